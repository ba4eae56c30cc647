"""Facts files as far as they are read today: their shape. What their sources say is not compared yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.errors import BadData, ClaimcheckError, Errors
from claimcheck.strict_yaml import read, unknown_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

KEYS = ("schema", "sources")
SCHEMA = 2


def check_facts_files(paths: Iterable[Path]) -> None:
    """Make sure that facts files are mappings of `schema: 2` and a list of sources.

    Raises:
        Errors: everything that is wrong with them.
    """
    errors: list[ClaimcheckError] = []
    for path in paths:
        try:
            errors.extend(_errors(path))
        except BadData as error:
            errors.append(error)
    if errors:
        raise Errors(errors)


def _errors(path: Path) -> Iterable[ClaimcheckError]:
    loaded = read(path)
    if not isinstance(loaded.data, dict):
        yield loaded.error(messages.facts_shape("no mapping"))
        return
    for key in loaded.data:
        if key not in KEYS:
            yield loaded.key_error(unknown_key(key, KEYS), key)
    if loaded.data.get("schema") != SCHEMA:
        yield loaded.error(messages.facts_shape("'schema' must be 2"), "schema")
    sources = loaded.data.get("sources")
    if not isinstance(sources, list):
        yield loaded.error(messages.facts_shape("'sources' must be a list"), "sources")
        return
    for number, source in enumerate(sources):
        if not isinstance(source, dict) or not isinstance(source.get("id"), str):
            yield loaded.error("a source is a mapping with an 'id'", "sources", number)
