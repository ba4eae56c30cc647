"""The exit codes, and which one a run ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.checks.rule import SEVERITIES

if TYPE_CHECKING:
    from claimcheck.findings.finding import RunReport

CLEAN = 0
FINDINGS = 1
COULD_NOT_CHECK = 2
INTERRUPTED = 130

NEVER = "never"
FAIL_ON = (*SEVERITIES, NEVER)


def exit_code(run: RunReport, fail_on: str) -> int:
    """How a run ends: work that could not be done is never success, whatever was found.

    Args:
        run: what was found.
        fail_on: the mildest severity that counts, or "never".
    """
    if run.errors:
        return COULD_NOT_CHECK
    if fail_on == NEVER:
        return CLEAN
    counting = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    found = any(finding.severity in counting and not finding.waived for finding in run.findings())
    return FINDINGS if found else CLEAN
