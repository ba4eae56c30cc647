"""How far the phrase of a study noun reaches: a word in -ed that says what kind of thing it is ends nothing."""

import pytest

from claimcheck.citations.phrases import right_edge


def phrase(text, noun="trial", names=()):
    """The phrase of the noun; `names` are words of the text that name a thing."""
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    return text[: right_edge(text, text.index(noun) + len(noun), len(text), spans)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a trial of weighted blankets for poor sleep in 2020 found",
            "a trial of weighted blankets for poor sleep in 2020",
        ),
        ("a trial of a heated vest in adults showed", "a trial of a heated vest in adults"),
        ("a trial with treated water from the Elm lake reported", "a trial with treated water from the Elm lake"),
        ("a trial of 84 nurses reported that tea helps", "a trial of 84 nurses"),
        ("a trial of massage followed 412 people", "a trial of massage"),
        ("a trial in nurses and hospital midwives recruited 90", "a trial in nurses and hospital midwives"),
        ("a trial of tea and reported that", "a trial of tea"),
    ],
)
def test_right_edge(text, expected):
    assert phrase(text) == expected


def test_a_name_holds_no_verb():
    text = "a trial of daily salted broth for colds in 2011 found"
    assert phrase(text) == "a trial of daily"
    assert phrase(text, names=["salted broth"]) == "a trial of daily salted broth for colds in 2011"


def test_a_name_ends_where_it_ends():
    assert phrase("a trial of salted broth followed 90 people", names=["salted broth"]) == "a trial of salted broth"
