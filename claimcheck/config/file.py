"""Reads one configuration file and the files that it extends: every setting with the place that set it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.config import keys as known_keys
from claimcheck.config.keys import BY_NAME, EXTENDS, FILES, OVERRIDE_KEYS, OVERRIDES, PROFILE_KEYS, TOP_KEYS, Key
from claimcheck.config.setting import ConfigFile, Found, Override, Setting
from claimcheck.config.toml import Toml, load_toml
from claimcheck.config.values import LISTS, plain_date, wrong_value, wrong_word
from claimcheck.errors import BadData, Errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OWN_NAME, SHARED_NAME = "claimcheck.toml", "pyproject.toml"
TABLE = ("tool", "claimcheck")
MAX_BYTES = 1_000_000

At = tuple[str | int, ...]
"""The path to a value in a file."""


def config_in(folder: Path) -> Path | None:
    """The configuration file that lies in a folder, or None. A pyproject.toml without our table is none.

    Raises:
        BadData: there are two, or one cannot be read.
    """
    own, shared = folder / OWN_NAME, folder / SHARED_NAME
    speaks = shared.is_file() and _table(_toml(shared), shared) is not None
    if not own.is_file():
        return shared if speaks else None
    if speaks:
        raise BadData(messages.two_configurations(OWN_NAME, SHARED_NAME), shown(own))
    return own


def read_config(path: Path) -> ConfigFile:
    """A configuration file, with what it extends.

    Args:
        path: absolute.

    Raises:
        Errors: everything that is wrong with it, or with a file that it extends.
    """
    errors: list[BadData] = []
    config = _read(path, (), errors)
    if errors:
        raise Errors(errors)
    return config


def shown(path: Path) -> str:
    """A path as errors and reports name it: relative to the current folder where it lies in it, with `/`."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _read(path: Path, above: tuple[Path, ...], errors: list[BadData]) -> ConfigFile:
    name = shown(path)
    try:
        toml = _toml(path)
        table = _table(toml, path)
    except BadData as error:
        errors.append(error)
        return ConfigFile(path, name)
    if table is None:
        errors.append(BadData(messages.no_table(".".join(TABLE)), name, 1, 1))
        return ConfigFile(path, name)
    base: At = TABLE if path.name == SHARED_NAME else ()
    reader = _Reader(toml, path.parent, glob_folder(path, above), errors)
    known = reader.known(table, TOP_KEYS, base)
    settings: Found = {}
    overrides: list[Override] = []
    if EXTENDS in known:
        extended = reader.extended((*base, EXTENDS), (*above, path))
        if extended is not None:
            below = _read(extended, (*above, path), errors)
            settings.update(below.settings)
            overrides.extend(below.overrides)
    settings.update(reader.settings(known, base))
    if OVERRIDES in known:
        overrides.extend(reader.overrides((*base, OVERRIDES)))
    return ConfigFile(path, name, settings, tuple(overrides))


def glob_folder(path: Path, above: tuple[Path, ...]) -> Path:
    """What globs in a file are relative to: its own folder, or, where it lies elsewhere, that of who extends it."""
    folder = path.parent
    if not above or above[0].parent.is_relative_to(folder):
        return folder
    return above[0].parent


