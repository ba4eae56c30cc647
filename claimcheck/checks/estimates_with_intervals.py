"""Estimates and their intervals as printed: "mean difference -0.51 points (95% CI -0.62 to -0.40)"."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.checks.printed_numbers import DECIMAL, decimal_of, half_unit
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

SIGNED = rf"(?:(?<![\d.%])[-+] ?)?{DECIMAL}"
INTERVAL = re.compile(
    rf"""\b(?P<level>\d\d(?:\.\d)?)\ ?(?:%|per\ ?cent)\ ?-?(?:\(?CIs?\)?|(?P<credible>Cr\.?I)
    |confidence\ (?:interval|limits|range)
    |(?P<credible2>credible\ interval))(?:\ ?[(\[]CI[)\]])?\ ?
    (?:[:=,]\ ?|of\ |was\ |is\ |from\ |ranging\ from\ |between\ )*[(\[]?\ ?
    (?P<low>{SIGNED})\ ?(?P<unit>%|[a-z]{{1,6}}(?=\ (?:to|and)\b))?
    (?P<separator>\ ?(?:to|and|through|,|;|\.\.)\ ?|\ -\ |-)\ ?
    (?P<high>[-+]?\ ?{DECIMAL})(?!\d|,\d|\.\d|\ ?-\ ?\d|\ to\ \d|\ -?\.?\d)(?P<unit2>\ ?%)?""",
    re.IGNORECASE | re.VERBOSE,
)
RATIO_LABEL = (
    r"(?:(?-i:aOR|OR|RR|aRR|HR|aHR|IRR|SIR|SMR|PR)|odds ratios?|risk ratios?|relative risks?|rate ratios?"
    r"|hazards? ratios?|incidence rate ratios?|prevalence ratios?|response ratios?)"
)
DIFFERENCE_LABEL = (
    r"(?:(?-i:WMD|SMD|MD|RD)|(?:weighted |standardi[sz]ed |adjusted |between-group |pooled |mean |absolute |risk )*"
    r"(?:mean )?difference|Hedges'? ?'?g|Cohen'?s d|effect size)"
)
JOINED = r"(?:,? ?(?:=|:|of|was|were|is|at) ?| ?\(| )?(?:(?:about|only|just) )?"
LABELLED = re.compile(
    rf"(?<![\w-])(?:(?P<ratio>{RATIO_LABEL})|(?P<difference>{DIFFERENCE_LABEL}))"
    rf"(?: \((?:OR|RR|HR|MD|SMD|IRR|WMD|RD)\))?"
    rf"(?: (?:in|between|for"
    rf"|from)(?: [a-z-]+){{1,5}})?{JOINED}(?P<value>[-+]?{DECIMAL})(?![\d.]*\d)(?P<percent> ?%)?",
    re.IGNORECASE,
)
NEAREST = re.compile(
    rf"(?<![\w.,/-])(?P<value>[-+]?{DECIMAL})(?P<percent> ?%| per ?cent\b)?"
    rf"(?P<between>(?:[ -][a-z][\w-]*){{0,4}}) ?[(\[,;:]{{0,2}} ?$",
    re.IGNORECASE,
)
P_VALUE = gated(
    r"\bp(?:'s)? ?(?:-? ?values?)?(?: (?:of|was))? ?(?P<sign>[=<>≤≥]) ?(?P<p>0?\.\d+)(?!\d| ?-)", re.IGNORECASE
)
SKEWED = re.compile(
    r"\b(?:skew\w*|bootstrap\w*|exact|credible|bayes\w*|posterior|profile|hodges|percentiles?|median|IQR"
    r"|interquartile|clopper"
    r"|prediction|costs?|euros?|dollars?|pounds|geometric|transformed|back-?transformed|log)\b",
    re.IGNORECASE,
)
SHARE = re.compile(
    r"\b(?:proportions?|percentages?|prevalence|incidence|rates?|sensitivity|specificity|accuracy|shares?|cure"
    r"|risk of"
    r"|median|efficacy|effectiveness|survival|reduction|increase|lower|higher|fewer|more|less|reduced|increased|cut"
    r"|lowered|raised)\b",
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"\b(?:versus|vs\.?|against|compared (?:with|to)|than|and)\s*$|\bfrom [-+\d.]+ ?%? ?\w* to\s*$", re.IGNORECASE
)
NO_ESTIMATE = re.compile(
    r"[ -](?:and|to|sided|tailed|people|persons|participants|patients|adults|women|men|children|users|trials?"
    r"|stud(?:y|ies)|RCTs"
    r"|sessions?|visits?|centres?|mg|mcg|iu|g of)\b",
    re.IGNORECASE,
)
STATISTIC = re.compile(
    r"(?:\b(?-i:[tFzZQrH]|Wald|chi2?|d)(?: ?\([\d., ]*\))? ?=|χ ?2?(?: ?\([\d., ]*\))? ?=|[±≥≤<>]) ?$", re.IGNORECASE
)
SPREAD = re.compile(
    r"\b(?:SDs?|SEM?|errors?|deviations?|max(?:imum)?|min(?:imum)?|range|IQR|per"
    r"|readers?|raters?|groups?|arms?|models?|types?|phases?"
    r"|stages?|grades?|figures?|tables?)\)?[,:]? ?=? ?$",
    re.IGNORECASE,
)
AT_TIME = re.compile(r"\b(?:at|after|over|within|by|in|for|of|to|week|month|day|year|from|and)\s*$", re.IGNORECASE)
RATIO_NULL, DIFFERENCE_NULL = 1.0, 0.0
WIDTHS = {90: 3.29, 95: 3.92, 99: 5.15}


class Kind(StrEnum):
    """What an estimate is; it decides which value means "no effect" and whether the interval is symmetric."""

    RATIO = "ratio"
    DIFFERENCE = "difference"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Estimate:
    """An interval and the estimate that it belongs to.

    Attributes:
        sentence: where it stands.
        start, end: the whole in the passage's text, from the estimate on.
        interval_start: where the interval starts.
        value, low, high: as printed, with their signs; `value` is None where no estimate is beside the interval.
        value_text, low_text, high_text: the words.
        percent: True where the estimate is printed as a percentage, and the interval is too or has no sign of its own.
        level: 90, 95, 99 or another confidence level.
        kind: what it is.
        labelled: True where a label ("odds ratio") says what it is.
        skewed: True where the words say that the interval need not be symmetric.
        ambiguous: True where a dash may be a sign or stand for "to".
    """

    sentence: Sentence
    start: int
    end: int
    interval_start: int
    value: Decimal | None
    low: Decimal
    high: Decimal
    value_text: str
    low_text: str
    high_text: str
    percent: bool
    level: int
    kind: Kind
    labelled: bool
    skewed: bool
    ambiguous: bool

    def slack(self) -> float:
        """What rounding of the three numbers can move the middle of the interval away from the estimate."""
        halves = [half_unit(text) for text in (self.value_text, self.low_text, self.high_text) if text]
        return float(halves[0] + (halves[-1] + halves[-2]) / 2) if len(halves) > 2 else float(max(halves))

    def null(self) -> float | None:
        """The value of "no effect", where the kind is known."""
        return {Kind.RATIO: RATIO_NULL, Kind.DIFFERENCE: DIFFERENCE_NULL}.get(self.kind)

    def holds_null(self) -> bool:
        """True where "no effect" lies inside the interval by more than rounding."""
        null = self.null()
        if null is None or self.low >= self.high:
            return False
        below, above = null - float(self.low), float(self.high) - null
        return below > float(half_unit(self.low_text)) and above > float(half_unit(self.high_text))

    def p_value(self) -> float | None:
        """P by the z method: z = estimate / SE, SE = width / 3.92, p = exp(-0.717 z - 0.416 z^2).

        Ratios on logs; 3.29 for 90 % and 5.15 for 99 % (Altman & Bland, BMJ 2011;343:d2304).
        """
        width = WIDTHS.get(self.level)
        if width is None or self.value is None or self.null() is None or self.low >= self.high:
            return None
        value, low, high = float(self.value), float(self.low), float(self.high)
        if self.kind is Kind.RATIO:
            if min(value, low) <= 0:
                return None
            value, low, high = math.log(value), math.log(low), math.log(high)
        z = abs(value) / ((high - low) / width)
        return min(1.0, math.exp(-0.717 * z - 0.416 * z * z))


def find_estimates(passage: Passage) -> Iterator[Estimate]:
    """The intervals of a passage, each with its estimate."""
    if "%" not in passage.text and "cent" not in passage.text:
        return
    before_end = 0
    for found in INTERVAL.finditer(passage.text):
        yield _estimate(passage, found, before_end)
        before_end = found.end()


def _estimate(passage: Passage, found: re.Match[str], previous_end: int) -> Estimate:
    sentence = passage.sentence_at(found.start())
    start = max(sentence.start, previous_end, found.start() - 160)
    before = passage.text[start : found.start()]
    low_text, high_text = _plain(found["low"]), _plain(found["high"])
    dashed = found["separator"].strip() == "-"
    low, high = decimal_of(low_text), decimal_of(high_text)
    label, value = _value(before)
    if label is Kind.RATIO and value and value["percent"]:
        label = None  # "RR 1.1%" is a reduction
    value_text = _plain(value["value"]) if value else ""
    value_percent = bool(value and value["percent"])
    interval_percent = bool(found["unit"] == "%" or found["unit2"])
    # In a table that lost its cells "7.7 (95% CI) (64.9, 86.4)" need not belong together.
    lost_cell = label is None and re.search(r"CI\) ?\(", found[0])
    if value and (lost_cell or (interval_percent and not value_percent)):
        value_text, value = "", None
    return Estimate(
        sentence=sentence,
        start=start + value.start() if value else found.start(),
        end=found.end(),
        interval_start=found.start(),
        value=decimal_of(value_text) if value_text else None,
        low=low,
        high=high,
        value_text=value_text,
        low_text=low_text,
        high_text=high_text,
        percent=value_percent or interval_percent,
        level=round(float(found["level"])),
        kind=_kind(label, low, high),
        labelled=label is not None,
        skewed=bool(
            found["credible"]
            or found["credible2"]
            or SKEWED.search(passage.text[sentence.start : sentence.end])
            or (label is None and SHARE.search(before))
        ),
        ambiguous=dashed and (low > high or (found["separator"] == " - " and low < 0)),
    )


def _plain(text: str) -> str:
    return text.replace(" ", "").lstrip("+")


def _value(before: str) -> tuple[Kind | None, re.Match[str] | None]:
    """The estimate: the last labelled number, else the last number with nothing but its unit behind it."""
    without_p = P_VALUE.sub(lambda found: " " * len(found[0]), before)
    labelled = max(LABELLED.finditer(without_p), key=lambda found: found.start(), default=None)
    nearest = NEAREST.search(without_p.rstrip(" ,;("))
    if labelled and not re.search(r"[\d)]", without_p[labelled.end() :]):
        return (Kind.RATIO if labelled["ratio"] else Kind.DIFFERENCE), labelled
    if labelled and _only_scale(without_p[labelled.end() :]):
        return (Kind.RATIO if labelled["ratio"] else Kind.DIFFERENCE), labelled
    if nearest and not COMPARED.search(without_p[: nearest.start()]) and _may_be_estimate(without_p, nearest):
        return None, nearest
    return None, None


def _may_be_estimate(before: str, nearest: re.Match[str]) -> bool:
    """False for a year, a time point and a number of people: they stand before intervals, but have none."""
    if (
        (STATISTIC.search(before[: nearest.start()]) or SPREAD.search(before[: nearest.start()]))
        or NO_ESTIMATE.match(nearest["between"])
        or re.fullmatch(r"(?:19|20)\d\d", nearest["value"])
    ):
        return False
    time = re.match(r"[ -](?:weeks?|months?|years?|days?)\b", nearest["between"])
    return not (time and AT_TIME.search(before[: nearest.start()]))


def _only_scale(text: str) -> bool:
    """True where the only numbers are a scale's: "points on 0-10 VAS scale"."""
    return (
        len(text) <= 60
        and ")" not in text
        and not re.search(r"\d", re.sub(r"\b\d+ ?(?:-|to) ?\d+\b|\d+-point", "", text))
    )


def _kind(label: Kind | None, low: Decimal, high: Decimal) -> Kind:
    if label:
        return label
    # Only differences and changes have intervals that reach over zero.
    return Kind.DIFFERENCE if low < 0 < high else Kind.UNKNOWN
