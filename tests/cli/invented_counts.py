"""A run with findings of given severities."""

import datetime

from claimcheck.findings.finding import FileReport, Finding, MarkedCopy, Position, RunReport


def run_with(*severities, waived=None):
    place = Position(1, 1, 1, 3)
    mark = MarkedCopy(place, "30")
    findings = tuple(
        Finding("a.md", place, "SF02", "sample-size-differs", severity, "It differs.", "30", (mark,), waived=waived)
        for severity in severities
    )
    return RunReport("0.1.0", datetime.date(2026, 1, 31), (FileReport("a.md", "0" * 64, findings),))
