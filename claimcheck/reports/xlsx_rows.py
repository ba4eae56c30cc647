"""The substantiation matrix as rows: what is known of each claim, and the columns that people fill in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.rule import SEVERITIES
from claimcheck.reports.claims import credit_words, number_words, reason_of
from claimcheck.reports.review_items import worst
from claimcheck.reports.review_sources import OWN_LIST, credited, held_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.findings.finding import Finding
    from claimcheck.reports.review import Review, ReviewedDocument
    from claimcheck.reports.review_items import Item
    from claimcheck.reports.review_sources import ShownSource

TESTIMONIALS = "TE"
RECHECK = frozenset({"IN", "ST"})
"""Families of rules that reckon with the numbers of the page."""
SLOTS = ("same", "differing", "unknown", "assumed")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the matrix: an item with all that its cells are made of."""

    item: Item
    document: ReviewedDocument
    sources: tuple[ShownSource, ...]
    profile: str
    waivers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, and what stands in it; None where people fill it in.

    A number is written as a number. `link` marks the column whose text is an address.
    """

    heading: str
    width: int
    value: Callable[[Entry], str | int] | None
    link: bool = False
    choices: tuple[str, ...] = ()


def entries_of(review: Review) -> Iterator[Entry]:
    """A row for each claim and each testimonial that a rule speaks of."""
    waivers = {one.finding.fingerprint: f"W{one.number}: {one.waiver.reason}" for one in review.waivers}
    for document in review.documents:
        for item in document.items:
            if item.claim or any(family(finding) == TESTIMONIALS for finding in item.findings):
                ids = credited(item.claim) if item.claim else ()
                sources = tuple(source for id_ in ids if (source := document.source(id_)))
                let_stand = (waivers[f.fingerprint] for f in item.findings if f.fingerprint in waivers)
                yield Entry(item, document, sources, review.record.profile, tuple(dict.fromkeys(let_stand)))


def family(finding: Finding) -> str:
    """The letters of a rule's code."""
    return finding.rule.rstrip("0123456789")


def _kind(entry: Entry) -> str:
    claim = entry.item.claim
    return messages.CLAIM_KINDS.get(claim.kind, claim.kind.replace("_", " ")) if claim else "testimonial"


def _value(entry: Entry) -> str:
    claim = entry.item.claim
    if claim is None or claim.kind == "certainty":  # grades are words; their numbers mean nothing to people
        return ""
    number = str(claim.value) if claim.kind == "date" and claim.value is not None else number_words(claim.value)
    return " ".join(part for part in (number, (claim.unit or "").replace("_", " ")) if part)


def _source(entry: Entry) -> str:
    if entry.sources:
        return "\n".join(source.citation for source in entry.sources)
    return credit_words(entry.item.claim) if entry.item.claim else ""


def _link(entry: Entry) -> str:
    return next((source.link for source in entry.sources if source.link), "")


def _anchor(entry: Entry) -> str:
    """Where in the source: known only of the page's own list. What was read of a source was read as a whole."""
    names = [source.name for source in entry.sources if source.id.startswith(OWN_LIST)]
    return f"{messages.listed(names)} of this page" if names else ""


def _says(entry: Entry) -> str:
    claim = entry.item.claim
    held = held_parts(claim) if claim else None
    said = []
    if held:
        source = entry.document.source(held[0])
        said.append(f"{source.name if source else held[0]}: {held[1]}")
    for finding in entry.item.findings:
        said += [f"{row.label}: {row.text}" for row in finding.rows if row.label in ("source", "owner", "credited")]
        said += [f"this page, line {mark.position.line}: “{_folded(mark.text)}”" for mark in finding.seconds]
    return "\n".join(dict.fromkeys(said))


def _match(entry: Entry) -> str:
    if entry.item.claim is None:
        return ""
    basis = entry.item.claim.basis
    return "\n".join(f"{name}: {', '.join(slots)}" for name in SLOTS if (slots := getattr(basis, name)))


def _certainty(entry: Entry) -> str:
    return "\n".join(dict.fromkeys(source.certainty for source in entry.sources if source.certainty))


def _design(entry: Entry) -> str:
    return "\n".join(dict.fromkeys(source.kind for source in entry.sources if source.kind))


def _newer(entry: Entry) -> str:
    return "\n".join(notice for source in entry.sources for notice in source.notices)


def _recheck(entry: Entry) -> str:
    return "\n".join(f.message for f in entry.item.findings if family(f) in RECHECK)


def _gap(entry: Entry) -> str:
    found = [f.message for f in entry.item.findings if family(f) not in RECHECK]
    if not found and entry.item.claim and entry.item.claim.verdict != "supported":
        found = [reason_of(entry.item.claim)]
    return "\n".join(found)


def _rules(entry: Entry) -> str:
    return "\n".join(f"{f.rule} {f.name} ({'waived ' if f.waived else ''}{f.severity})" for f in entry.item.findings)


def _labelled(*labels: str) -> Callable[[Entry], str]:
    def words(entry: Entry) -> str:
        return "\n".join(dict.fromkeys(r.text for f in entry.item.findings for r in f.rows if r.label in labels))

    return words


def _folded(text: str) -> str:
    return " ".join(text.split())


COLUMNS = (
    Column("Claim", 7, lambda entry: entry.item.name),
    Column("Exact text", 34, lambda entry: entry.item.words),
    Column("Document", 26, lambda entry: entry.document.file.path),
    Column("Line", 6, lambda entry: entry.item.position.line),
    Column("Version (SHA-256)", 15, lambda entry: entry.document.file.sha256[:12]),
    Column("Type", 16, _kind),
    Column("Net impression", 24, None),
    Column("Jurisdictions, offer, audience", 18, lambda entry: entry.profile),
    Column("Verdict", 14, lambda entry: entry.item.claim.verdict.replace("_", " ") if entry.item.claim else ""),
    Column("Source", 44, _source),
    Column("Link", 26, _link, link=True),
    Column("Anchor (page, table, sentence)", 18, _anchor),
    Column("What the source says", 40, _says),
    Column("Design", 18, _design),
    Column("Risk of bias", 16, None),
    Column("Slots compared", 26, _match),
    Column("Figure of the copy", 15, _value),
    Column("Certainty on record", 15, _certainty),
    Column("Newer or contrary evidence", 26, _newer),
    Column("Numeric recheck", 30, _recheck),
    Column("Gap", 44, _gap),
    Column("Risk", 10, lambda entry: worst(entry.item.findings, SEVERITIES) or ""),
    Column("Rules fired", 30, _rules),
    Column("Waivers", 26, lambda entry: "\n".join(entry.waivers)),
    Column("Decision", 11, None, choices=("use", "revise", "drop")),
    Column("Suggested wording", 34, _labelled("try", "fix")),
    Column("Approved wording", 34, None),
    Column("Qualifiers and disclosures", 30, _labelled("needs", "law")),
    Column("Consents held", 16, None),
    Column("Medical: name, meaning, date", 22, None),
    Column("Legal: name, meaning, date", 22, None),
    Column("Regulatory: name, meaning, date", 22, None),
    Column("Review by", 12, None),
    Column("Withdraw if", 22, None),
)
