"""Compiled data that is kept between runs: JSON in the user's cache folder, keyed by content; to be faster only.

A file is written beside its place and then renamed, so that runs at the same time never see half of it. A file that
does not match its own checksum is as good as none. No trouble with the folder is ever an error.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

KEPT = 8
"""Files of one kind that are kept: the newest."""


def cache_folder(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path | None:
    """Where compiled data is kept; it need not exist. None where the user has no such place.

    `CLAIMCHECK_CACHE` names another folder; empty, it turns the cache off.
    """
    environment = os.environ if environment is None else environment
    if (own := environment.get("CLAIMCHECK_CACHE")) is not None:
        return Path(own) if own else None
    # By the specification, a relative path in XDG_CACHE_HOME is to be ignored.
    base = environment.get("LOCALAPPDATA" if platform == "win32" else "XDG_CACHE_HOME", "")
    if base and Path(base).is_absolute():
        return Path(base) / "claimcheck"
    home = environment.get("USERPROFILE" if platform == "win32" else "HOME", "")
    if not home or not Path(home).is_absolute():
        return None
    below = {"win32": "AppData/Local", "darwin": "Library/Caches"}.get(platform, ".cache")
    return Path(home) / below / "claimcheck"


def content_key(*parts: bytes | str) -> str:
    """A key that changes when any part changes, or the border between two parts."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()


def cached(kind: str, key: str, build: Callable[[], Any]) -> Any:
    """Plain JSON data under a key; built and kept where it is not there yet.

    Args:
        kind: what it is, lower case letters and hyphens; old files of the same kind make room.
        key: from `content_key`, of everything that the data depends on.
        build: makes the data: dict with text keys, list, str, int, float, bool, None. What it raises goes through.
    """
    folder = cache_folder()
    if folder is None:
        return build()
    path = folder / f"{kind}-{key}.json"
    found, data = _kept(path)
    if not found:
        data = build()
        _keep(path, data)
        _make_room(folder.glob(f"{kind}-{'?' * len(key)}.json"))
    return data


def keep_file(kind: str, key: str, suffix: str, write: Callable[[Path], None]) -> None:
    """Keep a file of another form than JSON at `kept_path`, for data that is read piece by piece.

    Args:
        kind: what it is, as of `cached`.
        key: as of `cached`.
        suffix: of the file, without the dot.
        write: makes the file at the path that it is given. What it raises goes through, but for OSError.
    """
    path = kept_path(kind, key, suffix)
    if path is None:
        return
    beside = path.with_name(f"{path.name}.{os.getpid()}.{time.monotonic_ns()}.tmp")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            write(beside)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        _make_room(path.parent.glob(f"{kind}-{'?' * len(key)}.{suffix}"))
    except OSError:
        return  # read only, full, or open elsewhere: the next run builds it again


def kept_path(kind: str, key: str, suffix: str) -> Path | None:
    """Where `keep_file` keeps a file; it need not exist. None where the user has no such place."""
    folder = cache_folder()
    return folder and folder / f"{kind}-{key}.{suffix}"


def _kept(path: Path) -> tuple[bool, Any]:
    try:
        digest, _, content = path.read_bytes().partition(b"\n")
        if digest.decode("ascii") != content_key(content):
            return False, None
        return True, json.loads(content)
    except (OSError, ValueError, RecursionError):
        return False, None


def _keep(path: Path, data: Any) -> None:
    beside = path.with_name(f"{path.name}.{os.getpid()}.{time.monotonic_ns()}.tmp")
    try:
        content = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with beside.open("xb") as file:
                file.write(content_key(content).encode("ascii") + b"\n" + content)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError:
        return  # read only, full, or open elsewhere: the next run builds it again


def _make_room(paths: Iterable[Path]) -> None:
    try:
        newest_first = sorted(paths, key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for path in newest_first[KEPT:]:
            path.unlink(missing_ok=True)
    except OSError:
        return  # another run was quicker
