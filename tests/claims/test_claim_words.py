"""Words and their codes."""

import pytest

from claimcheck.claims.claim_words import read_words


@pytest.mark.parametrize(
    ("text", "word", "codes"),
    [
        ("Zinc may lower the risk", "lower", "B"),
        ("a lower the", "lower", "P"),
        ("the lower the better", "lower", "P"),
        ("pain in the lower back", "lower", "n"),
        ("lower, lower back and lower limbs", "lower", "Pnn"),
        ("It aids sleep", "aids", "z"),
        ("People with AIDS", "aids", "n"),
        ("AIDS aids nobody", "aids", "nz"),
    ],
)
def test_some_words_have_another_code_in_some_places(text, word, codes):
    words = read_words(text)
    assert "".join(code for form, code in zip(words.forms, words.codes, strict=True) if form == word) == codes


def test_words_stand_where_they_say():
    text = "Zinc (50 mg) didn\u2019t lower it."
    words = read_words(text, 5)
    assert words.forms == ("(", "50", "mg", ")", "didn\u2019t", "lower", "it", ".")
    assert [text[a:b].lower() for a, b in zip(words.starts, words.ends, strict=True)] == list(words.forms)
