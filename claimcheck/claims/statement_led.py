"""Statements whose names stand above them, line by line: copies of reviews from elsewhere.

    Ana P.
    Split, 3/5/2019
    I sleep through again.

    Jo Lam 2 reviews
    ...

In a place for customers that starts with such a line and ends with what is said, each name opens a statement that
reaches up to the next. Where names are headings, all headings of their level are, however they are written.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import dropwhile, groupby, pairwise
from typing import TYPE_CHECKING, Final

from claimcheck.claims.first_person import SMALL_SPEAKER, SPEAKER
from claimcheck.claims.page_owners import is_owner
from claimcheck.claims.statement_customers import FILLER, is_house
from claimcheck.claims.statement_names import (
    DATE,
    LONGEST_BYLINE,
    TOWN,
    TWO_LETTERS,
    is_byline,
    is_line_about,
    is_rating,
)
from claimcheck.claims.statement_words import PRAISE, RATING_LINE
from claimcheck.claims.statement_zones import is_title
from claimcheck.claims.testimonials import OUTCOME, Testimonial
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.language.passage import Passage

LINES: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL)
LEAST: Final = 3
"""Names of a place, at least, that show how it is set out."""

LEAST_KNOWN: Final = 0.6
"""Of the headings of a place that are names by themselves, where all are."""

SHARE: Final = 0.7
"""Of the names that have something said below them."""

SPEAKING: Final = 0.5
"""Of what is said: the share in which somebody speaks of themselves, or praises."""

LONG: Final = 12
"""Words of a text that has a stop where somebody says it."""

MOST_BLOCKS: Final = 14
"""Of one statement."""

ENDED: Final = re.compile(r"[.!?…\"'][\W_]*\Z")


def statements_led(passages: Sequence[Passage], zones: Sequence[bool], owners: frozenset[str]) -> Iterator[Testimonial]:
    """The statements of places where names stand above what is said.

    Args:
        passages: those of the page.
        zones: for each passage whether customers have their say there.
        owners: first names, in small letters, of those whom the page presents as its own people.
    """
    for run in (*_runs_of_lines(passages, zones), *_runs_of_headings(passages, zones)):
        places = list(dropwhile(lambda place: _is_preface(passages[place]), run))
        names = _names(passages, places)
        if len(names) < LEAST or names[0] != places[0]:
            continue
        parts = [(one, other - 1) for one, other in pairwise([*names, places[-1] + 1])]
        told = [(first, last) for first, last in parts if _said(passages, first, last)]
        if len(told) < SHARE * len(parts) or told[-1] != parts[-1]:
            continue
        words = {
            first: " ".join(passages[place].text for place in _said(passages, first, last)) for first, last in told
        }
        if sum(map(_speaks, words.values())) < SPEAKING * len(told):
            continue
        for first, last in told:
            signature, said = passages[first].text.strip(" -~,:"), words[first]
            if is_owner(signature, owners) or FILLER.search(said) or (is_house(said) and not SPEAKER.search(said)):
                continue
            if len(said.split()) >= LONG and not (_speaks(said) or ENDED.search(said)):
                continue  # a menu
            start = _said(passages, first, last)[0]
            yield Testimonial(
                start, last, 0, len(passages[start].text), said, signature, bool(OUTCOME.search(said)), full=False
            )


def _runs_of_lines(passages: Sequence[Passage], zones: Sequence[bool]) -> Iterator[list[int]]:
    """Blocks of places for customers, as far as no heading and no other cell of a table parts them."""
    for where, run in groupby(range(len(passages)), key=lambda place: zones[place] and _where(passages[place])):
        places = list(run)
        if where and not (places[0] and _is_quotation(passages[places[0] - 1]) and zones[places[0] - 1]):
            yield places  # else names stand below what is said


def _runs_of_headings(passages: Sequence[Passage], zones: Sequence[bool]) -> Iterator[list[int]]:
    """Blocks of places for customers from the first heading of its commonest level to the next of another."""
    for inside, places in groupby(range(len(passages)), key=lambda place: zones[place] and _is_read(passages[place])):
        run = list(places) if inside else []
        levels = Counter(passages[place].block.level for place in run if _is_heading(passages[place]))
        if not levels:
            continue
        level = levels.most_common(1)[0][0]
        parted = groupby(run, key=lambda place: _is_heading(passages[place]) and passages[place].block.level != level)
        for other, part in parted:
            blocks = [] if other else list(part)
            first = next((at for at, place in enumerate(blocks) if _is_heading(passages[place])), None)
            if first is not None and not any(_speaks(passages[place].text) for place in blocks[:first]):
                yield blocks[first:]  # else names stand below what is said


def _is_quotation(passage: Passage) -> bool:
    return passage.block.kind is BlockKind.QUOTATION


def _is_heading(passage: Passage) -> bool:
    return passage.block.kind is BlockKind.HEADING


def _is_read(passage: Passage) -> bool:
    if _is_heading(passage) and is_title(passage.text):
        return False
    return passage.block.kind in (*LINES, BlockKind.HEADING) and (passage.block.group or 0) >= 0


def _speaks(words: str) -> bool:
    return bool(SPEAKER.search(words) or SMALL_SPEAKER.search(words) or PRAISE.search(words))


def _names(passages: Sequence[Passage], places: Sequence[int]) -> list[int]:
    """The lines of a place that name who says what stands below them."""
    headings = [place for place in places if _is_heading(passages[place])]
    if not headings:
        return [place for place in places if is_byline(passages[place].text)]
    known = sum(is_byline(passages[place].text) for place in headings)
    short = all(len(passages[place].text.split()) <= LONGEST_BYLINE for place in headings)
    return headings if short and known >= LEAST_KNOWN * len(headings) else []


def _where(passage: Passage) -> tuple[int | None, ...] | bool:
    """What tells the place apart that a block stands in: nothing, or the cell of a table; False for no plain copy."""
    block = passage.block
    if block.kind not in LINES or (block.group or 0) < 0 or (block.card is not None and not is_rating(passage.text)):
        return False
    return (block.group, block.row, block.column) if block.kind is BlockKind.CELL else (0,)


def _is_preface(passage: Passage) -> bool:
    """True of what the house says above the statements: how many there are, a rule of dashes, an arrow."""
    text = passage.text
    if _is_heading(passage):
        return False
    return not TWO_LETTERS.search(text) or (not is_byline(text) and bool(RATING_LINE.search(text) or is_house(text)))


def _is_said(text: str) -> bool:
    return not (
        is_byline(text) or is_rating(text) or TOWN.fullmatch(text) or DATE.fullmatch(text) or is_line_about(text)
    )


def _said(passages: Sequence[Passage], first: int, last: int) -> list[int]:
    """What is said below the name at `first`; nothing where a part holds too much to be one statement."""
    places = [place for place in range(first + 1, last + 1) if _is_said(passages[place].text)]
    return places if last - first <= MOST_BLOCKS else []
