"""Text for the log of a CI job, in which lines are commands: of GitHub (`::error::`, `##[group]`) and Azure (`##vso[`).

Copy, file names and messages may hold such text; written like this they stay text.
"""

from __future__ import annotations

import os
import re

COMMAND = re.compile(r"##(?=[A-Za-z]*\[)")
READ_BY = ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION")
"""Variables that are set where a log is read for commands."""


def is_read_for_commands() -> bool:
    """True where what is printed is read for commands."""
    return any(os.environ.get(name) for name in READ_BY)


def harmless(line: str) -> str:
    """A line of a log that is no command, and reads the same: a space parts what would make it one."""
    line = COMMAND.sub("# #", line)
    start = len(line) - len(line.lstrip())
    return f"{line[:start]}: :{line[start + 2 :]}" if line.startswith("::", start) else line
