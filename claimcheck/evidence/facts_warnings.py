"""What is not wrong with a facts file, and still keeps its figures from being compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.evidence.facts_keys import MIRROR, NOT_COMPARED
from claimcheck.evidence.meaning import SLOT_KINDS, meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.errors import BadData
    from claimcheck.language.vocabulary import Vocabulary
    from claimcheck.strict_yaml import Key, Loaded

SCOPE = (("intervention", "intervention"), ("comparators", "comparator"), ("condition", "condition"))
SPECIAL = {("arm", "pooled"), ("condition", "any")}
"""Words of a slot that stand for themselves."""

Place = tuple[str, str, tuple["Key", ...]]


def facts_warnings(files: Iterable[Loaded], vocabulary: Vocabulary) -> Iterator[BadData]:
    """Warnings, in the order of the files. Each word that the vocabulary lacks is told once, where it stands first."""
    unknown: dict[tuple[str, str], list[tuple[Loaded, tuple[Key, ...]]]] = {}
    for loaded in files:
        for number, source in enumerate(loaded.data["sources"]):
            for slot, word, path in _words(source, ("sources", number)):
                if (slot, word) not in SPECIAL and meaning(vocabulary, word, slot) is None:
                    unknown.setdefault((slot, word), []).append((loaded, path))
            yield from _no_page(loaded, source, ("sources", number))
    for (slot, word), places in unknown.items():
        loaded, path = places[0]
        yield loaded.error(messages.unknown_slot_word(slot, word, len(places) - 1), *path)


def _words(source: Mapping[str, Any], path: tuple[Key, ...]) -> Iterator[Place]:
    """The words of all slots of a source, with the slot and the place."""
    scope = source.get("scope", {})
    for key, slot in SCOPE:
        for number, word in enumerate(scope.get(key, ())):
            yield slot, word, (*path, "scope", key, number)
    for number, figure in enumerate(source.get("figures", ())):
        if figure["measure"] not in NOT_COMPARED:
            for slot in SLOT_KINDS:
                if slot in figure:
                    yield slot, figure[slot], (*path, "figures", number, slot)


def _no_page(loaded: Loaded, source: Mapping[str, Any], path: tuple[Key, ...]) -> Iterator[BadData]:
    if any(key in source for key in ("doi", "pmid", "pmcid")):
        return
    for key in ("figures", "conclusions"):
        for number, entry in enumerate(source.get(key, ())):
            if entry.get("via") == MIRROR and "read_at" not in entry:
                yield loaded.error(messages.mirror_without_page(), *path, key, number)
