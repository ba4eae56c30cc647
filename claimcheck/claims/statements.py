"""What customers say on a page, in any form: testimonials of `testimonials`, and what is set out as such.

Beside a story in the first person that somebody signs, these count:

- what stands under a heading such as "What our clients say", signed or not, with quotation marks or without;
- a quotation that a customer signs and that praises or tells an experience, be it short ("Best massage ever!" - Ana);
- a review of schema.org markup, which readers of HTML hand on as a quotation with its signature;
- a card with stars;
- an element of an HTML page whose class says that it holds what customers say;
- texts and names of persons that take turns;
- the caption of a video in which a customer speaks;
- the story of one customer that the house tells.

Practitioners, owners, authors of studies and the press are no customers, nor are wise sayings of the famous.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.case_stories import find_case_stories, find_places
from claimcheck.claims.first_person import SPEAKER
from claimcheck.claims.own_stories import find_own_stories
from claimcheck.claims.page_owners import find_owners, is_owner
from claimcheck.claims.statement_alike import SHARE, quotations_alike
from claimcheck.claims.statement_between import statements_between
from claimcheck.claims.statement_blocks import is_said_alone, statement_at
from claimcheck.claims.statement_captions import caption_at
from claimcheck.claims.statement_cards import find_cards, statement_of
from claimcheck.claims.statement_customers import HOUSE_ROLE, is_customers, is_said_shortly
from claimcheck.claims.statement_entries import entry_of, filed_entry
from claimcheck.claims.statement_led import statements_led
from claimcheck.claims.statement_letters import find_letters
from claimcheck.claims.statement_names import PERSON, RESULT_TITLE, is_closing_line, is_name, is_result
from claimcheck.claims.statement_signatures import is_person
from claimcheck.claims.statement_speakers import by_customers, is_of_expert
from claimcheck.claims.statement_units import find_units, statement_in
from claimcheck.claims.statement_words import CHANGE, HOUSE_WORK, PRAISE, RATING_LINE
from claimcheck.claims.statement_zones import find_zones
from claimcheck.claims.testimonials import OPEN, Testimonial, find_testimonials
from claimcheck.claims.voices import TITLED
from claimcheck.documents.document import MARKED_UP, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.claims.statement_cards import Card
    from claimcheck.claims.statement_groups import Unit
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

MOST_OF_ONE = 20
"""Statements of one person that others are compared with."""

SIGNATURE = BlockKind.SIGNATURE
WORD = re.compile(r"\w+")


def find_statements(passages: Sequence[Passage], path: str = "") -> tuple[Testimonial, ...]:
    """All that customers say on a page, in order, each once. `passages` are those that the reader sees.

    Those that `find_testimonials` finds have `full` set; the others need no first person, or no signature. Where a
    signed quotation is a customer's beyond doubt, the others that are set out as it is are read as such too. `path` is
    that of the file: some sites keep each statement in a file of a folder for them.
    """
    told = {each.first: each for each in find_testimonials(passages) if not HOUSE_WORK.search(each.words)}
    owners = find_owners(passages)
    entry = entry_of(passages, owners) or filed_entry(passages, owners, path)
    if entry:
        return (entry,)
    zones = find_zones(passages)
    units = find_units(passages)
    for run in units.runs:
        zones[run.first : run.last + 1] = [True] * (run.last + 1 - run.first)
    found = _read(passages, told, owners, zones)
    more = [place for place in quotations_alike(passages, found, owners) if not zones[place]]
    for place in more:
        zones[place] = True
    found = _read(passages, told, owners, zones) if more else found
    found = _with_units(passages, found, units.parts, owners)
    said = " ".join(_letters(statement) for statement in found)
    between = [each for each in statements_between(passages, found, zones) if _letters(each) not in said]
    found = sorted([*found, *between], key=lambda statement: statement.first)
    return tuple(_once(passages, by_customers(passages, found)))


def _once(passages: Sequence[Passage], found: Sequence[Testimonial]) -> Iterator[Testimonial]:
    """The statements without those of JSON-LD that the page prints in other words of the same person."""
    printed: dict[str | None, list[set[str]]] = defaultdict(list)
    for statement in found:
        same = printed[statement.signature]
        if passages[statement.first].block.label != MARKED_UP and len(same) < MOST_OF_ONE:
            same.append(set(WORD.findall(statement.words.lower())))
    for statement in found:
        if passages[statement.first].block.label == MARKED_UP:
            words = set(WORD.findall(statement.words.lower()))
            if any(len(words & other) >= SHARE * len(words) for other in printed[statement.signature]):
                continue
        yield statement


def _with_units(
    passages: Sequence[Passage], found: list[Testimonial], units: Sequence[Unit], owners: frozenset[str]
) -> list[Testimonial]:
    """The statements, with those that only their group gives away."""
    taken = {place for statement in found for place in range(statement.first, statement.last + 1)}
    seen = {_letters(statement) for statement in found}
    for unit in units:
        span = range(unit.first, unit.last + 1)
        statement = None if taken.intersection(span) else statement_in(passages, unit)
        signed = statement.signature if statement else None
        if signed is None and unit.last + 1 < len(passages) and passages[unit.last + 1].block.kind is SIGNATURE:
            signed = passages[unit.last + 1].text
        if statement is None or (signed and (is_owner(signed, owners) or HOUSE_ROLE.search(signed))):
            continue
        if is_of_expert(passages, unit, statement):
            continue
        taken.update(span)
        if _letters(statement) not in seen:
            found.append(replace(statement, full=False))
            seen.add(_letters(statement))
    return sorted(found, key=lambda statement: statement.first)


def _letters(statement: Testimonial) -> str:
    return "".join(WORD.findall(f"{statement.words} {statement.signature or ''}".lower()))


def _read(
    passages: Sequence[Passage], told: Mapping[int, Testimonial], owners: frozenset[str], zones: Sequence[bool]
) -> list[Testimonial]:
    cards = {card.first: card for card in find_cards(passages)}
    stories = find_case_stories(passages, owners)
    own = find_own_stories(passages, owners, places=find_places(passages))
    stories |= {first: story for first, story in own.items() if not zones[first]}
    stories |= find_letters(passages, owners)
    stories |= {each.first: each for each in statements_led(passages, zones, owners)}
    found: list[Testimonial] = []
    seen: dict[str, int] = {}  # the words of each statement, and its number
    place = taken = 0
    signed_below = False  # on this page names stand below what is said
    while place < len(passages):
        card = cards.get(place)
        full = told.get(place) if card is None else _in_card(card, told, passages)
        statement = full or (
            _of_card(card, passages)
            or next((stories[at] for at in _of(card) if at in stories), None)
            or next(filter(None, (caption_at(passages, at) for at in _of(card))), None)
            if card
            else stories.get(place)
            or caption_at(passages, place)
            or statement_at(
                passages,
                place,
                owners,
                place if signed_below else taken,
                in_zone=zones[place] or is_said_alone(passages, place),
            )
        )
        last = max(card.last if card else place, full.last if full else place)
        if statement and not (statement.signature and is_owner(statement.signature, owners)):
            statement = statement if full else replace(_whole(statement, passages), full=False)
            last = max(last, _whole(statement, passages).last)
            taken = last + 1
            below = passages[statement.last].text if statement.last > statement.first else ""
            signed_below = signed_below or bool(statement.signature and statement.signature in below)
            number = seen.setdefault(_letters(statement), len(found))
            if number == len(found):
                found.append(statement)
            elif passages[found[number].first].block.label == MARKED_UP:
                found[number] = statement  # where the reader sees it
        place = last + 1
    return sorted(found, key=lambda statement: statement.first)


def _in_card(card: Card, told: Mapping[int, Testimonial], passages: Sequence[Passage]) -> Testimonial | None:
    """The testimonial that starts in a card, with all of the card behind it, and the name that the card gives it."""
    full = next((told[place] for place in _of(card) if place in told), None)
    if full is None:
        return None
    signature = statement_of(card, passages).signature if card.names else full.signature
    return replace(full, last=max(full.last, card.last), signature=signature or full.signature)


def _of(card: Card) -> range:
    return range(card.first, card.last + 1)


def _of_card(card: Card, passages: Sequence[Passage]) -> Testimonial | None:
    """What a customer says in a card, or None where the house does."""
    statement = statement_of(card, passages)
    quoted = any(passages[n].block.kind is BlockKind.QUOTATION or OPEN.match(passages[n].text) for n in card.said)
    if RATING_LINE.search(statement.words[:80]) and not SPEAKER.search(statement.words):
        return None
    closed = bool(statement.signature) or card.starred
    fits = is_customers(
        statement.words, in_zone=True, quoted=quoted, closed=closed, known=closed, named=bool(statement.signature)
    )
    name = statement.signature or ""
    if not fits:
        person = is_name(name) and PERSON.fullmatch(name) and not TITLED.search(name)
        if not person or name in statement.words or not is_said_shortly(statement.words):
            return None
    return replace(statement, first=card.said[0])


def _whole(statement: Testimonial, passages: Sequence[Passage]) -> Testimonial:
    """The statement with the paragraphs of its quotation that follow, and what became of who says it."""
    last = statement.last
    group = passages[last].block.group
    while (
        group is not None
        and passages[statement.first].block.kind is BlockKind.QUOTATION
        and last + 1 < len(passages)
        and passages[last + 1].block.group == group
        and passages[last + 1].block.kind is BlockKind.QUOTATION
        and not OPEN.match(passages[last + 1].text)
    ):
        last += 1
    while last + 1 < len(passages) and is_result(passages[last + 1].text):
        last += 1
    if last + 2 < len(passages) and RESULT_TITLE.fullmatch(passages[last + 1].text) and statement.signature is None:
        return _with_result(statement, passages, last + 2)
    return replace(statement, last=last) if last > statement.last else statement


def _with_result(statement: Testimonial, passages: Sequence[Passage], result: int) -> Testimonial:
    """The statement with what became of its speaker, told at `result`, and with the name below that."""
    below = passages[result + 1] if result + 1 < len(passages) else None
    named = below is not None and below.block.kind is not BlockKind.HEADING and is_person(below)
    return replace(statement, last=result + named, signature=below.text.strip(" -~") if below and named else None)


def told_in(statement: Testimonial, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Sentence]]:
    """The sentences of a statement that praise or tell a change; the first sentence where none does."""
    sentences = [
        (passage, sentence)
        for passage in passages[statement.first : statement.last + 1]
        if passage.block.kind is not BlockKind.SIGNATURE and passage.block.kind is not BlockKind.HEADING
        for sentence in passage.sentences
        if not is_closing_line(passage.text[sentence.start : sentence.end])
    ]
    told = [pair for pair in sentences if _tells(pair[0].text[pair[1].start : pair[1].end])]
    yield from told or sentences[:1]


def _tells(text: str) -> bool:
    return bool(PRAISE.search(text) or CHANGE.search(text))
