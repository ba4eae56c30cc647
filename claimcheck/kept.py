"""A file's report as bytes, and back: what the cache of results holds.

Three parts: findings and the rest of the report; what each claim's verdict rests on; and the row of each claim as the
JSON report has it. The last two are read only when somebody looks at a claim.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from claimcheck.findings.finding import VERDICTS, ClaimRecord, Credit, KeptClaims, Position
from claimcheck.findings.stored import basis_from, file_report, plain

if TYPE_CHECKING:
    from claimcheck.findings.finding import FileReport


def packed(key: str, report: FileReport) -> bytes:
    """Small, with a checksum, and with its key, so that none is ever taken for another."""
    from claimcheck.reports.json import claim_rows

    verdicts = {verdict: number for verdict in VERDICTS if (number := report.count(verdict))}
    head = _compact([key, plain(replace(report, claims=())), verdicts])
    bases = _compact([plain(claim.basis) for claim in report.claims])
    content = "\n".join((head, bases, *claim_rows(report.claims)))
    return zlib.compress(content.encode("utf-8", "surrogatepass"), 1)


def unpacked(key: str, content: object) -> FileReport | None:
    """The report that was packed under this key, or None where this is none."""
    try:
        if not isinstance(content, bytes):
            return None
        head, bases, *rest = zlib.decompress(content).decode("utf-8", "surrogatepass").split("\n", 2)
        own, held, verdicts = json.loads(head)
        if own != key:
            return None
        rows = rest[0] if rest else ""
        return replace(file_report(held), claims=KeptClaims(rows, verdicts, lambda: claims_from(rows, bases)))
    except (zlib.error, ValueError, TypeError, KeyError, RecursionError):
        return None


def claims_from(rows: str, bases: str) -> tuple[ClaimRecord, ...]:
    """Claims from the rows of a JSON report, and from what they rest on."""
    data = json.loads(f"[{rows.replace(chr(10), ',')}]")
    return tuple(_claim(row, basis) for row, basis in zip(data, json.loads(bases), strict=True))


def _claim(row: dict[str, Any], basis: Any) -> ClaimRecord:
    value, credit = row["value"], row["credit"]
    return ClaimRecord(
        path=row["path"],
        position=Position(row["line"], row["column"], row["end_line"], row["end_column"]),
        kind=row["kind"],
        text=row["text"],
        verdict=row["verdict"],
        reason=row["reason"],
        value=tuple(value) if isinstance(value, list) else value,
        unit=row["unit"],
        slots=row["slots"],
        source=row["source"],
        credit=credit and Credit(credit["identity"], tuple(credit["path"]), tuple(credit["candidates"])),
        basis=basis_from(basis),
    )


def _compact(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
