"""The hardest cases of marketing copy, in invented words: what must be read, and what must not.

One test for each, named after what makes it hard. What is open fails strictly, with its reason. Those of the numbers
stand elsewhere: a size under two names in `rules/source-figures/borrowed-review-size.yaml`, years and sizes against the
page's own list in `tests/cases/years.md` and `entries.md`, bounds, scales, prices and codes in
`tests/language/test_quantities.py` and `tests/cases/reading-numbers.md`, arms in `groups-and-directions.md`,
arithmetic that holds in `careful-copy.md`, stamps in `stories-and-stamps.md`; stories over several paragraphs, denials,
curly apostrophes, lists of therapies, harms and referral in `guards.md` and `tests/test_guard_traps.py`. A sham group
that only the record names, not the title, is an example of `rules/causal-strength/sham-left-out.yaml`.
"""

import datetime
import sys
from functools import cache
from pathlib import Path

import pytest

from claimcheck.checks.load import load_rules
from claimcheck.claims import assertions
from claimcheck.claims.assertion import Comparison, Kind, Polarity, Safety, Strength
from claimcheck.claims.claim_cues import Cue
from claimcheck.claims.slots import Origin
from claimcheck.documents.read import read_document
from claimcheck.linter import check_page, prepare
from claimcheck.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))
from pages import assertions_of, page_of, words_of

RULES = ("SF09", "CS01", "CS02", "CS03", "CS04", "CS05", "CS08", "CS10", "SA01", "SA04", "CO01", "CO03")


@cache
def with_these_rules():
    return prepare(Settings(today=datetime.date(2026, 1, 31), select=RULES))


def alarms_on(text):
    _, alarms = check_page(read_document("page.md", text.encode()), with_these_rules())
    return [alarm.rule for alarm in alarms]


def test_an_aside_between_subject_and_verb():
    found = assertions_of("Yoga - an old practice of breath and poise - relieves back pain.", Kind.CAUSAL)
    assert [(claim.agent.text, claim.relation) for claim in found] == [("Yoga", "relieve")]


def test_an_effect_with_its_interval_in_parentheses():
    text = "Yoga showed a reduction in pain (\u22120.9 points; 95% CI \u22121.2 to \u22120.6) versus sham yoga."
    assert [claim.kind for claim in assertions_of(text)] == [Kind.CAUSAL, Kind.COMPARATIVE]


def test_a_comparison_behind_a_dash_without_its_subject():
    text = "Fainting occurred in <0.02% of massage sessions \u2014 lower than rates reported for injections (0.05%)."
    assert "lower than rates reported for injections (0.05%)" in words_of(text, Kind.COMPARATIVE)


def test_words_of_denial_that_deny_something_else():
    text = "Yoga is not needed for ever: most people sustain full relief from pain with no further treatment."
    found = [c for c in assertions_of(text, Kind.CAUSAL) if c.relation == "sustain"]
    assert [claim.polarity for claim in found] == [Polarity.POSITIVE]


def test_arms_of_a_comparison():
    text = "People given melatonin were more likely than those on placebo to sleep through the night."
    found = assertions_of(text, Kind.COMPARATIVE)
    assert [claim.comparator.concept for claim in found] == ["comparator.placebo"]


def test_a_multiple_in_words():
    found = assertions_of("Massage was almost twice as effective as rest for back pain.", Kind.COMPARATIVE)
    assert [(claim.comparison, claim.relation) for claim in found] == [(Comparison.MULTIPLE, "twice")]


def test_a_marker_behind_the_full_stop():
    page = page_of(
        "A 2018 trial tested yoga. Yoga relieves back pain. [1]\n\n## References\n\n"
        "1. Oduya K, Brandt L. Yoga for stiff backs: a trial. J Rest. 2018;3:1-9.\n"
    )
    claim = next(c for c in page.assertions if c.kind is Kind.CAUSAL)
    assert claim.credit is not None
    assert page.register.works[claim.credit.work].references == ("reference:1",)


def test_not_just_denies_nothing_and_may_hedges_its_own_clause():
    found = assertions_of("Yoga doesn\u2019t just mask pain, but may improve sleep.", Kind.CAUSAL)
    assert [(c.relation, c.strength, c.polarity) for c in found] == [
        ("improve", Strength.CONDITIONAL, Polarity.POSITIVE)
    ]


@pytest.mark.parametrize(
    "text",
    ["Yoga is not a cure-all.", "The review doesn\u2019t prove that yoga is a panacea.", "No diet cures diabetes."],
)
def test_limiting_statements_promise_nothing(text):
    assert all(claim.polarity is Polarity.NEGATIVE for claim in assertions_of(text))
    assert not alarms_on(text)


def test_no_deaths_is_a_claim_of_safety():
    found = assertions_of("No fatalities have been linked to cupping.", Kind.SAFETY)
    assert [claim.safety for claim in found] == [Safety.ABSOLUTE]
    assert alarms_on("No fatalities have been linked to cupping.") == ["SA01"]


@pytest.mark.xfail(reason="a question and its answer are read as two sentences, and 'yes' names no effect", strict=True)
def test_a_question_and_its_answer_are_one_claim():
    assert assertions_of("Does yoga help with back pain? The short answer is yes!", Kind.CAUSAL)


