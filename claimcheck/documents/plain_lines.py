"""Lines of plain text: what starts a list item or a heading, and which lines are one wrapped paragraph."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.documents.document import NEWLINE
from claimcheck.documents.drafts import ENDED
from claimcheck.documents.quotations import CLOSING, is_signature
from claimcheck.documents.typed_headings import TYPED_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MIN_WIDTH = 45  # a text wrapped at less is verse or a list
MAX_WIDTH = 120  # a longer line is a paragraph of its own
FULL = 0.8  # of the width: a line that would have been shorter only if the paragraph ended

BULLET = re.compile(
    r"[\u2022\u00b7\u25aa\u2023\u25e6\u25cf\u25cb\u25a0\u25a1\u25b6\u25ba\u27a4\u2192\u2713\u2714\u2705*+\u2013-]\ufe0f?\s+(?=\S)"
)
NUMBER = re.compile(r"(?:\[(?P<bracket>\d{1,3})\]|\(?(?P<number>\d{1,3})[.)]|\(?(?P<letter>[a-z])\))\s+(?=\S)")
HEADING = re.compile(rf"(?:{TYPED_LEVEL}|(?P<hashes>#{{1,6}})\s+)(?=\S)")
RULE = re.compile(r"(?:[-*_=~\u2014\u2013\u2022]\s?){3,}$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its text without white space around it, where that stands, and its indent."""

    text: str
    start: int
    indent: int

    @property
    def end(self) -> int:
        """Offset behind the text."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before the text of a list item.

    Attributes:
        kind: "bullet", "bracket", "number" or "letter".
        label: the number or letter; None of a bullet.
        length: characters of the line that it takes, with the space behind it.
    """

    kind: str
    label: str | None
    length: int


def read_lines(text: str) -> Iterator[list[Line]]:
    """The lines that are not blank, in runs that blank lines part."""
    run: list[Line] = []
    start = 0
    while start <= len(text):
        found = NEWLINE.search(text, start)
        end = found.start() if found else len(text)
        line = text[start:end]
        kept = line.strip()
        if kept:
            indent = len(line) - len(line.lstrip())
            run.append(Line(kept, start + indent, len(line[:indent].expandtabs(4))))
        elif run:
            yield run
            run = []
        if not found:
            break
        start = found.end()
    if run:
        yield run


def marker(text: str) -> Marker | None:
    """The bullet or number that a line starts with, or None."""
    found = BULLET.match(text)
    if found:
        return Marker("bullet", None, found.end())
    found = NUMBER.match(text)
    if found:
        kind = str(found.lastgroup)
        return Marker(kind, found[kind], found.end())
    return None


def wrap_width(runs: Sequence[Sequence[Line]]) -> int | None:
    """The length at which a file's lines are wrapped, or None where each line is a paragraph of its own."""
    inner = [
        (line, following)
        for run in runs
        for line, following in itertools.pairwise(run)
        if not marker(following.text) and not HEADING.match(following.text) and not HEADING.match(line.text)
    ]
    lengths = [_length(line) for line, _ in inner if _length(line) <= MAX_WIDTH]
    every = [_length(line) > MAX_WIDTH for run in runs for line in run]
    if not lengths or 4 * sum(every) >= len(every):
        return None
    width = max(lengths)
    full = sum(_is_full(line, following, width) for line, following in inner)
    return width if width >= MIN_WIDTH and 2 * full >= len(inner) else None


def goes_on(above: Line, line: Line, width: int | None, item: Marker | None, item_indent: int) -> bool:
    """True where a line goes on with the paragraph or list item that the line above belongs to.

    Args:
        above: the line above, no blank line between.
        line: the line.
        width: `wrap_width` of the file.
        item: the marker of the list item that the line above belongs to, or None.
        item_indent: indent of that item's first line.
    """
    starts = marker(line.text)
    if HEADING.match(line.text) or RULE.match(line.text):
        return False
    full = width is not None and _is_full(above, line, width)
    ended = bool(ENDED.search(above.text)) or above.text.endswith((":", ";"))
    if starts:
        # A dash or a number that wrapping put at the start of a line.
        loose = starts.kind == "number" or line.text[0] in "-\u2013"
        return full and loose and item is None and not ended and line.text[starts.length].islower()
    if is_signature(line.text) and (ended or above.text[-1] in "\"\u201d\u2019'"):
        return False
    if line.text[0] in CLOSING and ended and not full:
        return False
    if item and line.indent > item_indent:
        return True
    if line.text[0].islower() and len(above.text) >= 30 and not ended:
        return True
    return full


def _is_full(line: Line, following: Line, width: int) -> bool:
    """True where the first word of the next line would not have fitted (greedy wrapping, or wrapping by hand)."""
    length = _length(line)
    return length <= MAX_WIDTH and length + 1 + len(following.text.split(None, 1)[0]) > FULL * width


def _length(line: Line) -> int:
    return line.indent + len(line.text)
