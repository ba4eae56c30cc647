"""Claims as records for reports: where, what, how many, who is credited, and the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.citations.reference import Place
from claimcheck.claims.figure import Scope
from claimcheck.findings.finding import ClaimRecord, Credit
from claimcheck.findings.make import position_of
from claimcheck.language.quantities import Form

if TYPE_CHECKING:
    from decimal import Decimal

    from claimcheck.checks.page import Page
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.records import Judgement
    from claimcheck.findings.finding import Value

NOT_CLAIMED = frozenset({Scope.QUESTION, Scope.REFERENCE})
"""Scopes that assert nothing: such figures stand in no ledger."""

SLOTS = ("intervention", "comparator", "arm", "outcome", "condition", "population", "scale")


def claim_records(page: Page) -> tuple[ClaimRecord, ...]:
    """The claims of a page, by position."""
    found = [_record(claim, page.judgements[claim.id], page) for claim in page.claims if claim.scope not in NOT_CLAIMED]
    return tuple(sorted(found, key=lambda record: record.position))


def _record(claim: FigureClaim, judgement: Judgement, page: Page) -> ClaimRecord:
    place = Place(claim.block, claim.start, claim.end)
    credit = claim.credit
    return ClaimRecord(
        path=page.document.path,
        position=position_of(place, page),
        kind=claim.measure.value,
        text=page.quoted(place),
        verdict=judgement.verdict.value,
        reason=judgement.reason.value,
        value=_value(claim),
        unit=claim.quantity.unit,
        slots=_slots(claim),
        source=judgement.candidates[0] if len(judgement.candidates) == 1 else None,
        credit=Credit(judgement.identity.value, tuple(step.value for step in credit.path), judgement.candidates)
        if credit
        else None,
    )


def _value(claim: FigureClaim) -> Value:
    quantity = claim.quantity
    if quantity.printed is not None:
        return _plain(quantity.printed)
    if quantity.form is Form.RANGE or quantity.low != quantity.high:
        return _plain(quantity.low), _plain(quantity.high)
    return _plain(quantity.low)


def _plain(value: Decimal) -> int | float | None:
    """A number as JSON has it; None for a bound that is open."""
    if not value.is_finite():
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _slots(claim: FigureClaim) -> dict[str, str]:
    found = {name: slot.concept for name in SLOTS if (slot := getattr(claim, name)).concept}
    if claim.of:
        found["of"] = claim.of
    if claim.role.value != "unknown":
        found["role"] = claim.role.value
    if claim.weeks:
        found["weeks"] = "-".join(f"{week:g}" for week in dict.fromkeys(round(w, 2) for w in claim.weeks))
    if claim.sign.value != "none":
        found["sign"] = claim.sign.value
    if claim.scope is not Scope.STATEMENT:
        found["scope"] = claim.scope.value
    return found
