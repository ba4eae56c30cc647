"""Why a claim has its verdict: how its credit was found, who may be meant, and what it was held against."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.reports.display import printable, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.findings.finding import Basis, ClaimRecord

LABEL = 10
SLOTS = ("same", "differing", "unknown", "assumed")
WHO_DOES_WHAT = ("agent", "relation", "outcome", "comparator", "population", "strength", "polarity", "hedges")
LONGEST = 70


def why_lines(claim: ClaimRecord, indent: str, columns: int) -> Iterator[str]:
    """The labelled lines below a claim."""
    for label, text in why_rows(claim):
        yield from wrap(text, indent + label.ljust(LABEL), indent + " " * LABEL, columns=columns)


def why_data(claim: ClaimRecord) -> dict[str, Any]:
    """The same for machines."""
    basis = claim.basis
    return {
        "sentence": messages.REASONS.get(claim.reason or "", messages.VERDICTS[claim.verdict]),
        "mentions": [{"text": pointer.text, "line": pointer.line} for pointer in basis.mentions],
        "linked": basis.linked or None,
        "held": basis.held or None,
        "owner": basis.owner,
        **{name: list(getattr(basis, name)) for name in SLOTS},
    }


def why_rows(claim: ClaimRecord) -> Iterator[tuple[str, str]]:
    """Label and words of each thing that the verdict rests on."""
    yield "reason", messages.REASONS.get(claim.reason or "", messages.VERDICTS[claim.verdict])
    if "relation" in claim.slots:
        told = [f"{name} {claim.slots[name]}" for name in WHO_DOES_WHAT if name in claim.slots]
        yield "says", "; ".join(told)
    credit, basis = claim.credit, claim.basis
    if credit is None:
        return
    for step in _steps(credit.path, basis):
        yield "credit", step
    yield "identity", f"{credit.identity}: {messages.IDENTITIES[credit.identity]}"
    if basis.linked:
        yield "linked", basis.linked
    yield "may be", ", ".join(credit.candidates) or "no work on record"
    if basis.owner:
        yield "owner", basis.owner
    yield "held", basis.held or "against no figure"
    for name in SLOTS:
        if slots := getattr(basis, name):
            yield name, ", ".join(slots)


def _steps(path: tuple[str, ...], basis: Basis) -> Iterator[str]:
    """Each step in words, with the words and the line of the mention that it leads to."""
    if not basis.mentions:
        return
    nearest, *further = [f'"{_cut(p.text)}", line {p.line}' for p in basis.mentions]
    for step in path:
        yield f"{messages.STEPS[step]} {nearest}"
    for pointer in further:
        yield f"the same work as {pointer}"


def _cut(text: str) -> str:
    text = printable(text)
    return text if len(text) <= LONGEST else text[: LONGEST - 3].rstrip() + "..."