def test_practitioner_voice_is_told_apart_from_stories():
    assert alarms_on("I see it every week in my practice: knees that bend again.") == ["CS08"]
    story = '> "I can walk again and my pain is gone. It changed my life."\n>\n> \u2014 Ada\n'
    assert not assertions_of(story)
    assert "CS08" not in alarms_on(story)


def test_bullets_and_headings_and_nominal_claims():
    text = "# Real relief from migraine\n\nWithin three months, people who did yoga reported:\n\n- Lower pain levels\n"
    found = assertions_of(text, Kind.CAUSAL)
    assert [claim.relation for claim in found] == ["relief", "lower"]
    assert found[1].agent.origin is Origin.INHERITED


@pytest.mark.xfail(
    reason="'exceeds' between two sizes is read as no comparison, and no rule knows thresholds", strict=True
)
def test_a_size_and_the_threshold_of_the_next_sentence():
    text = "Yoga eased pain by 0.9 points. This exceeds the smallest difference that patients notice (0.5 points)."
    assert assertions_of(text, Kind.COMPARATIVE)


def test_a_claim_in_a_table_cell():
    table = "| Style | Finding |\n| --- | --- |\n| Yin | Improvement in sleep seen in 72% of people |\n"
    assert [claim.relation for claim in assertions_of(table, Kind.CAUSAL)] == ["improvement"]


def test_a_focused_study_is_a_study_and_nothing_else():
    text = "The growing body of research, especially the large Riverside focused study, speaks of backs."
    assert [mention.features.design for mention in page_of(text).mentions][-1] == "design.study"
    assert not alarms_on(text)


def test_an_arrow_chain():
    assert words_of("Yoga works in steps: better sleep \u2192 less pain.", Kind.CAUSAL)


@pytest.mark.parametrize(
    "text",
    [
        "# Lower back pain\n",
        "A massage costs around $75 per session, or $300/month.",
        "Sessions 4\u20137 take place online.",
        "# Point BL40 and the lower limb\n",
    ],
)
def test_lower_as_a_place_prices_and_codes_claim_nothing(text):
    assert not assertions_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Is yoga better than painkillers?",
        "It isn\u2019t proven that yoga is better than painkillers.",
        "Yoga is no miracle cure, and it doesn\u2019t prove anything about medicine.",
        "# Why credentials matter more than ever\n",
        "# Back pain demands better solutions\n",
        "Sleep was measured by sensors (polysomnography-confirmed).",
        "Initial phase (weeks 1\u20134): two sessions a week for pain.",
        "Limited effect for knee pain; best as an adjunct.",
        "The course teaches treatment protocols for back pain lasting 12 weeks or more.",
        "Contraindicated in people with pacemakers or epilepsy.",
        "Cupping can cause bruising, fainting and, rarely, infection. Tell us if you take blood thinners.",
        "Seek help at once for weight loss, night pain or numbness.",
        "Some risk of bias remains, because nobody could be blinded.",
    ],
)
def test_traps_stay_silent(text):
    assert not alarms_on(text)


def test_titles_in_the_reference_list_are_no_claims():
    text = (
        "# Yoga\n\nYoga is taught on Mondays [1].\n\n## References\n\n"
        "1. Marsh T. Yoga proves safe and better than drugs: a randomised trial. J Rest. 2017;3:1-9.\n"
    )
    assert not assertions_of(text)
    assert not alarms_on(text)


def test_a_list_of_warning_signs_earns_no_finding():
    text = (
        "## When to see a doctor\n\nRed flags that need a doctor at once:\n\n"
        "- Unexplained weight loss or night pain\n- Weakness that gets worse\n- Fever with back pain\n"
    )
    assert not alarms_on(text)
    assert not assertions_of(text, Kind.CAUSAL)


def test_a_comparison_that_the_named_trial_made_is_let_be():
    text = (
        "In a trial by Marsh and Oyelaran, yoga was better than usual care for back pain [1].\n\n## References\n\n"
        "1. Marsh T, Oyelaran B. Yoga or usual care for stiff backs. J Rest. 2017;3:1-9.\n"
    )
    assert not alarms_on(text)


def test_the_scan_for_cues_loses_no_claim(monkeypatch):
    root = Path(__file__).parents[2]
    rules = load_rules([root / "rules"], (), examples=True)
    texts = [example.text for rule in rules for example in (*rule.examples.flag, *rule.examples.pass_)]
    texts += [path.read_text("utf-8") for path in sorted((root / "samples").glob("*.md"))]
    scanned = [[(claim.kind, claim.start, claim.end) for claim in assertions_of(text)] for text in texts]
    every = Cue.CAUSE | Cue.COMPARISON | Cue.SAFETY | Cue.FRAGMENT | Cue.HEALTH
    monkeypatch.setattr(assertions, "cues_of", lambda text, sentences: [every] * len(sentences))
    read = [[(claim.kind, claim.start, claim.end) for claim in assertions_of(text)] for text in texts]
    assert sum(map(bool, scanned)) > 100
    assert [(text, a, b) for text, a, b in zip(texts, scanned, read, strict=True) if a != b] == []
