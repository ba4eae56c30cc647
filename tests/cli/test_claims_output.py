"""`claimcheck claims --output`: files beside the terminal."""

import csv
import json
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli import claims_output
from claimcheck.cli.app import run as run_app
from claimcheck.cli.claims import claims

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))
from report_pages import PAGE, write_pages


@pytest.fixture
def folder(tmp_path, monkeypatch):
    write_pages(tmp_path, {"sand.md": PAGE})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words):
    return CliRunner().invoke(
        claims, ["pages", *words, "--facts", "facts.yaml", "--today", "2026-01-31"], standalone_mode=False
    )


def test_several_files_in_one_run(folder):
    result = run("--output", "xlsx=a.xlsx", "--output", "csv=a.csv", "--output", "json=a.json")
    first, second, third, closing = result.output.splitlines()
    rows = list(csv.DictReader((folder / "a.csv").open(encoding="utf-8")))
    data = json.loads((folder / "a.json").read_text("utf-8"))
    assert len(rows) == len(data["claims"]) > 5
    assert [first, second, third] == [f"{name}: {len(rows)} claims" for name in ("a.xlsx", "a.csv", "a.json")]
    assert closing.startswith(f"{len(rows)} claims in 1 file:")
    assert zipfile.is_zipfile(folder / "a.xlsx")


def test_a_choice_of_claims_is_said_in_the_workbook(folder):
    result = run("--output", "xlsx=a.xlsx", "--verdict", "contradicted")
    assert result.output.startswith("a.xlsx: 3 claims\n")
    strings = zipfile.ZipFile(folder / "a.xlsx").read("xl/sharedStrings.xml").decode()
    assert "every claim but those that are contradicted" in strings
    assert "uncredited" not in strings.replace("Uncredited means", "")


def test_a_format_beside_a_file_is_shown_too(folder):
    assert '"schema"' in run("--output", "csv=a.csv", "--format", "json").output


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("xlsx", "is not FORMAT=FILE"),
        ("xlsx=", "is not FORMAT=FILE"),
        ("xls=a", "did you mean 'xlsx'"),
        ("=a", "is not"),
    ],
)
def test_what_is_no_output(folder, word, said):
    assert said in str(run("--output", word).exception)


def test_a_place_that_cannot_be_written_is_an_error(folder):
    assert "there is no folder 'none'" in str(run("--output", "csv=none/a.csv").exception)
    result = run("--output", "csv=pages/sand.md")
    assert result.return_value == 2
    assert "pages/sand.md: error: is a file that was checked" in result.stderr
    assert (folder / "pages" / "sand.md").read_text("utf-8") == PAGE


def test_without_xlsxwriter_the_run_says_what_to_install(folder, monkeypatch, capsys):
    monkeypatch.setattr(claims_output, "find_spec", lambda name: None)
    code = run_app(["claims", "pages", "--facts", "facts.yaml", "--output", "xlsx=a.xlsx"])
    assert code == 2
    assert "pip install claimcheck-health[xlsx]" in capsys.readouterr().err
    assert not (folder / "a.xlsx").exists()
