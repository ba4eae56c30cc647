"""`check --diff REF`: only the files that changed, and of their findings only the new ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.changes import changes_since
from claimcheck.errors import ClaimcheckError, UnreadableFile
from claimcheck.findings.new_findings import new_findings

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.changes import ChangedFile, Changes
    from claimcheck.files import FoundFile, FoundFiles
    from claimcheck.findings.finding import FileReport, RunReport

    CheckOne = Callable[[str, bytes], FileReport]

MARK_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The changed files among those of a run.

    Attributes:
        changes: what changed in the repository.
        files: changed files, by their names in reports.
        among: how many files there were.
    """

    changes: Changes
    files: dict[str, tuple[FoundFile, ChangedFile]]
    among: int


def narrow(ref: str, found: FoundFiles) -> Narrowed:
    """The files that changed since a revision; the others are taken out of what was found.

    Args:
        ref: branch, tag or commit.
        found: the files of the run. One that git does not know is new.

    Raises:
        ClaimcheckError: git cannot say what changed, or there is standard input to check.
    """
    if any(file.from_stdin for file in found.files):
        raise ClaimcheckError(messages.stdin_with_diff())
    changes = changes_since(ref, Path.cwd())
    changed = {file.name: (file, change) for file in found.files if (change := changes.of(file.path))}
    among = len(found.files)
    found.files[:] = [file for file, _ in changed.values()]
    return Narrowed(changes, changed, among)


def only_new(run: RunReport, narrowed: Narrowed, check: CheckOne) -> RunReport:
    """The run with new findings alone.

    Args:
        run: of the changed files.
        narrowed: from `narrow`.
        check: the report of a file under that name with those bytes, as it stood before.
    """
    reports = [_new(report, *narrowed.files[report.path], narrowed.changes, check) for report in run.files]
    return replace(run, files=tuple(reports))


def _new(report: FileReport, file: FoundFile, change: ChangedFile, changes: Changes, check: CheckOne) -> FileReport:
    if not report.findings:
        return report
    content = changes.content_before(change)
    before: FileReport | None = None
    if content is not None:
        try:
            before = check(change.before or file.name, content)
        except UnreadableFile:
            before = None  # what could not be read before is new
    return new_findings(report, before, None if _other_lines(file) else change.lines)


def _other_lines(file: FoundFile) -> bool:
    """True where git counts other lines than claimcheck: UTF-16, or a carriage return alone ends a line."""
    content = file.path.read_bytes()
    return content.startswith(MARK_OF_UTF_16) or b"\r" in content.replace(b"\r\n", b"")
