"""Statements that stand between others: where most of a place for customers is theirs, the rest of it is too."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from claimcheck.claims.first_person import SMALL_SPEAKER, SPEAKER
from claimcheck.claims.statement_customers import FILLER, is_house, is_said_shortly
from claimcheck.claims.statement_names import is_closing_line, is_line_about, is_name, is_result
from claimcheck.claims.statement_words import INVITING, OF_MANY, PRAISE, RATING_LINE, TO_READERS, VALUE
from claimcheck.claims.testimonials import OUTCOME, PLAIN, Testimonial
from claimcheck.claims.voices import TITLED
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from claimcheck.language.passage import Passage

LEAST: Final = 3
"""Statements of one place, at least, that speak for what stands between them."""

FEWEST_TURNS: Final = 2
SHARE_OF_TURNS: Final = 0.6
"""Statements of one place with a name right below, at least, where texts and names take turns."""

SIGNING: Final = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.SIGNATURE)

MOST_OPEN: Final = 0.67
"""Texts between them for each statement, at most: the statements are three fifths of all."""

SHORTEST, LONG = 6, 12
"""Words of what is said: shorter lines are about who says it, and long ones need no praise."""

ENDED: Final = re.compile(r"[.!?…\"']\W*\Z")


def statements_between(
    passages: Sequence[Passage], found: Sequence[Testimonial], zones: Sequence[bool]
) -> Iterator[Testimonial]:
    """What stands between the statements of one place for customers, each block for itself.

    Args:
        passages: those of the page.
        found: the statements so far, in order.
        zones: for each passage whether customers have their say there.
    """
    covered = {place for each in found for place in range(each.first, each.last + 1)}
    for inside, run in groupby(range(len(passages)), key=lambda place: zones[place]):
        if not inside:
            continue
        places = list(run)
        told = [each for each in found if places[0] <= each.first <= places[-1]]
        turns = list(_turns(passages, places, covered)) if _takes_turns(passages, told) else []
        yield from turns
        covered.update(place for each in turns for place in (each.first, each.last))
        if len(told) < LEAST:
            continue
        between = range(told[0].first, min(places[-1], told[-1].last) + 1)
        texts = [place for place in between if place not in covered and _may_be_said(passages[place])]
        if texts and len(texts) <= MOST_OPEN * len(told):
            quoted = {place for place in texts if passages[place].block.kind is BlockKind.QUOTATION}
            yield from (
                _statement(passages, place) for place in texts if _is_said(passages[place].text, of_one=place in quoted)
            )


def _takes_turns(passages: Sequence[Passage], told: Sequence[Testimonial]) -> bool:
    """True where names stand below what is said, each on a line of its own, in most statements of a place."""
    below = [each for each in told if each.last == each.first + 1 and is_closing_line(passages[each.last].text)]
    return len(below) >= FEWEST_TURNS and len(below) >= SHARE_OF_TURNS * len(told)


def _turns(passages: Sequence[Passage], places: Sequence[int], covered: AbstractSet[int]) -> Iterator[Testimonial]:
    """Texts with a name right below, right behind another statement or right before one, however short they are."""
    taken = set(covered)
    for place, below in pairwise(places):
        beside = place - 1 in taken or below + 1 in taken
        if place in taken or below in taken or below != place + 1 or not beside:
            continue
        said, name = passages[place], passages[below]
        if said.block.kind not in PLAIN or name.block.kind not in SIGNING or said.block.links or name.block.links:
            continue
        if is_name(said.text) or not is_name(name.text) or TITLED.search(name.text) or not is_said_shortly(said.text):
            continue
        taken.update((place, below))
        outcome = bool(OUTCOME.search(said.text))
        signature = name.text.strip(" -~")
        yield Testimonial(place, below, 0, len(said.text), said.text, signature, outcome, full=False)


def _may_be_said(passage: Passage) -> bool:
    """True of a text of some length, which is no line about a statement and no link."""
    block, text = passage.block, passage.text
    if block.kind is BlockKind.QUOTATION:
        return not (is_closing_line(text) or is_line_about(text))
    if block.kind not in PLAIN or block.links or len(text.split()) < SHORTEST:
        return False
    return bool(ENDED.search(text)) and not (is_closing_line(text) or is_line_about(text) or is_result(text))


def _is_said(text: str, *, of_one: bool) -> bool:
    """True of words that are not those of the house; of a quotation among others nothing more is asked."""
    if is_house(text) or FILLER.search(text) or OF_MANY.match(text) or INVITING.match(text):
        return False
    if RATING_LINE.search(text[:80]) or text.rstrip().endswith(("?", ":")):
        return False
    if SPEAKER.search(text) or SMALL_SPEAKER.search(text):
        return True
    if of_one:
        return True
    told = len(text.split()) >= LONG or bool(PRAISE.search(text) or VALUE.search(text))
    return told and not TO_READERS.search(text)


def _statement(passages: Sequence[Passage], place: int) -> Testimonial:
    text = passages[place].text
    return Testimonial(place, place, 0, len(text), text, None, bool(OUTCOME.search(text)), full=False)
