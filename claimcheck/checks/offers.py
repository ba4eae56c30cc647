"""What a page offers: complementary medicine and what is sold beside it, or what a medical service does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck.checks.selling import is_selling
from claimcheck.language.term_lists import term_pattern

if TYPE_CHECKING:
    from claimcheck.checks.page import Page

__all__ = ["has_patients", "is_complementary", "is_of_animals", "is_of_spine"]

LEAST: Final = 3
"""Blocks that name the offer, where no title does."""

MEDICAL: Final = re.compile(
    r"\b(?:hospitals?|surgery|surgeons?|surgical|physicians?|dermatolog\w+|dent(?:al|ists?|istry)|orthodont\w+"
    r"|ophthalmolog\w+|optometr\w+|cardiolog\w+|oncolog\w+|urolog\w+|gyna?ecolog\w+|obstetric\w*|paediatric\w*"
    r"|pediatric\w*|neurolog\w+|psychiatr\w+|psychotherap\w+|psycholog\w+|counsell?(?:ing|ors?)"
    r"|medical (?:cent(?:er|re)|clinic|practice|group)|urgent care|family medicine|internal medicine|physio\w*"
    r"|physical therap\w+|occupational therap\w+|speech therap\w+|podiatr\w+|audiolog\w+|hearing"
    r"|midwi(?:fe|ves|fery)|nursing|hospice|rehab\w*|dietit\w*|dietet\w*"
    r"|fertility clinic|ivf|pharmac(?:y|ies))\b",
    re.IGNORECASE,
)
"""Whose work it is to treat illness."""

ANIMALS: Final = re.compile(
    r"\b(?:veterinar\w+|vets?|animals?|pets?|dogs?|cats?|horses?|equine|kennels?|puppy|puppies|grooming)\b",
    re.IGNORECASE,
)
CARE: Final = re.compile(
    r"\b(?:clinics?|patients?|hospitals?|medical|doctors?|physicians?|dent(?:al|ists?|istry)|orthodont\w+|surg\w+"
    r"|dermatolog\w+|physio\w*|physical therap\w+|occupational therap\w+|speech therap\w+|chiropract\w+|osteopath\w*"
    r"|acupunctur\w+|naturopath\w*|homeopath\w*|podiatr\w+|optometr\w+|ophthalmolog\w+|eye care|audiolog\w+"
    r"|psycholog\w+|psychiatr\w+|psychotherap\w+|counsell?(?:ing|ors?)|therapists?|midwi(?:fe|ves|fery)|fertility"
    r"|nursing|rehab\w*|dietitians?)\b",
    re.IGNORECASE,
)
"""Whose people are patients."""
NO_CARE: Final = re.compile(
    r"\b(?:gyms?|fitness|personal train(?:er|ers|ing)|crossfit|pilates|yoga|boot ?camp|coach(?:es|ing)?|academy|karate"
    r"|boxing|dojo|martial arts|swim(?:ming)?|basketball|running|snacks?|box(?:es)?|shop|store|tarot|salon|dance"
    r"|workouts?|transformations?)\b",
    re.IGNORECASE,
)
"""Whose people are members, guests or buyers."""

OF_SPINE: Final = re.compile(r"\b(?:chiropract\w+|osteopath\w*)\b", re.IGNORECASE)


def is_complementary(page: Page) -> bool:
    """True where a page offers complementary medicine, supplements or the like, and no title a medical service."""
    return page.once(_is_complementary)


def _is_complementary(page: Page) -> bool:
    titles = page.titles()
    if is_of_animals(page) or any(MEDICAL.search(title.text) for title in titles) or not is_selling(page):
        return False
    terms = term_pattern("complementary")
    if any(terms.search(title.text) for title in titles):
        return True
    return sum(terms.search(passage.text) is not None for passage in page.copy()) >= LEAST


def is_of_animals(page: Page) -> bool:
    """True where a title says that those who are cared for are animals."""
    return any(ANIMALS.search(title.text) for title in page.titles())


def has_patients(page: Page) -> bool:
    """False where the titles say that those who speak there are members of a gym, buyers, or owners of animals."""
    if is_of_animals(page):
        return False
    titles = [title.text for title in page.titles()]
    return any(map(CARE.search, titles)) or not any(map(NO_CARE.search, titles))


def is_of_spine(page: Page) -> bool:
    """True where a title names a practice for spine and joints, whose trade is regulated in some countries."""
    return any(OF_SPINE.search(title.text) for title in page.titles())
