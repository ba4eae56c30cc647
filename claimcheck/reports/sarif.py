"""The report as SARIF 2.1.0, for code scanning and for viewers in editors.

Columns are UTF-16 code units. The second place of a finding is a related location; a finding that somebody let stand is
suppressed, with the reason.
"""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from claimcheck import messages
from claimcheck.findings.finding import VERDICTS
from claimcheck.reports.columns import in_utf16
from claimcheck.reports.display import printable
from claimcheck.reports.json_text import json_text
from claimcheck.reports.markdown_text import link, plain
from claimcheck.reports.sarif_rules import LEVELS, message_text, rule_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.checks.rule import Rule
    from claimcheck.errors import ClaimcheckError
    from claimcheck.findings.finding import Change, FileReport, Finding, Position, RunReport, SecondPlace

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
FINGERPRINT = "claimcheck/v1"
NO_TEXT = (".docx",)
"""Suffixes of files whose lines exist for readers alone, so that no program could put a text in their place."""


def sarif_report(run: RunReport, rules: Iterable[Rule]) -> str:
    """The report as a SARIF log with one run.

    Args:
        run: what was found.
        rules: at least those that findings name.
    """
    return json_text(sarif_data(run, rules), indent=1) + "\n"


def sarif_data(run: RunReport, rules: Iterable[Rule]) -> dict[str, Any]:
    """The log as plain data."""
    found = {finding.rule for finding in run.findings()}
    described = sorted((rule for rule in rules if rule.code in found), key=lambda rule: rule.code)
    numbers = {rule.code: number for number, rule in enumerate(described)}
    verdicts = {verdict: sum(file.count(verdict) for file in run.files) for verdict in VERDICTS}
    one = {
        "tool": {
            "driver": {
                "name": "claimcheck",
                "version": run.version,
                "semanticVersion": run.version,
                "rules": [rule_data(rule) for rule in described],
            }
        },
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that addresses of files count from."}}},
        "invocations": [
            {"executionSuccessful": not run.errors, "toolExecutionNotifications": [_error(e) for e in run.errors]}
        ],
        "artifacts": [_artifact(file) for file in run.files],
        "results": [
            _result(finding, file, index, numbers) for index, file in enumerate(run.files) for finding in file.findings
        ],
        "properties": {"today": run.today.isoformat(), "claims": verdicts},
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [one]}


def _artifact(file: FileReport) -> dict[str, Any]:
    return {"location": _place(file.path), "roles": ["analysisTarget"], "hashes": {"sha-256": file.sha256}}


def _place(path: str) -> dict[str, Any]:
    """Where a file lies: below the folder of the run, or, where it does not, by its whole path."""
    try:
        written = quote(path.encode("utf-8", "surrogateescape"), safe="/")  # the bytes of a name that is no UTF-8
    except UnicodeEncodeError:  # half of a pair, which a name on Windows can hold
        written = quote(path.encode("utf-8", "surrogatepass"), safe="/")
    if PurePosixPath(path).is_absolute():
        return {"uri": f"file://{written}"}
    if PureWindowsPath(path).is_absolute():
        return {"uri": f"file:///{written.replace('%3A', ':', 1)}"}
    return {"uri": written, "uriBaseId": ROOT}


def _result(finding: Finding, file: FileReport, index: int, numbers: Mapping[str, int]) -> dict[str, Any]:
    lines = file.lines
    result: dict[str, Any] = {"ruleId": finding.rule}
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    result |= {
        "level": LEVELS[finding.severity],
        "message": {"text": message_text(finding.message), "markdown": _markdown(finding)},
        "locations": [_location(finding, index, lines)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "suppressions": _suppressions(finding),
        "properties": _properties(finding),
    }
    related = list(_related(finding, index, lines))
    if related:
        result["relatedLocations"] = [{"id": number, **place} for number, place in enumerate(related)]
    if finding.fix and not file.path.lower().endswith(NO_TEXT):
        result["fixes"] = [_fix(finding.fix, finding, index, lines)]
    return result


def _location(finding: Finding, index: int, lines: Mapping[int, str]) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _physical(finding.path, index, finding.position, lines)}
    if finding.heading:
        location["logicalLocations"] = [{"name": printable(finding.heading), "kind": "heading"}]
    return location


