"""Which way a result went: higher, lower, or no difference; from the words, not from what is good or bad.

"Pain was lower in the sand group" is lower, "no significant difference" is none. "Improved" says which way only with
its outcome: less pain, more sleep.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from claimcheck.claims.arm_figures import compare_arms


class Direction(StrEnum):
    """Which way an outcome went."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"
    UNKNOWN = "unknown"


VERY = (
    r"(?:statistically |clinically |significantly |significant |meaningful |meaningfully |major |clear |relevant |"
    r"apparent |substantial |overall |marked |consistent |other |any |important |detectable |between-group |group |"
    r"observed |appreciable |measurable |further )"
)
NO_DIFFERENCE = re.compile(
    rf"\b(?:no|not any|without|nor|neither|little or no|lack of|absence of)\s+{VERY}{{0,4}}(?:\w+ ){{0,2}}?"
    r"(?:differen\w+|changes?|effects?|improvements?|reductions?|increases?|decreases?|benefits?|impact|interactions?|"
    r"associations?|evidence|advantage|gains?)\b"
    rf"|\b(?:not|n't|never|neither|nor) (?:\w+ ){{0,3}}?(?:{VERY}{{0,3}})"
    r"(?:differ\w*|chang\w+|significan\w+|affect\w*|improv\w+|reduc\w+|increas\w+|decreas\w+|alter\w*|influenc\w+|"
    r"lower\w*|superior|better|more effective|effective|reach\w*|higher|greater|vary|varied|modif\w+|statistical\w*)"
    r"|\b(?:similar|comparable|equivalent|unchanged|equal|identical|the same|non-?inferior\w*|non-?significan\w+|"
    r"insignificant\w*|unaffected|ns|n\.s\.|did not|fail\w* to|differed (?:neither|little))\b",
    re.IGNORECASE,
)
P_VALUE = re.compile(
    r"\bp(?:[- ]?values?)?(?:\s*\w+)?\s*(?P<sign>[=<>\u2264\u2265]|was|of|:)\s*(?P<value>0?[.\u00b7]\d+|1\.0+|0)\b",
    re.IGNORECASE,
)
SIGNIFICANT = 0.05
UP = re.compile(
    r"\b(?:increas\w*|higher|greater|more|larger|longer|rose|rises?|risen|elevat\w+|gain(?:ed|s)?|raised?|enhanc\w+|"
    r"grew|grown|prolong\w+|extend\w+|boost\w*|doubl\w+|superior|stronger|exceed\w*|highest|upregulat\w+|"
    r"accelerat\w+|augment\w+)\b",
    re.IGNORECASE,
)
DOWN = re.compile(
    r"\b(?:decreas\w*|lower\w*|reduc\w*|fewer|less|smaller|shorter|fell|fall|fallen|drop\w*|declin\w*|diminish\w*|"
    r"attenuat\w+|shorten\w*|lost|lowest|suppress\w*|downregulat\w+|alleviat\w+|reliev\w+|prevent\w*|inhibit\w+|cut|"
    r"lesser|poorer|inferior|least|weaker|faster|quicker|earlier)\b",
    re.IGNORECASE,
)
BETTER = re.compile(
    r"\b(?:improv\w*|better|favou?r\w*|benefi\w+|ameliorat\w+|superior|effective|best|outperform\w*|advantages?)\b",
    re.IGNORECASE,
)
WORSE = re.compile(r"\b(?:wors\w+|deteriorat\w+|impair\w+|poorer|inferior|exacerbat\w+)\b", re.IGNORECASE)
BAD = re.compile(
    r"\b(?:pain|\w*algia|\w*ache|symptom\w*|vas|womac|disab\w+|dysfunction|depress\w*|anxi\w+|stress|fatigue|nausea|"
    r"vomit\w*|mortality|death\w*|died|infection\w*|\w+itis|complication\w*|adverse|side.effects?|events?|relapse\w*|"
    r"recurren\w+|failure\w*|blood pressure|hypertension|cholesterol|ldl\S*|triglycerid\w+|glucose|hba1c\S*|glyc\w+|"
    r"glyca?emi\w+|bmi|weight|body mass|fat|waist|bleeding|blood loss|hospitali[sz]\w+|length of stay|duration|"
    r"severity|inflammat\w+|crp|il-\d\w*|tnf\S*|cough|wheez\w+|itch\w*|pruritus|h[ae]{1,2}morrhage|stroke|fractures?|"
    r"falls?|time to|cost\w*|errors?|plaque|bleed\w*|insomnia|latency|distress|burden|swelling|o?edema|scar\w*|"
    r"lesions?|exacerbation\w*|dropout\w*|withdraw\w+|consumption|requirement\w*|toxicity|viral load|parasit\w+|"
    r"madrs|hamd|hdrs|bdi|panss|updrs|odi|rmdq|dash|ipss|edss|basdai|das28|crea\w+|residual|loss)\b",
    re.IGNORECASE,
)
"""Outcomes of which less is better, so that "improved" means lower."""

