"""Stories that customers tell at length under their name, without quotation marks or a signature below.

    Helen, 29, endometriosis
    I was in pain for years. My doctor ... Today I can work again.

The name must be one of a customer: written with an age or an initial, or any first name on a page of case studies or
patient stories; a line such as "A case study from our practice" below a title will do too. Elsewhere at least two such
stories must stand on the page, for an essay has one author.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.case_stories import is_subtitle
from claimcheck.claims.case_words import FIRST
from claimcheck.claims.first_person import SPEAKER, is_experience
from claimcheck.claims.page_owners import is_owner
from claimcheck.claims.statement_elements import OUTSIDE
from claimcheck.claims.statement_names import INITIALLED, NOT_NAME, is_name
from claimcheck.claims.statement_words import CHANGE, HOUSE_VOICE, PRAISE
from claimcheck.claims.statement_zones import is_title
from claimcheck.claims.testimonials import AGED, OUTCOME, Testimonial
from claimcheck.claims.voices import OWN_VOICE, TITLED
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage

LONGEST_LINE = 9
LEAST_OF_SELF = 4
"""Times that the speaker names themselves in a story."""

SELDOM = 30
"""In a long story one turn that practitioners use too may stand among so many "I": "I developed a rash"."""

LEAST_WORDS = 40
LONGEST = 40
"""Blocks."""

FEWEST = 2
"""Stories of a page that is not made for them."""

STORY_OF = re.compile(
    rf"\W*(?P<name>{FIRST}(?: [A-ZÀ-Þ][\w'-]*\.?)?)(?:'s|') (?:[\w-]+ )?(?i:story|journey|experience)\W*"
)
"""A heading above what one customer tells: "Helen's story"."""

ABOUT = re.compile(rf"\W*{FIRST}(?: [A-ZÀ-Þ][\w'-]*\.?)?(?:,| -) .{{2,60}}")
"""A name, and what else is said of the person: "Jackie, thyroid"."""

TOLD = (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.ITEM, BlockKind.CELL)


def find_own_stories(
    passages: Sequence[Passage], owners: frozenset[str], *, places: Sequence[bool]
) -> dict[int, Testimonial]:
    """The stories of a page by the place where they start.

    Args:
        passages: those that the reader sees.
        owners: first names, in small letters, of those whom the page presents as its own people.
        places: for each passage whether it stands where case studies or stories do.
    """
    found: dict[int, Testimonial] = {}
    place = 0
    while place < len(passages):
        story = _story(passages, place, owners) if _opens(passages, place, in_place=places[place]) else None
        if story:
            found[story.first] = story
            place = story.last
        place += 1
    if len(found) >= FEWEST:
        return found
    return {first: story for first, story in found.items() if places[first]}


def _opens(passages: Sequence[Passage], place: int, *, in_place: bool) -> bool:
    """True of a line that names the person whose story stands below."""
    block, text = passages[place].block, passages[place].text
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CELL) or block.region in OUTSIDE:
        return False
    if in_place and is_subtitle(passages, place):
        return True
    if len(text.split()) > LONGEST_LINE or block.links or TITLED.search(text) or text.endswith((".", "!", "?")):
        return False
    if block.kind is BlockKind.HEADING and STORY_OF.fullmatch(text):
        return True
    if AGED.fullmatch(text) or (INITIALLED.match(text) and is_name(text)):
        return True
    return in_place and block.kind is BlockKind.HEADING and bool(ABOUT.match(text)) and not NOT_NAME.search(text)


def _story(passages: Sequence[Passage], place: int, owners: frozenset[str]) -> Testimonial | None:
    """What is told in the first person below a line, up to the next heading or name."""
    of_one = STORY_OF.fullmatch(passages[place].text)
    line = of_one["name"] if of_one else passages[place].text.strip(" -~")
    name = None if is_subtitle(passages, place) else line
    told: list[int] = []
    for number in range(place + 1, min(place + 1 + LONGEST, len(passages))):
        passage = passages[number]
        if passage.block.kind not in TOLD or passage.block.region in OUTSIDE or is_title(passage.text):
            break
        if _opens(passages, number, in_place=False) or is_name(passage.text):
            break
        told.append(number)
    while told and not SPEAKER.search(passages[told[-1]].text):
        told.pop()
    while told and not SPEAKER.search(passages[told[0]].text):
        told.pop(0)
    words = " ".join(passages[number].text for number in told)
    if (
        len(words.split()) < LEAST_WORDS
        or len(SPEAKER.findall(words)) < LEAST_OF_SELF
        or (name and is_owner(name, owners))
    ):
        return None
    of_trade = sum(1 for voice in (OWN_VOICE, HOUSE_VOICE) for _ in voice.finditer(words))
    if of_trade * SELDOM > len(SPEAKER.findall(words)):
        return None
    lived = any(is_experience(sentence) for sentence in re.split(r"(?<=[.!?])\s", words))
    if not lived or not (CHANGE.search(words) or PRAISE.search(words)):
        return None
    first, last = told[0], told[-1]
    return Testimonial(first, last, 0, len(passages[first].text), words, name, bool(OUTCOME.search(words)), full=False)
