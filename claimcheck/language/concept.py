"""A concept of the vocabulary, and the words for how two of them relate."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = (
    "intervention",
    "condition",
    "outcome",
    "comparator",
    "population",
    "scale",
    "statistic",
    "design",
    "body",
    "journal",
    "time",
)

CAPITALS = re.compile(r"[^\s-]*[A-Z]{2}[^\s-]*")
"""A word with two capitals in a row."""

Range = tuple[float, float]


class Relatedness(StrEnum):
    """How one concept relates to another. Only `SAME` makes two figures comparable."""

    SAME = "same"
    NARROWER = "narrower"  # the first is a kind of the second
    WIDER = "wider"  # the second is a kind of the first
    APART = "apart"  # never to be compared
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Concept:
    """An idea, its names and its relations.

    Attributes:
        id: `kind.name`, for life; the name may have dots and need not follow `broader`.
        terms: how copy writes it; capitals do not matter, but for words with two capitals in a row (HPV).
        exact: terms that are matched with their case.
        broader: concepts that include this one.
        apart: concepts that are confused with this one and never compared with it.
        unlike: phrases that hold a term and mean something else.
        company: words of which one must stand in the sentence before a term counts. Where there are `exact` terms,
            only they need company.
        better: which way is good for the person, "lower" or "higher"; outcomes and scales.
        range: lowest and highest value of a scale.
        variants: other ranges in use.
        holds: source types that may be called by this design; "any" for all.
        holds_if_pooled: source types that may be called so if their record says that results were pooled.
        series: True for a body that publishes numbered, dated editions.
        common: True for a journal whose name is an everyday word. Where there are `exact` terms, only they are.
        vague: True where the words do not say what it is ("control").
        weeks: first and last week of a time band; the last may be infinite.
    """

    id: str
    terms: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    company: tuple[str, ...] = ()
    better: str | None = None
    range: Range | None = None
    variants: tuple[Range, ...] = ()
    holds: tuple[str, ...] = ()
    holds_if_pooled: tuple[str, ...] = ()
    series: bool = False
    common: bool = False
    vague: bool = False
    weeks: Range | None = None

    @property
    def kind(self) -> str:
        """The part of the id before the first dot."""
        return self.id.partition(".")[0]

    @property
    def label(self) -> str:
        """The name that people are shown."""
        return next(iter(self.terms or self.exact), self.id)


def plain(concept: Concept) -> dict[str, Any]:
    """The concept as JSON holds it; what is empty is left out."""
    return dict(_said(concept))


def concept_of(row: dict[str, Any]) -> Concept:
    """The concept of which `plain` made a row."""
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    if "variants" in row:
        values["variants"] = tuple((low, high) for low, high in row["variants"])
    if "weeks" in row:
        values["weeks"] = tuple(math.inf if week is None else week for week in row["weeks"])
    return Concept(**values)


def _said(concept: Concept) -> Iterator[tuple[str, Any]]:
    for key in Concept.__slots__:
        value = getattr(concept, key)
        if key == "weeks" and value:
            value = [None if math.isinf(week) else week for week in value]
        if value:
            yield key, value


def forms(term: str) -> tuple[str, ...]:
    """A term as it is found in copy, folded: as it is, and with a plural s."""
    folded = term.lower().replace("-", " ")
    return (folded, f"{folded}s") if folded[-1].isalpha() and folded[-1] != "s" else (folded,)


def needs_company(concept: Concept, key: str) -> bool:
    """True where terms under `key` count only beside a word of `company`: the `exact` ones where there are any."""
    return bool(concept.company) and (key == "exact" or not concept.exact)


def capital_words(term: str) -> tuple[tuple[int, str], ...]:
    """Words of a term that are matched with their case: those with two capitals in a row."""
    return tuple((found.start(), found.group()) for found in CAPITALS.finditer(term))
