"""What the `.gitignore` files of a repository leave out: all of them, nested ones, and `!` that takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.config.globs import fits, spec_of

if TYPE_CHECKING:
    from pathlib import Path

    from pathspec import GitIgnoreSpec

NAME = ".gitignore"
OF_CLONE = (".git", "info", "exclude")


class GitIgnores:
    """The ignore files of a run, each read once. A file that git tracks all the same is still left out."""

    def __init__(self) -> None:
        self._tops: dict[Path, Path | None] = {}
        self._specs: dict[Path, GitIgnoreSpec | None] = {}

    def ignoring(self, path: Path, *, folder: bool) -> Path | None:
        """The ignore file that leaves out an absolute path, or None. What lies above the path is not asked."""
        top = self._top(path.parent)
        if top is None:
            return None
        here = path.parent
        while True:
            file = here / NAME
            said = self._said(file, here, path, folder=folder)
            if said is not None:
                return file if said else None
            if here == top:
                # Last and weakest: what one person leaves out of one clone.
                file = top.joinpath(*OF_CLONE)
                return file if self._said(file, top, path, folder=folder) else None
            here = here.parent

    def _top(self, folder: Path) -> Path | None:
        """The folder of the repository around a folder, or None."""
        if folder not in self._tops:
            if (folder / ".git").exists():
                self._tops[folder] = folder
            else:
                self._tops[folder] = None if folder.parent == folder else self._top(folder.parent)
        return self._tops[folder]

    def _said(self, file: Path, base: Path, path: Path, *, folder: bool) -> bool | None:
        if file not in self._specs:
            self._specs[file] = _spec(file)
        spec = self._specs[file]
        return None if spec is None else fits(spec, path.relative_to(base).as_posix(), folder=folder)


def _spec(file: Path) -> GitIgnoreSpec | None:
    try:
        lines = file.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return None
    return spec_of(lines)
