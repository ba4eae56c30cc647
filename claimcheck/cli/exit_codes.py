"""The exit codes, and which one a run ends with."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from claimcheck.checks.rule import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.findings.finding import Finding, RunReport

CLEAN = 0
FINDINGS = 1
COULD_NOT_CHECK = 2
INTERRUPTED = 130

NEVER = "never"
FAIL_ON = (*SEVERITIES, NEVER)
NOWHERE: Mapping[str, str] = MappingProxyType({})


def exit_code(run: RunReport, fail_on: str, fail_on_of: Mapping[str, str] = NOWHERE) -> int:
    """How a run ends: work that could not be done is never success, whatever was found.

    Args:
        run: what was found.
        fail_on: the mildest severity that counts, or "never".
        fail_on_of: the same for files that say otherwise, by name.
    """
    if run.errors:
        return COULD_NOT_CHECK
    return FINDINGS if any(counts(finding, fail_on, fail_on_of) for finding in run.findings()) else CLEAN


def counts(finding: Finding, fail_on: str, fail_on_of: Mapping[str, str] = NOWHERE) -> bool:
    """True of a finding that fails a run: it is severe enough, and nobody let it stand. Arguments as of `exit_code`."""
    level = fail_on_of.get(finding.path, fail_on)
    if level == NEVER or finding.waived:
        return False
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(level)
