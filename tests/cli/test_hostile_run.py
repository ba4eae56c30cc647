"""A whole run in which copy, names, facts, rules and waivers are hostile, in every format, from the command line."""

import csv
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from claimcheck.reports.formats import FORMATS

NAME = "::error::=p ##[group] <img src=x>.md"
PAGE = """\
# Yoga <script>alert(1)</script> and your back

In a trial published in 2018, 71% of people who did yoga had meaningful improvement at 12 weeks [1].

A zebra <script>alert(3)</script> =2+2 ::error::y ##[error]z @everyone | \u202e x.

<!-- claimcheck: allow XH01 by: <script>Ann</script> -- =1+1 ::error::z ##[group] [l](javascript:x) -->

A zebra onclick=alert(1).

## References

1. Tarrow B, Quill S, Emmer D. Yoga for chronic low back pain: a randomised trial. Invented J Mov. 2018;4(2):11-19.
"""
FACTS = """\
schema: 2
sources:
- id: tarrow-2018-yoga
  type: rct
  title: "Yoga for chronic low back pain: a randomised trial <script>alert(1)</script> ::error::x ##[error]y"
  authors: ["Tarrow B", "Quill <b onclick=x>S</b>", "=1+1"]
  journal: "=J <img src=x onerror=alert(1)>"
  year: 2018
  slots_read: true
  doi: '10.5555/a"><script>'
  scope: {intervention: [yoga], comparators: [usual care], condition: [chronic low back pain]}
  figures:
    - {name: better, measure: share, of: people, value: 52, unit: "%", arm: yoga, outcome: meaningful improvement,
       weeks: [12, 12], verified: true, read_at: 'https://example.org/"><script>', via: publisher}
"""
RULE = """\
code: XH01
name: hostile-words
status: stable
severity: warning
needs: copy
pattern:
  any:
    - 'zebra [^.]*'
message: "'{found}' <script>alert(1)</script> =1+1 ##[error]x [a](javascript:alert(1)) @everyone"
why: "<script>why</script> ::error::x"
rewrite: "=1+1"
authorities:
  - {name: "<b>House</b>", clause: "]]>", url: "https://house.example/"}
jurisdictions: [all]
examples:
  flag: [{text: "A {{zebra one}}."}, {text: "A {{zebra two}}."}, {text: "A {{zebra three}}."}]
  pass: [{text: "Tea."}, {text: "Milk."}, {text: "Water."}]
"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """Every format as a file, and what was said on both streams of a job whose log is read for commands."""
    if sys.platform == "win32":
        pytest.skip("no such names there")
    folder = tmp_path_factory.mktemp("hostile")
    (folder / NAME).write_text(PAGE, encoding="utf-8")
    (folder / "f.yaml").write_text(FACTS, encoding="utf-8")
    (folder / "r.yaml").write_text(RULE, encoding="utf-8")
    outputs = [f"--output={form}=report.{form}" for form in FORMATS]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "claimcheck",
            "check",
            "--facts=f.yaml",
            "--rules=r.yaml",
            *outputs,
            "--",
            NAME,
            "::warning::",
        ],
        cwd=folder,
        env={**os.environ, "CLAIMCHECK_CACHE": "", "GITHUB_ACTIONS": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2  # one of the names leads nowhere
    found = {form: (folder / f"report.{form}").read_text("utf-8") for form in FORMATS}
    return {**found, "log": done.stdout + done.stderr}


def test_what_is_hostile_is_in_the_run(reports):
    findings = json.loads(reports["json"])["findings"]
    assert [finding["rule"] for finding in findings] == ["SF01", "XH01", "XH01"]
    assert findings[2]["waived"]["by"] == "<script>Ann</script>"
    assert "<script>" in findings[1]["message"]
    assert "=J <img" in reports["text"]


def test_no_line_is_a_command_but_our_own(reports):
    for form in ("log", "github"):
        for line in reports[form].splitlines():
            assert not re.search(r"##[a-z]*\[", line)
            if line.lstrip().startswith("::"):
                assert form == "github"
                assert re.match(r"::(error|warning) (file=%3A%3A|title=claimcheck)", line)
    assert sum(line.startswith("::") for line in reports["github"].splitlines()) == 3


def test_data_can_be_read_back(reports):
    log = json.loads(reports["sarif"])["runs"][0]
    assert [result["ruleId"] for result in log["results"]] == ["SF01", "XH01", "XH01"]
    assert log["results"][2]["suppressions"][0]["justification"].startswith("=1+1 ::error::z")
    assert "](javascript" not in json.dumps([result["message"]["text"] for result in log["results"]]).replace(
        "\\\\]", ""
    )
    assert len(json.loads(reports["gitlab"])) == 4
    assert all(json.loads(line) for line in reports["json-lines"].splitlines())
    for form in ("junit", "checkstyle"):
        root = ET.fromstring(reports[form].encode())
        assert NAME in {element.get("name") for element in root.iter()}
        assert not {"script", "img", "b"} & {element.tag for element in root.iter()}


def test_no_cell_is_a_formula(reports):
    rows = list(csv.reader(io.StringIO(reports["csv"], newline="")))
    assert len(rows) == 5
    assert not [cell for row in rows for cell in row if re.match("[=+@\t\r-]", cell)]


def test_markdown_has_no_markup_of_theirs(reports):
    text = re.sub(r"`[^`]*`", "", reports["markdown"])
    assert not re.search(r"<(?!br>|!-- claimcheck summary -->)", text)
    assert not re.search(r"(?<!\\)\]\(|@\w", text)


@pytest.mark.parametrize("form", [*FORMATS, "log"])
def test_no_sign_turns_the_direction_of_text(reports, form):
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", reports[form])
