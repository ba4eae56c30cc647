"""Stories of one customer that the house tells ("Ana came to us with a stiff hip; today she hikes again").

A story needs a place made for it: a heading that names the person ("Ana's story", "How Ana got rid of her crutches"),
or a paragraph that opens with a first name, or with a person of an age ("A 33-year-old man"), under a heading such as
"Success stories" or "Case studies"; or it says itself whose it is ("Ana came to us with a stiff hip"). It must go on
about that person, and tell a change. Where news and papers tell of a person, no such heading stands above.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.case_words import (
    ALONE,
    CASE,
    COUPLE,
    DESCRIBED,
    DID,
    DOCTOR,
    FIRST,
    HEADED_BY,
    MENTIONED,
    NAMED,
    NAMED_IN_FULL,
    NO_SEX,
    NOBODY,
    OPENED,
    PARTS,
    PLACE,
    PLAINLY_CUSTOMER,
    STAFF,
    SUBTITLE,
    SURE,
    SURNAMED,
    THEY,
    THIRD,
    TITLED_SO,
)
from claimcheck.claims.first_person import SPEAKER
from claimcheck.claims.statement_elements import OUTSIDE
from claimcheck.claims.statement_names import is_name, led
from claimcheck.claims.statement_words import CHANGE
from claimcheck.claims.statement_zones import is_title
from claimcheck.claims.testimonials import OUTCOME, Testimonial
from claimcheck.documents.document import CUSTOMER, OF_CUSTOMERS, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage

LONGEST = 20
LONGEST_HEADING = 16
LONGEST_GAP, LONGEST_GAP_OF_CASE = 1, 6
"""Blocks in a row that do not name the person: a case study lists what was done."""

LEAST_WORDS = 12
"""Of a story: a line under a picture is none."""

ANY_LEVEL = 7
"""Of a small title that is no heading: the heading behind it says how far it reaches."""

FEW_WORDS = 6

QUOTED = re.compile(r"\"[^\"]*\"")
MOST_OF_SELF = 4
"""Times that a story which the house tells may say "I", outside of what it quotes."""

OFTEN, OFTEN_CALLED = 2, 3
"""Times that a name stands in a story: at least, and enough without a word for her or him."""

PLAINLY_BY = 240
"""Code points of a paragraph, within which it says that it tells of a customer."""

LONGEST_SUBTITLE = 9
"""Words of a line below a title that says what the page tells: "A case study from our practice"."""


def find_case_stories(passages: Sequence[Passage], owners: frozenset[str]) -> dict[int, Testimonial]:
    """The stories of a page by the place where they start.

    Args:
        passages: those that the reader sees.
        owners: first names, in small letters, of those whom the page presents as its own people.
    """
    found: dict[int, Testimonial] = {}
    in_place, is_case, level, opens_at, until = False, False, 0, 0, 0
    level_of_case = 0
    if _is_titled_so(passages) or any(passage.block.label in (CUSTOMER, OF_CUSTOMERS) for passage in passages):
        in_place, is_case, level = True, True, 0
    customer = _customer(passages)
    owners |= {found[1].lower() for passage in passages for found in DOCTOR.finditer(passage.text)}
    for place, passage in enumerate(passages):
        block, text = passage.block, passage.text
        if place < until or block.kind is BlockKind.METADATA or block.region in OUTSIDE:
            continue
        words = len(text.split())
        titled = block.kind is BlockKind.HEADING or (block.kind is BlockKind.PARAGRAPH and words <= FEW_WORDS)
        titled = titled or is_subtitle(passages, place)
        name = ""
        if titled and words <= LONGEST_HEADING:
            match = NAMED.search(text)
            full = NAMED_IN_FULL.search(text) if in_place and not match else None
            if match and SURNAMED.search(text[: match.start()]) and block.card is None:
                match = None
            if PLACE.search(text) and not block.links:
                in_place, level = True, block.level or ANY_LEVEL
                is_case, opens_at = bool(CASE.search(text)), place
                level_of_case = block.level
            elif block.kind is BlockKind.HEADING and in_place and block.level < level and opens_at == place - 1:
                level = block.level  # of a small title above it
            elif block.kind is BlockKind.HEADING and in_place and level == ANY_LEVEL:
                level = block.level
            elif block.kind is BlockKind.HEADING and in_place and block.level <= level and not (match or is_name(text)):
                in_place = False
            name = _first_name(text, match) if match else full["how"] if full else ""
            if not name and in_place and block.kind is BlockKind.HEADING and (titled_by := HEADED_BY.fullmatch(text)):
                name = titled_by["name"]
        elif in_place and block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL):
            anyone = _described(passages, place) if DESCRIBED.match(text) else None
            if anyone:
                found[place] = anyone
                until = anyone.last + 1
                continue
            opened = OPENED.match(text)
            name = opened["name"] if opened else _named_often(passages, place) if is_case else ""
            name = customer if customer and re.search(rf"\b{re.escape(customer)}\b", text) else name
        if not name and not titled and block.kind is BlockKind.PARAGRAPH:
            plainly = PLAINLY_CUSTOMER.search(text, 0, PLAINLY_BY)
            name = plainly["one"] or plainly["about"] or plainly["came"] if plainly else ""
        if in_place and (last := _in_parts(passages, place)):
            found[place] = _told_whole(passages, place, last)
            until = last + 1
            continue
        if not name or name.lower() in NOBODY or name.lower() in owners:
            continue
        gap = LONGEST_GAP_OF_CASE if is_case and in_place else LONGEST_GAP
        ends = level_of_case if is_case and in_place and not titled else _level_above(passages, place)
        story = _story(passages, place, name, titled=titled, known=name == customer, longest_gap=gap, level=ends)
        if story:
            found[story.first] = story
            until = story.last + 1
    return found


def find_places(passages: Sequence[Passage]) -> list[bool]:
    """For each passage whether it stands on a page of stories of customers, or under a heading for them."""
    whole, level = _is_titled_so(passages), 0
    places = []
    for number, passage in enumerate(passages):
        block = passage.block
        if block.kind is BlockKind.HEADING and block.region not in OUTSIDE:
            if len(passage.text.split()) <= LONGEST_HEADING and PLACE.search(passage.text):
                level = block.level
            elif block.level <= level:
                level = 0
        elif is_subtitle(passages, number):
            level = passages[number - 1].block.level
        places.append(whole or level > 0)
    return places


def is_subtitle(passages: Sequence[Passage], place: int) -> bool:
    """True of a line below a title that says that the page tells the story of one customer."""
    text = passages[place].text
    if place == 0 or passages[place - 1].block.kind is not BlockKind.HEADING:
        return False
    short = passages[place].block.kind is BlockKind.PARAGRAPH and len(text.split()) <= LONGEST_SUBTITLE
    return short and SUBTITLE.match(text) is not None


def _is_titled_so(passages: Sequence[Passage]) -> bool:
    """True of a page whose title is nothing but "Case studies", "Patient stories" or the like."""
    titles = (
        passage.text
        for passage in passages
        if passage.block.kind is BlockKind.METADATA and passage.block.label in (None, "title")
    )
    return any(TITLED_SO.fullmatch(re.split(r" [|-] |: ", title)[0].strip()) for title in titles)


def _customer(passages: Sequence[Passage]) -> str:
    """The first name of the customer whose file this is, as front matter says; empty where it is nobody's."""
    name = next((passage.text for passage in passages if passage.block.label == CUSTOMER), "")
    found = re.match(FIRST, name)
    return found[0] if found else ""


