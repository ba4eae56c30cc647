"""Which findings of a changed file are new: what a person who changed it is asked about."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.findings.finding import FileReport, Finding

OWN_LIST = "reference:"


def new_findings(report: FileReport, before: FileReport | None, lines: Sequence[tuple[int, int]] | None) -> FileReport:
    """The report with the findings alone that touch a changed line, or that were not there before.

    The second kind is what a changed reference entry or a changed table does to a sentence that nobody touched.

    Args:
        report: of the file as it is.
        before: of the file as it was; None where it is new, so that every finding is.
        lines: ranges of changed lines, from 1 and half open; None where they are not known.
    """
    if before is None:
        return report
    known = Counter(_identity(finding) for finding in before.findings)
    kept: list[Finding] = []
    for finding in report.findings:
        identity = _identity(finding)
        stood = known[identity] > 0
        known[identity] -= 1
        if not stood or touches(finding, lines or ()):
            kept.append(finding)
    return replace(report, findings=tuple(kept))


def touches(finding: Finding, lines: Sequence[tuple[int, int]]) -> bool:
    """True where a mark of the finding, in the copy or in the second place, stands on one of the lines."""
    places = [mark.position for mark in (*finding.marks, *finding.seconds)]
    return any(place.line < end and start <= place.end_line for start, end in lines for place in places)


def _identity(finding: Finding) -> tuple[str, str | None, str | None, bool]:
    """The same for the same finding: an entry's number in the page's list may change, what it says may not."""
    source = None if (finding.source or "").startswith(OWN_LIST) else finding.source
    return finding.digest, source, finding.expected, finding.waived is None
