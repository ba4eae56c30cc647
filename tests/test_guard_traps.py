"""Copy that holds the words of a rule and asserts nothing: rules of words and guards, trial ones too, must be silent.

Each trap stands beside a page that differs in what makes it one, and is flagged: so a silent rule fails here.
"""

import datetime

import pytest

from claimcheck.linter import Settings, check_content, prepare

RULES = ("ED01", "ED02", "SA02", "AC06", "HY01", "TE01", "TE02", "TE03", "TE07", "TE08")


@pytest.fixture(scope="module")
def prepared():
    return prepare(Settings(today=datetime.date(2026, 1, 31), select=RULES, preview=True))


def codes(text, prepared):
    return sorted({finding.rule for finding in check_content("page.md", text.encode(), prepared).findings})


STORY = (
    '"I was at the end of my rope, and my back hurt every day.\n\nThen I found the Fernwell course.\n\n'
    "I sleep again, and my pain is gone.{close}\n\n{signed}\n"
)

TRAPS = {
    "question and denial": (
        "## Does the tea cure insomnia?\n\nNo, it never cures insomnia.",
        "## The tea\n\nYes, it cures insomnia.",
        ["ED01"],
    ),
    "curly apostrophe in a denial": (
        "The tea isn’t a natural cure for insomnia.",
        "The tea is a natural cure for insomnia.",
        ["ED01"],
    ),
    "focus, not denial": (
        "The lamp doesn't cure migraines.",
        "The lamp doesn't just soothe, it cures migraines.",
        ["ED01"],
    ),
    "hypothetical": (
        "If a lamp cured migraines, every doctor would own one.",
        "Every doctor knows that the lamp cures migraines.",
        ["ED01"],
    ),
    "quotation that is debunked": (
        'Be wary of labels such as "clinically proven" on a box of tea.',
        "Our tea is clinically proven.",
        ["AC06"],
    ),
    "claim of a competitor": (
        "Some brands promise that their gummies banish your migraines.",
        "Our gummies banish your migraines.",
        ["ED01"],
    ),
    "history": (
        "Moss was once sold as a natural cure for insomnia.",
        "Moss is sold here as a natural cure for insomnia.",
        ["ED01"],
    ),
    "no guarantee": ("We give no guaranteed relief.", "We give guaranteed relief.", ["ED02"]),
    "myth in the heading": (
        "## Myths\n\nMoss oil is natural, so completely safe.",
        "## Facts\n\nMoss oil is natural, so completely safe.",
        ["SA02"],
    ),
    "practitioner and customer": (
        '"I treat sore backs all day, and my patients tell me that their pain is gone." - Greta, osteopath',
        '"I came with a sore back, and now I tell everybody that my pain is gone." - Greta, Graz',
        ["TE01", "TE02"],
    ),
    "story over three paragraphs": (
        STORY.format(close="", signed=""),
        STORY.format(close='"', signed="- Alma"),
        ["TE01", "TE02"],
    ),
}


@pytest.mark.parametrize("name", TRAPS)
def test_trap_is_passed_and_its_twin_is_flagged(name, prepared):
    trap, twin, flagged = TRAPS[name]
    assert codes(trap, prepared) == []
    assert codes(twin, prepared) == flagged


def test_a_model_paragraph_on_harms_and_referral_earns_nothing(prepared):
    page = (
        "## Side effects\n\nNeedling can bruise. About 1 in 10 people are sore for a day.\n\n"
        "See a doctor at once if you have:\n\n- numbness around the saddle\n- fever with back pain\n\n"
        "Do not stop a treatment that was prescribed to you.\n"
    )
    assert codes(page, prepared) == []


def test_a_list_of_therapies_is_no_list_of_cures(prepared):
    page = "The society looked at three therapies:\n\n- exercise\n- rest\n- needling for good efficacy\n"
    assert codes(page, prepared) == []
