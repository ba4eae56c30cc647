import datetime
import re
import sys
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_pages import page_of
from invented_rules import pattern_rule

from claimcheck.checks import patterns
from claimcheck.checks.patterns import expression_error, run_patterns
from claimcheck.errors import BadData, ClaimcheckError


@pytest.fixture(autouse=True)
def forget():
    patterns._batches.cache_clear()
    patterns._guards.cache_clear()
    patterns._compiled.cache_clear()


@pytest.fixture(params=["gate", "no gate"], autouse=True)
def gate(request, monkeypatch):
    if request.param == "no gate":
        monkeypatch.setattr(patterns, "GATE_MEMORY", 1)


def found(text, *rules, **page):
    page = page_of(text, **page)
    return [(alarm.rule, page.quoted(alarm.marks[0].place)) for alarm in run_patterns(page, rules)]


def quotes(text, *rules, **page):
    return [quote for _, quote in found(text, *rules, **page)]


def test_the_gate_is_used_and_its_absence_noticed():
    searches = patterns._batches((pattern_rule("moss"),))[0]
    assert (searches.gate is None) == (patterns.GATE_MEMORY == 1)


class TestPlaces:
    @pytest.mark.parametrize(
        "text",
        [
            "Moss cures colds.",
            "😀 Moss 😀🇫🇷 cures 😀.",
            "é̈ ß İ cures, ő.",
            "One. Two \u2028cures. Three.",
            "漢字漢字 cures 漢字",
        ],
    )
    def test_code_points(self, text):
        page = page_of(text)
        (alarm,) = run_patterns(page, [pattern_rule(r"\bcures\b")])
        place = alarm.marks[0].place
        assert page.document.blocks[0].text[place.start : place.end] == "cures"
        assert alarm.message == "'cures' is too much"
        assert place.start == text.index("cures")

    def test_each_match_is_an_alarm(self):
        assert quotes("Cure. A cure and a cure.", pattern_rule("cure")) == ["Cure", "cure", "cure"]

    def test_the_longer_of_two_that_overlap(self):
        text = "Moss cures colds at once."
        assert quotes(text, pattern_rule("cures", "cures colds", "colds at once")) == ["cures colds"]

    def test_group_mark(self):
        rule = pattern_rule(r"trusted for (?P<mark>\w+ years)|old(?P<mark_not>er)?", "new(?P<mark>)")
        text = "Moss, trusted for many years. It is older and new."
        assert quotes(text, rule) == ["many years", "older", "new"]

    def test_message_quotes_the_copy_not_its_normalised_text(self):
        page = page_of("A cure\u2010all.")
        page = replace(page, passages=(replace(page.passages[0], text="A cure-all."),))
        (alarm,) = run_patterns(page, [pattern_rule("cure-all")])
        assert alarm.message == "'cure\u2010all' is too much"

    def test_braces_in_the_copy_are_left_alone(self):
        (alarm,) = run_patterns(page_of("A {cure} {found} {0}."), [pattern_rule(r"\{.*\}")])
        assert alarm.message == "'{cure} {found} {0}' is too much"

    def test_lone_surrogate(self):
        assert quotes("\ud800 moss \udfff cures", pattern_rule("cures")) == ["cures"]

    def test_a_match_of_nothing_is_none(self):
        assert quotes("Moss cures.", pattern_rule(r"\b")) == []


class TestScope:
    def test_sentence(self):
        rule = pattern_rule("moss.*cures")
        assert quotes("The moss. It cures.", rule) == []
        assert quotes("The moss it cures.", rule) == ["moss it cures"]

    def test_block(self):
        assert quotes("The moss. It cures.\nIt.", pattern_rule("moss.*cures", scope="block")) == ["moss. It cures"]

    def test_start_of_sentence(self):
        assert quotes("One. Moss two. The moss.", pattern_rule("^moss")) == ["Moss"]
        assert quotes("One. Moss two. The moss.", pattern_rule("^moss", scope="block")) == []

    def test_both_scopes_and_cases_together(self):
        rules = [
            pattern_rule("moss", code="XA01"),
            pattern_rule("Moss", code="XA02", case=True),
            pattern_rule("moss", code="XA03", scope="block"),
            pattern_rule("MOSS", code="XA04", scope="block", case=True),
        ]
        assert sorted(found("Moss. moss.", *rules)) == [
            ("XA01", "Moss"),
            ("XA01", "moss"),
            ("XA02", "Moss"),
            ("XA03", "Moss"),
            ("XA03", "moss"),
        ]

    def test_kinds(self):
        text, kinds = "Moss a.\nMoss b.\nMoss c.", {0: "heading", 1: "item"}
        assert quotes(text, pattern_rule(r"moss \w", kinds=("heading", "paragraph")), kinds=kinds) == [
            "Moss a",
            "Moss c",
        ]
        assert quotes(text, pattern_rule(r"moss \w"), kinds=kinds) == ["Moss a", "Moss b", "Moss c"]

    def test_hidden_blocks_and_references_are_not_searched(self):
        rule = pattern_rule(r"moss \w", scope="block")
        assert quotes("Moss a.\nMoss b.\nMoss c.", rule, hidden={1}, reference_blocks={2}) == ["Moss a"]


