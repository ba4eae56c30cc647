"""IN08: one thing said in two ways on one page: a certainty rating, the length of a course, a price."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.printed_numbers import COUNT, DECIMAL, count_of, decimal_of
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import doubt_in
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated
from claimcheck.language.term_lists import term_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.gated import Gated
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["page_contradicts_itself"]

LEVELS = {
    "very low": 0,
    "low": 1,
    "weak": 1,
    "limited": 1,
    "poor": 1,
    "moderate": 2,
    "high": 3,
    "strong": 3,
    "robust": 3,
}
LEVEL = r"(?:very low|low|weak|limited|poor|moderate|high|strong|robust)"
SPAN = rf"(?P<low>{LEVEL})(?:(?:[- ]to[- ]|-)(?P<high>{LEVEL}))?"
MEASURE = r"(?:quality|certainty|strength|confidence)"
RATED = re.compile(
    rf"\b{MEASURE} of (?:the |this )?(?:[a-z]+ )?evidence(?:[^.!?;\"]{{0,30}}?)? (?:as|is|was|to be|at)"
    rf" (?:of )?(?:overall )?[\"']?{SPAN}\b"
    rf"|\bevidence (?:is|was) (?:of "
    rf"|rated (?:as )?)[\"']?{SPAN.replace('low>', 'low2>').replace('high>', 'high2>')}[\"']? {MEASURE}\b",
    re.IGNORECASE,
)
CLAIMED = re.compile(rf"\b{SPAN}(?:[- ]{MEASURE})? evidence\b", re.IGNORECASE)
OTHER_TIMES = re.compile(
    r"\b(?:than|compared|once|until|need\w*|(?-i:may)|some|other|another|previous\w*|earlier|older|formerly|used to)\b",
    re.IGNORECASE,
)
FOR_WHAT = re.compile(r"\bevidence[\"']? (?:for|that|of|on|in|supporting) (?P<what>(?:[a-z-]+ ?){1,5})", re.IGNORECASE)
CONTENT = re.compile(r"[a-z]{4,}")
EMPTY = frozenset(
    "with from that this these those what when where which your their about have has been does most more than into "
    "over evidence review reviews study studies research trial trials guide works work actually found final word words "
    "treatment therapy therapies health benefit benefits overall quality certainty strong moderate".split()
)

OWN_OFFER = gated(
    r"\b(?:the|this|our|your) (?P<what>(?:[a-z-]+ ){0,2}?(?:course|programme|program|plan|app|box|pack|bottle|jar"
    r"|kit)) "
    r"(?:has|includes?|contains?|consists of|comes with|comprises|holds|runs for|runs over|lasts|takes) "
    rf"(?P<value>{COUNT}) (?P<unit>modules?|sessions?|lessons?|classes|weeks?|days?|months?|capsules?|tablets?"
    rf"|sachets?|gummies"
    r"|visits?|exercises?|recipes?|doses?)\b",
    folded=True,
)
PRICE = gated(
    r"\b(?:a|an|the|each|your|one|every) (?P<what>(?:(?:initial|first|follow-up|single|standard|introductory"
    r"|\d+-minute) )?"
    r"(?:consultation|session|visit|appointment|class|assessment|massage|box|bottle|pack|course)) (?:costs?"
    r"|is priced at) "
    rf"(?P<unit>[£$€]) ?(?P<value>{DECIMAL})(?![\d.,]*\d| ?-| to\b)",
    folded=True,
)
NOT_ALL = re.compile(
    r"\b(?:from|about|around|up to|or|plus|extra|bonus|optional|additional|at least|more|concession\w*|students?"
    r"|members?|online"
    r"|child\w*|discount\w*|off|if|was|new|old|until|between|usually|average|nhs|elsewhere|other|some|weekend\w*"
    r"|evening\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Said:
    passage: Passage
    sentence: Sentence
    start: int
    end: int
    low: int
    high: int

    def text(self) -> str:
        return self.passage.text[self.sentence.start : self.sentence.end]

    def words(self) -> str:
        return self.passage.block.text[self.start : self.end]


def page_contradicts_itself(page: Page) -> Iterator[Alarm]:
    """A rating of the evidence that is raised elsewhere, and two lengths or prices of one thing on offer.

    Ratings of other treatments and outcomes, of other works, denials and comparisons are left alone, and so is whatever
    stands under a heading of its own.
    """
    yield from _ratings(page)
    yield from _offers(page, OWN_OFFER)
    yield from _offers(page, PRICE)


def _ratings(page: Page) -> Iterator[Alarm]:
    rated = list(_said(page, RATED))
    if not rated or len({(said.low, said.high) for said in rated}) > 1:
        return
    base = rated[0]
    others = [said for said in _said(page, CLAIMED) if (said.passage, said.start) != (base.passage, base.start)]
    raised = [said for said in others if said.high > base.high and _same_subject(page, base, said)]
    if len({(said.low, said.high) for said in others}) > 2:
        return  # a page that grades many things
    for said in raised:
        yield _alarm(said, base, messages.rating_raised(said.words(), _level(base)))


def _level(said: _Said) -> str:
    found = re.search(rf"{LEVEL}(?:(?:[- ]to[- ]|-){LEVEL})?", said.words(), re.IGNORECASE)
    return found[0] if found else said.words()


def _said(page: Page, pattern: re.Pattern[str]) -> Iterator[_Said]:
    for passage in page.copy():
        if "evidence" not in passage.text.lower() or passage.block.kind is BlockKind.QUOTATION:
            continue
        for found in pattern.finditer(passage.text):
            sentence = passage.sentence_at(found.start())
            said = passage.text[sentence.start : found.end()]
            if doubt_in(said) or OTHER_TIMES.search(said) or term_pattern("absence").search(said):
                continue
            groups = found.groupdict()
            low = LEVELS[(groups["low"] or groups["low2"]).lower()]
            top = groups["high"] or groups.get("high2")
            yield _Said(
                passage, sentence, found.start(), found.end(), low, max(low, LEVELS[top.lower()] if top else low)
            )


def _same_subject(page: Page, base: _Said, said: _Said) -> bool:
    """True where the rating of the whole evidence and the claim speak of the page's own topic."""
    base_for, said_for = FOR_WHAT.search(base.text()), FOR_WHAT.search(said.text())
    if base_for and not (said_for and _content(base_for["what"]) & _content(said_for["what"])):
        return False
    topic = _content(_title(page))
    own = _content(_heading(page, said)) - topic - _content(_heading(page, base))
    if own & _content(said.text()):
        return False  # said of what its own heading names
    if not topic:
        return said.passage is base.passage or abs(said.passage.block.id - base.passage.block.id) == 1
    return bool(topic & _content(said.text()))