def _described(passages: Sequence[Passage], place: int) -> Testimonial | None:
    """What is told from `place` on of a person without a name: as far as the paragraphs are about him or her."""
    last, third = place, THEY if NO_SEX.match(passages[place].text) else THIRD
    while (
        last + 1 < min(place + LONGEST, len(passages))
        and passages[last + 1].block.kind is BlockKind.PARAGRAPH
        and third.search(passages[last + 1].text)
        and not DESCRIBED.match(passages[last + 1].text)
    ):
        last += 1
    words = " ".join(passage.text for passage in passages[place : last + 1])
    if len(words.split()) < LEAST_WORDS or not (CHANGE.search(words) or OUTCOME.search(words)) or STAFF.search(words):
        return None
    if not third.search(words):
        return None
    return _told_whole(passages, place, last)


def _in_parts(passages: Sequence[Passage], place: int) -> int:
    """The last block of a case that is told in three labelled parts from `place` on; 0 where none is."""
    if place + len(PARTS) > len(passages):
        return 0
    parts = zip(PARTS, passages[place : place + len(PARTS)], strict=True)
    return place + len(PARTS) - 1 if all(label.match(passage.text) for label, passage in parts) else 0


def _told_whole(passages: Sequence[Passage], first: int, last: int) -> Testimonial:
    """The story of somebody without a name in these blocks."""
    words = " ".join(passage.text for passage in passages[first : last + 1])
    return Testimonial(first, last, 0, len(passages[first].text), words, None, bool(OUTCOME.search(words)), full=False)


