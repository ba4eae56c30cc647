"""Which way an outcome went on record, and whether the copy says the opposite.

A direction is on record where the number's sign says it and the outcome, and the scale if one is given, say which way
is good. A sign whose convention is not known tells no direction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.figure import Sign
from claimcheck.claims.measures import Measure
from claimcheck.evidence.meaning import meaning

if TYPE_CHECKING:
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.records import SourceFigure
    from claimcheck.language.vocabulary import Vocabulary

OPPOSITE = {Sign.LOWER: Sign.HIGHER, Sign.HIGHER: Sign.LOWER}
EVENTS = frozenset({"rr", "or", "hr", "irr"})
ON_A_SCALE = (None, "points", "point", "SD")
BETWEEN_GROUPS = frozenset({Measure.DIFFERENCE, Measure.STD_DIFFERENCE})
RELATIVE = frozenset({Measure.RELATIVE_CHANGE, Measure.POINT_DIFFERENCE})


def is_opposed(claim: FigureClaim, figure: SourceFigure, vocabulary: Vocabulary) -> bool:
    """True where copy and record say of one outcome that it went opposite ways; both must say so."""
    outcome = meaning(vocabulary, figure.outcome, "outcome")
    if claim.sign is Sign.NONE or claim.quantity.signed or outcome is None or claim.outcome.concept != outcome:
        return False
    better = _better(vocabulary, outcome)
    said, held = _said(claim, better), held_direction(figure, vocabulary)
    return said is not None and held is not None and OPPOSITE[said] is held


def held_direction(figure: SourceFigure, vocabulary: Vocabulary) -> Sign | None:
    """Which way the outcome of a figure went, `Sign.LOWER` or `Sign.HIGHER`, or None where that is not sure.

    As `docs/facts.md` has it: a difference is intervention minus comparator; a positive `change` is an improvement;
    `benefit_positive` says that a benefit is printed as a positive number; a ratio below 1 is a fall.
    """
    better = _better(vocabulary, meaning(vocabulary, figure.outcome, "outcome"))
    if better is None or figure.low <= 0 <= figure.high:
        return None
    positive = figure.low > 0
    if figure.measure is Measure.RATIO:
        return _of_ratio(figure)
    scale = _better(vocabulary, meaning(vocabulary, figure.scale, "scale"))
    if figure.scale and scale is not better:
        return None  # points of a scale on which another way is good, or of one that is not known
    if figure.benefit_positive or (figure.measure is Measure.CHANGE and positive):
        return better if positive else OPPOSITE[better]
    if figure.measure in BETWEEN_GROUPS or figure.measure is Measure.CHANGE:
        if not figure.scale and figure.unit in ON_A_SCALE:
            # Without the scale only a fall of what ought to fall is sure to be one.
            return Sign.LOWER if not positive and better is Sign.LOWER else None
        return Sign.HIGHER if positive else Sign.LOWER
    return Sign.LOWER if figure.measure in RELATIVE and not positive else None


def _of_ratio(figure: SourceFigure) -> Sign | None:
    if figure.statistic not in EVENTS or figure.low <= 1 <= figure.high:
        return None
    return Sign.HIGHER if figure.low > 1 else Sign.LOWER


def _said(claim: FigureClaim, better: Sign | None) -> Sign | None:
    """The direction that the copy gives; "improved" is the good way, where it is known which that is."""
    if claim.sign in (Sign.LOWER, Sign.HIGHER):
        return claim.sign
    if better is None:
        return None
    return better if claim.sign is Sign.BETTER else OPPOSITE[better]


def _better(vocabulary: Vocabulary, concept: str | None) -> Sign | None:
    found = vocabulary.concepts.get(concept or "")
    return Sign(found.better) if found and found.better else None
