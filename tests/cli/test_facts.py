"""`claimcheck facts`, as people call it."""

import io
import json
import sys
from pathlib import Path

import pytest

from claimcheck import data
from claimcheck.cli import app

FILE = """\
# Our own.
schema: 2
sources:

- id: moss-2020-garlic
  type: rct
  title: Garlic for the common cold
  authors: [Moss AB, Fern C]
  journal: Journal of Invented Trials
  year: 2020
  doi: '10.5555/moss.2020'
  described_as: [the clove trial]
  withdrawn: {date: '2021-05', reason: data were lost}
  scope:
    intervention: [garlic]
    condition: [common cold]
  figures:
    - {name: people, measure: people_count, role: randomised, of: people, value: 1463, verified: true, via: mirror}
    - {name: days, measure: difference, value: -1.5, unit: days, ci: [-2.5, -0.5], intervention: garlic, comparator: placebo, outcome: glow, weeks: [12, 12], verified: true, read_at: 'https://a.example.org/x', via: index}
  conclusions:
    - {text_in_my_words: Colds were shorter., comparator: placebo, direction: favours, certainty: low, verified: false}
"""  # noqa: E501


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    """Runs the command line in a folder with `f.yaml`: exit code, what it printed, what it complained about."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "f.yaml").write_text(FILE)

    def run_in_folder(*arguments):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        code = app.run(["facts", *arguments])
        sys.stdout.flush()
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run_in_folder


def test_list(run):
    assert run("list", "--facts", "f.yaml") == (0, "moss-2020-garlic  2020  Garlic for the common cold\n", "")
    assert run("list", "--facts", "f.yaml", "--type", "cohort") == (0, "", "")


def test_list_as_json(run):
    _, out, _ = run("list", "--facts", "f.yaml", "--format", "json", "--type", "rct")
    (found,) = json.loads(out)["sources"]
    assert found == {
        "id": "moss-2020-garlic",
        "type": "rct",
        "year": 2020,
        "title": "Garlic for the common cold",
        "link": "https://doi.org/10.5555/moss.2020",
    }


def test_list_of_what_comes_along(run):
    _, out, _ = run("list", "--type", "protocol")
    assert len(out.splitlines()) == 3
    assert all(len(line) <= 80 for line in run("list")[1].splitlines())


def test_an_unknown_type(run):
    code, _, err = run("list", "--type", "rtc")
    assert code == 2
    assert "'rtc' is not one of" in err
    assert "(did you mean 'rct'?)" in err


def test_show(run):
    code, out, err = run("show", "moss-2020-garlic", "--facts", "f.yaml")
    assert (code, err) == (0, "")
    assert (
        out
        == """\
moss-2020-garlic
Garlic for the common cold
Moss AB, Fern C. Journal of Invented Trials, 2020. Randomised trial.
https://doi.org/10.5555/moss.2020
Withdrawn: 2021-05; data were lost

Scope
  Treatment: garlic
  Condition: common cold

Figures
  1,463: people count of people, randomised
    read at a mirror
  -1.5 days (interval -2.5 to -0.5): difference, glow, garlic, against placebo,
    week 12
    https://a.example.org/x

Conclusions
  Colds were shorter. [favours, against placebo, certainty low]
    not read at a page: it is never held against copy
