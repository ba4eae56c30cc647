"""Money, ranges, scales, frequencies, numbers with a unit and counts."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claimcheck.language.atoms import Atom, Kind
from claimcheck.language.quantity import Form, Quantity, Relation
from claimcheck.language.reading import TIMES, Found, Reading, Tail, read_tail, scalar, span
from claimcheck.language.relations import relation_before
from claimcheck.language.units import read_per, read_unit

CURRENCY = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
CURRENCY_CODES = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD"}
CURRENCY_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])(?P<country>US|AU?|CA?|NZ|HK|S) ?)?(?P<sign>[$€£¥₹]) ?\Z|(?<![A-Za-z])(?P<code>USD|EUR|GBP|AUD|CAD|NZD|CHF|JPY|INR|SGD) ?\Z"
)
CURRENCY_BEHIND = re.compile(
    r" ?(?:(?P<code>USD|EUR|GBP|AUD|CAD|NZD|CHF|JPY|INR|SGD)|[ -]?(?P<word>(?:(?:us|american|australian|canadian|new zealand) )?dollars?|euros?|pounds sterling|quid|bucks|rupees?|yen|francs?|cents|pence)|(?P<sign>[€£]))(?![A-Za-z])",
    re.IGNORECASE,
)
CURRENCY_WORDS = {
    "doll": "USD",
    "buck": "USD",
    "euro": "EUR",
    "poun": "GBP",
    "quid": "GBP",
    "rupe": "INR",
    "yen": "JPY",
    "fran": "CHF",
    "cent": "USD",
    "penc": "GBP",
    "us d": "USD",
    "amer": "USD",
    "aust": "AUD",
    "cana": "CAD",
    "new ": "NZD",
}

TO = re.compile(r" ?(?:-|to|through|until|~)-? ?\Z| ?\.\.\.? ?\Z|-to-\Z| -\Z", re.IGNORECASE)
OR = re.compile(r" or \Z", re.IGNORECASE)
AND = re.compile(r" ?(?:and|-) ?\Z", re.IGNORECASE)
BETWEEN = re.compile(
    r"\b(?P<word>(?:(?:somewhere|anywhere|ranging|ranged|ranges) )?between|(?:(?:somewhere|anywhere|ranging|ranged|ranges) )?from) (?:about |around |roughly |approximately |just )?\Z",
    re.IGNORECASE,
)
CHANGE = re.compile(
    r"\b(?:increas|r[io]se|risen|grew|grow|improv|went|go|goes|going|jump|climb|drop|f[ae]ll|fallen|reduc|decreas|declin|lower|cut|shr[ai]nk|chang|mov|brought|bring|slash|soar|surg|plung|plumm|tripl|doubl|halv|down|up|narrow|shorten|shift|took|taken|score|advanc|progress|slid|slip|dip|boost|rais|lift|extend)\w*[^.;!?]{0,60}\bfrom (?:about |around |roughly )?\Z",
    re.IGNORECASE,
)
SCALE_BEHIND = re.compile(
    r"\)?(?: ?-| )?(?:point )?(?:[A-Za-z]+[ -]){0,4}?(?:scale|VAS|NRS|VNRS|Likert|scores?\b(?= range))", re.IGNORECASE
)
SCALE_BEFORE = re.compile(
    r"\b(?:scale|VAS|NRS|scores?|questionnaire|index|rating|ratings|rated|range[ds]?|ranging|inventory|ODI|RMDQ|WOMAC)\)?(?:,)? ?(?:\(|\[|of |from |ranges? |ranging |range:? ?|:|, )*(?:from |of |between )?\Z",
    re.IGNORECASE,
)
POINT_SCALE = re.compile(
    r"[ -](?:point|item)[ -](?:[A-Za-z-]+ ){0,3}?(?:scale|score|rating|questionnaire|NRS|VAS|Likert|index|inventory)s?\b",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?P<before>[A-Za-z0-9/-]+ )?\b(?P<label>weeks?|wks?|days?|months?|years?|hours?|minutes?|sessions?|visits?|nights?) (?:#|no\. ?)?\Z",
    re.IGNORECASE,
)
NOT_A_LABEL = re.compile(
    r"(?:last|this|next|per|a|an|each|every|one|past|previous|first|second|third|two|three|four|five|six|seven|eight|nine|ten|few|several|many|of|other|[0-9-]+|half|some|same|that|these|those|/|more|hour|in|about) \Z",
    re.IGNORECASE,
)
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
FREQUENCY = re.compile(r" times\b|[ -]?[x×](?![a-z0-9])| occasions\b", re.IGNORECASE)
LETTER_BEHIND = re.compile(r"[A-Za-z]")
DIGITS_HYPHEN_WORD = re.compile(
    r"-(?P<noun>patient|person|participant|people|subject|trial|study|session|treatment|visit|adult|woman|man|step|item|arm|centre|center|site|part|dose|mile|star|digit|capsule|tablet|count|pack|serving|pill|lead|channel|gauge|strain|ingredient|fold|stage|page|course|hour|strong|plus|person|member|question|week|day)s?\b",
    re.IGNORECASE,
)
ONE_NOUN = re.compile(
    r"[ -](?:(?!(?:of|in|on|at|by|for|with|from|to|than|that|who|which|is|day)\b)[a-z]+ )?(?:sessions?|visits?|treatments?|appointments?|doses?|tablets?|capsules?|pills?|servings?|injections?|glass|cup|bottle|hundred|thousand)\b",
    re.IGNORECASE,
)
ONE_BEFORE = re.compile(r"\b(?:only|just|single|than|least|most|exactly) \Z", re.IGNORECASE)
ONE_COUNTED = re.compile(
    r" (?:[a-z-]+ )?(?:study|trial|review|patient|participant|person|death|case|event|woman|man|adult|child|RCT|year|month|week|day|hour|minute)\b",
    re.IGNORECASE,
)
SILENT_BEFORE = re.compile(
    r"\b(?:no|any|every|each|the|this|that|which|another|for|number|some|not|someone|day|its) \Z", re.IGNORECASE
)
ONE_TIME_BEFORE = re.compile(
    r"\b(?:for|in|within|after|at least|at|only|just|than|lasts?|lasting|over|under|about|around|nearly|almost|up to|between|by|of|and|to|or|is|every|per|take|takes|took|was) \Z",
    re.IGNORECASE,
)
ONE_TIME_AFTER = re.compile(
    r" (?:a|per|after|before|later|of|apart|each|ago|follow|post|into|between|to|at)\b|[-.,;)]|s?\Z", re.IGNORECASE
)
WORD_HYPHEN = re.compile(r"-[a-z]", re.IGNORECASE)
LIST_JOINT = re.compile(
    r" ?(?:, ?(?:and |or )?|and |or |/ ?|& ?|vs\.? |versus ) ?\Z| (?:and|or|vs\.?|versus|&) \Z", re.IGNORECASE
)


def money(reading: Reading, index: int, floor: int) -> Found | None:
    """ "$75 per session", "£1.2m", "40 dollars", "$15-20 each"."""
    text, atoms = reading.text, reading.atoms
    atom = atoms[index]
    if atom.kind not in (Kind.DIGITS, Kind.WORDS):
        return None
    before = CURRENCY_BEFORE.search(text[max(floor, atom.start - 6) : atom.start])
    behind = None if before else CURRENCY_BEHIND.match(text, atom.end)
    last = atoms[index + 1] if index + 1 < len(atoms) else None
    if not before and not behind:
        if last and TO.match(text[atom.end : last.start]) and (far := CURRENCY_BEHIND.match(text, last.end)):
            tail = _money_tail(text, far.end(), _currency(far))
            return Found((span(reading, atom, last, _between(text, atom.start, floor), tail, Form.MONEY),), index + 2)
        return None
    unit = _currency(before or behind)
    start = atom.start - len(before[0]) if before else atom.start
    end = behind.end() if behind else atom.end
    if last:
        joint = re.sub(r"(?:(?:US|AU?|CA?|NZ) ?)?[$€£¥₹] ?\Z", "", text[end : last.start])
        join_and = AND.match(joint) and BETWEEN.search(text[max(floor, start - 24) : start])
        if (TO.match(joint) or join_and) and last.value >= atom.value and not read_unit(text, last.end):
            far = CURRENCY_BEHIND.match(text, last.end)
            tail = _money_tail(text, far.end() if far else last.end, unit)
            low = (
                replace(atom, value=atom.value * last.step)
                if last.step > 1 and atom.step == 1 and atom.value * last.step <= last.value
                else atom
            )
            return Found((span(reading, low, last, _between(text, start, floor), tail, Form.MONEY),), index + 2)
    quantity = scalar(reading, atom, floor, _money_tail(text, end, unit), Form.MONEY, start)
    return Found((quantity,), index + 1)


def _money_tail(text: str, end: int, unit: str) -> Tail:
    per = read_per(text, end)
    return Tail(unit, per.name if per else None, end, per.end if per else end)


def _currency(found: re.Match[str] | None) -> str:
    groups = found.groupdict() if found else {}
    if groups.get("code"):
        return str(groups["code"]).upper()
    if groups.get("word"):
        word = str(groups["word"]).lower()
        return CURRENCY_WORDS.get(word[:4], "USD")
    country = (groups.get("country") or "").lower()
    return (
        CURRENCY_CODES.get(country) or CURRENCY[str(groups.get("sign"))]
        if groups.get("sign") == "$"
        else CURRENCY[str(groups.get("sign"))]
    )


def _between(text: str, start: int, floor: int) -> int:
    """Where a range starts that "between" or "from" may open, or a word that bounds it."""
    low = max(floor, start - 30)
    found = BETWEEN.search(text[low:start])
    if found:
        return low + found.start()
    before = relation_before(text, start)
    return before[1] if before and before[1] >= floor else start


def range_of_two(reading: Reading, index: int, floor: int) -> Found | None:
    """ "30-45 minutes", "between 10 and 20%", "4 weeks to 6 weeks", "two or three times a week", "0-10 scale"."""
    text, atoms = reading.text, reading.atoms
    if index + 1 >= len(atoms):
        return None
    first, last = atoms[index], atoms[index + 1]
    kinds = (Kind.DIGITS, Kind.WORDS, Kind.ONCE, Kind.MULTIPLE)
    if first.kind not in kinds or last.kind not in kinds or last.start - first.end > 24:
        return None
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
    label = _label(text, first.start, floor)
    if label and tail.unit is None and tail.per is None:
        start, unit = label
        return Found((span(reading, scaled, last, start, replace(tail, unit=unit), Form.ORDINAL),), index + 2)
    quantity = span(reading, scaled, last, _between(text, first.start, floor), tail)
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


def _label(text: str, start: int, floor: int) -> tuple[int, str | None] | None:
    """Where "week" of "week 8", "sessions" of "sessions 4-7" starts, and its unit."""
    low = max(floor, start - 24)
    found = LABEL.search(text[low:start])
    if not found or (found["before"] and NOT_A_LABEL.match(found["before"])):
        return None
    unit = read_unit(text, low + found.start("label"))
    return low + found.start("label"), unit.name if unit and unit.name in TIMES else None


def ordinal(reading: Reading, index: int, floor: int) -> Found | None:
    """ "week 8", "month 3+", "2nd": a place in an order."""
    text, atom = reading.text, reading.atoms[index]
    if atom.kind is not Kind.DIGITS or atom.decimals:
        return None
    behind = ORDINAL.match(text, atom.end)
    if behind:
        quantity = scalar(reading, atom, atom.start, Tail(None, None, behind.end(), behind.end()), Form.ORDINAL)
        return Found((quantity,), index + 1)
    label = _label(text, atom.start, floor)
    if (
        not label
        or read_unit(text, atom.end)
        or re.match(r" ?(?:[a-z]+s\b|people\b|men\b|women\b|[x×])", text[atom.end : atom.end + 16])
        or atom.value > 400
    ):
        return None
    start, unit = label
    quantity = scalar(reading, atom, atom.start, Tail(unit, None, atom.end, atom.end), Form.ORDINAL)
    return Found((replace(quantity, start=start, text=text[start : quantity.end], unit=unit),), index + 1)


def frequency(reading: Reading, index: int, floor: int) -> Found | None:
    """ "twice weekly", "3x weekly", "once a week", "two times"."""
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
    if atom.kind is Kind.PART or atom.kind is Kind.ONCE or atom.kind is Kind.MULTIPLE:
        return None
    point_scale = POINT_SCALE.match(text, atom.end)
    if point_scale and atom.kind is not Kind.PART and "item" not in point_scale[0].lower():
        quantity = scalar(reading, atom, atom.start, Tail("scale", None, atom.end, atom.end + 6), Form.RANGE)
        return Found(
            (replace(quantity, low=Decimal(0), high=atom.value, printed=None, relation=Relation.BETWEEN),), index + 1
        )
    if _two_readings(text, atom):
        return Found((), index + 1)
    tail = read_tail(text, atom.end)
    glued = LETTER_BEHIND.match(text, atom.end)
    if glued and tail.end == atom.end:
        return None
    if tail.end == atom.end and text[atom.end : atom.end + 1] == "-" and WORD_HYPHEN.match(text, atom.end):
        if not DIGITS_HYPHEN_WORD.match(text, atom.end):
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


SILENT_WORD = re.compile(
    r"\bnumber one\b|\bzero in\b|\bzeroing\b|\bsubzero\b|\bground zero\b|\btwo-(?:way|faced)|\btwo cents\b",
    re.IGNORECASE,
)


def _says_one(text: str, atom: Atom, tail: Tail) -> bool:
    """True where "one" is a number, not a pronoun or an article."""
    before = text[max(0, atom.start - 12) : atom.start]
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
    """Gives the members of a list the unit that only the last one prints: "8 and 12 weeks", "5, 10 and 20 mg"."""
    result = list(quantities)
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
                and (LIST_JOINT.match(between) or not between.strip() and following.form is Form.SPREAD)
            ):
                result[at] = _with_unit(one, following.unit)
    return result


def _with_unit(quantity: Quantity, unit: str | None) -> Quantity:
    if (
        quantity.printed is None
        or quantity.relation is not Relation.EQ
        or quantity.low != quantity.high
        and quantity.zeros < 2
    ):
        return replace(quantity, unit=unit)
    half = Decimal(1).scaleb(-quantity.decimals) / 2
    return replace(quantity, unit=unit, low=quantity.printed - half, high=quantity.printed + half)
