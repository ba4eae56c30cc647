"""Cells of a spreadsheet: text that no program takes for a formula, a command or a line of its own."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from claimcheck.reports.display import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Spreadsheets take a cell that begins like this for a formula; some also with the wide forms of these signs.
FORMULA = re.compile("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
NEW_LINES = re.compile(r"[\r\n]+")


def harmless(cell: str) -> str:
    """A cell on one line; what could begin a formula has an apostrophe in front. A number stays one."""
    shown = printable(NEW_LINES.sub(" ", cell))
    # What is shown may begin otherwise than the cell: characters without width are gone, and programs drop spaces.
    begins = FORMULA.match(cell) or FORMULA.match(shown.lstrip())
    return f"'{shown}" if begins and not PLAIN_NUMBER.fullmatch(cell) else shown


def csv_text(headings: Sequence[str], rows: Iterable[Iterable[str | int | None]]) -> str:
    """Rows as CSV below a line of headings; words in quotation marks, numbers without, nothing for None."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(headings)
    for row in rows:
        writer.writerow(["" if cell is None else harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()
