"""Quotations that are customers' because others of the page are: set out, marked or signed as those are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.first_person import SPEAKER
from claimcheck.claims.page_owners import is_owner
from claimcheck.claims.statement_customers import HOUSE_ROLE
from claimcheck.claims.statement_names import NOT_NAME, is_dashed
from claimcheck.claims.statement_words import OURS, PRAISE, TO_READERS
from claimcheck.claims.statement_zones import SURE
from claimcheck.claims.testimonials import OPEN, split_signature
from claimcheck.claims.voices import is_no_customer
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
    more = _most_quotations(passages, len(quoted), owners) if len(quoted) >= LEAST_QUOTED else []
    signed = frozenset(statement.signature for statement in quoted if statement.signature)
    if signed:
        more += [place for place in range(len(passages)) if _is_alike(passages, place, owners, signed)]
    return more


def is_quoted(passage: Passage) -> bool:
    """True of a block quotation, and of what opens with a quotation mark."""
    return passage.block.kind is BlockKind.QUOTATION or bool(OPEN.match(passage.text))


def _most_quotations(passages: Sequence[Passage], found: int, owners: frozenset[str]) -> list[int]:
    """The places of all quotations of a page, where it has hardly others than those of customers.

    Where some stand in quotation marks, those without are something else that is set off: a price, a note.
    """
    places = [place for place, passage in enumerate(passages) if passage.block.kind is BlockKind.QUOTATION]
    groups = {passages[place].block.group for place in places}
    if found < SHARE * len(groups):
        return []
    marked = any(OPEN.match(passages[place].text) for place in places)
    places = [place for place in places if OPEN.match(passages[place].text) or not marked]
    signatures = {place: _signature(passages, place) for place in places}
    return [
        place
        for place, signature in signatures.items()
        if not _is_to_readers(passages[place].text) and not (signature and _is_no_customer(signature, owners))
    ]


def _is_to_readers(text: str) -> bool:
    return bool(TO_READERS.search(text)) and not SPEAKER.search(text)


def _is_alike(passages: Sequence[Passage], place: int, owners: frozenset[str], signed: frozenset[str]) -> bool:
    """True of a quotation with a name behind it, which is no one's of the house, of science or the press.

    Who signs another statement of the page, as the names `signed` do, is a customer here too.
    """
    text, signature = passages[place].text, _signature(passages, place)
    if not is_quoted(passages[place]) or signature is None or _is_no_customer(signature, owners):
        return False
    words = (SPEAKER.search(text), OURS.search(text), PRAISE.search(text), SURE.search(signature))
    return signature in signed or any(words)


def _signature(passages: Sequence[Passage], place: int) -> str | None:
    """Who signs a quotation, in its own block or in the one below."""
    _, signature = split_signature(passages[place].text)
    below = passages[place + 1] if place + 1 < len(passages) else None
    if signature is None and below and (is_dashed(below.text) or below.block.kind is BlockKind.SIGNATURE):
        return below.text.strip(" -~")
    return signature


def _is_no_customer(signature: str, owners: frozenset[str]) -> bool:
    """True of a signature of the house, of science or the press, and of none of a person."""
    by_trade = is_no_customer(signature) or HOUSE_ROLE.search(signature)
    return bool(by_trade or NOT_NAME.search(signature.split(",")[0])) or is_owner(signature, owners)
