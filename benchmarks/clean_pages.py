"""How often all rules, those on trial too, speak on careful health writing, where an editor has little to mend.

    python benchmarks/clean_pages.py FOLDER [--list] [--read READINGS.csv]

FOLDER holds patient leaflets, pages of agencies and the like. The bar: no error, and at most one warning in 2,000
words. Every finding is listed with `--list`, since each is to be read: a page can be careful and still err.
READINGS.csv says what a person made of errors, with the header `page,line,rule,reading`; a reading is right, wrong or
unclear. An error that was read and found right is a misprint of its page, and the page is not clean: it is counted and
printed, and the bar is on the others. What nobody read counts as wrong.
Exit code: 0 both bars are met, 1 one is missed, 2 a page or the readings could not be read, or there are no words.
"""

from __future__ import annotations

import argparse
import collections
import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from outside import CLAIMCHECK, TODAY, bar

from claimcheck.checks.load import load_rules

if TYPE_CHECKING:
    from collections.abc import Iterable

RULES = Path(__file__).parents[1] / "rules"
SUFFIXES = frozenset({".md", ".markdown", ".mdx", ".txt", ".html", ".htm"})
WORDS_A_WARNING = 2000
LEAST_WORDS = 40_000
READINGS = ("right", "wrong", "unclear")

Place = tuple[str, int, str]
"""The name of a page, a line and the code of a rule."""


def count_words(folder: Path) -> int:
    """Words of the pages of a folder, as white space parts them."""
    pages = (path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)
    return sum(len(path.read_text("utf-8", "replace").split()) for path in pages)


def report_of(folder: Path) -> dict[str, Any] | None:
    """The JSON report of all rules on a folder; None where something could not be read, which is then said."""
    check = [*CLAIMCHECK, "check", str(folder), "--preview", "--format", "json", "--fail-on", "never", "--no-exclude"]
    done = subprocess.run([*check, "--today", TODAY], capture_output=True, check=False)
    if done.returncode:
        print(done.stderr.decode("utf-8", "replace"), file=sys.stderr)
        return None
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def read_readings(place: Path) -> frozenset[Place]:
    """The places of a readings file whose alarm was found right."""
    with place.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows, 2):
        if (
            row.keys() != {"page", "line", "rule", "reading"}
            or row["reading"] not in READINGS
            or not row["line"].isdigit()
        ):
            sys.exit(f"{place}:{number}: expected page,line,rule,reading with one of {', '.join(READINGS)}")
    return frozenset((row["page"], int(row["line"]), row["rule"]) for row in rows if row["reading"] == "right")


def judge(findings: Iterable[dict[str, Any]], words: int, right: frozenset[Place] = frozenset()) -> bool:
    """Print the counts of each rule and both bars; True where both are met. `right`: errors that were found right."""
    found = [finding for finding in findings if not finding.get("waived")]
    counts = collections.Counter((finding["severity"], finding["rule"]) for finding in found)
    trial = {rule.code for rule in load_rules([RULES]) if rule.status == "trial"}
    for (severity, rule), number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        print(f"{rule:6}{severity:8}{number:>6}{'  (trial)' if rule in trial else ''}")
    severities = collections.Counter(finding["severity"] for finding in found)
    misprints = sum(
        (Path(finding["path"]).name, finding["line"], finding["rule"]) in right
        for finding in found
        if finding["severity"] == "error"
    )
    print(f"errors: {severities['error']}, of which read and found right, a misprint of the page: {misprints}")
    share = severities["warning"] * WORDS_A_WARNING / words
    met = [
        bar("words", words, least=LEAST_WORDS),
        bar("errors, misprints of the pages apart", severities["error"] - misprints, most=0),
        bar(f"warnings in {WORDS_A_WARNING:,} words", share, most=1),
    ]
    return all(met)


def main() -> None:
    """Print counts and bars; list the findings where it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="show every finding")
    parser.add_argument(
        "--read", type=Path, default=os.environ.get("READINGS") or None, help="what a person made of it"
    )
    given = parser.parse_args()
    if given.read and not given.read.is_file():
        print(f"MISSING: there is no file {given.read}", file=sys.stderr)
        sys.exit(2)
    words = count_words(given.folder)
    report = report_of(given.folder) if words else None
    if report is None:
        print(f"MISSING: no page of {given.folder} could be measured", file=sys.stderr)
        sys.exit(2)
    right = read_readings(given.read) if given.read else frozenset()
    if given.list:
        for finding in report["findings"]:
            place = f"{Path(finding['path']).name}:{finding['line']}"
            print(f"{place} {finding['rule']} {finding['severity']} {finding['quote']!r}")
    sys.exit(0 if judge(report["findings"], words, right) else 1)


if __name__ == "__main__":
    main()
