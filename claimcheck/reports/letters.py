"""Letters for consoles that do not have them all: signs as plain ones, others by what is as wide."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from claimcheck.reports.display import character_width

if TYPE_CHECKING:
    from collections.abc import Callable

PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201a\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    "\u00a0": " ",
    "\u2022": "*",
    "\u00d7": "x",
}
UNKNOWN = "?"


def letters_of(encoding: str) -> Callable[[str], str] | None:
    """What makes text fit an encoding: each letter that it lacks gives way to others of the same width in all.

    So carets below a line stay where they were. None for an encoding that has all letters.
    """
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        return lambda text: _fitted(text, "ascii")
    return None if name.startswith("utf") else lambda text: _fitted(text, name)


def plain_signs(text: str, encoding: str) -> str:
    """Text with plain signs for those typographic ones that an encoding lacks; other letters stay."""
    if text.isascii():
        return text
    return "".join(PLAIN[letter] if letter in PLAIN and not _has(letter, encoding) else letter for letter in text)


def _fitted(text: str, encoding: str) -> str:
    if text.isascii():
        return text
    return "".join(
        letter if _has(letter, encoding) else PLAIN.get(letter, UNKNOWN * character_width(letter)) for letter in text
    )


def _has(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
