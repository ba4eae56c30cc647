import json
from pathlib import Path

import jsonschema
import pytest
from invented_findings import finding_of, marked, run_of
from invented_runs import LINES, RULE, differing, full_run, written

from claimcheck.reports.sarif_rules import message_text

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "fixtures" / "sarif" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")
)


def valid(text):
    log = json.loads(text)
    jsonschema.validate(log, SCHEMA, cls=jsonschema.Draft4Validator, format_checker=jsonschema.FormatChecker())
    [run] = log["runs"]
    return run


@pytest.fixture(scope="module")
def run():
    return valid(written(full_run(), "sarif"))


def of(text, region):
    """The words at a region, in UTF-16 units."""
    line = text[region["startLine"]].encode("utf-16-le")
    return line[2 * region["startColumn"] - 2 : 2 * region["endColumn"] - 2].decode("utf-16-le")


def test_an_empty_run_is_valid():
    run = valid(written(run_of(), "sarif"))
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
    assert run["invocations"][0]["executionSuccessful"] is True


def test_the_schema_that_tests_use_refuses_what_is_wrong():
    log = json.loads(written(full_run(), "sarif"))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, SCHEMA, cls=jsonschema.Draft4Validator)


def test_a_result_points_at_its_rule(run):
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["SF02", "SF10"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]


def test_a_rule_brings_its_help(run):
    rule = run["tool"]["driver"]["rules"][0]
    assert rule["shortDescription"]["text"] == "'...' differs from {{the list}}"
    assert rule["helpUri"] == "https://law.example/3"
    assert rule["defaultConfiguration"] == {"enabled": True, "level": "error"}
    for words in ("Readers weigh a study", "A trial of 9 people.", "Correct the count.", "A custom"):
        assert words in rule["help"]["text"]
        assert words in rule["help"]["markdown"]
    assert "[A code, 3.1](<https://law.example/3>)" in rule["help"]["markdown"]


def test_columns_are_utf16_units(run):
    assert run["columnKind"] == "utf16CodeUnits"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], of(LINES, region), region["snippet"]["text"]) == (3, "550 people", "550 people")


def test_the_second_place_is_a_related_location(run):
    related = run["results"][0]["relatedLocations"]
    assert [place["id"] for place in related] == [0, 1, 2]
    words = [of(LINES, place["physicalLocation"]["region"]) for place in related[:2]]
    assert words == ["2020", "152 adults"]
    assert related[1]["message"]["text"] == "reference: 152 adults"
    assert "physicalLocation" not in related[2]
    assert related[2]["message"]["text"] == "source: 152 adults https://doi.example/1"
    assert "relatedLocations" not in run["results"][1]


def test_a_fix_is_a_replacement(run):
    [fix] = run["results"][0]["fixes"]
    [change] = fix["artifactChanges"]
    [replacement] = change["replacements"]
    assert of(LINES, replacement["deletedRegion"]) == "550"
    assert replacement["insertedContent"] == {"text": "152"}
    assert change["artifactLocation"]["uri"] == "a.md"
    assert not any("fixes" in result for result in run["results"][1:])


def test_word_files_get_no_fix():
    run = valid(written(run_of([differing(path="a.docx")], lines=LINES, path="a.docx"), "sarif"))
    assert "fixes" not in run["results"][0]


def test_a_waived_finding_is_suppressed_with_its_reason(run):
    assert [len(result["suppressions"]) for result in run["results"]] == [0, 1, 0]
    [suppression] = run["results"][1]["suppressions"]
    assert suppression["kind"] == "inSource"
    assert suppression["justification"] == "the house counts so (by Ann Lee, until 2026-12-31)"
    assert suppression["location"]["physicalLocation"]["region"] == {"startLine": 4}
    assert suppression["properties"] == {"by": "Ann Lee", "until": "2026-12-31"}


def test_fingerprints_are_the_findings_own(run):
    assert run["results"][0]["partialFingerprints"] == {"claimcheck/v1": "0" * 32}


def test_what_could_not_be_read_is_told(run):
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    first, second = invocation["toolExecutionNotifications"]
    assert first["message"]["text"] == "a NUL byte"
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 2}
    assert second["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "c.md"


def test_a_finding_of_a_rule_that_is_not_described_is_told_all_the_same():
    run = valid(written(full_run(), "sarif", rules=(RULE,)))
    assert "ruleIndex" not in run["results"][1]
    assert run["results"][1]["ruleId"] == "SF10"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/ü.md", {"uri": "a%20b/%C3%BC.md", "uriBaseId": "%SRCROOT%"}),
        ("a:b%20#?.md", {"uri": "a%3Ab%2520%23%3F.md", "uriBaseId": "%SRCROOT%"}),
        ("a\udcff.md", {"uri": "a%FF.md", "uriBaseId": "%SRCROOT%"}),
        ("../up.md", {"uri": "../up.md", "uriBaseId": "%SRCROOT%"}),
        ("/home/a b.md", {"uri": "file:///home/a%20b.md"}),
        ("C:/a b.md", {"uri": "file:///C:/a%20b.md"}),
    ],
)
def test_names_of_files_are_addresses(path, uri):
    run = valid(written(run_of([finding_of([marked(LINES, 5, "30")], path=path)], lines=LINES, path=path), "sarif"))
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {**uri, "index": 0}
    assert run["artifacts"][0]["location"] == uri


def test_a_heading_of_a_word_file_is_told():
    found = finding_of([marked(LINES, 5, "30")], heading="Sleep")
    run = valid(written(run_of([found], lines=LINES), "sarif"))
    assert run["results"][0]["locations"][0]["logicalLocations"] == [{"name": "Sleep", "kind": "heading"}]


def test_a_place_over_several_lines():
    found = finding_of([marked(LINES, 3, "550", end=(5, 5))])
    run = valid(written(run_of([found], lines=LINES), "sarif"))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 20, "endLine": 5, "endColumn": 5}


def test_messages_hold_no_links_and_no_places_for_arguments():
    assert message_text("see [this](javascript:x) {0}\nthen\x1b") == "see [this\\](javascript:x) {{0}}\nthen\ufffd"
