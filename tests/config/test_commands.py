"""`claimcheck config` and `claimcheck init`, the schema for editors, and the guide."""

import json
import re
import sys
import tomllib
from pathlib import Path

import from_keys
import jsonschema
import pytest

from claimcheck.cli import app
from claimcheck.config.file import read_config
from claimcheck.config.keys import EXTENDS, FILES, KEYS, OVERRIDES
from claimcheck.config.nearest import Configurations, settings_of
from claimcheck.config.setting import DEFAULT


@pytest.fixture
def run(tree, capfd):
    def command(*arguments, **files):
        tree({name.replace("__", "/").replace("_", "."): content for name, content in files.items()})
        code = app.run(arguments)
        sys.stdout.flush()
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return command


CONFIG = """\
ignore = ["SF10"]
[severity]
TE = "off"
[[overrides]]
files = ["blog/"]
fail-on = "never"
"""


def test_config_shows_each_value_with_the_line_that_set_it(run):
    code, out, err = run("config", "blog/a.md", claimcheck_toml=CONFIG)
    assert (code, err) == (0, "")
    first, blank, *lines = out.splitlines()
    assert (first, blank) == ("blog/a.md is checked under claimcheck.toml", "")
    assert 'claimcheck.toml:1  ignore = ["SF10"]' in lines
    assert 'claimcheck.toml:3  severity.TE = "off"' in lines
    assert 'claimcheck.toml:6  fail-on = "never"' in lines
    assert 'default            profile.jurisdictions = ["us", "uk"]' in lines
    shown = {line.split("  ", 1)[1].split(" = ")[0].strip() for line in lines}
    assert shown == {key.name for key in KEYS if key.kind != "severities"} | {"severity.TE"}
    # What is shown can be copied into a configuration.
    tomllib.loads("\n".join(line.split("  ", 1)[1] for line in lines))
    assert 'default            fail-on = "error"' in run("config", "a.md")[1]


def test_config_without_a_file_is_for_files_of_the_folder(run, tree, monkeypatch):
    folder = tree({"blog/x.md": "", "claimcheck.toml": CONFIG})
    assert 'fail-on = "error"' in run("config")[1]
    monkeypatch.chdir(folder / "blog")
    assert f'{folder.as_posix()}/claimcheck.toml:6  fail-on = "never"' in run("config")[1]


def test_config_says_what_leaves_a_file_out(run):
    out = run("config", "drafts/a.md", claimcheck_toml="exclude = ['drafts/']")[1]
    assert out.splitlines()[1] == "It is left out by claimcheck.toml:1."
    data = json.loads(run("config", "drafts/a.md", "--format", "json")[1])
    assert (data["path"], data["left_out"]) == ("drafts/a.md", "claimcheck.toml:1")
    assert {"key": "exclude", "value": ["drafts/"], "origin": "claimcheck.toml", "line": 1, "column": 11} in data[
        "settings"
    ]


def test_config_without_any_configuration(run):
    assert run("config", "a.md")[1].splitlines()[0] == "a.md: no configuration; all is as it comes along"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("slect = []", "claimcheck.toml:1:1: error: unknown key 'slect' (did you mean 'select'?)"),
        ("ignore = ['SF98']", "claimcheck.toml:1:11: error: no rule 'SF98'"),
        ("[severity]\nuntaged-testimonial = 'off'", "(did you mean 'untagged-testimonial'?)"),
        ("[severity]\nRUN02 = 'off'", "claimcheck.toml:2:9: error: 'RUN02' tells what could not be checked"),
        ("[[overrides]]\nfiles = ['never/']\nselect = ['SF98']", "claimcheck.toml:3:11: error: no rule 'SF98'"),
    ],
)
def test_what_is_wrong_is_an_error_of_config_and_of_check(run, text, said):
    for command in (["config", "a.md"], ["check", "a.md"]):
        code, out, err = run(*command, claimcheck_toml=text, a_md="Fine.")
        assert (code, out) == (2, "")
        assert said in err


