"""What a rule is: records that hold what a rule file says. `claimcheck.checks.rule_file` reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

STATUSES = ("trial", "stable", "deprecated")
SEVERITIES = ("error", "warning", "advice")
NEEDS = ("copy", "references", "facts", "source-text")
JURISDICTIONS = ("all", "us", "uk", "eu", "au", "ca")
OFFERS = ("all", "service", "supplement", "food", "drug", "device", "course")
AUDIENCES = ("all", "public", "professional")
SCOPES = ("sentence", "block")

CODE = re.compile(r"[A-Z]{2,3}[0-9]{2}")
NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Expression:
    """An RE2 expression and the line of the rule file that it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class PatternSpec:
    """A rule that is words and guards.

    Attributes:
        any: the rule speaks where one of these is found. A group named `mark` is what is shown, if there is one.
        unless: not where one of these is found in the same sentence (or block).
        kinds: only in blocks of these kinds (`claimcheck.documents.document.BlockKind`); empty: in all.
        scope: what is searched as one text: "sentence" or "block".
        case: True where capitals count.
        guards: names of guards (`claimcheck.claims.guards.NAMES`); the rule is silent where one holds for the match.
    """

    any: tuple[Expression, ...]
    unless: tuple[Expression, ...] = ()
    kinds: tuple[str, ...] = ()
    scope: str = "sentence"
    case: bool = False
    guards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Authority:
    """Who asks for it: a law, code or guideline, the clause, and where to read it."""

    name: str
    clause: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """For whom a rule is: all that is told must meet the profile. "all" alone, or some of the others.

    Attributes:
        jurisdictions, offers, audiences: words of `JURISDICTIONS`, `OFFERS` and `AUDIENCES`.
    """

    jurisdictions: tuple[str, ...] = ("all",)
    offers: tuple[str, ...] = ("all",)
    audiences: tuple[str, ...] = ("all",)


@dataclass(frozen=True, slots=True)
class Example:
    """Copy that the rule must flag, or must pass.

    Attributes:
        text: Markdown, without the braces of the marks.
        marks: code points of `text` that must be flagged, in order; none in a passing example.
        line: where it stands in the rule file.
        document: True for a document, False for a sentence.
        facts: invented sources, as in a facts file.
        today: the date of the run, or None for any.
        severity: the severity that the findings must have, or None for any.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    line: int
    document: bool = False
    facts: tuple[Mapping[str, Any], ...] = ()
    today: datetime.date | None = None
    severity: str | None = None


@dataclass(frozen=True, slots=True)
class Examples:
    """What the rule must flag and what it must pass."""

    flag: tuple[Example, ...] = ()
    pass_: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, as its file says. It has `check`, or `pattern`, or (RUN rules, which the linter speaks itself) neither.

    Attributes:
        code: for life ("SF05").
        name: what people type ("borrowed-review-size").
        status: trial, stable or deprecated.
        severity: error, warning or advice.
        needs: copy, references, facts or source-text.
        check: "module.function" of `claimcheck.checks`.
        pattern: words and guards.
        message: what a finding says; `{found}` stands for the words found.
        why, rewrite: for `claimcheck explain`.
        authorities: who asks for it.
        jurisdictions: where it applies; "all" alone, or some of the others.
        offers, audiences: what copy must sell, and whom it must speak to, for the rule to apply; as jurisdictions.
        severity_where: severities for some profiles; the first that the profile meets counts.
        path, line: the rule file, as errors name it, and the line of the check or pattern.
        user: True where it is a user's own.
        examples: empty unless they were asked for.
    """

    code: str
    name: str
    status: str
    severity: str
    needs: str
    check: str | None
    pattern: PatternSpec | None
    message: str
    why: str
    rewrite: str
    authorities: tuple[Authority, ...]
    jurisdictions: tuple[str, ...]
    path: str
    line: int
    user: bool = False
    examples: Examples = Examples()
    offers: tuple[str, ...] = ("all",)
    audiences: tuple[str, ...] = ("all",)
    severity_where: tuple[tuple[str, Where], ...] = ()

    # Rules are keys of caches for each page; a code is enough to tell them apart and quick to hash.
    def __hash__(self) -> int:
        return hash(self.code)

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")


def without_braces(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Text without the braces of its `{{marks}}`, and the code points that stood between them.

    Raises:
        ValueError: a mark is empty, not closed, never opened or inside another.
    """
    parts: list[str] = []
    marks: list[tuple[int, int]] = []
    opened: int | None = None
    length = 0
    for part in re.split(r"(\{\{|\}\})", marked):
        if part == "{{":
            if opened is not None:
                raise ValueError("a mark {{...}} inside another")
            opened = length
        elif part == "}}":
            if opened is None:
                raise ValueError("}} without {{ before it")
            if opened == length:
                raise ValueError("an empty mark {{}}")
            marks.append((opened, length))
            opened = None
        else:
            parts.append(part)
            length += len(part)
    if opened is not None:
        raise ValueError("{{ without }} after it")
    return "".join(parts), tuple(marks)