def _toml(path: Path) -> Toml:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise BadData(messages.cannot_open((error.strerror or str(error)).lower()), shown(path)) from None
    if path.name == SHARED_NAME and b"claimcheck" not in content:
        return Toml({}, shown(path), {}, {})  # other people's file: not ours to complain about
    if len(content) > MAX_BYTES:
        raise BadData(messages.too_large(MAX_BYTES // 1_000_000), shown(path))
    return load_toml(content, shown(path))


def _table(toml: Toml, path: Path) -> dict[str, Any] | None:
    if path.name != SHARED_NAME:
        return toml.data
    found: Any = toml.data
    for key in TABLE:
        if not isinstance(found, dict) or key not in found:
            return None
        found = found[key]
    if not isinstance(found, dict):
        raise toml.error(messages.not_a_table(".".join(TABLE)), *TABLE)
    return found


class _Reader:
    """Takes values out of a table, and notes what is wrong with them."""

    def __init__(self, toml: Toml, folder: Path, globs_in: Path, errors: list[BadData]) -> None:
        self.toml = toml
        self.folder = folder
        self.globs_in = globs_in
        self.errors = errors

    def wrong(self, what: str, *path: str | int) -> None:
        self.errors.append(self.toml.error(what, *path))

    def value(self, path: At) -> Any:
        found: Any = self.toml.data
        for key in path:
            found = found[key]
        return found

    def known(self, table: Mapping[str, Any], keys: Iterable[str], base: At) -> list[str]:
        """The keys of a table that exist; the others are errors."""
        from claimcheck.strict_yaml import unknown_key

        keys = tuple(keys)
        for key in table:
            if key not in keys:
                what = messages.key_not_here(key) if key in TOP_KEYS else unknown_key(key, keys)
                self.errors.append(self.toml.key_error(what, *base, key))
        return [key for key in table if key in keys]

    def settings(self, keys: Iterable[str], base: At) -> Found:
        """The settings of a table, the tables in it among them."""
        found: Found = {}
        for key in keys:
            path = (*base, key)
            if key in known_keys.TABLES:
                found.update(self.table(key, path))
            elif key in BY_NAME and (setting := self.setting(BY_NAME[key], path)) is not None:
                found[key] = setting
        return found

    def table(self, name: str, path: At) -> Found:
        table = self.value(path)
        if not isinstance(table, dict):
            self.wrong(messages.not_a_table(name), *path)
            return {}
        keys = list(table) if name == "severity" else self.known(table, PROFILE_KEYS, path)
        found = {}
        for key in keys:
            spec = BY_NAME["severity"] if name == "severity" else BY_NAME[f"{name}.{key}"]
            setting = self.setting(spec, (*path, key))
            if setting is not None:
                found[f"{name}.{key}"] = setting
        return found

    def overrides(self, path: At) -> Iterable[Override]:
        listed = self.value(path)
        if not isinstance(listed, list) or not all(isinstance(table, dict) for table in listed):
            self.wrong(messages.not_overrides(), *path)
            return
        for number, table in enumerate(listed):
            base = (*path, number)
            keys = self.known(table, OVERRIDE_KEYS, base)
            files = (
                self.setting(Key(FILES, "globs", (), "", may_be_empty=False), (*base, FILES)) if FILES in keys else None
            )
            if FILES not in keys:
                self.wrong(messages.override_without_files(), *base)
            settings = self.settings([key for key in keys if key != FILES], base)
            if files is not None:
                yield Override(files, settings)

    def setting(self, key: Key, path: At) -> Setting | None:
        """The value at `path`, or None where it is not what the key takes."""
        value = self.value(path)
        if key.kind in LISTS:
            return self.several(key, value, path)
        what = wrong_value(key, value)
        if what:
            self.wrong(what, *path)
            return None
        if key.kind == "date":
            value = plain_date(value)
        elif key.kind == "path" and value:
            value = Path(shown(self.folder / value.replace("\\", "/")))
        return Setting(value, self.toml.name, *self.toml.place(*path), folder=self.globs_in)

    def several(self, key: Key, value: Any, path: At) -> Setting | None:
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
            self.wrong(messages.not_a_list(key.name), *path)
            return None
        if not value and not key.may_be_empty:
            self.wrong(messages.empty_list(key.name), *path)
            return None
        if key.kind == "globs":
            # For whoever writes paths as Windows does; what a name has of wildcards can stand in brackets.
            value = [word.replace("\\", "/") for word in value]
        found: list[str | Path] = []
        for number, word in enumerate(value):
            what = wrong_word(key, word)
            file = self.folder / word.replace("\\", "/")
            if key.kind == "paths" and not file.is_file():
                what = messages.file_of_key(key.name, word)
            if what:
                self.wrong(what, *path, number)
            found.append(Path(shown(file)) if key.kind == "paths" else word.strip())
        places = tuple(self.toml.place(*path, number) for number in range(len(value)))
        return Setting(tuple(found), self.toml.name, *self.toml.place(*path), places, self.globs_in)

    def extended(self, path: At, above: tuple[Path, ...]) -> Path | None:
        """The file that this one extends, or None where it cannot be."""
        word = self.value(path)
        if not isinstance(word, str) or not word.strip():
            self.wrong(messages.not_text(EXTENDS), *path)
            return None
        file = (self.folder / word.replace("\\", "/")).resolve()
        if not file.is_file():
            self.wrong(messages.file_of_key(EXTENDS, word), *path)
            return None
        if file in [one.resolve() for one in above]:
            self.wrong(messages.circle([shown(one) for one in above], word), *path)
            return None
        return file
