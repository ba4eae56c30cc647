"""Pages of copy for the tests of checks: a block for each line, read by the real language layer.

`> ` starts a quotation (lines that follow one another are one group), `# ` a heading, `* ` an item, `~ ` a signature.
"""

import datetime

from claimcheck.checks.page import Page
from claimcheck.documents.document import Block, BlockKind, Document, line_starts
from claimcheck.documents.text_map import TextMapBuilder
from claimcheck.language.normalise import normalise
from claimcheck.language.passage import Passage
from claimcheck.language.sentences import split_sentences

PREFIXES = {
    "> ": BlockKind.QUOTATION,
    "~ ": BlockKind.SIGNATURE,
    "# ": BlockKind.HEADING,
    "* ": BlockKind.ITEM,
}
TODAY = datetime.date(2026, 1, 31)


def read_copy(text, today=TODAY):
    """The page that `text` is."""
    blocks, passages = [], []
    offset = sentence_id = group = 0
    for line in text.split("\n"):
        kind = PREFIXES.get(line[:2], BlockKind.PARAGRAPH)
        skip = 2 if line[:2] in PREFIXES else 0
        if line[skip:].strip():
            builder = TextMapBuilder()
            builder.literal(line[skip:], offset + skip)
            grouped = kind in (BlockKind.QUOTATION, BlockKind.SIGNATURE)
            block = Block(len(blocks), kind, builder.build(), group=group if grouped else None)
            blocks.append(block)
            plain = normalise(block.text)
            sentences = split_sentences(plain, block.id, sentence_id)
            sentence_id += len(sentences)
            passages.append(Passage(block, plain, sentences, (), (), ()))
        else:
            group += 1
        offset += len(line) + 1
    document = Document("copy.md", text, tuple(blocks), line_starts(text))
    return Page(document, tuple(passages), (), frozenset(), today)


def found(check, text, today=TODAY):
    """What a check marks first in each alarm, as words of the copy."""
    page = read_copy(text, today)
    return [page.quoted(alarm.marks[0].place) for alarm in check(page)]
