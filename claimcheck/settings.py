"""What a run is asked to do. A module of its own, so that a run that finds all its results kept imports no rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is asked to do.

    Attributes:
        today: the date that "new" and "updated" are measured from.
        facts, rules, vocabulary: files of the user; `facts` replaces the built-in base, the others add to theirs.
        select, ignore: codes, names or families of rules.
        preview: True to run trial rules too.
        numbers: how numbers are written; "en": 1,162.5.
    """

    today: datetime.date
    facts: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    vocabulary: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    numbers: str = "en"
