"""What is known of the terminal: whether there is one, its width, its letters, and whether it shows colour."""

from __future__ import annotations

import os
import shutil
import sys
import time
from typing import TYPE_CHECKING, TextIO

from claimcheck import messages
from claimcheck.reports.display import WIDTH
from claimcheck.run import tell_nobody

if TYPE_CHECKING:
    from collections.abc import Callable

NARROWEST, WIDEST = 40, 100
NO = ("", "0", "false")
PATIENCE = 1.0
"""Seconds that a run may take before it says how far it is."""

STEP = 0.1
"""Seconds between two such lines."""


def wants_colour(choice: str) -> bool:
    """Whether to colour standard output.

    Args:
        choice: `always`, `never`, or `auto`, which asks NO_COLOR and FORCE_COLOR (see no-color.org and force-color.org;
            where both are set, NO_COLOR has the say), and then the terminal.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "").lower() not in NO:
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def show_colour() -> None:
    """Make the console understand colour, where that must be asked for."""
    if sys.platform == "win32":
        import colorama

        colorama.just_fix_windows_console()


def columns_to_use() -> int:
    """The width of the terminal, from 40 to 100; 80 where the output goes elsewhere."""
    if not sys.stdout.isatty():
        return WIDTH
    return max(NARROWEST, min(shutil.get_terminal_size((WIDTH, 24)).columns, WIDEST))


def progress_on(stream: TextIO, clock: Callable[[], float] = time.monotonic) -> Callable[[int, int], None]:
    """What tells how far a run is: one line, written over, from a second on; nothing where nobody looks.

    Args:
        stream: standard error; only a terminal is told.
        clock: gives seconds.

    Returns:
        Takes how many files are done, and among how many. Where all are, the line goes away.
    """
    if not stream.isatty() or os.environ.get("TERM") == "dumb":
        return tell_nobody
    began = last = clock()
    shown = 0

    def tell(done: int, among: int) -> None:
        nonlocal last, shown
        now = clock()
        if done >= among:
            if shown:
                stream.write("\r" + " " * shown + "\r")
                stream.flush()
                shown = 0
        elif now - began >= PATIENCE and now - last >= STEP:
            last = now
            line = messages.progress(done, among)
            stream.write("\r" + line.ljust(shown))
            stream.flush()
            shown = len(line)

    return tell
