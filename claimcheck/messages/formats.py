"""What is said in reports for machines, and of the files that they are written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.messages.words import counted, listed

if TYPE_CHECKING:
    from collections.abc import Mapping

NOTHING_FOUND = "no findings"
COULD_NOT_CHECK = "could-not-check"


def not_an_output(word: str, form: str) -> str:
    """`--output` without a format or a file."""
    return f"'{word}' is not FORMAT=FILE, like {form}=FILE"


def output_twice(path: str) -> str:
    """Two reports to one file."""
    return f"'{path}' is named twice; write each report to a file of its own"


def output_is_folder(path: str) -> str:
    """A folder where a file should be written."""
    return f"'{path}' is a folder; name a file in it"


def output_without_folder(path: str, folder: str) -> str:
    """A file in a folder that does not exist."""
    return f"'{path}' cannot be written: there is no folder '{folder}'; make it first"


def output_is_input() -> str:
    """A report that would be written over the copy it is about."""
    return "is a file that was checked, so no report is written over it; name another file with --output"


def cannot_be_written(reason: str) -> str:
    """A report that the system does not let us write."""
    return f"cannot be written: {reason}"


def with_waiver(message: str, waived: str) -> str:
    """A finding that somebody let stand, where a format has no place for that."""
    return f"{message} [waived: {waived}]"


def could_not_check(what: str) -> str:
    """An error of the run, where a format has a place for findings alone."""
    return f"Could not be checked: {what}"


def annotations_cut(cut: Mapping[str, int], most: int) -> str:
    """What GitHub would not have shown.

    Args:
        cut: how many findings are not annotated, by severity.
        most: how many GitHub shows of each level.
    """
    forms = {"error": "errors", "warning": "warnings", "advice": "advice"}
    said = listed([counted(number, word, forms[word]) for word, number in cut.items() if number])
    return f"Not annotated: {said}. GitHub shows {most} annotations of each level in a step; the log lists the others."


def summary_heading(said: str) -> str:
    """The heading of the Markdown summary."""
    return f"claimcheck: {said}"


def summary_cut(shown: int, among: int) -> str:
    """Findings that the Markdown summary has no room for."""
    return f"The worst {shown:,} of {counted(among, 'finding')} are shown; there is no room for more."


def summary_unread(number: int) -> str:
    """The heading above what could not be read."""
    return f"{counted(number, 'input')} could not be checked"


def summary_waived(number: int) -> str:
    """The heading above waived findings."""
    return f"{counted(number, 'finding')} waived"


def example_of_rule() -> str:
    """The words above the copy that a rule flags, in its help."""
    return "Example of copy that is flagged:"


def instead() -> str:
    """The words above what to write instead."""
    return "Write instead:"


def asked_by() -> str:
    """The words above the laws and guidelines that ask for it."""
    return "Who asks for it:"


def replace_with(old: str, new: str) -> str:
    """What a fix does."""
    return f'Put "{new}" in place of "{old}"'


def of_them_waived(number: int) -> str:
    """How many findings of a rule somebody let stand."""
    return f"{number:,} waived"


def progress(done: int, among: int) -> str:
    """How far a run is."""
    return f"claimcheck: {done:,} of {counted(among, 'file')}"


def statistics_are_text() -> str:
    """`--statistics` with a format for machines."""
    return "--statistics counts for people; with this format, count the findings of the report"
