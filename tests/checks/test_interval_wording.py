"""IN06: verdicts beside intervals and p-values."""

import pytest
from copy_pages import found, read_copy

from claimcheck.checks.estimates_with_intervals import find_estimates
from claimcheck.checks.interval_wording import interval_and_wording_conflict


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The drop was significant (0.4 points, 95% CI -0.1 to 0.9).", "significant"),  # catalogue 1.3
        ("Zinc significantly cut colds (RR 0.90, 95% CI 0.70 to 1.16).", "significantly"),
        ("Pain fell (MD 0.4, 95% CI -0.1 to 0.9; p = .01).", "p = .01"),
        ("Pain fell (MD 0.4, 95% CI -0.1 to 0.9; P < 0.05).", "P < 0.05"),
        ("Pain fell significantly (p = .21).", "significantly"),
        ("Pain fell, a statistically significant result (p > 0.05).", "statistically significant"),
        ("The drops are effective: risk ratio 1.2 (95% CI 0.8 to 1.8).", "effective"),
        ("Pain fell (MD 1.1, 95% CI 0.2 to 2.0; p = .22).", "p = .22"),
        ("The course was superior, with a difference of 0.4 points (95% CI -0.1 to 0.9).", "superior"),
    ],
)
def test_a_verdict_that_the_numbers_do_not_bear_out_is_found(text, marked):
    assert found(interval_and_wording_conflict, text) == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "The drop was not statistically clear (0.4 points, 95% CI -0.1 to 0.9).",
        "The drop was significant (0.5 points, 95% CI 0.1 to 0.9).",
        "The difference was 3.4 points (95% CI -3.7 to 10.3; P = .39).",  # exact test; z gives .35
        "RR 1.33 (95% CI 1.04 to 1.70; p = .02)",
        "Pain fell significantly (p = .01) but function did so less (p = .3).",
        "Function improved significantly: scores dropped by −2.1 points (95% CI −2.6 to −1.6)",
        "Pain did not differ significantly (p = .4)",
        "Pain fell significantly (p = 0.05).",
        "Pain fell significantly (p < .001).",
        "The app was non-inferior and effective (difference 0.4, 95% CI -0.1 to 0.9).",
        "A one-sided test was significant (difference 0.4, 95% CI -0.1 to 0.9).",
        "A clinically significant drop was seen (p = .08).",
        "The difference was almost significant (p = .06).",
        "None of the differences were significant (p = .51).",
        "p > .05 was considered significant.",
        "Pain fell (P = .1) and sleep improved significantly.",
        "With the exception of sex (p = .07), these differences were significant.",
        "Levels were significantly higher (p = .06-.003).",
        "It was used less (RR 0.9, 95% CI 0.7 to 1.2) in a test of all items (chi square 50, p < .001).",
        "Is a p = .21 significant?",
        "Zinc did better, significantly so; syrup did as well as zinc (p = .21).",
    ],
)
def test_denials_and_sound_verdicts_pass(text):
    assert found(interval_and_wording_conflict, text) == []


@pytest.mark.parametrize(
    ("text", "p"),
    [("OR 1.33 (95% CI 1.04 to 1.70)", 0.023), ("a difference of 3.4 (95% CI -3.7 to 10.3)", 0.35)],  # catalogue 2.6
)
def test_p_from_interval(text, p):
    (estimate,) = find_estimates(read_copy(text).passages[0])
    assert estimate.p_value() == pytest.approx(p, abs=0.005)
