import hashlib
import os
import stat

import pytest

from claimcheck.cli.fix import diffs, fix_files, fixed
from claimcheck.findings.finding import Change, FileReport, Finding, MarkedCopy, Position, RunReport
from tests.reports.invented_findings import TODAY

RIGHT = {"2021": "2018", "550": "152", "7": "13"}


def check(name, content):
    """A linter to which 2021 should be 2018, 550 152, and to which 13, which 7 should be, is bad too."""
    text = content.decode("utf-8-sig")
    findings = []
    for number, line in enumerate(text.split("\n"), 1):
        for word in (*RIGHT, "13"):
            start = 0
            while (at := line.find(word, start)) >= 0:
                place = Position(number, at + 1, number, at + 1 + len(word))
                fix = Change(place, RIGHT[word]) if word in RIGHT else None
                mark = MarkedCopy(place, word)
                findings.append(Finding(name, place, f"R{word}", "rule", "error", "A.", word, (mark,), fix=fix))
                start = at + 1
    return FileReport(name, hashlib.sha256(content).hexdigest(), tuple(findings))


def run_of(tmp_path, **texts):
    places = {}
    for name, text in texts.items():
        places[f"{name}.md"] = tmp_path / f"{name}.md"
        places[f"{name}.md"].write_bytes(text.encode())
    reports = [check(name, path.read_bytes()) for name, path in places.items()]
    return RunReport("0.1.0", TODAY, tuple(reports)), places


def test_fixes_that_help_are_made_and_others_are_refused():
    content = b"A 2021 trial of 550 people.\nIt had 7 visits.\n"
    result = fixed(check("a.md", content), content, check)
    assert result.content == b"A 2018 trial of 152 people.\nIt had 7 visits.\n"
    assert (result.made, result.refused) == (2, 1)
    assert [finding.quote for finding in result.report.findings] == ["7"]


def test_a_file_without_fixes_is_none():
    content = b"A 13.\n"
    assert fixed(check("a.md", content), content, check) is None


def test_the_same_number_twice_is_fixed_twice():
    content = b"2021 and 2021\n"
    assert fixed(check("a.md", content), content, check).content == b"2018 and 2018\n"


def test_files_are_written_and_keep_mode_mark_and_links(tmp_path):
    run, places = run_of(tmp_path, a="\ufeffA 2021 trial.\r\n", b="A 13.\n")
    places["a.md"].chmod(0o640)
    (tmp_path / "link.md").symlink_to("a.md")
    after, done, errors = fix_files(run, {**places, "a.md": tmp_path / "link.md"}, check, write=True)
    assert errors == []
    assert places["a.md"].read_bytes() == "\ufeffA 2018 trial.\r\n".encode()
    assert stat.S_IMODE(places["a.md"].stat().st_mode) == 0o640
    assert (tmp_path / "link.md").is_symlink()
    assert [len(report.findings) for report in after.files] == [0, 1]
    assert [(one.name, one.made) for one in done] == [("a.md", 1)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md", "link.md"]


def test_showing_writes_nothing(tmp_path):
    run, places = run_of(tmp_path, a="A 2021 trial.\n")
    after, done, _ = fix_files(run, places, check, write=False)
    assert after == run
    assert places["a.md"].read_bytes() == b"A 2021 trial.\n"
    assert diffs(done) == ["--- a/a.md", "+++ b/a.md", "@@ -1 +1 @@", "-A 2021 trial.", "+A 2018 trial."]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    run, places = run_of(tmp_path, a="A 2021 trial.\n", b="A 2021 trial.\n")
    places["a.md"].write_bytes(b"An editor was faster: 2021.\n")
    _, done, [error] = fix_files(run, places, check, write=True)
    assert places["a.md"].read_bytes() == b"An editor was faster: 2021.\n"
    assert "changed on disk" in error.what
    assert [one.name for one in done] == ["b.md"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_may_not_be_written_is_told(tmp_path):
    run, places = run_of(tmp_path, a="A 2021 trial.\n")
    tmp_path.chmod(0o500)
    try:
        _, _, [error] = fix_files(run, places, check, write=True)
    finally:
        tmp_path.chmod(0o700)
    assert "cannot be written" in error.what


def test_a_file_that_is_gone_is_told(tmp_path):
    run, places = run_of(tmp_path, a="A 2021 trial.\n")
    places["a.md"].unlink()
    _, done, [error] = fix_files(run, places, check, write=True)
    assert done == []
    assert (error.path, "no such file" in error.what) == ("a.md", True)
