"""Figure claims: every number that the copy asserts, with measure, slots, scope and credit.

Reads: passages, mentions, the register of works. Gives: `FigureClaim`s in the order of the page. Intervals, p-values
and spreads are parts of the estimate before them, never claims.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.citations.credits import ELSEWHERE, credit_figure, heading_credit
from claimcheck.citations.mention import Credit, Step
from claimcheck.claims.certainty import find_certainty
from claimcheck.claims.direction import direction_of
from claimcheck.claims.figure import FigureClaim, Scope, Sign
from claimcheck.claims.guards import is_quoted
from claimcheck.claims.measures import Measure
from claimcheck.claims.readings import SKIPPED_FORMS, Reading, read_quantity
from claimcheck.claims.scope import scope_of
from claimcheck.claims.slot_words import arm_of, is_slot_time, population_of, slot_of, weeks_of
from claimcheck.claims.slots import EMPTY, Origin
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated
from claimcheck.language.quantities import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.citations.mention import Mention
    from claimcheck.citations.register import Register, SentenceWorks
    from claimcheck.claims.slots import Slot
    from claimcheck.language.passage import Passage
    from claimcheck.language.quantities import Quantity
    from claimcheck.language.sentences import Sentence

DATES = {"published": "printed", "completed": "completed"}
ARMED = frozenset({Measure.SHARE, Measure.CHANGE, Measure.LEVEL, Measure.EVENT_RATE})
CERTAINTY_CUE = "evidence"
AGAINST = re.compile(r"\b(?:than|against|compared (?:with|to)|versus|vs\.?|relative to|over)\b", re.IGNORECASE)
ELLIPSIS = re.compile(
    r"\W*(?:$|(?:with|in|on|for|among|given|taking|receiving|using|after|at|under|did|had)\b)", re.IGNORECASE
)
"""Where a share names nothing that it is a share of, and what the last one was a share of is still meant."""
NO_CREDIT = frozenset({Scope.QUESTION, Scope.TESTIMONIAL, Scope.OWN_OFFER, Scope.REFERENCE})
DEFINED = gated(r"\b(?:defined as|lasting|that lasts|which lasts|lasts)\b[^.;]{0,60}$", re.IGNORECASE)
SPAN_BEFORE = re.compile(r"\b(?:sessions?|visits?|weeks?|days?|months?|phase|between sessions)\b[ (]*$", re.IGNORECASE)


def find_figures(passages: Sequence[Passage], register: Register) -> tuple[FigureClaim, ...]:
    """All figure claims of a page."""
    count = itertools.count()
    found: list[FigureClaim] = []
    for passage in passages:
        if passage.block.hidden:
            continue
        if passage.quantities:
            found += _of_passage(passage, register, count)
        if CERTAINTY_CUE in passage.text:
            found += _certainty(passage, register, count)
    return tuple(found)


def _of_passage(passage: Passage, register: Register, count: Iterator[int]) -> Iterator[FigureClaim]:
    for sentence in passage.sentences:
        quantities = passage.quantities_in(sentence.start, sentence.end)
        if not quantities:
            continue
        told = register.of_sentence.get(sentence.id)
        phrases = [(m.start, m.end) for m, _ in told.mentions] if told else []
        pointers = [(m.start, m.end) for m, *_ in told.markers] if told else []
        readings: list[tuple[Quantity, Reading]] = []
        for quantity in quantities:
            if any(a <= quantity.start and quantity.end <= b for a, b in pointers):
                continue  # the year of "(Marsh & Lyle, 2013)" points, it asserts nothing
            if passage.block.kind is BlockKind.HEADING and quantity.start == 0 and quantity.form is Form.SCALAR:
                continue  # the number of the section
            in_phrase = any(a <= quantity.start and quantity.end <= b for a, b in phrases)
            named = passage.terms_in(sentence.start, quantity.start + 1)
            if any(h.kind == "outcome" and quantity.end <= h.end for h in named):
                continue  # "a loss of 15 kg or more" is an outcome, not a figure
            reading = read_quantity(passage, sentence, quantity, in_phrase=in_phrase)
            if reading is not None and passage.block.kind is not BlockKind.METADATA:
                readings.append((quantity, reading))
        if not readings:
            continue
        readings = _continued(passage.text, sentence, readings)
        scope = scope_of(passage, sentence)
        measures = [r.measure for _, r in readings]
        for quantity, reading in readings:
            if reading.measure is Measure.TIME and _plain_time(passage, sentence, quantity, measures, scope):
                continue
            quoted = scope is Scope.STATEMENT and is_quoted(passage, quantity.start, quantity.end)
            said = Scope.QUOTATION if quoted else scope
            yield _claim(next(count), passage, sentence, quantity, reading, said, quantities, register)


def _continued(
    text: str, sentence: Sentence, readings: Sequence[tuple[Quantity, Reading]]
) -> list[tuple[Quantity, Reading]]:
    """The readings; in "62% of people given tea, against 41% with water" the second is a share of people too."""
    done: list[tuple[Quantity, Reading]] = []
    of = None
    for quantity, reading in readings:
        if reading.measure is Measure.SHARE and reading.of:
            of = reading.of
        elif reading.measure is Measure.SHARE and of and ELLIPSIS.match(text, reading.end, sentence.end):
            reading = replace(reading, of=of)
        done.append((quantity, reading))
    return done


def _certainty(passage: Passage, register: Register, count: Iterator[int]) -> Iterator[FigureClaim]:
    for sentence in passage.sentences:
        for quantity, start, end in find_certainty(passage, sentence):
            reading = Reading(Measure.CERTAINTY, start, end)
            scope = scope_of(passage, sentence)
            yield _claim(next(count), passage, sentence, quantity, reading, scope, (quantity,), register)


def _plain_time(
    passage: Passage, sentence: Sentence, quantity: Quantity, measures: Sequence[Measure], scope: Scope
) -> bool:
    before = passage.text[sentence.start : quantity.start]
    label = scope in (Scope.QUESTION, Scope.HEADING) or bool(SPAN_BEFORE.search(before))
    return label or is_slot_time(passage, sentence, quantity, measures)


def _claim(
    number: int,
    passage: Passage,
    sentence: Sentence,
    quantity: Quantity,
    reading: Reading,
    scope: Scope,
    quantities: Sequence[Quantity],
    register: Register,
) -> FigureClaim:
    start, end = reading.start, reading.end
    told = register.of_sentence.get(sentence.id)
    dated = _dated(quantity, told) if reading.measure is Measure.DATE else None
    place = (passage, sentence, start, end)
    weeks = weeks_of(*place) if reading.measure is not Measure.TIME else None
    comparator, outcome = slot_of(*place, "comparator"), slot_of(*place, "outcome")
    measure = reading.measure
    if measure is Measure.CHANGE and comparator.concept and AGAINST.search(passage.text, sentence.start, sentence.end):
        measure = Measure.DIFFERENCE
    return FigureClaim(
        id=number,
        block=passage.block.id,
        sentence=sentence.id,
        start=start,
        end=end,
        quantity=quantity,
        measure=measure,
        role=reading.role,
        of=DATES[dated[0].year_kind] if dated else reading.of,
        intervention=slot_of(*place, "intervention"),
        comparator=comparator,
        arm=arm_of(*place, quantity) if reading.measure in ARMED else EMPTY,
        outcome=outcome,
        condition=slot_of(*place, "condition"),
        population=population_of(*place),
        scale=slot_of(*place, "scale"),
        weeks=weeks,
        time_origin=Origin.STATED if weeks else Origin.UNKNOWN,
        sign=_sign(passage, sentence, quantity, outcome),
        parts=_parts(quantity, quantities),
        scope=scope,
        elsewhere=bool(ELSEWHERE.search(passage.text[sentence.start : quantity.start])),
        credit=Credit(dated[1], dated[0].id, (Step.IN_PHRASE,), 0)
        if dated
        else _credit(passage, sentence, quantity, scope, register),
    )


def _dated(quantity: Quantity, told: SentenceWorks | None) -> tuple[Mention, int] | None:
    """The mention whose year this is, and its work."""
    for mention, work in told.mentions if told else ():
        place = mention.year_place
        if place and place[0] < quantity.end and quantity.start < place[1] and quantity.form is Form.DATE:
            return mention, work
    return None


def _parts(quantity: Quantity, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    behind = itertools.dropwhile(lambda q: q is not quantity, quantities)
    next(behind)
    return tuple(itertools.takewhile(lambda q: q.form in SKIPPED_FORMS or q.unit == "scale", behind))


def _sign(passage: Passage, sentence: Sentence, quantity: Quantity, outcome: Slot) -> Sign:
    """The way that the words say, else the sign before the number."""
    said = direction_of(passage, sentence, quantity, outcome)
    if said is Sign.NONE and quantity.signed and quantity.printed is not None:
        return Sign.LOWER if quantity.printed < 0 else Sign.HIGHER
    return said


def _credit(
    passage: Passage, sentence: Sentence, quantity: Quantity, scope: Scope, register: Register
) -> Credit | None:
    if scope in NO_CREDIT or DEFINED.search(passage.text[sentence.start : quantity.start]):
        return None
    found = credit_figure(passage, sentence, quantity.start, quantity.end, register)
    if found is None and passage.block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        told = register.of_sentence.get(sentence.id)
        if told is None or not told.closed:
            return heading_credit(passage, register)
    return found
