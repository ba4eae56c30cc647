"""Reads files of concepts: every error with its line, the nearest known key, and what to do."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from claimcheck.errors import BadData, Errors
from claimcheck.language.concept import KINDS, Concept, Range, capital_words, forms
from claimcheck.language.vocabulary_links import link_errors
from claimcheck.strict_yaml import load_bytes, nearest, unknown_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.errors import ClaimcheckError
    from claimcheck.language.vocabulary import VocabularyFile
    from claimcheck.strict_yaml import Key, Loaded

FILE_KEYS = ("schema", "siblings_exclude", "concepts")
LISTS = ("terms", "exact", "broader", "apart", "unlike", "company")
FLAGS = {"vague": None, "series": "body", "common": "journal"}
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


@dataclass(slots=True)
class Entry:
    """A concept or an extension, and where it stands."""

    concept: Concept
    loaded: Loaded
    place: int
    extends: bool
    user: bool

    def error(self, what: str, *path: Key) -> BadData:
        """An error that points into the entry."""
        return self.loaded.error(what, "concepts", self.place, *path)

    def where(self) -> str:
        """File and line, for the text of an error."""
        return f"{self.loaded.name}:{self.loaded.line('concepts', self.place)}"


@dataclass(slots=True)
class Collected:
    """What the files hold, and what is wrong with them, so far."""

    entries: list[Entry] = field(default_factory=list)
    siblings_exclude: dict[str, BadData] = field(default_factory=dict)
    errors: list[ClaimcheckError] = field(default_factory=list)


def read_concepts(
    files: Sequence[VocabularyFile], found_before: Sequence[ClaimcheckError] = ()
) -> tuple[tuple[Concept, ...], tuple[str, ...]]:
    """All concepts, by id, and what excludes its siblings.

    Raises:
        Errors: everything that is wrong with the files, and what was found before.
    """
    collected = Collected(errors=list(found_before))
    for file in files:
        try:
            loaded = load_bytes(file.content, str(file.path))
        except BadData as error:
            collected.errors.append(error)
            continue
        before = len(collected.errors)
        _read_file(loaded, collected, kind=None if file.user else file.path.stem, user=file.user)
        collected.errors[before:] = sorted(collected.errors[before:], key=lambda error: error.line or 0)
    concepts = _merged(collected)
    if not collected.errors:
        collected.errors.extend(link_errors(collected.entries, concepts, collected.siblings_exclude))
    if collected.errors:
        raise Errors(collected.errors)
    return tuple(concepts[id_] for id_ in sorted(concepts)), tuple(sorted(collected.siblings_exclude))


def _read_file(loaded: Loaded, collected: Collected, *, kind: str | None, user: bool) -> None:
    data = loaded.data
    if not isinstance(data, dict):
        collected.errors.append(loaded.error(f"a vocabulary file must be a mapping of {', '.join(FILE_KEYS)}"))
        return
    if kind is not None and kind not in KINDS:
        collected.errors.append(BadData(unknown_key(kind, KINDS, "kind of concept"), loaded.name))
        return
    collected.errors.extend(loaded.key_error(unknown_key(key, FILE_KEYS), key) for key in data if key not in FILE_KEYS)
    if data.get("schema") != 1:
        collected.errors.append(loaded.error("'schema' must be 1", "schema"))
    for place, start in enumerate(_list(loaded, collected.errors, "siblings_exclude")):
        what = loaded.error(f"no concept's id starts with '{start}.'", "siblings_exclude", place)
        collected.siblings_exclude.setdefault(str(start), what)
    for place, row in enumerate(_list(loaded, collected.errors, "concepts")):
        before = len(collected.errors)
        if not isinstance(row, dict):
            what = "an entry must be a mapping, as in {id: condition.neck-pain, terms: [neck pain]}"
            collected.errors.append(loaded.error(what, "concepts", place))
            continue
        concept = _concept(loaded, collected.errors, place, kind)
        if len(collected.errors) == before:
            collected.entries.append(Entry(concept, loaded, place, "extend" in row, user))


def _list(loaded: Loaded, errors: list[ClaimcheckError], key: str) -> list[Any]:
    found = loaded.data.get(key)
    if found is None:
        return []
    if not isinstance(found, list):
        errors.append(loaded.error(f"'{key}' must be a list", key))
        return []
    return found


def _concept(loaded: Loaded, errors: list[ClaimcheckError], place: int, kind: str | None) -> Concept:
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
    return Concept(id=id_, **lists, **dict(_rest(row, wrong)))


def _words(row: dict[str, Any], key: str, wrong: Any) -> Iterator[str]:
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


def _rest(row: dict[str, Any], wrong: Any) -> Iterator[tuple[str, Any]]:
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


def _range(pair: Any, wrong: Any, *path: Key, open_end: bool = False) -> Range:
    ends = list(pair) if isinstance(pair, list) and len(pair) == 2 else [None, None]
    if open_end and ends[0] is not None and ends[1] is None:
        ends[1] = math.inf
    if any(isinstance(end, bool) or not isinstance(end, int | float) for end in ends) or ends[0] >= ends[1]:
        wrong(f"'{path[0]}' must be two numbers, the lower one first, as in [0, 24]", *path)
        return (0, 1)
    return (ends[0], ends[1])


def _merged(collected: Collected) -> dict[str, Concept]:
    """Concepts by id, with what extends them."""
    first: dict[str, Entry] = {}
    for entry in collected.entries:
        if entry.extends:
            continue
        id_ = entry.concept.id
        if id_ in first:
            how = "; to add terms, write 'extend' for 'id'" if entry.user else ""
            collected.errors.append(entry.error(f"id '{id_}' is taken at {first[id_].where()}{how}", "id"))
        first.setdefault(id_, entry)
    concepts = {id_: entry.concept for id_, entry in first.items()}
    for entry in collected.entries:
        if not entry.extends:
            continue
        more, concept = entry.concept, concepts.get(entry.concept.id)
        if concept is None:
            near = nearest(more.id, concepts)
            hint = f" (did you mean '{near}'?)" if near else ""
            collected.errors.append(entry.error(f"no concept '{more.id}'{hint}", "extend"))
            continue
        lists = {key: tuple(dict.fromkeys((*getattr(concept, key), *getattr(more, key)))) for key in LISTS}
        concepts[more.id] = replace(concept, **lists)
    return concepts
