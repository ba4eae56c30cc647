"""What is counted on careful pages, and how it is held against the bars."""

import subprocess
import sys
from pathlib import Path

import clean_pages
import pytest

SCRIPT = Path(clean_pages.__file__)


def finding(rule, severity, waived=None, path="leaflet.md", line=3):
    return {"rule": rule, "severity": severity, "waived": waived, "path": path, "line": line}


def test_one_error_misses_and_warnings_are_weighed_by_words(capsys):
    warnings = [finding("CS04", "warning")] * 20
    assert clean_pages.judge(warnings, 40_000)
    assert not clean_pages.judge([*warnings, finding("CS04", "warning")], 40_000)
    assert not clean_pages.judge([finding("SA01", "error")], 400_000)
    assert clean_pages.judge([finding("SA01", "error", waived={"reason": "meant"}), finding("AC07", "advice")], 400_000)
    assert "SA01  error        1  (trial)" in capsys.readouterr().out


def test_a_misprint_that_was_read_is_told_apart_from_an_error_that_nobody_read(tmp_path, capsys):
    readings = tmp_path / "readings.csv"
    readings.write_text("page,line,rule,reading\nleaflet.md,3,IN09,right\nleaflet.md,9,IN09,wrong\n")
    right = clean_pages.read_readings(readings)
    assert clean_pages.judge([finding("IN09", "error", path="pages/leaflet.md")], 40_000, right)
    assert "errors: 1, of which read and found right, a misprint of the page: 1" in capsys.readouterr().out
    assert not clean_pages.judge([finding("IN09", "error", line=9)], 40_000, right)
    assert not clean_pages.judge([finding("IN09", "error", line=4)], 40_000, right)
    assert not clean_pages.judge([finding("SF01", "error")], 40_000, right)


@pytest.mark.parametrize("row", ["leaflet.md,3,IN09,fine", "leaflet.md,3,right"])
def test_readings_of_another_form_are_refused(tmp_path, row):
    readings = tmp_path / "readings.csv"
    readings.write_text(f"page,line,rule,reading\n{row}\n")
    with pytest.raises(SystemExit, match=r"readings\.csv:2: expected page,line,rule,reading"):
        clean_pages.read_readings(readings)


def test_too_few_words_prove_nothing():
    assert not clean_pages.judge([], 39_999)


def test_the_pages_are_counted_and_checked(tmp_path):
    (tmp_path / "leaflet.md").write_text("# Knees\n\nRest the knee for a day. Ask your doctor if it swells.\n")
    (tmp_path / "notes.csv").write_text("not a page")
    assert clean_pages.count_words(tmp_path) == 14
    done = subprocess.run([sys.executable, SCRIPT, tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "ok     errors, misprints of the pages apart: 0" in done.stdout
    assert "MISSED words: 14" in done.stdout


def test_a_folder_without_words_is_said(tmp_path):
    done = subprocess.run([sys.executable, SCRIPT, tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("MISSING")
