"""`claimcheck claims`: every claim of the copy, with its credit, its verdict and the reason."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

import click

from claimcheck import messages
from claimcheck.checks.rule import SEVERITIES
from claimcheck.claims.assertion import Kind
from claimcheck.claims.measures import Measure
from claimcheck.cli.claims_output import OUTPUTS, XLSX, require_workbook, write_outputs
from claimcheck.cli.configured import configure
from claimcheck.cli.exit_codes import COULD_NOT_CHECK, NEVER, exit_code
from claimcheck.cli.options import FACTS, READING, STDIN_NAME, configurable, joined, one_of, output_option, words
from claimcheck.cli.output import write_error, write_left_out, write_lines, write_notes, write_utf8
from claimcheck.cli.reviewing import reviewed
from claimcheck.findings.finding import VERDICTS
from claimcheck.reports.concise import concise_line
from claimcheck.reports.display import WIDTH
from claimcheck.run import check_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.cli.options import Output
    from claimcheck.findings.finding import ClaimRecord, RunReport

JSON = "json"
FORMATS = ("table", "csv", JSON)
KINDS = (*(measure.value for measure in Measure), *(kind.value for kind in Kind), "testimonial")
WIDEST = 120
UNPARSED = "RUN05"


def some_of(choices: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    """Takes words of the choices, separated by commas; "not checked" and "not-checked" stand for "not_checked"."""
    choice = one_of(choices)
    return lambda text: tuple(choice(word.replace(" ", "_").replace("-", "_")) for word in words(text))


@click.command(short_help="Show every claim with its credit, verdict and reason.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--format", "form", type=one_of(FORMATS), metavar="|".join(FORMATS), help="How to show them.")
@output_option(OUTPUTS)
@click.option("--why", is_flag=True, help="Show what each verdict rests on.")
@click.option(
    "--verdict", type=some_of(VERDICTS), multiple=True, metavar="VERDICTS", help="Only these: contradicted, ..."
)
@click.option(
    "--kind", type=some_of(KINDS), multiple=True, metavar="KINDS", help="Only these: people_count, share, ..."
)
@configurable(FACTS, STDIN_NAME, READING)
def claims(
    paths: tuple[str, ...],
    form: str | None,
    outputs: tuple[Output, ...],
    why: bool,
    verdict: tuple[tuple[str, ...], ...],
    kind: tuple[tuple[str, ...], ...],
    given: dict[str, Any],
    stdin_filename: str | None,
    no_exclude: bool,
) -> int:
    """List the claims of files, and of all files with copy in folders; '-' reads standard input.

    Exit code: 0 all was read, 2 something could not be read.
    """
    shows_slots = why or JSON in (form, *(output.form for output in outputs))
    run_as = configure(
        paths or (".",), given, stdin_filename, cache=False, no_exclude=no_exclude, shows_slots=shows_slots
    )
    books = [output.path for output in outputs if output.form == XLSX]
    review = None
    if books:
        require_workbook()
        review = reviewed(paths or (".",), run_as.plan, books[0])
    run = review.run if review else check_paths(paths or (".",), run_as.plan, stdin_filename)
    verdicts, kinds = joined(verdict), joined(kind)
    chosen = chosen_claims(run, verdicts, kinds)
    if form or not outputs:
        write_claims(run, chosen, form or FORMATS[0], why=why)
    if outputs:
        run = write_outputs(outputs, run, chosen, review, (*verdicts, *kinds), why=why)
    for error in run.errors:
        write_error(error)
    write_left_out(run)
    if unparsed := sum(file.unparsed for file in run.files):
        write_notes([messages.read_without_parser(unparsed)])
    failed = [finding for finding in run.findings() if finding.rule == UNPARSED]
    write_notes(concise_line(finding) for finding in failed)
    required = any(finding.severity == SEVERITIES[0] for finding in failed)
    return COULD_NOT_CHECK if required else exit_code(run, NEVER)


def chosen_claims(run: RunReport, verdicts: Sequence[str], kinds: Sequence[str]) -> list[ClaimRecord]:
    """The claims with one of these verdicts and of one of these kinds; an empty choice leaves all."""
    return [
        claim
        for file in run.files
        for claim in file.claims
        if (not verdicts or claim.verdict in verdicts) and (not kinds or claim.kind in kinds)
    ]


def write_claims(run: RunReport, chosen: Sequence[ClaimRecord], form: str, *, why: bool) -> None:
    """Write claims to standard output, in one of `FORMATS`."""
    if form == JSON:
        from claimcheck.reports.json import claims_json

        write_utf8(claims_json(run, chosen, why=why) + "\n")
    elif form == "csv":
        from claimcheck.reports.claims import claims_csv

        write_utf8(claims_csv(chosen, why=why))
    else:
        from claimcheck.reports.claims import claims_table

        write_lines(claims_table(run, chosen, columns=columns_to_use(), why=why))


def columns_to_use() -> int:
    """The width of the terminal, up to 120; 80 where the output goes elsewhere."""
    if not sys.stdout.isatty():
        return WIDTH
    return max(WIDTH // 2, min(shutil.get_terminal_size().columns, WIDEST))
