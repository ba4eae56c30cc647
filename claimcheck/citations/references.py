"""The page's own reference list: its entries with all their parts, and the blocks that it takes up."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.citations.list_entries import AFFILIATIONS, Entry
from claimcheck.citations.reference import Place, Reference
from claimcheck.citations.reference_list import FoundList, find_lists
from claimcheck.citations.reference_parts import read_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.documents.document import Document


def find_references(document: Document, texts: Sequence[str]) -> tuple[tuple[Reference, ...], frozenset[int]]:
    """Find and read the page's own reference list.

    Args:
        document: the page.
        texts: the normalised text of each block, as long as the block's own.

    Returns:
        The entries in order, and the ids of all blocks that belong to the list, its heading included; both are empty
        for a page without a list.
    """
    lists = find_lists(document, texts)
    if not lists:
        return (), frozenset()
    references: list[Reference] = []
    used: set[str] = set()
    for found in lists:
        for entry in _relabelled(found, texts):
            ordinal = len(references) + 1
            name = _unique(entry.label or str(ordinal), used)
            references.append(_reference(document, entry, ordinal, f"reference:{name}"))
    return tuple(references), frozenset().union(*(found.blocks for found in lists))


def _unique(name: str, used: set[str]) -> str:
    """A name that no entry has yet: two lists of one page may both print "1"."""
    letters = ["", *"bcdefghijklmnopqrstuvwxyz"]
    free = next((name + letter for letter in letters if name + letter not in used), f"{name}.{len(used)}")
    used.add(free)
    return free


def _relabelled(found: FoundList, texts: Sequence[str]) -> list[Entry]:
    """Labels as a reader sees them: "1. 1. 1." counts up, and a bare number that does not count is no label."""
    entries = list(found.entries)
    labels = [entry.label for entry in entries]
    if len(entries) > 1 and set(labels) == {"1"}:
        return [replace(entry, label=str(place)) for place, entry in enumerate(entries, 1)]
    last = 0
    for index, entry in enumerate(entries):
        text = texts[entry.block][entry.start : entry.end]
        bare = entry.label and entry.parts.label == entry.label and re.match(r"\s*\d+\s", text)
        if bare and int(entry.label or 0) not in (last + 1, 1):
            entries[index] = replace(entry, label=None, parts=read_entry(text, labelled=True))
        elif entry.label and entry.label.isdigit():
            last = int(entry.label)
    return entries


def _reference(document: Document, entry: Entry, ordinal: int, name: str) -> Reference:
    text = document.blocks[entry.block].text
    parts = entry.parts

    def place(part: tuple[int, int] | None) -> Place | None:
        return Place(entry.block, entry.start + part[0], entry.start + part[1]) if part else None

    def words(part: tuple[int, int] | None) -> str | None:
        return text[entry.start + part[0] : entry.start + part[1]] if part else None

    note = place(parts.note)
    if (
        not note
        and entry.more
        and not AFFILIATIONS.match(document.blocks[entry.more[0].block].text, entry.more[0].start)
    ):
        note = entry.more[0]
    authors, locator, ids = parts.authors, parts.locator, parts.identifiers
    start = entry.start + parts.start
    year = words(parts.year)
    return Reference(
        id=name,
        ordinal=ordinal,
        label=entry.label,
        numbered=entry.label is not None,
        places=(Place(entry.block, start, entry.end), *entry.more),
        text=text[start : entry.end],
        authors=authors.surnames if authors else (),
        corporate=authors.corporate if authors else None,
        et_al=bool(authors and authors.et_al),
        title=words(parts.title),
        journal=words(parts.journal),
        year=int(year) if year else None,
        volume=locator.volume if locator else None,
        issue=locator.issue if locator else None,
        pages=locator.pages if locator else None,
        doi=ids.doi,
        pmid=ids.pmid,
        pmcid=ids.pmcid,
        registration=ids.registration,
        url=ids.url,
        title_place=place(parts.title),
        journal_place=place(parts.journal),
        year_place=place(parts.year),
        note_place=note,
        further=entry.further,
        apart=entry.apart,
    )
