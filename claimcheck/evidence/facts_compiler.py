"""Compiles facts files: reads them, tells what is wrong, makes records, rows and keys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from claimcheck.cache_folder import content_key
from claimcheck.errors import BadData, ClaimcheckError, Errors
from claimcheck.evidence.compiled_facts import InMemory, id_lists
from claimcheck.evidence.facts_file import in_order, read_sources
from claimcheck.evidence.facts_links import link_errors
from claimcheck.evidence.facts_values import source_of
from claimcheck.evidence.index_keys import keys_of
from claimcheck.evidence.source_rows import row_of
from claimcheck.strict_yaml import load_bytes, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from claimcheck.evidence.facts_links import NamedSource
    from claimcheck.language.vocabulary import Vocabulary
    from claimcheck.strict_yaml import Loaded

READ_FOR_AN_EXAMPLE = {"verified": True, "via": "publisher", "read_at": "https://example.org/invented"}


def compile_files(
    files: Sequence[tuple[Path, str, bytes | None]], vocabulary: Vocabulary, errors: Sequence[ClaimcheckError] = ()
) -> InMemory:
    """The compiled form of facts files.

    Args:
        files: path, digest of the content, and the content where it was read already.
        vocabulary: tells what the words of the files mean.
        errors: what was wrong before.

    Raises:
        Errors: everything that is wrong.
    """
    wrong = list(errors)

    def loaded() -> Iterator[Loaded]:
        for path, digest, content in files:
            try:
                yield load_bytes(_unchanged(path, digest) if content is None else content, str(path))
            except BadData as error:
                wrong.append(error)

    return compile_loaded(loaded(), vocabulary, wrong)


def compile_loaded(
    files: Iterable[Loaded], vocabulary: Vocabulary, wrong: list[ClaimcheckError] | None = None
) -> InMemory:
    """The compiled form of loaded facts files; one file at a time is held.

    Args:
        files: the files.
        vocabulary: tells what the words of the files mean.
        wrong: errors found before, and while `files` is gone through.

    Raises:
        Errors: everything that is wrong.
    """
    wrong = [] if wrong is None else wrong
    named: list[NamedSource] = []
    names: list[str] = []
    keys: list[tuple[str, str]] = []
    rows: dict[str, str] = {}
    entries: dict[str, str] = {}
    for file in files:
        found, more, errors = read_sources(file)
        names.append(file.name)
        named.extend(more)
        wrong.extend(errors)
        for entry in found:
            source = source_of(entry)
            rows[source.id] = row_of(source)
            entries[source.id] = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
            keys.extend((key, source.id) for key in keys_of(source, vocabulary))
    wrong.extend(link_errors(named))
    if wrong:
        raise Errors(in_order(wrong, names))
    return InMemory({"ids": id_lists(keys), "source": rows, "entry": entries})


def completed(source: Mapping[str, Any]) -> dict[str, Any]:
    """An invented source with what its author did not trouble to write."""
    filled: dict[str, Any] = {"type": "rct", "title": str(source.get("id", "")).replace("-", " "), **source}
    for key in ("figures", "conclusions"):
        if isinstance(source.get(key), list):
            filled[key] = [
                {**READ_FOR_AN_EXAMPLE, **entry} if isinstance(entry, dict) and "verified" not in entry else entry
                for entry in source[key]
            ]
    for number, figure in enumerate(filled.get("figures", ())):
        if isinstance(figure, dict):
            figure = {"name": f"figure {number + 1}", **figure}
            filled["figures"][number] = figure
    return filled


def _unchanged(path: Path, digest: str) -> bytes:
    content = read_bytes(path)
    if content_key(content) != digest:
        raise BadData("was changed while it was read; run again", str(path))
    return content
