"""`check --fix` and `--diff-fix`: changes that findings offer, each tried before it is made."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.cli.files import write_file
from claimcheck.errors import ClaimcheckError, UnreadableFile
from claimcheck.findings.fixes import diff_lines, edited, edits_of, encoded_like

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from claimcheck.findings.finding import FileReport, RunReport
    from claimcheck.findings.fixes import Edit

    CheckOne = Callable[[str, bytes], FileReport]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file with its fixes made.

    Attributes:
        name: of the file in reports.
        before, after: its text.
        content: its new bytes.
        report: on these.
        made, refused: how many fixes were, and were not because the page would have a new finding.
    """

    name: str
    before: str
    after: str
    content: bytes
    report: FileReport
    made: int
    refused: int


def fixed(report: FileReport, content: bytes, check: CheckOne, shown: Container[str] | None = None) -> Fixed | None:
    """A file with the fixes made that take their finding away and bring no other; None where none is offered.

    Args:
        report: on the file.
        content: its bytes, which the report was made of.
        check: the report of a file under a name with other bytes.
        shown: digests of the findings whose fixes are meant; None: of all.
    """
    from claimcheck.documents.read import BINARY, decode

    if Path(report.path).suffix.lower() in BINARY or not any(f.fix and not f.waived for f in report.findings):
        return None
    text = decode(report.path, content)
    made: list[Edit] = []
    now, refused = report, 0
    meant = [finding for finding in report.findings if shown is None or finding.digest in shown]
    for edit in edits_of(text, meant):
        trial = encoded_like(edited(text, [*made, edit]), content)
        after = check(report.path, trial)
        if _better(now, after, edit):
            made.append(edit)
            now = after
        else:
            refused += 1
    after_text = edited(text, made)
    return Fixed(report.path, text, after_text, encoded_like(after_text, content), now, len(made), refused)


def fix_files(
    run: RunReport, places: Mapping[str, Path], check: CheckOne, shown: RunReport | None = None, *, write: bool
) -> tuple[RunReport, list[Fixed], list[ClaimcheckError]]:
    """The run with the fixes made.

    Args:
        run: what was found.
        places: where the files lie, by their names in reports.
        check: as of `fixed`.
        shown: the run with those findings alone whose fixes are meant; None: the run.
        write: True to write the files; False to say only what would be.

    Returns:
        The run on the files as they are after it, what was fixed, and files that changed meanwhile or are not to be
        written.
    """
    import hashlib

    reports: list[FileReport] = []
    done: list[Fixed] = []
    errors: list[ClaimcheckError] = []
    meant = {report.path: {f.digest for f in report.findings} for report in (shown or run).files}
    for report in run.files:
        reports.append(report)
        if not any(finding.fix for finding in report.findings):
            continue
        try:
            content = places[report.path].read_bytes()
            if hashlib.sha256(content).hexdigest() != report.sha256:
                raise UnreadableFile(messages.changed_meanwhile(), report.path)
            result = fixed(report, content, check, meant.get(report.path, ()))
            if result and result.made and write:
                write_file(places[report.path], result.content)
                reports[-1] = result.report
        except OSError as error:
            errors.append(UnreadableFile(messages.cannot_open((error.strerror or "").lower()), report.path))
            continue
        except ClaimcheckError as error:
            errors.append(error)
            continue
        if result:
            done.append(result)
    return replace(run, files=tuple(reports)), done, errors


def diffs(done: Iterable[Fixed]) -> list[str]:
    """The changes as one unified diff."""
    return [line for one in done for line in diff_lines(one.name, one.before, one.after)]


def _better(before: FileReport, after: FileReport, edit: Edit) -> bool:
    """True where the finding is gone and no other came. Its sentence is another now, so only rule and words count."""
    then, now = _kinds(before), _kinds(after)
    key = edit.finding.rule, edit.finding.quote
    return not (now - then) and now[key] < then[key]


def _kinds(report: FileReport) -> Counter[tuple[str, str]]:
    return Counter((finding.rule, finding.quote) for finding in report.findings if not finding.waived)
