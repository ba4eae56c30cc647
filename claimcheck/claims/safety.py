"""Safety claims: harmless, safe, rare side effects, safe for people whom trials leave out; and what is said of harm."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.assertion import Safety
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

HARM = (
    r"(?:side[- ]effects?|adverse (?:events?|effects?|reactions?)|risks?(?! (?:factors?|scores?|levels?|"
    r"assessments?|management|engine|rewards?))|harms?|dangers?|"
    r"complications?|fatalit(?:y|"
    r"ies)|deaths|"
    r"toxicit(?:y|ies)|drawbacks?|downsides?|contra-?indications?|injur(?:y|ies))"
)
HABIT = (
    r"(?:dependence|dependency|addiction|drowsiness|grogginess|hangovers?|"
    r"tolerance risk|habituation)"
)
"""What drugs and procedures are feared for, besides side effects by that name."""
ABSOLUTE = gated(
    rf"\b(?:no|zero|without(?: any)?|free (?:of|from)|never any|not a single) (?:known |reported |serious |major |"
    rf"harmful |real |significant |"
    rf"negative |unwanted |nasty |dangerous |long-term |lasting |cognitive |whatsoever )*{HARM}\b"
    rf"|\b(?:no|zero) (?:risks? of )?(?:[\w-]+(?: [\w-]+)?,? (?:(?:and|or|no) )?){{0,3}}{HABIT}\b"
    rf"|\bwithout (?:any |the )?(?:risks? of )?{HABIT}\b"
    r"|\bwithout (?:any of )?(?:the|those) (?:[\w-]+ )?side[- ]effects (?:of|associated with)\b"
    rf"|\b(?:without (?:any of |all )?(?:the|those)|none of (?:the|those)) (?:[\w-]+ ){{0,2}}?"
    rf"(?:{HARM}(?:,| and| or)? )?(?:[\w-]+ )?{HARM}"
    r"(?: (?:of|from|associated with|linked to|caused by|that (?:often |usually )?(?:come|go) with)\b|(?=\W*$|[,.]))"
    rf"|\b(?:do(?:es)?(?: not|n't)|will not|won't|never|neither [\w-]+ nor [\w-]+) causes? (?:any |physical |the )*"
    rf"(?:{HABIT}|{HARM}|addictions?)\b"
    r"|\bnon[- ]habit[- ]forming\b"
    r"|\b(?:risk|side[- ]effect)s?[- ]free\b|\bharmless\b|\bnon-?toxic\b"
    r"|\b(?:completely|perfectly|totally|absolutely|entirely|100 ?%|always|inherently|proven(?: to be)?) safe\b|"
    r"\bno (?:fatalities|deaths)\b|\bnever harm\w*\b"
    r"|\bcannot harm\b|\bsafe for (?:everyone|everybody|all|anyone)\b|\bzero[- ]risk\b",
    folded=True,
)
SAFE = gated(
    r"\b(?:safest|safer|safe(?! (?:place|space|distance|hands|side|bet|return|keeping|environment|level|limit|"
    r"storage))|well[- ]tolerated|better[- ]tolerated|"
    r"(?:evidence|thresholds?|standards?|record|demonstrat\w+|proof)(?: \w+){0,3} (?:for|of) safety|gentle on|"
    r"(?:excellent|outstanding|exceptional|impeccable|superb|perfect) (?:long-term )?safety|"
    r"safety profile (?:is|was))\b",
    folded=True,
)
RATE = gated(
    r"\b(?:minimal|low|little|few|fewer|rare|minor|mild|negligible|small|slight|lower|reduced|"
    r"rarely any) (?:(?!your|the|their|our|his|her)\w+ ){0,1}"
    rf"{HARM}\b|\b{HARM} (?:\w+ ){{0,4}}?(?:are|is|were|was|remain) (?:\w+ ){{0,2}}?(?:rare|uncommon|mild|minor|"
    rf"minimal|low|few|infrequent|negligible|transient|temporary)\b"
    r"|\b(?:reported )?(?:events?|reactions?) (?:are|is|were|was) (?:\w+ )?(?:minor|mild|rare|transient)\b"
    rf"|\b(?:serious|severe) (?:{HARM}) (?:occur\w*|are|is|were) ",
    folded=True,
)
TELLS_HARM = gated(
    rf"\b(?:carr(?:y|ies)|comes? with|pose[sd]?) (?:[\w-]+ ){{0,3}}{HARM}\b"
    r"|\b(?:has|have|cause[sd]?) (?:[\w-]+ ){0,2}(?:side[- ]effects?|adverse (?:events?|effects?|reactions?))\b"
    r"|\b(?:common |possible |known )?side[- ]effects? (?:include|are|may|can)\b"
    r"|\bcan cause (?:bruis\w+|bleed\w+|faint\w+|dizz\w+|nausea|drowsiness)\b|\b(?:may|can) (?:bruise|bleed|faint)\b",
    folded=True,
)
DENIAL = gated(
    r"\b(?:not|n't|never|isn't|aren't) (?:\w+ )?(?:risk[- ]free|harmless|(?:always |completely |entirely |"
    r"necessarily )?safe)\b|\bunsafe\b|\bno (?:treatment|therapy|drug|procedure|supplement|"
    r"medicine) is (?:\w+ )?(?:safe|risk[- ]free|free of)"
    r"|\bnot without (?:\w+ )?(?:risks?|side effects?)\b|\bsafety (?:is|has) not (?:been )?(?:known|established|shown)",
    folded=True,
)
CAUTION = gated(
    r"\b(?:contra-?indicated|not (?:be )?(?:suitable|recommended|advised|appropriate) (?:for|in|if)|"
    r"avoid (?:\w+ ){0,4}(?:if|when|during) (?:you|pregnan\w+|breast)|"
    r"(?:ask|consult|check with|talk to|speak (?:to|with)) (?:\w+ ){0,3}(?:doctor|physician|pharmacist|midwife|gp|"
    r"prescriber|healthcare|health care)\b(?=[^.;]{0,40}\b(?:before|first)\b))",
    folded=True,
)
PRAISE = gated(
    r"\b(?:appropriate|suitable|suited|ideal|perfect|safe|recommended|great|gentle enough|right choice|"
    r"good (?:choice|option)|best|"
    r"benefits?)\b",
    folded=True,
)
GROUPS = gated(
    r"\b(?:pregnan\w+|breast-?feeding|nursing mothers?|newborns?|infants?|babies|toddlers?|children|kids|"
    r"older (?:adults?|people)|elderly|seniors|"
    r"(?:people|adults|patients|those|anyone|individuals) (?:on|taking|using|with|"
    r"who take) (?:\w+ ){0,3}?(?:anticoagulants?|blood thinners?|pacemakers?|"
    r"epilep\w+|kidney disease|liver disease|heart (?:disease|failure)|weakened immune)|anticoagulants?|"
    r"blood thinners?|pacemakers?|epilep\w+|immunocompromised|"
    r"(?:chronic )?kidney disease)\b",
    folded=True,
)
TOPIC_ONLY = re.compile(
    r"\b(?:is it|are they|how) safe\b|\bsafety (?:record|tips?|data|first|officer|standards?|information|net|"
    r"concerns?|issues?)\b|\bpatient safety\b|\bfood safety\b",
    re.IGNORECASE,
)
SAFE_THING = re.compile(
    r",? (?:and|&|yet|but) (?:[\w-]+ly )?(?:effective|natural|gentle|proven|simple|easy|painless|drug-free|"
    r"reliable|affordable)\b|"
    r",?(?: (?:and |but )?[\w-]+,?){0,5}? (?:treatments?|therap(?:y|ies)|options?|ways?|alternatives?|remed(?:y|"
    r"ies)|methods?|"
    r"approach(?:es)?|interventions?|medicines?|supplements?|products?|solutions?|relief|formulas?|ingredients?|herbs?|"
    r"procedures?|forms?|choices?|results|weight loss)\b|"
    r" (?:for|during|in pregnancy)\b|"
    r",? (?:natural|gentle|effective|painless|drug-free|non-invasive)\b",
    re.IGNORECASE,
)
AMONG = re.compile(r"(?:among|one of|the|our) (?:the )?$", re.IGNORECASE)
IS_SAFE = re.compile(r"[\w-]+ (?:is|are|was|were|be|remains?) (?:also |very |both |considered |\w+ly )?$")
END = re.compile(r"\s?\[\d|[.;!?](?=\s|$)|\s[-\u2013\u2014]\s|,\s+(?:but|although|while|which|with|and (?:it|they))\b")


@dataclass(frozen=True, slots=True)
class Told:
    """A safety claim in a sentence: code points of its words and of its cue, and what it says."""

    start: int
    end: int
    cue_start: int
    cue_end: int
    word: str
    safety: Safety


def find_safety(text: str, start: int, end: int) -> tuple[Told, ...]:
    """Safety claims of the sentence at `start` to `end` of a text, in order, not overlapping."""
    found: list[Told] = []
    for told in sorted(_all(text, start, end), key=lambda t: (t.cue_start, -t.cue_end)):
        if not any(told.cue_start < other.cue_end and other.cue_start < told.cue_end for other in found):
            found.append(told)
    return tuple(found)


def _all(text: str, start: int, end: int) -> Iterator[Told]:
    taken: list[tuple[int, int]] = []
    for pattern, safety in (
        (DENIAL, Safety.DENIAL),
        (CAUTION, Safety.CAUTION),
        (ABSOLUTE, Safety.ABSOLUTE),
        (RATE, Safety.RATE),
        (TELLS_HARM, Safety.HARM),
        (SAFE, Safety.SAFE),
    ):
        for found in pattern.finditer(text, start, end):
            if any(a < found.end() and found.start() < b for a, b in taken):
                continue
            if safety is Safety.SAFE and TOPIC_ONLY.search(
                text, max(start, found.start() - 12), min(end, found.end() + 12)
            ):
                continue
            if (
                safety is Safety.SAFE
                and found[0].lower().startswith("safe")
                and not _of_treatment(text, start, end, found)
            ):
                continue
            taken.append(found.span())
            yield _told(text, start, end, found, safety)
    praise = PRAISE.search(text, start, end)
    if praise and not CAUTION.search(text, start, end):
        yield from _groups(text, start, end, praise)


def _of_treatment(text: str, start: int, end: int, found: re.Match[str]) -> bool:
    """True for "X is safe", "safe and effective", "a safe, natural way to ...": not for safe spaces and defaults."""
    if IS_SAFE.search(text, start, found.start()) or AMONG.search(text, start, found.start()):
        return True
    return bool(SAFE_THING.match(text, found.end(), end))


def _groups(text: str, start: int, end: int, praise: re.Match[str]) -> Iterator[Told]:
    groups = [found for found in GROUPS.finditer(text, start, end) if 0 <= found.start() - praise.end() <= 160]
    free = 0
    for found in groups:
        if found.start() < free:
            continue
        stop = re.compile(r"[,.;!?]|\band\b").search(text, found.end(), end)
        last = stop.start() if stop else end
        last -= len(text[found.end() : last]) - len(text[found.end() : last].rstrip())
        free = last
        yield Told(found.start(), last, found.start(), found.end(), found[0].lower(), Safety.GROUP)
    if groups and groups[0].start() - praise.end() > 30:
        yield Told(praise.start(), groups[0].start(), *praise.span(), praise[0].lower(), Safety.GROUP)


def _told(text: str, start: int, end: int, found: re.Match[str], safety: Safety) -> Told:
    if safety is Safety.SAFE and (subject := IS_SAFE.search(text, start, found.start())):
        return Told(subject.start(), found.end(), *found.span(), " ".join(found[0].lower().split()), safety)
    stop = END.search(text, found.end(), end)
    last = min(stop.start() if stop else end, found.end() + 90)
    while last > found.end() and (text[last - 1] in " .,;:!?" or (last < end and text[last - 1 : last + 1].isalnum())):
        last -= 1
    return Told(max(start, found.start()), last, *found.span(), " ".join(found[0].lower().split()), safety)
