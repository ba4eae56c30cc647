"""Checks a text against sources that are handed over, inside this process."""

from __future__ import annotations

import datetime
import functools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from claimcheck.evidence.base import facts_from
from claimcheck.linter import Prepared, Settings, check_content, prepare

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from claimcheck.evidence.base import FactsBase
    from claimcheck.evidence.source import Source
    from claimcheck.findings.finding import FileReport, Finding

TODAY = datetime.date(2026, 11, 21)
LOUD = frozenset({"error", "warning"})
ACCUSING = ("SF", "ET", "FR", "AC", "RS", "CS06")
LINKS = ("supersedes", "superseded_by", "split_from", "comments_on")

Entry = dict[str, Any]  # a source, as the facts file has it


@functools.lru_cache(maxsize=8)
def prepared_with(vocabulary: tuple[Path, ...] = (), ignore: tuple[str, ...] = ()) -> Prepared:
    """Rules, vocabulary and the facts that come along."""
    return prepare(Settings(today=TODAY, vocabulary=vocabulary, ignore=ignore))


def known_sources() -> list[Entry]:
    """Every source that comes along."""
    base = prepared_with().base
    return [dict(entry) for i in base.all_ids() if (entry := base.entry(i)) is not None]


def base_of(sources: Iterable[Entry], prepared: Prepared) -> FactsBase:
    """A facts base of these sources alone."""
    return facts_from(unlinked(sources), prepared.vocabulary, "honest")


def unlinked(sources: Iterable[Entry]) -> list[Entry]:
    """The sources, with no reference left to one that is not among them."""
    found = list(sources)
    ids = {source["id"] for source in found}
    return [{key: kept for key, value in s.items() if (kept := _kept(key, value, ids)) is not None} for s in found]


def _kept(key: str, value: object, ids: set[str]) -> object:
    if key not in LINKS:
        return value
    named = value if isinstance(value, list) else [value]
    return [i for i in named if i in ids] or None


@dataclass(frozen=True, slots=True)
class Overlay:
    """A base with one source put in place of its namesake."""

    base: FactsBase
    over: FactsBase
    changed: str
    digest: str = ""

    def get(self, source: str) -> Source | None:
        return (self.over if source == self.changed else self.base).get(source)

    def ids(self, key: str) -> tuple[str, ...]:
        kept = {i for i in self.base.ids(key) if i != self.changed}
        return tuple(sorted(kept | set(self.over.ids(key))))

    def all_ids(self) -> tuple[str, ...]:
        return self.base.all_ids()

    def entry(self, source: str) -> Mapping[str, Any] | None:
        return (self.over if source == self.changed else self.base).entry(source)


def check(text: str, base: FactsBase | Overlay, prepared: Prepared, path: str = "page.md") -> FileReport:
    """What is found on a page."""
    return check_content(path, text.encode(), replace(prepared, base=base))


def accusations(report: FileReport, rules: Sequence[str] = ACCUSING) -> list[Finding]:
    """Errors and warnings of rules that hold copy against a source."""
    return [f for f in report.findings if f.severity in LOUD and f.rule.startswith(tuple(rules))]


def named(finding: Finding) -> set[str]:
    """Sources on record that a finding names."""
    return {s for s in (finding.source, finding.owner) if s and not s.startswith("reference:")}


def told(finding: Finding) -> str:
    """A finding in one line, for people."""
    return f"{finding.rule} {finding.severity}: {finding.message[:150]}"