MORE_OF = re.compile(
    r"\b(?:greater|larger|more|higher|significant(?:ly)?|marked|better|superior|bigger|stronger) (?:\w+[ -]){0,3}?"
    r"(?=(?:reduction|decrease|loss|decline|drop|fall|improvement|relief|lowering)\w*\b)",
    re.IGNORECASE,
)
A_CHANGE = re.compile(
    r"\b(?:reductions?|decreases?|declines?|loss|improvements?|relief|recovery|healing)\b", re.IGNORECASE
)
MORE = re.compile(r"\b(?:greater|greatest|larger|more|higher|superior|better|best)\b", re.IGNORECASE)
LESS = re.compile(r"\b(?:less|lesser|smaller|lower|inferior|worse|poorer)\b", re.IGNORECASE)
GREATER_LATER = re.compile(
    r"\b((?:reduction|decrease|loss|decline|drop|fall|improvement|relief)s? (?:in|of) "
    r"[^.;,]{1,60}?\b(?:was|were|is|are)"
    r" (?:\w+ )?)(?:greater|larger|bigger|more|stronger|higher)\b",
    re.IGNORECASE,
)
PARENTHESIS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
BY_MORE = re.compile(r"\bimprov\w* (?:\w+ ){0,2}?more\b|\bmore improved\b", re.IGNORECASE)
AGAINST = re.compile(
    r"\b(?:than|compared (?:with|to)|in comparison (?:with|to)|versus|vs\.?|relative to|over)\b", re.IGNORECASE
)
CLAUSE = re.compile(r"\.\s+|;\s*|,\s+(?:but|while|whereas|and|however)\s+|\s+(?:whereas|while)\s+|\bhowever\b")
IN_ARM = re.compile(r"\b(?:in|for|with|among) (?:the )?[\w -]{0,30}$")
GROUP = re.compile(r"\bgroup [A-Za-z0-9]{1,3}\b", re.IGNORECASE)
WORD = re.compile(r"[A-Za-z][\w-]*")
COMMON: Final = frozenset(
    "the and with for from group groups patients treatment treated mg day days week weeks dose plus alone once twice "
    "daily per received receiving were was then followed after before other than that this study women men children "
    "who their oral control".split()
)
REFERENCE_ARM: Final = frozenset(
    "control controls placebo sham usual untreated conventional standard comparator".split()
)


def read_direction(text: str, outcome: str = "", intervention: str = "", comparator: str = "") -> Direction:
    """Which way the outcome went with the intervention, against the comparator where there is one.

    Args:
        text: the words that tell the result.
        outcome: in the words of whoever asks; "" where it is unknown.
        intervention: likewise.
        comparator: likewise.
    """
    clause = _clause_of(text, outcome)
    verdict = _significance(clause)
    if verdict is None:
        verdict = _significance(text)
    no_difference = NO_DIFFERENCE.search(clause)
    if verdict is False or (no_difference and verdict is not True):
        return Direction.NONE
    plain = _plain(clause)
    found = _told_of_change(clause, outcome)
    if found is Direction.UNKNOWN:
        found = _told(plain, outcome)
    if found is Direction.UNKNOWN:
        found = _told(_plain(text), outcome)
    if found is Direction.UNKNOWN:
        ours, theirs = _arms(intervention, comparator)
        ours |= {name.lower() for name in GROUP.findall(intervention)}
        theirs |= {name.lower() for name in GROUP.findall(comparator)}
        told = compare_arms(text, ours - theirs, theirs - ours)
        if told:
            return Direction.HIGHER if told > 0 else Direction.LOWER
        return Direction.NONE if no_difference or NO_DIFFERENCE.search(text) else Direction.UNKNOWN
    if _of_reference(plain, intervention, comparator):
        return Direction.LOWER if found is Direction.HIGHER else Direction.HIGHER
    return found


