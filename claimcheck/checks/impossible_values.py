"""IN09: values that cannot be: signed twice, off their scale, more than everybody, plans that do not add up."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.plan_arithmetic import find_plans
from claimcheck.checks.printed_numbers import DECIMAL, decimal_of, half_unit, shown
from claimcheck.citations.reference import Place
from claimcheck.documents.document import BlockKind
from claimcheck.language.atoms import may_hold
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["impossible_value"]

SIGNED_TWICE = gated(
    rf"\b(?P<verb>drop(?:s|ped)?|fell|falls?|fallen|decreas(?:e|es|ed)|declin(?:e|es|ed)"
    rf"|reduc(?:e|es|ed)|reductions?|lower(?:s|ed)|shrank|shrunk|loss(?:es)?)(?P<joint>(?: [a-z-]+){{0,2}}? (?:by"
    rf"|of)) (?:about |around |~)?(?P<value>-{DECIMAL})(?![\d.]*\d)",
    folded=True,
)
EVERYBODY = gated(
    r"(?<![\d.,-])(?P<value>[1-9]\d{2,}(?:\.\d+)?) ?(?:%|per ?cent) of (?:the |our |all |those |these "
    r"|its )*"
    r"(?P<who>patients|people|users|customers|clients|participants|adults|women|men|members|students|runners"
    r"|respondents"
    r"|volunteers|trials|studies|cases|children|doctors|nurses)\b(?! (?:in|from|of) (?:the )?(?:previous|last|prior"
    r"|\d{4}))",
    folded=True,
)
SCALE = gated(
    rf"(?<![\w.,/-])(?P<value>{DECIMAL})(?: points?)?,? on (?:a|an|the) (?:[a-z]+ ){{0,3}}?"
    rf"(?:(?:scale (?:of|from|that runs from|running from) |from )(?P<low>\d+) ?(?:-|to) ?(?P<high>\d+)"
    rf"|(?P<low2>\d+) ?(?:-|to) ?(?P<high2>\d+)(?:[- ]point)? (?:[a-z]+ ){{0,3}}?scale"
    rf"|(?P<points>\d+)-point (?:[a-z]+ ){{0,3}}?scale)",
    folded=True,
)
FIRST_PERSON = re.compile(r"\b(?:I|my|me|we|our)\b", re.IGNORECASE)
PERCENT = re.compile(rf"(?<![\w.,-])(?P<value>{DECIMAL}) ?(?:%|per ?cent\b)", re.IGNORECASE)
REST = gated(
    rf"\bthe (?:remaining|other|rest[,:]?(?: of [a-z ]{{1,20}})?(?: -| \()?) (?P<value>{DECIMAL}) ?(?:%"
    rf"|per ?cent)",
    folded=True,
)
NOT_ONE_WHOLE = re.compile(
    r"\b(?:of (?:whom|those|them|these|which)|CI|confidence|than|versus|vs|compared|from|increase\w*|decrease\w*"
    r"|reduc\w+"
    r"|more|less|fewer|higher|lower|in (?:19|20)\d\d|off|while|whereas|other (?:hand|side)|week|month|year)\b|[;+±]",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
WHOLE = Decimal(100)


def impossible_value(page: Page) -> Iterator[Alarm]:
    """Decreases with a minus sign, values outside their scale, shares above 100 % and plans that do not multiply out.

    Increases may exceed 100 %, and "110 % effort" is a way of speaking.
    """
    for passage in page.copy():
        if may_hold(passage.text):
            yield from find_plans(passage)
        if DIGIT.search(passage.text):
            yield from _signed_twice(passage)
            yield from _outside_scale(passage)
            yield from _more_than_everybody(passage)
            yield from _more_than_the_rest(passage)


def _signed_twice(passage: Passage) -> Iterator[Alarm]:
    for found in SIGNED_TWICE.finditer(passage.text):
        said = passage.block.text[found.start() : found.end()]
        plain = said[: found.start("value") - found.start()] + said[found.start("value") - found.start() + 1 :]
        yield _alarm(passage, found.start(), found.end(), messages.signed_twice(said), messages.write_instead(plain))


def _outside_scale(passage: Passage) -> Iterator[Alarm]:
    for found in SCALE.finditer(passage.text):
        low = decimal_of(found["low"] or found["low2"] or "0")
        high = decimal_of(found["high"] or found["high2"] or found["points"])
        value = decimal_of(found["value"])
        # A difference may be as large as the scale is wide.
        if low >= high or value <= max(high, high - low):
            continue
        sentence = passage.sentence_at(found.start())
        spoken = FIRST_PERSON.search(passage.text[sentence.start : sentence.end])
        if passage.block.kind is BlockKind.QUOTATION or '"' in passage.text[sentence.start : sentence.end] or spoken:
            continue  # "it hurt like an 11 on a scale of 1 to 10" is a way of speaking
        yield _alarm(
            passage, found.start(), found.end(), messages.outside_scale(found["value"], shown(low), shown(high)), None
        )


def _more_than_everybody(passage: Passage) -> Iterator[Alarm]:
    for found in EVERYBODY.finditer(passage.text):
        if decimal_of(found["value"]) > WHOLE:
            said = passage.block.text[found.start() : found.end()]
            yield _alarm(passage, found.start(), found.end(), messages.more_than_everybody(said), None)


def _more_than_the_rest(passage: Passage) -> Iterator[Alarm]:
    for found in REST.finditer(passage.text):
        sentence = passage.sentence_at(found.start())
        text = passage.text[sentence.start : found.end()]
        shares = [share["value"] for share in PERCENT.finditer(text)]
        if len(shares) < 2 or len(list(REST.finditer(text))) > 1 or NOT_ONE_WHOLE.search(text):
            continue
        total = sum((decimal_of(share) for share in shares), Decimal(0))
        # Further off it is no slip: the rest of something else is told.
        off = abs(total - WHOLE)
        if off <= WHOLE / 4 and "(" not in text and off > sum((half_unit(share) for share in shares), Decimal(0)):
            yield _alarm(passage, found.start(), found.end(), messages.more_than_the_rest(shares, shown(total)), None)


def _alarm(passage: Passage, start: int, end: int, message: str, advice: str | None) -> Alarm:
    rows = (Row("try", advice or messages.recompute()),)
    return Alarm("IN09", (Mark(Place(passage.block.id, start, end)),), message, rows=rows)
