"""ED09: detox, boosts, hormones and vital forces as effects; what organs, medicine and doctrine do not."""

import datetime
import time

import pytest

from claimcheck.linter import Settings, check_content, prepare


@pytest.fixture(scope="module")
def check():
    prepared = prepare(Settings(today=datetime.date(2026, 1, 31), select=("ED09",), preview=True))
    return lambda text: list(check_content("page.md", text.encode(), prepared).findings)


PAGE = "# Moss\n\n{}\n\nBook your appointment today.\n"


@pytest.mark.parametrize(
    ("said", "quote", "end"),
    [
        ("Moss rids the body of toxins.", "rids the body of toxins", "was measured before and after."),
        ("Moss cleanses the colon.", "cleanses the colon", "was measured before and after."),
        ("The wraps support detoxification.", "support detoxification", "was measured before and after."),
        ("## Detox support", "Detox support", "was measured before and after."),
        ("Moss strengthens immunity.", "strengthens immunity", "nothing that was measured, and no size."),
        ("These immune-boosting drops are green.", "immune-boosting", "nothing that was measured, and no size."),
        ("Moss restores hormonal balance.", "restores hormonal balance", "no level before and after."),
        ("Moss clears the meridians.", "clears the meridians", "as if it were the working of the body."),
        ("Reiki releases energy blockages.", "releases energy blockages", "as if it were the working of the body."),
        ("Qi stagnation causes pain.", "Qi stagnation causes", "as if it were the working of the body."),
    ],
)
def test_effects_that_nobody_measures(check, said, quote, end):
    (finding,) = check(PAGE.format(said))
    assert finding.quote == quote
    assert finding.message.endswith(end)
    assert check(PAGE.format(said).replace("Book your appointment today.", "It is green.")) == []


@pytest.mark.parametrize(
    "said",
    [
        "The liver removes toxins.",
        "Your kidneys and liver naturally remove toxins.",
        "Moss may boost your immune system.",
        "We never claim that moss boosts immunity.",
        "Practitioners believe that moss clears the meridians.",
        "In Chinese medicine moss moves the qi. It clears the meridians.",
        "Exercise boosts your metabolism.",
        "Hormone replacement balances hormones.",
        "Quennell et al. (2019) found that moss strengthens immunity.",
        "I felt that it flushed out toxins.",
        "Botulinum toxin relaxes the muscle, and we remove toxins of bacteria from the wound.",
        "Remove toxins such as lead paint from your home.",
        "Cleanse the skin, then rinse.",
        "We teach tai chi and qi gong in Meridian.",
        "Deep Cleanse, 50 ml.",
    ],
)
def test_organs_medicine_traditions_and_names(check, said):
    assert check(PAGE.format(said)) == []


def test_addiction_has_a_detox_of_its_own(check):
    assert check(PAGE.format("Our nurses support detox.\n\nMost of our guests used opioids.")) == []


def test_customers_and_short_cells(check):
    praise = '> "I sleep through now. It boosts my immune system, thank you!"\n>\n> - Ana, 43'
    assert check(PAGE.format(praise)) == []
    assert check(PAGE.format("| Class | Benefit |\n| --- | --- |\n| Weights | Boosts metabolism |")) == []


def test_a_wording_is_told_once_and_a_page_is_read_once(check):
    text = "Moss boosts immunity."
    assert len(check(PAGE.format(f"{text}\n\n{text}"))) == 1
    rooms = (f"Room {number}: moss flushes out toxins and moves the qi and boosts energy." for number in range(1_500))
    started = time.process_time()
    assert len(check(PAGE.format("\n\n".join(rooms)))) == 3
    assert time.process_time() - started < 5
