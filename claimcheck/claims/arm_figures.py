"""Which arm of a trial has the larger figure, where two figures tell a result and no word: "12% in A and 9% in B".

A figure belongs to an arm by its place: behind it ("12% in the sand group and 9% in the control group"), before it, or
in the order that "respectively" tells. Where more than two figures stand, or one arm alone is named between them and
another before and behind, nothing is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

NOT_A_RESULT = re.compile(
    r"\([^()]*\)|\[[^\[\]]*\]"  # spreads, p-values, numbers of people
    r"|(?:\u00b1|\+/-)\s*\d+(?:[.\u00b7]\d+)?"
    r"|\bp(?:[- ]?values?)?\s*[=<>\u2264\u2265]?\s*\d?[.\u00b7]\d+|[<>=]\s*0?[.\u00b7]\d+"
    r"|\b(?:out )?of \d+\b"
    r"|\b\d+(?:\.\d+)?\s?% CI\b[^;)]*|\b(?:SD|SE|SEM|n|OR|RR|HR)\s*[=:]?\s*\d+(?:[.\u00b7]\d+)?"
    r"|\b(?:at|after|for|within|over|by|from|until|week|day|month|year|visit|grade|stage|table|fig(?:ure)?|group)s?\.?"
    r"\s+\d+(?:[.\u00b7]\d+)?(?:[ -](?:weeks?|days?|months?|years?|hours?|h|min\w*))?"
    r"|\b\d+[ -](?:weeks?|months?|years?)\b"
    r"|\b\d+(?:[.\u00b7,]\d+)?\s?(?:mg|g|\u00b5g|\u03bcg|mcg|ml|mL|IU|kg)(?:/\w+)*\b(?=\s+[a-z])",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?<![\w.\u00b7/-])[-\u2212]?\d+(?:[.\u00b7]\d+)?(?![\w]*[A-Za-z])(?![./-]\d)")
NAME = re.compile(
    r"\bgroup [A-Za-z0-9]{1,3}\b|\b(?:intervention|experimental|study|treatment|trial|active|case) (?:group|arm)s?\b"
    r"|[A-Za-z][\w-]+",
    re.IGNORECASE,
)


def compare_arms(text: str, ours: Collection[str], theirs: Collection[str]) -> int:
    """1 where the figure of our arm is the larger one, -1 where it is the smaller one, 0 where that is not told.

    Args:
        text: the words that tell the result.
        ours: words in small letters that name the arm that is asked for, and not the other.
        theirs: likewise for the arm it is held against.
    """
    plain = NOT_A_RESULT.sub(lambda found: " " * len(found[0]), text)
    marks = [(found.start(), "n") for found in NUMBER.finditer(plain)]
    if len(marks) != 2:
        return 0
    values = [_value(found[0]) for found in NUMBER.finditer(plain)]
    for found in NAME.finditer(text):
        name = found[0].lower()
        if name.endswith(("group", "groups", "arm", "arms")) and " " in name and not name.startswith("group"):
            marks.append((found.start(), "o"))
        marks += [(found.start(), arm) for arm, names in (("o", ours), ("t", theirs)) if name in names]
    first = _arm_of_first("".join(kind for _, kind in sorted(marks)))
    if not first or values[0] == values[1]:
        return 0
    return 1 if (values[0] > values[1]) == (first == "o") else -1


def _arm_of_first(order: str) -> str:
    """The arm that the first of two figures belongs to, from the order of figures and names; "" where it is unclear."""
    before, between, after = (re.sub(r"(.)\1+", r"\1", part) for part in order.split("n"))
    if len(between) == 2:
        return between[0]
    if len(between) == 1:
        if not before or (after and after[0] != between and before[-1] == between):
            return between
        if not after and before[-1] != between:
            return before[-1]
        return ""
    if len(after) == 2:
        return after[0]
    if len(before) == 2 and not after:
        return before[0]
    return ""


def _value(text: str) -> float:
    return float(text.replace("\u2212", "-").replace("\u00b7", "."))
