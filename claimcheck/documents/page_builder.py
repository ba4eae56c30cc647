"""Collects what a Markdown or HTML parser says, one piece of text or mark-up after the other, and cuts it into drafts.

Text goes into the block that is open; `flush` ends it. What kind of block that is depends on the container that was
opened last: a list item, a table cell, a quotation.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.documents.document import BlockKind, Link
from claimcheck.documents.drafts import Draft, introduces
from claimcheck.documents.list_numbers import written
from claimcheck.documents.text_map import TextMapBuilder

if TYPE_CHECKING:
    from claimcheck.documents.document import Holder

BLANK = "\ufdd0"  # stands in the parsed text for a character of a template tag; no file holds it
BLANKS = re.compile(BLANK + "+")
CLOSING_TAG = re.compile(r"</([A-Za-z][A-Za-z0-9]*)")

KINDS = {
    "heading": BlockKind.HEADING,
    "item": BlockKind.ITEM,
    "cell": BlockKind.CELL,
    "quote": BlockKind.QUOTATION,
    "signature": BlockKind.SIGNATURE,
    "footnote": BlockKind.FOOTNOTE,
    "term": BlockKind.PARAGRAPH,
    "title": BlockKind.METADATA,
}
MAX_DEPTH = 200  # of containers; what is deeper is read as if it stood there


@dataclass(slots=True)
class Container:
    """Something that blocks stand in: a key of `KINDS`, or "list", "table", "row" or "note", which give them no kind.

    `tag` is the HTML tag that opened it, None for Markdown. `number` counts the items of a numbered list, the rows of
    a table or the cells of a row that were opened; None in a list without numbers. `form` of the
    numbers of a list: see `written`.
    """

    what: str
    tag: str | None = None
    level: int = 0
    label: str | None = None
    group: int | None = None
    lead_in: Draft | None = None
    number: int | None = None
    row: int | None = None
    column: int | None = None
    form: str = "decimal"


class PageBuilder:
    """Builds the drafts of one page.

    Attributes:
        text: the parsed text; as long as the source, template tags blanked out.
        drafts: what is finished.
        skip_until: text before this offset is not shown on the page.
        hidden_until: blocks that start before this offset are hidden.
        unclosed: names of tags that were found to have too few closing ones.
        region, card, holder: what the blocks that are added stand in; see `Block`.
        holding: elements of HTML inside Markdown that are open: name, and the holder and the card around them.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.drafts: list[Draft] = []
        self.skip_until = 0
        self.hidden_until = 0
        self.unclosed: set[str] = set()
        self.region: str | None = None
        self.card: int | None = None
        self.holder: Holder | None = None
        self.holding: list[tuple[str, Holder | None, int | None]] = []
        self._has_blanks = BLANK in text
        self._builder = TextMapBuilder()
        self._started_at = 0
        self._gap = False  # whether `space` was called last
        self._stack: list[Container] = []
        self._depth = 0
        self._groups = itertools.count()
        self._open: list[tuple[str, int, str | None]] = []
        self._links: list[Link] = []
        self._emphasis: list[tuple[int, int]] = []
        self._last_closing: dict[str, int] | None = None
        self._set_aside: list[tuple[Any, ...]] = []  # text around hidden parts of a line
        self._unseen: list[Draft] = []  # hidden parts of the block that is open

    def literal(self, text: str, start: int) -> None:
        """Add text that stands at `start` of the source just so."""
        if self._has_blanks and BLANK in text:
            end = 0
            for found in BLANKS.finditer(text):
                self._literal(text[end : found.start()], start + end)
                self.space(start + found.start(), start + found.end())
                end = found.end()
            text, start = text[end:], start + end
        self._literal(text, start)

    def replaced(self, text: str, start: int, end: int) -> None:
        """Add text that is written otherwise, at `start` to `end` of the source."""
        self._gap = False
        if not self._builder.length:
            text = text.lstrip()
            self._started_at = start
        self._builder.replaced(text, start, end)

    def space(self, start: int, end: int) -> None:
        """Part two words where the source has a line break or something that is no text."""
        self._gap = True
        if not self._builder.ends_with_space():
            self._builder.replaced(" ", start, end)

    def reference(self, label: str, target: str, start: int, end: int) -> None:
        """Add a pointer to a footnote or the page's list: its label in brackets, so that it never joins a number."""
        at = self._builder.length
        self.replaced(f"[{label}]", start, end)
        self._links.append(Link(at, self._builder.length, target))

    def before(self, length: int) -> str:
        """The last characters of the block that is open, at most `length`."""
        return self._builder.tail(length)

    def start_mark(self, name: str, target: str | None = None) -> None:
        """Emphasis starts, or a link where there is a target."""
        self._open.append((name, self._builder.length, target))

    def end_mark(self, name: str) -> None:
        """Emphasis or a link ends; nothing happens where none of this name is open."""
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place][0] == name:
                self._record(*self._open.pop(place))
                return

    def open(self, what: str, tag: str | None = None, *, level: int = 0, label: str | None = None) -> Container:
        """Open a container. It takes its group, number, row and column from those around it."""
        self.flush()
        around = self._stack[-1] if self._stack else None
        made = Container(what, tag, level, label)
        if what == "list":
            self._depth += 1
            made.level, made.group = self._depth, next(self._groups)
            made.lead_in = self._lead_in()
        elif what in ("quote", "table"):
            made.group = next(self._groups)
            made.number = 0
        elif what == "item":
            self._item(made, around)
        elif what == "row" and around:
            made.group, made.row, made.number = around.group, around.number, 0
            around.number = (around.number or 0) + 1
        elif what == "cell" and around:
            made.group, made.row, made.column = around.group, around.row, around.number
            around.number = (around.number or 0) + 1
        elif what == "signature":
            made.group = next((c.group for c in reversed(self._stack) if c.what == "quote"), None)
        self._stack.append(made)
        return made

    def close(self, what: str, tag: str | None = None) -> None:
        """Close the container of this kind that was opened last, and all within it.

        A closing tag never closes what Markdown opened, and does nothing where it closes nothing.
        """
        self.flush()
        for place in range(len(self._stack) - 1, -1, -1):
            container = self._stack[place]
            if container.what == what and container.tag == tag:
                self._drop(place)
                return
            if tag is not None and container.tag is None:
                return

    def inside(self, *names: str) -> bool:
        """True where a container of one of these kinds is open."""
        return any(container.what in names for container in self._stack)

    def is_open(self, what: str, tag: str) -> bool:
        """True where a container of this kind is open that this tag opened."""
        return any(container.what == what and container.tag == tag for container in self._stack)

    def innermost(self) -> Container | None:
        """The container that was opened last."""
        return self._stack[-1] if self._stack else None

    def closes_later(self, tag: str, offset: int) -> bool:
        """True where a closing tag of this name stands at `offset` or behind it."""
        if self._last_closing is None:
            self._last_closing = {found.group(1).lower(): found.start() for found in CLOSING_TAG.finditer(self.text)}
        return self._last_closing.get(tag, -1) >= offset

    def last_term(self) -> Draft | None:
        """The draft before, unless it is an item: the term that a definition defines."""
        last = self.drafts[-1] if self.drafts else None
        return last.lead_in if last and last.kind is BlockKind.ITEM else last

    def settle(self, offset: int) -> None:
        """Close HTML containers that no tag behind `offset` closes: a forgotten tag is not to swallow the page."""
        self.flush()
        while self._stack and (tag := self._stack[-1].tag) is not None and not self.closes_later(tag, offset):
            self._drop(len(self._stack) - 1)

    def set_aside(self) -> None:
        """A hidden part of a line starts: it becomes a block of its own, and the line goes on behind it."""
        opened, links, emphasis = self._open, self._links, self._emphasis
        self._set_aside.append((self._builder, self._started_at, self._gap, opened, links, emphasis))
        self._builder, self._gap = TextMapBuilder(), False
        self._open, self._links, self._emphasis = [], [], []

    def resume(self) -> None:
        """The hidden part that started last ends."""
        self.flush()
        line = self._set_aside.pop()
        self._builder, self._started_at, self._gap, self._open, self._links, self._emphasis = line
        if not self._builder.length:
            self._add_unseen()

    def closing_mark(self) -> None:
        """A quotation in a line ends; its mark stands where the text before it ends."""
        if self._builder.length:
            content = self._builder
            content.replaced("\u201d", content.source_end(), content.source_end())

    def number(self, item: Container, number: int) -> None:
        """An item of the innermost list has this number, and the next ones go on from it."""
        around = next((container for container in reversed(self._stack) if container.what == "list"), None)
        if around is not None:
            item.label = written(number, around.form)
            around.number = number + 1

    def depth(self) -> int:
        """How many containers are open."""
        return len(self._stack)

    def new_group(self) -> int:
        """A number for blocks that belong together."""
        return next(self._groups)

    def add(self, draft: Draft) -> None:
        """Add a block that does not come from the text of the page."""
        self.flush()
        draft.region, draft.card, draft.holder = self.region, self.card, self.holder
        (self._unseen if self._set_aside else self.drafts).append(draft)

    def flush(self) -> None:
        """End the block that is open."""
        if not self._builder.length:
            if self._open:
                self._open.clear()
            if self._links:
                self._links.clear()
            if self._emphasis:
                self._emphasis.clear()
            return
        while self._open:
            self._record(*self._open.pop())
        content = self._builder.build()
        self._builder = TextMapBuilder()
        links, emphasis = tuple(self._links), tuple(self._emphasis)
        self._links.clear()
        self._emphasis.clear()
        if not content.text:
            return
        if links or emphasis:
            size = len(content.text)
            links = tuple(Link(at.start, min(at.end, size), at.target) for at in links if at.start < size)
            emphasis = tuple(sorted({(start, min(end, size)) for start, end in emphasis if start < size}))
        draft = Draft(BlockKind.PARAGRAPH, content, links=links, emphasis=emphasis)
        draft.region, draft.card, draft.holder = self.region, self.card, self.holder
        draft.hidden = self._started_at < self.hidden_until or bool(self._set_aside)
        if self._set_aside:
            self._unseen.append(draft)
            return
        if self._stack:
            self._place(draft)
        self.drafts.append(draft)
        if self._unseen:
            self._add_unseen()

    def _add_unseen(self) -> None:
        if not self._set_aside:
            self.drafts += self._unseen
            self._unseen.clear()

    def _place(self, draft: Draft) -> None:
        for container in reversed(self._stack):
            kind = KINDS.get(container.what)
            if kind is None:
                continue
            draft.kind, draft.level, draft.group = kind, container.level, container.group
            draft.row, draft.column = container.row, container.column
            draft.label, draft.lead_in = container.label, container.lead_in
            if kind is BlockKind.ITEM:
                container.label = None  # printed once, before the first paragraph of the item
            return

    def _literal(self, text: str, start: int) -> None:
        if self._gap or not self._builder.length:
            self._gap = False
            if self._builder.ends_with_space():
                kept = text.lstrip()
                start += len(text) - len(kept)
                text = kept
        if not self._builder.length:
            self._started_at = start
        self._builder.literal(text, start)

    def _record(self, _: str, start: int, target: str | None) -> None:
        end = self._builder.length
        if start < end:
            if target is None:
                self._emphasis.append((start, end))
            else:
                self._links.append(Link(start, end, target))

    def _item(self, made: Container, around: Container | None) -> None:
        if around is None or around.what != "list":
            made.level, made.group = max(self._depth, 1), next(self._groups)
            return
        made.level, made.group, made.lead_in = around.level, around.group, around.lead_in
        if around.number is not None and made.label is None:
            made.label = written(around.number, around.form)
            around.number += 1

    def _lead_in(self) -> Draft | None:
        last = self.drafts[-1] if self.drafts else None
        if last is None:
            return None
        parent = next((c for c in reversed(self._stack) if c.what == "item"), None)
        if parent is not None and last.kind is BlockKind.ITEM and last.group == parent.group:
            return last
        return last if introduces(last) and not last.hidden else None

    def _drop(self, place: int) -> None:
        self._depth -= sum(container.what == "list" for container in self._stack[place:])
        del self._stack[place:]
