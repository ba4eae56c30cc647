import re

import pytest

from claimcheck.language.needed_words import needed_words


@pytest.mark.parametrize(
    ("pattern", "sets"),
    [
        (r"\b(?:our|my) (?:\w+ )?(?:price|fee)s?\b", [{"our ", "my "}, {"price", "fee"}]),
        (r"\bnothing (?:beats|works)\b", [{"nothing beats", "nothing works"}]),
        (r"(?i:Side)[- ]effects?", [{"side effect", "side-effect"}]),
        (r"50 ?%|per ?cent", [{"50%", "50 %", "percent", "per cent"}]),
        (r"(?:fold){2,}", [{"fold"}]),
        (r"(?:very )*good", [{"good"}]),
        (r"(?P<a>harm)less (?P=a)", [{"harmless "}]),
        (r"(?>harm|help)ful", [{"harmful", "helpful"}]),
        (r"(?<!no )harm(?!less)", [{"harm"}]),
        (r"10\.\d+/[^ ]", [{"10."}]),
        (r"cd[0-2]\d{5}", [{"cd0", "cd1", "cd2"}]),
    ],
)
def test_words_that_every_match_holds(pattern, sets):
    assert {frozenset(one) for one in sets} == set(needed_words(pattern, re.IGNORECASE))


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d+",
        r"(?:harm)?",
        r"(?:harm|\w+)",
        r"(?:harm)*",
        r"[^x]harm|x",
        r"(?=harm)\w+",  # it looks ahead: the word stands in the text, but is no part of the match
        r"a|b",
        r"λ-carrageenan|Ä",  # letters beyond ASCII have other capitals than `fold` knows
        r"of the",
    ],
)
def test_nothing_is_said_where_a_match_need_not_hold_a_word(pattern):
    assert needed_words(pattern, re.IGNORECASE) in ((), (frozenset({"of the"}),))
