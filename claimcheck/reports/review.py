"""A run made ready for a reviewer: documents as text, numbered items, sources, waivers, and the record of the run."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.citations.references import find_references
from claimcheck.errors import ClaimcheckError, UnreadableFile
from claimcheck.language.normalise import normalise
from claimcheck.reports.blame import Recorded, recorded_lines
from claimcheck.reports.html_text import DocumentText, document_text
from claimcheck.reports.review_items import Item, join_items
from claimcheck.reports.review_sources import OWN_LIST, SourceBook, credited, shown_reference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from claimcheck.documents.document import Document
    from claimcheck.evidence.base import FactsBase
    from claimcheck.findings.finding import FileReport, Finding, RunReport, Waiver
    from claimcheck.reports.review_record import RunRecord
    from claimcheck.reports.review_sources import ShownSource


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that is opened again: where it lies, its bytes, how it is read, and the sources it was held against."""

    path: Path
    content: bytes
    read: Callable[[], Document]
    base: FactsBase


@dataclass(frozen=True, slots=True)
class ReviewedDocument:
    """A document of the review.

    Attributes:
        number: from 1; items are called by it ("2.7").
        file: what was found in it.
        text: as people read it.
        items: in the order of the text.
        own: entries of its own reference list, by id.
        places: ids of the blocks that those entries stand in, by id of the entry.
        book: the sources on record that it was held against.
    """

    number: int
    file: FileReport
    text: DocumentText
    items: tuple[Item, ...]
    own: Mapping[str, ShownSource]
    places: Mapping[str, int]
    book: SourceBook

    def source(self, id_: str) -> ShownSource | None:
        """A source, or an entry of the document's own list; None where it is not on record."""
        return self.own.get(id_) if id_.startswith(OWN_LIST) else self.book.get(id_)


@dataclass(frozen=True, slots=True)
class ReviewedWaiver:
    """A finding that somebody let stand.

    Attributes:
        number: of the waiver, from 1 ("W1"): the findings that one comment waives share it.
        item: that the finding belongs to.
        finding, waiver: what, and why.
        recorded: who wrote it into the file and when, by its history; None where there is none.
    """

    number: int
    item: Item
    finding: Finding
    waiver: Waiver
    recorded: Recorded | None


@dataclass(frozen=True, slots=True)
class Review:
    """All that a reviewer needs.

    Attributes:
        run: what was found, and what could not be read.
        record: what the run rests on.
        documents: in the order of their names.
        sources: those on record that the documents credit, or that have figures which they give, by name.
        waivers: in order.
        anchors: where the report shows each of `sources`, by id.
    """

    run: RunReport
    record: RunRecord
    documents: tuple[ReviewedDocument, ...]
    sources: tuple[ShownSource, ...]
    waivers: tuple[ReviewedWaiver, ...]
    anchors: Mapping[str, str]


def review_of(run: RunReport, record: RunRecord, opened: Callable[[str], Opened]) -> Review:
    """The review of a run.

    Args:
        run: what was found.
        record: what it rests on.
        opened: opens a file by its name in the run.

    A file that cannot be read again, or is not what was checked, is left out and is an error of the review's run.
    """
    documents: list[ReviewedDocument] = []
    waivers: list[ReviewedWaiver] = []
    errors: list[ClaimcheckError] = []
    books: dict[str, SourceBook] = {}
    for file in run.files:
        try:
            again = opened(file.path)
            if hashlib.sha256(again.content).hexdigest() != file.sha256:
                raise UnreadableFile(messages.not_as_checked(), file.path)
            book = books.setdefault(again.base.digest, SourceBook(again.base))
            document = _document(len(documents) + 1, file, again.read(), book)
        except ClaimcheckError as error:
            errors.append(error)
            continue
        documents.append(document)
        waivers += _waivers(document, again, len({waiver.number for waiver in waivers}))
    run = replace(run, files=tuple(one.file for one in documents), errors=(*run.errors, *errors))
    used = {
        id_: source
        for one in documents
        for item in one.items
        for id_ in _ids(item)
        if not id_.startswith(OWN_LIST) and (source := one.book.get(id_))
    }
    sources = sorted(used.values(), key=lambda one: (one.name.casefold(), one.id))
    anchors = {source.id: f"s{number}" for number, source in enumerate(sources, 1)}
    return Review(run, record, tuple(documents), tuple(sources), tuple(waivers), anchors)


def _document(number: int, file: FileReport, document: Document, book: SourceBook) -> ReviewedDocument:
    references, _ = find_references(document, [normalise(block.text) for block in document.blocks])
    items = join_items(file, number)
    return ReviewedDocument(
        number,
        file,
        document_text(document, items, references),
        items,
        {entry.id: shown_reference(entry) for entry in references},
        {entry.id: entry.places[0].block for entry in references},
        book,
    )


def _ids(item: Item) -> Iterator[str]:
    """Ids of all sources that an item speaks of."""
    if item.claim:
        yield from credited(item.claim)
    for finding in item.findings:
        yield from (id_ for id_ in (finding.source, finding.owner) if id_)
        yield from (other.source for other in finding.related if other.source)


def _waivers(document: ReviewedDocument, again: Opened, before: int) -> Iterable[ReviewedWaiver]:
    waived = [(item, finding, finding.waived) for item in document.items for finding in item.findings if finding.waived]
    lines = {waiver.line for _, _, waiver in waived if waiver.line}
    history = recorded_lines(again.path, again.content, lines) if again.path.suffix.lower() != ".docx" else {}
    numbers: dict[Waiver, int] = {}
    for item, finding, waiver in waived:
        number = numbers.setdefault(waiver, before + len(numbers) + 1)
        yield ReviewedWaiver(number, item, finding, waiver, history.get(waiver.line or 0))
