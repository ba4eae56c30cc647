"""Slots read from parsed sentences: only those that the grammar leaves open, and never over a concept."""

import datetime

import pytest

from claimcheck.claims.closer_slots import closer_slots, needs_parser, sentences_to_parse
from claimcheck.language.parse import Clause, NoParser, Syntax, parse_sentences
from claimcheck.linter import check_content, prepare, read_copy, read_page
from claimcheck.settings import Settings

TODAY = datetime.date(2026, 1, 31)


def page_of(copy):
    prepared = prepare(Settings(today=TODAY))
    return read_page(read_copy("page.md", copy.encode(), prepared.settings), prepared)


def closer(copy, parse=parse_sentences):
    page = page_of(copy)
    return closer_slots(page.assertions, page.passages, parse)


def test_words_as_they_stand_become_the_phrase_that_is_meant():
    (claim, *_) = closer("Moss tea, which many people drink in the evening, reduces nervous stress.")
    assert claim.agent.text == "Moss tea"


def test_the_other_side_of_a_comparison():
    copy = "Our patented wrap is more effective than foam rollers for tight calves."
    (before,) = page_of(copy).assertions
    (after,) = closer(copy)
    assert (before.comparator.text, after.comparator.text) == ("", "foam rollers")


def test_a_study_finds_an_effect_and_does_not_have_it():
    page = page_of("Research on moss tea that many people drink reduces nervous stress.")
    assert len(sentences_to_parse(page.assertions)) == 1

    def telling(agent):
        def parse(sentences):
            (text,) = sentences
            verb, word = text.index("reduces"), text.index(agent)
            return [Syntax((Clause((verb, verb + 7), (word, word + len(agent))),))]

        (claim,) = closer_slots(page.assertions, page.passages, parse)
        return claim.agent.text

    assert telling("Research") == page.assertions[0].agent.text
    assert telling("moss tea") == "moss tea"


def test_concepts_stay():
    copy = "Yoga in the early morning for half an hour reduces nasty evening worries."
    before = page_of(copy).assertions
    assert before[0].agent.concept == "intervention.yoga"
    assert needs_parser(before[0])
    assert closer(copy)[0].agent == before[0].agent


def test_nothing_is_parsed_where_nothing_is_open():
    page = page_of("Yoga reduces back pain.")
    assert page.assertions
    assert not any(needs_parser(claim) for claim in page.assertions)

    def never(_sentences):
        raise AssertionError("parsed")

    assert closer_slots(page.assertions, page.passages, never) == page.assertions


LONG = "Moss tea, which many people drink in the evening, reduces nervous stress."


def report(copy, parser, monkeypatch=None, error=None):
    if error is not None:

        def fails(_sentences):
            raise error

        monkeypatch.setattr("claimcheck.linter.parse_sentences", fails)
    return check_content("page.md", copy.encode(), prepare(Settings(today=TODAY, parser=parser)))


def told(found):
    return [(finding.rule, finding.severity) for finding in found.findings if finding.rule == "RUN05"]


@pytest.mark.parametrize(
    ("parser", "missing", "expected", "unparsed"),
    [
        ("auto", True, [], 1),
        ("auto", False, [("RUN05", "advice")], 0),
        ("required", True, [("RUN05", "error")], 0),
        ("required", False, [("RUN05", "error")], 0),
        ("off", True, [], 0),
    ],
)
def test_what_is_said_without_a_parser(parser, missing, expected, unparsed, monkeypatch):
    found = report(LONG, parser, monkeypatch, NoParser("there is none", missing=missing))
    assert told(found) == expected
    assert found.unparsed == unparsed
    assert len(found.claims) == 1  # read all the same


def test_run05_says_how_many_sentences_and_why(monkeypatch):
    found = report(LONG, "required", monkeypatch, NoParser("there is none", missing=True))
    message = next(f.message for f in found.findings if f.rule == "RUN05")
    assert message.startswith("1 sentence of this file would be read more closely by the parser, and was not: there is")


def test_a_parse_changes_neither_findings_nor_verdicts():
    without, with_one = report(LONG, "off"), report(LONG, "required")
    assert without.findings == with_one.findings
    assert [c.verdict for c in without.claims] == [c.verdict for c in with_one.claims]
    assert without.claims[0].slots["agent"] != with_one.claims[0].slots["agent"] == "Moss tea"
