"""Study nouns are found in folded text, from their first letters on."""

import re

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.citations.study_nouns import BEGINNINGS, DESIGN_NOUNS, design_of, find_nouns, may_hold

ANY_NOUN = re.compile(r"\b(?:" + "|".join(noun for noun, _ in DESIGN_NOUNS) + r")\b", re.IGNORECASE)


@given(st.from_regex(ANY_NOUN))
def test_every_noun_is_found(text):
    assert [found.span() for found in find_nouns(text)] == [found.span() for found in ANY_NOUN.finditer(text)]
    assert may_hold(text)[0]


def test_no_beginning_is_there_for_nothing():
    beginnings = BEGINNINGS.removeprefix("(?:").removesuffix(")").split("|")
    nouns = " ".join(re.sub(r"\W", " ", noun) for noun, _ in DESIGN_NOUNS)
    assert all(re.search(rf"\b{beginning}", nouns) for beginning in beginnings)


def test_capitals_and_design():
    found = list(find_nouns("An RCT and a Systematic Review of trials"))
    assert [design_of(one) for one in found] == ["design.rct", "design.systematic-review", "design.trial"]
