"""What the `.gitignore` files of a repository leave out: all of them, nested ones, and `!` that takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.config.globs import Globs, fits, read_globs

if TYPE_CHECKING:
    from pathlib import Path

NAME = ".gitignore"
OF_CLONE = (".git", "info", "exclude")


class GitIgnores:
    """The ignore files of a run, each read once. A file that git tracks all the same is still left out."""

    def __init__(self) -> None:
        self._tops: dict[Path, Path | None] = {}
        self._globs: dict[Path, Globs | None] = {}

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
        if file not in self._globs:
            self._globs[file] = _read(file)
        globs = self._globs[file]
        return None if globs is None else fits(globs, path.relative_to(base).as_posix(), folder=folder)


def _read(file: Path) -> Globs | None:
    try:
        content = file.read_bytes()
    except OSError:
        return None
    return read_globs(content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape").split("\n"))
