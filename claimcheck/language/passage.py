"""A block of copy, read: its sentences, quantities and concepts. What citations and claims are found in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.documents.document import Block
    from claimcheck.language.quantities import Mask, Quantity
    from claimcheck.language.sentences import Sentence
    from claimcheck.language.terms import TermHit


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
        found = self.sentences[0]
        for sentence in self.sentences:
            if sentence.start > offset:
                break
            found = sentence
        return found
