"""The formats that `claimcheck check` reports in, and a report in one of them.

Each is imported when it is asked for: the list of their names must be quick to read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimcheck.checks.rule import Rule
    from claimcheck.findings.finding import Finding, RunReport
    from claimcheck.reports.look import Look

FORMATS = (
    *("text", "concise", "json", "json-lines", "sarif", "github", "gitlab", "junit", "checkstyle", "csv", "markdown"),
)
FOR_PEOPLE = ("text", "concise", "github")
"""Formats made of lines, which a terminal or a log shows; the others are read by programs as UTF-8."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What reports need beside the run.

    Attributes:
        rules: gives the rules that findings name, with their examples.
        fails: True of a finding that fails the run.
    """

    rules: Callable[[], Iterable[Rule]]
    fails: Callable[[Finding], bool]


def report_lines(run: RunReport, form: str, look: Look | None = None) -> Iterator[str]:
    """The lines of a report in a format `FOR_PEOPLE`."""
    from claimcheck.reports.look import PLAIN

    look = look or PLAIN
    if form == "github":
        from claimcheck.reports.github import github_report

        return github_report(run, look)
    if form == "concise":
        from claimcheck.reports.concise import concise_report

        return concise_report(run, look)
    from claimcheck.reports.text import text_report

    return text_report(run, look)


def report_text(run: RunReport, form: str, beside: Beside) -> str:
    """A whole report, in one of `FORMATS`."""
    if form in FOR_PEOPLE:
        return "".join(f"{line}\n" for line in report_lines(run, form))
    if form == "sarif":
        from claimcheck.reports.sarif import sarif_report

        return sarif_report(run, beside.rules())
    if form == "junit":
        from claimcheck.reports.junit import junit_report

        return junit_report(run, beside.fails)
    return _maker(form)(run)


def _maker(form: str) -> Callable[[RunReport], str]:
    if form == "json":
        from claimcheck.reports.json import json_report

        return lambda run: f"{json_report(run)}\n"
    if form == "json-lines":
        from claimcheck.reports.json_lines import json_lines_report

        return json_lines_report
    if form == "gitlab":
        from claimcheck.reports.gitlab import gitlab_report

        return gitlab_report
    if form == "checkstyle":
        from claimcheck.reports.checkstyle import checkstyle_report

        return checkstyle_report
    if form == "csv":
        from claimcheck.reports.csv import csv_report

        return csv_report
    from claimcheck.reports.markdown import markdown_report

    return markdown_report
