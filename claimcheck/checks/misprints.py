"""HY04: what is certainly misprinted.

A word printed twice, two articles in a row, a lost number sign, a medical term that is misspelt, characters that were
read in the wrong encoding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark
from claimcheck.checks.wrong_encoding import find_damage
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page

__all__ = ["misprinted_token"]

MARKED: Final = 20
"""Places of damaged characters that one alarm points at."""
READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL, BlockKind.FOOTNOTE})

# "that that", "had had" and "was was" can be right, so can "in in" ("in in vitro tests"). The second word is small, so
# that no title ("the The Lancet") is taken for a slip; a capital A before "an" may be a name ("plan A an hour later").
DOUBLED = gated(
    r"(?<![\w.'/-])(?:[Tt]he the|a an|[Aa]n an|[Aa]n a(?! (?:priori|posteriori|la|cappella)\b)|[Aa]nd and|"
    r"[Oo]f of(?! course)|[Ww]ith with|[Ff]or for|[Ff]rom from|[Yy]our your|[Tt]heir their)(?= [a-z]{2})"
)
LOST_SIGN = gated(r"(?<![\w#.-])the 1 (?:reason|cause|killer|choice|complaint|risk factor)(?![\w-])", folded=True)
MISSPELT: Final = {
    "spinal chord": "spinal cord",
    "spinal chords": "spinal cords",
    "umbilical chord": "umbilical cord",
    "prostrate cancer": "prostate cancer",
    "prostrate gland": "prostate gland",
    "enlarged prostrate": "enlarged prostate",
    "asprin": "aspirin",
    "ibuprophen": "ibuprofen",
    "accupuncture": "acupuncture",
    "acupunture": "acupuncture",
    "accupressure": "acupressure",
    "physiotheraphy": "physiotherapy",
    "fibromyalga": "fibromyalgia",
    "alzeimer's": "Alzheimer's",
    "alzhiemer's": "Alzheimer's",
    "rotator cup": "rotator cuff",
    "rotary cuff": "rotator cuff",
    "sleep apena": "sleep apnea",
}
"""Spellings that are wrong wherever they stand, and what is meant."""
SPELLINGS = gated(rf"(?<![\w@./-])(?:{'|'.join(MISSPELT)})(?![\w@/-])", folded=True)


def misprinted_token(page: Page) -> Iterator[Alarm]:
    """Each slip of the copy that is certain by its words alone (HY04); quoted words are their own."""
    yield from _damaged(page)
    for passage in page.copy():
        if passage.block.kind not in READ:
            continue
        text = passage.text
        for found in DOUBLED.finditer(text):
            meant = _article(text, *found.span())
            yield from _told(page, passage.block.id, *found.span(), messages.doubled_word(found[0], meant))
        for found in LOST_SIGN.finditer(text):
            yield from _told(page, passage.block.id, *found.span(), messages.lost_number_sign(found[0]))
        for found in SPELLINGS.finditer(text):
            if _opens_name(text, *found.span()):
                continue
            said = messages.misspelt_term(text[found.start() : found.end()], MISSPELT[found[0]])
            yield from _told(page, passage.block.id, *found.span(), said)


def _damaged(page: Page) -> Iterator[Alarm]:
    """One alarm for all characters of a page that were read in the wrong encoding."""
    if page.document.text.isascii():
        return
    found = [(p.block, place) for p in page.copy() if p.block.kind in READ for place in find_damage(p.block.text)]
    if found:
        block, (start, end, meant) = found[0]
        marks = tuple(Mark(Place(block.id, start, end)) for block, (start, end, _) in found[:MARKED])
        yield Alarm("HY04", marks, messages.wrong_encoding(block.text[start:end], meant, len(found)))


def _article(text: str, start: int, end: int) -> str | None:
    """The word that is meant once, or None where two articles clash and either may be."""
    first, second = text[start:end].lower().split()
    return first if first == second else None


def _opens_name(text: str, start: int, end: int) -> bool:
    """True for "Acupunture Fernwell": a house may spell its own name as it likes."""
    return text[start].isupper() and text[end : end + 2].lstrip()[:1].isupper()


def _told(page: Page, block: int, start: int, end: int, message: str) -> Iterator[Alarm]:
    if not guards_at(page.passages[block], start, end, page.passages, Guard.QUOTATION):
        yield Alarm("HY04", (Mark(Place(block, start, end)),), message)
