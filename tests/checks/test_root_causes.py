"""ED07: healing of root causes and of the whole body, and the same words of medicine, talk and doctrine."""

import datetime
import time

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("ED07",), preview=True)


def quotes(said, end="Book your appointment today.", title="Moss"):
    text = f"# {title}\n\n{said}\n\n{end}\n"
    return [finding.quote for finding in check_text(text, "page.md", SETTINGS).findings]


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("Moss gets to the root of the problem.", "gets to the root of the problem"),
        ("Moss addresses the underlying cause rather than the symptoms.", "addresses the underlying cause"),
        ("Moss heals the underlying condition.", "heals the underlying condition"),
        ("Moss restores harmony.", "restores harmony"),
        ("Moss balances the body.", "balances the body"),
        ("Moss works by balancing your energy.", "balancing your energy"),
        ("Moss lets the body heal itself.", "body heal itself"),
    ],
)
def test_causes_and_whole_bodies(said, quote):
    assert quotes(said) == [quote]
    assert quotes(said, end="It is green.") == []


@pytest.mark.parametrize(
    "said",
    [
        "Moss addresses the underlying cause.",
        "We want to understand the root cause of your pain.",
        "A scan may target the root cause.",
        "Our exercises restore balance and mobility.",
        "Practitioners believed that moss restores harmony.",
        "Couples come to us to address the root causes of a quarrel.",
        "Does moss restore balance?",
        "A good budget restores balance.",
        "It calms redness and restores balance for a healthy glow.",
    ],
)
def test_what_promises_no_such_healing(said):
    assert quotes(said) == []


def test_the_same_words_are_told_once_and_talk_is_let_be():
    assert quotes("Moss restores harmony.\n\nMoss restores harmony.") == ["restores harmony"]
    assert quotes("We treat the root cause.", title="Counselling") == []


def test_a_long_page_is_read_once():
    long = "\n\n".join(f"Room {number}: moss treats the root cause and restores harmony." for number in range(1500))
    start = time.process_time()
    assert len(quotes(long)) == 2
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "what", ["Fillers restore balance to a face.", "Microneedling lets the skin's body heal itself."]
)
def test_looks_and_tissue_are_let_be(what):
    assert quotes(what) == []
