"""Where the page's own list stands: its heading, its entries, and the blocks that belong to each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.citations.list_entries import AFFILIATIONS, Entry, read_entries
from claimcheck.citations.list_headings import FURTHER, INLINE_HEADING, SURE_HEADING, has_hint, is_list_heading
from claimcheck.citations.reference import Place
from claimcheck.citations.reference_parts import read_entry
from claimcheck.documents.document import Block, BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

INSTITUTION = re.compile(
    r"\b(?:University|Hospital|Department|School|Institute|Cent(?:er|re)|College|Clinic|Faculty|Division"
    r"|Laboratory|Academy|"
    r"Services|Medicine)\b"
)
ENTRY_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FOOTNOTE, BlockKind.QUOTATION})
MOST_LINES = 15  # of affiliations below one entry
MOST_REMARKS = 3
LONGEST_LINE = 300  # characters of an affiliation
SHORTEST_REMARK = 40  # characters; below it, an item is the name of a source


@dataclass(frozen=True, slots=True)
class FoundList:
    """The entries of a list and all blocks that belong to it."""

    entries: tuple[Entry, ...]
    blocks: frozenset[int]


def find_lists(document: Document, texts: Sequence[str]) -> tuple[FoundList, ...]:
    """All lists of a page, in order: those below a heading first looked for, then runs of entries without one."""
    blocks = document.blocks
    headings = [b.id for b in blocks if is_list_heading(b, texts[b.id])]
    hints = [
        b.id
        for b in blocks
        if b.kind in ENTRY_KINDS and not b.hidden and (b.kind is BlockKind.FOOTNOTE or has_hint(texts[b.id]))
    ]
    inline = (
        [
            b.id
            for b in blocks
            if b.kind in ENTRY_KINDS and ":" in texts[b.id][:60] and INLINE_HEADING.match(texts[b.id])
        ]
        if not headings or hints
        else []
    )
    if not (headings or hints or inline):
        return ()
    taken: set[int] = set()
    lists: list[FoundList] = []
    for number in headings:
        if number not in taken and (found := _below(document, texts, number)):
            lists.append(found)
            taken |= found.blocks
    lists.extend(_runs(document, texts, sorted({*hints, *inline} - taken), taken))
    return tuple(sorted(lists, key=lambda found: min(found.blocks)))


def _below(document: Document, texts: Sequence[str], heading: int) -> FoundList | None:
    blocks = document.blocks
    opener = blocks[heading]
    sure = bool(SURE_HEADING.search(texts[heading]))
    units: list[list[Entry]] = []
    ids: list[int] = []
    for block in blocks[heading + 1 :]:
        if block.kind is BlockKind.HEADING and _ends(opener, block, texts):
            break
        if is_list_heading(block, texts[block.id]) and block.kind is not BlockKind.HEADING:
            break
        ids.append(block.id)
        units.append(
            read_entries(document, block, texts[block.id]) if block.kind in ENTRY_KINDS and not block.hidden else []
        )
    good = [bool(u) and all(e.parts.is_likely if sure else _is_strong(e) for e in u) for u in units]
    if not any(good) or good.index(True) > 4:
        return None
    groups = {blocks[i].group: u[0].label is not None for i, u, g in zip(ids, units, good, strict=True) if g}
    groups.pop(None, None)
    kept = [
        g or (sure and bool(u) and blocks[i].group in groups and _is_weak(u[0], labelled=groups[blocks[i].group]))
        for i, u, g in zip(ids, units, good, strict=True)
    ]
    further = bool(FURTHER.search(texts[heading]))
    found = _attach(blocks, texts, ids, units, kept)
    if not found:
        return None
    entries = tuple(replace(e, further=further) for e in found.entries)
    subheadings = {i for i in ids if i < min(found.blocks) and blocks[i].kind is BlockKind.HEADING}
    return FoundList(entries, found.blocks | subheadings | {heading})


def _ends(opener: Block, block: Block, texts: Sequence[str]) -> bool:
    if opener.kind is BlockKind.HEADING and opener.level and block.level > opener.level:
        return False
    return not has_hint(texts[block.id]) or not read_entry(texts[block.id]).is_sure


def _is_strong(entry: Entry) -> bool:
    parts = entry.parts
    if parts.is_sure or parts.prose or not parts.is_likely:
        return parts.is_sure
    return bool(parts.has_identifier or (parts.year and (parts.authors or parts.identifiers.url)))


def _is_weak(entry: Entry, *, labelled: bool) -> bool:
    """True for a bare name among entries ("Cleveland Clinic"); other words are a remark on the entry before."""
    if entry.parts.prose or (labelled and entry.label is None):
        return False
    return labelled or entry.end - entry.start <= SHORTEST_REMARK


def _runs(document: Document, texts: Sequence[str], candidates: Sequence[int], taken: set[int]) -> Iterator[FoundList]:
    """Entries without a heading: each stands alone in its block, and cannot be anything else."""
    blocks = document.blocks
    read: dict[int, list[Entry]] = {}
    for candidate in candidates:
        units = read_entries(document, blocks[candidate], texts[candidate])
        footnote = blocks[candidate].kind is BlockKind.FOOTNOTE
        inline = INLINE_HEADING.match(texts[candidate])
        if units and all(e.parts.is_likely if footnote or (inline and e.label) else e.parts.is_sure for e in units):
            read[candidate] = units
    last: int | None = None
    run: list[int] = []
    numbers: list[int | None] = [*sorted(read), None]
    for number in numbers:
        joined = number is not None and last is not None and _bridges(blocks, texts, last, number, read, taken)
        if run and not joined:
            ids = list(range(run[0], min(run[-1] + 1 + MOST_LINES, len(blocks))))
            ids = [i for i in ids if i not in taken]
            found = _attach(
                blocks,
                texts,
                ids,
                [read.get(i, []) if i <= run[-1] else [] for i in ids],
                [i in read and i <= run[-1] for i in ids],
            )
            if found:
                yield found
            run = []
        if number is not None:
            run.append(number)
        last = number


def _bridges(
    blocks: Sequence[Block], texts: Sequence[str], last: int, number: int, read: dict[int, list[Entry]], taken: set[int]
) -> bool:
    between = range(last + 1, number)
    if not between:
        return True
    if any(blocks[i].kind is BlockKind.HEADING or i in taken for i in between):
        return False
    if AFFILIATIONS.match(texts[last + 1]):
        return len(between) <= MOST_LINES
    before, after = read[last][-1].label, read[number][0].label
    follows = (
        before is not None
        and after is not None
        and before.isdigit()
        and after.isdigit()
        and int(after) == int(before) + 1
    )
    return follows and len(between) <= MOST_REMARKS


def _attach(
    blocks: Sequence[Block],
    texts: Sequence[str],
    ids: Sequence[int],
    units: Sequence[list[Entry]],
    kept: Sequence[bool],
) -> FoundList | None:
    """Give the blocks between two entries to the first of them; copy behind the last entry stays copy."""
    entries: list[Entry] = []
    own: set[int] = set()
    waiting: list[int] = []
    affiliated = False
    for number, unit, keep in zip(ids, units, kept, strict=True):
        if keep:
            if waiting and entries and not (affiliated or len(waiting) <= MOST_REMARKS):
                break
            if waiting and entries:
                own |= set(waiting)
                more = tuple(
                    Place(i, 0, len(blocks[i].text)) for i in waiting if blocks[i].kind is not BlockKind.HEADING
                )
                entries[-1] = replace(entries[-1], more=entries[-1].more + more)
            entries.extend(unit)
            own.add(number)
            waiting, affiliated = [], False
        elif entries:
            affiliated = affiliated or (not waiting and bool(AFFILIATIONS.match(texts[number])))
            if len(waiting) >= MOST_LINES:
                break
            waiting.append(number)
    tail = _tail(blocks, texts, blocks[entries[-1].block], waiting, affiliated=affiliated) if entries else []
    if tail:
        own |= set(tail)
        more = tuple(Place(i, 0, len(blocks[i].text)) for i in tail)
        entries[-1] = replace(entries[-1], more=entries[-1].more + more)
    return FoundList(tuple(entries), frozenset(own)) if entries else None


def _tail(
    blocks: Sequence[Block], texts: Sequence[str], last: Block, waiting: Sequence[int], *, affiliated: bool
) -> list[int]:
    """Blocks behind the last entry that are still its own: affiliations, paragraphs of the same list item."""
    tail: list[int] = []
    for number in waiting:
        block = blocks[number]
        if (affiliated and (not tail or (INSTITUTION.search(texts[number]) and len(block.text) <= LONGEST_LINE))) or (
            not affiliated and block.kind is BlockKind.ITEM and last.group is not None and block.group == last.group
        ):
            tail.append(number)
        else:
            break
    return tail
