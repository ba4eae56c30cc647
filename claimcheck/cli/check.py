"""`claimcheck check`: read files, hold them against the evidence, report."""

from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck import messages
from claimcheck._version import VERSION
from claimcheck.cli.exit_codes import FAIL_ON, exit_code
from claimcheck.cli.options import date, joined, one_of, words
from claimcheck.cli.output import wants_colour, write_error, write_lines, write_utf8
from claimcheck.errors import ClaimcheckError, UnreadableFile
from claimcheck.files import FoundFile, find_files, read_file, read_limited
from claimcheck.findings.finding import RunReport

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.findings.finding import FileReport
    from claimcheck.linter import Prepared, Settings

FORMATS = ("text", "concise", "json")
COLOURS = ("auto", "always", "never")
STDIN = "-"
Lists = tuple[tuple[str, ...], ...]
File = click.Path(path_type=Path)


@click.command(short_help="Show where copy departs from the evidence it leans on.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--format", "form", type=one_of(FORMATS), metavar="|".join(FORMATS), default="text", help="How to report."
)
@click.option("--select", type=words, multiple=True, metavar="RULES", help="Run only these codes, names or families.")
@click.option("--ignore", type=words, multiple=True, metavar="RULES", help="Do not run these.")
@click.option(
    "--fail-on", type=one_of(FAIL_ON), metavar="|".join(FAIL_ON), default="error", help="The mildest that fails a run."
)
@click.option("--facts", type=File, multiple=True, metavar="FILE", help="Facts instead of those that come along.")
@click.option("--rules", type=File, multiple=True, metavar="FILE", help="A rule of your own, added to the others.")
@click.option("--vocabulary", type=File, multiple=True, metavar="FILE", help="Words of your own field.")
@click.option("--preview", is_flag=True, help="Run rules on trial too.")
@click.option("--today", type=date, metavar="DATE", help="The date that 'new' is measured from, like 2026-01-31.")
@click.option("--stdin-filename", metavar="NAME", help="What to call what is read from '-'.")
@click.option("--color", type=one_of(COLOURS), metavar="|".join(COLOURS), default="auto", help="Colour the text.")
def check(
    paths: tuple[str, ...],
    form: str,
    select: Lists,
    ignore: Lists,
    fail_on: str,
    facts: tuple[Path, ...],
    rules: tuple[Path, ...],
    vocabulary: tuple[Path, ...],
    preview: bool,
    today: datetime.date | None,
    stdin_filename: str | None,
    color: str,
) -> int:
    """Check files, and all files with copy in folders; '-' reads standard input.

    Exit code: 0 nothing found that --fail-on counts, 1 something found,
    2 something could not be checked.
    """
    from claimcheck.linter import Settings

    settings = Settings(
        today=today or datetime.datetime.now(tz=datetime.UTC).astimezone().date(),
        facts=facts,
        rules=rules,
        vocabulary=vocabulary,
        select=joined(select),
        ignore=joined(ignore),
        preview=preview,
    )
    run = check_paths(paths or (".",), settings, stdin_filename)
    for error in run.errors:
        write_error(error)
    write_report(run, form, colour=wants_colour(color))
    return exit_code(run, fail_on)


def check_paths(paths: Iterable[str], settings: Settings, stdin_name: str | None = None) -> RunReport:
    """Check files and folders. A file that cannot be read is an error of the report; the others are still read.

    Raises:
        ClaimcheckError: rules, vocabulary or facts are not what they must be, so that nothing can be checked.
    """
    from claimcheck.documents.read import SUFFIXES
    from claimcheck.linter import prepare

    prepared = prepare(settings)
    paths = list(dict.fromkeys(paths))
    found, errors = find_files([path for path in paths if path != STDIN], SUFFIXES)
    stdin = FoundFile(Path(STDIN), stdin_name or messages.STDIN_NAME)
    reports: list[FileReport] = []
    for file in [*([stdin] if STDIN in paths else []), *found]:
        try:
            content = read_limited(sys.stdin.buffer, stdin.name) if file is stdin else read_file(file)
            reports.append(_check(file.name, content, prepared))
        except UnreadableFile as error:
            errors.append(error)
    reports.sort(key=lambda report: report.path)
    return RunReport(VERSION, settings.today, tuple(reports), tuple(errors))


def write_report(run: RunReport, form: str, *, colour: bool = False) -> None:
    """Write the report to standard output, in one of `FORMATS`."""
    if form == "json":
        from claimcheck.reports.json import json_report

        write_utf8(json_report(run) + "\n")
    elif form == "concise":
        from claimcheck.reports.concise import concise_report

        write_lines(concise_report(run))
    else:
        from claimcheck.reports.text import text_report

        write_lines(text_report(run, colour=colour))


def _check(name: str, content: bytes, prepared: Prepared) -> FileReport:
    from claimcheck.linter import check_content

    try:
        return check_content(name, content, prepared)
    except ClaimcheckError:
        raise
    except Exception as error:
        # One file that claimcheck stumbles over must not keep the others from being checked.
        if os.environ.get("CLAIMCHECK_DEBUG"):
            raise
        raise UnreadableFile(messages.own_fault(f"{type(error).__name__}: {error}"), name) from error
