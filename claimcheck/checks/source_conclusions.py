"""SF09: the copy credits a source with a direction that its recorded conclusions do not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Row
from claimcheck.checks.asserted import claims_said, mark_of
from claimcheck.checks.sources import FARTHEST_ERROR, related_source, source_name, source_row
from claimcheck.claims.assertion import Kind
from claimcheck.claims.guards import UNASSERTED, Guard
from claimcheck.evidence.verdicts import Identity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion

__all__ = ["conclusion_reversed"]


def conclusion_reversed(page: Page) -> Iterable[Alarm]:
    """SF09: works, is better, does no harm; and on record the source concludes otherwise."""

    def differs(claim: Assertion) -> bool:
        return page.assertion_judgements[claim.id].verdict is Verdict.CONTRADICTED

    for kind in Kind:
        for claim in claims_said(page, kind, UNASSERTED & ~Guard.NEGATION, wanted=differs):
            alarm = _alarm(page, claim)
            if alarm is not None:
                yield alarm


def _alarm(page: Page, claim: Assertion) -> Alarm | None:
    judgement = page.assertion_judgements[claim.id]
    said, credit = judgement.conclusion, claim.credit
    source = page.base.get(judgement.source) if judgement.source else None
    if judgement.verdict is not Verdict.CONTRADICTED or said is None or source is None or credit is None:
        return None
    held = messages.conclusion_words(said.direction, said.outcome, said.comparator)
    quiet = judgement.weak or judgement.identity is not Identity.IDENTIFIED or credit.reach > FARTHEST_ERROR
    return Alarm(
        "SF09",
        (mark_of(claim),),
        messages.conclusion_differs(page.block(claim.block).text[claim.start : claim.end], source_name(source), held),
        rows=(
            source_row("source", source, held),
            Row("linked", judgement.linked or "its words"),
            Row("try", "say what the source concludes: direction, comparison and certainty"),
        ),
        related=(related_source("source", source, held),),
        severity="warning" if quiet else None,
        source=source.id,
        expected=said.direction,
        credit=CreditPath(judgement.identity.value, tuple(step.value for step in credit.path), judgement.candidates),
        reason=judgement.reason.value,
    )
