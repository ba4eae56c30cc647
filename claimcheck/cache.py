"""Results of files, kept between runs: a file that was checked before under the very same conditions is not read again.

The key of a result is everything that it depends on: the file and its name, every setting, the content of facts, rules
and vocabulary, today, and the code itself with the libraries beside it. So nothing is ever out of date; what nobody
asks for any more makes room. No trouble with the cache is ever an error, and none can change a result.
"""

from __future__ import annotations

import datetime
import enum
import json
import os
import sys
import time
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck import data
from claimcheck._version import VERSION
from claimcheck.cache_folder import cache_folder, content_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from claimcheck.findings.finding import FileReport
    from claimcheck.settings import Settings

FORMAT = "results 3"
"""Changes with every change of what is kept; what lies on disk in another form is never read."""

NAME = "results-1.sqlite"
MAX_RESULTS = 20_000
MAX_BYTES = 128 * 1024 * 1024
MAX_RESULT = 4 * 1024 * 1024
BATCH = 64
"""Results that are written together; a run that is killed loses no more."""

DAY = 24 * 60 * 60
WAIT = 2.0
"""Seconds to wait for another run that is writing."""

DAMAGED = frozenset({11, 26})
"""SQLite's codes for a file that is damaged, or no database."""


class ResultCache:
    """Results by key, in a file that several runs may use at once.

    Use it in one process: with workers, look up before work is handed out and keep what comes back.

    Args:
        path: of the file.
        is_sound: asked before results are written; False where a rule, a facts file or the code was changed during the
            run, so that nobody can tell what they rest on.
    """

    def __init__(self, path: Path, is_sound: Callable[[], bool] = lambda: True) -> None:
        self._path = path
        self._is_sound = is_sound
        self._connection: sqlite3.Connection | None = None
        self._off = False
        self._new: list[tuple[bytes, int, bytes]] = []
        self._used: list[tuple[int, bytes]] = []

    def get(self, key: str) -> FileReport | None:
        """The result under a key, or None."""
        rows = self._run("SELECT used, report FROM results WHERE key = ?", bytes.fromhex(key))
        if not rows:
            return None
        used, packed = rows[0]
        from claimcheck.kept import unpacked

        report = unpacked(key, packed)
        now = int(time.time())
        if report is not None and isinstance(used, int) and now - used > DAY:
            self._used.append((now, bytes.fromhex(key)))
        return report

    def put(self, key: str, report: FileReport) -> None:
        """Keep a result."""
        if self._off:
            return
        from claimcheck.kept import packed

        content = packed(key, report)
        if len(content) <= MAX_RESULT:
            self._new.append((bytes.fromhex(key), int(time.time()), content))
        if len(self._new) >= BATCH:
            self._write()

    def close(self) -> None:
        """Write what is left, make room where there is too much, and let go of the file."""
        self._write()
        if self._connection is not None:
            connection, self._connection = self._connection, None
            import sqlite3

            try:
                connection.close()
            except sqlite3.Error:
                return

    def _write(self) -> None:
        new, used = self._new, self._used
        self._new, self._used = [], []
        if new and not self._is_sound():
            self._off = True
        if self._off or not (new or used):
            return
        self._run("BEGIN IMMEDIATE")
        if self._connection is None or not self._connection.in_transaction:
            return
        self._run("UPDATE results SET used = ? WHERE key = ?", many=used)
        self._run("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", many=new)
        if new:
            self._make_room()
        self._run("COMMIT")

    def _make_room(self) -> None:
        sizes = [self._run(f"PRAGMA {name}") for name in ("page_count", "freelist_count", "page_size")]
        counted = self._run("SELECT count(*) FROM results")
        if not counted or not all(sizes):
            return
        pages, free, size = (rows[0][0] for rows in sizes)
        number = counted[0][0]
        over = max(number / MAX_RESULTS, (pages - free) * size / MAX_BYTES)
        if over > 1:
            gone = min(number, int(number - number / over * 0.75) + 1)
            self._run("DELETE FROM results WHERE key IN (SELECT key FROM results ORDER BY used, key LIMIT ?)", gone)

    def _run(self, command: str, *values: object, many: list[Any] | None = None) -> list[tuple[Any, ...]]:
        """The rows of a command; none, and no cache any more, where something is wrong with the file."""
        if self._off:
            return []
        import sqlite3

        try:
            if self._connection is None:
                self._connection = self._opened()
            if many is not None:
                self._connection.executemany(command, many)
                return []
            return self._connection.execute(command, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(damaged=(getattr(error, "sqlite_errorcode", 0) & 0xFF) in DAMAGED)
        except OSError:
            self._give_up(damaged=False)
        return []

    def _opened(self) -> sqlite3.Connection:
        import sqlite3

        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Results quote copy, which may be confidential. SQLite gives the files beside it the same mode.
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(self._path, timeout=WAIT, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            if not connection.execute("SELECT name FROM sqlite_master WHERE name = 'results_used'").fetchall():
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, used INTEGER, report BLOB)"
                )
                connection.execute("CREATE INDEX IF NOT EXISTS results_used ON results (used)")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _give_up(self, *, damaged: bool) -> None:
        self._off = True
        if self._connection is not None:
            connection, self._connection = self._connection, None
            connection.close()
        if damaged:
            clear(self._path)  # the next run makes a new one


