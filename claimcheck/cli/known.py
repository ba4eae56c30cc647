"""`check --baseline FILE`: what a baseline knows is not shown, and what it knows too much is told."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.errors import ClaimcheckError
from claimcheck.findings.baseline import by_path, former_name, read_baseline, split_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.findings.baseline import Entry
    from claimcheck.findings.finding import FileReport, RunReport

TOLD = 10  # stale lines that are listed one by one


@dataclass(frozen=True, slots=True)
class Known:
    """A baseline that was read: its name, its folder, which its paths are relative to, and its entries by path."""

    name: str
    folder: Path
    entries: dict[str, list[Entry]]


def load_known(path: Path) -> Known:
    """The baseline of a file.

    Raises:
        ClaimcheckError: there is none, or it is not what it must be.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ClaimcheckError(messages.no_baseline(str(path))) from None
    except UnicodeDecodeError:
        raise ClaimcheckError(messages.bad_baseline_line("no UTF-8"), str(path)) from None
    except OSError as error:
        raise ClaimcheckError(messages.cannot_open((error.strerror or "").lower()), str(path)) from None
    return Known(path.as_posix(), path.absolute().parent, by_path(read_baseline(text, path.as_posix())))


def without_known(run: RunReport, known: Known) -> tuple[RunReport, int, tuple[Entry, ...]]:
    """The run without known findings, how many those were, and the entries that matched none.

    An entry is stale where its file was read, or is no longer there. A file that the baseline does not know, with what
    was found in one that is gone, is that file under a new name.
    """
    reports: list[FileReport] = []
    hidden = 0
    stale: list[Entry] = []
    names = [path_in(known.folder, report.path) for report in run.files]
    gone = {name: list(entries) for name, entries in known.entries.items() if _is_gone(known, name, names)}
    for name, report in zip(names, run.files, strict=True):
        entries = known.entries.get(name)
        if entries is None and (before := former_name(report, gone)):
            entries = gone.pop(before)
        split = split_known(report, entries or ())
        reports.append(split.left)
        hidden += split.hidden
        stale += split.stale
    stale += [entry for entries in gone.values() for entry in entries]
    return replace(run, files=tuple(reports)), hidden, tuple(sorted(stale, key=lambda entry: entry.line))


def _is_gone(known: Known, name: str, read: list[str]) -> bool:
    return name not in read and not os.path.lexists(known.folder / name)


def notes(known: Known, hidden: int, stale: tuple[Entry, ...]) -> Iterator[str]:
    """What is said of a baseline beside the report, a line each."""
    if hidden:
        yield messages.known_findings(known.name, hidden)
    for entry in stale[:TOLD]:
        said = messages.stale_entry(entry.rule, entry.name, entry.quote, entry.path)
        yield f"{known.name}:{entry.line}: note: {said}"
    if len(stale) > TOLD:
        yield f"{known.name}: note: {messages.more_stale(len(stale) - TOLD)}"


def path_in(folder: Path, name: str) -> str:
    """The path of a file, relative to the folder of a baseline and written with `/`.

    Args:
        folder: absolute.
        name: as reports name the file, relative to the current folder or absolute.
    """
    return Path(os.path.relpath(Path(name).absolute(), folder)).as_posix()
