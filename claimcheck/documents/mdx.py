"""MDX: imports and exports, expressions in braces and the tags of components are no copy, so they are blanked.

What comes back is as long as the source. Code between fences or backticks stays: Markdown leaves it out anyway.
"""

from __future__ import annotations

import re

from claimcheck.documents.page_builder import BLANK

MODULE = re.compile(r"^(?:import|export)\s", re.MULTILINE)
EMPTY_LINE = re.compile(r"\r?\n[ \t]*(?=\r?\n|\Z)")
CODE = re.compile(
    r"^(?P<fence>[ \t]*(?P<mark>```+|~~~+)).*?(?:^[ \t]*(?P=mark)|\Z)|(?P<ticks>`+)(?:(?!\n\s*\n).)*?(?P=ticks)",
    re.DOTALL | re.MULTILINE,
)
COMPONENT = re.compile(
    r"</?(?:[A-Z][\w.]{0,80}|[a-z]\w{0,40}\.[\w.]{1,80})(?=[\s/>\ufdd0])(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+>|</?>"
)
OPEN_OR_CLOSE = re.compile(r"[{}\"'`]")
STRING = {mark: re.compile(rf"{mark}(?:[^{mark}\\]|\\.)*+{mark}", re.DOTALL) for mark in "\"'`"}
LITERAL = re.compile(r"\{\s*(?P<mark>[\"'`])(?P<text>[^\"'`\\${}]*)(?P=mark)\s*\}")
OTHER = re.compile(r"[^\r\n]")
LONGEST = 20_000  # characters of an expression


def blank_mdx(text: str) -> str:
    """The text of an MDX file with `BLANK` in place of what is no copy."""
    parts: list[str] = []
    at = 0
    for code in [*CODE.finditer(text), None]:
        end = code.start() if code else len(text)
        parts.append(_blank_piece(text[at:end]))
        if code:
            parts.append(code.group())
            at = code.end()
    return "".join(parts)


def _blank_piece(text: str) -> str:
    if "import" in text or "export" in text:
        text = _blank_modules(text)
    if "{" in text:
        text = _blank_expressions(text)
    if "<" in text:
        text = COMPONENT.sub(lambda found: _blank(found.group()), text)
    return text


def _blank_modules(text: str) -> str:
    parts: list[str] = []
    at = 0
    while found := MODULE.search(text, at):
        parts.append(text[at : found.start()])
        end = _end_of_module(text, found.start())
        parts.append(_blank(text[found.start() : end]))
        at = end
    return "".join((*parts, text[at:]))


def _end_of_module(text: str, start: int) -> int:
    """A statement ends at an empty line outside of its braces."""
    first = None
    for found in EMPTY_LINE.finditer(text, start, start + LONGEST):
        first = first or found.start()
        piece = text[start : found.start()]
        if piece.count("{") == piece.count("}") and piece.count("(") == piece.count(")"):
            return found.start()
    return first or min(len(text), start + LONGEST)


def _blank_expressions(text: str) -> str:
    parts: list[str] = []
    at = 0
    while (start := text.find("{", at)) >= 0:
        end = _end_of_expression(text, start)
        parts.append(text[at:start])
        if end is None:
            parts.append("{")
            at = start + 1
            continue
        literal = LITERAL.fullmatch(text, start, end)
        if literal and "=" not in text[max(0, start - 1) : start]:
            first, last = literal.span("text")
            parts += [_blank(text[start:first]), text[first:last], _blank(text[last:end])]
        else:
            parts.append(_blank(text[start:end]))
        at = end
    return "".join((*parts, text[at:]))


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
