"""IN07: "twice", "40% more" and "20 points" beside the two percentages that they compare."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.printed_numbers import DECIMAL, Range, decimal_of, rounded_range, shown
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import doubt_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["ratio_words_differ"]

PERCENT = re.compile(rf"(?<![\w.,-])(?P<value>{DECIMAL}) ?(?:%|per ?cent\b)(?! ?(?:CI|confidence))", re.IGNORECASE)
HEDGE = (
    r"(?P<hedge>(?:almost|nearly|close to|just under|under|less than|up to|more than|over|at least|well over|about"
    r"|around"
    r"|roughly|some|approximately|just over) )?"
)
FACTORS = {
    "twice": 2,
    "doubled": 2,
    "doubles the": 2,
    "double the": 2,
    "doubling": 2,
    "twofold": 2,
    "two": 2,
    "three": 3,
    "thrice": 3,
    "triple the": 3,
    "triples the": 3,
    "tripled": 3,
    "threefold": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "ten": 10,
}
NUMBER = rf"(?:{DECIMAL}|two|three|four|five|six|ten)"
MULTIPLE = re.compile(
    rf"\b{HEDGE}(?:(?P<factor>twice|thrice)(?= (?:as|the|more|that)\b|[,.;)]|$)"
    rf"|(?P<factor2>{NUMBER})(?: times|[ -]?fold)(?= (?:as|the|more|higher|greater|better|less|fewer|lower|likel\w+"
    rf"|increase|rise)\b"
    r"|[,.;)]|$)"
    r"|(?P<factor3>doubl(?:ed|ing)|doubles? the|tripled|triples? the|twofold|threefold)\b)",
    re.IGNORECASE,
)
HALF = re.compile(
    rf"\b{HEDGE}(?P<word>halved?|half (?:as (?:many|much|likely|often)|the (?:rate|risk|share|number)))\b",
    re.IGNORECASE,
)
MORE = r"more|greater|higher|better|larger|increase|rise|improvement|likelier|jump|gain|growth|boost"
LESS = r"less|fewer|lower|smaller|reduction|decrease|drop|fall|decline|cut"
RELATIVE = re.compile(
    rf"(?<![\w.,-])(?P<value>{DECIMAL}) ?(?:%|per ?cent)(?: relative)? (?:[a-z]+ly )?(?:(?P<more>{MORE})"
    rf"|(?P<less>{LESS}))\b",
    re.IGNORECASE,
)
POINTS = re.compile(rf"(?<![\w.,-])(?P<value>{DECIMAL}) ?(?:percentage|percent|%)[ -]points?\b", re.IGNORECASE)
JOINED = re.compile(
    r"\b(?:versus|vs\.?|against|compared (?:with|to)|but (?:just|only)|than|while|whereas|up from|down from)\b"
    r"|[,;] (?:and )?(?:just|only)\b",
    re.IGNORECASE,
)
CHANGED = re.compile(
    r"\b(?:rose|rise|rises|fell|falls?|dropp?\w*|increas\w+|went|grew|declin\w+|improv\w+|doubl\w+|tripl\w+|halv\w+"
    r"|cut|reduc\w+"
    r"|climb\w+|jump\w+|up|down|lower\w*|shrank)\b.{0,60}\bfrom\b",
    re.IGNORECASE,
)
RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
TAKES_UP = re.compile(
    r"(?:(?:that|this|which|it) (?:is|was|means|makes|amounts|equals|corresponds|represents|comes)\b|(?:that|it)'s\b"
    r"|in other words"
    r"|or\b|put (?:another|differently)|an? (?:difference|increase|improvement|reduction|drop|rise|gain) of)",
    re.IGNORECASE,
)
OF_OTHERS = re.compile(
    r"\b(?:as|than) (?:that|those|what|the (?:general|national|rest|usual)|previous\w*|last|before|ever"
    r"|in (?:the )?(?:general|other)"
    r"|average|normal|expected)\b",
    re.IGNORECASE,
)
OF_VALUES = re.compile(
    r"\b(?:HbA1c|A1C|body fat|fat mass|ejection|saturation|oxygen|humidity|strength|solution|alcohol|ABV"
    r"|concentrat\w+|haematocrit"
    r"|hematocrit|interest|weight|VAT|off|discount|cocoa|THC|CBD|vitamin|dose|daily|adjusted|odds|hazard"
    r"|relative risk|per year"
    r"|each year|annual\w*|subgroup|other|also)\b",
    re.IGNORECASE,
)
RATHER = re.compile(r"\brather than\b", re.IGNORECASE)
TOLD = re.compile(r"\bthan\b[^,;]*[,;] (?:and|but|while|whereas)\b")  # the comparison is complete, another follows
APART = 25  # code points: "twice as many; 62% against 31%" stays together
NEARLY = ("almost", "nearly", "close to", "just under", "under", "less than", "up to")
OVER = ("more than", "over", "at least", "well over", "just over")
ABOUT = ("about", "around", "roughly", "some", "approximately")
ROOM = Decimal("0.1")
"""Room of a multiple: "twice" is 1.9 to 2.1."""
ROUND_FROM = 3
ROOM_BELOW = Decimal("0.15")
ROOM_ABOUT = Decimal("0.25")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two percentages of the groups compared, as printed; the larger is `high`."""

    start: int
    end: int
    high: str
    low: str
    first_is_high: bool

    def ratio(self) -> Range:
        high, low = rounded_range(self.high), rounded_range(self.low)
        return Range(high.low / low.high, high.high / max(low.low, Decimal("0.001")))

    def difference(self) -> Range:
        high, low = rounded_range(self.high), rounded_range(self.low)
        return Range(high.low - low.high, high.high - low.low)


