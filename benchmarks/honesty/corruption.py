"""One thing changed on a right page: the finding appears, and not before."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from honesty.checking import LOUD, base_of, check, prepared_with, told
from honesty.corrupted_pages import PAGES
from honesty.invented_sources import SOURCES, VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evidence.base import FactsBase
    from claimcheck.findings.finding import Finding
    from claimcheck.linter import Prepared


@dataclass(slots=True)
class Corruption:
    """How many pages and changes, and what went wrong."""

    pages: int = 0
    changes: int = 0
    found: int = 0
    before: int = 0
    others: int = 0
    lines: list[str] = field(default_factory=list)


def ground() -> tuple[FactsBase, Prepared]:
    """The invented works and the vocabulary that knows their body."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "words.yaml")
        path.write_text(VOCABULARY, encoding="utf-8")
        prepared = prepared_with((path,))
    return base_of(SOURCES, prepared), prepared


def run() -> Corruption:
    """Check every page as it is, and with each of its changes."""
    base, prepared = ground()
    result = Corruption()
    for page in PAGES:
        result.pages += 1
        before = loud(page.text, base, prepared)
        if before:
            result.before += 1
            result.lines.append(f"{page.name}: right as it is, but {told(before[0])}")
        for old, new, rules in page.changes:
            if page.text.count(old) != 1:
                raise ValueError(f"{page.name}: {old!r} stands there {page.text.count(old)} times")
            result.changes += 1
            found = fresh(page.text, old, new, base, prepared)
            if any(f.rule in rules for f in found):
                result.found += 1
            else:
                said = told(found[0]) if found else "silent"
                result.lines.append(f"{page.name}: {old!r} -> {new!r}: {'/'.join(rules)} expected, {said}")
    return result


def fresh(text: str, old: str, new: str, base: FactsBase, prepared: Prepared) -> list[Finding]:
    """What is found with the change, and not without."""
    known = {(f.rule, f.quote) for f in check(text, base, prepared).findings}
    after = check(text.replace(old, new), base, prepared).findings
    return [f for f in after if (f.rule, f.quote) not in known]


def loud(text: str, base: FactsBase, prepared: Prepared) -> list[Finding]:
    """Errors and warnings on a page."""
    return [f for f in check(text, base, prepared).findings if f.severity in LOUD]


def bars(result: Corruption) -> Iterator[tuple[str, str, bool]]:
    """Name, figure beside its bar, and whether it is met."""
    yield "corruption: findings on right pages", f"{result.before} on {result.pages} (0)", result.before == 0
    all_found = result.found == result.changes
    yield "corruption: changes found", f"{result.found}/{result.changes} (all)", all_found
