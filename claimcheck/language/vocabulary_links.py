"""What is wrong between concepts: relations that lead nowhere or in a circle, and terms that two of them claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.language.concept import forms, needs_company
from claimcheck.strict_yaml import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.errors import BadData
    from claimcheck.language.concept import Concept
    from claimcheck.language.vocabulary_file import Entry


def link_errors(
    entries: Sequence[Entry], concepts: Mapping[str, Concept], siblings_exclude: Mapping[str, BadData]
) -> Iterator[BadData]:
    """Errors between concepts.

    Args:
        entries: what the files hold, each without errors of its own.
        concepts: the same, merged, by id.
        siblings_exclude: starts of ids, and the error for one that no id has.
    """
    for start, error in siblings_exclude.items():
        if not any(id_.startswith(f"{start}.") for id_ in concepts):
            yield error
    # Where a relation leads nowhere or in a circle, what follows from it says nothing.
    yield from next(filter(None, ([*find(entries, concepts)] for find in (_dangling, _circles, _both_ways))), ())
    yield from _twice(entries, concepts)


def _dangling(entries: Sequence[Entry], concepts: Mapping[str, Concept]) -> Iterator[BadData]:
    for entry in entries:
        for key in ("broader", "apart"):
            for place, other in enumerate(getattr(entry.concept, key)):
                if other == entry.concept.id:
                    yield entry.error(f"'{other}' names itself under '{key}'; remove it", key, place)
                elif other not in concepts:
                    near = nearest(other, concepts)
                    hint = f" (did you mean '{near}'?)" if near else ""
                    yield entry.error(f"'{key}' names no concept: '{other}'{hint}", key, place)


def _circles(entries: Sequence[Entry], concepts: Mapping[str, Concept]) -> Iterator[BadData]:
    reported: set[str] = set()
    for entry in reversed(entries):  # the last one closed the circle: an extension, rather than what it extends
        circle = _paths_up(entry.concept.id, concepts).get(entry.concept.id, ())
        if circle and circle[0] in entry.concept.broader and not reported & set(circle):
            reported |= set(circle)
            path = " -> ".join((entry.concept.id, *circle))
            yield entry.error(f"'broader' goes in a circle: {path}", "broader")


def _both_ways(entries: Sequence[Entry], concepts: Mapping[str, Concept]) -> Iterator[BadData]:
    for entry in entries:
        above = _paths_up(entry.concept.id, concepts)
        for place, other in enumerate(entry.concept.apart):
            if other in above or entry.concept.id in _paths_up(other, concepts):
                what = f"'{other}' is under 'apart' and along 'broader'; what includes it cannot be apart, remove one"
                yield entry.error(what, "apart", place)


def _paths_up(id_: str, concepts: Mapping[str, Concept]) -> dict[str, tuple[str, ...]]:
    """Every concept above `id_`, itself where there is a circle, and a way there."""
    found: dict[str, tuple[str, ...]] = {}
    waiting: list[tuple[str, tuple[str, ...]]] = [(id_, ())]
    while waiting:
        below, path = waiting.pop()
        for broader in concepts[below].broader:
            if broader not in found:
                found[broader] = (*path, broader)
                waiting.append((broader, found[broader]))
    return found


def _twice(entries: Sequence[Entry], concepts: Mapping[str, Concept]) -> Iterator[BadData]:
    seen: dict[tuple[str, str], tuple[Entry, str]] = {}
    for entry in entries:
        concept = concepts[entry.concept.id]
        for key in ("terms", "exact"):
            for place, term in enumerate(getattr(entry.concept, key)):
                for form in forms(term):
                    other, key_there = seen.setdefault((concept.kind, form), (entry, key))
                    there = concepts[other.concept.id]
                    if there is concept or needs_company(concept, key) or needs_company(there, key_there):
                        continue
                    what = (
                        f"'{term}' is a term of {other.concept.id} already ({other.where()}); remove one, "
                        "or say under 'company' which words it needs"
                    )
                    yield entry.error(what, key, place)
                    break
