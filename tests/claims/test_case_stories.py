"""Stories of one customer that the house tells: how they open, where they may stand, and what is none."""

import pytest
from statement_pages import read_passages

from claimcheck.claims.statements import find_statements

BETTER = "with knee pain that kept her from walking. After six sessions the pain was gone, and she is hiking again."


def told(text):
    """The words of each statement of a page."""
    return [each.words for each in find_statements(read_passages(f"<h1>Fernwell</h1>{text}", "page.html"))]


@pytest.mark.parametrize(
    "opening",
    [
        "Maria came to us",
        "Maria Lopez came to us",
        "When Maria first came to us",
        "Let me tell you about Maria. She came to us",
        "One client came to us",
        "A young mother came to us",
        "A woman in her forties came to us",
        "A 45-year-old runner came to us",
        "Patient A presented",
        "One of our clients was left",
    ],
)
@pytest.mark.parametrize("title", ["Success Stories", "Case Studies", "Happy Tails"])
def test_openings_under_a_title(opening, title):
    story = f"{opening} {BETTER}"
    assert told(f"<h2>{title}</h2><p>{story}</p>") == [story]


@pytest.mark.parametrize(
    "opening",
    [
        "Maria came to us",
        "Maria, a baker in her fifties, came to me",
        "Let me share a story. Maria, 54, came to our clinic",
        "One of our patients, Maria, was left",
    ],
)
def test_openings_that_need_no_title(opening):
    story = f"{opening} {BETTER}"
    assert told(f"<h2>What we treat</h2><p>{story}</p>") == [story]


@pytest.mark.parametrize(
    "text",
    [
        "Maria came to us from a hospital in Split. She is a registered nurse, and her patients feel better at once.",
        "A young mother came to us with pain that kept her from walking. She is hiking again.",
        "Patients come to us with pain. After six sessions it is gone, and they hike again.",
        "Maria came to us with a plan. She is a certified trainer, and her clients have lost weight.",
        "Every patient had pain before she came. After six sessions it was gone.",
        "Maria came to us with her dog last week.",
    ],
)
def test_what_is_no_story_without_a_title(text):
    assert told(f"<h2>What we treat</h2><p>{text}</p>") == []


def test_a_numbered_name_heads_a_case_on_a_page_of_success_stories():
    text = (
        "---\ntitle: 'Success Stories from the Clinic: Headaches'\n---\n\n## Headaches\n\n#### 1) Janet:\n\n"
        "Janet first came in the spring for headaches that kept her awake.\n\nOnce I talked to her, I saw that she was "
        "tired as well.\n\nAfter three weeks her headaches were gone, and she sleeps again.\n"
    )
    (story,) = find_statements(read_passages(text, "page.md"))
    assert story.signature == "Janet"
    assert story.words.startswith("Janet first came")
    assert story.words.endswith("sleeps again.")
