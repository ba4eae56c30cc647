"""ED10: words that keep from medicine or belittle it, and the same words where nobody is kept from anything."""

import datetime
import time

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("ED10",), preview=True)


def quotes(said, end="Book your appointment today.", title="Moss"):
    text = f"# {title}\n\n{said}\n\n{end}\n"
    return [finding.quote for finding in check_text(text, "page.md", SETTINGS).findings]


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("Lasting relief without relying on medications.", "without relying on medications"),
        ("We treat pain instead of using opioids.", "instead of using opioids"),
        ("Skip the surgeon and heal at home.", "Skip the surgeon"),
        ("Relief with no need for pain pills.", "no need for pain pills"),
        ("It treats the cause, eliminating the need for surgery.", "eliminating the need for surgery"),
        ("A safe alternative to conventional medicine for your pain.", "A safe alternative to conventional medicine"),
        ("We find the cause rather than masking symptoms.", "rather than masking symptoms"),
        ("Medications only cover up the problem.", "Medications only cover up the problem"),
        ("Western medicine only treats the symptoms.", "Western medicine only treats the symptoms"),
        ("Soothe it without drugs that are hard on your liver.", "without drugs"),
    ],
)
def test_what_keeps_from_care_or_belittles_it(said, quote):
    assert quotes(said) == [quote]


@pytest.mark.parametrize(
    "said",
    [
        "Relief without drugs. Moss works alongside your medical care.",
        "It is no alternative to surgery.",
        "She recovered without surgery.",
        "You may get well without surgery.",
        "Never use it without checking for interactions with your drugs.",
        "Avoid recreational drugs.",
        "Avoid drugs such as aspirin when you use our balm.",
        "Rest rather than a drug store will help you.",
        "The doctor's pills ease pain.",
        "Take no painkiller before the test, so as not to mask your symptoms.",
        "Is surgery avoidable? Do we heal without surgery?",
        "Trials compared exercise rather than surgery for your pain.",
    ],
)
def test_where_nobody_is_kept_from_anything(said):
    assert quotes(said) == []


def test_a_page_that_sells_nothing_may_tell_what_goes_without():
    assert quotes("Colds heal without toxic antibiotics.", end="Drink enough.") == []
    assert quotes("Colds heal without toxic antibiotics.") == ["without toxic antibiotics"]


def test_what_goes_without_is_run_down_or_plainly_told():
    assert quotes("Heal without addictive pills.") == ["without addictive pills"]
    assert quotes("Heal without surgery, without pills.") == []


def test_what_is_done_for_looks_needs_no_doctor():
    assert quotes("Feel younger without surgery.", title="Wrinkles") == []


def test_one_thought_is_told_once():
    assert quotes("Skip surgery to heal. Restore without toxic drugs.") == ["Skip surgery"]
    assert quotes("Skip surgery to heal.\n\nAnd so you skip surgery, and heal.") == ["Skip surgery"]


def test_a_long_page_is_read_once():
    long = "\n\n".join(
        f"Room {number}: heal without toxic drugs, without harmful pills and without risky surgery."
        for number in range(1500)
    )
    start = time.process_time()
    assert len(quotes(long)) >= 1
    assert time.process_time() - start < 5
