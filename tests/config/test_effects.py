"""Every key of the configuration changes what `check` says."""

import json
import sys
from pathlib import Path

import pytest

from claimcheck import run, workers
from claimcheck.cli import app
from claimcheck.config.keys import KEYS
from claimcheck.language import parse

STORY = """\
# Marram Clinic

"I slept through the night for the first time in years, and my back pain was gone within a week. My life is mine again."

- Petra
"""
OWN_RULE = """\
code: XM01
name: old-moss
status: stable
severity: warning
needs: copy
pattern: {any: ['\\bmoss\\b']}
message: "'{found}' is old"
why: It is.
rewrite: Write something else.
jurisdictions: [all]
EXTRA
examples:
  flag: [{text: "{{Moss}}."}, {text: "A {{moss}}."}, {text: "The {{moss}}."}]
  pass: [{text: "Fern."}, {text: "A fern."}, {text: "The fern."}]
"""
FACTS = """\
schema: 2
sources:
- id: odum-2018-stretching
  type: rct
  title: "Yoga for chronic low back pain: a randomised trial"
  authors: [Odum B, Vell S, Emmer D]
  journal: Invented Journal of Movement
  year: 2018
  slots_read: true
  scope: {intervention: [yoga], comparators: [usual care], condition: [chronic low back pain]}
  figures:
  - {name: better, measure: share, of: people, value: 52, unit: "%", arm: yoga, weeks: [12, 12],
     outcome: meaningful improvement, verified: true, read_at: "http://a.eu", via: publisher}
"""
CREDITED = """\
# Yoga and your back

In a trial published in 2018, 71% of people who did yoga had meaningful improvement at 12 weeks [1].

## References

1. Odum B, Vell S, Emmer D. Yoga for chronic low back pain: a randomised trial. Invented J Mov. 2018;4(2):11-19.
"""


