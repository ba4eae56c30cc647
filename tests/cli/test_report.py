"""`claimcheck report` as people run it: what it reads, what it writes, and how it ends."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli.report import report

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))
from report_pages import PAGE, Parsed, write_pages


@pytest.fixture
def folder(tmp_path, monkeypatch):
    write_pages(tmp_path, {"sand.md": PAGE, "ünï cödé.md": "# Salt\n\nIn 2019, 12 people ate salt.\n"})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words):
    return CliRunner().invoke(
        report,
        [str(word) for word in (*words, "--facts", "facts.yaml", "--no-cache", "--today", "2026-01-31")],
        standalone_mode=False,
    )


def test_one_file_is_written_and_said(folder):
    result = run("pages", "-o", "out.html")
    assert (result.return_value, result.output) == (0, "out.html: 2 documents\n")
    page = Parsed((folder / "out.html").read_text("utf-8"))
    assert "pages/ünï cödé.md" in page.text
    assert not list(folder.glob(".out*"))


def test_the_same_run_gives_the_same_bytes_and_another_date_another_record(folder, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1769850000")
    for name in ("a.html", "b.html"):
        run("pages", "-o", name)
    first = (folder / "a.html").read_bytes()
    assert (folder / "b.html").read_bytes() == first
    assert b"2026-01-31 09:00 UTC" in first
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1769850060")
    run("pages", "-o", "c.html")
    other = (folder / "c.html").read_text("utf-8")
    assert record_number(other) == record_number(first.decode())
    (folder / "pages" / "sand.md").write_text(PAGE.replace("240", "241"), encoding="utf-8")
    run("pages", "-o", "c.html")
    assert record_number((folder / "c.html").read_text("utf-8")) != record_number(first.decode())


def record_number(text):
    page = Parsed(text)
    assert page.text.count("Computer-generated") == 1
    return re.search("[0-9a-f]{64}", page.text[page.text.index("Computer-generated") :])[0]


def test_check_reads_no_report_as_copy(folder):
    run("pages", "-o", "pages/old.html")
    command = [sys.executable, "-m", "claimcheck", "check", "pages", "--format", "concise", "--fail-on", "never"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "pages/old.html: note: left out by claimcheck, which wrote it; --no-exclude reads it" in done.stderr
    assert "old.html" not in done.stdout
    assert "in 2 files" in done.stdout
    done = subprocess.run([*command, "--no-exclude"], capture_output=True, text=True, check=False)
    assert "in 3 files" in done.stdout


def test_a_report_in_the_folder_is_no_copy(folder):
    assert run("pages", "-o", "pages/report.html").return_value == 0
    before = (folder / "pages" / "report.html").read_text("utf-8")
    again = run("pages", "-o", "pages/report.html")
    assert again.output == "pages/report.html: 2 documents\n"
    assert record_number((folder / "pages" / "report.html").read_text("utf-8")) == record_number(before)


def test_what_cannot_be_read_is_in_the_report_and_ends_with_2(folder):
    (folder / "pages" / "broken.md").write_bytes(b"\xff\x00\x12")
    result = run("pages", "missing.md", "-o", "out.html")
    assert result.return_value == 2
    assert "missing.md: error: no such file" in result.stderr
    text = Parsed((folder / "out.html").read_text("utf-8")).text
    assert "missing.md no such file or folder" in text
    assert "pages/broken.md" in text
    assert "2 documents" in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-", "-o", "out.html"], "write the text to a file"),
        (["pages/sand.md", "-o", "pages/sand.md"], "is a file that is checked"),
    ],
)
def test_what_is_refused(folder, words, said):
    before = (folder / "pages" / "sand.md").read_bytes()
    result = run(*words)
    assert said in str(result.exception)
    assert (folder / "pages" / "sand.md").read_bytes() == before
    assert not (folder / "out.html").exists()


def test_a_place_that_cannot_be_written_is_an_error(folder):
    result = run("pages", "-o", "none/out.html")
    assert result.return_value == 2
    assert "none/out.html: error: cannot be written: no such file or directory" in result.stderr


def test_the_command_is_listed_and_needs_an_output(folder):
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "report", "pages"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "Missing option '-o'" in done.stderr


def test_jinja_is_imported_only_for_a_report():
    code = (
        "import sys, claimcheck.cli.app, claimcheck.cli.report, claimcheck.cli.check, claimcheck.linter;"
        "print([name for name in ('jinja2', 'markupsafe', 'xlsxwriter') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
