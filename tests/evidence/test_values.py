"""Numbers of the copy against numbers of a source, as intervals."""

from decimal import Decimal

import pytest

from claimcheck.evidence.values import Agreement, compare
from claimcheck.language.quantities import find_quantities

AGREES, DIFFERS, UNSURE = Agreement.AGREES, Agreement.DIFFERS, Agreement.UNSURE


@pytest.mark.parametrize(
    ("copy", "source", "expected"),
    [
        ("152 people", "152", AGREES),
        ("153 people", "152", DIFFERS),
        ("1,520 people", "152", DIFFERS),
        ("over 550 people", "152", DIFFERS),
        ("over 550 people", "560", AGREES),
        ("over 550 people", "600", AGREES),
        ("over 550 people", "5,500", UNSURE),
        ("over 100 people", "20,827", UNSURE),
        ("over 20,000 people", "20,827", AGREES),
        ("more than 8,000 people", "8,270", AGREES),
        ("at least 50 people", "50", AGREES),
        ("at least 50 people", "49", DIFFERS),
        ("about 8,300 people", "8,270", AGREES),
        ("about 8,300 people", "7,000", DIFFERS),
        ("around 500 people", "520", AGREES),
        ("nearly 200 people", "188", AGREES),
        ("nearly 200 people", "212", DIFFERS),
        ("nearly 200 people", "120", DIFFERS),
        ("up to 40 people", "38", AGREES),
        ("up to 40 people", "12", UNSURE),
        ("fewer than 40 people", "60", DIFFERS),
        ("300 people", "304", AGREES),  # two trailing zeros: half of the last place that is not zero
        ("300 people", "360", DIFFERS),
        ("forty people", "40", AGREES),
        ("between 40 and 60 people", "50", AGREES),
        ("between 40 and 60 people", "61", DIFFERS),
    ],
)
def test_compare(copy, source, expected):
    (quantity,) = find_quantities(copy)
    value = Decimal(source.replace(",", ""))
    assert compare(quantity, value, value) is expected


def test_a_source_that_prints_a_range():
    (quantity,) = find_quantities("55 people")
    assert compare(quantity, Decimal(50), Decimal(60)) is AGREES
    assert compare(quantity, Decimal(60), Decimal(70)) is DIFFERS
