"""Where the sources of a run lie once they are compiled: in memory, or in a file that is read source by source.

The file makes a large base cost no more than a small one: it is opened, not read.
"""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from claimcheck.cache_folder import keep_file, kept_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

KIND, SUFFIX = "facts", "sqlite"
COMPLETE = ("about", "complete")


class Store(Protocol):
    """Texts by table and key."""

    def text(self, table: str, key: str) -> str | None:
        """The text under a key, or None."""

    def keys(self, table: str) -> tuple[str, ...]:
        """All keys of a table, sorted."""


@dataclass(frozen=True, slots=True)
class InMemory:
    """Texts by table and key, in memory.

    `ids`: for each key of the index the ids of its sources, a JSON list; `source`: for each id its row; `entry`: for
    each id what the file says, as JSON.
    """

    tables: Mapping[str, Mapping[str, str]]

    def text(self, table: str, key: str) -> str | None:
        """The text under a key, or None."""
        return self.tables[table].get(key)

    def keys(self, table: str) -> tuple[str, ...]:
        """All keys of a table, sorted."""
        return tuple(sorted(self.tables[table]))


@dataclass(slots=True)
class InFile:
    """Texts by table and key, in a compiled file. A damaged file is built again, in the middle of the run if need be.

    Attributes:
        path: of the file.
        build: makes the same data from the facts files.
    """

    path: Path
    build: Callable[[], InMemory]
    _memory: InMemory | None = None
    _connection: Any = field(default=None, repr=False)
    _process: int = 0

    def text(self, table: str, key: str) -> str | None:
        """The text under a key, or None."""
        if self._memory is None:
            try:
                return self._text(table, key)
            except DamagedError:
                self._rebuild()
        return self._memory.text(table, key) if self._memory else None

    def keys(self, table: str) -> tuple[str, ...]:
        """All keys of a table, sorted."""
        if self._memory is None:
            try:
                return tuple(key for (key,) in self._query("SELECT key FROM held WHERE name = ? ORDER BY key", table))
            except DamagedError:
                self._rebuild()
        return self._memory.keys(table) if self._memory else ()

    def is_sound(self) -> bool:
        """True where the file is there and was written to its end."""
        try:
            return self._text(*COMPLETE) is not None
        except DamagedError:
            return False

    def _text(self, table: str, key: str) -> str | None:
        rows = self._query("SELECT text FROM held WHERE name = ? AND key = ?", table, key)
        if not rows:
            return None
        try:
            return zlib.decompress(rows[0][0]).decode("utf-8", "surrogatepass")
        except (zlib.error, TypeError, UnicodeDecodeError) as error:
            raise DamagedError from error

    def _query(self, command: str, *values: str) -> list[tuple[Any, ...]]:
        import sqlite3

        # A connection must not be used on the other side of a fork.
        if self._connection is None or self._process != os.getpid():
            self._process = os.getpid()
            try:
                # Nothing ever writes to a file that has its name: no locks are needed.
                address = f"{self.path.absolute().as_uri()}?mode=ro&immutable=1"
                self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
            except (sqlite3.Error, ValueError) as error:
                raise DamagedError from error
        try:
            rows: list[tuple[Any, ...]] = self._connection.execute(command, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise DamagedError from error
        return rows

    def _rebuild(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._memory = self.build()
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)  # the next run writes it again


class DamagedError(Exception):
    """A compiled file that does not hold what was written. Never seen outside."""


def opened(key: str, build: Callable[[], InMemory]) -> Store:
    """The data under a key; built and kept where it is not there yet.

    Args:
        key: of all that the data depends on.
        build: makes the data. What it raises goes through.
    """
    path = kept_path(KIND, key, SUFFIX)
    if path is None:
        return build()
    store = InFile(path, build)
    if store.is_sound():
        return store
    memory = build()
    keep_file(KIND, key, SUFFIX, lambda beside: write(memory, beside))
    return memory


def write(memory: InMemory, path: Path) -> None:
    """Write a compiled file.

    Raises:
        OSError: it cannot be written.
    """
    import sqlite3

    try:
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            # The file gets its name when it is finished, so nothing is lost by leaving out journal and syncing.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("BEGIN")
            connection.execute("CREATE TABLE held (name, key, text, PRIMARY KEY (name, key)) WITHOUT ROWID")
            for name, texts in memory.tables.items():
                rows = ((name, key, _packed(text)) for key, text in sorted(texts.items()))
                connection.executemany("INSERT INTO held VALUES (?, ?, ?)", rows)
            connection.execute("INSERT INTO held VALUES (?, ?, ?)", (*COMPLETE, _packed("yes")))
            connection.execute("COMMIT")
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise OSError(str(error)) from error


def id_lists(found: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The table `ids` of pairs of a key and an id."""
    ids: dict[str, set[str]] = {}
    for key, id_ in found:
        ids.setdefault(key, set()).add(id_)
    return {key: json.dumps(sorted(held)) for key, held in ids.items()}


def _packed(text: str) -> bytes:
    """Small, and with a checksum."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"))
