"""Records: a figure that a source holds, and what came of holding a claim against it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.evidence.verdicts import Identity, Reason, Verdict

if TYPE_CHECKING:
    from decimal import Decimal

    from claimcheck.citations.reference import Place
    from claimcheck.claims.measures import Measure, Role
    from claimcheck.language.quantities import Relation


class Rank(StrEnum):
    """Where a figure of a source comes from, the surest first."""

    CURATED = "curated"  # a facts file
    OWN_LIST = "own_list"  # the page's own reference list
    EXTRACTED = "extracted"  # read by program from an abstract


@dataclass(frozen=True, slots=True)
class SourceFigure:
    """A figure of a source.

    Attributes:
        source: id of the source; "reference:2" for an entry of the page's own list.
        name: unique in its source; a label, never evidence.
        low, high: what the value allows; equal for an exact count.
        measure, role, of: as in a claim.
        relation: a bound that the source itself prints.
        rank: where it comes from.
        text: the words.
        place: where the page prints it, for the page's own list.
    """

    source: str
    name: str
    low: Decimal
    high: Decimal
    measure: Measure
    role: Role
    of: str | None
    relation: Relation
    rank: Rank
    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What came of a claim.

    Attributes:
        claim: id of the claim.
        verdict, reason: what, and why.
        identity: how surely the credit means one source.
        candidates: ids of the sources that the credit may mean.
        figure: the figure that it was held against, or None.
        linked: why we take the credit to mean that source, in words.
        same, differing, unknown, assumed: names of slots.
    """

    claim: int
    verdict: Verdict
    reason: Reason
    identity: Identity = Identity.NONE
    candidates: tuple[str, ...] = ()
    figure: SourceFigure | None = None
    linked: str = ""
    same: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
