"""Columns in UTF-16 code units, as SARIF asks for them. Everything else here counts code points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.findings.finding import Position

if TYPE_CHECKING:
    from collections.abc import Mapping

BEYOND = "\uffff"
"""The last character that takes one unit; those behind it take two."""


def in_utf16(position: Position, lines: Mapping[int, str]) -> Position:
    """The same place, with columns in UTF-16 code units, from 1, the end exclusive.

    Args:
        position: with columns in code points.
        lines: source lines by number; those on which the place begins and ends.

    Raises:
        KeyError: one of them is missing, so that nobody can tell.
    """
    return Position(
        position.line,
        _units(position.column, lines[position.line]),
        position.end_line,
        _units(position.end_column, lines[position.end_line]),
    )


def _units(column: int, line: str) -> int:
    before = line[: column - 1]
    return column if before.isascii() else column + sum(character > BEYOND for character in before)
