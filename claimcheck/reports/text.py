"""The report for people: for each finding its message, both places under carets, and labelled rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.reports.closing import closing_line
from claimcheck.reports.concise import head
from claimcheck.reports.display import WIDTH, printable, wrap
from claimcheck.reports.excerpt import excerpts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from claimcheck.findings.finding import Finding, LabelledRow, RunReport

    Paint = Callable[[str, str], str]

LABEL = 10
COLOURS = {"error": "1;31", "warning": "1;33", "advice": "1;36", "frame": "34", "label": "1"}


def text_report(run: RunReport, *, colour: bool = False) -> Iterator[str]:
    """The lines of the report."""
    paint = _ansi if colour else _plain
    for file in run.files:
        for finding in file.findings:
            yield from finding_lines(finding, file.lines, paint)
            yield ""
    yield from wrap(closing_line(run))


def finding_lines(finding: Finding, lines: Mapping[int, str], paint: Paint | None = None) -> Iterator[str]:
    """The lines of one finding.

    Args:
        finding: what to show.
        lines: the source lines that its excerpts need, by number.
        paint: colours a text for a role of `COLOURS`; nothing is lost without.
    """
    paint = paint or _plain
    where, severity, what = head(finding).rsplit(": ", 2)
    yield f"{where}: {paint(finding.severity, severity)}: {paint('label', what)}"
    if finding.heading:
        yield from wrap(f"below the heading '{finding.heading}'", "  ")
    yield from wrap(finding.message, "  ")
    yield ""
    shown = (*finding.marks, *finding.seconds)
    digits = max(2, *(len(str(mark.position.line)) for mark in shown))
    for marks in (finding.marks, finding.seconds):
        for line in excerpts(marks, lines, digits + 2):
            gutter = paint("frame", f"{line.gutter:>{digits + 2}} |")
            text = paint(finding.severity, line.text) if line.carets else line.text
            yield f"{gutter} {text}" if line.text else gutter
    if finding.waived:
        waived = finding.waived
        yield from _row("waived", messages.waived(waived.reason, waived.by, waived.until, waived.line), paint)
    for row in finding.rows:
        yield from labelled(row, paint)


def labelled(row: LabelledRow, paint: Paint | None = None) -> Iterator[str]:
    """A labelled row: its words in one column, its link on a line of its own."""
    paint = paint or _plain
    yield from _row(row.label, row.text, paint)
    if row.url:
        yield " " * (LABEL + 2) + printable(row.url)


def _row(label: str, text: str, paint: Paint) -> Iterator[str]:
    label = printable(label)
    first, *rest = wrap(text, f"  {label:<{LABEL}}", " " * (LABEL + 2), WIDTH)
    yield first.replace(label, paint("label", label), 1)
    yield from rest


def _plain(role: str, text: str) -> str:  # noqa: ARG001
    return text


def _ansi(role: str, text: str) -> str:
    return f"\x1b[{COLOURS[role]}m{text}\x1b[0m" if text.strip() else text
