"""Comparative claims: better, safer, twice as, the best, the only one; who against whom, on what."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from claimcheck.claims.assertion import Comparison
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.language.terms import TermHit

DEGREE = r"(?:(?:far|much|almost|nearly|about|slightly|significantly|even|up to|still|at least) )*"
THAN = gated(
    rf"\b{DEGREE}(?:(?P<no>no|not(?: any)?|neither) )?(?P<word>(?:more|less) (?!than\b)[\w-]+(?: (?!than\b|"
    rf"to\b)[\w-]+)?|better|"
    rf"worse|safer|"
    r"stronger|weaker|faster|slower|greater|higher|lower|fewer|longer|shorter|milder|gentler|deeper|cheaper|"
    r"healthier|quicker|"
    r"superior|inferior|older|larger|smaller)\b(?P<rest>[^.;:!?]{0,80}?)\b(?:than|to(?= (?!be\b|have\b|get\b)[a-z]))\b",
    folded=True,
)
MULTIPLE = gated(
    rf"\b{DEGREE}(?P<word>(?:twice|thrice|(?:two|three|four|five|six|ten|\d[\d,]*) times|\w+-?fold|half)) "
    r"(?:as|more|less|better|greater|higher)"
    r" [\w-]+(?: [\w-]+){0,3}? (?:as|than)\b",
    folded=True,
)
MOST = gated(
    r"(?:\b|(?=#))(?P<word>#\s?1\b|one of the (?:few|only|best|most|safest|strongest|leading)|among the (?:few|"
    r"best|most|strongest|"
    r"highest)|"
    r"(?:the |our |your |world'?s )(?:single )?(?:(?:best|strongest|fastest|safest|gentlest|purest|finest|"
    r"leading) (?:[\w-]+ ){0,2}?(?:treatments?|therap(?:y|ies)|remed(?:y|ies)|supplements?|medicines?|options?|"
    r"interventions?|relief|way to|evidence|results|choice|clinic|practitioners?|products?|modalities)|"
    r"most (?:effective|powerful|potent|"
    r"advanced|trusted|studied|researched|natural|reliable|proven)|highest tier|"
    r"only (?:\w+ ){0,3}?(?:treatment|therapy|supplement|"
    r"remedy|product|method|device|diet|app|programme?|solution|way|option|one|clinic|person))|"
    r"(?:strongest|highest|best|greatest) (?:\w+ ){0,2}?(?:evidence|effects?|responses?|results?|outcomes?|tier|"
    r"benefits?|relief)|"
    r"number one|no\. ?1|the 1 reason|gold[- ]standard|first[- ]line\W?|second to none|unrivall?ed|unmatched|"
    r"unparalleled|"
    r"most effective|nothing (?:works|beats)|no (?:other )?\w+ (?:\w+ ){0,2}?(?:carries|works|offers|has|does|comes|"
    r"gives) (?:more|better|as|close))\b",
    folded=True,
)
OVER = gated(
    r"\b(?P<word>outperform\w*|outdo(?:es|ne)?|outclass\w*|beats?|surpass\w*|superior|inferior|better[- ]tolerated|"
    r"works? better|worked better)\b",
    folded=True,
)
EQUAL = gated(
    r"\b(?P<word>(?:comparable|equivalent|equal|similar|identical) (?:\w+ )?to|on (?:a )?par with|as (?:good|"
    r"effective|safe|powerful|strong|potent|"
    r"reliable|beneficial|helpful)(?: \w+){0,2} as|rivals?|(?<=works )(?:just )?as well as|"
    r"(?<=worked )as well as|just as (?:good|effective|well|safe)(?: as)?|matche[sd]|"
    r"no different than)\b",
    folded=True,
)
AGAINST = gated(
    r"\b(?P<word>compared (?:with|to)|in comparison (?:with|to)|versus|vs\.?|relative to|as opposed to)\b",
    folded=True,
)
BARE = gated(
    r"\b(?P<word>(?:significantly |much |far )?(?:stronger|greater|better|higher|faster|deeper|longer-lasting|"
    r"superior|fewer|"
    r"more (?:effective|consistent|reliable|powerful|durable|lasting|complete|natural))) (?:[\w-]+ ){0,3}?"
    r"(?:evidence|effects?|responses?|outcomes?|results?|relief|changes?|adherence|care|benefits?|improvements?|"
    r"absorption|"
    r"recovery|side effects?|protection|efficacy)\b",
    folded=True,
)
RUN_DOWN = gated(
    r"\b(?P<word>(?:poorly|inadequately|barely|rarely|not (?:well|adequately)) (?:addressed|treated|managed|"
    r"controlled|helped|relieved) by)\b|"
    r"\b(?P<focus>(?:doesn't|does not|don't|do not|not) (?:just|only|merely|simply) (?:mask|treat|hide|cover|"
    r"suppress|numb)\w*)\b",
    folded=True,
)
NO_COMPARISON = re.compile(
    r"\b(?:rather|other|later|sooner|earlier|more|less|older|younger|fewer) than (?:\d|one|two|three|four|five|six|"
    r"half|ever|just|the age|expected|intended|usual(?! care)|normal)|"
    r"\bthan (?:expected|intended|usual(?! care)|normal|the (?:cost|price))|\bmore (?:people|patients|men|women|"
    r"children) |"
    r"\b(?:at least|best (?:time|practice|wishes|regards|price|known|as)|less than \d|more than \d|prices?|discount|"
    r"savings?)\b|"
    r"\bbest [\w-]+ (?:for you|together|with you|to (?:treat|use))\b|\bno (?:longer|later|more|fewer) than\b|"
    r"\bbetter (?:understand\w*|known|yet|off)\b|\btend(?:s|ed)? to\b",
    re.IGNORECASE,
)
TOPIC = re.compile(
    r"\b(?:evidence|effects?|effective\w*|responses?|outcomes?|results?|relief|therap\w+|treatments?|medicines?|"
    r"medications?|drugs?|alternatives? to|"
    r"interventions?|options?|care|remed\w+|supplements?|benefits?|symptoms?|pain|patients?|trials?|review|absor\w+|"
    r"tier|"
    r"efficacy|health\w*|sleep|recover\w*|side effects?|tolerat\w+|likely|improv\w+|diets?|devices?|exercises?|surgery|"
    r"painkillers?|injections?|rates|tablets?|pills?|hormones?|statins?|steroids?|NSAIDs?|antidepressants?|placebo"
    r"|sham|analgesics?|dos(?:e|ing))\b",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(
    r",?\s+according to\b|\s?\[\d|[.;!?:](?=\s|$)|\)(?=\s*$)|\s[-\u2013\u2014]\s|"
    r",\s+(?:and|but|or|with|while|whereas|although|which|particularly|including)\b|\s\u2192\s"
)
DENIED = re.compile(r"(?:n't|\bnot|\bnever|\bno|\bhardly) (?:been |be |\w+ly |any )?\Z", re.IGNORECASE)
LONGEST_SHOUT: Final = 3  # "VS" is no name
ALTERNATIVE: Final = re.compile(r"\balternatives? \Z", re.IGNORECASE)
"""What is better behind "a safer alternative to"."""
JOINED_BETTER: Final = re.compile(
    r"(?:,|\band|&) (?:and )?(?:far |much )?(?P<word>safer|better|stronger|faster|gentler|healthier|superior"
    r"|more (?:effective|reliable|powerful|potent))\b",
    re.IGNORECASE,
)
"""A better quality behind another one: "less expensive, safer and more effective than"."""
WORSE_WORDS: Final = ("worse", "weaker", "inferior", "less", "slower")


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison in a sentence: code points of its cue and of its words.

    `word` is the comparative; `how` says what kind it is; `negative` is True for "no better than"; `against` is where
    the other side begins.
    """

    start: int
    end: int
    cue_start: int
    cue_end: int
    word: str
    how: Comparison
    negative: bool = False
    against: int | None = None


