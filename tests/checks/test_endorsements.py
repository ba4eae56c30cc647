"""TE02 to TE06: what customers tell, who they are, and what stands beside it."""

import pytest
from copy_pages import found, read_copy

from claimcheck.checks.endorsements import identifiable_patient, undisclosed_connection
from claimcheck.checks.testimonials import banned_testimonial, outcome_without_result, results_may_vary

STORY = '"I had tried every tea in the shop. After a month of Brightroot my knees stopped aching." - Anna'
RESULT = "In the trial, 4 in 10 people had less pain at eight weeks, 3 in 10 with the dummy tea."


def test_the_sentence_with_the_outcome_is_marked():
    assert found(outcome_without_result, STORY) == ['After a month of Brightroot my knees stopped aching."']


@pytest.mark.parametrize("text", [f"{STORY}\n\n{RESULT}", '"The staff were friendly, I would come again." - Anna'])
def test_an_outcome_with_its_result_and_praise_of_service_pass(text):
    assert found(outcome_without_result, text) == []


def test_the_phrase_is_found_only_beside_a_testimonial_without_result():
    assert found(results_may_vary, f"{STORY}\n\nResults may vary.") == ["Results may vary"]
    assert found(results_may_vary, f"{STORY}\n\nResults may vary. {RESULT}") == []
    assert found(results_may_vary, "Laboratory results may vary.") == []


def test_one_phrase_beside_two_testimonials_is_one_finding():
    assert found(results_may_vary, f"{STORY}\n\nResults may vary.\n\n{STORY}") == ["Results may vary"]


def test_a_ban_asks_for_words_about_treatment():
    assert len(found(banned_testimonial, STORY)) == 1
    assert found(banned_testimonial, '"Parking was easy for me and my son, I would recommend it." - Anna') == []


@pytest.mark.parametrize("tag", ["She is paid by us.", "He works with us."])
def test_a_connection_that_is_told_passes(tag):
    story = '"I have used the drops for a year and my sleep is better." - Hanna, Fernwell ambassador'
    assert found(undisclosed_connection, story) == ["ambassador"]
    assert found(undisclosed_connection, f"{tag}\n\n{story}") == []


@pytest.mark.parametrize(
    ("signature", "named"),
    [("Anna", True), ("Jane Roe, Springfield", True), ("name withheld", False), ("patient", False), ("J.R.", False)],
)
def test_a_named_patient(signature, named):
    text = f'"My knees stopped aching, and I sleep through." - {signature}'
    assert found(identifiable_patient, text) == ([signature] if named else [])


def test_an_authorization_on_file():
    assert found(identifiable_patient, f"{STORY}\n\nAuthorization A-117 on file, to May 2027.") == []


def test_the_law_is_that_of_the_place():
    (alarm,) = banned_testimonial(read_copy(STORY))
    assert "National Law" in alarm.rows[0].text


STORIES = "\n\n".join(
    f'"My knees stopped aching, and I sleep through the night." - {name}' for name in ("Ida", "Otto", "Cyra", "Dina")
)


def test_a_page_of_reviews_is_one_finding_by_rule():
    page = f"## Reviews\n\n{STORIES}"
    assert found(identifiable_patient, page) == ["Ida"]
    assert len(found(outcome_without_result, page)) == 1
    assert len(found(banned_testimonial, page)) == 1
    (alarm,) = identifiable_patient(read_copy(page))
    assert "4 patients" in alarm.message
    assert len(alarm.marks) == 4


def test_three_reviews_are_three_findings():
    assert len(found(identifiable_patient, "\n\n".join(STORIES.split("\n\n")[:3]))) == 3


@pytest.mark.parametrize(
    "signature",
    ["Lawyer, 47", "Editor", "Mother of three", "High School Student", "Retired Public Servant", "Adult | Back Pain"],
)
def test_a_role_names_nobody(signature):
    assert found(identifiable_patient, f'## Reviews\n\n"My knees stopped aching, and I sleep." - {signature}') == []


def test_a_name_with_a_role_behind_it_names_somebody():
    page = '## Reviews\n\n"My knees stopped aching, and I sleep." - James Quill Parent'
    assert found(identifiable_patient, page) == ["James Quill Parent"]


def test_praise_of_service_in_a_story_is_not_the_outcome():
    page = '## Reviews\n\n"The clinic was able to fit me in. My migraines are gone since the third visit." - Ida'
    assert found(outcome_without_result, page) == ['My migraines are gone since the third visit."']


@pytest.mark.parametrize(
    "words",
    [
        "She was able to answer all my questions on back and neck, and I would come again.",
        "It was a pain-free visit and I recommend the studio.",
        "I love the new technology, my skin scan was better than I was expecting.",
        "They helped me with my doubts on the knee scan, and were able to fit me in.",
        "At first my knee pain improved with their tea, but I recommend patience: then all symptoms returned.",
    ],
)
def test_praise_of_service_with_words_of_health_is_no_outcome(words):
    assert found(outcome_without_result, f'## Reviews\n\n"{words}" - Ida') == []


@pytest.mark.parametrize("words", ["I live pain-free now, for two years.", "My hip is healed, and I had my doubts."])
def test_an_outcome_without_a_name_for_what_got_better(words):
    assert found(outcome_without_result, f'## Reviews\n\n"{words}" - Ida') == [f'"{words}"']


@pytest.mark.parametrize("signature", ["An internal-medicine physician", "A runner from Hull", "One of our regulars"])
def test_a_description_names_nobody(signature):
    page = read_copy(f"# What patients say\n> She is kind, and my knees stopped aching.\n~ {signature}")
    assert [statement.signature for statement in page.statements()] == [signature]
    assert list(identifiable_patient(page)) == []


@pytest.mark.parametrize(
    "signature", ["Past Life Regression", "Deep Tissue Massage", "Sports Therapy", "Free Estimate", "Our clients"]
)
def test_a_button_names_nobody(signature):
    assert found(identifiable_patient, f'## Reviews\n\n"My knees stopped aching, and I sleep."\n\n{signature}') == []


def test_an_ambassador_of_a_charity_is_not_tied_to_the_house():
    assert found(undisclosed_connection, '"I slept well on the mat." - Ida, Lanternfish Trust ambassador') == []


@pytest.mark.parametrize(
    ("title", "patients"),
    [
        ("Brightroot tea", True),
        ("Fernwell clinic", True),
        ("Pilates and physiotherapy in Fernwell", True),
        ("Fernwell gym: personal training", False),
        ("CrossFit Fernwell", False),
        ("Fernwell veterinary clinic", False),
        ("The snack box", False),
    ],
)
def test_members_of_a_gym_and_owners_of_animals_are_no_patients(title, patients):
    assert bool(found(identifiable_patient, f"# {title}\n\n{STORY} Lam, Leeds")) is patients