@pytest.fixture
def check(tmp_path, monkeypatch, capfd):
    """Writes files, checks them, and gives the exit code, findings as (path, rule, severity), output and complaints."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))

    def check_files(*arguments, config="", **files):
        if config:
            (tmp_path / "claimcheck.toml").write_text(config, encoding="utf-8")
        for name, content in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        code = app.run(["check", *arguments, *([] if "--format" in arguments else ["--format", "json"])])
        sys.stdout.flush()
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        found = json.loads(out)["findings"] if out.startswith("{") else []
        return code, [(one["path"], one["rule"], one["severity"]) for one in found], out, err

    return check_files


def test_without_a_configuration_the_defaults_count(check):
    assert check(a_md=STORY)[:2] == (0, [("a.md", "TE01", "warning")])
    assert check("--fail-on", "warning")[0] == 1
    assert check(a_md=PERCENT)[0] == 1


@pytest.mark.parametrize(
    ("config", "found"),
    [
        ('select = ["SF"]', []),
        ('select = ["te"]', [("a.md", "TE01", "warning")]),
        ('ignore = ["untagged-testimonial"]', []),
        ('ignore = ["SF"]', [("a.md", "TE01", "warning")]),
        ('severity = {TE01 = "error"}', [("a.md", "TE01", "error")]),
        ('severity = {TE = "advice"}', [("a.md", "TE01", "advice")]),
        ('severity = {TE = "off"}', []),
        ('[severity]\nTE = "off"\nuntagged-testimonial = "advice"', [("a.md", "TE01", "advice")]),
        ('[profile]\njurisdictions = ["eu", "au"]', []),
        ('[profile]\njurisdictions = ["eu", "us"]', [("a.md", "TE01", "warning")]),
        ('exclude = ["a.*"]', []),
        ('[[overrides]]\nfiles = ["*.md"]\nignore = ["TE"]', []),
        ('[[overrides]]\nfiles = ["blog/**"]\nignore = ["TE"]', [("a.md", "TE01", "warning")]),
    ],
)
def test_rules_severities_profile_and_overrides(check, config, found):
    assert check("a.md", config=config, a_md=STORY)[1] == found


def test_fail_on(check):
    assert check(config='fail-on = "never"', a_md=STORY)[0] == 0
    config = 'severity = {TE01 = "advice"}\n'
    assert check(config=config)[0] == 0
    assert check(config=f'fail-on = "advice"\n{config}')[0] == 1
    # What one file must hold to, another need not.
    config += '[[overrides]]\nfiles = ["legal/"]\nfail-on = "advice"\n'
    assert check(config=config)[0] == 0
    assert check(config=config, legal__b_md=STORY)[0] == 1
    assert check("--fail-on", "error")[0] == 0


def test_rules_of_ones_own_and_preview(check):
    (copy, rule), moss = ("Moss.", OWN_RULE.replace("EXTRA\n", "")), [("a.md", "XM01", "warning")]
    assert check(config='rules = ["x.yaml"]', a_md=copy, x_yaml=rule)[1] == moss
    trial = rule.replace("status: stable", "status: trial")
    assert check(x_yaml=trial)[1] == []
    assert check(config='rules = ["x.yaml"]\npreview = true')[1] == moss


@pytest.mark.parametrize(
    ("extra", "profile", "severity"),
    [
        ("offers: [supplement, food]", "", None),
        ("offers: [supplement, food]", 'offer = "food"', "warning"),
        ("audiences: [professional]", "", None),
        ("audiences: [professional]", 'audience = "professional"', "warning"),
        ("severity_where: [{offers: [drug], severity: error}]", 'offer = "device"', "warning"),
        ("severity_where: [{offers: [drug], severity: error}]", 'offer = "drug"', "error"),
        ("severity_where: [{offers: [drug], jurisdictions: [ca], severity: error}]", 'offer = "drug"', "warning"),
        ("severity_where: [{audiences: [professional], severity: advice}]", 'audience = "professional"', "advice"),
    ],
)
def test_offer_and_audience(check, extra, profile, severity):
    rule = OWN_RULE.replace("EXTRA", extra)
    found = check(config=f'rules = ["x.yaml"]\n[profile]\n{profile}', a_md="Moss.", x_yaml=rule)[1]
    assert found == ([("a.md", "XM01", severity)] if severity else [])


def test_facts_and_extend_facts(check):
    code, found, _, err = check(a_md=CREDITED)
    assert (code, found, err) == (0, [], "")
    wrong = [("a.md", "SF01", "error")]
    assert check(config='facts = ["f.yaml"]', f_yaml=FACTS)[1] == wrong
    assert check(config='extend-facts = ["f.yaml"]')[1] == wrong
    # Facts of the command line stand in place of all others.
    assert check("--facts", "g.yaml", g_yaml="schema: 2\nsources: []\n")[1] == []
    assert check("--extend-facts", "f.yaml", config='facts = ["g.yaml"]')[1] == wrong


def test_vocabulary(check):
    copy = CREDITED.replace("did yoga", "did moor stretching")
    words = "schema: 1\nconcepts:\n- {extend: intervention.yoga, terms: [moor stretching]}\n"
    assert check("--facts", "f.yaml", a_md=copy, f_yaml=FACTS, v_yaml=words)[1] == [("a.md", "SF10", "advice")]
    assert check("--facts", "f.yaml", config='vocabulary = ["v.yaml"]')[1] == [("a.md", "SF01", "error")]


PERCENT = "After a month of the drops, 31 of 40 (72%) felt better."
WRONG_PERCENT = [("a.md", "IN02", "error")]


def test_numbers(check):
    copy = "After a month of the drops, 1.100 of 2.000 (72,5%) felt better.\n"
    assert check(a_md=copy)[1] == []
    assert check(config='numbers = "de"')[1] == WRONG_PERCENT


def test_parser(check, monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    parse._loaded.cache_clear()
    copy = "Moss tea, which many people drink in the evening, reduces nervous stress in older adults.\n"
    assert check(a_md=copy)[1] == []
    assert check(config='parser = "required"')[1] == [("a.md", "RUN05", "error")]
    parse._loaded.cache_clear()


def test_dialects(check):
    assert check(a_md=f"{{% comment %}}\n{PERCENT}\n{{% endcomment %}}\n")[1] == []
    assert check(config="dialects = []")[1] == WRONG_PERCENT
    assert check(config='dialects = ["liquid"]')[1] == []


def test_front_matter(check):
    assert check(a_md=f"---\nlede: {PERCENT}\ntitle: Sleep\n---\n\nSleep well.\n")[1] == []
    assert check(config='front-matter = ["lede"]')[1] == WRONG_PERCENT


def test_gitignore(check, tmp_path):
    (tmp_path / ".git").mkdir()
    code, _, _, err = check(a_md=STORY, b_md="Fine.", _gitignore="a.md\n")
    assert (code, err) == (0, "")
    (tmp_path / ".gitignore").write_text("a.md\n")
    assert check()[1] == []
    assert check(config="gitignore = false")[1] == [("a.md", "TE01", "warning")]


def test_today_and_format(check):
    copy = "A new study from 2019 shows it.\n"
    assert json.loads(check(config="today = 2020-02-01", a_md=copy)[2])["today"] == "2020-02-01"
    assert json.loads(check(config='today = "2020-02-01"', a_md=copy)[2])["today"] == "2020-02-01"
    assert json.loads(check("--today", "2021-01-31")[2])["today"] == "2021-01-31"


def test_baseline(check):
    fails = 'fail-on = "warning"\n'
    assert check(config=fails, a_md=STORY)[:2] == (1, [("a.md", "TE01", "warning")])
    assert app.run(["baseline", "--output", "known"]) == 0
    assert check(config=f'{fails}baseline = "known"')[:2] == (0, [])
    assert check(config=f'{fails}baseline = ""')[0] == 1
    code, _, _, err = check(config='baseline = "unknown"')
    assert (code, "no baseline" in err) == (2, True)


@pytest.mark.parametrize("number", [1, 2])
def test_jobs(check, monkeypatch, number):
    used = []
    real = workers.check_in_processes
    monkeypatch.setattr(workers, "check_in_processes", lambda *arguments: used.append(arguments[2]) or real(*arguments))
    monkeypatch.setattr(run, "IN_ONE_PROCESS", 0)
    code, found, _, err = check(config=f"jobs = {number}", a_md=STORY, b_md=PERCENT, c_md="Fine.")
    assert (code, found, err) == (1, [("a.md", "TE01", "warning"), ("b.md", "IN02", "error")], "")
    assert used == ([2] if number == 2 else [])


def test_explain_and_rules_list_know_the_rules_of_the_configuration(check, tmp_path, capfd):
    where = "severity_where: [{offers: [drug], jurisdictions: [eu], severity: error}]"
    rule = OWN_RULE.replace("EXTRA", f"offers: [drug, device]\naudiences: [professional]\n{where}")
    check(config='[[overrides]]\nfiles = ["b.md"]\nrules = ["x.yaml"]', a_md="Fine.", x_yaml=rule)
    assert app.run(["explain", "old-moss"]) == 0
    said = " ".join(capfd.readouterr().out.split())
    assert "where copy sells a drug or device; in copy for professionals. " in said
    assert "Severity error for the profile EU, drug." in said
    assert app.run(["rules", "list"]) == 0
    assert "XM01" in capfd.readouterr().out


def test_what_is_named_and_left_out_is_told_and_read_when_asked(check):
    files = {"a_md": "Fine.", "b_md": STORY}
    code, found, _, err = check("a.md", "b.md", config='exclude = ["b.md"]', **files)
    assert (code, found) == (0, [])
    assert err == "b.md: note: left out by claimcheck.toml:1; --no-exclude reads it\n"
    assert check("a.md", "b.md", "--no-exclude")[1] == [("b.md", "TE01", "warning")]
    # A hook that hands over nothing but what is left out has nothing to complain of.
    assert check("b.md")[0] == 0


@pytest.mark.parametrize("word", ["0", "-1", "many", "1025", "2.5"])
def test_a_wrong_number_of_jobs(check, word):
    code, _, out, err = check(f"--jobs={word}", a_md="Fine.")
    assert (code, out) == (2, "")
    assert f"'{word}' is neither auto nor a whole number from 1 to 1024" in err


def test_every_key_stands_in_a_test_here():
    text = Path(__file__).read_text(encoding="utf-8")
    for key in KEYS:
        assert key.name.rpartition(".")[2] in text, key.name
