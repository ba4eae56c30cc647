"""TE01: testimonials and their tags."""

from dataclasses import replace

import pytest
from copy_pages import found, read_copy

from claimcheck.checks.testimonials import untagged_testimonial

STORY = '"I had tried every tea in the shop. After a month of Brightroot my knees stopped aching."'
TAGGED = (
    "Customer letter, May 2025, printed as written; she was not paid.\n\n"
    f"{STORY} - Anna, 43, Leeds\n\n"
    "In the trial, 4 in 10 people had less pain at eight weeks, 3 in 10 with the dummy tea."
)


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY} - Anna",
        f"{STORY} — Anna B.",
        f"{STORY}—Anna",
        f"{STORY} Anna, 43, Leeds",
        f"{STORY} (Anna, Leeds)",
        f"{STORY} ★★★★★",
        f"★★★★★ {STORY}",
        f"{STORY}\n\n- Anna",
        f"{STORY}\n\n★★★★★ Anna",
        f"> {STORY}\n~ Anna K., verified buyer",
        "> I wear the brace every day and my wrist no longer hurts when I type.\n> -- Dev, 41",
        "“My skin is clear. I would recommend the clinic to all of my friends.” - Name withheld",
        f"## What our customers say\n\n{STORY[1:-1]}\n\nMarta",
        f"## Reviews\n\n- {STORY[1:-1]} - Marta, Leeds",
        '"We tried the sleep app together. Our nights are calm and my husband sleeps through." - Ada and Ben',
    ],
)
def test_a_story_without_tags_is_found(text):
    assert len(found(untagged_testimonial, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        TAGGED,
        STORY,  # nobody signs it
        '"I had less pain." - Anna',  # too short
        '"The trial found that the tea eased knees in one person out of three, no more." - Anna',
        '"I lead the trial. My team saw no effect of the tea on pain or sleep." - Dr Jo Pell, lead author',
        '"I treat my patients with tea, and I see how it helps their pain every day." - Anna',
        '"I have learnt that my fear goes away once I have made up my mind about it." - Rosa',
        f"Beware of stories such as this:\n\n{STORY} - Anna",
        "# I love my tea, and my knees love me - Anna",
        '# Success stories\n\nMeet Zita: she had sore knees. "I walk, I sleep, my pain is gone," says Zita.',
        "My knees hurt, so I asked my doctor about the tea. It helped me a little.",
    ],
)
def test_what_is_no_untagged_story_passes(text):
    assert found(untagged_testimonial, text) == []


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        (("Customer letter, May 2025, printed as written; she", "She"), "provenance"),
        (("; she was not paid", ""), "connection (as: unpaid)"),
        (("In the trial, 4 in 10 people had less pain", "Results may vary. People had less pain"), "expected result"),
    ],
)
def test_a_story_with_one_tag_taken_away_is_found(change, missing):
    (alarm,) = untagged_testimonial(read_copy(TAGGED.replace(*change)))
    assert alarm.rows[0].text.startswith(missing)
    assert "one thing" in alarm.message


def test_praise_of_service_alone_needs_no_expected_result():
    text = 'Google review, unpaid.\n\n"The staff were kind to me, and I would recommend the course." - Anna'
    assert found(untagged_testimonial, text) == []


def test_what_the_customer_says_is_no_expected_result():
    text = (
        'Customer letter, unpaid.\n\n"I read that in a study 4 in 10 people had less pain. In a week I had none."'
        " - Anna"
    )
    assert len(found(untagged_testimonial, text)) == 1


def test_several_paragraphs_are_one_story():
    text = (
        '"I was in pain, unhappy and at the end of my rope.\n\nThen I found the course.\n\nI sleep again. "\n\n— Alma'
    )
    (alarm,) = untagged_testimonial(read_copy(text))
    assert alarm.marks[0].note == "to line 7"
    assert '"Alma"' in alarm.message


def test_a_line_above_stands_for_a_run_of_stories():
    note = "Customer reviews, 2025, unpaid. In the trial, 4 in 10 users had less pain than with the dummy tea."
    stories = "\n\n".join(f"{STORY} - {name}" for name in ("Anna", "Ben", "Cleo", "Dan"))
    assert found(untagged_testimonial, f"{note}\n\n{stories}") == []
    assert len(found(untagged_testimonial, stories)) == 4


def test_a_customer_who_is_not_content_promises_nothing():
    critical = "Not my favorite tea. I drank it for my knees and my back, it didn't do anything and my sleep was bad."
    assert found(untagged_testimonial, f"## Reviews\n\n★★\n\n{critical}\n\nAnna P.") == []
    content = critical.replace("Not my favorite tea", "A warm tea").replace("didn't do anything", "eased my pain")
    assert len(found(untagged_testimonial, f"## Reviews\n\n★★★★★\n\n{content}\n\nAnna P.")) == 1


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (f"# Reviews on Google\n\n{STORY} - Anna", True),
        (f"Yelp\n\n{STORY} - Anna", True),
        (f"{STORY} - Anna, Google", True),
        (f"{STORY} - Anna, 12 May 2021", False),
        (f"★★★★★\n\n{STORY} - Anna", False),
    ],
)
def test_a_platform_beside_it_says_where_it_comes_from(page, said):
    (message,) = [alarm.message for alarm in untagged_testimonial(read_copy(page))]
    assert ("where it comes from" not in message) is said


def test_praise_of_a_service_is_milder_and_with_its_source_lacks_nothing():
    praise = '"The clinic is warm and I felt cared for by my therapist, whom I recommend." - Anna'
    (alarm,) = untagged_testimonial(read_copy(praise))
    assert alarm.severity == "advice"
    assert [*untagged_testimonial(read_copy(f"Google\n\n{praise}"))] == []
    (alarm,) = untagged_testimonial(read_copy(f"{STORY} - Anna"))
    assert alarm.severity is None


def test_in_a_file_of_its_own_it_is_an_advice_since_the_page_that_prints_it_may_hold_the_tags():
    page = read_copy(f"{STORY} - Anna")
    (alarm,) = untagged_testimonial(replace(page, document=replace(page.document, path="_testimonials/anna.md")))
    (tried,) = [row.text for row in alarm.rows if row.label == "try"]
    assert (alarm.severity, "on the page that prints this file" in tried) == ("advice", True)
    (alarm,) = untagged_testimonial(page)
    assert (alarm.severity, "above the signature" in alarm.rows[-1].text) == (None, True)
