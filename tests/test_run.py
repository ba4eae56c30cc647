"""The files of a run: several settings in one run, several processes, what is kept, what is broken."""

import datetime
import json
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck import run as run_module
from claimcheck import workers
from claimcheck.cli.configured import configure, processors
from claimcheck.errors import ClaimcheckError, Errors, UnreadableFile
from claimcheck.files import FoundFile
from claimcheck.linter import prepare
from claimcheck.reports.json import json_report
from claimcheck.run import Plan, check_paths
from claimcheck.settings import Settings
from claimcheck.task import Task, check_task

TODAY = datetime.date(2026, 1, 31)
SETTINGS = Settings(today=TODAY)
BAD_SHARE = "After a month of the drops, 31 of 40 (72%) felt better."
PAGE = f"""\
# A page

{BAD_SHARE} A 2021 trial of 550 adults tested warm stones for stiff knees [1].

## References

1. Oduya K, Brandt L. Warm stones for stiff knees: a randomised trial of 152 adults. J Rest. 2018;3(1):1-9.
"""


@pytest.fixture(autouse=True)
def no_cache_of_the_user(monkeypatch, tmp_path):
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    place = tmp_path / "pages"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


def plan(jobs, **more):
    return Plan(TODAY, lambda _: SETTINGS, jobs=jobs, **more)


def write(folder, number):
    for place in range(number):
        (folder / f"{place:02}.md").write_text(PAGE.replace("550", str(500 + place)), encoding="utf-8")


class TestProcesses:
    @pytest.fixture(autouse=True)
    def always(self, monkeypatch):
        monkeypatch.setattr(run_module, "IN_ONE_PROCESS", 0)
        monkeypatch.setattr(workers, "BATCH", 2000)

    def test_two_give_what_one_gives_in_the_same_order(self, folder):
        write(folder, 20)
        (folder / "07.md").write_bytes(b"line\n\x00")
        (folder / "11.md").write_bytes(b"caf\xe9")
        one, two = (check_paths([".", "gone.md"], plan(jobs)) for jobs in (1, 2))
        assert json_report(one) == json_report(two)
        assert [str(error) for error in one.errors] == [str(error) for error in two.errors]
        assert (len(two.files), len(two.errors)) == (18, 3)
        assert any(finding.rule == "SF02" for finding in two.findings())

    def test_what_they_find_is_kept_and_taken(self, folder, monkeypatch):
        write(folder, 6)
        first = check_paths(["."], plan(2, cache=True))
        monkeypatch.setattr(workers, "check_in_processes", None)
        assert json_report(check_paths(["."], plan(2, cache=True))) == json_report(first)

    def test_settings_differ_from_file_to_file(self, folder):
        write(folder, 4)

        def settings(file):
            return replace(SETTINGS, ignore=("IN",)) if file.name < "02" else SETTINGS

        run = check_paths(["."], Plan(TODAY, settings, jobs=2))
        assert [{f.rule for f in file.findings} >= {"IN02"} for file in run.files] == [False, False, True, True]

    def test_a_file_that_ends_its_process_does_not_keep_others_from_being_checked(self, folder, monkeypatch):
        write(folder, 8)
        real = workers._plain

        def deadly(batch):
            return [Deadly() if task.name == "03.md" else one for task, one in zip(batch, real(batch), strict=True)]

        monkeypatch.setattr(workers, "_plain", deadly)
        run = check_paths(["."], plan(2))
        assert [file.path for file in run.files] == [f"{n:02}.md" for n in range(8) if n != 3]
        (error,) = run.errors
        assert str(error).startswith("03.md: the process that checked this file was ended")

    def test_where_the_system_gives_no_process_all_is_checked_here(self, folder, monkeypatch):
        def refused(*_, **__):
            raise OSError(28, "no semaphores left")

        write(folder, 3)
        monkeypatch.setattr(workers, "ProcessPoolExecutor", refused)
        assert json_report(check_paths(["."], plan(2))) == json_report(check_paths(["."], plan(1)))

    def test_rules_that_break_meanwhile_are_an_error(self):
        with pytest.raises(Errors) as told:
            workers._outcome(("broken", [("bad", "x.yaml", 1, 2), ("worse", None, None, None)]))
        assert [str(error) for error in told.value.errors] == ["x.yaml:1:2: bad", "worse"]

    def test_a_batch_tells_errors_by_their_parts(self, tmp_path):
        missing = replace(SETTINGS, rules=(tmp_path / "none.yaml",))
        batch = [("a.md", b"Fine.", SETTINGS), ("b.md", b"\x00", SETTINGS), ("c.md", b"Fine.", missing)]
        kinds = workers._check_batch(batch)
        assert [kind for kind, _ in kinds] == ["report", "unreadable", "broken"]
        assert isinstance(workers._outcome(kinds[1]), UnreadableFile)
        assert workers._outcome(kinds[0]) == check_task(Task(0, *batch[0]), prepare(SETTINGS))

    @pytest.mark.parametrize("entry", [["-m", "claimcheck"], ["-c", "from claimcheck.__main__ import main; main()"]])
    def test_the_command_itself_starts_them(self, folder, entry):
        text = (PAGE + "\n") * 300
        for place in range(4):
            (folder / f"{place}.md").write_text(text, encoding="utf-8")
        said = []
        for jobs in ("1", "2"):
            command = [sys.executable, *entry, "check", "--jobs", jobs, "--no-cache", "--today", "2026-01-31"]
            done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
            assert (done.returncode, done.stderr) == (1, "")
            said.append(done.stdout)
        assert said[0] == said[1]


