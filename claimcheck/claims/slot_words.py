"""Slots of a figure from the concepts around it. A slot with two readings is unknown: nothing is guessed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.measures import Measure
from claimcheck.claims.slots import EMPTY, Origin, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage
    from claimcheck.language.quantities import Quantity
    from claimcheck.language.sentences import Sentence
    from claimcheck.language.terms import TermHit

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
ARM_AFTER = re.compile(
    r"^[^.;,]{0,6}?(?:(?:of|in|among|for|with) )?(?:the |those |people |patients |participants )*(?:given |taking |"
    r"on |who (?:received|took|had|got|used) |receiving |assigned to |in the )?"
)
COMPARATOR_CUE = re.compile(
    r"\b(?:than|versus|vs\.?|compared (?:with|to)|against|over|relative to|in (?:the )?|on|with) ?(?:the |a |an |"
    r"those (?:on|in|given|taking) (?:the )?)?$",
    re.IGNORECASE,
)


def clause_of(passage: Passage, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause around code points `start` to `end`: up to the nearest "but", "while", "versus", ";" on each side."""
    text, floor, ceiling = passage.text, sentence.start, sentence.end
    for found in CLAUSE_END.finditer(text, sentence.start, start):
        floor = found.start()
    after = CLAUSE_END.search(text, end, sentence.end)
    return floor, after.start() if after else ceiling


def slot_of(passage: Passage, sentence: Sentence, start: int, end: int, kind: str) -> Slot:
    """The concept of a kind that a figure belongs to: the only one in its clause, else the only one in its sentence."""
    hits = [h for h in passage.terms if h.kind == kind and sentence.start <= h.start < sentence.end]
    if not hits:
        return EMPTY
    floor, ceiling = clause_of(passage, sentence, start, end)
    inside = [h for h in hits if floor <= h.start < ceiling]
    return _only(passage, inside) if inside else _only(passage, hits)


def _only(passage: Passage, hits: Sequence[TermHit]) -> Slot:
    if len({h.concept for h in hits}) != 1:
        return EMPTY
    hit = hits[0]
    return Slot(hit.concept, passage.text[hit.start : hit.end], hit.start, hit.end, Origin.STATED)


def weeks_of(passage: Passage, sentence: Sentence, start: int, end: int) -> tuple[float, float] | None:
    """The time of a figure in weeks, from the one timepoint of its clause, else of its sentence; None where unclear."""
    floor, ceiling = clause_of(passage, sentence, start, end)
    times = [
        q for q in passage.quantities if q.unit in WEEKS and sentence.start <= q.start < sentence.end and not q.per
    ]
    points = [q for q in times if TIMEPOINT.search(passage.text[sentence.start : q.start])]
    inside = [q for q in points if floor <= q.start < ceiling]
    chosen = inside or points
    if len(chosen) != 1 or chosen[0].unit is None:
        return None
    factor = WEEKS[chosen[0].unit]
    low, high = float(chosen[0].low), float(chosen[0].high)
    return (low * factor, high * factor) if high < 1e6 else None


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
