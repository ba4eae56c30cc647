"""The address that people are shown for a source: what lasts, and never a copy, a machine's number or a port."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.evidence.source import Source

SHOWN = frozenset({"publisher", "index", "agency"})
"""Kinds of page that people are sent to. A mirror may rot, or be hostile."""

DOMAIN = re.compile(r"https?://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
"""An address whose host is a plain domain name: no number, no port, no user."""


def link_of(source: Source) -> str | None:
    """Where people can read a source: by DOI, else PMID, else PMCID, else at a page that a figure was read at."""
    if source.doi or source.pmid or source.pmcid:
        return identifier_link(source.doi, source.pmid, source.pmcid)
    pages = (page_link(figure.read_at, figure.via) for figure in source.figures if figure.verified)
    return next((page for page in pages if page), None)


def identifier_link(doi: str | None, pmid: str | None, pmcid: str | None) -> str | None:
    """The address of the first identifier that there is."""
    if doi:
        from urllib.parse import quote

        return f"https://doi.org/{quote(doi, safe='/:;().,-_~')}"
    if pmid:
        return f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"
    return f"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/" if pmcid else None


def page_link(read_at: str | None, via: str | None) -> str | None:
    """The page that a figure was read at, if people may be sent there."""
    return read_at if read_at and via in SHOWN and DOMAIN.fullmatch(read_at) else None
