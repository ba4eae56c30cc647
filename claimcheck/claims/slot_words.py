"""Slots of a figure from the concepts around it. A slot with two readings is unknown: nothing is guessed."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from claimcheck.claims.measures import Measure
from claimcheck.claims.nouns import PEOPLE
from claimcheck.claims.slots import EMPTY, Origin, Slot
from claimcheck.language.gated import gated
from claimcheck.language.quantities import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage
    from claimcheck.language.quantities import Quantity
    from claimcheck.language.sentences import Sentence
    from claimcheck.language.terms import TermHit

HALF_SPOKEN = 1 / 12  # of the unit: what a spoken half may be off
WEEKS = {"day": 1 / 7, "week": 1.0, "fortnight": 2.0, "month": 52.1775 / 12, "year": 52.1775}
CLAUSE_END = re.compile(
    r"[;:]|, (?:but|while|whereas|and|compared)\b| (?:but|while|whereas|versus|vs\.?|compared with|compared to|"
    r"against)\b"
)
TIMEPOINT = re.compile(
    r"\b(?:at|after|by|within|over|for|at the end of|during)(?: (?:just|only|about|around|the))* ?$", re.IGNORECASE
)
PERSIST = re.compile(
    r"\b(?:persist\w*|last(?:s|ed|ing)?|sustain\w*|continu\w*|remain\w*|kept|keep|beyond|follow(?:ed|"
    r"-up)?)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
GROUP = rf"(?:{PEOPLE}|those|them|all)"
GIVEN = (
    r"(?:given|taking|receiving|getting|using|on|in|with|assigned to|allocated to|randomi[sz]ed to|who (?:were )?"
    r"(?:took|received|had|got|used|given|assigned to|randomi[sz]ed to|did|wore|ate|drank))"
)
ARM_AFTER = re.compile(
    rf"^(?: or (?:more|so))?(?: (?:of|in|among|for|with|on))?(?: the| those| these| all)?(?: {GROUP})?(?: {GIVEN})?"
    r"(?: the| a| an)?(?: real| true| active)? ?$",
    re.IGNORECASE,
)
ARM_BEFORE = re.compile(
    rf"^(?:[- ](?:treated|takers?|users?|recipients?|drinkers?|wearers?))?(?: {GROUP})?(?:[- ](?:groups?|arms?))?"
    r"(?: (?:had|saw|reported|responded|improved|was|were|at|with|by))?,?:?(?: (?:only|just|about|some|nearly|a))* ?$",
    re.IGNORECASE,
)
OPENS_WITH = re.compile(
    rf"[\W]*(?:(?:and|but|while|whereas) )?(?:with|on|in|among|for|of|after)(?: (?:the|those|all|these))?"
    rf"(?: {GROUP})?(?: {GIVEN})?(?: the| a| an)?(?: real| true| active)? ?",
    re.IGNORECASE,
)
OPENED = re.compile(rf"(?: {GROUP})?(?:[- ](?:groups?|arms?))?(?: (?:alone|only))?, ", re.IGNORECASE)
ARM_REACH = 60


def clause_of(passage: Passage, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause around code points `start` to `end`: up to the nearest "but", "while", "versus", ";" on each side."""
    return _clause(passage.text, sentence.start, sentence.end, start, end)


@functools.lru_cache(64)  # each slot of a claim asks for the same clause
def _clause(text: str, floor: int, ceiling: int, start: int, end: int) -> tuple[int, int]:
    first = floor
    for found in CLAUSE_END.finditer(text, floor, start):
        first = found.start()
    after = CLAUSE_END.search(text, end, ceiling)
    return first, after.start() if after else ceiling


def slot_of(passage: Passage, sentence: Sentence, start: int, end: int, kind: str) -> Slot:
    """The concept of a kind that a figure belongs to: the only one in its clause, else the only one in its sentence."""
    named = passage.terms_in(sentence.start, sentence.end)
    hits = [h for h in named if h.kind == kind]
    if len(hits) > 1:  # "sleep" inside "sleep therapy programme" is no outcome
        hits = [h for h in hits if not any(_inside(h, other) for other in named)]
    if not hits:
        return EMPTY
    floor, ceiling = clause_of(passage, sentence, start, end)
    inside = [h for h in hits if floor <= h.start < ceiling]
    return _only(passage, inside) if inside else _only(passage, hits)


def _inside(hit: TermHit, other: TermHit) -> bool:
    return other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start


def _only(passage: Passage, hits: Sequence[TermHit]) -> Slot:
    if len({h.concept for h in hits}) != 1:
        return EMPTY
    hit = hits[0]
    return Slot(hit.concept, passage.text[hit.start : hit.end], hit.start, hit.end, Origin.STATED)


