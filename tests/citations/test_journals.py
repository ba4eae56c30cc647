import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.citations.journals import same_journal

SAME = [
    ("Arch Intern Med", "Archives of Internal Medicine"),
    ("J Tradit Chin Med", "Journal of Traditional Chinese Medicine"),
    ("J. Tradit. Chin. Med.", "The Journal of Traditional Chinese Medicine"),
    ("BMJ", "British Medical Journal"),
    ("N Engl J Med", "The New England Journal of Medicine"),
    ("NEJM", "New England Journal of Medicine"),
    ("Spine (Phila Pa 1976)", "Spine"),
    ("J Pain", "The journal of pain : official journal of the American Pain Society"),
    ("Sleep & Breathing", "Sleep and Breathing"),
    ("Acta Obstet Gynecol Scand", "Acta Obstetricia et Gynecologica Scandinavica"),
    ("J Invent Med", "Journal of Invented Medicine"),
    ("Evid Based Complement Alternat Med", "Evidence-Based Complementary and Alternative Medicine"),
    ("PLoS ONE", "PLOS One"),
]
DIFFERENT = [
    ("Journal of Pain", "Clinical Journal of Pain"),
    ("J Pain", "Clin J Pain"),
    ("Annals of Internal Medicine", "Archives of Internal Medicine"),
    ("Northern Journal of Trials", "Western Journal of Medicine Made Up"),
    ("J Invent Med", "the Western Journal of Medicine Made Up"),
    ("BMJ", "BMJ Open"),
    ("Lancet Oncology", "Lancet Neurology"),
    ("American Journal of Psychiatry", "Br J Psychiatry"),
    ("J Nutr", "J Neurol"),
    ("American Journal of Clinical Nutrition", "European Journal of Clinical Nutrition"),
    ("Nutrients", "Trials"),
    ("JAMA", "BMJ"),
]
UNSURE = [
    ("Arch Intern Med", "JAMA Internal Medicine"),  # one journal, renamed
    ("New England Journal", "New England Journal of Medicine"),
    ("AIM", "Annals of Internal Medicine"),
    ("JAMA", "JAMA Network"),
    ("Cochrane", "Cochrane Database of Systematic Reviews"),
    ("Elm University", "Journal of Invented Medicine"),
    ("Complimentary Therapies in Medicine", "Complementary Therapies in Medicine"),
    ("Journal of Psychiatry", "American Journal of Psychiatry"),
    ("Spine", "Spine Journal"),
    ("Neuromodulation", "Neuromodulation Technology at the Neural Interface"),
    ("", "BMJ"),
    ("Journal of Invented and Elm Medicine", "Journal of Invented and Oak Medicine"),  # renamed, perhaps
    ("Morning and Evening Walks Report", "MEWR Recommendations"),
    ("Proc Natl Elm Sci", "Proceedings of the Neutral Elm Science"),
    ("Proc Natl Acad Sci U S A", "Proceedings of the National Academy of Sciences"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a, b):
    assert same_journal(a, b) is True
    assert same_journal(b, a) is True


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_different(a, b):
    assert same_journal(a, b) is False
    assert same_journal(b, a) is False


@pytest.mark.parametrize(("a", "b"), UNSURE)
def test_unsure(a, b):
    assert same_journal(a, b) is None
    assert same_journal(b, a) is None


def test_the_vocabulary_knows_of_renamed_journals():
    known = {"Old Name": "journal.x", "New Title": "journal.x", "Third": "journal.y"}.get
    assert same_journal("Old Name", "New Title", known) is True
    assert same_journal("Old Name", "Third", known) is False
    assert same_journal("Old Name", "Nowhere Journal", known) is same_journal("Old Name", "Nowhere Journal")


@given(st.text(max_size=40), st.text(max_size=40))
def test_order_does_not_matter(a, b):
    assert same_journal(a, b) is same_journal(b, a)


@given(st.sampled_from([a for pair in SAME + DIFFERENT for a in pair]))
def test_a_name_is_itself(name):
    assert same_journal(name, name.upper()) is True
