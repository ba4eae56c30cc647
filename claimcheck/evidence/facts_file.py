"""Reads facts files: every error with its file, line and key, all at once.

Here one file at a time is read; what only several sources together show (an id that is taken twice, a link that leads
nowhere, a circle) is found in `claimcheck.evidence.facts_links`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.errors import BadData, ClaimcheckError, Errors
from claimcheck.evidence.facts_figures import conclusion_errors, figure_errors
from claimcheck.evidence.facts_keys import FILE_KEYS, ONE_SOURCE, SCHEMA
from claimcheck.evidence.facts_links import link_errors, named_source
from claimcheck.evidence.facts_shapes import Reading, check
from claimcheck.strict_yaml import load_bytes, nearest, read_bytes, unknown_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from claimcheck.evidence.facts_links import NamedSource
    from claimcheck.strict_yaml import Loaded

ID = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")


def check_facts_files(paths: Iterable[Path]) -> list[Loaded]:
    """Facts files that hold what they must.

    Raises:
        Errors: everything that is wrong with them.
    """
    paths = list(paths)
    files: list[Loaded] = []
    named: list[NamedSource] = []
    errors: list[ClaimcheckError] = []
    for path in paths:
        try:
            files.append(load_bytes(read_bytes(path), str(path)))
        except BadData as error:
            errors.append(error)
            continue
        _, more, wrong = read_sources(files[-1])
        named.extend(more)
        errors.extend(wrong)
    errors.extend(link_errors(named))
    if errors:
        raise Errors(in_order(errors, [str(path) for path in paths]))
    return files


def read_sources(loaded: Loaded) -> tuple[list[Mapping[str, Any]], list[NamedSource], list[BadData]]:
    """What one facts file holds.

    Returns:
        Sources that are as they must be, as the file has them; what all its sources are called and which others they
        name; and all that is wrong with the file.
    """
    data, reading = loaded.data, Reading(loaded)
    if not isinstance(data, dict):
        return [], [], [loaded.error(messages.facts_shape("no mapping"))]
    slips = set()  # a key that is only misspelt is not missing as well
    for key in data:
        if key not in FILE_KEYS:
            reading.wrong_key(unknown_key(key, FILE_KEYS), key)
            slips.add(nearest(key, FILE_KEYS))
    if data.get("schema") != SCHEMA and "schema" not in slips:
        reading.wrong(messages.facts_shape(f"'schema' must be {SCHEMA}"), "schema")
    sources = data.get("sources")
    if not isinstance(sources, list) and "sources" in slips:
        return [], [], reading.errors
    if not isinstance(sources, list):
        reading.wrong(messages.facts_shape("'sources' must be a list"), "sources")
        return [], [], reading.errors
    entries, named = [], []
    for place, source in enumerate(sources):
        before = len(reading.errors)
        _check_source(reading, source, place)
        if len(reading.errors) == before:
            entries.append(source)
        if isinstance(source, dict) and isinstance(source.get("id"), str):
            named.append(named_source(loaded, source, place))
    return entries, named, reading.errors


def in_order(errors: Iterable[ClaimcheckError], names: Iterable[str]) -> list[ClaimcheckError]:
    """Errors in the order of the files, and of the lines in them."""
    files = {name: number for number, name in enumerate(names)}
    return sorted(errors, key=lambda error: (files.get(error.path or "", -1), error.line or 0, error.column or 0))


def _check_source(reading: Reading, source: Any, place: int) -> None:
    path = ("sources", place)
    check(reading, source, ONE_SOURCE, path)
    if not isinstance(source, dict):
        return
    id_ = source.get("id")
    if isinstance(id_, str) and id_.strip() and not ID.fullmatch(id_):
        reading.wrong(f"id '{id_}' must be lower case words joined by hyphens, as in moss-2020-garlic", *path, "id")
    names: dict[str, int] = {}
    for number, figure in _mappings(source.get("figures")):
        figure_path = (*path, "figures", number)
        name = figure.get("name")
        if isinstance(name, str):
            if name in names:
                taken = reading.loaded.line(*path, "figures", names[name], "name")
                reading.wrong(f"name '{name}' is taken at line {taken}; choose another", *figure_path, "name")
            names.setdefault(name, number)
        figure_errors(reading, figure, figure_path)
    for number, conclusion in _mappings(source.get("conclusions")):
        conclusion_errors(reading, conclusion, (*path, "conclusions", number))


def _mappings(entries: Any) -> list[tuple[int, Mapping[str, Any]]]:
    listed = entries if isinstance(entries, list) else []
    return [(number, entry) for number, entry in enumerate(listed) if isinstance(entry, dict)]
