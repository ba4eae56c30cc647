"""The ledger as a workbook: the substantiation matrix, findings, waivers, sources, and the record of the run.

Every cell is a number or a string, written as such: nothing that is shown can be a formula, and a string that looks
like one stays text when somebody edits it. Addresses are those that the HTML report links to, and no others.
"""

from __future__ import annotations

import datetime
import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.errors import ClaimcheckError
from claimcheck.reports.display import printable
from claimcheck.reports.xlsx_rows import COLUMNS, entries_of, family

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from claimcheck.reports.review import Review
    from claimcheck.reports.xlsx_rows import Entry

FORMULA = re.compile(r"\s*[=+\-@\t\r]")
LONGEST = 32_000  # characters of a cell; Excel takes 32,767
MOST_LINKS = 60_000  # of a sheet; Excel takes 65,530
FONT = "Calibri"
INK, SOFT, LINE, TINT, FILL = "#23211D", "#615C54", "#DCD7CD", "#F3F0E9", "#E8EEF5"
VERDICT_COLOURS = {
    "contradicted": "#9C2A22",
    "misattributed": "#7B3A78",
    "not checked": "#37608D",
    "uncredited": "#6A655D",
    "supported": "#2F6A4A",
    "error": "#9C2A22",
    "warning": "#80500A",
    "advice": "#37608D",
}
A3 = 8  # by the numbers of Excel
PAGE_WIDTH = 230  # characters of a printed page
LINE_HEIGHT, MOST_HEIGHT = 13.2, 400.0  # points; Excel takes 409


@dataclass(slots=True)
class Workbook:
    """A workbook that is being written, with its formats."""

    book: Any
    formats: dict[tuple[tuple[str, Any], ...], Any] = field(default_factory=dict)
    links: int = 0

    def format(self, **more: Any) -> Any:
        """The format with these properties beside those of every cell."""
        key = tuple(sorted(more.items()))
        if key not in self.formats:
            common = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "top", "text_wrap": True}
            self.formats[key] = self.book.add_format({**common, **more})
        return self.formats[key]


