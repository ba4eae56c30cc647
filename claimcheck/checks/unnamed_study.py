"""AC02: one study that carries a sentence, and nothing by which a reader could find it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import SOURCE_MARK, blocks_around, names_health, told_by_others
from claimcheck.checks.establishment import PAPER
from claimcheck.checks.named_works import WEB, leads, names_work, next_block
from claimcheck.checks.selling import informs
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Mention
    from claimcheck.language.passage import Passage

__all__ = ["unnamed_study"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL})
GUARDS: Final = UNASSERTED & ~Guard.RED_FLAG
STORY: Final = 4
"""Blocks behind, one of which may tell which study it is."""
MOST: Final = 12
"""Alarms on a page."""

ONE: Final = re.compile(r"\b(?:study|trial|RCT|meta-analysis|review|experiment)\b", re.IGNORECASE)
FINDS: Final = re.compile(
    r"\b(?:f(?:ound|inds)|show(?:s|ed|n|ing)?|suggest(?:s|ed|ing)?|report(?:s|ed)|conclude[sd]|reveal(?:s|ed)"
    r"|indicate[sd]|demonstrate[sd]|confirm(?:s|ed)|prove[sd]|discovered|observed|saw|noted|stated|linked"
    r"|highlight(?:s|ed)|measured)\b",
    re.IGNORECASE,
)
ACCORDING: Final = re.compile(r"\baccording to \Z", re.IGNORECASE)
WITHIN: Final = re.compile(r"(?:\A|[,;:] )(?:In|During|Throughout) \Z", re.IGNORECASE)
PAST: Final = re.compile(
    r",[^.;]{0,120}?\b(?:(?!based|needed|indeed|hundred|named|aged|called)\w{3,}ed|felt|fell|rose|lost|had|were|was"
    r"|took|gave|slept|grew|got|saw|did)\b",
    re.IGNORECASE,
)
"""What happened in it: "in a large trial, the powder lowered"."""
LACKING: Final = re.compile(
    r"\b(?:no|not|never|nor|without|neither|single|any|every|each|if|when|whether|until|unless|could|would|should|may"
    r"|might|needs?|wait(?:s|ing)? for|plan\w*|design\w*|join|enrol\w*|recruit\w*|under ?way|ongoing|upcoming"
    r"|our|my|case)\b(?: [\w-]+){0,3} \Z",
    re.IGNORECASE,
)
"""Words before a study that is not there, not yet, or the house's own."""
NO_EFFECT: Final = re.compile(
    r"[^.;:,]{0,40}?\b(?:no|little|not|neither|nothing|never|n't|mixed|conflicting|unclear|small|modest|slight"
    r"|limited)\b",
    re.IGNORECASE,
)
OF_BUSINESS: Final = re.compile(
    r"\b(?:market|customers?|consumers?|shoppers?|employees|businesses|workplace|students|case|code|site|website"
    r"|usability|google|employers?)\b",
    re.IGNORECASE,
)


def unnamed_study(page: Page) -> Iterator[Alarm]:
    """AC02: "a recent study found", once a paragraph; silent where a list, a link or a name leads to it."""
    if page.references:
        return  # one of them may be it
    told: set[int] = set()
    for mention in page.mentions:
        if mention.kind is not MentionKind.INDEFINITE or mention.plural or mention.block in told or len(told) == MOST:
            continue
        passage = page.passages[mention.block]
        if passage.block.kind not in READ or passage.block.hidden or not _carries(passage, mention):
            continue
        if passage.block.id in told_by_others(page) or informs(page) or _is_led_to(page, passage, mention):
            continue
        if guards_at(passage, mention.anchor_start, mention.anchor_end, page.passages, GUARDS):
            continue
        told.add(mention.block)
        place = Place(mention.block, mention.start, mention.end)
        yield Alarm(
            "AC02",
            (Mark(place),),
            messages.unnamed_study(page.quoted(place)),
            rows=(Row("try", messages.STUDY_TRY),),
            reason="nobody-named",
        )


def _carries(passage: Passage, mention: Mention) -> bool:
    """True where the sentence tells what the study found, and tells it of health."""
    text, sentence = passage.text, passage.sentence_at(mention.start)
    if text[mention.anchor_start].isupper() and mention.anchor_start > sentence.start:
        return False  # "a 2002 National Health Review"
    if not ONE.search(text, mention.anchor_start, mention.anchor_end) or mention.people:
        return False
    before = text[sentence.start : mention.start]
    if LACKING.search(before + " " if not before.endswith(" ") else before):
        return False
    if OF_BUSINESS.search(text, sentence.start, sentence.end):
        return False
    found = FINDS.search(text, mention.anchor_end, sentence.end)
    reported = ACCORDING.search(before) or (
        WITHIN.search(before) and (found or PAST.search(text, mention.anchor_end, sentence.end))
    )
    if not reported and not (mention.subject and found):
        return False
    if found and NO_EFFECT.match(text, found.end(), sentence.end):
        return False
    return names_health(passage, sentence.start, sentence.end)


def _is_led_to(page: Page, passage: Passage, mention: Mention) -> bool:
    """True where a reader could find it: by its own words, in its block, or by what the page goes on to tell."""
    features = mention.features
    if features.authors or features.title or features.trial or features.identifier:
        return True
    if (features.journal or features.journal_name) and features.year is not None:
        return True
    links = passage.block.links
    if SOURCE_MARK.search(passage.text) or any(
        leads(link.target, passage.text[link.start : link.end]) for link in links
    ):
        return True
    if any(_can_be_found(other) for other in page.mentions_in(passage.block.id) if other is not mention):
        return True
    if passage.block.group is not None and any(names_work(page, near) for near in blocks_around(page, passage)):
        return True
    near = passage
    for _ in range(STORY):
        below = next_block(page, near)
        if below is None or below.block.kind is BlockKind.HEADING:
            break
        if any(map(_can_be_found, page.mentions_in(below.block.id))) or SOURCE_MARK.search(below.text):
            return True
        if any(link.target.startswith(WEB) for link in below.block.links):
            return True
        near = below
    return page.once(_links_a_paper)


def _links_a_paper(page: Page) -> bool:
    return any(PAPER.search(link.target) for passage in page.copy() for link in passage.block.links)


def _can_be_found(mention: Mention) -> bool:
    """True for a mention by which a work can be found."""
    features = mention.features
    if mention.kind in (MentionKind.MARKER, MentionKind.IDENTIFIER):
        return True
    if features.authors or features.title or features.trial:
        return True
    return bool(features.journal or features.journal_name) and features.year is not None
