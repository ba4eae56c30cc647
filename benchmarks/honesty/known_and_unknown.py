"""Pages about sources that are on record, and about the same ones taken out; right, altered and borrowed counts."""

from __future__ import annotations

import collections
import random
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from honesty.checking import accusations, base_of, check, known_sources, named, prepared_with, told
from honesty.forms import FORMS, page, usable
from honesty.sources import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evidence.base import FactsBase
    from claimcheck.findings.finding import FileReport
    from claimcheck.linter import Prepared
    from honesty.checking import Entry
    from honesty.forms import Form
    from honesty.sources import Row

FOLDS = 10
COUNTS = ("study_count", "people_count")
LEAST_PAIR = 1000


@dataclass(slots=True)
class Tally:
    """What came of the pages, by mode and form; `lines` tell what should not have been."""

    counts: dict[tuple[str, str], collections.Counter[str]] = field(
        default_factory=lambda: collections.defaultdict(collections.Counter)
    )
    lines: list[str] = field(default_factory=list)

    def sum(self, mode: str, what: str, *, identified: bool | None = None) -> int:
        """A figure over all forms, or over those that identify (or do not)."""
        forms = {form.name for form in FORMS if identified in (None, form.identified)}
        return sum(count[what] for (m, form), count in self.counts.items() if m == mode and form in forms)


def run(step: int = 1) -> Tally:
    """Write and check the pages of every `step`th source."""
    prepared = prepared_with()
    sources = known_sources()
    rows = rows_of(sources)
    chosen = rows[::step]
    tally = Tally()
    everything = base_of(sources, prepared)
    _right(chosen, everything, prepared, tally)
    _altered(chosen, everything, prepared, tally)
    _borrowed(chosen, rows, everything, prepared, tally)
    _unknown(chosen, sources, prepared, tally)
    return tally


def _pages(rows: list[Row]) -> Iterator[tuple[Row, Form]]:
    return ((row, form) for row in rows for form in FORMS if usable(row, form))


def _right(rows: list[Row], base: FactsBase, prepared: Prepared, tally: Tally) -> None:
    for row, form in _pages(rows):
        report = check(page(row, form, row.trials, row.people), base, prepared)
        _quiet("known", row, form, report, tally)


def _quiet(mode: str, row: Row, form: Form, report: FileReport, tally: Tally) -> None:
    """A right page: nothing may be said against it."""
    count, loud = tally.counts[mode, form.name], accusations(report)
    held = [c for c in report.claims if c.kind in COUNTS and c.value in (row.trials, row.people)]
    count["pages"] += 1
    count["errors"] += any(f.severity == "error" for f in loud)
    count["warnings"] += any(f.severity == "warning" for f in loud)
    supported = bool(held) and all(c.verdict == "supported" for c in held)
    count["supported"] += supported
    wrong = any(named(f) and row.id not in named(f) for f in loud)
    count["wrong source"] += wrong
    if loud:
        tally.lines.append(f"{mode}, {form.name}, {row.id}: {told(loud[0])}")
    elif mode == "known" and not supported:
        said = [f"{c.text}: {c.verdict} ({c.reason})" for c in held] or ["counts not read"]
        tally.lines.append(f"{mode}, {form.name}, {row.id}: not supported: {'; '.join(said)}")


def _altered(rows: list[Row], base: FactsBase, prepared: Prepared, tally: Tally) -> None:
    for row, form in _pages(rows):
        report = check(page(row, form, altered(row.trials), altered(row.people)), base, prepared)
        count, loud = tally.counts["altered", form.name], accusations(report)
        found = any(f.rule in ("SF01", "SF02", "SF05") for f in loud)
        wrong = [f for f in loud if named(f) and row.id not in named(f)]
        count["pages"] += 1
        count["found"] += found
        count["wrong source"] += bool(wrong)
        if form.identified and not found:
            said = [f"{c.text}: {c.verdict} ({c.reason})" for c in report.claims if c.kind in COUNTS]
            tally.lines.append(f"altered, {form.name}, {row.id}: missed: {'; '.join(said) or 'counts not read'}")
        tally.lines.extend(f"altered, {form.name}, {row.id}: WRONG SOURCE {told(f)}" for f in wrong)