def _title(page: Page) -> str:
    first = page.copy()[0]
    return first.text if first.block.kind is BlockKind.HEADING else ""


def _heading(page: Page, said: _Said) -> str:
    section = said.passage.block.section
    return page.passages[section[-1]].text if section else ""


def _content(text: str) -> set[str]:
    return {word for word in CONTENT.findall(text.lower()) if word not in EMPTY}


def _offers(page: Page, pattern: Gated) -> Iterator[Alarm]:
    """The first statement of each thing, and those after it with another number."""
    first: dict[tuple[str, str], _Said] = {}
    for passage in page.copy():
        if passage.block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        for found in pattern.finditer(passage.text):
            sentence = passage.sentence_at(found.start())
            if NOT_ALL.search(passage.text[sentence.start : sentence.end]):
                continue
            value = found["value"]
            number = int(decimal_of(value) * 100) if pattern is PRICE else count_of(value)
            said = _Said(passage, sentence, found.start(), found.end(), number, number)
            key = (found["what"].lower(), found["unit"].lower().rstrip("s"))
            before = first.setdefault(key, said)
            if before.low != number and not _of_its_own_heading(page, before, said, key[0].split()[-1]):
                yield _alarm(said, before, messages.said_twice(said.words(), before.words()))


def _of_its_own_heading(page: Page, before: _Said, said: _Said, noun: str) -> bool:
    """True where the two stand under different headings that each name such a thing ("Beginners' course")."""
    one, other = _heading(page, before).lower(), _heading(page, said).lower()
    return one != other and (noun in one or noun in other)


def _alarm(said: _Said, before: _Said, message: str) -> Alarm:
    return Alarm(
        "IN08",
        (Mark(Place(said.passage.block.id, said.start, said.end)),),
        message,
        seconds=(Mark(Place(before.passage.block.id, before.start, before.end), messages.this_page()),),
        rows=(Row("try", messages.keep_the_sourced()),),
        expected=before.words(),
        found=said.words(),
    )