def _first_name(text: str, match: re.Match[str]) -> str:
    """The first name of the person whose story a heading announces."""
    before = SURNAMED.search(text[: match.start()])
    named = (match[key] for key in ("whose", "of", "how", "meet", "spot"))
    return before[0].strip() if before else next(filter(None, named))


def _names_another(passages: Sequence[Passage], place: int, name: str) -> bool:
    """True where the text behind a heading is about somebody else."""
    other = _named_often(passages, place) if place < len(passages) else ""
    if not other or other == name:
        return False
    return all(found[1] != other for found in DOCTOR.finditer(passages[place].text))  # who treats is told of too


def _named_often(passages: Sequence[Passage], place: int) -> str:
    """The name that a paragraph mentions in a sentence and that those behind it keep using."""
    names = [found["name"] for found in MENTIONED.finditer(passages[place].text)]
    behind = " ".join(passage.text for passage in passages[place : place + LONGEST])
    names = [name for name in names if re.search(rf"\b{re.escape(name)}{DID}", behind)]
    often = {name for name in names if len(re.findall(rf"\b{re.escape(name)}\b{ALONE}", behind)) >= OFTEN}
    return next((name for name in names if name in often and name.lower() not in NOBODY), "")


def _level_above(passages: Sequence[Passage], place: int) -> int:
    """The level of the heading at a place, or else of the one that it stands right under; 0 without one."""
    kind = passages[place].block.kind
    if kind is BlockKind.HEADING:
        return passages[place].block.level
    section = passages[place].block.section[-1:]
    return next((each.block.level for each in passages[:place] if each.block.id in section), 0)


def _story(
    passages: Sequence[Passage], place: int, name: str, *, titled: bool, known: bool, longest_gap: int, level: int
) -> Testimonial | None:
    """What is told from `place` on of the person of that name, whom front matter calls a customer where `known`.

    A heading of that level or above ends it.
    """
    told: list[int] = []
    gap = 0
    third = THEY if titled and COUPLE.search(passages[place].text) else THIRD
    called = re.compile(rf"\b{re.escape(name)}\b")
    for number in range(place + titled, min(place + titled + LONGEST, len(passages))):
        block, text = passages[number].block, passages[number].text
        if block.region in OUTSIDE or block.kind is BlockKind.METADATA or (told and led(text)[0]):
            break
        if told and block.kind is BlockKind.HEADING and block.level <= level:
            break
        said = block.kind in (BlockKind.QUOTATION, BlockKind.SIGNATURE)
        if told and gap and said and not called.search(text):
            break  # what others say
        other = OPENED.match(text)
        if number > place + titled and other and other["name"] != name and other["name"].lower() not in NOBODY:
            break
        about = bool(called.search(text) or third.search(text))
        if about and len(text.split()) > FEW_WORDS and block.kind is not BlockKind.HEADING:
            told.append(number)
            gap = 0
        elif len(text.split()) > FEW_WORDS:
            gap += 1
        if block.kind is BlockKind.HEADING and told and _names_another(passages, number + 1, name):
            break
        if (
            gap > longest_gap
            or is_title(text)
            or (block.kind is BlockKind.HEADING and NAMED.search(text) and not called.search(text))
        ):
            break
    words = " ".join(passages[number].text for number in told)
    often = len(called.findall(words)) >= OFTEN_CALLED
    is_long = len(words.split()) >= LEAST_WORDS and (known or often or bool(third.search(words)))
    if not called.search(words) or not (is_long or SURE.match(words)) or STAFF.search(words):
        return None
    if not titled and len(SPEAKER.findall(QUOTED.sub(" ", words))) > MOST_OF_SELF:
        return None  # others tell it, of one of the house
    if re.search(rf"\b{re.escape(name.lower())}\b", words) or not (CHANGE.search(words) or OUTCOME.search(words)):
        # a word that is also written small is no name
        return None
    return Testimonial(
        told[0], told[-1], 0, len(passages[told[0]].text), words, name, bool(OUTCOME.search(words)), full=False
    )
