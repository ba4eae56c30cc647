"""Which way the copy says that an outcome went: one word, tied to outcome and number; else nothing."""

import pytest


def sign_of(read, sentence, words):
    """The sign of the claim with these words."""
    page = read(f"# Tea\n\n{sentence}\n")
    found = [
        claim.sign.value for claim in page.claims if words in page.block(claim.block).text[claim.start : claim.end]
    ]
    assert len(found) == 1, [page.block(c.block).text[c.start : c.end] for c in page.claims]
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "words", "sign"),
    [
        ("Tea cut the risk of heart attack by 19%.", "19%", "lower"),
        ("With tea, the risk of heart attack rose by 19%.", "19%", "higher"),
        ("There were 19% fewer heart attacks with tea.", "19%", "lower"),
        ("Drinkers had a 19% higher risk of heart attack.", "19%", "higher"),
        ("Heart attack was 19% less likely with tea.", "19%", "lower"),
        ("Tea led to a 19% drop in the risk of heart attack.", "19%", "lower"),
        ("Tea brought a reduction in heart attacks of 19%.", "19%", "lower"),
        ("Tea reduced the number of heart attacks by 19%.", "19%", "lower"),
        ("With tea, pain went down by 4 points on the VAS 0-10.", "4 points", "lower"),
        ("Tea improved insomnia severity by 3 points.", "3 points", "better"),
        ("Tea worsened insomnia severity by 3 points.", "3 points", "worse"),
        ("Compared with water, pain scores were reduced by 4 points.", "4 points", "lower"),
    ],
)
def test_direction(read, sentence, words, sign):
    assert sign_of(read, sentence, words) == sign


@pytest.mark.parametrize(
    "sentence",
    [
        "Tea did not cut heart attacks by 19%.",
        "Tea cut neither weight nor heart attacks by 19%.",
        "Tea slowed the rise in heart attacks by 19%.",
        "Tea cut the rise in heart attacks by 19%.",
        "Tea cut deaths without heart attack by 19%.",
        "Tea cut the need for surgery after heart attack by 19%.",
        "More people drank tea as heart attacks fell by 19%.",
        "Heart attack patients cut their tea by 19%.",
        "Tea reduced by 19% what a heart attack costs.",
    ],
)
def test_what_is_not_surely_said_is_open(read, sentence):
    assert sign_of(read, sentence, "19%") == "none"


def test_a_word_inside_a_name_says_no_direction(read):
    assert sign_of(read, "People with cognitive decline drank tea; heart attacks fell by 19%.", "19%") == "lower"


def test_a_sign_before_the_number(read):
    assert sign_of(read, "The mean difference in pain was -4 points.", "4 points") == "lower"
