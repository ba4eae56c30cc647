"""Small pictures of a report as geometry: bars of counts, and where the notes stand in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.reports.html_text import Tick

WIDTH = 1000
HEIGHT = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of a bar, from 0 to 1000, and what it looks like."""

    start: int
    width: int
    look: str


def bars(counts: Iterable[tuple[str, int]], whole: int) -> tuple[Bar, ...]:
    """Counts side by side, as long as they are.

    Args:
        counts: what each looks like, and how many.
        whole: the count that would fill the width.
    """
    made: list[Bar] = []
    before = 0
    for look, count in counts:
        if count:
            start, end = (round(WIDTH * part / max(1, whole)) for part in (before, before + count))
            made.append(Bar(start, max(1, end - start), look))
        before += count
    return tuple(made)


def ruler(ticks: Iterable[Tick]) -> Iterator[tuple[str, str]]:
    """What the ticks look like, and the SVG path of all that look so. The gravest are drawn last, on top."""
    paths: dict[str, list[str]] = {}
    for tick in ticks:
        paths.setdefault(tick.look, []).append(f"M{tick.place} 0V{HEIGHT}")
    order = (
        "waived",
        "uncredited",
        "supported",
        "advice",
        "not_checked",
        "misattributed",
        "warning",
        "contradicted",
        "error",
    )
    for look in order:
        if look in paths:
            yield look, "".join(paths[look])
