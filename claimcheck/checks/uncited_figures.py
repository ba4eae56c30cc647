"""HY06: a share, a count of people or a relative change in matters of health, and nobody who says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import blocks_around, names_health, told_by_others
from claimcheck.checks.named_works import SOURCE_LINE, leads, names_work, next_block
from claimcheck.checks.selling import informs
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.reference import Place
from claimcheck.claims.figure import Scope
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.claims.measures import Measure
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["uncited_figure"]

READ: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
GUARDS: Final = UNASSERTED & ~Guard.RED_FLAG
KINDS: Final = frozenset({"condition", "outcome"})
COUNTS: Final = frozenset({Measure.PREVALENCE_COUNT, Measure.DEATHS})
MOST: Final = 8
"""Alarms on a page."""
ALL: Final = 100

PEOPLE: Final = re.compile(
    r"\b(?:adults?|people|women|men|children|kids|teens|patients|americans|britons|australians|canadians|europeans"
    r"|persons|individuals|population|workers|employees|pregnancies|couples|mothers|infants|babies|seniors|cases"
    r"|sufferers|us)\b",
    re.IGNORECASE,
)
"""Of whom a share is told."""
NOT_OF_HEALTH: Final = re.compile(
    r"\b(?:sav(?:e|es|ed|ing|ings)|costs?|prices?|priced|pricing|discounts?|cheaper|less expensive|insurance|insured"
    r"|income|revenue|rank\w*|score[ds]?|rated|ratings?|stars?|reviews?|fees?|coverage|market|sales|calories|carb\w*"
    r"|protein|body weight|daily value|dv|uv[ab]?|hba1c|mg|ml|ph|solution|concentration|extract|purity|pure|urea"
    r"|retinol|acid|rats?|mice|mouse|animals?|cells|in vitro|capacity|humidity|battery|serving)\b|[$\u00a3\u20ac]",
    re.IGNORECASE,
)
OF_ONE: Final = re.compile(r"\b(?:she|he|her|his|him|I|I'm|my|me)\b|\b(?:our|my|we|we've|us) \b", re.IGNORECASE)
"""The case of somebody, or what a house counts itself: both are looked at elsewhere."""
STUDIED: Final = re.compile(
    r"\b(?:trials?|stud(?:y|ies)|survey(?:ed)?|poll|reviews?|meta-analys[ei]s|researchers|participants|in (?:19|20)\d\d"
    r"|according to|reported by|census|statistics|cdc|who|nih|nhs|association|institute|foundation|society|university"
    r"|academy|department|organi[sz]ation|journal|centers?)\b",
    re.IGNORECASE,
)
"""Words that name somebody, or tell a study: other rules ask which."""
DOSE: Final = re.compile(
    r"\b(?:aim for|should|need(?:s)? to|try to|achieve|goal|target|at least \d+-?\d*%|up to you)\b", re.IGNORECASE
)


def uncited_figure(page: Page) -> Iterator[Alarm]:
    """HY06: once a sentence; silent where the block, the list or a block beside it names a source."""
    told: set[tuple[int, int]] = set()
    for claim in page.claims:
        key = (claim.block, claim.sentence)
        if key in told or len(told) == MOST or not _is_claimed(claim):
            continue
        passage = page.passages[claim.block]
        if passage.block.kind not in READ or passage.block.hidden:
            continue
        sentence = passage.sentence_at(claim.start)
        if not _is_of_health(passage, claim, sentence) or informs(page) or _is_sourced(page, passage):
            continue
        if claim.block in told_by_others(page) or guards_at(passage, claim.start, claim.end, page.passages, GUARDS):
            continue
        told.add(key)
        place = Place(claim.block, claim.start, claim.end)
        yield Alarm(
            "HY06",
            (Mark(place),),
            messages.uncited_figure(page.quoted(place)),
            rows=(Row("try", messages.FIGURE_TRY),),
            reason="nobody-named",
        )


def _is_claimed(claim: FigureClaim) -> bool:
    """True for a figure that the page itself states and credits to nobody."""
    if claim.scope is not Scope.STATEMENT or claim.credit is not None or claim.elsewhere:
        return False
    return claim.measure in (Measure.SHARE, Measure.RELATIVE_CHANGE) or claim.measure in COUNTS


def _is_of_health(passage: Passage, claim: FigureClaim, sentence: Sentence) -> bool:
    """True where the sentence tells of health, and the figure is a share of people, a count of them or an effect."""
    text = passage.text[sentence.start : sentence.end]
    if any(words.search(text) for words in (NOT_OF_HEALTH, OF_ONE, STUDIED, DOSE)):
        return False
    if claim.measure is Measure.SHARE:
        near = passage.text[claim.start : min(sentence.end, claim.end + 40)]
        if float(claim.quantity.printed or 0) >= ALL or not PEOPLE.search(near):
            return False
    elif claim.measure is Measure.RELATIVE_CHANGE and not (claim.outcome.text or claim.condition.text):
        return False
    return names_health(passage, sentence.start, sentence.end, KINDS)


def _is_sourced(page: Page, passage: Passage) -> bool:
    """True where a reader is led to a source from the block, its list, or the block on either side."""
    links = passage.block.links
    if any(leads(link.target, passage.text[link.start : link.end]) for link in links):
        return True
    number = passage.block.id
    before = page.passages[number - 1] if number and not page.passages[number - 1].block.hidden else None
    after = next_block(page, passage)
    if after is not None and SOURCE_LINE.match(after.text):
        return True
    near = [passage, *(each for each in (before, after) if each is not None), *blocks_around(page, passage)]
    if any(names_work(page, each) for each in near):
        return True
    return any(mention.kind is MentionKind.NAMED for mention in page.mentions_in(number))
