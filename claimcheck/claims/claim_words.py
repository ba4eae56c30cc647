"""The words of a sentence, each with a code of one letter: what the patterns of claims are read from."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.claim_lexicon import CODE_OF

WORD = re.compile(r"[A-Za-z][A-Za-z]*(?:['\u2019-][A-Za-z]+)*|\d[\d,.]*(?:-\d+)?%?|[^\w\s*]")
PLAIN: Final = "n"
CHANGING: Final = ("lower", "aids")
BODY_PART = re.compile(
    r"[ -](?:back|lumbar|spine|limbs?|legs?|body|abdom\w*|extremit\w*|lip|jaw|half|urinary|respiratory|gi)\b",
    re.IGNORECASE,
)
"""Behind these "lower" is a place and no decrease."""


OF_THE = re.compile(r" (?:the|your|their|his|her|its|our|my)\b", re.IGNORECASE)
"""Behind a comparative stands no article: "lower the risk" is a verb."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence.

    Attributes:
        codes: one letter for each word.
        forms: the words in small letters.
        starts, ends: code points of the block's text.
    """

    codes: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def read_words(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words of a part of a text."""
    found = list(WORD.finditer(text, start, len(text) if end is None else end))
    forms = tuple([one[0].lower() for one in found])
    codes = "".join(map(_code, forms))
    for form in CHANGING:
        for index in [i for i, other in enumerate(forms) if other == form] if form in forms else ():
            code = _code_there(text, found[index], codes[:index])
            codes = codes[:index] + code + codes[index + 1 :]
    return Words(codes, forms, tuple([one.start() for one in found]), tuple([one.end() for one in found]))


def _code_there(text: str, found: re.Match[str], before: str) -> str:
    """The code of a word that has another one in some places; `before` are those of the words before it."""
    form = found[0].lower()
    if form == "lower":
        if BODY_PART.match(text, found.end()):
            return PLAIN
        if before and before[-1] != "d" and OF_THE.match(text, found.end()):
            return "B"
    elif found[0] == "AIDS":
        return PLAIN
    return _code(form)


@functools.lru_cache(8192)  # a page has few words, many times each
def _code(form: str) -> str:
    code = CODE_OF.get(form)
    if code is not None:
        return code
    first = form[0]
    if first.isdigit():
        return "x"
    if not first.isalpha():
        return "," if first in ",()[]\"'" else ";" if first in ";:" else "."
    return "r" if form.endswith("ly") and len(form) > 4 else PLAIN
