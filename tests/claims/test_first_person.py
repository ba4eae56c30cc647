"""Sentences in which people tell what they themselves went through."""

import pytest

from claimcheck.claims.first_person import is_experience


@pytest.mark.parametrize(
    "text",
    [
        "My knees stopped aching after a week of the tea.",
        "After two months I can walk to the shop again.",
        "I no longer wake up at night.",
        "i've been on the drops since May and sleep well",
        "Felt better within a week.",
        "Works great, no more headaches.",
        "At first it was awful, but the drug has really helped.",
        "This powder is a lifesaver!",
        "So far, so good.",
        "I think it saved my life.",
    ],
)
def test_told_by_the_one_who_went_through_it(text):
    assert is_experience(text)


@pytest.mark.parametrize(
    "text",
    [
        "The tea eased pain in 40 of 100 people.",
        "People with Type I diabetes need insulin.",
        "Phase I trials test the dose, i.e. how much is safe.",
        "I believe that the evidence for the tea is thin.",
        "I recommend reading the label.",
        "My patients ask whether the tea helps their sleep.",
        "I treat migraines with exercise.",
        "Should I take it with food?",
        '"I was sceptical when I saw the data," said Dr Pell.',
        "It may work for mild pain, the review concludes.",
        "See a doctor if your headaches get worse.",
        "Nobody knows why it helps.",
    ],
)
def test_told_of_others_or_held_as_a_view(text):
    assert not is_experience(text)
