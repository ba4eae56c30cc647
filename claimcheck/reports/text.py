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
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from claimcheck.findings.finding import Finding, LabelledRow, RunReport
    from claimcheck.reports.look import Look

    Paint = Callable[[str, str], str]

LABEL = 10
SHOWN = 4  # places in other words beside the first
COLOURS = {"error": "1;31", "warning": "1;33", "advice": "1;36", "frame": "34", "label": "1"}


def text_report(run: RunReport, look: Look = PLAIN) -> Iterator[str]:
    """The lines of the report."""
    for file in run.files:
        for finding, others in alike(file.findings):
            yield from finding_lines(finding, file.lines, look, others)
            yield ""
    if look.closing:
        yield from wrap(closing_line(run), columns=look.columns)


def alike(findings: Iterable[Finding]) -> list[tuple[Finding, list[Finding]]]:
    """Findings of a file that differ in their place alone are told once: the first, with the others."""
    found: dict[tuple[object, ...], tuple[Finding, list[Finding]]] = {}
    for finding in findings:
        rows = tuple((row.label, row.text, row.url) for row in finding.rows)
        apart = id(finding) if finding.seconds or finding.waived or finding.fix else None
        key = (finding.rule, finding.severity, finding.message, finding.heading, rows, apart)
        first = found.setdefault(key, (finding, []))
        if first[0] is not finding:
            first[1].append(finding)
    return list(found.values())


def finding_lines(
    finding: Finding, lines: Mapping[int, str], look: Look = PLAIN, others: Sequence[Finding] = ()
) -> Iterator[str]:
    """The lines of one finding.

    Args:
        finding: what to show.
        lines: the source lines that its excerpts need, by number.
        look: how; nothing is lost without colour.
        others: the same in other places. Those in other words are shown, the first few; of the rest the lines are told.
    """
    words = {" ".join(finding.quote.casefold().split())}
    more = [one for one in others if " ".join(one.quote.casefold().split()) not in words][:SHOWN]
    again = [one.position.line for one in others if one not in more]
    places = (*finding.marks, *(mark for one in more for mark in one.marks))
    paint, columns = _ansi if look.colour else _plain, look.columns
    where, severity, what = head(finding).rsplit(": ", 2)
    yield f"{where}: {paint(finding.severity, severity)}: {paint('label', what)}"
    if finding.heading:
        yield from wrap(f"below the heading '{finding.heading}'", "  ", columns=columns)
    yield from wrap(finding.message, "  ", columns=columns)
    yield ""
    shown = (*places, *finding.seconds)
    digits = max(2, *(len(str(mark.position.line)) for mark in shown))
    for marks in (places, finding.seconds):
        for line in excerpts(marks, lines, digits + 2, columns):
            gutter = paint("frame", f"{line.gutter:>{digits + 2}} |")
            text = look.letters(line.text) if look.letters else line.text
            text = paint(finding.severity, text) if line.carets else text
            yield f"{gutter} {text}" if line.text else gutter
    if again:
        yield from _row("again", messages.other_lines(again), paint, columns)
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
