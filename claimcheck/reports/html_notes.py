"""The notes beside the text: what the copy says, what the other place says, and how the credit was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.reports.claims import reason_of
from claimcheck.reports.claims_why import why_rows
from claimcheck.reports.html_text import look_of
from claimcheck.reports.review_sources import OWN_LIST, credited, held_parts, linkable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.findings.finding import Finding, LabelledRow, Waiver
    from claimcheck.reports.review import Review, ReviewedDocument
    from claimcheck.reports.review_items import Item
    from claimcheck.reports.review_sources import ShownSource

    Path = tuple[tuple[str, str], ...]
    """Label and words of each step."""

CREDIT = frozenset({"credit", "linked"})
SLOTS = frozenset({"same", "differing", "unknown", "assumed"})
"""Rows of `claimcheck claims --why` that say how the credit was found, and what was compared."""

SHOWN_IN_ROWS = frozenset({"source", "owner", "credited", "editions", "reference"})
CANDIDATES = 4
EVIDENT = frozenset({"supported", "uncredited"})
"""Verdicts whose reason the note shows anyway: the same figure in the source, or nobody who is named."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things that are held against each other.

    Attributes:
        label: "copy", "source", "owner", ...
        words: what it says.
        source: who says it; None for the copy.
        anchor: where the report shows more of it; "".
        url: where people can read it; None where the report does not send them anywhere.
    """

    label: str
    words: str
    source: ShownSource | None = None
    anchor: str = ""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class FindingNote:
    """A finding beside the text: what it says, and both sides."""

    finding: Finding
    sides: tuple[Side, ...]
    family: str
    waived: Waiver | None


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside the text for one item.

    Attributes:
        item: what it is about.
        look: as its mark in the text.
        kind: what the claim is, in words; "" for a finding without one.
        verdict: of the claim, as people read it; "".
        reason: why the verdict is what it is; "" where a finding says it.
        sides: what the claim was held against; empty where a finding shows it.
        path: how the credit was found and what was compared, by label.
        findings: about it.
        also: names of other items that mark these words too, in a sentence; "".
    """

    item: Item
    look: str
    kind: str
    verdict: str
    reason: str
    sides: tuple[Side, ...]
    path: Path
    findings: tuple[FindingNote, ...]
    also: str

    @property
    def severities(self) -> str:
        """Severities for the filter; a finding that was let stand counts as "waived"."""
        return " ".join(dict.fromkeys("waived" if n.waived else n.finding.severity for n in self.findings))

    @property
    def families(self) -> str:
        """Families for the filter."""
        return " ".join(dict.fromkeys(note.family for note in self.findings))


def note_of(item: Item, document: ReviewedDocument, review: Review, paths: dict[Path, str]) -> Note:
    """The note of an item.

    Args:
        item: what to show.
        document: that it belongs to.
        review: with the sources.
        paths: paths of credit that notes of this document showed before, and where; this note adds its own.
    """
    claim = item.claim
    findings = tuple(_finding_note(finding, document, review) for finding in item.findings)
    told = any(side.label in SHOWN_IN_ROWS or side.label == "this page" for note in findings for side in note.sides)
    return Note(
        item,
        look_of(item),
        messages.CLAIM_KINDS.get(claim.kind, claim.kind.replace("_", " ")) if claim else "",
        claim.verdict.replace("_", " ") if claim else "",
        reason_of(claim) if claim and claim.verdict not in EVIDENT else "",
        tuple(_claim_sides(item, document, review)) if claim and claim.credit and not told else (),
        _path(item, paths),
        findings,
        messages.marks_too([f"{item.document}.{number}" for number in item.also]) if item.also else "",
    )


def _path(item: Item, paths: dict[Path, str]) -> Path:
    """How the credit was found, said once for all claims that came to it in the same way; and what was compared."""
    claim = item.claim
    if claim is None or claim.credit is None:
        return ()
    rows = list(why_rows(claim))
    path = (*(row for row in rows if row[0] in CREDIT), ("identity", claim.credit.identity))
    before = paths.setdefault(path, item.name)
    shown = path if before == item.name else (("credit", messages.as_before(before)),)
    return (*shown, *(row for row in rows if row[0] in SLOTS))


def _claim_sides(item: Item, document: ReviewedDocument, review: Review) -> Iterator[Side]:
    claim = item.claim
    if claim is None:
        return
    held = held_parts(claim)
    if held:
        yield _side("source", held[1], held[0], document, review)
    ids = [id_ for id_ in credited(claim) if id_ not in ((held or ("",))[0], claim.basis.owner)]
    for id_ in ids[:CANDIDATES]:
        yield _side("credits" if len(ids) == 1 else "may be", "", id_, document, review)
    if not ids and not held and claim.basis.mentions:
        yield Side("credits", f"“{claim.basis.mentions[0].text}”")
    if claim.basis.owner:
        yield _side("owner", "", claim.basis.owner, document, review)


def _side(label: str, words: str, id_: str, document: ReviewedDocument, review: Review) -> Side:
    source = document.source(id_)
    return Side(label, words, source, anchor_of(id_, document, review), source.link if source else None)


def anchor_of(id_: str, document: ReviewedDocument, review: Review) -> str:
    """Where the report shows a source: in the document's own list, or among the sources."""
    if id_.startswith(OWN_LIST):
        return f"b{document.number}-{document.places[id_]}" if id_ in document.places else ""
    return review.anchors.get(id_, "")


def _finding_note(finding: Finding, document: ReviewedDocument, review: Review) -> FindingNote:
    family = finding.rule.rstrip("0123456789")
    sides = tuple(_finding_sides(finding, document, review))
    return FindingNote(finding, sides, family, finding.waived)


def _finding_sides(finding: Finding, document: ReviewedDocument, review: Review) -> Iterator[Side]:
    if len(finding.marks) > 1 or finding.seconds:
        for mark in finding.marks[:6]:
            yield Side("copy", f"“{_cut(mark.text)}”" + (f" ({mark.note})" if mark.note else ""))
    for mark in finding.seconds[:6]:
        words = f"“{_cut(mark.text)}”, line {mark.position.line}" + (f" ({mark.note})" if mark.note else "")
        yield Side("this page", words)
    for row in finding.rows:
        yield _row_side(row, finding, document, review)


def _row_side(row: LabelledRow, finding: Finding, document: ReviewedDocument, review: Review) -> Side:
    ids = {"source": finding.source, "credited": finding.source, "owner": finding.owner}
    id_ = ids.get(row.label)
    source = document.source(id_) if id_ else None
    known = [document.source(one.source) for one in finding.related if one.source]
    url = linkable(row.url, [source, *known])
    return Side(row.label, row.text, None, anchor_of(id_, document, review) if id_ else "", url)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 160 else f"{text[:120].rstrip()} … {text[-30:].lstrip()}"
