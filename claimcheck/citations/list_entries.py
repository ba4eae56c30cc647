"""The entries that a block holds: one as a rule, several where it prints numbers or lines for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.citations.list_headings import HEADING, HINT, INLINE_HEADING, LONGEST
from claimcheck.citations.list_prose import label_alone
from claimcheck.citations.reference import Place
from claimcheck.citations.reference_parts import Parts, read_entry
from claimcheck.documents.document import Block, BlockKind, Document

AFFILIATION_WORDS = (
    r"(?:Author(?:s'|'s|s)? )?(?:Affiliations?|Information|Institutions?)\s?:|"
    r"Author(?:s'|'s|s)? (?:Affiliations?|Information)\b|Correspond(?:ence|ing author)\b"
)
AFFILIATIONS = re.compile(AFFILIATION_WORDS, re.IGNORECASE)
INNER_AFFILIATIONS = re.compile(rf"(?<=[.\s])(?:{AFFILIATION_WORDS})", re.IGNORECASE)
NUMBER = re.compile(r"(?:^|(?<=\s))(?:\[(?P<a>\d{1,3})\]|\((?P<b>\d{1,3})\)|(?P<c>\d{1,3})[.)])\s+(?=[A-Z\"'\u201c])")
PRINTED_LABEL = re.compile(r"[\[(^]*(?P<label>[\w*\u2020\u2021-]{1,24})[\]).:]*$")
BREAK = re.compile(r"\r|\n|<br", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A stretch of a block that is one entry; `parts` count from `start`; `apart` in a list of its own."""

    block: int
    start: int
    end: int
    label: str | None
    parts: Parts
    more: tuple[Place, ...] = ()
    further: bool = False
    apart: bool = False


def read_entries(document: Document, block: Block, text: str) -> list[Entry]:
    """The entries of a block: one as a rule, several where it prints numbers or lines for them."""
    lines = _lines(document, block, text)
    start = found.end() if (found := INLINE_HEADING.match(text)) else 0
    if not start and lines and lines[0] <= LONGEST and HEADING.match(text[: lines[0]].rstrip()):
        start, lines = lines[0], lines[1:]
    cuts = _numbered_cuts(text, start, block.label) or _line_cuts(text, start, lines)
    entries = []
    for index, (a, b) in enumerate(pairwise([*cuts, len(text)])):
        entry = _entry(block, text, a, b, first=index == 0 and start == 0)
        if entry:
            entries.append(entry)
    return entries


def _entry(block: Block, text: str, start: int, end: int, *, first: bool) -> Entry | None:
    more: tuple[Place, ...] = ()
    affiliation = INNER_AFFILIATIONS.search(text, start + 1, end) if "ffiliation" in text else None
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


def _lines(document: Document, block: Block, text: str) -> list[int]:
    """Where the second and later lines of a paragraph begin."""
    if block.kind is not BlockKind.PARAGRAPH or len(block.content.runs) < 2:
        return []
    return [
        run.end
        for run in block.content.runs
        if not run.literal and run.end < len(text) and BREAK.search(document.text, run.source_start, run.source_end)
    ]


def _line_cuts(text: str, start: int, lines: list[int]) -> list[int]:
    """Where the lines of a paragraph are entries of their own; the start alone where they are not."""
    if not lines:
        return [start]
    cuts = [start]
    for line, end in pairwise([*lines, len(text)]):
        if label_alone(text[cuts[-1] : line].strip()):
            continue
        read = read_entry(text[line:end].rstrip())
        if read.is_sure and read.authors:
            cuts.append(line)
    return cuts
