"""AC01: once a paragraph, silent where a reader is led to a study, and on pages that inform as a leaflet does."""

import datetime
import time

import pytest

from claimcheck.linter import Settings, check_content, prepare


@pytest.fixture(scope="module")
def check():
    prepared = prepare(Settings(today=datetime.date(2026, 1, 31), select=("AC01",), preview=True))
    return lambda text: list(check_content("page.md", text.encode(), prepared).findings)


WEASEL = "Studies show that moss baths ease stiff knees."


def test_a_paragraph_or_a_list_has_one_alarm(check):
    assert len(check(f"# Moss\n\n{WEASEL} Research also shows that moss tea lowers blood pressure.")) == 1
    assert len(check(f"# Moss\n\n- {WEASEL}\n- Research shows that moss tea helps with sleep.\n")) == 1


def test_what_is_more_than_a_page_can_bear_is_one_alarm(check):
    findings = check("# Moss\n\n" + "\n\n".join([WEASEL] * 17))
    assert [len(finding.marks) for finding in findings] == [*[1] * 12, 5]
    assert "4 more paragraphs" in findings[-1].message


@pytest.mark.parametrize(
    "cited",
    [
        f"{WEASEL} The largest is by Quennell et al. (2019).",
        f"{WEASEL[:-1]} [3].",
        f"{WEASEL}\n\nQuennell et al. (2019) counted steps.",
        f"{WEASEL}\n\nSource: doi:10.5555/moss",
        f"{WEASEL}\n\n[Moss baths for stiff knees in adults over sixty](https://moss.example/paper)",
        f"{WEASEL[:-1]} ([list](/research)).",
        f"{WEASEL[:-1]} (MOSSY-2).",
        f"{WEASEL[:-1]}.2 They are warm.",
        f"{WEASEL[:-1]} (5).",
        f"{WEASEL[:-1]}.*\n\n\\* Data on file.",
        f"{WEASEL} Quennell's research went on for years.",
        f"{WEASEL} The World Health Organization lists moss.",
        f"{WEASEL} They gave it to 96 people.",
        "Studies show that moss:\n\n- eases stiff knees (Quennell 2019)\n- helps with sleep\n",
        "New research shows that moss eases stiff knees.\n\nThe researchers counted steps.",
        "A trial by Quennell (2019) had 96 people. The evidence strongly supports moss for stiff knees.",
        "## Studies show that moss eases stiff knees\n\nQuennell et al. (2019) counted steps.",
    ],
)
def test_a_reader_who_is_led_to_a_study(check, cited):
    assert check(f"# Moss\n\n{cited}") == []
    assert check(f"# Moss\n\n{WEASEL}\n\nMoss is green.")


@pytest.mark.parametrize(
    "careful",
    [
        f"{WEASEL} More research is needed.",
        f"{WEASEL[:-1]}, but others do not.",
        f"{WEASEL[:-1]}, but results vary.",
        f"{WEASEL}\n\nThe evidence is still developing.",
        f"While large trials on the use of moss are limited, {WEASEL.lower()}",
        "Research shows no difference in pain after moss baths.",
        "Studies show that moss baths do not ease stiff knees.",
        "Research shows that moss offers little relief of pain.",
        "Some sellers claim that studies show moss to ease stiff knees.",
        "Do studies show that moss eases stiff knees?",
    ],
)
def test_how_far_research_goes(check, careful):
    assert check(f"# Moss\n\n{careful}") == []


def test_what_is_not_of_health_is_left_alone(check):
    assert check("# Moss\n\nResearch shows that pages with moss on them get more clicks.") == []


def test_what_customers_say_is_theirs(check):
    assert (
        check('# Moss\n\n> "I read that studies show moss to ease stiff knees, and mine hurt less."\n>\n> - Vera M.')
        == []
    )


LEAFLET = (
    "# Stiff knees\n\n## Symptoms\n\nTalk to your doctor about your symptoms.\n\n## Diagnosis\n\nA blood test may help."
    "\n\n## Risk factors\n\nAge is one.\n\n## Treatments for stiff knees\n\nMedicines have side effects.\n\n"
)


def test_a_leaflet_informs_and_copy_sells(check):
    assert check(LEAFLET + WEASEL) == []
    assert check(f"{LEAFLET}{WEASEL}\n\nBook your appointment with our clinic today.")


def test_what_to_do(check):
    def tried(text):
        return next(row.text for row in check(text)[0].rows if row.label == "try")

    assert "name one study" in tried(f"# Moss\n\n{WEASEL}")
    assert "who said so" in tried("# Moss\n\nExperts agree that moss eases stiff knees.")
    assert "marker" in tried(
        f"# Moss\n\n{WEASEL}\n\n## References\n\n1. Quennell R. Moss for knees. J Moss. 2019;4:1-9."
    )


def test_a_page_of_a_thousand_mentions_is_read_once(check):
    start = time.process_time()
    check("# Moss\n\n" + "\n\n".join(f"{WEASEL} Bath {number} as well [{number % 90}]." for number in range(1500)))
    assert time.process_time() - start < 5
