"""Plans of treatment as printed: visits a week times weeks, price times visits. A part of IN09."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.printed_numbers import COUNT, DECIMAL, Range, count_of, decimal_of, shown
from claimcheck.citations.reference import Place
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.language.passage import Passage

UNIT = (
    r"(?:session|visit|treatment|appointment|class|lesson|sitting|workout|meeting|consultation|dose|tablet|capsule"
    r"|sachet|pill"
    r"|serving|massage|meal|shake)(?:e?s)?"
)
TIMES = r"(?:once|twice|thrice|(?:\d+|two|three|four|five|six|seven) times|\d+ ?[x×])"


def _number(name: str) -> str:
    return rf"(?P<{name}>{COUNT})(?: ?(?:-|to) ?(?P<{name}2>{COUNT}))?"


def _rate() -> str:
    return (
        rf"(?:(?:{_number('rate')}(?: {UNIT})?|(?P<times>{TIMES}))(?: a| per| each| every|/) ?(?P<period>day|week"
        rf"|month)"
        rf"|(?P<times2>{TIMES}) (?P<adverb>daily|weekly|monthly))"
    )


TOTAL_WORDS = (
    r"(?: ?=|:| -| \(|,? (?:that is|i\.e\.|or|making|which (?:is|makes)|so|comes to|adds up to|works out (?:at|as)"
    r"|equals)"
    r"|,? (?:for |with |in )?(?:a|the) total of|,? totall?ing|,? in total,?)(?: a total of| about)?"
)
SPAN = (
    rf",? (?:for|over|during|across) (?:the |a )?{_number('periods')}[- ](?P<period2>day|week|month)s?"
    r"(?: (?:course|programme|program|plan))?"
)
PLANS = tuple(
    gated(rf"(?<![\w.,/-]){shape}", re.IGNORECASE)
    for shape in (
        # two sessions a week for six weeks: 12 sessions
        rf"{_rate()}{SPAN}{TOTAL_WORDS} {_number('total')} (?P<unit>{UNIT})",
        # 12 sessions: two a week for six weeks
        rf"{_number('total')} (?P<unit>{UNIT})(?: ?[(:,=]| -| at) ?{_rate()}{SPAN}",
        # 12 sessions over six weeks (two a week)
        rf"{_number('total')} (?P<unit>{UNIT}){SPAN}(?: ?[(:,=]| -| at)+ ?{_rate()}",
    )
)
TIME_SPAN = gated(rf"(?:for|over|during|across) (?:the |a )?{_number('periods')}[- ](?:day|week|month)", folded=True)
"""What each of the plans holds; much sooner looked for than they."""
MONEY = r"(?P<currency>[£$€]) ?"
EACH = rf"(?: each| apiece| (?:a|per) {UNIT}|/ ?{UNIT})"
PRICES = tuple(
    gated(rf"(?<![\w.,/-]){shape}", re.IGNORECASE)
    for shape in (
        # 12 visits at $80 each: $960
        rf"(?P<count>{COUNT}) (?P<unit>{UNIT}) (?:at|for|x|×|@) {MONEY}(?P<price>{DECIMAL})(?:{EACH})?{TOTAL_WORDS}"
        rf" (?P=currency) ?(?P<total>{DECIMAL})(?! ?-)",
        # $80 per visit x 12 visits = $960
        rf"{MONEY}(?P<price>{DECIMAL}){EACH} ?(?:x|×|times|for|,) ?(?P<count>{COUNT}) (?P<unit>{UNIT}){TOTAL_WORDS}"
        rf" (?P=currency) ?(?P<total>{DECIMAL})(?! ?-)",
    )
)
WEEKLY = re.compile(
    rf"(?<![\w.,/-]){MONEY}(?P<price>{DECIMAL})(?:(?: a| per| each|/) ?week| weekly)(?: ?=|,? (?:that is"
    rf"|i\.e\.|making|which (?:is|makes)|adds up to|comes to|works out (?:at|as))(?: about)?"
    rf"| \(=?) ?(?P=currency) ?(?P<total>{DECIMAL})(?:(?: a| per|/) ?month| monthly)",
    re.IGNORECASE,
)
UNEVEN = re.compile(
    r"\b(?:then|taper\w*|followed|initial\w*|first|plus|up to|about|around|roughly|approximately|review|depend\w*"
    r"|usually"
    r"|often|or more|at least|optional|bonus|free|miss\w*|break|off|rest|start\w*|maintenance|monthly check"
    r"|on average"
    r"|alternate|every other|minimum|maximum|typically)\b|~",
    re.IGNORECASE,
)
REBATE = re.compile(
    r"\b(?:sav(?:e|es|ing)|bundle|packages?|instead|off|discount\w*|deal|only|special|reduced|free|deposit|from"
    r"|about|around"
    r"|up to|plus|fee|VAT|tax|members?|sale|was|usual\w*|worth|concession\w*|cheaper)\b|~|\+",
    re.IGNORECASE,
)
MOST_VISITS = 400
WEEKS_OF_A_MONTH = Range(Decimal(4), Decimal("4.5"))
PERIODS = {"daily": "day", "weekly": "week", "monthly": "month"}


def find_plans(passage: Passage) -> Iterator[Alarm]:
    """Plans and prices that do not multiply out. Ranges are multiplied end by end; uneven plans are left alone."""
    text = passage.text
    if TIME_SPAN.search(text):
        for plan in PLANS:
            for found in plan.finditer(text):
                yield from _plan(passage, found)
    if any(sign in text for sign in "£$€"):
        for price in PRICES:
            for found in price.finditer(text):
                yield from _price(passage, found)
        for found in WEEKLY.finditer(text):
            yield from _month(passage, found)


def _plan(passage: Passage, found: re.Match[str]) -> Iterator[Alarm]:
    period = found["period"] or PERIODS[found["adverb"].lower()]
    if period.lower() != found["period2"].lower() or UNEVEN.search(_around(passage, found)):
        return
    times = found["times"] or found["times2"]
    rate = Range(*[Decimal(_times(times))] * 2) if times else _range(found, "rate")
    periods, total = _range(found, "periods"), _range(found, "total")
    product = Range(rate.low * periods.low, rate.high * periods.high)
    # "2 tablets, twice daily for 3 days" is a dose.
    if product.touches(total) or total.high > MOST_VISITS or total.high < periods.low:
        return
    message = messages.plan(_shown(rate), period, _shown(periods), _shown(total), found["unit"], _shown(product))
    yield _alarm(passage, found, message)


def _price(passage: Passage, found: re.Match[str]) -> Iterator[Alarm]:
    count, price, total = count_of(found["count"]), decimal_of(found["price"]), decimal_of(found["total"])
    if count * price == total or REBATE.search(_around(passage, found)):
        return
    money = found["currency"]
    product = f"{money}{count * price:,}"
    yield _alarm(passage, found, messages.price(count, f"{money}{price:,}", f"{money}{total:,}", product))


def _month(passage: Passage, found: re.Match[str]) -> Iterator[Alarm]:
    price, total = decimal_of(found["price"]), decimal_of(found["total"])
    months = Range(price * WEEKS_OF_A_MONTH.low, price * WEEKS_OF_A_MONTH.high)
    if months.low <= total <= months.high or REBATE.search(_around(passage, found)):
        return
    money = found["currency"]
    four_weeks = f"{money}{shown(months.low, 2)}"
    yield _alarm(passage, found, messages.month_of_weeks(f"{money}{price:,}", f"{money}{total:,}", four_weeks))


def _range(found: re.Match[str], name: str) -> Range:
    low = count_of(found[name])
    return Range(Decimal(low), Decimal(count_of(found[f"{name}2"]) if found[f"{name}2"] else low))


def _times(words: str) -> int:
    first = re.split(r"[ x×]", words.lower())[0]
    return {"once": 1, "twice": 2, "thrice": 3}.get(first) or count_of(first)


def _shown(numbers: Range) -> str:
    return shown(numbers.low) if numbers.low == numbers.high else f"{shown(numbers.low)} to {shown(numbers.high)}"


def _around(passage: Passage, found: re.Match[str]) -> str:
    sentence = passage.sentence_at(found.start())
    return passage.text[sentence.start : max(sentence.end, found.end())]


def _alarm(passage: Passage, found: re.Match[str], message: str) -> Alarm:
    place = Place(passage.block.id, found.start(), found.end())
    return Alarm("IN09", (Mark(place),), message, rows=(Row("try", messages.recompute()),))
