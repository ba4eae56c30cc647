"""`claimcheck baseline`: adopt the findings of a site as it is, so that only new ones are shown from now on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from claimcheck import messages
from claimcheck.cli.configured import configure
from claimcheck.cli.exit_codes import CLEAN, COULD_NOT_CHECK
from claimcheck.cli.files import write_file
from claimcheck.cli.known import load_known, path_in
from claimcheck.cli.options import FACTS, READING, RULES, configurable
from claimcheck.cli.output import write_error, write_left_out, write_lines
from claimcheck.errors import ClaimcheckError
from claimcheck.findings.baseline import can_be_adopted, entries_of, format_baseline, is_baseline, merged
from claimcheck.run import check_paths

NAME = ".claimcheck-baseline"


@click.command(short_help="Adopt the findings of a site, so that only new ones are shown.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=f"By default that of the configuration, or {NAME}.",
)
@configurable(RULES, FACTS, READING)
def baseline(paths: tuple[str, ...], output: Path | None, given: dict[str, Any], no_exclude: bool) -> int:
    """Write the findings of files and folders to a file for `claimcheck check --baseline FILE`.

    A finding is known by its file, its rule, the words it quotes and the sentence around them: lines may move. Lines
    of files that are not read this time stay as they are; those of files that are gone are dropped.

    Exit code: 0 written, 2 something could not be read, so nothing is written.
    """
    if "-" in paths:
        raise click.UsageError(messages.no_baseline_of_stdin())
    run_as = configure(paths or (".",), given, None, no_exclude=no_exclude)
    output = output or run_as.baseline or Path(NAME)
    old = _old(output)
    run = check_paths(paths or (".",), run_as.plan)
    for error in run.errors:
        write_error(error)
    write_left_out(run)
    if run.errors:
        write_error(messages.no_baseline_written(str(output)))
        return COULD_NOT_CHECK
    folder = output.absolute().parent
    named = [(path_in(folder, report.path), report) for report in run.files]
    read = {path for path, _ in named}
    new = [entry for path, report in named for entry in entries_of(report, path)]
    entries = merged(old, new, lambda path: path not in read and os.path.lexists(folder / path))
    write_file(output, format_baseline(entries).encode("utf-8", "surrogatepass"))
    left = sum(not can_be_adopted(finding) and finding.waived is None for finding in run.findings())
    write_lines([messages.baseline_written(output.as_posix(), len(new), len(run.files), left)])
    return CLEAN


def _old(output: Path) -> list[Any]:
    """The entries that the file has; none where it is not there.

    Raises:
        ClaimcheckError: it is a file of something else.
    """
    if not output.exists():
        return []
    try:
        known = load_known(output)
    except ClaimcheckError as error:
        if _is_ours(output):
            raise
        raise ClaimcheckError(messages.baseline_exists(output.as_posix())) from error
    if not _is_ours(output):
        raise ClaimcheckError(messages.baseline_exists(output.as_posix()))
    return [entry for entries in known.entries.values() for entry in entries]


def _is_ours(output: Path) -> bool:
    try:
        return is_baseline(output.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return False
