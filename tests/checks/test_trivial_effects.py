"""CS09: small differences that are called meaningful, and thresholds that are far too low."""

import datetime

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("CS09",), preview=True)


def findings(said):
    return [(each.quote, each.message) for each in check_text(f"{said}\n", "page.md", SETTINGS).findings]


@pytest.mark.parametrize(
    ("figure", "scale", "found"),
    [
        ("0.9 points", "0-10 scale", True),
        ("1.0 points", "0-10 scale", False),
        ("7 mm", "100 mm VAS", True),
        ("8 mm", "100 mm VAS", False),
        ("2.4 points", "Roland-Morris Disability Questionnaire", True),
        ("2.5 points", "Roland-Morris Disability Questionnaire", False),
        ("4.9 points", "Oswestry Disability Index", True),
        ("2 points", "PHQ-9", False),
    ],
)
def test_half_of_the_threshold_is_the_bound(figure, scale, found):
    said = f"There was a clinically relevant gain over sham (mean difference -{figure} on the {scale})."
    assert bool(findings(said)) == found


def test_the_message_names_figure_and_threshold():
    ((quote, message),) = findings("A meaningful improvement: mean difference -0.4 points on the 0-10 scale.")
    assert quote == "meaningful improvement"
    assert "-0.4" in message.replace("\u2212", "-")
    assert "2 points" in message


def test_a_threshold_takes_the_scale_that_was_named_before_it():
    said = "Pain fell by 2.2 points on the 0-10 scale. The MCID is {} points."
    assert [quote for quote, _ in findings(said.format("0.3"))] == ["MCID"]
    assert findings(said.format("1.4")) == []
    assert findings("The MCID is 0.3 points.") == []


@pytest.mark.parametrize(
    "said",
    [
        "A clinically relevant gain was seen by few (0.4 points on the 0-10 scale is too small).",
        "The gain of 0.4 points on the 0-10 scale was not clinically relevant.",
        "40 of 90 achieved a clinically relevant gain; the mean difference was 0.4 points on the 0-10 scale.",
        '"A clinically meaningful gain of 0.4 points on the 0-10 scale": so they say.',
    ],
)
def test_what_says_so_itself(said):
    assert findings(said) == []
