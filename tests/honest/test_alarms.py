"""The sums that say what alarms read by a person prove about a rule."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from alarms import LEDGER, RULES, Standing, Tally, lower_bound, standing, tally, upper_bound, upper_tail

from claimcheck.checks.load import load_rules


@pytest.mark.parametrize(
    ("right", "read", "expected"),
    [(30, 30, 0.05 ** (1 / 30)), (1, 1, 0.05), (0, 12, 0.0), (9, 10, 0.6058), (18, 20, 0.7174), (27, 30, 0.7614)],
)
def test_the_bound_is_the_exact_one(right: int, read: int, expected: float) -> None:
    """Printed values of the one-sided Clopper-Pearson limit; all right is the n-th root of the doubt."""
    assert lower_bound(right, read) == pytest.approx(expected, abs=1e-4)


def test_at_the_bound_so_many_right_would_be_seen_once_in_twenty() -> None:
    assert upper_tail(41, 47, lower_bound(41, 47)) == pytest.approx(0.05, abs=1e-9)


def test_more_evidence_of_the_same_share_proves_more() -> None:
    assert lower_bound(9, 10) < lower_bound(90, 100) < 0.9


@pytest.mark.parametrize(("right", "read"), [(3, 2), (-1, 4)])
def test_impossible_counts_are_refused(right: int, read: int) -> None:
    with pytest.raises(ValueError, match="right of"):
        lower_bound(right, read)


@pytest.mark.parametrize(("right", "read", "expected"), [(0, 3, 1 - 0.05 ** (1 / 3)), (0, 1, 0.95), (5, 5, 1.0)])
def test_the_upper_bound(right: int, read: int, expected: float) -> None:
    assert upper_bound(right, read) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize(
    ("right", "wrong", "severity", "expected"),
    [
        (30, 0, "error", Standing.EARNED),
        (29, 0, "error", Standing.OPEN),
        (0, 1, "error", Standing.OPEN),
        (0, 2, "error", Standing.BELOW),
        (0, 3, "warning", Standing.BELOW),
        (27, 3, "error", Standing.OPEN),
        (27, 3, "warning", Standing.EARNED),
        (20, 10, "error", Standing.BELOW),
        (0, 9, "advice", Standing.OPEN),
    ],
)
def test_what_alarms_prove(right: int, wrong: int, severity: str, expected: Standing) -> None:
    assert standing(Tally("XX01", right + wrong, right, wrong, 0), severity) is expected


def test_a_rule_below_its_bar_is_on_trial() -> None:
    with Path(LEDGER).open(encoding="utf-8", newline="") as file:
        read = tally(csv.DictReader(file))
    rules = {rule.code: rule for rule in load_rules([RULES])}
    below = [
        t.rule for t in read if t.rule in rules and standing(t, t.raised or rules[t.rule].severity) is Standing.BELOW
    ]
    assert [code for code in below if rules[code].status != "trial"] == []


def row(rule: str, corpus: str, alarms: str, right: str, wrong: str, unclear: str = "0") -> dict[str, str]:
    return {"rule": rule, "corpus": corpus, "alarms": alarms, "right": right, "wrong": wrong, "unclear": unclear}


def test_only_unseen_corpora_with_a_reading_count() -> None:
    rows = [
        row("XX01", "first (unseen)", "4", "3", "1"),
        row("XX01", "second (unseen)", "2", "1", "0", "1"),
        row("XX01", "second (mended on)", "9", "9", "0"),
        row("XX02", "second (unseen)", "5", "", "", ""),
        row("(all)", "second (unseen)", "0", "0", "0"),
    ]
    assert tally(rows) == [Tally("XX01", 6, 4, 1, 1)]
    advice = row("XX01", "first (unseen)", "7", "2", "5") | {"raised": "advice"}
    assert tally([*rows, advice])[1:] == [Tally("XX01", 7, 2, 5, 0, "advice")]
    assert tally(rows, "second") == [Tally("XX01", 2, 1, 0, 1)]


def test_the_ledger_adds_up() -> None:
    """No line has more read than raised, and none is there twice."""
    with Path(LEDGER).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    seen = set()
    for each in rows:
        key = (each["rule"], each["version"], each["corpus"], each["date"])
        assert key not in seen, key
        seen.add(key)
        if each["right"]:
            read = int(each["right"]) + int(each["wrong"]) + int(each["unclear"] or 0)
            assert read <= int(each["alarms"]), each
