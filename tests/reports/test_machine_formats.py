import csv
import io
import json
import xml.etree.ElementTree as ET

import pytest
from invented_findings import finding_of, marked, run_of
from invented_runs import FORMATS, LINES, beside, differing, full_run, many, waived, written

from claimcheck.errors import UnreadableFile
from claimcheck.findings.finding import Position
from claimcheck.reports.formats import report_text
from claimcheck.reports.github import MOST
from claimcheck.reports.markdown import ROOM


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_shows_every_finding_the_waived_with_its_reason_and_what_was_not_checked(form):
    text = written(full_run(), form)
    for words in ("SF02", "SF10", "the house counts so", "Ann Lee"):
        assert words in text
    if form not in ("text", "concise"):  # those leave it to standard error
        assert "a NUL byte" in text
        assert "no such file" in text


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_tell_that_nothing_was_found(form):
    assert written(run_of(), form).endswith("\n")


def test_a_finding_as_an_annotation():
    first, *_ = written(run_of([differing()], lines=LINES), "github").split("\n")
    assert first == (
        "::error file=a.md,line=3,endLine=3,col=19,endColumn=29,title=SF02 sample-size-differs"
        '::The copy says one thing. The list says another.%0Alinked: marker [2]%0Atry: "152" https://try.example/1'
    )


def test_an_annotation_over_several_lines_has_no_columns():
    found = finding_of([marked(LINES, 3, "550", end=(5, 5))])
    assert "line=3,endLine=5,title=" in written(run_of([found]), "github")


def test_annotations_are_worst_first_and_what_is_cut_is_counted():
    lines = written(many(*["advice", "warning", "error"] * 12), "github").rstrip("\n").split("\n")
    commands = [line.split(" ")[0] for line in lines if line.startswith("::")]
    assert commands == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert "Not annotated: 2 errors, 2 warnings and 3 advice. GitHub shows 10 annotations" in lines[-2]
    listed = [line.split(": ")[1] for line in lines if line.startswith("a.md:")]
    assert listed == ["error"] * 2 + ["warning"] * 2 + ["advice"] * 3


def test_as_many_as_github_shows_are_not_cut():
    lines = written(many(*["advice"] * MOST, *["error"] * MOST), "github").rstrip("\n").split("\n")
    assert len(lines) == 2 * MOST + 1
    assert "Not annotated" not in "".join(lines)


def test_what_could_not_be_read_is_annotated_first_and_counts():
    run = run_of(errors=[UnreadableFile("a NUL byte", "b.md", 2, 1)] * 12, lines=LINES)
    lines = written(run, "github").split("\n")
    assert lines[0] == "::error file=b.md,line=2,col=1::Could not be checked: a NUL byte"
    assert sum(line.startswith("::error") for line in lines) == MOST
    assert "Not annotated: 2 errors." in lines[MOST]


def test_code_quality():
    rows = json.loads(written(full_run(), "gitlab"))
    assert [row["severity"] for row in rows] == ["blocker", "blocker", "critical", "info", "minor"]
    assert rows[2] == {
        "description": "The copy says one thing. The list says another.",
        "check_name": "SF02 sample-size-differs",
        "fingerprint": "0" * 32,
        "severity": "critical",
        "location": {"path": "a.md", "lines": {"begin": 3, "end": 3}},
    }
    assert rows[3]["description"].endswith("[waived: the house counts so (by Ann Lee, until 2026-12-31, line 4)]")
    assert rows[0]["fingerprint"] != rows[1]["fingerprint"]


def junit(run, **more):
    return ET.fromstring(written(run, "junit", **more).encode())


def test_junit_counts_what_it_holds():
    root = junit(full_run())
    for suite in [*root, root]:
        cases = list(suite.iter("testcase"))
        assert int(suite.get("tests")) == len(cases)
        for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(count)) == sum(1 for case in cases for _ in case.iter(tag))
    assert [root.get(name) for name in ("tests", "failures", "errors", "skipped")] == ["5", "1", "2", "1"]


def test_junit_fails_what_fails_the_run():
    first, second, third = junit(full_run())[0]
    [failure] = first
    assert (failure.tag, failure.get("type")) == ("failure", "error")
    assert "^^^^^^^^^^ the list: 152" in failure.text
    assert (second[0].tag, third[0].tag) == ("skipped", "system-out")
    assert second[0].get("message").startswith("the house counts so")
    first, *_ = junit(full_run(), fails=lambda finding: False)[0]
    assert first[0].tag == "system-out"


