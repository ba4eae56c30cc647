"""AC03: words of a link where nothing leads anywhere."""

import datetime
import time

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("AC03",))


def dead(text, path="page.txt"):
    return [finding.quote for finding in check_text(text, path, SETTINGS).findings]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Fern oil is green. Click here for our recipes!", "Click here"),
        ("To join the walk in the wood, follow the link below.", "follow the link below"),
        ("Sore knees are told of in the full report here.", "full report here"),
        ("Our terms are available here.", "available here"),
        ("Reviews like this one speak of fern.", "Reviews like this one"),
        ("Book the walk through this link by Friday.", "through this link"),
        ("There is more on the oil (see here).", "see here"),
    ],
)
def test_words_of_a_link(text, quote):
    assert dead(text) == [quote]
    assert dead(text, "page.md") == [quote]
    assert dead(f"<p>{text}</p>", "page.html") == []


@pytest.mark.parametrize(
    "text",
    [
        "Click here for recipes: fern.example/recipes, or www.fern.example.",
        "[Click here](/recipes) for recipes.",
        "Click here for recipes.\n\n<https://fern.example/recipes>",
        "Click here for recipes.\n\n{{ button }}",
        "Reviews like this one speak of fern [2].",
        "The shop reads more here than elsewhere; our doctors are available here on Monday.",
        'The page said "click here" in red.',
        "Right click on the link and save the file.",
        "Use this link between mind and gut.",
        "Do not click this link if you did not ask for it.",
        "People like this one; see here comes the bride.",
    ],
)
def test_what_leads_somewhere_or_speaks_of_no_link(text):
    assert dead(text, "page.md") == []


def test_once_a_block():
    assert len(dead("Click here or click here.\n\nIt is green.\n\nClick here.\n")) == 2


def test_a_long_page_is_read_once():
    start = time.process_time()
    assert len(dead("Click here for recipes.\n\n" * 1500)) == 1500
    assert time.process_time() - start < 5
