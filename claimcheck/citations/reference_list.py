"""Where the page's own list stands: its heading, the stretches of its entries, and what belongs to each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.citations.reference import Place
from claimcheck.citations.reference_parts import Parts, read_entry
from claimcheck.documents.document import Block, BlockKind, Document

QUALIFIER = (
    r"(?:selected|key|scientific|medical|clinical|research|article|main|primary|additional|our|the|full|external|academic|study|cited|list of|"
    r"useful|relevant|important|helpful|suggested|literature|evidence|image|blog|content|works|notes|supporting|published|peer[- ]reviewed|&|and)"
)
SURE_NAME = (
    r"(?:references?|reference list|sources?|bibliography|works cited|works consulted|citations?|references cited|literature cited|cited literature|"
    r"(?:studies|research|sources|works|articles|papers|literature|evidence) (?:cited|referenced|mentioned|used|consulted)|endnotes|source list|"
    r"article sources|article resources|where we got (?:our|this) information|"
    r"(?:scientific|clinical|published|supporting|research) (?:studies|papers|literature|research|evidence|articles))"
)
DOUBTFUL_NAME = (
    r"(?:notes|footnotes|literature|resources|further reading|suggested reading|recommended reading|additional reading|more reading|read more|"
    r"learn more|research|studies|evidence|further information|more information|science|the science|the evidence|the research|links|publications)"
)
NAMES = rf"(?:{QUALIFIER} ){{0,3}}(?:{SURE_NAME}|{DOUBTFUL_NAME})"
TAIL = r"(?: (?:and|&) (?:{names})| (?:cited|used|for this (?:article|page|post)|in this (?:article|page|post))| ?\(\d+\))?".replace(
    "{names}", NAMES
)
HEADING = re.compile(rf"\W{{0,3}}(?:\d+\.? )?{NAMES}{TAIL}\s?[:.]?\W{{0,3}}$", re.IGNORECASE)
SURE_HEADING = re.compile(rf"\b{SURE_NAME}\b", re.IGNORECASE)
FURTHER = re.compile(r"\b(?:further|suggested|recommended|additional|more) reading\b|\bbibliography\b", re.IGNORECASE)
INLINE_HEADING = re.compile(rf"\s*(?:{QUALIFIER} ){{0,2}}{SURE_NAME}(?: cited| used)?\s?:\s+(?=\S)", re.IGNORECASE)
HINT = re.compile(
    r"(?:19|20)\d\d(?:[a-z]?\s?[;),.:]| [A-Z][a-z]{2}|$)|\d\s?\(\d{1,3}\)|\b10\.\d{4,}/|\b(?:PMID|pmid)|pubmed"
)
AFFILIATIONS = re.compile(
    r"(?:Author(?:s'|'s|s)? )?(?:Affiliations?|Information|Institutions?)\s?:|Author(?:s'|'s|s)? (?:Affiliations?|Information)\b|Correspond(?:ence|ing author)\b",
    re.IGNORECASE,
)
INSTITUTION = re.compile(
    r"\b(?:University|Hospital|Department|School|Institute|Cent(?:er|re)|College|Clinic|Faculty|Division|Laboratory|Academy|Services|Medicine)\b"
)
NUMBER = re.compile(r"(?:^|(?<=\s))(?:\[(?P<a>\d{1,3})\]|\((?P<b>\d{1,3})\)|(?P<c>\d{1,3})[.)])\s+(?=[A-Z\"'\u201c])")
PRINTED_LABEL = re.compile(r"[\[(^]*(?P<label>[\w*\u2020\u2021-]{1,24})[\]).:]*$")
BREAK = re.compile(r"\r|\n|<br", re.IGNORECASE)
ENTRY_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FOOTNOTE, BlockKind.QUOTATION})
MOST_LINES = 15  # of affiliations below one entry
MOST_REMARKS = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A stretch of a block that is one entry; `parts` count from `start`."""

    block: int
    start: int
    end: int
    label: str | None
    parts: Parts
    more: tuple[Place, ...] = ()
    further: bool = False