def _plain(text: str) -> str:
    """The text without what stands in parentheses, and without words that only say how much."""
    return BY_MORE.sub("improved ", MORE_OF.sub(" ", GREATER_LATER.sub(r"\1", PARENTHESIS.sub(" ", text))))


def _told_of_change(text: str, outcome: str) -> Direction:
    """Where a change is the outcome ("pain reduction"), a greater one is higher."""
    if not A_CHANGE.search(outcome):
        return Direction.UNKNOWN
    more, less = MORE.search(text), LESS.search(text)
    if bool(more) == bool(less):
        return Direction.UNKNOWN
    return Direction.HIGHER if more else Direction.LOWER


def _told(text: str, outcome: str) -> Direction:
    cues = [(found.start(), Direction.HIGHER) for found in UP.finditer(text)]
    cues += [(found.start(), Direction.LOWER) for found in DOWN.finditer(text)]
    if cues:
        wanted = {word.lower() for word in WORD.findall(outcome)} - COMMON
        places = [found.start() for found in WORD.finditer(text) if found[0].lower() in wanted]
        if places and len({direction for _, direction in cues}) > 1:
            return min(cues, key=lambda cue: min(abs(cue[0] - place) for place in places))[1]
        return min(cues)[1]
    better, worse = BETTER.search(text), WORSE.search(text)
    if better or worse:
        bad = bool(BAD.search(outcome or text))
        return Direction.HIGHER if bool(better) != bad else Direction.LOWER
    return Direction.UNKNOWN


def _clause_of(text: str, outcome: str) -> str:
    """The clause that shares most words with the outcome; the whole text where the outcome is unknown."""
    wanted = {word.lower() for word in WORD.findall(outcome)} - COMMON
    parts = [part for part in CLAUSE.split(text) if part.strip()]
    if not wanted or len(parts) < 2:
        return text
    scores = [len(wanted & {word.lower() for word in WORD.findall(part)}) for part in parts]
    best = max(range(len(parts)), key=lambda index: scores[index])
    told = any(pattern.search(parts[best]) for pattern in (UP, DOWN, NO_DIFFERENCE, BETTER))
    return parts[best] if scores[best] and told else text


def _arms(intervention: str, comparator: str) -> tuple[set[str], set[str]]:
    """The words that name one arm and not the other."""
    ours = {word.lower() for word in WORD.findall(intervention)} - COMMON
    theirs = {word.lower() for word in WORD.findall(comparator)} - COMMON
    if not REFERENCE_ARM & ours:
        theirs |= REFERENCE_ARM
    return ours - theirs, theirs - ours


def _of_reference(text: str, intervention: str, comparator: str) -> bool:
    """True where the words tell how the comparator fared against the intervention."""
    if not comparator:
        return False
    ours, theirs = _arms(intervention, comparator)
    against = AGAINST.search(text)
    words = [(found.start(), found[0].lower()) for found in WORD.finditer(text)]
    stop = against.start() if against else len(text)
    before = [word for at, word in words if at < stop]
    after = [word for at, word in words if at >= stop]
    mine, other = sum(w in ours for w in before), sum(w in theirs for w in before)
    if against:
        return other > mine and sum(w in ours for w in after) >= sum(w in theirs for w in after)
    return other > 0 and mine == 0 and bool(IN_ARM.search(_until(text, theirs)))


def _until(text: str, words: set[str]) -> str:
    for found in WORD.finditer(text):
        if found[0].lower() in words:
            return text[: found.start()]
    return ""


def _significance(text: str) -> bool | None:
    """True where a p-value of 0.05 or less is printed, False where only larger ones are; None where none is."""
    found = None
    for printed in P_VALUE.finditer(text):
        value = float(printed["value"].replace("\u00b7", "."))
        above = printed["sign"] in (">", "\u2265")
        if not above and value <= SIGNIFICANT:
            return True
        if value >= SIGNIFICANT or not above:
            found = False
    return found
