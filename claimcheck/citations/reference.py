"""Records of the page's own reference list."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Code points `start` to `end` of the text of block `block`."""

    block: int
    start: int
    end: int


NUMBER_OR_SIGN = re.compile(r"\d+[a-z]?|.")


def printed_label(label: str) -> str:
    """A label as the page prints it: "2", "a", and "[^moss]" for the name of a Markdown footnote."""
    return label if NUMBER_OR_SIGN.fullmatch(label) else f"[^{label}]"


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the page's own reference list. A part that was not found is None; nothing is guessed.

    Attributes:
        id: "reference:2", its printed number, or its place in the list where none is printed.
        ordinal: its place in the list, from 1.
        label: the printed number or footnote label ("2", "a"), or None.
        numbered: True where the list prints numbers or footnote labels, so that markers can point at it.
        places: where it stands; the first is the entry, others are blocks that belong to it (affiliations, remarks).
        text: the text of the entry.
        authors: surnames in printed order ("Urits", "Wang"); particles belong to the surname ("van der Berg").
        corporate: an organisation that stands as author ("World Health Organization"), or None.
        et_al: True where the list of authors is cut short.
        title: the title without quotation marks.
        journal: journal, book or publisher as printed.
        year: the year of publication.
        volume, issue, pages: as printed.
        doi, pmid, pmcid, registration, url: identifiers; the DOI in lower case without resolver.
        title_place, journal_place, year_place: where those are printed.
        note_place: words after the bibliographic part that say what the work is ("Trial of 152 participants ..."),
            an annotation of the page's author.
        further: True where the list is headed "Further reading" or "Bibliography".
        apart: True in a list of its own; False for a source that is told in running copy.
    """

    id: str
    ordinal: int
    label: str | None
    numbered: bool
    places: tuple[Place, ...]
    text: str
    authors: tuple[str, ...] = ()
    corporate: str | None = None
    et_al: bool = False
    title: str | None = None
    journal: str | None = None
    year: int | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    registration: str | None = None
    url: str | None = None
    title_place: Place | None = None
    journal_place: Place | None = None
    year_place: Place | None = None
    note_place: Place | None = None
    further: bool = False
    apart: bool = False
