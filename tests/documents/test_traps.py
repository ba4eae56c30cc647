"""Problems that were planted in a trap of each format are found at their exact columns, and nothing in its markup."""

import datetime

import pytest
from traps import RULE, traps

from claimcheck.linter import Settings, check_content, prepare

TRAPS = traps()


@pytest.fixture(scope="module")
def prepared():
    return prepare(Settings(today=datetime.date(2026, 1, 31)))


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_planted_problems_are_found_where_they_stand_and_nothing_else(trap, prepared):
    findings = [f for f in check_content(trap.name, trap.content, prepared).findings if not f.waived]
    found = [(at.line, at.column, at.end_line, at.end_column) for at in (finding.position for finding in findings)]
    assert sorted(found) == sorted(trap.planted)
    assert {finding.rule for finding in findings} == {RULE}
    assert len(trap.planted) >= 4
