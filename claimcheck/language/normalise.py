"""Copy as the grammar reads it: one kind of space, dash and quotation mark, and as long as it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u2035\u02bc\u02b9\u2039\u203a\u00b4\uff07"
DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u02ba\u301d\u301e\uff02"
OTHERS = {
    "\u223c": "~",
    "\u02dc": "~",
    "\u2053": "~",
    "\u2a7d": "≤",
    "\u2266": "≤",
    "\u2a7e": "≥",
    "\u2267": "≥",
    "\u2248": "≈",
    "\u2245": "≈",
    "\u00b5": "μ",
    "\u2715": "×",
    "\u2716": "×",
    "\u2a2f": "×",
    "\u2044": "/",
    "\u2215": "/",
    "\u066a": "%",
    "\ufe6a": "%",
    "\u2024": ".",
    "\uff61": ".",
    "\u3002": ".",
    "\u3001": ",",
}

# Only one for one: a mapping to two characters ("...", "fi") would move every position behind it.
TABLE: dict[int, str] = (
    {ord(c): " " for c in SPACES}
    | {ord(c): "-" for c in DASHES}
    | {ord(c): "'" for c in SINGLE_QUOTES}
    | {ord(c): '"' for c in DOUBLE_QUOTES}
    | {
        code: chr(code - 0xFEE0)
        for code in range(0xFF01, 0xFF5F)
        if chr(code) not in DASHES + SINGLE_QUOTES + DOUBLE_QUOTES
    }
    | {ord(c): other for c, other in OTHERS.items()}
)
SWAPPED = str.maketrans(".,", ",.")
CONTINENTAL = re.compile(
    r"(?<![\w.,/])(?:[0-9]{1,3}(?:[.][0-9]{3})+(?:,[0-9]+)?|[0-9]+,[0-9]+)(?![.,/]?[0-9])(?![\w/])"
)
CONTROL = re.compile(r"[\t\n\v\f\r\x1c-\x1f]")


def normalise(text: str) -> str:
    """The text with spaces, dashes, quotation marks and fullwidth forms made plain, one character for one.

    The result is exactly as long as `text`, so positions hold in both. Soft hyphens and zero-width joiners stay;
    signs that the grammar knows (`≥`, `≤`, `≈`, `×`, `±`) stay as well.
    """
    if text.isascii() and not CONTROL.search(text):
        return text
    return text.translate(TABLE)


def with_english_numbers(text: str, masked: Iterable[tuple[int, int]] = ()) -> str:
    """The text with numbers like 1.162,5 written 1,162.5, which is as long: what rules about numbers read.

    Args:
        text: in which points part thousands and a comma starts the fraction.
        masked: start and end of what is no number; "[3,4]" names two references.
    """
    parts, at = [], 0
    for start, end in [*sorted(masked), (len(text), len(text))]:
        if start >= at:
            parts.append(CONTINENTAL.sub(lambda found: found.group().translate(SWAPPED), text[at:start]))
            parts.append(text[start:end])
        at = max(at, end)
    return "".join(parts)
