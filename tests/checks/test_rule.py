import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_rules import rule

from claimcheck.checks.rule import without_braces


@pytest.mark.parametrize(
    ("marked", "text", "marks"),
    [
        ("Moss.", "Moss.", ()),
        ("{{Moss}} {{cures}}.", "Moss cures.", ((0, 4), (5, 10))),
        ("{{a}}{{b}}", "ab", ((0, 1), (1, 2))),
        ("\U0001f600 {{é}} {x}", "\U0001f600 é {x}", ((2, 3),)),
        ("{{a\n\nb}}", "a\n\nb", ((0, 4),)),
    ],
)
def test_marks(marked, text, marks):
    assert without_braces(marked) == (text, marks)


@pytest.mark.parametrize("marked", ["{{a", "a}}", "{{}}", "{{a {{b}} c}}", "{{a}} }}", "}}{{"])
def test_marks_that_are_none(marked):
    with pytest.raises(ValueError, match=r"mark|\{\{|\}\}"):
        without_braces(marked)


@given(st.lists(st.tuples(st.booleans(), st.text("ab \U0001f600", min_size=1))))
def test_marks_are_where_they_were(pieces):
    text, marks = without_braces("".join(f"{{{{{words}}}}}" if marked else words for marked, words in pieces))
    assert text == "".join(words for _, words in pieces)
    assert [text[start:end] for start, end in marks] == [words for marked, words in pieces if marked]


def test_family_and_hash():
    assert rule("SF05").family == "SF"
    assert rule("RUN01").family == "RUN"
    assert hash(rule("SF05")) == hash(rule("SF05", severity="error"))
    assert rule("SF05") == rule("SF05") != rule("SF05", severity="error")
