"""Findings as Word comments, in a copy of the Word file.

A comment lies on the words of its finding: runs are split at both ends, and keep how they look. Word takes no comments
in notes, text boxes, headers and footers: those lie on the reference to the note, on the text box, or at the start.
"""

from __future__ import annotations

import copy
import io
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from claimcheck.documents.docx import Line, Reading, read_lines
from claimcheck.documents.docx_package import open_word
from claimcheck.documents.docx_styles import W, read_styles
from claimcheck.reports.display import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.documents.docx_story import Piece
    from claimcheck.findings.finding import Finding

AUTHOR = "claimcheck"
ADVICE = ("fix", "try")
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def annotate(path: str, content: bytes, findings: Iterable[Finding]) -> bytes:
    """A Word file with a comment for each finding that nobody has let stand.

    Args:
        path: its name, for errors.
        content: the bytes that were checked.
        findings: of this file.

    Raises:
        UnreadableFile: it cannot be opened.
    """
    from docx.text.run import Run

    shown = [finding for finding in findings if not finding.waived]
    word = open_word(path, content)
    styles = read_styles(word.styles)
    reading = read_lines(word, styles)
    # From the end on: a cut changes only what stands behind it, so the pieces before it stay where they are.
    for line, column in sorted({end for finding in shown for end in _ends(finding)}, reverse=True):
        _split(reading.lines[line - 1], column - 1)
    reading = read_lines(word, styles)
    anchors = [(finding, _anchor(finding, reading, word.body.root)) for finding in shown]
    for finding, (first, last) in anchors:
        word.document.add_comment(
            [Run(first, word.document), Run(last, word.document)], comment_text(finding), AUTHOR, "cc"
        )
    stream = io.BytesIO()
    word.document.save(stream)
    return stream.getvalue()


def comment_text(finding: Finding) -> str:
    """What a comment says: severity, rule, message, and what to try; a line for each."""
    lines = [f"{finding.severity}: {finding.rule} {finding.name}", finding.message]
    lines += [f"{row.label}: {row.text}" for row in finding.rows if row.label in ADVICE]
    return "\n".join(printable(line) for line in lines)


def _ends(finding: Finding) -> tuple[tuple[int, int], tuple[int, int]]:
    at = finding.position
    return (at.end_line, at.end_column), (at.line, at.column)


def _placed(line: Line) -> tuple[list[int], list[Piece]]:
    starts, pieces, at = [], [], 0
    for piece in line.paragraph.pieces:
        if piece.text:
            starts.append(at)
            pieces.append(piece)
            at += len(piece.text)
    return starts, pieces


def _split(line: Line, at: int) -> None:
    """Split the run that holds character `at` of a line before it, where one does."""
    starts, pieces = _placed(line)
    place = bisect_right(starts, at) - 1
    if place < 0:
        return
    piece, offset = pieces[place], at - starts[place]
    run = piece.run
    if piece.element is None or offset >= len(piece.text) or run.tag != W + "r":
        return
    index = list(run).index(piece.element)
    before = [child for child in run[:index] if child.tag != W + "rPr"]
    if not offset and not before:
        return
    after = copy.deepcopy(run)
    for child in list(after)[:index]:
        if child.tag != W + "rPr":
            after.remove(child)
    for child in list(run)[index + bool(offset) :]:
        run.remove(child)
    if offset:
        text = piece.element.text or ""
        rest = next(child for child in after if child.tag == W + "t")
        piece.element.text, rest.text = text[:offset], text[offset:]
        for part in (piece.element, rest):
            part.set(PRESERVE, "preserve")
    run.addnext(after)


def _anchor(finding: Finding, reading: Reading, body: Any) -> tuple[Any, Any]:
    """The first and the last run that a comment lies on."""
    at = finding.position
    line = reading.lines[at.line - 1]
    outside = _outside(line, reading, body)
    if outside is not None:
        return outside, outside
    first = _run_at(line, at.column - 1)
    last = _run_at(reading.lines[at.end_line - 1], max(at.end_column - 2, 0))
    first = first if first is not None else last
    if first is None:
        first = line.paragraph.element.add_r()
    return first, last if last is not None else first


def _run_at(line: Line, at: int) -> Any:
    starts, pieces = _placed(line)
    place = bisect_right(starts, at) - 1
    if place < 0:
        return None
    # An equation is no run: the comment lies on what stands before it, or else behind it.
    near = (*reversed(pieces[: place + 1]), *pieces[place + 1 :])
    return next((piece.run for piece in near if piece.run is not None), None)


def _outside(line: Line, reading: Reading, body: Any) -> Any:
    """Where a comment on a line outside the body, or in a text box, lies; None in the body."""
    if line.label is not None:
        target = f"#fn:{line.label}"
        return next((piece.run for piece in _pieces(reading.lines) if piece.note and piece.link == target), None)
    if line.region:
        first = next((piece.run for piece in _pieces(reading.lines[:1])), None)
        return first if first is not None else next(body.iter(W + "p")).add_r()
    return line.paragraph.host


def _pieces(lines: Sequence[Line]) -> Iterable[Piece]:
    return (piece for line in lines for piece in line.paragraph.pieces)
