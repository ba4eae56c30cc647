"""IN09: values that cannot be."""

import pytest
from copy_pages import found

from claimcheck.checks.impossible_values import impossible_value


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Scores dropped by −3 points.", "dropped by −3"),  # catalogue 1.3
        ("We saw a reduction in pain of –2.1 points.", "reduction in pain of –2.1"),
        ("The mean was 12 on a 0-10 scale.", "12 on a 0-10 scale"),
        ("The mean was 12 on a scale of 0 to 10.", "12 on a scale of 0 to 10"),
        ("The mean was 6 on a 5-point scale.", "6 on a 5-point scale"),
        ("120% of patients felt better.", "120% of patients"),
        ("60% got better, 30% did not and the remaining 20% got worse.", "the remaining 20%"),
    ],
)
def test_an_impossible_value_is_found(text, marked):
    assert found(impossible_value, text) == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "Scores dropped from -2 to -5.",
        "Scores fell by 2-3 points.",
        "Scores changed by -2.1 points.",
        "Sales rose by 150%.",
        "We give 110% of our effort.",
        "The tablet holds 150% of the daily amount.",
        "The difference was 12 on a 0-100 scale.",
        "The difference was 0.5 on a 1-10 scale.",
        'She said: "It was an 11 on a scale of 1 to 10."',
        "> It was an 11 on a scale of 1 to 10.",
        "My pain was an 11 on a scale of 1 to 10.",
        "60% got better, 30% did not and the remaining 10% got worse.",
        "33% rose, 33% fell, and the remaining 33% stayed.",  # rounded
        "60% sleep badly, and of those 30% take tablets and the other 70% do not.",
        "61% of users slept better, 48% ate better and 30% walked more.",  # several answers
    ],
)
def test_changes_rises_and_ways_of_speaking_pass(text):
    assert found(impossible_value, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two sessions a week for six weeks: 10 sessions",
        "twice a week for six weeks, a total of 10 classes",
        "10 sessions (two a week for six weeks)",
        "10 sessions over six weeks, twice a week",
        "3 capsules a day for 30 days, that is 60 capsules",
        "1-2 sessions a week for six weeks, or 14-16 sessions",
        "12 visits at $80 each: $900",
        "12 visits at $80 each, a total of $1,960",
        "£40 per session x 6 sessions = £260",
        "£15 a week, that is £80 a month",
    ],
)
def test_a_plan_that_does_not_multiply_out_is_found(text):
    assert found(impossible_value, f"{text}.") == [text.rstrip(")")]


@pytest.mark.parametrize(
    "text",
    [
        "Two sessions a week for six weeks: 12 sessions",
        "1-2 sessions a week for six weeks, or 6-12 sessions",
        "12 sessions over six weeks, twice a week",
        "two a week for four weeks, then weekly: 12 sessions",
        "about two sessions a week for six weeks: 10 sessions",
        "12 visits at $80 each: $960",
        "12 visits at $80 each, a total of $900 with our discount",
        "10 sessions for $500 ($60 each)",
        "around $75 per session, or $300/month for weekly sessions",
        "sessions at $15-20 each, three a week, for a mere $60/week or $240 monthly",
        "£15 a week, that is £65 a month",
        "£10 a month or £99 a year",
        "two tablets twice daily for three days",
        "1 capsule twice a day for 14 days",
        "2 tablets, twice daily for 3 days",
        "2 sessions/week in weeks 1-4",
    ],
)
def test_plans_that_multiply_out_and_discounts_pass(text):
    assert found(impossible_value, f"{text}.") == []