class Deadly:
    """Ends the process that unpacks it."""

    def __reduce__(self):
        return os._exit, (9,)


@pytest.mark.parametrize("all_of_them", [True, False])
def test_nothing_of_the_processes_is_left_behind(all_of_them):
    before = set(threading.enumerate())
    tasks = [Task(number, f"{number}.md", b"# Sand baths\n", SETTINGS) for number in range(4)]
    outcomes = workers.check_in_processes(tasks[:2], iter(tasks[2:]), 2, lambda task: pytest.fail(task.name))
    assert next(outcomes)[0] in tasks
    if all_of_them:
        assert len(list(outcomes)) == 3
    else:
        outcomes.close()
    assert set(threading.enumerate()) <= before


def test_little_copy_starts_no_process(folder, monkeypatch):
    write(folder, 3)
    monkeypatch.setattr(workers, "check_in_processes", None)
    assert len(check_paths(["."], plan(8)).files) == 3


def test_processors_are_those_that_this_process_may_use():
    assert 1 <= processors() <= 16


def configured(*paths, given=None, stdin_name=None):
    run_as = configure(paths, given or {}, stdin_name)
    return run_as, check_paths(paths, run_as.plan, stdin_name)


def test_a_broken_configuration_of_some_files_lets_the_others_be_checked(folder):
    write(folder, 2)
    (folder / "bad").mkdir()
    (folder / "bad/claimcheck.toml").write_text("slect = []")
    for name in ("x.md", "y.md"):
        (folder / "bad" / name).write_text(PAGE)
    _, run = configured(".")
    assert [file.path for file in run.files] == ["00.md", "01.md"]
    assert [str(error) for error in run.errors] == [
        "bad/claimcheck.toml:1:1: unknown key 'slect' (did you mean 'select'?)"
    ]


def test_broken_facts_of_some_files_let_the_others_be_checked(folder):
    write(folder, 2)
    (folder / "claimcheck.toml").write_text("[[overrides]]\nfiles = ['01.md']\nfacts = ['f.yaml']\n")
    (folder / "f.yaml").write_text("schema: 2\nsource: []\n")
    _, run = configured(".")
    assert [file.path for file in run.files] == ["00.md"]
    assert "f.yaml:2:1: unknown key 'source'" in str(run.errors[0])
    with pytest.raises(ClaimcheckError, match=r"f.yaml:2:1"):
        configured("01.md")


