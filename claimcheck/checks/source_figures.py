"""Figures of the copy against those of the source that it credits: SF01, SF03, SF04, SF06."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.number_fix import number_fix
from claimcheck.checks.sources import (
    credit_of,
    held_by,
    linked_row,
    related_source,
    severity_of,
    source_name,
    source_row,
    words_of,
)
from claimcheck.citations.reference import Place
from claimcheck.claims.figure import Scope, Sign
from claimcheck.claims.measures import Measure
from claimcheck.evidence.directions import held_direction
from claimcheck.evidence.records import Rank
from claimcheck.evidence.slots import COUNTS, POOLED
from claimcheck.evidence.verdicts import Identity, Reason, Verdict
from claimcheck.language.quantities import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.alarm import Fix
    from claimcheck.checks.page import Page
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.records import Judgement, SourceFigure
    from claimcheck.evidence.source import Source

__all__ = ["bound_flatters", "figure_differs", "number_of_another_group", "unit_swapped"]

ASSERTED = frozenset({Scope.STATEMENT, Scope.HEADING})
ELSEWHERE = {Reason.OTHER_TIME: "time", Reason.OTHER_OUTCOME: "outcome"}
GROUPS = frozenset({Reason.OTHER_ARM, Reason.OTHER_COMPARATOR})


def figure_differs(page: Page) -> Iterable[Alarm]:
    """SF01: the source has another value for the same slots, or has this value the other way or elsewhere."""
    for claim, judgement, source, figure in held(page):
        if claim.measure in COUNTS or claim.measure is Measure.DATE:
            continue
        said, there = words_of(page, claim), value_of(figure)
        if judgement.verdict is Verdict.CONTRADICTED and judgement.reason is Reason.SOURCE_DIFFERS:
            message = messages.figure_differs(said, there, source_name(source))
            yield alarm_of(
                "SF01",
                page,
                claim,
                judgement,
                message,
                note=f"source: {there}",
                fix=_fix(page, claim, judgement, figure),
            )
        elif judgement.reason is Reason.DIRECTION_DIFFERS:
            way = held_direction(figure, page.vocabulary) or Sign.NONE
            message = messages.direction_differs(
                claim.quantity.text, claim.sign.value, claim.outcome.text, there, way.value, source_name(source)
            )
            yield alarm_of(
                "SF01",
                page,
                claim,
                judgement,
                message,
                note=f"source: {there}",
                retry="say which way the source has it go",
            )
        elif judgement.verdict is Verdict.MISATTRIBUTED and judgement.reason in ELSEWHERE:
            slot = ELSEWHERE[judgement.reason]
            message = messages.other_slot(said, slot, slots_of(figure), source_name(source))
            yield alarm_of("SF01", page, claim, judgement, message, note=f"source: another {slot}")


def number_of_another_group(page: Page) -> Iterable[Alarm]:
    """SF03: the value is that of another group, or of several groups counted together."""
    for claim, judgement, _, figure in held(page):
        if judgement.verdict is not Verdict.MISATTRIBUTED or judgement.reason not in GROUPS:
            continue
        said = claim.quantity.text
        to = claim.arm.text or claim.comparator.text or "another group"
        if figure.arm == POOLED:
            message = messages.counted_together(said, figure.part or "see the source", to)
        else:
            whose = figure.arm if judgement.reason is Reason.OTHER_ARM else f"the comparison with {figure.comparator}"
            message = messages.number_of_another_group(said, whose or "another group", to)
        yield alarm_of(
            "SF03",
            page,
            claim,
            judgement,
            message,
            note="source: another group",
            retry="carry the group of the source into the sentence",
        )


def unit_swapped(page: Page) -> Iterable[Alarm]:
    """SF06: the same digits in another unit or on another scale."""
    for claim, judgement, source, figure in held(page):
        if judgement.verdict is Verdict.MISATTRIBUTED and judgement.reason is Reason.OTHER_UNIT:
            there = f"{value_of(figure)}{f' on {figure.scale}' if figure.scale else ''}"
            message = messages.unit_swapped(words_of(page, claim), there, source_name(source))
            yield alarm_of(
                "SF06", page, claim, judgement, message, note=f"source: {there}", retry="restore the unit of the source"
            )


def bound_flatters(page: Page) -> Iterable[Alarm]:
    """SF04: a bound that the source's value does not satisfy, or that shows only one end of its range."""
    for claim, judgement, source, figure in held(page):
        said, there = words_of(page, claim), value_of(figure)
        if judgement.reason is Reason.BOUND_DIFFERS:
            message = messages.bound_differs(said, there, source_name(source))
            yield alarm_of(
                "SF04", page, claim, judgement, message, note=f"source: {there}", retry="print the value itself"
            )
        elif judgement.reason is Reason.RANGE_HIDDEN:
            low, high = range_of(claim, figure, source)
            message = messages.bound_hides_range(claim.quantity.text, low, high)
            yield alarm_of(
                "SF04", page, claim, judgement, message, note=f"source: {low} to {high}", retry=f'"{low} to {high}"'
            )
        elif (
            judgement.verdict is Verdict.SUPPORTED
            and claim.quantity.relation is Relation.OVER
            and figure.low == figure.high == claim.quantity.printed
        ):
            message = messages.bound_is_exact(said, there)
            yield alarm_of(
                "SF04", page, claim, judgement, message, note=f"exactly {there}", severity="advice", retry=f'"{there}"'
            )


