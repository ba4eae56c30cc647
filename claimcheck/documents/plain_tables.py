"""Tables in plain text: cells parted by tabs, bars or wide gaps, and tables that lost their cells on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.documents.plain_lines import HEADING, Line, marker

if TYPE_CHECKING:
    from collections.abc import Sequence

TAB = re.compile(r"\s*\t\s*")
BAR = re.compile(r"\s*\|\s*")
GAP = re.compile(r"(?<![.!?:;,\s]) {2,}(?=\S)")
DIVIDER = re.compile(r"[\s|:+=-]{3,}$")
TABULAR = re.compile(r"\t|\||  ")
DIGIT = re.compile(r"\d")
HEADER_WORD = re.compile(r"[A-Z0-9(%]|(?:of|for|in|per|and|or|to|the|by|vs\.?|with|at)$")
ENDS_SENTENCE = re.compile(r"[.!?\u2026:;,][\"\u201d')]*$")

Cell = tuple[int, int]


def read_rows(lines: Sequence[Line], place: int) -> list[list[Cell]]:
    """The rows of the table that starts at line `place` of a run; none where no table starts there.

    Returns:
        For each line its cells as source offsets; none for a line that only rules off the header.
    """
    if not TABULAR.search(lines[place].text):
        return _lost_cells(lines) if place == 0 else []
    for splitter, same in ((TAB, False), (BAR, True), (GAP, True)):
        rows = _split(lines, place, splitter, same=same)
        if sum(bool(row) for row in rows) >= 2:
            return rows
    return _lost_cells(lines) if place == 0 else []


def _split(lines: Sequence[Line], place: int, splitter: re.Pattern[str], *, same: bool) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    columns = 0
    for number in range(place, len(lines)):
        line = lines[number]
        if splitter is not BAR and (marker(line.text) or HEADING.match(line.text)):
            break
        if rows and DIVIDER.match(line.text):
            rows.append([])
            continue
        cells = _cells(line, splitter)
        if len(cells) < 2 or (same and columns and len(cells) != columns):
            break
        columns = len(cells)
        rows.append(cells)
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _cells(line: Line, splitter: re.Pattern[str]) -> list[Cell]:
    cells, at = [], 0
    for found in splitter.finditer(line.text):
        cells.append((line.start + at, line.start + found.start()))
        at = found.end()
    cells.append((line.start + at, line.end))
    if splitter is BAR:  # a bar at either end is the table's edge
        cells = cells[bool(cells[0][0] == cells[0][1]) : len(cells) - bool(cells[-1][0] == cells[-1][1])]
    return cells


def _lost_cells(lines: Sequence[Line]) -> list[list[Cell]]:
    """A header of column names over rows that all hold a number and are no sentences: one cell per row."""
    if len(lines) < 3 or any(marker(line.text) or HEADING.match(line.text) for line in lines):
        return []
    if any(ENDS_SENTENCE.search(line.text) for line in lines) or not all(DIGIT.search(line.text) for line in lines[1:]):
        return []
    header = lines[0].text
    words = header.split()
    if not 2 <= len(words) <= 16 or len(header) > 120 or not all(HEADER_WORD.match(word) for word in words):
        return []
    return [[(line.start, line.end)] for line in lines]
