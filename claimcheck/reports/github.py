"""The report as annotations of a GitHub pull request, worst first, and as lines of the job's log.

GitHub shows ten annotations of each level in a step and drops the others without a word. What goes beyond is listed in
the log, and the last notice says how many.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.rule import SEVERITIES
from claimcheck.reports.closing import closing_line
from claimcheck.reports.concise import concise_line
from claimcheck.reports.display import printable
from claimcheck.reports.log_commands import COMMAND, harmless
from claimcheck.reports.look import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.errors import ClaimcheckError
    from claimcheck.findings.finding import Finding, RunReport
    from claimcheck.reports.look import Look

LEVELS = {"error": "error", "warning": "warning", "advice": "notice"}
MOST = 10
"""Annotations of each level that GitHub shows of one step."""


def github_report(run: RunReport, look: Look = PLAIN) -> Iterator[str]:
    """The lines of the report."""
    findings = sorted(run.findings(), key=lambda finding: SEVERITIES.index(finding.severity))
    shown: Counter[str] = Counter()
    cut: Counter[str] = Counter()
    log: list[Finding] = []
    # What could not be read is an error too, and the first thing to know.
    for error in run.errors[:MOST]:
        shown["error"] += 1
        yield _command("error", messages.could_not_check(" ".join(error.what.split("\n"))), **_place_of(error))
    standing = Counter(finding.severity for finding in findings if not finding.waived)
    standing["error"] += len(run.errors)
    crowded = any(standing[severity] > MOST for severity in SEVERITIES)
    for finding in findings:
        # Where something is cut, one notice is kept for saying so.
        most = MOST - 1 if crowded and finding.severity == "advice" else MOST
        if finding.waived:
            log.append(finding)
        elif shown[finding.severity] < most:
            shown[finding.severity] += 1
            yield _annotation(finding)
        else:
            cut[finding.severity] += 1
            log.append(finding)
    cut["error"] += max(0, len(run.errors) - MOST)
    for finding in log:
        yield harmless(concise_line(finding))
    if crowded:
        yield _command("notice", messages.annotations_cut({s: cut[s] for s in SEVERITIES}, MOST), title="claimcheck")
    if look.closing:
        yield closing_line(run)


def _annotation(finding: Finding) -> str:
    position = finding.position
    place = {"file": finding.path, "line": str(position.line), "endLine": str(position.end_line)}
    if position.end_line == position.line:  # GitHub ignores columns of more than one line
        place |= {"col": str(position.column), "endColumn": str(position.end_column)}
    rows = [f"{row.label}: {row.text}" + (f" {row.url}" if row.url else "") for row in finding.rows]
    said = "\n".join(" ".join(line.split("\n")) for line in (finding.message, *rows))
    return _command(LEVELS[finding.severity], said, **place, title=f"{finding.rule} {finding.name}")


def _place_of(error: ClaimcheckError) -> dict[str, str]:
    parts = {"file": error.path, "line": error.line, "col": error.column}
    return {name: str(value) for name, value in parts.items() if value is not None}


def _command(level: str, said: str, **properties: str) -> str:
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {given}::{_data(said)}"


def _data(text: str) -> str:
    lines = (COMMAND.sub("# #", printable(line)) for line in text.split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    return _data(" ".join(text.split("\n"))).replace(":", "%3A").replace(",", "%2C")