def ratio_words_differ(page: Page) -> Iterator[Alarm]:
    """Comparatives that the two percentages printed beside them do not bear out.

    The pair stands in one sentence, joined by a word of comparison; the comparative in the same sentence or in the
    next, if that takes the pair up. "Twice" needs a ratio of 1.9 to 2.1, "almost twice" 1.85 to 2, "N% more"
    100 (a / b - 1) and "N percentage points" a - b, all with the rounding of the printed numbers.
    """
    for passage in page.copy():
        if passage.text.count("%") + passage.text.lower().count("cent") < 2:
            continue
        for number, sentence in enumerate(passage.sentences):
            pair = _pair(passage, sentence.start, sentence.end)
            if pair is None:
                continue
            alarm = _in_sentence(passage, pair, sentence.start, sentence.end) or _in_next(passage, pair, number + 1)
            if alarm:
                yield alarm


def _in_next(passage: Passage, pair: _Pair, number: int) -> Alarm | None:
    """The comparative of the next sentence, where that takes up the pair ("That is twice as many")."""
    if number >= len(passage.sentences):
        return None
    sentence = passage.sentences[number]
    if not TAKES_UP.match(passage.text, sentence.start, sentence.end):
        return None
    text = passage.text[sentence.start : sentence.end]
    if len(PERCENT.findall(text)) > len(RELATIVE.findall(text)) + len(POINTS.findall(text)):
        return None
    return _in_sentence(passage, pair, sentence.start, sentence.end)


def _pair(passage: Passage, start: int, end: int) -> _Pair | None:
    """The two percentages of a sentence that compares them; None where there are more, or other things are compared."""
    text = passage.text[start:end]
    if len(PERCENT.findall(text)) < 2:
        return None
    if OF_VALUES.search(text) or RATHER.search(text) or doubt_in(text):
        return None
    taken = [found.span() for pattern in (RELATIVE, POINTS) for found in pattern.finditer(text)]
    shares = [f for f in PERCENT.finditer(text) if not any(a <= f.start() < b for a, b in taken)]
    if len(shares) != 2:
        return None
    first, second = shares
    between = text[first.end() : second.start()]
    changed = re.fullmatch(r".{0,40}\bto ", between) and CHANGED.search(text[: first.start()])
    both = RESPECTIVELY.search(text[second.end() :]) and re.fullmatch(r",? and ", between)
    if len(between) > 120 or not (JOINED.search(between) or changed or both):
        return None
    a, b = first["value"], second["value"]
    values = decimal_of(a), decimal_of(b)
    if min(values) <= 0 or values[0] == values[1] or max(values) > 100:
        return None
    high_first = values[0] > values[1]
    return _Pair(
        start + first.start(), start + second.end(), a if high_first else b, b if high_first else a, high_first
    )


