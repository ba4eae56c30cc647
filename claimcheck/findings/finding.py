"""What a run found, in lines and columns: records for reports, and for whoever calls claimcheck from Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Mapping

    from claimcheck.errors import ClaimcheckError

VERDICTS = ("supported", "contradicted", "misattributed", "uncredited", "not_checked")
Value = int | float | tuple[int | float | None, ...] | None


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A range of the file. Lines and columns count from 1, columns in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class MarkedCopy:
    """Copy under carets: where it is, what it says, and the words beside the carets."""

    position: Position
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """A labelled line under the excerpts: source, owner, linked, also, needs, law, editions, fix, try."""

    label: str
    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """What the copy was held against: an entry of the page's own list, another sentence, or a source."""

    label: str
    text: str
    source: str | None = None
    url: str | None = None
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """How a figure came to its work: identity, steps, and the sources that it may be."""

    identity: str
    path: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """Put `text` where the copy at `position` stands."""

    position: Position
    text: str


@dataclass(frozen=True, slots=True)
class Waiver:
    """A person's recorded reason to let a finding stand.

    Attributes:
        reason: why.
        line: where it is recorded.
        by: who says so, where the record says it.
        until: the last day on which it holds, like 2026-12-31; None where it has no end.
    """

    reason: str
    line: int | None = None
    by: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule speaks.

    Attributes:
        path: the file, as reports name it.
        position: where the copy says it: that of the first mark.
        rule, name: code and name of the rule.
        severity: error, warning or advice.
        message: one or two sentences; the first stands alone in a pull request.
        quote: the copy of the first mark, as a reader sees it.
        marks: all copy under carets.
        seconds: the second place on this page, under carets.
        rows: labelled lines.
        related: the second places, for machines.
        source, owner: ids of the source that the copy credits and of the one that has the figures.
        expected, found: values, as words.
        credit: how the figure came to its work.
        assumed: slots that were taken for granted.
        reason: the reason in one word.
        fix: a change that puts it right, where there is exactly one.
        waived: who let it stand, if anyone.
        fingerprint: the same for the same finding when lines above it come and go.
        digest: the same as that wherever the file lies: of rule, quoted words, sentence, and order among equals.
        heading: the heading above it, of a file whose lines nobody sees, such as Word's.
    """

    path: str
    position: Position
    rule: str
    name: str
    severity: str
    message: str
    quote: str
    marks: tuple[MarkedCopy, ...]
    seconds: tuple[MarkedCopy, ...] = ()
    rows: tuple[LabelledRow, ...] = ()
    related: tuple[SecondPlace, ...] = ()
    source: str | None = None
    owner: str | None = None
    expected: str | None = None
    found: str | None = None
    credit: Credit | None = None
    assumed: tuple[str, ...] = ()
    reason: str | None = None
    fix: Change | None = None
    waived: Waiver | None = None
    fingerprint: str = ""
    digest: str = ""
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words that point at a work, and the line that they stand on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Basis:
    """What a verdict rests on, for whoever asks why.

    Attributes:
        mentions: the words that the claim's credit hangs on; behind them other words for the same work.
        linked: why we take that work to be its source.
        held: the figure that it was held against, and what that belongs to; "" where there was none.
        owner: id of the source that has the figure, where the copy credits another.
        same, differing, unknown, assumed: names of the slots that were compared.
    """

    mentions: tuple[Pointer, ...] = ()
    linked: str = ""
    held: str = ""
    owner: str | None = None
    same: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()


NO_BASIS = Basis()


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """Something the copy asserts, and the verdict on it.

    Attributes:
        path, position: where.
        kind: the measure, or causal, comparative, safety, testimonial.
        text: the claim, as a reader sees it.
        value: the number; both ends of a range; None where there is none.
        unit: canonical unit, or None.
        slots: what the claim says beside its number, by slot.
        source: id of the source that it was held against.
        verdict: one of `VERDICTS`.
        reason: the reason in one word.
        credit: how the claim came to its work; None where nobody is credited.
        basis: what the verdict rests on.
    """

    path: str
    position: Position
    kind: str
    text: str
    verdict: str
    reason: str | None = None
    value: Value = None
    unit: str | None = None
    slots: Mapping[str, str] = field(default_factory=dict)
    source: str | None = None
    credit: Credit | None = None
    basis: Basis = NO_BASIS


class KeptClaims(Sequence[ClaimRecord]):
    """Claims as an earlier run kept them: records are made of them when somebody looks.

    Most reports of an unchanged site count claims and show none, and the JSON report has a row for each, ready made.

    Attributes:
        rows: of the JSON report, each on a line.
        verdicts: how many claims have which.
    """

    __slots__ = ("_made", "_make", "rows", "verdicts")

    def __init__(self, rows: str, verdicts: Mapping[str, int], make: Callable[[], tuple[ClaimRecord, ...]]) -> None:
        """Keep the rows, their number by verdict, and what makes the records."""
        self.rows = rows
        self.verdicts = verdicts
        self._make = make
        self._made: tuple[ClaimRecord, ...] | None = None

    def records(self) -> tuple[ClaimRecord, ...]:
        """The claims."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def __len__(self) -> int:
        return sum(self.verdicts.values())

    @overload
    def __getitem__(self, place: int) -> ClaimRecord: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[ClaimRecord, ...]: ...
    def __getitem__(self, place: int | slice) -> ClaimRecord | tuple[ClaimRecord, ...]:
        return self.records()[place]

    def __iter__(self) -> Iterator[ClaimRecord]:
        return iter(self.records())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self.records() == tuple(other)

    def __hash__(self) -> int:
        return hash(self.records())


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file.

    Attributes:
        path: the file, as reports name it.
        sha256: of its bytes, in hexadecimal.
        findings: by position.
        claims: by position.
        lines: source lines on which places of the findings begin or end, by number.
        unparsed: sentences that a parser would have read more closely, where there was none and none is required.
    """

    path: str
    sha256: str
    findings: tuple[Finding, ...] = ()
    claims: Sequence[ClaimRecord] = ()
    lines: Mapping[int, str] = field(default_factory=dict)
    unparsed: int = 0

    def count(self, verdict: str) -> int:
        """How many claims have that verdict."""
        if isinstance(self.claims, KeptClaims):
            return self.claims.verdicts.get(verdict, 0)
        return sum(claim.verdict == verdict for claim in self.claims)


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run found, for reports: the files, sorted by path, and what could not be read.

    Attributes:
        version: of claimcheck.
        today: the date of the run.
        files: by path.
        errors: what could not be checked.
        left_out: names of files that were named and left out on purpose, with what leaves them out.
    """

    version: str
    today: datetime.date
    files: tuple[FileReport, ...] = ()
    errors: tuple[ClaimcheckError, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()

    def findings(self) -> tuple[Finding, ...]:
        """All findings, file by file."""
        return tuple(finding for file in self.files for finding in file.findings)
