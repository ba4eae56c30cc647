"""Statements by their group: parts of a page that are set out alike and that, taken together, speak for customers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from claimcheck.claims.first_person import SPEAKER
from claimcheck.claims.statement_cards import read_card, statement_of
from claimcheck.claims.statement_customers import FILLER
from claimcheck.claims.statement_evidence import evidence_around, evidence_in, scores_of, tells
from claimcheck.claims.statement_groups import LEAST_TELLING, Unit, find_groups
from claimcheck.claims.statement_words import INVITING, OF_MANY, RATING_LINE
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.claims.statement_groups import Group
    from claimcheck.claims.testimonials import Testimonial
    from claimcheck.language.passage import Passage

LEAST: Final = 0.0
"""Score of a part that is what a customer says."""

PAIR, FEW = 2, 3
LEAST_OF_FEW: Final = 1.5
"""Score of one of a few stretches of text among others: these are more often alike by chance than elements are."""

LEAST_AMONG: Final = -2.5
"""Score of a part among others, most of which are what customers say."""

OF_HOUSE: Final = frozenset({"house", "readers", "trade", "linked", "learned", "reported"})
"""Evidence that the house speaks, which the other parts cannot outweigh."""

LEAST_OF_HOUSE: Final = 1.5
"""Score of a part that speaks as a house does, and is what a customer says all the same."""

TO_HOUSE: Final = frozenset({"house", "readers"})
SIGNED: Final = frozenset({"named", "praise"})
"""Evidence that a customer speaks to the house, or of "us", among others that are customers."""

CLOSED: Final = frozenset({"named", "rated", "quoted"})
"""Evidence without which the other parts do not decide for one."""

SAYING: Final = frozenset({"speaks", "praise", "value", "experience", "quoted", "rated", "person"})
"""Evidence without any of which nobody says a thing, whatever the other parts have."""

SET_OFF: Final = frozenset({"rated", "quoted"})
"""Evidence that a stretch of text is no part of an essay, whose headings look like names."""

PRAISED_BY: Final = frozenset({"person", "praise", "speaks", "experience"})
"""Evidence that headings are names all the same, where all parts have it."""

TOLD_BY: Final = frozenset({"title", "class"})
"""What says around a group whose words these are."""

SHARE: Final = 0.6
"""Of the parts of a group, that decides for the others."""

MOST_BLOCKS: Final = 20
"""Of one statement: a part with more of them holds several things."""

VOICE: Final = frozenset({"speaks", "quoted"})
SPEAKING: Final = 0.4
"""Share of a run of blocks that speaks for itself and is closed, where no heading says whose words these are."""


@dataclass(frozen=True, slots=True)
class Units:
    """What customers say, as far as its group gives it away.

    Attributes:
        parts: parts of the page that hold one statement each, surest first; they may overlap.
        runs: runs of blocks that hold several.
    """

    parts: tuple[Unit, ...]
    runs: tuple[Unit, ...]


def find_units(passages: Sequence[Passage]) -> Units:
    """The parts of a page that customers say."""
    known: dict[Unit, frozenset[str]] = {}
    scored: list[tuple[float, Unit]] = []
    runs = []
    telling = list(accumulate((tells(passage) for passage in passages), initial=0))
    for group in find_groups(passages, telling) if telling[-1] >= LEAST_TELLING else ():
        if group.flat and _is_silent(passages, group, telling):
            continue
        for unit in group.units:
            if unit not in known:
                known[unit] = evidence_in(passages, unit)
        found = list(_of_group(passages, group, [known[unit] for unit in group.units]))
        scored += found
        closed = sum(bool(known[unit] & CLOSED) for _, unit in found)
        if group.flat and closed >= SHARE * len(group.units):
            runs.append(Unit(group.units[0].first, group.units[-1].last))
    scored.sort(key=lambda each: (-each[0], each[1].first))
    return Units(tuple(unit for _, unit in scored), tuple(runs))


def _is_silent(passages: Sequence[Passage], group: Group, telling: Sequence[int]) -> bool:
    """True where too few parts can speak for themselves, and no heading says whose words these are."""
    speaking = sum(telling[unit.last + 1] > telling[unit.first] for unit in group.units)
    return speaking < SPEAKING * len(group.units) and "title" not in evidence_around(passages, group)


def _of_group(
    passages: Sequence[Passage], group: Group, evidence: Sequence[frozenset[str]]
) -> Iterator[tuple[float, Unit]]:
    if all(score < LEAST for score in scores_of(evidence)):
        return
    around = evidence_around(passages, group)
    if group.flat and "title" not in around:
        speaking = sum(bool(own & VOICE) and bool(own & CLOSED) for own in evidence)
        if speaking < SPEAKING * len(evidence):
            return
    scores = scores_of(evidence, around)
    sure = sum(score >= LEAST for score in scores)
    least = LEAST
    if sure >= SHARE * len(scores) and sure >= (FEW if group.flat else PAIR):
        least = LEAST_AMONG
    elif group.flat:
        least = LEAST_OF_FEW
    essay = group.flat and not all(own >= PRAISED_BY for own in evidence)
    untold = TOLD_BY.isdisjoint(around)
    for score, unit, own in zip(scores, group.units, evidence, strict=True):
        if own.isdisjoint(SAYING):
            continue
        if untold and (own.isdisjoint(CLOSED) or (essay and "headed" in own and own.isdisjoint(SET_OFF))):
            continue
        if own & OF_HOUSE:
            wanted = LEAST if least == LEAST_AMONG and own >= SIGNED and own & OF_HOUSE <= TO_HOUSE else LEAST_OF_HOUSE
        else:
            wanted = least if own & CLOSED else max(least, LEAST)
        if score >= wanted:
            yield score, unit


def statement_in(passages: Sequence[Passage], unit: Unit) -> Testimonial | None:
    """What a customer says in a part of a page; None where it is a count of reviews, or the house speaks of all."""
    places = [
        place for place in range(unit.first, unit.last + 1) if passages[place].block.kind is not BlockKind.METADATA
    ]
    card = read_card(passages, places)
    if not card.said or len(places) > MOST_BLOCKS:
        return None
    statement = statement_of(card, passages)
    if OF_MANY.match(statement.words) or FILLER.search(statement.words):
        return None
    house = RATING_LINE.search(statement.words[:80]) or INVITING.match(statement.words)
    if house and not SPEAKER.search(statement.words):
        return None
    return replace(statement, first=card.said[0])  # `start` and `end` are of what is said
