"""claimcheck from Python: what `import claimcheck` offers."""

from __future__ import annotations

import datetime
import functools
import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.linter import check_content, prepare
from claimcheck.run import check_paths as check_all
from claimcheck.run import plan_of
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.findings.finding import FileReport, RunReport
    from claimcheck.linter import Prepared

Name = str | os.PathLike[str]
Stamps = tuple[tuple[str, int, int], ...]


def check_text(text: str | bytes, name: str = "text.md", settings: Settings | None = None) -> FileReport:
    """Everything that can be said of a text.

    Rules, words and facts are loaded once for the same settings, so that many texts can be checked one after the other.
    No configuration file is read; `settings` says all.

    Args:
        text: the copy, or the bytes of a file, such as a Word file.
        name: what to call it. Its suffix says how it is read: .md, .mdx, .html, .docx; all else is plain text.
        settings: what it is checked under; the defaults, with today's date, where None.

    Returns:
        Findings, claims and counts. Lines and columns count from 1, columns in code points.

    Raises:
        UnreadableFile: it cannot be read as copy.
        ClaimcheckError: rules, words or facts that the settings name are not what they must be.
    """
    content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    settings = settings or default_settings()
    return check_content(name, content, _prepared(settings, _stamps(settings)))


def check_paths(paths: Name | Iterable[Name], settings: Settings | None = None, *, cache: bool = False) -> RunReport:
    """Check files, and all files with copy in folders, as `claimcheck check` does.

    No configuration file is read, nothing is left out but hidden folders and folders of packages.

    Args:
        paths: one file or folder, or several.
        settings: as of `check_text`.
        cache: True to take results that an earlier run kept, and to keep those of this one.

    Returns:
        The files, by path. What could not be read is in `errors`; the other files are checked all the same.

    Raises:
        ClaimcheckError: rules, words or facts that the settings name are not what they must be.
    """
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    # A file may be called "-"; on the command line that is standard input.
    names = [os.path.join(".", "-") if os.fspath(path) == "-" else os.fspath(path) for path in several]  # noqa: PTH118
    thresholds = gc.get_threshold()
    try:
        return check_all(names, plan_of(settings or default_settings(), cache=cache))
    finally:
        # A run sets them for itself; in somebody else's process they are not ours.
        gc.set_threshold(*thresholds)


def default_settings() -> Settings:
    """The settings where nobody says any: today's date, and what comes along."""
    return Settings(today=datetime.datetime.now(tz=datetime.UTC).astimezone().date())


@functools.lru_cache(maxsize=4)
def _prepared(settings: Settings, stamps: Stamps) -> Prepared:  # noqa: ARG001 - they make the key
    return prepare(settings)


def _stamps(settings: Settings) -> Stamps:
    """Size and time of change of the files that settings name, so that a file that was changed is read again."""
    found = []
    for path in (*settings.facts, *settings.extend_facts, *settings.rules, *settings.vocabulary):
        try:
            of = Path(path).stat()
        except OSError:  # `prepare` says what is wrong
            found.append((str(path), 0, 0))
        else:
            found.append((str(path), of.st_mtime_ns, of.st_size))
    return tuple(found)
