"""What a person sees at a terminal: colour, width, letters, progress, counts; and shells that complete words."""

import io
import itertools
import os
import re
import shutil
import subprocess
import sys
import unicodedata

import pytest

from claimcheck.cli import app as app_module
from claimcheck.cli import terminal
from claimcheck.cli.app import COMMANDS, app
from claimcheck.cli.help_examples import EXAMPLES
from claimcheck.findings.finding import Waiver
from claimcheck.reports.letters import letters_of, plain_signs

PAGE = """\
# Warm stones

\u201cWarm\u201d \u2014 a 2021 study laid 152 \u7761\u7720 adults (\u03c0 \U0001f642 e\u0301) on stones in 2021 [1].

## References

1. Oduya K, Brandt L. Warm stones for stiff knees: a randomised trial of 152 adults. J Rest. 2018;3(1):1-9.
"""


def claimcheck(*arguments, folder, stdin=None, **environment):
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder,
        env={**clean, "CLAIMCHECK_CACHE": "", **environment},
        capture_output=True,
        input=stdin,
        check=False,
    )


@pytest.fixture
def page(tmp_path):
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("choice", "environment", "is_terminal", "wanted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour(monkeypatch, choice, environment, is_terminal, wanted):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal() if is_terminal else io.StringIO())
    assert terminal.wants_colour(choice) is wanted


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("columns", "used"), [(20, 40), (72, 72), (300, 100)])
def test_the_report_is_as_wide_as_the_terminal_up_to_a_limit(monkeypatch, columns, used):
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert terminal.columns_to_use() == used


def shown_width(line):
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in line
    )


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
@pytest.mark.parametrize("columns", [60, 100])
def test_at_a_real_terminal(page, columns):
    import pty

    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "check", "page.md"],
        cwd=page,
        env={**os.environ, "CLAIMCHECK_CACHE": "", "COLUMNS": str(columns), "TERM": "xterm", "NO_COLOR": ""},
        stdout=theirs,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(theirs)
    text = b""
    while chunk := read(ours):
        text += chunk
    assert done.returncode == 1, done.stderr
    assert b"\x1b[1;31merror" in text
    lines = re.sub("\x1b\\[[0-9;]*m", "", text.decode()).splitlines()
    assert max(map(shown_width, lines)) <= columns
    assert max(map(shown_width, lines)) > columns - 20


