"""IN05: confidence intervals that cannot belong to their estimate."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.estimates_with_intervals import Estimate, Kind, find_estimates
from claimcheck.checks.printed_numbers import half_unit, shown
from claimcheck.citations.reference import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page

__all__ = ["impossible_interval"]

ASYMMETRY = 0.15
"""How far the estimate may lie from the middle, as a part of the width."""
FAR = 3
"""An unlabelled number further away than so many widths is some other number, not a slip."""
LOGS = re.compile(r"\b(?:log|ln)\b", re.IGNORECASE)


def impossible_interval(page: Page) -> Iterator[Alarm]:
    """Intervals whose ends are the wrong way round, that leave out their estimate, or whose middle is elsewhere.

    For differences |estimate - middle| may be 15 % of the width, for ratios the same on logs, rounding of all three
    numbers allowed for (SAMPL; Altman & Bland, BMJ 2011;343:d2304). Percentages, rates, medians and whatever is called
    skewed, exact or bootstrapped need not be symmetric.
    """
    for passage in page.copy():
        for estimate in find_estimates(passage):
            text = passage.text[estimate.sentence.start : estimate.sentence.end]
            message = _problem(estimate, text)
            if message:
                place = Place(passage.block.id, estimate.start, estimate.end)
                yield Alarm(
                    "IN05",
                    (Mark(place),),
                    message,
                    rows=(Row("try", messages.copy_again()),),
                    found=page.quoted(place),
                    severity="warning" if _is_backwards(estimate) else None,
                )


def _problem(estimate: Estimate, sentence: str) -> str | None:
    if estimate.ambiguous:
        return None
    if estimate.low > estimate.high:
        return messages.interval_reversed(estimate.low_text, estimate.high_text)
    if estimate.kind is Kind.RATIO and estimate.labelled and estimate.low < 0 and not LOGS.search(sentence):
        return messages.ratio_below_zero(estimate.low_text, estimate.high_text)
    if estimate.value is None:
        return None
    if _is_outside(estimate, estimate.value):
        value_text = f"{estimate.value_text}%" if estimate.percent else estimate.value_text
        return messages.estimate_outside(value_text, estimate.low_text, estimate.high_text)
    if estimate.labelled and not estimate.skewed and not estimate.percent:
        middle = _middle_elsewhere(estimate, float(estimate.value))
        if middle is not None:
            ratio = estimate.kind is Kind.RATIO
            return messages.middle_elsewhere(
                estimate.value_text, estimate.low_text, estimate.high_text, shown(Decimal(middle), 2), ratio=ratio
            )
    return None


def _is_backwards(estimate: Estimate) -> bool:
    """True where the ends of a fall are printed by size, as some journals do: "-9.1 (-3.2 to -15.0)"."""
    if estimate.low <= estimate.high or estimate.low > 0:
        return False
    return (
        estimate.value is None
        or estimate.high <= estimate.value <= estimate.low
        or estimate.high < -estimate.value < estimate.low
    )


def _is_outside(estimate: Estimate, value: Decimal) -> bool:
    low = estimate.low - half_unit(estimate.low_text) - half_unit(estimate.value_text)
    high = estimate.high + half_unit(estimate.high_text) + half_unit(estimate.value_text)
    # "fell by 2.1 (95% CI -2.6 to -1.6)" gives the size; "25% lower (0.6 to 0.9)" another scale.
    readings = [value, -value]
    if estimate.percent:
        readings += [value / 100, value * 100, 1 - value / 100, 1 + value / 100]
    if not estimate.labelled:
        readings.append(1 - value)
    if any(low <= reading <= high for reading in readings):
        return False
    if estimate.labelled:
        return True
    sizes = max(abs(low), abs(high))
    if value and (abs(value) > 20 * sizes or sizes > 20 * abs(value)):
        return False
    distance = max(low - value, value - high)
    return distance <= FAR * (high - low)


def _middle_elsewhere(estimate: Estimate, value: float) -> float | None:
    """The middle of the interval, where the estimate lies too far from it."""
    low, high = float(estimate.low), float(estimate.high)
    if estimate.kind is Kind.DIFFERENCE:
        middle = (low + high) / 2
        room = ASYMMETRY * (high - low) + estimate.slack()
        # The copy may give the size of a change whose interval has signs.
        return middle if min(abs(value - middle), abs(value + middle)) > room else None
    if estimate.kind is not Kind.RATIO or min(low, value) <= 0:
        return None
    texts = (estimate.value_text, estimate.low_text, estimate.high_text)
    slacks = [float(half_unit(text)) / number for text, number in zip(texts, (value, low, high), strict=True)]
    middle = (math.log(low) + math.log(high)) / 2
    room = ASYMMETRY * (math.log(high) - math.log(low)) + slacks[0] + (slacks[1] + slacks[2]) / 2
    return math.exp(middle) if abs(math.log(value) - middle) > room else None
