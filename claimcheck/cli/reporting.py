"""Reports of a run: those that are written to files, and the one on standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.cli.exit_codes import counts
from claimcheck.cli.files import write_file
from claimcheck.cli.options import same_file
from claimcheck.cli.output import harmless_lines, write_error, write_lines, write_utf8
from claimcheck.cli.terminal import columns_to_use, show_colour, wants_colour
from claimcheck.errors import ClaimcheckError
from claimcheck.files import FoundFile
from claimcheck.reports.formats import FOR_PEOPLE, Beside, report_lines, report_text
from claimcheck.reports.letters import letters_of
from claimcheck.reports.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from claimcheck.checks.rule import Rule
    from claimcheck.cli.configured import Configured
    from claimcheck.cli.options import Output
    from claimcheck.findings.finding import RunReport

AS_THEY_ARE = ("csv", "markdown")


def beside_of(run: RunReport, run_as: Configured) -> Beside:
    """What reports of a run need beside it.

    Args:
        run: what was found.
        run_as: what its files were checked under.
    """

    def rules() -> tuple[Rule, ...]:
        from claimcheck import data
        from claimcheck.checks.load import load_rules

        # Files of one run may have rules of their own.
        under = [run_as.plan.settings(FoundFile(Path(file.path), file.path)) for file in run.files]
        own = dict.fromkeys(path for settings in under for path in settings.rules)
        return load_rules([data.root() / "rules"], list(own), examples=True)

    return Beside(rules, lambda finding: counts(finding, run_as.fail_on, run_as.fail_on_of))


def write_outputs(outputs: Iterable[Output], text_of: Callable[[str], str], inputs: Iterable[Path]) -> bool:
    """Write reports to their files; what keeps one from being written is told, and the others are.

    Args:
        outputs: what to write.
        text_of: gives the report in a format.
        inputs: files that were read: no report is written over one of them.

    Returns:
        True where all were written.
    """
    inputs = tuple(inputs)
    done = True
    for output in outputs:
        try:
            if any(same_file(output.path, path) for path in inputs):
                raise ClaimcheckError(messages.output_is_input(), output.path.as_posix())
            write_file(output.path, text_of(output.form).encode("utf-8", "backslashreplace"))
        except ClaimcheckError as error:
            write_error(error)
            done = False
    return done


def write_report(run: RunReport, form: str, beside: Beside, *, colour: str, quiet: bool, count: bool) -> None:
    """Write the report to standard output.

    Args:
        run: what was found.
        form: one of `claimcheck.reports.formats.FORMATS`.
        beside: what reports need beside it.
        colour: as `claimcheck.cli.terminal.wants_colour` takes it.
        quiet: True to leave counts at the end away.
        count: True to count findings by rule instead of showing them.
    """
    if form not in FOR_PEOPLE:
        text = report_text(run, form, beside)
        # Data escape what a log would take for a command; in these two that is text.
        write_utf8("\n".join(harmless_lines(text.split("\n"))) if form in AS_THEY_ARE else text)
        return
    look = Look(wants_colour(colour), columns_to_use(), not quiet, letters_of(sys.stdout.encoding or "utf-8"))
    if look.colour:
        show_colour()
    if count:
        from claimcheck.reports.statistics import statistics

        write_lines(statistics(run, look))
    else:
        write_lines(report_lines(run, form, look), commands=form == "github")
