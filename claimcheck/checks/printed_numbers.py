"""Numbers as printed: their value, what rounding allows, and how they are said back."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
WORD_VALUES = {word: number for number, word in enumerate(WORDS)} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
}

WHOLE = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?![\d.,]*\d)"
"""A whole number in digits."""

FIRST_WHOLE = r"\d(?<![\d.,/-]\d)(?:\d{0,2}(?:,\d{3})+|\d*)(?![\d.,]*\d)"
"""A whole number in digits that goes on with no other. It begins with its digit: a search skips quickly to the next."""

COUNT = rf"(?:{WHOLE}|(?:{'|'.join(sorted(WORD_VALUES, key=len, reverse=True))})\b)"
"""A whole number in digits, or a small one in words."""

DECIMAL = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
"""A number without its sign."""


@dataclass(frozen=True, slots=True)
class Range:
    """What a printed number allows; both ends count."""

    low: Decimal
    high: Decimal

    def touches(self, other: Range) -> bool:
        """True where some number lies in both."""
        return self.low <= other.high and other.low <= self.high


def count_of(text: str) -> int:
    """The value of a COUNT."""
    word = WORD_VALUES.get(text.lower())
    return word if word is not None else int(text.replace(",", ""))


def decimal_of(text: str) -> Decimal:
    """The value of a number with or without sign and thousands separators."""
    plain = text.replace(",", "").replace(" ", "").lstrip("+")
    return Decimal(plain)


def unit(text: str) -> Decimal:
    """One in the last digit printed: 1 of "72", 0.1 of "72.5"."""
    return Decimal(1).scaleb(-len(text.rpartition(".")[2]) if "." in text else 0)


def half_unit(text: str) -> Decimal:
    """Half of the last digit printed: 0.5 of "72", 0.05 of "72.5"."""
    return unit(text) / 2


def rounded_range(text: str) -> Range:
    """The numbers that print as `text` when they are rounded."""
    value, half = decimal_of(text), half_unit(text)
    return Range(value - half, value + half)


def shown(value: Decimal, decimals: int = 1) -> str:
    """A number for a message: rounded, without trailing zeros, with separators."""
    text = f"{round(value, decimals):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