def test_each_file_has_its_own_level_that_fails_a_run(folder):
    write(folder, 2)
    (folder / "claimcheck.toml").write_text("[[overrides]]\nfiles = ['01.md']\nfail-on = 'never'\n")
    run_as, _ = configured(".")
    assert (run_as.fail_on, dict(run_as.fail_on_of)) == ("error", {"01.md": "never"})


def test_results_are_kept_by_settings_and_follow_every_change(folder):
    write(folder, 2)
    config = folder / "claimcheck.toml"

    def rules():
        return [{finding.rule for finding in file.findings} for file in configured(".")[1].files]

    both = [{"IN02", "SF02", "SF08"}] * 2
    assert rules() == both
    config.write_text("[[overrides]]\nfiles = ['01.md']\nignore = ['IN']\n")
    for _ in range(2):
        assert rules() == [both[0], {"SF02", "SF08"}]
    config.write_text("ignore = ['IN']\n")
    assert rules() == [{"SF02", "SF08"}] * 2
    config.unlink()
    assert rules() == both


def test_a_rule_that_does_not_exist_is_told_although_results_are_kept(folder):
    write(folder, 1)
    config = folder / "claimcheck.toml"
    config.write_text("[[overrides]]\nfiles = ['other.md']\nignore = ['IN']\n")
    configured(".")
    config.write_text("[[overrides]]\nfiles = ['other.md']\nignore = ['INN']\n")
    with pytest.raises(Errors, match=r"claimcheck.toml:3:11: no rule 'INN'"):
        configured(".")


def test_standard_input_has_the_settings_of_its_name(folder, monkeypatch):
    (folder / "blog").mkdir()
    (folder / "blog/claimcheck.toml").write_text("ignore = ['IN']\nexclude = ['drafts/']\n")

    class Stdin:
        @property
        def buffer(self):
            return (folder / "page").open("rb")

    (folder / "page").write_text(PAGE)
    monkeypatch.setattr(sys, "stdin", Stdin())
    _, run = configured("-", stdin_name="blog/new.md")
    assert [(file.path, {finding.rule for finding in file.findings}) for file in run.files] == [
        ("blog/new.md", {"SF02", "SF08"})
    ]
    _, run = configured("-", stdin_name="new.md")
    assert "IN02" in {finding.rule for finding in run.findings()}
    _, run = configured("-", stdin_name="blog/drafts/new.md")
    assert (run.files, run.left_out) == ((), (("blog/drafts/new.md", "blog/claimcheck.toml:2"),))


def test_the_suffix_of_the_name_says_how_standard_input_is_read(folder, monkeypatch):
    class Stdin:
        @property
        def buffer(self):
            return (folder / "page").open("rb")

    (folder / "page").write_text(f"<p>{BAD_SHARE.replace('72%', '<b>72</b>%')}</p>")
    monkeypatch.setattr(sys, "stdin", Stdin())
    (finding,) = configured("-", stdin_name="a.html")[1].findings()
    assert (finding.path, finding.quote.partition(" (")[0]) == ("a.html", "31 of 40")


def test_a_report_says_nothing_of_what_is_left_out_on_purpose(folder):
    write(folder, 2)
    (folder / "claimcheck.toml").write_text("exclude = ['01.md']")
    _, run = configured("00.md", "01.md")
    assert json.loads(json_report(run))["errors"] == []
    assert run.left_out == (("01.md", "claimcheck.toml:1"),)


def test_a_file_of_a_plan_is_asked_for_by_its_place(folder):
    write(folder, 1)
    seen = []
    check_paths(["00.md"], Plan(TODAY, lambda file: seen.append(file) or SETTINGS))
    assert seen == [FoundFile(Path("00.md"), "00.md")]
