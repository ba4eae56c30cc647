"""Pages for the tests of rules: paragraphs of plain text, no reader needed."""

import datetime
import re

from claimcheck.checks.page import Page
from claimcheck.documents.document import Block, BlockKind, Document, line_starts
from claimcheck.documents.text_map import TextMapBuilder
from claimcheck.language.passage import Passage
from claimcheck.language.sentences import Sentence


def page_of(text, kinds=None, hidden=(), reference_blocks=()):
    """A page with a block for each line; sentences end after a full stop."""
    blocks, sentences, offset = [], {}, 0
    for line in text.split("\n"):
        if line:
            builder = TextMapBuilder()
            builder.literal(line, offset)
            number = len(blocks)
            kind = BlockKind((kinds or {}).get(number, "paragraph"))
            blocks.append(Block(number, kind, builder.build(), hidden=number in hidden))
            if number not in reference_blocks:
                spans = [found.span() for found in re.finditer(r"[^.\s][^.]*\.?", blocks[-1].text)]
                sentences[number] = tuple(Sentence(number * 100 + i, number, *span) for i, span in enumerate(spans))
        offset += len(line) + 1
    return Page(
        document=Document("a.md", text, tuple(blocks), line_starts(text)),
        passages=tuple(Passage(b, b.text, sentences.get(b.id, ()), (), (), ()) for b in blocks),
        references=(),
        reference_blocks=frozenset(reference_blocks),
        today=datetime.date(2026, 1, 31),
    )