def find_compared(text: str, start: int, end: int, terms: Sequence[TermHit]) -> tuple[Compared, ...]:
    """Comparisons of a sentence, in order, not overlapping.

    Args:
        text: of the block.
        start: of the sentence.
        end: of the sentence.
        terms: concepts that stand in the sentence.
    """
    found: list[Compared] = []
    for compared in sorted(_all(text, start, end), key=lambda c: (c.start, -c.cue_end)):
        if found and compared.cue_start < found[-1].end:
            continue
        if NO_COMPARISON.search(text, compared.cue_start, min(end, compared.cue_end + 16)):
            continue
        about = TOPIC.search(text, max(start, compared.start - 60), compared.end)
        if about or any(compared.start <= hit.start < compared.end for hit in terms if hit.kind != "population"):
            found.append(compared)
    return tuple(found)


def _all(text: str, start: int, end: int) -> Iterator[Compared]:
    """All comparisons of a sentence; a word in capitals is a name, of a trial for example, and compares nothing."""
    for f in MULTIPLE.finditer(text, start, end):
        yield _compared(text, f, end, Comparison.MULTIPLE, f.end())
    for f in THAN.finditer(text, start, end):
        to = text[f.end() - 2 : f.end()].lower() == "to"
        if to and not (f["word"].lower().startswith(("superior", "inferior")) or ALTERNATIVE.search(f["rest"])):
            continue
        worse = f["word"].lower().startswith(WORSE_WORDS) and not JOINED_BETTER.search(f["rest"])
        how = Comparison.WORSE if worse else Comparison.BETTER
        compared = _compared(text, f, end, how, f.end(), negative=bool(f["no"]))
        if better := JOINED_BETTER.search(f["rest"]):
            compared = replace(compared, word=" ".join(better["word"].lower().split()))
        yield compared
    for pattern, how in (
        (MOST, Comparison.MOST),
        (OVER, Comparison.BETTER),
        (EQUAL, Comparison.EQUAL),
        (BARE, Comparison.BETTER),
        (RUN_DOWN, Comparison.WORSE),
        (AGAINST, Comparison.AGAINST),
    ):
        for f in pattern.finditer(text, start, end):
            if f[0].isupper() and len(f[0]) > LONGEST_SHOUT:
                continue
            against = f.end() if pattern in (OVER, EQUAL, AGAINST, RUN_DOWN) else None
            yield _compared(text, f, end, how, against)


def _compared(
    text: str, found: re.Match[str], end: int, how: Comparison, against: int | None, *, negative: bool = False
) -> Compared:
    group = "focus" if "focus" in found.re.groupindex and found["focus"] else "word"
    stop = CLAUSE_END.search(text, found.end(), end)
    last = stop.start() if stop else end
    while last > found.end() and text[last - 1] in " .,;:!?":
        last -= 1
    word = " ".join(found[group].lower().split())
    negative = negative or bool(DENIED.search(text, max(0, found.start() - 24), found.start()))
    return Compared(found.start(), last, found.start(group), found.end(), word, how, negative, against)
