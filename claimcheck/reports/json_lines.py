"""The JSON report as lines: one for the run, then one for each finding, claim, file and error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reports.json import report_data
from claimcheck.reports.json_text import json_text

if TYPE_CHECKING:
    from claimcheck.findings.finding import RunReport

KINDS = {"findings": "finding", "claims": "claim", "files": "file", "errors": "error"}


def json_lines_report(run: RunReport) -> str:
    """The report. `type` says what a line is; its other keys are those of the JSON report."""
    data = report_data(run)
    rows = [{"type": "run", **{key: value for key, value in data.items() if key not in KINDS}}]
    rows += [{"type": kind, **row} for key, kind in KINDS.items() for row in data[key]]
    return "".join(f"{json_text(row)}\n" for row in rows)
