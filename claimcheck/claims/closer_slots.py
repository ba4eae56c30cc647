"""Slots that the grammar leaves open, read from parsed sentences: agent, outcome and comparator of a claim.

Reads assertions and passages; assigns assertions with closer slots. A concept that the grammar found stays: only slots
that are words as they stand, or nothing, are filled anew. So nothing that is held against a source changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from claimcheck.claims.assertion import Kind
from claimcheck.claims.slots import Origin, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from claimcheck.claims.assertion import Assertion
    from claimcheck.language.parse import Piece, Syntax
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["closer_slots", "needs_parser", "sentences_to_parse"]

SHORT: Final = 2
"""Words of a slot that is close enough: "moss tea" is no more than its noun and what stands before it."""
STUDIES: Final = frozenset(
    "research researchers study studies trial trials review reviews evidence findings results data authors".split()
)
POINTING: Final = frozenset("the a an this that these those it they them we you i there more less".split())
"""Words that name nothing alone; nor does a number ("with 8 studies compared to 5")."""
KINDS: Final = {"agent": ("intervention",), "outcome": ("outcome", "condition"), "comparator": ("intervention",)}


def needs_parser(claim: Assertion) -> bool:
    """True where a parse could tell more of a claim than the grammar did."""
    if claim.kind is Kind.CAUSAL:
        return _is_open(claim.agent) or _is_open(claim.outcome)
    return claim.kind is Kind.COMPARATIVE and (_is_open(claim.agent) or not claim.comparator.text)


def _is_open(slot: Slot) -> bool:
    return slot.concept is None and (not slot.text or len(slot.text.split()) > SHORT)


def sentences_to_parse(claims: Sequence[Assertion]) -> tuple[tuple[int, int], ...]:
    """Block and sentence of each claim that a parse could tell more of, each once, in order."""
    return tuple(dict.fromkeys((claim.block, claim.sentence) for claim in claims if needs_parser(claim)))


def closer_slots(
    claims: Sequence[Assertion],
    passages: Sequence[Passage],
    parse: Callable[[Sequence[str]], list[Syntax | None]],
) -> tuple[Assertion, ...]:
    """Claims with the slots that a parse tells.

    Args:
        claims: of a page.
        passages: of the page, by block.
        parse: `claimcheck.language.parse.parse_sentences`, or what stands for it. What it raises is passed on.
    """
    wanted = sentences_to_parse(claims)
    if not wanted:
        return tuple(claims)
    sentences = {(b, s.id): s for b in {block for block, _ in wanted} for s in passages[b].sentences}
    texts = [passages[b].text[sentences[b, s].start : sentences[b, s].end] for b, s in wanted]
    syntax = dict(zip(wanted, parse(texts), strict=True))
    return tuple(_closer(claim, passages, sentences, syntax) for claim in claims)


def _closer(
    claim: Assertion,
    passages: Sequence[Passage],
    sentences: Mapping[tuple[int, int], Sentence],
    syntax: Mapping[tuple[int, int], Syntax | None],
) -> Assertion:
    found = syntax.get((claim.block, claim.sentence))
    if found is None:
        return claim
    passage = passages[claim.block]
    at = sentences[claim.block, claim.sentence].start
    told = _told(claim, found, at)
    agent, outcome, comparator = claim.agent, claim.outcome, claim.comparator
    if told.agent and _is_open(agent):
        agent = _slot("agent", passage, at, told.agent) or agent
    if claim.kind is Kind.CAUSAL and told.outcome and told.outcome != told.agent and _is_open(outcome):
        outcome = _slot("outcome", passage, at, told.outcome) or outcome
    if claim.kind is Kind.COMPARATIVE and told.comparator and not comparator.text:
        comparator = _slot("comparator", passage, at, told.comparator) or comparator
    return replace(claim, agent=agent, outcome=outcome, comparator=comparator)


@dataclass(frozen=True, slots=True)
class _Told:
    agent: Piece | None
    outcome: Piece | None
    comparator: Piece | None


def _told(claim: Assertion, found: Syntax, at: int) -> _Told:
    """Agent, object and other side of the clause that a claim stands in."""
    cue = claim.cue_start - at, claim.cue_end - at
    own = [c for c in found.clauses if c.verb[0] < cue[1] and cue[0] < c.verb[1]]
    if not own and claim.kind is Kind.COMPARATIVE:
        own = [c for c in found.clauses if c.verb[1] <= cue[0]][-1:]
    against = [phrase for word, phrase in found.against if cue[0] <= word[0] < claim.end - at]
    against += [phrase for word, phrase in found.outdone if cue[0] <= word[0] < cue[1]]
    clause = own[0] if own else None
    return _Told(clause.agent if clause else None, clause.object if clause else None, against[0] if against else None)


def _slot(name: str, passage: Passage, at: int, piece: Piece) -> Slot | None:
    """The phrase as a slot; None where it is a study, which finds an effect and does not have it."""
    start, end = at + piece[0], at + piece[1]
    words = passage.text[start:end]
    if "(" in words and ")" not in words:
        words = words[: words.index("(")].rstrip()
        end = start + len(words)
    if not words or (name == "agent" and words.split()[-1].lower() in STUDIES):
        return None
    if not any(word[0].isalpha() and word.lower() not in POINTING for word in words.split()):
        return None
    hits = [hit for hit in passage.terms if hit.kind in KINDS[name] and start <= hit.start and hit.end <= end]
    return Slot(hits[-1].concept if hits else None, words, start, end, Origin.STATED)
