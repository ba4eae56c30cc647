"""HTML inside Markdown: tags are dropped, text is kept in its place, block tags end blocks.

A tolerant scanner, not a parser: what is no tag is text, a tag that nobody closes does not swallow the page.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from claimcheck.documents.html_attributes import OPENED_CLASSES
from claimcheck.documents.html_cards import CLASSES, signs_quotation
from claimcheck.documents.html_holding import close_element, open_element
from claimcheck.documents.pointers import read_number_link, read_superscript

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.documents.page_builder import PageBuilder

TOKEN = re.compile(
    r"(?P<comment><!--.*?(?:-->|\Z))|(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9:-]*)"
    r"(?P<attributes>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>)|(?P<markup><[!?/][^<>]*>)"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<space>[ \t]*[\r\n]\s*|[ \t]{2,})",
    re.DOTALL,
)
HOLDING = re.compile(
    r"<(?P<closing>/?)(?:div|section|article|main|aside|header|footer|figure|table|ul|ol|details|center)\b"
    r"[^<>]*?(?P<alone>/?)>",
    re.IGNORECASE,
)
INDENT = re.compile(r"[ \t\r\n]*")
NUMBER_IN_LINK = re.compile(r"[^<>]{1,100}</a\s*>", re.IGNORECASE)
HREF = re.compile(r"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
HIDDEN_STYLE = re.compile(r"\bstyle\s*=\s*[\"'][^\"']*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
HIDDEN_NAME = re.compile(r"(?:^|\s)hidden(?=[\s/=]|$)", re.IGNORECASE)
OPENED = re.compile(r"(?:^|\s)(?:id\s*=|role\s*=\s*[\"']?(?:tabpanel|(?:alert)?dialog)\b)", re.IGNORECASE)
VALUE = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*')")

UNSHOWN = frozenset(
    {"script", "style", "template", "svg", "math", "iframe", "object", "noscript", "head", "code", "pre"}
)
SIGNING = frozenset({"cite", "footer", "small"})
"""Of a block quotation: what says whose it is."""

EMPHASIS = frozenset({"b", "strong", "i", "em"})
VOID = frozenset({"br", "hr", "img", "wbr", "input", "source", "track", "meta", "link", "col", "area", "base", "embed"})
BREAK_BEFORE = re.compile(r"<br\s*/?>\s*\Z", re.IGNORECASE)
LONGEST_BREAK = 40
"""Characters before a line break in which another one may stand."""
PART_WORDS = frozenset({"br", "img", "input", "embed", "code", "math", "svg", "iframe", "object"})
CONTAINERS = {
    "blockquote": "quote",
    "ul": "list",
    "ol": "list",
    "li": "item",
    "table": "table",
    "tr": "row",
    "td": "cell",
    "th": "cell",
    "dt": "term",
    "dd": "item",
    **{f"h{level}": "heading" for level in range(1, 7)},
}
OTHER_BLOCKS = frozenset(
    "address article aside body button caption center details dialog div dl fieldset figcaption figure footer form "
    "header hr html legend main nav noscript option p pre search section select summary tbody textarea tfoot thead "
    "title".split()
)
# A tag that ends another one whose closing tag may be left out.
ENDS = {"li": ("item", "li"), "td": ("cell", "td"), "th": ("cell", "th"), "tr": ("row", "tr"), "dd": ("item", "dd")}


def read_html(page: PageBuilder, lines: Sequence[tuple[int, int]]) -> None:
    """Read a block of HTML.

    Args:
        page: where it stands.
        lines: ranges of the page's text. They need not touch: in a block quote its marks stand between them.
    """
    pieces: list[tuple[int, int]] = []
    for start, end in lines:
        if pieces and (pieces[-1][1] == start or page.text[pieces[-1][1] : start] == "\r"):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    for start, end in pieces:
        _read(page, start, end, lines[-1][1])
    page.settle(pieces[-1][1] if pieces else 0)


def is_set_in(page: PageBuilder, at: int, depth: int, *, before: bool) -> bool:
    """True of indented lines that are HTML and no code.

    Tags are open around them; or they open one, at the start of a page, or of one that had HTML set in before.

    Args:
        page: where they stand.
        at: where they start in its text.
        depth: how many tags are open.
        before: whether HTML was set in before.
    """
    indent = INDENT.match(page.text, at)
    at = indent.end() if indent else at
    if depth or not page.text.startswith("<", at):
        return depth > 0 and page.text.startswith("<", at)
    opens = HOLDING.match(page.text, at)
    opened = page.text.startswith("<!--", at) or (opens is not None and not opens["closing"])
    return opened and (before or not page.drafts)


def depth_behind(text: str, lines: Sequence[tuple[int, int]], depth: int) -> int:
    """How many tags that hold blocks are open behind a block of HTML, where `depth` were open before it."""
    for start, end in lines:
        for found in HOLDING.finditer(text, start, end):
            depth = max(0, depth - 1) if found["closing"] else depth + (not found["alone"])
    return depth


def _read(page: PageBuilder, start: int, end: int, block_end: int) -> None:
    text, at = page.text, max(start, page.skip_until)
    while at < end:
        found = TOKEN.search(text, at, end)
        stop = found.start() if found else end
        if stop > at:
            page.literal(text[at:stop], at)
        if not found:
            break
        at = found.end()
        kind = found.lastgroup
        if kind == "space":
            page.space(found.start(), at)
        elif kind == "entity":
            page.replaced(html.unescape(found.group()), found.start(), at)
        elif kind == "comment" and not found.group().endswith("-->"):
            closes = page.text.find("-->", at, block_end)
            page.skip_until = block_end if closes < 0 else closes + 3
        elif kind == "tag":
            _tag(page, found)
            at = max(at, page.skip_until)


def read_inline_tag(page: PageBuilder, start: int, end: int) -> None:
    """Read one tag, comment or declaration that stands in a paragraph."""
    found = TOKEN.match(page.text, start, end)
    if found and found.lastgroup == "tag":
        _tag(page, found)


def _tag(page: PageBuilder, found: re.Match[str]) -> None:
    name, start, end = found["name"].lower(), found.start(), found.end()
    if page.text[start + 1] == "/":
        _end_tag(page, name)
        close_element(page, name)
        return
    if name == "sup" and read_superscript(page, start):
        return
    attributes = found["attributes"]
    if name in UNSHOWN and not attributes.endswith("/"):
        _skip(page, name, start, end)
        return
    if attributes and name not in VOID and _is_hidden(attributes):
        _hide(page, name, end)
    broken = name == "br" and BREAK_BEFORE.search(page.text, max(0, start - LONGEST_BREAK), start)
    if broken and not page.inside("cell"):
        page.flush()  # two line breaks part paragraphs
    if name in PART_WORDS:
        page.space(start, end)
    elif name in EMPHASIS:
        page.start_mark(name)
    elif name == "a":
        target = HREF.search(attributes)
        leads = html.unescape(target[1] or target[2] or target[3] or "") if target else ""
        closing = NUMBER_IN_LINK.match(page.text, end)
        if target and not (closing and read_number_link(page, start, closing.end(), leads, bare=False)):
            page.start_mark("a", leads)
    elif name in SIGNING and _signs(page, name, end):
        page.open("signature", name)
    elif name in CONTAINERS:
        _start_container(page, name)
    elif name in OTHER_BLOCKS:
        page.flush()
    open_element(page, name, found.group(), end)


def _signs(page: PageBuilder, name: str, end: int) -> bool:
    """True of an element in a block quotation that says whose it is; of small print only at the end of it."""
    inside = page.inside("quote") and not page.inside("signature")
    return inside and (name != "small" or signs_quotation(page.text, end))


def _start_container(page: PageBuilder, name: str) -> None:
    what = CONTAINERS[name]
    around = page.innermost()
    for tag in ("td", "th") if what == "cell" else ("li",) if name == "li" else ("dd",) if name in ("dt", "dd") else ():
        if around and around.tag == tag:
            page.close(around.what, tag)
    if what == "row" and around and around.what in ("row", "cell"):
        page.close("row", "tr")
    container = page.open(what, name, level=int(name[1]) if what == "heading" else 0)
    if name == "ol":
        container.number = 1


def _end_tag(page: PageBuilder, name: str) -> None:
    if name in EMPHASIS or name == "a":
        page.end_mark(name)
    elif name in SIGNING and page.is_open("signature", name):
        page.close("signature", name)
    elif name in CONTAINERS:
        page.close(CONTAINERS[name], name)
    elif name in OTHER_BLOCKS:
        page.flush()


def _skip(page: PageBuilder, name: str, start: int, end: int) -> None:
    """Leave out an element whose content is no copy. Without an end tag, only the tag."""
    if name in PART_WORDS:
        page.space(start, end)
    elif name in OTHER_BLOCKS:
        page.flush()
    if page.closes_later(name, end):
        found = re.compile(rf"</{name}\b[^>]*>?", re.IGNORECASE).search(page.text, end)
        page.skip_until = found.end() if found else end


def _is_hidden(attributes: str) -> bool:
    if OPENED.search(attributes):  # as in HTML: a tab or a dialog that a reader opens
        return False
    classes = CLASSES.search(attributes)
    if classes and OPENED_CLASSES.search(classes["double"] or classes["single"] or ""):
        return False
    return bool(HIDDEN_STYLE.search(attributes) or HIDDEN_NAME.search(VALUE.sub("=", attributes)))


def _hide(page: PageBuilder, name: str, end: int) -> None:
    """Mark the blocks in an element as hidden, or leave out a hidden part of a line. Without an end tag, nothing."""
    if end < page.hidden_until or name in page.unclosed or not page.closes_later(name, end):
        return
    depth = 1
    for found in re.compile(rf"<(/?){re.escape(name)}\b", re.IGNORECASE).finditer(page.text, end):
        depth += -1 if found[1] else 1
        if depth:
            continue
        if name in OTHER_BLOCKS or name in CONTAINERS:
            page.flush()
            page.hidden_until = found.start()
        else:
            page.space(end, found.start())
            page.skip_until = found.start()
        return
    page.unclosed.add(name)  # to look through the page for each of a thousand such tags would take for ever
