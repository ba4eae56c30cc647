"""Finds sources by words that a person remembers of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.evidence.base import FactsBase

WORD = re.compile(r"\w+")
WEIGHTS = {"id": 5, "names": 5, "authors": 4, "title": 3, "names_in_context": 2, "described_as": 2}
OF_SCOPE = {"intervention": 2, "condition": 2}
WHOLE, START = 2, 1  # a word that is the same counts twice as much as one that begins so
LEAST_START = 3


def search(base: FactsBase, words: Sequence[str]) -> list[str]:
    """Ids of the sources in which every word is found, the best first; where there is none, those with most words."""
    wanted = [word for text in words for word in _words(text)]
    ranked = []
    for id_ in base.all_ids():
        scores = _scores(base.entry(id_) or {}, wanted)
        if any(scores):
            ranked.append((-sum(1 for score in scores if score), -sum(scores), id_))
    ranked.sort()
    most = ranked[0][0] if ranked else 0
    return [id_ for found, _, id_ in ranked if found == most]


def _scores(entry: Mapping[str, Any], wanted: Sequence[str]) -> list[int]:
    best = dict.fromkeys(wanted, 0)
    scope = entry.get("scope", {})
    fields = [(entry.get(key), weight) for key, weight in WEIGHTS.items()]
    fields += [(scope.get(key), weight) for key, weight in OF_SCOPE.items()]
    for value, weight in fields:
        held = _words(value if isinstance(value, str) else " ".join(value or ()))
        for word in wanted:
            if word in held:
                best[word] = max(best[word], weight * WHOLE)
            elif len(word) >= LEAST_START and any(one.startswith(word) for one in held):
                best[word] = max(best[word], weight * START)
    return [best[word] for word in wanted]


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.casefold().replace("_", " ")))
