"""`check --diff REF`: only the files that changed, and of their findings only the new ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.changes import changes_since
from claimcheck.findings.new_findings import new_findings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.changes import ChangedFile, Changes
    from claimcheck.files import FoundFile
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

    def found(self) -> list[FoundFile]:
        """The files to check."""
        return [file for file, _ in self.files.values()]


def narrow(ref: str, files: Sequence[FoundFile]) -> Narrowed:
    """The files that changed since a revision.

    Args:
        ref: branch, tag or commit.
        files: of the run. A file that git does not know is new.

    Raises:
        ClaimcheckError: git cannot say what changed, or a file lies in another repository.
    """
    changes = changes_since(ref, Path.cwd())
    changed = {file.name: (file, change) for file in files if (change := changes.of(file.path))}
    return Narrowed(changes, changed, len(files))


def only_new(run: RunReport, narrowed: Narrowed, check: CheckOne) -> tuple[RunReport, str]:
    """The run with new findings alone, and what is said of the others.

    Args:
        run: of the changed files.
        narrowed: from `narrow`.
        check: the report of a file under that name with those bytes, as it stood before.
    """
    reports = [_new(report, *narrowed.files[report.path], narrowed.changes, check) for report in run.files]
    kept = replace(run, files=tuple(reports))
    hidden = len(run.findings()) - len(kept.findings())
    changes = narrowed.changes
    said = messages.only_new(changes.ref, changes.commit, len(narrowed.files), narrowed.among, hidden)
    return kept, said


def _new(report: FileReport, file: FoundFile, change: ChangedFile, changes: Changes, check: CheckOne) -> FileReport:
    if not report.findings:
        return report
    content = changes.content_before(change)
    before = check(change.before or file.name, content) if content is not None else None
    return new_findings(report, before, None if _other_lines(file) else change.lines)


def _other_lines(file: FoundFile) -> bool:
    """True where git counts other lines than claimcheck: UTF-16, or a carriage return alone ends a line."""
    content = file.path.read_bytes()
    return content.startswith(MARK_OF_UTF_16) or b"\r" in content.replace(b"\r\n", b"")
