"""What is wrong with a value, by the kind of its key."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.config.globs import read_glob
from claimcheck.config.keys import AUTO

if TYPE_CHECKING:
    from claimcheck.config.keys import Key

LISTS = frozenset({"selectors", "words", "globs", "paths", "choices"})
MAX_JOBS = 1024
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def wrong_value(key: Key, value: Any) -> str | None:
    """What is wrong with a single value, or None."""
    if key.kind == "flag":
        return None if isinstance(value, bool) else messages.not_a_flag(key.name)
    if key.kind == "date":
        return None if plain_date(value) else messages.not_a_plain_date(key.name)
    if key.kind == "path":
        return None if isinstance(value, str) else messages.not_text(key.name)
    if key.kind == "jobs":
        number = isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MAX_JOBS
        return None if number or value == AUTO else messages.not_jobs(key.name, MAX_JOBS)
    return not_among(key, value)


def wrong_word(key: Key, word: str) -> str | None:
    """What is wrong with a part of a list, or None."""
    if key.kind == "globs":
        return messages.not_a_glob(word) if read_glob(word) is None else None
    return not_among(key, word) if key.kind == "choices" else None


def plain_date(value: Any) -> datetime.date | None:
    """A date of TOML, or one written as text; None for anything else."""
    if isinstance(value, datetime.datetime):
        return None
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value) if isinstance(value, str) and DATE.fullmatch(value) else None
    except ValueError:
        return None


def not_among(key: Key, value: Any) -> str | None:
    """What is wrong with a word that must be one of the key's choices, or None."""
    from claimcheck.strict_yaml import nearest

    if isinstance(value, str) and value in key.choices:
        return None
    return messages.unknown_value(key.name, str(value), key.choices, nearest(str(value), key.choices))
