"""CO02: an offer that is set above all others ("the most effective treatment", "the only device that")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import is_about_health, told_by_others
from claimcheck.checks.named_works import names_work
from claimcheck.checks.offers import is_of_animals
from claimcheck.checks.selling import is_selling
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["superlative_claim"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL})
GUARDS: Final = UNASSERTED & ~Guard.RED_FLAG
MOST: Final = 8
"""Alarms on a page."""

OFFER: Final = (
    r"(?:treatments?|therap(?:y|ies)|clinics?|products?|supplements?|formulas?|methods?|techniques?|program(?:me)?s?"
    r"|devices?|remed(?:y|ies)|solutions?|probiotics?|capsules?|strains?|chiropractors?|dentists?|therapists?"
    r"|acupuncturists?|surgeons?|trainers?|coach(?:es)?|specialists?|practitioners?|brand|compan(?:y|ies)|medicines?"
    r"|herbs?|ingredients?|procedures?|technolog(?:y|ies)|spas?|diets?|antioxidants?"
    r"|painkillers?|pain relievers?|clinicians?|doctors?|naturopaths?|nutritionists?|osteopaths?|physiotherapists?)\b"
    r"(?! (?:outcomes?|results?|plans?|options?|being|possible|centers?|reviews?|directory|tips|for you)\b)"
)
BETWEEN: Final = (
    r"(?:(?!(?:for|to|of|in|and|or|that|which|is|are|was|were|if|as|by|with|from|on|at|their|your|his|her)\b)[\w'-]+ )"
    r"{0,3}?"
)
MOST_OF_ALL: Final = (
    r"most (?:effective|powerful|potent|advanced|trusted|experienced|comprehensive|reliable|innovative|successful"
    r"|efficient|scientifically advanced|technologically advanced|clinically (?:studied|researched|proven)|studied"
    r"|researched|complete|natural|bioavailable|transformative|qualified|skilled)(?: and (?:\w+ ){0,2}?\w+)?"
)
BEST: Final = rf"(?:best|leading|premier|finest|top[- ]rated|safest|strongest|purest|gentlest|fastest|{MOST_OF_ALL})"
SUPERLATIVE = gated(
    rf"\b(?:[A-Z][\w.]+'s?|(?:the )?(?:world|country|nation|region|city|town|area|state|industry)'s)"
    rf" (?:{BEST}|#\s?1|number one) {BETWEEN}{OFFER}"
    rf"|(?:\b(?:the|our|your) )?(?:#\s?1|\bnumber[- ]one|\bno\. ?1) {BETWEEN}{OFFER}"
    rf"|\b(?:the|our) (?:single )?(?:{MOST_OF_ALL}|safest|strongest|finest|premier|purest|leading|unrivall?ed|unmatched"
    rf"|unparalleled) {BETWEEN}{OFFER}"
    rf"|\b(?:is|are|remains?|offers?|provides?|makes? it) (?P<said>(?:the|one of the) (?:{BEST}) {BETWEEN}{OFFER})"
    rf"|\b(?:is|are) (?P<alone>the (?:only|first and only) {BETWEEN}{OFFER})(?= (?:that|which|to|in|with|proven|on)\b)"
    rf"|\bone of the (?:{MOST_OF_ALL}|safest|strongest|best|few) {BETWEEN}{OFFER}"
    rf"|\b(?:unrivall?ed|unmatched|unparalleled|unsurpassed|second to none)\b(?= (?:results|efficacy|effectiveness"
    r"|relief|expertise|quality|potency|absorption))",
    re.IGNORECASE,
)
"""What is set above all others: an offer of the house."""
SOUGHT: Final = re.compile(
    r"\b(?:find(?:s|ing)?|choos\w+|chosen|determin\w+|recommend\w*|select\w*|discuss\w*|plan\w*|look(?:s|ing)? for"
    r"|search\w*|sometimes|concept|idea|which|what|whether|if|not|n't|never|may be|might be|could be|can be|ask\w*"
    r"|tailor\w*|decid\w+|decision|need|want|deserve|identif\w+|guide\w*|compar\w+|offer you|give you|get you|suit\w*"
    r"|among|once|was|were|used to be|says?|claims?|thinks?|believes?|some|often|considered|according to|called"
    r"|known as|help you|aims?|strives?|award\w*|my)\b[^.;:!?]{0,60}\Z",
    re.IGNORECASE,
)
"""Words before it by which it is sought, left open, told by others, or past."""
FOR_YOU: Final = re.compile(r" (?:for|to) (?:you|each|every|a patient|the patient)\b", re.IGNORECASE)
"""The best one for somebody is chosen, and no claim on all others."""
OF_OTHERS: Final = re.compile(
    r"\b(?:fda|approved|cleared|licen[sc]ed|registered|certified|accredited|insurance"
    r"|financing|directory|google|software|hosting|best practices?|gold standard for|payment)\b",
    re.IGNORECASE,
)


def superlative_claim(page: Page) -> Iterator[Alarm]:
    """CO02: on pages that sell, each phrase once."""
    told: set[str] = set()
    for passage in page.copy():
        if passage.block.kind not in READ:
            continue
        for found in SUPERLATIVE.finditer(passage.text):
            start, end = next((found.span(key) for key in ("said", "alone") if found[key]), found.span())
            words = " ".join(passage.text[start:end].lower().split())
            if words in told or len(told) == MOST or not page.once(_praises_care):
                continue
            if passage.block.id in told_by_others(page) or not _is_claimed(page, passage, found.start(), start, end):
                continue
            told.add(words)
            place = Place(passage.block.id, start, end)
            yield Alarm(
                "CO02",
                (Mark(place),),
                messages.superlative_claim(page.quoted(place)),
                rows=(Row("try", messages.SUPERLATIVE_TRY),),
                reason="no-comparison-named",
            )


def _praises_care(page: Page) -> bool:
    """True of a page that sells, and is about the health of people."""
    return is_selling(page) and is_about_health(page) and not is_of_animals(page)


def _is_claimed(page: Page, passage: Passage, first: int, start: int, end: int) -> bool:
    """True where the page itself says so of what it offers, and cites nobody."""
    text, sentence = passage.text, passage.sentence_at(start)
    if SOUGHT.search(text, sentence.start, first) or FOR_YOU.match(text, end, sentence.end):
        return False
    if OF_OTHERS.search(text, sentence.start, sentence.end) or text[sentence.start : sentence.end].rstrip().endswith(
        "?"
    ):
        return False
    if names_work(page, passage) or any(link.target.startswith("http") for link in passage.block.links):
        return False
    return not guards_at(passage, start, end, page.passages, GUARDS)
