"""`claimcheck claims` where sentences need a parser: with one, without, and where one is required."""

import pytest

from claimcheck.cli import app
from claimcheck.language.parse import NoParser

LONG = "Moss tea, which many people drink in the evening, reduces nervous stress in older adults.\n"


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.md").write_text(LONG, encoding="utf-8")

    def run(*arguments, config="", error=None):
        (tmp_path / "claimcheck.toml").write_text(config, encoding="utf-8")
        if error:

            def fails(_sentences):
                raise error

            monkeypatch.setattr("claimcheck.linter.parse_sentences", fails)
        code = app.run(["claims", "page.md", *arguments])
        return code, *capsys.readouterr()

    return run


MISSING = NoParser("there is none", missing=True)


def test_why_says_who_does_what(run):
    code, out, err = run("--why")
    assert "says      agent Moss tea; relation reduce; outcome condition.stress" in out
    assert (code, err) == (0, "")


def test_without_a_parser_it_is_said_once_and_nothing_fails(run):
    code, out, err = run("--why", error=MISSING)
    assert "relation reduce" in out
    assert code == 0
    assert err.startswith("1 sentence read without a parser: slots are words as they stand; pip install")


def test_nothing_is_said_where_no_slot_is_shown(run):
    assert run(error=MISSING)[2] == ""
    assert run("--why", config='parser = "off"', error=MISSING)[2] == ""


def test_a_parser_that_is_required_and_missing_is_no_success(run):
    code, out, err = run(config='parser = "required"', error=MISSING)
    assert "reduces nervous stress" in out
    assert code == 2
    assert err.startswith("page.md:1:1: error: RUN05 parser-did-not-run: 1 sentence of this file")


def test_how_much_that_weighs_can_be_configured(run):
    code, _, err = run(config='parser = "required"\n[severity]\nRUN05 = "warning"', error=MISSING)
    assert code == 0
    assert err.startswith("page.md:1:1: warning: RUN05")
