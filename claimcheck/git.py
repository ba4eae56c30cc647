"""The user's own git, asked in a way that runs nothing else: no hook, no watcher, no filter, no network."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# Names of what a repository's own settings could have run, or could change in what git prints.
SAFE = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "diff.noprefix=false", "--no-pager")
# In a hook git names its own repository by these; what must count here is the folder.
OF_A_HOOK = frozenset(
    "GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_COMMON_DIR GIT_CONFIG GIT_CONFIG_COUNT GIT_CONFIG_PARAMETERS GIT_DIR "
    "GIT_GRAFT_FILE GIT_IMPLICIT_WORK_TREE GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_PREFIX GIT_SHALLOW_FILE "
    "GIT_WORK_TREE".split()
)
QUIET = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # What a partial clone lacks is not fetched.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
}


def run_git(folder: Path, arguments: Sequence[str], seconds: float | None = None) -> subprocess.CompletedProcess[bytes]:
    """What git prints on both streams, and its exit code.

    Args:
        folder: that it runs in.
        arguments: its own.
        seconds: after which it is stopped.

    Raises:
        OSError, ValueError, subprocess.SubprocessError: it cannot be run, or takes too long.
    """
    kept = {key: value for key, value in os.environ.items() if key not in OF_A_HOOK}
    return subprocess.run(  # noqa: S603 - a list of arguments, no shell
        ["git", *SAFE, *arguments],  # noqa: S607 - the user's own git
        cwd=folder,
        env={**kept, **QUIET},
        capture_output=True,
        timeout=seconds,
        check=False,
        stdin=subprocess.DEVNULL,
    )