@dataclass(frozen=True, slots=True)
class FoundList:
    """The entries of a list and all blocks that belong to it."""

    entries: tuple[Entry, ...]
    blocks: frozenset[int]


def find_lists(document: Document, texts: Sequence[str]) -> tuple[FoundList, ...]:
    """All lists of a page, in order: those below a heading first looked for, then runs of entries without one."""
    blocks = document.blocks
    headings = [b.id for b in blocks if len(b.text) <= 70 and _is_heading(b, texts[b.id])]
    hints = [
        b.id
        for b in blocks
        if b.kind in ENTRY_KINDS and not b.hidden and (b.kind is BlockKind.FOOTNOTE or HINT.search(texts[b.id]))
    ]
    inline = (
        [b.id for b in blocks if b.kind in ENTRY_KINDS and INLINE_HEADING.match(texts[b.id])]
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


def _is_heading(block: Block, text: str) -> bool:
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM) or block.hidden:
        return False
    return bool(HEADING.match(text)) and (
        block.kind is BlockKind.HEADING or text[:1].isupper() or not text[:1].isalpha()
    )


def _below(document: Document, texts: Sequence[str], heading: int) -> FoundList | None:
    blocks = document.blocks
    opener = blocks[heading]
    sure = bool(SURE_HEADING.search(texts[heading]))
    units: list[list[Entry]] = []
    ids: list[int] = []
    for block in blocks[heading + 1 :]:
        if block.kind is BlockKind.HEADING and _ends(opener, block, texts):
            break
        if _is_heading(block, texts[block.id]) and block.kind is not BlockKind.HEADING:
            break
        ids.append(block.id)
        units.append(_read(document, block, texts[block.id]) if block.kind in ENTRY_KINDS and not block.hidden else [])
    good = [bool(u) and all(e.parts.is_likely if sure else _is_strong(e) for e in u) for u in units]
    if not any(good) or good.index(True) > 4:
        return None
    groups = {blocks[i].group for i, g in zip(ids, good, strict=True) if g} - {None}
    kept = [
        g or (bool(u) and blocks[i].group in groups and not u[0].parts.prose and _names_a_work(u[0]))
        for i, u, g in zip(ids, units, good, strict=True)
    ]
    further = bool(FURTHER.search(texts[heading]))
    found = _attach(blocks, texts, ids, units, kept)
    if not found:
        return None
    entries = tuple(replace(e, further=further) for e in found.entries)
    return FoundList(entries, found.blocks | {heading})


def _ends(opener: Block, block: Block, texts: Sequence[str]) -> bool:
    if opener.kind is BlockKind.HEADING and opener.level and block.level > opener.level:
        return False
    return not HINT.search(texts[block.id]) or not read_entry(texts[block.id]).is_sure


def _is_strong(entry: Entry) -> bool:
    parts = entry.parts
    return (
        parts.is_sure
        or (not parts.prose
        and parts.is_likely
        and bool(parts.has_identifier or (parts.year and (parts.authors or parts.identifiers.url))))
    )


def _names_a_work(entry: Entry) -> bool:
    return bool(entry.parts.title or entry.parts.authors or entry.parts.identifiers.url)


