"""Statements whose names stand above them, line by line: copies of reviews from elsewhere.

    Ana P.
    Split, 3/5/2019
    I sleep through again.

    Jo Lam 2 reviews
    ...

In a place for customers that starts with such a line and ends with what is said, each name opens a statement that
reaches up to the next.
"""

from __future__ import annotations

import re
from itertools import dropwhile, groupby, pairwise
from typing import TYPE_CHECKING, Final

from claimcheck.claims.first_person import SPEAKER
from claimcheck.claims.page_owners import is_owner
from claimcheck.claims.statement_customers import FILLER, is_house
from claimcheck.claims.statement_names import NOT_NAME, is_line_about, is_name, is_rating
from claimcheck.claims.statement_words import RATING_LINE
from claimcheck.claims.testimonials import OUTCOME, Testimonial
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.language.passage import Passage

LINES: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL)
LEAST: Final = 3
"""Names of a place, at least, that show how it is set out."""

SHARE: Final = 0.7
"""Of the names that have something said below them."""

SAID: Final = 6
"""Words of a line that cannot be about who says it."""

MOST_BLOCKS: Final = 14
"""Of one statement."""

_DAY: Final = r"(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}"
_DATE: Final = rf"(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|{_DAY}|\d+ \w+ ago)"
_DETAIL: Final = (
    rf"(?:\d+ (?:reviews?|photos?|friends?|ratings?)|{_DATE}|(?:on|via|from)(?= [A-Z\d])|(?:[1-5] ?|five |★+ ?)stars?"
    r"|Google|Yelp|Facebook|[Vv]erified(?: \w+)?|(?:[A-Z][\w'.]+,? ){0,5}[A-Z][\w'.]+, [A-Z]{2}\b|[Uu]pdated|[Rr]eview)"
)
LINE: Final = re.compile(rf"[A-ZÀ-Þ][\w'-]*\.?(?: [A-ZÀ-Þ][\w'-]*\.{{0,2}}){{0,2}}(?:[ ,!|·•-]{{1,4}}{_DETAIL})+[ .!]*")
"""Who wrote a review, and what a site prints beside the name."""

INITIAL: Final = re.compile(r"\b[A-Z]\. ")
WORD: Final = re.compile(r"[^\W_]{2}")
PLACE: Final = re.compile(r"(?:[A-Z][\w'.]+,? ?){1,6}, ?[A-Z]{2}(?: [\d/.-]{5,10})?")
DATE: Final = re.compile(rf"{_DATE}(?: (?:Updated|Previous) review)?")


def statements_led(passages: Sequence[Passage], zones: Sequence[bool], owners: frozenset[str]) -> Iterator[Testimonial]:
    """The statements of places where names stand above what is said.

    Args:
        passages: those of the page.
        zones: for each passage whether customers have their say there.
        owners: first names, in small letters, of those whom the page presents as its own people.
    """
    for where, run in groupby(range(len(passages)), key=lambda place: zones[place] and _where(passages[place])):
        if not where:
            continue
        places = list(dropwhile(lambda place: _is_preface(passages[place].text), run))
        names = [place for place in places if opens(passages[place].text)]
        if len(names) < LEAST or names[0] != places[0]:
            continue
        parts = [(one, other - 1) for one, other in pairwise([*names, places[-1] + 1])]
        told = [(first, last) for first, last in parts if _said(passages, first, last)]
        if len(told) < SHARE * len(parts) or told[-1] != parts[-1]:
            continue
        for first, last in told:
            signature = passages[first].text.strip(" -~,:")
            said = _said(passages, first, last)
            words = " ".join(passages[place].text for place in said)
            if is_owner(signature, owners) or FILLER.search(words) or (is_house(words) and not SPEAKER.search(words)):
                continue
            yield Testimonial(
                said[0], last, 0, len(passages[said[0]].text), words, signature, bool(OUTCOME.search(words)), full=False
            )


def opens(text: str) -> bool:
    """True of a line that names who wrote what stands below it."""
    if len(text.split()) > SAID * 2 or is_rating(text) or DATE.fullmatch(text):
        return False
    if PLACE.fullmatch(text) and not INITIAL.search(text):
        return False
    if LINE.fullmatch(text):
        return NOT_NAME.search(text.split(" ", 1)[0]) is None
    return len(text.split()) <= SAID and is_name(text)


def _where(passage: Passage) -> tuple[int | None, ...] | bool:
    """What tells the place apart that a block stands in: nothing, or the cell of a table; False for no plain copy."""
    block = passage.block
    if block.kind not in LINES or (block.group or 0) < 0 or (block.card is not None and not is_rating(passage.text)):
        return False
    return (block.group, block.row, block.column) if block.kind is BlockKind.CELL else (0,)


def _is_preface(text: str) -> bool:
    """True of what the house says above the statements: how many there are, a rule of dashes, an arrow."""
    return not WORD.search(text) or (not opens(text) and bool(RATING_LINE.search(text) or is_house(text)))


def _is_said(text: str) -> bool:
    return not (opens(text) or is_rating(text) or PLACE.fullmatch(text) or DATE.fullmatch(text) or is_line_about(text))


def _said(passages: Sequence[Passage], first: int, last: int) -> list[int]:
    """What is said below the name at `first`; nothing where a part holds too much to be one statement."""
    places = [place for place in range(first + 1, last + 1) if _is_said(passages[place].text)]
    return places if last - first <= MOST_BLOCKS else []
