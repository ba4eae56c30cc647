"""HTML as the parser cuts it, each token with its place in the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import turbohtml

from claimcheck.documents.page_builder import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterator

Token = tuple[str, str | None, int, int]
"""What a token reads as, its tag where it is one, and where it stands. Text and references have no tag; a comment or a
declaration has the tag "!". What a tag reads as is its source."""

OTHER = "!"
CRLF_OR_CR = re.compile(r"\r(\n?)")
XHTML = re.compile(r"\s*<\?xml\b")
EMPTY_RAW = re.compile(r"<(?:script|style|title|textarea|iframe|noscript)\b[^<>]{0,2000}/>", re.IGNORECASE)


class TokenMismatch(Exception):
    """A token that does not stand where it must; `offset` is how far the tokens fitted."""

    def __init__(self, offset: int) -> None:
        self.offset = offset


def level(text: str, *, xhtml: bool) -> str:
    """The text as the parser wants it, as long as it was.

    The parser turns CRLF and CR into LF, and takes `<script/>` for open.
    """
    if "\r" in text:
        text = CRLF_OR_CR.sub(lambda found: " \n" if found[1] else "\n", text)
    if "\x00" in text:
        text = text.replace("\x00", BLANK)
    if xhtml:
        text = EMPTY_RAW.sub(lambda found: " " * len(found.group()), text)
    return text


def read_tokens(text: str, base: int) -> Iterator[Token]:
    """The tokens of a text from `level`, in order; places count from `base`.

    Raises:
        TokenMismatch: the parser read something that does not stand in the text.
    """
    at = 0
    # The parser drops the end tag without a name; an empty comment is as long, and stands for as little.
    parsed = text.replace("</>", "<!>") if "</>" in text else text
    for token in turbohtml.tokenize(parsed, resolve_references=False, capture_source=True, capture_attributes=False):
        piece = token.source
        if piece is None:
            data = token.data or ""
            if not parsed.startswith(data, at):
                raise TokenMismatch(base + at)
            start, at = at, at + len(data)
            yield data if parsed is text else text[start:at], None, base + start, base + at
            continue
        if not parsed.startswith(piece, at):
            raise TokenMismatch(base + at)
        start, at = at, at + len(piece)
        tag = token.tag
        if tag is not None:
            yield piece if parsed is text else text[start:at], tag, base + start, base + at
        elif piece[0] == "&":
            yield token.data or "", None, base + start, base + at
        else:
            yield piece, OTHER, base + start, base + at
