"""Repeated structure: parts of a page that are set out alike, such as the cards of a grid or the slides of a carousel.

In HTML, elements of one parent that have the same name and the same first class are alike. In text without elements,
and where elements hold one block each, a group is a stretch of blocks that no heading parts, other than a name.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimcheck.claims.statement_elements import holder_key
from claimcheck.claims.statement_names import is_line_about, is_name, is_rating
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.documents.document import Holder
    from claimcheck.language.passage import Passage

OUTSIDE = frozenset({"nav", "footer"})
LONGEST = 120
"""Code points of a short line."""

SHORT = 5
"""Words of a line that is a name or a label rather than what somebody says."""


LEAST_TELLING: Final = 2
"""Blocks of a group in which somebody speaks, praises or is quoted; without them nothing else is looked at."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One part of a group: its first and its last passage."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Group:
    """Parts of a page that are set out alike.

    Attributes:
        units: in the order of the page, apart from each other.
        around: the element that they stand in, None for text without elements.
        flat: True for units that are guessed from a sequence of blocks, False for elements.
    """

    units: tuple[Unit, ...]
    around: Holder | None
    flat: bool


@dataclass(slots=True)
class Extent:
    """The passages that an element holds: its first, its last, how many."""

    first: int
    last: int
    count: int


def find_groups(passages: Sequence[Passage], telling: Sequence[int]) -> list[Group]:
    """The groups of a page that may hold what customers say, each before those that stand in it.

    Args:
        passages: those of the page.
        telling: for each passage how many before it have words of customers, and behind the last the number of all.
    """
    shown = [place for place, passage in enumerate(passages) if is_shown(passage)]
    extents: dict[Holder, Extent] = {}
    inside: dict[Holder | None, list[Holder]] = defaultdict(list)
    for place in shown:
        holder = passages[place].block.holder
        while holder is not None:
            extent = extents.get(holder)
            if extent is None:
                extents[holder] = Extent(place, place, 1)
                inside[holder.around].append(holder)
            else:
                extent.last = place
                extent.count += 1
            holder = holder.around
    groups = []
    for around, holders in inside.items():
        alike: dict[str, list[Holder]] = defaultdict(list)
        for holder in holders:
            alike[holder_key(holder)].append(holder)
        for members in alike.values():
            first, last = extents[members[0]].first, extents[members[-1]].last
            if len(members) > 1 and telling[last + 1] - telling[first] >= LEAST_TELLING:
                units = tuple(Unit(extents[holder].first, extents[holder].last) for holder in members)
                groups.append(Group(units, around, flat=False))
    groups.sort(key=lambda group: (group.units[0].first, -group.units[-1].last))
    return groups + [
        group
        for run, around in _runs(passages, shown, extents)
        if telling[run[-1] + 1] - telling[run[0]] >= LEAST_TELLING
        for group in _cut(passages, run, around)
    ]


def is_shown(passage: Passage) -> bool:
    """True of copy in the middle of the page."""
    block = passage.block
    return block.kind is not BlockKind.METADATA and block.region not in OUTSIDE and bool(passage.text)


def _runs(
    passages: Sequence[Passage], shown: Iterable[int], extents: dict[Holder, Extent]
) -> Iterator[tuple[list[int], Holder | None]]:
    """Runs of blocks that stand one behind the other in one element, and that element."""
    run: list[int] = []
    before: Holder | None = None
    for place in shown:
        block = passages[place].block
        around = block.holder
        while around is not None and extents[around].count == 1:
            around = around.around
        text = passages[place].text
        title = block.kind is BlockKind.HEADING and (block.level == 1 or len(text) > LONGEST or not is_name(text))
        if run and (around is not before or title):
            yield run, before
            run = []
        before = around
        if not title:
            run.append(place)
    if run:
        yield run, before


def _cut(passages: Sequence[Passage], run: Sequence[int], around: Holder | None) -> Iterator[Group]:
    """A run of blocks cut into units: what is said, with the short lines behind it, or else above it.

    Where names stand below and something is said in several blocks, once more with these together.
    """
    short = [_is_short(passages[place]) for place in run]
    if sum(not each for each in short) < 2:
        return
    above = short[0] and not short[-1]  # names stand above
    starts = [
        number
        for number in range(len(run))
        if (short[number] and (number == 0 or not short[number - 1]) if above else not short[number])
    ]
    whole = [number for number in starts if number == 0 or short[number - 1]]
    for cut in (starts,) if above or len(whole) == len(starts) else (whole, starts):
        first = [0, *cut[1:]] if not above and len(cut) > 1 else cut
        units = tuple(Unit(run[start], run[end - 1]) for start, end in zip(first, [*first[1:], len(run)], strict=True))
        if len(units) > 1:
            yield Group(units, around, flat=True)


def _is_short(passage: Passage) -> bool:
    text = passage.text
    if len(text) > LONGEST:
        return False
    return len(text.split()) < SHORT or is_rating(text) or is_line_about(text) or is_name(text)
