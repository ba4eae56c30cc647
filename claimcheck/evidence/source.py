"""Records: a source of the facts base.

Slots stay in the words of the file; they become concepts of the vocabulary only where they are compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.evidence.records import SourceFigure


@dataclass(frozen=True, slots=True)
class Series:
    """A numbered, dated series of a body: `editions` are ISO dates; complete where no other edition exists."""

    body: str
    number: str | None = None
    version: int | None = None
    editions: tuple[str, ...] = ()
    editions_complete: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """A retraction or withdrawal: date and reason as far as known; `verified` where it was read at a page."""

    date: str | None = None
    reason: str | None = None
    url: str | None = None
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What a source concludes, in one direction: favours, against, none, mixed or descriptive."""

    direction: str
    outcome: tuple[str, ...] = ()
    comparator: str | None = None
    condition: str | None = None
    certainty: str | None = None
    verified: bool = False
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Absent:
    """Something that a source is known not to contain."""

    what: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A study, guideline, policy or statistic, with what it says.

    Attributes:
        id: for life.
        type: systematic_review, rct, protocol, guideline, ...
        title: as printed.
        year: of publication.
        authors: as printed ("Cherkin DC"); the first is the first author.
        surnames: the authors' surnames, in order.
        journal, journal_aliases: as printed then; abbreviations and later names.
        publisher: the body that copy names (Cochrane, CDC).
        series: where it belongs to a numbered series.
        study: shared by the papers of one trial; its own id where it stands alone.
        names: handles of this work alone; `names_in_context` only beside its treatment or condition.
        interventions, comparators, conditions: scope, in the words of the file.
        doi, pmid, pmcid, registration: identifiers, or None.
        published, published_online: ISO dates, or None.
        supersedes, superseded_by: ids.
        retracted, withdrawn: a notice, or None.
        pooled: True or False where it is known whether a review pooled its results; else None.
        complete: measures of which the record holds all that the source reports.
        absent: what it is known not to contain.
        certainty: lowest and highest grade, overall; or None.
        slots_read: True where the slots of its figures were set by reading.
        figures, conclusions: what it says.
    """

    id: str
    type: str
    title: str
    year: int
    authors: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    journal: str | None = None
    journal_aliases: tuple[str, ...] = ()
    publisher: str | None = None
    series: Series | None = None
    study: str = ""
    names: tuple[str, ...] = ()
    names_in_context: tuple[str, ...] = ()
    interventions: tuple[str, ...] = ()
    comparators: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    registration: str | None = None
    published: str | None = None
    published_online: str | None = None
    supersedes: tuple[str, ...] = ()
    superseded_by: tuple[str, ...] = ()
    retracted: Notice | None = None
    withdrawn: Notice | None = None
    pooled: bool | None = None
    complete: tuple[str, ...] = ()
    absent: tuple[Absent, ...] = ()
    certainty: tuple[str, str] | None = None
    slots_read: bool = False
    figures: tuple[SourceFigure, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
