"""What rules on claims without a figure have in common: which claims the page itself makes, and what stands around."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claimcheck.checks.alarm import Mark
from claimcheck.citations.reference import Place
from claimcheck.claims.figure import Scope
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion, Kind
    from claimcheck.language.sentences import Sentence

SAID: Final = frozenset({Scope.STATEMENT, Scope.HEADING, Scope.OWN_OFFER})


def claims_said(page: Page, kind: Kind, guards: Guard = UNASSERTED) -> Iterator[Assertion]:
    """Claims of a kind that the page itself makes: none of the guards holds for the word that makes the claim."""
    for claim in page.assertions:
        if claim.kind is kind and claim.scope in SAID:
            passage = page.passages[claim.block]
            if not guards_at(passage, claim.cue_start, claim.cue_end, page.passages, guards):
                yield claim


def mark_of(claim: Assertion) -> Mark:
    """The words of a claim."""
    return Mark(Place(claim.block, claim.start, claim.end))


def sentence_of(page: Page, claim: Assertion) -> Sentence:
    """The sentence of a claim."""
    return page.passages[claim.block].sentence_at(claim.cue_start)


def sentence_text(page: Page, claim: Assertion) -> str:
    """The text of the sentence of a claim."""
    sentence = sentence_of(page, claim)
    return page.passages[claim.block].text[sentence.start : sentence.end]


def text_around(page: Page, claim: Assertion, reach: int = 1) -> str:
    """The sentence of a claim with `reach` sentences on each side, in its own block and the blocks next to it."""
    sentences = [
        (passage, sentence)
        for number in (claim.block - 1, claim.block, claim.block + 1)
        if 0 <= number < len(page.passages)
        for passage in (page.passages[number],)
        if not passage.block.hidden
        for sentence in passage.sentences
    ]
    own = next(i for i, (_, sentence) in enumerate(sentences) if sentence.id == claim.sentence)
    near = sentences[max(0, own - reach) : own + reach + 1]
    return " ".join(passage.text[sentence.start : sentence.end] for passage, sentence in near)


def is_cited(page: Page, claim: Assertion) -> bool:
    """True where the sentence of a claim names a work, or a marker stands in it."""
    told = page.register.of_sentence.get(claim.sentence)
    return told is not None and bool(told.mentions or told.markers)
