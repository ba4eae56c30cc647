"""A document as readable text for a report: its blocks in rows, with the words that claims and findings are about."""

from __future__ import annotations

import bisect
import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.checks.rule import SEVERITIES
from claimcheck.documents.document import BlockKind
from claimcheck.reports.review_items import worst

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimcheck.citations.reference import Reference
    from claimcheck.documents.document import Block, Document
    from claimcheck.reports.review_items import Item

LISTS = frozenset({BlockKind.ITEM})
QUOTES = frozenset({BlockKind.QUOTATION, BlockKind.SIGNATURE})
DEEPEST = 6
GRAVITY = ("contradicted", "misattributed", "not_checked", "uncredited", "supported")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text that looks the same throughout.

    Attributes:
        text: the words.
        emphasis: True where the source prints them in italics or bold.
        item: number of the item that they belong to, the gravest where there are several; 0 for none.
        look: verdict or severity that colours them.
        starts: numbers of the items whose words begin here, where their notes point back to.
        ends: numbers of the items whose words end here.
    """

    text: str
    emphasis: bool = False
    item: int = 0
    look: str = ""
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One block, or one table, with the notes that stand beside it.

    Attributes:
        kind: of the block; "table" for a table; "reference" for an entry of the reference list.
        id: of the block.
        pieces: its text.
        cells: rows of a table, each a list of pieces for each cell, None where there is no cell.
        header: True where the first row of the table is its header.
        level: of a heading in the report, 3 to 6; depth of a list item.
        label: what is printed before it.
        items: that are first marked here.
        hidden: True where readers of the page do not see it.
        region: part of a page around the copy ("nav"), or "".
    """

    kind: str
    id: int
    pieces: tuple[Piece, ...] = ()
    cells: tuple[tuple[tuple[Piece, ...] | None, ...], ...] = ()
    header: bool = False
    level: int = 0
    label: str = ""
    items: tuple[Item, ...] = ()
    hidden: bool = False
    region: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows that belong together: "list" for entries of one list, "quotation" for one quotation, "text" for others."""

    kind: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """Where an item stands in its document, from 0 to 1000, and what it looks like."""

    place: int
    look: str


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document that can be read.

    Attributes:
        stretches: its text, in order.
        unplaced: items about words that are no copy, such as comments.
        ticks: where the items stand.
        words: how many there are.
    """

    stretches: tuple[Stretch, ...]
    unplaced: tuple[Item, ...]
    ticks: tuple[Tick, ...]
    words: int


@dataclass(slots=True)
class _Marks:
    """What is marked in each block: ranges of its text, and the items that are first marked in it."""

    ranges: dict[int, list[tuple[int, int, Item]]] = field(default_factory=dict)
    items: dict[int, list[Item]] = field(default_factory=dict)
    unplaced: list[Item] = field(default_factory=list)


def look_of(item: Item) -> str:
    """The severity of the gravest finding that nobody let stand; else the verdict; "waived" where nothing is left."""
    severity = worst(item.findings, SEVERITIES)
    if severity in ("error", "warning"):
        return str(severity)
    return item.claim.verdict if item.claim else severity or "waived"


def document_text(document: Document, items: Sequence[Item], references: Iterable[Reference]) -> DocumentText:
    """The text of a document with its items in place.

    Args:
        document: as it was checked.
        items: of this document.
        references: its own list.
    """
    marks = _place(document, items)
    listed = {place.block for entry in references for place in entry.places}
    rows = list(_rows(document, marks, listed))
    starts = list(itertools.accumulate((len(block.text) for block in document.blocks), initial=0))
    ticks = []
    for block, placed in marks.items.items():
        for item in placed:
            first = min((start for start, _, one in marks.ranges[block] if one is item), default=0)
            ticks.append(Tick(round(1000 * (starts[block] + first) / max(1, starts[-1])), look_of(item)))
    words = sum(len(block.text.split()) for block in document.blocks if not block.hidden)
    return DocumentText(tuple(_stretches(rows)), tuple(marks.unplaced), tuple(ticks), words)


def _place(document: Document, items: Sequence[Item]) -> _Marks:
    marks = _Marks()
    blocks = sorted((block for block in document.blocks if block.text), key=_start)
    starts = [_start(block) for block in blocks]
    for item in items:
        first: int | None = None
        found_in: dict[int, list[tuple[int, int]]] = {}
        for position in item.places():
            start, end = (
                _offset(document, position.line, position.column),
                _offset(document, position.end_line, position.end_column),
            )
            for block in _reached(blocks, starts, start, end):
                found = _in_block(block, start, end)
                if found:
                    found_in.setdefault(block.id, []).append(found)
                    first = block.id if first is None else first
        for number, ranges in found_in.items():
            marks.ranges.setdefault(number, []).extend((start, end, item) for start, end in _merged(ranges))
        if first is None:
            marks.unplaced.append(item)
        else:
            marks.items.setdefault(first, []).append(item)
    return marks


