"""Records: a figure that the copy asserts, with its slots, its scope and its credit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.measures import Measure, Role
from claimcheck.claims.slots import EMPTY, Origin, Slot

if TYPE_CHECKING:
    from claimcheck.citations.mention import Credit
    from claimcheck.language.quantities import Quantity

__all__ = ["FigureClaim", "Measure", "Origin", "Role", "Scope", "Sign", "Slot"]


class Sign(StrEnum):
    """Which way the figure says that things went: from the verb and the number, never from the outcome."""

    LOWER = "lower"
    HIGHER = "higher"
    BETTER = "better"
    WORSE = "worse"
    NONE = "none"


class Scope(StrEnum):
    """Who says it, and how. Only statements and headings are held against sources."""

    STATEMENT = "statement"
    QUESTION = "question"
    HEADING = "heading"
    TESTIMONIAL = "testimonial"
    QUOTATION = "quotation"
    DENIAL = "denial"
    HYPOTHETICAL = "hypothetical"
    OWN_OFFER = "own_offer"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """A figure that the copy asserts.

    Attributes:
        id: counts the claims of the document.
        block, sentence: ids of where it stands.
        start, end: the figure with the noun it counts ("over 550 patients"), in code points of the block's text.
        quantity: the number as written.
        measure: what it measures.
        role: which part of a study, for counts.
        of: what is counted, or what a share is a share of: "people", "trials", ...; None where the copy does not say.
        intervention, comparator, arm, outcome, condition, population, scale: what it belongs to.
        weeks: from and to, after the start of treatment; None where the copy gives no time.
        time_origin: how the time is known.
        sign: which way things went.
        parts: interval, p-value and spread printed with it.
        scope: who says it, and how.
        credit: the work it is credited to; None where nobody is named.
        elsewhere: True where the words credit it to somebody they do not name ("than rates reported for ...").
    """

    id: int
    block: int
    sentence: int
    start: int
    end: int
    quantity: Quantity
    measure: Measure
    role: Role = Role.UNKNOWN
    of: str | None = None
    intervention: Slot = EMPTY
    comparator: Slot = EMPTY
    arm: Slot = EMPTY
    outcome: Slot = EMPTY
    condition: Slot = EMPTY
    population: Slot = EMPTY
    scale: Slot = EMPTY
    weeks: tuple[float, float] | None = None
    time_origin: Origin = Origin.UNKNOWN
    sign: Sign = Sign.NONE
    parts: tuple[Quantity, ...] = ()
    scope: Scope = Scope.STATEMENT
    credit: Credit | None = None
    elsewhere: bool = False