def _in_sentence(passage: Passage, pair: _Pair, start: int, end: int) -> Alarm | None:
    text = passage.text[start:end]
    if OF_VALUES.search(text) or RATHER.search(text) or doubt_in(text):
        return None
    said = [*MULTIPLE.finditer(text), *HALF.finditer(text), *RELATIVE.finditer(text), *POINTS.finditer(text)]
    if len(said) != 1:
        return None
    found = said[0]
    if OF_OTHERS.search(text[found.end() : found.end() + 60]):
        return None
    between = text[found.end() : pair.start - start]
    if TOLD.search(between) or (";" in between and len(between) > APART):
        return None
    if found.re is MULTIPLE or found.re is HALF:
        message = _multiple(pair, found)
    elif found.re is RELATIVE:
        message = _relative(pair, found)
    else:
        message = _points(pair, found)
    if message is None:
        return None
    block = passage.block.id
    return Alarm(
        "IN07",
        (Mark(Place(block, start + found.start(), start + found.end())),),
        message,
        seconds=(Mark(Place(block, pair.start, pair.end)),),
        rows=(Row("try", messages.points_and_both(shown(decimal_of(pair.high) - decimal_of(pair.low)))),),
        found=found[0],
    )


def _multiple(pair: _Pair, found: re.Match[str]) -> str | None:
    groups = found.groupdict()
    word = (groups.get("factor") or groups.get("factor2") or groups.get("factor3") or "two").lower()
    factor = Decimal(FACTORS[word]) if word in FACTORS else decimal_of(word)
    if factor < Decimal("1.2"):
        return None
    ratio = pair.ratio()
    allowed = _allowed(factor, (found["hedge"] or "").strip().lower())
    if found["hedge"] and found.re is HALF:
        allowed = Range(factor - ROOM_ABOUT, factor + ROOM_ABOUT)
    if ratio.touches(allowed):
        return None
    # "three times more" is read as three times as many, or as four.
    if re.search(r"(?:more|higher|greater)\b", found.string[found.end() : found.end() + 9]) and ratio.touches(
        Range(factor + 1 - ROOM, factor + 1 + ROOM)
    ):
        return None
    exact = shown(decimal_of(pair.high) / decimal_of(pair.low), 2)
    return messages.multiple_and_shares(found[0], pair.high, pair.low, exact)


def _allowed(factor: Decimal, hedge: str) -> Range:
    if hedge in NEARLY:
        return Range(factor - ROOM_BELOW, factor)
    if hedge in OVER:
        return Range(factor, factor * Decimal("1.5"))
    if hedge in ABOUT:
        return Range(factor - ROOM_ABOUT, factor + ROOM_ABOUT)
    room = ROOM if factor < ROUND_FROM else ROOM_ABOUT
    return Range(factor - room, factor + room)


def _relative(pair: _Pair, found: re.Match[str]) -> str | None:
    """Only where the number is the difference in points: any other may belong to another comparison."""
    value = rounded_range(found["value"])
    ratio = pair.ratio()
    hundred = Decimal(100)
    if found["more"]:
        change = Range(hundred * (ratio.low - 1), hundred * (ratio.high - 1))
        exact = hundred * (decimal_of(pair.high) / decimal_of(pair.low) - 1)
    else:
        change = Range(hundred * (1 - 1 / ratio.low), hundred * (1 - 1 / ratio.high))
        exact = hundred * (1 - decimal_of(pair.low) / decimal_of(pair.high))
    if value.touches(change) or not value.touches(pair.difference()):
        return None
    return messages.points_as_percent(found[0], pair.high, pair.low, found["value"], shown(exact))


def _points(pair: _Pair, found: re.Match[str]) -> str | None:
    if rounded_range(found["value"]).touches(pair.difference()):
        return None
    exact = shown(decimal_of(pair.high) - decimal_of(pair.low))
    return messages.points_and_shares(found[0], pair.high, pair.low, exact)
