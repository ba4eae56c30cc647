"""Reads one entry of a vocabulary file: every error with its line, the nearest known key, and what to do."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, Protocol

from claimcheck.language.concept import KINDS, Concept, Range, capital_words, forms
from claimcheck.strict_yaml import unknown_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.errors import ClaimcheckError
    from claimcheck.strict_yaml import Key, Loaded

LISTS = ("terms", "exact", "broader", "apart", "unlike", "company")
OF_KINDS = {
    "better": ("outcome", "scale"),
    "range": ("scale",),
    "variants": ("scale",),
    "holds": ("design",),
    "holds_if_pooled": ("design",),
    "series": ("body",),
    "common": ("journal",),
    "weeks": ("time",),
}
CONCEPT_KEYS = ("id", *LISTS, "vague", *OF_KINDS)
EXTEND_KEYS = ("extend", "terms", "exact", "broader", "apart", "unlike")
BETTER = ("lower", "higher")
SOURCE_TYPES = (
    "any",
    "systematic_review",
    "meta_analysis",
    "ipd_meta_analysis",
    "overview",
    "rct",
    "nonrandomised_trial",
    "cohort",
    "case_control",
    "cross_sectional",
    "case_series",
    "lab_study",
    "narrative_review",
    "protocol",
    "guideline",
    "coverage_policy",
    "surveillance_statistic",
)
ID = re.compile(r"[a-z]+(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+")


class Wrong(Protocol):
    """Notes an error at a path inside the entry."""

    def __call__(self, what: str, *path: Key) -> None:
        """`what` is the text of the error."""


def read_entry(loaded: Loaded, errors: list[ClaimcheckError], place: int, kind: str | None) -> Concept:
    """The concept, or the extension of one, at a place of `concepts`; worthless where `errors` grew.

    Args:
        loaded: the file; a mapping stands at the place.
        errors: gets what is wrong.
        place: from 0.
        kind: that of all concepts of the file; None for any.
    """
    row = loaded.data["concepts"][place]
    extends = "extend" in row
    known = EXTEND_KEYS if extends else CONCEPT_KEYS

    def wrong(what: str, *path: Key) -> None:
        errors.append(loaded.error(what, "concepts", place, *path))

    for key in row:
        if key not in known:
            what = f"'{key}' stands with 'id', not with 'extend'" if key in CONCEPT_KEYS else unknown_key(key, known)
            errors.append(loaded.key_error(what, "concepts", place, key))
    id_key = "extend" if extends else "id"
    id_ = row.get(id_key)
    if not isinstance(id_, str) or not ID.fullmatch(id_):
        wrong("a concept needs 'id'" if id_ is None else f"id '{id_}' must be like condition.neck-pain", id_key)
        return Concept("")
    own_kind = id_.partition(".")[0]
    if own_kind not in KINDS:
        wrong(unknown_key(own_kind, KINDS, "kind of concept"), id_key)
    elif kind is not None and own_kind != kind:
        wrong(f"'{id_}' belongs in {own_kind}.yaml; this file holds ids that start with '{kind}.'", id_key)
    for key in row:
        if own_kind not in OF_KINDS.get(key, (own_kind,)):
            kinds = " or ".join(f"'{kind}.'" for kind in OF_KINDS[key])
            errors.append(loaded.key_error(f"'{key}' is for ids that start with {kinds}", "concepts", place, key))
    lists = {key: tuple(_words(row, key, wrong)) for key in LISTS}
    if extends and not any(row.get(key) for key in LISTS):
        wrong("nothing is added; give 'terms'", "terms")
    elif not extends and not row.get("terms") and not row.get("exact"):
        wrong("'terms' is empty; name at least one term", "terms")
    values: dict[str, Any] = {**lists, **dict(_rest(row, wrong))}
    return Concept(id=id_, **values)


def _words(row: dict[str, Any], key: str, wrong: Wrong) -> Iterator[str]:
    found = row.get(key)
    if found is None:
        return
    if not isinstance(found, list):
        wrong(f"'{key}' must be a list", key)
        return
    seen: set[object] = set()
    for place, word in enumerate(found):
        if not isinstance(word, str) or not any(character.isalnum() for character in word):
            wrong(f"an entry of '{key}' must be text; put it in quotes", key, place)
        elif word != " ".join(word.split()):
            wrong(f"'{word}' has white space at its ends or twice; remove it", key, place)
        elif (same := word if key == "exact" else (forms(word)[0], *capital_words(word))) in seen:
            wrong(f"'{word}' stands in '{key}' twice; remove one", key, place)
        else:
            seen.add(same)
            yield word


def _rest(row: dict[str, Any], wrong: Wrong) -> Iterator[tuple[str, Any]]:
    for key in ("vague", "series", "common"):
        if row.get(key) is not None:
            if not isinstance(row[key], bool):
                wrong(f"'{key}' must be true or false", key)
            yield key, row[key] is True
    if row.get("better") is not None:
        if row["better"] not in BETTER:
            wrong(unknown_key(str(row["better"]), BETTER, "direction"), "better")
        yield "better", row["better"]
    for key in ("holds", "holds_if_pooled"):
        types = tuple(_words(row, key, wrong))
        for place, type_ in enumerate(types):
            if type_ not in SOURCE_TYPES:
                wrong(unknown_key(type_, SOURCE_TYPES, "type of source"), key, place)
        yield key, types
    if row.get("range") is not None:
        yield "range", _range(row["range"], wrong, "range")
    variants = row.get("variants")
    if variants is not None and not isinstance(variants, list):
        wrong("'variants' must be a list of ranges, as in [[0, 23]]", "variants")
    elif variants:
        yield "variants", tuple(_range(pair, wrong, "variants", place) for place, pair in enumerate(variants))
    if row.get("weeks") is not None:
        yield "weeks", _range(row["weeks"], wrong, "weeks", open_end=True)


def _range(pair: Any, wrong: Wrong, *path: Key, open_end: bool = False) -> Range:
    low: Any
    high: Any
    low, high = pair if isinstance(pair, list) and len(pair) == 2 else (None, None)
    if open_end and low is not None and high is None:
        high = math.inf
    if not _number(low) or not _number(high) or low >= high:
        wrong(f"'{path[0]}' must be two numbers, the lower one first, as in [0, 24]", *path)
        return (0, 1)
    return (low, high)


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