def _physical(path: str, index: int, position: Position, lines: Mapping[int, str]) -> dict[str, Any]:
    region: dict[str, Any] = _region(position, lines)
    snippet = _source(position, lines)
    if snippet:
        region["snippet"] = {"text": snippet}
    return {"artifactLocation": {**_place(path), "index": index}, "region": region}


def _source(position: Position, lines: Mapping[int, str]) -> str | None:
    """What the file holds at a place on one line, markup and all; None of a longer one: not all its lines are here."""
    if position.line != position.end_line:
        return None
    return lines[position.line][position.column - 1 : position.end_column - 1]


def _region(position: Position, lines: Mapping[int, str]) -> dict[str, int]:
    place = in_utf16(position, lines)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _related(finding: Finding, index: int, lines: Mapping[int, str]) -> Iterator[dict[str, Any]]:
    """Other words in the copy, the second place on the page, and what is on record elsewhere."""
    labelled = {other.position: f"{other.label}: {other.text}" for other in finding.related if other.position}
    places = {mark.position: mark.note or mark.text for mark in (*finding.marks[1:], *finding.seconds)} | labelled
    places.pop(finding.position, None)
    for position, words in places.items():
        message = {"text": message_text(" ".join(words.split()))}
        yield {"physicalLocation": _physical(finding.path, index, position, lines), "message": message}
    for other in finding.related:
        if other.position is None:
            yield _on_record(other)


def _on_record(other: SecondPlace) -> dict[str, Any]:
    """A source, which is no file of the run: its name, and its address where it has one."""
    words = f"{other.label}: {other.text}"
    place: dict[str, Any] = {
        "message": {
            "text": message_text(f"{words} {other.url}" if other.url else words),
            "markdown": link(words, other.url) if other.url else plain(words),
        }
    }
    if other.source:
        place["logicalLocations"] = [{"name": other.source, "kind": "source"}]
    return place


def _suppressions(finding: Finding) -> list[dict[str, Any]]:
    waived = finding.waived
    if waived is None:
        return []
    said: dict[str, Any] = {
        "kind": "inSource",
        "status": "accepted",
        "justification": printable(messages.waived(waived.reason, waived.by, waived.until, None)),
    }
    if waived.line:
        region = {"startLine": waived.line}
        said["location"] = {"physicalLocation": {"artifactLocation": _place(finding.path), "region": region}}
    more = {"by": waived.by, "until": waived.until}
    return [{**said, "properties": {key: value for key, value in more.items() if value}}]


def _fix(fix: Change, finding: Finding, index: int, lines: Mapping[int, str]) -> dict[str, Any]:
    old = _source(fix.position, lines) or finding.quote
    replacement = {"deletedRegion": _region(fix.position, lines), "insertedContent": {"text": fix.text}}
    change = {"artifactLocation": {**_place(finding.path), "index": index}, "replacements": [replacement]}
    said = message_text(messages.replace_with(old, fix.text))
    return {"description": {"text": said}, "artifactChanges": [change]}


def _markdown(finding: Finding) -> str:
    parts = [plain(finding.message)]
    rows = [f"- **{plain(r.label)}** {link(r.text, r.url) if r.url else plain(r.text)}" for r in finding.rows]
    return "\n\n".join([*parts, "\n".join(rows)] if rows else parts)


def _properties(finding: Finding) -> dict[str, Any]:
    credit = finding.credit
    data = {
        "name": finding.name,
        "quote": finding.quote,
        "expected": finding.expected,
        "found": finding.found,
        "source": finding.source,
        "owner": finding.owner,
        "reason": finding.reason,
        "assumed": list(finding.assumed) or None,
        "credit": {"identity": credit.identity, "path": list(credit.path), "candidates": list(credit.candidates)}
        if credit
        else None,
    }
    return {key: value for key, value in data.items() if value is not None}


def _error(error: ClaimcheckError) -> dict[str, Any]:
    notification: dict[str, Any] = {
        "level": "error",
        "message": {"text": message_text(error.what)},
        "descriptor": {"id": messages.COULD_NOT_CHECK},
    }
    if error.path:
        physical: dict[str, Any] = {"artifactLocation": _place(error.path)}
        if error.line:
            # The column counts code points of a line that was not read as copy, so it cannot be turned into units.
            physical["region"] = {"startLine": error.line}
        notification["locations"] = [{"physicalLocation": physical}]
    return notification
