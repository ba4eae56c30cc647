import io
import json
import subprocess
import sys

import pytest
import stub_linter

from claimcheck import __main__
from claimcheck._version import VERSION
from claimcheck.cli import app as app_module
from claimcheck.cli import exit_codes


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    """Runs the command line in a folder of its own: exit code, what it printed, what it complained about."""
    monkeypatch.setitem(sys.modules, "claimcheck.linter", stub_linter)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CLAIMCHECK_DEBUG", raising=False)
    monkeypatch.setenv("CLAIMCHECK_CACHE", "")

    def run_in_folder(*arguments, stdin=b"", **files):
        for name, content in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = app_module.run(arguments)
        sys.stdout.flush()
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run_in_folder


def test_a_clean_run_ends_with_0(run):
    assert run("check", a_md="Fine.\n") == (0, "No findings. No claims found in 1 file.\n", "")


@pytest.mark.parametrize(
    ("copy", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("advice", "error", 0),
        ("warning", "warning", 1),
        ("error", "warning", 1),
        ("advice", "warning", 0),
        ("advice", "advice", 1),
        ("error", "never", 0),
    ],
)
def test_fail_on_says_which_findings_fail_a_run(run, copy, fail_on, code):
    assert run("check", "--fail-on", fail_on, a_md=copy)[0] == code


def test_the_text_report_is_what_one_sees_first(run):
    code, out, err = run("check", "a.md", a_md="An error here.\n")
    assert (code, err) == (1, "")
    assert (
        out
        == """\
a.md:1:4: error: SF02 sample-size-differs
  It differs.

     |
   1 | An error here.
     |    ^^^^^

1 error. 1 claim in 1 file: 1 contradicted, 0 not checked.
"""
    )


def test_concise_and_json(run):
    _, out, _ = run("check", "--format", "concise", a_md="error")
    assert out.splitlines()[0] == "a.md:1:1: error: SF02 sample-size-differs: It differs."
    _, out, _ = run("check", "--format", "json", "--today", "2026-01-31", a_md="error")
    report = json.loads(out)
    assert (report["schema"], report["version"], report["today"]) == (1, VERSION, "2026-01-31")
    assert [file["path"] for file in report["files"]] == ["a.md"]


def test_folders_and_several_paths_in_a_fixed_order(run):
    _, out, _ = run(
        "check", "sub", "b.md", "a.md", "b.md", "--format", "concise", a_md="error", b_md="error", sub__c_md="error"
    )
    assert [line.split(":")[0] for line in out.splitlines()[:-1]] == ["a.md", "b.md", "sub/c.md"]


def test_what_cannot_be_read_is_told_and_the_rest_is_still_checked(run):
    code, out, err = run("check", "a.md", "b.md", "gone.md", "--format", "concise", a_md="one\n\x00", b_md="error")
    assert code == 2
    assert out.startswith("b.md:1:1: error: SF02")
    assert out.endswith("2 inputs could not be read.\n")
    assert err.splitlines() == [
        "gone.md: error: no such file or folder; check the path",
        "a.md:2:1: error: a NUL byte; save the file as text",
    ]


def test_unreadable_files_stand_in_the_json_report_too(run):
    code, out, _ = run("check", "--format", "json", "--fail-on", "never", a_md="\x00", b_md="fine")
    report = json.loads(out)
    assert code == 2
    assert report["errors"] == [
        {"path": "a.md", "line": 2, "column": 1, "message": "a NUL byte; save the file as text"}
    ]
    assert [file["path"] for file in report["files"]] == ["b.md"]


def test_a_fault_of_our_own_does_not_keep_other_files_from_being_checked(run):
    code, out, err = run("check", "--format", "concise", a_md="crash", b_md="error")
    assert code == 2
    assert out.startswith("b.md:1:1")
    assert err.startswith("a.md: error: claimcheck failed on this file (KeyError: 'crash'); please report it")


def test_standard_input(run):
    code, out, _ = run("check", "-", "--stdin-filename", "draft.txt", "--format", "concise", stdin=b"An error")
    assert code == 1
    assert out.startswith("draft.txt:1:4: error")
    assert run("check", "-", stdin=b"Fine")[0] == 0


