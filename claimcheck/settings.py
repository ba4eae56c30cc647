"""What a file is checked under. A module of its own, so that a run that finds all its results kept imports no rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a file is checked under. Files of one run may have different ones.

    Attributes:
        today: the date that "new" and "updated" are measured from.
        facts, rules, vocabulary: files of the user; `facts` replaces the built-in base, the others add to theirs.
        select, ignore: codes, names or families of rules.
        preview: True to run trial rules too.
        numbers: how numbers are written; "en": 1,162.5, "de": 1.162,5.
        extend_facts: files of the user that are added to the base.
        severities: pairs of a code, name or family, and error, warning, advice or off.
        jurisdictions: where the copy is published.
        offer: what it sells.
        audience: whom it speaks to.
        dialects: template languages whose tags are no copy; None: those that are recognised where nothing is said.
        front_matter: keys of front matter that are copy; None: as above.
        parser: whether sentences that the grammar leaves open are parsed: off, auto (by a parser that is there) or
            required.
    """

    today: datetime.date
    facts: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    vocabulary: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    numbers: str = "en"
    extend_facts: tuple[Path, ...] = ()
    severities: tuple[tuple[str, str], ...] = ()
    jurisdictions: tuple[str, ...] = ("us", "uk")
    offer: str = "service"
    audience: str = "public"
    dialects: tuple[str, ...] | None = None
    front_matter: tuple[str, ...] | None = None
    parser: str = "off"
