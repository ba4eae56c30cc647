"""Claims that nouns tell, on invented sentences."""

import sys
from pathlib import Path

import pytest

from claimcheck.claims.assertion import Kind, Polarity, Strength
from claimcheck.claims.nominal import find_nominal
from claimcheck.claims.result_direction import Direction

sys.path.insert(0, str(Path(__file__).parent))
from pages import assertions_of


def only(text):
    found = assertions_of(text, Kind.CAUSAL)
    assert len(found) == 1, [(claim.relation, claim.agent.text) for claim in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "relation", "agent", "outcome", "direction", "strength"),
    [
        ("Poor ventilation is the leading cause of headaches.", "cause", "Poor ventilation", "headaches",
         Direction.UNKNOWN, Strength.DIRECT),
        ("Night work is a major risk factor for insomnia.", "factor", "Night work", "insomnia",
         Direction.HIGHER, Strength.CORRELATIONAL),
        ("A review found an association between screen use and insomnia.", "association", "screen use", "insomnia",
         Direction.UNKNOWN, Strength.CORRELATIONAL),
        ("Nurses saw a clear reduction in pain with cold wraps.", "reduction", "cold wraps", "pain",
         Direction.LOWER, Strength.DIRECT),
        ("There was an improvement in sleep after eight weeks of harp music.", "improvement", "harp music", "sleep",
         Direction.HIGHER, Strength.DIRECT),
        ("Beetroot's role in lowering blood pressure is well known.", "lowering", "Beetroot", "blood pressure",
         Direction.LOWER, Strength.DIRECT),
        ("Thin pillows may be a cause of headaches.", "cause", "Thin pillows", "headaches",
         Direction.UNKNOWN, Strength.CONDITIONAL),
    ],
)  # fmt: skip
def test_a_noun_tells_a_claim_with_agent_and_outcome(text, relation, agent, outcome, direction, strength):
    claim = only(text)
    assert (claim.relation, claim.agent.text, claim.outcome.text) == (relation, agent, outcome)
    assert (claim.direction, claim.strength) == (direction, strength)


def test_the_hedge_and_the_verb_of_the_finding_are_kept():
    assert only("Thin pillows may be a cause of headaches.").hedges == ("may",)
    assert only("A review found an association between screen use and insomnia.").evidence == "found"


def test_a_denied_noun_is_negative():
    assert only("Cold air is not the main cause of headaches.").polarity is Polarity.NEGATIVE
    assert only("They saw no reduction in pain with cold wraps.").polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        "We examined whether night work is a risk factor for insomnia.",
        "Is poor ventilation the leading cause of headaches?",
        "It is unclear if there is an association between screen use and insomnia.",
        "Slow pages are the leading cause of lost sales.",
        "It is the leading cause of disputes between neighbours.",
        "The relationship between screen use and insomnia is lacking.",
        "Research has shown that the association between screen use and insomnia is lacking.",
        "Monitor for a reduction in pain with each new dose.",
    ],
)
def test_what_is_open_or_not_of_health_is_no_claim(text):
    assert assertions_of(text, Kind.CAUSAL) == []


@pytest.mark.parametrize(
    "text",
    [
        "There was a reduction in pain after twelve weeks.",
        "There was a drop in deaths from heart disease.",
        "The relationship between screen use and insomnia",
    ],
)
def test_a_time_a_kind_of_death_and_a_title_name_no_agent(text):
    assert find_nominal(text, 0, len(text), ()) == ()


def test_the_effect_of_one_thing_on_another_names_its_agent():
    assert only("The effect of ginger on nausea was large.").agent.text == "ginger"
    assert assertions_of("The effect of ginger on nausea was studied in spring.", Kind.CAUSAL) == []
