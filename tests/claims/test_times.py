"""Times in weeks."""

import pytest

from claimcheck.claims.slot_words import weeks_in


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("half a year", 21.7, 30.5),
        ("a half year", 21.7, 30.5),
        ("a year and a half", 73.9, 82.7),
        ("six months", 23.9, 28.3),
        ("8 weeks", 7.5, 8.5),
    ],
)
def test_weeks(read, words, low, high):
    page = read(f"# Tea\n\nThe calm lasted {words}.\n")
    (quantity,) = page.passages[-1].quantities
    assert weeks_in(quantity) == pytest.approx((low, high), abs=0.1)


def test_an_open_bound_is_no_time(read):
    (quantity,) = read("# Tea\n\nThe calm lasted over 8 weeks.\n").passages[-1].quantities
    assert weeks_in(quantity) is None
