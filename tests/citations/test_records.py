"""Numbers of records: which say that two works are two."""

import pytest

from claimcheck.citations.records import are_two_records, kind_of


@pytest.mark.parametrize(
    ("first", "second", "two"),
    [
        (["90000001"], ["90000002"], True),
        (["90000001"], ["90000001"], False),
        (["90000001", "10.5555/fern.1"], ["10.5555/fern.1"], False),
        (["10.5555/fern.1"], ["10.5555/fern.1/full"], False),
        (["10.5555/fern.1"], ["10.5555/moss.1"], True),
        (["90000001"], ["10.5555/fern.1"], False),
        (["90000001"], [], False),
        (["90000001", "pmc9000001"], ["90000001", "pmc9000002"], False),
    ],
)
def test_two_records(first, second, two):
    assert are_two_records(first, second) is two
    assert are_two_records(second, first) is two


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("10.5555/fern.1", "doi"),
        ("90000001", "pmid"),
        ("pmc9000001", "pmcid"),
        ("cd990001", "review"),
        ("nct90000001", "registration"),
        ("isrctn90000001", "registration"),
    ],
)
def test_kinds(number, kind):
    assert kind_of(number) == kind
