"""The report as JUnit XML: a suite for each file, a case for each finding, and a case that passes for a clean file.

Names of cases hold no line, so that a history of them survives edits above.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.reports.display import printable
from claimcheck.reports.text import finding_lines
from claimcheck.reports.xml_text import DECLARATION, element, text_element

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.errors import ClaimcheckError
    from claimcheck.findings.finding import FileReport, Finding, RunReport

KINDS = ("failures", "errors", "skipped")
LONGEST = 60


def junit_report(run: RunReport, fails: Callable[[Finding], bool]) -> str:
    """The report.

    Args:
        run: what was found.
        fails: True of a finding that fails the run. Its case fails; another one passes, with its text as output; a
            waived one is skipped, with the reason.
    """
    total: Counter[str] = Counter()
    suites: list[str] = []
    for file in run.files:
        suites += _suite(file.path, _cases(file, fails), total)
    if run.errors:
        suites += _suite("claimcheck", [("errors", _error(error)) for error in run.errors], total)
    attributes = {"name": "claimcheck", "tests": total["tests"], **{kind: total[kind] for kind in KINDS}}
    return "\n".join([DECLARATION, *element("testsuites", attributes, suites), ""])


def _suite(name: str, cases: list[tuple[str, list[str]]], total: Counter[str]) -> list[str]:
    kinds = Counter(kind for kind, _ in cases)
    counts = {"tests": len(cases), **{kind: kinds[kind] for kind in KINDS}}
    total.update(counts)
    return element("testsuite", {"name": name, **counts}, [line for _, case in cases for line in case])


def _cases(file: FileReport, fails: Callable[[Finding], bool]) -> list[tuple[str, list[str]]]:
    if not file.findings:
        return [("passed", element("testcase", {"name": messages.NOTHING_FOUND, "classname": file.path}))]
    names: Counter[str] = Counter()
    cases = []
    for finding in file.findings:
        name = _name(finding)
        names[name] += 1
        again = f" ({names[name]})" if names[name] > 1 else ""
        attributes = {"name": name + again, "classname": file.path, "file": file.path, "line": finding.position.line}
        kind, inside = _outcome(finding, file, fails)
        cases.append((kind, element("testcase", attributes, inside)))
    return cases


def _name(finding: Finding) -> str:
    quote = " ".join(printable(finding.quote).split())
    short = quote if len(quote) <= LONGEST else f"{quote[: LONGEST - 3].rstrip()}..."
    return f"{finding.rule} {finding.name}: {short}"


def _outcome(finding: Finding, file: FileReport, fails: Callable[[Finding], bool]) -> tuple[str, list[str]]:
    waived = finding.waived
    if waived:
        reason = printable(messages.waived(waived.reason, waived.by, waived.until, waived.line))
        return "skipped", element("skipped", {"message": reason})
    text = "\n".join(finding_lines(finding, file.lines))
    if not fails(finding):
        return "passed", [text_element("system-out", {}, text)]
    said = {"type": finding.severity, "message": printable(finding.message)}
    return "failures", [text_element("failure", said, text)]


def _error(error: ClaimcheckError) -> list[str]:
    attributes = {"name": error.path or messages.COULD_NOT_CHECK, "classname": "claimcheck", "file": error.path}
    said = {"type": messages.COULD_NOT_CHECK, "message": printable(error.what)}
    return element("testcase", attributes, [text_element("error", said, printable(str(error)))])
