"""A claim against the figures of one source that is on record: agrees, differs, belongs elsewhere, or cannot be said.

Values come last. A figure is compared only where every slot that its measure requires is known on both sides and the
same; a value that agrees where one slot is apart was borrowed from that other arm, comparison or time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.claims.certainty import GRADES, UNIT_OVERALL
from claimcheck.claims.measures import Measure, Role
from claimcheck.evidence.directions import is_opposed
from claimcheck.evidence.own_groups import told_apart
from claimcheck.evidence.records import Rank, SourceFigure
from claimcheck.evidence.slots import COUNTS, Stand, Standing, stand
from claimcheck.evidence.values import Agreement, compare, may_be_part
from claimcheck.evidence.verdicts import Reason, Verdict
from claimcheck.language.quantities import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.source import Source
    from claimcheck.language.vocabulary import Vocabulary

SIGNED = frozenset({Measure.DIFFERENCE, Measure.STD_DIFFERENCE, Measure.CHANGE, Measure.RELATIVE_CHANGE})
BOUNDS = frozenset({Relation.OVER, Relation.AT_LEAST, Relation.NEARLY, Relation.UP_TO, Relation.LT, Relation.LE})
BORROWED = {
    "arm": Reason.OTHER_ARM,
    "comparator": Reason.OTHER_COMPARATOR,
    "scale": Reason.OTHER_UNIT,
    "time": Reason.OTHER_TIME,
    "outcome": Reason.OTHER_OUTCOME,
}
PERCENT = ("%", "percent")
ROUND = frozenset(Decimal(n) for n in (1, 2, 3, 5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 100))
MIRROR = "mirror"
PROTOCOL = "protocol"
REPORTED = COUNTS | SIGNED | {Measure.SHARE, Measure.RATIO, Measure.POINT_DIFFERENCE, Measure.EVENT_RATE, Measure.LEVEL}


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of holding a claim against one source."""

    verdict: Verdict
    reason: Reason
    figure: SourceFigure | None = None
    same: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()


NOT_ON_RECORD = Comparison(Verdict.NOT_CHECKED, Reason.NOT_ON_RECORD)


def compare_with(claim: FigureClaim, source: Source, vocabulary: Vocabulary) -> Comparison:
    """A claim against all figures of its measure that a source holds."""
    if claim.measure is Measure.CERTAINTY:
        return _certainty(claim, source)
    if source.type == PROTOCOL and claim.measure in REPORTED and not _planned(claim, source):
        return Comparison(Verdict.MISATTRIBUTED, Reason.PLAN, differing=("type",))
    figures = [f for f in source.figures if f.measure is claim.measure and not f.in_words and not f.projection]
    if not figures and (other := _other_unit(claim, source, vocabulary)):
        return other
    if not figures:
        there = claim.measure.value in source.complete
        return Comparison(Verdict.NOT_CHECKED, Reason.NOT_THERE) if there else NOT_ON_RECORD
    standings = told_apart([(figure, stand(claim, figure, vocabulary)) for figure in figures], vocabulary)
    held = [(figure, standing, _agreement(claim, figure, vocabulary)) for figure, standing in standings]
    return (
        _range_hidden(claim, held)
        or _agrees(held)
        or _differs(claim, source, held)
        or _differs_alone(claim, source, held)
        or _borrowed(claim, held)
        or _other_unit(claim, source, vocabulary)
        or _unknown(held)
    )


def _planned(claim: FigureClaim, source: Source) -> bool:
    """True where the plan itself gives a figure of this measure that the copy's may be held against."""
    return any(f.measure is claim.measure and f.role is Role.PLANNED for f in source.figures)


def _certainty(claim: FigureClaim, source: Source) -> Comparison:
    """A grade against the lowest and highest grade of a source. One grade "overall" leaves no room for others."""
    if source.certainty is None:
        return NOT_ON_RECORD
    low, high = (Decimal(GRADES.index(grade) + 1) for grade in source.certainty)
    words = source.certainty[0] if low == high else f"{source.certainty[0]} to {source.certainty[1]}"
    figure = SourceFigure(
        source.id, "certainty", low, high, Measure.CERTAINTY, Role.UNKNOWN, None, Relation.EQ, Rank.CURATED, words
    )
    said = claim.quantity
    inside = low <= said.low and said.high <= high
    if inside and (said.unit != UNIT_OVERALL or (low, high) == (said.low, said.high)):
        return Comparison(Verdict.SUPPORTED, Reason.SOURCE_AGREES, figure)
    return Comparison(Verdict.CONTRADICTED, Reason.SOURCE_DIFFERS, figure, differing=("value",))