POPULATION = gated(
    r"\b(?:(?:over|under|aged?|older than|younger than|above|below)(?: the age of)? \d{2}\b|"
    r"(?:women|men|girls|boys|children|toddlers|infants|teenagers|teens|seniors|smokers|non-smokers|athletes|veterans|"
    r"nurses|students|workers|pregnan\w+|postmenopausal|elderly)\b)",
    folded=True,
)


def population_of(passage: Passage, sentence: Sentence, start: int, end: int) -> Slot:
    """Whom a figure is about: a concept, or words that say so and that the vocabulary does not know."""
    found = slot_of(passage, sentence, start, end, "population")
    if found.concept:
        return found
    words = POPULATION.search(passage.text, sentence.start, sentence.end)
    return Slot(None, passage.text[slice(*words.span())], *words.span(), Origin.STATED) if words else found


def arm_of(passage: Passage, sentence: Sentence, start: int, end: int, quantity: Quantity) -> Slot:
    """The group that a figure is told of: "60% of the acupuncture patients", "in the placebo group, 39%"."""
    floor, ceiling = clause_of(passage, sentence, start, end)
    text = passage.text
    hits = [h for h in passage.terms_in(floor, ceiling) if h.kind in ("comparator", "intervention")]
    behind = [
        h
        for h in hits
        if quantity.end <= h.start <= quantity.end + ARM_REACH and ARM_AFTER.match(text[quantity.end : h.start])
    ]
    before = [
        h
        for h in hits
        if h.end <= quantity.start <= h.end + ARM_REACH and ARM_BEFORE.match(text[h.end : quantity.start])
    ]
    chosen = behind or before or _opening(passage, hits, floor, start)
    if not chosen:
        return EMPTY
    # "sham acupuncture" holds "acupuncture": the longer words say whose figure it is.
    hit = max(chosen, key=lambda h: (h.end - h.start, h.kind == "intervention"))
    return Slot(hit.concept, text[hit.start : hit.end], hit.start, hit.end, Origin.STATED)


def _opening(passage: Passage, hits: Sequence[TermHit], floor: int, start: int) -> list[TermHit]:
    """The group that a clause opens with ("With massage, pain fell by 18 points"), where it names no other."""
    opened = [h for h in hits if h.end < start and OPENS_WITH.fullmatch(passage.text[floor : h.start])]
    longest = [h for h in opened if not any(_inside(h, other) for other in opened)]
    if len({h.concept for h in longest}) != 1 or not OPENED.match(passage.text, longest[0].end, start):
        return []
    first = longest[0]
    alone = all(first.start <= h.start and h.end <= first.end for h in hits)
    return [first] if alone else []


def weeks_of(passage: Passage, sentence: Sentence, start: int, end: int) -> tuple[float, float] | None:
    """The time of a figure in weeks, from the one timepoint of its clause, else of its sentence; None where unclear."""
    floor, ceiling = clause_of(passage, sentence, start, end)
    times = [q for q in passage.quantities_in(sentence.start, sentence.end) if q.unit in WEEKS and not q.per]
    points = [q for q in times if TIMEPOINT.search(passage.text[sentence.start : q.start])]
    inside = [q for q in points if floor <= q.start < ceiling]
    chosen = inside or points
    return weeks_in(chosen[0]) if len(chosen) == 1 else None


def weeks_in(quantity: Quantity) -> tuple[float, float] | None:
    """A time in weeks, from and to; None for an open bound or another unit."""
    if quantity.unit not in WEEKS or not (quantity.low.is_finite() and quantity.high.is_finite()):
        return None
    factor = WEEKS[quantity.unit]
    low, high = float(quantity.low), float(quantity.high)
    if quantity.form is Form.WORDS and quantity.printed is not None and quantity.printed % 1:
        # "half a year" is five to seven months, not anything from three to nine.
        low, high = (float(quantity.printed) + part * HALF_SPOKEN for part in (-1, 1))
    return low * factor, high * factor


EFFECTS = frozenset(
    {
        Measure.SHARE,
        Measure.DIFFERENCE,
        Measure.STD_DIFFERENCE,
        Measure.CHANGE,
        Measure.RATIO,
        Measure.RELATIVE_CHANGE,
        Measure.POINT_DIFFERENCE,
        Measure.EVENT_RATE,
        Measure.LEVEL,
    }
)


def is_slot_time(passage: Passage, sentence: Sentence, quantity: Quantity, others: Sequence[Measure]) -> bool:
    """True where a time is the timepoint of another figure of its sentence ("at 3 months, ... by 40%"), no claim."""
    before = passage.text[sentence.start : quantity.start]
    if not any(m in EFFECTS for m in others) or PERSIST.search(before):
        return False
    return bool(
        re.search(r"(?:^\W*|\b)(?:at|after|by)(?: (?:just|only|about|around|the end of))* ?$", before, re.IGNORECASE)
    )
