"""Plain text to blocks: headings, paragraphs that may be wrapped, lists, flattened tables, quotations."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.documents.document import BlockKind, Document
from claimcheck.documents.drafts import ENDED, Draft, finish, introduces
from claimcheck.documents.plain_lines import HEADING, RULE, Line, Marker, goes_on, marker, read_lines, wrap_width
from claimcheck.documents.plain_tables import Cell, read_rows
from claimcheck.documents.quotations import DASH, mark_quotations
from claimcheck.documents.text_map import TextMap, TextMapBuilder
from claimcheck.documents.typed_headings import typed_level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_TITLE = 100  # characters
MAX_TITLE_WORDS = 14
CLOSING_HASHES = re.compile(r"\s+#+$")
UNDERLINE = re.compile(r"(?:={3,}|-{3,})$")
NO_TITLE_END = re.compile(
    r"(?:[.!\u2026:;,]|\?[^?]*\?)[\"\u201d'\u2019)\]]*$|[\])\u00b9\u00b2\u00b3\u2070\u2074-\u2079]$"
)
NO_TITLE = re.compile(
    r"^[\"\u201c\u2018\u00a9*+]|[.!?] +\S|https?:|www\.|\S@\S|\bet al\b|\bdoi\b|\b(?:19|20)\d\d[;)]|\d{3}[ -]\d{3}"
    r"|^(?:by [A-Z]|written by|(?:medically )?reviewed|(?:last )?updated|published|posted)\b"
    r"|^(?:photo|image|source|credit)s?:"
    r"|^call "
)


@dataclass(slots=True)
class Piece:
    """Lines that are one block: a paragraph, a list item with its marker, a heading with its level, or table rows.

    `tag` is the level of a heading as it was typed ("H2:").
    """

    lines: list[Line]
    marker: Marker | None = None
    level: int = 0
    rows: list[list[Cell]] | None = None
    blank_before: bool = False
    blank_after: bool = False
    tag: str | None = None

    @property
    def text(self) -> str:
        """Its first line."""
        return self.lines[0].text


def read_plain(path: str, text: str) -> Document:
    """Read plain text.

    Args:
        path: its name.
        text: the decoded file without byte order mark, with its own newlines.
    """
    runs = list(read_lines(text))
    width = wrap_width(runs)
    pieces = [piece for run in runs for piece in _pieces(run, width)]
    _find_titles(pieces)
    return finish(path, text, mark_quotations(_drafts(pieces), text))


def _pieces(run: Sequence[Line], width: int | None) -> Iterator[Piece]:
    """Cut a run of lines into pieces."""
    pieces: list[Piece] = []
    place = 0
    open_piece: Piece | None = None  # the one that the next line may go on with
    while place < len(run):
        line = run[place]
        if pieces and UNDERLINE.match(line.text) and len(pieces[-1].lines) == 1 and open_piece is pieces[-1]:
            pieces[-1].level = 1 if line.text[0] == "=" else 2
            place, open_piece = place + 1, None
            continue
        if RULE.match(line.text):
            place, open_piece = place + 1, None
            continue
        rows = read_rows(run, place)
        if rows:
            pieces.append(Piece(list(run[place : place + len(rows)]), rows=rows))
            place, open_piece = place + len(rows), None
            continue
        place += 1
        if open_piece and goes_on(open_piece.lines[-1], line, width, open_piece.marker, open_piece.lines[0].indent):
            open_piece.lines.append(line)
            continue
        heading = HEADING.match(line.text)
        if heading:
            typed = typed_level(heading)
            level = typed or len(heading["hashes"])
            cut = (
                CLOSING_HASHES.sub("", line.text[heading.end() :]) if heading["hashes"] else line.text[heading.end() :]
            )
            tag = heading[0].strip() if typed else None
            pieces.append(Piece([Line(cut, line.start + heading.end(), line.indent)], level=level, tag=tag))
            open_piece = None
        else:
            open_piece = Piece([line], marker(line.text))
            pieces.append(open_piece)
    if pieces:
        pieces[0].blank_before = pieces[-1].blank_after = True
    yield from pieces


def _find_titles(pieces: Sequence[Piece]) -> None:
    """Give a level to lines that are headings by their looks, and bullets to those that a colon announced."""
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        if place and pieces[place - 1].lines[-1].text.endswith(":") and _stands_alone(piece):
            listed = _announced(pieces, place)
            for item in pieces[place : place + listed]:
                item.marker = Marker("bullet", None, 0)
            place += listed
            if listed:
                continue
        if _is_numbered_heading(pieces, place):
            piece.level = 3
        elif _is_heading(pieces, place):
            piece.level = 1 if place == 0 else 2
        place += 1


def _is_heading(pieces: Sequence[Piece], place: int) -> bool:
    piece = pieces[place]
    if not _stands_alone(piece) or place + 1 == len(pieces):
        return False
    after = pieces[place + 1]
    if piece.blank_after:
        return piece.blank_before or place == 0
    # Without blank lines around it, only prose below shows that a short line is a heading.
    prose = ENDED.search(after.lines[-1].text) or after.lines[-1].text.endswith(":")
    return (
        after.marker is None
        and after.rows is None
        and sum(len(line.text) for line in after.lines) >= 45
        and bool(prose)
    )


def _is_numbered_heading(pieces: Sequence[Piece], place: int) -> bool:
    """True for "2. Sleep" with a paragraph below it; among items it is one of them."""
    piece = pieces[place]
    if piece.marker is None or piece.marker.kind != "number" or len(piece.lines) > 1 or place + 1 == len(pieces):
        return False
    after = pieces[place + 1]
    prose = after.marker is None and after.rows is None and not after.level and bool(ENDED.search(after.lines[-1].text))
    alone = place == 0 or (pieces[place - 1].marker is None and not pieces[place - 1].text.endswith(":"))
    return prose and alone and _is_title(piece.text[piece.marker.length :])


def _announced(pieces: Sequence[Piece], place: int) -> int:
    """How many short lines from `place` on are a list that lost its bullets."""
    end = place
    while end < len(pieces) and _stands_alone(pieces[end]) and not pieces[end].text.endswith("?"):
        end += 1
    if end < len(pieces):
        end -= 1  # the last one heads what follows
    return end - place if end - place >= 2 else 0


def _stands_alone(piece: Piece) -> bool:
    plain = piece.marker is None and piece.rows is None and not piece.level and len(piece.lines) == 1
    return plain and _is_title(piece.text)


def _is_title(text: str) -> bool:
    """True where a line looks like a heading: short, a capital first, no sentence, no citation at its end."""
    if len(text) > MAX_TITLE or len(text.split()) > MAX_TITLE_WORDS or DASH.match(text):
        return False
    if not (text[0].isupper() or text[0].isdigit()) or not any(character.isalpha() for character in text):
        return False
    return not NO_TITLE_END.search(text) and not NO_TITLE.search(text[:1].lower() + text[1:])


def _drafts(pieces: Sequence[Piece]) -> list[Draft]:
    drafts: list[Draft] = []
    groups = itertools.count()
    open_lists: list[tuple[int, str, int, Draft | None]] = []  # indent, kind of marker, group, lead-in
    for piece in pieces:
        if piece.marker is None or piece.level:
            open_lists.clear()
        if piece.rows is not None:
            drafts.extend(_table(piece, next(groups)))
        elif piece.level:
            label, cut = (piece.marker.label, piece.marker.length) if piece.marker else (piece.tag, 0)
            drafts.append(Draft(BlockKind.HEADING, _content(piece.lines, cut), level=piece.level, label=label))
        elif piece.marker is None:
            drafts.append(Draft(BlockKind.PARAGRAPH, _content(piece.lines, 0)))
        else:
            _open_list(open_lists, piece, piece.marker, drafts, groups)
            _, _, group, lead_in = open_lists[-1]
            drafts.append(
                Draft(
                    BlockKind.ITEM,
                    _content(piece.lines, piece.marker.length),
                    level=len(open_lists),
                    label=piece.marker.label,
                    lead_in=lead_in,
                    group=group,
                )
            )
    return drafts


def _open_list(
    open_lists: list[tuple[int, str, int, Draft | None]],
    piece: Piece,
    mark: Marker,
    drafts: Sequence[Draft],
    groups: Iterator[int],
) -> None:
    """Make the list that an item belongs to the last of the open ones."""
    indent = piece.lines[0].indent
    while len(open_lists) > 1 and open_lists[-1][0] > indent:
        open_lists.pop()
    if open_lists and indent > open_lists[-1][0] + 1:
        open_lists.append((indent, mark.kind, next(groups), drafts[-1]))
    elif not open_lists:
        lead_in = drafts[-1] if drafts and introduces(drafts[-1]) else None
        open_lists.append((indent, mark.kind, next(groups), lead_in))
    elif open_lists[-1][1] != mark.kind:
        if len(open_lists) > 1 and open_lists[-2][:2] == (open_lists[-1][0], mark.kind):
            open_lists.pop()
        elif mark.kind in ("bullet", "letter") and open_lists[-1][1] != "bullet":
            # "1. ... - ..." without indents: a list within the item.
            open_lists.append((open_lists[-1][0], mark.kind, next(groups), drafts[-1]))
        else:
            open_lists[-1] = (indent, mark.kind, next(groups), None)
    elif mark.label == "1":
        open_lists[-1] = (indent, mark.kind, next(groups), None)


def _content(lines: Sequence[Line], cut: int) -> TextMap:
    builder = TextMapBuilder()
    builder.literal(lines[0].text[cut:], lines[0].start + cut)
    for above, line in itertools.pairwise(lines):
        builder.replaced(" ", above.end, line.start)
        builder.literal(line.text, line.start)
    return builder.build()


def _table(piece: Piece, group: int) -> Iterator[Draft]:
    row = 0
    for line, cells in zip(piece.lines, piece.rows or (), strict=True):
        for column, (first, last) in enumerate(cells):
            if first < last:
                builder = TextMapBuilder()
                builder.literal(line.text[first - line.start : last - line.start], first)
                yield Draft(BlockKind.CELL, builder.build(), group=group, row=row, column=column)
        row += bool(cells)
