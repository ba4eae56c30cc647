"""Which files a run reads, in which order, and what reports call them."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from claimcheck import messages
from claimcheck.errors import ClaimcheckError, UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

SKIPPED = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})
"""Folders that hold no copy of the user's own. Hidden folders are skipped too, unless they are named."""

MAX_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read: where it lies, and its name in reports, relative where it can be and written with `/`."""

    path: Path
    name: str


def find_files(
    paths: Iterable[str], suffixes: Collection[str], folder: Path | None = None
) -> tuple[list[FoundFile], list[ClaimcheckError]]:
    """The files of a run, sorted by name, each once; and the paths that lead to none.

    Args:
        paths: files, which are read whatever their suffix, and folders, which are searched.
        suffixes: of files that are read in folders, in lower case with the dot.
        folder: that names are relative to; the current one where None.
    """
    base = folder or Path.cwd()
    found: dict[str, FoundFile] = {}
    errors: list[ClaimcheckError] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            inside = list(_inside(path, suffixes, errors))
            if not inside:
                errors.append(ClaimcheckError(messages.nothing_to_read(suffixes), _name(path, base)))
        elif os.path.lexists(path):
            inside = [path]
        else:
            errors.append(ClaimcheckError(messages.no_such_path(), given))
            continue
        for file in inside:
            # Not `resolve`: two names that lead to one file are two names in a report.
            found.setdefault(os.path.abspath(file), FoundFile(file, _name(file, base)))  # noqa: PTH100
    return sorted(found.values(), key=lambda file: file.name), errors


def read_file(file: FoundFile) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableFile: it cannot be opened, or is larger than copy ever is.
    """
    try:
        with file.path.open("rb") as opened:
            return read_limited(opened, file.name)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFile(messages.cannot_open(reason.lower()), file.name) from None


def read_limited(opened: BinaryIO, name: str) -> bytes:
    """The bytes of an open file.

    Raises:
        UnreadableFile: there are more than copy ever has.
    """
    content = opened.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise UnreadableFile(messages.too_large(MAX_BYTES // 1024 // 1024), name)
    return content


def _inside(folder: Path, suffixes: Collection[str], errors: list[ClaimcheckError]) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        errors.append(UnreadableFile(messages.cannot_open((error.strerror or "").lower()), str(error.filename)))

    # `os.walk` does not follow links to folders, so a loop of links is no endless search.
    for here, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if name not in SKIPPED and not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if path.suffix.lower() in suffixes and not _special(path):
                yield path


def _special(path: Path) -> bool:
    """True for pipes, sockets and devices, which a search must not open; a link to nowhere is reported when read."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _name(path: Path, base: Path) -> str:
    normal = Path(os.path.normpath(path))
    if normal.is_absolute() and normal.is_relative_to(base):
        normal = normal.relative_to(base)
    return normal.as_posix()
