"""IN02: counts and the percentages beside them."""

import pytest
from copy_pages import found, read_copy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.checks.shares import GATE, OF_NUMBER, SHAPES, count_and_percentage_differ


@pytest.mark.parametrize(
    "text",
    [
        "31 of 40 (72%)",
        "78% (30/40)",
        "78% of people (30 of 40)",
        "30 out of 40 people, or 78%",
        "31 patients (72%) of 40",
        "49,860/70,630 (71.6%)",
        "12 of 48 (24.0%)",
        "Seven of 20 users (30%)",
        "31 of 40 people (about 60%)",
        "20 of 25 (over 85%)",
        "20 of 25 (under 75%)",
        "(31/40; 72%)",
        "31 of the 40 women (72 per cent)",
        "31 of 40 (72%; 95% CI 60% to 82%)",
    ],
)
def test_a_percentage_that_the_count_is_not_is_found(text):
    (marked,) = found(count_and_percentage_differ, f"Here {text}, slept.")
    assert marked in text


@pytest.mark.parametrize(
    "text",
    [
        "31 of 40 (78%)",
        "31 of 40 (77.5%)",
        "31 of 40 (77%; 95% CI 60 to 89)",
        "78% (31/40)",
        "49,860/70,630 (70.6%)",  # catalogue 2.6
        "15 of 40 (37.5%)",  # catalogue 2.6
        "48 of 54 (88.89%)",  # catalogue 2.6
        "22 of 48 (45.83%)",  # catalogue 2.6
        "22 of 48 (45.84%)",  # one last digit off: cut and rounded by turns
        "31 of 40 people (over 70%)",
        "nearly 80% (31/40)",
        "12 of 48 (weighted 24%)",
        "31 of 40 (72% of those who answered)",
        "1 in 3 (30%)",
        "part 3 of 5 (20%)",
        "a score of 3 of 5 (70%)",
        "5 of 2019 (3%)",
        "about 30 of 40 (72%)",
        "41% (20/20 mg)",
        "HbA1c below 8% (28/81)",
        "10/20 (24.3%, 42.4%, and 52.6%, respectively)",
        "at least 15 of the 22 sessions (70%)",
        "approximately nine of 10 users (80%)",
        "a blood pressure of 120/80 (5% lower)",
    ],
)
def test_consistent_rounded_and_other_numbers_pass(text):
    assert found(count_and_percentage_differ, f"Here {text}, slept.") == []


def test_a_share_that_is_cut_off_is_advice():
    (alarm,) = count_and_percentage_differ(read_copy("2 of 3 (66%) slept."))
    assert alarm.severity == "advice"


def test_the_share_is_shown():
    (alarm,) = count_and_percentage_differ(read_copy("31 of 40 (72%) slept."))
    assert alarm.message == "The copy says 31 of 40 and 72%. 31 of 40 is 77.5%."


@pytest.mark.parametrize("shape", SHAPES, ids=range(len(SHAPES)))
@settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_paragraph_without_of_and_a_number_is_left_out_rightly(shape, data):
    text = data.draw(st.from_regex(shape.compiled))
    assert OF_NUMBER.search(text)
    assert GATE.search(text)
