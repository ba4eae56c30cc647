"""In whom and by which verb, on invented sentences."""

import sys
from pathlib import Path

import pytest

from claimcheck.claims.assertion import Kind, Polarity
from claimcheck.claims.claim_setting import finding_verb, stated_group

sys.path.insert(0, str(Path(__file__).parent))
from pages import assertions_of


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Warm sand eased pain in adults with chronic migraine.", "adults with chronic migraine"),
        ("Harp music improved sleep among 120 night nurses.", "120 night nurses"),
        ("It prevents delirium in hospitalised older patients.", "hospitalised older patients"),
        ("It helps most runners over 60 to recover.", ""),
        ("Moss tea lowers stress in people.", ""),
        ("It lowers stress in teachers and raises it among pupils.", ""),
        ("Moss tea lowers stress in the patient's favourite chair.", ""),
    ],
)
def test_the_one_group_that_a_sentence_names(text, group):
    assert stated_group(text, 0, len(text)).text == group


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A small trial from Oslo found that moss is safer than pills.", "found"),
        ("Research shows moss is safer than pills.", "shows"),
        ("We found moss in the garden; moss is safer than pills.", ""),
        ("Moss is safer than pills, a trial found.", ""),
    ],
)
def test_the_verb_of_a_study_before_the_claim(text, verb):
    assert finding_verb(text, 0, text.index("safer")) == verb


def test_claims_of_all_kinds_hold_both():
    claims = assertions_of("A trial found that warm sand is safer than tablets in women with gout.")
    assert claims
    assert all(claim.evidence == "found" for claim in claims)
    assert all(claim.population.text for claim in claims)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Oat baths failed to improve sleep.", Polarity.NEGATIVE),
        ("No trial has shown that magnets relieve pain.", Polarity.NEGATIVE),
        ("There is no harm in it, and oat baths improve sleep.", Polarity.POSITIVE),
        ("A trial showed that magnets relieve pain.", Polarity.POSITIVE),
    ],
)
def test_what_failed_or_is_without_evidence_is_denied(text, polarity):
    claims = assertions_of(text, Kind.CAUSAL)
    assert claims
    assert {claim.polarity for claim in claims} == {polarity}
