"""How often each rule was right on pages that were not used in writing it, with what that proves.

    python benchmarks/alarms.py [LEDGER.csv] [--corpus public-3]

A rule earns its severity with thirty alarms read and a lower 95 % bound of its precision at the bar: 0.90 for an error,
0.75 for a warning. It is below its bar where the upper 95 % bound lies under it; then it is on trial. In between,
nothing is proved. Rows of corpora marked "(unseen)" count; rows that were read again after mending do not. An alarm of
which nobody could say whether it is right counts as not right.
"""

from __future__ import annotations

import argparse
import csv
import math
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.checks.load import load_rules

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Path(__file__).parents[1]
LEDGER = HERE / "docs" / "ledger.csv"
RULES = HERE / "rules"
BARS = {"error": 0.90, "warning": 0.75}  # an advice has none: nothing fails on it
UNSEEN = "(unseen)"
ENOUGH = 30
DOUBT = 0.05
HALVINGS = 60


@dataclass(frozen=True, slots=True)
class Tally:
    """What was raised for one rule, and what a reader made of those that were read.

    `raised` is the severity that the alarms had where it was milder than the rule's own, else "".
    """

    rule: str
    alarms: int
    right: int
    wrong: int
    unclear: int
    raised: str = ""

    @property
    def read(self) -> int:
        """Alarms that were read."""
        return self.right + self.wrong + self.unclear


class Standing(StrEnum):
    """What the alarms that were read prove about a rule."""

    EARNED = "earned"
    BELOW = "below its bar"
    OPEN = "open"


def standing(rule: Tally, severity: str) -> Standing:
    """Whether a rule has earned its severity, lies below its bar, or neither is proved."""
    bar = BARS.get(severity)
    if bar is None or not rule.read:
        return Standing.OPEN
    if rule.read >= ENOUGH and lower_bound(rule.right, rule.read) >= bar:
        return Standing.EARNED
    return Standing.BELOW if upper_bound(rule.right, rule.read) < bar else Standing.OPEN


def lower_bound(right: int, read: int, doubt: float = DOUBT) -> float:
    """The share below which the true one lies with a chance of at most `doubt`: exact, one-sided.

    Clopper and Pearson, Biometrika 1934;26:404-413: the share at which `right` or more of `read` would be seen with
    probability `doubt`. One-sided, since only too low a precision matters: thirty of thirty give 0.905.

    Raises:
        ValueError: More right than read, or a negative count.
    """
    if not 0 <= right <= read:
        raise ValueError(f"{right} right of {read} read")
    if right == 0:
        return 0.0
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if upper_tail(right, read, middle) < doubt:
            low = middle
        else:
            high = middle
    return low


def upper_bound(right: int, read: int, doubt: float = DOUBT) -> float:
    """The share above which the true one lies with a chance of at most `doubt`: the same limit from the other side."""
    return 1 - lower_bound(read - right, read, doubt)


def upper_tail(right: int, read: int, share: float) -> float:
    """Probability of `right` or more among `read`, each right with probability `share`."""
    return math.fsum(math.comb(read, n) * share**n * (1 - share) ** (read - n) for n in range(right, read + 1))


def tally(rows: Iterable[dict[str, str]], corpus: str = "") -> list[Tally]:
    """One tally a rule and severity, over the unseen corpora whose name holds `corpus`; unread rows are left out."""
    found: dict[tuple[str, str], Tally] = {}
    for row in rows:
        if UNSEEN not in row["corpus"] or corpus not in row["corpus"] or not row["right"] or row["rule"] == "(all)":
            continue
        key = (row["rule"], row.get("raised", ""))
        before = found.get(key, Tally(row["rule"], 0, 0, 0, 0))
        found[key] = Tally(
            row["rule"],
            before.alarms + int(row["alarms"]),
            before.right + int(row["right"]),
            before.wrong + int(row["wrong"]),
            before.unclear + int(row["unclear"] or 0),
            row.get("raised", ""),
        )
    return sorted(found.values(), key=lambda each: (each.rule, each.raised))


def main() -> None:
    """Print a line a rule."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger", nargs="?", type=Path, default=LEDGER)
    parser.add_argument("--corpus", default="", help="only corpora whose name holds this")
    given = parser.parse_args()
    with given.ledger.open(encoding="utf-8", newline="") as file:
        rules = tally(csv.DictReader(file), given.corpus)
    severities = {rule.code: rule.severity for rule in load_rules([RULES])}
    print(
        f"{'rule':6}{'alarms':>7}{'read':>6}{'right':>7}{'share':>7}{'at least':>10}{'at most':>9}  severity  standing"
    )
    for rule in rules:
        if not rule.read:
            continue
        severity = rule.raised or severities.get(rule.rule, "-")
        low, high = lower_bound(rule.right, rule.read), upper_bound(rule.right, rule.read)
        print(
            f"{rule.rule:6}{rule.alarms:>7}{rule.read:>6}{rule.right:>7}{rule.right / rule.read:>7.2f}{low:>10.2f}"
            f"{high:>9.2f}  {severity:8}  {standing(rule, severity)}"
        )


if __name__ == "__main__":
    main()
