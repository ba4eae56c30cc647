"""JSON in which every value knows its place. What is broken is read as far as it goes, however deep it nests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.documents.text_map import TextMap, TextMapBuilder

if TYPE_CHECKING:
    from claimcheck.documents.text_map import Run

TOKEN = re.compile(
    r"\"(?P<string>(?:[^\"\\]|\\.)*+)\"|(?P<mark>[{}\[\]:,])|(?P<plain>-?[0-9][0-9.eE+-]*+|true|false|null)"
    r"|(?P<space>[\s\ufeff]+)|(?P<comment>/\*.*?\*/|<!--|-->|(?://)?<!\[CDATA\[|(?://)?\]\]>|;)",
    re.DOTALL,
)
PIECE = re.compile(
    r"(?P<space>(?:\s|\\[nrt]){2,}|[\r\n\t]|\\[nrt])|\\(?:u(?P<code>[0-9A-Fa-f]{4})|(?P<escape>.))", re.DOTALL
)


def read_json(text: str, start: int, end: int, *, first_only: bool = False) -> tuple[object, int]:
    """The value that stands at `start`: dicts, lists, and a `TextMap` for each string, number or name.

    Args:
        text: what it stands in.
        start: where to read from.
        end: where to stop.
        first_only: whether to stop behind the first value.

    Returns:
        The value, or None where there is none, and the offset up to which the text was read. That is `end` where all
        of it was; less where something is no JSON.
    """
    root: list[object] = []
    open_: list[dict[str, object] | list[object]] = [root]
    keys: list[str | None] = [None]
    at = start
    while at < end and (found := TOKEN.match(text, at, end)):
        kind, at = found.lastgroup, found.end()
        if kind in ("space", "comment"):
            continue
        mark = found["mark"]
        around = open_[-1]
        if kind == "mark" and mark in ":,":
            continue
        if mark in ("}", "]"):
            if len(open_) == 1 or (mark == "}") != isinstance(around, dict):
                return _value(root), found.start()
            open_.pop()
            keys.pop()
            if len(open_) == 1 and first_only:
                return _value(root), at
            continue
        if isinstance(around, dict) and keys[-1] is None:
            if kind != "string":
                return _value(root), found.start()
            keys[-1] = found["string"]
            continue
        value: object
        if mark:
            value = {} if mark == "{" else []
        else:
            value = _text(found["string"], found.start("string")) if kind == "string" else _plain(found)
        if isinstance(around, dict):
            around.setdefault(keys[-1] or "", value)
            keys[-1] = None
        else:
            around.append(value)
        if mark:
            open_.append(value)  # type: ignore[arg-type]  # a dict or a list, as made above
            keys.append(None)
    return _value(root), at if len(open_) == 1 else min(at, end - 1)


def _value(root: list[object]) -> object:
    return root[0] if len(root) == 1 else root or None


def _plain(found: re.Match[str]) -> TextMap:
    builder = TextMapBuilder()
    builder.literal(found["plain"], found.start())
    return builder.build()


def _text(written: str, start: int) -> TextMap:
    builder = TextMapBuilder()
    at, high = 0, 0
    for piece in PIECE.finditer(written):
        builder.literal(written[at : piece.start()], start + at)
        at = piece.end()
        if piece["space"]:
            text = " "
        elif piece["code"]:
            code = int(piece["code"], 16)
            if 0xD800 <= code < 0xDC00 and written.startswith("\\u", at):
                high = code
                continue
            if high and 0xDC00 <= code < 0xE000:
                pair = chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00)
                builder.replaced(pair, start + piece.start() - 6, start + at)
                high = 0
                continue
            text = "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
        else:
            text = {"b": "", "f": " "}.get(piece["escape"], piece["escape"])
        high = 0
        builder.replaced(text, start + piece.start(), start + at)
    builder.literal(written[at:], start + at)
    return builder.build()


def kept(content: TextMap, pieces: list[tuple[int, int, str | None]]) -> TextMap:
    """Pieces of a text joined: each as it is, or replaced by another text.

    Args:
        content: the text.
        pieces: start and end in the text, and what is to be read there instead, if anything. In order.
    """
    builder = TextMapBuilder()
    runs, place = content.runs, 0
    for start, end, text in pieces:
        if start >= end:
            continue
        if text is not None:
            span = content.span(start, end)
            if text != " " or not builder.ends_with_space():
                builder.replaced(text, span.start, span.end)
            continue
        while runs[place].end <= start:
            place += 1
        at = place
        while at < len(runs) and runs[at].start < end:
            _add(builder, content.text, runs[at], start, end)
            at += 1
    return builder.build()


def _add(builder: TextMapBuilder, text: str, run: Run, start: int, end: int) -> None:
    first, last = max(run.start, start), min(run.end, end)
    if run.literal:
        builder.literal(text[first:last], run.source_start + first - run.start)
    else:
        builder.replaced(text[first:last], run.source_start, run.source_end)
