"""HY05: what opens and never closes, and what only seems so."""

import datetime
import time

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("HY05",))
TEA = "Pickers look for moss on the north side of the hill and leave before sunrise."


def marked(text, path="page.md"):
    return [finding.quote for finding in check_text(text, path, SETTINGS).findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"The guild called it “the mildest tea of all. {TEA}", ["“the mildest tea of all."]),
        (f'The guild called it "the mildest tea of all. {TEA}', ['"the mildest tea of all.']),
        (f"{TEA} They find three kinds (feather, cushion and star.", ["(feather, cushion and star."]),
        (f"{TEA} Its (old) kinds are three (feather, cushion and star.", ["(feather, cushion and star."]),
        (f"He called it “mild” and “the tea of kings. {TEA}", ["“the tea of kings. Pickers"]),
        (f"- It is “the tea of kings. {TEA}\n- It is green.", ["“the tea of kings. Pickers"]),
    ],
)
def test_what_never_closes(text, words):
    assert marked(f"# Moss\n\n{text}\n") == words


@pytest.mark.parametrize(
    "text",
    [
        f"The guild called it “the mildest tea of all”. {TEA}",
        f"He said: “I drink it. {TEA}\n\n“And so do they.”",
        f"He said: “I drink it. {TEA}\n\nAnd so do they.”",
        f"He said: “I drink it. {TEA}\n\n“No,” she said.\n\nAnd so do they.”",
        f"{TEA} They find three kinds (feather,\n\ncushion and star).",
        f'A cup is 3" wide. {TEA}',
        f"{TEA} They are cold :( and wet :-( and tired.",
        f"{TEA} a) by hand, b) by eye, c) by nose",
        f"The guild called it “the mildest tea of [...]\n\n{TEA}",
        f"The guild called it “the mildest tea of all... Read more\n\n{TEA}",
        f"{TEA} The form asks for `)` and the sign (of the moss.",
        'It is "green.',
        f"> The guild called it “the mildest tea of all. {TEA}",
        f'Their "so-called"" moss is old. {TEA}',
    ],
)
def test_what_closes_or_is_in_doubt(text):
    assert marked(f"# Moss\n\n{text}\n") == []


def test_a_statement_behind_that_closes_its_own_words():
    own = "“I drink it.\n\nAnd so do they.”\n\n— Ana"
    assert marked(f"The guild called it “the mildest tea of all. {TEA}\n\n{own}\n") == ["“the mildest tea of all."]


def test_pages_of_html():
    assert marked(f"<p>It is <q>mild</q> (as a leaf is. {TEA}</p>", "page.html") == ["(as a leaf is. Pickers"]
    assert marked(f'<p title=")">It is &ldquo;mild&rdquo;. {TEA}</p>', "page.html") == []


def test_a_long_page_is_read_once():
    start = time.process_time()
    assert len(marked(f"{TEA} They find three kinds (feather, cushion and star.\n\n" * 1500)) == 8
    assert time.process_time() - start < 5
