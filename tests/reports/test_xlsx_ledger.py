"""The ledger as a workbook, read back from its XML: cells are text, links lead to identifiers, nothing is a formula."""

import datetime
import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from report_pages import FACTS, PAGE, write_pages

from claimcheck.cli.reviewing import reviewed
from claimcheck.reports.xlsx_ledger import cell_text, row_height, xlsx_ledger
from claimcheck.reports.xlsx_rows import COLUMNS
from claimcheck.settings import Settings

TODAY = datetime.date(2026, 1, 31)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINKS = re.compile(r"https://(?:doi\.org/10\.|pubmed\.ncbi\.nlm\.nih\.gov/|pmc\.ncbi\.nlm\.nih\.gov/articles/PMC)")


class Read:
    """A workbook as its XML has it."""

    def __init__(self, content):
        self.zip = zipfile.ZipFile(io.BytesIO(content))
        shared = self.xml("xl/sharedStrings.xml")
        self.strings = ["".join(t.text or "" for t in one.iter(f"{MAIN}t")) for one in shared]
        names = [sheet.get("name") for sheet in self.xml("xl/workbook.xml").iter(f"{MAIN}sheet")]
        self.sheets = {name: self.xml(f"xl/worksheets/sheet{n}.xml") for n, name in enumerate(names, 1)}

    def xml(self, name):
        return ElementTree.fromstring(self.zip.read(name))

    def rows(self, name):
        """Cells of a sheet by row, by letters of the column; a number where the cell holds one."""
        found = []
        for row in self.sheets[name].iter(f"{MAIN}row"):
            cells = {}
            for cell in row:
                value = cell.find(f"{MAIN}v")
                if value is not None:
                    letters = cell.get("r").rstrip("0123456789")
                    cells[letters] = self.strings[int(value.text)] if cell.get("t") == "s" else float(value.text)
            found.append(cells)
        return found

    def records(self, name):
        first, *others = self.rows(name)
        return [{heading: row.get(letters, "") for letters, heading in first.items()} for row in others]

    def links(self):
        names = [name for name in self.zip.namelist() if "worksheets/_rels" in name]
        return [one.get("Target") for name in names for one in self.xml(name) if "hyperlink" in one.get("Type")]


@pytest.fixture
def book(tmp_path, monkeypatch):
    """A function that gives the workbook of some pages."""
    monkeypatch.chdir(tmp_path)

    def made(pages, facts=None, **more):
        write_pages(tmp_path, pages, **({"facts": facts} if facts else {}))
        settings = Settings(today=TODAY, facts=(Path("facts.yaml"),))
        return xlsx_ledger(reviewed(["pages"], settings, Path("out.xlsx")), **more)

    return made


def test_the_matrix_has_a_row_for_each_claim_and_its_columns_say_what_is_known(book):
    read = Read(book({"sand.md": PAGE}))
    rows = read.records("Claims")
    assert list(read.rows("Claims")[0].values()) == [column.heading for column in COLUMNS]
    [row] = [row for row in rows if row["Exact text"] == "240 adults"]
    assert row["Claim"] == "1.2"
    assert (row["Document"], row["Line"], row["Type"]) == ("pages/sand.md", 3.0, "number of people")
    assert row["Verdict"] == "contradicted"
    assert "180 adults" in row["What the source says"]
    assert row["Link"] == "https://doi.org/10.5555/sand.2019"
    assert "SF02 sample-size-differs (error)" in row["Rules fired"]
    assert row["Risk"] == "error"
    assert row["Jurisdictions, offer, audience"] == "us, uk; service; public"
    assert row["Decision"] == row["Approved wording"] == row["Legal: name, meaning, date"] == ""
    assert [row["Type"] for row in rows if not row["Verdict"]] == ["testimonial"]


