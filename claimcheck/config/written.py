"""Settings as TOML: one by one with the place that set them, and as a file to start from."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.config.keys import EXTENDS, KEYS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.config.keys import Key
    from claimcheck.config.setting import Setting

STARTER_OVERRIDE = """\
# Other settings for files that globs fit; the last one that fits counts.
# [[overrides]]
# files = ["blog/**"]
# fail-on = "never"
"""


def toml_value(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return f"[{', '.join(toml_value(one) for one in value)}]"
    if isinstance(value, Path):
        return toml_value(value.as_posix())
    # What JSON escapes, a basic string of TOML escapes alike; and 127, which only TOML does.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def setting_lines(found: Mapping[str, Setting], today: datetime.date) -> Iterator[str]:
    """A line for each setting: the place that set it, and what it is.

    Args:
        found: every setting that counts for a file, by name of the key.
        today: what a setting that nobody made stands for.
    """
    width = max(len(one.where) for one in found.values())
    for name, one in found.items():
        value = today if one.value is None else one.value
        yield f"{one.where:{width}}  {toml_key(name)} = {toml_value(value)}"


def toml_key(name: str) -> str:
    """A key as TOML; the names of rules need no quotes, and what stands in a table is dotted."""
    table, _, key = name.partition(".")
    if not key:
        return name
    plain = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return f"{table}.{key if plain else json.dumps(key)}"


def starter(extended: str | None = None) -> str:
    """The text of a claimcheck.toml to start from: every key with what it does and what it is by default.

    Args:
        extended: a file whose settings counted here before, relative to the new file with `/`.
    """
    parts = ["".join(f"# {line}\n" for line in messages.starter_head())]
    if extended:
        parts.append(f"# {messages.starter_extends()}\n{EXTENDS} = {toml_value(extended)}\n")
    parts += [_commented(key) for key in KEYS if key.name.partition(".")[0] not in TABLES]
    for table in TABLES:
        keys = [key for key in KEYS if key.name.partition(".")[0] == table]
        parts.append(f"[{table}]\n" + "\n".join(_commented(key) for key in keys))
    return "\n".join([*parts, STARTER_OVERRIDE])


def _commented(key: Key) -> str:
    said = f"# {key.said}\n"
    if key.kind == "severities":
        return f'{said}# SF10 = "off"\n'
    if key.choices and key.kind in ("choice", "choices"):
        said += f"# {messages.choices_of_key(key.choices, several=key.kind == 'choices')}\n"
    name = key.name.rpartition(".")[2]
    value = "2026-01-31" if key.default is None else toml_value(key.default)
    return f"{said}# {name} = {value}\n"
