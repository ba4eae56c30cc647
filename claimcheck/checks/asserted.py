"""What rules on claims without a figure have in common: which claims the page itself makes, and what stands around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck.checks.alarm import Mark
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.reference import Place
from claimcheck.citations.study_nouns import NOUN, is_plural, may_hold
from claimcheck.claims.causal_strength import is_of_health
from claimcheck.claims.figure import Scope
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion, Kind
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

SAID: Final = frozenset({Scope.STATEMENT, Scope.HEADING, Scope.OWN_OFFER})
HEALTH: Final = frozenset({"intervention", "condition", "outcome"})
"""Kinds of concepts by which copy speaks of health."""

MASS: Final = ("research", "evidence", "science")
"""What stands for studies without a number."""
POINTED_REACH: Final = 40
POINTED: Final = re.compile(
    r"\b(?:the|these|those|this|that|both|all|our|their|his|her|its|a|an|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|\d[\d,]*|of|in|no)\b(?: [\w-]+){0,4} $",
    re.IGNORECASE,
)
"""Before studies that are told of elsewhere, or counted."""
OF_SOMEBODY: Final = re.compile(
    r" (?:(?:conducted|done|published|carried out|led|run|reported) )?(?:by|from|at|in|of) (?:the |a )?"
    r"(?:[A-Z\d]|\w+ (?:journal|university|review))"
)
"""Behind studies of which it is said whose they are, or where they stand."""

SOURCE_MARK: Final = re.compile(
    r"\[[\w-]{1,40}\]|\bet al\b"
    r"|\((?!(?:last )?(?:updated|reviewed|revised|edited|checked|accessed)\b)(?:[^()]{0,60}[ ,])?(?:19|20)\d\d[a-z]?\)"
    r"|\bNCT\d|\bPMIDs?\b|\bRCTs?\b|\bdoi\b",
    re.IGNORECASE,
)
"""What points at a source where nothing is read from it: "[key]", "et al", a year in brackets."""


def claims_said(
    page: Page, kind: Kind, guards: Guard = UNASSERTED, *, wanted: Callable[[Assertion], bool] | None = None
) -> Iterator[Assertion]:
    """Claims of a kind that the page itself makes: none of the guards holds for the word that makes the claim.

    `wanted` leaves claims out before their guards are asked for, which costs more than anything else here.
    """
    for claim in page.assertions:
        if claim.kind is kind and claim.scope in SAID and (wanted is None or wanted(claim)):
            passage = page.passages[claim.block]
            if not guards_at(passage, claim.cue_start, claim.cue_end, page.passages, guards):
                yield claim


def warns(page: Page, claim: Assertion, *, above: bool = False) -> bool:
    """True where the sentence of a claim warns, or also the headings above it."""
    passages = page.passages if above else ()
    return bool(guards_at(page.passages[claim.block], claim.cue_start, claim.cue_end, passages, Guard.RED_FLAG))


def names_health(passage: Passage, start: int, end: int, kinds: frozenset[str] = HEALTH) -> bool:
    """True where part of a text names something of health: a concept of these kinds, or a plain word for it."""
    if any(hit.kind in kinds for hit in passage.terms_in(start, end)):
        return True
    return is_of_health(passage.text[start:end], plainly=True)


def is_about_health(page: Page) -> bool:
    """True where a page names treatments, conditions or outcomes: other houses praise themselves too."""
    return page.once(_names_health_anywhere)


def _names_health_anywhere(page: Page) -> bool:
    return any(names_health(passage, 0, len(passage.text)) for passage in page.copy())


def told_by_others(page: Page) -> frozenset[int]:
    """Ids of the blocks that hold what customers say."""
    return page.once(_told_by_others)


def _told_by_others(page: Page) -> frozenset[int]:
    passages = page.copy()
    told = (range(one.first, one.last + 1) for one in page.statements())
    return frozenset(passages[place].block.id for places in told for place in places)


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


def names_study_near(page: Page, claim: Assertion) -> bool:
    """True where a study is named around a claim, or studies are spoken of in its sentence or the one before.

    Around it are its paragraph, list item or table row, and the line that leads a list in.
    """
    passage = page.passages[claim.block]
    own = passage.sentences.index(sentence_of(page, claim))
    start, end = passage.sentences[max(0, own - 1)].start, passage.sentences[own].end
    return (
        (may_hold(passage.text)[0] and _names_study(passage.text, start, end))
        or is_sourced(page, passage)
        or any(link.target.startswith("http") for link in passage.block.links)
    )


def _names_study(text: str, start: int, end: int) -> bool:
    """True where part of a text speaks of a study that a reader could find, not only of "studies" or "research"."""
    return any(not is_vague(text, found.start(), found.end()) for found in NOUN.finditer(fold(text), start, end))


def is_vague(text: str, start: int, end: int) -> bool:
    """True for a noun that stands for studies of which nothing is said: "some studies", "research"."""
    if not (is_plural(text[start:end]) or text[start:end].lower().endswith(MASS)):
        return False
    return not POINTED.search(text[max(0, start - POINTED_REACH) : start]) and not OF_SOMEBODY.match(text, end)


def is_sourced(page: Page, passage: Passage) -> bool:
    """True where a block names a study, or its list or table row does."""
    return any(names_study_in(page, near) for near in blocks_around(page, passage))


def blocks_around(page: Page, passage: Passage) -> Iterator[Passage]:
    """A block, the line that leads it in, and the items or cells that belong with it."""
    block = passage.block
    yield passage
    if block.lead_in is not None:
        yield page.passages[block.lead_in]
    if block.kind is BlockKind.CELL:
        yield from (cell for cell in neighbours_of(page.passages, passage) if cell.block.row == block.row)
    elif block.kind is BlockKind.ITEM:
        yield from neighbours_of(page.passages, passage)


def neighbours_of(passages: Sequence[Passage], one: Passage) -> Iterator[Passage]:
    """The other items of a list, or cells of a table; those above, nearest first, then those below."""
    number, group, kind = one.block.id, one.block.group, one.block.kind
    for step, last in ((-1, -1), (1, len(passages))):
        for other in range(number + step, last, step):
            block = passages[other].block
            if block.group != group or block.kind is not kind:
                break
            yield passages[other]


def names_study_in(page: Page, passage: Passage) -> bool:
    """True where a block names a study or points at one."""
    if SOURCE_MARK.search(passage.text):
        return True
    for sentence in passage.sentences:
        told = page.register.of_sentence.get(sentence.id)
        if told and (told.markers or any(m.kind is not MentionKind.GENERIC for m, _ in told.mentions)):
            return True
    return False
