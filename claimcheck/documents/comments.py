"""Comments of a page that speak to claimcheck, with their places in the source.

They are looked for in the source itself and not in blocks, because readers leave comments out. A comment that stands
in code, in an attribute or in front matter is an example of one; a comment that only mentions claimcheck is prose.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from claimcheck.documents.text_map import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORD = "claimcheck"
ADDRESS = re.compile(rf"\s*({WORD}(?:\s*:|\s+allow).*?)\s*", re.DOTALL | re.IGNORECASE)
"""What a comment holds that speaks to claimcheck: from the word on, to its end."""

# `{#id}` behind a heading opens no comment, and must not swallow one.
OPENING = re.compile(
    r"(?P<html><!--)|(?P<go>\{\{-?\s*/\*)|(?P<bars>\{\{~?!--)|(?P<bar>\{\{~?!)|(?P<jsx>\{/\*)"
    r"|(?P<hash>\{#-?(?![^{}#\r\n]*\}))|(?P<liquid>\{%-?\s*comment\s*-?%\})"
    r"|(?P<tag><(?P<name>[A-Za-z][A-Za-z0-9:-]*)(?:[^<>\"']|\"[^\"]{0,5000}\"|'[^']{0,5000}')*+>)"
)
CLOSING = {
    "html": re.compile(r"-->"),
    "go": re.compile(r"\*/\s*-?\}\}"),
    "bars": re.compile(r"--~?\}\}"),
    "bar": re.compile(r"~?\}\}"),
    "jsx": re.compile(r"\*/\}"),
    "hash": re.compile(r"-?#\}"),
    "liquid": re.compile(r"\{%-?\s*endcomment\s*-?%\}"),
}
OF_HTML = frozenset({"html", "tag"})
CODE = frozenset("code iframe kbd noscript pre samp script style svg math template textarea title xmp".split())
"""Elements whose comments are no directives: code, or text that is no markup."""

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx"})
HTML = frozenset({".html", ".htm", ".xhtml"})
LEADING = re.compile(r"(?:\s++|<!--.*?-->)*+", re.DOTALL)
ALONE = re.compile(r"^[ \t]*<!--((?:(?!-->|<!--).)*)-->[ \t]*$", re.DOTALL | re.MULTILINE)
LONE_CR = re.compile(r"\r(?!\n)")
OTHER = re.compile(r"[^\r\n]")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that speaks to claimcheck.

    Attributes:
        text: what it holds, from the word "claimcheck" on.
        span: the whole comment with its marks. Of a comment that hangs on a paragraph, as in Word: that paragraph.
        start: where `text` starts in the source; None where the source does not hold it.
        of_block: True where it hangs on the copy at `span`; else it speaks of what follows.
    """

    text: str
    span: Span
    start: int | None
    of_block: bool = False


def comment_on(text: str, span: Span) -> Comment | None:
    """A comment that hangs on copy, as in Word; None where it does not speak to claimcheck.

    Args:
        text: what the comment says.
        span: the paragraph that it hangs on.
    """
    found = ADDRESS.fullmatch(text)
    return Comment(found[1], span, None, of_block=True) if found else None


def find_comments(path: str, text: str) -> tuple[Comment, ...]:
    """The comments that speak to claimcheck, in the order of the page.

    Args:
        path: its name; the suffix says what a comment looks like.
        text: the decoded source.
    """
    if WORD not in text.casefold():
        return ()
    suffix = PurePath(path).suffix.lower()
    if suffix == ".docx":
        return ()  # its comments are no part of the text
    if suffix in MARKDOWN:
        return tuple(_in_markdown(text))
    if suffix in HTML:
        return tuple(_in_markup(text, _after_front_matter(text), None, ()))
    return tuple(_plain_comments(text))


def blank_comments(text: str) -> str:
    """Plain text of the same length without comments that speak to claimcheck: its reader knows no comments."""
    for comment in _plain_comments(text) if WORD in text.casefold() else ():
        span = comment.span
        text = text[: span.start] + OTHER.sub(" ", text[span.start : span.end]) + text[span.end :]
    return text


