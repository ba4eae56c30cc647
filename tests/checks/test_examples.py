import datetime

import pytest
from invented_rules import rule

from claimcheck.checks.examples import Found, run_examples
from claimcheck.checks.rule import Example, Examples, without_braces


def example(marked, **fields):
    text, marks = without_braces(marked)
    return Example(text=text, marks=marks, line=9, **fields)


def problems(found, *, flag=None, pass_=None, **fields):
    examples = Examples((example(flag, **fields),) if flag else (), (example(pass_, **fields),) if pass_ else ())
    (result,) = run_examples([rule(examples=examples)], lambda text, facts, today: found)
    assert result.passed == (not result.problems)
    return result.problems


class TestFlag:
    TEXT = "Moss {{cures}} and {{heals}}."

    def test_holds(self):
        assert problems([("XA01", 5, 10), ("XA01", 15, 20), ("XB01", 0, 4)], flag=self.TEXT) == ()

    def test_overlap_is_enough(self):
        assert problems([("XA01", 0, 6), ("XA01", 19, 21)], flag=self.TEXT) == ()

    def test_one_finding_may_hit_two_marks(self):
        assert problems([("XA01", 5, 20)], flag=self.TEXT) == ()

    @pytest.mark.parametrize(
        ("found", "expected"),
        [
            ([], ("not flagged: 'cures'", "not flagged: 'heals'")),
            ([("XB01", 5, 10), ("XA01", 15, 20)], ("not flagged: 'cures'",)),
            ([("XA01", 5, 10), ("XA01", 15, 20), ("XA01", 0, 4)], ("flagged but not marked: 'Moss'",)),
            ([("XA01", 5, 10), ("XA01", 5, 9), ("XA01", 15, 20)], ("flagged 2 times: 'cures'",)),
            ([("XA01", 10, 15), ("XA01", 5, 10)], ("not flagged: 'heals'", "flagged but not marked: ' and '")),
        ],
    )
    def test_fails(self, found, expected):
        assert problems(found, flag=self.TEXT) == expected

    def test_a_point(self):
        assert problems([("XA01", 10, 10), ("XA01", 17, 17)], flag=self.TEXT) == ()
        assert problems([("XA01", 12, 12)], flag="Moss {{cures}} it.") != ()

    def test_severity(self):
        assert problems([Found("XA01", 0, 4, "advice")], flag="{{Moss}}", severity="advice") == ()
        assert problems([Found("XA01", 0, 4, "error")], flag="{{Moss}}", severity="advice") == (
            "severity of 'Moss' is error, must be advice",
        )
        assert problems([("XA01", 0, 4)], flag="{{Moss}}", severity="advice") == (
            "severity of 'Moss' is not told, must be advice",
        )


def test_pass():
    assert problems([("XB01", 0, 4)], pass_="Moss.") == ()
    assert problems([("XA01", 0, 4)], pass_="Moss.") == ("flagged: 'Moss'",)


def test_what_lint_is_given():
    seen = []
    examples = Examples(
        (example("{{a}}", facts=({"id": "x"},), today=datetime.date(2026, 1, 31)), example("b{{c}}")), (example("d"),)
    )
    results = list(run_examples([rule(examples=examples)], lambda *arguments: seen.append(arguments) or []))
    assert seen == [("a", ({"id": "x"},), datetime.date(2026, 1, 31)), ("bc", (), None), ("d", (), None)]
    assert [str(result) for result in results] == [
        "rules/XA01.yaml:9: XA01 flag 1: not flagged: 'a'",
        "rules/XA01.yaml:9: XA01 flag 2: not flagged: 'c'",
        "rules/XA01.yaml:9: XA01 pass 1: ok",
    ]
