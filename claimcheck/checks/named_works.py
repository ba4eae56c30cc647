"""Whether a reader is led to a study: a work that a block names, a marker, a link, a line of sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck.checks.asserted import SOURCE_MARK
from claimcheck.checks.establishment import PAPER, PROOF
from claimcheck.citations.mention import MentionKind

if TYPE_CHECKING:
    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Mention
    from claimcheck.language.passage import Passage

__all__ = ["GLUED", "SOURCE_LINE", "WEB", "leads", "names_work", "next_block"]

GLUED: Final = re.compile(
    r"(?<=[a-z)%])[.,;]?[\u00b9\u00b2\u00b3\u2070-\u2079]+|(?<=[a-z)][.,;])\d{1,2}(?:[,-]\d{1,2})*(?=\s|\Z)"
    r"|(?<=[a-z]{4})\d{1,2}(?=[.,;](?:\s|\Z))|\(\d{1,3}(?:[,;-] ?\d{1,3})*\)|\((?!COVID)[A-Z]{4,}[- ]?\d{1,2}\)"
    r"|\b[Ll]ink to (?:the )?(?:study|source)\b|\b[A-Z]\w+'s (?:\w+ )?(?:research|work|stud(?:y|ies)|team|trial)\b"
    r"|(?:'s|\bthe) (?:19|20)\d\d [a-z]|\b(?!COVID|NAFLD|ADHD|PTSD|COPD|GERD|SSRI|NSAID|MASH)[A-Z]{4,}\w* trials?\b"
    r"|\bJournal\b|\b(?:[Rr]eferences|[Ss]tudies|[Ss]ources|[Pp]apers) (?:\w+ )?below\b"
)
"""A marker without its mark ("fat.2", "(5)"), a trial, a researcher or a journal by name, a link or a list to come."""
SOURCE_LINE: Final = re.compile(r"\W*(?:sources?|references?|citations?)\b(?:\W|\Z)", re.IGNORECASE)
TO_SOURCE: Final = re.compile(r"stud(?:y|ies)|research|evidence|scien|referenc|source|trial|citation", re.IGNORECASE)
WEB: Final = ("http://", "https://", "//")


def leads(target: str, words: str) -> bool:
    """True for a link to a paper or another site, and for one of the house's own whose words promise the research."""
    return (
        target.startswith(WEB) or PAPER.search(target) is not None or TO_SOURCE.search(f"{target} {words}") is not None
    )


def names_work(page: Page, passage: Passage) -> bool:
    """True where a block names a work that a reader can find, or tells a study so closely that it is the source."""
    text = passage.text
    if SOURCE_MARK.search(text) or PROOF.search(text) or GLUED.search(text):
        return True
    if any(PAPER.search(link.target) for link in passage.block.links):
        return True
    return any(map(_is_work, page.mentions_in(passage.block.id)))


def _is_work(mention: Mention) -> bool:
    features = mention.features
    if mention.kind is MentionKind.NAMED:
        return bool(features.journal_name or features.journal or features.authors or features.trial or features.title)
    return mention.kind in (MentionKind.MARKER, MentionKind.IDENTIFIER) or features.year is not None


def next_block(page: Page, passage: Passage) -> Passage | None:
    """The block behind one, where the reader sees it."""
    number = passage.block.id + 1
    if number >= len(page.passages) or page.passages[number].block.hidden:
        return None
    return page.passages[number]
