"""A block of copy, read: its sentences, quantities and concepts. What citations and claims are found in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from claimcheck.documents.document import Block
    from claimcheck.language.quantities import Mask, Quantity
    from claimcheck.language.sentences import Sentence
    from claimcheck.language.terms import TermHit


_START: Final = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of copy. All positions are code points of `text`, which is as long as the block's own.

    Attributes:
        block: where it stands.
        text: the normalised text.
        sentences: in order; a heading is one sentence.
        quantities: in order, not overlapping.
        masks: digits that are no quantities, citation markers among them.
        terms: concepts of the vocabulary, in order; they may overlap.
    """

    block: Block
    text: str
    sentences: tuple[Sentence, ...]
    quantities: tuple[Quantity, ...]
    masks: tuple[Mask, ...]
    terms: tuple[TermHit, ...]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds a code point; the last one that starts before it where none does."""
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=_START) - 1)]

    def terms_in(self, start: int, end: int) -> tuple[TermHit, ...]:
        """The concepts that start at `start` or behind, and before `end`."""
        return self.terms[bisect_left(self.terms, start, key=_START) : bisect_left(self.terms, end, key=_START)]

    def quantities_in(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The quantities that start at `start` or behind, and before `end`."""
        found = self.quantities
        return found[bisect_left(found, start, key=_START) : bisect_left(found, end, key=_START)]
