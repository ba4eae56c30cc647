"""IN07: comparatives and the two percentages beside them."""

import pytest
from copy_pages import found, read_copy

from claimcheck.checks.ratios import ratio_words_differ


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("60% against 40%: that is twice as many.", "twice"),  # catalogue 1.3
        ("60% of users slept better against 40% of the others. That is twice as many.", "twice"),
        ("60% versus 40%, 20% more.", "20% more"),
        ("Falls dropped from 60% to 40%, a 20% reduction.", "20% reduction"),
        ("47.6% improved versus 27.4%: twice as many.", "twice"),  # catalogue 2.6: ratio 1.74
        ("60% compared with 39%, a difference of 25 percentage points.", "25 percentage points"),  # 2.6: 21 points
        ("Success doubled from 20% to 30%.", "doubled"),
        ("45% vs 30%: three times as likely.", "three times"),
        ("Almost twice as many quit (60% vs 40%).", "Almost twice"),
        ("Only 20% fell, against 30% of the others, half as many.", "half as many"),
        ("60% and 40%, respectively, improved, a 20% increase.", "20% increase"),
    ],
)
def test_a_word_that_the_percentages_do_not_give_is_found(text, marked):
    assert found(ratio_words_differ, text) == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "60% against 40%: 20 percentage points more.",
        "60% against 40%: 50% more.",
        "40% against 60%: 33% fewer.",
        "60% against 30%: twice as many.",
        "62% against 30%: twice as many.",
        "11% vs 5%: twice as many.",  # rounding: 1.9 to 2.6
        "60% vs 39%, 1.5 times as many.",
        "47.6% versus 27.4%, a difference of 20.2 percentage points.",  # catalogue 2.6
        "39% vs 20%: almost twice as many.",
        "45% vs 20%: more than twice as many.",
        "Overall, 60% of the tea group, but just 39% of the usual-care group, had improvements.",
        "The tea was almost twice as effective as usual care.",
        "HbA1c fell from 8% to 7%, a 1% reduction.",
        "Use 2 Hz vs 100 Hz.",
        "Runners of half marathons: 60% vs 40%.",
        "60% vs 40% in a double-blind trial.",
        "60% vs 40% on the double dose.",
        "Get 50% off against 20% last week, twice the fun.",
        "60% vs 40%. Women were twice as likely to join.",
        "60% vs 40%, not twice as many.",
        "65% vs 50% at a year. Walk twice a day.",
        "It cuts weight by 20% to 30%, twice as much as diet.",
        "60% vs 40% at eight weeks, 50% vs 30% at a year: twice as many.",
        "Triple-negative tumours shrank in 92% vs 73%.",
        "Prevalence was 13.8% and 13.9%, respectively, nearly twice as high as that reported before.",
        "12.6% vs 4.6%: three times more common.",
        "60% vs 40%, 35% more than last year.",
    ],
)
def test_words_that_fit_or_belong_elsewhere_pass(text):
    assert found(ratio_words_differ, text) == []


def test_the_arithmetic_is_shown():
    (alarm,) = ratio_words_differ(read_copy("60% versus 40%, 20% more."))
    assert alarm.message == (
        'The copy says "20% more" of 60% and 40%. That is 20 percentage points; in relation it is 50%.'
    )
