"""Digits that are no quantities: citation markers, identifiers, codes, labels, times of day, phone numbers.

Every text is looked through digit by digit; what stands around a digit decides. Nothing here looks further than some
hundred characters, so the cost grows with the length of a text only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.language import mask_patterns as p
from claimcheck.language.fold import fold
from claimcheck.language.quantity import Mask
from claimcheck.language.units import read_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.documents.document import Link

__all__ = ["Mask", "find_masks"]

DIGIT = re.compile(r"[0-9]|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]")
PLAIN_NUMBER = re.compile(r"[(\"']*(?![^ ]*365)[0-9]+(?:[.,][0-9]+)?%?[)\"'.,;:!?]*")
BEFORE_NOON = re.compile(r" ?[ap]")
"""A plain number is no code, unless it is a time of day ("9 am") or that of the days of a year."""

WINDOW = 240
URL_LIKE = re.compile(r"@|//|www\.|\.[a-z]{2}", re.IGNORECASE)
DIGITS = re.compile(r"[0-9]+")
MARKER_LINK = re.compile(r"#(?:fn|cite|ref|r|b|bib|note|en|_ftn|sup|source|citation)", re.IGNORECASE)
MARKER_TEXT = re.compile(r"[\[(^]*(?:[0-9]{1,3}(?: ?[,;-] ?[0-9]{1,3})*|[*†‡§a-z])[\])]*\Z")
# At the digit itself, in this order. The kind follows.
AT_DIGIT: tuple[tuple[re.Pattern[str], str], ...] = (
    (p.DOI, "identifier"),
    (p.STATUTE, "reference"),
    (p.PHONE, "phone"),
    (p.JOURNAL, "reference"),
    (p.EU_ACT, "reference"),
    (p.OCLOCK, "time_of_day"),
    (p.STREET, "reference"),
    (p.RUN, "code"),
)


def find_masks(text: str, links: Sequence[Link] = ()) -> tuple[Mask, ...]:
    """The pieces of a text whose digits are no quantities, in order, not overlapping.

    Args:
        text: the normalised text of a block.
        links: its links; a short numeric one is a citation marker, as is a footnote reference.
    """
    masks: list[Mask] = [Mask(link.start, link.end, "marker") for link in links if _is_marker(text, link)]
    first = DIGIT.search(text)
    if first is None:
        return tuple(masks)
    at = first.start()
    taken = sorted((mask.start, mask.end) for mask in masks)
    while True:
        inside = next((end for start, end in taken if start <= at < end), None) if taken else None
        if inside is not None:
            at = inside
        else:
            floor = max((mask.end for mask in masks[-1:]), default=0) if not taken else 0
            mask = _mask_at(text, at, floor)
            if mask and not any(start < mask.end and mask.start < end for start, end in taken):
                masks.append(mask)
                at = max(mask.end, at + 1)
            else:
                run = DIGITS.match(text, at)
                at = run.end() if run else at + 1
        following = DIGIT.search(text, at)
        if following is None:
            break
        at = following.start()
    return _in_order(masks)


def _in_order(masks: list[Mask]) -> tuple[Mask, ...]:
    result: list[Mask] = []
    for mask in sorted(masks, key=lambda m: (m.start, -m.end)):
        if not result or mask.start >= result[-1].end:
            result.append(mask)
    return tuple(result)


def _is_marker(text: str, link: Link) -> bool:
    shown = text[link.start : link.end].strip()
    if link.end <= link.start or not shown:
        return False
    if link.target.startswith("#fn:"):
        return True
    short = MARKER_TEXT.match(shown) is not None and any(c.isdigit() for c in shown)
    return short and (MARKER_LINK.match(link.target) is not None or shown[0] in "[(^" or "#" in link.target)


def _mask_at(text: str, at: int, floor: int) -> Mask | None:
    """The mask that holds the digit at `at`, or None. It does not start before `floor`."""
    if not text[at].isascii():
        return _superscript(text, at)
    start = max(floor, at - WINDOW, text.rfind(" ", max(floor, at - WINDOW), at) + 1)
    stop = text.find(" ", at, at + WINDOW)
    stop = stop if stop >= 0 else min(len(text), at + WINDOW)
    return (
        _bracketed(text, max(floor, text.rfind("[", max(floor, at - 12), at)), at, floor)
        or _spelled(text, start, stop, at)
        or _at_digit(text, at, floor)
        or _labelled(text, at, floor)
        or _code(text, start, stop, at)
    )


def _superscript(text: str, at: int) -> Mask | None:
    if p.POWER_BEFORE.search(text[max(0, at - 4) : at]) and not text[max(0, at - 3) : at].isalpha():
        return None
    found = p.SUPERSCRIPT_MARKER.match(text, at)
    return Mask(at, found.end(), "marker") if found else None


def _bracketed(text: str, bracket: int, at: int, floor: int) -> Mask | None:
    if text[bracket : bracket + 1] == "[":
        found = p.BRACKET_MARKER.match(text, bracket)
        if found and found.end() > at:
            before = text[max(0, bracket - 6) : bracket].rstrip()
            listed = any(c in found[0] for c in ",;-")
            if not (listed and (before.endswith(("CI", ":", "=")) or re.search(r"[0-9][.,][0-9]+\Z", before))):
                return Mask(bracket, found.end(), "marker")
    opening = text.rfind("(", max(floor, at - 14), at)
    if opening >= floor and opening >= 0:
        found = p.WORDED_MARKER.match(text, opening)
        if found and found.end() > at:
            return Mask(opening, found.end(), "marker")
        found = p.STATISTIC.match(text, max(0, opening - 1))
        if found and found.end() > at:
            return Mask(found.start(), found.end(), "code")
        found = p.PAREN_MARKER.match(text, opening)
        if found and found.end() > at and re.search(r"[a-z)] \Z|[.!?]\Z", text[max(0, opening - 2) : opening]):
            return Mask(opening, found.end(), "marker")
    return None


def _spelled(text: str, start: int, stop: int, at: int) -> Mask | None:
    """URLs, e-mail addresses and ISBNs: the chunk around the digit is one."""
    chunk_start = start
    while chunk_start < at and text[chunk_start] in "([<\"'":
        chunk_start += 1
    if URL_LIKE.search(text, chunk_start, stop):
        found = p.URL.match(text, chunk_start, stop)
        if found and found.end() > at:
            return Mask(chunk_start, found.end(), "identifier")
    doi = text.find("10.", chunk_start, at + 3)
    found = p.DOI.match(text, doi) if doi >= 0 else None
    if found and found.end() > at:
        return Mask(chunk_start, doi + len(found[0].rstrip(".,;)")), "identifier")
    return None


def _at_digit(text: str, at: int, floor: int) -> Mask | None:
    """What starts with the digit, a bracket or a sign before it, or some letters before it."""
    if at and text[at - 1].isalnum():
        start = at
        while start > max(floor, at - 3) and text[start - 1].isalpha():
            start -= 1
        found = p.POSTCODE.match(text, start)
        return Mask(start, found.end(), "reference") if found else None
    if (
        at - 3 >= floor
        and text[at - 1] == " "
        and (found := p.POSTCODE.match(text, at - 3))
        and not text[max(0, at - 4)].isalnum()
    ):
        return Mask(at - 3, found.end(), "reference")
    start = at - 1 if at > floor and text[at - 1] in "+(" else at
    for begin in {start, at}:
        for pattern, kind in AT_DIGIT:
            found = pattern.match(text, begin)
            if found and found.end() > at:
                if (
                    pattern is p.JOURNAL
                    and "-" not in found[0]
                    and re.match(r"[0-9]{1,2} ?\([0-9.]+\), [0-9]", found[0])
                ):
                    continue
                return Mask(begin, found.end(), kind)
    if (
        text[start] == "("
        and (found := p.INLINE_LABEL.match(text, start))
        and not text[max(0, start - 2) : start].strip().isdigit()
    ):
        return Mask(start, found.end(), "reference")
    if not text[:at].strip() if at < 4 else False:
        label = p.LIST_LABEL.match(text, at)
        if label:
            return Mask(at, label.end(), "reference")
    return None


def _labelled(text: str, at: int, floor: int) -> Mask | None:
    """A number behind a word that makes it a label: "Table 2", "type 2", "iPhone 15", "#1", "PMID: 123"."""
    if at and (text[at - 1].isalnum() or text[at - 1] in "-.,/"):
        return None
    low = max(floor, at - 30)
    window = text[low:at]
    if p.HASH.search(window):
        number = DIGITS.match(text, at)
        return Mask(at - 1, number.end() if number else at + 1, "reference")
    if not window or window[-1] not in " #:(§.":
        return None
    small = fold(window)
    identifier = p.NUMBERED_ID_BEFORE.search(small)
    if identifier:
        number = p.ID_NUMBER.match(text, at)
        if number and len(number[0]) > 2:
            return Mask(low + identifier.start(), at + len(number[0].rstrip(".-/")), "identifier")
    isbn = p.ISBN.match(text, low + window.rfind("IS")) if "IS" in window else None
    if isbn and isbn.end() > at:
        return Mask(isbn.start(), isbn.end(), "identifier")
    call = p.CALL_BEFORE.search(small)
    if call and (number := p.CALL_NUMBER.match(text, at)):
        return Mask(at, number.end(), "phone")
    if p.DAYS_BEFORE.search(small) and (number := p.HOURS.match(text, at)):
        return Mask(at, number.end(), "time_of_day")
    return _word_label(text, at, low, window)


def _word_label(text: str, at: int, low: int, window: str) -> Mask | None:
    capital = p.CAPITAL_LABEL_BEFORE.search(window)
    if (
        capital
        and capital["word"] in p.CAPITAL_LABELS
        and (low + capital.start("word") == 0 or capital.start("word") > 0)
    ):
        number = p.SHORT_LABEL_NUMBER.match(text, at)
        if (
            number
            and not p.BEHIND_LABEL.match(text, number.end())
            and not re.match(r" [a-z]+s\b", text[number.end() : number.end() + 14])
        ):
            return Mask(low + capital.start("word"), number.end(), "reference")
    found = p.LABEL_BEFORE.search(fold(window))
    if not found:
        return None
    kind = "reference" if found["reference"] else "code"
    word = window[slice(*found.span(kind))].strip()
    if word.upper() in p.ACUPOINTS and word not in p.ACUPOINTS:
        return None
    number = (p.LABEL_NUMBER if kind == "reference" else p.SHORT_LABEL_NUMBER).match(text, at)
    if number is None or p.BEHIND_LABEL.match(text, number.end()) or _has_unit(text, number.end()):
        return None
    if word.lower() in (
        "number",
        "point",
        "part",
        "parts",
        "points",
        "box",
        "item",
        "act",
        "standard",
        "mark",
        "area",
        "class",
        "top",
        "lines",
        "title",
    ) and (
        not re.match(r"\s*(?:[.,;:)\]!?(-]|\Z|[a-z])", text[number.end() : number.end() + 3])
        or (
            re.match(r" (?:[a-z]+s|people) ", text[number.end() : number.end() + 18])
            and word.lower() not in ("top", "class")
        )
    ):
        return None
    return Mask(low + found.start(), number.end(), kind)


def _has_unit(text: str, end: int) -> bool:
    unit = read_unit(text, end)
    return unit is not None and (unit.end - end > 2 or text[end : end + 1] != " ")


def _code(text: str, start: int, stop: int, at: int) -> Mask | None:
    """A molecule, a point, a model, a time of day: letters and digits in one chunk. The first that holds the digit."""
    if PLAIN_NUMBER.fullmatch(text, start, stop) and not BEFORE_NOON.match(text, stop):
        return None
    chunk_start = max(start, at - 24)
    chunk_end = min(len(text), stop + 5, at + 60)
    for found in p.CODE.finditer(text, chunk_start, chunk_end):
        if found.start() > at:
            break
        if found.end() <= at:
            continue
        kind = found.lastgroup or "code"
        if kind == "code":
            word = found[0].partition("-")[0]
            if "-" in found[0] and word.isalpha():
                capitals = len(p.CAPITALS.findall(found[0]))
                plain = capitals < 2 and len(word) > 4 and word.lower() not in KNOWN
                if p.HYPHEN_WORD.match(found[0]) or (plain and len(found[0]) - len(word) > 3):
                    return None
            if found[0] == "365" and not re.match(r"/| days? a", text[found.end() : found.end() + 8]):
                return None
        return Mask(found.start(), found.end(), "time_of_day" if kind == "time" else kind)
    return None


KNOWN = frozenset(
    (
        "covid",
        "omega",
        "interleukin",
        "factor",
        "type",
        "phase",
        "grade",
        "stage",
        "level",
        "top",
        "tier",
        "category",
        "class",
        "number",
        "zone",
        "schedule",
        "coenzyme",
        "vitamin",
    )
)
