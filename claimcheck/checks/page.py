"""All that is known about one document when the rules run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.citations.register import EMPTY_REGISTER, Register
from claimcheck.claims.statements import find_statements
from claimcheck.evidence.base import EMPTY_FACTS, FactsBase
from claimcheck.language.vocabulary import Vocabulary

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from claimcheck.citations.mention import Mention
    from claimcheck.citations.reference import Place, Reference
    from claimcheck.claims.assertion import Assertion
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.claims.testimonials import Testimonial
    from claimcheck.documents.document import Block, Document
    from claimcheck.evidence.candidates import SourceLink
    from claimcheck.evidence.judge_assertions import AssertionJudgement
    from claimcheck.evidence.records import Judgement
    from claimcheck.evidence.topics import Topic
    from claimcheck.language.passage import Passage


@dataclass(frozen=True, slots=True)
class Page:
    """One document, read and understood. Positions are code points of the text of a block.

    Attributes:
        document: the blocks and their places in the source.
        passages: each block, read, by block id; entries of the reference list have no sentences and no quantities.
        references: the page's own reference list.
        reference_blocks: ids of the blocks that belong to the reference list. They assert nothing.
        mentions: every span that points at a work, by id.
        register: the works that the page speaks of.
        claims: every figure that the page asserts, by id.
        judgements: what came of each claim, by id of the claim.
        assertions: every claim without a figure, by id.
        assertion_judgements: what came of each of them, by id.
        topics, links: what each work is about and which sources of the facts base it may be, by id of the work.
        base: the facts base.
        vocabulary: the concepts of the run.
        today: the date that "new" and "updated" are measured from.
        jurisdictions: where the copy is published.
    """

    document: Document
    passages: tuple[Passage, ...]
    references: tuple[Reference, ...]
    reference_blocks: frozenset[int]
    today: datetime.date
    mentions: tuple[Mention, ...] = ()
    register: Register = EMPTY_REGISTER
    claims: tuple[FigureClaim, ...] = ()
    judgements: Mapping[int, Judgement] = field(default_factory=dict)
    assertions: tuple[Assertion, ...] = ()
    assertion_judgements: Mapping[int, AssertionJudgement] = field(default_factory=dict)
    topics: Mapping[int, Topic] = field(default_factory=dict)
    links: Mapping[int, SourceLink] = field(default_factory=dict)
    base: FactsBase = EMPTY_FACTS
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    jurisdictions: tuple[str, ...] = ("us", "uk")
    _copy: list[tuple[Passage, ...]] = field(default_factory=list, repr=False, compare=False)
    _statements: list[tuple[Testimonial, ...]] = field(default_factory=list, repr=False, compare=False)

    def copy(self) -> tuple[Passage, ...]:
        """The passages that say something to the reader: no reference entries, nothing hidden."""
        if not self._copy:
            left_out = self.reference_blocks
            self._copy.append(tuple(p for p in self.passages if p.block.id not in left_out and not p.block.hidden))
        return self._copy[0]

    def statements(self) -> tuple[Testimonial, ...]:
        """What customers say, by place in `copy()`."""
        if not self._statements:
            self._statements.append(find_statements(self.copy()))
        return self._statements[0]

    def block(self, number: int) -> Block:
        """The block of that id."""
        return self.document.blocks[number]

    def reference(self, number: str) -> Reference | None:
        """The entry of that id."""
        return next((entry for entry in self.references if entry.id == number), None)

    def quoted(self, place: Place) -> str:
        """The words at a place."""
        return self.document.blocks[place.block].text[place.start : place.end]
