import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.citations.author_lists import read_authors
from claimcheck.citations.names import surname_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("van der Berg", "Van Der Berg"),
        ("D'Adamo", "D\u2019Adamo"),
        ("S\u00f8rensen", "Sorensen"),
        ("M\u00fcller", "Muller"),
        ("Garc\u00eda-L\u00f3pez", "Garcia Lopez"),
        ("BRENNAN", "Brennan"),
        ("Calder Jr.", "Calder"),
    ],
)
def test_prints_of_one_surname_have_one_key(one, other):
    assert surname_key(one) == surname_key(other)


def test_other_surnames_have_other_keys():
    assert len({surname_key(n) for n in ("Brennan", "Brenner", "van der Berg", "Berg", "Le")}) == 5


@given(st.text())
def test_key_is_its_own_key(name):
    assert surname_key(surname_key(name)) == surname_key(name)


@pytest.mark.parametrize(
    ("text", "surnames", "et_al"),
    [
        ("Brennan K, Ostrow L. Warm", ("Brennan", "Ostrow"), False),
        ("Brennan, K. C., & Ostrow, L. (2010). Warm", ("Brennan", "Ostrow"), False),
        ("Brennan, K., Imai, S., . . . Ostrow, L. (2010). Warm", ("Brennan", "Imai", "Ostrow"), True),
        ('Brennan, Karen, Lev Ostrow, and Mia T. Vance. "Warm', ("Brennan", "Ostrow", "Vance"), False),
        ('Brennan, Karen, et al. "Warm', ("Brennan",), True),
        ("K Brennan, PhD, et al. Warm", ("Brennan",), True),
        ("K.C. Brennan, L. Ostrow and M. Vance, Warm", ("Brennan", "Ostrow", "Vance"), False),
        ("Brennan K.C.; Ostrow, L.; Vance, M. Warm", ("Brennan", "Ostrow", "Vance"), False),
        ("Brennan & Ostrow, 2010. Warm", ("Brennan", "Ostrow"), False),
        ("Brennan et al. (2010). Warm", ("Brennan",), True),
        ("van der Elst A, D'Amico C. Warm", ("van der Elst", "D'Amico"), False),
        ("Pereira da Costa, J. B., & Kulik, L., Jr (2004). Warm", ("Pereira da Costa", "Kulik"), False),
        ("Ekholm-Str\u00f6m \u00d8, \u00c7etin B: Warm", ("Ekholm-Str\u00f6m", "\u00c7etin"), False),
        ("Brennan KC 3rd, Ostrow L. Warm", ("Brennan", "Ostrow"), False),
    ],
)
def test_lists_of_authors(text, surnames, et_al):
    found = read_authors(text)
    assert found is not None
    assert (found.surnames, found.et_al, found.corporate) == (surnames, et_al, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oakton Health Organization. Thirst. 2023.", "Oakton Health Organization"),
        ("Institute for Invented Care (IIC). (2021). Thirst", "Institute for Invented Care (IIC)"),
        ('Elm Street Clinic, "Thirst"', "Elm Street Clinic"),
        ("U.S. Department of Thirst and Water. Guide.", "U.S. Department of Thirst and Water"),
    ],
)
def test_organisations_as_authors(text, name):
    found = read_authors(text)
    assert found is not None
    assert (found.corporate, found.surnames) == (name, ())


def test_group_at_the_end_of_a_list():
    found = read_authors("Brennan K, Ostrow L; for the WILLOW Investigators. Warm")
    assert found is not None
    assert (found.surnames, found.corporate) == (("Brennan", "Ostrow"), "WILLOW Investigators")


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin D. A guide to the sunshine vitamin",
        "Vitamin D and bone health. J Bone",
        "A Systematic Review of Willow Bark. J Invent Med",
        "Knee Pain, Neck Pain and Headache. A guide",
        "Effects of willow bark on knee pain",
        "Book your appointment today!",
        "",
    ],
)
def test_titles_and_copy_are_no_authors(text):
    assert read_authors(text) is None
