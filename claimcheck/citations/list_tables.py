"""Lists that are printed as tables: each row is an entry where one cell looks like one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.citations.list_entries import Entry, read_entries
from claimcheck.documents.document import BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER = re.compile(r"\s*[\[(]?(?P<label>\d{1,3})[\])]?[.:]?\s*$")


def table_rows(document: Document, texts: Sequence[str], ids: Sequence[int]) -> dict[int, list[Entry]]:
    """The entry of each row of the tables in a stretch of the page, by the cell that prints it.

    Args:
        document: the page.
        texts: the normalised text of each block.
        ids: the blocks of the stretch.
    """
    rows: dict[tuple[int | None, int | None], list[int]] = {}
    for i in ids:
        block = document.blocks[i]
        if block.kind is BlockKind.CELL and not block.hidden:
            rows.setdefault((block.group, block.row), []).append(i)
    found: dict[int, list[Entry]] = {}
    for cells in rows.values():
        labels = [number.group("label") for i in cells if (number := NUMBER.match(texts[i]))]
        entries = [unit[0] for i in cells if len(unit := read_entries(document, document.blocks[i], texts[i])) == 1]
        likely = [e for e in entries if e.parts.is_likely and (e.parts.title or e.parts.authors)]
        if likely:
            best = max(likely, key=lambda e: (e.parts.is_sure, e.end - e.start))
            label = best.label or (labels[0] if labels else None)
            found[best.block] = [replace(best, label=label)]
    return found
