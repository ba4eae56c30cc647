"""What a reader hands on: a document cut into blocks, every character with its place in the source.

Offsets are code points of the decoded source with its own newlines. A span is half open.
"""

from __future__ import annotations

import bisect
import itertools
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.documents.text_map import Span, TextMap

if TYPE_CHECKING:
    from claimcheck.documents.comments import Comment

__all__ = [
    "CUSTOMER",
    "MARKED_UP",
    "OF_CUSTOMERS",
    "STARRED",
    "WHOSE",
    "Block",
    "BlockKind",
    "Document",
    "Link",
    "Problem",
    "Span",
    "line_starts",
]

MARKED_UP = "reviewBody"
"""Label of a review in JSON-LD; most pages print what it says as well."""

CUSTOMER = "customer"
"""Label of the name that front matter gives to the customer of whom a file is."""

OF_CUSTOMERS = "sort"
"""Label of what front matter calls a file that is a statement: "testimonial"."""

STARRED = "rating"
"""Label of the stars that front matter gives: by a customer where the title is a name, else by an editor."""

WHOSE = "entry"
"""Label of the name in the front matter of a file without a title."""

NEWLINE = re.compile(r"\r\n|\r|\n")


class BlockKind(StrEnum):
    """What a block is on the page. Reference entries are found later, by `claimcheck.citations.references`."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # one entry of a list
    CELL = "cell"  # one cell of a table, or one row of a table that lost its cells
    QUOTATION = "quotation"  # a block quote, or a paragraph that stands in quotation marks
    SIGNATURE = "signature"  # who said the quotation above: "- Vicky"
    FOOTNOTE = "footnote"  # the text of a footnote
    METADATA = "metadata"  # copy that stands in front matter or an attribute: title, description


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink: code points `start` to `end` of the block's text lead to `target`.

    A footnote reference is a link whose target is `#fn:LABEL`.
    """

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True, eq=False)
class Holder:
    """An element of HTML, of a page or inside Markdown, that copy stands in.

    Attributes:
        source: its start tag as it is written.
        around: the element that it stands in, or None.
    """

    source: str
    around: Holder | None


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of copy that a sentence never crosses.

    Attributes:
        id: its place in `Document.blocks`.
        kind: what it is.
        content: the text as a reader sees it (markup gone, line breaks folded to one space), mapped to the source.
        level: 1-6 of a heading; depth of a list item, from 1; else 0.
        label: what the source prints before the text: "3" of "3. Sleep", the label of a footnote; of metadata in
            HTML what it is: "alt", "description", "datePublished"; of a review in JSON-LD MARKED_UP; else None.
        lead_in: id of the block that introduces this list item ("Key findings:"), or None.
        group: blocks of one list, one table or one quotation (with its signature) share a number; else None.
        row, column: place in a table, from 0; row 0 is the header where there is one.
        section: ids of the headings above, outermost first.
        links: hyperlinks and footnote references in the text.
        emphasis: code point ranges of the text that the source prints in italics or bold.
        hidden: True where a reader of the page does not see it.
        region: the part of an HTML page around the copy that it stands in: "nav", "header", "footer", "aside"; else
            None.
        card: blocks of one element of HTML whose class says that it holds what customers say ("review-card")
            share a number; else None.
        holder: the innermost element of HTML around it that parts it from others; None elsewhere.
    """

    id: int
    kind: BlockKind
    content: TextMap
    level: int = 0
    label: str | None = None
    lead_in: int | None = None
    group: int | None = None
    row: int | None = None
    column: int | None = None
    section: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()
    emphasis: tuple[tuple[int, int], ...] = ()
    hidden: bool = False
    region: str | None = None
    card: int | None = None
    holder: Holder | None = None

    @property
    def text(self) -> str:
        """The text as a reader sees it."""
        return self.content.text

    def span(self, start: int, end: int) -> Span:
        """Source span of the code points `start` to `end` of the text."""
        return self.content.span(start, end)


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of the file that could not be read; the rest was."""

    span: Span
    what: str


def line_starts(text: str) -> tuple[int, ...]:
    """Offset of the first character of each line; CRLF, CR and LF end a line."""
    if "\r" in text:
        return (0, *(found.end() for found in NEWLINE.finditer(text)))
    lines = text.split("\n")
    return (0, *itertools.accumulate(len(line) + 1 for line in lines[:-1]))


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its source, and its blocks in the order of the page.

    Metadata stands first, so that the text of an attribute never parts two blocks that belong together.
    """

    path: str
    text: str
    blocks: tuple[Block, ...]
    lines: tuple[int, ...]
    problems: tuple[Problem, ...] = ()
    comments: tuple[Comment, ...] = ()  # that speak to claimcheck, where the text does not hold them, as in Word

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a source offset, both from 1."""
        line = bisect.bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1
