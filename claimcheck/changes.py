"""What changed in a git repository since a revision: which files, which of their lines, and how they read before.

git alone reads its own formats that vary (names, renames, hunks): names come NUL-terminated and never quoted, of
patches only the line numbers in `@@` lines are read.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.errors import ClaimcheckError
from claimcheck.git import run_git

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
FILE = b"diff --git "
BINARY = b"Binary files "
NO_BLOB = re.compile(r"0+")
PLAIN = ("--no-ext-diff", "--no-textconv", "--no-color", "--ignore-submodules", "--find-renames", "--diff-filter=AMR")


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file that is not as it was.

    Attributes:
        before: its name then, relative to the top of the repository and written with `/`; None where it is new.
        blob: id of its content then; None where it is new.
        lines: ranges of line numbers that are new or changed, from 1 and half open; None where git sees no lines in
            it, as in a Word file.
    """

    before: str | None
    blob: str | None
    lines: tuple[tuple[int, int], ...] | None


NEW = ChangedFile(None, None, None)


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since a revision, in the files as they lie on disk: committed, staged or not.

    Attributes:
        top: folder of the repository.
        ref: the revision, as the user named it.
        commit: the commit that the files are held against: where the branch left the revision.
        files: what changed, by the absolute path it has now.
        tracked: absolute paths of all files that git knows.
    """

    top: Path
    ref: str
    commit: str
    files: Mapping[Path, ChangedFile]
    tracked: frozenset[Path]

    def of(self, path: Path) -> ChangedFile | None:
        """What changed in a file; None where nothing did. A file that git does not know is new."""
        real = Path(os.path.realpath(path.parent), path.name)
        return self.files.get(real) or (None if real in self.tracked else NEW)

    def content_before(self, file: ChangedFile) -> bytes | None:
        """Bytes of a file as it was; None where it is new."""
        return _git(self.top, "cat-file", "blob", file.blob) if file.blob else None


def changes_since(ref: str, folder: Path) -> Changes:
    """What changed since a revision.

    Args:
        ref: branch, tag or commit. Where the branch at hand left it long ago, what happened on it since is no change.
        folder: in the repository.

    Raises:
        ClaimcheckError: there is no git, no repository or no such revision.
    """
    top = Path(os.fsdecode(_top(folder)))
    commit = _commit(ref, top)
    # A shallow clone does not know where they parted; then the revision itself is the best there is.
    base = _try_git(top, "merge-base", commit, "HEAD")
    commit = base.decode().strip() if base else commit
    files: dict[Path, ChangedFile] = {}
    records = list(_records(_git(top, "diff", *PLAIN, "--raw", "-z", "--no-abbrev", commit)))
    patches = list(_patches(_git(top, "diff", *PLAIN, "-U0", commit)))
    # The same question twice: a file that somebody saves in between is taken as changed throughout.
    same = len(records) == len(patches)
    for place, (name, before, blob) in enumerate(records):
        files[top / name] = ChangedFile(before, blob, patches[place] if same else None)
    tracked = frozenset(
        top / os.fsdecode(name) for name in _git(top, "ls-files", "-z", "--cached").split(b"\0") if name
    )
    return Changes(top, ref, commit, files, tracked)


def _records(raw: bytes) -> Iterator[tuple[str, str | None, str | None]]:
    """Name, name before and content before, of each record `:mode mode blob blob status NUL name NUL [name NUL]`."""
    parts = iter(raw.split(b"\0"))
    for head in parts:
        if not head:
            return
        _, _, blob, _, status = head.decode("ascii").split(" ")
        before = os.fsdecode(next(parts))
        name = os.fsdecode(next(parts)) if status[0] in "RC" else before
        new = NO_BLOB.fullmatch(blob) is not None
        yield name, None if new else before, None if new else blob


def _patches(patch: bytes) -> Iterator[tuple[tuple[int, int], ...] | None]:
    """The changed lines of each file. A line of content starts with a sign, so none is taken for a head."""
    ranges: list[tuple[int, int]] | None = None
    started = False
    for line in patch.split(b"\n"):
        if line.startswith(FILE):
            if started:
                yield None if ranges is None else tuple(ranges)
            started, ranges = True, []
        elif line.startswith(BINARY):
            ranges = None
        elif ranges is not None and (hunk := HUNK.match(line)):
            start, count = int(hunk[1]), int(hunk[2] or 1)
            if count:
                ranges.append((start, start + count))
    if started:
        yield None if ranges is None else tuple(ranges)


def _top(folder: Path) -> bytes:
    try:
        return _git(folder, "rev-parse", "--show-toplevel").rstrip(b"\r\n")
    except ClaimcheckError as error:
        if error.what == messages.no_git():
            raise
        raise ClaimcheckError(messages.no_repository(str(folder))) from None


def _commit(ref: str, top: Path) -> str:
    found = _try_git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if not found and ref in ("HEAD", "@") and not _try_git(top, "rev-list", "--all", "--max-count=1"):
        # Before the first commit of a repository everything is new: the tree without files is what was there.
        found = _git(top, "hash-object", "-t", "tree", "--stdin")
    if not found:
        raise ClaimcheckError(messages.no_such_revision(ref))
    return found.decode().strip()


def _try_git(folder: Path, *arguments: str) -> bytes | None:
    try:
        return _git(folder, *arguments)
    except ClaimcheckError:
        return None


def _git(folder: Path, *arguments: str) -> bytes:
    """What git prints.

    Raises:
        ClaimcheckError: it cannot be run, or ends with an error.
    """
    try:
        done = run_git(folder, arguments)
    except (OSError, ValueError):
        raise ClaimcheckError(messages.no_git()) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ClaimcheckError(messages.git_failed(said[0] if said else ""))
    return done.stdout
