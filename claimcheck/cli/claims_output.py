"""`claimcheck claims --output FORMAT=FILE`: the ledger in files, as data, as a table of commas, or as a workbook."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.cli.files import write_file
from claimcheck.cli.output import write_lines
from claimcheck.errors import ClaimcheckError
from claimcheck.files import same_file
from claimcheck.findings.finding import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.cli.options import Output
    from claimcheck.findings.finding import ClaimRecord, RunReport
    from claimcheck.reports.review import Review
    from claimcheck.reports.xlsx_rows import Entry

XLSX = "xlsx"
OUTPUTS = ("csv", "json", XLSX)


def require_workbook() -> None:
    """Check that workbooks can be written.

    Raises:
        ClaimcheckError: XlsxWriter is not installed; with what to do.
    """
    if find_spec("xlsxwriter") is None:
        raise ClaimcheckError(messages.package_missing("a workbook needs XlsxWriter", XLSX))


def write_outputs(
    outputs: Sequence[Output],
    run: RunReport,
    chosen: Sequence[ClaimRecord],
    review: Review | None,
    choice: Sequence[str],
    *,
    why: bool,
) -> RunReport:
    """Write the claims to files, and say so.

    Args:
        outputs: formats and files.
        run: what was read.
        chosen: the claims to write.
        review: of the run; a workbook needs it.
        choice: the verdicts and kinds that were chosen, in words; empty where all were.
        why: as of the command.

    Returns:
        The run; what could not be written is an error of it.
    """
    inputs = [Path(file.path) for file in run.files]
    for output in outputs:
        try:
            if any(same_file(output.path, path) for path in inputs):
                raise ClaimcheckError(messages.output_is_input(), output.path.as_posix())
            write_file(output.path, _content(output.form, run, chosen, review, choice, why=why))
        except ClaimcheckError as error:
            run = replace(run, errors=(*run.errors, error))
        else:
            write_lines([messages.claims_written(output.path.as_posix(), len(chosen))])
    verdicts = {verdict: sum(file.count(verdict) for file in run.files) for verdict in VERDICTS}
    write_lines([messages.claims_closing(verdicts, files=len(run.files), unread=len(run.errors))])
    return run


def _content(
    form: str,
    run: RunReport,
    chosen: Sequence[ClaimRecord],
    review: Review | None,
    choice: Sequence[str],
    *,
    why: bool,
) -> bytes:
    if form == XLSX and review is not None:
        from claimcheck.reports.xlsx_ledger import xlsx_ledger

        # Records of one claim are one object, and a run has each claim once.
        ids = {id(claim) for claim in chosen}

        def wanted(entry: Entry) -> bool:
            return id(entry.item.claim) in ids if entry.item.claim else not choice

        return xlsx_ledger(review, wanted, messages.only_these(choice) if choice else "")
    if form == "json":
        from claimcheck.reports.json import claims_json

        return f"{claims_json(run, chosen, why=why)}\n".encode("utf-8", "backslashreplace")
    from claimcheck.reports.claims import claims_csv

    return claims_csv(chosen, why=why).encode("utf-8", "backslashreplace")
