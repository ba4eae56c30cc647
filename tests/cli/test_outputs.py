"""`check --output FORMAT=FILE`: several reports in one run, written whole or not at all."""

import json
import os
import sys

import pytest
import stub_linter

from claimcheck.cli import app as app_module
from claimcheck.cli import files as files_module


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    """Runs the command line in a folder of its own, where a.md has an error."""
    monkeypatch.setitem(sys.modules, "claimcheck.linter", stub_linter)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_CACHE", "")
    (tmp_path / "a.md").write_text("An error.\n", encoding="utf-8")

    def run_in_folder(*arguments):
        code = app_module.run(["check", "a.md", *arguments])
        sys.stdout.flush()
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run_in_folder


def test_several_reports_in_one_run(run, tmp_path):
    code, out, err = run("--output", "json=a.json", "--output=sarif=a.sarif", "--output", "json=b=c.json")
    assert (code, err) == (1, "")
    assert out.startswith("a.md:1:4: error")
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["findings"][0]["rule"] == "SF02"
    assert json.loads((tmp_path / "a.sarif").read_text("utf-8"))["runs"][0]["tool"]["driver"]["rules"][0]["help"]
    assert (tmp_path / "b=c.json").is_file()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".claimcheck-")]


def test_a_file_has_what_standard_output_has(run, tmp_path):
    for form in ("text", "concise", "json", "csv", "junit"):
        _, out, _ = run("--format", form, "--output", f"{form}=report", "--today", "2026-01-31")
        assert (tmp_path / "report").read_text("utf-8") == out


def test_colour_is_for_the_terminal(run, tmp_path):
    _, out, _ = run("--color", "always", "--output", "text=report")
    assert "\x1b[" in out
    assert "\x1b[" not in (tmp_path / "report").read_text("utf-8")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("report.sarif", "'report.sarif' is not FORMAT=FILE, like text=FILE"),
        ("sarif=", "'sarif=' is not FORMAT=FILE, like sarif=FILE"),
        ("sarf=x", "'sarf' is not one of text, concise"),
        ("sarf=x", "did you mean 'sarif'?"),
        ("json=.", "'.' is a folder; name a file in it"),
        ("json=gone/x.json", "there is no folder 'gone'; make it first"),
    ],
)
def test_slips_are_told_before_anything_is_checked(run, given, said):
    code, out, err = run("--output", given)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_two_reports_to_one_file(run):
    code, _, err = run("--output", "json=x", "--output", "csv=./x")
    assert code == 2
    assert "'x' is named twice" in err


def test_a_report_is_not_written_over_copy(run, tmp_path):
    code, out, err = run("--output", "markdown=a.md", "--output", "json=a.json")
    assert code == 2
    assert (
        err
        == "a.md: error: is a file that was checked, so no report is written over it; name another file with --output\n"
    )
    assert (tmp_path / "a.md").read_text("utf-8") == "An error.\n"
    assert out.startswith("a.md:1:4")
    assert (tmp_path / "a.json").is_file()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written_to(run, tmp_path):
    (tmp_path / "shut").mkdir(mode=0o500)
    code, out, err = run("--output", "json=shut/a.json")
    assert code == 2
    assert err == "shut/a.json: error: cannot be written: permission denied\n"
    assert out


def test_a_full_disk_is_told_and_leaves_nothing(run, tmp_path, monkeypatch):
    (tmp_path / "a.json").write_text("old", encoding="utf-8")

    def full(partial, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files_module, "_put", full)
    code, out, err = run("--output", "json=a.json")
    assert code == 2
    assert err == "a.json: error: cannot be written: no space left on device\n"
    assert out.startswith("a.md:1:4")
    assert (tmp_path / "a.json").read_text("utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "a.md"]


def test_a_file_keeps_its_permissions_and_a_link_stays_one(run, tmp_path):
    target = tmp_path / "real.json"
    target.write_text("", encoding="utf-8")
    target.chmod(0o640)
    (tmp_path / "link.json").symlink_to(target)
    assert run("--output", "json=link.json")[0] == 1
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads(target.read_text("utf-8"))["schema"] == 1
    assert target.stat().st_mode & 0o777 == 0o640


def test_what_is_no_plain_file_is_written_to(run, tmp_path):
    code, out, _ = run("--output", "concise=/dev/stdout", "--format", "csv")
    assert code == 1
    assert out.startswith("a.md:1:4: error")
    assert '"path"' in out


def test_write_protected(tmp_path, monkeypatch):
    path = tmp_path / "x"
    path.write_bytes(b"old")
    monkeypatch.setattr(files_module.os, "access", lambda *_: False)
    with pytest.raises(files_module.ClaimcheckError, match="write-protected"):
        files_module.write_file(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_summary_among_the_copy_is_no_copy_and_is_written_again(run, tmp_path):
    assert app_module.run(["check", ".", "--output", "markdown=summary.md"]) == 1
    first = (tmp_path / "summary.md").read_text("utf-8")
    assert app_module.run(["check", ".", "--output", "markdown=summary.md", "--output", "json=a.json"]) == 1
    assert (tmp_path / "summary.md").read_text("utf-8") == first
    assert [file["path"] for file in json.loads((tmp_path / "a.json").read_text("utf-8"))["files"]] == ["a.md"]


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_names_count_from_the_root_of_a_repository_where_a_job_says_where_that_is(run, tmp_path, monkeypatch, variable):
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "b.md").write_text("An error.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "site")
    outputs = [f"--output={form}=../{form}" for form in ("sarif", "gitlab", "github", "json")]

    def named():
        assert app_module.run(["check", "b.md", "gone.md", *outputs]) == 2
        log = json.loads((tmp_path / "sarif").read_text("utf-8"))["runs"][0]
        [issue] = [i for i in json.loads((tmp_path / "gitlab").read_text("utf-8")) if i["severity"] == "critical"]
        annotations = (tmp_path / "github").read_text("utf-8").splitlines()[:2]
        return {
            log["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            log["artifacts"][0]["location"]["uri"],
            issue["location"]["path"],
            annotations[1].split(",")[0].removeprefix("::error file="),
            annotations[0].split("::")[1].removeprefix("error file=").replace("gone", "b"),
        }

    assert named() == {"b.md"}
    monkeypatch.setenv(variable, str(tmp_path))
    assert named() == {"site/b.md"}
    assert json.loads((tmp_path / "json").read_text("utf-8"))["files"][0]["path"] == "b.md"
    monkeypatch.setenv(variable, str(tmp_path / "site"))
    assert named() == {"b.md"}
    monkeypatch.setenv(variable, str(tmp_path / "elsewhere"))
    assert named() == {"b.md"}
