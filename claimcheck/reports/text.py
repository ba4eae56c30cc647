"""The report for people: for each finding its message, both places under carets, and labelled rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.reports.closing import closing_line
from claimcheck.reports.concise import head
from claimcheck.reports.display import printable, wrap
from claimcheck.reports.excerpt import excerpts
from claimcheck.reports.look import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from claimcheck.findings.finding import Finding, LabelledRow, RunReport
    from claimcheck.reports.look import Look

    Paint = Callable[[str, str], str]

LABEL = 10
COLOURS = {"error": "1;31", "warning": "1;33", "advice": "1;36", "frame": "34", "label": "1"}


def text_report(run: RunReport, look: Look = PLAIN) -> Iterator[str]:
    """The lines of the report."""
    for file in run.files:
        for finding in file.findings:
            yield from finding_lines(finding, file.lines, look)
            yield ""
    if look.closing:
        yield from wrap(closing_line(run), columns=look.columns)


def finding_lines(finding: Finding, lines: Mapping[int, str], look: Look = PLAIN) -> Iterator[str]:
    """The lines of one finding.

    Args:
        finding: what to show.
        lines: the source lines that its excerpts need, by number.
        look: how; nothing is lost without colour.
    """
    paint, columns = _ansi if look.colour else _plain, look.columns
    where, severity, what = head(finding).rsplit(": ", 2)
    yield f"{where}: {paint(finding.severity, severity)}: {paint('label', what)}"
    if finding.heading:
        yield from wrap(f"below the heading '{finding.heading}'", "  ", columns=columns)
    yield from wrap(finding.message, "  ", columns=columns)
    yield ""
    shown = (*finding.marks, *finding.seconds)
    digits = max(2, *(len(str(mark.position.line)) for mark in shown))
    for marks in (finding.marks, finding.seconds):
        for line in excerpts(marks, lines, digits + 2, columns):
            gutter = paint("frame", f"{line.gutter:>{digits + 2}} |")
            text = look.letters(line.text) if look.letters else line.text
            text = paint(finding.severity, text) if line.carets else text
            yield f"{gutter} {text}" if line.text else gutter
    if finding.waived:
        waived = finding.waived
        yield from _row("waived", messages.waived(waived.reason, waived.by, waived.until, waived.line), paint, columns)
    for row in finding.rows:
        yield from _labelled(row, paint, columns)


def _labelled(row: LabelledRow, paint: Paint, columns: int) -> Iterator[str]:
    """A labelled row: its words in one column, its link on a line of its own."""
    yield from _row(row.label, row.text, paint, columns)
    if row.url:
        yield " " * (LABEL + 2) + printable(row.url)


def _row(label: str, text: str, paint: Paint, columns: int) -> Iterator[str]:
    label = printable(label)
    first, *rest = wrap(text, f"  {label:<{LABEL}}", " " * (LABEL + 2), columns)
    yield first.replace(label, paint("label", label), 1)
    yield from rest


def _plain(role: str, text: str) -> str:  # noqa: ARG001
    return text


def _ansi(role: str, text: str) -> str:
    return f"\x1b[{COLOURS[role]}m{text}\x1b[0m" if text.strip() else text
