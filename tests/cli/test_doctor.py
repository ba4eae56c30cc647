import re
import sys
import tomllib
from pathlib import Path

import pytest

from claimcheck import data
from claimcheck.cli import app as app_module
from claimcheck.cli import doctor


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    """Runs doctor in a folder of its own: exit code, and what is said of each thing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))

    def run_in_folder(**files):
        for name, content in files.items():
            (tmp_path / name.replace("_", ".")).write_text(content, encoding="utf-8")
        code = app_module.run(["doctor"])
        sys.stdout.flush()
        out, err = capfd.readouterr()
        assert err == ""
        *lines, blank, last = out.splitlines()
        assert blank == ""
        return code, [(line[:6].strip(), *line[8:].split(": ", 1)) for line in lines], last

    return run_in_folder


def states(told, what):
    return [state for state, name, _ in told if name == what]


def test_all_works(run, tmp_path):
    code, told, last = run()
    assert (code, last) == (0, "All of it works.")
    assert {state for state, _, _ in told} <= {"ok", "off"}
    said = {name: words for _, name, words in told}
    assert said["rules"].endswith(" rules read")
    assert int(said["facts"].split()[0]) > 100
    assert int(said["vocabulary"].split()[0]) > 100
    assert said["cache folder"] == f"{tmp_path / 'cache'} can be written"
    assert said["configuration"] == "no file here or in a folder above; defaults hold"
    assert said["Python"] == sys.version.split()[0]
    assert not list((tmp_path / "cache").glob(".doctor*"))


def test_every_dependency_is_told(run):
    _, told, _ = run()
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    stated = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    needed = {re.match(r"[\w.-]+", one)[0].lower() for one in stated}
    assert needed == {name.lower() for _, name, _ in told} & needed
    assert len(needed) > 5


def test_a_configuration_is_named_and_held_to_its_form(run):
    code, told, _ = run(claimcheck_toml='fail-on = "warning"\n')
    assert code == 0
    assert ("ok", "configuration", "claimcheck.toml") in told
    code, told, last = run(claimcheck_toml='fail-on = "warnin"\nselct = ["SF"]\n')
    assert (code, last) == (2, "2 things cannot work; see above.")
    wrong = [words for state, name, words in told if (state, name) == ("not ok", "configuration")]
    assert sorted(line.split(":")[1] for line in wrong) == ["1", "2"]
    assert states(told, "cache folder") == ["ok"]


def test_facts_of_the_configuration_are_read(run):
    code, told, _ = run(claimcheck_toml='facts = ["f.yaml"]\n', f_yaml="schema: 2\nsource: []\n")
    assert code == 2
    assert states(told, "facts") == ["not ok"]
    assert states(told, "a page to try it on") == ["ok"]
    code, told, _ = run(
        claimcheck_toml='facts = ["f.yaml"]\n',
        f_yaml="schema: 2\nsources:\n- {id: a-2019, title: A, type: rct, year: 2019}\n",
    )
    assert (code, [words for _, name, words in told if name == "facts"]) == (0, ["1 source read"])


def test_broken_rules_are_told(run, tmp_path, monkeypatch):
    folder = tmp_path / "data" / "rules" / "a"
    folder.mkdir(parents=True)
    (folder / "b.yaml").write_text("code: 1\n", encoding="utf-8")
    monkeypatch.setattr(data, "root", lambda: tmp_path / "data")
    code, told, _ = run()
    assert code == 2
    assert set(states(told, "rules")) == {"not ok"}


def test_a_page_that_gives_something_else_is_told(run, monkeypatch):
    monkeypatch.setattr(doctor, "PAGE", "Tea is warm.\n")
    code, told, _ = run()
    assert code == 2
    assert ("not ok", "a page to try it on") in [(state, name) for state, name, _ in told]


def test_a_cache_that_cannot_be_written_is_no_error(run, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "file"))
    code, told, _ = run()
    assert (code, states(told, "cache folder")) == (0, ["off"])
    monkeypatch.setenv("CLAIMCHECK_CACHE", "")
    code, told, _ = run()
    assert (code, states(told, "cache folder")) == (0, ["off"])


@pytest.mark.parametrize(
    ("requirement", "state", "words"),
    [
        ("click>=8.1", "ok", ""),
        ("click>=999", "not ok", "claimcheck needs >=999"),
        ("click<2,>=1", "not ok", "claimcheck needs"),
        ("no-such-package>=1", "not ok", "not installed; install claimcheck-health again"),
        (
            'no-such-package>=1; extra == "docx"',
            "off",
            "reading Word files needs it: pip install 'claimcheck-health[docx]'",
        ),
    ],
)
def test_packages(requirement, state, words):
    [told] = doctor.packages([requirement, requirement])
    assert told.state == state
    assert words in told.said


def test_a_package_that_cannot_be_imported_cannot_be_used(monkeypatch):
    monkeypatch.setitem(sys.modules, "click", None)
    [told] = doctor.packages(["click>=8.1"])
    assert (told.state, told.said.startswith("installed, and cannot be used: ")) == ("not ok", True)


@pytest.mark.parametrize(
    ("version", "bounds", "within"),
    [
        ("1.0.0", ">=1", True),
        ("1.9", ">=1.10", False),
        ("2.0rc1", "<2", False),
        ("1.14.0", ">=1.14,<2", True),
        ("3.1", "", True),
    ],
)
def test_versions_are_compared_by_number(version, bounds, within):
    assert doctor._within(version, bounds) is within
