"""Which slots two figures must share before their values may be compared, and how they stand to each other in each.

Unknown is not equal. Only figures of one measure are compared; where a slot that the measure requires is unknown on
either side, nothing is accused.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.measures import Measure, Role
from claimcheck.evidence.meaning import meaning
from claimcheck.language.concept import Relatedness

if TYPE_CHECKING:
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.records import SourceFigure
    from claimcheck.language.vocabulary import Vocabulary


class Stand(StrEnum):
    """How claim and figure stand to each other in one slot."""

    SAME = "same"
    APART = "apart"
    NARROWER = "narrower"  # the claim is a kind of the figure, or the reverse: never accused
    COPY_SILENT = "copy silent"
    SOURCE_SILENT = "source silent"
    BOTH_SILENT = "both silent"
    UNKNOWN = "unknown"  # words that the vocabulary does not relate


COUNTS = frozenset({Measure.STUDY_COUNT, Measure.PEOPLE_COUNT})
REQUIRED: dict[Measure, tuple[str, ...]] = {
    Measure.STUDY_COUNT: ("role", "of"),
    Measure.PEOPLE_COUNT: ("role", "of"),
    Measure.SHARE: ("of", "arm", "outcome", "time"),
    Measure.DIFFERENCE: ("comparator", "outcome", "scale", "time"),
    Measure.STD_DIFFERENCE: ("comparator", "outcome", "time"),
    Measure.CHANGE: ("arm", "outcome", "scale", "time"),
    Measure.LEVEL: ("statistic", "arm", "outcome", "scale", "time"),
    Measure.RATIO: ("statistic", "intervention", "comparator", "outcome"),
    Measure.RELATIVE_CHANGE: ("intervention", "comparator", "outcome"),
    Measure.POINT_DIFFERENCE: ("intervention", "comparator", "outcome"),
    Measure.EVENT_RATE: ("of", "arm", "outcome", "per"),
    Measure.EVENT_COUNT: ("outcome", "location", "data_year"),
    Measure.PREVALENCE_COUNT: ("condition", "location", "data_year"),
    Measure.DEATHS: ("cause", "location", "data_year"),
    Measure.TIME: ("of",),
    Measure.DOSE: ("of", "per"),
    Measure.FREQUENCY: ("of", "per"),
    Measure.SESSION_COUNT: ("of",),
    Measure.MONEY: ("of", "per"),
    Measure.NNT: ("intervention", "comparator", "outcome"),
}
"""Slots that must be known on both sides and the same."""

GUARDED: dict[Measure, tuple[str, ...]] = {
    Measure.SHARE: ("intervention", "condition", "population"),
    Measure.DIFFERENCE: ("intervention", "condition", "population"),
    Measure.STD_DIFFERENCE: ("intervention", "condition", "population"),
    Measure.CHANGE: ("intervention", "condition", "population"),
    Measure.LEVEL: ("intervention", "condition", "population"),
    Measure.RATIO: ("time", "condition", "population"),
    Measure.RELATIVE_CHANGE: ("time", "condition", "population"),
    Measure.POINT_DIFFERENCE: ("time", "condition", "population"),
    Measure.EVENT_RATE: ("intervention", "condition", "population"),
}
"""Slots that must not differ."""

WEEKS_APART = 0.1  # a tenth, but at least a week: "three months" is 12 or 13 weeks
PAIRED = frozenset({Stand.SAME, Stand.BOTH_SILENT})
SETTLED = PAIRED | {Stand.COPY_SILENT, Stand.SOURCE_SILENT}
RELATIVE = frozenset({Measure.RATIO, Measure.RELATIVE_CHANGE, Measure.POINT_DIFFERENCE})
CONCEPT_SLOTS = ("intervention", "comparator", "arm", "outcome", "condition", "population", "scale")
POOLED = "pooled"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a claim stands to a figure, slot by slot: required ones, and guarded ones that must not differ.

    Of `paired` slots both sides must speak, or neither: "71 % of people over 60" does not contradict the 58 % of all.
    """

    required: dict[str, Stand]
    guarded: dict[str, Stand]
    paired: tuple[str, ...] = ()

    def slots(self, stand: Stand) -> tuple[str, ...]:
        """Names of the required slots that stand so."""
        return tuple(slot for slot, found in self.required.items() if found is stand)

    @property
    def comparable(self) -> bool:
        """True where every required slot is known on both sides and the same, and no guarded one may differ."""
        return all(s is Stand.SAME for s in self.required.values()) and all(
            found in (PAIRED if slot in self.paired else SETTLED) for slot, found in self.guarded.items()
        )

    @property
    def apart(self) -> tuple[str, ...]:
        """Slots, required or guarded, in which the two are known to be apart."""
        return tuple(slot for slot, found in (self.required | self.guarded).items() if found is Stand.APART)


