"""Figures of a named work that its record does not hold (SF10): not checked, never called wrong."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.sources import credit_of, source_name, words_of
from claimcheck.citations.reference import Place
from claimcheck.claims.figure import Scope
from claimcheck.claims.measures import Measure
from claimcheck.evidence.candidates import same_treatment
from claimcheck.evidence.verdicts import Identity, Reason, Verdict
from claimcheck.language.quantities import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.records import SourceFigure
    from claimcheck.evidence.source import Source
    from claimcheck.language.quantities import Quantity

__all__ = ["figure_not_on_record"]

EFFECTS = frozenset(
    {
        Measure.SHARE,
        Measure.DIFFERENCE,
        Measure.STD_DIFFERENCE,
        Measure.CHANGE,
        Measure.RATIO,
        Measure.RELATIVE_CHANGE,
        Measure.POINT_DIFFERENCE,
        Measure.EVENT_RATE,
        Measure.NNT,
        Measure.CERTAINTY,
    }
)
SILENT = frozenset(
    {Reason.NOT_ON_RECORD, Reason.NOT_THERE, Reason.AMBIGUOUS, Reason.SLOTS_UNKNOWN, Reason.SEVERAL_WORKS}
)
WHOLE = Decimal(100)
PARTS = frozenset({"percent", "%", "percentage point", "percentage points"})
FARTHEST = 1  # the copy names the work itself, in the sentence or right before


def figure_not_on_record(page: Page) -> Iterable[Alarm]:
    """SF10: the copy names a work that is on record and gives a figure that the record does not hold."""
    for _, group in itertools.groupby(_missing(page), key=lambda pair: pair[0].sentence):
        claim, source = next(group)
        yield _alarm(page, claim, source)


def _missing(page: Page) -> Iterator[tuple[FigureClaim, Source]]:
    for claim in page.claims:
        judgement = page.judgements[claim.id]
        told = claim.credit is not None and claim.credit.reach <= FARTHEST and claim.scope is Scope.STATEMENT
        if not told or claim.measure not in EFFECTS or judgement.verdict is not Verdict.NOT_CHECKED:
            continue
        sources = [source for i in judgement.candidates if (source := page.base.get(i)) is not None]
        if claim.measure is Measure.CERTAINTY and not any(source.certainty for source in sources):
            continue  # most records hold no grade
        if judgement.reason not in SILENT or len({source.study for source in sources}) != 1:
            continue
        if _is_criterion(claim.quantity) or any(_holds(source, claim.quantity) for source in sources):
            continue
        if _is_meant(page, claim, sources[0]):
            yield claim, sources[0]


def _is_criterion(quantity: Quantity) -> bool:
    """True for "lost at least 5 %": as a rule the line that was drawn, not what was found."""
    return quantity.relation is Relation.AT_LEAST


def _is_meant(page: Page, claim: FigureClaim, source: Source) -> bool:
    """False where only a body or a journal leads to the source and the copy does not speak of its treatment.

    A house prints reviews of everything: that one of that year is on record does not say that it is meant.
    """
    if claim.credit is None:
        return False
    link = page.links.get(claim.credit.work)
    if link is None or link.identity is not Identity.NARROWED or link.why not in ("body", "journal"):
        return True
    return same_treatment(source, page.topics[claim.credit.work], page.vocabulary)


def _holds(source: Source, quantity: Quantity) -> bool:
    """True where the record has a share, change or ratio of that size, of whatever: it cannot be called missing."""
    said = _part(quantity.low, quantity.high, quantity.unit)
    if said is None or not said[1].is_finite():
        return False
    figures = (figure for figure in source.figures if figure.measure in EFFECTS and not figure.in_words)
    return any(held and said[0] <= (held[0] + held[1]) / 2 <= said[1] for held in map(_held, figures))


def _held(figure: SourceFigure) -> tuple[Decimal, Decimal] | None:
    """A figure in hundredths, without its sign; a ratio of 0.66 is a fall by 34 %."""
    if figure.measure is Measure.RATIO:
        low, high = sorted((abs(1 - figure.low), abs(1 - figure.high)))
        return low * WHOLE, high * WHOLE
    return _part(figure.low, figure.high, figure.unit)


def _part(low: Decimal, high: Decimal, unit: str | None) -> tuple[Decimal, Decimal] | None:
    """A share or change in hundredths, without its sign; None for what is counted in another unit."""
    small, large = sorted((abs(low), abs(high)))
    if unit in PARTS:
        return small, large
    return (small * WHOLE, large * WHOLE) if unit is None and large <= 1 else None  # "a third" is 33 %


def _alarm(page: Page, claim: FigureClaim, source: Source) -> Alarm:
    judgement = page.judgements[claim.id]
    said, name = words_of(page, claim), source_name(source)
    there = judgement.reason is Reason.NOT_THERE
    measure = claim.measure.value.replace("_", " ")
    message = messages.not_there(said, name, measure) if there else messages.not_on_record(said, name)
    if claim.measure is Measure.CERTAINTY and source.certainty:
        message = messages.certainty_on_record(claim.quantity.text, name, messages.listed(source.certainty, "to"))
    rows = (Row("linked", judgement.linked or "its words"), Row("try", "give the table or page, or cut the figure"))
    return Alarm(
        "SF10",
        (Mark(Place(claim.block, claim.start, claim.end)),),
        message,
        rows=rows,
        severity=None if there else "advice",
        source=source.id,
        found=claim.quantity.text,
        credit=credit_of(claim.credit, judgement) if claim.credit else None,
        reason=judgement.reason.value,
    )
