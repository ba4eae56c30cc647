"""Weasel attributions: research or experts that nobody can look up, and research that is somebody's or is lacking."""

import datetime

import pytest

from claimcheck import Settings
from claimcheck.claims.attributions import find_attributions
from claimcheck.linter import prepare, read_copy, read_page


@pytest.fixture(scope="module")
def found():
    settings = Settings(today=datetime.date(2026, 1, 31))
    prepared = prepare(settings)

    def words(text):
        page = read_page(read_copy("page.md", text.encode(), settings), prepared)
        return [p.text[said.start : said.end] for p in page.copy() for said in find_attributions(p)]

    return words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Studies show that moss helps sleep.", "Studies show"),
        ("Many recent clinical studies have consistently found that moss helps.", "Many recent clinical studies have"),
        ("It works, as research on cold water has shown.", "research on cold water has shown"),
        ("Research continues to show that moss helps.", "Research continues to show"),
        ("The science is clear that moss helps.", "The science is clear that"),
        ("Science backs this up.", "Science backs"),
        ("It is good for pain, and evidence supports it.", "evidence supports"),
        ("Sleep and pain research shows that moss helps.", "Sleep and pain research shows"),
        ("A vast body of evidence supports moss.", "A vast body of evidence supports"),
        ("Leading experts agree that moss helps.", "Leading experts agree"),
        ("Scientists have discovered why moss helps.", "Scientists have discovered"),
        ("According to several studies, moss helps.", "According to several studies"),
        ("There is mounting evidence that moss helps.", "There is mounting evidence that"),
        ("Moss has been shown in many trials to help.", "been shown in many trials"),
        ("Moss acts fast, with most studies showing relief within a day.", "with most studies showing"),
        ("Moss, which research shows to be safe, is cheap.", "research shows"),
    ],
)
def test_research_that_nobody_can_look_up(found, text, said):
    assert [words[: len(said)] for words in found(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Our research shows that moss helps.",
        "These studies show that moss helps.",
        "The studies found that moss helps.",
        "No studies show that moss helps.",
        "Little evidence supports moss.",
        "What the research shows about moss.",
        "When trials show that moss helps, doctors will use it.",
        "Today, Fernhill researchers have found that moss helps.",
        "Research by the Institute of Moss shows that it helps.",
        "According to research summarised by the Institute of Moss, it helps.",
        "The tea and other trials, a review of all relevant studies shows, are dear.",
        "Imaging studies showed a smaller cyst.",
        "Market research shows that people like moss.",
        "We treat moss the way evidence suggests.",
        "Research highlights:",
        "We send offers, research highlights, and news.",
        "Research support is offered on the second floor.",
        "Read the research back in the library.",
        "The evidence found in the bath was moss.",
        "Why does moss help according to science?",
        "Your doctors agree on a plan with you.",
    ],
)
def test_research_that_is_somebodys_or_lacking(found, text):
    assert found(text) == []
