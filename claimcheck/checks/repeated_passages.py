"""Sentences of a page that stand there twice, joined to passages as long as they can be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimcheck.checks.repetition_words import AGAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from claimcheck.language.passage import Passage

__all__ = ["WORD", "Run", "Said", "find_groups", "find_runs", "said_nearly"]

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
LONG: Final = 12
"""Words of a sentence that is compared with longer and shorter ones."""
PIECE: Final = 8
"""Words in a row that two such sentences share."""
LIKE: Final = 0.75
"""How long the shorter one of them is at least, beside the other."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence: its place among those read, its words, and where it stands.

    `block` counts the passages read, `below` those of them since the last heading.
    """

    at: int
    passage: Passage
    start: int
    end: int
    words: str
    block: int
    below: int


@dataclass(slots=True)
class Run:
    """Sentences of a block that another one before has, one after the other: the first and the last one, in both."""

    first: tuple[Said, Said]
    again: tuple[Said, Said]

    def count(self) -> int:
        """How many sentences come back."""
        return self.again[1].at - self.again[0].at + 1

    def is_exact(self) -> bool:
        """True where the two are word for word the same."""
        return _words(self.first) == _words(self.again)

    def is_whole(self) -> bool:
        """True where the two blocks say nothing else."""
        return all(
            ends[0].start == ends[0].passage.sentences[0].start and ends[1].end == ends[1].passage.sentences[-1].end
            for ends in (self.first, self.again)
        )


def said_nearly(said: Iterable[Said]) -> dict[int, Said]:
    """Sentences that say what one before said with some words more or less, and none other."""
    found: dict[int, Said] = {}
    known: dict[tuple[str, ...], Said] = {}
    for one in said:
        words = one.words.split()
        if len(words) < LONG:
            continue
        pieces = [tuple(words[at : at + PIECE]) for at in range(len(words) - PIECE + 1)]
        before = next((known[piece] for piece in pieces if piece in known), None)
        if (
            before is not None
            and before.passage is not one.passage
            and _adds(before.words.split(), words)
            and not AGAIN.search(one.words)
        ):
            found[one.at] = before
        for piece in pieces:
            known.setdefault(piece, one)
    return found


def _adds(one: list[str], other: list[str]) -> bool:
    """True where the longer one has all words of the other, in their order."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return len(short) >= LIKE * len(long) and all(word in rest for word in short)


def find_runs(said: list[Said], pairs: Mapping[int, Said]) -> Iterator[Run]:
    """Pairs that follow one another in both blocks, with shorter sentences beside them that are the same too."""
    free = 0
    for at in sorted(pairs):
        if at < free:
            continue
        first, again = pairs[at], said[at]
        back = on = 0
        while again.at - back > free and _same(said, pairs, first, again, -back - 1):
            back += 1
        while first.at + on + 1 < again.at - back and _same(said, pairs, first, again, on + 1):
            on += 1
        free = again.at + on + 1
        yield Run((said[first.at - back], said[first.at + on]), (said[again.at - back], said[again.at + on]))


def _same(said: list[Said], pairs: Mapping[int, Said], first: Said, again: Said, by: int) -> bool:
    """True where the sentences `by` places on are the same too, in the same two blocks."""
    if first.at + by < 0 or again.at + by >= len(said):
        return False
    one, other = said[first.at + by], said[again.at + by]
    alike = one.words == other.words or pairs.get(other.at) is one
    return alike and one.passage is first.passage and other.passage is again.passage


def find_groups(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Runs whose blocks follow one another in both places are one passage."""
    group: list[Run] = []
    for run in runs:
        if group and not (
            run.again[0].block == group[-1].again[0].block + 1 and run.first[0].block == group[-1].first[0].block + 1
        ):
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _words(ends: tuple[Said, Said]) -> list[str]:
    return WORD.findall(ends[0].passage.text[ends[0].start : ends[1].end].lower())
