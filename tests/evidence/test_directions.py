"""Which way an outcome went on record."""

from decimal import Decimal

import pytest

from claimcheck.claims.figure import Sign
from claimcheck.claims.measures import Measure, Role
from claimcheck.evidence.directions import held_direction
from claimcheck.evidence.records import Rank, SourceFigure
from claimcheck.language.concept import Concept
from claimcheck.language.quantities import Relation
from claimcheck.language.vocabulary import Vocabulary

WORDS = Vocabulary(
    {
        concept.id: concept
        for concept in (
            Concept("outcome.ache", ("ache",), better="lower"),
            Concept("outcome.vigour", ("vigour",), better="higher"),
            Concept("outcome.colour", ("colour",)),
            Concept("scale.ache", ("Ache Scale",), better="lower"),
            Concept("scale.vigour", ("Vigour Scale",), better="higher"),
            Concept("scale.plain", ("Plain Scale",)),
        )
    }
)


def figure(measure, low, high=None, **slots):
    value = Decimal(str(low))
    more = {"outcome": "ache", **slots}
    return SourceFigure(
        *("a", "b", value, Decimal(str(high)) if high else value, measure, Role.UNKNOWN, None, Relation.EQ),
        *(Rank.CURATED, "value"),
        **more,
    )


@pytest.mark.parametrize(
    ("held", "way"),
    [
        (figure(Measure.DIFFERENCE, -3, scale="Ache Scale", unit="points"), Sign.LOWER),
        (figure(Measure.DIFFERENCE, 3, scale="Ache Scale", unit="points"), Sign.HIGHER),
        (figure(Measure.DIFFERENCE, -3, unit="points"), Sign.LOWER),
        (figure(Measure.DIFFERENCE, 3, unit="points"), None),
        (figure(Measure.DIFFERENCE, 3, unit="mmHg"), Sign.HIGHER),
        (figure(Measure.DIFFERENCE, 3, unit="points", benefit_positive=True), Sign.LOWER),
        (figure(Measure.DIFFERENCE, -3, outcome="vigour", unit="points"), None),
        (figure(Measure.DIFFERENCE, -3, outcome="vigour", scale="Vigour Scale", unit="points"), Sign.LOWER),
        (figure(Measure.DIFFERENCE, -3, outcome="vigour", scale="Ache Scale", unit="points"), None),
        (figure(Measure.DIFFERENCE, -3, scale="Plain Scale", unit="points"), None),
        (figure(Measure.DIFFERENCE, -3, scale="a scale nobody knows", unit="points"), None),
        (figure(Measure.DIFFERENCE, -3, outcome="colour", unit="mmHg"), None),
        (figure(Measure.DIFFERENCE, -1, 1, unit="mmHg"), None),
        (figure(Measure.STD_DIFFERENCE, "-0.4"), Sign.LOWER),
        (figure(Measure.STD_DIFFERENCE, "0.4"), None),
        (figure(Measure.CHANGE, 3, outcome="vigour"), Sign.HIGHER),
        (figure(Measure.CHANGE, 3), Sign.LOWER),
        (figure(Measure.CHANGE, -3, unit="kg"), Sign.LOWER),
        (figure(Measure.RELATIVE_CHANGE, 20), None),
        (figure(Measure.RELATIVE_CHANGE, 20, benefit_positive=True), Sign.LOWER),
        (figure(Measure.RELATIVE_CHANGE, -20), Sign.LOWER),
        (figure(Measure.RATIO, "0.7", "0.8", statistic="hr"), Sign.LOWER),
        (figure(Measure.RATIO, "1.2", "1.3", statistic="rr"), Sign.HIGHER),
        (figure(Measure.RATIO, "0.95", "1.05", statistic="rr"), None),
        (figure(Measure.RATIO, "0.7", "0.8", statistic="ratio"), None),
        (figure(Measure.SHARE, 40), None),
    ],
)
def test_held_direction(held, way):
    assert held_direction(held, WORDS) is way
