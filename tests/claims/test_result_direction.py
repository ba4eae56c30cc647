"""Which way results of invented trials went."""

import pytest

from claimcheck.claims.result_direction import Direction, read_direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Pain was significantly lower in the sand group (p = 0.01).", Direction.LOWER),
        ("Sleep time increased by 40 minutes.", Direction.HIGHER),
        ("There was no significant difference between the groups.", Direction.NONE),
        ("Falls did not differ (p = 0.41).", Direction.NONE),
        ("Falls were fewer with the insoles, but not significantly so (p = 0.3).", Direction.NONE),
        ("Pain improved.", Direction.LOWER),
        ("Grip strength improved.", Direction.HIGHER),
        ("The insoles brought a greater reduction in swelling.", Direction.LOWER),
        ("The weather was fine.", Direction.UNKNOWN),
        ("Both creams were comparable in cost.", Direction.NONE),
    ],
)
def test_direction(text, direction):
    assert read_direction(text) is direction


def test_what_is_told_of_the_comparator_is_turned_round():
    text = "The waiting list had a higher pain score than the warm sand group."
    assert read_direction(text, "pain score", "warm sand", "waiting list") is Direction.LOWER
    text = "The warm sand group had a higher pain score than the waiting list."
    assert read_direction(text, "pain score", "warm sand", "waiting list") is Direction.HIGHER


def test_the_clause_that_speaks_of_the_outcome_decides():
    text = "Sleep was longer with the tea; the number of falls was lower with it."
    assert read_direction(text, "sleep") is Direction.HIGHER
    assert read_direction(text, "number of falls") is Direction.LOWER


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Pain was lower (p < 0.001).", Direction.LOWER),
        ("Pain was lower (p = 0.20).", Direction.NONE),
        ("Pain was lower (p > 0.05).", Direction.NONE),
        ("Pain was lower (P-value = .04).", Direction.LOWER),
        ("Pain was lower (p = 0).", Direction.LOWER),
    ],
)
def test_a_large_p_value_is_no_difference(text, direction):
    assert read_direction(text) is direction
