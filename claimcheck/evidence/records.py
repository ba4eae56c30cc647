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
    """A figure of a source. A slot that is None is unknown, never "any".

    Attributes:
        source: id of the source; "reference:2" for an entry of the page's own list.
        name: unique in its source; a label, never evidence.
        low, high: what the value allows; equal for an exact count. A share of 60 % is 59.5 to 60.5.
        measure, role, of: as in a claim.
        relation: a bound that the source itself prints.
        rank: where it comes from.
        text: the words, or the value as people read it.
        place: where the page prints it, for the page's own list.
        decimals: digits printed after the point.
        unit, per: as in the file.
        statistic: kind of a ratio (rr, or, hr, irr) or level (mean, median, threshold).
        intervention, comparator, arm, outcome, condition, population, scale: in the words of the file; `arm` is
            "pooled" where several arms are counted together.
        weeks: from and to, after the start of treatment.
        cause, location, data_year: of deaths, prevalence and other statistics.
        part: a subgroup in words; such a figure may support, never contradict.
        benefit_positive: True where the source prints benefit as a positive number.
        projection: True for a forecast.
        in_words: True where the value is words; it is never compared.
        verified: True where it was read at a page; `read_at` and `via` say which.
        certainty: grade of this estimate.
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
    decimals: int = 0
    unit: str | None = None
    per: str | None = None
    statistic: str | None = None
    intervention: str | None = None
    comparator: str | None = None
    arm: str | None = None
    outcome: str | None = None
    condition: str | None = None
    population: str | None = None
    scale: str | None = None
    weeks: tuple[float, float] | None = None
    cause: str | None = None
    location: str | None = None
    data_year: int | None = None
    part: str | None = None
    benefit_positive: bool = False
    projection: bool = False
    in_words: bool = False
    verified: bool = True
    read_at: str | None = None
    via: str | None = None
    certainty: str | None = None


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
        owner: the source that has the figure, where the credit means another.
        weak: True where a contradiction may be a warning at most.
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
    owner: str | None = None
    weak: bool = False
