"""All that is known about one document when the rules run."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.citations.reference import Place, Reference
from claimcheck.documents.document import Block, Document
from claimcheck.language.quantities import Mask, Quantity
from claimcheck.language.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Page:
    """One document, read and understood. Positions are code points of the text of a block.

    Attributes:
        document: the blocks and their places in the source.
        texts: the normalised text of each block (`claimcheck.language.normalise`), as long as the block's own.
        sentences: the sentences of each block, by block id; headings have one; reference entries have none.
        quantities: the quantities of each block, in order, by block id; none inside reference entries.
        masks: digits that are no quantities, by block id.
        references: the page's own reference list.
        reference_blocks: ids of the blocks that belong to the reference list. They assert nothing.
        today: the date that "new" and "updated" are measured from.
    """

    document: Document
    texts: tuple[str, ...]
    sentences: Mapping[int, tuple[Sentence, ...]]
    quantities: Mapping[int, tuple[Quantity, ...]]
    masks: Mapping[int, tuple[Mask, ...]]
    references: tuple[Reference, ...]
    reference_blocks: frozenset[int]
    today: datetime.date

    def copy_blocks(self) -> tuple[Block, ...]:
        """The blocks that say something to the reader: no reference entries, nothing hidden."""
        return tuple(b for b in self.document.blocks if b.id not in self.reference_blocks and not b.hidden)

    def quoted(self, place: Place) -> str:
        """The words at a place."""
        return self.document.blocks[place.block].text[place.start : place.end]
