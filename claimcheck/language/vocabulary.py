"""Concepts: what the words of health copy mean, and how two meanings relate. Read from `rules/vocabulary/`.

The vocabulary is data. A word that it lacks is unknown, and what is unknown never accuses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from claimcheck.cache_folder import cached, content_key
from claimcheck.errors import BadData, ClaimcheckError
from claimcheck.language.concept import KINDS, Concept, Relatedness, concept_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["KINDS", "Concept", "Relatedness", "Vocabulary", "VocabularyFile", "folded_name", "load_vocabulary"]

FORMAT = "vocabulary 1"
"""Changes with every change of the compiled form, or of what a vocabulary file may hold."""

SMALL = 1_000_000
"""Bytes of a file that is read as it is; whatever is larger, or no plain file, is read with care."""


@dataclass(frozen=True, slots=True)
class VocabularyFile:
    """A file of concepts, not yet parsed; `user` for one of the user's own."""

    path: Path
    content: bytes
    user: bool


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """All concepts of a run. `Vocabulary()` is empty, and everything works with it.

    Attributes:
        concepts: by id.
        siblings_exclude: kinds and starts of ids below which two concepts are apart unless one includes the other.
        digest: changes with the files that it was read from; empty where it was not read from files.
    """

    concepts: Mapping[str, Concept] = field(default_factory=lambda: MappingProxyType({}))
    siblings_exclude: tuple[str, ...] = ()
    digest: str = ""
    _above: dict[str, frozenset[str]] = field(init=False, repr=False)
    _apart: frozenset[tuple[str, str]] = field(init=False, repr=False)
    _names: dict[str, tuple[str, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        concepts = self.concepts.values()
        apart = {(one.id, other) for one in concepts for other in one.apart}
        names: dict[str, dict[str, None]] = {}
        for concept in concepts:
            for term in (*concept.terms, *concept.exact):
                names.setdefault(folded_name(term), {})[concept.id] = None
        for name, value in (
            ("_above", {concept.id: _above(concept.id, self.concepts) for concept in concepts}),
            ("_apart", frozenset(apart | {(other, one) for one, other in apart})),
            ("_names", {name: tuple(ids) for name, ids in names.items()}),
        ):
            object.__setattr__(self, name, value)

    def relate(self, a: str | None, b: str | None) -> Relatedness:
        """How the concept with id `a` relates to that with id `b`.

        None, and an id that the vocabulary lacks, are unknown against everything.
        """
        if a not in self._above or b not in self._above:
            return Relatedness.UNKNOWN
        if a == b:
            return Relatedness.SAME
        if b in self._above[a]:
            return Relatedness.NARROWER
        if a in self._above[b]:
            return Relatedness.WIDER
        if self.concepts[a].vague or self.concepts[b].vague:
            return Relatedness.UNKNOWN
        return Relatedness.APART if self._are_apart(a, b) else Relatedness.UNKNOWN

    def find(self, term: str, kind: str | None = None) -> str | None:
        """Id of the concept that a facts file or a person means by a term or an id.

        Capitals, a plural s, and hyphen or space make no difference, unless only they tell two concepts of one kind
        apart.

        Returns:
            None where no concept is called so, or several are.
        """
        term = " ".join(term.split())
        concept = self.concepts.get(term)
        if concept:
            return concept.id if kind in (None, concept.kind) else None
        found = [id_ for id_ in self._names.get(folded_name(term), ()) if kind is None or id_.startswith(f"{kind}.")]
        if len(found) > 1 and len({self.concepts[id_].kind for id_ in found}) == 1:
            concepts = (self.concepts[id_] for id_ in found)
            found = [concept.id for concept in concepts if term in concept.terms or term in concept.exact]
        return found[0] if len(found) == 1 else None

    def _are_apart(self, a: str, b: str) -> bool:
        # What is apart from a concept is apart from all that it includes: manual acupuncture is no dry needling.
        above_a, above_b = {a, *self._above[a]}, {b, *self._above[b]}
        return any(
            (one, other) in self._apart or self._exclude_each_other(one, other)
            for one in above_a - above_b
            if not self.concepts[one].vague
            for other in above_b - above_a
            if not self.concepts[other].vague
        )

    def _exclude_each_other(self, one: str, other: str) -> bool:
        if one in self._above[other] or other in self._above[one]:
            return False
        return any(one.startswith(f"{start}.") and other.startswith(f"{start}.") for start in self.siblings_exclude)


def folded_name(term: str) -> str:
    """A term as `Vocabulary.find` looks it up."""
    name = " ".join(term.casefold().replace("-", " ").split())
    return name[:-1] if len(name) > 2 and name[-1] == "s" and name[-2].isalpha() and name[-2] != "s" else name


def load_vocabulary(folder: Path, user_files: Sequence[Path] = ()) -> Vocabulary:
    """All concepts of a run.

    Args:
        folder: holds `<kind>.yaml`. A folder without such files is an empty vocabulary.
        user_files: concepts of the user's own, of any kind, and more terms for concepts of the folder.

    Raises:
        Errors: everything that is wrong with the files.
    """
    errors: list[ClaimcheckError] = []
    files = list(_files(Path(folder), user_files, errors))
    key = content_key(FORMAT, *(part for file in files for part in (str(file.path), str(file.user), file.content)))
    compiled = _compiled(files, errors) if errors else cached("vocabulary", key, lambda: _compiled(files))
    concepts = {row["id"]: concept_of(row) for row in compiled["concepts"]}
    return Vocabulary(MappingProxyType(concepts), tuple(compiled["siblings_exclude"]), key)


def _compiled(files: Sequence[VocabularyFile], errors: Sequence[ClaimcheckError] = ()) -> dict[str, Any]:
    # Imported only where there is something to parse, or an error to tell: PyYAML is slow to import.
    from claimcheck.language.vocabulary_file import read_concepts

    concepts, siblings_exclude = read_concepts(files, errors)
    return {"concepts": [plain(concept) for concept in concepts], "siblings_exclude": siblings_exclude}


def _files(folder: Path, user_files: Iterable[Path], errors: list[ClaimcheckError]) -> Iterator[VocabularyFile]:
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml", ".json"))
    except OSError as error:
        errors.append(BadData(f"folder of the vocabulary cannot be read: {error.strerror}", str(folder)))
        paths = []
    for path, user in [*((path, False) for path in paths), *((Path(path), True) for path in user_files)]:
        if not user and path.suffix != ".yaml":
            errors.append(BadData("a vocabulary file ends in .yaml; rename it", str(path)))
            continue
        try:
            yield VocabularyFile(path, _content(path), user)
        except BadData as error:
            errors.append(error)


def _content(path: Path) -> bytes:
    try:
        if path.is_file() and path.stat().st_size <= SMALL:
            return path.read_bytes()
    except (OSError, ValueError):
        pass
    from claimcheck.strict_yaml import read_bytes

    return read_bytes(path)


def _above(id_: str, concepts: Mapping[str, Concept]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(concepts[id_].broader)
    while waiting:
        if (broader := waiting.pop()) not in found and broader in concepts:
            found.add(broader)
            waiting.extend(concepts[broader].broader)
    return frozenset(found - {id_})
