"""AC03: words of a link ("click here") where nothing leads anywhere: the link was lost when the text was copied.

Pages of HTML are let be: there a script may lead on from any element.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.documents.document import Block

__all__ = ["link_without_target"]

READ: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
PLAIN: Final = frozenset({".md", ".markdown", ".txt", ".text"})
POINTS = gated(
    r"(?<![\"'])\b(?:click|tap|press)(?: right| over| on)? here\b"
    r"|(?<!right )(?<!right-)\b(?:click|tap|follow|use|open|visit)(?: on| through)?"
    r" (?:this link|the links? (?:here|below|above))\b(?! (?:between|to (?:the )?(?:gut|brain|body)))"
    r"|\b(?:via|through|at|using|with) this link\b(?! (?:between|to (?:the )?(?:gut|brain|body)))"
    r"|\bsee (?:link|here)\b(?= ?[).;,]|\Z)"
    r"|\b(?:(?:read|find out|learn|discover|see) more(?: about [\w' -]{1,40})?|(?:full|entire|whole|original) (?:study"
    r"|article|report|paper|post|review)|(?:read|download|buy|order|get) (?:it|them|yours|the (?:[\w-]+ ){0,2}?(?:study"
    r"|article|report|paper|post|guide|form|e-?book|pdf))|available(?: for download| online)?) here\b(?= ?[.!:)]|\Z)"
    r"|\b(?:studies|trials|articles|papers|reviews|reports),? (?:like|such as) this one\b",
    re.IGNORECASE,
)
LEADS = re.compile(
    r"https?:|www\.|(?<![\w-])[\w-]++\.(?:com|org|net|co|io|gov|edu|info|uk|au|ca|eu|nz|ie|in|de)\b|@\w|\bdoi\b|\[|\]"
    r"|[<>{}`]",
    re.IGNORECASE,
)
"""A target, or marks of one that this reader did not take for a link; or a citation marker."""
NEXT: Final = 2
"""Blocks behind and before that may hold the link which is meant."""


def link_without_target(page: Page) -> Iterator[Alarm]:
    """Words that ask the reader to follow a link, in a part of the page that has none (AC03), once a block."""
    if PurePath(page.document.path).suffix.lower() not in PLAIN:
        return
    for passage in page.copy():
        block = passage.block
        found = POINTS.search(passage.text) if block.kind in READ else None
        if (
            found is None
            or any(_leads(page, near) for near in _near(page, block))
            or guards_at(passage, *found.span(), page.passages, Guard.QUOTATION | Guard.NEGATION)
        ):
            continue
        mark = Mark(Place(block.id, *found.span()))
        words = block.text[found.start() : found.end()]
        yield Alarm("AC03", (mark,), messages.link_without_target(words), rows=(Row("try", messages.LINK_TRY),))


def _near(page: Page, block: Block) -> tuple[Block, ...]:
    return page.document.blocks[max(0, block.id - NEXT) : block.id + NEXT + 1]


def _leads(page: Page, block: Block) -> bool:
    """True where a block has a link, or its source a sign of one."""
    if block.kind is BlockKind.METADATA or not block.text:
        return bool(block.text) and block.label in ("alt", "src")
    span = block.span(0, len(block.text))
    return bool(block.links) or LEADS.search(page.document.text, max(0, span.start - 3), span.end + 3) is not None
