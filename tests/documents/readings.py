"""Readings for the tests of readers: what a text reads as, and that every piece of it stands where it says."""

import os

from hypothesis import settings

from claimcheck.documents.document import BlockKind, Document
from claimcheck.documents.html import read_html
from claimcheck.documents.markdown import read_markdown
from claimcheck.documents.plain import read_plain


def documents(number: int) -> settings:
    """How many documents a test generates; EXAMPLES=10 makes it ten times as many."""
    return settings(max_examples=number * int(os.environ.get("EXAMPLES", "1")), deadline=None)


def plain(text: str) -> Document:
    return held(read_plain("page.txt", text))


def markdown(text: str, path: str = "page.md") -> Document:
    return held(read_markdown(path, text))


def html(text: str, path: str = "page.html") -> Document:
    return held(read_html(path, text))


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in document.blocks]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def source(document: Document, words: str) -> str:
    """The source of the first place where a block reads `words`."""
    block = next(block for block in document.blocks if words in block.text)
    span = block.span(block.text.index(words), block.text.index(words) + len(words))
    return document.text[span.start : span.end]


def links(document: Document) -> list[tuple[str, str]]:
    return [(block.text[link.start : link.end], link.target) for block in document.blocks for link in block.links]


def emphasis(document: Document) -> list[str]:
    return [block.text[start:end] for block in document.blocks for start, end in block.emphasis]


def held(document: Document) -> Document:
    """The document, after a look at everything that holds for every document."""
    before = -1
    for number, block in enumerate(document.blocks):
        assert block.id == number
        assert block.text
        assert block.text == block.text.strip()
        at, source_at = 0, -1
        for run in block.content.runs:
            assert run.start == at < run.end
            assert source_at <= run.source_start <= run.source_end <= len(document.text)
            if run.literal:
                assert document.text[run.source_start : run.source_end] == block.text[run.start : run.end]
            at, source_at = run.end, run.source_end if run.literal else run.source_start
        assert at == len(block.text)
        if block.kind is BlockKind.METADATA:
            assert before == -1 or document.blocks[number - 1].kind is BlockKind.METADATA
        elif block.kind is not BlockKind.SIGNATURE or not (document.path.endswith("html") or (block.group or 0) < 0):
            if number and document.blocks[number - 1].kind is BlockKind.METADATA:
                before = -1
            assert block.content.runs[0].source_start >= before
            before = block.content.runs[0].source_start
        assert all(0 <= link.start < link.end <= at for link in block.links)
        assert all(0 <= start < end <= at for start, end in block.emphasis)
        assert block.lead_in is None or block.lead_in < number
        assert all(document.blocks[heading].kind is BlockKind.HEADING for heading in block.section)
        assert all(heading < number for heading in block.section)
    return document
