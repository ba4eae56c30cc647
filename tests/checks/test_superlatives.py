"""CO02: an offer above all others, on pages that sell; what is sought, chosen, cited or no offer is none."""

import datetime
import time

import pytest

from claimcheck.linter import Settings, check_content, prepare


@pytest.fixture(scope="module")
def check():
    prepared = prepare(Settings(today=datetime.date(2026, 1, 31), select=("CO02",), preview=True))
    return lambda text: list(check_content("page.md", text.encode(), prepared).findings)


PAGE = "# Moss drops for back pain\n\n{}\n\nBook your consultation today.\n"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Hull's most trusted osteopaths work here.", "Hull's most trusted osteopaths"),
        ("The #1 capsules in the north.", "The #1 capsules"),
        ("Moss is one of the most powerful herbs for the gut.", "one of the most powerful herbs"),
        ("We use the most advanced technology for your back.", "the most advanced technology"),
        ("It is the only remedy that reaches the root.", "the only remedy"),
    ],
)
def test_above_all_others(check, text, quote):
    findings = check(PAGE.format(text))
    assert [finding.quote for finding in findings] == [quote]
    assert findings[0].message.endswith("sets it above all others, and no comparison with them is named.")
    assert check(PAGE.format(text).replace("Book your consultation today.", "")) == []


@pytest.mark.parametrize(
    "text",
    [
        "We help you to find the most effective treatment.",
        "Sometimes the most effective remedy is a walk.",
        "Some say it is the only treatment that works.",
        "We want the most effective treatment outcomes.",
        "Quennell et al. (2019) call moss the most effective treatment.",
        "Is moss the most effective treatment?",
        "Your home is our #1 concern.",
        "It is the only FDA approved device that does so.",
        "Our town has the best dental insurance.",
    ],
)
def test_what_is_sought_cited_or_no_offer(check, text):
    assert check(PAGE.format(text)) == []


def test_customers_and_houses_of_other_trades(check):
    praise = '> "I sleep through now. It is the most effective treatment of all, thank you!"\n>\n> - Ana, 43'
    assert check(PAGE.format(praise)) == []
    assert check("# Hoops\n\nOurs is one of the most trusted programs.\n\nBook your visit now.\n") == []


def test_a_phrase_is_told_once_and_a_page_is_read_once(check):
    text = "Moss drops are the most effective treatment of all."
    assert len(check(PAGE.format(f"{text}\n\n{text}"))) == 1
    started = time.process_time()
    check(PAGE.format("\n\n".join(f"Drop {number} is the best remedy {number}." for number in range(1_500))))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "text",
    [
        "We aim to use the most effective treatment for each knee.",
        "My number one solution was drinking, and then I found yoga for my pain.",
        "We won the award for the best chiropractor.",
    ],
)
def test_aims_stories_and_awards(check, text):
    assert check(PAGE.format(text)) == []


def test_houses_for_animals(check):
    text = PAGE.format("Ours is the most effective treatment for knees.")
    assert len(check(text)) == 1
    assert check(text.replace("# ", "# Veterinary clinic: ", 1)) == []
