"""Columns of the cells of a table whose cells reach over several rows or columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.documents.page_builder import Container

WIDEST = 1000  # columns of a cell; browsers stop there too
TALLEST = 65534
REMEMBERED = 100  # columns of a cell that reaches into the rows below


def cell_place(reached: dict[int, int], row: Container, columns: int, rows: int) -> int:
    """The column of a cell that was just added to a row, and room for the next.

    Args:
        reached: columns that cells of rows above reach into, with the last row that they reach; changed.
        row: the row, whose `number` counts columns.
        columns: how many columns the cell is wide.
        rows: how many rows it reaches over.
    """
    column, here = (row.number or 1) - 1, row.row or 0
    while reached.get(column, -1) >= here:
        column += 1
    row.number = column + columns
    if rows > 1:
        for each in range(column, column + min(columns, REMEMBERED)):
            reached[each] = here + rows - 1
    return column


def span_of(value: str, most: int) -> int:
    """A number of rows or columns as an attribute gives it; 1 where it is none."""
    digits = value.strip()
    return min(max(int(digits), 1), most) if digits.isdecimal() and len(digits) < 9 else 1
