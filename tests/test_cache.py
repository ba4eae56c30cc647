"""The cache of results: it never gives an answer that the run itself would not give, and never is an error."""

import datetime
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import fields, replace
from pathlib import Path

import pytest

from claimcheck import cache as cache_module
from claimcheck import data
from claimcheck.cache import NAME, ResultCache, _told, clear, file_key, open_cache, run_key
from claimcheck.findings import finding as records
from claimcheck.findings import stored
from claimcheck.linter import check_content
from claimcheck.settings import Settings

CHECKOUT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 1, 31)
SETTINGS = Settings(today=TODAY)
COPY = (
    "In all, 12 of 20 people (50%) got better.\n\n<!-- claimcheck: allow IN02 -- agreed -->\n\n30 of 40 (50%) slept.\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(scope="module")
def report(prepared):
    return check_content("page.md", COPY.encode(), prepared)


def key(number):
    return f"{number:032x}"


def check(tmp_path, *arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", "check", "--today", "2026-01-31", *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "CLAIMCHECK_CACHE": str(tmp_path / "cache"), **environment},
        check=False,
    )


# What is kept


def test_reports_come_back_as_they_were(folder, prepared):
    samples = sorted((data.root() / "samples").glob("*.*"))
    assert samples
    for path in samples:
        if path.suffix in (".md", ".txt"):
            made = check_content(path.name, path.read_bytes(), prepared)
            assert stored.file_report(stored.plain(made)) == made
            cache = ResultCache(folder / NAME)
            cache.put(key(1), made)
            cache.close()
            assert ResultCache(folder / NAME).get(key(1)) == made


def test_every_field_that_is_no_plain_value_has_its_shape():
    simple = {"str", "int", "str | None", "int | None"}
    for record in stored.RECORDS:
        shapes = stored.SHAPES.get(record, {})
        assert {field.name for field in fields(record) if field.type not in simple} == set(shapes), record


def test_every_record_of_a_report_is_known():
    made = {one for one in vars(records).values() if isinstance(one, type) and hasattr(one, "__dataclass_fields__")}
    assert made - {records.RunReport} == set(stored.RECORDS)


# The key


def test_each_part_of_the_key_counts(tmp_path, monkeypatch):
    own = tmp_path / "own.yaml"
    own.write_text("a: 1\n")
    settings = replace(SETTINGS, facts=(own,), rules=(own,), vocabulary=(own,))
    keys = [run_key(settings), run_key(SETTINGS)]
    changes = (
        {"today": datetime.date(2026, 2, 1)},
        {"facts": ()},
        {"rules": ()},
        {"vocabulary": ()},
        {"select": ("IN",)},
        {"ignore": ("IN",)},
        {"preview": True},
        {"numbers": "de"},
    )
    keys += [run_key(replace(settings, **change)) for change in changes]
    own.write_text("a: 2\n")
    keys.append(run_key(settings))
    monkeypatch.setattr(cache_module, "VERSION", "0.0.0")
    keys.append(run_key(settings))
    monkeypatch.setattr(cache_module, "_libraries", lambda: ["pyromark-0.0.0.dist-info"])
    keys.append(run_key(settings))
    assert None not in keys
    assert len(set(keys)) == len(keys)
    assert run_key(replace(settings, rules=(tmp_path / "none.yaml",), facts=(tmp_path / "none.yaml",))) is None


def test_the_code_and_the_rules_count(tmp_path):
    for name in ("claimcheck", "rules"):
        shutil.copytree(CHECKOUT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("claimcheck/checks/engine.py", "rules/freshness/stale-new-study.yaml", "rules/vocabulary/body.yaml"):
        path = tmp_path / name
        before = cache_module._digest(tmp_path / name.split("/")[0])
        state = path.stat()
        text = path.read_text()
        path.write_text(text[:-2] + "#\n")
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
        assert len(text) == len(path.read_text())
        assert cache_module._digest(tmp_path / name.split("/")[0]) != before


def test_file_and_name_count():
    keys = {file_key("a", "b.md", b"c"), file_key("a", "b.txt", b"c"), file_key("a", "b.md", b"d")}
    assert len({*keys, file_key("x", "b.md", b"c"), file_key("a", "b.m", b"dc")}) == 5


def test_a_setting_of_an_unknown_kind_is_a_fault():
    assert _told({"b": (1, "1"), "a": None}) != _told({"b": (1, 1), "a": None})
    assert _told({"a": 1, "b": 2}) == _told({"b": 2, "a": 1})
    with pytest.raises(TypeError):
        _told(object())


# Trouble


def test_a_damaged_file_is_removed(folder, report):
    cache = open_cache()
    cache.put(key(1), report)
    cache.close()
    path = folder / NAME
    path.write_bytes(b"no database " * 1000)
    cache = open_cache()
    assert cache.get(key(1)) is None
    cache.put(key(1), report)
    cache.close()
    assert not path.exists()
    cache = open_cache()
    cache.put(key(1), report)
    cache.close()
    assert open_cache().get(key(1)) == report


@pytest.mark.parametrize("place", ["middle", "cut"])
def test_a_file_with_damaged_pages_gives_nothing_wrong(folder, report, place):
    cache = open_cache()
    for number in range(50):
        cache.put(key(number), replace(report, path=f"{number}.md"))
    cache.close()
    path = folder / NAME
    content = bytearray(path.read_bytes())
    if place == "middle":
        for offset in range(4096, len(content), 97):
            content[offset] ^= 0xFF
    else:
        content = content[: len(content) // 2]
    path.write_bytes(content)
    cache = open_cache()
    for number in range(50):
        got = cache.get(key(number))
        assert got is None or got == replace(report, path=f"{number}.md")
    cache.close()


def test_a_row_that_was_changed_is_no_result(folder, report):
    cache = open_cache()
    cache.put(key(1), report)
    cache.put(key(2), report)
    cache.close()
    with sqlite3.connect(folder / NAME) as connection:
        connection.execute("UPDATE results SET key = ? WHERE key = ?", (bytes.fromhex(key(3)), bytes.fromhex(key(1))))
        connection.execute("UPDATE results SET report = 'x' WHERE key = ?", (bytes.fromhex(key(2)),))
    connection.close()
    assert [open_cache().get(key(number)) for number in (1, 2, 3)] == [None, None, None]


def test_nothing_is_written_when_something_changed_during_the_run(folder, report):
    cache = open_cache(lambda: False)
    cache.put(key(1), report)
    cache.close()
    assert open_cache().get(key(1)) is None


def test_an_unusable_folder_is_no_error(tmp_path, monkeypatch, report):
    (tmp_path / "file").write_text("moss")
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "file" / "cache"))
    cache = open_cache()
    assert cache.get(key(1)) is None
    cache.put(key(1), report)
    cache.close()
    assert clear() is False


def test_a_folder_where_the_file_should_be_is_no_error(folder, report):
    (folder / NAME).mkdir(parents=True)
    cache = open_cache()
    assert cache.get(key(1)) is None
    cache.put(key(1), report)
    cache.close()
    assert (folder / NAME).is_dir()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_no_error(folder, report):
    folder.mkdir(mode=0o500)
    cache = open_cache()
    cache.put(key(1), report)
    cache.close()
    assert open_cache().get(key(1)) is None


def test_it_is_turned_off(monkeypatch):
    monkeypatch.setenv("CLAIMCHECK_CACHE", "")
    assert open_cache() is None
    assert clear() is False


@pytest.mark.skipif(os.name == "nt", reason="modes mean nothing there")
def test_nobody_else_may_read_it(folder, report):
    folder.mkdir(mode=0o755)
    cache = open_cache()
    cache.put(key(1), report)
    cache.close()
    assert (folder / NAME).stat().st_mode & 0o077 == 0


def test_the_oldest_make_room(folder, report, monkeypatch):
    monkeypatch.setattr(cache_module, "MAX_RESULTS", 20)
    monkeypatch.setattr(cache_module, "BATCH", 5)
    clock = iter(range(1_000_000))
    monkeypatch.setattr(cache_module.time, "time", lambda: next(clock))
    cache = open_cache()
    for number in range(40):
        cache.put(key(number), report)
    cache.close()
    kept = [number for number in range(40) if open_cache().get(key(number))]
    assert kept == list(range(40 - len(kept), 40))
    assert 10 <= len(kept) <= 20


def test_another_run_that_writes_is_waited_for_or_done_without(folder, report, monkeypatch):
    monkeypatch.setattr(cache_module, "WAIT", 0.05)
    cache = open_cache()
    cache.put(key(1), report)
    cache.close()
    other = sqlite3.connect(folder / NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    cache = open_cache()
    assert cache.get(key(1)) == report
    cache.put(key(2), report)
    cache.close()
    other.execute("ROLLBACK")
    other.close()
    assert open_cache().get(key(1)) == report
    assert open_cache().get(key(2)) is None


# Runs


def test_a_second_run_says_the_same_and_imports_no_reader_and_no_rule(tmp_path):
    (tmp_path / "page.md").write_text(COPY)
    first = check(tmp_path, "page.md", "--format", "json")
    code = (
        "import sys; from claimcheck.cli.app import run; run(sys.argv[1:]); "
        "print(*sorted(m for m in sys.modules if not m.startswith('_')), file=sys.stderr)"
    )
    second = subprocess.run(
        [sys.executable, "-c", code, "check", "--today", "2026-01-31", "page.md", "--format", "json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "CLAIMCHECK_CACHE": str(tmp_path / "cache")},
        check=True,
    )
    assert first.stdout == second.stdout
    assert '"rule": "IN02"' in first.stdout
    modules = set(second.stderr.split())
    heavy = {"claimcheck.linter", "pyromark", "re2", "ahocorasick_rs", "rapidfuzz", "yaml", "pydantic", "spacy"}
    assert not modules & heavy
    assert not {m for m in modules if m.startswith(("claimcheck.citations", "claimcheck.documents.markdown"))}


def test_no_cache_keeps_nothing(tmp_path):
    (tmp_path / "page.md").write_text(COPY)
    assert check(tmp_path, "page.md", "--no-cache").returncode == 1
    assert not (tmp_path / "cache" / NAME).exists()


def test_an_edit_is_seen(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(COPY)
    assert check(tmp_path, "page.md").returncode == 1
    page.write_text(COPY.replace("12 of 20", "10 of 20"))
    assert check(tmp_path, "page.md").returncode == 0
    page.write_text(COPY)
    assert check(tmp_path, "page.md").returncode == 1


def test_errors_are_told_in_every_run(tmp_path):
    (tmp_path / "page.md").write_text(COPY)
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe\x00")
    said = [check(tmp_path, ".") for _ in range(2)]
    assert [done.returncode for done in said] == [2, 2]
    assert said[0].stderr == said[1].stderr != ""
    assert "no rule" in check(tmp_path, "page.md", "--select", "moss").stderr
    assert check(tmp_path, "page.md", "--rules", "none.yaml").returncode == 2
    assert check(tmp_path, "page.md", "--facts", "none.yaml").returncode == 2


def test_runs_at_the_same_time_and_a_killed_one(tmp_path):
    for number in range(80):
        (tmp_path / f"{number:02}.md").write_text(COPY + f"\nPage {number}.\n")
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT), "CLAIMCHECK_CACHE": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "claimcheck", "check", "--today", "2026-01-31", "--format", "json", "."]
    killed = subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    path = tmp_path / "cache" / NAME
    patience = time.monotonic() + 20
    while not path.exists() and killed.poll() is None and time.monotonic() < patience:
        time.sleep(0.005)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    together = [
        subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    said = [run.communicate()[0] for run in together]
    warm = check(tmp_path, "--format", "json", ".")
    cold = check(tmp_path, "--format", "json", "--no-cache", ".")
    assert {*said, warm.stdout} == {cold.stdout}
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("SELECT count(*) FROM results").fetchall() == [(80,)]
    connection.close()
