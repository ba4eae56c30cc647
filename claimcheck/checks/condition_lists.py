"""ED06: a long list of conditions that are said to be helped, for all of which nobody has evidence."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import told_by_others
from claimcheck.checks.cures import ILLNESS
from claimcheck.checks.offers import is_complementary
from claimcheck.checks.selling import informs
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated
from claimcheck.language.term_lists import term_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["condition_list", "is_list_of_helped"]

READ: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
LEAST: Final = 8
"""Conditions of a list that is too long to stand on evidence."""
SHARE: Final = 0.6
"""Of the parts of a list that name a condition."""
LONGEST: Final = 8
"""Words of a part that is a name."""
PARTS: Final = re.compile(r"[,;/\u2022|]|\band\b|&|\bor\b", re.IGNORECASE)
SICK = gated(
    rf"\b(?:{ILLNESS}|\w+itis|\w+algia|fatigue|nausea|dizziness|numbness|bloating|indigestion|cough|stress"
    r"|palpitations|hot (?:flush|flash)es|(?:period|menstrual) (?:pain|cramps)|pms|menopaus\w+|morning sickness"
    r"|cramps?|sprains?|strains?|whiplash|tmj|rsi|(?:sleep|digestive|skin|menstrual|hormonal|respiratory|immune|mood"
    r"|eating) (?:problems?|disorders?|issues|conditions?|irregularit\w+)|bell's palsy|rashes|phobias?|grief|panic"
    r"|trauma|low (?:energy|mood|libido)|diarrho?ea|swelling|stiffness|spasms?)\b",
    re.IGNORECASE,
)
"""What a person has, beside the concepts of the vocabulary."""
LABEL: Final = re.compile(
    r"\W*(?:chronic|acute|other|various|common) (?:conditions|diseases|illness(?:es)?)\b", re.IGNORECASE
)
"""What a list is of, and no entry of it."""
HELPED: Final = re.compile(
    r"\b(?:treat(?:s|ed|ing|ment|ments|able)?|help(?:s|ed|ing|ful)?|benefit(?:s|ed|ing)?|reliev\w+|address(?:es|ing)?"
    r"|ailments|heal(?:s|ing)?|alleviat\w+|manag(?:e|es|ing)|effective|good for|useful (?:for|in|with)"
    r"|results (?:for|with)|conditions (?:we|I|that)|common conditions|conditions$|suffer\w*|reduc(?:e|es|ing)"
    r"|eas(?:e|es|ing)|speciali[sz]\w+|cur(?:e|es|ing))\b",
    re.IGNORECASE,
)
OTHER: Final = re.compile(
    r"\b(?:symptoms? (?:of|include)|signs? (?:of|include)|caus(?:e|es|ed|ing)|risks?|side effects?|contra-?indicat\w+"
    r"|not (?:suitable|recommended|appropriate)|avoid|do not|don't|should not|if you (?:have|are)|have you|do you"
    r"|see (?:a|your) (?:doctor|gp)|seek|emergency|warning|history|refer(?:s|red|ral)?|stud(?:y|ies)|research\w*"
    r"|trials?|evidence|courses?|training|learn|students?|insurance|associated with|linked to|related to"
    r"|lead(?:s|ing)? to|deficien\w+|world health organi[sz]ation|who has|withdrawal|drugs?|medications?|consult"
    r"|precautions?|screen\w*|diagnos\w+|foods?|diet)\b",
    re.IGNORECASE,
)
"""Why else illnesses are listed: as signs, as causes, as what to take care of, or by whom they were studied."""


def condition_list(page: Page) -> Iterator[Alarm]:
    """ED06: each list of a page that offers complementary medicine or supplements, of eight conditions or more."""
    found = [*_in_lists(page), *_in_sentences(page)]
    if not found or informs(page) or not is_complementary(page):
        return
    others = told_by_others(page)
    for passage, start, end, names in sorted(found, key=lambda each: each[0].block.id):
        if passage.block.id in others or guards_at(passage, start, end, page.passages, UNASSERTED & ~Guard.RED_FLAG):
            continue
        mark = Mark(Place(passage.block.id, start, end))
        message = messages.condition_list(len(names), names[0], names[-1])
        yield Alarm("ED06", (mark,), message, rows=(Row("try", messages.CONDITIONS_TRY),), reason="no-evidence-for-all")


def _in_lists(page: Page) -> Iterator[tuple[Passage, int, int, list[str]]]:
    """Lists of which most entries name a condition, with the names."""
    items = [p for p in page.copy() if p.block.kind is BlockKind.ITEM and not (p.block.links or p.block.region)]
    for _, entries in groupby(items, key=lambda passage: (passage.block.group, passage.block.level)):
        run = [passage for passage in entries if len(passage.text.split()) <= LONGEST]
        names = [name for passage in run if (name := _condition(passage, 0, len(passage.text)))]
        if len(names) < LEAST or len(names) < SHARE * len(run):
            continue
        if is_list_of_helped(page, run[0]):
            yield run[0], 0, len(run[0].text), names


def is_list_of_helped(page: Page, item: Passage) -> bool:
    """True where the heading or the line above a list says that what it names is treated or helped."""
    above = _above(page, item)
    return any(map(HELPED.search, above)) and not any(map(OTHER.search, above))


def _in_sentences(page: Page) -> Iterator[tuple[Passage, int, int, list[str]]]:
    """Sentences of which most parts name a condition."""
    for passage in page.copy():
        if passage.block.kind not in READ or len(PARTS.findall(passage.text)) < LEAST - 1:
            continue
        for sentence in passage.sentences:
            told = passage.text[sentence.start : sentence.end]
            parts = list(_parts(told, sentence.start))
            named = [(name, a, b) for a, b in parts if (name := _condition(passage, a, b))]
            if len(named) < LEAST or len(named) < SHARE * len(parts):
                continue
            above = (told, *_above(page, passage)[-1:])
            if OTHER.search(told) or not any(map(HELPED.search, above)):
                continue
            yield passage, named[0][1], named[-1][2], [name for name, _, _ in named]


def _parts(text: str, start: int) -> Iterator[tuple[int, int]]:
    at = 0
    for found in [*PARTS.finditer(text), None]:
        end = found.start() if found else len(text)
        part = text[at:end]
        if part.strip(" .:"):
            yield start + at + len(part) - len(part.lstrip()), start + at + len(part.rstrip())
        at = found.end() if found else end


def _condition(passage: Passage, start: int, end: int) -> str:
    """The words of a part that name a condition; empty where none does."""
    for hit in passage.terms:
        if hit.kind == "condition" and start <= hit.start < end:
            return passage.text[hit.start : hit.end]
    text = passage.text[start:end]
    if LABEL.match(text):
        return ""
    found = SICK.search(text) or term_pattern("serious-condition", "serious-condition-of-body").search(text)
    return found[0] if found else ""


def _above(page: Page, passage: Passage) -> Sequence[str]:
    """The heading above a block, and the line that leads it in."""
    block = passage.block
    above = [*block.section[-1:], *([block.lead_in] if block.lead_in is not None else [])]
    return [page.block(number).text for number in above]
