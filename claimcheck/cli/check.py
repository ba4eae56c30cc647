"""`claimcheck check`: read files, hold them against the evidence, report."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck import messages
from claimcheck.cli.configured import configure
from claimcheck.cli.exit_codes import COULD_NOT_CHECK, FAIL_ON, exit_code
from claimcheck.cli.narrowing import check_shown, narrowing
from claimcheck.cli.options import FACTS, READING, RULES, STDIN_NAME, configurable, one_of, output_option
from claimcheck.cli.output import write_diff, write_error, write_left_out, write_notes
from claimcheck.cli.reporting import beside_of, is_summary, report_of, write_outputs, write_report
from claimcheck.cli.terminal import progress_on
from claimcheck.reports.formats import FORMATS
from claimcheck.run import tell_nobody

if TYPE_CHECKING:
    from claimcheck.cli.narrowing import Narrowing
    from claimcheck.cli.options import Output

COUNTED = ("text", "concise")
COLOURS = ("auto", "always", "never")
File = click.Path(path_type=Path)


@click.command(short_help="Show where copy departs from the evidence it leans on.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--format", "form", type=one_of(FORMATS), metavar="FORMAT", help=f"How to report: {', '.join(FORMATS)}.")
@output_option(FORMATS)
@click.option("--fail-on", type=one_of(FAIL_ON), metavar="|".join(FAIL_ON), help="The mildest that fails a run.")
@configurable(RULES, FACTS, STDIN_NAME, READING)
@narrowing
@click.option("--color", type=one_of(COLOURS), metavar="|".join(COLOURS), default="auto", help="Colour the text.")
@click.option("--statistics", "count", is_flag=True, help="Count findings by rule instead of showing them.")
@click.option("-q", "--quiet", is_flag=True, help="Show findings and errors, and nothing else.")
@click.option(
    "--annotate", type=File, metavar="OUT.docx", help="Write the findings of a Word file as comments, in a copy."
)
@click.option("--no-cache", is_flag=True, help="Read every file again, and keep no results.")
def check(
    paths: tuple[str, ...],
    form: str | None,
    outputs: tuple[Output, ...],
    fail_on: str | None,
    given: dict[str, Any],
    stdin_filename: str | None,
    no_exclude: bool,
    narrowing: Narrowing,
    color: str,
    count: bool,
    quiet: bool,
    annotate: Path | None,
    no_cache: bool,
) -> int:
    """Check files, and all files with copy in folders; '-' reads standard input.

    Exit code: 0 nothing found that --fail-on counts, 1 something found,
    2 something could not be checked.
    """
    if annotate:
        from claimcheck.cli.annotate import require_word_file

        require_word_file(paths, annotate)
    progress = tell_nobody if quiet else progress_on(sys.stderr)
    given |= {"format": form, "fail-on": fail_on}
    run_as = configure(paths or (".",), given, stdin_filename, cache=not no_cache, no_exclude=no_exclude)
    if count and run_as.form not in COUNTED:
        raise click.UsageError(messages.statistics_are_text())
    all_rules = not (given["select"] or given["ignore"])
    ours = tuple(output.path for output in outputs if is_summary(output.path))
    plan = replace(run_as.plan, progress=progress, ours=ours)
    narrowing = replace(narrowing, baseline=narrowing.baseline or run_as.baseline)
    shown = check_shown(paths or (".",), plan, stdin_filename, narrowing, all_rules=all_rules)
    run = shown.run
    if annotate:
        from claimcheck.cli.annotate import annotated

        run = annotated(run, Path(paths[0]), annotate)
    for error in run.errors:
        write_error(error)
    if not quiet:
        write_left_out(run)
        write_notes(shown.notes, () if narrowing.diff_fix else shown.changes)
    beside = beside_of(run, run_as)
    written = write_outputs(outputs, lambda form: report_of(run, form, beside), (Path(f.path) for f in run.files))
    if narrowing.diff_fix:
        write_diff(shown.changes)
    else:
        write_report(run, run_as.form, beside, colour=color, quiet=quiet, count=count)
    return exit_code(run, run_as.fail_on, run_as.fail_on_of) if written else COULD_NOT_CHECK
