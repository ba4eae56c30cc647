"""What a treatment is compared with in words."""

import datetime

import pytest

from claimcheck.linter import Settings, check_content, prepare


@pytest.fixture(scope="module")
def prepared():
    return prepare(Settings(today=datetime.date(2026, 1, 31), select=("CO01", "CO03"), preview=True))


def found(text, prepared):
    return [(f.rule, f.marks[0].text) for f in check_content("page.md", text.encode(), prepared).findings]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Warm oil relieves pain better than painkillers.", "CO01"),
        ("Warm oil is far more effective than conventional therapy.", "CO01"),
        ("Fainting is rare, with lower rates than reported for steroid injections.", "CO01"),
        ("Warm oil leads to lower blood pressure than melatonin.", "CO01"),
        ("Warm oil beats surgery for low mood.", "CO01"),
        ("Warm oil is better than ibuprofen for pain.", "CO01"),
        ("Warm oil is better for pain than ibuprofen.", "CO01"),
        ("Warm oil gives more pain relief than ibuprofen.", "CO01"),
        ("Warm oil gives relief comparable to morphine.", "CO03"),
        ("For colds, warm oil is as good as antibiotics.", "CO03"),
        ("Warm oil is safer than statins.", "CO01"),
        ("Warm oil is far safer than pills for pain.", "CO01"),
        ("Warm oil is just as effective as Valium for low mood.", "CO03"),
        ("Warm oil works as well as morphine for pain.", "CO03"),
        ("Its effects on pain are similar to those of morphine.", "CO03"),
        ("Warm oil cuts pain by 20%, comparable to a statin.", "CO03"),
    ],
)
def test_a_treatment_right_behind_the_comparison(text, rule, prepared):
    assert [code for code, _ in found(text, prepared)] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "The crash is milder than alcohol or opioid withdrawal.",
        "Sleep is better than before surgery.",
        "Warm oil for pain: lower hormone doses than pills.",
        "Warm oil works more subtly than drugs for pain.",
        "Warm oil for pain, as well as morphine, is sold here.",
        "Warm oil gives less pain relief than ibuprofen.",
        "Warm oil causes higher rates of nausea than ibuprofen.",
        "Warm oil leads to higher blood pressure than melatonin.",
        "Warm oil was better than ibuprofen for pain.",
        "Warm oil is better known for pain relief than ibuprofen.",
        "For treatment, measuring sugar twice is better than measuring insulin.",
        "The heart beats at a rate comparable to moderate exercise.",
        "The pharmacist matches the medicine to the patient.",
        "Warm oil is no different than any other form of medical treatment: you fill in a form first.",
        "Talking is thought to be as effective as antidepressants.",
        "Insurers pay for massage more reliably than for surgery.",
        "Research from the University of Split shows that warm oil is better for pain than ibuprofen.",
        "RCTs agree that warm oil is better for pain than ibuprofen.",
        "Two trials of 90 people compared them. Warm oil is better for pain than ibuprofen.",
    ],
)
def test_no_treatment_that_it_is_better_than(text, prepared):
    assert found(text, prepared) == []


def test_a_rival_is_told_once_a_page(prepared):
    text = (
        "Warm oil works better for pain than ibuprofen.\n\nAgain: warm oil is more effective for pain than ibuprofen."
    )
    assert len(found(text, prepared)) == 1


def test_a_list_that_names_its_source_sources_its_items(prepared):
    items = "- Works better for pain than ibuprofen\n- Tastes of mint\n"
    assert len(found(f"# Warm oil\n\n{items}", prepared)) == 1
    assert found(f"# Warm oil\n\n{items}- Source: Salk and Obi, 2014, PMID 00000001\n", prepared) == []


def test_a_table_that_answers_no_says_nothing(prepared):
    table = "| Claim | {} |\n| --- | --- |\n| Warm oil works better for pain than ibuprofen | {} |\n"
    assert len(found(table.format("Answer", "Yes"), prepared)) == 1
    assert found(table.format("Answer", "No"), prepared) == []