def _agreement(claim: FigureClaim, figure: SourceFigure, vocabulary: Vocabulary) -> Agreement:
    """How the values stand to each other; a rise never agrees with a fall of the same size."""
    found = agreement(claim, figure)
    return Agreement.DIFFERS if found is Agreement.AGREES and is_opposed(claim, figure, vocabulary) else found


def agreement(claim: FigureClaim, figure: SourceFigure) -> Agreement:
    """How the values stand to each other; of values with a sign, sizes are compared where one side has none."""
    low, high = figure.low, figure.high
    if claim.measure is Measure.EVENT_RATE:
        scale = _proportion(figure.unit, figure.per) / _proportion(claim.quantity.unit, claim.quantity.per)
        low, high = low * scale, high * scale
    if claim.measure is Measure.SHARE and claim.quantity.unit is None and figure.unit in PERCENT:
        low, high = low / 100, high / 100  # "half of them", "one in ten"
    if claim.measure in SIGNED and not claim.quantity.signed and (low < 0 or high < 0):
        low, high = sorted((abs(low), abs(high)))
    found = compare(claim.quantity, low, high)
    if found is Agreement.DIFFERS and claim.measure in SIGNED and claim.quantity.signed and figure.benefit_positive:
        return compare(claim.quantity, -high, -low)  # the two sides print benefit with opposite signs
    return found


def _proportion(unit: str | None, per: str | None) -> Decimal:
    """What one unit of a rate is as a proportion: a hundredth for percent, a thousandth for "per 1,000"."""
    if unit in PERCENT:
        return Decimal("0.01")
    return 1 / Decimal(per) if per and per.isdigit() else Decimal(1)


def _range_hidden(claim: FigureClaim, held: Sequence[tuple[SourceFigure, Standing, Agreement]]) -> Comparison | None:
    """Where N of "up to N" is the top of several values that the source gives side by side."""
    if claim.quantity.relation is not Relation.UP_TO or claim.quantity.printed is None:
        return None
    for figure, standing, _ in held:
        beside = [f for f, _, _ in held if (f.arm, f.outcome, f.weeks) == (figure.arm, figure.outcome, figure.weeks)]
        spread = figure.high - figure.low > 1  # the figure itself is a range
        if (len({f.low for f in beside}) < 2 and not spread) or figure.arm is None or not figure.verified:
            continue
        top = max(f.high for f in beside)
        pooled_only = all(slot == "arm" and figure.arm == "pooled" for slot in standing.apart)
        at_top = figure.high == top and abs(figure.high - claim.quantity.printed) < 1
        if at_top and pooled_only:
            assumed = standing.slots(Stand.COPY_SILENT)
            return Comparison(
                Verdict.SUPPORTED, Reason.RANGE_HIDDEN, figure, standing.slots(Stand.SAME), assumed=assumed
            )
    return None


def _agrees(held: Sequence[tuple[SourceFigure, Standing, Agreement]]) -> Comparison | None:
    fitting = [(f, s) for f, s, a in held if a is Agreement.AGREES and not s.apart]
    if not fitting:
        return None
    figure, standing = max(fitting, key=lambda pair: (len(pair[1].slots(Stand.SAME)), pair[0].verified))
    assumed = standing.slots(Stand.COPY_SILENT)
    return Comparison(Verdict.SUPPORTED, Reason.SOURCE_AGREES, figure, standing.slots(Stand.SAME), assumed=assumed)


def _differs(
    claim: FigureClaim, source: Source, held: Sequence[tuple[SourceFigure, Standing, Agreement]]
) -> Comparison | None:
    comparable = [(f, s, a) for f, s, a in held if s.comparable]
    if claim.measure in COUNTS and source.type == "protocol" and claim.role is Role.TOTAL:
        comparable += [(f, s, a) for f, s, a in held if f.role is Role.PLANNED and s.required.get("of") is Stand.SAME]
    if not comparable or any(a is not Agreement.DIFFERS for _, _, a in comparable):
        return None
    able = [(f, s) for f, s, _ in comparable if may_contradict(f)]
    # Two values for the same slots: the record itself tells something apart that we do not see.
    if not able or len({(f.low, f.high) for f, _ in able}) > 1:
        return None
    figure, standing = able[0]
    if claim.measure is Measure.PEOPLE_COUNT and may_be_part(claim.quantity, figure.low):
        return Comparison(Verdict.NOT_CHECKED, Reason.ROLE_UNKNOWN, figure, unknown=("role",))
    bound = claim.quantity.relation in BOUNDS and claim.measure not in COUNTS
    turned = agreement(claim, figure) is Agreement.AGREES  # the size is right: see `_agreement`
    reason = Reason.DIRECTION_DIFFERS if turned else Reason.BOUND_DIFFERS if bound else Reason.SOURCE_DIFFERS
    differing = "direction" if turned else "value"
    return Comparison(Verdict.CONTRADICTED, reason, figure, standing.slots(Stand.SAME), (differing,))


