"""A file to a document: which reader, and what is refused before any reader sees it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import PurePath

from claimcheck.documents.document import Document, line_starts
from claimcheck.errors import UnreadableFile

MAX_BYTES = 20 * 1024 * 1024
MAX_LINE = 1_000_000  # code points

Reader = Callable[[str, str, Collection[str], Collection[str]], Document]
"""Takes path, text, dialects and the keys of front matter that are copy."""

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
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
CHARSET = re.compile(
    rb"<(?:meta\b[^<>]{0,200}?\bcharset|\?xml\b[^<>]{0,200}?\bencoding)\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
NEWLINE = re.compile(rb"\r\n|\r|\n")


def _plain(path: str, text: str, _dialects: Collection[str] = (), _keys: Collection[str] = ()) -> Document:
    from claimcheck.documents.comments import blank_comments
    from claimcheck.documents.plain import read_plain

    blanked = blank_comments(text)
    document = read_plain(path, blanked)
    return document if blanked == text else replace(document, text=text)


def _markdown(path: str, text: str, dialects: Collection[str], keys: Collection[str]) -> Document:
    from claimcheck.documents.markdown import read_markdown

    return read_markdown(path, text, dialects=dialects, front_matter_keys=keys)


def _html(path: str, text: str, dialects: Collection[str], keys: Collection[str]) -> Document:
    from claimcheck.documents.html import read_html

    return read_html(path, text, dialects=dialects, front_matter_keys=keys)


READERS: dict[str, Reader] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".mdown": _markdown,
    ".mkd": _markdown,
    ".mdx": _markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".txt": _plain,
    ".text": _plain,
}
BINARY = frozenset({".docx", ".docm"})
"""Suffixes of Word files; one with macros is refused by their reader, which says why."""
SUFFIXES = frozenset(READERS) | {".docx"}
"""Suffixes of the files that are read where a folder is named. A file that is named itself is always read."""


DIALECTS = ("hugo", "liquid", "jinja", "handlebars", "wordpress", "kramdown", "php", "erb", "directives")
"""Template languages whose tags are recognised where nothing else is said; as in `claimcheck.documents.templates`."""
COPY_KEYS = ("title", "description", "summary", "excerpt", "subtitle")
"""Keys of front matter that are copy where nothing else is said."""


def read_document(
    path: str,
    content: bytes,
    *,
    dialects: Collection[str] = DIALECTS,
    front_matter_keys: Collection[str] = COPY_KEYS,
) -> Document:
    """Read a file by the reader for its suffix; as plain text where there is none.

    Args:
        path: its name, as the user gave it.
        content: its bytes, UTF-8 with or without byte order mark, or UTF-16 with one. The mark is not part of
            `Document.text`, so the first character stands at offset 0 and in column 1.
        dialects: template languages whose tags are no copy.
        front_matter_keys: keys of front matter that are copy.

    Raises:
        UnreadableFile: it is not such text, or it or one of its lines is too large; with the place, and what to do.
    """
    if PurePath(path).suffix.lower() in BINARY:
        from claimcheck.documents.docx import read_docx

        return read_docx(path, content, dialects=dialects)
    text = decode(path, content)
    reader = READERS.get(PurePath(path).suffix.lower(), _plain)
    if reader is _html:  # whose lines mean nothing: a page made by a program is often one
        return reader(path, text, dialects, front_matter_keys)
    starts = line_starts(text)
    for number, (start, end) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True), 1):
        if end - start > MAX_LINE:
            what = f"a line of {end - start:,} characters (at most {MAX_LINE:,}); break it into paragraphs"
            raise UnreadableFile(what, path, number, 1)
    return reader(path, text, dialects, front_matter_keys)


def decode(path: str, content: bytes) -> str:
    """Text of a file.

    Raises:
        UnreadableFile: it is larger than `MAX_BYTES`, or neither UTF-8 nor UTF-16 with a byte order mark.
    """
    if len(content) > MAX_BYTES:
        size = f"{len(content) / 1024 / 1024:.1f} MB"
        raise UnreadableFile(f"larger than {MAX_BYTES // 1024 // 1024} MB ({size}); split it into several files", path)
    for start, name in NO_TEXT:
        if content.startswith(start):
            raise UnreadableFile(f"{name}, not text; export its text as Markdown or plain text (UTF-8)", path)
    if content.startswith(UTF_32):
        raise UnreadableFile("UTF-32 text; save it as UTF-8", path, 1, 1)
    if content.startswith(UTF_16):
        return _decode_utf_16(path, content)
    nul = content.find(b"\x00")
    if nul >= 0:
        what = "a NUL byte: no text file, or one in UTF-16; remove the byte, or save the text as UTF-8"
        raise UnreadableFile(what, path, *_place(content, nul))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # With the mark cut off, the error counts from behind it.
        offset = error.start + (3 if content.startswith(b"\xef\xbb\xbf") and error.object != content else 0)
        said = CHARSET.search(content[:4096])
        may_be = "it may be Windows-1252 or Latin-1"
        if said and said[1].lower() not in (b"utf-8", b"utf8"):
            may_be = f"the page says that it is {said[1].decode()}"
        what = f"byte 0x{content[offset]:02x} is not UTF-8; save the file as UTF-8 ({may_be})"
        raise UnreadableFile(what, path, *_place(content, offset)) from None


def _decode_utf_16(path: str, content: bytes) -> str:
    order = "utf-16-le" if content.startswith(UTF_16[0]) else "utf-16-be"
    try:
        text = content[2:].decode(order)
    except UnicodeDecodeError as error:
        before = content[2 : 2 + error.start].decode(order)
        what = "the UTF-16 text breaks off in a character here; save the file as UTF-8"
        raise UnreadableFile(what, path, *_end_of(before)) from None
    nul = text.find("\x00")
    if nul >= 0:
        what = "a NUL character: no text file, or one in another encoding; save the text as UTF-8"
        raise UnreadableFile(what, path, *_end_of(text[:nul]))
    return text


def _end_of(text: str) -> tuple[int, int]:
    """Line and column of what stands behind a text, both from 1."""
    starts = line_starts(text)
    return len(starts), len(text) - starts[-1] + 1


def _place(content: bytes, offset: int) -> tuple[int, int]:
    """Line and column (in code points) of a byte, both from 1."""
    before = content[:offset].removeprefix(b"\xef\xbb\xbf")
    line = 1
    start = 0
    for found in NEWLINE.finditer(before):
        line, start = line + 1, found.end()
    return line, len(before[start:].decode("utf-8", "replace")) + 1
