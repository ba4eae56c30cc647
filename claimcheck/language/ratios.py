"""Fractions ("1 in 10", "31 of 40", "two-thirds", "half") and multiples ("twice as", "threefold", "3 times more")."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claimcheck.language.atoms import Atom, Kind
from claimcheck.language.quantity import Form, Quantity, Relation
from claimcheck.language.reading import Found, Reading, Tail, read_tail, scalar
from claimcheck.language.relations import allowed, relation_before
from claimcheck.language.units import read_per, read_unit

IN = re.compile(
    r"(?P<name>[ -]in[ -](?:every )?|[ -]out[ -]of[ -](?:every |the )?|[ -](?:[a-z]+ )?of[ -](?:every "
    r"|the |all )?| ?/ ?)\Z",
    re.IGNORECASE,
)
HALF_UNIT = re.compile(
    r"(?: an?|-an?|-)?[ -](?P<unit>second|minute|hour|day|year|month|century|decade|mile|inch|pint|pound"
    r"|litre|liter|cup|teaspoon|tablespoon|dose|tablet)s?\b",
    re.IGNORECASE,
)
OF_A_MILLION = re.compile(r" of an? (thousand|million|billion)\b", re.IGNORECASE)
UNIT_AND = re.compile(r"\b(?:an?|one) (minute|hour|day|week|month|year) and \Z", re.IGNORECASE)
HALF_SILENT_AFTER = re.compile(
    r"[ -]?(?:marathon|moon|time|way|term|hearted|baked|sister|brother|asleep|lives|life|price|truth|board"
    r"|naked|measures)|-|'",
    re.IGNORECASE,
)
HALF_SILENT_BEFORE = re.compile(
    r"(?:first|second|other|better|last|latter|final|this|next|back|top|bottom|lower|upper|my|your) \Z", re.IGNORECASE
)
HALF_AFTER = re.compile(
    r" (?:of\b|the\b|that\b|as\b|those\b|these\b|their\b|your\b|our\b|its\b|his\b|her\b|all\b|an?\b|were\b"
    r"|was\b|are\b|had\b|have\b|got\b|received\b|took\b|said\b|reported\b"
    r"|felt\b|did\b|[a-z]+ed\b|[a-z]{3,}s\b|people\b|men\b|women\b|children\b)",
    re.IGNORECASE,
)
HALF_BEFORE = re.compile(
    r"\b(?:by|in|than|about|nearly|almost|over|roughly|around|approximately|to|only|just|one|least|under|a"
    r"|and|the|or|while|with) \Z",
    re.IGNORECASE,
)
PART_AFTER = re.compile(
    r"\s*(?:of|more|less|fewer|lower|higher|as|in|by|the|to|were|was|are|had|have|got|reduction|cut|drop"
    r"|fall|increase|decrease|rise|said|reported|felt|compared|that|who|and|or|than|at|after|for|with|on"
    r"|did)\b"
    r"|\s*[.,;:)\]!?%-]|\s*\Z|\s*(?:cup|inch|mile|pint|teaspoon|tablespoon)",
    re.IGNORECASE,
)
MULTIPLE_AFTER = re.compile(
    r" (?:as\b|more\b|less\b|fewer\b|the\b|that of\b|that\b|those\b|your\b|their\b|its\b"
    r"|[a-z]{2,}er\b(?! )|[a-z]{2,}er than\b|higher\b|greater\b|larger\b|longer\b|faster\b|better\b"
    r"|stronger\b|lower\b|likelier\b|over\b|normal\b)",
    re.IGNORECASE,
)
TIMES = re.compile(
    r"(?:[ -](?P<fold>fold)|[ -]?fold\b|[ -]?(?P<x>[x×])(?![a-z0-9])(?! ?[0-9])| times\b)", re.IGNORECASE
)
VERBS = re.compile(r"(?:doubl|tripl|quadrupl|halv)(?:ed|ing|es)", re.IGNORECASE)
VERB_OBJECT = re.compile(
    r" (?:the|your|their|its|our|that|those|what|as|her|his|my|with|in|risk|every)\b|[.,;!?]|\Z", re.IGNORECASE
)
TOLERANCE = {
    ("1", "2"): ("0.47", "0.53"), ("1", "3"): ("0.31", "0.36"), ("1", "4"): ("0.23", "0.27"),
    ("2", "3"): ("0.63", "0.70"),     ("3", "4"): ("0.71", "0.79"),
}  # fmt: skip


def fraction(reading: Reading, index: int, floor: int) -> Found | None:
    """A fraction: "1 in 10", "one in five", "31 of 40", "18/48", "a third", "half of", "half an hour"."""
    text, atoms = reading.text, reading.atoms
    atom = atoms[index]
    if atom.kind is Kind.PART:
        return _part(reading, index, floor)
    if atom.kind not in (Kind.DIGITS, Kind.WORDS) or index + 1 >= len(atoms):
        return None
    second = atoms[index + 1]
    between = text[atom.end : second.start]
    if (
        len(between) > 28
        or second.kind not in (Kind.DIGITS, Kind.WORDS)
        or second.decimals
        or second.signed
        or atom.signed
    ):
        return None
    joint = IN.match(between)
    if not joint or not 0 <= atom.value <= second.value or second.value < 2:
        return None
    if atom.decimals and not (second.value in (5, 10, 100) and joint["name"].strip().lower() in ("out of", "/")):
        return None
    name = joint["name"].strip(" -").lower().split(" ")[0] if joint["name"].strip() else ""
    of_phrase = " of" in joint["name"] and name != "out"
    if of_phrase and not re.match(
        r"[ -](?:patients|participants|people|women|men|children|adults|trials|studies|subjects|cases|them"
        r"|volunteers|reviews|rcts)? ?of",
        joint["name"],
        re.IGNORECASE,
    ):
        return None
    year = (
        second.kind is Kind.DIGITS
        and second.zeros < 2
        and 1900 <= second.value < 2100
        and second.end - second.start == 4
    )
    unit = read_unit(text, second.end)
    if name == "in" and (
        unit or year or atom.value * 2 > second.value * 2 or re.match(r" ?%", text[second.end : second.end + 2])
    ):
        return None
    if of_phrase and (
        year or (unit and unit.name in ("percent", "mg", "g", "kg", "minute", "hour", "week", "day", "month"))
    ):
        return None
    if name == "/" and (
        re.match(r" ?/", text[second.end : second.end + 2]) or text[atom.start - 1 : atom.start] == "/"
    ):
        return None
    if name == "/" and unit and second.value <= 10 and atom.value < second.value:
        tail = read_tail(text, second.end)  # "1/2 teaspoon"
        ratio = replace(atom, end=second.end, value=atom.value / second.value, step=Decimal(1) / second.value, zeros=0)
        return Found((scalar(reading, ratio, floor, tail, Form.FRACTION),), index + 2)
    exact = second.value > 10 and atom.value > 1 and name != "in"
    return Found((_ratio(reading, atom, second, floor, exact),), index + 2)


def _ratio(reading: Reading, top: Atom, bottom: Atom, floor: int, exact: bool) -> Quantity:
    value = top.value / bottom.value
    slack = Decimal(0) if exact else value * (Decimal("0.1") if top.value == 1 else Decimal("0.05"))
    return _shaped(
        reading,
        top.start,
        bottom.end,
        value,
        (value - slack, min(value + slack, Decimal(1))),
        floor,
        top.value,
        bottom.value,
    )


def _shaped(
    reading: Reading, start: int, end: int, value: Decimal, bounds: tuple[Decimal, Decimal], floor: int,
    top: Decimal | None, bottom: Decimal | None,
) -> Quantity:  # fmt: skip
    before = relation_before(reading.text, start)
    relation, begin = before if before and before[1] >= floor else (Relation.EQ, start)
    low, high = bounds if relation is Relation.EQ else allowed(value, (bounds[1] - bounds[0]) / 2, relation)
    per = read_per(reading.text, end)
    return Quantity(
        begin, end, start, end, reading.text[begin:end], low, high, value, relation, None,
        per.name if per else None, 0, 0, Form.FRACTION, top, bottom,
    )  # fmt: skip


def _part(reading: Reading, index: int, floor: int) -> Found | None:
    text, atom = reading.text, reading.atoms[index]
    word = text[atom.start : atom.end].lower()
    large = OF_A_MILLION.match(text, atom.end)
    if large:
        size = Decimal({"thousand": 10**3, "million": 10**6, "billion": 10**9}[large[1].lower()])
        whole = replace(atom, kind=Kind.WORDS, end=large.end(), value=atom.value * size, step=atom.step * size / 5)
        return Found((scalar(reading, whole, floor, read_tail(text, large.end())),), index + 1)
    unit_and = UNIT_AND.search(text[max(floor, atom.start - 20) : atom.start]) if word == "a half" else None
    if unit_and:
        start = max(floor, atom.start - 20) + unit_and.start()
        whole = replace(atom, kind=Kind.WORDS, start=start, value=Decimal("1.5"))
        return Found((scalar(reading, whole, floor, Tail(unit_and[1].lower(), None, atom.end, atom.end)),), index + 1)
    if word == "half" or word.endswith(" half"):
        if (
            HALF_SILENT_AFTER.match(text, atom.end) and not HALF_UNIT.match(text, atom.end)
        ) or HALF_SILENT_BEFORE.search(text[max(0, atom.start - 8) : atom.start]):
            return None
        unit = HALF_UNIT.match(text, atom.end)
        if unit:
            name = {"pound": "lb", "litre": "l", "liter": "l"}.get(unit["unit"].lower(), unit["unit"].lower())
            per = read_per(text, unit.end())
            named = None if name in ("cup", "dose", "tablet") else name
            tail = Tail(named, per.name if per else None, unit.end(), per.end if per else unit.end())
            return Found((replace(scalar(reading, atom, floor, tail, Form.WORDS), unit=named),), index + 1)
        multiple = re.compile(r" (?:as (?!well)|the (?:risk|rate|dose|time|price|cost|number|amount))").match(
            text, atom.end
        )
        if multiple and text[atom.end : atom.end + 4] == " as ":
            return Found((replace(_multiple(reading, atom, floor, atom.end), printed=atom.value),), index + 1)
        if not (HALF_AFTER.match(text, atom.end) or HALF_BEFORE.search(text[max(0, atom.start - 14) : atom.start])):
            return None
    elif not atom.value.is_signed() and not word[0].isalpha():
        tail = read_tail(text, atom.end)  # ½ teaspoon
        return Found((scalar(reading, atom, floor, tail, Form.FRACTION),), index + 1)
    elif word.startswith(("a ", "an ", "a-", "an-", "one ", "one-")) and not PART_AFTER.match(text, atom.end):
        return None
    top = (atom.value / atom.step).to_integral_value()
    bottom = (1 / atom.step).to_integral_value()
    named = TOLERANCE.get((str(top), str(bottom)))
    slack = atom.value / 10 if top == 1 else atom.value / 20
    bounds = (Decimal(named[0]), Decimal(named[1])) if named else (atom.value - slack, atom.value + slack)
    return Found((_shaped(reading, atom.start, atom.end, atom.value, bounds, floor, top, bottom),), index + 1)


def multiple(reading: Reading, index: int, floor: int) -> Found | None:
    """A ratio to something else: "twice as", "doubled", "threefold", "3 times more", "1.5x the"."""
    text, atom = reading.text, reading.atoms[index]
    if atom.kind is Kind.MULTIPLE:
        word = text[atom.start : atom.end].lower()
        if word.endswith("fold") or VERBS.match(word):
            return (
                Found((_multiple(reading, atom, floor, atom.end),), index + 1)
                if word[-3:] != "les" or VERB_OBJECT.match(text, atom.end)
                else None
            )
        if word in ("double", "triple", "quadruple"):
            before = relation_before(text, atom.start)
            if not (
                re.match(r" (?:the|that|those|what|as|your|their|its|our)\b", text[atom.end : atom.end + 7]) or before
            ):
                return None
            return Found((_multiple(reading, atom, floor, atom.end),), index + 1)
        if MULTIPLE_AFTER.match(text, atom.end):
            return Found((_multiple(reading, atom, floor, atom.end),), index + 1)
        return None
    if atom.kind not in (Kind.DIGITS, Kind.WORDS):
        return None
    times = TIMES.match(text, atom.end)
    if not times:
        return None
    if (
        "fold" in times[0].lower()
        or MULTIPLE_AFTER.match(text, times.end())
        or (
            times["x"]
            and not read_per(text, times.end())
            and not re.match(r" (?:a|per|weekly|daily)\b", text[times.end() : times.end() + 8])
        )
    ):
        return Found((_multiple(reading, atom, floor, times.end()),), index + 1)
    return None


def _multiple(reading: Reading, atom: Atom, floor: int, end: int) -> Quantity:
    quantity = scalar(reading, atom, floor, Tail("times", None, end, end), Form.MULTIPLE)
    low, high = quantity.low, quantity.high
    if quantity.relation is Relation.NEARLY and atom.value >= 1:
        low, high = atom.value - Decimal("0.15"), atom.value
    elif quantity.relation is Relation.EQ and atom.value < 1:
        low, high = Decimal("0.47"), Decimal("0.53")
    elif quantity.relation is Relation.EQ and not atom.decimals:
        low, high = atom.value - Decimal("0.15"), atom.value + Decimal("0.15")
    return replace(quantity, low=low, high=high)
