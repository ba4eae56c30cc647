"""Whether a number of the copy and a number of a source can both be right: intervals, with what the words allow."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.language.quantities import Relation

if TYPE_CHECKING:
    from claimcheck.language.quantities import Quantity

ABOVE_A_BOUND = Decimal("1.1")  # "over 550" says nothing of 20,827
BELOW_A_BOUND = Decimal("0.9")
LOWER_BOUNDS = frozenset({Relation.OVER, Relation.AT_LEAST})
UPPER_BOUNDS = frozenset({Relation.LT, Relation.LE, Relation.UP_TO})


ANALYSED = Decimal("0.5")
ANALYSED_OF_ALL = Decimal("0.75")
"""Least share of the people of all its trials that a review analyses: a trial that loses more than a fifth of its
people counts as badly flawed (Schulz and Grimes 2002, Lancet 359:781), so a loss of a quarter over all is none."""


def may_be_part(quantity: Quantity, total: Decimal, least: Decimal = ANALYSED) -> bool:
    """True for a count that is smaller than a total, but not by half: it may be those who finished or were analysed."""
    return quantity.high < total and quantity.high >= total * least


class Agreement(StrEnum):
    """How two numbers stand to each other."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UNSURE = "unsure"  # a bound so loose that it says nothing


def compare(quantity: Quantity, low: Decimal, high: Decimal) -> Agreement:
    """How a quantity of the copy stands to a value of a source that lies between `low` and `high`.

    A lower bound holds for what lies up to a tenth above it; farther above it says nothing. "Nearly N" holds from
    nine tenths of N to N. Upper bounds mirror this. All others agree where the intervals touch.
    """
    if quantity.relation in LOWER_BOUNDS:
        return _lower_bound(quantity, low, high)
    if quantity.relation in UPPER_BOUNDS:
        bound = quantity.high if quantity.high.is_finite() else quantity.low
        if low > bound:
            return Agreement.DIFFERS
        return Agreement.AGREES if high >= bound * BELOW_A_BOUND else Agreement.UNSURE
    if quantity.relation is Relation.NEARLY and quantity.printed is not None:
        near = quantity.printed * BELOW_A_BOUND <= high and low <= quantity.printed
        return Agreement.AGREES if near else Agreement.DIFFERS
    return Agreement.AGREES if quantity.low <= high and low <= quantity.high else Agreement.DIFFERS


def _lower_bound(quantity: Quantity, low: Decimal, high: Decimal) -> Agreement:
    bound = quantity.low
    if high < bound:
        return Agreement.DIFFERS
    if low <= bound * ABOVE_A_BOUND or _cut(low) == bound:
        return Agreement.AGREES
    return Agreement.UNSURE


def _cut(value: Decimal) -> Decimal:
    """A value cut at its first two digits: 20,827 is 20,000."""
    exponent = value.adjusted() - 1
    return value if exponent <= 0 else (value // Decimal(10) ** exponent) * Decimal(10) ** exponent
