"""`claimcheck report`: the reviewer's report, one HTML file."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck import messages
from claimcheck.cli.configured import configure
from claimcheck.cli.exit_codes import NEVER, exit_code
from claimcheck.cli.options import FACTS, READING, RULES, configurable
from claimcheck.cli.output import write_error, write_left_out, write_lines
from claimcheck.errors import ClaimcheckError
from claimcheck.files import FoundFile, read_file
from claimcheck.run import STDIN, check_found, find_copy, plan_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from claimcheck.evidence.base import FactsBase
    from claimcheck.reports.review import Opened, Review
    from claimcheck.run import Plan
    from claimcheck.settings import Settings

File = click.Path(path_type=Path)


@click.command(short_help="Write the reviewer's report, one HTML file.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("-o", "--output", "out", type=File, required=True, metavar="FILE", help="The HTML file to write.")
@configurable(RULES, FACTS, READING)
@click.option("--no-cache", is_flag=True, help="Read every file again, and keep no results.")
def report(
    paths: tuple[str, ...],
    out: Path,
    given: dict[str, Any],
    no_exclude: bool,
    no_cache: bool,
) -> int:
    """Write a report on files, and on all files with copy in folders, for whoever signs them.

    The report needs no network and no other file. It shows each document with
    its claims and findings in place, what was not checked, and who let what
    stand.

    Exit code: 0 all was read, 2 something could not be read or written.
    """
    run_as = configure(paths or (".",), given, cache=not no_cache, no_exclude=no_exclude)
    review = reviewed(paths or (".",), run_as.settings, out, plan=run_as.plan)
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
    write_left_out(run)
    return exit_code(run, NEVER)


def reviewed(
    paths: Sequence[str], settings: Settings, out: Path, *, cache: bool = False, plan: Plan | None = None
) -> Review:
    """Check files and make the review of them.

    Args:
        paths: as the user named them. What was written to `out` before is no copy, and is left out of folders.
        settings: what the run is asked to do.
        out: the file that will be written.
        cache: True to take results that an earlier run kept.
        plan: how each file is checked; under `settings` where None.

    Raises:
        click.BadParameter: standard input is named, or `out` itself.
    """
    from claimcheck.reports.review import review_of
    from claimcheck.reports.review_record import record_of

    if STDIN in paths:
        raise click.BadParameter(messages.no_standard_input(), param_hint="'PATHS'")
    if any(_same(Path(path), out) for path in paths):
        raise click.BadParameter(messages.is_an_input(str(out)), param_hint="'--output'")
    plan = plan or plan_of(settings, cache=cache)
    found = find_copy(paths, plan)
    found.files = [file for file in found.files if not _same(file.path, out)]
    run = check_found(found, plan)
    read = {file.path for file in run.files}
    under = {file.name: plan.settings(file) for file in found.files if file.name in read}
    return review_of(run, record_of(run, list(dict.fromkeys(under.values()))), _opener(found.files, under))


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


def _opener(found: Iterable[FoundFile], under: Mapping[str, Settings]) -> Callable[[str], Opened]:
    from claimcheck.linter import prepare, read_copy
    from claimcheck.reports.review import Opened

    by_name = {file.name: file for file in found}
    bases: dict[Settings, FactsBase] = {}

    def opened(name: str) -> Opened:
        file, settings = by_name[name], under[name]
        if settings not in bases:
            bases[settings] = prepare(settings).base
        content = read_file(file)
        return Opened(file.path, content, lambda: read_copy(name, content, settings), bases[settings])

    return opened


def _same(path: Path, out: Path) -> bool:
    if os.path.realpath(path) == os.path.realpath(out):
        return True
    try:
        return path.samefile(out)
    except OSError:
        return False
