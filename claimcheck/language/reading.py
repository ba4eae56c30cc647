"""What a production of the quantity grammar is given, what it hands back, and how a quantity is put together."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.language.atoms import Atom, Kind
from claimcheck.language.quantity import Form, Quantity, Relation
from claimcheck.language.relations import allowed, over_a_time, relation_after, relation_before
from claimcheck.language.units import COUNTED_PER, Unit, read_per, read_unit

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = frozenset(
    ("second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century", "ms")
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and its numbers. `floor` is where the quantity before ended: nothing may reach further back."""

    text: str
    atoms: tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Quantities, and the index of the first number that is not used up. No quantities: the numbers are none."""

    quantities: tuple[Quantity, ...]
    following: int


if TYPE_CHECKING:
    Production = Callable[[Reading, int, int], Found | None]


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a number: its unit, what it is counted per, and where both end."""

    unit: str | None
    per: str | None
    unit_end: int
    end: int


def read_tail(text: str, at: int) -> Tail:
    """Unit and `per` part behind a number that ends at `at`; a count noun may stand before the `per` part."""
    unit = read_unit(text, at)
    unit_end = unit.end if unit else at
    per: Unit | None = read_per(text, unit_end)
    end = per.end if per else unit_end
    if per is None and unit is None:
        counted = COUNTED_PER.match(text, at)
        if counted:
            per = read_per(text, counted.end())
            end = per.end if per else unit_end
    return Tail(unit.name if unit else None, per.name if per else None, unit_end, end)


def half_place(atom: Atom, unit: str | None) -> Decimal:
    """Half of the last printed place, or 0 for a printed count.

    A count is exact unless it ends in two or more zeros, which say that it was rounded.
    """
    if atom.step > 1:
        return atom.step / 2
    if unit is None and not atom.decimals and atom.step == 1:
        if atom.zeros < 2:
            return Decimal(0)
        return Decimal(10) ** atom.zeros / 2
    return atom.step / 2


def scalar(
    reading: Reading,
    atom: Atom,
    floor: int,
    tail: Tail,
    form: Form = Form.SCALAR,
    start: int | None = None,
) -> Quantity:
    """A quantity of one number, with the words that bound it. `start`: where a currency sign before it stands."""
    text = reading.text
    begin = atom.start if start is None else start
    relation = Relation.EQ
    end = tail.end
    before = relation_before(text, begin)
    if before and before[1] >= floor:
        course = before[0] is Relation.OVER and tail.unit in TIMES and over_a_time(text, before[1], begin, tail.end)
        relation, begin = (relation, begin) if course else before
    number_after = relation_after(text, atom.end)
    if number_after and tail.end == atom.end:
        tail_more = read_tail(text, number_after[1])
        if text[atom.end] in "+-" or tail_more.unit or tail_more.per:
            tail = tail_more
            end = max(number_after[1], tail.end)
        else:
            end = number_after[1]
        relation = number_after[0] if relation is Relation.EQ else relation
    elif tail.end > atom.end:
        after = relation_after(text, tail.end)
        if after:
            relation = after[0] if relation is Relation.EQ else relation
            end = after[1]
    low, high = allowed(atom.value, half_place(atom, tail.unit), relation)
    if form is Form.SCALAR and atom.kind is Kind.WORDS:
        form = Form.WORDS
    return Quantity(
        begin, end, atom.start, atom.end, text[begin:end], low, high, atom.value, relation, tail.unit, tail.per,
        atom.decimals, atom.zeros, form, signed=atom.signed,
    )  # fmt: skip


def span(
    reading: Reading, first: Atom, last: Atom, start: int, tail: Tail, form: Form = Form.RANGE, end: int | None = None
) -> Quantity:
    """A quantity of two numbers: a range or an interval."""
    stop = tail.end if end is None else end
    low, high = sorted((first.value, last.value))
    return Quantity(
        start, stop, first.start, last.end, reading.text[start:stop], low, high, None, Relation.BETWEEN, tail.unit,
        tail.per, max(first.decimals, last.decimals), min(first.zeros, last.zeros), form,
        signed=first.signed or last.signed,
    )  # fmt: skip
