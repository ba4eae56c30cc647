"""Elements of an HTML page that are alike: the cards of a grid, the slides of a carousel."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.documents.document import Block, Holder

KEY = re.compile(r"<\s*(?P<tag>[\w-]+)(?:[^>]*?\sclass\s*=\s*[\"']?\s*(?P<first>[a-zA-Z_-]+))?", re.DOTALL)
OF_TEXT = frozenset({"p", "span", "br", "dd", "dt", "td", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements of which one person says several."""


OUTSIDE = frozenset({"nav", "footer"})
"""Regions of a page in which nothing is said."""


def holder_key(holder: Holder) -> str:
    """What elements that are set out alike have in common: the name and the first class."""
    found = KEY.match(holder.source)
    return f"{found['tag'].lower()}.{found['first'] or ''}" if found else ""


def stand_apart(one: Block, other: Block) -> bool:
    """True of blocks of two elements that are alike and stand side by side, so that two people may speak in them."""
    chain = []
    holder = one.holder
    while holder is not None:
        chain.append(holder)
        holder = holder.around
    below, holder = None, other.holder
    while holder is not None and holder not in chain:
        below, holder = holder, holder.around
    at = chain.index(holder) if holder is not None else len(chain)  # both stand at the top of the page
    if below is None or at == 0:
        return False
    key = holder_key(chain[at - 1])
    return key == holder_key(below) and key.split(".")[0] not in OF_TEXT
