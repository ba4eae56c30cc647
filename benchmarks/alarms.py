"""How often each rule was right on pages that were not used in writing it, with what that proves.

    python benchmarks/alarms.py [LEDGER.csv] [--corpus public-3]

A rule earns its severity with thirty alarms read and a lower 95 % bound of its precision at the bar: 0.90 for an error,
0.75 for a warning. Rows of corpora marked "(unseen)" count; rows that were read again after mending do not. An alarm of
which nobody could say whether it is right counts as not right.
"""

from __future__ import annotations

import argparse
import csv
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LEDGER = Path(__file__).parents[1] / "docs" / "ledger.csv"
UNSEEN = "(unseen)"
ENOUGH = 30
DOUBT = 0.05
HALVINGS = 60


@dataclass(frozen=True, slots=True)
class Tally:
    """What was raised for one rule, and what a reader made of those that were read."""

    rule: str
    alarms: int
    right: int
    wrong: int
    unclear: int

    @property
    def read(self) -> int:
        """Alarms that were read."""
        return self.right + self.wrong + self.unclear


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


def upper_tail(right: int, read: int, share: float) -> float:
    """Probability of `right` or more among `read`, each right with probability `share`."""
    return math.fsum(math.comb(read, n) * share**n * (1 - share) ** (read - n) for n in range(right, read + 1))


def tally(rows: Iterable[dict[str, str]], corpus: str = "") -> list[Tally]:
    """One tally a rule, over the unseen corpora whose name holds `corpus`; rows without a reading are left out."""
    found: dict[str, Tally] = {}
    for row in rows:
        if UNSEEN not in row["corpus"] or corpus not in row["corpus"] or not row["right"] or row["rule"] == "(all)":
            continue
        before = found.get(row["rule"], Tally(row["rule"], 0, 0, 0, 0))
        found[row["rule"]] = Tally(
            row["rule"],
            before.alarms + int(row["alarms"]),
            before.right + int(row["right"]),
            before.wrong + int(row["wrong"]),
            before.unclear + int(row["unclear"] or 0),
        )
    return sorted(found.values(), key=lambda each: each.rule)


def main() -> None:
    """Print a line a rule."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger", nargs="?", type=Path, default=LEDGER)
    parser.add_argument("--corpus", default="", help="only corpora whose name holds this")
    given = parser.parse_args()
    with given.ledger.open(encoding="utf-8", newline="") as file:
        rules = tally(csv.DictReader(file), given.corpus)
    print(f"{'rule':6}{'alarms':>8}{'read':>6}{'right':>7}{'wrong':>7}{'unclear':>9}{'share':>8}{'at least':>10}")
    for rule in rules:
        if not rule.read:
            continue
        few = "" if rule.read >= ENOUGH else f"   fewer than {ENOUGH} read"
        print(
            f"{rule.rule:6}{rule.alarms:>8}{rule.read:>6}{rule.right:>7}{rule.wrong:>7}{rule.unclear:>9}"
            f"{rule.right / rule.read:>8.2f}{lower_bound(rule.right, rule.read):>10.2f}{few}"
        )


if __name__ == "__main__":
    main()
