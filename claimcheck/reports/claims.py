"""The ledger of claims as a table for people and as CSV for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.findings.finding import VERDICTS
from claimcheck.reports.claims_why import why_lines
from claimcheck.reports.csv_cells import harmless
from claimcheck.reports.display import WIDTH, character_width, printable, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.findings.finding import ClaimRecord, RunReport, Value

HEADINGS = ("line", "kind", "words", "value", "credit", "verdict")
LEAST = (4, 6, 12, 5, 10, 7)  # columns of the table may not become narrower
GAP = "  "
INDENT = "  "
CUT = "..."
COLUMNS = (
    *("path", "line", "column", "kind", "words", "value", "unit", "credit", "verdict", "reason"),
    *("identity", "path_of_credit", "candidates", "held_against", "same", "differing", "unknown", "assumed"),
)
FIRST_COLUMN_OF_WHY = COLUMNS.index("identity")


def claims_table(
    run: RunReport, claims: Sequence[ClaimRecord], *, columns: int = WIDTH, why: bool = False
) -> Iterator[str]:
    """The claims, file by file, each with its reason in the line below; the closing line counts all of the run.

    Args:
        run: what was read.
        claims: those to show.
        columns: how wide the table may be.
        why: True to show what each verdict rests on.
    """
    rows = [_cells(claim) for claim in claims]
    widths = _widths([HEADINGS, *rows], columns - len(INDENT))
    path = None
    for claim, row in zip(claims, rows, strict=True):
        if claim.path != path:
            path = claim.path
            yield printable(path)
            yield _line([heading.upper() for heading in HEADINGS], widths)
        yield _line(row, widths)
        below = INDENT + " " * (widths[0] + len(GAP))
        yield from why_lines(claim, below, columns) if why else wrap(reason_of(claim), below, columns=columns)
        if why:
            yield ""
    if claims and not why:
        yield ""
    verdicts = {verdict: sum(file.count(verdict) for file in run.files) for verdict in VERDICTS}
    some = len(claims) if len(claims) < sum(verdicts.values()) else None
    yield messages.claims_closing(verdicts, files=len(run.files), unread=len(run.errors), shown=some)


def claims_csv(claims: Sequence[ClaimRecord], *, why: bool = False) -> str:
    """The claims as CSV with a line of headings. No cell is a formula to a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    last = len(COLUMNS) if why else FIRST_COLUMN_OF_WHY
    writer.writerow(COLUMNS[:last])
    for claim in claims:
        cells = [*_place_cells(claim), *(_why_cells(claim) if why else ())]
        writer.writerow([harmless(cell) for cell in cells])
    return out.getvalue()


def credit_words(claim: ClaimRecord) -> str:
    """Who is credited: the source where it is one, else the words of the copy; "" where nobody is."""
    if claim.source:
        return claim.source
    return claim.basis.mentions[-1].text if claim.basis.mentions else ""


def reason_of(claim: ClaimRecord) -> str:
    """The reason for the verdict, as a sentence."""
    return messages.REASONS.get(claim.reason or "", messages.VERDICTS[claim.verdict])


def number_words(value: Value) -> str:
    """A value as people write it; of a range both ends, of an open one the end that there is."""
    if value is None:
        return ""
    if not isinstance(value, tuple):
        return f"{value:,}"
    low, high = value[0], value[-1]
    if low is None or high is None:
        return f"over {low:,}" if low is not None else f"up to {high:,}" if high is not None else ""
    return f"{low:,} to {high:,}"


def _cells(claim: ClaimRecord) -> tuple[str, ...]:
    position = claim.position
    cells = (
        f"{position.line}:{position.column}",
        claim.kind,
        claim.text,
        str(claim.value) if claim.kind == "date" and isinstance(claim.value, int) else number_words(claim.value),
        credit_words(claim) or "-",
        claim.verdict.replace("_", " "),
    )
    return tuple(" ".join(printable(cell).split()) for cell in cells)


def _place_cells(claim: ClaimRecord) -> list[str]:
    position = claim.position
    value = claim.value
    plain = number_words(value) if isinstance(value, tuple) else "" if value is None else str(value)
    where = [claim.path, str(position.line), str(position.column)]
    said = [claim.kind, claim.text, plain, claim.unit or "", credit_words(claim)]
    return [*where, *said, claim.verdict.replace("_", " "), reason_of(claim)]


def _why_cells(claim: ClaimRecord) -> list[str]:
    credit, basis = claim.credit, claim.basis
    found = [credit.identity, "; ".join(credit.path), "; ".join(credit.candidates)] if credit else ["", "", ""]
    return [*found, basis.held, *("; ".join(s) for s in (basis.same, basis.differing, basis.unknown, basis.assumed))]


def _widths(rows: Sequence[Sequence[str]], columns: int) -> list[int]:
    """As wide as the widest cell; what is too much is taken from the widest column, as long as it can spare any."""
    widths = [max(width(row[i]) for row in rows) for i in range(len(HEADINGS))]
    while sum(widths) + len(GAP) * (len(widths) - 1) > columns:
        spare = [have - least for have, least in zip(widths, LEAST, strict=True)]
        if max(spare) <= 0:
            break
        # Words and credits can be cut and still be known; a kind or a verdict cannot.
        cuttable = [i for i in (2, 4) if spare[i] > 0] or [i for i, left in enumerate(spare) if left > 0]
        widths[max(cuttable, key=lambda i: widths[i])] -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    shown = [_fitted(cell, columns) for cell, columns in zip(cells, widths, strict=True)]
    return (INDENT + GAP.join(shown)).rstrip()


def _fitted(cell: str, columns: int) -> str:
    if width(cell) > columns:
        room = columns - len(CUT)
        kept = ""
        for character in cell:
            if width(kept) + character_width(character) > room:
                break
            kept += character
        cell = kept.rstrip() + CUT
    return cell + " " * (columns - width(cell))
