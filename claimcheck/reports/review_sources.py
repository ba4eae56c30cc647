"""How a source is shown to a reviewer: citation, link, certainty, notices, and what is on record of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.own_list import entry_name
from claimcheck.checks.sources import KINDS, source_name
from claimcheck.claims.measures import Measure
from claimcheck.evidence.links import identifier_link, link_of
from claimcheck.reports.sources import conclusion_text, figure_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.citations.reference import Reference
    from claimcheck.evidence.base import FactsBase
    from claimcheck.evidence.source import Source
    from claimcheck.findings.finding import ClaimRecord

OWN_LIST = "reference:"
MEASURES = frozenset(measure.value for measure in Measure)
IDENTIFIER_PAGE = re.compile(
    r"https://(?:doi\.org/10\.|pubmed\.ncbi\.nlm\.nih\.gov/\d|pmc\.ncbi\.nlm\.nih\.gov/articles/PMC)"
)


@dataclass(frozen=True, slots=True)
class ShownSource:
    """A source of the facts base, or an entry of a page's own list, as a report shows it.

    Attributes:
        id: as in the JSON report.
        name: short ("Cherkin et al. 2009", "reference 2").
        citation: authors, title, journal, year; the text of an entry.
        kind: design, in words; "" where it is not on record.
        link: where people can read it, by DOI, PMID, PMCID, or a page of publisher, index or agency; or None.
        certainty: the grades on record, lowest to highest; "".
        notices: retractions, withdrawals, newer editions, in words.
        figures, conclusions: what was read at the source, in words.
        own: True for an entry of the page's own list.
    """

    id: str
    name: str
    citation: str
    kind: str = ""
    link: str | None = None
    certainty: str = ""
    notices: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    conclusions: tuple[str, ...] = ()
    own: bool = False


class SourceBook:
    """The sources of the facts base, each made ready to be shown once."""

    def __init__(self, base: FactsBase) -> None:
        self._base = base
        self._shown: dict[str, ShownSource | None] = {}

    def get(self, id_: str) -> ShownSource | None:
        """The source with that id; None where it is not on record."""
        if id_ not in self._shown:
            source = self._base.get(id_)
            self._shown[id_] = self._show(source) if source else None
        return self._shown[id_]

    def _show(self, source: Source) -> ShownSource:
        entry = self._base.entry(source.id) or {}
        return ShownSource(
            id=source.id,
            name=messages.capital(source_name(source)),
            citation=_citation(source),
            kind=KINDS.get(source.type, source.type.replace("_", " ")),
            link=link_of(source),
            certainty=messages.grade_range(*source.certainty) if source.certainty else "",
            notices=tuple(self._notices(source)),
            figures=tuple(figure_text(row) for row in _read(entry.get("figures", ()))),
            conclusions=tuple(conclusion_text(row) for row in _read(entry.get("conclusions", ()))),
        )

    def _notices(self, source: Source) -> Iterator[str]:
        for word, notice in (("Retracted", source.retracted), ("Withdrawn", source.withdrawn)):
            if notice:
                yield messages.source_notice(word, notice.date, notice.reason)
        if source.superseded_by:
            newer = [self._base.get(id_) for id_ in source.superseded_by]
            yield messages.replaced_by([source_name(one) for one in newer if one] or source.superseded_by)


def shown_reference(entry: Reference) -> ShownSource:
    """An entry of the page's own list."""
    link = identifier_link(entry.doi, entry.pmid, entry.pmcid) if entry.doi or entry.pmid or entry.pmcid else None
    return ShownSource(entry.id, messages.capital(entry_name(entry)), entry.text, link=_safe(link), own=True)


def credited(claim: ClaimRecord) -> tuple[str, ...]:
    """Ids of the sources that a claim is held against, the source that has its figure included."""
    candidates = claim.credit.candidates if claim.credit else ()
    own = (claim.source,) if claim.source else candidates
    held = held_parts(claim)
    return tuple(
        dict.fromkeys([*([held[0]] if held else []), *own, *([claim.basis.owner] if claim.basis.owner else [])])
    )


def held_parts(claim: ClaimRecord) -> tuple[str, str] | None:
    """Id of the source and words of the figure that a claim was held against; None where there was none."""
    source, colon, words = claim.basis.held.partition(": ")
    if not colon:
        return None
    # `claimcheck.findings` writes "ID: measure words (slots)" of figures, whose measure the claim says, and
    # "ID: direction, against comparator" of conclusions.
    first, _, others = words.partition(" ")
    if first in MEASURES:
        return source, others
    direction = messages.DIRECTIONS.get(first.rstrip(","), first)
    return source, f"{direction}{first[len(first.rstrip(',')) :]} {others}".rstrip()


def linkable(url: str | None, shown: Iterable[ShownSource | None]) -> str | None:
    """The address, where people may be sent there: an identifier's page, or the page of a source that is shown."""
    if url and (_safe(url) or any(source and source.link == url for source in shown)):
        return url
    return None


def _safe(url: str | None) -> str | None:
    return url if url and IDENTIFIER_PAGE.match(url) else None


def _read(rows: Iterable[Mapping[str, object]]) -> Iterable[Mapping[str, object]]:
    """What was read at a page; the rest is never held against copy, and not shown as the source's words."""
    return (row for row in rows if row.get("verified"))


def _citation(source: Source) -> str:
    authors = ", ".join(source.authors[:6]) + (", et al" if len(source.authors) > 6 else "")
    where = ", ".join(part for part in (source.journal or source.publisher, str(source.year)) if part)
    return ". ".join(part.rstrip(".") for part in (authors, source.title, where) if part) + "."
