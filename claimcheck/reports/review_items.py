"""What a reviewer goes through: claims and findings of a file, joined where they are about the same words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.findings.finding import ClaimRecord, FileReport, Finding, MarkedCopy, Position

WIDER = 40
"""Characters that the words of a finding may have more than a claim in them, to be about that claim."""


@dataclass(frozen=True, slots=True)
class Item:
    """A claim with the findings about it, or a finding about something else.

    Attributes:
        document: number of the document, from 1.
        number: of the item in its document, from 1, in the order of the text.
        claim: None for a finding that is about no claim.
        findings: about this claim, by position.
        also: numbers of other items of the document, whose findings mark the words of this claim too.
    """

    document: int
    number: int
    claim: ClaimRecord | None
    findings: tuple[Finding, ...]
    also: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """How a reviewer calls it: "2.7", item 7 of document 2."""
        return f"{self.document}.{self.number}"

    @property
    def position(self) -> Position:
        """Where it begins."""
        return self.claim.position if self.claim else self.findings[0].position

    @property
    def words(self) -> str:
        """The copy that it is about."""
        return self.claim.text if self.claim else self.findings[0].quote

    def places(self) -> Iterator[Position]:
        """All copy that it is about."""
        if self.claim:
            yield self.claim.position
        for finding in self.findings:
            for mark in finding.marks:
                yield mark.position


def join_items(file: FileReport, document: int) -> tuple[Item, ...]:
    """The items of a file, in the order of its text.

    Args:
        file: what was found in it.
        document: its number in the run.
    """
    drafts = [_Draft(claim=claim) for claim in file.claims]
    claims = list(drafts)
    also: list[tuple[_Draft, _Draft]] = []
    for finding in file.findings:
        about = _about(finding, claims)
        if about:
            first, *others = about
            first.findings.append(finding)
        else:
            first, others = _Draft(findings=[finding]), []
            drafts.append(first)
        also += [(other, first) for other in others]
    drafts.sort(key=_Draft.order)
    numbers = {id(draft): number for number, draft in enumerate(drafts, 1)}
    return tuple(
        Item(
            document,
            numbers[id(draft)],
            draft.claim,
            tuple(draft.findings),
            tuple(sorted({numbers[id(first)] for other, first in also if other is draft and first is not draft})),
        )
        for draft in drafts
    )


@dataclass(slots=True)
class _Draft:
    claim: ClaimRecord | None = None
    findings: list[Finding] = field(default_factory=list)

    def order(self) -> tuple[Position, int]:
        return (self.claim.position, 0) if self.claim else (self.findings[0].position, 1)


def _about(finding: Finding, claims: Sequence[_Draft]) -> list[_Draft]:
    """The claims whose words the finding marks, in the order of its marks. A mark around a passage is about none."""
    found: dict[int, _Draft] = {}
    for mark in finding.marks:
        for draft in claims:
            claim = draft.claim
            if claim and overlap(mark.position, claim.position) and _same(mark, claim):
                found[id(draft)] = draft
    return list(found.values())


def _same(mark: MarkedCopy, claim: ClaimRecord) -> bool:
    """True where a mark and a claim that share words are about the same: neither is much more than the other."""
    if len(mark.text) > len(claim.text) + WIDER:
        return False
    # A claim without a figure is a clause long, and what a rule marks at its end may be about something else.
    return claim.value is not None or mark.position <= claim.position or 2 * len(mark.text) >= len(claim.text)


def overlap(one: Position, other: Position) -> bool:
    """True where two ranges of a file share a character."""
    return (one.line, one.column) < (other.end_line, other.end_column) and (other.line, other.column) < (
        one.end_line,
        one.end_column,
    )


def worst(findings: Iterable[Finding], severities: Sequence[str]) -> str | None:
    """The gravest severity of findings that nobody has let stand; None where there is none."""
    found = {finding.severity for finding in findings if not finding.waived}
    return next((severity for severity in severities if severity in found), None)
