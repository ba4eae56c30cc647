"""A gate lets through whatever its expression matches: all of them, on what they are made to match and on copy."""

import re
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.checks.load import load_rules
from claimcheck.data import root
from claimcheck.language.gated import Gated, gated
from claimcheck.language.known_words import all_patterns

PATTERNS = all_patterns()
HERE = Path(__file__).parents[1]


def copy():
    """Lines of the rules' examples, of the samples and of the test cases."""
    for rule in load_rules([root() / "rules"], examples=True):
        for example in (*rule.examples.flag, *rule.examples.pass_):
            yield from example.text.splitlines()
    for folder in (HERE.parent / "samples", HERE):
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".md", ".txt", ".html", ".py", ".yaml"):
                yield from file.read_text("utf-8").splitlines()


COPY = sorted({line for line in copy() if line.strip()})


def name(pattern):
    return pattern.pattern[:60]


def plain(pattern):
    return re.compile(pattern.pattern, pattern.flags | (re.IGNORECASE if pattern.folded else 0))


@cache
def made_for(pattern):
    """Texts that an expression matches; to work out what they are takes longer than to make some."""
    return st.from_regex(plain(pattern))


def test_there_are_gates_and_copy():
    assert len(PATTERNS) > 60
    assert len(COPY) > 5000


@pytest.mark.parametrize("pattern", PATTERNS, ids=name)
def test_finds_in_copy_what_the_expression_finds(pattern):
    compiled = plain(pattern)
    for text in COPY:
        for line in (text, text.upper()):
            assert [f.span() for f in pattern.finditer(line)] == [f.span() for f in compiled.finditer(line)], line
            found, expected = pattern.search(line, 5, 60), compiled.search(line, 5, 60)
            assert (found and found.span()) == (expected and expected.span()), line


@pytest.mark.parametrize("pattern", [one for one in PATTERNS if one.words], ids=name)
@settings(max_examples=25, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_lets_through_what_the_expression_was_made_for(pattern, data):
    text = data.draw(made_for(pattern))
    assert pattern.may_match(text), text


def test_an_expression_is_not_compiled_for_text_without_its_words():
    pattern = gated(r"\bgold[- ]standard\b")
    assert pattern.search("a silver lining") is None
    assert pattern.match("a silver lining") is None
    assert list(pattern.finditer("a silver lining")) == []
    assert pattern.sub("x", "a silver lining") == "a silver lining"
    assert "compiled" not in vars(pattern)
    assert pattern.search("the gold standard").span() == (4, 17)
    assert pattern.match("gold-standard care").span() == (0, 13)
    assert [found.span() for found in pattern.finditer("the gold standard")] == [(4, 17)]
    assert pattern.sub("x", "the gold standard") == "the x"


def test_one_without_words_is_run_everywhere():
    assert gated(r"\d+").search("in 12 weeks").span() == (3, 5)


def test_those_made_later_are_read_too():
    first = gated("zebra fish")
    assert first.search("a zebra fish")
    second = gated("lion cub")
    assert second.search("a lion cub and a zebra fish")
    assert first.search("a lion cub and a zebra fish")
    assert not first.search("a lion cub")


def test_a_folded_one_finds_capitals():
    pattern = gated(r"gold[- ]standard", folded=True)
    assert pattern.search("The GOLD Standard").span() == (4, 17)
    assert pattern.match("Gold-standard").span() == (0, 13)
    assert [found[0] for found in pattern.finditer("Gold standard")] == ["gold standard"]


def test_text_of_other_letters():
    assert gated("kiss", re.IGNORECASE).search("a \u212a\u0130\u017f\u017f")
    assert gated("50 ?%").search("\ud800 50%")


def test_an_expression_runs_everywhere_where_parse_trees_cannot_be_read(monkeypatch):
    assert Gated("warm (?:sand|stones)", 0, folded=False).words
    monkeypatch.setitem(sys.modules, "claimcheck.language.needed_words", None)
    assert Gated("warm (?:sand|stones)", 0, folded=False).words == ()
