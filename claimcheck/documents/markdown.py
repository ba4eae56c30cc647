"""Markdown to blocks: CommonMark with tables, footnotes, task and definition lists, front matter and inline HTML.

What is no copy is left out: code, comments, images, link targets, template tags, task list boxes. A code span and an
image part words. A footnote reference reads as its label in brackets (`[1]`) and is a link to `#fn:1`, so that its
digits never join the number before it. Struck text is kept; `~` before a number is "about", not mark-up.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import pyromark

from claimcheck.documents.document import BlockKind, Document, Problem
from claimcheck.documents.drafts import Draft, finish
from claimcheck.documents.front_matter import read_front_matter
from claimcheck.documents.front_matter_bodies import Body, find_bodies, offsets_of
from claimcheck.documents.html_tags import depth_behind, is_set_in, read_html, read_inline_tag
from claimcheck.documents.page_builder import BLANK, PageBuilder
from claimcheck.documents.plain import read_plain
from claimcheck.documents.pointers import read_number_link
from claimcheck.documents.quotations import mark_quotations
from claimcheck.documents.read import COPY_KEYS, DIALECTS
from claimcheck.documents.tag_statements import add_statements
from claimcheck.documents.templates import blank_templates
from claimcheck.documents.text_map import Span, TextMapBuilder
from claimcheck.documents.typed_lists import find_typed_lists

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_DEFINITION_LIST
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
PARSER = pyromark.Markdown(options=OPTIONS)
LONE_CR = re.compile(r"\r(?!\n)")
LINE_END = re.compile(r"[\r\n]|<br", re.IGNORECASE)
NON_ASCII = re.compile(r"[^\x00-\x7f]")

# Containers that Markdown opens: name of the event, and what the page builder calls it.
CONTAINERS = {
    "Item": "item",
    "Table": "table",
    "TableHead": "row",
    "TableRow": "row",
    "TableCell": "cell",
    "DefinitionList": "list",
    "DefinitionListTitle": "term",
    "DefinitionListDefinition": "item",
    "FootnoteDefinition": "footnote",
}
MARKS = {"Emphasis": "em", "Strong": "strong"}
UNREAD = frozenset({"CodeBlock", "Image", "HtmlBlock", "MetadataBlock"})


def read_markdown(
    path: str, text: str, *, dialects: Collection[str] = DIALECTS, front_matter_keys: Collection[str] = COPY_KEYS
) -> Document:
    """Read Markdown.

    Args:
        path: its name; a file `.mdx` is read as MDX whatever the dialects.
        text: the decoded file without byte order mark, with its own newlines.
        dialects: template languages whose tags are no copy.
        front_matter_keys: keys of front matter that are copy.

    Returns:
        The document. Where the Markdown parser fails it is read as plain text, and a problem says so.
    """
    # The parser takes a lone CR for text, and old versions of it panic at NUL.
    lines = LONE_CR.sub("\n", text).replace("\x00", BLANK)
    start, metadata = read_front_matter(lines, front_matter_keys)
    if PurePath(path).suffix.lower() == ".mdx":
        dialects = (*dialects, "mdx")
    parsed = blank_templates(lines[start:], dialects)
    bodies = _bodies(lines, start, metadata, front_matter_keys)
    try:
        drafts, pictures = _read(
            parsed, start, [replace(body, text=blank_templates(body.text, dialects)) for body in bodies]
        )
    except BaseException as error:
        # A panic of the parser is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        plain = read_plain(path, text)
        what = "the Markdown parser failed here; read as plain text, so marks of Markdown may count as copy"
        return Document(path, text, plain.blocks, plain.lines, (*plain.problems, Problem(Span(0, len(text)), what)))
    drafts = find_typed_lists(drafts, lambda run: bool(LINE_END.search(text, run.source_start, run.source_end)))
    lowest = min((draft.group or 0 for draft in metadata), default=0)
    copy = add_statements(mark_quotations(drafts, text), lines, start, dialects, lowest)
    if bodies:
        said = [draft for draft in metadata if draft.kind is not BlockKind.METADATA]
        metadata = [draft for draft in metadata if draft.kind is BlockKind.METADATA]
        copy = _merged(said, copy)
    return finish(path, text, [*metadata, *pictures, *copy])


def _merged(said: Sequence[Draft], copy: Sequence[Draft]) -> list[Draft]:
    """What customers say in front matter, each behind the last text that stands before it there."""
    merged: list[Draft] = []
    at = 0
    for draft in said:
        while draft.kind is BlockKind.QUOTATION and at < len(copy) and copy[at].start < draft.start:
            merged.append(copy[at])
            at += 1
        merged.append(draft)
    return [*merged, *copy[at:]]


def _bodies(text: str, start: int, metadata: Sequence[Draft], keys: Collection[str]) -> list[Body]:
    """The texts in front matter, none where somebody says that no key is copy."""
    if not start or not keys or not text[:start].lstrip().startswith(("---", "<!--")):
        return []
    taken = sorted(draft.start for draft in metadata)
    return list(find_bodies(text, 0, start, tuple(keys), taken))


def _read(parsed: str, base: int, bodies: Sequence[Body] = ()) -> tuple[list[Draft], list[Draft]]:
    """The blocks of the page, those in its front matter first, and what is written for pictures."""
    page = PageBuilder(_shown(parsed, base, bodies))
    pictures: list[Draft] = []
    for body in bodies:
        pictures += _read_into(page, body.text, offsets_of(body, _offsets(body.text, 0)))
        page.settle(len(page.text))
    pictures += _read_into(page, parsed, _offsets(parsed, base))
    return page.drafts, pictures


def _shown(parsed: str, base: int, bodies: Sequence[Body]) -> str:
    """The text that is parsed, each character where the file has it."""
    if not bodies:
        return " " * base + parsed
    front = [" "] * base
    for body in bodies:
        for place, line in zip(body.places, body.text.split("\n"), strict=False):
            front[place : place + len(line)] = line
    return "".join(front[:base]) + parsed


def _read_into(page: PageBuilder, parsed: str, to_offset: Callable[[int], int]) -> list[Draft]:
    """Read a text into a page, and hand on what is written for its pictures."""
    pictures: list[Draft] = []
    picture = TextMapBuilder()
    text = page.text
    in_picture = False  # whether what is written for a picture is being read
    unread = 0  # how many elements are open whose text is no copy
    set_in = False  # whether HTML was set in before
    depth = 0  # how many tags of HTML are open: what is indented inside them is HTML that was set in, and no code
    html: list[tuple[int, int]] = []
    events: Iterable[tuple[Any, Any]] = PARSER.events_with_range(parsed)
    for event, place in events:
        first, last = place["start"], place["end"]
        if type(event) is str:
            if unread:
                if in_picture and event in ("SoftBreak", "HardBreak"):
                    picture.replaced(" ", to_offset(first), to_offset(last))
                continue
            if event in ("SoftBreak", "HardBreak"):
                page.space(to_offset(first), to_offset(last))
            elif event == "Rule":
                page.flush()
            continue
        [(name, value)] = event.items()
        if name == "Text":
            start = to_offset(first)
            if unread or start < page.skip_until:
                if in_picture and start >= page.skip_until:
                    _add_to(picture, text, value, start, to_offset(last))
                continue
            end = to_offset(last)
            if end - start == len(value) and text.startswith(value, start):
                page.literal(value, start)
            else:
                page.replaced(value, start, end)
        elif name == "Start":
            kind, detail = (value, None) if type(value) is str else next(iter(value.items()))
            if kind in UNREAD:
                if kind == "CodeBlock":
                    page.flush()
                    start = to_offset(first)
                    if detail == "Indented" and is_set_in(page, start, depth, before=set_in):
                        set_in = True
                        read_html(page, [(start, to_offset(last))])
                        depth = depth_behind(text, [(start, to_offset(last))], depth)
                elif kind == "Image" and not unread:
                    in_picture = True
                unread += 1
            elif not unread:
                _start(page, kind, detail, to_offset(first), to_offset(last))
        elif name == "End":
            kind, detail = (value, None) if type(value) is str else next(iter(value.items()))
            if kind not in UNREAD:
                if not unread:
                    _end(page, kind, detail)
                continue
            unread -= 1
            if kind == "Image" and not unread:
                page.space(to_offset(first), to_offset(last))
                content, picture, in_picture = picture.build(), TextMapBuilder(), False
                if content.text:
                    hidden = to_offset(first) < page.hidden_until
                    pictures.append(Draft(BlockKind.METADATA, content, label="alt", hidden=hidden))
            elif kind == "HtmlBlock":
                page.flush()
                read_html(page, html)
                depth = depth_behind(text, html, depth)
                html.clear()
        elif name == "Html":
            html.append((to_offset(first), to_offset(last)))
        elif unread or to_offset(first) < page.skip_until:
            continue
        elif name == "InlineHtml":
            read_inline_tag(page, to_offset(first), to_offset(last))
        elif name == "FootnoteReference":
            page.reference(value, f"#fn:{value}", to_offset(first), to_offset(last))
        elif name in ("Code", "InlineMath", "DisplayMath"):
            page.space(to_offset(first), to_offset(last))
    page.flush()
    return pictures


def _add_to(builder: TextMapBuilder, text: str, value: str, start: int, end: int) -> None:
    if end - start == len(value) and text.startswith(value, start) and BLANK not in value:
        builder.literal(value, start)
    else:
        builder.replaced(value.replace(BLANK, " "), start, end)


def _start(page: PageBuilder, kind: str, detail: Any, start: int, end: int) -> None:
    if kind == "Paragraph":
        page.flush()
    elif kind in MARKS:
        page.start_mark(MARKS[kind])
    elif kind == "Link":
        target = detail["dest_url"]
        bare = detail["link_type"] in ("Shortcut", "Collapsed")
        if start < page.skip_until or read_number_link(page, start, end, target, bare=bare):
            return
        page.start_mark("link", f"mailto:{target}" if detail["link_type"] == "Email" else target)
    elif kind == "Heading":
        page.open("heading", level=int(detail["level"][1]))
    elif kind == "List":
        page.open("list").number = detail
    elif kind == "BlockQuote":
        page.open("note" if detail else "quote")  # "> [!NOTE]" is the page's own voice
    elif kind == "Strikethrough":
        if not page.text.startswith("~~", start):
            page.literal("~", start)
    elif kind in CONTAINERS:
        made = page.open(CONTAINERS[kind], label=detail if kind == "FootnoteDefinition" else None)
        if kind == "DefinitionListDefinition":
            made.lead_in = page.last_term()
    else:
        page.flush()


def _end(page: PageBuilder, kind: str, detail: Any) -> None:
    if kind == "Paragraph":
        page.flush()
    elif kind in MARKS:
        page.end_mark(MARKS[kind])
    elif kind == "Link":
        page.end_mark("link")
    elif kind == "Heading":
        page.close("heading")
    elif kind == "List":
        page.close("list")
    elif kind == "BlockQuote":
        page.close("note" if detail else "quote")
    elif kind == "Strikethrough":
        return
    elif kind in CONTAINERS:
        page.close(CONTAINERS[kind])
    else:
        page.flush()


def _offsets(parsed: str, base: int) -> Callable[[int], int]:
    """A function from byte offsets of the parsed text to code points of the source."""
    if parsed.isascii():
        return base.__add__
    ends, extra = [], [base]
    more = 0
    for found in NON_ASCII.finditer(parsed):
        character = found.group()
        more += 1 if character < "\u0800" else 2 if character < "\U00010000" else 3
        ends.append(found.end() + more)
        extra.append(base - more)
    return lambda offset: offset + extra[bisect_right(ends, offset)]
