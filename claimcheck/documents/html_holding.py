"""Elements of HTML inside Markdown that copy stands in: their start tags, and whether they are a customer's card.

Markdown ends a block of HTML at an empty line, and an element may go on behind it, around copy in Markdown. So what is
open is kept with the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.documents.document import Holder
from claimcheck.documents.html_cards import opens_card

if TYPE_CHECKING:
    from claimcheck.documents.page_builder import PageBuilder

HOLDING = frozenset(
    "div section article main aside header footer figure figcaption blockquote ul ol li table tbody tr td th center"
    " details dl dd p".split()
)
DEEPEST = 200
"""Elements that are kept at most; what is deeper is read as if it stood there."""


def open_element(page: PageBuilder, name: str, source: str, end: int) -> None:
    """A start tag that was read up to `end`; one that nobody closes holds nothing."""
    if name not in HOLDING or source.endswith("/>") or len(page.holding) >= DEEPEST:
        return
    if not page.closes_later(name, end):
        return
    if name == "p" and page.holding and page.holding[-1][0] == "p":
        close_element(page, "p")  # as a browser does
    page.flush()
    page.holding.append((name, page.holder, page.card))
    page.holder = Holder(source, page.holder)
    if opens_card(name, source):
        page.card = page.new_group()


def close_element(page: PageBuilder, name: str) -> None:
    """An end tag, before it is read; it does nothing where no such element is open."""
    if name not in HOLDING:
        return
    for place in range(len(page.holding) - 1, -1, -1):
        if page.holding[place][0] == name:
            page.flush()
            _, page.holder, page.card = page.holding[place]
            del page.holding[place:]
            return
