"""The report as Checkstyle writes it, for Jenkins, reviewdog and whatever else reads that. Columns are code points."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.reports.display import printable
from claimcheck.reports.xml_text import DECLARATION, element

if TYPE_CHECKING:
    from claimcheck.errors import ClaimcheckError
    from claimcheck.findings.finding import Finding, RunReport

SEVERITIES = {"error": "error", "warning": "warning", "advice": "info"}
VERSION = "4.3"  # of Checkstyle, whose form this is
NOWHERE = "."


def checkstyle_report(run: RunReport) -> str:
    """The report. Files without findings stand in it too; a waived finding is an `info` that says so."""
    inside: list[str] = []
    for file in run.files:
        inside += element("file", {"name": file.path}, [line for f in file.findings for line in _finding(f)])
    errors = sorted(run.errors, key=_path)
    for path, together in groupby(errors, key=_path):
        inside += element("file", {"name": path}, [line for error in together for line in _error(error)])
    return "\n".join([DECLARATION, *element("checkstyle", {"version": VERSION}, inside), ""])


def _path(error: ClaimcheckError) -> str:
    return error.path or NOWHERE


def _finding(finding: Finding) -> list[str]:
    said, severity, waived = finding.message, SEVERITIES[finding.severity], finding.waived
    if waived:
        said = messages.with_waiver(said, messages.waived(waived.reason, waived.by, waived.until, waived.line))
        severity = SEVERITIES["advice"]
    values = {"line": finding.position.line, "column": finding.position.column, "severity": severity}
    return element("error", {**values, "message": printable(said), "source": f"claimcheck.{finding.rule}"})


def _error(error: ClaimcheckError) -> list[str]:
    values = {"line": error.line, "column": error.column, "severity": "error"}
    said = printable(messages.could_not_check(error.what))
    return element("error", {**values, "message": said, "source": f"claimcheck.{messages.COULD_NOT_CHECK}"})
