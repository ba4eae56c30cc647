"""Blocks while a page is still being read: no ids yet, and what introduces a list is the draft itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from claimcheck.documents.document import Block, BlockKind, Document, Link, Problem, line_starts
from claimcheck.documents.typed_headings import read_typed_headings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.documents.document import Holder
    from claimcheck.documents.text_map import TextMap

ENDED = re.compile(r"[.!?\u2026][\"'\u201d\u2019)\]]*(?:\s*\[[^\]]{1,20}\])*$")
POINTS_AHEAD = re.compile(
    r"\b(?:following|below|as follows|here are|here is|here's|these|such as|including)\b[^.!?]*[.!?]?$", re.IGNORECASE
)

ASIDE = frozenset({"nav", "aside", "footer"})  # regions whose headings head nothing behind them; a header has the title


@dataclass(slots=True)
class Draft:
    """A block to be. Mutable: readers learn only later that a paragraph was a quotation or its signature.

    The fields are those of `Block`; `lead_in` is the draft that introduces a list item.
    """

    kind: BlockKind
    content: TextMap
    level: int = 0
    label: str | None = None
    lead_in: Draft | None = None
    group: int | None = None
    row: int | None = None
    column: int | None = None
    links: tuple[Link, ...] = ()
    emphasis: tuple[tuple[int, int], ...] = ()
    hidden: bool = False
    region: str | None = None
    card: int | None = None
    holder: Holder | None = None

    @property
    def start(self) -> int:
        """The code point of the source at which its text starts; a draft without text has none."""
        return self.content.runs[0].source_start

    @property
    def text(self) -> str:
        """The text as a reader sees it."""
        return self.content.text


def introduces(draft: Draft) -> bool:
    """True where a draft that stands right before a list introduces it."""
    text = draft.text[-200:]
    if text.endswith(":"):
        return draft.kind not in (BlockKind.CELL, BlockKind.METADATA, BlockKind.ITEM)
    return draft.kind is BlockKind.PARAGRAPH and bool(not ENDED.search(text) or POINTS_AHEAD.search(text))


def in_order(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts that have a text, in the order of the source."""
    return sorted(drafts, key=attrgetter("start"))


def finish(path: str, text: str, drafts: Sequence[Draft], problems: tuple[Problem, ...] = ()) -> Document:
    """Number the drafts in the order of the page, and write down under which headings each of them stands.

    A paragraph that begins with a typed tag ("H2:") becomes a heading.
    """
    read_typed_headings(drafts)
    places = {id(draft): number for number, draft in enumerate(drafts)}
    above: list[tuple[int, int]] = []  # level and id of the open headings
    around: tuple[tuple[int, int], ...] = ()  # those of the page, while what stands around its copy is read
    region = None
    section: tuple[int, ...] = ()
    blocks = []
    for number, draft in enumerate(drafts):
        inside = draft.region if draft.region in ASIDE else None
        if inside != region and draft.kind is not BlockKind.METADATA:
            around = tuple(above) if region is None else around
            above, region = list(around), inside
            section = tuple(heading for _, heading in above)
        if draft.kind is BlockKind.HEADING:
            while above and above[-1][0] >= draft.level:
                above.pop()
            section = tuple(heading for _, heading in above)
        lead_in = places.get(id(draft.lead_in)) if draft.lead_in is not None else None
        blocks.append(
            Block(
                number,
                draft.kind,
                draft.content,
                draft.level,
                draft.label,
                lead_in,
                draft.group,
                draft.row,
                draft.column,
                section,
                draft.links,
                draft.emphasis,
                draft.hidden,
                draft.region,
                draft.card,
                draft.holder,
            )
        )
        if draft.kind is BlockKind.HEADING:
            above.append((draft.level, number))
            section = (*section, number)
    return Document(path, text, tuple(blocks), line_starts(text), problems)
