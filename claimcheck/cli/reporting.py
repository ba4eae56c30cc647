"""Reports of a run: those that are written to files, and the one on standard output."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.cli.exit_codes import counts
from claimcheck.cli.files import write_file
from claimcheck.cli.options import same_file
from claimcheck.cli.output import write_error, write_lines, write_utf8
from claimcheck.errors import ClaimcheckError
from claimcheck.files import FoundFile
from claimcheck.reports.formats import FOR_PEOPLE, Beside, report_lines, report_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from claimcheck.checks.rule import Rule
    from claimcheck.cli.configured import Configured
    from claimcheck.cli.options import Output
    from claimcheck.findings.finding import RunReport


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


def write_report(run: RunReport, form: str, beside: Beside, *, colour: bool = False) -> None:
    """Write the report to standard output, in one of `claimcheck.reports.formats.FORMATS`."""
    if form in FOR_PEOPLE:
        write_lines(report_lines(run, form, colour=colour))
    else:
        write_utf8(report_text(run, form, beside))
