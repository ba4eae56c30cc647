from hypothesis import given
from hypothesis import strategies as st

from claimcheck.citations.title_words import title_words


def test_study_words_and_grammar_are_left_out():
    title = "Effects of Willow Bark on Knee Pains: A Randomised, Double-Blind Trial of 120 Adults"
    assert title_words(title) == {"willow", "bark", "knee", "pain"}


def test_plurals_and_accents_meet():
    assert title_words("Allergies and m\u00e9nopause in athletes' diets") == title_words(
        "allergy, menopause, athlete diet"
    )


def test_words_that_only_look_plural_stay():
    assert {"stress", "tinnitus", "arthritis"} <= title_words("Stress, tinnitus and arthritis")


@given(st.text())
def test_any_text(text):
    assert all(word == word.casefold() and len(word) > 1 for word in title_words(text))
