"""What goes wrong outside the copy: every error a person sees names the file, the line and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class ClaimcheckError(Exception):
    """Something could not be checked. Exit code 2.

    Attributes:
        path: the file, as the user named it, or None.
        line, column: from 1, or None.
        what: what is wrong and what to do, one line.
    """

    def __init__(self, what: str, path: str | None = None, line: int | None = None, column: int | None = None) -> None:
        self.what = what
        self.path = path
        self.line = line
        self.column = column
        super().__init__(str(self))

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{where}: {self.what}" if where else self.what


class UnreadableFile(ClaimcheckError):
    """A file that cannot be read as copy. The other files of the run are still read."""


class BadData(ClaimcheckError):
    """A rule, vocabulary or facts file that does not hold what it must."""


class Errors(ClaimcheckError):
    """Everything that is wrong with the rules or facts of a run, so that it can be put right in one go.

    Attributes:
        errors: at least one, in the order of the files.
    """

    def __init__(self, errors: Sequence[ClaimcheckError]) -> None:
        self.errors = tuple(errors)
        first = self.errors[0]
        super().__init__(first.what, first.path, first.line, first.column)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)
