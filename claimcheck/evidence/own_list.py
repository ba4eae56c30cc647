"""The page's own reference list as evidence: what an entry says of its work in title, year and remarks."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.citations.reference import Place
from claimcheck.claims.measures import Measure, Role
from claimcheck.claims.readings import read_quantity
from claimcheck.evidence.records import Rank, SourceFigure
from claimcheck.language.masks import find_masks
from claimcheck.language.passage import Passage
from claimcheck.language.quantities import Form, Relation, find_quantities
from claimcheck.language.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.citations.reference import Reference
    from claimcheck.documents.document import Block

COUNTS = frozenset({Measure.PEOPLE_COUNT, Measure.STUDY_COUNT})


def read_own_list(
    references: Sequence[Reference], blocks: Sequence[Block], texts: Sequence[str]
) -> Mapping[str, tuple[SourceFigure, ...]]:
    """Figures of each entry, by id of the entry: its year, and the counts in its title and remarks."""
    return {entry.id: tuple(_figures(entry, blocks, texts)) for entry in references}


def _figures(entry: Reference, blocks: Sequence[Block], texts: Sequence[str]) -> Iterator[SourceFigure]:
    if entry.year is not None:
        year = Decimal(entry.year)
        yield SourceFigure(
            entry.id,
            "year",
            year,
            year,
            Measure.DATE,
            Role.UNKNOWN,
            "printed",
            Relation.EQ,
            Rank.OWN_LIST,
            str(entry.year),
            entry.year_place,
        )
    for name, place in (("title", entry.title_place), ("note", entry.note_place)):
        if place is not None:
            yield from _counts(entry.id, name, place, blocks[place.block], texts[place.block])


def _counts(source: str, name: str, place: Place, block: Block, text: str) -> Iterator[SourceFigure]:
    words = text[place.start : place.end]
    if not any(c.isdigit() for c in words):
        return
    quantities = find_quantities(words, find_masks(words))
    sentences = split_sentences(words, block.id, 0)
    passage = Passage(block, words, sentences, quantities, (), ())
    for number, quantity in enumerate(quantities):
        if quantity.form in (Form.INTERVAL, Form.P_VALUE, Form.SPREAD) or not sentences:
            continue
        reading = read_quantity(
            passage, passage.sentence_at(quantity.start), quantity, in_phrase=name == "title" or number == 0
        )
        if reading is None or reading.measure not in COUNTS:
            continue
        at = Place(place.block, place.start + quantity.start, place.start + quantity.end)
        yield SourceFigure(
            source,
            f"{name} {number}",
            quantity.low,
            quantity.high,
            reading.measure,
            reading.role,
            reading.of,
            quantity.relation,
            Rank.OWN_LIST,
            words[reading.start : reading.end],
            at,
        )
