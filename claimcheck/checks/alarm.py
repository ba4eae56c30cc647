"""What a check hands on: one place where a rule speaks, in the words of the page.

A check knows blocks and code points of their text. Lines, columns and fingerprints are made later, in
`claimcheck.findings`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.citations.reference import Place


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of copy under carets, with the words beside them ("reference 2: 152")."""

    place: Place
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled line under the excerpts: source, owner, linked, also, needs, law, editions, fix, try."""

    label: str
    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """The second place of a finding: an entry of the page's own list, another sentence, or a source.

    `label` says what it is to the finding (reference, owner, source, elsewhere). `place` where it stands on this page.
    """

    label: str
    text: str
    source: str | None = None
    url: str | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class CreditPath:
    """How a figure came to its work: identity, steps, and the sources that it may be."""

    identity: str
    path: tuple[str, ...]
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fix:
    """Replace the copy at `place` by `text`."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Alarm:
    """One finding in the making.

    Attributes:
        rule: code of the rule.
        marks: where the copy says it; the first is the finding's place. At least one.
        message: one or two sentences; the first stands alone in a pull request.
        seconds: excerpts of the second place on this page, each under carets.
        rows: labelled lines.
        related: the second places, for machines.
        severity: where it is less severe than the rule says; None for the rule's own.
        source, owner: ids of the source that the copy credits and of the one that has the figures.
        expected, found: values, as words.
        credit: how the figure came to its work.
        assumed: slots that were taken for granted.
        reason: the reason in one word, from `claimcheck.evidence`.
        fix: a change that puts it right, where there is exactly one.
    """

    rule: str
    marks: tuple[Mark, ...]
    message: str
    seconds: tuple[Mark, ...] = ()
    rows: tuple[Row, ...] = ()
    related: tuple[Related, ...] = ()
    severity: str | None = None
    source: str | None = None
    owner: str | None = None
    expected: str | None = None
    found: str | None = None
    credit: CreditPath | None = None
    assumed: tuple[str, ...] = ()
    reason: str | None = None
    fix: Fix | None = None
