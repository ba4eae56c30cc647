"""One file of a run: what it is checked under, and how it is."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.errors import ClaimcheckError, UnreadableFile

if TYPE_CHECKING:
    from claimcheck.findings.finding import FileReport
    from claimcheck.linter import Prepared
    from claimcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Task:
    """A file to check: its place in the order of the run, its name, its bytes, and what it is checked under."""

    number: int
    name: str
    content: bytes
    settings: Settings


Outcome = tuple[Task, "FileReport | UnreadableFile"]


def check_task(task: Task, prepared: Prepared) -> FileReport | UnreadableFile:
    """The report of a file, or why there is none."""
    from claimcheck.linter import check_content

    try:
        return check_content(task.name, task.content, prepared)
    except UnreadableFile as error:
        return error
    except ClaimcheckError:
        raise
    except Exception as error:
        # One file that claimcheck stumbles over must not keep the others from being checked.
        if os.environ.get("CLAIMCHECK_DEBUG"):
            raise
        return UnreadableFile(messages.own_fault(f"{type(error).__name__}: {error}"), task.name)
