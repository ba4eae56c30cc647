"""The words of a sentence, each with a code of one letter: what the patterns of claims are read from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.claim_lexicon import CODE_OF

WORD = re.compile(r"[A-Za-z][A-Za-z]*(?:['\u2019-][A-Za-z]+)*|\d[\d,.]*(?:-\d+)?%?|[^\w\s*]")
PLAIN: Final = "n"
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
    codes: list[str] = []
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    get = CODE_OF.get
    for found in WORD.finditer(text, start, len(text) if end is None else end):
        form = found[0].lower()
        code = get(form)
        if code is None:
            code = _code(form)
        elif form == "lower":
            if BODY_PART.match(text, found.end()):
                code = PLAIN
            elif codes and codes[-1] != "d" and OF_THE.match(text, found.end()):
                code = "B"
        elif form == "aids" and found[0] == "AIDS":
            code = PLAIN
        codes.append(code)
        forms.append(form)
        starts.append(found.start())
        ends.append(found.end())
    return Words("".join(codes), tuple(forms), tuple(starts), tuple(ends))


def _code(form: str) -> str:
    first = form[0]
    if first.isdigit():
        return "x"
    if not first.isalpha():
        return "," if first in ",()[]\"'" else ";" if first in ";:" else "."
    return "r" if form.endswith("ly") and len(form) > 4 else PLAIN
