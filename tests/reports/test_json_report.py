import json
from importlib.resources import files

import jsonschema
import pytest
from invented_findings import Credit, Position, claim_of, finding_of, marked, run_of

from claimcheck.errors import UnreadableFile
from claimcheck.findings.finding import Change, SecondPlace, Waiver
from claimcheck.reports.json import json_report, report_data

SCHEMA = json.loads(files("claimcheck.reports").joinpath("report.schema.json").read_text("utf-8"))
LINES = {3: "A 2020 trial of 550 people [2]."}


def full_run():
    credit = Credit("identified", ("marker [2]",), ("reference:2",))
    finding = finding_of(
        [marked(LINES, 3, "550 people", "reference 2: 152"), marked(LINES, 3, "2020")],
        related=(
            SecondPlace("reference", "152 adults", "reference:2", None, Position(9, 1, 9, 4)),
            SecondPlace("source", "152 adults", "oduya-2019", "https://doi.example/1"),
        ),
        source="reference:2",
        expected="152",
        found="550",
        credit=credit,
        assumed=("arm",),
        reason="differs",
        fix=Change(Position(3, 17, 3, 20), "152"),
        waived=Waiver("checked", 2),
    )
    claims = (
        claim_of(
            "contradicted", value=550, unit="person", slots={"role": "total"}, source="reference:2", credit=credit
        ),
        claim_of("uncredited", value=(59.0, 65.0), unit="percent", kind="share"),
        claim_of("not_checked", kind="testimonial", text="I slept", reason="unknown-work"),
    )
    return run_of(
        [finding], claims, LINES, [UnreadableFile("a NUL byte", "b.md", 2, 1), UnreadableFile("none", "c.md")]
    )


def test_the_report_is_valid_by_its_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    report = json.loads(json_report(full_run()))
    jsonschema.validate(report, SCHEMA, cls=jsonschema.Draft202012Validator)
    assert report == report_data(full_run())


def test_an_empty_run_is_valid_too():
    jsonschema.validate(json.loads(json_report(run_of())), SCHEMA)


@pytest.mark.parametrize(
    ("where", "value"), [("severity", "fatal"), ("line", 0), ("marks", []), ("rule", "sf02"), ("extra", 1)]
)
def test_the_schema_refuses_what_is_no_finding(where, value):
    report = report_data(full_run())
    report["findings"][0][where] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, SCHEMA)


def test_a_finding_has_all_that_the_format_promises():
    report = report_data(full_run())
    assert list(report) == ["schema", "version", "today", "findings", "claims", "files", "errors"]
    [finding] = report["findings"]
    assert (finding["path"], finding["line"], finding["column"]) == ("a.md", 3, 17)
    assert (finding["end_line"], finding["end_column"]) == (3, 27)
    assert finding["quote"] == "550 people"
    assert finding["marks"][1] == {"line": 3, "column": 3, "end_line": 3, "end_column": 7, "text": "2020"}
    assert finding["credit"] == {"identity": "identified", "path": ["marker [2]"], "candidates": ["reference:2"]}
    assert report["claims"][1]["value"] == [59.0, 65.0]
    assert report["files"] == [
        {
            "path": "a.md", "sha256": "ab" * 32, "claims": 3, "supported": 0, "contradicted": 1, "misattributed": 0,
            "uncredited": 1, "not_checked": 1,
        }
    ]  # fmt: skip
    assert report["errors"][0] == {"path": "b.md", "line": 2, "column": 1, "message": "a NUL byte"}


def test_a_lone_surrogate_can_be_written():
    run = run_of([finding_of([marked(LINES, 3, "2020")], path="a\udcff.md")])
    assert json_report(run).encode("utf-8")
