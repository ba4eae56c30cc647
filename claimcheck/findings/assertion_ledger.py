"""Claims without a figure as records for reports: causal, comparative and about safety."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claimcheck.citations.reference import Place
from claimcheck.claims.figure import Scope
from claimcheck.claims.result_direction import Direction
from claimcheck.findings.finding import Basis, ClaimRecord, Credit, Pointer
from claimcheck.findings.make import position_of

if TYPE_CHECKING:
    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion

SLOTS: Final = {
    "agent": "agent", "outcome": "outcome", "condition": "condition", "population": "population",
    "comparator": "comparator",
}  # fmt: skip
WORDS: Final = ("relation", "effect", "evidence")


def assertion_records(page: Page) -> list[ClaimRecord]:
    """The claims of a page without a figure that stand in the ledger: all but those whose clause gives the figure."""
    return [_record(claim, page) for claim in page.assertions if not claim.with_figure]


def _record(claim: Assertion, page: Page) -> ClaimRecord:
    judgement = page.assertion_judgements[claim.id]
    place = Place(claim.block, claim.start, claim.end)
    credit = claim.credit
    mentions: tuple[Pointer, ...] = ()
    if credit is not None:
        mention = page.mentions[credit.mention]
        named = Place(mention.block, mention.start, mention.end)
        mentions = (Pointer(" ".join(page.quoted(named).split()), position_of(named, page).line),)
    said = judgement.conclusion
    held = f"{judgement.source}: {said.direction}" if judgement.source and said else ""
    if held and said and said.comparator:
        held += f", against {said.comparator}"
    return ClaimRecord(
        path=page.document.path,
        position=position_of(place, page),
        kind=claim.kind.value,
        text=page.quoted(place),
        verdict=judgement.verdict.value,
        reason=judgement.reason.value,
        slots=_slots(claim),
        source=judgement.candidates[0] if len(judgement.candidates) == 1 else None,
        credit=Credit(judgement.identity.value, tuple(step.value for step in credit.path), judgement.candidates)
        if credit
        else None,
        basis=Basis(mentions=mentions, linked=judgement.linked, held=held),
    )


def _slots(claim: Assertion) -> dict[str, str]:
    found = {name: slot.concept or slot.text for name in SLOTS if (slot := getattr(claim, name)).text}
    found |= {name: words for name in WORDS if (words := getattr(claim, name))}
    if claim.kind.value == "causal":
        found["strength"] = claim.strength.value
    if claim.direction is not Direction.UNKNOWN:
        found["direction"] = claim.direction.value
    if claim.polarity.value != "positive":
        found["polarity"] = claim.polarity.value
    if claim.hedges:
        found["hedges"] = ", ".join(claim.hedges)
    if claim.comparison:
        found["comparison"] = claim.comparison.value
    if claim.safety:
        found["safety"] = claim.safety.value
    if claim.absolute:
        found["absolute"] = "yes"
    if claim.weeks:
        found["weeks"] = "-".join(f"{week:g}" for week in dict.fromkeys(round(w, 2) for w in claim.weeks))
    if claim.scope is not Scope.STATEMENT:
        found["scope"] = claim.scope.value
    return found
