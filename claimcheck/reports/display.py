"""Text on a terminal: how wide it is, and copy without anything that a terminal would act on."""

from __future__ import annotations

import functools
import re
import unicodedata

WIDTH = 80
REPLACEMENT = "\ufffd"

# Characters that set the direction of text: copy could use them to show a reader something else than it says.
DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Characters that are shown as they are, one column wide: of most texts there are no others.
PLAIN = re.compile("[ -~\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2199\u2212\u2248\u2260-\u2265]*")
SPACES = frozenset("\t\n\r\x0b\x0c\x85")


@functools.lru_cache(maxsize=4096)
def shown(character: str) -> str:
    """What stands for one character of copy: itself, a space, a replacement sign, or nothing where it has no width."""
    if " " <= character <= "~":
        return character
    if character in SPACES:
        return " "
    category = unicodedata.category(character)
    if category in ("Zs", "Zl", "Zp"):
        return " "
    if category in ("Cc", "Cs", "Cn") or character in DIRECTIONS:
        return REPLACEMENT
    # Joiners, soft hyphens and variation selectors make terminals disagree about widths; copy reads as well without.
    if category == "Cf" or "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return ""
    return character


def is_plain(text: str) -> bool:
    """Whether every character of a text is shown as it is, one column wide."""
    return PLAIN.fullmatch(text) is not None


def printable(text: str) -> str:
    """Text on one line, without control characters."""
    return text if is_plain(text) else "".join(map(shown, text))


@functools.lru_cache(maxsize=4096)
def character_width(character: str) -> int:
    """Columns that a character of printable text takes: 0 for combining marks, 2 for wide ones."""
    if character < "\u0300":
        return 1
    if unicodedata.category(character) in ("Mn", "Me") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def width(text: str) -> int:
    """Columns that printable text takes."""
    return len(text) if text.isascii() or is_plain(text) else sum(map(character_width, text))


def wrap(text: str, first: str = "", rest: str | None = None, columns: int = WIDTH) -> list[str]:
    """Lines of printable text, cut between words.

    Args:
        text: what to wrap; white space is folded.
        first: what the first line begins with.
        rest: what the other lines begin with; as many spaces as `first` is wide where None.
        columns: width of a line. A link is never cut; any other word that is wider than a line is.
    """
    rest = " " * width(first) if rest is None else rest
    lines: list[str] = []
    line, empty, used, indent = first, True, width(first), width(rest)
    shown_text = printable(text)
    measure = len if is_plain(shown_text) else width
    for word in shown_text.split():
        for piece in (word,) if measure(word) <= columns - indent else _pieces(word, columns - indent):
            more = measure(piece)
            if not empty and used + 1 + more > columns:
                lines.append(line)
                line, empty, used = rest, True, indent
            line += piece if empty else f" {piece}"
            used += more if empty else 1 + more
            empty = False
    return [*lines, line.rstrip()]


def _pieces(word: str, columns: int) -> list[str]:
    if width(word) <= columns or "://" in word:
        return [word]
    pieces = [""]
    for character in word:
        if width(pieces[-1]) + character_width(character) > columns:
            pieces.append("")
        pieces[-1] += character
    return pieces