def read(number):
    try:
        return os.read(number, 65536)
    except OSError:  # Linux says so where the other end is closed
        return b""


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii", "latin-1", "cp932"])
def test_consoles_that_lack_letters_show_the_carets_in_their_place(page, encoding):
    done = claimcheck("check", "page.md", folder=page, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (1, b"")
    lines = done.stdout.decode(encoding).splitlines()
    [number] = [n for n, line in enumerate(lines) if re.match(r" +3 \| ", line)]
    above, carets = lines[number], lines[number + 1]
    start = carets.index("^")
    # Every letter above is brought to the columns that it takes.
    cells = "".join(letter + "\0" * (shown_width(letter) - 1) for letter in above if shown_width(letter))
    assert cells[start : start + 4] == "2021"
    assert carets.count("^") == 4


def test_signs_that_a_console_lacks_have_plain_ones():
    assert letters_of("utf-8") is letters_of("utf_16") is None
    assert letters_of("ascii")("\u201ca\u201d \u2013 \u7761e\u0301") == '"a" - ??e'
    assert letters_of("no-such-encoding")("\u00e9") == "?"
    assert plain_signs("\u2019 \u00e9", "ascii") == "' \u00e9"
    assert plain_signs("\u2019", "cp1252") == "\u2019"


def test_a_name_that_a_console_lacks_can_still_be_told(tmp_path):
    (tmp_path / "\u7761.md").write_text(PAGE, encoding="utf-8")
    done = claimcheck("check", "--format", "concise", folder=tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.stdout.startswith(b"\\u7761.md:3:")
    done = claimcheck("check", "\u7762.md", folder=tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.stderr.startswith(b"\\u7762.md: error:")


def test_progress_is_told_after_a_second_on_one_line_and_goes_away():
    stream, now = Terminal(), [0.0]
    tell = terminal.progress_on(stream, lambda: now[0])
    for second, done in ((0.5, 1), (0.99, 2), (1.0, 30), (1.05, 31), (1.2, 40)):
        now[0] = second
        tell(done, 600)
    assert stream.getvalue() == "\rclaimcheck: 30 of 600 files\rclaimcheck: 40 of 600 files"
    tell(600, 600)
    tell(600, 600)
    assert stream.getvalue().endswith("files\r" + " " * 27 + "\r")


def test_a_short_run_and_a_pipe_are_told_nothing(monkeypatch):
    stream = Terminal()
    tell = terminal.progress_on(stream, lambda: 0.0)
    tell(1, 2)
    tell(2, 2)
    assert stream.getvalue() == ""
    monkeypatch.setenv("TERM", "dumb")
    for quiet in (io.StringIO(), Terminal()):
        tell = terminal.progress_on(quiet, itertools.count().__next__)
        tell(1, 3)
        tell(2, 3)
        assert quiet.getvalue() == ""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_tells_its_progress_and_in_the_end_that_it_is_done(tmp_path, jobs, monkeypatch):
    import dataclasses

    from claimcheck.cli.configured import configure
    from claimcheck.run import check_paths

    for number in range(6):
        (tmp_path / f"{number}.md").write_text(PAGE + "word " * 20_000, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_CACHE", "")
    told = []
    plan = configure((".",), {"jobs": int(jobs)}).plan
    check_paths((".",), dataclasses.replace(plan, progress=lambda done, among: told.append((done, among))))
    assert sorted(told) == told
    assert {among for _, among in told} == {6}
    assert [done for done, _ in told] == [1, 2, 3, 4, 5, 6, 6]


def test_statistics(page):
    waiver = "<!-- claimcheck: allow SF08 -- the journal corrects it -->\n\n"
    (page / "other.md").write_text(PAGE.replace("\u201cWarm", f"{waiver}\u201cWarm"), encoding="utf-8")
    done = claimcheck("check", "page.md", "other.md", "--statistics", folder=page)
    assert done.returncode == 1
    assert done.stdout.decode().splitlines()[:2] == ["2  error    SF08  year-differs-from-reference  1 waived", ""]
    done = claimcheck("check", "page.md", "--statistics", "-q", folder=page)
    assert done.stdout.decode() == "1  error    SF08  year-differs-from-reference\n"


def test_statistics_of_waived_findings():
    from invented_counts import run_with

    from claimcheck.reports.look import Look
    from claimcheck.reports.statistics import statistics

    run = run_with("error", "warning", "warning", waived=Waiver("so"))
    assert list(statistics(run, Look(closing=False))) == [
        "2  warning  SF02  sample-size-differs  2 waived",
        "1  error    SF02  sample-size-differs  1 waived",
    ]
    assert list(statistics(run_with(), Look())) == ["No findings. No claims found in 1 file."]


def test_statistics_are_for_people(page):
    done = claimcheck("check", "page.md", "--statistics", "--format", "json", folder=page)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--statistics counts for people" in done.stderr


def test_quiet_shows_findings_and_nothing_else(page):
    done = claimcheck("check", "page.md", "-q", "--format", "concise", folder=page)
    assert done.returncode == 1
    assert done.stdout.decode().count("\n") == 1
    (page / "clean.md").write_text("Tea is warm.\n", encoding="utf-8")
    done = claimcheck("check", "clean.md", "--quiet", folder=page)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    done = claimcheck("check", "gone.md", "--quiet", folder=page)
    assert (done.returncode, done.stderr) == (2, b"gone.md: error: no such file or folder; check the path\n")


HOSTILE = "::error::x ##[error]y.md"


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize("form", ["text", "concise", "github", "csv", "markdown"])
def test_names_are_no_commands_in_the_log_of_a_job(tmp_path, form):
    (tmp_path / HOSTILE).write_text(PAGE, encoding="utf-8")
    arguments = ("check", "--", HOSTILE, "::warning::gone.md")
    done = claimcheck("check", "--format", form, *arguments[1:], folder=tmp_path, GITHUB_ACTIONS="true")
    lines = (done.stdout + done.stderr).decode().splitlines()
    assert not [line for line in lines if "##[" in line]
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(commands) == (2 if form == "github" else 0)
    assert all(re.match("::error file=%3A%3A", line) for line in commands)
    assert any(": :error::x # #[error]y.md" in line for line in lines) or form in ("github", "csv", "markdown")
    # Elsewhere a name is what it is.
    done = claimcheck("check", "--format", "concise", *arguments[1:], folder=tmp_path, GITHUB_ACTIONS="")
    assert done.stdout.decode().startswith(HOSTILE)


def completions(*words, shell="bash"):
    given = {"COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from claimcheck.cli.app import run; sys.exit(run([]))"],
        env={**os.environ, **given, "_CLAIMCHECK_COMPLETE": f"{shell}_complete"},
        capture_output=True,
        text=True,
        check=True,
    )
    return [line.split(",", 1)[1] for line in done.stdout.splitlines()]


def test_shells_complete_commands_options_and_words():
    assert completions("claimcheck", "ch") == ["check"]
    assert "--fail-on" in completions("claimcheck", "check", "--f")
    assert completions("claimcheck", "check", "--format", "js") == ["json", "json-lines"]
    assert completions("claimcheck", "check", "--output", "sa") == ["sarif="]
    assert completions("claimcheck", "check", "--select", "SF02,year") == ["SF02,year-differs-from-reference"]
    assert completions("claimcheck", "explain", "year-d") == ["year-differs-from-reference"]
    assert completions("claimcheck", "rules", "t") == ["test"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell(shell):
    if shell == "bash" and not shutil.which("bash"):
        pytest.skip("click asks bash for its version")
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from claimcheck.cli.app import run; sys.exit(run([]))"],
        env={**os.environ, "_CLAIMCHECK_COMPLETE": f"{shell}_source"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "_CLAIMCHECK_COMPLETE" in done.stdout


def every_command():
    for name in COMMANDS:
        command = app.get_command(None, name)
        yield name, command
        for below in getattr(command, "lazy", ()):
            yield f"{name} {below}", command.get_command(None, below)


@pytest.mark.parametrize("words", [words for words, _ in every_command()])
def test_help_fits_and_shows_its_examples(words, capsys):
    app_module.run([*words.split(), "--help"])
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    for example in EXAMPLES.get(words, ()):
        assert f"    {example}" in lines


def test_every_example_belongs_to_a_command():
    assert set(EXAMPLES) <= {words for words, _ in every_command()}
    for words, examples in EXAMPLES.items():
        assert all(example.startswith("claimcheck ") for example in examples), words