def test_names_of_cases_hold_no_line_and_are_told_apart():
    cases = junit(many("error", "error"))[0]
    assert [case.get("name") for case in cases] == ["SF02 sample-size-differs: 30", "SF02 sample-size-differs: 30 (2)"]
    assert cases[0].get("line") == "5"


def test_a_clean_file_passes():
    root = junit(run_of())
    assert [case.get("name") for case in root.iter("testcase")] == ["no findings"]
    assert root.get("failures") == "0"


def test_checkstyle():
    root = ET.fromstring(written(full_run(), "checkstyle").encode())
    assert [file.get("name") for file in root] == ["a.md", "b.md", "c.md"]
    assert [error.get("severity") for error in root[0]] == ["error", "info", "info"]
    assert root[0][0].attrib == {
        "line": "3",
        "column": "19",
        "severity": "error",
        "message": "The copy says one thing. The list says another.",
        "source": "claimcheck.SF02",
    }
    assert "waived: the house counts so" in root[0][1].get("message")
    assert "line" not in root[2][0].attrib


def test_csv():
    rows = list(csv.DictReader(io.StringIO(written(full_run(), "csv"), newline="")))
    assert [row["rule"] for row in rows] == ["SF02", "SF10", "SF10", "", ""]
    assert (rows[0]["line"], rows[0]["column"], rows[0]["found"], rows[0]["expected"]) == ("3", "19", "550", "152")
    assert (rows[1]["waived"], rows[1]["waived_by"], rows[1]["waived_until"]) == (
        "the house counts so",
        "Ann Lee",
        "2026-12-31",
    )
    assert (rows[3]["path"], rows[3]["name"], rows[3]["message"]) == ("b.md", "could-not-check", "a NUL byte")


def test_json_lines_have_what_json_has():
    run = full_run()
    rows = [json.loads(line) for line in written(run, "json-lines").splitlines()]
    report = json.loads(written(run, "json"))
    assert rows[0] == {"type": "run", "schema": 1, "version": "0.1.0", "today": "2026-01-31"}
    for kind, key in (("finding", "findings"), ("claim", "claims"), ("file", "files"), ("error", "errors")):
        assert [{**row, "type": kind} for row in report[key]] == [row for row in rows if row["type"] == kind]


def test_the_summary():
    assert written(full_run(), "markdown") == (
        "<!-- claimcheck summary -->\n"
        "### claimcheck: 1 error, 1 advice, 1 waived\n"
        "\n"
        "2 claims in 1 file: 1 contradicted, 1 not checked. 2 inputs could not be read.\n"
        "\n"
        "#### 2 inputs could not be checked\n"
        "\n"
        "| | where | finding |\n"
        "|---|---|---|\n"
        "| not checked | `b.md:2:1` | a NUL byte |\n"
        "| not checked | `c.md` | no such file |\n"
        "\n"
        "| | where | finding |\n"
        "|---|---|---|\n"
        '| error | `a.md:3:19` | **SF02** The copy says one thing. The list says another.<br>try: "152" |\n'
        "| advice | `a.md:5:20` | **SF10** The copy says one thing. The list says another. |\n"
        "\n"
        "#### 1 finding waived\n"
        "\n"
        "| | where | finding |\n"
        "|---|---|---|\n"
        "| waived | `a.md:5:1` | **SF10** The copy says one thing. The list says another."
        " Waived: the house counts so (by Ann Lee, until 2026-12-31, line 4) |\n"
    )


def test_a_long_summary_shows_the_worst_and_says_how_many():
    text = written(many(*["advice", "error"] * 3000), "markdown")
    assert ROOM - 500 < len(text.encode()) <= ROOM
    rows = [line.split(" | ")[0] for line in text.split("\n") if line.startswith(("| error", "| advice"))]
    assert rows == ["| error"] * len(rows)
    assert f"The worst {len(rows):,} of 6,000 findings are shown" in text


def test_a_summary_of_waived_findings_alone():
    text = written(run_of([waived()], lines=LINES), "markdown")
    assert "### claimcheck: No other findings, 1 waived" in text
    assert text.count("| where |") == 1


def test_a_report_takes_the_rules_only_where_it_needs_them():
    def rules():
        raise AssertionError

    asked = beside()
    for form in FORMATS:
        if form != "sarif":
            report_text(full_run(), form, type(asked)(rules, asked.fails))


def test_positions_stay_code_points_where_nobody_asks_for_more():
    run = full_run()
    assert json.loads(written(run, "json"))["findings"][0]["column"] == 19
    assert run.findings()[0].position == Position(3, 19, 3, 29)
