"""HY01: what is left over from a template or a draft: placeholders, typed heading tags, marks of Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.documents.typed_headings import tag_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["template_residue"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.METADATA})
PLACEHOLDER = re.compile(
    r"\[(?:CLINIC|NAME|CITY|DATE|INSERT|LINK|TODO|YOUR|COMPANY|PRACTICE|PHONE|ADDRESS|PRICE|SOURCE|REFERENCE)"
    r"(?: [A-Z ]{1,40})?\]"
    r"|\[(?:insert|add|your|enter|date_placeholder|placeholder|citation needed|clinic name|company name|link here)\b"
    r"[^\]\[]{0,40}\](?!\()"
    r"|\{[A-Z]{2,20}_[A-Z_]{2,30}\}"
    r"|(?i:lorem ipsum)"
    r"|\b(?:TBD|FIXME|TODO:)(?!\w)"
)
MARKDOWN = re.compile(
    r"(?<![\w*\\])\*{1,2}(?=[A-Za-z])[^*\n]{0,120}[\w.!?]\*{1,2}(?![\w*])|"
    r"\[[^\[\]\n]{1,80}\]\(https?://[^()\s]{1,200}\)"
)
WRITTEN_IN_MARKDOWN = re.compile(r"^#{1,6} \S", re.MULTILINE)


def template_residue(page: Page) -> Iterator[Alarm]:
    """Placeholders wherever they stand; tags of headings typed as text; marks of Markdown, once a block (HY01).

    A file whose headings are written with "#" is Markdown, whatever its name says: its other marks are meant.
    """
    markdown = WRITTEN_IN_MARKDOWN.search(page.document.text) is not None
    for passage in page.copy():
        if passage.block.kind not in READ:
            continue
        text = passage.text
        tag = tag_of(passage.block.label) if passage.block.kind is BlockKind.HEADING else None
        if tag and text:
            yield _alarm(passage, 0, len(text), tag)
        if "[" in text or "{" in text or "ipsum" in text.lower() or "TBD" in text or "FIXME" in text or "TODO" in text:
            for found in PLACEHOLDER.finditer(text):
                if not guards_at(passage, *found.span(), page.passages, Guard.QUOTATION):
                    yield _alarm(passage, *found.span(), found[0])
        if not markdown and ("*" in text or "](" in text):
            left = MARKDOWN.search(text)
            if left and not guards_at(passage, *left.span(), page.passages, Guard.QUOTATION):
                yield _alarm(passage, *left.span(), left[0])


def _alarm(passage: Passage, start: int, end: int, words: str) -> Alarm:
    mark = Mark(Place(passage.block.id, start, end))
    return Alarm("HY01", (mark,), messages.template_residue(words), rows=(Row("try", messages.RESIDUE_TRY),))
