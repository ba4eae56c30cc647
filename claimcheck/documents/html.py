"""HTML to blocks, each character with its place: through references, inline tags, tables, lists and broken mark-up.

Scripts, styles, templates and code are left out. What the page itself hides (`hidden`, inline styles, `aria-hidden`,
`noscript`) is read and marked, unless a reader can open it: a tab, a dialog. Attributes that are copy and what
schema.org says are blocks of their own.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from claimcheck.documents import html_tags
from claimcheck.documents.document import BlockKind, Document, Problem
from claimcheck.documents.drafts import Draft, finish, in_order
from claimcheck.documents.front_matter import read_front_matter
from claimcheck.documents.html_names import RAW
from claimcheck.documents.html_reader import HtmlReader
from claimcheck.documents.html_tokens import OTHER, XHTML, TokenMismatch, level, read_tokens
from claimcheck.documents.json_ld import read_json_ld
from claimcheck.documents.page_builder import BLANK, PageBuilder
from claimcheck.documents.quotations import mark_quotations
from claimcheck.documents.read import COPY_KEYS, DIALECTS
from claimcheck.documents.tag_statements import add_statements
from claimcheck.documents.templates import blank_templates
from claimcheck.documents.text_map import Span, TextMap, TextMapBuilder
from claimcheck.documents.typed_lists import find_typed_lists

if TYPE_CHECKING:
    from collections.abc import Collection

JSON_LD = "application/ld+json"
TAG_OR_TEXT = re.compile(f"{BLANK}+|[^{BLANK}]+")
NO_LINE_ENDS = str.maketrans("\r\n", "  ")


def read_html(
    path: str, text: str, *, dialects: Collection[str] = DIALECTS, front_matter_keys: Collection[str] = COPY_KEYS
) -> Document:
    """Read HTML.

    Args:
        path: its name; a file `.xhtml` is read as XHTML, as is one that starts with an XML declaration.
        text: the decoded file without byte order mark, with its own newlines.
        dialects: template languages whose tags are no copy.
        front_matter_keys: keys of front matter that are copy.

    Returns:
        The document. Where the tokens of the parser do not fit the file, a simpler scanner reads it, and a problem
        says so.
    """
    is_xhtml = PurePath(path).suffix.lower() == ".xhtml" or bool(XHTML.match(text))
    levelled = level(text, xhtml=is_xhtml)
    start, front = read_front_matter(levelled, front_matter_keys)
    parsed = " " * start + blank_templates(levelled[start:], dialects, empty_lines=False)
    problems: list[Problem] = []
    try:
        reader = HtmlReader(PageBuilder(parsed), is_xhtml=is_xhtml)
        _read(reader, parsed, start)
        drafts, metadata, problems = reader.page.drafts, reader.metadata, reader.problems
    except TokenMismatch as mismatch:
        page = PageBuilder(parsed)
        html_tags.read_html(page, [(start, len(parsed))])
        drafts, metadata = page.drafts, []
        what = "the HTML parser failed here; read with a simpler one, which knows less of what is hidden"
        problems = [Problem(Span(mismatch.offset, mismatch.offset), what)]
    # In HTML a line break of the source is a space; only `<br>` starts a line.
    copy = _signed([draft for draft in drafts if draft.kind is not BlockKind.METADATA])
    copy = find_typed_lists(copy, lambda run: text[run.source_start : run.source_start + 3].lower() == "<br")
    lowest = min((draft.group or 0 for draft in front), default=0)
    body = add_statements(mark_quotations(copy, text.translate(NO_LINE_ENDS)), levelled, start, dialects, lowest)
    metadata = [*front, *metadata, *(d for d in drafts if d.kind is BlockKind.METADATA)]
    metadata = in_order(metadata)
    return finish(path, text, [*metadata, *body], tuple(problems))


def _signed(drafts: list[Draft]) -> list[Draft]:
    """The drafts, each name that stands above a review of schema.org behind its text, where other pages have it."""
    last = {draft.group: number for number, draft in enumerate(drafts) if draft.kind is BlockKind.QUOTATION}

    def place(number: int) -> tuple[int, int]:
        draft = drafts[number]
        above = draft.kind is BlockKind.SIGNATURE and draft.group is not None and last.get(draft.group, -1) > number
        return (last[draft.group], 1) if above else (number, 0)

    return [drafts[number] for number in sorted(range(len(drafts)), key=place)]


def _read(reader: HtmlReader, text: str, base: int) -> None:
    end = _tokens(reader, text[base:], base)
    if reader.elements.top() in RAW and reader.raw_at < len(text):
        end = reader.raw_at
    reader.elements.end_all()
    reader.page.flush()
    if text[end:].strip():
        what = "a tag or comment starts here and never ends; nothing behind it was read"
        reader.problems.append(Problem(Span(end, end + 1), what))


def _tokens(reader: HtmlReader, text: str, base: int, *, nested: bool = False) -> int:
    """Read all tokens.

    Returns:
        Where the last one ends, or starts where it is a comment without an end.
    """
    page, elements = reader.page, reader.elements
    end = start = base
    piece = ""
    for piece, tag, start, end in read_tokens(text, base):
        if start < page.skip_until:
            continue
        if tag is None:
            top = elements.top()
            if top == "noscript" and not nested and "<" in piece:
                _tokens(reader, piece, start, nested=True)  # the parser takes it for one text
            elif top == "script" and reader.script_type == JSON_LD:
                _json_ld(reader, start, end)
            else:
                reader.text(piece, start, end)
        elif tag == OTHER:
            continue
        elif piece[1] == "/":
            reader.end(tag, start, end)
        else:
            reader.start(tag, piece, start, end)
    return start if piece.startswith("<!--") and not piece.endswith(("-->", "--!>", "<!-->", "<!--->")) else end


def _json_ld(reader: HtmlReader, start: int, end: int) -> None:
    page = reader.page
    drafts, problems = read_json_ld(page.text, start, end, page.new_group)
    for draft in drafts:
        draft.content = _without_tags(draft.content)
        if not draft.text:
            continue
        if draft.kind is BlockKind.METADATA:
            reader.metadata.append(draft)
        else:
            page.add(draft)
    reader.problems += problems


def _without_tags(content: TextMap) -> TextMap:
    """A text with a space for each template tag in it."""
    if BLANK not in content.text:
        return content
    builder = TextMapBuilder()
    for run in content.runs:
        text = content.text[run.start : run.end]
        if not run.literal:
            builder.replaced(text, run.source_start, run.source_end)
            continue
        for found in TAG_OR_TEXT.finditer(text):
            start, end = run.source_start + found.start(), run.source_start + found.end()
            if found.group()[0] != BLANK:
                builder.literal(found.group(), start)
            elif not builder.ends_with_space():
                builder.replaced(" ", start, end)
    return builder.build()
