"""The last line of a run: findings by severity, claims by verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.rule import SEVERITIES
from claimcheck.findings.finding import VERDICTS

if TYPE_CHECKING:
    from claimcheck.findings.finding import RunReport


def closing_line(run: RunReport) -> str:
    """What was found, how many claims were read, and how many could not be checked."""
    findings = run.findings()
    severities = {word: sum(f.severity == word and not f.waived for f in findings) for word in SEVERITIES}
    verdicts = {verdict: sum(file.count(verdict) for file in run.files) for verdict in VERDICTS}
    waived = sum(f.waived is not None for f in findings)
    return messages.closing(severities, verdicts, files=len(run.files), unread=len(run.errors), waived=waived)
