"""Lists that a page has typed: bullets or numbers at the start of lines, where no mark-up says that it is a list.

One bullet alone may be anything, so at least two lines in a row must start alike, and numbers must count.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.documents.document import BlockKind, Link
from claimcheck.documents.drafts import Draft, introduces
from claimcheck.documents.plain_lines import Marker, marker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.documents.text_map import Run

FEWEST = 2
NUMBERED = ("number", "bracket")


def find_typed_lists(drafts: Sequence[Draft], is_break: Callable[[Run], bool]) -> list[Draft]:
    """The drafts, with an item for each line of a typed list.

    Args:
        drafts: the blocks of a page, in order. Those of its lists and tables are left as they are.
        is_break: whether a piece of text that stands for other source is the end of a line.
    """
    lines: list[Draft] = []
    became: dict[int, Draft] = {}  # what a block is now that may introduce a list
    for draft in drafts:
        lines += _lines(draft, is_break)
        became[id(draft)] = lines[-1]
    groups = itertools.count(1 + max((draft.group for draft in drafts if draft.group is not None), default=-1))
    found: list[Draft] = []
    place = 0
    while place < len(lines):
        end = _end_of_list(lines, place)
        if end - place >= FEWEST:
            group = next(groups)
            lead_in = found[-1] if found and introduces(found[-1]) and found[-1].hidden == lines[place].hidden else None
            for line in lines[place:end]:
                mark = marker(line.text)
                assert mark is not None  # noqa: S101  # `_end_of_list` looked
                item = part(line, mark.length, len(line.text))
                item = replace(item, kind=BlockKind.ITEM, level=1, label=mark.label, group=group, lead_in=lead_in)
                became[id(line)] = item
                found.append(item)
        else:
            end = place + 1
            found.append(lines[place])
        place = end
    for draft in found:
        while draft.lead_in is not None and (now := became.get(id(draft.lead_in), draft.lead_in)) is not draft.lead_in:
            draft.lead_in = now
    return found


def part(draft: Draft, start: int, end: int) -> Draft:
    """The characters `start` to `end` of a block as a block of the same kind, white space at both ends cut off."""
    content = draft.content.part(start, end)
    piece = draft.text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    last = first + len(content.text)
    inside = [(max(link.start, first), min(link.end, last), link.target) for link in draft.links]
    marked = [(max(begin, first), min(stop, last)) for begin, stop in draft.emphasis]
    return replace(
        draft,
        content=content,
        links=tuple(Link(begin - first, stop - first, target) for begin, stop, target in inside if begin < stop),
        emphasis=tuple((begin - first, stop - first) for begin, stop in marked if begin < stop),
    )


def _lines(draft: Draft, is_break: Callable[[Run], bool]) -> list[Draft]:
    """The lines of a paragraph where some of them are a typed list; else the paragraph."""
    if draft.kind is not BlockKind.PARAGRAPH:
        return [draft]
    breaks = [run for run in draft.content.runs if not run.literal and is_break(run)]
    if not breaks:
        return [draft]
    starts = [0, *(run.end for run in breaks)]
    ends = [*(run.start for run in breaks), len(draft.text)]
    # A line without a mark goes on with the line above it.
    bounds: list[tuple[int, int]] = []
    for start, end in zip(starts, ends, strict=True):
        line = draft.text[start:end].strip()
        if bounds and line and not marker(line):
            bounds[-1] = bounds[-1][0], end
        elif line:
            bounds.append((start, end))
    if len(bounds) < FEWEST:
        return [draft]
    lines = [part(draft, start, end) for start, end in bounds]
    place = 0
    while place < len(lines):
        end = _end_of_list(lines, place)
        if end - place >= FEWEST:
            return lines
        place = max(end, place + 1)
    return [draft]


def _end_of_list(lines: Sequence[Draft], start: int) -> int:
    """Offset behind the last line from `start` on that is marked as the first is."""
    end = start
    first: Marker | None = None
    while end < len(lines) and lines[end].kind is BlockKind.PARAGRAPH and (mark := marker(lines[end].text)):
        if first is None:
            first = mark
        if (
            mark.kind != first.kind
            or lines[end].hidden != lines[start].hidden
            or lines[end].region != lines[start].region
        ):
            break
        if mark.kind == "bullet" and lines[end].text[0] != lines[start].text[0]:
            break
        if mark.kind in NUMBERED and int(mark.label or 0) != int(first.label or 0) + end - start:
            break
        end += 1
    return end if first is not None and first.kind != "letter" else start
