"""Claims as records for reports: where, what, how many, who is credited, and the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.citations.reference import Place
from claimcheck.claims.figure import Scope
from claimcheck.claims.measures import Role
from claimcheck.findings.assertion_ledger import assertion_records
from claimcheck.findings.finding import NO_BASIS, Basis, ClaimRecord, Credit, Pointer
from claimcheck.findings.make import position_of
from claimcheck.findings.testimonial_ledger import testimonial_records
from claimcheck.language.quantities import Form

if TYPE_CHECKING:
    from decimal import Decimal

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Mention
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.records import Judgement, SourceFigure
    from claimcheck.findings.finding import Value

NOT_CLAIMED = frozenset({Scope.QUESTION, Scope.REFERENCE})
"""Scopes that assert nothing: such figures stand in no ledger."""

SLOTS = ("intervention", "comparator", "arm", "outcome", "condition", "population", "scale")


def claim_records(page: Page) -> tuple[ClaimRecord, ...]:
    """The claims of a page, by position."""
    found = [_record(claim, page.judgements[claim.id], page) for claim in page.claims if claim.scope not in NOT_CLAIMED]
    found += assertion_records(page)
    found += testimonial_records(page)
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
        basis=_basis(claim, judgement, page) if credit else NO_BASIS,
    )


def _basis(claim: FigureClaim, judgement: Judgement, page: Page) -> Basis:
    return Basis(
        mentions=_mentions(claim, page),
        linked=judgement.linked,
        held=_held(judgement.figure) if judgement.figure else "",
        owner=judgement.owner,
        same=judgement.same,
        differing=judgement.differing,
        unknown=judgement.unknown,
        assumed=judgement.assumed,
    )


def _mentions(claim: FigureClaim, page: Page) -> tuple[Pointer, ...]:
    """The mention that the credit hangs on, and the first of the same work, where that is another."""
    if claim.credit is None:
        return ()
    work = page.register.works[claim.credit.work]
    numbers = dict.fromkeys((claim.credit.mention, *work.mentions[:1]))
    return tuple(_pointer(page.mentions[number], page) for number in numbers)


def _pointer(mention: Mention, page: Page) -> Pointer:
    place = Place(mention.block, mention.start, mention.end)
    return Pointer(" ".join(page.quoted(place).split()), position_of(place, page).line)


def _held(figure: SourceFigure) -> str:
    """A figure of a source in words: what it is, and what it belongs to."""
    slots = [f"{name} {words}" for name in SLOTS if (words := getattr(figure, name))]
    if figure.role is not Role.UNKNOWN:
        slots.insert(0, figure.role.value)
    if figure.weeks:
        slots.append(f"weeks {'-'.join(dict.fromkeys(f'{week:g}' for week in figure.weeks))}")
    more = f" ({'; '.join(slots)})" if slots else ""
    return f"{figure.source}: {figure.measure.value} {figure.text}{more}"


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
