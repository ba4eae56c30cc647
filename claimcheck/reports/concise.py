"""One line for a finding, for editors and `grep`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.reports.closing import closing_line
from claimcheck.reports.display import printable
from claimcheck.reports.look import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.findings.finding import Finding, RunReport
    from claimcheck.reports.look import Look


def concise_report(run: RunReport, look: Look = PLAIN) -> Iterator[str]:
    """The lines of the report: `path:line:col: severity: CODE name: message`."""
    for finding in run.findings():
        yield concise_line(finding)
    if look.closing:
        yield closing_line(run)


def concise_line(finding: Finding) -> str:
    """The line of one finding."""
    return f"{head(finding)}: {printable(finding.message)}{_waived(finding)}"


def _waived(finding: Finding) -> str:
    waived = finding.waived
    if not waived:
        return ""
    return f" [waived: {printable(messages.waived(waived.reason, waived.by, waived.until, waived.line))}]"


def head(finding: Finding) -> str:
    """`path:line:col: severity: CODE name`."""
    position = finding.position
    where = f"{printable(finding.path)}:{position.line}:{position.column}"
    return f"{where}: {finding.severity}: {finding.rule} {finding.name}"
