"""Names of trials as the page prints them: "the LANTERN trial", "the OAK-2 study".

A study that is called by its name is not the unnamed one told of before. Only capitals count, and no term of the
vocabulary: "the CBT trial" says what was tried, "the UK trial" where.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = re.compile(r"(?<![\w-])(?P<name>[A-Z][A-Z0-9]{2,}(?:-[A-Z0-9]+)*(?: \d{1,2})?)[*_]{0,2} $")
NO_NAMES = frozenset({"RCT", "IPD", "USA", "PILOT", "COVID", "PHASE", "NEW", "NHS"})


def name_before(text: str, start: int, noun: int, terms: Iterable[tuple[int, int]]) -> str | None:
    """The name that stands between `start` and the study noun at `noun`, or None; `terms` are names of things."""
    found = NAME.search(text, start, noun)
    if found is None or found.group("name").split("-")[0] in NO_NAMES:
        return None
    if any(a < found.end("name") and found.start("name") < b for a, b in terms):
        return None
    return found.group("name")


def is_told(name: str, sentences: Iterable[str]) -> bool:
    """True where one of the sentences prints the name."""
    printed = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    return any(printed.search(sentence) for sentence in sentences)
