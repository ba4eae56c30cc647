"""Front matter of a Markdown file: title and description are copy, and what customers say; the rest is left out.

Read tolerantly, line by line, because only the place of a few texts is wanted and a broken file is still to be checked.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from claimcheck.documents.document import CUSTOMER, OF_CUSTOMERS, STARRED, WHOSE, BlockKind
from claimcheck.documents.drafts import Draft, in_order
from claimcheck.documents.front_matter_statements import read_statements, statements_of
from claimcheck.documents.json_text import read_json
from claimcheck.documents.platforms import REVIEW_SITES
from claimcheck.documents.read import COPY_KEYS
from claimcheck.documents.text_map import TextMap, TextMapBuilder

if TYPE_CHECKING:
    from collections.abc import Collection

OPENING = re.compile(r"(?:\s++|<!--.*?-->)*+(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)", re.DOTALL)
YAML_LINE = re.compile(r"[ \t\r\n]*(?:#[^\r\n]*[\r\n]+\s*)*[\"']?[A-Za-z_][\w .-]{0,60}[\"']?[ \t]*:(?:\s|$)")
TOML_LINE = re.compile(r"[ \t\r\n]*(?:#[^\r\n]*[\r\n]+\s*)*(?:\[|[\"']?[A-Za-z_][\w.-]{0,60}[\"']?[ \t]*=)")
TOML_TABLE = re.compile(r"^[ \t]*\[\[?[A-Za-z_][\w.-]*\]\]?[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)", re.MULTILINE)
JSON_START = re.compile(r"\{\s*\"[^\"\r\n]{1,60}\"\s*:")
CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE),
}
TITLES = ("title", "heading", "headline")
CUSTOMERS = ("customer", "patient", "client_name", "customer_name", "patient_name")
WHO = ("author", "client", "name", *CUSTOMERS)
"""Keys of a file that is the entry of somebody, a statement or a profile; who wrote what has a title is its author."""

STARS = ("stars", "rating")
NUMBER = re.compile(r"[\"']?(?P<number>[1-5](?:\.\d)?)[\"']?[ \t]*(?=[\r\n#/]|\Z)")
SORTS = ("layout", "type", "category", "categories", "collection", "template", "tags")
OF_STATEMENT = re.compile(
    r"[\"']?(?P<sort>(?:(?:client|customer|patient|member|individual|single)[ _-]?)?"
    r"(?:testimonial|feedback|success[ _-]?stor(?:y|ie))s?"
    r"|(?:client|customer|patient)[ _-]?reviews?)[\"']?[ \t]*(?=[\r\n#]|\Z)",
    re.IGNORECASE,
)
"""What a file is called that holds what a customer says; a review alone may be an editor's."""

PLATFORMS = ("platform", "review_source", "review_platform", "reviewed_on")
OF_PLATFORM = re.compile(rf"[\"']?(?P<sort>{REVIEW_SITES})\b[^\r\n]{{0,20}}(?=[\r\n]|\Z)", re.IGNORECASE)
"""Where customers write what such a file repeats."""

NEWLINE = re.compile(r"\r\n|\r|\n")
BLOCK_SCALAR = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)")
COMMENT = re.compile(r"[ \t]#[^\r\n]*")
PIECE = {  # what the text between quotes consists of: a fold of lines, an escape, or characters as they are
    '"': re.compile(
        r"(?P<fold>[ \t]*(?:\r\n|\r|\n)\s*)"
        r"|\\(?P<escape>x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)"
        r"|[^\\\r\n]+?(?=[ \t]*[\r\n]|\\|\Z)|.",
        re.DOTALL,
    ),
    "'": re.compile(r"(?P<fold>[ \t]*(?:\r\n|\r|\n)\s*)|(?P<escape>'')|[^'\r\n]+?(?=[ \t]*[\r\n]|'|\Z)|.", re.DOTALL),
}
AS_IT_IS = re.compile(r"(?P<fold>[ \t]*(?:\r\n|\r|\n)\s*)|(?P<escape>(?!))|[^\r\n]+?(?=[ \t]*[\r\n]|\Z)")
QUOTED = {
    '"""': re.compile(r'"""(.*?)"""', re.DOTALL),
    "'''": re.compile(r"'''(.*?)'''", re.DOTALL),
    '"': re.compile(r'"((?:[^"\\]|\\.)*+)"', re.DOTALL),
    "'": re.compile(r"'((?:[^']|'')*+)'", re.DOTALL),
}
ESCAPES = {"n": " ", "t": " ", "r": " ", "0": "", "_": "\u00a0", "N": " ", "L": " ", "P": " ", "\n": "", "\r": ""}


