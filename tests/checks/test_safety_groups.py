"""SA04 through the whole line: whom something is said to fit, and what is no promise of safety."""

import datetime

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("SA01", "SA04"))


def alarms(text):
    return [finding.rule for finding in check_text(text, "page.md", SETTINGS).findings]


def test_groups_of_one_sentence_are_one_finding():
    found = check_text("The oil is ideal for pregnant women, newborns and the elderly.", "page.md", SETTINGS).findings
    assert [finding.rule for finding in found] == ["SA04"]
    assert [mark.text for mark in found[0].marks] == ["pregnant women", "newborns", "elderly"]
    assert found[0].message.startswith('The copy calls it fit for "pregnant", "newborns" and "elderly"')


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("The oil is suitable for children.", "The oil is suitable for adults, children get none."),
        ("The oil is ideal for pregnant women.", "The oil is ideal for skin, and pregnant women know dry skin."),
        ("The oil is safe for seniors.", "The oil may be safe for seniors."),
        ("The oil is suitable for kids.", "Karate classes are suitable for kids."),
        ("The oil is perfect for newborns.", "Midwives said that the oil is perfect for newborns."),
    ],
)
def test_whom_it_is_said_to_fit(said, silent):
    assert alarms(f"# Oil\n\n{said}") == ["SA04"]
    assert alarms(f"# Oil\n\n{silent}") == []