def xlsx_ledger(review: Review, wanted: Callable[[Entry], bool] = lambda _: True, note: str = "") -> bytes:
    """The workbook.

    Args:
        review: of the run.
        wanted: whether a row belongs in the matrix.
        note: what was left out, in words; "" where nothing was.

    Raises:
        ClaimcheckError: XlsxWriter is not installed.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise ClaimcheckError(messages.package_missing("a workbook needs XlsxWriter", "xlsx")) from None
    stream = io.BytesIO()
    strings_stay_strings = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(stream, {"in_memory": True, **strings_stay_strings})
    day = datetime.datetime.fromisoformat(review.record.today)
    book.set_properties({"title": "Substantiation matrix", "comments": f"record {review.record.short}", "created": day})
    out = Workbook(book)
    _matrix(out, [entry for entry in entries_of(review) if wanted(entry)])
    _findings(out, review)
    _waivers(out, review)
    _sources(out, review)
    _record(out, review, note)
    for sheet in book.worksheets():
        sheet.set_footer(f"&L&8claimcheck {review.record.version}, record {review.record.short}&R&8&P / &N")
    book.close()
    return stream.getvalue()


def _matrix(out: Workbook, entries: Sequence[Entry]) -> None:
    headings = [(column.heading, column.width, column.value is None) for column in COLUMNS]
    sheet = _sheet(out, "Claims", headings, len(entries), frozen=2)
    for number, entry in enumerate(entries, 1):
        texts = [column.value(entry) if column.value else "" for column in COLUMNS]
        sheet.set_row(number, row_height(texts, [column.width for column in COLUMNS]))
        for place, column in enumerate(COLUMNS):
            if column.value is None:
                sheet.write_blank(number, place, None, out.format(bottom=1, bottom_color=LINE))
            else:
                _cell(out, sheet, number, place, texts[place], link=column.link)
    for place, column in enumerate(COLUMNS):
        if column.choices and entries:
            sheet.data_validation(1, place, len(entries), place, {"validate": "list", "source": list(column.choices)})


def _findings(out: Workbook, review: Review) -> None:
    headings = [
        *(("Item", 7, False), ("Document", 26, False), ("Line", 6, False), ("Severity", 10, False)),
        *(("Rule", 8, False), ("Name", 28, False), ("Family", 24, False), ("Message", 60, False)),
        *(("Copy", 34, False), ("Copy has", 20, False), ("Other place has", 24, False), ("Try", 40, False)),
        *(("Asked for by", 30, False), ("Waiver", 8, False), ("Fingerprint", 34, False)),
    ]
    rows: list[list[str | int]] = []
    numbers = {one.finding.fingerprint: f"W{one.number}" for one in review.waivers}
    for document in review.documents:
        for item in document.items:
            for one in item.findings:
                labelled = {row.label: row.text for row in one.rows}
                where: list[str | int] = [item.name, one.path, one.position.line, one.severity, one.rule, one.name]
                said = [messages.RULE_FAMILIES.get(family(one), family(one)), one.message, one.quote]
                held = [one.found or "", one.expected or "", labelled.get("fix") or labelled.get("try") or ""]
                rows.append(
                    [*where, *said, *held, labelled.get("law", ""), numbers.get(one.fingerprint, ""), one.fingerprint]
                )
    _table(out, "Findings", headings, rows, frozen=1)


def _waivers(out: Workbook, review: Review) -> None:
    headings = [
        *(("Waiver", 8, False), ("Item", 7, False), ("Document", 26, False), ("Line", 6, False), ("Rule", 8, False)),
        *(("Name", 28, False), ("Reason", 60, False), ("Given by", 20, False), ("Recorded", 26, False)),
        *(("Until", 12, False), ("What was found", 60, False)),
    ]
    rows: list[list[str | int]] = []
    for one in review.waivers:
        history = messages.recorded_by(one.recorded.author, one.recorded.date) if one.recorded else ""
        place: list[str | int] = [f"W{one.number}", one.item.name, one.finding.path, one.waiver.line or ""]
        said = [one.finding.rule, one.finding.name, one.waiver.reason, one.waiver.by or "", history]
        rows.append([*place, *said, one.waiver.until or "", one.finding.message])
    _table(out, "Waivers", headings, rows)


def _sources(out: Workbook, review: Review) -> None:
    headings = [
        *(("Source", 26, False), ("Citation", 60, False), ("Link", 34, False), ("Design", 20, False)),
        *(("Certainty", 16, False), ("Notices", 30, False), ("What is on record", 80, False)),
    ]
    rows = [
        [
            source.name,
            source.citation,
            source.link or "",
            source.kind,
            source.certainty,
            "\n".join(source.notices),
            "\n".join((*source.conclusions, *source.figures)),
        ]
        for source in review.sources
    ]
    _table(out, "Sources", headings, rows, link=2)


def _record(out: Workbook, review: Review, note: str) -> None:
    record = review.record
    rows: list[Sequence[str | int]] = [
        ["Record", record.number],
        ["claimcheck", record.version],
        ["Date of the run", record.today],
        ["Profile", record.profile],
        ["Options", "\n".join(record.options) or "none"],
        *([["Left out of the matrix", note]] if note else []),
        *([f"{part.name.capitalize()}, {messages.counted(part.count, 'file')}", part.sha256] for part in record.parts),
        *([f"{one.number}. {one.file.path}", one.file.sha256] for one in review.documents),
        *(["Not read", str(error)] for error in review.run.errors),
        *([f"Left out: {why}", name] for name, why in review.run.left_out),
        *(["Limits", said] for said in messages.LIMITS),
        ["Whoever signs says", f"{messages.STATEMENT} {messages.statement_of_waivers(_most(review))}"],
    ]
    _table(out, "Record", [("What", 40, False), ("Value", 100, False)], rows)


def _most(review: Review) -> int:
    return max((one.number for one in review.waivers), default=0)


def _table(
    out: Workbook,
    name: str,
    headings: Sequence[tuple[str, int, bool]],
    rows: Sequence[Sequence[str | int]],
    *,
    frozen: int = 0,
    link: int | None = None,
) -> None:
    sheet = _sheet(out, name, headings, len(rows), frozen=frozen)
    for number, row in enumerate(rows, 1):
        sheet.set_row(number, row_height(row, [width for _, width, _ in headings]))
        for place, value in enumerate(row):
            _cell(out, sheet, number, place, value, link=place == link)


def _sheet(out: Workbook, name: str, headings: Iterable[tuple[str, int, bool]], rows: int, *, frozen: int = 0) -> Any:
    """A sheet with its headings: frozen, with filters, and repeated on every printed page.

    Args:
        out: the workbook.
        name: of the sheet.
        headings: words, width in characters, and whether people fill the column in.
        rows: how many follow.
        frozen: how many columns stay in sight.
    """
    sheet = out.book.add_worksheet(name)
    last, whole = 0, 0
    for place, (words, width, to_fill) in enumerate(headings):
        whole += width
        sheet.set_column(place, place, width)
        look = {"bold": True, "bg_color": FILL if to_fill else TINT, "bottom": 1, "bottom_color": SOFT}
        sheet.write_string(0, place, words, out.format(**look))
        last = place
    sheet.set_row(0, 30)
    sheet.freeze_panes(1, frozen)
    sheet.autofilter(0, 0, max(rows, 1), last)
    sheet.set_landscape()
    sheet.set_paper(A3)
    sheet.fit_to_pages(-(-whole // PAGE_WIDTH), 0)
    sheet.repeat_rows(0)
    if frozen:
        sheet.repeat_columns(0, frozen - 1)
    sheet.hide_gridlines(2)
    out.links = 0
    return sheet


def _cell(out: Workbook, sheet: Any, row: int, column: int, value: str | int, *, link: bool = False) -> None:
    """A number as a number, everything else as a string."""
    look: dict[str, Any] = {"bottom": 1, "bottom_color": LINE}
    if isinstance(value, int):
        sheet.write_number(row, column, value, out.format(**look, align="left"))
        return
    text = cell_text(value)
    if text in VERDICT_COLOURS:
        look |= {"font_color": VERDICT_COLOURS[text], "bold": True}
    if FORMULA.match(text):
        look |= {"quote_prefix": True}
    if link and text and out.links < MOST_LINKS:
        out.links += 1
        sheet.write_url(row, column, text, out.format(**look, font_color="#34506F", underline=1), text)
    elif text:
        sheet.write_string(row, column, text, out.format(**look))
    else:
        sheet.write_blank(row, column, None, out.format(**look))


def row_height(cells: Sequence[str | int], widths: Sequence[int]) -> float:
    """Points that the tallest of the wrapped cells needs: not every program works it out when it opens a workbook."""
    lines = 1
    for cell, width in zip(cells, widths, strict=True):
        parts = str(cell).split("\n")
        lines = max(lines, sum(-(-len(part) // max(1, width - 1)) or 1 for part in parts))
    return min(MOST_HEIGHT, lines * LINE_HEIGHT + 2)


def cell_text(text: str) -> str:
    """Text for a cell: lines are kept, characters that no XML and no eye can take are not; cut where Excel would."""
    kept = "\n".join(printable(line) for line in text.replace("\r\n", "\n").split("\n"))
    return kept if len(kept) <= LONGEST else f"{kept[: LONGEST - 1]}…"
