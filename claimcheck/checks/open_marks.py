"""HY05: a quotation or a bracket that opens and never closes, so that nobody can tell where it ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.citations.reference import Place
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["unclosed_mark"]

READ: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
FEWEST: Final = 6
"""Words of a block: shorter ones are labels and scraps."""
NEAR: Final = 12
"""Blocks behind in which what opens here may close."""
MOST: Final = 8
"""Alarms on a page."""
BESIDE: Final = 2
"""Characters of source beside a block that may hold a mark which its text lost."""

QUOTES: Final = re.compile(
    r"[\"\u201c\u201d\u201e\u00ab\u00bb]|&(?:quot|[lr]dquo|#0*34|#x0*22|#822[0-2]);", re.IGNORECASE
)
MARKS: Final = '"\u201c\u201d\u201e\u00ab\u00bb'
BRACKETS: Final = re.compile(r"[()]")
OPENS: Final = re.compile(r"(?:\A|(?<=[\s(\[\u2013\u2014-]))[\"\u201c]['\u2018]?(?=[^\W_]|\$)")
"""A mark of quotation in front of a word and behind a space."""
CLOSES: Final = re.compile(r"(?<=[^\s(\[])[\"\u201d](?![^\W_])")
"""A mark of quotation behind a word, and in front of none."""
MEASURE: Final = re.compile(r"\d\s?[\"\u201d]")
"""Inches and seconds."""
CUT: Final = re.compile(
    r"(?:(?:\u2026|\.\.\.)\W*|(?:read|see|show|learn|view) (?:more|all|full)\W*|[:,;-])\s*\Z", re.IGNORECASE
)
"""The end of a text that goes on elsewhere."""
FACE: Final = re.compile(r"[:;=8]['-]?\Z")
SHOWN: Final = re.compile(r"\S+(?:\s+\S+){0,4}")
"""What an alarm points at: the mark and the words behind it."""
TAG: Final = re.compile(r"<[^<>]{0,2000}>")


def unclosed_mark(page: Page) -> Iterator[Alarm]:
    """HY05: the mark that opens and does not close, once a block."""
    told = 0
    copy = page.copy()
    for place, passage in enumerate(copy):
        if told == MOST:
            return
        block = passage.block
        start = _unclosed(block.text) if block.kind in READ else None
        if start is None or _closes_behind(copy, place, start) or _lost_marks(page, passage, start):
            continue
        told += 1
        shown = SHOWN.match(block.text, start)
        mark = Mark(Place(block.id, start, shown.end() if shown else start + 1))
        message = messages.unclosed_mark(bracket=block.text[start] == "(")
        yield Alarm("HY05", (mark,), message, rows=(Row("try", messages.CLOSE_TRY),), reason="never-closed")


def _unclosed(text: str) -> int | None:
    """Where the one mark of a text stands that opens and does not close in it; None where that is in doubt."""
    if text.count("(") == text.count(")") and not _is_odd(text):
        return None
    quotes = [found.start() for found in QUOTES.finditer(text)]
    if len(text.split()) < FEWEST or CUT.search(text):
        return None
    if len(quotes) % 2:
        return None if MEASURE.search(text) else _unclosed_quotation(text, quotes)
    opened: list[int] = []
    for found in BRACKETS.finditer(text):
        at = found.start()
        if found[0] == "(" and not FACE.search(text[max(0, at - 2) : at]):
            opened.append(at)
        elif found[0] == ")" and opened:
            opened.pop()
    return opened[0] if len(opened) == 1 else None


def _is_odd(text: str) -> bool:
    """True where the marks of quotation of a text cannot all be in pairs."""
    return "&" in text or sum(map(text.count, MARKS)) % 2 == 1


def _unclosed_quotation(text: str, quotes: Sequence[int]) -> int | None:
    opened: int | None = None
    for at in quotes:
        if opened is None and OPENS.match(text, at):
            opened = at
        elif opened is not None and CLOSES.match(text, at):
            opened = None
        else:
            return None
    return opened


def _closes_behind(copy: Sequence[Passage], place: int, start: int) -> bool:
    """True where one of the next blocks closes what opens here, or goes on with a quotation of several paragraphs."""
    text = copy[place].block.text
    bracket = text[start] == "("
    behind = 0  # what opens in them and has not closed yet
    for near in copy[place + 1 : place + 1 + NEAR]:
        other = near.block.text
        if bracket:
            balance = other.count("(") - other.count(")")
        elif OPENS.match(other) and not text[start + 1].islower():
            return True  # each paragraph of a long quotation opens, and the last one closes
        elif len(QUOTES.findall(other)) % 2:
            balance = 1 if OPENS.match(other) else -1
        else:
            continue
        if behind + balance < 0:
            return True
        behind += balance
    return False


def _lost_marks(page: Page, passage: Passage, start: int) -> bool:
    """True where the source of a block has marks that its text has not: in code, or in a tag of its own."""
    text = passage.block.text
    span = passage.block.span(0, len(text))
    source = TAG.sub(" ", page.document.text[max(0, span.start - BESIDE) : span.end + BESIDE])
    marks = BRACKETS if text[start] == "(" else QUOTES
    return len(marks.findall(source)) != len(marks.findall(text))
