"""`claimcheck check FILE.docx --annotate OUT.docx`: the findings as comments in a copy, never in the file itself."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.errors import ClaimcheckError, UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.findings.finding import RunReport

SUFFIX = ".docx"


def require_word_file(paths: Sequence[str], out: Path) -> None:
    """Check that one Word file was named, and a copy that is not the file itself.

    Raises:
        click.BadParameter: what is wrong.
    """
    hint = "'--annotate'"
    if len(paths) != 1 or Path(paths[0]).suffix.lower() != SUFFIX:
        raise click.BadParameter("name one Word file (.docx) to check", param_hint=hint)
    if out.suffix.lower() != SUFFIX:
        raise click.BadParameter(f"'{out}' does not end in .docx", param_hint=hint)
    source = Path(paths[0])
    if os.path.realpath(out) == os.path.realpath(source) or (out.exists() and source.exists() and out.samefile(source)):
        raise click.BadParameter(f"'{out}' is the file that is checked; name another", param_hint=hint)


def annotated(run: RunReport, source: Path, out: Path) -> RunReport:
    """Write the copy. What keeps it from being written is an error of the report."""
    if not run.files:
        return run
    from claimcheck.reports.annotated_docx import annotate

    [file] = run.files
    partial = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        content = source.read_bytes()
        if hashlib.sha256(content).hexdigest() != file.sha256:
            raise UnreadableFile("changed while it was checked; check it again", file.path)
        partial.write_bytes(annotate(file.path, content, file.findings))
        partial.replace(out)
    except OSError as error:
        partial.unlink(missing_ok=True)
        what = f"cannot be written: {(error.strerror or 'unknown').lower()}"
        return replace(run, errors=(*run.errors, ClaimcheckError(what, out.as_posix())))
    except ClaimcheckError as error:
        return replace(run, errors=(*run.errors, error))
    return run
