"""Texts of a page inside its front matter: page builders keep the copy of a page there, as Markdown.

    sections:
      - type: text
        body: |
          ## Our lamp

          It is warm.

Block scalars of some length count, under whatever key, at whatever depth; code and styles do not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SCALAR: Final = re.compile(
    r"^(?P<lead>[ \t]*(?:-[ \t]+)*)(?:[\"']?(?P<key>[A-Za-z_][\w .-]{0,60})[\"']?[ \t]*:[ \t]+|(?<=- ))"
    r"[|>][-+0-9]{0,2}[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)",
    re.MULTILINE,
)
NO_COPY: Final = re.compile(
    r"(?:.*[ _.-]|custom|inline|extra|page)?(?:css|styles?|scripts?|javascript|js|code|snippets?|embed|svg|json|sql"
    r"|regex|graph|schema|comments?|todo|licen[sc]e|layout|head)",
    re.IGNORECASE,
)
"""Keys of texts that no reader sees."""

LINE: Final = re.compile(r"(?P<indent>[ \t]*)(?P<rest>[^\r\n]*)(?:\r\n|\r|\n|\Z)")
WORD: Final = re.compile(r"[^\W\d_]{2,}")
LEAST_WORDS: Final = 12
MARK_UP: Final = re.compile(
    r"\s*(?:<(?:script|style|svg|iframe|!DOCTYPE)\b|[{\[]|/\*|function\b|SELECT\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Body:
    """A text in front matter, as lines of the file without their indentation.

    Attributes:
        text: the lines, one newline behind each.
        starts: where each line starts in `text`.
        places: where each line starts in the file, behind its indentation.
    """

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def to_source(self, offset: int) -> int:
        """Where a code point of `text` stands in the file."""
        line = bisect_right(self.starts, offset) - 1
        return self.places[line] + offset - self.starts[line]


def find_bodies(text: str, start: int, end: int, keys: Sequence[str], taken: Sequence[int]) -> Iterator[Body]:
    """The bodies in YAML front matter.

    Args:
        text: the file, with newlines that a parser takes for some.
        start: where its front matter starts.
        end: where its front matter ends.
        keys: names of keys at the margin that are read as metadata, in any case.
        taken: where texts start that are read already, sorted.
    """
    at = start
    known = {key.lower() for key in keys}
    while found := SCALAR.search(text, at, end):
        key = (found["key"] or "").lower()
        column = len(found["lead"])
        lines, at = _lines(text, found.end(), end, len(found["lead"]) - len(found["lead"].lstrip(" \t")))
        if not lines or NO_COPY.fullmatch(key) or (column == 0 and key in known):
            continue
        if bisect_right(taken, at) > bisect_right(taken, found.end() - 1):
            continue  # what customers say, read as that
        body = _body(text, lines)
        if len(WORD.findall(body.text)) >= LEAST_WORDS and not MARK_UP.match(body.text):
            yield body


def _lines(text: str, start: int, end: int, outside: int) -> tuple[list[re.Match[str]], int]:
    """The lines of a scalar, those that are indented by more than its key, and where the next thing stands."""
    lines: list[re.Match[str]] = []
    at = start
    while at < end and (line := LINE.match(text, at, end)) and line.end() > at:
        if line["rest"] and len(line["indent"]) <= outside:
            break
        lines.append(line)
        at = line.end()
    while lines and not lines[-1]["rest"]:
        lines.pop()
    return lines, at


def _body(text: str, lines: Sequence[re.Match[str]]) -> Body:
    indent = len(next(line["indent"] for line in lines if line["rest"]))
    pieces, starts, places, length = [], [], [], 0
    for line in lines:
        cut = line.start() + min(indent, len(line["indent"]))
        piece = text[cut : line.end("rest")] + "\n"
        pieces.append(piece)
        starts.append(length)
        places.append(cut)
        length += len(piece)
    return Body("".join(pieces), tuple(starts), tuple(places))


def offsets_of(body: Body, to_code_point: Callable[[int], int]) -> Callable[[int], int]:
    """A function from byte offsets of a body's text to code points of the file."""
    return lambda offset: body.to_source(to_code_point(offset))
