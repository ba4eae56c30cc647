"""All that is known about one document when the rules run."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

from claimcheck.citations.register import EMPTY_REGISTER, Register
from claimcheck.claims.statements import find_statements
from claimcheck.documents.document import BlockKind
from claimcheck.evidence.base import EMPTY_FACTS, FactsBase
from claimcheck.language.vocabulary import Vocabulary

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping, Sequence

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

Answer = TypeVar("Answer")


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
    _answers: dict[Callable[[Page], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, ask: Callable[[Page], Answer]) -> Answer:
        """What a function says of the whole page, worked out once, however many claims need it."""
        if ask not in self._answers:
            self._answers[ask] = ask(self)
        return cast("Answer", self._answers[ask])

    def copy(self) -> tuple[Passage, ...]:
        """The passages that say something to the reader: no reference entries, nothing hidden."""
        return self.once(_copy)

    def statements(self) -> tuple[Testimonial, ...]:
        """What customers say, by place in `copy()`."""
        return self.once(_statements)

    def titles(self) -> tuple[Passage, ...]:
        """What tells the topic: titles of metadata and headings of the first level, or else the first heading."""
        return self.once(_titles)

    def mentions_in(self, block: int) -> Sequence[Mention]:
        """The mentions in the block of that id, in order."""
        return self.once(_mentions_by_block).get(block, ())

    def block(self, number: int) -> Block:
        """The block of that id."""
        return self.document.blocks[number]

    def reference(self, number: str) -> Reference | None:
        """The entry of that id."""
        return next((entry for entry in self.references if entry.id == number), None)

    def quoted(self, place: Place) -> str:
        """The words at a place."""
        return self.document.blocks[place.block].text[place.start : place.end]


def _copy(page: Page) -> tuple[Passage, ...]:
    left_out = page.reference_blocks
    return tuple(p for p in page.passages if p.block.id not in left_out and not p.block.hidden)


def _statements(page: Page) -> tuple[Testimonial, ...]:
    return find_statements(page.copy(), page.document.path)


def _titles(page: Page) -> tuple[Passage, ...]:
    headings = [p for p in page.copy() if p.block.kind is BlockKind.HEADING]
    titles = tuple(
        p for p in page.copy() if p.block.label == "title" or (p.block.kind is BlockKind.HEADING and p.block.level == 1)
    )
    return titles or tuple(headings[:1])


def _mentions_by_block(page: Page) -> Mapping[int, Sequence[Mention]]:
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in page.mentions:
        found[mention.block].append(mention)
    return found
