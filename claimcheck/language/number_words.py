"""Numbers in words, up to the billions: "thirty-nine", "two hundred and fifty", "half a dozen"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

DIGITS = dict(zip(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), range(1, 10), strict=True))
TEENS = dict(
    zip(
        (
            "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
            "sixteen", "seventeen", "eighteen", "nineteen",
        ),
        range(10, 20),
        strict=True,
    )
)  # fmt: skip
TENS = dict(
    zip(
        ("twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        (20, 30, 40, 40, 50, 60, 70, 80, 90),
        strict=True,
    )
)
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SMALL = "|".join((*DIGITS, *TEENS, *TENS, "zero"))
MULTIPLIERS = "|".join(("hundred", *SCALES, "dozen"))
WORD = re.compile(r"[ -]?([a-z]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WordNumber:
    """A number in words from `start` to `end`; `step` is the place that the last word says (1, 100, 1000000)."""

    start: int
    end: int
    value: Decimal
    step: Decimal


def read_words(text: str, start: int) -> WordNumber | None:
    """The longest number in words that starts at `start`, or None.

    "a" and "an" count as one before a multiplier ("a hundred", "a dozen"), "half a" as a half of it.
    """
    half = re.compile(r"half an? (dozen|hundred|thousand|million|billion)\b", re.IGNORECASE).match(text, start)
    if half:
        size = {"dozen": 12, "hundred": 100, **SCALES}[half[1].lower()]
        return WordNumber(start, half.end(), Decimal(size) / 2, Decimal(size) / 10)
    total = 0  # of the groups that are closed by thousand, million, ...
    group: int | None = None  # the group that is open, below 1000
    last = ""  # kind of the last word
    largest = 10**15
    step = 1
    end = at = start
    value: int | None = None
    while (found := WORD.match(text, at)) and (at == start or text[at] in " -"):
        if at == start and text[at] in " -":
            break
        word = found[1].lower()
        if word == "and":
            if last not in ("hundred", "scale"):
                break
            at, last = found.end(), "and " + last
            continue
        hundred = last in ("hundred", "and hundred")
        opens = last in ("", "scale", "and scale")
        if word in ("a", "an") and not last:
            group, last, at = 1, "article", found.end()
            continue
        if word == "zero" and not last:
            return WordNumber(start, found.end(), Decimal(0), Decimal(1))
        if word in DIGITS and (opens or hundred or last == "tens"):
            group, last, step = (group or 0) + DIGITS[word], "digit", 1
        elif word in TEENS and (opens or hundred):
            group, last, step = (group or 0) + TEENS[word], "teen", 1
        elif word in TENS and (opens or hundred):
            group, last, step = (group or 0) + TENS[word], "tens", 1
        elif word == "hundred" and last in ("digit", "teen", "tens", "article") and group is not None and group < 100:
            group, last, step = group * 100, "hundred", 100
        elif word in SCALES and group and SCALES[word] < largest and last != "scale":
            largest = step = SCALES[word]
            total, group, last = total + group * largest, None, "scale"
        elif word == "dozen" and last in ("digit", "article") and not total and group:
            return WordNumber(start, found.end(), Decimal(group * 12), Decimal(1))
        else:
            break
        at = end = found.end()
        value = total + (group or 0)
    if value is None:
        return None
    return WordNumber(start, end, Decimal(value), Decimal(step))
