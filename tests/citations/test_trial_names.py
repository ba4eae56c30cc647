"""Names of trials that stand before the study noun."""

import pytest

from claimcheck.citations.trial_names import find_trial_name, handles, is_told, trials_in


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
    found = find_trial_name(phrase, 0, (noun, len(phrase)))
    assert (phrase[slice(*found)] if found else None) == name


def test_a_term_is_no_name():
    phrase = "the MOSS trial"
    assert find_trial_name(phrase, 0, (9, 14), [(4, 8)]) is None


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("a trial called LANTERN", "trial", "LANTERN"),
        ("a trial (FERN-2) of tea", "trial", "FERN-2"),
        ("a trial of tea for long-lasting low spirits (LLS)", "trial", None),
        ("LANTERN (2016), a trial of tea", "trial", "LANTERN"),
        ("the LANTERN randomised controlled trial", "trial", "LANTERN"),
        ("They read LANTERN. A trial of tea", "trial", None),
    ],
)
def test_where_a_name_may_stand(text, noun, name):
    start = text.index(noun)
    phrase = max(text.rfind(" a ", 0, start) + 1, text.rfind("A ", 0, start), 0)
    found = find_trial_name(text, phrase, (start, start + len(noun)))
    assert (text[slice(*found)] if found else None) == name


def test_what_a_work_is_called_by():
    names = ["FERN trial", "FERN follow-up", "Moss 2020", "OAK-2"]
    assert handles(names) == ("FERN", "OAK-2")
    assert trials_in(["FERN follow-up", "Moss 2020"]) == ("FERN",)


def test_a_name_is_told_where_it_is_printed_as_a_word():
    assert is_told("FERN", ["A trial called FERN (2016)."])
    assert not is_told("FERN", ["A trial called FERNANDO.", "FERN-2 was small."])


def test_nothing_before_the_phrase_is_looked_at():
    assert find_trial_name("LANTERN trial", 8, (8, 13)) is None
