"""HY04: slips that are certain by their words alone."""

import datetime

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("HY04",))


def slips(text, path="page.md"):
    return [(finding.quote, finding.message) for finding in check_text(text, path, SETTINGS).findings]


@pytest.mark.parametrize(
    ("text", "quote", "says"),
    [
        ("Fern oil is a an oil of the woods.\n", "a an", "two articles"),
        ("Fern oil is made of of fern.\n", "of of", "'of' twice"),
        ("Sore knees are the 1 reason for visits.\n", "the 1 reason", "#1"),
        ("It eases the Spinal Chord.\n", "Spinal Chord", "'spinal cord'"),
    ],
)
def test_each_kind_says_what_is_meant(text, quote, says):
    [(found, message)] = slips(text)
    assert found == quote
    assert says in message


def test_a_word_is_doubled_across_a_line_and_across_markup():
    assert [quote for quote, _ in slips("Fern oil eases the\nthe knee.\n")] == ["the the"]
    assert len(slips("<p>Fern oil eases <em>the</em> the knee.</p>", "page.html")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Fern oil eases the.\n\nthe knee is next.\n",
        'She said: "It eased the the knee of my dog."\n',
        "> It eased the the knee of my dog.\n",
        "They met at the The Green Clinic, and had had tea.\n",
        "We are the 1st choice, or the #1 choice.\n",
        "A house of that name: Acupunture Fernwell.\n",
        "Write to info@asprin.example or see www.accupuncture.example for more.\n",
    ],
)
def test_what_is_no_slip(text):
    assert slips(text) == []
