"""AC01: research or experts behind a statement, and no study named in the sentence, the next one or its block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import SOURCE_MARK, blocks_around, names_health, told_by_others
from claimcheck.checks.establishment import LABEL, PROOF, SHOWN
from claimcheck.checks.named_works import GLUED, SOURCE_LINE, WEB, leads, names_work, next_block
from claimcheck.checks.selling import informs
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.reference import Place
from claimcheck.claims.attributions import find_attributions
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.claims.attributions import Attribution
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["weasel_attribution"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL})
GUARDS: Final = UNASSERTED & ~Guard.RED_FLAG
LONG_LINK: Final = 40
"""Letters of a link that prints the title of a paper."""
STORY: Final = 4
"""Blocks in which news of a study says which one."""
ALONE: Final = 12
"""Paragraphs of a page that have an alarm of their own; all further ones share the next."""
CAREFUL: Final = re.compile(
    r"\b(?:mixed|conflicting|inconsistent\w*|inconclusive|contradictory|controvers\w+|debated?|disputed|unclear"
    r"|uncertain\w*|preliminary|caveats?|caution\w*|early days|in its infancy|anecdotal|low[- ](?:certainty|quality)"
    r"|moderate[- ]certainty|(?:var(?:ying|ied|ies)|different\w*|levels of) (?:\w+ )?(?:evidence|levels|results"
    r"|effectiveness)|not (?:yet )?(?:\w+ly )?(?:clear|known|conclusive|definitive|proven|established|confirmed|settled"
    r"|understood|guaranteed|all studies)|(?:do|does|did) ?(?:not|n't) (?:yet |\w+ly )?(?:prove|provide|mean|establish"
    r"|tell|check|test|dictate)|based (?:\w+ ){0,2}on animal|(?:more|further|larger|better) (?:\w+ )?(?:research"
    r"|studies|evidence|trials|data|work)|needs? (?:more|further|larger|to be)|(?:limited|insufficient|little|weak"
    r"|scarce|sparse|scant|poor|no(?: \w+)?|not enough|lack of|lacking) (?:\w+ ){0,2}(?:evidence|data|research|studies"
    r"|trials|proof)"
    r"|(?:evidence|research|data|studies|trials|results|findings|quality|samples?|science) (?:[\w-]+ ){0,10}?(?:is|are"
    r"|was|were|remains?|stays?) (?:[\w-]+ ){0,3}?(?:limited|small|mixed|weak|thin|early|lacking|poor|sparse|low"
    r"|modest|ongoing|insufficient|evolving|developing|complex)|(?:other|some) (?:studies|trials|research) (?:\w+ )?"
    r"(?:not|no|little|did not|have not|failed|disagree)|(?:but|while|whereas|though) others\b"
    r"|others (?:have |did |do |find |found |show )?(?:not|no)|(?:results?|outcomes?|responses?|effects?)"
    r" (?:may |can |do |will )?(?:vary|varies|differ))\b",
    re.IGNORECASE,
)
"""How sure it is: a statement of the state of research, which no single study could stand for."""
NO_EFFECT: Final = re.compile(
    r",? ?(?:that )?(?:there (?:is|was|are|were) )?(?:no|little|only (?:a )?(?:small|modest|slight|weak|limited)"
    r"|(?:an? )?(?:modest|small|slight|weak)|neither|nothing)\b"
    r"|,?[^.;:,]{0,80}?\b(?:(?:does|do|did|is|are|was|were|may|might|can) ?(?:not|n't)|cannot|no (?:more|better)"
    r"|ineffective|(?:has|have|had|with|of|offers?|provides?|makes?) (?:no|little))\b",
    re.IGNORECASE,
)
"""Research that found nothing, or little: nobody sells by that."""
STARRED: Final = re.compile(r"[*\u2020\u2021]\W*\Z")


def weasel_attribution(page: Page) -> Iterator[Alarm]:
    """AC01: "studies show", once a paragraph or list; on pages that inform as a leaflet does, never."""
    groups: dict[tuple[bool, int], list[tuple[Passage, Attribution]]] = {}
    for passage in page.copy():
        if passage.block.kind not in READ:
            continue
        for said in find_attributions(passage):
            if passage.block.id not in told_by_others(page) and _is_weasel(page, passage, said):
                groups.setdefault(_paragraph(passage), []).append((passage, said))
                break
    if not groups or informs(page):
        return
    found = list(groups.values())
    for group in found[:ALONE]:
        yield _alarm(page, group[:1])
    if found[ALONE:]:
        yield _alarm(page, [group[0] for group in found[ALONE:]])


def _paragraph(passage: Passage) -> tuple[bool, int]:
    """What an alarm is said once of: a list or table, or a block of its own."""
    block = passage.block
    return (True, block.group) if block.group is not None else (False, block.id)


def _is_weasel(page: Page, passage: Passage, said: Attribution) -> bool:
    """True where the page itself says it, of health, and names nobody by whom a reader could find the research."""
    text, sentence = passage.text, passage.sentence_at(said.start)
    if any(found.start() < said.end and said.start < found.end() for p in (LABEL, SHOWN) for found in p.finditer(text)):
        return False  # AC06 says so
    if NO_EFFECT.match(text, said.end, sentence.end) or not _is_told_of_health(page, passage, sentence, said):
        return False
    if _is_careful(page, passage, sentence) or _is_cited(page, passage, sentence, said):
        return False
    if (said.fresh and _is_told_on(page, passage, sentence)) or (said.back and _was_told(page, passage, said)):
        return False
    return not guards_at(passage, said.start, said.end, page.passages, GUARDS)


def _is_told_of_health(page: Page, passage: Passage, sentence: Sentence, said: Attribution) -> bool:
    """True where the sentence, or the list that it leads in, says something of health."""
    if names_health(passage, sentence.start, said.start) or names_health(passage, said.end, sentence.end):
        return True
    led_in = next_block(page, passage) if passage.text.rstrip().endswith(":") else None
    return led_in is not None and any(names_health(near, 0, len(near.text)) for near in blocks_around(page, led_in))


def _is_careful(page: Page, passage: Passage, sentence: Sentence) -> bool:
    """True where the sentence or one beside it says how far research goes."""
    own = passage.sentences.index(sentence)
    first = passage.sentences[max(0, own - 1)].start
    last = passage.sentences[min(own + 1, len(passage.sentences) - 1)].end
    if CAREFUL.search(passage.text, first, last):
        return True
    following = next_block(page, passage)
    if following is None or not following.sentences or following.block.kind is BlockKind.HEADING:
        return False
    return CAREFUL.search(following.text, 0, following.sentences[0].end) is not None


def _is_cited(page: Page, passage: Passage, sentence: Sentence, said: Attribution) -> bool:
    """True where a reader is led to a study: from the sentence, the next one, its block or the list around it."""
    if any(leads(link.target, passage.text[link.start : link.end]) for link in passage.block.links):
        return True
    near = (sentence.id, sentence.id + 1)
    for mention in page.mentions_in(passage.block.id):
        if mention.sentence in near:
            if mention.kind is MentionKind.NAMED:
                return True  # a body too, which a paragraph may name for something else
            if mention.kind is MentionKind.INDEFINITE and said.end <= mention.anchor_start < sentence.end:
                return True  # "research shows that it helps: a study of nurses found": that study is what lacks a name
    if any(names_work(page, near) for near in blocks_around(page, passage)):
        return True
    if STARRED.search(passage.text, sentence.start, sentence.end) and page.once(_has_note):
        return True
    if passage.block.kind is BlockKind.HEADING:
        return any(names_work(page, below) for below in page.copy() if passage.block.id in below.block.section)
    following = next_block(page, passage)
    if following is None:
        return False
    if SOURCE_LINE.match(following.text) and following.block.kind is not BlockKind.HEADING:
        return True
    if passage.text.rstrip().endswith(":"):
        return names_work(page, following) or any(names_work(page, near) for near in blocks_around(page, following))
    if any(link.end - link.start >= LONG_LINK and link.target.startswith(WEB) for link in following.block.links):
        return True
    if following.block.kind is BlockKind.HEADING or not following.sentences:
        return False
    if sentence.id == passage.sentences[-1].id:
        return names_work(page, following)
    if {passage.block.kind, following.block.kind} != {BlockKind.PARAGRAPH}:
        return False
    return any(mark.search(following.text, 0, following.sentences[0].end) for mark in (SOURCE_MARK, PROOF, GLUED))


def _has_note(page: Page) -> bool:
    """True where a block opens with the mark of a note."""
    return any(below.text.lstrip().startswith(("*", "\u2020", "\u2021")) for below in page.copy())


def _is_told_on(page: Page, passage: Passage, sentence: Sentence) -> bool:
    """True where the sentences behind go on about one study: "new research" opened a story of it."""
    reach = range(passage.block.id, passage.block.id + STORY)
    return any(
        mention.sentence > sentence.id and mention.kind is MentionKind.DEFINITE
        for block in reach
        for mention in page.mentions_in(block)
    )


def _was_told(page: Page, passage: Passage, said: Attribution) -> bool:
    """True where a study was told of just before: "the evidence supports" sums it up."""
    reach = (passage.block.id - 1, passage.block.id)
    return any(
        (mention.block, mention.start) < (passage.block.id, said.start) and mention.kind is not MentionKind.GENERIC
        for block in reach
        for mention in page.mentions_in(block)
    )


def _alarm(page: Page, places: list[tuple[Passage, Attribution]]) -> Alarm:
    marks = tuple(Mark(Place(passage.block.id, said.start, said.end)) for passage, said in places)
    first = places[0][1]
    return Alarm(
        "AC01",
        marks,
        messages.weasel_attribution(page.quoted(marks[0].place), len(places) - 1, people=first.people),
        rows=(Row("try", messages.weasel_try(people=first.people, listed=bool(page.references))),),
        reason="nobody-named",
    )
