"""TOML with places: what `tomllib` reads, and the line and column of every key and value.

`tomllib` tells no places. The scanner below walks a text that `tomllib` has accepted, so it only has to find where
things stand, never whether they are right.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.errors import BadData

if TYPE_CHECKING:
    from collections.abc import Mapping

Path = tuple[str | int, ...]

SPACE = re.compile(r"[ \t]*")
BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
BARE = re.compile(r"[A-Za-z0-9_-]+")
SCALAR = re.compile(r"[^,\]}#\r\n]+")
STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$| \(at end of document\)$")
MAX_DEPTH = 60
"""Lists and tables in one another: far more than any configuration has, far fewer than Python's stack holds."""


@dataclass(frozen=True, slots=True)
class Toml:
    """Plain data, what errors call the file, and where each key and each value stands, by the path to it."""

    data: dict[str, Any]
    name: str
    keys: Mapping[Path, tuple[int, int]]
    values: Mapping[Path, tuple[int, int]]

    def place(self, *path: str | int) -> tuple[int, int]:
        """Line and column of the value at `path`; where it leads nowhere, of the last value on it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def key_place(self, *path: str | int) -> tuple[int, int]:
        """Line and column of the key that ends `path`."""
        return self.keys.get(path) or self.place(*path)

    def error(self, what: str, *path: str | int) -> BadData:
        """An error that points at the value at `path`."""
        return BadData(what, self.name, *self.place(*path))

    def key_error(self, what: str, *path: str | int) -> BadData:
        """An error that points at the key that ends `path`."""
        return BadData(what, self.name, *self.key_place(*path))


def load_toml(content: bytes, name: str) -> Toml:
    """Read a TOML file.

    Args:
        content: its bytes.
        name: what errors call it.

    Raises:
        BadData: it is no TOML; with line and column.
    """
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BadData(messages.not_utf_8(content[error.start]), name, line, 1) from None
    try:
        data = tomllib.loads(text)
        scanner = _Scanner(text)
        scanner.document()
    except tomllib.TOMLDecodeError as error:
        found = PLACE.search(str(error))
        line, column = (int(found[1]), int(found[2])) if found and found[1] else (text.count("\n") + 1, 1)
        raise BadData(messages.not_toml(PLACE.sub("", str(error))), name, line, column) from None
    except ValueError as error:  # a date that is none, in a Python that does not say where
        raise BadData(messages.not_toml(str(error)), name) from None
    except RecursionError:
        raise BadData(messages.nested_too_deep(), name) from None
    return Toml(data, name, scanner.keys, scanner.values)


class _Scanner:
    """Walks a text once. `at` is the offset that it has come to."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self.at = 0
        self.keys: dict[Path, tuple[int, int]] = {}
        self.values: dict[Path, tuple[int, int]] = {(): (1, 1)}
        self.tables: dict[Path, int] = {}  # how many tables an array of tables has so far

    def document(self) -> None:
        """The whole text.

        Raises:
            RecursionError: lists or tables are nested deeper than `MAX_DEPTH`.
        """
        table: Path = ()
        while self.skip(BLANK) < len(self.text):
            if self.text.startswith("[", self.at):
                table = self.header()
            else:
                self.pair(table)

    def header(self) -> Path:
        """`[a.b]` or `[[a.b]]`; the path of what stands below it."""
        double = self.text.startswith("[[", self.at)
        start = self.at
        self.at += 2 if double else 1
        path: Path = ()
        parts = self.dotted()
        for number, (key, offset) in enumerate(parts, 1):
            path = (*path, key)
            self.keys.setdefault(path, self.place(offset))
            self.values.setdefault(path, self.place(start))
            if path in self.tables and not (double and number == len(parts)):
                path = (*path, self.tables[path] - 1)
        self.at += 2 if double else 1
        if double:
            number = self.tables.get(path, 0)
            self.tables[path] = number + 1
            path = (*path, number)
            self.values[path] = self.place(start)
        return path

    def pair(self, table: Path) -> None:
        """`key = value` in a table."""
        path = table
        for key, offset in self.dotted():
            path = (*path, key)
            self.keys.setdefault(path, self.place(offset))
            self.values.setdefault(path, self.place(offset))
        self.at += 1  # the equals sign
        self.skip(SPACE)
        self.value(path)

    def dotted(self) -> list[tuple[str, int]]:
        """The parts of a key and where each begins; `at` is then behind the key and its spaces."""
        parts = []
        while True:
            start = self.skip(SPACE)
            found = STRING.match(self.text, start) or BARE.match(self.text, start)
            if found is None:
                raise AssertionError(f"no key at {start}")
            self.at = found.end()
            word = found[0]
            key = next(iter(tomllib.loads(f"{word} = 0"))) if word[0] in "\"'" else word
            parts.append((key, start))
            if not self.text.startswith(".", self.skip(SPACE)):
                return parts
            self.at += 1

    def value(self, path: Path) -> None:
        """A value of any kind."""
        if len(path) > MAX_DEPTH:
            raise RecursionError
        self.values[path] = self.place(self.at)
        first = self.text[self.at]
        if first == "[":
            self.at += 1
            number = 0
            while self.text[self.skip(BLANK)] != "]":
                self.value((*path, number))
                number += 1
                if self.text[self.skip(BLANK)] == ",":
                    self.at += 1
            self.at += 1
        elif first == "{":
            self.at += 1
            while self.text[self.skip(BLANK)] != "}":
                self.pair(path)
                if self.text[self.skip(BLANK)] == ",":
                    self.at += 1
            self.at += 1
        else:
            found = STRING.match(self.text, self.at) or SCALAR.match(self.text, self.at)
            self.at = found.end() if found else len(self.text)

    def skip(self, pattern: re.Pattern[str]) -> int:
        """Go behind what `pattern` matches."""
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.at

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1
