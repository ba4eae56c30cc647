"""A file to a document: which reader, and what is refused before any reader sees it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from claimcheck.documents.document import Document, line_starts
from claimcheck.errors import UnreadableFile

MAX_BYTES = 20 * 1024 * 1024
MAX_LINE = 1_000_000  # code points

Reader = Callable[[str, str], Document]

NO_TEXT = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an Office or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)
WIDE = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
NEWLINE = re.compile(rb"\r\n|\r|\n")


def _plain(path: str, text: str) -> Document:
    from claimcheck.documents.comments import blank_comments
    from claimcheck.documents.plain import read_plain

    blanked = blank_comments(text)
    document = read_plain(path, blanked)
    return document if blanked == text else replace(document, text=text)


def _markdown(path: str, text: str) -> Document:
    from claimcheck.documents.markdown import read_markdown

    return read_markdown(path, text)


READERS: dict[str, Reader] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".mdown": _markdown,
    ".mkd": _markdown,
    ".mdx": _markdown,
    ".txt": _plain,
    ".text": _plain,
}
SUFFIXES = frozenset(READERS)
"""Suffixes of the files that are read where a folder is named. A file that is named itself is always read."""


def read_document(path: str, content: bytes) -> Document:
    """Read a file by the reader for its suffix; as plain text where there is none.

    Args:
        path: its name, as the user gave it.
        content: its bytes, UTF-8 with or without byte order mark. The mark is not part of `Document.text`, so the
            first character stands at offset 0 and in column 1.

    Raises:
        UnreadableFile: it is not UTF-8 text, or it or one of its lines is too large; with the place, and what to do.
    """
    text = decode(path, content)
    starts = line_starts(text)
    for number, (start, end) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True), 1):
        if end - start > MAX_LINE:
            what = f"a line of {end - start:,} characters (at most {MAX_LINE:,}); break it into paragraphs"
            raise UnreadableFile(what, path, number, 1)
    return READERS.get(PurePath(path).suffix.lower(), _plain)(path, text)


def decode(path: str, content: bytes) -> str:
    """Text of a file.

    Raises:
        UnreadableFile: it is larger than `MAX_BYTES`, or not UTF-8 text.
    """
    if len(content) > MAX_BYTES:
        size = f"{len(content) / 1024 / 1024:.1f} MB"
        raise UnreadableFile(f"larger than {MAX_BYTES // 1024 // 1024} MB ({size}); split it into several files", path)
    for start, name in NO_TEXT:
        if content.startswith(start):
            raise UnreadableFile(f"{name}, not text; export its text as Markdown or plain text (UTF-8)", path)
    for start, name in WIDE:
        if content.startswith(start):
            raise UnreadableFile(f"{name} text; save it as UTF-8", path, 1, 1)
    nul = content.find(b"\x00")
    if nul >= 0:
        what = "a NUL byte: no text file, or one in UTF-16; remove the byte, or save the text as UTF-8"
        raise UnreadableFile(what, path, *_place(content, nul))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # With the mark cut off, the error counts from behind it.
        offset = error.start + (3 if content.startswith(b"\xef\xbb\xbf") and error.object != content else 0)
        what = f"byte 0x{content[offset]:02x} is not UTF-8; save the file as UTF-8 (it may be Windows-1252 or Latin-1)"
        raise UnreadableFile(what, path, *_place(content, offset)) from None


def _place(content: bytes, offset: int) -> tuple[int, int]:
    """Line and column (in code points) of a byte, both from 1."""
    before = content[:offset].removeprefix(b"\xef\xbb\xbf")
    line = 1
    start = 0
    for found in NEWLINE.finditer(before):
        line, start = line + 1, found.end()
    return line, len(before[start:].decode("utf-8", "replace")) + 1
