"""Patterns of codes that are left out where no word has one of their letters: none of them matches without."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.claims import causal, causal_predicates

NEEDED = {
    "HELPING": "BJP", "INFINITIVE": "BJP", "GERUND": "I", "AND_MODAL": "B", "THIRD": "Zz", "GOING_ON": "I",
    "PLURALS": "J", "PASSIVE": "E", "PERFECT": "E", "PAST": "E", "AND_PAST": "E", "INTRANSITIVE": "E", "LEAD": "Ll",
    "LEADING": "Ll", "PLAY": "GJz", "NO_EFFECT": "GJz", "GOOD_EFFECT": "GJz", "HAVE_EFFECT": "GJz",
    "MODAL": "BJP", "PLURAL": "BJE", "PLURAL_NOUN": "BJE", "USED_TO": "BJP", "SHOWN_CHANGE": "QJ", "HAD_LESS": "P",
    "GOING": "B", "TOLD_TO": "BJ", "AIM": "BJ", "AND_VERB": "BJ",
    "TOLD_EFFECT": "GJz", "EFFECT_SUBJECT": "GJz", "ABLE": "K", "SHORT_ABLE": "K", "BETTER_AT": "P", "USEFUL": "M",
}  # fmt: skip


def pattern_of(name):
    return getattr(causal_predicates, name, None) or getattr(causal, name)


@pytest.mark.parametrize("name", NEEDED)
@settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_match_without_the_letters(name, data):
    pattern = pattern_of(name)
    codes = data.draw(st.from_regex(pattern))
    assert set(NEEDED[name]).intersection(codes)
    without = re.sub(f"[{NEEDED[name]}]", "n", codes)
    assert pattern.search(without) is None


@given(st.text("BJPGZzEILlKMCWSDHVUNbdnrtcipoywvxquaAeTfshkQ;,.", max_size=25))
def test_the_rest_is_never_told(codes):
    """Whatever the codes, what is left out for its letters would have found nothing."""
    for name, letters in NEEDED.items():
        if not set(letters).intersection(codes):
            assert pattern_of(name).search(codes) is None
