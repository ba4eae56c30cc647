"""Which files a run reads, in which order, and what reports call them."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from claimcheck import messages
from claimcheck.errors import ClaimcheckError, UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from claimcheck.exclusions import Exclusions

SKIPPED = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})
"""Folders that hold no copy of the user's own. Hidden folders are skipped too, unless they are named."""

MAX_BYTES = 64 * 1024 * 1024
GLOB = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read.

    Attributes:
        path: where it lies.
        name: in reports: relative where it can be, and written with `/`.
        from_stdin: True where its bytes come from standard input; the path then need not exist.
    """

    path: Path
    name: str
    from_stdin: bool = False


@dataclass(slots=True)
class FoundFiles:
    """The files of a run, sorted by name, each once.

    Attributes:
        files: to read.
        errors: what leads to none.
        left_out: what was named itself and left out all the same, with what leaves it out.
    """

    files: list[FoundFile]
    errors: list[ClaimcheckError]
    left_out: list[tuple[str, str]]


@dataclass(slots=True)
class _Search:
    suffixes: Collection[str]
    exclusions: Exclusions | None
    base: Path
    found: dict[str, FoundFile] = field(default_factory=dict)
    errors: list[ClaimcheckError] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)


def find_files(
    paths: Iterable[str],
    suffixes: Collection[str],
    folder: Path | None = None,
    exclusions: Exclusions | None = None,
) -> FoundFiles:
    """The files of a run.

    Args:
        paths: files, which are read whatever their suffix; folders, which are searched; globs, for what they fit.
        suffixes: of files that are read in folders, in lower case with the dot.
        folder: that names are relative to; the current one where None.
        exclusions: what is left out, even where it is named; None: nothing is.
    """
    search = _Search(suffixes, exclusions, folder or Path.cwd())
    for given in paths:
        path = Path(given)
        if path.is_dir():
            _add_folder(path, search)
        elif os.path.lexists(path):
            _add_named(path, search)
        elif GLOB & set(given):
            _add_glob(given, search)
        else:
            search.errors.append(ClaimcheckError(messages.no_such_path(), given))
    files = sorted(search.found.values(), key=lambda file: file.name)
    return FoundFiles(files, search.errors, sorted(search.left_out.items()))


def absolute(path: Path) -> Path:
    """An absolute path without `..`. Links stay: two names that lead to one file are two names in a report."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def same_file(path: Path, other: Path) -> bool:
    """True where two names lead to one file, whether it exists or not."""
    try:
        return path.resolve() == other.resolve() or path.samefile(other)
    except (OSError, RuntimeError):  # one of them does not exist, or links lead in a circle
        return False


def read_file(file: FoundFile) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableFile: it cannot be opened, or is larger than copy ever is.
    """
    if file.from_stdin:
        return read_limited(sys.stdin.buffer, file.name)
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


def _add(path: Path, search: _Search) -> None:
    search.found.setdefault(str(absolute(path)), FoundFile(path, _name(path, search.base)))


def _add_named(path: Path, search: _Search) -> None:
    why = search.exclusions.file(absolute(path)) if search.exclusions else None
    if why is None:
        _add(path, search)
    else:
        search.left_out[_name(path, search.base)] = why


def _add_folder(folder: Path, search: _Search) -> None:
    """Add what is in a folder; a folder without anything to read is an error, and says why."""
    name = _name(folder, search.base)
    if search.exclusions and (why := search.exclusions.folder(absolute(folder))):
        search.errors.append(ClaimcheckError(messages.folder_left_out(why), name))
        return
    added = left_out = False
    for path, out in _inside(folder, search):
        if out:
            left_out = True
        else:
            added = True
            _add(path, search)
    if not added:
        what = messages.all_left_out() if left_out else messages.nothing_to_read(search.suffixes)
        search.errors.append(ClaimcheckError(what, name))


def _add_glob(given: str, search: _Search) -> None:
    import glob

    fitting = [Path(found) for found in sorted(glob.glob(given, recursive=True))]  # noqa: PTH207 - `**`, absolute ones
    files = [path for path in fitting if path.suffix.lower() in search.suffixes and path.is_file()]
    if not files:
        search.errors.append(ClaimcheckError(messages.nothing_fits(search.suffixes), given))
    for path in files:
        _add_named(path, search)


def _inside(folder: Path, search: _Search) -> Iterator[tuple[Path, bool]]:
    """Files with copy below a folder, and files and folders (which are not entered) that are left out: True."""

    def refused(error: OSError) -> None:
        search.errors.append(UnreadableFile(messages.cannot_open((error.strerror or "").lower()), str(error.filename)))

    exclusions = search.exclusions
    # `os.walk` does not follow links to folders, so a loop of links is no endless search.
    for here, folders, names in os.walk(folder, onerror=refused):
        whole = absolute(Path(here))
        entered = []
        for name in sorted(name for name in folders if name not in SKIPPED and not name.startswith(".")):
            if exclusions and exclusions.folder(whole / name):
                yield Path(here, name), True
            else:
                entered.append(name)
        folders[:] = entered
        for name in sorted(names):
            path = Path(here, name)
            if path.suffix.lower() in search.suffixes and not _special(path):
                yield path, bool(exclusions and exclusions.file(whole / name))


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
