"""How reports for people look: colour, width, letters, and whether they end with a count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.reports.display import WIDTH

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Look:
    """How a report looks.

    Attributes:
        colour: True to colour it for a terminal.
        columns: how wide it may be.
        closing: False to leave the counts at its end away.
        letters: makes a line of copy fit a console that lacks letters, see `claimcheck.reports.letters`; None where it
            has them all.
    """

    colour: bool = False
    columns: int = WIDTH
    closing: bool = True
    letters: Callable[[str], str] | None = None


PLAIN = Look()
