"""Who recorded a line of a file, and when, by git. Never an error: where there is no git, nobody knows."""

from __future__ import annotations

import datetime
import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.git import run_git

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

SECONDS = 30
HEADER = re.compile(r"([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?")
NOT_COMMITTED = re.compile(r"0+")
OTHER_LINES = re.compile(rb"\r(?!\n)|\x00")


@dataclass(frozen=True, slots=True)
class Recorded:
    """The commit that a line comes from: author and day; both "" where it is not committed yet."""

    author: str = ""
    date: str = ""


def recorded_lines(path: Path, content: bytes, lines: Collection[int]) -> Mapping[int, Recorded]:
    """Who recorded these lines of a file.

    Args:
        path: of the file.
        content: its bytes; where they end lines otherwise than git does, nothing is asked.
        lines: from 1.

    Returns:
        What git knows; lines that it does not know are missing.
    """
    if not lines or OTHER_LINES.search(content):
        return {}
    ranges = [word for line in sorted(lines) for word in ("-L", f"{line},{line}")]
    try:
        done = run_git(path.parent, ["blame", "--porcelain", *ranges, "--", path.name], SECONDS)
    except (OSError, ValueError, subprocess.SubprocessError):
        return {}
    if done.returncode != 0:
        return {}
    return dict(_parsed(done.stdout.decode("utf-8", "replace")))


def _parsed(porcelain: str) -> Iterator[tuple[int, Recorded]]:
    commits: dict[str, dict[str, str]] = {}
    commit, line = "", 0
    for row in porcelain.split("\n"):
        header = HEADER.fullmatch(row)
        if row.startswith("\t"):
            yield line, _recorded(commit, commits[commit])
        elif header:
            commit, line = header[1], int(header[2])
            commits.setdefault(commit, {})
        elif commit:
            key, _, value = row.partition(" ")
            commits[commit].setdefault(key, value)


def _recorded(commit: str, said: Mapping[str, str]) -> Recorded:
    if NOT_COMMITTED.fullmatch(commit):
        return Recorded()
    try:
        moment = datetime.datetime.fromtimestamp(int(said.get("author-time", "")), tz=datetime.UTC)
    except (ValueError, OverflowError, OSError):
        return Recorded(said.get("author", ""))
    return Recorded(said.get("author", ""), moment.date().isoformat())
