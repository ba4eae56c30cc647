"""Where the page's own list stands: its heading, its entries, and the blocks that belong to each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.citations.list_entries import AFFILIATIONS, Entry, read_entries
from claimcheck.citations.list_headings import FURTHER, INLINE_HEADING, SURE_HEADING, has_hint, is_list_heading
from claimcheck.citations.list_prose import BARE_SOURCE, ENDS_LIST, is_running, label_alone
from claimcheck.citations.list_tables import table_rows
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
BRACKETED = re.compile(r"\s*\[\^?\d{1,3}\]")
MOST_LINES = 15  # of affiliations below one entry
MOST_REMARKS = 3
LONGEST_LINE = 300  # characters of an affiliation
SHORTEST_REMARK = 40  # characters; below it, an item is the name of a source
NAVIGATION = "nav"
MARK = 8  # characters in front of an entry that may hold "[123] "


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
    sure = bool(SURE_HEADING.search(texts[heading]))
    ids = _stretch(blocks, texts, heading)
    units = _units(document, texts, ids)
    good = [
        bool(u) and all(_is_kept(e, texts[i]) if sure else _is_strong(e) for e in u)
        for i, u in zip(ids, units, strict=True)
    ]
    if not any(good) or good.index(True) > 4 or not (sure or _is_mostly(blocks, ids, good)):
        return None
    good = _continued(units, good)
    groups = {blocks[i].group: u[0].label is not None for i, u, g in zip(ids, units, good, strict=True) if g}
    groups.pop(None, None)
    kept = [
        g or (sure and bool(u) and blocks[i].group in groups and _is_weak(u[0], labelled=groups[blocks[i].group]))
        for i, u, g in zip(ids, units, good, strict=True)
    ]
    if sure:
        kept = _without_links(units, kept)
    further = bool(FURTHER.search(texts[heading]))
    found = _attach(blocks, texts, ids, units, kept, headed=True)
    if not found:
        return None
    entries = tuple(replace(e, further=further, apart=True) for e in found.entries)
    subheadings = {i for i in ids if i < min(found.blocks) and blocks[i].kind is BlockKind.HEADING}
    tables = {blocks[e.block].group for e in entries if blocks[e.block].kind is BlockKind.CELL}
    cells = {i for i in ids if blocks[i].kind is BlockKind.CELL and blocks[i].group in tables}
    return FoundList(entries, found.blocks | subheadings | cells | {heading})


def _stretch(blocks: Sequence[Block], texts: Sequence[str], heading: int) -> list[int]:
    """The blocks below a heading as far as its list can go."""
    ids: list[int] = []
    for block in blocks[heading + 1 :]:
        if block.region == NAVIGATION != blocks[heading].region:
            continue  # links to other pages, printed below the list
        text = texts[block.id]
        if block.kind is BlockKind.HEADING and _ends(blocks[heading], block, texts):
            break
        if is_list_heading(block, text) and block.kind is not BlockKind.HEADING:
            break
        if ENDS_LIST.match(text) and not (block.label and read_entry(text, labelled=True).is_sure):
            break
        ids.append(block.id)
    return ids


def _units(document: Document, texts: Sequence[str], ids: Sequence[int]) -> list[list[Entry]]:
    """The entries of each block; a row of a table is one, and a number alone belongs to the next block."""
    blocks = document.blocks
    units: list[list[Entry]] = []
    waiting: str | None = None
    rows = table_rows(document, texts, ids)
    for i in ids:
        block = blocks[i]
        if block.kind is BlockKind.CELL:
            units.append(rows.get(i, []))
            continue
        alone = label_alone(texts[i])
        unit = [] if alone or block.hidden or block.kind not in ENTRY_KINDS else read_entries(document, block, texts[i])
        if waiting and unit and unit[0].label is None:
            unit[0] = replace(unit[0], label=waiting)
        waiting = alone
        units.append(unit)
    return units


def _is_kept(entry: Entry, text: str) -> bool:
    """True for an entry below a sure heading; a sentence with a link is none."""
    if not entry.parts.is_likely or BARE_SOURCE.match(text):
        return False
    return entry.label is not None or not (
        entry.parts.running and is_running(text[entry.start : entry.end], person_only=True)
    )


def _is_mostly(blocks: Sequence[Block], ids: Sequence[int], good: Sequence[bool]) -> bool:
    """True where at least half of the blocks as far as the last entry are entries."""
    last = max(place for place, g in enumerate(good) if g)
    readable = sum(blocks[i].kind in ENTRY_KINDS and not blocks[i].hidden for i in ids[: last + 1])
    return 2 * sum(good) >= readable


def _continued(units: Sequence[list[Entry]], good: Sequence[bool]) -> list[bool]:
    """Keep as well what goes on with the numbers of the list, whatever it prints."""
    kept = list(good)
    for order, step in ((range(len(units)), 1), (range(len(units) - 1, -1, -1), -1)):
        number: int | None = None
        for place in order:
            unit = units[place]
            labels = [e.label for e in unit if e.label and e.label.isdigit()]
            if not labels:
                continue
            first, last = (labels[0], labels[-1]) if step > 0 else (labels[-1], labels[0])
            kept[place] = kept[place] or (number is not None and int(first or 0) == number + step)
            if kept[place]:
                number = int(last or 0)
    return kept


def _without_links(units: Sequence[list[Entry]], kept: Sequence[bool]) -> list[bool]:
    """A button behind a numbered list ("Try it free") is no entry of it."""
    result = list(kept)
    labelled = [u[0].label is not None for u, k in zip(units, kept, strict=True) if k]
    if labelled.count(True) <= labelled.count(False):
        return result
    for place in range(len(units) - 1, -1, -1):
        if not result[place]:
            continue
        parts = units[place][0].parts
        if units[place][0].label or parts.has_identifier or parts.year or parts.locator or parts.authors:
            break
        result[place] = False
    return result


def _ends(opener: Block, block: Block, texts: Sequence[str]) -> bool:
    if opener.kind is BlockKind.HEADING and opener.level and block.level > opener.level:
        return False
    return not has_hint(texts[block.id]) or not read_entry(texts[block.id]).is_sure


def _is_strong(entry: Entry) -> bool:
    parts = entry.parts
    if parts.is_sure or parts.prose or parts.running or not parts.is_likely:
        return parts.is_sure
    if parts.has_identifier and (parts.title or parts.authors):
        return True
    return bool(parts.year and (parts.authors or (parts.identifiers.url and parts.title)))


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
        alone = label_alone(texts[candidate - 1]) if candidate else None
        if alone and units and units[0].label is None:
            units[0] = replace(units[0], label=alone)
        if footnote and any(e.parts.running for e in units):
            continue
        if units and all(e.parts.is_likely if footnote or (inline and e.label) else e.parts.is_sure for e in units):
            read[candidate] = units
    _extend(document, texts, read, taken)
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
            if found and not _has_lost_text(texts, run):
                yield replace(found, entries=tuple(replace(e, apart=_is_apart(found, texts)) for e in found.entries))
            run = []
        if number is not None:
            run.append(number)
        last = number


def _is_apart(found: FoundList, texts: Sequence[str]) -> bool:
    """True for a run that is a list by itself: announced in its line, or two or more that open with names."""
    announced = any(INLINE_HEADING.match(texts[e.block]) for e in found.entries)
    opened = all(e.parts.authors and e.parts.authors.surnames for e in found.entries)
    return announced or (len(found.entries) > 1 and opened)


def _extend(document: Document, texts: Sequence[str], read: dict[int, list[Entry]], taken: set[int]) -> None:
    """Add what stands beside a run of "[3] ..." and goes on with its numbers."""
    blocks = document.blocks
    for step in (1, -1):
        for place in sorted(read, reverse=step < 0):
            label, at = read[place][-1 if step > 0 else 0].label, place + step
            while label and label.isdigit() and 0 <= at < len(blocks) and at not in read and at not in taken:
                if blocks[at].kind not in ENTRY_KINDS or not _is_bracketed(document, blocks[at], texts[at]):
                    break
                unit = read_entries(document, blocks[at], texts[at])
                if not unit or unit[0].label != str(int(label) + step) or any(e.parts.running for e in unit):
                    break
                read[at], label, at = unit, unit[0].label, at + step


def _is_bracketed(document: Document, block: Block, text: str) -> bool:
    """True where the page prints "[3]" in front, be it read as text or as the label of an item."""
    if BRACKETED.match(text):
        return True
    start = block.span(0, 0).start
    return block.label is not None and document.text[max(0, start - MARK) : start].rstrip().endswith(f"[{block.label}]")


def _has_lost_text(texts: Sequence[str], run: Sequence[int]) -> bool:
    """True where the numbers of other entries stand beside a run, but no text behind them."""
    near = [*range(max(0, run[0] - 4), run[0]), *range(run[-1] + 1, min(len(texts), run[-1] + 5))]
    return sum(label_alone(texts[i]) is not None for i in near) > len(run) + 1


def _bridges(
    blocks: Sequence[Block], texts: Sequence[str], last: int, number: int, read: dict[int, list[Entry]], taken: set[int]
) -> bool:
    between = range(last + 1, number)
    if not between:
        return True
    if any(blocks[i].kind is BlockKind.HEADING or i in taken for i in between):
        return False
    if all(label_alone(texts[i]) for i in between):
        return True
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
    *,
    headed: bool = False,
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
                    Place(i, 0, len(blocks[i].text))
                    for i in waiting
                    if blocks[i].kind not in (BlockKind.HEADING, BlockKind.CELL) and not label_alone(texts[i])
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
    tail = (
        _tail(
            blocks,
            texts,
            blocks[entries[-1].block],
            waiting,
            affiliated=affiliated,
            labelled=entries[-1].label is not None,
            headed=headed,
        )
        if entries
        else []
    )
    if tail:
        own |= set(tail)
        more = tuple(Place(i, 0, len(blocks[i].text)) for i in tail)
        entries[-1] = replace(entries[-1], more=entries[-1].more + more)
    return FoundList(tuple(entries), frozenset(own)) if entries else None


def _tail(
    blocks: Sequence[Block],
    texts: Sequence[str],
    last: Block,
    waiting: Sequence[int],
    *,
    affiliated: bool,
    labelled: bool,
    headed: bool,
) -> list[int]:
    """Blocks behind the last entry that are still its own: affiliations, paragraphs of the same list item."""
    tail: list[int] = []
    for number in waiting:
        block = blocks[number]
        if (affiliated and (not tail or (INSTITUTION.search(texts[number]) and len(block.text) <= LONGEST_LINE))) or (
            not affiliated
            and (labelled or headed)
            and block.kind is BlockKind.ITEM
            and not ENDS_LIST.match(texts[number])
            and last.group is not None
            and block.group == last.group
        ):
            tail.append(number)
        else:
            break
    return tail
