"""Quantities as written: numbers with unit, relation and precision, as intervals of what the words allow.

Positions are code points of the block's text. A cheap look tells texts without any number from the rest; only the rest
is read by the grammar, number by number, the first production that fits wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.language.amounts import frequency, number, ordinal, share_units
from claimcheck.language.atoms import find_atoms, may_hold
from claimcheck.language.dates import date
from claimcheck.language.estimates import interval, p_value, spread
from claimcheck.language.money import money
from claimcheck.language.quantity import Form, Mask, Quantity, Relation
from claimcheck.language.ranges import range_of_two
from claimcheck.language.ratios import fraction, multiple
from claimcheck.language.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.reading import Production

__all__ = ["Form", "Mask", "Quantity", "Relation", "find_quantities"]

GRAMMAR: tuple[Production, ...] = (
    interval,
    p_value,
    spread,
    money,
    date,
    range_of_two,
    fraction,
    multiple,
    ordinal,
    frequency,
    number,
)


def find_quantities(text: str, masks: Sequence[Mask] = (), numbers: str = "en") -> tuple[Quantity, ...]:
    """The quantities of a text, in order, not overlapping.

    Args:
        text: the normalised text of a block.
        masks: pieces whose digits are no quantities; none is read.
        numbers: "en" reads 1,162 and 1.5; any other value reads 1.162 and 1,5. In "en" a form with two readings
            ("1.162 patients", "12,5") is left out.
    """
    if not may_hold(text):
        return ()
    reading = Reading(text, find_atoms(text, masks, english=numbers == "en"))
    found: list[Quantity] = []
    index = floor = 0
    while index < len(reading.atoms):
        for production in GRAMMAR:
            result = production(reading, index, floor)
            if result is not None:
                found.extend(result.quantities)
                index = result.following
                break
        else:
            index += 1
        if found:
            floor = found[-1].end
        while index < len(reading.atoms) and reading.atoms[index].start < floor:
            index += 1
    return tuple(share_units(text, found))