def altered(value: int | None) -> int | None:
    """Another count of about the same size, that is nobody's on purpose."""
    return None if value is None else value * 2 + 3


def _borrowed(chosen: list[Row], rows: list[Row], base: FactsBase, prepared: Prepared, tally: Tally) -> None:
    dice = random.Random(20)
    pairs = [r for r in rows if r.trials and r.people and r.people >= LEAST_PAIR and r.people % 100]
    for row, form in _pages([row for row in chosen if row.trials and row.people]):
        others = [o for o in pairs if not _kin(row, o)]
        owner = dice.choice(others)
        report = check(page(row, form, owner.trials, owner.people), base, prepared)
        count, loud = tally.counts["borrowed", form.name], accusations(report)
        right = [f for f in loud if f.rule == "SF05" and f.owner == owner.id]
        wrong = [f for f in loud if f.owner not in (None, owner.id)]
        count["pages"] += 1
        count["found"] += bool(right)
        count["wrong owner"] += bool(wrong)
        count["wrong source"] += any(named(f) and not named(f) & {row.id, owner.id} for f in loud)
        if wrong or not right:
            said = told(loud[0]) if loud else "silent"
            tally.lines.append(f"borrowed, {form.name}, {row.id} with the counts of {owner.id}: {said}")


def _kin(row: Row, other: Row) -> bool:
    """True where the counts could be the work's own: a sister paper, or one of the same body, journal or author."""
    same = row.study == other.study or row.author == other.author
    return same or (row.body is not None and row.body == other.body) or row.journal == other.journal


def _unknown(rows: list[Row], sources: list[Entry], prepared: Prepared, tally: Tally) -> None:
    for fold in range(FOLDS):
        out = rows[fold::FOLDS]
        gone = {row.study for row in out}
        base = base_of([s for s in sources if s["id"] not in gone and s.get("study") not in gone], prepared)
        for row, form in _pages(out):
            _quiet("unknown", row, form, check(page(row, form, row.trials, row.people), base, prepared), tally)


def bars(tally: Tally) -> Iterator[tuple[str, str, bool]]:
    """Name, figure beside its bar, and whether it is met."""
    modes = ("unknown", "known", "altered", "borrowed")
    pages = {mode: tally.sum(mode, "pages") for mode in modes}

    def least(name: str, mode: str, bar: float, *, identified: bool | None = None) -> tuple[str, str, bool]:
        what = re.sub(r".*, ", "", name)
        have, of = tally.sum(mode, what, identified=identified), tally.sum(mode, "pages", identified=identified)
        return name, f"{have}/{of} = {have / max(of, 1):.3f} (>= {bar})", have >= bar * of > 0

    for mode in ("unknown", "known"):
        errors = tally.sum(mode, "errors")
        yield f"{mode}: errors", f"{errors} on {pages[mode]} pages (0)", errors == 0
    warnings = tally.sum("unknown", "warnings")
    yield (
        "unknown: warnings",
        f"{warnings} on {pages['unknown']} pages (<= 1 in 100)",
        warnings * 100 <= pages["unknown"],
    )
    yield least("known, supported", "known", 0.85)
    yield least("altered where identified, found", "altered", 0.9, identified=True)
    yield least("borrowed, found", "borrowed", 0.95)
    owners = tally.sum("borrowed", "wrong owner")
    yield "borrowed: wrong owner", f"{owners} (0)", owners == 0
    wrong = sum(tally.sum(mode, "wrong source") for mode in modes)
    yield "wrong source, everywhere", f"{wrong} (0)", wrong == 0
