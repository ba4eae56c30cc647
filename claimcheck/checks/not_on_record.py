"""Figures of a named work that its record does not hold (SF10): not checked, never called wrong."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.sources import credit_of, source_name, words_of
from claimcheck.citations.reference import Place
from claimcheck.claims.figure import Scope
from claimcheck.claims.measures import Measure
from claimcheck.evidence.verdicts import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.source import Source

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
        if judgement.reason in SILENT and sources and len({source.study for source in sources}) == 1:
            yield claim, sources[0]


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
