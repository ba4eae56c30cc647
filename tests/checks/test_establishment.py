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


@pytest.mark.parametrize(
    "said",
    [
        "Our moss drops have been proven effective for colds.",
        "Moss drops are proven to shorten a cold.",
        "Every cup is backed by a growing body of clinical evidence.",
        "The drops are supported by years of peer-reviewed research.",
        "It is loved for its established efficacy.",
        "Rigorous clinical studies back its benefits.",
        "The drops hold clinically studied moss.",
        "Warmth from moss is well documented in the scientific literature.",
        "A proven natural remedy for colds.",
    ],
)
def test_labels_of_proof_of_a_house_that_sells(said):
    assert labels(f"# Moss drops\n\n{said}\n\nBook your consultation today.")


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        ("Vaccines are proven to prevent measles.", ""),
        ("No drops have a proven effect.", "Book your consultation today."),
        ("Two studies have proven to be too small.", "Book your consultation today."),
        ("Several trials have proven effective in raising doubts.", "Book your consultation today."),
        ("Approved medicines with proven efficacy come first.", ""),
    ],
)
def test_proven_on_a_page_that_informs_or_of_studies(text, offer):
    assert labels(f"# Moss drops\n\n{text}\n\n{offer}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Backed by research and tradition, our articles tell how to sleep.",
        "Clubs are proven to increase the lifetime value of members.",
        "They have proven to themselves that they can beat a cold.",
        "A new bath must meet our criteria: clinical evidence supporting its effectiveness and demand.",
    ],
)
def test_what_a_house_writes_earns_or_asks_for_is_no_label(text):
    assert labels(f"# Moss drops\n\n{text}\n\nBook your consultation today.") == []


SECTIONS = (
    "# Moss tea\n\n{opening}\n\n## Colds\n\nQuennell and Adair (2019) counted colds. "
    "Orsini et al. (2021) did so again.\n\n## Sleep\n\n{claim}\n\n## In short\n\n{close}\n"
)


def test_proof_of_one_section_is_none_of_the_next():
    claim = "Our tea is clinically proven."
    assert labels(SECTIONS.format(opening="Warm.", claim=claim, close="Warm.")) == [["clinically proven"]]
    assert labels(SECTIONS.format(opening=claim, claim="Warm.", close=claim)) == []
    cited = f"{claim}\n\nOrsini et al. (2021) let people sleep."
    assert labels(SECTIONS.format(opening="Warm.", claim=cited, close="Warm.")) == []


def test_a_list_that_no_marker_leads_to_stands_for_the_page():
    page = "# Tea\n\n## Sleep\n\nOur tea is clinically proven.\n\n## References\n\n"
    page += "1. Quennell R. Moss: a trial. J Herbs. 2019;4:1-9."
    assert labels(page) == []


def test_a_journal_alone_is_no_proof():
    named = "The Journal of Invented Herbs wrote about it. The Journal of Invented Teas did too."
    assert labels(f"# Moss tea\n\nOur tea is clinically proven.\n\n{named}") == [["clinically proven"]]


def test_praise_in_the_dress_of_proof_needs_no_shop():
    assert labels("# Tea\n\nMoss has proven to be incredibly effective.") == [["proven to be incredibly effective"]]
    assert labels("# Tea\n\nMoss has proven to be an effective home remedy.") == [
        ["proven to be an effective home remedy"]
    ]
    assert labels("# Tea\n\nSplints have proven to be highly effective.") == []


@pytest.mark.parametrize(
    "sign",
    [
        "This page holds affiliate links.",
        "Use our discount code MOSS.",
        "[Order](https://moss.example/shop/tea)",
        "[A box](https://amzn.to/moss)",
    ],
)
def test_whoever_is_paid_to_recommend_sells(sign):
    assert labels("# Tea\n\nMoss drops are proven to shorten a cold.") == []
    assert labels(f"# Tea\n\nMoss drops are proven to shorten a cold.\n\n{sign}") == [["proven to shorten"]]


def test_a_link_to_what_is_sold_is_no_proof_of_it():
    said = "For science-backed calm, [Moss drops](https://moss.example/{}) keep what they promise."
    assert labels("# Moss\n\n" + said.format("product/31-moss")) == [["science-backed"]]
    assert labels("# Moss\n\n" + said.format("research/2019-trial")) == []


@pytest.mark.parametrize(
    "text",
    [
        "# Fernwell veterinary clinic\n\nOur science-backed tea is for cats.",
        "# Tea\n\nWe prescribe FDA-approved and clinically proven medications.",
        "# Tea\n\nOur pots come from companies backed by decades of scientific research.",
    ],
)
def test_animals_approved_drugs_and_makers_are_let_be(text):
    assert labels(text) == []