def _differs_alone(
    claim: FigureClaim, source: Source, held: Sequence[tuple[SourceFigure, Standing, Agreement]]
) -> Comparison | None:
    """Where the copy leaves a slot open: comparable if the record is complete and only one figure is left."""
    left = [(f, s, a) for f, s, a in held if not s.apart]
    if claim.measure.value not in source.complete or len(left) != 1:
        return None
    figure, standing, _ = left[0]
    silent = standing.slots(Stand.COPY_SILENT)
    known = set(standing.required.values()) <= {Stand.SAME, Stand.COPY_SILENT}
    if agreement(claim, figure) is not Agreement.DIFFERS or not known or not silent or not may_contradict(figure):
        return None
    same = standing.slots(Stand.SAME)
    return Comparison(Verdict.CONTRADICTED, Reason.SOURCE_DIFFERS, figure, same, ("value",), assumed=silent)


def _borrowed(claim: FigureClaim, held: Sequence[tuple[SourceFigure, Standing, Agreement]]) -> Comparison | None:
    """The value of another arm, comparison, scale or time of the same source."""
    if claim.measure in COUNTS or claim.quantity.relation is not Relation.EQ:
        return None
    for figure, standing, agrees in held:
        apart = standing.apart
        if agrees is not Agreement.AGREES or len(apart) != 1 or apart[0] not in BORROWED or not figure.verified:
            continue
        unknown = (
            standing.slots(Stand.COPY_SILENT) + standing.slots(Stand.UNKNOWN) + standing.slots(Stand.SOURCE_SILENT)
        )
        return Comparison(
            Verdict.MISATTRIBUTED,
            BORROWED[apart[0]],
            figure,
            standing.slots(Stand.SAME),
            apart,
            unknown,
            standing.slots(Stand.COPY_SILENT),
        )
    return None


SIBLINGS = {
    Measure.DIFFERENCE: (Measure.STD_DIFFERENCE,),
    Measure.CHANGE: (Measure.STD_DIFFERENCE,),
    Measure.STD_DIFFERENCE: (Measure.DIFFERENCE,),
    Measure.RELATIVE_CHANGE: (Measure.POINT_DIFFERENCE,),
    Measure.POINT_DIFFERENCE: (Measure.RELATIVE_CHANGE,),
}


def _other_unit(claim: FigureClaim, source: Source, vocabulary: Vocabulary) -> Comparison | None:
    """The same digits as a figure of a sister measure: standard deviations for points, relative for absolute."""
    if claim.measure not in SIBLINGS or is_round(claim) or claim.quantity.relation is not Relation.EQ:
        return None
    for figure in source.figures:
        if figure.measure not in SIBLINGS[claim.measure] or not figure.verified or figure.in_words:
            continue
        printed = abs(claim.quantity.printed or Decimal(0))
        low, high = sorted((abs(figure.low), abs(figure.high)))
        standing = stand(replace(claim, measure=figure.measure), figure, vocabulary)
        named = standing.required.get("comparator") is Stand.SAME and standing.required.get("outcome") is Stand.SAME
        if low <= printed <= high and named and not standing.apart:
            return Comparison(Verdict.MISATTRIBUTED, Reason.OTHER_UNIT, figure, standing.slots(Stand.SAME), ("unit",))
    return None


def _unknown(held: Sequence[tuple[SourceFigure, Standing, Agreement]]) -> Comparison:
    open_ = [s for _, s, _ in held if not s.apart]
    if not open_:
        return NOT_ON_RECORD
    reason = Reason.AMBIGUOUS if len(open_) > 1 else Reason.SLOTS_UNKNOWN
    missing = [s.slots(Stand.COPY_SILENT) + s.slots(Stand.SOURCE_SILENT) + s.slots(Stand.UNKNOWN) for s in open_]
    return Comparison(Verdict.NOT_CHECKED, reason, unknown=min(missing, key=len))


def may_contradict(figure: SourceFigure) -> bool:
    """True for a figure that was read at a page and is no subgroup, bound or forecast."""
    return figure.verified and not figure.part and figure.relation is Relation.EQ and not figure.in_words


def is_weak(figure: SourceFigure, source: Source) -> bool:
    """True where a contradiction may be a warning at most: read at a mirror, or with slots that were set by rules."""
    return figure.via == MIRROR or (not source.slots_read and figure.measure not in (*COUNTS, Measure.DATE))


def is_round(claim: FigureClaim) -> bool:
    """True for a value that may agree by chance."""
    printed = claim.quantity.printed
    return (
        printed is None
        or abs(printed) in ROUND
        or len(str(printed.normalize()).replace("-", "").replace(".", "").lstrip("0")) < 2
    )
