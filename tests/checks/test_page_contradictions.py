"""IN08: one thing said in two ways."""

import pytest
from copy_pages import found, read_copy

from claimcheck.checks.page_contradictions import page_contradicts_itself

TITLE = "# Light lamps for winter tiredness\n"
RATING = 'The panel rated the overall quality of evidence as "moderate".\n'


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (TITLE + RATING + "Light lamps have strong evidence on their side.", "strong evidence"),
        (
            TITLE + RATING + "Light lamps have moderate-to-strong evidence for lasting relief.",
            "moderate-to-strong evidence",
        ),
        # catalogue 1.3
        ("Evidence is of moderate certainty. With strong evidence behind it, the lamp sells well.", "strong evidence"),
        ("The course has 8 lessons.\nBook now: the course has 10 lessons.", "the course has 10 lessons"),
        ("A first visit costs £60.\nBring a towel. A first visit costs £70.", "A first visit costs £70"),
    ],
)
def test_the_second_value_is_found(text, marked):
    (alarm,) = page_contradicts_itself(read_copy(text))
    assert found(page_contradicts_itself, text) == [marked]
    assert len(alarm.seconds) == 1


@pytest.mark.parametrize(
    "text",
    [
        TITLE + RATING + "Light lamps have moderate evidence on their side.",
        TITLE + RATING + "Light lamps have weak evidence for lasting relief.",
        TITLE + RATING + "There is no strong evidence that light lamps help all.",
        TITLE + RATING + "This is stronger than the strong evidence for tea.",
        TITLE + RATING + "For running there is strong evidence.",
        TITLE + "Light lamps have strong evidence. Some have weak evidence.",
        TITLE + "Quality of evidence for sleep was low.\nLight lamps have strong evidence for mood.",
        "The course has 8 lessons.\nThe course has 8 weeks.\nThe advanced course has 10 lessons.",
        "The course has 8 lessons.\nThe course has 10 lessons if you book two.",
        "A first visit costs £60.\nA follow-up visit costs £40.",
        "A visit costs from £60.\nA visit costs £70.",
        "There are no standards for tea. In truth there are many standards.",
    ],
)
def test_other_subjects_denials_and_the_same_value_pass(text):
    assert found(page_contradicts_itself, text) == []
