"""ED06: long lists of conditions, and lists that promise nothing."""

import datetime
import time

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("ED06",))
MANY = ("asthma", "acne", "gout", "tinnitus", "vertigo", "eczema", "hay fever", "migraine", "insomnia")
PAGE = "# Needles by the sea: acupuncture\n\n{}\n\nBook your visit today.\n"


def lists(text, path="page.md"):
    return [finding.message for finding in check_text(text, path, SETTINGS).findings]


def bullets(heading, names=MANY):
    return f"## {heading}\n\n" + "\n".join(f"- {name}" for name in names)


@pytest.mark.parametrize(
    "text",
    [
        f"Our needles help with {', '.join(MANY)}.",
        f"## What we treat\n\n{'; '.join(MANY[:4])}, {' and '.join(MANY[4:])}.",
        bullets("Conditions we treat"),
        f"Needles can help with:\n\n{bullets('x')[6:]}",
    ],
)
def test_a_long_list_is_one_finding(text):
    (message,) = lists(PAGE.format(text))
    assert message.startswith("9 conditions in one list, from 'asthma' to 'insomnia'")


@pytest.mark.parametrize(
    "text",
    [
        f"Our needles help with {', '.join(MANY[:7])}.",
        f"Tell us if you have {', '.join(MANY)}.",
        f"Risk factors: {', '.join(MANY)}. They help nobody.",
        bullets("Symptoms of stress"),
        bullets("When to see a doctor"),
        bullets("What we treat", [f"[{name}](/{name})" for name in MANY]),
        bullets("What we treat", [*MANY, *(f"a long walk number {n}" for n in range(8))]),
        bullets("What we treat", [f"{name} is what some of those who come to us in spring have" for name in MANY]),
        f"> I came with {', '.join(MANY)}, and the needles helped me.\n>\n> - Ana, 43",
    ],
)
def test_lists_that_promise_nothing(text):
    assert lists(PAGE.format(text)) == []


@pytest.mark.parametrize("title", ["Fernwell hospital", "Physiotherapy", "Counselling by the sea", "Needles for dogs"])
def test_medical_services_and_animals(title):
    text = PAGE.format(f"We treat {', '.join(MANY)}.").replace("Needles by the sea: acupuncture", title)
    assert lists(text) == []
    assert lists(text.replace("Book your visit today.", "")) == []


def test_an_offer_that_only_the_copy_names():
    named = "Reiki is calm.\n\nOur reiki room is warm.\n\nWe learned reiki by the sea."
    text = PAGE.format(f"We treat {', '.join(MANY)}.\n\n{named}").replace(": acupuncture", "")
    assert len(lists(text)) == 1
    assert lists(text.replace("reiki", "the art")) == []


def test_a_long_page_is_read_once():
    text = PAGE.format("\n\n".join(f"Room {n} helps with {', '.join(MANY)}." for n in range(1_500)))
    start = time.process_time()
    assert len(lists(text)) > 1_000
    assert time.process_time() - start < 5
