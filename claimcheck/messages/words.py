"""Words that sentences are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def counted(number: int, one: str, many: str | None = None) -> str:
    """`1 file`, `2 files`, `1,000 claims`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end


def did_you_mean(near: str | None) -> str:
    """A hint, where something near exists."""
    return f" (did you mean '{near}'?)" if near else ""


def capital(words: str) -> str:
    """The words with a capital letter at the front."""
    return words[:1].upper() + words[1:]
