"""SA01 through the whole line: of what "safe" is said, who says so, and what stands beside it."""

import datetime

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("SA01",))


def alarms(text):
    return [(finding.rule, finding.quote) for finding in check_text(text, "page.md", SETTINGS).findings]


def test_a_sentence_is_told_once_wherever_it_is_repeated():
    text = "# Moss drops for back pain\n\nMoss drops have no side effects and are completely safe.\n\n"
    assert len(alarms(text + text.removeprefix("# Moss drops for back pain\n\n"))) == 1


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        # the topic of the page against a thing that treats nobody
        ("Moss is safe.", "The street is safe."),
        # present promise against what was seen
        ("Moss drops have no adverse effects.", "No adverse effects of the drops were seen in 40 people."),
        # no limit against a limit
        ("Moss drops are safe.", "Moss drops are safe up to 20 mg."),
        ("Moss drops are safe.", "Moss drops are relatively safe."),
        # our words against those of others
        ("Moss drops are a safe remedy.", "Sellers insist that moss drops are a safe remedy."),
        # a promise against a wish
        ("Moss is a safe treatment.", "Chemists search for a safe treatment made of moss."),
        # alone against beside a harm, and a harm that is denied is none
        ("Moss drops are safe.", "Moss drops are safe. They may upset the stomach."),
        ("Moss drops are safe. No side effects are to be had.", "Moss drops are safe. Their side effects are these."),
        # of a person's case against of the thing
        ("Moss drops have no contraindications.", "Take it if there are no contraindications to moss drops."),
        ("Moss drops are risk-free.", "Order moss drops risk-free for 30 days."),
    ],
)
def test_what_is_said_of_a_treatment_without_limit(said, silent):
    assert alarms(f"# Moss drops for back pain\n\n{said}")
    assert alarms(f"# Moss drops for back pain\n\n{silent}") == []


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("No drowsiness, grogginess or dependence.", "People with no drowsiness slept on."),
        (
            "Moss drops help without the side effects of sleeping pills.",
            "Few sleep without the side effects that pills have.",
        ),
        ("There are no known side effects.", "There are no known serious side effects."),
        ("No adverse effects have been reported.", "No adverse effects were reported in a trial of 40 people."),
        (
            "Moss drops have an outstanding safety profile.",
            "Moss drops had an outstanding safety profile in the trial.",
        ),
        ("Moss drops are extremely safe.", "Moss drops are relatively safe."),
        ("The treatment has no side effects.", "Surgery has no side effects on the moon."),
    ],
)
def test_promises_of_a_house_that_sells(said, silent):
    page = "# Moss drops for sleep\n\n{}\n\nBook your consultation today."
    assert alarms(page.format(said))
    assert alarms(page.format(silent)) == []


def test_what_a_clinic_makes_sure_of_is_no_promise():
    page = "# Moss drops for sleep\n\n{}\n\nBook your consultation today."
    assert alarms(page.format("Moss drops are an appropriate and safe treatment."))
    assert alarms(page.format("We take your history to ensure moss drops are an appropriate and safe treatment.")) == []
    assert alarms(page.format("A moss mask is one of the safest remedies. Patch test it first.")) == []


def test_a_label_of_long_use_is_a_promise_of_a_house_that_sells():
    page = "# Moss drops for sleep\n\nSafe for long-term use: take them for ever.\n\n{}"
    assert alarms(page.format("Book your consultation today."))
    assert alarms(page.format("Moss grows on stones.")) == []


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("Moss drops can be as effective as pills, without the harmful side effects.", "Try pills without the drops."),
        ("Moss drops give relief without the risks that come with pills.", "Weigh the risks that come with pills."),
        ("Moss drops pose none of the risks and side effects of pills.", "None of the people took side effects well."),
        ("Neither moss nor peat causes dependency.", "Nobody knows whether moss causes dependency."),
        ("Moss drops do not cause drowsiness.", "Moss drops may not cause drowsiness."),
        (
            "Moss drops have no side effects.",
            "Other than an upset stomach, moss drops have no side effects.",
        ),
        ("Moss drops help without the risks of pills.", "Moss drops help without the risks of surgery."),
        ("Moss drops help without drowsiness.", "Moss drops often help without drowsiness, though people vary."),
        ("Moss drops help without the nasty side effects.", "Moss drops help without the harsh side effects."),
        ("Moss drops are proven to be safe.", "Moss drops have yet to be proven safe."),
        ("## Side effects\n\n- Well researched and proven safe", "## Side effects\n\n- Are moss drops proven safe?"),
        # a doubt in another clause is none about safety
        (
            "While moss drops may taste odd, they are a safe, gentle and effective way to sleep.",
            "Moss drops may be a safe, gentle and effective way to sleep.",
        ),
    ],
)
def test_promises_by_what_is_left_out(said, silent):
    page = "# Moss drops for sleep\n\n{}\n\nBook your consultation today."
    assert alarms(page.format(said))
    assert alarms(page.format(silent)) == []


@pytest.mark.parametrize(
    "text",
    [
        "# Moss drops\n\nOur carers help so that people remain safe at home.",
        "# Moss drops\n\nMoss drops are risk-free: cancel your membership anytime.",
        "# Moss drops\n\nNo statin dependence. Moss drops all day.",
        "# Moss drops\n\nOur mission is to provide a safe treatment for each of you.",
    ],
)
def test_people_purses_other_drugs_and_missions(text):
    assert alarms(text) == []
