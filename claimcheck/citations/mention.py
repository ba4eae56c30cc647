"""Records: a mention of a work, the work, and the credit of a figure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MentionKind(StrEnum):
    """How a piece of copy points at a work, strongest first."""

    MARKER = "marker"  # [2], a footnote, a superscript
    IDENTIFIER = "identifier"  # DOI, PMID, registry number
    NAMED = "named"  # body, journal, authors, trial, title
    INDEFINITE = "indefinite"  # a 2020 trial, another study
    DEFINITE = "definite"  # this study, the researchers
    GENERIC = "generic"  # studies, research, experts


@dataclass(frozen=True, slots=True)
class Features:
    """What a mention says of its work; None or empty where it says nothing.

    `body`, `journal`, `design`, `interventions` and `conditions` are ids of concepts; `journal_name` is the name as
    printed; `authors` are surnames; `year` is the year that the copy gives the work; `trial` is a name in its own
    capitals.
    """

    body: str | None = None
    journal: str | None = None
    journal_name: str | None = None
    authors: tuple[str, ...] = ()
    year: int | None = None
    design: str | None = None
    noun: str | None = None
    trial: str | None = None
    title: str | None = None
    identifier: str | None = None
    interventions: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that points at a work.

    Attributes:
        id: counts the mentions of the document.
        block, sentence: where it stands; `sentence` is the id of the sentence.
        start, end: its noun phrase with complements, in code points of the block's text.
        anchor_start, anchor_end: the word that points: the study noun, the name, the marker.
        kind: how it points.
        features: what it says of the work.
        labels: what a marker prints ("2", "5").
        plural: True where it points at several works ("both trials", "[1-3]").
        subject: True where it stands before the first verb of its sentence, or behind "according to".
        determiner: the article or pronoun that opens the phrase, in lower case; "'s" after a name; "" where none.
        people: True where it names the people behind a work ("the researchers"), not the work.
        entries: ids of the entries of the page's own list that it points at by itself.
        adjacent_to: for a marker, the end of the text it is printed behind, white space and stops aside.
        journal_place, year_place: where the page prints them.
        year_kind: "published", or "completed" where the copy says when the work was done.
    """

    id: int
    block: int
    sentence: int
    start: int
    end: int
    anchor_start: int
    anchor_end: int
    kind: MentionKind
    features: Features
    labels: tuple[str, ...] = ()
    plural: bool = False
    subject: bool = False
    determiner: str = ""
    people: bool = False
    entries: tuple[str, ...] = ()
    adjacent_to: int | None = None
    journal_place: tuple[int, int] | None = None
    year_place: tuple[int, int] | None = None
    year_kind: str = "published"


class Step(StrEnum):
    """One step from a figure to its work."""

    IN_PHRASE = "in phrase"
    MARKER = "marker"
    IN_SENTENCE = "in sentence"
    MARKER_BACK = "marker back"
    SEGMENT = "same segment"
    FORWARD = "forward"
    DEFINITE = "definite mention"
    PARAGRAPH = "paragraph before"
    LEAD_IN = "lead-in"
    HEADING = "heading"
    ENTRY = "entry itself"


@dataclass(frozen=True, slots=True)
class Work:
    """A work that the page speaks of.

    Attributes:
        id: counts the works of the document.
        mentions: ids of its mentions.
        features: the features of its mentions, merged; the first that says a thing is kept.
        nouns: every design it is called by.
        references: ids of the entries of the page's own list that it may be; one, where it is settled.
        candidates: ids of the entries that fit all that the page says of the work, where no single one is settled.
        bound_by: the mention that points at the list, where one does.
        linked: why we take it to be that entry, in words.
        doubtful: True where another reading of the page is as good; nothing may contradict then.
    """

    id: int
    mentions: tuple[int, ...]
    features: Features
    nouns: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    bound_by: int | None = None
    linked: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Credit:
    """The work that a figure is credited to.

    Attributes:
        work: id of the work.
        mention: id of the mention that the figure hangs on.
        path: steps from the figure to the mention.
        reach: how far that is (0 in the phrase or sentence; one more for each paragraph; 2 for a heading).
    """

    work: int
    mention: int
    path: tuple[Step, ...]
    reach: int
