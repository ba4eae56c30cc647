"""Which elements of a page are open, and what each of them means for the text in it.

Tags that nobody closes, or closes in the wrong order, are treated about as a browser treats them: the end of a block
closes what is open in it, the end of an inline element closes no block, and nothing in a cell closes what stands around
its table. No step looks at more than a few of the open elements, so that no nesting makes it slow.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from claimcheck.documents import html_names as names
from claimcheck.documents.document import Holder
from claimcheck.documents.html_tables import cell_place
from claimcheck.documents.page_builder import MAX_DEPTH

if TYPE_CHECKING:
    from claimcheck.documents.page_builder import Container, PageBuilder

LOOKED_AT = 200  # open elements, at most, in the search for the one that a tag ends


class Ends(Enum):
    """What the end of an element does."""

    NOTHING = auto()
    BLOCK = auto()  # it ends the text that is open
    CONTAINER = auto()  # it closes the container of the page that it opened
    MARK = auto()  # it ends a link or emphasis
    QUOTE = auto()  # it adds a closing quotation mark
    HIDDEN_PART = auto()  # a hidden part of a line ends


@dataclass(frozen=True, slots=True)
class Inherited:
    """What an element passes on to those in it; `review` is the group of the schema.org review that it stands in."""

    hidden: bool = False
    skipped: bool = False
    region: str | None = None
    card: int | None = None
    review: int | None = None
    layout: bool = False  # a table that is there for the look of the page


@dataclass(slots=True)
class Element:
    """An open element; `what` is its container, or the name of its mark; `holder` is that of the copy in it."""

    tag: str
    state: Inherited
    ends: Ends
    what: str
    holder: Holder | None


@dataclass(slots=True)
class Frame:
    """What is open inside a table, a cell or the page: how many elements of each name."""

    tag: str
    counts: dict[str, int]
    rows: dict[int, int]  # of a table: columns that a cell of a row above reaches into, and the last such row


ROOT = Inherited()


class OpenElements:
    """The open elements of a page. `state` is that of the innermost one, `source` the start tag that is read."""

    def __init__(self, page: PageBuilder) -> None:
        self.page = page
        self.state = ROOT
        self.source = ""
        self._stack: list[Element] = []
        self._frames = [Frame("", {}, {})]

    def is_open(self, tag: str) -> bool:
        """True where an element of this name is open in the same cell."""
        return self._frames[-1].counts.get(tag, 0) > 0

    def top(self) -> str:
        """Name of the innermost open element."""
        return self._stack[-1].tag if self._stack else ""

    def push(self, tag: str, ends: Ends, what: str = "", state: Inherited | None = None) -> None:
        """Open an element. Its container or mark has been opened by the caller."""
        if state is not None:
            self.state = state
        page = self.page
        if tag in names.BLOCKS:
            page.holder = Holder(self.source, page.holder)
        self._stack.append(Element(tag, self.state, ends, what, page.holder))
        counts = self._frames[-1].counts
        counts[tag] = counts.get(tag, 0) + 1
        if tag in names.BARRIERS:
            self._frames.append(Frame(tag, {}, {}))

    def open_container(
        self, what: str, tag: str, *, level: int = 0, state: Inherited | None = None
    ) -> Container | None:
        """Open an element with a container; past `MAX_DEPTH` it is a block without one."""
        if self.page.depth() >= MAX_DEPTH:
            self.page.flush()
            self.push(tag, Ends.BLOCK, state=state)
            return None
        made = self.page.open(what, tag, level=level)
        self.push(tag, Ends.CONTAINER, what, state)
        return made

    def end(self, tag: str) -> None:
        """An end tag. It does nothing where nothing of that name is open."""
        if tag in names.TABLE_PARTS:
            self._end_of_table_part(tag)
        elif not self.is_open(tag):
            heading = next(filter(self.is_open, names.HEADINGS), None) if tag in names.HEADINGS else None
            if heading:
                self.pop_to(heading)  # as a browser does: "<h2>Pain</h3>"
            elif tag in names.BLOCKS:
                self.page.flush()
        elif tag in names.BLOCKS:
            self.pop_to(tag)
        else:
            self._end_inline(tag)

    def pop_to(self, tag: str) -> None:
        """Close the innermost element of this name, and all in it."""
        while self._stack and self._pop() != tag:
            pass

    def end_implied(self, tag: str) -> None:
        """Close what a start tag ends where the end tag was left out: a paragraph, an item, an option, a cell."""
        if tag in names.TABLE_PARTS:
            if tag != "table":
                self._back_to_table()
                if tag not in ("td", "th") and self.is_open("tr"):
                    self.pop_to("tr")
            elif self._frames[-1].tag == "table":
                self.pop_to("table")
        if tag in names.BLOCKS and tag not in names.KEEP_PARAGRAPH and self.is_open("p"):
            self.pop_to("p")
        if tag in names.HEADINGS and self.top() in names.HEADINGS:
            self._pop()
        for ended in names.ENDS.get(tag, ()):
            if self.is_open(ended) and self._reaches(ended, names.CLOSED_IN):
                self.pop_to(ended)

    def start_table(self, *, layout: bool) -> None:
        """A table starts."""
        self._start_part("table", replace(self.state, layout=layout))

    def start_row(self) -> None:
        """A row starts."""
        if self._frames[-1].tag == "table":
            self._start_part("tr", self.state)
        else:
            self.page.flush()

    def start_cell(self, tag: str, columns: int, rows: int) -> None:
        """A cell starts; it is `columns` wide and reaches over `rows`."""
        if self._frames[-1].tag != "table":
            self.page.flush()
            return
        if not self.is_open("tr"):
            self._start_part("tr", self.state)
        table = self._frames[-1]
        around = self.page.innermost()
        made = self._start_part(tag, self.state)
        if made is not None and around is not None and around.what == "row":
            made.column = cell_place(table.rows, around, columns, rows)

    def start_caption(self) -> None:
        """The caption of a table starts."""
        self.page.flush()
        self.push("caption", Ends.BLOCK)

    def end_all(self) -> None:
        """Close everything, at the end of the page."""
        while self._stack:
            self._pop()

    def _start_part(self, tag: str, state: Inherited) -> Container | None:
        if state.layout:
            self.page.flush()
            self.push(tag, Ends.BLOCK, state=state)
            return None
        what = {"table": "table", "tr": "row"}.get(tag, "cell")
        return self.open_container(what, tag, state=state)

    def _back_to_table(self) -> None:
        """Close the cell or caption that is open."""
        if self._frames[-1].tag not in ("", "table"):
            self.pop_to(self._frames[-1].tag)

    def _end_of_table_part(self, tag: str) -> None:
        self.page.flush()
        frame = self._frames[-1].tag
        if not frame:
            return
        if tag in ("td", "th", "caption"):
            if frame in ("td", "th", "caption"):
                self.pop_to(frame)
            return
        self._back_to_table()
        if self.is_open("tr"):
            self.pop_to("tr")
        if tag == "table":
            self.pop_to("table")

    def _end_inline(self, tag: str) -> None:
        if self._reaches(tag, names.BLOCKS):
            self.pop_to(tag)
        else:
            self.page.end_mark(tag)

    def _reaches(self, tag: str, stop: frozenset[str]) -> bool:
        """True where an element of this name is open, and none of `stop` in it."""
        for element in self._stack[: -LOOKED_AT - 1 : -1]:
            if element.tag == tag:
                return True
            if element.tag in stop:
                return False
        return False

    def _pop(self) -> str:
        element = self._stack.pop()
        tag, ends = element.tag, element.ends
        if tag in names.BARRIERS:
            self._frames.pop()
        self._frames[-1].counts[tag] -= 1
        page = self.page
        if ends is Ends.BLOCK:
            page.flush()
        elif ends is Ends.CONTAINER:
            page.close(element.what, tag)
        elif ends is Ends.MARK:
            page.end_mark(element.what)
        elif ends is Ends.HIDDEN_PART:
            page.resume()
        elif ends is Ends.QUOTE:
            page.closing_mark()
        outer = self._stack[-1] if self._stack else None
        page.holder = outer.holder if outer else None
        around = outer.state if outer else ROOT
        if around is not element.state:
            page.region, page.card = around.region, around.card
            if element.state.hidden and not around.hidden:
                page.hidden_until = 0
            self.state = around
        return tag

    def hide(self) -> None:
        """The blocks to come are hidden, up to the end of the element that is about to be opened."""
        self.page.flush()
        self.page.hidden_until = sys.maxsize
