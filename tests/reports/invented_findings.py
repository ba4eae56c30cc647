"""Findings made by hand, for the tests of reports."""

import datetime

from claimcheck.findings.finding import (
    ClaimRecord,
    Credit,
    FileReport,
    Finding,
    LabelledRow,
    MarkedCopy,
    Position,
    RunReport,
)

TODAY = datetime.date(2026, 1, 31)


def marked(lines, number, text, note="", end=None):
    """The words where they stand on their line; `end` is (line, column) for copy that goes on below."""
    start = lines[number].index(text) + 1
    return MarkedCopy(Position(number, start, *(end or (number, start + len(text)))), text, note)


def finding_of(marks, message="The copy says one thing. The list says another.", **more):
    defaults = {"path": "a.md", "rule": "SF02", "name": "sample-size-differs", "severity": "error"}
    values = {**defaults, **more}
    return Finding(
        position=marks[0].position,
        message=message,
        quote=marks[0].text,
        marks=tuple(marks),
        fingerprint="0" * 32,
        **values,
    )


def claim_of(verdict="supported", **more):
    values = {"path": "a.md", "position": Position(1, 1, 1, 4), "kind": "people_count", "text": "152", **more}
    return ClaimRecord(verdict=verdict, **values)


def run_of(findings=(), claims=(), lines=None, errors=(), path="a.md"):
    file = FileReport(path, "ab" * 32, tuple(findings), tuple(claims), lines or {})
    return RunReport("0.1.0", TODAY, (file,), tuple(errors))


__all__ = ["TODAY", "Credit", "LabelledRow", "Position", "claim_of", "finding_of", "marked", "run_of"]
