"""The record of a quantity as written, and of digits that are none.

Positions are code points of the block's text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


class Relation(StrEnum):
    """How the words bound the number."""

    EQ = "eq"
    LT = "lt"  # under, fewer than, less than, below, <
    LE = "le"  # at most, no more than, <=
    OVER = "over"  # over, more than, above, >, 550+
    AT_LEAST = "at_least"  # at least, minimum, >=
    UP_TO = "up_to"  # up to, as many as
    NEARLY = "nearly"  # nearly, almost, close to
    ABOUT = "about"  # about, around, roughly, some, approximately, ~
    BETWEEN = "between"  # a range


class Form(StrEnum):
    """The shape of the quantity."""

    SCALAR = "scalar"
    RANGE = "range"  # 30-45 minutes, between 4 and 6 weeks
    FRACTION = "fraction"  # 1 in 10, one third, 31 of 40
    MULTIPLE = "multiple"  # twice, three-fold, 1.5 times
    WORDS = "words"  # twelve, half a year
    MONEY = "money"
    DATE = "date"  # 2019, May 2026, 3 May 2026, 2026-05-03
    INTERVAL = "interval"  # 95% CI -0.62 to -0.40; low and high are its bounds
    P_VALUE = "p_value"  # p < .001
    ORDINAL = "ordinal"  # the second trial, sessions 4-7
    SPREAD = "spread"  # SD 1.2, +/- 0.3: part of the number before it


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity.

    Attributes:
        start, end: the whole, with relation words, unit and `per` part: "over 550 patients" spans "over 550".
        number_start, number_end: the number alone, with its sign: "550".
        text: the text from `start` to `end`.
        low, high: what the words allow, in units of `unit`: 11 % is 10.5 to 11.5; "over 550" is 550 to infinity;
            for a range its two ends; for an interval its bounds; for a fraction the ratio (31 of 40: 0.775).
        printed: the number as printed, magnitude words applied ("619 million" is 619000000); None where there is
            no single one (ranges, intervals). For a date the year.
        relation: how the words bound it.
        unit: canonical singular unit ("percent", "point", "week", "mg", "USD", "times", ...) or None.
        per: canonical unit after "per", "/", "a" ("week", "session"), or a count: "10000" of "per 10,000"; or None.
        decimals: digits after the decimal point as printed.
        zeros: trailing zeros of a whole number as printed (20,800 has 2), else 0.
        form: its shape.
        numerator, denominator: of "31 of 40", "1 in 10", "18/48"; else None.
        level: confidence level of an interval in percent, where printed (95); else None.
        signed: True where a sign is printed before the number.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    text: str
    low: Decimal
    high: Decimal
    printed: Decimal | None
    relation: Relation
    unit: str | None
    per: str | None
    decimals: int
    zeros: int
    form: Form
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    level: Decimal | None = None
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Mask:
    """A piece of text whose digits are no quantity: a citation marker, a DOI, a molecule, a list label.

    `kind` is one of: marker, identifier, code, phone, time_of_day, version, reference.
    """

    start: int
    end: int
    kind: str
