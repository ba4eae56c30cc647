"""What a configuration holds: values, and who set them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT, COMMAND_LINE = "default", "command line"


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and who set it.

    Attributes:
        value: text, flag, date, number, or a tuple of texts or paths.
        origin: the file, as errors name it, or "default" or "command line".
        line, column: of the value; None where no file set it.
        places: line and column of each part of a tuple.
        folder: that globs are relative to.
    """

    value: Any
    origin: str = DEFAULT
    line: int | None = None
    column: int | None = None
    places: tuple[tuple[int, int], ...] = ()
    folder: Path = Path()

    @property
    def where(self) -> str:
        """`claimcheck.toml:3`, "default" or "command line"."""
        return self.origin if self.line is None else f"{self.origin}:{self.line}"


Found = dict[str, Setting]
"""By name of the key. The table of severities has one for each of its own keys: `severity.SF05`."""


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for files that a glob fits."""

    files: Setting
    settings: Mapping[str, Setting]


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """What a file says, together with what it extends: its own word counts before theirs.

    Attributes:
        path: of the file, absolute.
        name: as errors name it.
        settings: by name of the key.
        overrides: in the order in which they count, the last above all.
    """

    path: Path
    name: str
    settings: Mapping[str, Setting] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()

    # A file is one thing to caches, whatever it says.
    def __hash__(self) -> int:
        return hash(self.path)