def _plain_comments(text: str) -> Iterable[Comment]:
    # `$` knows LF alone as the end of a line.
    for found in ALONE.finditer(text.replace("\r", "\n")):
        start = text.index("<", found.start())
        end = text.rindex(">", start, found.end()) + 1
        if said := ADDRESS.fullmatch(text, found.start(1), found.end(1)):
            yield Comment(said[1], Span(start, end), said.start(1))


def _in_markdown(text: str) -> Iterable[Comment]:
    from claimcheck.documents.front_matter import read_front_matter

    lines = LONE_CR.sub("\n", text)
    start, _ = read_front_matter(lines)
    if start and (leading := LEADING.match(lines, 0, start)):
        yield from _in_markup(text[: leading.end()], 0, None, ())
    html, code = _markdown_ranges(lines, start)
    yield from _in_markup(text, start, html, code)


def _after_front_matter(text: str) -> int:
    from claimcheck.documents.front_matter import read_front_matter

    return read_front_matter(LONE_CR.sub("\n", text))[0] if text.lstrip().startswith(("---", "+++")) else 0


def _in_markup(
    text: str, at: int, html: Sequence[tuple[int, int]] | None, code: Sequence[tuple[int, int]]
) -> Iterable[Comment]:
    """The comments behind `at`; HTML only where `html` says (None: anywhere), nothing that starts in `code`."""
    never_closed: set[str] = set()
    while found := OPENING.search(text, at):
        kind, at = str(found.lastgroup if found.lastgroup != "name" else "tag"), found.end()
        start = found.start()
        if within := _within(code, start):
            at = within[1]
            continue
        if kind in OF_HTML and html is not None and not _within(html, start):
            at = start + 1
            continue
        if kind == "tag":
            name = found["name"].lower()
            if name in CODE and name not in never_closed and not found.group().endswith("/>"):
                end = re.compile(rf"</{name}\b[^<>]*>", re.IGNORECASE).search(text, at)
                if end is None:
                    never_closed.add(name)
                else:
                    at = end.end()
            continue
        closing = None if kind in never_closed else CLOSING[kind].search(text, at)
        if closing is None:
            never_closed.add(kind)
            continue
        if said := ADDRESS.fullmatch(text, at, closing.start()):
            yield Comment(said[1], Span(start, closing.end()), said.start(1))
        at = closing.end()


def _within(ranges: Sequence[tuple[int, int]], offset: int) -> tuple[int, int] | None:
    place = bisect_right(ranges, offset, key=lambda one: one[0]) - 1
    return ranges[place] if place >= 0 and offset < ranges[place][1] else None


def _markdown_ranges(lines: str, start: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where HTML stands, and where code: offsets in the source, sorted."""
    from claimcheck.documents.markdown import PARSER
    from claimcheck.documents.templates import blank_templates

    parsed = blank_templates(lines[start:].replace("\x00", " "))
    html: list[tuple[int, int]] = []
    code: list[tuple[int, int]] = []
    try:
        events: Iterable[tuple[Any, Any]] = PARSER.events_with_range(parsed)
        for event, place in events:
            if type(event) is str:
                continue
            [(name, value)] = event.items()
            kind = value if type(value) is str else next(iter(value)) if name == "Start" else None
            into = html if name == "InlineHtml" or (name == "Start" and kind == "HtmlBlock") else None
            if name == "Code" or (name == "Start" and kind == "CodeBlock"):
                into = code
            if into is not None:
                into.append((place["start"], place["end"]))
    except BaseException as error:
        # A panic of the parser is no Exception, and its class cannot be imported. The page is then read as plain text.
        if type(error).__name__ != "PanicException":
            raise
        return [], []
    offsets = _characters(parsed, {edge for ranges in (html, code) for pair in ranges for edge in pair})
    found_html, found_code = (
        sorted((start + offsets[a], start + offsets[b]) for a, b in each) for each in (html, code)
    )
    return found_html, found_code


def _characters(text: str, edges: Iterable[int]) -> dict[int, int]:
    """Code points for offsets in bytes."""
    if text.isascii():
        return {edge: edge for edge in edges}
    encoded = text.encode("utf-8", "surrogatepass")
    found, byte, character = {}, 0, 0
    for edge in sorted(edges):
        character += len(encoded[byte:edge].decode("utf-8", "surrogatepass"))
        byte, found[edge] = edge, character
    return found
