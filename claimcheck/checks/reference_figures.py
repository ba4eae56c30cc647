"""Counts (SF02) and years (SF08) of the copy against the entry of the page's own list that the copy credits."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Fix, Mark, Row
from claimcheck.checks.number_fix import number_fix
from claimcheck.checks.own_list import credit_path, entry_name, linked_row, marker_name, related_entry, severity_at
from claimcheck.checks.source_figures import alarm_of, held, value_of
from claimcheck.checks.sources import source_name, words_of
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.names import surname_key
from claimcheck.citations.reference import Place
from claimcheck.claims.measures import Measure
from claimcheck.evidence.records import Rank
from claimcheck.evidence.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Credit, Work
    from claimcheck.citations.reference import Reference
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.records import Judgement, SourceFigure

__all__ = ["sample_size_differs", "year_differs"]

COUNTS = frozenset({Measure.PEOPLE_COUNT, Measure.STUDY_COUNT})


def sample_size_differs(page: Page) -> Iterable[Alarm]:
    """SF02: a count of people or studies differs from what the credited entry says in its own words."""
    found = [(c, j) for c, j in _contradicted(page) if c.measure in COUNTS]
    for _, group in itertools.groupby(found, key=lambda pair: (pair[0].sentence, pair[1].candidates)):
        yield _count_alarm(page, list(group))
    for claim, judgement, source, figure in held(page):
        if judgement.verdict is Verdict.CONTRADICTED and claim.measure in COUNTS:
            there = value_of(figure)
            message = messages.count_differs_from_source(words_of(page, claim), there, source_name(source))
            yield alarm_of("SF02", page, claim, judgement, message, note=f"source: {there}")


def year_differs(page: Page) -> Iterable[Alarm]:
    """SF08: the year that the copy gives a work differs from that of its entry."""
    for claim, judgement in _contradicted(page):
        if claim.measure is Measure.DATE:
            yield _year_alarm(page, claim, judgement)


def _contradicted(page: Page) -> Iterator[tuple[FigureClaim, Judgement]]:
    for claim in page.claims:
        judgement = page.judgements[claim.id]
        figure = judgement.figure
        if judgement.verdict is Verdict.CONTRADICTED and figure is not None and figure.rank is Rank.OWN_LIST:
            yield claim, judgement


def differing(page: Page, work: int) -> int:
    """How many things the page says of a work that its entry contradicts: years, journals, counts."""
    from claimcheck.checks.attribution import journals_differ

    slots = {claim.measure for claim, _ in _contradicted(page) if claim.credit and claim.credit.work == work}
    return len(slots) + (work in journals_differ(page))


def _context(page: Page, claim: FigureClaim, judgement: Judgement) -> tuple[Credit, Work, Reference, SourceFigure]:
    entry = page.reference(judgement.candidates[0])
    if claim.credit is None or entry is None or judgement.figure is None:  # a contradiction has all three
        raise ValueError(f"claim {claim.id} is contradicted without a source")
    return claim.credit, page.register.works[claim.credit.work], entry, judgement.figure


def _words(page: Page, claim: FigureClaim) -> str:
    return page.block(claim.block).text[claim.start : claim.end]


def _count_alarm(page: Page, group: list[tuple[FigureClaim, Judgement]]) -> Alarm:
    claim, judgement = group[0]
    credit, work, entry, figure = _context(page, claim, judgement)
    name = entry_name(entry)
    marks, seconds = [], []
    for said, against in group:
        if against.figure is not None:
            listed = _number(against.figure)
            marks.append(Mark(Place(said.block, said.start, said.end), f"{name}: {listed}"))
            if against.figure.place is not None:
                seconds.append(Mark(against.figure.place, "this page's own words"))
    message = messages.count_differs(
        messages.listed(_words(page, said) for said, _ in group),
        name,
        messages.listed(
            against.figure.text if len(group) > 1 else _number(against.figure) for _, against in group if against.figure
        ),
    )
    two = differing(page, work.id) > 1
    text = messages.reference_fits_not(name, marker_name(entry)) if two else _try_count(entry)
    return Alarm(
        "SF02",
        tuple(marks),
        message,
        tuple(seconds),
        (linked_row(work, page, claim.block), Row("try", text)),
        (related_entry(page, entry, figure.place),),
        "warning" if judgement.weak else severity_at(credit.reach),
        source=entry.id,
        expected=_number(figure),
        found=claim.quantity.text,
        credit=credit_path(credit, judgement.identity, judgement.candidates),
        reason=judgement.reason.value,
        fix=number_fix(page, claim, figure) if len(group) == 1 and not two else None,
    )


def _number(figure: SourceFigure) -> str:
    return f"{figure.low:,f}" if figure.low == figure.high else figure.text


def _try_count(entry: Reference) -> str:
    where = "point the marker at the study that has it" if entry.numbered else "cite the study that has it"
    return f"correct the count, or {where}"


def _year_alarm(page: Page, claim: FigureClaim, judgement: Judgement) -> Alarm:
    credit, work, entry, figure = _context(page, claim, judgement)
    name, listed, said = entry_name(entry, year=False), f"{figure.low:f}", f"{claim.quantity.printed:f}"
    noun = work.features.noun or "work"
    bound = page.mentions[work.bound_by].kind if work.bound_by is not None else None
    kinds = {page.mentions[m].kind for m in work.mentions}
    pointed = bool(kinds & {MentionKind.MARKER, MentionKind.IDENTIFIER}) or bound is MentionKind.MARKER
    # Text and entry link one record: which of them has its year cannot be told from the page.
    linked = MentionKind.IDENTIFIER in kinds or bound is MentionKind.IDENTIFIER
    if claim.of == "completed":
        message = messages.completed_after_print(noun, said, name, listed)
    elif pointed:
        message = messages.year_differs(noun, said, name, listed)
    else:
        message = messages.year_differs_from_list(said, listed)
    two = differing(page, work.id) > 1
    meant = _of_that_year(page, entry, said)
    text = messages.reference_fits_not(name, marker_name(entry)) if two else f'"{listed}", or cite the paper of {said}'
    if meant is not None and not two:
        text = f'"{listed}", or cite {marker_name(meant)}'
    number = Place(claim.block, claim.quantity.number_start, claim.quantity.number_end)
    return Alarm(
        "SF08",
        (Mark(number, f"{name}: {listed}"),),
        message,
        (Mark(figure.place),) if figure.place else (),
        (linked_row(work, page, claim.block), Row("try", text)),
        (related_entry(page, entry, figure.place),),
        severity_at(credit.reach),
        source=entry.id,
        expected=listed,
        found=said,
        credit=credit_path(credit, judgement.identity, judgement.candidates),
        reason=judgement.reason.value,
        fix=Fix(number, listed) if not (two or linked or meant) and claim.of == "printed" else None,
    )


def _of_that_year(page: Page, entry: Reference, year: str) -> Reference | None:
    """Another entry by the same first author, of the year that the copy gives: the marker may be what is wrong."""
    first = surname_key(entry.authors[0]) if entry.authors else None
    return next(
        (
            other
            for other in page.references
            if first and other.id != entry.id and str(other.year) == year
            if other.authors and surname_key(other.authors[0]) == first
        ),
        None,
    )
