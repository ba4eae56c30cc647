"""MDX: imports and exports, expressions in braces and the tags of components are no copy, so they are blanked.

What comes back is as long as the source. Code between fences is blanked as well: within a component it may be indented,
where Markdown would see the end of the fence too early. MDX knows no indented code, so indented copy is copy.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.documents.page_builder import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterator

EMPTY_LINE = re.compile(r"\r?\n[ \t]*(?=\r?\n|\Z)")
SPANS = (
    r"(?P<fence>^[ \t]*(?P<mark>```+|~~~+)(?:.*?^[ \t]*(?P=mark)|.*\Z))"
    r"|(?P<span>(?<!`)(?P<ticks>`{1,4})(?!`)(?:(?!\n\s*\n).){1,2000}?(?<!`)(?P=ticks)(?!`))"
)
CODE = re.compile(rf"{SPANS}|(?P<module>^(?:import|export)\s)|(?P<brace>\{{)", re.DOTALL | re.MULTILINE)
COMPONENT = re.compile(
    rf"(?P<code>{SPANS})|</?(?:[A-Z][\w.]{{0,80}}|[a-z]\w{{0,40}}\.[\w.]{{1,80}})(?=[\s/>{BLANK}])"
    rf"(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+>|</?>",
    re.DOTALL | re.MULTILINE,
)
TAG_LINE = re.compile(  # the tag of an element around copy: what stands below it is Markdown again
    r"^[ \t]*</?(p|div|section|article|main|center|details|figure|figcaption|header|footer|aside|span)"
    r"(?:\s[^<>\r\n]*)?>[ \t]*(?=\r?$)",
    re.MULTILINE,
)
HIDES = re.compile(r"<([a-z]+)\s[^<>]*\b(?:hidden|style)\b[^<>]*>")
INDENTED = re.compile(r"^(?: {4,}|\t[ \t]*)(?=\S)", re.MULTILINE)
ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
OPEN_OR_CLOSE = re.compile(r"[{}\"'`]")
STRING = {mark: re.compile(rf"{mark}(?:[^{mark}\\]|\\.)*+{mark}", re.DOTALL) for mark in "\"'`"}
LITERAL = re.compile(r"\{\s*(?P<mark>[\"'`])(?P<text>[^\"'`\\${}]*)(?P=mark)\s*\}")
OTHER = re.compile(r"[^\r\n]")
LONGEST = 20_000  # characters of an expression
PATIENCE = 20  # braces that nobody closes; behind as many, the file is no MDX, and to look for each end takes for ever


def blank_mdx(text: str) -> str:
    """The text of an MDX file with `BLANK` in place of what is no copy."""
    parts: list[str] = []
    at = unclosed = 0
    while found := CODE.search(text, at):
        start, end = found.span()
        parts.append(text[at:start])
        if found["module"]:
            end = _end_of_module(text, start)
            parts.append(_blank(text[start:end]))
        elif found["brace"]:
            end = (_end_of_expression(text, start) if unclosed < PATIENCE else None) or start
            unclosed += end == start
            parts.append(_expression(text, start, end))
            end = max(end, start + 1)
        elif found["fence"]:
            parts.append(_blank(found.group()))
        else:
            parts.append(found.group())
        at = end
    text = "".join((*parts, text[at:]))
    if "<" in text:
        text = COMPONENT.sub(lambda found: found.group() if found["code"] else _blank(found.group()), text)
        kept = {found[1] for found in HIDES.finditer(text)}
        text = TAG_LINE.sub(lambda found: found.group() if found[1] in kept else _blank(found.group()), text)
    return "".join(_without_indents(text)) if INDENTED.search(text) else text


def _without_indents(text: str) -> Iterator[str]:
    """The lines, with `BLANK` in place of an indent that Markdown would take for that of code, lists apart."""
    in_list = False
    for line in text.splitlines(keepends=True):
        found = INDENTED.match(line)
        if not line.strip() or line[0] == BLANK:
            yield line
            continue
        is_item = bool(ITEM.match(line))
        in_list = is_item if not line[0].isspace() else in_list or (is_item and not found)
        yield _blank(found.group()) + line[found.end() :] if found and not in_list else line


def _end_of_module(text: str, start: int) -> int:
    """A statement ends at an empty line outside of its braces."""
    first = None
    for found in EMPTY_LINE.finditer(text, start, start + LONGEST):
        first = first or found.start()
        piece = text[start : found.start()]
        if piece.count("{") == piece.count("}") and piece.count("(") == piece.count(")"):
            return found.start()
    return first or min(len(text), start + LONGEST)


def _expression(text: str, start: int, end: int) -> str:
    """An expression, blanked; a string that stands there as text is copy. A brace that nobody closes stays."""
    if start == end:
        return "{"
    literal = LITERAL.fullmatch(text, start, end)
    if not literal or text[max(0, start - 1) : start] == "=":
        return _blank(text[start:end])
    first, last = literal.span("text")
    return _blank(text[start:first]) + text[first:last] + _blank(text[last:end])


def _end_of_expression(text: str, start: int) -> int | None:
    depth, at = 0, start
    limit = min(len(text), start + LONGEST)
    while found := OPEN_OR_CLOSE.search(text, at, limit):
        mark, at = found.group(), found.end()
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth -= 1
            if not depth:
                return at
        elif string := STRING[mark].match(text, found.start(), limit):
            at = string.end()
    return None


def _blank(code: str) -> str:
    return OTHER.sub(BLANK, code)
