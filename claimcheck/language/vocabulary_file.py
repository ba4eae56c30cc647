"""Reads files of concepts: every error with its line, the nearest known key, and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from claimcheck.errors import BadData, Errors
from claimcheck.language.concept import KINDS, Concept
from claimcheck.language.vocabulary_entry import LISTS, read_entry
from claimcheck.language.vocabulary_links import link_errors
from claimcheck.strict_yaml import load_bytes, nearest, unknown_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.errors import ClaimcheckError
    from claimcheck.language.vocabulary import VocabularyFile
    from claimcheck.strict_yaml import Key, Loaded

FILE_KEYS = ("schema", "siblings_exclude", "concepts")


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
            shape = "an entry must be a mapping, as in {id: condition.neck-pain, terms: [neck pain]}"
            collected.errors.append(loaded.error(shape, "concepts", place))
            continue
        concept = read_entry(loaded, collected.errors, place, kind)
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
        lists: dict[str, Any] = {
            key: tuple(dict.fromkeys((*getattr(concept, key), *getattr(more, key)))) for key in LISTS
        }
        concepts[more.id] = replace(concept, **lists)
    return concepts
