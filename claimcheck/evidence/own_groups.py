"""Groups that a record itself tells apart.

The vocabulary cannot relate every treatment to every other. But where a source gives two values for one outcome at one
time and only the group differs, the two groups are two: a claim about the one is no claim about the other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.evidence.meaning import meaning
from claimcheck.evidence.slots import POOLED, Stand, Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.evidence.records import SourceFigure
    from claimcheck.language.vocabulary import Vocabulary

GROUPS = ("arm", "comparator", "intervention")
OTHERS = (
    *("measure", "role", "of", "unit", "per", "statistic", "outcome", "condition", "population", "scale", "weeks"),
    *("cause", "location", "data_year", "part", "relation"),
)
BESIDE = {"arm": (), "comparator": ("intervention", "arm"), "intervention": ("comparator", "arm")}
"""Other groups that must be the same; what was given to an arm is said by the arm."""


def told_apart(
    held: Sequence[tuple[SourceFigure, Standing]], vocabulary: Vocabulary
) -> list[tuple[SourceFigure, Standing]]:
    """The standings, with `APART` for `UNKNOWN` where the claim's own group stands beside this one in the record."""
    return [(figure, _settled(figure, standing, held, vocabulary)) for figure, standing in held]


def _settled(
    figure: SourceFigure,
    standing: Standing,
    held: Sequence[tuple[SourceFigure, Standing]],
    vocabulary: Vocabulary,
) -> Standing:
    for slot in GROUPS:
        if _stand(standing, slot) is not Stand.UNKNOWN or not _is_known(figure, slot, vocabulary):
            continue
        own = (other for other, one in held if _stand(one, slot) is Stand.SAME)
        if any(_beside(figure, other, slot) for other in own):
            required, guarded = dict(standing.required), dict(standing.guarded)
            (required if slot in required else guarded)[slot] = Stand.APART
            standing = replace(standing, required=required, guarded=guarded)
    return standing


def _stand(standing: Standing, slot: str) -> Stand | None:
    return standing.required.get(slot) or standing.guarded.get(slot)


def _is_known(figure: SourceFigure, slot: str, vocabulary: Vocabulary) -> bool:
    """Words that the vocabulary lacks may be another name for what the copy says."""
    words = getattr(figure, slot)
    return words != POOLED and meaning(vocabulary, words, slot) is not None


def _beside(figure: SourceFigure, other: SourceFigure, slot: str) -> bool:
    """True for two values that differ in this slot alone."""
    apart = figure.low > other.high or other.low > figure.high
    return apart and all(getattr(figure, name) == getattr(other, name) for name in (*OTHERS, *BESIDE[slot]))
