"""The fix of a number, end to end: a page, what it is held against, and the number it is changed to."""

import datetime
from dataclasses import replace

import pytest

from claimcheck.evidence.base import EMPTY_FACTS, facts_from
from claimcheck.linter import Settings, check_content, prepare

SOURCE = {
    "id": "tarrow-2018-yoga",
    "type": "rct",
    "title": "Yoga for chronic low back pain: a randomised trial",
    "authors": ["Tarrow B", "Quill S"],
    "journal": "Invented Journal of Movement",
    "year": 2018,
    "slots_read": True,
    "scope": {"intervention": ["yoga"], "comparators": ["usual care"], "condition": ["chronic low back pain"]},
}
SHARE = {"measure": "share", "of": "people", "unit": "%", "arm": "yoga", "outcome": "meaningful improvement"}
FIGURES = [{**SHARE, "value": 52.5, "weeks": [12, 12]}, {**SHARE, "value": 41, "weeks": [52, 52]}]
YOGA = "1. Tarrow B, Quill S. Yoga for chronic low back pain: a randomised trial. Invented J Mov. 2018;4(2):11-19."
STONES = "1. Oduya K, Brandt L. Warm stones: a randomised trial of {} adults. J Rest. 2018;3(1):1-9."


@pytest.fixture(scope="module")
def everything():
    return prepare(Settings(today=datetime.date(2026, 1, 31), preview=True))


def fixes(prepared, sentence, entry, figures=()):
    base = facts_from([{**SOURCE, "figures": list(figures)}], prepared.vocabulary) if figures else EMPTY_FACTS
    text = f"# Page\n\n{sentence}\n\n## References\n\n{entry}\n"
    report = check_content("a.md", text.encode(), replace(prepared, base=base))
    lines = text.split("\n")
    found = []
    for finding in report.findings:
        if finding.fix:
            place = finding.fix.position
            found.append((lines[place.line - 1][place.column - 1 : place.end_column - 1], finding.fix.text))
    return bool(report.findings), found


@pytest.mark.parametrize(
    ("sentence", "listed", "change"),
    [
        ("A trial of 5,500 adults tested warm stones [1].", "152", ("5,500", "152")),
        ("A trial of 5500 adults tested warm stones [1].", "1,520", ("5500", "1520")),
        ("A trial of 2,550 adults tested warm stones [1].", "1520", ("2,550", "1,520")),
    ],
)
def test_a_count_is_written_as_the_copy_writes_numbers(everything, sentence, listed, change):
    assert fixes(everything, sentence, STONES.format(listed)) == (True, [change])


@pytest.mark.parametrize(
    "sentence",
    [
        "A trial of over 5,500 adults tested warm stones [1].",
        "A trial of five hundred adults tested warm stones [1].",
        "A trial of **5,5**00 adults tested warm stones [1].",
        "A 2021 trial of 5,500 adults tested warm stones [1].",
    ],
)
def test_what_is_bounded_in_words_or_not_alone_is_left_to_a_person(everything, sentence):
    assert fixes(everything, sentence, STONES.format("152")) == (True, [])


def test_a_percentage_keeps_its_sign(everything):
    sentence = "In 2018, {} of people who did yoga had meaningful improvement at 12 weeks [1]."
    assert fixes(everything, sentence.format("71%"), YOGA, FIGURES) == (True, [("71", "52.5")])
    assert fixes(everything, sentence.format("71 per cent"), YOGA, FIGURES) == (True, [("71", "52.5")])
    assert fixes(everything, sentence.format("Over 71%"), YOGA, FIGURES) == (True, [])


def test_two_figures_that_differ_ask_for_another_reference_not_for_other_numbers(everything):
    sentence = (
        "In 2018, 71% of people who did yoga had meaningful improvement at 12 weeks, and 88% of people who did yoga "
        "had meaningful improvement at 52 weeks [1]."
    )
    assert fixes(everything, sentence, YOGA, FIGURES) == (True, [])


@pytest.mark.parametrize(("copy", "held"), [("-0.9", -0.6), ("0.9", -0.6)])
def test_a_sign_is_never_turned(everything, copy, held):
    figure = {
        "measure": "std_difference",
        "value": held,
        "intervention": "yoga",
        "comparator": "usual care",
        "outcome": "pain",
        "weeks": [12, 12],
    }
    sentence = f"At 12 weeks pain differed between yoga and usual care: a standardised mean difference of {copy} [1]."
    _, found = fixes(everything, sentence, YOGA, [figure])
    assert found == ([("-0.9", "-0.6")] if copy[0] == "-" else [])


def test_a_year_is_not_changed_where_text_and_entry_link_one_record(everything):
    entry = STONES.format("152") + " doi:10.1097/rest.2018.1"
    assert fixes(everything, "A 2021 trial tested warm stones [1].", entry) == (True, [("2021", "2018")])
    assert fixes(everything, "A 2021 trial tested warm stones (doi:10.1097/rest.2018.1).", entry) == (True, [])
    linked = "A 2021 trial ([Oduya and Brandt](https://doi.org/10.1097/rest.2018.1)) tested warm stones."
    assert fixes(everything, linked, entry) == (True, [])


@pytest.mark.parametrize(("other", "changes"), [("Larch P", [("2015", "2018")]), ("Oduya K, Larch P", [])])
def test_no_year_is_changed_where_the_list_has_one_of_that_year_by_the_same_author(everything, other, changes):
    """The marker may be what is wrong: then the year of the entry beside it is no help."""
    listed = f"{STONES.format(152)}\n2. {other}. Cold stones in 84 adults. J Rest. 2015;1(1):1-9."
    sentence = "In 2015, warm stones were tried in the 2015 trial by Oduya and Brandt [1]. Cold ones came next [2]."
    assert fixes(everything, sentence, listed)[1] == changes
