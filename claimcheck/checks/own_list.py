"""What rules on the page's own list have in common: how an entry is called, and the rows that every finding shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.checks.alarm import CreditPath, Related, Row
from claimcheck.citations.reference import printed_label

if TYPE_CHECKING:
    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Credit, Work
    from claimcheck.citations.reference import Place, Reference
    from claimcheck.evidence.verdicts import Identity

FARTHEST_ERROR = 2  # reach up to which a contradiction keeps the severity of its rule


def entry_name(entry: Reference, *, year: bool = True) -> str:
    """How a message calls an entry: "reference 2", or its authors and year where the list prints no numbers."""
    if entry.numbered and entry.label:
        printed = printed_label(entry.label)
        return f"reference {printed}" if printed == entry.label else f"footnote {printed}"
    who = entry.authors[0] if entry.authors else entry.corporate
    if who is None:
        return f"entry {entry.ordinal} of the list"
    more = (
        " et al."
        if entry.et_al or len(entry.authors) > 2
        else f" and {entry.authors[1]}"
        if len(entry.authors) > 1
        else ""
    )
    return f"{who}{more} {entry.year}" if entry.year and year else f"{who}{more}"


def marker_name(entry: Reference) -> str:
    """How a person points at an entry: "[2]", or its name."""
    if not (entry.numbered and entry.label):
        return entry_name(entry)
    printed = printed_label(entry.label)
    return f"[{printed}]" if printed == entry.label else printed


def credit_path(credit: Credit, identity: Identity, candidates: tuple[str, ...]) -> CreditPath:
    """The credit, for machines."""
    return CreditPath(identity.value, tuple(step.value for step in credit.path), candidates)


def severity_at(reach: int) -> str | None:
    """Severity of a contradiction that was carried so far; None for the rule's own."""
    return None if reach <= FARTHEST_ERROR else "warning"


def linked_row(work: Work, page: Page | None = None, block: int | None = None) -> Row:
    """Why we take the work to be that entry; the line where that is in another block than the figure."""
    said = work.linked or "the page's own list"
    if page is not None and work.bound_by is not None and page.mentions[work.bound_by].block != block:
        mention = page.mentions[work.bound_by]
        line, _ = page.document.position(page.block(mention.block).span(mention.start, mention.end).start)
        said = f"{said.removesuffix(' after the sentence').removesuffix(' in the sentence')}, line {line}"
    return Row("linked", said)


def related_entry(page: Page, entry: Reference, place: Place | None) -> Related:
    """The entry, for machines."""
    at = place or entry.places[0]
    url = (
        f"https://doi.org/{entry.doi}"
        if entry.doi
        else f"https://pubmed.ncbi.nlm.nih.gov/{entry.pmid}/"
        if entry.pmid
        else None
    )
    return Related("reference", page.quoted(at), entry.id, url, at)
