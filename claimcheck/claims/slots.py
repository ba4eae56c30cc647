"""Slots: what a figure belongs to (treatment, comparator, arm, outcome, time), and how we came to know it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Origin(StrEnum):
    """How a slot is known."""

    STATED = "stated"  # in the clause of the figure
    INHERITED = "inherited"  # from the lead-in, the heading or the sentence before
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of a claim.

    Attributes:
        concept: id of the vocabulary; None where the copy says nothing, or words that the vocabulary does not know.
        text: the words; "" where the copy says nothing.
        start, end: code points of the block's text; None where the copy says nothing.
        origin: how we know.
    """

    concept: str | None = None
    text: str = ""
    start: int | None = None
    end: int | None = None
    origin: Origin = Origin.UNKNOWN


EMPTY = Slot()
