"""CO01 and CO03 through the whole line: what counts as a study that is named, and where a comparison stands."""

import datetime
import time

import pytest

from claimcheck.linter import Settings, check_content, prepare


@pytest.fixture(scope="module")
def prepared():
    return prepare(Settings(today=datetime.date(2026, 1, 31), select=("CO01", "CO03"), preview=True))


def found(text, prepared):
    return [f.rule for f in check_content("page.md", text.encode(), prepared).findings]


@pytest.mark.parametrize(
    ("told", "rule"),
    [
        ("Some studies have even found that warm oil can be as effective as medication for cramps.", "CO03"),
        ("Research shows: warm oil is as effective as medication for many types of pain.", "CO03"),
        ("Recent clinical trials have shown that warm oil is better for pain than ibuprofen.", "CO01"),
        ("Science has proven that warm oil works better for pain than ibuprofen.", "CO01"),
    ],
)
def test_studies_without_a_name_are_no_study(told, rule, prepared):
    assert found(told, prepared) == [rule]


@pytest.mark.parametrize(
    "told",
    [
        "Two studies of 90 people found that warm oil is better for pain than ibuprofen.",
        "A study in Leeds found that warm oil was better. In it, warm oil is better for pain than ibuprofen.",
        "Research from the University of Split found that warm oil is better for pain than ibuprofen.",
        "These studies found that warm oil is better for pain than ibuprofen.",
        "Studies by Quorn and Tarrant found that warm oil is better for pain than ibuprofen.",
        "Studies have not shown that warm oil is better for pain than ibuprofen.",
        "Studies have yet to show whether warm oil is better for pain than ibuprofen.",
        "[Research](https://journal.example/oil) shows that warm oil is better for pain than ibuprofen.",
    ],
)
def test_studies_that_can_be_found(told, prepared):
    assert found(told, prepared) == []


@pytest.mark.parametrize(
    "told",
    [
        "Garlic balm is less expensive, safer, and more effective than Tamiflu.",
        "The balm is far better, safer, and less expensive than statins.",
        "- Much safer than long-term medication use",
        "- Lower risk than surgical procedures",
        "## The balm is safer and more effective than ibuprofen",
        "## A safer alternative to Viagra",
        "Warm balm is a gentler, more effective alternative to ibuprofen.",
        "## Side effects and safety\n\n- Much safer than painkillers",
    ],
)
def test_where_comparisons_stand(told, prepared):
    assert found(f"# Balm\n\n{told}\n", prepared) == ["CO01"]


@pytest.mark.parametrize(
    "told",
    [
        "The balm is less expensive, weaker, and less effective than Tamiflu.",
        "## Safer than ibuprofen?",
        "## Is the balm better than ibuprofen",
        "## Balm or ibuprofen: which is better than the other",
        "The balm is milder than opioid use.",
        "The balm is a cheaper alternative to ibuprofen.",
        "The balm is an alternative to ibuprofen.",
        "See a doctor if the balm works better for you than ibuprofen.",
    ],
)
def test_no_comparison_that_speaks_for_it(told, prepared):
    assert found(f"# Balm\n\n{told}\n", prepared) == []


LEAFLET = (
    "# Nerve tumour\n\nRisk factors are unknown. A biopsy and other tests help with the diagnosis. "
    "Symptoms include ringing. Radiation {}. Talk to your doctor about side effects and medicines.\n"
)


def test_a_leaflet_is_let_be_and_a_page_that_sells_is_not(prepared):
    told = "carries a lower risk of deafness than surgery"
    assert found(LEAFLET.format(told), prepared) == []
    assert found(LEAFLET.format(told) + "\nBook your appointment today.\n", prepared) == ["CO01"]


def test_a_leaflet_of_a_thousand_comparisons_is_read_once(prepared):
    told = "\n\n".join(f"Balm {number} works better for pain than ibuprofen." for number in range(1000))
    start = time.process_time()
    assert found(f"{LEAFLET.format('helps')}\n{told}\n", prepared) == []
    assert time.process_time() - start < 5
