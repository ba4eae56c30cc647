"""Every sentence that a person reads, in one place. Functions take words and numbers, never records.

Of copy it is said what it says and what its source says: differs, gives, is not on record; never wrong, false,
misleading or fabricated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Words


def counted(number: int, one: str, many: str | None = None) -> str:
    """`1 file`, `2 files`, `1,000 claims`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end


def did_you_mean(near: str | None) -> str:
    """A hint, where something near exists."""
    return f" (did you mean '{near}'?)" if near else ""


# Reports


def closing(severities: Mapping[str, int], verdicts: Mapping[str, int], *, files: int, unread: int) -> str:
    """The line that ends a run.

    Args:
        severities: findings, by "error", "warning" and "advice".
        verdicts: claims, by verdict.
        files: how many were read.
        unread: how many could not be read.
    """
    forms = {"error": "errors", "warning": "warnings", "advice": "advice"}
    said = [counted(number, word, forms[word]) for word, number in severities.items() if number]
    parts = [", ".join(said) or "No findings"]
    claims = sum(verdicts.values())
    where = counted(files, "file")
    if claims:
        # What was not checked is always said; silence about it would read as approval.
        shown = [f"{n:,} {name.replace('_', ' ')}" for name, n in verdicts.items() if n or name == "not_checked"]
        parts.append(f"{counted(claims, 'claim')} in {where}: {', '.join(shown)}")
    elif files:
        parts.append(f"No claims found in {where}")
    if unread:
        parts.append(f"{counted(unread, 'file')} could not be read")
    return ". ".join(parts) + "."


# Files and the command line


def no_such_path() -> str:
    """A path that does not exist."""
    return "no such file or folder; check the path"


def cannot_open(reason: str) -> str:
    """A file that the system does not let us read."""
    return f"cannot be read: {reason}"


def too_large(megabytes: int) -> str:
    """A file that is too large to be copy."""
    return f"larger than {megabytes} MB; split it, or leave it out"


def nothing_to_read(suffixes: Iterable[str]) -> str:
    """A folder without copy."""
    return f"no file to read in this folder; files that are read end in {listed(sorted(suffixes), 'or')}"


def unknown_choice(word: str, choices: Iterable[str], near: str | None) -> str:
    """A word that is not among the choices of an option."""
    return f"'{word}' is not one of {listed(choices, 'or')}" + did_you_mean(near)


def not_a_date(word: str) -> str:
    """A date that is none."""
    return f"'{word}' is no date like 2026-01-31"
