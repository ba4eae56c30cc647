import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.normalise import normalise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1\u2009162\u202fpatients\u00a0over", "1 162 patients over"),
        ("a\u2028b\u3000c\td\ne", "a b c d e"),
        ("\u22120.51 to \u20130.4, 12\u2011week \u2014 x", "-0.51 to -0.4, 12-week - x"),
        ("\u201cit\u2019s\u201d 5\u2032 6\u2033", '"it\'s" 5\' 6"'),
        ("\uff11\uff12\uff05 \u2265 \u2264 \u2248 \uff5e4", "12% ≥ ≤ ≈ ~4"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
        ("plain", "plain"),
    ],
)
def test_one_character_for_one(text, expected):
    assert normalise(text) == expected


@given(st.text())
def test_keeps_its_length_and_is_settled(text):
    once = normalise(text)
    assert len(once) == len(text)
    assert normalise(once) == once
