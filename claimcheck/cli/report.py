"""`claimcheck report`: the reviewer's report, one HTML file."""

from __future__ import annotations

import datetime
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck import messages
from claimcheck.cli.check import STDIN, check_paths
from claimcheck.cli.exit_codes import NEVER, exit_code
from claimcheck.cli.options import date, joined, words
from claimcheck.cli.output import write_error, write_lines
from claimcheck.errors import ClaimcheckError, UnreadableFile
from claimcheck.files import FoundFile, find_files, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from claimcheck.reports.review import Review
    from claimcheck.settings import Settings

Lists = tuple[tuple[str, ...], ...]
File = click.Path(path_type=Path)


@click.command(short_help="Write the reviewer's report, one HTML file.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("-o", "--output", "out", type=File, required=True, metavar="FILE", help="The HTML file to write.")
@click.option("--select", type=words, multiple=True, metavar="RULES", help="Run only these codes, names or families.")
@click.option("--ignore", type=words, multiple=True, metavar="RULES", help="Do not run these.")
@click.option("--facts", type=File, multiple=True, metavar="FILE", help="Facts instead of those that come along.")
@click.option("--rules", type=File, multiple=True, metavar="FILE", help="A rule of your own, added to the others.")
@click.option("--vocabulary", type=File, multiple=True, metavar="FILE", help="Words of your own field.")
@click.option("--preview", is_flag=True, help="Run rules on trial too.")
@click.option("--today", type=date, metavar="DATE", help="The date of the run, like 2026-01-31.")
@click.option("--no-cache", is_flag=True, help="Read every file again, and keep no results.")
def report(
    paths: tuple[str, ...],
    out: Path,
    select: Lists,
    ignore: Lists,
    facts: tuple[Path, ...],
    rules: tuple[Path, ...],
    vocabulary: tuple[Path, ...],
    preview: bool,
    today: datetime.date | None,
    no_cache: bool,
) -> int:
    """Write a report on files, and on all files with copy in folders, for whoever signs them.

    The report needs no network and no other file. It shows each document with
    its claims and findings in place, what was not checked, and who let what
    stand.

    Exit code: 0 all was read, 2 something could not be read or written.
    """
    from claimcheck.settings import Settings

    settings = Settings(
        today=today or datetime.datetime.now(tz=datetime.UTC).astimezone().date(),
        facts=facts,
        rules=rules,
        vocabulary=vocabulary,
        select=joined(select),
        ignore=joined(ignore),
        preview=preview,
    )
    review = reviewed(paths or (".",), settings, out, cache=not no_cache)
    from claimcheck.reports.html_report import html_report

    run = review.run
    try:
        write_whole(out, html_report(review).encode("utf-8"))
    except OSError as refused:
        what = messages.output_refused((refused.strerror or "unknown").lower())
        run = replace(run, errors=(*run.errors, ClaimcheckError(what, out.as_posix())))
    else:
        write_lines([messages.report_written(out.as_posix(), len(review.documents))])
    for error in run.errors:
        write_error(error)
    return exit_code(run, NEVER)


def reviewed(paths: Sequence[str], settings: Settings, out: Path, *, cache: bool) -> Review:
    """Check files and make the review of them.

    Args:
        paths: as the user named them. What was written to `out` before is no copy, and is left out of folders.
        settings: what the run is asked to do.
        out: the file that will be written.
        cache: True to take results that an earlier run kept.

    Raises:
        click.BadParameter: standard input is named, or `out` itself.
    """
    from claimcheck.documents.read import SUFFIXES
    from claimcheck.linter import prepare
    from claimcheck.reports.review import review_of
    from claimcheck.reports.review_record import record_of

    if STDIN in paths:
        raise click.BadParameter(messages.no_standard_input(), param_hint="'PATHS'")
    if any(_same(Path(path), out) for path in paths):
        raise click.BadParameter(messages.is_an_input(str(out)), param_hint="'--output'")
    found, errors = find_files(paths, SUFFIXES)
    found = [file for file in found if not _same(file.path, out)]
    run = check_paths([str(file.path) for file in found], settings, cache=cache)
    run = replace(run, errors=(*errors, *run.errors))
    base = prepare(settings).base
    return review_of(run, record_of(run, settings), base, _opener(found))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever sees half of it.

    Raises:
        OSError: it cannot be written.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        partial.write_bytes(content)
        partial.replace(path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise


def _opener(found: Iterable[FoundFile]) -> Callable[[str], tuple[Path, bytes]]:
    by_name = {file.name: file for file in found}

    def opened(name: str) -> tuple[Path, bytes]:
        file = by_name.get(name)
        if file is None:
            raise UnreadableFile(messages.no_such_path(), name)
        return file.path, read_file(file)

    return opened


def _same(path: Path, out: Path) -> bool:
    if os.path.realpath(path) == os.path.realpath(out):
        return True
    try:
        return path.samefile(out)
    except OSError:
        return False
