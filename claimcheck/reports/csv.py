"""The findings as CSV, for spreadsheets. Columns and their order stay; later ones are added behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.reports.csv_cells import csv_text

if TYPE_CHECKING:
    from claimcheck.errors import ClaimcheckError
    from claimcheck.findings.finding import Finding, RunReport

COLUMNS = (
    *("path", "line", "column", "end_line", "end_column", "severity", "rule", "name", "message", "quote"),
    *("found", "expected", "source", "owner", "waived", "waived_by", "waived_until", "fingerprint"),
)


def csv_report(run: RunReport) -> str:
    """The findings, and below them what could not be checked, which has no rule."""
    rows = [_finding(finding) for finding in run.findings()] + [_error(error) for error in run.errors]
    return csv_text(COLUMNS, rows)


def _finding(finding: Finding) -> tuple[str | int | None, ...]:
    position, waived = finding.position, finding.waived
    where = (finding.path, position.line, position.column, position.end_line, position.end_column)
    said = (finding.severity, finding.rule, finding.name, finding.message, finding.quote)
    values = (finding.found, finding.expected, finding.source, finding.owner)
    let = (waived.reason, waived.by, waived.until) if waived else (None, None, None)
    return (*where, *said, *values, *let, finding.fingerprint)


def _error(error: ClaimcheckError) -> tuple[str | int | None, ...]:
    where = (error.path, error.line, error.column, None, None)
    said = ("error", None, messages.COULD_NOT_CHECK, error.what)
    return (*where, *said, *(None for _ in COLUMNS[len(where) + len(said) :]))