def test_init_writes_a_file_that_changes_nothing(run, tree):
    code, out, _ = run("init")
    folder = tree({})
    assert (code, out.splitlines()[0].split(" ")[0]) == (0, "claimcheck.toml")
    found = settings_of(Configurations().which(folder / "a.md"), {})
    assert {one.where for one in found.values()} == {DEFAULT}


def test_what_init_writes_names_every_key_and_its_default(run, tree):
    run("init")
    text = (tree({}) / "claimcheck.toml").read_text()
    # Every comment that looks like a setting is one.
    without = re.sub(r"(?m)^# (?=[\w-]+ = |\[\[)", "", text)
    tree({"claimcheck.toml": without})
    config = read_config(tree({}) / "claimcheck.toml")
    for key in KEYS:
        if key.kind == "severities":
            assert config.settings["severity.SF10"].value == "off"
        elif key.default is not None:
            assert config.settings[key.name].value == key.default, key.name
    assert [one.files.value for one in config.overrides] == [("blog/**",)]


def test_init_never_overwrites(run, tree):
    folder = tree({"claimcheck.toml": "mine"})
    code, _, err = run("init")
    assert (code, err) == (2, "claimcheck.toml: error: is there already; edit it, or remove it first\n")
    assert (folder / "claimcheck.toml").read_text() == "mine"
    (folder / "claimcheck.toml").unlink()
    code, _, err = run("init", pyproject_toml="[tool.claimcheck]\n")
    assert (code, err.split(": ")[0]) == (2, "pyproject.toml")
    assert not (folder / "claimcheck.toml").exists()
    assert run("init", "nowhere")[0] == 2


def test_init_below_another_configuration_builds_on_it(run, tree):
    folder = tree({"claimcheck.toml": "preview = true", "shop/x.md": ""})
    assert run("init", "shop")[0] == 0
    found = settings_of(Configurations().which(folder / "shop/x.md"), {})
    assert (found["preview"].value, found["preview"].where) == (True, "claimcheck.toml:1")


def test_the_schema_has_every_key(run):
    code, out, _ = run("config", "--schema")
    assert (code, out) == (0, from_keys.schema_text()), "python tests/config/from_keys.py writes it anew"
    jsonschema.Draft202012Validator.check_schema(json.loads(out))


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        (CONFIG, True),
        ("", True),
        ("jobs = 4\ntoday = '2026-01-31'\nextends = 'x'\ndialects = []", True),
        ("jobs = 0", False),
        ("slect = []", False),
        ("profile.jurisdictions = []", False),
        ("[[overrides]]\nselect = []", False),
        ("[[overrides]]\nfiles = ['a']\njobs = 3", False),
        ("severity.SF05 = 'low'", False),
    ],
)
def test_the_schema_takes_what_we_take(tree, text, valid):
    data = tomllib.loads(text)
    assert jsonschema.Draft202012Validator(from_keys.schema()).is_valid(data) is valid
    if "extends" not in data:
        folder = tree({"claimcheck.toml": text})
        try:
            read_config(folder / "claimcheck.toml")
        except Exception:
            assert not valid
        else:
            assert valid


def test_the_guide_has_the_table_of_keys():
    guide = from_keys.GUIDE.read_text(encoding="utf-8")
    table = guide.partition(from_keys.START)[2].partition(from_keys.END)[0]
    assert table == from_keys.guide_table(), "python tests/config/from_keys.py writes it anew"
    for word in (EXTENDS, OVERRIDES, FILES, "--no-exclude", "claimcheck init", "--schema"):
        assert word in guide


def test_the_example_of_the_guide_is_one(tree):
    guide = from_keys.GUIDE.read_text(encoding="utf-8")
    example = re.search(r"```toml\n(.*?)```", guide, re.DOTALL)[1]
    folder = tree({"claimcheck.toml": example, "facts/our-trials.yaml": ""})
    found = settings_of(Configurations().which(folder / "blog/tea.md"), {})
    assert found["fail-on"].where == "claimcheck.toml:16"
    assert Path(found["extend-facts"].value[0]) == Path("facts/our-trials.yaml")
