"""Letters of customers: how they open, close and are signed, and whose letters are none."""

import pytest
from statement_pages import read_passages

from claimcheck.claims.statements import find_statements

BODY = "Thank you for the care that you gave our mother. She walks again, and we are so grateful for it."


def read(text):
    """The first words and the signature of each statement of a page."""
    page = f"<h1>Fernwell</h1><p>We look after people of all ages.</p>{text}<h2>Hours</h2><p>Nine to five.</p>"
    return [(each.words[:12], each.signature) for each in find_statements(read_passages(page, "page.html"))]


@pytest.mark.parametrize("opening", ["Dear Mara,", "Dear Dr. Quill and team:", "Hi Mara,", "Dear Mara"])
@pytest.mark.parametrize("closing", ["Kindest regards,", "Sincerely", "With much love,", "Many thanks"])
def test_letters_in_paragraphs(opening, closing):
    letter = f"<p>{opening}</p><p>{BODY}</p><p>{closing}</p><p>Ana Petrov</p>"
    assert read(letter) == [(f"{opening} Thank you"[:12], "Ana Petrov")]


@pytest.mark.parametrize("sign", ["Sincerely, Ana Petrov", "Ana Petrov, Ph.D. 847-555-0100", "Love, Ana"])
def test_who_signs_in_the_last_line(sign):
    ((_, signature),) = read(f"<p>Dear Mara,</p><p>{BODY}</p><p>{sign}</p>")
    assert signature in sign
    assert "Ana" in signature


def test_letters_behind_each_other():
    letters = "".join(
        f"<p>Dear Mara,</p><p>{BODY} {name} too.</p><p>{name} Petrov</p>" for name in ("Ana", "Bo", "Cleo")
    )
    assert [signature for _, signature in read(letters)] == ["Ana Petrov", "Bo Petrov", "Cleo Petrov"]


def test_letters_in_cells():
    letter = f"<table><tr><td><p>Dear Mara,</p><p>{BODY}</p><p>Sincerely, Ana Petrov</p></td></tr></table>"
    assert len(read(letter)) == 1


@pytest.mark.parametrize(
    "opening",
    [
        "Dear patients,",
        "Dear friends of Fernwell,",
        "Dear Parents,",
        "Dear Editor,",
        "Dear [First name],",
        "Hey I'm Paul",
    ],
)
def test_letters_of_a_house(opening):
    assert read(f"<p>{opening}</p><p>{BODY}</p><p>Sincerely,</p><p>Mara Quill</p>") == []


def test_a_letter_that_nobody_signs_or_that_thanks_nobody():
    assert read(f"<p>Dear Mara,</p><p>{BODY}</p>") == []
    assert (
        read("<p>Dear Mara,</p><p>The bus leaves at nine, and we wait at the gate until it does.</p><p>Ana Petrov</p>")
        == []
    )
