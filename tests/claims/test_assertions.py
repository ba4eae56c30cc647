"""Causal, comparative and safety claims of invented pages: what is read, and with which slots."""

import sys
from pathlib import Path

import pytest

from claimcheck.claims.assertion import Comparison, Kind, Polarity, Safety, Strength
from claimcheck.claims.result_direction import Direction
from claimcheck.claims.slots import Origin

sys.path.insert(0, str(Path(__file__).parent))
from pages import assertions_of, words_of


def only(text, kind):
    found = assertions_of(text, kind)
    assert len(found) == 1, [(c.kind, c.relation) for c in found]
    return found[0]


def test_agent_verb_outcome_and_direction():
    claim = only("Magnesium reduces muscle cramps at night.", Kind.CAUSAL)
    assert (claim.agent.text, claim.relation, claim.effect) == ("Magnesium", "reduce", "down")
    assert claim.direction is Direction.LOWER
    assert claim.strength is Strength.DIRECT
    assert claim.polarity is Polarity.POSITIVE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Turmeric fights inflammation.", "fights inflammation"),
        ("Say goodbye to bloating with our oats.", "Say goodbye to bloating with our oats"),
        ("Ginger keeps nausea at bay.", "Ginger keeps nausea at bay"),
        ("The lamp gives you stronger bones.", "gives you stronger bones"),
        ("People feel less pain after the class.", "feel less pain after the class"),
        ("You will sleep deeper from the first night.", "sleep deeper from the first night"),
        ("The gel is used to relieve sore knees.", "used to relieve sore knees"),
        ("A hot bath works for stiff joints.", "works for stiff joints"),
    ],
)
def test_what_marketing_says_in_other_words(text, words):
    assert words_of(text, Kind.CAUSAL) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "They wanted to see whether melatonin improves sleep.",
        "They examined how melatonin improves sleep.",
        "It is unclear if melatonin improves sleep.",
    ],
)
def test_what_is_asked_is_not_claimed(text):
    assert assertions_of(text, Kind.CAUSAL) == []


def test_what_follows_a_condition_is_claimed():
    assert words_of("If you lie awake, melatonin improves sleep.", Kind.CAUSAL) == ["improves sleep"]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Melatonin may be useful for insomnia.", Strength.CONDITIONAL),
        ("Melatonin can also improve sleep.", Strength.DIRECT),
        ("Melatonin would potentially improve sleep.", Strength.CONDITIONAL),
        ("Night lights are steadily increasing the risk of insomnia.", Strength.DIRECT),
    ],
)
def test_adverbs_and_adjectives_are_read_with_the_verb(text, strength):
    assert only(text, Kind.CAUSAL).strength is strength


def test_a_hedge_makes_it_conditional():
    claim = only("Melatonin may improve sleep.", Kind.CAUSAL)
    assert claim.strength is Strength.CONDITIONAL
    assert claim.hedges == ("may",)
    assert claim.outcome.concept


@pytest.mark.parametrize(
    "text", ["Melatonin does not improve sleep.", "No herbal tea improves sleep.", "Yoga never cured anyone's asthma."]
)
def test_denied_effects_are_negative(text):
    assert only(text, Kind.CAUSAL).polarity is Polarity.NEGATIVE


def test_what_is_not_just_done_is_asserted():
    found = assertions_of("Ginger does not just relieve nausea, it improves digestion.", Kind.CAUSAL)
    assert [(claim.relation, claim.polarity) for claim in found] == [
        ("relieve", Polarity.POSITIVE),
        ("improve", Polarity.POSITIVE),
    ]
    assert found[0].focus


def test_it_takes_the_treatment_before_it():
    found = assertions_of("Yoga is taught in small groups. It relieves back pain.", Kind.CAUSAL)
    assert found[0].agent.text == "Yoga"
    assert found[0].agent.origin is Origin.INHERITED


def test_a_bullet_inherits_its_lead_in():
    found = assertions_of("After eight weeks of yoga, people reported:\n\n- Lower pain levels\n- Better sleep\n")
    assert [claim.agent.text for claim in found] == ["yoga", "yoga"]


def test_a_heading_claims_without_a_verb():
    assert words_of("# Real relief from migraine\n", Kind.CAUSAL)


@pytest.mark.parametrize(
    "text",
    [
        "Does yoga relieve back pain?",
        "Our shop reduces its prices in May.",
        "The course covers sleep and pain.",
        "We support our clients in booking.",
        "The clinic moved in June.",
    ],
)
def test_what_claims_nothing(text):
    assert not assertions_of(text, Kind.CAUSAL)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Melatonin works better than sleeping pills.", Comparison.BETTER),
        ("Yoga was twice as effective as rest for back pain.", Comparison.MULTIPLE),
        ("It is the most effective treatment for migraine.", Comparison.MOST),
        ("Ginger was as effective as the drug against nausea.", Comparison.EQUAL),
        ("Massage is superior to exercise for back pain.", Comparison.BETTER),
        ("Rest is less effective than exercise for back pain.", Comparison.WORSE),
    ],
)
def test_comparisons(text, how):
    assert only(text, Kind.COMPARATIVE).comparison is how


@pytest.mark.parametrize(
    "text",
    [
        "Massage is no better than exercise for back pain.",
        "Massage isn't better than exercise for back pain.",
        "Massage was not any better than rest for sleep outcomes.",
    ],
)
def test_no_better_than_is_negative(text):
    assert only(text, Kind.COMPARATIVE).polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        "More than 40 people came to the yoga class.",
        "Prices are lower than last year.",
        "Book at least two sessions of massage.",
        "It is best practice to wash your hands.",
    ],
)
def test_what_compares_no_treatments(text):
    assert not assertions_of(text, Kind.COMPARATIVE)


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        ("Cupping has no side effects.", Safety.ABSOLUTE),
        ("Cupping is completely safe.", Safety.ABSOLUTE),
        ("Cupping is safe.", Safety.SAFE),
        ("Side effects of cupping are rare and mild.", Safety.RATE),
        ("Cupping is not risk-free.", Safety.DENIAL),
        ("Cupping is ideal for pregnant women.", Safety.GROUP),
        ("Cupping is contraindicated in people with thin skin.", Safety.CAUTION),
    ],
)
def test_safety(text, safety):
    assert only(text, Kind.SAFETY).safety is safety


@pytest.mark.parametrize("text", ["Keep it in a safe place.", "Is cupping safe?", "Our patient safety officer is Ana."])
def test_the_word_safe_is_no_claim_of_safety(text):
    assert not assertions_of(text, Kind.SAFETY)


def test_stories_of_patients_are_not_read_as_claims_of_the_page():
    story = '> "I slept again. My pain went away and it changed my life."\n>\n> - Ana\n'
    assert not assertions_of(story)
