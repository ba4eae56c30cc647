"""The API: its names, its records, what it returns, and that importing it costs nothing."""

import dataclasses
import datetime
import gc
import re
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck import ClaimcheckError, Settings, UnreadableFile, check_paths, check_text

CHECKOUT = Path(__file__).parents[1]
COPY = """\
# Warm stones

A 2021 trial of 550 adults tested warm stones for stiff knees [1].

## References

1. Oduya K, Brandt L. Warm stones for stiff knees: a randomised trial of 152 adults. J Rest. 2018;3(1):1-9.
"""
SETTINGS = Settings(today=datetime.date(2026, 1, 31))
NAMES = {
    *("Change", "ClaimRecord", "ClaimcheckError", "Credit", "Errors", "FileReport", "Finding", "LabelledRow"),
    *("MarkedCopy", "Position", "RunReport", "SecondPlace", "Settings", "UnreadableFile", "Waiver"),
    *("__version__", "check_paths", "check_text"),
}
FIELDS = {
    "Position": "line column end_line end_column",
    "MarkedCopy": "position text note",
    "LabelledRow": "label text url",
    "SecondPlace": "label text source url position",
    "Credit": "identity path candidates",
    "Change": "position text",
    "Waiver": "reason line by until",
    "Finding": (
        "path position rule name severity message quote marks seconds rows related source owner expected found credit "
        "assumed reason fix waived fingerprint digest heading"
    ),
    "ClaimRecord": "path position kind text verdict reason value unit slots source credit basis",
    "FileReport": "path sha256 findings claims lines",
    "RunReport": "version today files errors left_out",
}


def test_the_names_are_those_that_people_rely_on():
    assert set(claimcheck.__all__) == NAMES
    assert sorted(claimcheck.__all__) == sorted(set(claimcheck.__all__))
    assert set(dir(claimcheck)) >= NAMES
    for name in NAMES:
        assert getattr(claimcheck, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'check_file'"):
        claimcheck.check_file  # noqa: B018


@pytest.mark.parametrize("name", FIELDS)
def test_records_keep_their_fields_and_cannot_be_changed(name):
    record = getattr(claimcheck, name)
    fields = [field.name for field in dataclasses.fields(record)]
    # Later releases may add fields behind these.
    assert fields[: len(FIELDS[name].split())] == FIELDS[name].split()
    assert record.__dataclass_params__.frozen
    assert "__slots__" in vars(record)


def test_importing_claimcheck_imports_nothing_else():
    code = "import sys; before = set(sys.modules); import claimcheck; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=CHECKOUT)
    assert set(done.stdout.split()) <= {"claimcheck", "claimcheck._version", "__future__"}


def test_a_text():
    report = check_text(COPY, settings=SETTINGS)
    assert [(finding.rule, finding.quote) for finding in report.findings] == [("SF08", "2021"), ("SF02", "550 adults")]
    assert report.path == "text.md"
    assert report.count("contradicted") == sum(claim.verdict == "contradicted" for claim in report.claims) > 0


def test_the_suffix_of_the_name_says_how_it_is_read():
    page = (
        "<p>A 2021 trial of 152 adults [1].</p><h2>References</h2>"
        "<ol><li>Oduya K. Warm stones for stiff knees: a trial of 152 adults. J Rest. 2018;3(1):1-9.</ol>"
    )
    assert [finding.rule for finding in check_text(page, "a.html", SETTINGS).findings] == ["SF08"]
    with pytest.raises(UnreadableFile):
        check_text("no archive", "a.docx", SETTINGS)


def test_bytes_are_read_as_a_file_is():
    assert check_text(COPY.encode("utf-16"), settings=SETTINGS).findings == check_text(COPY, settings=SETTINGS).findings
    with pytest.raises(UnreadableFile):
        check_text("a\ud800b", settings=SETTINGS)


def test_settings_choose_rules():
    only = dataclasses.replace(SETTINGS, select=("SF02",))
    assert [finding.rule for finding in check_text(COPY, settings=only).findings] == ["SF02"]
    with pytest.raises(ClaimcheckError, match="NONE99"):
        check_text(COPY, settings=dataclasses.replace(SETTINGS, select=("NONE99",)))


def test_rules_are_loaded_once_and_again_when_a_file_changes(tmp_path, monkeypatch):
    from claimcheck import api

    loaded = []
    real = api.prepare
    monkeypatch.setattr(api, "prepare", lambda settings: loaded.append(settings) or real(settings))
    facts = tmp_path / "facts.yaml"
    facts.write_text("schema: 2\nsources: []\n", encoding="utf-8")
    settings = dataclasses.replace(SETTINGS, facts=(facts,))
    for _ in range(3):
        check_text(COPY, settings=settings)
    assert len(loaded) == 1
    facts.write_text("schema: 2\nsource: []\n", encoding="utf-8")
    with pytest.raises(ClaimcheckError, match="unknown key 'source'"):
        check_text(COPY, settings=settings)


def test_paths(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    for name in ("a.md", "sub/b.md", "-"):
        (tmp_path / name).write_text(COPY, encoding="utf-8")
    run = check_paths([tmp_path / "a.md", "sub", "gone.md", "-"], SETTINGS)
    assert [file.path for file in run.files] == ["-", "a.md", "sub/b.md"]
    assert [(error.path, error.what) for error in run.errors] == [("gone.md", "no such file or folder; check the path")]
    assert len(run.findings()) == 6
    assert run.today == SETTINGS.today
    assert check_paths("a.md", SETTINGS).files == check_paths([Path("a.md")], SETTINGS).files


def test_the_process_is_left_as_it_was(tmp_path):
    (tmp_path / "a.md").write_text(COPY, encoding="utf-8")
    before = gc.get_threshold()
    check_paths(tmp_path, SETTINGS)
    assert gc.get_threshold() == before


def test_no_configuration_is_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimcheck.toml").write_text('ignore = ["SF08", "SF02"]\n', encoding="utf-8")
    (tmp_path / "a.md").write_text(COPY, encoding="utf-8")
    assert len(check_paths("a.md", SETTINGS).findings()) == 2


def blocks():
    text = (CHECKOUT / "docs" / "api.md").read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```\n(?:\n(?:It|That) prints:?\n\n```\n(.*?)```)?", text, re.DOTALL)


@pytest.mark.parametrize(("code", "shown"), blocks())
def test_examples_of_the_documentation_run(code, shown, tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "stones.md").write_text(COPY, encoding="utf-8")
    (tmp_path / "content" / "tea.md").write_text("Tea is warm.\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == shown


def test_the_documentation_has_examples_and_names_everything():
    text = (CHECKOUT / "docs" / "api.md").read_text(encoding="utf-8")
    assert len(blocks()) >= 2
    assert text.count("```python") == len(blocks())
    for name in NAMES:
        assert f"`{name}" in text
    for fields in FIELDS.values():
        for field in fields.split():
            assert f"`{field}`" in text
