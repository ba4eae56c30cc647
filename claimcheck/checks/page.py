"""All that is known about one document when the rules run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from claimcheck.citations.reference import Place, Reference
    from claimcheck.documents.document import Block, Document
    from claimcheck.language.passage import Passage


@dataclass(frozen=True, slots=True)
class Page:
    """One document, read and understood. Positions are code points of the text of a block.

    Attributes:
        document: the blocks and their places in the source.
        passages: each block, read, by block id; entries of the reference list have no sentences and no quantities.
        references: the page's own reference list.
        reference_blocks: ids of the blocks that belong to the reference list. They assert nothing.
        today: the date that "new" and "updated" are measured from.
    """

    document: Document
    passages: tuple[Passage, ...]
    references: tuple[Reference, ...]
    reference_blocks: frozenset[int]
    today: datetime.date
    _copy: list[tuple[Passage, ...]] = field(default_factory=list, repr=False, compare=False)

    def copy(self) -> tuple[Passage, ...]:
        """The passages that say something to the reader: no reference entries, nothing hidden."""
        if not self._copy:
            left_out = self.reference_blocks
            self._copy.append(tuple(p for p in self.passages if p.block.id not in left_out and not p.block.hidden))
        return self._copy[0]

    def block(self, number: int) -> Block:
        """The block of that id."""
        return self.document.blocks[number]

    def quoted(self, place: Place) -> str:
        """The words at a place."""
        return self.document.blocks[place.block].text[place.start : place.end]