def test_other_sheets_hold_findings_waivers_sources_and_the_record(book):
    copy = "# Sand\n\nA trial of hot sand for foot pain by Quill and Marsh (2018) had 1,463 people.\n"
    read = Read(book({"sand.md": PAGE, "a.md": copy}, FACTS))
    assert list(read.sheets) == ["Claims", "Findings", "Waivers", "Sources", "Record"]
    [waiver] = read.records("Waivers")
    assert (waiver["Reason"], waiver["Given by"], waiver["Until"]) == (
        "the date is that of the preprint",
        "Ines Moreau",
        "2027-01-31",
    )
    assert {row["Rule"] for row in read.records("Findings")} >= {"SF02", "SF08"}
    [source] = read.records("Sources")
    assert source["Notices"] == "Retracted on 2021-05-04: the data could not be found."
    record = {row["What"]: row["Value"] for row in read.records("Record")}
    assert len(record["Record"]) == 64
    assert record["Date of the run"] == "2026-01-31"


def test_headings_stay_in_sight_and_filter_and_columns_wrap(book):
    read = Read(book({"sand.md": PAGE}))
    for name, sheet in read.sheets.items():
        assert sheet.find(f".//{MAIN}pane").get("ySplit") == "1", name
        assert sheet.find(f"{MAIN}autoFilter") is not None, name
        widths = [float(column.get("width")) for column in sheet.iter(f"{MAIN}col")]
        assert min(widths) >= 6, name
    wrapped = read.xml("xl/styles.xml").findall(f".//{MAIN}cellXfs/{MAIN}xf/{MAIN}alignment[@wrapText='1']")
    assert wrapped
    [choice] = read.sheets["Claims"].iter(f"{MAIN}dataValidation")
    assert choice.find(f"{MAIN}formula1").text == '"use,revise,drop"'


HOSTILE = {
    '=HYPERLINK("http:||evil.example","x").md': "# =1+1\n\n=cmd|' /C calc'!A0 and +44 people of @SUM(1) ate -2.4 kg.\n",
    "@sum.md": "# A\n\nAbout 60% of our guests\u202e come <b>back</b> [x](https://evil.example/).\n\n"
    "<!-- claimcheck: allow TE by: =1+1 -- =2+2 -->\n\n> =3+3 I am cured.\n> - Vera\n",
}


def test_no_cell_is_a_formula_and_no_link_leads_elsewhere(book):
    read = Read(book(HOSTILE, FACTS.replace("title: Hot", "title: =HYPERLINK Hot")))
    for sheet in read.sheets.values():
        assert not list(sheet.iter(f"{MAIN}f"))
    documents = {row["Document"] for row in read.records("Claims")}
    assert any(name.endswith('=HYPERLINK("http:||evil.example","x").md') for name in documents)
    assert not [link for link in read.links() if not LINKS.match(link)]
    assert not [text for text in read.strings if "\u202e" in text]
    styles = read.xml("xl/styles.xml").findall(f".//{MAIN}cellXfs/{MAIN}xf")
    for sheet in read.sheets.values():
        for cell in sheet.iter(f"{MAIN}c"):
            value = cell.find(f"{MAIN}v")
            if cell.get("t") == "s" and re.match(r"[=+\-@]", read.strings[int(value.text)]):
                assert styles[int(cell.get("s"))].get("quotePrefix") == "1"


def test_the_same_run_gives_the_same_bytes(book):
    assert book({"sand.md": PAGE}) == book({"sand.md": PAGE})


def test_a_run_without_claims_is_a_workbook_too(book):
    read = Read(book({"a.md": "# Nothing\n\nWords.\n"}))
    assert read.records("Claims") == []


def test_what_no_cell_can_hold_is_cut():
    assert cell_text("a\x00b\x1b[31m\r\nc") == "a\ufffdb\ufffd[31m\nc"
    assert len(cell_text("x" * 40_000)) == 32_000
    assert row_height(["x" * 100, 7], [11, 5]) == pytest.approx(10 * 13.2 + 2)
    assert row_height(["x" * 100_000], [5]) == 400
