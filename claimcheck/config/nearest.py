"""Which configuration counts for a file: the nearest one, its overrides, and above both the command line."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.config.file import config_in, read_config
from claimcheck.config.globs import Globs, fits, holds, read_globs
from claimcheck.config.keys import KEYS, OFF
from claimcheck.config.setting import COMMAND_LINE, ConfigFile, Found, Override, Setting
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Given = dict[str, Setting]
"""What the command line says, by name of the key."""
Which = tuple[ConfigFile | None, tuple[int, ...]]


class Configurations:
    """The configuration files of a run: each is looked for and read once."""

    def __init__(self) -> None:
        self._near: dict[Path, ConfigFile | ClaimcheckError | None] = {}
        self._globs: dict[tuple[str, ...], Globs] = {}

    def near(self, folder: Path) -> ConfigFile | None:
        """The configuration file that counts in an absolute folder: in it, or in the nearest folder above.

        Raises:
            ClaimcheckError: what is wrong with it; the same error object each time.
        """
        if folder not in self._near:
            try:
                path = config_in(folder)
                if path is not None:
                    self._near[folder] = read_config(path)
                else:
                    self._near[folder] = None if folder.parent == folder else self.near(folder.parent)
            except ClaimcheckError as error:
                self._near[folder] = error
        found = self._near[folder]
        if isinstance(found, ClaimcheckError):
            raise found
        return found

    def value(self, folder: Path, key: str) -> Setting | None:
        """The setting that counts in an absolute folder, whatever overrides say; None where it cannot be told.

        A configuration that is broken says so where its settings are asked for.
        """
        try:
            config = self.near(folder)
        except ClaimcheckError:
            return None
        return config.settings.get(key) if config else None

    def excluding(self, path: Path, *, folder: bool) -> Setting | None:
        """The setting that leaves out an absolute path, or None. What lies above the path is not asked."""
        setting = self.value(path.parent, "exclude")
        if setting is None or (name := _below(setting.folder, path)) is None:
            return None
        return setting if fits(self._read(setting), name, folder=folder) else None

    def which(self, path: Path) -> Which:
        """What counts for an absolute path: a configuration file, and which of its overrides fit.

        Files for which the same counts have the same settings.

        Raises:
            ClaimcheckError: what is wrong with the configuration.
        """
        config = self.near(path.parent)
        overrides = config.overrides if config else ()
        fitting = (number for number, one in enumerate(overrides) if self._holds(one, path))
        return config, tuple(fitting)

    def read(self) -> list[ConfigFile]:
        """The configuration files that were found so far, each once."""
        return list(dict.fromkeys(config for config in self._near.values() if isinstance(config, ConfigFile)))

    def _holds(self, override: Override, path: Path) -> bool:
        name = _below(override.files.folder, path)
        return name is not None and holds(self._read(override.files), name)

    def _read(self, setting: Setting) -> Globs:
        if setting.value not in self._globs:
            self._globs[setting.value] = read_globs(setting.value)
        return self._globs[setting.value]


def settings_of(which: Which, given: Mapping[str, Setting]) -> Found:
    """Every setting that counts, by name, in the order of the keys.

    Args:
        which: of a file, from `Configurations.which`.
        given: what the command line says.
    """
    config, fitting = which
    found: Found = {}
    if config is not None:
        found.update(config.settings)
        for number in fitting:
            found.update(config.overrides[number].settings)
    return dict(_complete(_overruled(found, given)))


def given_settings(values: Mapping[str, object]) -> Given:
    """What the command line says, without what it leaves open (None, or nothing at all)."""
    return {name: Setting(value, COMMAND_LINE) for name, value in values.items() if value is not None and value != ()}


def common_folder(paths: Iterable[Path]) -> Path:
    """The folder that holds all of these absolute files and folders: its configuration counts for the run."""
    paths = list(paths)
    if not paths:
        return Path.cwd()
    try:
        common = Path(os.path.commonpath(paths))
    except ValueError:  # two drives of Windows
        return Path.cwd()
    return common if common.is_dir() else common.parent


def _below(folder: Path, path: Path) -> str | None:
    """The path, relative to the folder; None where it does not lie in it."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else None


def _overruled(found: Found, given: Mapping[str, Setting]) -> Found:
    """What files say, with the command line above it."""
    result = dict(found)
    if "select" in given:
        # Who asks for a rule at the prompt gets it, whatever a file says of it.
        result.pop("ignore", None)
        result = {name: one for name, one in result.items() if not (name.startswith("severity.") and one.value == OFF)}
    elif "ignore" in given and "ignore" in result:
        # To leave out one rule more is no reason to run those that the file leaves out.
        both = tuple(dict.fromkeys((*result["ignore"].value, *given["ignore"].value)))
        given = {**given, "ignore": Setting(both, COMMAND_LINE)}
    if "facts" in given:
        result.pop("extend-facts", None)
    result.update(given)
    return result


def _complete(found: Found) -> Iterator[tuple[str, Setting]]:
    for key in KEYS:
        if key.kind == "severities":
            yield from sorted((name, one) for name, one in found.items() if name.startswith("severity."))
        else:
            yield key.name, found.get(key.name) or Setting(key.default)
