"""Files that are written: whole or not at all."""

from __future__ import annotations

import os
import re
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from collections.abc import Callable


STREAM = re.compile(r"/dev/(stdout|stderr|fd/[0-9]{1,4})")
STREAMS = {"stdout": 1, "stderr": 2}


def write_file(path: Path, content: bytes) -> None:
    """Write a file in one step, so that a run that is stopped leaves the old one or the new, never half of it.

    A link stays a link to the file that is written, and what is no plain file, such as a pipe, is written to. A file
    that was there keeps its permissions.

    Raises:
        ClaimcheckError: the system does not let us.
    """
    try:
        opened_before = STREAM.fullmatch(path.as_posix())
        if opened_before:
            # Opened anew, a file behind it would be written from its start.
            number = STREAMS.get(opened_before[1]) or int(opened_before[1].removeprefix("fd/"))
            with os.fdopen(os.dup(number), "wb") as opened:
                opened.write(content)
            return
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            with target.open("wb") as opened:
                opened.write(content)
            return
        partial = target.with_name(f".claimcheck-{secrets.token_hex(8)}")
        _written(partial, content, lambda: _put(partial, target))
    except OSError as error:
        raise ClaimcheckError(messages.cannot_be_written(_reason(error)), path.as_posix()) from None


def _written(partial: Path, content: bytes, put: Callable[[], None]) -> None:
    """Write a new file and put it in its place; where that fails, nothing of it stays."""
    try:
        # Not a temporary file of Python's, which nobody else could read.
        with open(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666), "wb") as opened:  # noqa: PTH123
            opened.write(content)
        put()
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _put(partial: Path, target: Path) -> None:
    if target.exists():
        if not os.access(target, os.W_OK):
            raise PermissionError(None, "it is write-protected")
        partial.chmod(target.stat().st_mode & 0o7777)
    partial.replace(target)


def _reason(error: OSError) -> str:
    return (error.strerror or "the system gives no reason").lower()
