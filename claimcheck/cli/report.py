"""`claimcheck report`: the reviewer's report, one HTML file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from claimcheck import messages
from claimcheck.cli.configured import configure
from claimcheck.cli.exit_codes import NEVER, exit_code
from claimcheck.cli.files import write_file
from claimcheck.cli.options import FACTS, READING, RULES, configurable
from claimcheck.cli.output import write_error, write_left_out, write_lines
from claimcheck.cli.reviewing import reviewed
from claimcheck.errors import ClaimcheckError

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
    review = reviewed(paths or (".",), run_as.plan, out)
    from claimcheck.reports.html_report import html_report

    run = review.run
    try:
        write_file(out, html_report(review).encode("utf-8"))
    except ClaimcheckError as error:
        run = replace(run, errors=(*run.errors, error))
    else:
        write_lines([messages.report_written(out.as_posix(), len(review.documents))])
    for problem in run.errors:
        write_error(problem)
    write_left_out(run)
    return exit_code(run, NEVER)
