"""What each tag of an HTML page does to the page that is being built."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.documents import html_names as names
from claimcheck.documents.document import BlockKind, Problem
from claimcheck.documents.drafts import Draft
from claimcheck.documents.html_attributes import (
    Attributes,
    copy_in,
    is_hidden,
    read_attributes,
    value_of,
)
from claimcheck.documents.html_cards import opens_card, signs_quotation
from claimcheck.documents.html_elements import Ends, OpenElements
from claimcheck.documents.html_microdata import read_property, read_value
from claimcheck.documents.html_tables import TALLEST, WIDEST, span_of
from claimcheck.documents.pointers import read_marked_link, read_marked_superscript

if TYPE_CHECKING:
    from claimcheck.documents.page_builder import PageBuilder
    from claimcheck.documents.text_map import TextMap

SPACE = re.compile(r"[\t\n\f][ \t\n\f]*| [ \t\n\f]+")
NUMBER = re.compile(r"\s*-?\d{1,6}\s*")


class HtmlReader:
    """Reads one page, tag by tag.

    Attributes:
        page: where the text goes.
        elements: what is open.
        metadata: attributes that are copy.
        problems: parts that could not be read.
        is_xhtml: whether a tag that ends in "/>" is an empty element.
        script_type: type of the script that was opened last.
        raw_at: where the last element started that holds no tags: a script, a style sheet.
    """

    def __init__(self, page: PageBuilder, *, is_xhtml: bool) -> None:
        self.page = page
        self.elements = OpenElements(page)
        self.metadata: list[Draft] = []
        self.problems: list[Problem] = []
        self.is_xhtml = is_xhtml
        self.script_type = ""
        self.raw_at = 0
        self._broke = False  # whether a line break was read last

    def text(self, text: str, start: int, end: int) -> None:
        """Text, or a reference such as `&amp;` that reads as it."""
        if self.elements.state.skipped:
            return
        page = self.page
        if end - start != len(text) or not page.text.startswith(text, start):
            if text in " \n\t\r\f":
                page.space(start, end)
                return
            self._broke = False
            page.replaced(text, start, end)
            return
        if not SPACE.search(text):
            self._literal(text, start)
            return
        at = 0
        for found in SPACE.finditer(text):
            if found.start() > at:
                self._literal(text[at : found.start()], start + at)
            at = found.end()
            page.space(start + found.start(), start + at)
        if at < len(text):
            self._literal(text[at:] if at else text, start + at)

    def _literal(self, text: str, start: int) -> None:
        if text[0] == " ":
            if text == " ":
                self.page.space(start, start + 1)
                return
            if self.page.before(1) in ("", " "):
                text, start = text[1:], start + 1
        self._broke = False
        self.page.literal(text, start)

    def start(self, tag: str, source: str, start: int, end: int) -> None:
        """A start tag."""
        elements, page = self.elements, self.page
        if tag in names.RAW:
            self.raw_at = start
        attributes = read_attributes(source, start) if len(source) > len(tag) + 2 else {}
        if elements.state.skipped or tag in names.UNSHOWN:
            self._skipped(tag, source, attributes, start, end)
            return
        state, hides = elements.state, False
        elements.source = source
        if attributes:
            hides = is_hidden(attributes)
            self._copy(tag, attributes, hidden=hides or state.hidden)
        if tag in names.VOID or (self.is_xhtml and source.endswith("/>")):
            self._void(tag, attributes, start, end)
            return
        is_block = tag in names.BLOCKS
        if is_block or tag == "a":
            elements.end_implied(tag)
            state = elements.state
        if tag == "noscript":
            hides = True
        if hides and not state.hidden:
            state = replace(state, hidden=True)
            if is_block:
                elements.hide()
            else:
                page.set_aside()
                elements.push(tag, Ends.HIDDEN_PART, state=state)
                return
        region = tag if tag in names.REGIONS else names.ROLES.get(value_of(attributes, "role")) if attributes else None
        if region and not (tag == "footer" and page.inside("quote")):
            page.flush()
            state = replace(state, region=region)
            page.region = region
        if opens_card(tag, source):
            page.flush()
            page.card = page.new_group()
            state = replace(state, card=page.card)
        if state is not elements.state:
            elements.state = state
        if (
            attributes
            and ("itemprop" in attributes or "itemscope" in attributes)
            and read_property(self, tag, attributes)
        ):
            return
        if is_block:
            self._block(tag, attributes)
        elif tag in names.EMPHASIS:
            page.start_mark(tag)
            elements.push(tag, Ends.MARK, tag)
        elif tag == "a":
            self._link(attributes, start, end)
        elif tag == "sup":
            if not read_marked_superscript(page, start, end):
                elements.push(tag, Ends.NOTHING)
        elif tag == "q":
            page.replaced("\u201c", start, end)
            elements.push(tag, Ends.QUOTE)
        elif tag == "cite":
            self._cite()
        elif (
            tag == "small" and page.inside("quote") and not page.inside("signature") and signs_quotation(page.text, end)
        ):
            elements.open_container("signature", tag)
        else:
            elements.push(tag, Ends.NOTHING)

    def end(self, tag: str, start: int, end: int) -> None:
        """An end tag."""
        if tag == "br":
            self._void(tag, {}, start, end)
        else:
            self.elements.end(tag)

    def _skipped(self, tag: str, source: str, attributes: Attributes, start: int, end: int) -> None:
        elements = self.elements
        if not elements.state.skipped and tag in names.PART_WORDS:
            self.page.space(start, end)
        if tag in names.VOID or (source.endswith("/>") and (self.is_xhtml or tag not in names.UNSHOWN or tag == "svg")):
            return
        if tag == "script":
            self.script_type = re.sub(r"(?is).*\btype\s*=\s*[\"']?([\w./+-]+).*", r"\1", source).lower()
        if tag not in names.RAW and not self.page.closes_later(tag, end):
            if not elements.state.skipped:
                elements.push(tag, Ends.NOTHING)
            return  # a tag that nobody closes is not to swallow the page
        if attributes and not elements.state.skipped:
            self._copy(tag, attributes, hidden=elements.state.hidden)
        state = elements.state if elements.state.skipped else replace(elements.state, skipped=True)
        elements.push(tag, Ends.NOTHING, state=state)

    def _void(self, tag: str, attributes: Attributes, start: int, end: int) -> None:
        page = self.page
        if tag == "br":
            if self._broke:
                page.flush()
            self._broke = bool(page.before(1))
            page.space(start, end)
        elif tag in names.PART_WORDS:
            page.space(start, end)
        elif tag in names.BLOCKS:
            page.flush()
        if "itemprop" in attributes and "content" in attributes:
            read_value(self, attributes, "content")

    def _block(self, tag: str, attributes: Attributes) -> None:
        elements, page = self.elements, self.page
        if tag in ("tr", "tbody", "thead", "tfoot", "colgroup"):
            if tag == "tr":
                elements.start_row()
            return
        if tag in names.CELLS:
            wide, tall = value_of(attributes, "colspan"), value_of(attributes, "rowspan")
            elements.start_cell(tag, span_of(wide, WIDEST), span_of(tall, TALLEST))
        elif tag == "table":
            elements.start_table(layout=value_of(attributes, "role").lower() in ("presentation", "none"))
        elif tag == "caption":
            elements.start_caption()
        elif tag == "footer" and page.inside("quote"):
            elements.open_container("signature", tag)
        elif tag == "figcaption" and elements.is_open("figure") and self._quoted_before():
            self._sign(tag)
        elif tag in names.CONTAINERS:
            self._container(tag, attributes)
        else:
            page.flush()
            elements.push(tag, Ends.BLOCK)

    def _container(self, tag: str, attributes: Attributes) -> None:
        what = names.CONTAINERS[tag]
        made = self.elements.open_container(what, tag, level=names.HEADINGS.get(tag, 0))
        if made is None:
            return
        if tag == "ol":
            first = value_of(attributes, "start")
            made.number = int(first) if NUMBER.fullmatch(first) else 1
            made.form = names.LIST_FORMS.get(value_of(attributes, "type"), "decimal")
        elif tag == "title":
            made.label = "title"
        elif tag == "dd":
            made.lead_in = self.page.last_term()
        elif tag == "li" and made.label is not None and NUMBER.fullmatch(value_of(attributes, "value")):
            self.page.number(made, int(value_of(attributes, "value")))

    def _link(self, attributes: Attributes, start: int, end: int) -> None:
        elements, page = self.elements, self.page
        if elements.is_open("a"):
            elements.end("a")
        if "href" in attributes:
            target = value_of(attributes, "href")
            if read_marked_link(page, start, end, target):
                return
            page.start_mark("a", target)
            elements.push("a", Ends.MARK, "a")
        else:
            elements.push("a", Ends.NOTHING)

    def _cite(self) -> None:
        page, elements = self.page, self.elements
        if page.inside("quote") and not page.inside("signature"):
            elements.open_container("signature", "cite")
        elif not page.before(1) and self._quoted_before():
            self._sign("cite")
        else:
            page.start_mark("cite")
            elements.push("cite", Ends.MARK, "cite")

    def _quoted_before(self) -> bool:
        last = self.page.drafts[-1] if self.page.drafts else None
        return last is not None and last.kind is BlockKind.QUOTATION and not self.page.before(1)

    def _sign(self, tag: str) -> None:
        group = self.page.drafts[-1].group
        made = self.elements.open_container("signature", tag)
        if made is not None:
            made.group = group

    def _copy(self, tag: str, attributes: Attributes, *, hidden: bool) -> None:
        for label, content in copy_in(tag, attributes):
            self.add_metadata(label, content, hidden=hidden)

    def add_metadata(self, label: str, content: TextMap, *, hidden: bool) -> None:
        """Add the value of an attribute."""
        if content.text:
            region = self.elements.state.region
            self.metadata.append(Draft(BlockKind.METADATA, content, label=label, hidden=hidden, region=region))
