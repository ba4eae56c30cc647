"""What goes to the terminal, and how: a closed pipe is quiet, and no name of a file can move the cursor."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from claimcheck.errors import ClaimcheckError, Errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.findings.finding import RunReport


def write_lines(lines: Iterable[str], *, commands: bool = False) -> None:
    """Write lines to standard output, in whatever encoding it has.

    Args:
        lines: without what ends them.
        commands: True where they hold commands to whatever reads the log; else nothing in them is one.

    Raises:
        SystemExit: nobody reads them any more.
    """
    text = "".join(f"{line}\n" for line in (lines if commands else harmless_lines(lines)))
    _write(_encoded(text, sys.stdout.encoding))


def write_utf8(text: str) -> None:
    """Write text to standard output as UTF-8, whatever the terminal's encoding: machines read it.

    Raises:
        SystemExit: nobody reads it any more.
    """
    _write(text.encode("utf-8", "backslashreplace"))


def write_diff(lines: Iterable[str]) -> None:
    """Write a diff to standard output: as it is for a program, without control characters for a terminal."""
    if sys.stdout.isatty():
        from claimcheck.reports.display import printable

        lines = [printable(line) for line in lines]
    _write("".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass"))


def write_error(error: ClaimcheckError | str) -> None:
    """Write what went wrong to standard error, a line for each thing."""
    from claimcheck.reports.display import printable

    for line in error_lines(error):
        _complain(printable(line))


def write_left_out(run: RunReport) -> None:
    """Say on standard error which files were named and left out on purpose, and by what."""
    from claimcheck import messages
    from claimcheck.reports.display import printable

    for name, why in run.left_out:
        _complain(printable(f"{name}: note: {messages.left_out(why)}"))


def write_notes(notes: Iterable[str], changes: Iterable[str] = ()) -> None:
    """Say on standard error what is good to know beside the report: first what was changed, as a diff."""
    from claimcheck.reports.display import printable

    for line in (*changes, *notes):
        _complain(printable(line))


def error_lines(error: ClaimcheckError | str) -> Iterator[str]:
    """`path:line:column: error: what`, for each error."""
    if isinstance(error, Errors):
        for one in error.errors:
            yield from error_lines(one)
    elif isinstance(error, ClaimcheckError):
        parts = (error.path, error.line, error.column)
        where = ":".join(str(part) for part in parts if part is not None)
        yield f"{where}: error: {error.what}" if where else f"error: {error.what}"
    else:
        yield f"error: {error}"


def harmless_lines(lines: Iterable[str]) -> Iterable[str]:
    """Lines that are no commands, where what is printed is read for commands."""
    from claimcheck.reports.log_commands import harmless, is_read_for_commands

    return map(harmless, lines) if is_read_for_commands() else lines


def _encoded(text: str, encoding: str | None) -> bytes:
    """Text as a console reads it: with plain signs for typographic ones it lacks, and escapes for other letters."""
    encoding = encoding or "utf-8"
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        from claimcheck.reports.letters import plain_signs

        return plain_signs(text, encoding).encode(encoding, "backslashreplace")


def _complain(line: str) -> None:
    encoding = sys.stderr.encoding or "utf-8"
    for one in harmless_lines([line]):
        sys.stderr.write(_encoded(f"{one}\n", encoding).decode(encoding))


def _write(content: bytes) -> None:
    try:
        sys.stdout.flush()
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:
            sys.stdout.write(content.decode("utf-8", "replace"))
        else:
            buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is left in the buffer must go somewhere when Python closes it, or it complains.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(2) from None
