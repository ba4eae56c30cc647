"""SA03: a page that sells by what a treatment does and is silent on harm, and what counts as a word of harm."""

import datetime
import time

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("SA03",), preview=True)
FILLER = " ".join(f"The house has a room with number {number} and a view." for number in range(18))
BENEFITS = "Cupping relieves back pain. It improves sleep. Cupping also reduces stress."


def found(more="", benefits=BENEFITS, title="Cupping at the mill", filler=FILLER, end="Book your appointment today."):
    text = f"# {title}\n\n{benefits}\n\n{filler}\n\n{more}\n\n{end}\n"
    return [finding.quote for finding in check_text(text, "page.md", SETTINGS).findings]


def test_it_stands_at_the_title_and_is_told_once():
    assert found() == ["Cupping at the mill"]
    assert found(more=BENEFITS) == ["Cupping at the mill"]


@pytest.mark.parametrize(
    "harm",
    [
        "Bruises fade within a week.",
        "You may feel sore for a day.",
        "Mild redness is normal.",
        "Some people feel dizzy after a session.",
        "There are few side effects.",
        "We talk about the risks of the treatment first.",
        "Not suitable for people with thin skin.",
        "Ask your doctor first if you take blood thinners.",
        "Tell us before we start if you are pregnant.",
        "[Side effects and precautions](/care)",
        "Do not use the cups on broken skin.",
    ],
)
def test_any_word_of_harm_is_enough(harm):
    assert found(more=harm) == []


@pytest.mark.parametrize(
    "other",
    [
        "Painkillers can cause serious side effects.",
        "There are no side effects at all.",
        "Smoking raises the risk of a stroke.",
        "It lowers your risk of injury.",
        "Headaches and dizziness are treated here.",
        "Stress often comes without warning.",
        "Talk to our specialist team on the phone.",
        "Relieves the soreness in your neck.",
    ],
)
def test_harms_of_other_things_and_of_illness_are_none(other):
    assert found(more=other) == ["Cupping at the mill"]


@pytest.mark.parametrize(
    "page",
    [
        {"end": "The mill is old."},
        {"filler": "It is warm."},
        {"benefits": "Cupping relieves back pain. It improves sleep. The cups are round."},
        {"benefits": "Dr Fernwell relieves back pain. She helps you sleep. We reduce stress.", "title": "Our team"},
        {"benefits": BENEFITS.replace("Cupping", "Chatting"), "title": "Chatting at the mill"},
        {"benefits": '> "Cupping relieved my pain. It improved my sleep. It eases stress."\n>\n> Mary, Leeds'},
    ],
)
def test_pages_that_owe_no_word_of_harm(page):
    assert found(**page) == []


def test_a_page_of_many_paragraphs_is_read_once():
    long = "\n\n".join(f"Room {number} has a view. {BENEFITS}" for number in range(1500))
    start = time.process_time()
    assert found(more=long) == ["Cupping at the mill"]
    assert time.process_time() - start < 5