def stand(claim: FigureClaim, figure: SourceFigure, vocabulary: Vocabulary) -> Standing:
    """How a claim stands to a figure of the same measure."""
    required = {slot: _stand(slot, claim, figure, vocabulary) for slot in _required(claim, figure)}
    guarded = {slot: _stand(slot, claim, figure, vocabulary) for slot in GUARDED.get(claim.measure, ())}
    return Standing(required, guarded, ("population",) if claim.measure in RELATIVE else ())


def _required(claim: FigureClaim, figure: SourceFigure) -> tuple[str, ...]:
    """A figure of one group is held only against that group's: a trial has two arms or more, and their sizes differ."""
    slots = REQUIRED.get(claim.measure, ())
    if claim.measure is Measure.PEOPLE_COUNT and (Role.ARM in (claim.role, figure.role) or figure.arm):
        return (*slots, "arm")
    if claim.measure in (Measure.DIFFERENCE, Measure.STD_DIFFERENCE) and figure.arm:
        return (*slots, "arm")
    return slots


def _stand(slot: str, claim: FigureClaim, figure: SourceFigure, vocabulary: Vocabulary) -> Stand:
    if slot == "role":
        return _plain(
            None if claim.role is Role.UNKNOWN else claim.role.value,
            None if figure.role is Role.UNKNOWN else figure.role.value,
        )
    if slot == "time":
        return _time(claim.weeks, figure.weeks)
    if slot == "of":
        return _plain(claim.of, figure.of)
    if slot == "per":
        return _per(claim, figure)
    if slot in CONCEPT_SLOTS:
        return _concept(slot, claim, figure, vocabulary)
    if slot == "statistic" and claim.measure is Measure.RATIO:
        return _plain(claim.of, figure.statistic)
    # A cause, a place, the kind of a level, a year of data: claims do not carry these yet, so nothing is accused.
    return Stand.COPY_SILENT if getattr(figure, slot) else Stand.SOURCE_SILENT


def _plain(said: str | None, held: str | None) -> Stand:
    if held is None:
        return Stand.SOURCE_SILENT
    if said is None:
        return Stand.COPY_SILENT
    return Stand.SAME if said == held else Stand.APART


def _per(claim: FigureClaim, figure: SourceFigure) -> Stand:
    said, held = claim.quantity.per, figure.per
    if claim.measure is Measure.EVENT_RATE or (said is None and held is None):
        return Stand.SAME  # rates are compared as proportions
    return _plain(said, held)


def _time(said: tuple[float, float] | None, held: tuple[float, float] | None) -> Stand:
    if held is None:
        return Stand.SOURCE_SILENT
    if said is None:
        return Stand.COPY_SILENT
    return Stand.SAME if same_time(said, held) else Stand.APART


def same_time(said: tuple[float, float], held: tuple[float, float]) -> bool:
    """True where two times in weeks are the same, give or take a week or a tenth: "three months" may be 12 weeks."""
    slack = max(1.0, WEEKS_APART * max(*said, *held))
    return said[0] <= held[1] + slack and held[0] <= said[1] + slack


def _concept(slot: str, claim: FigureClaim, figure: SourceFigure, vocabulary: Vocabulary) -> Stand:
    words = getattr(figure, slot)
    said = getattr(claim, slot).concept
    if said is None and getattr(claim, slot).text:
        return Stand.UNKNOWN if words else Stand.SOURCE_SILENT
    if not words:
        return Stand.SOURCE_SILENT if said else Stand.BOTH_SILENT
    if slot == "arm" and words == POOLED:
        return Stand.APART if said else Stand.COPY_SILENT
    if said is None:
        return Stand.COPY_SILENT
    relation = vocabulary.relate(said, meaning(vocabulary, words, slot))
    if relation is Relatedness.SAME:
        return Stand.SAME
    if relation is Relatedness.APART:
        return Stand.APART
    return Stand.UNKNOWN if relation is Relatedness.UNKNOWN else Stand.NARROWER