def open_cache(is_sound: Callable[[], bool] = lambda: True) -> ResultCache | None:
    """The cache of this user; None where there is no place for it, or it is turned off.

    Args:
        is_sound: as of `ResultCache`.
    """
    folder = cache_folder()
    return ResultCache(folder / NAME, is_sound) if folder else None


def clear(path: Path | None = None) -> bool:
    """Remove the cache; True where there was one.

    Args:
        path: of its file; that of this user where None.
    """
    if path is None:
        folder = cache_folder()
        if folder is None:
            return False
        path = folder / NAME
    existed = False
    for one in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        try:
            one.unlink()
            existed = True
        except OSError:
            continue
    return existed


def code_key() -> str | None:
    """What all results depend on, whatever the settings: the code, the libraries, the rules; None where untold."""
    try:
        return content_key(
            *(FORMAT, VERSION, sys.version, *_libraries()),
            *(_digest(Path(__file__).parent), _digest(data.root() / "rules")),
        )
    except OSError:
        return None


def run_key(settings: Settings, beside: tuple[str, ...] = (), code: str | None = None) -> str | None:
    """What all results under these settings depend on, beside the files; None where that cannot be told.

    Args:
        settings: all of them count, and the content of every file that they name.
        beside: what else counts.
        code: from `code_key`; asked for where None.
    """
    from claimcheck.errors import BadData
    from claimcheck.evidence.base import file_digest

    try:
        code = code or code_key()
        facts = settings.facts or (data.root() / "reference_facts.yaml",)
        if code is None:
            return None
        return content_key(code, *(file_digest(path) for path in facts), json.dumps(_told(settings)), *beside)
    except (OSError, BadData):
        return None  # the run itself says what is wrong


def file_key(run: str, name: str, content: bytes) -> str:
    """The key of a file's result.

    Args:
        run: from `run_key`, for the settings that this file is checked under.
        name: as reports name it; its suffix says how it is read.
        content: its bytes.
    """
    return content_key(run, name, content)


def _told(value: Any) -> Any:
    """A setting as JSON data, files with their content. A kind of value that is not known here is a fault in the code.

    Raises:
        TypeError: there is such a kind: the key would not tell two of them apart.
    """
    if value is None or isinstance(value, str | int | float):
        return [type(value).__name__, value.value if isinstance(value, enum.Enum) else value]
    if isinstance(value, datetime.date):
        return ["date", value.isoformat()]
    if isinstance(value, Path):
        from claimcheck.evidence.base import file_digest

        return ["path", str(value), file_digest(value) if value.is_file() else None]
    if isinstance(value, tuple | list):
        return ["list", [_told(one) for one in value]]
    if isinstance(value, frozenset | set):
        return ["set", sorted(json.dumps(_told(one)) for one in value)]
    if isinstance(value, Mapping):
        return ["mapping", sorted(json.dumps([_told(key), _told(one)]) for key, one in value.items())]
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, [[field.name, _told(getattr(value, field.name))] for field in fields(value)]]
    raise TypeError(f"{type(value).__name__} has no place in the key of the cache")


def _digest(folder: Path) -> str:
    """Digest of a folder's files by name and content: of the code, too, times may lie after a checkout."""
    parts: list[bytes | str] = []
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in ("__pycache__", "_data"))
        for name in sorted(names):
            path = os.path.join(here, name)  # noqa: PTH118 - two hundred files, in every run
            with open(path, "rb") as file:  # noqa: PTH123
                parts += [os.path.relpath(path, folder), file.read()]
    return content_key(*parts)


def _libraries() -> list[str]:
    """Names and versions of what is installed beside claimcheck: another version of a parser may read otherwise."""
    found: list[str] = []
    for folder in sys.path:
        if os.path.basename(folder) in ("site-packages", "dist-packages"):  # noqa: PTH119
            try:
                found += [name for name in sorted(os.listdir(folder)) if name.endswith((".dist-info", ".egg-info"))]  # noqa: PTH208
            except OSError:
                continue
    return found
