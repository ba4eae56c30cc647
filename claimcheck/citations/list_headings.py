"""Headings that announce a reference list, and the cheap signs that a block may hold an entry."""

from __future__ import annotations

import re

from claimcheck.documents.document import Block, BlockKind

LONGEST = 70  # characters of a heading
QUALIFIERS = (
    "selected|key|scientific|medical|clinical|research|article|main|primary|additional|our|the|full|"
    "external|academic|study|cited|list of|useful|relevant|important|helpful|suggested|literature|"
    "evidence|image|blog|content|works|notes|"
    "supporting|published|peer[- ]reviewed|&|and"
)
SURE = (
    "references?|reference list|sources?|bibliography|works cited|works consulted|citations?|references cited|"
    "literature cited|cited literature|endnotes|source list|article resources|where we got (?:our|this) information|"
    "(?:studies|research|sources|works|articles|papers|literature|evidence) "
    "(?:cited|referenced|mentioned|used|consulted)"
)
# A section of copy may have these names as well: its entries must be beyond doubt.
DOUBTFUL = (
    "notes|footnotes|literature|resources|(?:further|suggested|recommended|additional|more) reading|read more|"
    "learn more|research|studies|evidence|(?:further|more) information|science|the science|the evidence|"
    "the research|links|"
    "publications|"
    "(?:scientific|clinical|published|supporting|research) (?:studies|papers|literature|research|evidence|articles)"
)
NAMES = rf"(?:(?:{QUALIFIERS}) ){{0,3}}(?:{SURE}|{DOUBTFUL})"
TAIL = rf"(?: (?:and|&) {NAMES}| cited| used| (?:for|in) this (?:article|page|post)| ?\(\d+\))?"
HEADING = re.compile(rf"\W{{0,3}}(?:\d+\.? )?{NAMES}{TAIL}\s?[:.]?\W{{0,3}}$", re.IGNORECASE)
SURE_HEADING = re.compile(rf"\b(?:{SURE})\b", re.IGNORECASE)
FURTHER = re.compile(r"\b(?:further|suggested|recommended|additional|more) reading\b|\bbibliography\b", re.IGNORECASE)
INLINE_HEADING = re.compile(rf"\s*(?:(?:{QUALIFIERS}) ){{0,2}}(?:{SURE})(?: cited| used)?\s?:\s+(?=\S)", re.IGNORECASE)
# Begins with a digit, so that the search skips all other characters quickly.
HINT = re.compile(r"[0-9](?:(?<=[12])[09]\d\d(?:[a-z]?\s?[;),.:]| [A-Z][a-z]{2}|$)|\s?\(\d{1,3}\)|(?<=1)0\.\d{4,}/)")


def has_hint(text: str) -> bool:
    """True where a block may hold an entry: a year, a volume with its issue, an identifier."""
    return HINT.search(text) is not None or "PMID" in text or "pubmed" in text or "pmid" in text


def is_list_heading(block: Block, text: str) -> bool:
    """True for a heading, or a short line in its place, that announces a list.

    Args:
        block: the block.
        text: its normalised text.
    """
    if len(text) > LONGEST or block.hidden:
        return False
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM) or not HEADING.match(text):
        return False
    return block.kind is BlockKind.HEADING or not text[:1].islower()
