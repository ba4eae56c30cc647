"""What a treatment is compared with in words: the other treatment behind "than", "as" or "to" (CO01, CO03).

A comparison counts only where a treatment is named right there, as the head of its phrase: in "better than sleeping
pills", not in "milder than opioid withdrawal", "better than before surgery" or "more precise than 'take a pill'".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimcheck.claims.assertion import Comparison
from claimcheck.claims.causal_strength import is_of_health
from claimcheck.claims.result_direction import BAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.assertion import Assertion
    from claimcheck.language.passage import Passage
    from claimcheck.language.terms import TermHit

__all__ = ["Rival", "is_of_effect", "rival_of"]


@dataclass(frozen=True, slots=True)
class Rival:
    """The treatment that another one is measured against.

    Attributes:
        start, end: its words, in code points of the block's text.
        by_report: True where it stands behind a report of its own: "than rates reported for injections".
    """

    start: int
    end: int
    by_report: bool = False


LINKS: Final = re.compile(r"\b(?:than|as|to|with)\Z", re.IGNORECASE)
OUTRIGHT: Final = re.compile(r"(?:outperform|outdo|outclass|beat|surpass|rival|matche)\w*\Z", re.IGNORECASE)
LINK_AHEAD: Final = re.compile(
    r"[^.;:!?|]{0,60}?\b(?:than|to|compared (?:to|with)|relative to|versus|vs\.?)(?=\s)", re.IGNORECASE
)
RANGE_TO: Final = re.compile(r"\b(?:to|with)\b")
"""One thing is matched to another: no comparison."""
PREPOSITION: Final = re.compile(r" (?:at|with|in|for|of|by|per|to|from|on)\b")
"""Behind "beats" as a noun."""
DRUG: Final = re.compile(
    r"\b(?:medications?|medicines?|meds|drugs?|surger(?:y|ies)|surgical (?:procedures?|interventions?|options?)|"
    r"(?:(?:sleeping|pain|diet|water|prescription) )?pills?|"
    r"(?:sleeping|pain|diet|water|prescription) tablets?|"
    r"(?:synthetic |oral )?hormones|counsell?ing|HRT|pain ?killers?|"
    r"analgesics?|opio?ids?|opiates?|NSAIDs?|SSRIs?|SNRIs?|antidepressants?|anxiolytics?|benzodiazepines?|"
    r"antibiotics?|antihistamines?|antipsychotics?|stimulants?|steroids?|corticosteroids?|statins?|injections?|"
    r"physiotherapy|physical therapy|psychotherapy|chemotherapy|radiotherapy|melatonin|morphine|aspirin|insulin|"
    r"Prozac|Zoloft|Xanax|Valium|Ativan|Ambien|Adderall|Ritalin|Viagra|Cialis|Ozempic|Wegovy|Mounjaro|Botox|Lipitor"
    r"|Crestor|Tamiflu|oseltamivir|Aleve|Neurontin|Lyrica|Lexapro|Cymbalta|Accutane|Humira|Advil|Motrin|Tylenol|"
    r"Nurofen|Panadol|Voltaren|Celebrex|Propecia|Rogaine|gabapentin|"
    r"metformin|ibuprofen|acetaminophen|paracetamol|minoxidil|finasteride|"
    r"\w{4,}(?:pam|olol|prazole|statin|triptan|profen|codone|amide|amate|oxetine|azine|icillin|glutide|zepatide|"
    r"gliptin|gliflozin|sartan|dipine|mab|azole|azepine))\b",
    re.IGNORECASE,
)
USUAL_TREATMENT: Final = re.compile(
    r"\b(?:conventional|standard|traditional|mainstream|medical|any other|all other|every other) "
    r"(?:medical |drug )?(?:treatments?|therap(?:y|ies)|medicine|remed(?:y|ies)|options?)\b",
    re.IGNORECASE,
)
WORD: Final = re.compile(r"[^\s,;:.!?()\[\]|\"]+")
BETWEEN: Final = 9
"""Words that may stand between "than" and the treatment."""
NO_PHRASE: Final = frozenset(
    "and but that which who whose when where while whether if because before after without no not never is are was "
    "were be been being do does did has have had can could may might will would should it they we you i he "
    "she this these people those patients women men anyone someone waiting measuring testing "
    "checking".split()
)
"""Words that end the search: what follows is a clause, a person, or the lack of the treatment."""
BY_REPORT: Final = re.compile(
    r"\b(?:exists?|reported|seen|found|observed|published|available)(?: \w+)? (?:for|with|in|of)\b", re.IGNORECASE
)
HEADS: Final = frozenset(
    "alone monotherapy therapy therapies treatment treatments medication medications medicine drug drugs pill "
    "pills tablet tablets capsules cream creams injections group groups arm or and for in at on with by to of "
    "from when while does do did is are was were has can will would over during without as across among because "
    "but even which that after if though although since where itself both ever used given taken".split()
)
"""Words that may follow a treatment that is the head of its phrase."""
TAKEN: Final = re.compile(r"(?:medications?|NSAIDs?|pain ?killers?|steroids?|antidepressants?|pills?)\Z", re.IGNORECASE)
"""A drug whose use is its taking; that of others may be their misuse."""
OTHER_HEADS: Final = re.compile(
    r"\s*(?:or|and|/) (?:\w+ ){0,2}?(?:withdrawal|dependence|addiction|use|misuse|abuse|toxicity|deficiency|levels?|"
    r"tolerance|exposure|effects?|dose|doses|risk)\b",
    re.IGNORECASE,
)
NOT_TRIED: Final = frozenset({"intervention.supplement", "intervention.alcohol", "intervention.sweetener"})
DEGREE: Final = re.compile(
    r"(?:[\w-]+ ){0,3}?(?:(?:more|less|as|just as|times) )?(?:effective(?:ly)?|reliabl[ey]|powerful(?:ly)?|"
    r"consistent(?:ly)?|beneficial|helpful|successful(?:ly)?|efficacious|durabl[ey]|lasting|tolerable|tolerated|"
    r"better|superior|safer|safely|safe|gentler|good|well|strong)\b(?! [\w-]+(?: [\w-]+)? (?:than|to)\b)",
    re.IGNORECASE,
)
"""A word of degree with nothing behind it that the degree is of: "better than", not "better taste than"."""
OF_EFFECT: Final = re.compile(
    r"\b(?:efficacy|effectiveness|effects?|effect size|relief|outcomes?|responses?|remission|benefits?|evidence|"
    r"success|"
    r"side effects?|adverse events?|reactions?|risks?|tolerability|safety|weight loss|"
    r"reductions?|improvements?|recovery|protection|cure rates?|rates?)\b",
    re.IGNORECASE,
)
ALTERNATIVE: Final = re.compile(r"\balternatives? to \Z", re.IGNORECASE)
ALTERNATIVE_OF_EFFECT: Final = re.compile(
    r"(?:far |much )?(?:safer|gentler|better|healthier|more (?:effective|powerful|natural)|superior)\b", re.IGNORECASE
)
WORKS: Final = re.compile(r"\b(?:works?|worked|acts?|acted|heals?|lasts?|lasted|helps?|relieves?) \Z", re.IGNORECASE)
ACTS: Final = re.compile(
    r"\b(?:works?|worked|acts?|acted|lasts?|lasted|performs?|responds?|tolerated|(?:improv|reduc|reliev|eas|treat|"
    r"prevent|lower|lift|boost|heal|cur|restor|calm|sooth|resolv|help|fight|manag|protect|rais|increas)(?:e?s|ed|ing|"
    r"e)?)"
    r"\b",
    re.IGNORECASE,
)
IS: Final = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|remains?|proves?|proved|proven)(?: \w+ly| far| much| even| often| about| almost|"
    r" at least| roughly)?|\A\W*(?:far |much |even )?|"
    r"[-:]) ?\Z",
    re.IGNORECASE,
)
GAIN: Final = re.compile(
    r"\b(?:efficacy|effectiveness|(?<!side )effects?|effect size|relief|responses?|remission|benefits?|evidence|"
    r"success|"
    r"tolera\w+|safety|weight loss|reductions?|improvements?|recovery|protection|cure rates?)\b",
    re.IGNORECASE,
)
NOT_OF_DEGREE: Final = re.compile(
    r"(?:better|more [\w-]+) (?:known|described|viewed|seen|understood|regarded|thought|suited|studied|"
    r"characteri[sz]ed|"
    r"documented|reimbursed|absorbed)\b",
    re.IGNORECASE,
)
HARM: Final = re.compile(
    r"\b(?:side effects?|adverse|reactions?|nausea|toxic\w*|bleeding|discontinu\w+|dropouts?|harms?|risks?|deaths?|"
    r"mortality|relapses?|complications?)\b",
    re.IGNORECASE,
)
LESSER: Final = re.compile(
    r"(?:\w+ly |far |much )?(?:less|fewer|lower|smaller|shorter|weaker|more (?:gradual|slow|subtl)\w*)\b", re.IGNORECASE
)
SLOWER: Final = re.compile(r"\b(?:gradual|slow|subtl)\w*\b", re.IGNORECASE)
GREATER: Final = re.compile(r"(?:\w+ly |far |much )?(?:more|greater|higher|larger|longer|stronger)\b", re.IGNORECASE)
MECHANISM: Final = re.compile(r"\b(?:mechanisms?|pathways?|structur\w+|receptors?|class|way)\b", re.IGNORECASE)
LISTED: Final = re.compile(r" ?[:(]")
DOSE: Final = re.compile(r"\bdos(?:es?|ages?|ing)\b", re.IGNORECASE)
OWN_SHARE: Final = re.compile(
    r"\b(?:by|of) (?:about |up to |around |over )?\d[\d.]*\s?(?:%|percent),? (?:[-\u2013\u2014] )?\Z"
)
"""An effect with its figure, right before it is likened to a drug."""
THOSE_OF: Final = re.compile(
    r" (?:those|that) (?:of|from|with|(?:seen|achieved|reported|produced|observed) (?:with|by|for|in|from))(?= )"
)
"""The effect of the other treatment, by a pronoun."""
NEAR: Final = 32
BEHIND: Final = 40
BEFORE: Final = 60
"""Code points before a comparison in which the effect is named: "effects similar to"."""


def rival_of(passage: Passage, claim: Assertion, *, drug: bool = False) -> Rival | None:
    """The treatment that a comparison is made with; None where none is named right behind its "than".

    Args:
        passage: the block of the claim.
        claim: a comparison.
        drug: True where only drugs, operations and the like count, no foods or exercises.
    """
    text = passage.text
    cue = text[claim.cue_start : claim.cue_end]
    at = claim.cue_end
    if not LINKS.search(cue) and not OUTRIGHT.match(cue):
        ahead = LINK_AHEAD.match(text, claim.cue_end, min(len(text), claim.end + 1))
        if ahead is None:
            return None
        at = ahead.end()
    if OUTRIGHT.match(claim.relation) and PREPOSITION.match(text, at):
        return None
    if claim.relation.startswith("matche") and RANGE_TO.search(text, at, claim.end):
        return None
    if those := THOSE_OF.match(text, at):
        at = those.end()
    return _named(passage, at, passage.sentence_at(claim.cue_start).end, drug=drug)


def is_of_effect(passage: Passage, claim: Assertion, rival: Rival) -> bool:
    """True where what is compared is how well a treatment works or how safe it is, not its price, taste or fame.

    Only what speaks for the treatment counts: "fewer side effects than", not "less relief than".
    """
    text = passage.text
    words = text[claim.cue_start : rival.start]
    sentence = passage.sentence_at(claim.cue_start)
    before = text[max(sentence.start, claim.cue_start - BEFORE) : claim.cue_start]
    if OUTRIGHT.match(claim.relation):
        return True
    if ALTERNATIVE.search(words):
        return ALTERNATIVE_OF_EFFECT.match(words) is not None
    joined = words.lower().find(claim.relation)
    words = words[max(0, joined) :]  # "less expensive and safer than": what is safer counts
    if claim.comparison is Comparison.EQUAL:
        return _equals_in_effect(words, before)
    behind = text[rival.end : min(sentence.end, rival.end + BEHIND)]
    if NOT_OF_DEGREE.match(words) or DOSE.search(words) or _is_against(words, before, behind):
        return False
    if OF_EFFECT.search(words) or BAD.search(words) or is_of_health(words, plainly=True):
        return True
    if DEGREE.match(words):
        return bool(IS.search(before) or ACTS.search(before) or ACTS.match(words))
    return bool(WORKS.search(before))


def _equals_in_effect(words: str, before: str) -> bool:
    if OWN_SHARE.search(before):
        return True
    if words.lower().startswith(("as ", "just as ")):
        return True
    near = before[-NEAR:]
    if OF_EFFECT.search(near) and not MECHANISM.search(near):
        return True
    if words.lower().startswith(("similar", "identical", "no different")):
        return bool(OF_EFFECT.search(words))
    return bool(IS.search(before))


def _is_against(words: str, before: str, behind: str) -> bool:
    """True where the comparison speaks against the treatment: less of a benefit, or more harm."""
    if LESSER.match(words):
        return bool(GAIN.search(words) or SLOWER.search(words)) and not HARM.search(words)
    if GREATER.match(words):
        listed = LISTED.match(behind)
        told = GAIN.search(words) and not (listed and HARM.search(behind))
        bad = HARM.search(words) or (not GAIN.search(words) and BAD.search(words))
        return bool(bad) or (not told and bool(HARM.search(before) or HARM.search(behind)))
    return False


def _named(passage: Passage, at: int, end: int, *, drug: bool) -> Rival | None:
    text = passage.text
    hits = [h for h in passage.terms if h.kind == "intervention" and at <= h.start < end and not drug]
    last = at
    for count, word in enumerate(WORD.finditer(text, at, end)):
        if count > BETWEEN or text[last : word.start()].strip():
            return None
        for stop in _treatments_at(text, word.start(), end, hits):
            if _is_head(text, stop, end):
                return Rival(word.start(), stop, bool(BY_REPORT.search(text, at, word.start())))
        if word[0].lower() in NO_PHRASE:
            return None
        last = word.end()
    return None


def _treatments_at(text: str, start: int, end: int, hits: Sequence[TermHit]) -> list[int]:
    """Where treatments end that begin at an offset, the longest first."""
    found = [hit.end for hit in hits if hit.start == start and hit.concept not in NOT_TRIED]
    found += [match.end() for pattern in (USUAL_TREATMENT, DRUG) if (match := pattern.match(text, start, end))]
    return sorted(found, reverse=True)


def _is_head(text: str, at: int, end: int) -> bool:
    """True where the phrase ends with the words before an offset."""
    following = WORD.match(text, at + 1, end) if text[at : at + 1] == " " else None
    if following is None:
        return not text[at : at + 1].isalnum() and text[at : at + 1] not in ("-", "/")
    if following[0].lower() == "use" and TAKEN.search(text, max(0, at - BEFORE), at):
        return True
    return following[0].lower() in HEADS and not OTHER_HEADS.match(text, at, end)