class TestGuards:
    def test_same_sentence(self):
        rule = pattern_rule("cures", unless=["not", "never"])
        assert quotes("Moss cures. It NOT cures. It cures, never. Fern cures.", rule) == ["cures", "cures"]

    def test_block(self):
        rule = pattern_rule("cures", unless=["not"], scope="block")
        assert quotes("Moss cures. It is not so.\nFern cures.", rule) == ["cures"]

    def test_capitals(self):
        assert quotes("It cures, Not.", pattern_rule("cures", unless=["not"], case=True)) == ["cures"]

    def test_a_guard_is_of_its_own_rule_only(self):
        rules = [pattern_rule("cures", code="XA01", unless=["not"]), pattern_rule("cures", code="XA02")]
        assert found("It cures not.", *rules) == [("XA02", "cures")]


class TestErrors:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("(", "missing )"),
            ("a(?=b)", "invalid perl operator: (?="),
            (r"(a)\1", r"invalid escape sequence: \1"),
            ("a{2000}", "invalid repetition size"),
            ("(?P<mark>a)|(?P<mark>b)", "two groups"),
            ("a)(?:b", "unexpected )"),
            ("[[:nothing:]]", "invalid character class range"),
            ("a*", "even an empty one"),
            ("", "even an empty one"),
            ("\ud800", "surrogate"),
        ],
    )
    def test_in_the_words_of_re2(self, text, words, capfd):
        assert words in expression_error(text)
        assert capfd.readouterr() == ("", "")

    def test_good(self):
        assert expression_error(r"\bcures?\b") is None

    def test_when_it_runs(self):
        with pytest.raises(BadData) as caught:
            list(run_patterns(page_of("a"), [pattern_rule("a", "(")]))
        assert str(caught.value) == "rules/XA01.yaml:11: '(' is no RE2 expression: missing ): ("
        with pytest.raises(BadData, match=r"XA01\.yaml:20"):
            list(run_patterns(page_of("a"), [pattern_rule("a", unless=[")"])]))

    def test_without_re2(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "re2", None)
        assert expression_error("(") is None
        with pytest.raises(ClaimcheckError, match="pip install google-re2"):
            list(run_patterns(page_of("a"), [pattern_rule("a")]))

    def test_without_re2_nothing_else_fails(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "re2", None)
        assert list(run_patterns(page_of("a"), [])) == []


def test_no_expression_hangs():
    rule = pattern_rule("(a+)+$", "(a|aa)+$", "(.*)*x", r"(?:\w+\s?)*!")
    started = time.process_time()
    assert quotes("a" * 30_000 + "b", rule) == []
    assert time.process_time() - started < 20


def test_many_rules():
    rules = [pattern_rule(rf"\b(?:moss{n}|fern{n}|\w+{n}x)\b[^.?!]{{0,40}}cures", code=f"XA{n:02}") for n in range(100)]
    assert found("The moss77 often cures. The fern3 cures.", *rules) == [
        ("XA77", "moss77 often cures"),
        ("XA03", "fern3 cures"),
    ]


letters = st.text("abc .\U0001f600é", max_size=30)
expressions = st.lists(
    st.sampled_from(["a+", "ab", "b.", "(?:c|a)b", "^a", "c$", "\U0001f600+", "é", "[^a]c"]), min_size=1
)


@settings(max_examples=200, deadline=None)
@given(text=letters, patterns_=expressions)
def test_what_is_found_is_what_python_finds(text, patterns_):
    page = page_of(text)
    rule = pattern_rule(*patterns_)
    expected = set()
    read = set()  # a sentence that the page repeats is told once
    for passage in page.passages:
        for sentence in passage.sentences:
            piece = passage.text[sentence.start : sentence.end]
            if piece in read:
                continue
            read.add(piece)
            spans = sorted(
                {
                    m.span()
                    for pattern in patterns_
                    for m in re.finditer(pattern.replace("$", r"\Z"), piece, re.IGNORECASE)
                },
                key=lambda span: (span[0], -span[1]),
            )
            free = 0
            for start, end in spans:
                if start >= free:
                    expected.add((passage.block.id, sentence.start + start, sentence.start + end))
                    free = end
    places = [alarm.marks[0].place for alarm in run_patterns(page, [rule])]
    assert [(place.block, place.start, place.end) for place in places] == sorted(expected)


def test_a_repeated_sentence_is_told_once_where_it_is_first_said_in_earnest(monkeypatch):
    cures = pattern_rule(r"\bcures?\b", guards=("question",))
    page = page_of("Moss cures colds.\n\nMoss cures colds.")
    first, second = (passage.block.id for passage in page.passages)
    assert [alarm.marks[0].place.block for alarm in run_patterns(page, [cures])] == [first]
    monkeypatch.setattr(patterns, "_is_guarded", lambda _rule, _page, passage, *_: passage.block.id == first)
    assert [alarm.marks[0].place.block for alarm in run_patterns(page, [cures])] == [second]


def test_guards_are_asked_of_what_was_found():
    cures = pattern_rule(r"\bcures?\b", guards=("negation", "question"))
    assert quotes("Moss cures colds.", cures) == ["cures"]
    assert quotes("Moss is no cure, but it cures boredom.", cures) == ["cures"]
    assert quotes("Does moss cure colds?", cures) == []
    assert quotes("Does moss cure colds?", replace(cures, pattern=replace(cures.pattern, guards=("negation",)))) == [
        "cure"
    ]


def test_a_sentence_that_a_page_repeats_is_told_once_by_our_rules():
    from claimcheck import Settings, check_text

    text = "# Moss tea\n\n- It cures sciatica\n\nSo much for the tea.\n\n- It cures sciatica\n- It cures insomnia\n"
    found = check_text(text, "page.md", Settings(datetime.date(2026, 1, 31), select=("ED01",))).findings
    assert [(finding.position.line, finding.quote) for finding in found] == [
        (3, "cures sciatica"),
        (8, "cures insomnia"),
    ]
