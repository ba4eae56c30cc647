"""The notes beside the text: what the copy says, what the other place says, and how the credit was found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.reports.claims import reason_of
from claimcheck.reports.claims_why import why_rows
from claimcheck.reports.review_sources import OWN_LIST, credited, held_parts, linkable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.findings.finding import ClaimRecord, Finding, LabelledRow, Waiver
    from claimcheck.reports.review import Review, ReviewedDocument
    from claimcheck.reports.review_items import Item
    from claimcheck.reports.review_sources import ShownSource

    Path = tuple[tuple[str, str], ...]
    """Label and words of each step."""

IDENTITY, NOBODY = "identity", "none"
CREDIT = frozenset({"credit", "linked"})
SLOTS = frozenset({"same", "differing", "unknown", "assumed"})
"""Rows of `claimcheck claims --why` that say how the credit was found, and what was compared."""

SHOWN_IN_ROWS = frozenset({"source", "owner", "credited", "editions", "reference"})
CANDIDATES = 4
OPEN = frozenset({"uncredited", "not checked"})
"""Verdicts of which several claims of a passage are often told in one note."""
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
        remark: what stands behind it; "".
    """

    label: str
    words: str
    source: ShownSource | None = None
    anchor: str = ""
    url: str | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class FindingNote:
    """A finding beside the text: what it says, and both sides; `before` is the item that said the very same."""

    finding: Finding
    sides: tuple[Side, ...]
    family: str
    waived: Waiver | None
    before: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a passage: about one item, or about several claims of which the same is to be said.

    Attributes:
        items: what it is about; several have no findings.
        verdict: of the claims, as people read it; "" for findings about no claim.
        reason: why the verdict is what it is; "" where a finding says it.
        sides: what the claims were held against; empty where a finding shows it.
        path: how the credit was found and what was compared, by label.
        findings: about the one item.
        also: names of other items that mark these words too, in a sentence; "".
    """

    items: tuple[Item, ...]
    verdict: str
    reason: str
    sides: tuple[Side, ...]
    path: Path
    findings: tuple[FindingNote, ...]
    also: str

    @property
    def open(self) -> bool:
        """True where nothing was compared, so that little is to be said."""
        return self.verdict in OPEN and not self.findings and not self.also

    @property
    def severities(self) -> str:
        """Severities for the filter; a finding that was let stand counts as "waived"."""
        return " ".join(dict.fromkeys("waived" if n.waived else n.finding.severity for n in self.findings))

    @property
    def families(self) -> str:
        """Families for the filter."""
        return " ".join(dict.fromkeys(note.family for note in self.findings))


def notes_of(
    items: Iterable[Item], document: ReviewedDocument, review: Review, said: dict[object, str]
) -> tuple[Note, ...]:
    """The notes beside a passage.

    Args:
        items: that begin in the passage.
        document: that they belong to.
        review: with the sources.
        said: paths of credit and findings that notes of this document showed before, and where; these add their own.
    """
    notes: list[Note] = []
    together: dict[object, int] = {}
    for item in items:
        note = _note(item, document, review)
        # Of many claims without a credit nothing else is to be said than that there are many.
        key = (note.verdict, note.reason, note.sides, note.path) if note.open else None
        if key is None or key not in together:
            together.setdefault(key, len(notes))
            notes.append(note)
        else:
            before = notes[together[key]]
            notes[together[key]] = replace(before, items=(*before.items, item))
    return tuple(_shortened(note, said) for note in notes)


def kind_of(item: Item) -> str:
    """What a claim is, in words."""
    return messages.CLAIM_KINDS.get(item.claim.kind, item.claim.kind.replace("_", " ")) if item.claim else ""


def _note(item: Item, document: ReviewedDocument, review: Review) -> Note:
    claim = item.claim
    findings = tuple(_finding_note(finding, document, review) for finding in item.findings)
    told = any(side.label in SHOWN_IN_ROWS or side.label == "this page" for note in findings for side in note.sides)
    return Note(
        (item,),
        claim.verdict.replace("_", " ") if claim else "",
        _reason(claim) if claim and not findings else "",
        tuple(_claim_sides(item, document, review)) if claim and claim.credit and not told else (),
        tuple(_path(claim)) if claim and claim.credit and claim.credit.identity != NOBODY else (),
        findings,
        messages.marks_too([f"{item.document}.{number}" for number in item.also]) if item.also else "",
    )


def _reason(claim: ClaimRecord) -> str:
    if claim.verdict in EVIDENT:
        return ""
    brief = messages.BRIEF_REASONS.get(claim.reason or "") if claim.verdict == "not_checked" else None
    return brief or reason_of(claim)


def _path(claim: ClaimRecord) -> Iterator[tuple[str, str]]:
    """How the credit was found, and what was compared."""
    rows = list(why_rows(claim))
    yield from (row for row in rows if row[0] in CREDIT)
    if claim.credit:
        yield IDENTITY, claim.credit.identity
    yield from (row for row in rows if row[0] in SLOTS)


def _shortened(note: Note, said: dict[object, str]) -> Note:
    """A note without what another note of the document said before in the very same words."""
    name = note.items[0].name
    findings = tuple(
        replace(one, before=_before((one.finding.rule, one.finding.message, one.sides), name, said))
        for one in note.findings
    )
    note = replace(note, findings=findings)
    credit = tuple(row for row in note.path if row[0] not in SLOTS)
    before = _before(credit, name, said) if credit else ""
    if not before:
        return note
    slots = tuple(row for row in note.path if row[0] in SLOTS)
    if note.open and note.sides and not slots:
        *others, last = note.sides
        return replace(note, sides=(*others, replace(last, remark=messages.as_before(before))), path=())
    return replace(note, path=(("credit", messages.as_before(before)), *slots))


def _before(what: object, name: str, said: dict[object, str]) -> str:
    """The item that said it before; "" where this one is the first."""
    first = said.setdefault(what, name)
    return "" if first == name else first


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
    if not ids and not held and claim.basis.mentions and claim.credit:
        named = claim.basis.mentions[0]
        steps = [messages.STEPS[step].removesuffix(" about").removesuffix(" by") for step in claim.credit.path]
        yield Side("credits", messages.credited_there(_cut(named.text), named.line, steps))
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