"""
    )


def test_show_names_the_nearest(run):
    code, out, err = run("show", "moss-2021-garlic", "--facts", "f.yaml")
    assert (code, out) == (2, "")
    assert err == "error: no source 'moss-2021-garlic' on record (did you mean 'moss-2020-garlic'?)\n"
    assert run("show", "xx", "--facts", "f.yaml")[2] == "error: no source 'xx' on record\n"


def test_every_source_that_comes_along_can_be_shown():
    from claimcheck.cli.facts import built_in, load_base
    from claimcheck.reports.sources import source_lines

    base = load_base(())
    addresses = 0
    for id_ in base.all_ids():
        lines = list(source_lines(base.entry(id_)))
        assert all("\x1b" not in line for line in lines)
        mirrors = {row.get("read_at") for row in base.entry(id_).get("figures", ()) if row.get("via") == "mirror"}
        assert not mirrors & {line.strip() for line in lines}
        addresses += sum("https://" in line for line in lines)
    assert addresses > 500
    assert built_in() == data.root() / "reference_facts.yaml"


@pytest.mark.parametrize("words", ["moss", "GARLIC cold", "clove", "fern garl", "2020 garlic"])
def test_search(run, words):
    code, out, _ = run("search", *words.split(), "--facts", "f.yaml")
    assert (code, out) == (0, "moss-2020-garlic  2020  Garlic for the common cold\n")


def test_search_ranks(run):
    lines = run("search", "vickers", "acupuncture")[1].splitlines()
    assert [line.split()[0] for line in lines[:2]] == ["vickers-2012-ipd", "vickers-2018-ipd"]
    assert run("search", "acupuncture")[1].splitlines()[-1].startswith("20 of ")


def test_search_finds_nothing(run):
    code, out, _ = run("search", "zzz", "--facts", "f.yaml")
    assert (code, out) == (0, "No source on record has 'zzz' in its title, names, authors or treatments.\n")


def test_check_warns(run):
    code, out, err = run("check", "f.yaml")
    assert (code, err) == (0, "")
    *warnings, closing = out.splitlines()
    assert warnings == [
        "f.yaml:19:136: warning: the vocabulary has no outcome 'glow', so it is never compared",
    ]
    assert closing == "1 file: 1 source, 2 figures and 1 conclusion; 1 warning."


def test_check_with_words_of_ones_own(run):
    Path("v.yaml").write_text("schema: 1\nconcepts:\n  - {id: outcome.glow, terms: [glow]}\n")
    assert run("check", "f.yaml", "--vocabulary", "v.yaml")[1] == (
        "1 file: 1 source, 2 figures and 1 conclusion; no warnings.\n"
    )


def test_check_tells_all_errors(run):
    Path("g.yaml").write_text(FILE.replace("year: 2020", "year: no").replace("favours", "favors"))
    code, out, err = run("check", "f.yaml", "g.yaml")
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        "g.yaml:5:7: error: id 'moss-2020-garlic' is taken at f.yaml:5; choose another",
        "g.yaml:10:9: error: 'year' must be a year, as in 2020",
        "g.yaml:21:79: error: unknown direction 'favors' (did you mean 'favours'?)",
    ]


def test_what_comes_along_has_no_errors(run):
    code, out, err = run("check")
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].startswith("1 file: 312 sources, 1,279 figures and 306 conclusions; ")


def test_fmt(run):
    assert run("fmt", "f.yaml") == (0, "f.yaml: written\n", "")
    assert run("fmt", "f.yaml", "--check") == (0, "f.yaml: in canonical form\n", "")
    text = Path("f.yaml").read_text()
    assert text.startswith("# Our own.\nschema: 2\nsources:\n\n- id: moss-2020-garlic\n")
    assert "\n  withdrawn:\n    date: '2021-05'\n    reason: data were lost\n" in text


def test_fmt_check_writes_nothing(run):
    code, out, err = run("fmt", "--check", "f.yaml")
    assert (code, err) == (1, "")
    assert out == "f.yaml: not in canonical form; `claimcheck facts fmt` would write it anew\n"
    assert Path("f.yaml").read_text() == FILE


def test_fmt_leaves_a_file_with_errors_and_writes_the_others(run):
    Path("g.yaml").write_text("schema: 2\nsources: [x]\n")
    code, out, err = run("fmt", "g.yaml", "f.yaml")
    assert (code, out) == (2, "f.yaml: written\n")
    assert err.startswith("g.yaml:2:11: error: ")


def test_help(run):
    code, out, _ = run("--help")
    assert code == 0
    assert [line.split()[0] for line in out[out.index("Commands:") :].splitlines()[1:] if line.strip()] == [
        "list",
        "show",
        "search",
        "check",
        "fmt",
    ]


def test_facts_that_the_configuration_names(run):
    Path("claimcheck.toml").write_text('facts = ["f.yaml"]\n')
    assert run("list") == (0, "moss-2020-garlic  2020  Garlic for the common cold\n", "")
    assert "1 file: 1 source," in run("check")[1]
    Path("claimcheck.toml").write_text('extend-facts = ["f.yaml"]\n')
    code, out, _ = run("list")
    assert (code, "moss-2020-garlic" in out, out.count("\n") > 100) == (0, True, True)
    Path("g.yaml").write_text(FILE.replace("moss-2020", "fern-2021"))
    assert "moss-2020" not in run("list", "--facts", "g.yaml")[1]


def test_a_broken_configuration_is_told(run):
    Path("claimcheck.toml").write_text('facts = "f.yaml\n')
    code, _, err = run("list")
    assert (code, err.startswith("claimcheck.toml:1")) == (2, True)
