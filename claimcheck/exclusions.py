"""What a run leaves out: by `exclude` and by `.gitignore`, whether it was found in a folder or named itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.config.file import shown
from claimcheck.gitignore import GitIgnores

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.config.nearest import Configurations


class Exclusions:
    """Answers for one run. A folder that is left out takes all below it along."""

    def __init__(self, configurations: Configurations) -> None:
        self._configurations = configurations
        self._ignores = GitIgnores()
        self._folders: dict[Path, str | None] = {}

    def file(self, path: Path) -> str | None:
        """What leaves out an absolute file, or a folder above it: `claimcheck.toml:3`, a .gitignore; None: nothing."""
        return self.folder(path.parent) or self._speaks(path, folder=False)

    def folder(self, path: Path) -> str | None:
        """What leaves out an absolute folder, or one above it."""
        if path not in self._folders:
            above = path.parent
            self._folders[path] = None if above == path else self.folder(above) or self._speaks(path, folder=True)
        return self._folders[path]

    def _speaks(self, path: Path, *, folder: bool) -> str | None:
        if setting := self._configurations.excluding(path, folder=folder):
            return setting.where
        wanted = self._configurations.value(path.parent, "gitignore")
        if wanted is not None and not wanted.value:
            return None
        file = self._ignores.ignoring(path, folder=folder)
        return shown(file) if file else None
