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


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        (
            "Sleep lasted 7.2 hours in the warm sand group and 6.1 hours on the waiting list (p = 0.01).",
            Direction.HIGHER,
        ),
        ("Sleep lasted 6.1 ± 0.4 hours on the waiting list and 7.2 ± 0.5 hours with warm sand.", Direction.HIGHER),
        ("In the warm sand group 12 of 80 fell, compared with 20 of 82 on the waiting list.", Direction.LOWER),
        ("The rates for warm sand and the waiting list were 12% and 20%, respectively (p < 0.05).", Direction.LOWER),
        ("It was 12% versus 20% for the intervention group and the waiting list.", Direction.LOWER),
        ("It was 12% in the warm sand group versus 20%.", Direction.LOWER),
        ("It was 12% in the warm sand group and 12% on the waiting list.", Direction.UNKNOWN),
        ("It was 12%, 15% and 20% for warm sand and the waiting list.", Direction.UNKNOWN),
        ("After 12 weeks it was 20%.", Direction.UNKNOWN),
    ],
)
def test_two_figures_are_compared_where_their_arms_are_named(text, direction):
    assert read_direction(text, "falls", "warm sand", "waiting list") is direction


def test_a_greater_change_is_higher_where_the_change_is_the_outcome():
    text = "The reduction in pain was greater with warm sand."
    assert read_direction(text, "pain reduction") is Direction.HIGHER
    assert read_direction(text, "pain") is Direction.LOWER
