"""Verbs of proof, moods and trends: what is flagged, and its twin that is not."""

import datetime

import pytest

from claimcheck.linter import Settings, check_content, prepare


@pytest.fixture(scope="module")
def prepared():
    return prepare(Settings(today=datetime.date(2026, 1, 31), select=("CS04", "CS05", "CS08", "CS10"), preview=True))


def codes(text, prepared):
    return [finding.rule for finding in check_content("page.md", text.encode(), prepared).findings]


PROOF = [
    ("A study confirms that ginger relieves nausea.", "A study confirmed the diagnosis of nausea."),
    ("The trial proved that ginger relieves nausea.", "The trial could not prove that ginger relieves nausea."),
    ("Science confirms that ginger relieves nausea.", "Science confirms that ginger does not relieve nausea."),
    ("A trial confirmed that ginger relieves nausea.", "Five trials confirmed that ginger relieves nausea."),
    ("Research confirms what we have long seen in nausea.", "Research confirms that nausea is what most people dread."),
    ("Ginger was proven in a trial to relieve nausea.", "That ginger relieves nausea was confirmed by another trial."),
    ("A trial definitively showed that ginger eases nausea.", "No trial definitively showed that ginger eases nausea."),
    ("Two weeks on, a trial confirmed relief from nausea.", "A trial took people with confirmed nausea."),
    ("Data confirm that ginger relieves nausea.", "Data confirm that ginger may relieve nausea."),
    ("A trial confirmed that ginger relieves nausea.", "In mice, a trial confirmed that ginger relieves nausea."),
    ("A trial confirmed that ginger relieves nausea.", "A trial confirmed these findings in people with nausea."),
    ("Studies prove that exercise helps with weight loss.", "Studies prove that advertising raises sales."),
    ("There are studies proving that ginger eases nausea.", "There are no studies proving that ginger eases nausea."),
    ("Studies are proving that ginger helps nausea.", "Studies are proving that ginger helps nausea (Orsini 2021)."),
    ("Lab-proven relief for sore knees.", "People with MRI-proven arthritis of the knees."),
    ("A trial proved that ginger eases nausea.", "A trial proved that ginger eases nausea. It does not prove why."),
]


@pytest.mark.parametrize(("flagged", "passed"), PROOF)
def test_proof(flagged, passed, prepared):
    assert codes(flagged, prepared) == ["CS04"]
    assert codes(passed, prepared) == []


def test_the_titles_of_a_page_are_flagged_once(prepared):
    title = "Trial confirms relief from nausea"
    page = f"---\ntitle: {title}\n---\n\n# {title}\n\nGinger is a root.\n"
    assert codes(page, prepared) == ["CS04"]


@pytest.mark.parametrize(
    ("flagged", "passed", "code"),
    [
        ("Emerging evidence shows that ginger relieves nausea.", "Emerging evidence shows how ginger grows.", "CS10"),
        (
            "- Emerging evidence shows that ginger relieves nausea\n- Ginger is a root",
            "- Emerging evidence shows that ginger relieves nausea\n- The studies are small",
            "CS10",
        ),
        (
            "Nausea trended toward improvement with ginger.",
            "Nausea trended toward improvement with ginger. The difference was not significant.",
            "CS05",
        ),
        (
            "| Nausea | trended toward improvement |\n| --- | --- |\n| Ginger | root |",
            "| Nausea | trended toward improvement | p = .08 |\n| --- | --- | --- |\n| Ginger | root | - |",
            "CS05",
        ),
        (
            "Nausea trended toward improvement with ginger.",
            "Nausea trended toward improvement with ginger (p-value = 0.054).",
            "CS05",
        ),
        ("I have seen eczema disappear with ginger.", "I have seen papers on eczema with good results.", "CS08"),
        ("Most of our patients feel better after a week.", "Most of our patients come by bus.", "CS08"),
    ],
)
def test_what_stands_around(flagged, passed, code, prepared):
    assert codes(flagged, prepared) == [code]
    assert codes(passed, prepared) == []
