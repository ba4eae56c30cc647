"""HY01: what is left over from a template or a draft: placeholders, notes, typed heading tags, marks of Markdown."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.residue_words import (
    ABOUT_DRAFTS,
    BRACKETED,
    EMPTY_TARGET,
    FILE_OF_DRAFTS,
    FILLER,
    NO_VALUE,
    NOTE,
    TO_FILL_IN,
    UNBRACKETED,
)
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.documents.typed_headings import tag_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["template_residue"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.METADATA, BlockKind.CELL})
LABELS: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH})
NOTED: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM})
SPECIFIED: Final = 2
"""Times that one label of a draft stands in a file which says what several pages are to hold."""
TICKS = re.compile(r"\bticks?\b", re.IGNORECASE)
"""Tick-borne disease is TBD too; and a table may say what is not decided yet."""
MARKDOWN = re.compile(
    r"(?<![\w*\\])\*{1,2}(?=[A-Za-z])[^*\n]{0,120}[\w.!?]\*{1,2}(?![\w*])|"
    r"\[[^\[\]\n]{1,80}\]\(https?://[^()\s]{1,200}\)"
)
WRITTEN_IN_MARKDOWN = re.compile(r"^#{1,6} \S", re.MULTILINE)


def template_residue(page: Page) -> Iterator[Alarm]:
    """Placeholders and notes wherever they stand; typed tags of headings; marks of Markdown, once a block (HY01).

    A file whose headings are written with "#" is Markdown, whatever its name says: its other marks are meant.
    """
    markdown = WRITTEN_IN_MARKDOWN.search(page.document.text) is not None
    about_drafts = _is_about_drafts(page)
    for passage in page.copy():
        kind, text = passage.block.kind, passage.text
        if kind not in READ or not text:
            continue
        tag = tag_of(passage.block.label) if kind is BlockKind.HEADING else None
        if tag and not about_drafts:
            yield _alarm(passage, 0, len(text), tag)
        for start, end in () if about_drafts or _is_to_fill_in(page, passage) else _left_over(passage):
            if not guards_at(passage, start, end, page.passages, Guard.QUOTATION):
                yield _alarm(passage, start, end, text[start:end])
        if passage.block.label == "alt":
            target = EMPTY_TARGET.match(page.document.text, passage.block.span(0, len(text)).end)
            if target:
                yield _alarm(passage, 0, len(text), target["target"])
        if not markdown and kind is not BlockKind.CELL and ("*" in text or "](" in text):
            left = MARKDOWN.search(text)
            if left and not guards_at(passage, *left.span(), page.passages, Guard.QUOTATION):
                yield _alarm(passage, *left.span(), left[0])


def _left_over(passage: Passage) -> Iterator[tuple[int, int]]:
    """Placeholders of a block, what was said to its writer, and a block that says nothing."""
    text = passage.text
    metadata = passage.block.kind is BlockKind.METADATA and passage.block.label != "alt"
    if FILLER.fullmatch(text) and not (metadata and text in NO_VALUE):
        yield 0, len(text)
        return
    if passage.block.kind in LABELS:
        note = NOTE.match(text)
        if note:
            yield note.span("note")
    if passage.block.label == "placeholder":  # what a field of a form shows: "[Your name]"
        return
    free = 0
    found = [*UNBRACKETED.finditer(text), *(BRACKETED.finditer(text) if "[" in text or "{" in text else ())]
    for one in sorted(found, key=lambda match: (match.start(), -match.end())):
        open_question = one[0] == "TBD" and (passage.block.kind is BlockKind.CELL or TICKS.search(text))
        if one.start() >= free and not open_question:
            free = one.end()
            yield one.span()


def _is_about_drafts(page: Page) -> bool:
    """True where the title of a page says that it is about drafts: its placeholders are what it is about."""
    name = re.sub(r"[\W_]+", " ", PurePath(page.document.path).stem)
    if ABOUT_DRAFTS.search(name) or FILE_OF_DRAFTS.search(name):
        return True
    if any(ABOUT_DRAFTS.search(passage.text) for passage in page.titles()[:2]):
        return True
    labels = (NOTE.match(p.text) for p in page.copy() if p.block.kind in NOTED)
    return max(Counter(found["note"].lower() for found in labels if found).values(), default=0) >= SPECIFIED


def _is_to_fill_in(page: Page, passage: Passage) -> bool:
    """True below a heading, or in an element of HTML, that says that readers fill this in."""
    holder = passage.block.holder
    while holder is not None:
        if TO_FILL_IN.search(holder.source):
            return True
        holder = holder.around
    return any(TO_FILL_IN.search(page.block(number).text) for number in passage.block.section)


def _alarm(passage: Passage, start: int, end: int, words: str) -> Alarm:
    mark = Mark(Place(passage.block.id, start, end))
    return Alarm("HY01", (mark,), messages.template_residue(words), rows=(Row("try", messages.RESIDUE_TRY),))
