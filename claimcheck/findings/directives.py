"""What a comment asks for, in words: one grammar for every format (`docs/waivers.md`).

`claimcheck: allow NAME, NAME by: WHO until: 2026-12-31 -- reason`; `allow-start` and `allow-file` likewise;
`claimcheck: allow-end NAME, NAME`.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.documents.text_map import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.documents.comments import Comment

BLOCK, START, END, FILE = "allow", "allow-start", "allow-end", "allow-file"
VERBS = (BLOCK, START, END, FILE)

ORDER = re.compile(r"claimcheck(?P<colon>\s*:)?\s*(?P<verb>[^\s,]*)", re.IGNORECASE)
# Word turns two hyphens into a dash.
DASHES = re.compile(r"(?:^|\s)(?:--|\u2013|\u2014)(?:\s|$)")
HEAD = re.compile(r"(?P<names>.*?)(?:(?:^|\s)by:(?P<by>.*?))?(?:(?:^|\s)until:(?P<until>.*))?", re.DOTALL)
NAME = re.compile(r"[^\s,]+")
MAX_HEAD = 1000  # characters before the reason
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Name:
    """A code, name or family as the directive has it, and where."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Directive:
    """What a comment asks for. An `allow-end` has no reason; the others always have one."""

    verb: str
    names: tuple[Name, ...]
    comment: Comment
    reason: str = ""
    by: str | None = None
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A comment that asks for something that cannot be done: where, and what is wrong with it."""

    span: Span
    what: str


def read_directive(comment: Comment) -> Directive | Fault:
    """The directive that a comment is, or what is wrong with it."""
    order = ORDER.match(comment.text)
    if order is None or order["colon"] is None:
        return Fault(comment.span, messages.waiver_form("write a colon behind 'claimcheck'"))
    verb = order["verb"].lower()
    if verb not in VERBS:
        from claimcheck.strict_yaml import nearest

        near = nearest(verb, VERBS)
        return Fault(_span(comment, *order.span("verb")), messages.unknown_directive(order["verb"], VERBS, near))
    dash = DASHES.search(comment.text, order.end())
    end = dash.start() if dash else len(comment.text)
    parts = HEAD.fullmatch(comment.text, order.end(), end) if end - order.end() <= MAX_HEAD else None
    if parts is None:
        return Fault(comment.span, messages.waiver_form("it cannot be read"))
    names = tuple(_names(comment, *parts.span("names")))
    if not names:
        return Fault(comment.span, messages.waiver_form("it names no rule"))
    for name in names:
        if NAME.fullmatch(name.text) is None or name.text.endswith(":"):
            return Fault(name.span, messages.waiver_form(f"'{_folded(name.text)}' is no rule"))
    reason = _folded(comment.text[dash.end() :]) if dash else ""
    if verb == END:
        if dash or parts["by"] is not None or parts["until"] is not None:
            return Fault(comment.span, messages.end_with_more())
        return Directive(verb, names, comment)
    by, until = parts["by"], parts["until"]
    if by is not None and (not by.strip() or "until:" in by):
        return Fault(_span(comment, *parts.span("by")), messages.waiver_form("nobody is named behind 'by:'"))
    if until is not None and _date(until.strip()) is None:
        return Fault(_span(comment, *parts.span("until")), messages.not_a_date(_folded(until)))
    if not any(letter.isalnum() for letter in reason):
        return Fault(comment.span, messages.waiver_without_reason())
    return Directive(verb, names, comment, reason, _folded(by) if by else None, _date(until.strip()) if until else None)


def _names(comment: Comment, start: int, end: int) -> Iterator[Name]:
    for found in re.compile(r"[^,]+").finditer(comment.text, start, end):
        text = found.group()
        if kept := text.strip():
            first = found.start() + len(text) - len(text.lstrip())
            yield Name(kept, _span(comment, first, first + len(kept)))


def _span(comment: Comment, start: int, end: int) -> Span:
    """Source span of a piece of the comment; that of the whole where the piece is empty or not in the source."""
    text = comment.text[start:end]
    start, end = start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
    if comment.start is None or start >= end:
        return comment.span
    return Span(comment.start + start, comment.start + end)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _date(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if DATE.fullmatch(text) else None
    except ValueError:
        return None
