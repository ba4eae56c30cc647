"""Claims without a figure against invented conclusions: what is settled, and what is not."""

import datetime
from dataclasses import replace

import pytest

from claimcheck.documents.read import read_document
from claimcheck.evidence.base import facts_from
from claimcheck.evidence.verdicts import Reason, Verdict
from claimcheck.linter import prepare, read_page
from claimcheck.settings import Settings

PAGE = """\
# Yoga and backs

{line} [1].

## References

1. Quillfeather T, Oss B. Yoga for low back pain: a trial. Unreal J Movement. 2016;9:1-12.
"""


@pytest.fixture(scope="module")
def prepared():
    return prepare(Settings(today=datetime.date(2026, 1, 31)))


def judged(prepared, line, conclusions, **more):
    source = {
        "id": "quillfeather-2016-yoga",
        "type": "rct",
        "title": "Yoga for low back pain: a trial",
        "authors": ["Quillfeather T", "Oss B"],
        "journal": "Unreal Journal of Movement",
        "year": 2016,
        "scope": {"intervention": ["yoga"], "condition": ["low back pain"]},
        "conclusions": [
            {
                "text_in_my_words": "invented",
                "verified": True,
                "via": "publisher",
                "read_at": "https://j.example",
                **c,
            }
            for c in conclusions
        ],
        **more,
    }
    under = replace(prepared, base=facts_from([source], prepared.vocabulary))
    page = read_page(read_document("page.md", PAGE.format(line=line).encode()), under)
    assert len(page.assertions) == 1, page.assertions
    return page.assertion_judgements[0]


NO_PAIN_RELIEF = {"outcome": "pain", "comparator": "sham", "direction": "none"}
PAIN_RELIEF = {"outcome": "pain", "comparator": "usual care", "direction": "favours"}


def test_one_comparison_settles_a_claim_that_names_none(prepared):
    judgement = judged(prepared, "Yoga relieves pain", [NO_PAIN_RELIEF])
    assert (judgement.verdict, judgement.reason) == (Verdict.CONTRADICTED, Reason.CONCLUSION_DIFFERS)
    judgement = judged(prepared, "Yoga relieves pain", [PAIN_RELIEF])
    assert (judgement.verdict, judgement.reason) == (Verdict.SUPPORTED, Reason.CONCLUSION_AGREES)


def test_two_comparisons_that_differ_settle_nothing(prepared):
    judgement = judged(prepared, "Yoga relieves pain", [NO_PAIN_RELIEF, PAIN_RELIEF])
    assert (judgement.verdict, judgement.reason) == (Verdict.NOT_CHECKED, Reason.CONCLUSIONS_MIXED)


def test_a_second_comparison_of_the_record_leaves_it_open(prepared):
    other = {"outcome": "sleep", "comparator": "usual care", "direction": "favours"}
    assert judged(prepared, "Yoga relieves pain", [NO_PAIN_RELIEF, other]).verdict is Verdict.NOT_CHECKED


def test_a_named_comparator_picks_its_conclusion(prepared):
    both = [NO_PAIN_RELIEF, PAIN_RELIEF]
    assert judged(prepared, "Yoga was better than usual care for pain", both).verdict is Verdict.SUPPORTED
    assert judged(prepared, "Yoga was better than sham for pain", both).verdict is Verdict.CONTRADICTED
    assert judged(prepared, "Yoga was no better than sham for pain", both).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "line",
    ["Yoga improves sleep", "Yoga changes pain", "Cupping relieves pain"],
)
def test_other_outcomes_other_treatments_and_no_side_taken(prepared, line):
    assert judged(prepared, line, [NO_PAIN_RELIEF]).verdict is Verdict.NOT_CHECKED


def test_what_was_not_verified_contradicts_nothing(prepared):
    unverified = {**NO_PAIN_RELIEF, "verified": False}
    assert judged(prepared, "Yoga relieves pain", [unverified]).verdict is Verdict.NOT_CHECKED


def test_a_plan_concludes_nothing(prepared):
    judgement = judged(prepared, "Yoga relieves pain", [NO_PAIN_RELIEF], type="protocol")
    assert judgement.reason is Reason.PLAN


def test_a_mirror_makes_it_weak(prepared):
    assert judged(prepared, "Yoga relieves pain", [{**NO_PAIN_RELIEF, "via": "mirror"}]).weak
    assert not judged(prepared, "Yoga relieves pain", [NO_PAIN_RELIEF]).weak