def read_front_matter(text: str, keys: Collection[str] = COPY_KEYS) -> tuple[int, list[Draft]]:
    """Find front matter (YAML between `---`, TOML between `+++`, JSON) at the start of a file, after comments too.

    Args:
        text: the file.
        keys: names of the keys that are copy, in any case.

    Returns:
        The offset at which the copy starts, 0 where there is no front matter, and the metadata blocks.
    """
    if text.startswith("{"):
        return _json(text, keys)
    opening = OPENING.match(text)
    if not opening:
        return 0, []
    fence, start = opening["fence"], opening.end()
    closing = CLOSING[fence].search(text, start)
    if not closing:
        return 0, []
    is_yaml = fence == "---"
    body_is_empty = not text[start : closing.start()].strip()
    # Two rules with text between them are no front matter.
    if not body_is_empty and not (YAML_LINE if is_yaml else TOML_LINE).match(text, start, closing.start()):
        return 0, []
    drafts = []
    at, end = start, closing.start()
    said = read_statements(text, start, end, partial(_value, is_yaml=is_yaml), is_yaml=is_yaml)
    if not is_yaml and (table := TOML_TABLE.search(text, start, end)):
        end = table.start()  # as in YAML, only keys of the page itself are copy
    sign = ":" if is_yaml else "="
    key = _key(tuple(keys), sign)
    while found := key.search(text, at, end):
        builder = TextMapBuilder()
        at = _value(builder, text, found.end(), end, is_yaml=is_yaml)
        content = builder.build()
        if content.text:
            drafts.append(Draft(BlockKind.METADATA, content))
    for found in _key(SORTS, sign).finditer(text, start, end):
        if sort := OF_STATEMENT.match(text, found.end(), end):
            drafts.append(_draft(sort["sort"], sort.start("sort"), OF_CUSTOMERS))
            break
    rated_at = _key(PLATFORMS, sign).search(text, start, end)
    if rated_at and (platform := OF_PLATFORM.match(text, rated_at.end(), end)):
        drafts.append(_draft(platform["sort"], platform.start("sort"), OF_CUSTOMERS))
    if (stars := _key(STARS, sign).search(text, start, end)) and (number := NUMBER.match(text, stars.end(), end)):
        drafts.append(_draft(number["number"], number.start("number"), STARRED))
    titled = _key(TITLES, sign).search(text, start, end) is not None
    if found := _key(WHO[2:] if titled else WHO, sign).search(text, start, end):
        builder = TextMapBuilder()
        _value(builder, text, found.end(), end, is_yaml=is_yaml)
        if (content := builder.build()).text:
            label = CUSTOMER if _key(CUSTOMERS, sign).match(found[0]) else WHOSE
            drafts.insert(0, Draft(BlockKind.METADATA, content, label=label))
    drafts = in_order(drafts)
    return closing.end(), [*drafts, *said]


def _draft(words: str, start: int, label: str) -> Draft:
    builder = TextMapBuilder()
    builder.literal(words, start)
    return Draft(BlockKind.METADATA, builder.build(), label=label)


@cache
def _key(keys: tuple[str, ...], sign: str) -> re.Pattern[str]:
    names = "|".join(re.escape(key) for key in keys) or "(?!)"
    return re.compile(rf"^[\"']?(?:{names})[\"']?[ \t]*{sign}[ \t]*", re.MULTILINE | re.IGNORECASE)


def _json(text: str, keys: Collection[str]) -> tuple[int, list[Draft]]:
    """Front matter in JSON ends where its first brace is closed, at the end of a line."""
    if not JSON_START.match(text):
        return 0, []
    root, end = read_json(text, 0, len(text), first_only=True)
    line_end = _line_end(text, end, len(text))
    if not isinstance(root, dict) or text[end - 1] != "}" or text[end:line_end].strip():
        return 0, []
    wanted = {key.lower() for key in keys}
    values = [value for key, value in root.items() if key.lower() in wanted and isinstance(value, TextMap)]
    drafts = [Draft(BlockKind.METADATA, value) for value in values if value.text]
    return _next_line(text, line_end, len(text)), [*drafts, *statements_of(root)]


def _value(builder: TextMapBuilder, text: str, start: int, end: int, *, is_yaml: bool) -> int:
    """Add the value that starts at `start`, and return where it ends."""
    for mark, pattern in QUOTED.items():
        if text.startswith(mark, start) and (len(mark) == 1 or not is_yaml):
            found = pattern.match(text, start, end)
            if found:
                _quoted(builder, text, found.start(1), found.end(1), mark[0], escapes=is_yaml or mark[0] == '"')
                return found.end()
    if not is_yaml:
        return start
    scalar = BLOCK_SCALAR.match(text, start, end)
    if scalar:
        return _lines(builder, text, scalar.end(), end)
    line_end = _line_end(text, start, end)
    if text[start:line_end].startswith(("[", "{", "&", "!", "#")):
        return line_end
    comment = COMMENT.search(text, start, line_end)
    builder.literal(text[start : comment.start() if comment else line_end].rstrip(), start)
    return _lines(builder, text, _next_line(text, line_end, end), end)


def _lines(builder: TextMapBuilder, text: str, start: int, end: int) -> int:
    """Add the indented lines from `start` on, one space between them; empty lines among them too."""
    at = start
    while at < end:
        line_end = _line_end(text, at, end)
        line = text[at:line_end]
        kept = line.strip()
        if kept and line[0] not in " \t":
            return at
        if kept:
            first = at + line.index(kept[0])
            if not builder.ends_with_space():
                builder.replaced(" ", at - 1, first)
            builder.literal(kept, first)
        at = _next_line(text, line_end, end)
    return at


def _quoted(builder: TextMapBuilder, text: str, start: int, end: int, mark: str, *, escapes: bool) -> None:
    for piece in (PIECE[mark] if escapes else AS_IT_IS).finditer(text, start, end):
        parts = piece.groupdict()
        if parts["fold"] is not None:
            builder.replaced(" ", piece.start(), piece.end())
        elif parts["escape"] is not None:
            builder.replaced(_unescaped(parts["escape"]), piece.start(), piece.end())
        else:
            builder.literal(piece.group(), piece.start())


def _unescaped(escape: str) -> str:
    if escape == "''":
        return "'"
    if escape[0] in "xuU" and len(escape) > 1:
        code = int(escape[1:], 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)
    return ESCAPES.get(escape, escape)


def _line_end(text: str, start: int, end: int) -> int:
    found = NEWLINE.search(text, start, end)
    return found.start() if found else end


def _next_line(text: str, line_end: int, end: int) -> int:
    found = NEWLINE.match(text, line_end, end)
    return found.end() if found else end
