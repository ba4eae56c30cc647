"""No facts and no vocabulary: nothing breaks, and the page's own list is still held against it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.evidence.base import EMPTY_FACTS
from claimcheck.language.terms import term_finder
from claimcheck.language.vocabulary import Vocabulary
from honesty.checking import accusations, check, known_sources, prepared_with, told
from honesty.corrupted_pages import PAGES
from honesty.forms import FORMS, page, usable
from honesty.sources import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.linter import Prepared

OWN_LIST = "own list"


@dataclass(slots=True)
class Empty:
    """Pages, crashes, accusations of pages that are right, and changes against the page's own list that are found."""

    pages: int = 0
    crashes: int = 0
    accused: int = 0
    changes: int = 0
    found: dict[str, int] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)


def run(step: int = 1) -> Empty:
    """Check everything with an empty base, with and without a vocabulary."""
    whole = prepared_with()
    bare = replace(whole, vocabulary=Vocabulary(), terms=term_finder(Vocabulary()), base=EMPTY_FACTS)
    result = Empty()
    right = [p.text for p in PAGES if OWN_LIST in p.name]
    for row in rows_of(known_sources())[::step]:
        right += [page(row, form, row.trials, row.people) for form in FORMS if usable(row, form)]
    for name, prepared in (("empty facts", whole), ("empty facts and vocabulary", bare)):
        for text in right:
            _quiet(text, prepared, name, result)
        result.found[name], result.changes = 0, 0
        for own in (p for p in PAGES if OWN_LIST in p.name):
            for old, new, rules in own.changes:
                result.changes += 1
                after = check(own.text.replace(old, new), EMPTY_FACTS, prepared).findings
                seen = {(f.rule, f.quote) for f in check(own.text, EMPTY_FACTS, prepared).findings}
                hit = any(f.rule in rules and (f.rule, f.quote) not in seen for f in after)
                result.found[name] += hit
                if not hit:
                    result.lines.append(f"{name}: {own.name}: {old!r} -> {new!r}: not found")
    return result


def _quiet(text: str, prepared: Prepared, name: str, result: Empty) -> None:
    result.pages += 1
    try:
        loud = accusations(check(text, EMPTY_FACTS, prepared))
    except Exception as error:
        result.crashes += 1
        result.lines.append(f"{name}: {type(error).__name__}: {error}: {text[:100]!r}")
        return
    if loud:
        result.accused += 1
        result.lines.append(f"{name}: {told(loud[0])}: {text[:100]!r}")


def bars(result: Empty) -> Iterator[tuple[str, str, bool]]:
    """Name, figure beside its bar, and whether it is met."""
    yield "empty: crashes", f"{result.crashes} on {result.pages} pages (0)", result.crashes == 0
    yield "empty: right pages accused", f"{result.accused} (0)", result.accused == 0
    for name, found in result.found.items():
        yield f"{name}: own list held", f"{found}/{result.changes} (all)", found == result.changes
