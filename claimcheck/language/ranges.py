"""Ranges of two numbers, scales, and places in an order that a word before them names."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.language.atoms import Atom, Kind
from claimcheck.language.quantity import Form
from claimcheck.language.reading import TIMES, Found, Reading, Tail, read_tail, span
from claimcheck.language.relations import relation_before
from claimcheck.language.units import read_per, read_unit

TO = re.compile(r" ?(?:-|to|through|until|~)-? ?\Z| ?\.\.\.? ?\Z|-to-\Z| -\Z", re.IGNORECASE)
OR = re.compile(r" or \Z", re.IGNORECASE)
AND = re.compile(r" ?(?:and|-) ?\Z", re.IGNORECASE)
BETWEEN = re.compile(
    r"\b(?P<word>(?:(?:somewhere|anywhere|ranging|ranged|ranges) )?between|(?:(?:somewhere|anywhere"
    r"|ranging|ranged|ranges) )?from) (?:about |around |roughly |approximately |just )?\Z",
    re.IGNORECASE,
)
CHANGE = re.compile(
    r"\b(?:increas|r[io]se|risen|grew|grow|improv|went|go|goes|going|jump|climb|drop|f[ae]ll|fallen|reduc"
    r"|decreas|declin|lower|cut|shr[ai]nk|chang|mov|brought|bring|slash|soar|surg|plung|plumm|tripl|doubl"
    r"|halv|down|up|narrow|shorten|shift|took|taken|score|advanc|progress|slid|slip|dip|boost|rais|lift"
    r"|extend)\w*[^.;!?]{0,60}\bfrom (?:about |around |roughly )?\Z",
    re.IGNORECASE,
)
SCALE_BEHIND = re.compile(
    r"\)?(?: ?-| )?(?:point )?(?:[A-Za-z]+[ -]){0,4}?(?:scale|VAS|NRS|VNRS|Likert|scores?\b(?= range))", re.IGNORECASE
)
SCALE_BEFORE = re.compile(
    r"\b(?:scale|VAS|NRS|scores?|questionnaire|index|rating|ratings|rated|range[ds]?|ranging|inventory|ODI"
    r"|RMDQ|WOMAC)\)?(?:,)? ?(?:\(|\[|of |from |ranges? |ranging |range:? ?|:|, )*(?:from |of "
    r"|between )?\Z",
    re.IGNORECASE,
)
FREQUENCY = re.compile(r" times\b|[ -]?[x×](?! ?[0-9])(?![a-z])| occasions\b", re.IGNORECASE)
LETTER_BEHIND = re.compile(r"[A-Za-z]")
LABEL = re.compile(
    r"(?P<before>[A-Za-z0-9/-]+ )?\b(?P<label>weeks?|wks?|days?|months?|years?|hours?|minutes?|sessions?"
    r"|visits?|nights?)[ -](?:#|no\. ?)?\Z",
    re.IGNORECASE,
)
NOT_A_LABEL = re.compile(
    r"(?:last|this|next|per|a|an|each|every|one|past|previous|first|second|third|two|three|four|five|six"
    r"|seven|eight|nine|ten|few|several|many|other|[0-9-]+|half|some|same|that|these|those|/|more) \Z",
    re.IGNORECASE,
)


def range_start(text: str, start: int, floor: int) -> int:
    """Where a range starts that "between" or "from" may open, or a word that bounds it."""
    low = max(floor, start - 30)
    found = BETWEEN.search(text[low:start])
    if found:
        return low + found.start()
    before = relation_before(text, start)
    return before[1] if before and before[1] >= floor else start


def range_of_two(reading: Reading, index: int, floor: int) -> Found | None:
    """A range: "30-45 minutes", "between 10 and 20%", "4 weeks to 6 weeks", "two or three times a week"."""
    text, atoms = reading.text, reading.atoms
    if index + 1 >= len(atoms):
        return None
    first, last = atoms[index], atoms[index + 1]
    kinds = (Kind.DIGITS, Kind.WORDS, Kind.ONCE, Kind.MULTIPLE)
    if first.kind not in kinds or last.kind not in kinds or last.start - first.end > 24:
        return None
    if text[first.start - 1 : first.start] == "/" or (
        text[last.end : last.end + 1] == "/" and text[last.end + 1 : last.end + 2].isdigit()
    ):
        return None  # "140/90 to 130/80"
    if (first.kind in (Kind.ONCE, Kind.MULTIPLE)) is not (last.kind in (Kind.ONCE, Kind.MULTIPLE)):
        return None
    first_unit = read_unit(text, first.end)
    joint_start = first.end
    if first_unit and first_unit.end <= last.start:
        joint_start = first_unit.end
    joint = text[joint_start : last.start]
    low = max(floor, first.start - 40)
    before = text[low : first.start]
    between = BETWEEN.search(before[-24:])
    opened_by = between["word"].lower() if between else ""
    if joint == " " and last.signed and not first.signed and last.value < 0 and -last.value > first.value:
        last = replace(last, start=last.start + 1, value=-last.value, signed=False)  # "30 -45 minutes"
    elif not (
        TO.match(joint)
        or (OR.match(joint) and _near(first, last))
        or (AND.match(joint) and opened_by.endswith("between"))
    ):
        return None
    change = CHANGE.search(text[max(floor, first.start - 110) : first.start])
    if last.value <= first.value or (opened_by == "from" and change):
        if last.value == first.value or joint.strip() == "-":
            return Found((), index + 2) if joint == "-" and not first_unit and not read_unit(text, last.end) else None
        return None
    if first.step > 1 or last.step <= 1 or first.value * last.step > last.value:
        scaled = first
    else:
        scaled = replace(first, value=first.value * last.step)
    tail = read_tail(text, last.end)
    if first_unit and tail.unit is None:
        tail = replace(tail, unit=first_unit.name)
    times = FREQUENCY.match(text, last.end)
    if times or last.kind in (Kind.ONCE, Kind.MULTIPLE):
        end = times.end() if times else last.end
        per = read_per(text, end)
        if last.kind is Kind.MULTIPLE and not per:
            return None
        tail = Tail("times", per.name if per else None, end, per.end if per else end)
    if (
        first_unit
        and tail.unit
        and first_unit.name != tail.unit
        and first_unit.name in TIMES
        and tail.unit not in TIMES
    ):
        return None
    if LETTER_BEHIND.match(text, last.end) and tail.end == last.end:
        return None
    if _is_scale(text, scaled, last, tail, before):
        return Found((replace(span(reading, scaled, last, first.start, tail), unit="scale", per=None),), index + 2)
    label = label_before(text, first.start, floor)
    if label and tail.unit is None and tail.per is None:
        start, unit = label
        return Found((span(reading, scaled, last, start, replace(tail, unit=unit), Form.ORDINAL),), index + 2)
    quantity = span(reading, scaled, last, range_start(text, first.start, floor), tail)
    if tail.unit == "degree" and first_unit:
        quantity = replace(quantity, unit=first_unit.name)
    return Found((quantity,), index + 2)


def _near(first: Atom, last: Atom) -> bool:
    return first.value < last.value <= first.value * 2 + 1 and first.step == last.step


def _is_scale(text: str, first: Atom, last: Atom, tail: Tail, before: str) -> bool:
    if (
        first.value not in (0, 1)
        or first.decimals
        or last.value < 3
        or (tail.unit and tail.unit not in ("point", "mm", "cm"))
    ):
        return False
    return SCALE_BEHIND.match(text, tail.end) is not None or (SCALE_BEFORE.search(before) is not None and not tail.per)


def label_before(text: str, start: int, floor: int) -> tuple[int, str | None] | None:
    """Where "week" of "week 8", "sessions" of "sessions 4-7" starts, and its unit."""
    low = max(floor, start - 24)
    found = LABEL.search(text[low:start])
    if not found or (found["before"] and NOT_A_LABEL.match(found["before"])):
        return None
    unit = read_unit(text, low + found.start("label"))
    return low + found.start("label"), unit.name if unit and unit.name in TIMES else None
