"""Counts that belong to another review than the one that the copy names (SF05)."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Mark, Row
from claimcheck.checks.own_list import entry_name
from claimcheck.checks.sources import related_source, source_name, source_row, words_of
from claimcheck.citations.reference import Place
from claimcheck.claims.measures import Measure, Role
from claimcheck.evidence.verdicts import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Work
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.source import Source

__all__ = ["borrowed_review_size"]

FARTHEST_ERROR = 1


def borrowed_review_size(page: Page) -> Iterable[Alarm]:
    """SF05: the counts of one sentence are those of a source that the credited work cannot be."""
    found = [c for c in page.claims if page.judgements[c.id].reason is Reason.OWNER_DIFFERS]
    for _, group in itertools.groupby(found, key=lambda c: (c.sentence, page.judgements[c.id].owner)):
        yield _alarm(page, list(group))


def _alarm(page: Page, claims: Sequence[FigureClaim]) -> Alarm:
    judgement, credit = page.judgements[claims[0].id], claims[0].credit
    owner = page.base.get(judgement.owner or "")
    if owner is None or credit is None:
        raise ValueError(f"claim {claims[0].id} is misattributed without an owner or a credit")
    work = page.register.works[credit.work]
    credited = page.base.get(judgement.candidates[0]) if len(judgement.candidates) == 1 else None
    said = messages.listed(words_of(page, claim) for claim in claims)
    rows = [source_row("credited", credited, counts_of(credited))] if credited else []
    rows += [source_row("owner", owner, counts_of(owner)), Row("linked", judgement.linked or "its words")]
    correct = f", or print {counts_of(credited)}" if credited and counts_of(credited) else ""
    rows.append(Row("try", f"name {source_name(owner)}{correct}"))
    related = [related_source("owner", owner, counts_of(owner))]
    related += [related_source("credited", credited, counts_of(credited))] if credited else []
    marks = tuple(
        Mark(Place(claim.block, claim.start, claim.end), _note(credited, owner) if number == 0 else "")
        for number, claim in enumerate(claims)
    )
    return Alarm(
        "SF05",
        marks,
        messages.borrowed_counts(said, _credited(page, work, credited), source_name(owner)),
        rows=tuple(rows),
        related=tuple(related),
        severity="warning" if credit.reach > FARTHEST_ERROR else None,
        source=credited.id if credited else None,
        owner=owner.id,
        expected=counts_of(credited) if credited else None,
        found=said,
        credit=CreditPath(judgement.identity.value, tuple(step.value for step in credit.path), judgement.candidates),
        reason=judgement.reason.value,
    )


def counts_of(source: Source) -> str:
    """The totals that a source has on record: "33 trials, 8,270 people"."""
    words = {Measure.STUDY_COUNT: "trials", Measure.PEOPLE_COUNT: "people"}
    totals = {
        f.measure: f"{f.low:,f} {f.of or words[f.measure]}"
        for f in reversed(source.figures)
        if f.measure in words and f.role is Role.TOTAL and f.verified and f.low == f.high
    }
    return ", ".join(totals[m] for m in words if m in totals)


def _credited(page: Page, work: Work, credited: Source | None) -> str:
    if credited:
        return source_name(credited)
    entry = page.reference(work.references[0]) if len(work.references) == 1 else None
    if entry:
        return entry_name(entry)
    return f"the {work.features.noun}" if work.features.noun else "the work that it names"


def _note(credited: Source | None, owner: Source) -> str:
    counts = counts_of(credited) if credited else ""
    return f"credited: {counts}" if counts else source_name(owner)
