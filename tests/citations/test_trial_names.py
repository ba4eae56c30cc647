"""Names of trials that stand before the study noun."""

import pytest

from claimcheck.citations.trial_names import is_told, name_before


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the LANTERN trial", "LANTERN"),
        ("the OAK-TREE study", "OAK-TREE"),
        ("the FERN 2 trial", "FERN 2"),
        ("the large trial", None),
        ("the Lantern trial", None),
        ("the RCT study", None),
        ("the UK trial", None),
        ("the follow-up trial", None),
    ],
)
def test_names(phrase, name):
    noun = phrase.rindex(" ") + 1
    assert name_before(phrase, 0, noun, []) == name


def test_a_term_is_no_name():
    phrase = "the MOSS trial"
    assert name_before(phrase, 0, 9, [(4, 8)]) is None


def test_nothing_before_the_phrase_is_looked_at():
    assert name_before("LANTERN trial", 8, 8, []) is None


def test_a_name_is_told_where_it_is_printed_as_a_word():
    assert is_told("FERN", ["A trial called FERN (2016)."])
    assert not is_told("FERN", ["A trial called FERNANDO.", "FERN-2 was small."])
