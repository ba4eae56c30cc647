"""IN06: "significant" or "effective" beside an interval or a p-value that does not bear it out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.estimates_with_intervals import P_VALUE, Estimate, Kind, find_estimates
from claimcheck.checks.printed_numbers import half_unit
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import doubt_in
from claimcheck.language.term_lists import term_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["interval_and_wording_conflict"]

LIMIT = Decimal("0.05")
BESIDE = 30
CLEARLY_ABOVE, CLEARLY_BELOW = 0.06, 0.035
"""Other tests than z give a p that is a little off; only what lies beyond is a conflict."""

SIGNIFICANT = re.compile(r"\b(?:statistically |highly )?significant(?:ly)?\b", re.IGNORECASE)
VERDICT = re.compile(
    r"\b(?:(?:statistically |highly )?significant(?:ly)?|effective(?:ly)?|superior|outperform(?:s|ed)?"
    r"|proven|proves|proved)\b",
    re.IGNORECASE,
)
GUARD = re.compile(
    r"""\b(?:non|insignificant|nonsignificant|fail\w*|unclear
    |little
    |similar\w*|inconclusive|uncertain|non-?inferior\w*|equivalen\w*|one-(?:sided|tailed)|interaction
    |heterogeneity|baseline|borderline|clinical(?:ly)?|cost-effective\w*|ineffective|limit|level|threshold
    |alpha|when|barely|only|just|almost|near(?:ly)?|marginal(?:ly)?|somewhat|trend\w*|approach\w*
    |effectively\ (?:null|zero|nil|nothing|the\ same|equal|identical)
    |unable|considered|defined|regarded|taken|exception|except|apart\ from|other\ than|independent|satisfied
    |tests?|close\ to)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What leaves a verdict open beside denial, absence, condition and question."""
TURN = re.compile(r";|\b(?:but|while|whereas|although|though|however|yet)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _P:
    start: int
    end: int
    words: str
    below: bool  # surely below .05
    above: bool  # surely not below .05


def interval_and_wording_conflict(page: Page) -> Iterator[Alarm]:
    """Sentences whose verdict, interval and p-value do not fit, where there is one of each at most.

    An interval of 95 % includes "no effect" just where p is above .05 (Altman & Bland, BMJ 2011;343:d2304).
    """
    for passage in page.copy():
        if "%" not in passage.text and "p" not in passage.text.lower():
            continue
        estimates = list(find_estimates(passage))
        for sentence in _numbered(passage, estimates):
            alarm = _sentence(passage, sentence, [e for e in estimates if e.sentence is sentence])
            if alarm:
                yield alarm


def _numbered(passage: Passage, estimates: list[Estimate]) -> list[Sentence]:
    """The sentences that hold an interval or a p-value."""
    offsets = [estimate.interval_start for estimate in estimates]
    offsets += [found.start() for found in P_VALUE.finditer(passage.text)]
    held = {passage.sentence_at(offset).id for offset in offsets}
    return [sentence for sentence in passage.sentences if sentence.id in held]


def _sentence(passage: Passage, sentence: Sentence, estimates: list[Estimate]) -> Alarm | None:
    text = passage.text[sentence.start : sentence.end]
    values = [_p(found, sentence.start) for found in P_VALUE.finditer(text)]
    if len(estimates) > 1 or len(values) > 1:
        return None
    estimate = estimates[0] if estimates else None
    p = values[0] if values else None
    if estimate and p and not estimate.ambiguous and _belong_together(passage.text, estimate, p):
        message = _numbers_conflict(estimate, p)
        if message:
            return _alarm(passage, p.start, p.end, estimate, message)
    if GUARD.search(text) or doubt_in(text) or term_pattern("absence").search(text):
        return None
    if estimate and not estimate.ambiguous and estimate.level in (90, 95) and estimate.holds_null():
        verdict = _beside(VERDICT, text, estimate.interval_start - sentence.start)
        if verdict:
            start, end = sentence.start + verdict.start(), sentence.start + verdict.end()
            said = passage.block.text[start:end]
            message = messages.verdict_and_interval(said, estimate.low_text, estimate.high_text, _null(estimate))
            return _alarm(passage, start, end, estimate, message)
    if p and p.above:
        verdict = _beside(SIGNIFICANT, text, p.start - sentence.start)
        if verdict and verdict.start() < p.start - sentence.start:
            start, end = sentence.start + verdict.start(), sentence.start + verdict.end()
            return _alarm(passage, start, end, None, messages.verdict_and_p(passage.block.text[start:end], p.words))
    return None


def _p(found: re.Match[str], offset: int) -> _P:
    value, half, sign = Decimal(found["p"]), half_unit(found["p"]), found["sign"]
    below = (sign in "<≤" and value <= LIMIT) or (sign == "=" and value + half <= LIMIT)
    above = (sign in ">≥" and value >= LIMIT) or (sign == "=" and value - half >= LIMIT)
    return _P(offset + found.start(), offset + found.end(), found[0], below, above)


def _numbers_conflict(estimate: Estimate, p: _P) -> str | None:
    """Where interval and p-value lie on different sides of .05, by more than the choice of a test explains."""
    computed = estimate.p_value()
    low, high, null = estimate.low_text, estimate.high_text, _null(estimate)
    if p.below and estimate.level in (90, 95) and estimate.holds_null():
        if computed is None or computed >= CLEARLY_ABOVE:
            return messages.p_and_interval(p.words, low, high, null, includes=True)
    elif p.above and estimate.level in (95, 99) and estimate.labelled and not estimate.skewed and computed is not None:
        null_value = estimate.null()
        outside = null_value is not None and not float(estimate.low) <= null_value <= float(estimate.high)
        if outside and computed <= CLEARLY_BELOW:
            return messages.p_and_interval(p.words, low, high, null, includes=False)
    return None


def _belong_together(text: str, estimate: Estimate, p: _P) -> bool:
    """True where p stands right beside the interval, in the same brackets: it is p of that estimate."""
    between = text[estimate.end : p.start] if p.start >= estimate.end else text[p.end : estimate.start]
    return len(between) <= BESIDE and not re.search(r"[()]", between)


def _beside(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """The verdict in the clause of the number that stands at `at`."""
    for found in pattern.finditer(text):
        first, last = sorted((found.start(), at))
        # Inside the brackets of the numbers a semicolon only parts them.
        between = text[first:last].partition("(")[0]
        if not TURN.search(between):
            return found
    return None


def _null(estimate: Estimate) -> str:
    return "1" if estimate.kind is Kind.RATIO else "0"


def _alarm(passage: Passage, start: int, end: int, estimate: Estimate | None, message: str) -> Alarm:
    block = passage.block.id
    marks = [Mark(Place(block, start, end))]
    if estimate:
        marks.append(Mark(Place(block, estimate.interval_start, estimate.end)))
    return Alarm("IN06", tuple(marks), message, rows=(Row("try", messages.drop_the_verdict()),))
