"""Every figure about where people read claimcheck: the hook, formats for machines, the report, old sites, the docs.

    [CORPUS=...] python benchmarks/show_4.py

CORPUS: documents for the HTML report and the formats, beside the samples; `head benchmarks/outside.py` says more.
Exit code: 0 every bar is met, 1 some are missed, 2 something that is needed is missing.
"""

from __future__ import annotations

import sys

from outside import CHECKOUT, HERE, folder, run

TESTS = CHECKOUT / "tests"
PARTS = (
    ("pre-commit itself: transcript, and three changed files", [str(HERE / "hook_times.py")]),
    ("formats for machines, read by others' programs", [str(HERE / "consumers.py")]),
    ("formats against their schemas", ["-m", "pytest", "-q", str(TESTS / "reports" / "test_sarif.py")]),
    (
        "the HTML report in Chromium: size, time, filters, search, print, axe-core",
        [str(HERE / "report_in_chromium.py")],
    ),
    ("a hostile document in every format", ["-m", "pytest", "-q", str(TESTS / "reports" / "test_hostile_text.py")]),
    ("a baseline of 200 pages under 50 edits", [str(HERE / "baseline_edits.py")]),
    (
        "every command of README and docs",
        ["-m", "pytest", "-q", str(TESTS / "test_documented_commands.py")],
    ),
)


def main() -> None:
    """Run every part; exit."""
    missing = folder("CORPUS") is None
    codes = {what: run(what, [sys.executable, *arguments]) for what, arguments in PARTS}
    print()
    for what, code in codes.items():
        print(f"{'ok     ' if code == 0 else 'MISSING' if code == 2 else 'MISSED '} {what}")
    missing = missing or 2 in codes.values()
    sys.exit(2 if missing else 0 if not any(codes.values()) else 1)


if __name__ == "__main__":
    main()
