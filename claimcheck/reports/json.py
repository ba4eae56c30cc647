"""The report for machines: JSON, version 1 of its schema (`report.schema.json` beside this module)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.findings.finding import VERDICTS, KeptClaims
from claimcheck.reports.claims_why import why_data
from claimcheck.reports.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.errors import ClaimcheckError
    from claimcheck.findings.finding import (
        ClaimRecord,
        Credit,
        FileReport,
        Finding,
        MarkedCopy,
        Position,
        RunReport,
        Waiver,
    )

SCHEMA = 1


def json_report(run: RunReport) -> str:
    """The report as one line for each finding, claim and file, so that two reports can be compared line by line."""
    rows = [row for file in _sorted(run) for row in claim_rows(file.claims)]
    return _lines({**_without_claims(run), "claims": rows})


def claim_rows(claims: Sequence[ClaimRecord]) -> list[str]:
    """The row of each claim; as it was kept, or made now."""
    if isinstance(claims, KeptClaims):
        return claims.rows.split("\n") if claims.rows else []
    return [json_text(_claim(claim)) for claim in claims]


def claims_json(run: RunReport, claims: Sequence[ClaimRecord], *, why: bool = False) -> str:
    """The same report with these claims and without findings.

    Args:
        run: what was read.
        claims: those to show.
        why: True to say of each what its verdict rests on.
    """
    rows = [json_text({**_claim(claim), **({"why": why_data(claim)} if why else {})}) for claim in claims]
    return _lines({**_without_claims(run), "findings": [], "claims": rows})


def _lines(data: Mapping[str, Any]) -> str:
    """The report; claims are rows already."""
    parts = []
    for key, value in data.items():
        if isinstance(value, list) and value:
            rows = ",\n  ".join(value if key == "claims" else map(json_text, value))
            parts.append(f"{json_text(key)}: [\n  {rows}\n ]")
        else:
            parts.append(f"{json_text(key)}: {json_text(value)}")
    return "{" + ",\n ".join(parts) + "}"


def report_data(run: RunReport) -> dict[str, Any]:
    """The report as plain data."""
    return {**_without_claims(run), "claims": [_claim(claim) for file in _sorted(run) for claim in file.claims]}


def _without_claims(run: RunReport) -> dict[str, Any]:
    files = _sorted(run)
    return {
        "schema": SCHEMA,
        "version": run.version,
        "today": run.today.isoformat(),
        "findings": [_finding(finding) for file in files for finding in file.findings],
        "claims": [],
        "files": [_file(file) for file in files],
        "errors": [_error(error) for error in run.errors],
    }


def _sorted(run: RunReport) -> list[FileReport]:
    return sorted(run.files, key=lambda file: file.path)


def _position(position: Position) -> dict[str, int]:
    return {
        "line": position.line,
        "column": position.column,
        "end_line": position.end_line,
        "end_column": position.end_column,
    }


def _mark(mark: MarkedCopy) -> dict[str, Any]:
    return {**_position(mark.position), "text": mark.text}


def _credit(credit: Credit | None) -> dict[str, Any] | None:
    if credit is None:
        return None
    return {"identity": credit.identity, "path": list(credit.path), "candidates": list(credit.candidates)}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.path,
        **_position(finding.position),
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "quote": finding.quote,
        "marks": [_mark(mark) for mark in finding.marks],
        "related": [
            {
                "source": other.source,
                "text": other.text,
                "label": other.label,
                "url": other.url,
                **(_position(other.position) if other.position else {}),
            }
            for other in finding.related
        ],
        "source": finding.source,
        "owner": finding.owner,
        "expected": finding.expected,
        "found": finding.found,
        "credit": _credit(finding.credit),
        "assumed": list(finding.assumed),
        "reason": finding.reason,
        "fix": {**_position(finding.fix.position), "text": finding.fix.text} if finding.fix else None,
        "waived": _waiver(finding.waived) if finding.waived else None,
        "fingerprint": finding.fingerprint,
    }


def _waiver(waiver: Waiver) -> dict[str, Any]:
    return {"reason": waiver.reason, "by": waiver.by, "until": waiver.until, "line": waiver.line}


def _claim(claim: ClaimRecord) -> dict[str, Any]:
    return {
        "path": claim.path,
        **_position(claim.position),
        "kind": claim.kind,
        "text": claim.text,
        "value": list(claim.value) if isinstance(claim.value, tuple) else claim.value,
        "unit": claim.unit,
        "slots": dict(sorted(claim.slots.items())),
        "source": claim.source,
        "verdict": claim.verdict,
        "reason": claim.reason,
        "credit": _credit(claim.credit),
    }


def _file(file: FileReport) -> dict[str, Any]:
    counts = {verdict: file.count(verdict) for verdict in VERDICTS}
    return {"path": file.path, "sha256": file.sha256, "claims": len(file.claims), **counts}


def _error(error: ClaimcheckError) -> dict[str, Any]:
    return {"path": error.path, "line": error.line, "column": error.column, "message": error.what}
