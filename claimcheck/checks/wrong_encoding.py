"""Characters that were written in UTF-8 and read in another encoding: "â€™" for an apostrophe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

LEADS: Final = re.compile(r"[\u00c2-\u00f0]")
"""What the first byte of a character of two to four bytes turns into in Windows-1252 and in ISO 8859-1."""
LONGEST: Final = 4


def find_damage(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and meaning of each character that the wrong encoding has cut into pieces.

    The pieces, put back into bytes, must be one character of UTF-8 outside ASCII; nothing else is taken for damage.
    """
    end = 0
    for found in LEADS.finditer(text):
        start = found.start()
        if start < end:
            continue
        for length in range(min(LONGEST, len(text) - start), 1, -1):
            meant = _meant(text[start : start + length])
            if meant is not None:
                end = start + length
                yield start, end, meant
                break


def _meant(pieces: str) -> str | None:
    """The one character that these pieces are the bytes of."""
    content = bytearray()
    for piece in pieces:
        try:
            content += piece.encode("cp1252")
        except UnicodeEncodeError:
            if not "\u0080" <= piece <= "\u009f":  # bytes that Windows-1252 leaves open stand for themselves
                return None
            content.append(ord(piece))
    try:
        meant = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return meant if len(meant) == 1 and len(pieces) > 1 else None
