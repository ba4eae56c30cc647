"""Headings whose level is typed as text, as drafts for a web page have them: "H2: Sleep" or "[H2] Sleep".

The tag is no part of the heading; it becomes the block's label, so that a rule can ask for it to go.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck.documents.document import BlockKind, Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.documents.drafts import Draft

TYPED_LEVEL: Final = r"(?:[Hh](?P<level>[1-6]):\s+|\[[Hh](?P<boxed>[1-6])\]:?\s*)"
"""The tag with the space behind it; `typed_level` tells which level it names."""

OPENING = re.compile(rf"{TYPED_LEVEL}(?=\S)")
FIRST = "Hh["
LONGEST = 200  # a numbered hypothesis ("H1: ...") is a sentence


def typed_level(found: re.Match[str]) -> int:
    """The level that a match of `TYPED_LEVEL` names, from 1; 0 where it names none."""
    return int(found["level"] or found["boxed"] or 0)


def tag_of(label: str | None) -> str | None:
    """The label of a heading where it is such a tag, else None."""
    return label if label and OPENING.match(f"{label} .") else None


def read_typed_headings(drafts: Iterable[Draft]) -> None:
    """Make a heading of each paragraph or heading that begins with a tag, and take the tag out of its text."""
    for draft in drafts:
        if draft.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or draft.text[:1] not in FIRST:
            continue
        found = OPENING.match(draft.text)
        if found is None or len(draft.text) > LONGEST or draft.text.endswith("."):
            continue
        cut = found.end()
        draft.kind = BlockKind.HEADING
        draft.level = typed_level(found)
        draft.label = found[0].strip()
        draft.content = draft.content.part(cut, len(draft.text))
        draft.links = tuple(
            Link(max(0, link.start - cut), link.end - cut, link.target) for link in draft.links if link.end > cut
        )
        draft.emphasis = tuple((max(0, start - cut), end - cut) for start, end in draft.emphasis if end > cut)
