"""The facts base: every source of a run, found by key. Nothing is read of it that nobody asks for.

Facts files are compiled once. Later runs open what was compiled, so that they need neither PyYAML nor the checks of a
facts file, and a base of many thousand sources costs what a small one costs.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.cache_folder import cached, content_key
from claimcheck.errors import BadData, ClaimcheckError
from claimcheck.evidence.compiled_facts import InMemory, opened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.evidence.compiled_facts import Store
    from claimcheck.evidence.source import Source
    from claimcheck.language.vocabulary import Vocabulary

__all__ = ["EMPTY_FACTS", "FactsBase", "facts_from", "file_digest", "load_facts"]

FORMAT = "facts 2"
"""Changes with every change of the compiled form, or of what a facts file may hold."""

MAKERS = ("index_keys", "meaning", "facts_values", "source_rows", "source", "records")
"""Modules that decide what is compiled: when one of them changes, so does the key."""

SMALL = 1_000_000
"""Bytes of a file that is read in every run; the digest of a larger one is remembered."""

SETTLED = 2.0
"""Seconds after which a file that changes again surely has another time of change."""


class FactsBase:
    """All sources of a run; read only."""

    def __init__(self, store: Store, digest: str) -> None:
        self.digest = digest
        """Changes with the content of the facts files, and with nothing else."""
        self._store = store
        self._sources: dict[str, Source | None] = {}

    def get(self, source: str) -> Source | None:
        """The source with that id, or None."""
        if source not in self._sources:
            from claimcheck.evidence.source_rows import source_of_row

            row = self._store.text("source", source)
            self._sources[source] = None if row is None else source_of_row(row)
        return self._sources[source]

    def ids(self, key: str) -> tuple[str, ...]:
        """Ids of the sources under a key of `claimcheck.evidence.index_keys`, sorted."""
        listed = self._store.text("ids", key)
        return tuple(json.loads(listed)) if listed else ()

    def all_ids(self) -> tuple[str, ...]:
        """The ids of all sources, sorted."""
        return self._store.keys("source")

    def entry(self, source: str) -> Mapping[str, Any] | None:
        """All that the facts file says of a source, remarks for people included; no rule reads it."""
        said = self._store.text("entry", source)
        found: Mapping[str, Any] | None = json.loads(said) if said else None
        return found


EMPTY_FACTS = FactsBase(InMemory({"ids": {}, "source": {}, "entry": {}}), content_key())


def load_facts(paths: Sequence[Path], vocabulary: Vocabulary) -> FactsBase:
    """All sources of facts files.

    Args:
        paths: the files; an id may stand in one of them only.
        vocabulary: tells what the words of the files mean, for the index.

    Raises:
        Errors: everything that is wrong with the files.
    """
    files, errors = _files(paths)
    if errors:
        _compile(files, vocabulary, errors)  # tells what is wrong with the other files too
    digest = content_key(*(file.digest for file in files))
    key = content_key(FORMAT, *_makers(), digest, _vocabulary_digest(vocabulary))
    return FactsBase(opened(key, lambda: _compile(files, vocabulary)), digest)


def facts_from(sources: Sequence[Mapping[str, Any]], vocabulary: Vocabulary, name: str = "example") -> FactsBase:
    """Invented sources, as the examples of rules have them: what a facts file must say may be left out.

    A source needs an `id` and a `year`. A figure that does not say whether it is `verified` counts as read at its
    publisher's.

    Raises:
        Errors: everything that is wrong with them.
    """
    from claimcheck.evidence.facts_compiler import compile_loaded, completed
    from claimcheck.strict_yaml import Loaded

    data = {"schema": 2, "sources": [completed(source) for source in sources]}
    memory = compile_loaded([Loaded(data, name)], vocabulary)
    return FactsBase(memory, content_key(json.dumps(data, sort_keys=True)))


def file_digest(path: Path) -> str:
    """Digest of a facts file as it is, without compiling it.

    Raises:
        BadData: it cannot be read.
    """
    return _file(Path(path)).digest


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    digest: str
    content: bytes | None  # None for a large file, until it is needed


def _compile(files: Sequence[_File], vocabulary: Vocabulary, errors: Sequence[ClaimcheckError] = ()) -> InMemory:
    # Imported only where there is something to parse, or an error to tell: PyYAML is slow to import.
    from claimcheck.evidence.facts_compiler import compile_files

    return compile_files([(file.path, file.digest, file.content) for file in files], vocabulary, errors)


def _files(paths: Sequence[Path]) -> tuple[list[_File], list[ClaimcheckError]]:
    files: list[_File] = []
    errors: list[ClaimcheckError] = []
    for path in paths:
        try:
            files.append(_file(Path(path)))
        except BadData as error:
            errors.append(error)
    return files, errors


def _file(path: Path) -> _File:
    try:
        state = path.stat()
        if path.is_file() and state.st_size <= SMALL:
            content = path.read_bytes()
            return _File(path, content_key(content), content)
        changed = max(state.st_mtime, state.st_ctime)
        if path.is_file() and time.time() - changed > SETTLED:
            key = content_key(
                str(path.absolute()), *map(str, (state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino))
            )
            return _File(path, cached("facts-file", key, lambda: content_key(_content(path))), None)
    except (OSError, ValueError):
        pass
    content = _content(path)
    return _File(path, content_key(content), content)


def _content(path: Path) -> bytes:
    from claimcheck.strict_yaml import read_bytes

    return read_bytes(path)


def _makers() -> list[str]:
    parts = []
    for module in MAKERS:
        try:
            state = Path(__file__).with_name(f"{module}.py").stat()
            parts.append(f"{state.st_size} {state.st_mtime_ns}")
        except OSError:
            parts.append("")
    return parts


def _vocabulary_digest(vocabulary: Vocabulary) -> str:
    if vocabulary.digest:
        return vocabulary.digest
    from claimcheck.language.concept import plain

    concepts = [plain(vocabulary.concepts[id_]) for id_ in sorted(vocabulary.concepts)]
    return content_key(json.dumps([concepts, vocabulary.siblings_exclude], sort_keys=True))
