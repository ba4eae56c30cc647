"""Statements in the cards of an HTML page: elements whose class says that they hold what a customer says.

A card holds one statement, whatever the order of its lines: a headline, stars, what is said, a name, a place, a
treatment. What holds several of them ("testimonials-grid") is no card; it is read line by line, as what stands under a
heading for statements is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from claimcheck.claims.first_person import SMALL_SPEAKER, SPEAKER
from claimcheck.claims.statement_names import is_line_about, is_name, is_rating, is_stars, led, rater_of, trailed
from claimcheck.claims.statement_signatures import LONGEST_MONOGRAM, is_person
from claimcheck.claims.statement_words import PRAISE
from claimcheck.claims.testimonials import CLOSED, OPEN, OUTCOME, PLAIN, Testimonial, split_signature
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage

MOST_BLOCKS = 14
LONG_WORDS = 8
SHORTEST_WORDS = 2
LEAST_OF_BIG = 12
"""Words of a heading that is said: pages set what customers say in big letters."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card, by places in the sequence of passages: what is said, and the lines that are about who says it.

    Attributes:
        first, last: its blocks.
        said: those of them in which the customer speaks.
        names: those that name somebody, in order.
        starred: True where it has a rating.
    """

    first: int
    last: int
    said: tuple[int, ...]
    names: tuple[int, ...]
    starred: bool


def find_cards(passages: Sequence[Passage]) -> list[Card]:
    """The cards of a page that hold one statement each."""
    found: list[Card] = []
    shown = [place for place, passage in enumerate(passages) if passage.block.kind is not BlockKind.METADATA]
    head: Card | None = None  # an element that holds names only, and where a card may start
    opened = 0  # the number of that element
    for number, group in groupby(shown, key=lambda place: passages[place].block.card):
        places = list(group)
        if number is None or len(places) > MOST_BLOCKS or places[-1] - places[0] >= len(places) + 2:
            head = None
            continue
        card = read_card(passages, places)
        if card.said:
            if head and head.last + 1 == card.first and not card.names and number < opened:
                card = Card(head.first, card.last, card.said, head.names, card.starred or head.starred)
            found.append(card)
            head = None
        elif found and found[-1].last + 1 == card.first and card.names and not found[-1].names:
            before = found[-1]
            found[-1] = Card(before.first, card.last, before.said, card.names, before.starred or card.starred)
        elif card.names:
            head, opened = card, number
    return [card for card in found if not _alternates(card, passages)]


def statement_of(card: Card, passages: Sequence[Passage]) -> Testimonial:
    """What a card says, with the name that stands under the words, or else above them."""
    words = " ".join(passages[place].text for place in card.said)
    said, signature = split_signature(passages[card.said[-1]].text)
    if signature is None and not card.names:
        said, signature = trailed(said)
    if signature is None and card.names:
        below = [place for place in card.names if place > card.said[-1]]
        above = [place for place in card.names if place < card.said[0] and is_person(passages[place])]
        if above and not any(is_person(passages[place]) for place in below):
            below = above  # what stands below are tags
        texts = [passages[place].text for place in below or card.names]
        signature = _name_of([rater_of(text) or text if is_stars(text) else text for text in texts])
    alone = len(card.said) == 1
    end = len(said) if alone else len(passages[card.said[0]].text)
    return Testimonial(card.first, card.last, 0, end, said if alone else words, signature, bool(OUTCOME.search(words)))


def _name_of(names: Sequence[str]) -> str:
    """The first name that is more than letters on the place of a portrait."""
    return next((name for name in names if len(name) > LONGEST_MONOGRAM), names[0]).strip(" -~,")


def read_card(passages: Sequence[Passage], places: Sequence[int]) -> Card:
    """What stands in the blocks of one card."""
    said, names, starred = [], [], False
    for place in places:
        text = passages[place].text
        if is_rating(text):
            starred = True
        elif is_stars(text) and rater_of(text):
            starred = True
            names.append(place)
        elif passages[place].block.kind is BlockKind.SIGNATURE:
            names.append(place)
        elif _speaks(passages[place]):
            said.append(place)
        elif is_name(text):
            names.append(place)
    if not said:  # "Good" - Ana
        short = [place for place in places if _is_whole(passages[place].text)]
        said = short[:1]
    if not said and names:  # "Worth the drive", above a name
        above = [place for place in places if place < names[0] and _is_line(passages[place])]
        said = above[-1:]
    return Card(places[0], places[-1], tuple(said), tuple(names), starred)


def _speaks(passage: Passage) -> bool:
    """True of a line that is said, rather than one about who says it."""
    text = passage.text
    words = len(text.split())
    if words < SHORTEST_WORDS or is_line_about(text):
        return False
    if passage.block.kind is BlockKind.QUOTATION or OPEN.match(text):
        return True
    if passage.block.kind is BlockKind.HEADING:
        return speaks_big(text)
    return words >= LONG_WORDS or (words >= SHORTEST_WORDS + 1 and bool(re.search(r"[.!?]\W*$", text)))


def speaks_big(text: str) -> bool:
    """True of a heading in which somebody speaks: some pages set all that is said in big letters."""
    words = len(text.split())
    ended = text.rstrip("\"' ").endswith((".", "!"))
    if words >= LEAST_OF_BIG:
        return ended or bool(SPEAKER.search(text) or SMALL_SPEAKER.search(text))
    return words >= LONG_WORDS and ended and bool(SPEAKER.search(text) or PRAISE.search(text))


def _is_line(passage: Passage) -> bool:
    words, rated = len(passage.text.split()), is_rating(passage.text) or is_line_about(passage.text)
    return words >= SHORTEST_WORDS and not rated and passage.block.kind in PLAIN and not passage.block.links


def _is_whole(text: str) -> bool:
    """True of a quotation that is opened and closed."""
    return bool(OPEN.match(text) and CLOSED.search(text))


def _is_signed(text: str) -> bool:
    """True of a quotation with a name behind it or in front of it."""
    said, name = split_signature(text)
    return (name is not None and _is_whole(said)) or led(text)[0] > 0 or trailed(text)[1] is not None


def _alternates(card: Card, passages: Sequence[Passage]) -> bool:
    """True where several speak: they sign what they say, or words or stars take turns with other lines."""
    signed = [place for place in card.said if _is_signed(passages[place].text)]
    if len(signed) > 1:
        return True
    items = [place for place in card.said if passages[place].block.kind is BlockKind.ITEM]
    if len(items) > 1 and len(items) == len(card.said) and not card.names:
        return all(len(passages[place].text.split()) >= LONG_WORDS for place in items)
    whole = [place for place in card.said if _is_whole(passages[place].text)]
    if len(whole) > 1 and len(whole) == len(card.said) and not card.names and card.said[-1] == card.last:
        return True
    rated = [place for place in range(card.first, card.last + 1) if is_rating(passages[place].text)]
    if len(whole) > 1 and sum(any(one < place < other for place in rated) for one, other in pairwise(whole)) > 0:
        return True
    kinds = []
    for place in range(card.said[0], card.last + 1):
        long = place in card.said and len(passages[place].text.split()) >= LONG_WORDS
        if long or (place not in card.said and not is_rating(passages[place].text)):
            kinds.append(long)
    turns = [kind for kind, _ in groupby(kinds)]
    return turns.count(True) > 1 and turns.count(False) > 1
