"""The report as GitLab Code Quality reads it, for the widget and the diff of a merge request."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.reports.display import printable
from claimcheck.reports.json_text import json_text

if TYPE_CHECKING:
    from claimcheck.errors import ClaimcheckError
    from claimcheck.findings.finding import Finding, RunReport

SEVERITIES = {"error": "critical", "warning": "major", "advice": "minor"}
WAIVED, UNREAD = "info", "blocker"


def gitlab_report(run: RunReport) -> str:
    """The report, a line for each finding."""
    rows = [_error(error) for error in run.errors] + [_finding(finding) for finding in run.findings()]
    inside = ",\n ".join(json_text(row) for row in rows)
    return f"[{inside}]\n"


def _finding(finding: Finding) -> dict[str, Any]:
    position, waived = finding.position, finding.waived
    said = finding.message
    if waived:
        said = messages.with_waiver(said, messages.waived(waived.reason, waived.by, waived.until, waived.line))
    return {
        "description": printable(said),
        "check_name": f"{finding.rule} {finding.name}",
        "fingerprint": finding.fingerprint,
        "severity": WAIVED if waived else SEVERITIES[finding.severity],
        "location": {"path": finding.path, "lines": {"begin": position.line, "end": position.end_line}},
    }


def _error(error: ClaimcheckError) -> dict[str, Any]:
    path = error.path or "."
    key = f"{path}\n{error.line}\n{error.what}"
    return {
        "description": printable(messages.could_not_check(error.what)),
        "check_name": messages.COULD_NOT_CHECK,
        "fingerprint": hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest(),
        "severity": UNREAD,
        "location": {"path": path, "lines": {"begin": error.line or 1}},
    }
