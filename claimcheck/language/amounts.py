"""Numbers with a unit, counts, frequencies, and places in an order."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claimcheck.language.atoms import Atom, Kind
from claimcheck.language.quantity import Form, Quantity, Relation
from claimcheck.language.ranges import FREQUENCY, LETTER_BEHIND, label_before
from claimcheck.language.reading import TIMES, Found, Reading, Tail, read_tail, scalar
from claimcheck.language.relations import allowed, relation_before
from claimcheck.language.units import read_per, read_unit

POINT_SCALE = re.compile(
    r"[ -](?:point|item)[ -](?:[A-Za-z-]+ ){0,3}?(?:scale|score|rating|questionnaire|NRS|VAS|Likert|index"
    r"|inventory)s?\b",
    re.IGNORECASE,
)
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
# "2.7Rp": a unit that no table holds. An integer so printed is more often a code.
GLUED_UNIT = re.compile(r"[A-Za-zμ]{1,3}(?![\w-])")
DIGITS_HYPHEN_WORD = re.compile(
    r"-(?P<noun>patient|person|participant|people|subject|trial|study|session|treatment|visit|adult|woman"
    r"|man|step|item|arm|centre|center|site|part|dose|mile|digit|capsule|tablet|count|pack|serving|pill"
    r"|lead|channel|gauge|strain|ingredient|fold|stage|page|course|hour|strong|plus|person|member|question"
    r"|week|day)s?\b",
    re.IGNORECASE,
)
ONE_NOUN = re.compile(
    r"[ -](?:(?!(?:of|in|on|at|by|for|with|from|to|than|that|who|which|is|day)\b)[a-z]+ )?(?:sessions?"
    r"|visits?|treatments?|appointments?|doses?|tablets?|capsules?|pills?|servings?|injections?|glass|cup"
    r"|bottle|hundred|thousand)\b",
    re.IGNORECASE,
)
ONE_BEFORE = re.compile(r"\b(?:only|just|single|than|least|most|exactly) \Z", re.IGNORECASE)
ONE_COUNTED = re.compile(
    r" (?:[a-z-]+ )?(?:study|trial|review|patient|participant|person|death|case|event|woman|man|adult"
    r"|child|RCT|year|month|week|day|hour|minute)\b",
    re.IGNORECASE,
)
SILENT_BEFORE = re.compile(
    r"\b(?:no|any|every|each|the|this|that|which|another|for|number|some|not|someone|day|its) \Z", re.IGNORECASE
)
ONE_TIME_BEFORE = re.compile(
    r"\b(?:for|in|within|after|at least|at|only|just|than|lasts?|lasting|over|under|about|around|nearly"
    r"|almost|up to|between|by|of|and|to|or|is|every|per|take|takes|took|was) \Z",
    re.IGNORECASE,
)
ONE_TIME_AFTER = re.compile(
    r" (?:a|per|after|before|later|of|apart|each|ago|follow|post|into|between|to|at)\b|[-.,;)]|s?\Z", re.IGNORECASE
)
WORD_HYPHEN = re.compile(r"-[a-z]", re.IGNORECASE)
LIST_JOINT = re.compile(
    r" ?(?:, ?(?:and |or )?|and |or |/ ?|& ?|vs\.? |versus ) ?\Z| (?:and|or|vs\.?|versus|&) \Z", re.IGNORECASE
)


def ordinal(reading: Reading, index: int, floor: int) -> Found | None:
    """A place in an order: "week 8", "month 3+", "2nd"."""
    text, atom = reading.text, reading.atoms[index]
    if atom.kind not in (Kind.DIGITS, Kind.WORDS) or atom.decimals:
        return None
    behind = ORDINAL.match(text, atom.end)
    if behind:
        quantity = scalar(reading, atom, atom.start, Tail(None, None, behind.end(), behind.end()), Form.ORDINAL)
        return Found((quantity,), index + 1)
    label = label_before(text, atom.start, floor)
    if (
        not label
        or read_unit(text, atom.end)
        or re.match(r" ?(?:[a-z]+s\b|people\b|men\b|women\b|[x×])", text[atom.end : atom.end + 16])
        or atom.value > 400
    ):
        return None
    start, unit = label
    quantity = scalar(reading, atom, atom.start, Tail(unit, None, atom.end, atom.end), Form.ORDINAL)
    return Found((_exact(replace(quantity, start=start, text=text[start : quantity.end], unit=unit)),), index + 1)


def _exact(quantity: Quantity) -> Quantity:
    """A place in an order, or how often something was done, is printed exactly."""
    if quantity.relation is not Relation.EQ or quantity.printed is None:
        return quantity
    return replace(quantity, low=quantity.printed, high=quantity.printed)


def frequency(reading: Reading, index: int, floor: int) -> Found | None:
    """How often: "twice weekly", "3x weekly", "once a week", "two times"."""
    text, atom = reading.text, reading.atoms[index]
    times = FREQUENCY.match(text, atom.end) if atom.kind in (Kind.DIGITS, Kind.WORDS) else None
    if atom.kind in (Kind.ONCE, Kind.MULTIPLE):
        if text[atom.start : atom.end].lower() not in ("once", "twice", "thrice"):
            return Found((), index + 1)
        end = atom.end
        per = read_per(text, end)
        if not per:
            return Found((), index + 1)
    elif times:
        end = times.end()
        per = read_per(text, end)
    else:
        return None
    tail = Tail("times", per.name if per else None, end, per.end if per else end)
    quantity = scalar(reading, atom, floor, tail, Form.WORDS if atom.kind is not Kind.DIGITS else Form.SCALAR)
    return Found(
        (replace(quantity, low=atom.value, high=atom.value) if quantity.relation is Relation.EQ else quantity,),
        index + 1,
    )


def number(reading: Reading, index: int, floor: int) -> Found | None:
    """A number with its unit, or a count."""
    text, atom = reading.text, reading.atoms[index]
    if atom.kind not in (Kind.DIGITS, Kind.WORDS):
        return None
    plural = _plural(reading, index, floor)
    if plural is not None:
        return plural
    point_scale = POINT_SCALE.match(text, atom.end)
    if point_scale and "item" not in point_scale[0].lower():
        quantity = scalar(reading, atom, atom.start, Tail("scale", None, atom.end, atom.end + 6), Form.RANGE)
        return Found(
            (replace(quantity, low=Decimal(0), high=atom.value, printed=None, relation=Relation.BETWEEN),), index + 1
        )
    if _two_readings(text, atom):
        return Found((), index + 1)
    tail = read_tail(text, atom.end)
    glued = LETTER_BEHIND.match(text, atom.end)
    if glued and tail.end == atom.end:
        unknown = GLUED_UNIT.match(text, atom.end)
        if not unknown or not (atom.decimals or relation_before(text, atom.start)):
            return None
        tail = Tail(None, None, unknown.end(), unknown.end())
    compound = tail.end == atom.end and WORD_HYPHEN.match(text, atom.end)
    if compound and not DIGITS_HYPHEN_WORD.match(text, atom.end):
        return None
    if atom.kind is Kind.WORDS and atom.value == 1 and atom.end - atom.start == 3 and not _says_one(text, atom, tail):
        return None
    if atom.kind is Kind.WORDS and SILENT_WORD.search(text[max(0, atom.start - 12) : atom.end + 12]):
        return None
    return Found((scalar(reading, atom, floor, tail),), index + 1)


TWO_READINGS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}\Z")
COUNT_NOUN = re.compile(r" (?:[a-z-]+ ){0,2}?(?:people|men|women|children|[a-z]{2,}s)\b")


def _two_readings(text: str, atom: Atom) -> bool:
    """True for "1.162 patients": a thousand by one convention, a decimal fraction by the other."""
    return bool(
        atom.decimals == 3
        and TWO_READINGS.match(text[atom.start : atom.end])
        and not read_unit(text, atom.end)
        and COUNT_NOUN.match(text, atom.end)
    )


PLURAL_S = re.compile(r"'?s(?![A-Za-z0-9])")
AGE_BOUND = re.compile(r"\b(under|over|above|below)[ -]\Z", re.IGNORECASE)
DECADE_BEFORE = re.compile(r"\b(?:the|their|her|his|my|your|our|early|mid|late)[ -]\Z", re.IGNORECASE)


def _plural(reading: Reading, index: int, floor: int) -> Found | None:
    """Tells "under-18s" (an age) and "her 40s" (a decade, no quantity) from "30s" (seconds)."""
    text, atom = reading.text, reading.atoms[index]
    behind = PLURAL_S.match(text, atom.end)
    if not behind:
        return None
    low = max(floor, atom.start - 8)
    bound = AGE_BOUND.search(text[low : atom.start])
    if bound:
        relation = Relation.LT if bound[1].lower() in ("under", "below") else Relation.OVER
        quantity = scalar(reading, atom, atom.start, Tail("year", None, behind.end(), behind.end()))
        lowest, highest = allowed(atom.value, Decimal(0), relation)
        start = low + bound.start()
        whole = replace(quantity, start=start, text=text[start : quantity.end], relation=relation)
        return Found((replace(whole, low=lowest, high=highest),), index + 1)
    return Found((), index + 1) if DECADE_BEFORE.search(text[low : atom.start]) else None


SILENT_WORD = re.compile(
    r"\bnumber one\b|\bno two\b|\bzero in\b|\bzeroing\b|\bsubzero\b|\bground zero\b|\btwo-(?:way|faced)|\btwo cents\b",
    re.IGNORECASE,
)


def _says_one(text: str, atom: Atom, tail: Tail) -> bool:
    """True where "one" is a number, not a pronoun or an article."""
    before = text[max(0, atom.start - 12) : atom.start]
    if before.lower().endswith("at least "):
        return True
    if ONE_BEFORE.search(before) and (tail.unit or ONE_NOUN.match(text, atom.end) or ONE_COUNTED.match(text, atom.end)):
        return True
    if SILENT_BEFORE.search(before) and not (
        tail.unit in TIMES and before.lower().endswith(("for ", "every ", "each "))
    ):
        return False
    if tail.unit in TIMES:
        return (
            tail.per is not None
            or text[atom.end] == "-"
            or bool(ONE_TIME_BEFORE.search(before))
            or bool(ONE_TIME_AFTER.match(text, tail.unit_end))
        )
    if tail.unit == "point":
        return not before.lower().endswith("at ")
    return tail.unit is not None or tail.per is not None or ONE_NOUN.match(text, atom.end) is not None


def share_units(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Gives the members of a list the unit that only the last one prints: "8 and 12 weeks", "5, 10 and 20 mg".

    Places in an order go the other way: "weeks 4, 8 and 12".
    """
    result = list(quantities)
    for at in range(1, len(result)):
        before, one = result[at - 1], result[at]
        if before.form is Form.ORDINAL and one.form is Form.SCALAR and one.unit is None and one.per is None:
            joint = text[before.end : one.start]
            if len(joint) <= 6 and LIST_JOINT.match(joint) and not before.text[-1:].isalpha():
                result[at] = replace(one, form=Form.ORDINAL, unit=before.unit)
    for at in range(len(result) - 2, -1, -1):
        one, following = result[at], result[at + 1]
        plain = (Form.SCALAR, Form.RANGE, Form.WORDS)
        if (
            one.unit is None
            and one.per is None
            and one.form in plain
            and following.form in (*plain, Form.SPREAD)
            and following.unit not in (None, "times", "scale")
        ):
            between = text[one.end : following.start]
            if (
                len(between) <= 9
                and one.end == one.number_end
                and (
                    LIST_JOINT.match(between)
                    or between == " to "
                    or (not between.strip() and following.form is Form.SPREAD)
                )
            ):
                result[at] = _with_unit(one, following.unit)
    return result


def _with_unit(quantity: Quantity, unit: str | None) -> Quantity:
    if (
        quantity.printed is None
        or quantity.relation is not Relation.EQ
        or (quantity.low != quantity.high and quantity.zeros < 2)
    ):
        return replace(quantity, unit=unit)
    half = Decimal(1).scaleb(-quantity.decimals) / 2
    return replace(quantity, unit=unit, low=quantity.printed - half, high=quantity.printed + half)