def held(page: Page) -> Iterator[tuple[FigureClaim, Judgement, Source, SourceFigure]]:
    """Claims that were held against a figure of the facts base, with that figure and its source."""
    for claim in page.claims:
        if claim.scope not in ASSERTED:
            continue
        judgement = page.judgements[claim.id]
        source = held_by(judgement, page)
        if source is not None and judgement.figure is not None and judgement.figure.rank is Rank.CURATED:
            yield claim, judgement, source, judgement.figure


def alarm_of(
    rule: str,
    page: Page,
    claim: FigureClaim,
    judgement: Judgement,
    message: str,
    *,
    note: str,
    retry: str = "",
    severity: str | None = None,
    fix: Fix | None = None,
) -> Alarm:
    """An alarm on a claim that was held against a source."""
    source, figure, credit = held_by(judgement, page), judgement.figure, claim.credit
    if source is None or figure is None or credit is None:
        raise ValueError(f"claim {claim.id} was held against nothing")
    there = slots_of(figure)
    rows = [source_row("source", source, there), linked_row(judgement)]
    if judgement.assumed:
        rows.append(Row("assumed", f"the copy does not say the {messages.listed(judgement.assumed)}"))
    rows.append(Row("try", retry or f'"{value_of(figure)}", or cite the source that has this value'))
    return Alarm(
        rule,
        (Mark(Place(claim.block, claim.start, claim.end), note),),
        message,
        (),
        tuple(rows),
        (related_source("source", source, there),),
        severity or severity_of(judgement, credit.reach),
        source=source.id,
        expected=value_of(figure),
        found=claim.quantity.text,
        credit=credit_of(credit, judgement),
        assumed=judgement.assumed,
        reason=judgement.reason.value,
        fix=fix,
    )


def value_of(figure: SourceFigure) -> str:
    """The value of a figure as people read it: "60%", "33 trials", "-0.47 SD"."""
    number = figure.text
    if figure.measure in COUNTS:
        counted = {Measure.STUDY_COUNT: figure.of or "studies", Measure.PEOPLE_COUNT: figure.of or "people"}
        return f"{figure.low:,f} {counted[figure.measure]}" if figure.low == figure.high else number
    return number if not figure.unit or figure.unit in number else f"{number} {figure.unit}"


def slots_of(figure: SourceFigure) -> str:
    """A figure with the slots that tell it apart: "60%, real and sham counted together, 8 weeks"."""
    parts = [value_of(figure)]
    parts += [part for part in (figure.arm if figure.arm != POOLED else None, figure.outcome, figure.part) if part]
    if figure.comparator:
        parts.append(f"against {figure.comparator}")
    if figure.weeks:
        low, high = figure.weeks
        parts.append(f"{low:g} weeks" if low == high else f"{low:g} to {high:g} weeks")
    return ", ".join(parts)


def range_of(claim: FigureClaim, figure: SourceFigure, source: Source) -> tuple[str, str]:
    """Lowest and highest of the source's values that stand beside this figure."""
    beside = [
        f for f in source.figures if f.measure is claim.measure and f.arm == figure.arm and f.weeks == figure.weeks
    ]
    low, high = min(beside, key=lambda f: f.low), max(beside, key=lambda f: f.high)
    if low is high:  # one figure that is a range
        unit = "%" if figure.unit in ("%", "percent") else ""
        return f"{figure.low:f}{unit}", f"{figure.high:f}{unit}"
    return value_of(low), value_of(high)


def _fix(page: Page, claim: FigureClaim, judgement: Judgement, figure: SourceFigure) -> Fix | None:
    exact = judgement.identity is Identity.IDENTIFIED and not judgement.weak and not judgement.assumed
    # Where two figures of one credit differ, the reference may be the wrong one, and no number is to be changed.
    alone = sum(_work(other) == _work(claim) for other in _differing(page)) == 1
    return number_fix(page, claim, figure) if exact and alone else None


def _differing(page: Page) -> Iterator[FigureClaim]:
    for claim, judgement, _, _ in held(page):
        if judgement.verdict is Verdict.CONTRADICTED:
            yield claim


def _work(claim: FigureClaim) -> int | None:
    return claim.credit.work if claim.credit else None
