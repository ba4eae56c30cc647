"""`claimcheck check`: read files, hold them against the evidence, report."""

from __future__ import annotations

import datetime
import gc
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

    from claimcheck.cache import ResultCache
    from claimcheck.findings.finding import FileReport
    from claimcheck.linter import Prepared
    from claimcheck.settings import Settings

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
@click.option(
    "--annotate", type=File, metavar="OUT.docx", help="Write the findings of a Word file as comments, in a copy."
)
@click.option("--no-cache", is_flag=True, help="Read every file again, and keep no results.")
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
    annotate: Path | None,
    no_cache: bool,
) -> int:
    """Check files, and all files with copy in folders; '-' reads standard input.

    Exit code: 0 nothing found that --fail-on counts, 1 something found,
    2 something could not be checked.
    """
    from claimcheck.settings import Settings

    if annotate:
        from claimcheck.cli.annotate import require_word_file

        require_word_file(paths, annotate)
    settings = Settings(
        today=today or datetime.datetime.now(tz=datetime.UTC).astimezone().date(),
        facts=facts,
        rules=rules,
        vocabulary=vocabulary,
        select=joined(select),
        ignore=joined(ignore),
        preview=preview,
    )
    run = check_paths(paths or (".",), settings, stdin_filename, cache=not no_cache)
    if annotate:
        from claimcheck.cli.annotate import annotated

        run = annotated(run, Path(paths[0]), annotate)
    for error in run.errors:
        write_error(error)
    write_report(run, form, colour=wants_colour(color))
    return exit_code(run, fail_on)


def check_paths(
    paths: Iterable[str], settings: Settings, stdin_name: str | None = None, *, cache: bool = False
) -> RunReport:
    """Check files and folders. A file that cannot be read is an error of the report; the others are still read.

    Args:
        paths: as the user named them.
        settings: what the run is asked to do.
        stdin_name: what to call standard input.
        cache: True to take results that an earlier run kept, and to keep those of this run.

    Raises:
        ClaimcheckError: rules, vocabulary or facts are not what they must be, so that nothing can be checked.
    """
    from claimcheck.documents.read import SUFFIXES

    # Reports are trees of many small records: the collector would walk through them all, again and again, for nothing.
    gc.set_threshold(50_000)
    kept = _Kept(settings) if cache else None
    # Results that were kept under these settings are proof that rules and facts are sound; else they are read now.
    prepared = None if kept and kept.cache else _prepare(settings)
    paths = list(dict.fromkeys(paths))
    found, errors = find_files([path for path in paths if path != STDIN], SUFFIXES)
    stdin = FoundFile(Path(STDIN), stdin_name or messages.STDIN_NAME)
    reports: list[FileReport] = []
    try:
        for file in [*([stdin] if STDIN in paths else []), *found]:
            try:
                content = read_limited(sys.stdin.buffer, stdin.name) if file is stdin else read_file(file)
                report = kept.get(file.name, content) if kept else None
                if report is None:
                    prepared = prepared or _prepare(settings)
                    report = _check(file.name, content, prepared)
                    if kept:
                        kept.put(file.name, content, report)
                reports.append(report)
            except UnreadableFile as error:
                errors.append(error)
        if not reports and prepared is None:
            _prepare(settings)
    finally:
        if kept and kept.cache:
            kept.cache.close()
    reports.sort(key=lambda report: report.path)
    return RunReport(VERSION, settings.today, tuple(reports), tuple(errors))


class _Kept:
    """The cache of results, as files ask for it that are all checked under the same settings."""

    def __init__(self, settings: Settings) -> None:
        from claimcheck.cache import open_cache, run_key

        self.cache: ResultCache | None = open_cache(lambda: run_key(settings) == self._run)
        self._run = run_key(settings) if self.cache else None
        if self._run is None:
            self.cache = None

    def get(self, name: str, content: bytes) -> FileReport | None:
        return self.cache.get(self._key(name, content)) if self.cache else None

    def put(self, name: str, content: bytes, report: FileReport) -> None:
        if self.cache:
            self.cache.put(self._key(name, content), report)

    def _key(self, name: str, content: bytes) -> str:
        from claimcheck.cache import file_key

        return file_key(self._run or "", name, content)


def _prepare(settings: Settings) -> Prepared:
    from claimcheck.linter import prepare

    return prepare(settings)


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
