"""A summary in Markdown, for a comment on a pull request or the page of a job: worst first, cut where there is no room.

Everything from copy stands in code spans or with its markup taken away, so that a page cannot mention people, link or
draw anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.rule import SEVERITIES
from claimcheck.reports.closing import closing_line
from claimcheck.reports.markdown_text import code, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.errors import ClaimcheckError
    from claimcheck.findings.finding import Finding, RunReport

MARK = "<!-- claimcheck summary -->"
"""By which a bot finds the comment that it wrote before."""

ROOM = 60_000
"""Bytes; a comment on GitHub holds 65,536."""

HEAD = ("| | where | finding |", "|---|---|---|")


def markdown_report(run: RunReport) -> str:
    """The summary."""
    said, _, rest = closing_line(run).partition(". ")
    lines = [MARK, f"### {plain(messages.summary_heading(said.rstrip('.')))}", ""]
    if rest:
        lines += [plain(rest), ""]
    room = ROOM - _size(lines)
    parts = [
        (messages.summary_unread(len(run.errors)), [_error(error) for error in run.errors]),
        ("", [_finding(finding) for finding in _worst_first(run) if not finding.waived]),
        (messages.summary_waived(waived), [_finding(f) for f in _worst_first(run) if f.waived])
        if (waived := sum(finding.waived is not None for finding in run.findings()))
        else ("", []),
    ]
    for heading, rows in parts:
        if rows:
            table = list(_table(heading, rows, room))
            room -= _size(table)
            lines += table
    return "\n".join(lines).rstrip() + "\n"


def _worst_first(run: RunReport) -> list[Finding]:
    return sorted(run.findings(), key=lambda finding: SEVERITIES.index(finding.severity))


def _table(heading: str, rows: list[str], room: int) -> Iterator[str]:
    """A table of as many rows as there is room for, and how many that are where some are left out."""
    above = [f"#### {plain(heading)}", ""] if heading else []
    room -= _size([*above, *HEAD, messages.summary_cut(len(rows), len(rows)), "", ""])
    shown: list[str] = []
    for row in rows:
        room -= _size([row])
        if room < 0:
            break
        shown.append(row)
    yield from above
    if shown:
        yield from (*HEAD, *shown, "")
    if len(shown) < len(rows):
        yield from (plain(messages.summary_cut(len(shown), len(rows))), "")


def _finding(finding: Finding) -> str:
    position, waived = finding.position, finding.waived
    where = code(f"{finding.path}:{position.line}:{position.column}")
    said = f"**{finding.rule}** {plain(finding.message)}"
    if waived:
        reason = messages.waived(waived.reason, waived.by, waived.until, waived.line)
        return f"| waived | {where} | {said} {plain(f'Waived: {reason}')} |"
    tries = [f"{plain(row.label)}: {plain(row.text)}" for row in finding.rows if row.label == "try"]
    more = "".join(f"<br>{line}" for line in tries)
    return f"| {finding.severity} | {where} | {said}{more} |"


def _error(error: ClaimcheckError) -> str:
    where = ":".join(str(part) for part in (error.path, error.line, error.column) if part is not None)
    return f"| not checked | {code(where)} | {plain(error.what)} |"


def _size(lines: list[str]) -> int:
    return sum(len(line.encode("utf-8", "backslashreplace")) + 1 for line in lines)
