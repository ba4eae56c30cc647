"""What only several sources together show: ids that are taken twice, links that lead nowhere, circles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.errors import BadData
from claimcheck.evidence.facts_keys import LINKS
from claimcheck.strict_yaml import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimcheck.strict_yaml import Loaded


@dataclass(frozen=True, slots=True)
class Link:
    """A source that another names, and where it does."""

    key: str
    target: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A source of a file: its id, where the id stands, and the sources that it names."""

    id: str
    file: str
    line: int
    column: int
    links: tuple[Link, ...]

    def error(self, what: str, link: Link | None = None) -> BadData:
        """An error that points at the id, or at a link."""
        place = link or self
        return BadData(what, self.file, place.line, place.column)


def named_source(loaded: Loaded, source: Mapping[str, Any], place: int) -> NamedSource:
    """What a source of a loaded file is called, and the sources that it names."""
    links = [
        Link(key, target, *loaded.place("sources", place, key, number))
        for key in LINKS
        if isinstance(source.get(key), list)
        for number, target in enumerate(source[key])
        if isinstance(target, str)
    ]
    return NamedSource(source["id"], loaded.name, *loaded.place("sources", place, "id"), tuple(links))


def link_errors(named: Sequence[NamedSource]) -> Iterator[BadData]:
    """All that is wrong with the ids and links of all files of a run."""
    first: dict[str, NamedSource] = {}
    for source in named:
        first.setdefault(source.id, source)
    yield from twice_taken(named)
    for source in named:
        for link in source.links:
            if link.target not in first:
                near = nearest(link.target, first)
                hint = f"did you mean '{near}'?" if near else "add it, or leave the link out"
                yield source.error(f"'{link.key}' names '{link.target}', which does not exist ({hint})", link)
    yield from _circles(first)


def twice_taken(named: Sequence[NamedSource]) -> Iterator[BadData]:
    """An error for each id that was taken before."""
    first: dict[str, NamedSource] = {}
    for source in named:
        taken = first.setdefault(source.id, source)
        if taken is not source:
            yield source.error(f"id '{source.id}' is taken at {taken.file}:{taken.line}; choose another")


def _circles(sources: Mapping[str, NamedSource]) -> Iterator[BadData]:
    """One error for each circle of sources that supersede each other."""
    newer_to_older: dict[str, dict[str, tuple[NamedSource, Link]]] = {id_: {} for id_ in sources}
    for source in sources.values():
        for link in source.links:
            if link.target in sources and link.key == "supersedes":
                newer_to_older[source.id].setdefault(link.target, (source, link))
            elif link.target in sources and link.key == "superseded_by":
                newer_to_older[link.target].setdefault(source.id, (source, link))
    done: set[str] = set()
    for start in newer_to_older:
        for circle in _circles_from(start, newer_to_older, done):
            holder, link = newer_to_older[circle[0]][circle[1]]
            yield holder.error(f"a circle: {' supersedes '.join(circle)}; take one of these links out", link)


def _circles_from(start: str, below: Mapping[str, Iterable[str]], done: set[str]) -> Iterator[list[str]]:
    """Circles met on the way down from `start`. No recursion: a chain of editions may be long."""
    if start in done:
        return
    path, on_path = [start], {start}
    waiting = [iter(below[start])]
    while waiting:
        following = next(waiting[-1], None)
        if following is None:
            waiting.pop()
            ended = path.pop()
            on_path.discard(ended)
            done.add(ended)
        elif following in on_path:
            yield [*path[path.index(following) :], following]
        elif following not in done:
            path.append(following)
            on_path.add(following)
            waiting.append(iter(below[following]))
