"""ED01: words that promise a cure, and the same words where medicine, the body or a wish is meant."""

import datetime

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("ED01",), preview=True)


def promises(text):
    return [finding.quote for finding in check_text(text, "page.md", SETTINGS).findings]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The lamp heals plantar fasciitis.", "heals plantar fasciitis"),
        ("Reverse type 2 diabetes with moss.", "Reverse type 2 diabetes"),
        ("Moss wipes out candida.", "wipes out candida"),
        ("Two cups eliminate the symptoms of gout.", "eliminate the symptoms of gout"),
        ("Ends your sciatica without surgery or drugs.", "Ends your sciatica"),
        ("Say goodbye to migraines.", "Say goodbye to migraines"),
        ("It is the only real cure for psoriasis.", "the only real cure for psoriasis"),
        ("A way of getting rid of warts naturally.", "getting rid of warts"),
    ],
)
def test_verbs_and_nouns_of_cure(text, quote):
    assert promises(f"# Moss tea\n\n{text}\n") == [quote]


@pytest.mark.parametrize("title", ["Reversing neuropathy", "In short: Healing leaky gut", "3. Eradicating nail fungus"])
def test_titles_that_begin_with_a_gerund(title):
    assert len(promises(f"# Moss tea\n\n## {title}\n\nIt is warm.\n")) == 1
    assert promises(f"# Moss tea\n\n## Thoughts on {title.split()[-2].lower()} them\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Our programme can reverse diabetes.",
        "We help you to get rid of eczema.",
        "Moss is great for eradicating the virus.",
    ],
)
def test_one_step_away_counts_for_the_own_thing_of_a_house(text):
    assert len(promises(f"# Moss tea\n\n{text}\n\nBook your consultation today.\n")) == 1
    assert promises(f"# Moss tea\n\n{text.replace('Our programme', 'Weight loss').replace('We', 'Nurses')}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Antibiotics cure the infection.",
        "Your immune system eliminates viruses.",
        "Chronic non-healing ulcers are cared for here.",
        "Some brands claim that moss cures gout.",
        "Diet can delay diabetes or even reverse prediabetes.",
        "In the trial, moss cured gout [3].",
        "Eliminate foods that cause heartburn.",
        "Moss cures no cold.",
        "Laser light gets rid of acne scars.",
        "The law eliminates the risk of infection and the stigma of depression.",
    ],
)
def test_what_is_no_promise(text):
    assert promises(f"# Moss tea\n\n{text}\n") == []


def test_the_same_promise_is_told_once():
    assert promises("# Moss tea\n\nIt cures gout.\n\nIt cures gout.\n\nIt cures colds.\n") == [
        "cures gout",
        "cures colds",
    ]