def _runs(document: Document, texts: Sequence[str], candidates: Sequence[int], taken: set[int]) -> Iterator[FoundList]:
    """Entries without a heading: each stands alone in its block, and cannot be anything else."""
    blocks = document.blocks
    read: dict[int, list[Entry]] = {}
    for number in candidates:
        units = _read(document, blocks[number], texts[number])
        footnote = blocks[number].kind is BlockKind.FOOTNOTE
        inline = INLINE_HEADING.match(texts[number])
        if units and all(e.parts.is_likely if footnote or (inline and e.label) else e.parts.is_sure for e in units):
            read[number] = units
    last: int | None = None
    run: list[int] = []
    for number in [*sorted(read), None]:
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
    if affiliated and entries:
        tail = [waiting[0]]
        for number in waiting[1:]:
            if (
                blocks[number].kind is BlockKind.HEADING
                or not INSTITUTION.search(texts[number])
                or len(texts[number]) > 300
            ):
                break
            tail.append(number)
        own |= set(tail)
        entries[-1] = replace(
            entries[-1], more=entries[-1].more + tuple(Place(i, 0, len(blocks[i].text)) for i in tail)
        )
    return FoundList(tuple(entries), frozenset(own)) if entries else None


def _read(document: Document, block: Block, text: str) -> list[Entry]:
    """The entries of a block: one as a rule, several where it prints numbers or lines for them."""
    start = found.end() if (found := INLINE_HEADING.match(text)) else 0
    cuts = _numbered_cuts(text, start, block.label) or _line_cuts(document, block, text, start)
    edges = [*cuts, len(text)]
    entries = []
    for index, (a, b) in enumerate(zip(edges, edges[1:], strict=False)):
        entry = _entry(block, text, a, b, index == 0 and start == 0)
        if entry:
            entries.append(entry)
    return entries


def _entry(block: Block, text: str, start: int, end: int, first: bool) -> Entry | None:
    more: tuple[Place, ...] = ()
    affiliation = (
        re.compile(rf"(?<=[.\s])(?:{AFFILIATIONS.pattern})", re.IGNORECASE).search(text, start + 1, end)
        if "ffiliation" in text
        else None
    )
    if affiliation:
        more = (Place(block.id, affiliation.start(), end),)
        end = affiliation.start()
    end = start + len(text[start:end].rstrip())
    if end <= start:
        return None
    label = None
    if first and block.label and (found := PRINTED_LABEL.match(block.label)):
        label = found.group("label")
    parts = read_entry(
        text[start:end],
        emphasis=[(a - start, b - start) for a, b in block.emphasis if a >= start and b <= end and b - a < end - start],
        links=[(k.start - start, k.end - start, k.target) for k in block.links if k.start >= start and k.end <= end],
        labelled=label is not None,
    )
    return Entry(block.id, start, end, label or parts.label, parts, more)


def _numbered_cuts(text: str, start: int, label: str | None) -> list[int]:
    """Where the entries of "1. ... 2. ..." begin; none where the numbers do not count up."""
    found = [(m.start(), int(next(g for g in m.groups() if g))) for m in NUMBER.finditer(text, start)]
    if not found:
        return []
    digits = re.sub(r"\D", "", label or "")
    if digits:
        cuts, expected = [start], int(digits) + 1
    elif found[0][0] <= start + 1:
        cuts, expected = [found[0][0]], found[0][1] + 1
        found = found[1:]
    else:
        return []
    for place, number in found:
        if number == expected and HINT.search(text, cuts[-1], place):
            cuts.append(place)
            expected += 1
    return cuts if len(cuts) > 1 else []


def _line_cuts(document: Document, block: Block, text: str, start: int) -> list[int]:
    """Where the lines of a paragraph are entries of their own; the start alone where they are not."""
    if block.kind is not BlockKind.PARAGRAPH or len(block.content.runs) < 2:
        return [start]
    lines = [
        run.end
        for run in block.content.runs
        if not run.literal
        and run.start > start
        and run.end < len(text)
        and BREAK.search(document.text, run.source_start, run.source_end)
    ]
    if not lines:
        return [start]
    edges = [start, *lines, len(text)]
    parts = [read_entry(text[a:b].rstrip()) for a, b in zip(edges, edges[1:], strict=False)]
    cuts = [start]
    for place, read in zip(lines, parts[1:], strict=True):
        if read.is_sure and read.authors:
            cuts.append(place)
    return cuts
