"""What is read of configuration files, which of them counts, and what is wrong with them."""

import datetime

import pytest

from claimcheck.config.effective import check_rule_words
from claimcheck.config.file import config_in, read_config
from claimcheck.config.nearest import Configurations, common_folder, given_settings, settings_of
from claimcheck.errors import BadData, Errors


def wrong(folder, name="claimcheck.toml"):
    """Everything that is said to be wrong with a configuration."""
    with pytest.raises(Errors) as told:
        read_config(folder / name)
    return [str(error) for error in told.value.errors]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('ignroe = ["SF"]', "1:1: unknown key 'ignroe' (did you mean 'ignore'?)"),
        ("[profile]\noffers = 1", "2:1: unknown key 'offers' (did you mean 'offer'?)"),
        ('fail-on = "eror"', "1:11: 'fail-on' cannot be 'eror', only error, warning, advice or never"),
        ('fail-on = "eror"', "(did you mean 'error'?)"),
        ("select = 'SF'", "1:10: 'select' must be a list of texts"),
        ("select = ['SF', 2]", "1:10: 'select' must be a list of texts"),
        ("exclude = ['']", "1:11: 'exclude' must be a list of texts"),
        ("preview = 'yes'", "1:11: 'preview' must be true or false, without quotes"),
        ("gitignore = 1", "1:13: 'gitignore' must be true or false"),
        ("today = 31", "1:9: 'today' must be a date like 2026-01-31"),
        ("today = '2026-02-30'", "1:9: 'today' must be a date"),
        ("today = 2026-01-31T07:00:00", "1:9: 'today' must be a date"),
        ("jobs = 0", "1:8: 'jobs' must be a whole number from 1 to 1024, or \"auto\""),
        ("jobs = true", "1:8: 'jobs' must be a whole number"),
        ("jobs = 'all'", "1:8: 'jobs' must be a whole number"),
        ("severity = 'error'", "1:12: 'severity' must be a table, as [severity]"),
        ("[severity]\nSF05 = 'low'", "2:8: 'severity' cannot be 'low', only error, warning, advice or off"),
        ("[severity]\nSF05 = 3", "2:8: 'severity' cannot be '3'"),
        ("profile.jurisdictions = ['uk', 'usa']", "1:32: 'profile.jurisdictions' cannot be 'usa', only us, uk, eu, au"),
        ("profile.jurisdictions = []", "1:25: 'profile.jurisdictions' is empty"),
        ("profile.offer = 'drugs'", "(did you mean 'drug'?)"),
        ("dialects = ['hugo', 'mustache']", "1:21: 'dialects' cannot be 'mustache'"),
        ("numbers = 'fr'", "1:11: 'numbers' cannot be 'fr', only en or de"),
        ("format = 'jsn'", "(did you mean 'json'?)"),
        ("rules = ['gone.yaml']", "1:10: 'rules' names 'gone.yaml', and there is no such file"),
        ("facts = ['.']", "1:10: 'facts' names '.', and there is no such file"),
        ("extends = 'gone.toml'", "1:11: 'extends' names 'gone.toml', and there is no such file"),
        ("extends = ['a']", "1:11: 'extends' must be text"),
        ("extends = 'claimcheck.toml'", "1:11: 'claimcheck.toml' extends itself"),
        ("overrides = 1", "1:13: 'overrides' must be tables: [[overrides]] above each"),
        ("[overrides]\nfiles = ['a']", "1:1: 'overrides' must be tables"),
        ("[[overrides]]\nselect = ['SF']", "1:1: 'overrides' needs 'files'"),
        ("[[overrides]]\nfiles = []", "2:9: 'files' is empty"),
        ("[[overrides]]\nfiles = ['a']\nexclude = ['b']", "3:1: 'exclude' counts for a whole run or folder"),
        ("[[overrides]]\nfile = ['a']", "2:1: unknown key 'file' (did you mean 'files'?)"),
        ("a = [", "not TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tree, text, said):
    (first, *_) = wrong(tree({"claimcheck.toml": text}))
    assert first.startswith("claimcheck.toml:")
    assert said in first


def test_everything_that_is_wrong_is_told_at_once(tree):
    folder = tree({"claimcheck.toml": "extends = 'base.toml'\njobs = 0\nx = 1\n", "base.toml": "y = 1\nformat = 2\n"})
    assert [line.split(": ")[0] for line in wrong(folder)] == [
        *("claimcheck.toml:3:1", "base.toml:1:1", "base.toml:2:10", "claimcheck.toml:2:8"),
    ]


def test_errors_of_a_shared_file_point_into_it(tree):
    folder = tree({"pyproject.toml": "[project]\nname = 'x'\n\n[tool.claimcheck]\nslect = []\n"})
    assert wrong(folder, "pyproject.toml") == ["pyproject.toml:5:1: unknown key 'slect' (did you mean 'select'?)"]


def test_circles_of_extends_end(tree):
    folder = tree(
        {
            "claimcheck.toml": "extends = 'a.toml'",
            "a.toml": "extends = 'sub/b.toml'",
            "sub/b.toml": "extends = '../a.toml'",
        }
    )
    assert wrong(folder) == [
        "sub/b.toml:1:11: '../a.toml' extends itself: claimcheck.toml extends a.toml extends sub/b.toml extends "
        "../a.toml; remove one 'extends'"
    ]


def test_a_shared_file_speaks_only_through_our_table(tree):
    folder = tree({"pyproject.toml": "[tool.black]\nline-length = 3 # claimcheck\n", "sub/x.md": ""})
    assert config_in(folder) is None
    tree({"pyproject.toml": "this is [ no TOML"})
    assert config_in(folder) is None
    tree({"pyproject.toml": "[tool]\nclaimcheck = 3\n"})
    with pytest.raises(BadData, match=r"pyproject.toml:2:14: 'tool.claimcheck' must be a table"):
        config_in(folder)
    tree({"pyproject.toml": "[tool.claimcheck]\n"})
    assert config_in(folder) == folder / "pyproject.toml"
    tree({"claimcheck.toml": ""})
    with pytest.raises(BadData, match=r"claimcheck.toml: claimcheck.toml and the table .* keep one of the two"):
        config_in(folder)


def settings(folder, name, **given):
    configurations = Configurations()
    return settings_of(configurations.which(folder / name), given_settings(given))


def values(folder, name, *keys, **given):
    found = settings(folder, name, **given)
    return [(found[key].value, found[key].where) for key in keys]


def test_the_nearest_file_counts_alone(tree):
    folder = tree(
        {
            "claimcheck.toml": "select = ['SF']\npreview = true\n",
            "blog/deep/x.md": "",
            "shop/pyproject.toml": "[tool.claimcheck]\nselect = ['IN']\n",
        }
    )
    assert values(folder, "blog/deep/x.md", "select") == [(("SF",), "claimcheck.toml:1")]
    assert values(folder, "shop/x.md", "select", "preview") == [
        (("IN",), "shop/pyproject.toml:2"),
        (False, "default"),
    ]


def test_extends_joins_tables_and_replaces_lists(tree):
    folder = tree(
        {
            "claimcheck.toml": (
                "ignore = ['SF']\nnumbers = 'de'\n[severity]\nTE = 'off'\nIN02 = 'advice'\n"
                "[profile]\noffer = 'food'\n[[overrides]]\nfiles = ['*.md']\nnumbers = 'en'\n"
            ),
            "sub/claimcheck.toml": (
                "extends = '../claimcheck.toml'\nignore = ['IN']\n[severity]\nIN02 = 'error'\n"
                "[profile]\naudience = 'professional'\n[[overrides]]\nfiles = ['x.md']\nignore = ['DI']\n"
            ),
        }
    )
    found = settings(folder, "sub/a.txt")
    assert (found["ignore"].value, found["numbers"].value) == (("IN",), "de")
    assert {name: one.value for name, one in found.items() if name.startswith("severity.")} == {
        "severity.IN02": "error",
        "severity.TE": "off",
    }
    assert values(folder, "sub/a.txt", "profile.offer", "profile.audience") == [
        ("food", "claimcheck.toml:7"),
        ("professional", "sub/claimcheck.toml:6"),
    ]
    # The overrides of both count, the nearer ones above the others.
    assert values(folder, "sub/x.md", "numbers", "ignore") == [
        ("en", "claimcheck.toml:10"),
        (("DI",), "sub/claimcheck.toml:9"),
    ]


def test_of_the_overrides_that_fit_the_last_one_counts(tree):
    folder = tree(
        {
            "claimcheck.toml": (
                "[[overrides]]\nfiles = ['/blog/**', '!keep.md']\nfail-on = 'never'\n"
                "[[overrides]]\nfiles = ['*.mdx', 'b?.md']\nfail-on = 'advice'\n"
            )
        }
    )
    levels = {
        name: settings(folder, name)["fail-on"].value
        for name in ["a.md", "blog/a.md", "blog/x/a.md", "sub/blog/a.md", "blog/keep.md", "blog/a.mdx", "b1.md"]
    }
    assert levels == {
        "a.md": "error",
        "blog/a.md": "never",
        "blog/x/a.md": "never",
        "sub/blog/a.md": "error",
        "blog/keep.md": "error",
        "blog/a.mdx": "advice",
        "b1.md": "advice",
    }


def test_globs_and_paths_are_relative_to_the_file_they_stand_in_wherever_one_stands(tree, monkeypatch):
    rules = "[[overrides]]\nfiles = ['/site/blog/']\npreview = true\n"
    folder = tree(
        {
            "claimcheck.toml": f"extend-facts = ['f.yaml']\n{rules}",
            "f.yaml": "",
            "site/claimcheck.toml": "extends = '../claimcheck.toml'",
            "house/base.toml": "[[overrides]]\nfiles = ['/blog/']\nfail-on = 'never'\n",
            "other/claimcheck.toml": "extends = '../house/base.toml'",
        }
    )
    assert values(folder, "site/blog/a.md", "preview") == [(True, "claimcheck.toml:4")]
    # A file that does not lie above has no folder of ours: its globs are relative to whoever extends it.
    assert values(folder, "other/blog/a.md", "fail-on") == [("never", "house/base.toml:3")]
    monkeypatch.chdir(folder / "site")
    found = settings(folder, "site/blog/a.md")
    assert (found["preview"].value, found["extend-facts"].value) == (True, (folder / "f.yaml",))


def test_the_command_line_is_above_all_files(tree):
    folder = tree(
        {
            "f.yaml": "",
            "claimcheck.toml": (
                "select = ['SF']\nignore = ['SF08']\nextend-facts = ['f.yaml']\ntoday = 2026-01-31\n"
                "[severity]\nTE01 = 'off'\nIN = 'advice'\n"
            ),
        }
    )
    found = settings(folder, "a.md", select=("TE01",))
    assert (found["select"].where, found["ignore"].value) == ("command line", ())
    assert [name for name in found if name.startswith("severity.")] == ["severity.IN"]
    assert settings(folder, "a.md", ignore=("IN",))["ignore"].value == ("SF08", "IN")
    assert settings(folder, "a.md", facts=("g.yaml",))["extend-facts"].value == ()
    assert settings(folder, "a.md", today=None)["today"].value == datetime.date(2026, 1, 31)


def test_a_broken_file_is_the_same_error_each_time(tree):
    folder = tree({"claimcheck.toml": "x = 1"})
    configurations = Configurations()
    told = []
    for name in ("a.md", "sub/b.md"):
        with pytest.raises(Errors) as error:
            configurations.which(folder / name)
        told.append(error.value)
    assert told[0] is told[1]


def test_the_folder_of_a_run(tree):
    folder = tree({"a/b/c.md": "", "a/d/e.md": ""})
    assert common_folder([folder / "a/b/c.md", folder / "a/d"]) == folder / "a"
    assert common_folder([folder / "a/b/c.md"]) == folder / "a/b"
    assert common_folder([]) == folder


def test_rules_that_do_not_exist_are_told_with_their_place_wherever_they_stand(tree):
    folder = tree(
        {
            "claimcheck.toml": (
                "select = ['SF',\n 'XX']\n[severity]\nYY = 'error'\n[[overrides]]\nfiles = ['z']\nignore = ['ZZ']\n"
            )
        }
    )
    config = read_config(folder / "claimcheck.toml")
    with pytest.raises(Errors) as told:
        check_rule_words([config], lambda word, severity: None if word == "SF" else f"no {word} {severity}")
    assert [str(error) for error in told.value.errors] == [
        "claimcheck.toml:2:2: no XX None",
        "claimcheck.toml:4:6: no YY error",
        "claimcheck.toml:7:11: no ZZ None",
    ]
