"""Reports of a run: those that are written to files, and the one on standard output."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.cli.exit_codes import counts
from claimcheck.cli.files import write_file
from claimcheck.cli.output import harmless_lines, write_error, write_lines, write_utf8
from claimcheck.cli.terminal import columns_to_use, show_colour, wants_colour
from claimcheck.errors import ClaimcheckError
from claimcheck.files import FoundFile, same_file
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

OF_A_REPOSITORY = ("github", "gitlab", "sarif")
"""Formats whose readers take names of files to count from the root of the repository."""

ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


def report_of(run: RunReport, form: str, beside: Beside) -> str:
    """A whole report, as `claimcheck.reports.formats.report_text` makes it, with names as its readers take them."""
    return report_text(in_repository(run, form), form, beside)


def in_repository(run: RunReport, form: str) -> RunReport:
    """The run with names of files that count from the root of the checkout, where a job says where that is."""
    root = next((os.environ[name] for name in ROOTS if os.environ.get(name)), None)
    if root is None or form not in OF_A_REPOSITORY:
        return run
    here, top = Path.cwd().resolve(), Path(root).resolve()
    if here == top or not here.is_relative_to(top):
        return run
    from claimcheck.reports.rebased import rebased

    return rebased(run, here.relative_to(top).as_posix())


def is_summary(path: Path) -> bool:
    """True of a file that an earlier run wrote as its Markdown summary: it is no copy, and may be written over."""
    from claimcheck.reports.markdown import MARK

    try:
        with path.open("rb") as opened:
            return opened.read(len(MARK)) == MARK.encode()
    except OSError:
        return False


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
        text = report_of(run, form, beside)
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
        write_lines(report_lines(in_repository(run, form), form, look), commands=form == "github")
