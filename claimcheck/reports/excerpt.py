"""A line of copy with carets under the words in question, cut to the width of a page."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.findings.finding import Position
from claimcheck.reports.display import WIDTH, character_width, is_plain, printable, shown, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimcheck.findings.finding import MarkedCopy

CUT = "..."
EDGE = len(CUT) + 1


@dataclass(frozen=True, slots=True)
class ExcerptLine:
    """A line of an excerpt: what the gutter shows, what stands beside it, and whether that is carets."""

    gutter: str
    text: str
    carets: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    note: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A source line as columns: `cells[i]` is shown for character i, and begins at column `columns[i]`."""

    cells: Sequence[str]
    columns: Sequence[int]

    def wide(self, start: int, end: int) -> int:
        return self.columns[end] - self.columns[start]

    def shown(self, start: int, end: int) -> str:
        return "".join(self.cells[start:end])


def excerpts(
    marks: Iterable[MarkedCopy], lines: Mapping[int, str], digits: int, columns: int = WIDTH
) -> Iterator[ExcerptLine]:
    """Excerpts of the lines on which the marks begin, in the order of the marks; those that fit share one.

    Args:
        marks: copy to show.
        lines: source lines, by number.
        digits: how wide the gutter is, without its bar.
        columns: width of the page.
    """
    room = columns - digits - len(" | ")
    by_line: dict[int, list[MarkedCopy]] = {}
    for mark in marks:
        for part in _by_line(mark, lines):
            by_line.setdefault(part.position.line, []).append(part)
    last = -1
    for number, together in by_line.items():
        line = _line(lines.get(number, ""))
        for group in _sharing([_placed(mark, len(line.cells)) for mark in together], line, room):
            start, end = _window(group, line, room)
            before = f"{CUT} " if start else ""
            after = f" {CUT}" if end < len(line.cells) else ""
            if number != last + 1:
                yield ExcerptLine("", "")
            last = number
            yield ExcerptLine(str(number), f"{before}{line.shown(start, end).rstrip()}{after}".rstrip())
            for row in _caret_rows(group, line, start, end, len(before), room):
                yield ExcerptLine("", row, carets=True)


def _by_line(mark: MarkedCopy, lines: Mapping[int, str]) -> Iterator[MarkedCopy]:
    """A mark as it is; one that goes on to the next line, as in hard-wrapped copy, in two parts."""
    at = mark.position
    below = lines.get(at.end_line, "")
    indent = len(below) - len(below.lstrip())
    # Of a longer piece only the beginning is shown; a check may have said where it ends.
    if at.end_line != at.line + 1 or at.end_column - 1 <= indent or mark.note.startswith(messages.TO_LINE):
        yield mark
        return
    first = Position(at.line, at.column, at.line, len(lines.get(at.line, "").rstrip()) + 1)
    yield replace(mark, position=first, note="")
    yield replace(mark, position=Position(at.end_line, indent + 1, at.end_line, at.end_column))


def _line(source: str) -> _Line:
    source = source.rstrip()
    if is_plain(source):
        return _Line(source, range(len(source) + 1))
    cells = tuple(map(shown, source))
    return _Line(cells, tuple(itertools.accumulate(map(width, cells), initial=0)))


def _placed(mark: MarkedCopy, length: int) -> _Mark:
    position = mark.position
    start = min(position.column - 1, length)
    note = printable(mark.note)
    if position.end_line == position.line:
        return _Mark(start, max(start, min(position.end_column - 1, length)), note)
    if not note.startswith(messages.TO_LINE):
        note = messages.to_line(position.end_line) + (f"; {note}" if note else "")
    return _Mark(start, min(start + 1, length), note)


def _sharing(marks: Sequence[_Mark], line: _Line, room: int) -> Iterator[list[_Mark]]:
    group: list[_Mark] = []
    for mark in sorted(marks, key=lambda mark: mark.start):
        if group and line.wide(group[0].start, max(mark.end, *(m.end for m in group))) > room - 2 * EDGE:
            yield group
            group = []
        group.append(mark)
    yield group


def _window(marks: Sequence[_Mark], line: _Line, room: int) -> tuple[int, int]:
    """The characters that are shown: the marks, and as many words around them as there is room for."""
    length = len(line.cells)
    if line.columns[-1] <= room:
        return 0, length
    start, end = marks[0].start, max(mark.end for mark in marks)
    spare = room - 2 * EDGE - line.wide(start, end)
    if spare < 0:
        return start, _right(line, start, start, room - 2 * EDGE)
    # What is said beside the last mark should stand on the line of the carets.
    note = width(marks[-1].note)
    beside = room - EDGE - line.wide(start, end) - 1 - note if note else spare
    most = min(spare, beside) if beside >= 0 else spare
    left = _left(line, start, min(spare // 2, most))
    right = _right(line, start, end, spare - line.wide(left, start))
    left = _left(line, start, min(most, spare - line.wide(end, right)))
    return left, right


def _left(line: _Line, start: int, room: int) -> int:
    """The first character of the words before `start` that fit."""
    best = start
    for index in range(start, -1, -1):
        # At the edge of the line no dots are needed, and their room is free.
        if line.wide(index, start) > (room if index else room + EDGE):
            break
        if _starts_word(line, index):
            best = index
    return best


def _right(line: _Line, start: int, end: int, room: int) -> int:
    """The end of the words after `end` that fit; inside a word where not even one does."""
    best, index, length = end, end, len(line.cells)
    while index < length and line.wide(end, index + 1) <= room:
        index += 1
        if _ends_word(line, index):
            best = index
    if index + 1 >= length and line.wide(end, length) <= room + EDGE:
        return length
    return index if best == start else best


def _starts_word(line: _Line, index: int) -> bool:
    if index == 0:
        return True
    before = line.cells[index - 1]
    return (before == " " and line.cells[index] != " ") or _wide(before)


def _ends_word(line: _Line, index: int) -> bool:
    if index == len(line.cells) or _wide(line.cells[index - 1]):
        return True
    return line.cells[index] == " " and line.cells[index - 1] != " "


def _wide(cell: str) -> bool:
    # Scripts without spaces between words may be cut anywhere.
    return cell >= "\u0300" and character_width(cell) == 2


def _caret_rows(marks: Sequence[_Mark], line: _Line, start: int, end: int, indent: int, room: int) -> Iterator[str]:
    row = [" "] * (room + 1)
    places = []
    for mark in marks:
        first = indent + line.wide(start, min(max(mark.start, start), end))
        last = indent + line.wide(start, min(max(mark.end, start), end))
        last = max(last, first + 1)
        row[first:last] = "^" * (last - first)
        places.append((first, last, mark.note))
    below = []
    for number, (first, last, note) in enumerate(places):
        if not note:
            continue
        ends = last + 1 + width(note)
        if ends <= room and all(ends < other[0] or other[1] <= last for other in places[number + 1 :]):
            row[last + 1 : ends] = _by_column(note)
        else:
            below.append((first, note))
    yield "".join(row).rstrip()
    for first, note in below:
        column = max(0, min(first, room - width(note)))
        yield from wrap(note, " " * column, columns=room)


def _by_column(text: str) -> list[str]:
    """What stands in each column: nothing in the second of a wide character, combining marks with what they mark."""
    cells: list[str] = []
    for character in text:
        columns = character_width(character)
        if columns:
            cells += [character, *[""] * (columns - 1)]
        elif cells:
            cells[-1] += character
    return cells
