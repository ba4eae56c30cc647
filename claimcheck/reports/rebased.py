"""A run with names of files as another folder sees them: reports of a repository count from its root."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from claimcheck.findings.finding import FileReport, RunReport


def rebased(run: RunReport, folder: str) -> RunReport:
    """The run, with a folder in front of names that are relative.

    Args:
        run: with names relative to the folder that it ran in.
        folder: of that, relative to the folder that names shall be relative to, with `/`; "" where they are the same.
    """
    if not folder:
        return run
    errors = tuple(
        ClaimcheckError(error.what, _moved(error.path, folder) if error.path else None, error.line, error.column)
        for error in run.errors
    )
    return replace(run, files=tuple(_file(file, folder) for file in run.files), errors=errors)


def _file(file: FileReport, folder: str) -> FileReport:
    path = _moved(file.path, folder)
    findings = tuple(replace(finding, path=path) for finding in file.findings)
    claims = tuple(replace(claim, path=path) for claim in file.claims)
    return replace(file, path=path, findings=findings, claims=claims)


def _moved(path: str, folder: str) -> str:
    return path if PurePosixPath(path).is_absolute() else f"{folder}/{path}"
