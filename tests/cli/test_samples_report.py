"""The reports on the samples: by the schema, no line too wide, the same twice."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from claimcheck.reports.display import width

CHECKOUT = Path(__file__).parents[2]


def check(*options):
    command = [sys.executable, "-m", "claimcheck", "check", "samples", "--fail-on", "never", "--today", "2026-01-31"]
    return subprocess.run([*command, *options], cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def report():
    return json.loads(check("--format", "json", "--preview"))


def test_the_report_on_the_samples_is_valid(report):
    schema = json.loads((CHECKOUT / "claimcheck" / "reports" / "report.schema.json").read_text("utf-8"))
    jsonschema.validate(report, schema)
    assert report["findings"]
    assert report["claims"]
    assert not report["errors"]


def test_every_quote_stands_where_the_report_says(report):
    for entry in [
        *report["claims"],
        *(mark for f in report["findings"] for mark in (dict(m, path=f["path"]) for m in f["marks"])),
    ]:
        lines = (CHECKOUT / entry["path"]).read_text("utf-8").split("\n")
        if entry["line"] == entry["end_line"]:
            source = lines[entry["line"] - 1][entry["column"] - 1 : entry["end_column"] - 1]
            # Markup and footnote marks inside the words are no part of the text, so the source may hold more.
            rest = iter(source)
            assert all(letter in rest for letter in entry["text"] if letter.isalnum()), entry
            assert source[:1] == entry["text"][:1], entry


def test_fingerprints_are_unique(report):
    prints = [finding["fingerprint"] for finding in report["findings"]]
    assert len(set(prints)) == len(prints)


def test_no_line_of_the_text_report_is_wider_than_80_columns():
    for line in check().splitlines():
        assert width(line) <= 80 or "://" in line or line.startswith("samples/")


def test_two_runs_say_the_same():
    assert check("--format", "json") == check("--format", "json")
