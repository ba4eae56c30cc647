"""How far a claim reaches in its sentence: the words before its verb that name who does it, the words behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.claim_words import Words

LONGEST: Final = 16  # words of an object
POINTERS: Final = frozenset("this it they these that which those he she both".split())
INTRODUCING: Final = frozenset("that which who whose because since while although whereas if when as so".split())
NO_AGENT: Final = frozenset("and or but also yet then thus therefore so still".split())


@dataclass(frozen=True, slots=True)
class Reach:
    """Words `first` up to, not with, `last` (indexes)."""

    first: int
    last: int


def object_of(words: Words, head: int, stops: Sequence[int] = ()) -> Reach:
    """The words behind a verb up to the end of its clause, or to the next verb in `stops`."""
    codes = words.codes
    last = head + 1
    limit = min(len(codes), head + 1 + LONGEST, *(stop for stop in stops if stop > head + 1)) if stops else 0
    limit = limit or min(len(codes), head + 1 + LONGEST)
    depth = 0
    while last < limit:
        form, code = words.forms[last], codes[last]
        if form == "[":
            break
        if form == "(":
            depth += 1
        elif form == ")":
            depth = max(0, depth - 1)
        elif (depth == 0 and (code in ";.qs" or (code == "h" and last > head + 1)) and form not in ("since", "as")) or (
            depth == 0 and form in (",", "\u2014", "-", "\u2013") and not _list_goes_on(words, last, limit)
        ):
            break
        last += 1
    while last > head + 1 and codes[last - 1] in ",;.ctpiowhbMCWr" and words.forms[last - 1] != ")":
        last -= 1
    return Reach(head + 1, last)


def _list_goes_on(words: Words, comma: int, limit: int) -> bool:
    """True where the comma stands in a list of nouns: "pain, stiffness and swelling"."""
    behind = words.codes[comma + 1 : min(comma + 7, limit)]
    for code in behind:
        if code in "ZzBEIMCWSbHDhqsTLl;.":
            return False
        if code == "c":
            return True
    return False


def subject_of(words: Words, first: int, floor: int = 0) -> Reach:
    """The words before a verb that may name who does it; empty where there are none.

    Args:
        words: of the sentence.
        first: index of the first word of the predicate.
        floor: nothing before this index is looked at.
    """
    codes, forms = words.codes, words.forms
    start = first
    depth = 0
    while start > floor:
        code, form = codes[start - 1], forms[start - 1]
        depth += (form == ")") - (form == "(" and depth > 0)
        if depth:
            start -= 1
            continue
        if code in ";." or form in INTRODUCING:
            break
        if form in (",", "\u2014", "\u2013") and start < first:
            break
        start -= 1
    while start < first and (forms[start] in NO_AGENT or codes[start] in ",r"):
        start += 1
    if start == first and first > floor and forms[first - 1] in (",", "-", "\u2014", "\u2013"):
        return subject_of(words, _before_aside(words, first - 1, floor), floor)
    return Reach(start, first)


def _before_aside(words: Words, closing: int, floor: int) -> int:
    """Index behind which an aside between two commas or dashes begins."""
    mark = words.forms[closing]
    for index in range(closing - 1, floor, -1):
        if words.forms[index] == mark:
            return index
    return floor
