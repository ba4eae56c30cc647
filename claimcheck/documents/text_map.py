"""Text as a reader sees it, with the place of every character in the source.

A `TextMap` is a text and runs. In a literal run each character of the text is one character of the source. In any
other run (an entity, a folded line break) all characters stand for the same piece of source.
"""

from __future__ import annotations

import bisect
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points of the decoded source."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start` to `end` of the text stand at `source_start` to `source_end` of the source."""

    start: int
    end: int
    source_start: int
    source_end: int
    literal: bool


@dataclass(frozen=True, slots=True)
class TextMap:
    """A text and where it comes from. Build it with `TextMapBuilder`."""

    text: str
    runs: tuple[Run, ...]

    def span(self, start: int, end: int) -> Span:
        """Source span of the characters `start` to `end` of the text.

        Raises:
            IndexError: the range lies outside the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"{start}:{end} is outside a text of {len(self.text)} characters")
        if start == end:
            point = self._start(start) if start < len(self.text) else self._end(start - 1) if start else 0
            return Span(point, point)
        return Span(self._start(start), self._end(end - 1))

    def is_literal(self, start: int, end: int) -> bool:
        """True where the source holds these characters just so, one after the other."""
        first = self._run(start)
        return (first.literal and end <= first.end) or start == end

    def longest_gap(self, start: int, end: int) -> int:
        """Characters of the longest piece of source between two characters of the text that stands for neither."""
        runs = [run for run in self.runs if start < run.end and run.start < end]
        return max((after.source_start - run.source_end for run, after in itertools.pairwise(runs)), default=0)

    def part(self, start: int, end: int) -> TextMap:
        """The characters `start` to `end` as a map of their own, white space at both ends cut off."""
        piece = self.text[start:end]
        kept = piece.strip()
        skip = start + len(piece) - len(piece.lstrip())
        if not kept:
            return TextMap("", ())
        first = bisect.bisect_right(self.runs, skip, key=lambda run: run.start) - 1
        last = bisect.bisect_left(self.runs, skip + len(kept), key=lambda run: run.start)
        return TextMap(kept, tuple(_cut(self.runs[first:last], skip, len(kept))))

    def _run(self, index: int) -> Run:
        return self.runs[bisect.bisect_right(self.runs, index, key=lambda run: run.start) - 1]

    def _start(self, index: int) -> int:
        run = self._run(index)
        return run.source_start + (index - run.start if run.literal else 0)

    def _end(self, index: int) -> int:
        run = self._run(index)
        return run.source_start + index - run.start + 1 if run.literal else run.source_end


class TextMapBuilder:
    """Collects pieces of text in order, and the source they come from."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self.length = 0

    def literal(self, text: str, source_start: int) -> None:
        """Add text that stands in the source just so, from `source_start` on."""
        self._add(text, source_start, source_start + len(text), literal=True)

    def replaced(self, text: str, source_start: int, source_end: int) -> None:
        """Add text that stands for a piece of source that is written otherwise."""
        self._add(text, source_start, source_end, literal=False)

    def ends_with_space(self) -> bool:
        """True where nothing was added yet, or the last character is white space."""
        return not self._parts or self._parts[-1][-1].isspace()

    def source_end(self) -> int:
        """Offset of the source behind what was added last; 0 where nothing was."""
        return self._runs[-1].source_end if self._runs else 0

    def tail(self, length: int) -> str:
        """The last characters that were added, at most `length`."""
        return "".join(self._parts[-length:])[-length:]

    def build(self) -> TextMap:
        """The text and its map, white space at both ends cut off."""
        text = "".join(self._parts)
        kept = text.strip()
        if len(kept) == len(text):
            return TextMap(text, tuple(self._runs))
        return TextMap(kept, tuple(_cut(self._runs, len(text) - len(text.lstrip()), len(kept))) if kept else ())

    def _add(self, text: str, source_start: int, source_end: int, *, literal: bool) -> None:
        if not text:
            return
        start = self.length
        self.length += len(text)
        self._parts.append(text)
        last = self._runs[-1] if self._runs else None
        if literal and last and last.literal and last.source_end == source_start:
            self._runs[-1] = Run(last.start, self.length, last.source_start, source_end, literal=True)
        else:
            self._runs.append(Run(start, self.length, source_start, source_end, literal))


def _cut(runs: Iterable[Run], skip: int, length: int) -> Iterable[Run]:
    for run in runs:
        start, end = max(run.start - skip, 0), min(run.end - skip, length)
        if start >= end:
            continue
        if run.literal:
            source = run.source_start + start + skip - run.start
            yield Run(start, end, source, source + end - start, literal=True)
        else:
            yield Run(start, end, run.source_start, run.source_end, literal=False)