def _merged(ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Ranges that overlap or touch as one."""
    start, end = -1, -1
    for first, last in sorted(ranges):
        if first > end:
            if start >= 0:
                yield start, end
            start, end = first, last
        end = max(end, last)
    if start >= 0:
        yield start, end


def _start(block: Block) -> int:
    return block.content.runs[0].source_start


def _offset(document: Document, line: int, column: int) -> int:
    return document.lines[min(line, len(document.lines)) - 1] + column - 1


def _reached(blocks: Sequence[Block], starts: Sequence[int], start: int, end: int) -> Iterator[Block]:
    """The blocks that may hold a part of a range of the source. Blocks seldom lie inside each other, and then close."""
    first = max(0, bisect.bisect_right(starts, start) - 3)
    last = bisect.bisect_left(starts, end)
    yield from blocks[first:last]


def _in_block(block: Block, start: int, end: int) -> tuple[int, int] | None:
    """The range of a block's text that stands at a range of the source."""
    at: list[int] = []
    for run in block.content.runs:
        if run.source_end <= start or run.source_start >= end:
            continue
        if run.literal:
            at += [run.start + max(0, start - run.source_start), run.end - max(0, run.source_end - end)]
        else:
            at += [run.start, run.end]
    return (min(at), max(at)) if at and min(at) < max(at) else None


def _rows(document: Document, marks: _Marks, listed: set[int]) -> Iterator[Row]:
    seen: set[int] = set()
    depth: list[int] = []
    tables: set[int] = set()
    for block in document.blocks:
        if not block.text:
            continue
        if block.kind is BlockKind.CELL and block.group is not None and block.row is not None:
            if block.group not in tables:
                tables.add(block.group)
                yield _table(document, block.group, marks, seen)
            continue
        level = block.level
        if block.kind is BlockKind.HEADING:
            while depth and depth[-1] >= block.level:
                depth.pop()
            depth.append(block.level)
            level = min(2 + len(depth), DEEPEST)
        yield Row(
            kind="reference" if block.id in listed else block.kind.value,
            id=block.id,
            pieces=_pieces(block, marks.ranges.get(block.id, ()), seen),
            level=level,
            label=block.label or "",
            items=tuple(marks.items.get(block.id, ())),
            hidden=block.hidden,
            region=block.region or "",
        )


def _table(document: Document, group: int, marks: _Marks, seen: set[int]) -> Row:
    blocks = [b for b in document.blocks if b.group == group and b.kind is BlockKind.CELL and b.text]
    placed: dict[tuple[int, int], tuple[Piece, ...]] = {}
    for block in blocks:
        at = (block.row or 0, block.column or 0)
        before = placed.get(at, ())
        space = (Piece(" "),) if before else ()
        placed[at] = (*before, *space, *_pieces(block, marks.ranges.get(block.id, ()), seen))
    wide = range(min(64, max(column for _, column in placed) + 1))
    rows = sorted({row for row, _ in placed})
    cells = tuple(tuple(placed.get((row, column)) for column in wide) for row in rows)
    items = tuple(item for block in blocks for item in marks.items.get(block.id, ()))
    return Row("table", blocks[0].id, cells=cells, header=rows[0] == 0, items=items, hidden=blocks[0].hidden)


def _pieces(block: Block, ranges: Iterable[tuple[int, int, Item]], seen: set[int]) -> tuple[Piece, ...]:
    """The text of a block cut where something begins or ends.

    Args:
        block: what to cut.
        ranges: what is marked in it.
        seen: numbers of the items that were marked before; those that are marked here are added.
    """
    text = block.text
    ranges = list(ranges)
    cuts = {0, len(text), *(at for start, end, _ in ranges for at in (start, end))}
    cuts.update(at for start, end in block.emphasis for at in (start, end) if 0 <= at <= len(text))
    ends: dict[int, list[int]] = {}
    for number, end in {(item.number, end) for _, end, item in ranges}:
        ends.setdefault(end, []).append(number)
    made: list[Piece] = []
    for start, end in itertools.pairwise(sorted(cuts)):
        over = [item for first, last, item in ranges if first <= start and end <= last]
        item = min(over, key=_gravity, default=None)
        if not text[start:end].strip():
            item = None  # nothing to see, and nothing to follow a link from
        number = item.number if item else 0
        made.append(
            Piece(
                text[start:end],
                any(first <= start and end <= last for first, last in block.emphasis),
                number,
                look_of(item) if item else "",
                tuple(sorted({one.number for one in over} - seen)),
                tuple(sorted(ends.get(end, ()))),
            )
        )
        seen.update(one.number for one in over)
    return tuple(made)


def _gravity(item: Item) -> tuple[int, int, int]:
    severity = worst(item.findings, SEVERITIES)
    verdict = item.claim.verdict if item.claim else GRAVITY[-1]
    return (SEVERITIES.index(severity) if severity else len(SEVERITIES)), GRAVITY.index(verdict), item.number


def _stretches(rows: Sequence[Row]) -> Iterator[Stretch]:
    kinds: Mapping[str, str] = {
        **{kind.value: "list" for kind in LISTS},
        **{kind.value: "quotation" for kind in QUOTES},
        "reference": "references",
    }
    for kind, together in itertools.groupby(rows, key=lambda row: kinds.get(row.kind, "text")):
        yield Stretch(kind, tuple(together))
