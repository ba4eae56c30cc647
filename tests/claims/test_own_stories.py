"""Long stories in the first person under a name."""

import pytest
from statement_pages import read_passages

from claimcheck.claims.statements import find_statements

LONG = (
    "I was stiff for eleven years and could not climb my own stairs. My doctor had tried four tablets, and I slept "
    "badly with each.\n\nThen I met Una, who took her time with me. Within a month my hands were warm, and today I "
    "knit again.\n"
)
OTHER = LONG.replace("Una", "Ines").replace("eleven", "seven")


def said(text, name="page.md"):
    return [each.signature for each in find_statements(read_passages(text, name))]


def test_a_page_of_case_studies():
    page = f"---\ntitle: Case studies\n---\n\n## Helen, 29, arthritis\n\n{LONG}\n## Jackie, stiff hands\n\n{OTHER}"
    assert said(page) == ["Helen, 29, arthritis", "Jackie, stiff hands"]


def test_one_story_is_enough_there():
    assert said(f"# Our house\n\n## Case studies\n\n### Helen, 29, arthritis\n\n{LONG}") == ["Helen, 29, arthritis"]


def test_elsewhere_it_takes_two():
    first, second = f"Helen M., Leeds\n\n{LONG}\n", f"Ravi K., Hull\n\n{OTHER}\n"
    assert said(f"# Tea\n\n{first}{second}") == ["Helen M., Leeds", "Ravi K., Hull"]
    assert said(f"# Tea\n\n{first}We sell tea.\n") == []


@pytest.mark.parametrize(
    "story",
    [
        "I treat people with stiff hands, and I help my patients every day. I was a nurse once. My clinic is in Hull, "
        "and I love it. I see that my patients are better, and I am glad that they knit again.",
        "She was stiff for eleven years and could not climb her own stairs. Her doctor had tried four tablets, and she "
        "slept badly with each. Then she met Una, and today she knits again.",
        "I am better.",
    ],
)
def test_what_is_no_story_of_a_customer(story):
    assert said(f"# Tea\n\nHelen M., Leeds\n\n{story}\n\nRavi K., Hull\n\n{story}\n") == []
