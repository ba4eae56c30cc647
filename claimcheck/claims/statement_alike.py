"""Quotations that are customers' because others of the page are: set out, marked or signed as those are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.first_person import SPEAKER
from claimcheck.claims.page_owners import is_owner
from claimcheck.claims.statement_customers import HOUSE_ROLE
from claimcheck.claims.statement_signatures import NOT_NAME, is_dashed
from claimcheck.claims.statement_words import OURS, PRAISE, TO_READERS
from claimcheck.claims.statement_zones import SURE
from claimcheck.claims.testimonials import OPEN, split_signature
from claimcheck.claims.voices import TITLED, TRADED
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.testimonials import Testimonial
    from claimcheck.language.passage import Passage

LEAST_QUOTED, SHARE = 3, 0.6
"""Quotations of customers on a page, at least, and their share, that speak for the others."""


def quotations_alike(passages: Sequence[Passage], found: Sequence[Testimonial], owners: frozenset[str]) -> list[int]:
    """Places of quotations that are customers' too, by those that were `found`."""
    quoted = [statement for statement in found if is_quoted(passages[statement.first])]
    more = _most_quotations(passages, len(quoted)) if len(quoted) >= LEAST_QUOTED else []
    signed = frozenset(statement.signature for statement in quoted if statement.signature)
    if signed:
        more += [place for place in range(len(passages) - 1) if _is_alike(passages, place, owners, signed)]
    return more


def is_quoted(passage: Passage) -> bool:
    """True of a block quotation, and of what opens with a quotation mark."""
    return passage.block.kind is BlockKind.QUOTATION or bool(OPEN.match(passage.text))


def _most_quotations(passages: Sequence[Passage], found: int) -> list[int]:
    """The places of all quotations of a page, where it has hardly others than those of customers.

    Where some stand in quotation marks, those without are something else that is set off: a price, a note.
    """
    places = [place for place, passage in enumerate(passages) if passage.block.kind is BlockKind.QUOTATION]
    groups = {passages[place].block.group for place in places}
    if found < SHARE * len(groups):
        return []
    texts = {place: passages[place].text for place in places}
    marked = any(OPEN.match(text) for text in texts.values())
    return [place for place, text in texts.items() if (OPEN.match(text) or not marked) and not _is_to_readers(text)]


def _is_to_readers(text: str) -> bool:
    return bool(TO_READERS.search(text)) and not SPEAKER.search(text)


def _is_alike(passages: Sequence[Passage], place: int, owners: frozenset[str], signed: frozenset[str]) -> bool:
    """True of a quotation with a name behind it, which is no one's of the house, of science or the press.

    Who signs another statement of the page, as the names `signed` do, is a customer here too.
    """
    text, below = passages[place].text, passages[place + 1].text
    if not is_quoted(passages[place]):
        return False
    _, signature = split_signature(text)
    if signature is None and (is_dashed(below) or passages[place + 1].block.kind is BlockKind.SIGNATURE):
        signature = below.strip(" -~")
    if signature is None:
        return False
    if TITLED.search(signature) or TRADED.search(signature) or HOUSE_ROLE.search(signature):
        return False
    if is_owner(signature, owners) or NOT_NAME.search(signature.split(",")[0]):
        return False
    return bool(
        signature in signed
        or SPEAKER.search(text)
        or OURS.search(text)
        or PRAISE.search(text)
        or SURE.search(signature)
    )
