"""AC06: a label of proof is told once a page, and only where the page shows no proof."""

import datetime

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("AC06",))


def labels(text):
    return [[mark.text for mark in finding.marks] for finding in check_text(text, "page.md", SETTINGS).findings]


def test_one_label_is_one_finding_with_all_its_places():
    text = "# Tea\n\nOur science-backed tea.\n\nA science-backed cup, clinically proven.\n\nScience-backed drops.\n"
    assert labels(text) == [["science-backed", "science-backed", "Science-backed"], ["clinically proven"]]


@pytest.mark.parametrize(
    "proof",
    [
        "Quennell and Adair (2019) tested it. Orsini et al. (2021) did so again.",
        "[This trial](https://pubmed.ncbi.nlm.nih.gov/00000000/) tested it.",
        "It was tested [1].\n\n## References\n\n1. Quennell R. Moss for colds: a trial. J Herbs. 2019;4:1-9.",
    ],
)
def test_a_label_above_proof_is_carried_out(proof):
    assert labels("# Science-backed tea\n\nMoss tea is warm.") == [["Science-backed"]]
    assert labels(f"# Science-backed tea\n\n{proof}") == []


def test_shown_in_trials_asks_for_the_trial_in_its_own_paragraph():
    cited = "Quennell and Adair (2019) counted colds. Orsini et al. (2021) did so again."
    claim = "Moss tea has been shown in clinical trials to shorten colds."
    assert labels(f"# Tea\n\n{claim}\n\n{cited}") == [["been shown in clinical trials"]]
    assert labels(f"# Tea\n\n{claim} {cited}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Some brands call their tea clinically proven.",
        "It has never been clinically tested.",
        "A newsletter with research-backed advice.",
        "They measured it with a scientifically validated sleep scale.",
    ],
)
def test_what_is_no_label_of_the_offer(text):
    assert labels(f"# Tea\n\n{text}") == []
