"""IN05: intervals and their estimates."""

import pytest
from copy_pages import found, read_copy

from claimcheck.checks.intervals import impossible_interval


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Difference 2.1 (95% CI 2.4 to 3.9)", "leaves 2.1 out"),  # catalogue 1.3
        ("mean difference -0.51 (95% CI -0.40 to -0.62)", "lower end is above"),
        ("mean difference −0.51 points on 0–10 VAS scale; 95% CI −0.12 to −0.40", "lower end is above"),
        ("OR 1.5 (95% CI -0.2 to 3.2)", "cannot be below 0"),
        ("MD 3.0 points (95% CI 2.4 to 5.9)", "Its middle is 4.15"),
        ("risk ratio 1.33 (95% CI 1.04 to 2.70)", "on logs) is 1.68"),
        ("The odds ratio was 0.80, 95% CI 0.85-1.2.", "leaves 0.80 out"),
        ("72% (95% CI 55% to 65%)", "leaves 72% out"),
        ("HR = 0.75 [95%CI: 0.80, 0.94]", "leaves 0.75 out"),
        ("a difference of 3.1 (95% confidence interval, 3.9 to 2.4)", "lower end is above"),
    ],
)
def test_an_impossible_interval_is_found(text, says):
    (alarm,) = impossible_interval(read_copy(text))
    assert says in alarm.message


@pytest.mark.parametrize(
    "text",
    [
        "mean difference −0.51 points on 0–10 VAS scale; 95% CI −0.62 to −0.40)",  # catalogue 2.6
        "OR 1.33 (95% CI 1.04 to 1.70)",  # catalogue 2.6
        "a difference of 3.4 points (95% CI -3.7 to 10.3)",  # catalogue 2.6
        "Difference 3.1 (95% CI 2.4 to 3.9)",
        "scores dropped by −2.1 points (95% CI −2.6 to −1.6)",
        "fell by 2.1 points (95% CI -2.6 to -1.6)",
        "HR 0.75; 95% CI, 0.60-0.94",
        "RR 0.08 (95% CI 0.01 to 0.31)",
        "RR 0.4 (95% CI 0.0 to 8.1)",
        "cut the risk by 25% (95% CI 0.60 to 0.90)",
        "lowered by 25% (HR 0.75, 95% CI 0.62 to 0.91)",
        "at 12 weeks (95% CI 0.2 to 0.8)",
        "in 20 trials (95% CI 0.2 to 0.8)",
        "in 2019 (95% CI 0.2 to 0.8)",
        "improved by 2.1 vs 1.0 (95% CI 0.5 to 0.9)",
        "60% (95% CI 55% to 80%)",
        "median 4 (95% CI 3 to 9)",
        "MD -0.2 (95% CI -0.5-0.1)",
        "8 per million (95% CI 1.4 to 20)",
        "MD 1.2 kg, p = .03, 95% CI 0.2 to 2.2",
        "a difference of 0.3 (bootstrap 95% CI 0.1 to 1.2)",
        "a difference of 0.3 (95% credible interval 0.1 to 1.2)",
        "an effect of 0.8 (95% CI 0.6 - 0.4)",
        "t(90) = 2.06, p = .04, 95% CI -0.81 to -0.02",
        "a mean of 6.7% (SD, 11.4%; 95% CI 5.1 to 8.3)",
        "24 (IQR 6.1; 95% CI 66.5, 87.3)",
        "20.9 per 100 years (95% CI 10.8 to 36.4)",
        "the 2-sided 95% confidence interval was 0.15-0.48",
        "(effect size 0.8) and joy (95% CI 3.0 to 4.0)",
        "HR; 95% CI: 1.19; 0.94-1.50",
        "3.6 95% CI 7, 11 4, 9 4, 8",
        "group difference 1.1 (95% CI -7.4 - 5.2)",
        "exercise three or ≥3 times a week (95% CI 12-26)",
        "0.93 for reader 1 and 0.92 for reader 2 (95% CI 0.875 to 0.954)",
        "We used a 95% confidence interval throughout the 12 trials.",
    ],
)
def test_sound_intervals_and_other_numbers_pass(text):
    assert found(impossible_interval, text) == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("MD -9.1 (95% CI -3.2 to -15.0)", "warning"),  # a fall, written by size
        ("MD 9.1 (95% CI 15.0 to 3.2)", None),
        ("MD 0.9 (95% CI 1.4 to -0.4)", None),
        ("MD -1.0 (95% CI -3.2 to -15.0)", None),
        ("MD -9.1 (95% CI -15.0 to -10.2)", None),
    ],
)
def test_a_fall_whose_ends_are_written_by_size_is_a_warning(text, severity):
    (alarm,) = impossible_interval(read_copy(text))
    assert alarm.severity == severity