def test_a_folder_without_copy_could_not_be_checked(run):
    code, _, err = run("check", sub__a_csv="x")
    assert code == 2
    assert err.startswith(".: error: no file to read in this folder; files that are read end in .docx, .htm, .html, ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["check", "--format", "jsn"],
            "'jsn' is not one of text, concise, json, json-lines, sarif, ",
        ),
        (
            ["check", "--fail-on", "eror"],
            "'eror' is not one of error, warning, advice or never (did you mean 'error'?)",
        ),
        (["check", "--today", "31.1.2026"], "'31.1.2026' is no date like 2026-01-31"),
        (["check", "--today", "2026-02-30"], "'2026-02-30' is no date like 2026-01-31"),
        (["check", "--formt", "json"], "--format"),
        (["chek"], "no command 'chek' (did you mean 'check'?)"),
        (["a.md"], "to check it, write `claimcheck check a.md`"),
        (["rules", "tst"], "no command 'tst' (did you mean 'test'?)"),
        (["explain", "NONE99"], "no rule 'NONE99'"),
        (["explain"], "RULE"),
    ],
)
def test_slips_on_the_command_line_are_one_line_with_what_to_do(run, arguments, said):
    code, out, err = run(*arguments, a_md="fine")
    assert (code, out) == (2, "")
    assert err.startswith("error: ")
    assert said in err
    assert err.count("\n") == 1


FACTS = {
    "schema: 2\nsources: []\n": None,
    "schema: 2\nsources:\n- {id: a-2019, title: A, type: rct, year: 2019}\n": None,
    "schema: 2\nsource: []\n": "f.yaml:2:1: error: unknown key 'source' (did you mean 'sources'?)",
    "schema: 1\nsources: []\n": "f.yaml:1:9: error: 'schema' must be 2",
    "- a\n": "f.yaml:1:1: error: no mapping; a facts file is",
    "schema: 2\nsources:\n- title: A\n": "f.yaml:3:3: error: an entry of 'sources' needs 'id'",
    "schema: 2\nsources: [\n": "f.yaml:",
}


@pytest.mark.parametrize("facts", FACTS)
def test_facts_files_are_read_before_anything_is_checked(run, facts):
    code, out, err = run("check", "a.md", "--facts", "f.yaml", a_md="error", f_yaml=facts)
    if FACTS[facts] is None:
        assert (code, err) == (1, "")
    else:
        assert (code, out) == (2, "")
        assert err.startswith(FACTS[facts])


def test_a_missing_facts_file(run):
    code, out, err = run("check", "--facts", "gone.yaml", a_md="error")
    assert (code, out) == (2, "")
    assert err.startswith("gone.yaml: error: ")


def test_colour_is_asked_for_or_left_out(run, monkeypatch):
    assert "\x1b[" not in run("check", a_md="error")[1]
    assert "\x1b[" in run("check", "--color", "always", a_md="error")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check", "--color", "auto", a_md="error")[1]


def test_selectors_are_lists_or_repeated(run, monkeypatch):
    seen = []
    monkeypatch.setattr(stub_linter, "prepare", lambda settings: seen.append(settings) or settings)
    run("check", "--select", "SF02, SF08", "--select", "IN", "--ignore", "IN05", a_md="fine")
    assert (seen[0].select, seen[0].ignore) == (("SF02", "SF08", "IN"), ("IN05",))


def test_a_name_with_control_characters_cannot_move_the_cursor(run):
    _, _, err = run("check", "gone\x1b[2J.md")
    assert "\x1b" not in err


def test_the_codes_that_help_does_without_importing_are_the_same():
    assert (app_module.COULD_NOT_CHECK, app_module.INTERRUPTED) == (exit_codes.COULD_NOT_CHECK, exit_codes.INTERRUPTED)


def test_the_commands_say_the_same_in_both_lists():
    for name, (_, _, said) in app_module.COMMANDS.items():
        assert app_module.app.get_command(None, name).short_help == said


def test_ctrl_c_is_quiet(monkeypatch, capsys):
    def interrupted(arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(app_module, "run", interrupted)
    with pytest.raises(SystemExit) as ended:
        __main__.main()
    assert ended.value.code == 130
    assert capsys.readouterr() == ("", "")


def test_version_and_help():
    said = subprocess.run([sys.executable, "-m", "claimcheck", "--version"], capture_output=True, text=True, check=True)
    assert said.stdout == f"claimcheck {VERSION}\n"
    said = subprocess.run(
        [sys.executable, "-m", "claimcheck", "check", "--help"], capture_output=True, text=True, check=True
    )
    assert "--fail-on error|warning|advice|never" in said.stdout
    assert max(map(len, said.stdout.splitlines())) <= 80


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
def test_a_closed_pipe_is_quiet():
    command = f"{sys.executable} -m claimcheck rules list | true; exit ${{PIPESTATUS[0]}}"
    # A pipe that nobody reads breaks at once or not at all: either way nothing is said.
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode in (0, 2)
