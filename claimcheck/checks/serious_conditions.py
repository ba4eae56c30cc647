"""ED04: a serious condition that complementary medicine, a supplement or the like is said to treat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import told_by_others
from claimcheck.checks.condition_lists import is_list_of_helped
from claimcheck.checks.named_works import names_work
from claimcheck.checks.offers import is_complementary, is_of_spine
from claimcheck.checks.selling import informs
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.term_lists import term_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["serious_condition_treated"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.METADATA})
MOST: Final = 6
"""Alarms on a page."""
LONGEST: Final = 6
"""Words of an entry that is a name."""
REACH: Final = 90
"""Characters between a verb and the condition that it is said of."""

TREATS: Final = re.compile(
    r"\b(?:treat(?:s|ed|ing)?|treatments? (?:of|for|in)|recommended for"
    r"|help(?:s|ed|ing)?(?: you| people| those| patients| clients| to)? (?:with|treat|manage|relieve|overcome|heal"
    r"|reverse|reduce|improve|ease|conditions)|reliev(?:e|es|ing)|alleviat(?:e|es|ing)|heal(?:s|ing)?"
    r"|effective (?:for|in|against|treatment for|remedy for)|beneficial (?:for|in)"
    r"|benefits? (?:for|(?:people|those|patients) with)|used (?:to treat|for|in (?:the )?treat\w+)|remed(?:y|ies) for"
    r"|good for|works? (?:well |wonders )?(?:for|on|with)|great for|combat(?:s|ing)?|fight(?:s|ing)?|success(?:ful)?"
    r" (?:with|in treating))\b(?P<between>[^.;:!?]*)\Z",
    re.IGNORECASE,
)
FOR: Final = re.compile(r"\b(?:for|and|against)(?: [\w'-]+){0,2} \Z", re.IGNORECASE)
"""A heading that puts an offer beside a condition: "Hypnotherapy for depression"."""
SUBJECT: Final = re.compile(r"\b(?:we|our|I|my|this|these|it|they|she|he)\b", re.IGNORECASE)
SUPERVISED: Final = re.compile(
    r"\b(?:alongside|together with|in addition to (?:your|medical|conventional|any)|as well as (?:medical|conventional)"
    r"|adjunct\w*|complementary to|complements?|integrat(?:e|ive|ed) (?:care|oncology)|your (?:doctor|gp|physician"
    r"|oncologist|specialist|consultant|medical team|midwife)|medical (?:care|supervision|advice|attention|diagnosis"
    r"|treatment)|not (?:a )?(?:cure|substitute|replace\w*)|no cure|cannot cure|side effects of|chemo\w*"
    r"|radiotherapy)\b",
    re.IGNORECASE,
)
"""Words of a paragraph that leave the illness to those who treat it."""
CAREFUL: Final = re.compile(
    r"\b(?:stud(?:y|ies|ied)|research\w*|trials?|evidence|review|may|might|could|risks?|caus(?:e|es|ed|ing)|history"
    r"|contra-?indicat\w+|avoid|diagnos\w+|drugs?|medications?|doctors?|physicians?|surgery|insulin|antidepressants?|if"
    r"|course|training|students?|learn|association|society|foundation|charity|fund\w*|publish\w*|edition|awareness"
    r"|insurance|tradition\w*|centur(?:y|ies)|according to|believed|prevent\w*|support group|lead(?:s|ing)? to"
    r"|increase[sd]?|associated|linked|feel(?:s|ing)?|sometimes|in some|not|never|veterans?)\b",
    re.IGNORECASE,
)
"""Words of a sentence that report, warn, leave open or speak of something else."""
BOOK: Final = re.compile(r"\bPress\b|[,(] ?(?:19|20)\d\d[),.;]")
"""A publisher, or a year set off as references have it: the name of a book is no offer."""
NOT_IT: Final = re.compile(
    r"[ -](?:patients?|survivors?|awareness|prevention|screening|research|risks?|care|support|charit\w+|treatments?"
    r"|therap(?:y|ies)|journey|specialists?|related|medications?|drugs?|cells?|era|period)\b",
    re.IGNORECASE,
)
"""Words behind a name by which something else is meant than the illness."""
ABLE: Final = re.compile(
    r"\W*(?:can |also )?(?:help|treat|reliev|alleviat|effective|great for|good for)\w*", re.IGNORECASE
)
"""A line about an offer that leaves the offer out: "Can help with ..."."""
STORY: Final = re.compile(r"\b(?:I was|I had|I've had|my own|myself)\b")


def serious_condition_treated(page: Page) -> Iterator[Alarm]:
    """ED04: each sentence of a page that offers complementary medicine or supplements, once for each condition."""
    found = [(p, start, end) for p in page.copy() if p.block.kind in READ for start, end in _treated(page, p)]
    if not found or informs(page) or not is_complementary(page):
        return
    told: set[str] = set()
    lists: set[int] = set()
    for passage, start, end in found:
        if passage.block.kind is BlockKind.ITEM and passage.block.group is not None:
            if passage.block.group in lists:
                continue
            lists.add(passage.block.group)
        name = passage.text[start:end].lower()
        if name in told or len(told) == MOST or passage.block.id in told_by_others(page) or names_work(page, passage):
            continue
        if guards_at(passage, start, end, page.passages, UNASSERTED):
            continue
        told.add(name)
        mark = Mark(Place(passage.block.id, start, end))
        message = messages.serious_condition(passage.text[start:end])
        yield Alarm("ED04", (mark,), message, rows=(Row("try", messages.SERIOUS_TRY),), reason="no-supervision-named")


def _treated(page: Page, passage: Passage) -> Iterator[tuple[int, int]]:
    """The conditions of a block that are said to be treated, the first of each sentence."""
    text = passage.text
    lists = ("serious-condition",) if is_of_spine(page) else ("serious-condition", "serious-condition-of-body")
    done = 0
    for hit in term_pattern(*lists).finditer(text):
        if hit.start() < done or NOT_IT.match(text, hit.end()):
            continue
        sentence = passage.sentence_at(hit.start())
        said, before = text[sentence.start : sentence.end], text[sentence.start : hit.start()]
        if any(words.search(said) for words in (CAREFUL, BOOK, STORY)) or SUPERVISED.search(text):
            continue
        if said.rstrip().endswith("?"):
            continue
        verb = TREATS.search(before)
        near = verb is not None and len(verb["between"]) <= REACH
        listed = (
            passage.block.kind is BlockKind.ITEM and len(text.split()) <= LONGEST and is_list_of_helped(page, passage)
        )
        titled = (
            passage.block.kind is BlockKind.HEADING
            and FOR.search(before)
            and term_pattern("complementary").search(said)
        )
        if titled or listed or (near and _is_own(passage, before)):
            done = sentence.end
            yield hit.span()


def _is_own(passage: Passage, before: str) -> bool:
    """True where the house speaks of itself or of what it offers; an item or a heading may leave that out."""
    if SUBJECT.search(before) or term_pattern("complementary").search(before) or ABLE.match(before):
        return True
    return passage.block.kind is not BlockKind.PARAGRAPH
