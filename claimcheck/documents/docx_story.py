"""A walk over the XML of a Word file: its paragraphs in the order of the page, every character with its run.

Tracked changes are read as accepted: what was deleted or moved away is left out, and a paragraph whose mark was deleted
goes on in the next. Instructions of fields are left out and what they show is kept, except page numbers and contents.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimcheck.documents.docx_equations import EQUATIONS, equation_text
from claimcheck.documents.docx_styles import OFF, Styles, W, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.documents.docx_package import Story

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
SHAPE = "{urn:schemas-microsoft-com:vml}shape"
BREAK = "\u2028"
UNSHOWN_FIELDS = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|TOC|INDEX|TC|XE)\b", re.IGNORECASE)
HYPERLINK = re.compile(r"\s*HYPERLINK\s+(?P<local>\\l\s+)?\"(?P<target>[^\"]*)\"", re.IGNORECASE)
GONE = frozenset(W + name for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "rt"))
LINE_ENDS = str.maketrans("\n\r\t", "   ")


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one element of a run.

    Attributes:
        text: as they stand in the line of the paragraph.
        run, element: the `w:r`, and its child that they come from; element None where it cannot be split, run too of
            an equation.
        link: where they lead, or None.
        hidden, bold, italic, raised: how they look.
        note: "footnote" or "endnote" where they refer to one; its id is `note_id`.
        alt: what is written for those who do not see the picture that stands here.
    """

    text: str
    run: Any
    element: Any
    link: str | None = None
    hidden: bool = False
    bold: bool = False
    italic: bool = False
    raised: bool = False
    note: str | None = None
    note_id: str = ""
    alt: str = ""


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its element, what it holds, and the tables that it stands in, outermost first."""

    element: Any
    pieces: list[Piece] = field(default_factory=list)
    cells: tuple[tuple[Any, int, int], ...] = ()  # table, row, column
    host: Any = None  # the run that holds the text box that this stands in


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    shows: bool = False


@dataclass(slots=True)
class _Walk:
    styles: Styles
    targets: dict[str, str]
    fields: list[_Field] = field(default_factory=list)
    boxes: list[tuple[Any, Any]] = field(default_factory=list)  # run, content
    pending: list[Piece] = field(default_factory=list)


def walk(story: Story, styles: Styles, root: Any = None) -> Iterator[Paragraph]:
    """The paragraphs of a story, or of one element of it such as a footnote."""
    yield from _blocks(story.root if root is None else root, _Walk(styles, story.targets), (), None)


def _blocks(parent: Any, state: _Walk, cells: tuple[tuple[Any, int, int], ...], host: Any) -> Iterator[Paragraph]:
    for child in parent:
        tag = child.tag
        if tag == W + "p":
            paragraph = Paragraph(child, state.pending, cells, host)
            state.pending = []
            paragraph.pieces.extend(_inline(child, child, state, None))
            boxes, state.boxes = state.boxes, []
            properties = child.find(W + "pPr/" + W + "rPr")
            merges = properties is not None and any(
                properties.find(W + name) is not None for name in ("del", "moveFrom")
            )
            if merges and _goes_on(child):
                state.pending = paragraph.pieces
            else:
                yield paragraph
            for run, content in boxes:
                yield from _blocks(content, state, (), run)
        elif tag == W + "tbl":
            yield from _table(child, state, cells, host)
        elif tag == MC + "AlternateContent":
            chosen = child.find(MC + "Choice")
            if chosen is not None:
                yield from _blocks(chosen, state, cells, host)
        elif isinstance(tag, str) and tag not in GONE and not _is_placeholder(child):
            yield from _blocks(child, state, cells, host)


def _goes_on(element: Any) -> bool:
    after = element.getnext()
    return after is not None and after.tag == W + "p"


def _table(table: Any, state: _Walk, cells: tuple[tuple[Any, int, int], ...], host: Any) -> Iterator[Paragraph]:
    rows = [row for row in table.iter(W + "tr") if _nearest(row, "tbl") is table]
    rows = [row for row in rows if row.find(W + "trPr/" + W + "del") is None]
    for place, row in enumerate(rows):
        column = 0
        for cell in row.iter(W + "tc"):
            if _nearest(cell, "tr") is not row:
                continue
            if cell.find(W + "tcPr/" + W + "cellDel") is None:
                alone = len(rows) == 1 and len(row.findall(W + "tc")) == 1  # a box round copy is no table
                yield from _blocks(cell, state, cells if alone else (*cells, (table, place, column)), host)
            span = value(cell, "tcPr", "gridSpan") or "1"
            column += int(span) if span.isdecimal() and len(span) < 4 else 1


def _nearest(element: Any, name: str) -> Any:
    return next(element.iterancestors(W + name), None)


def _is_placeholder(element: Any) -> bool:
    return element.tag == W + "sdt" and element.find(W + "sdtPr/" + W + "showingPlcHdr") is not None


def _inline(parent: Any, paragraph: Any, state: _Walk, link: str | None) -> Iterator[Piece]:
    for child in parent:
        tag = child.tag
        if tag == W + "r":
            yield from _run(child, paragraph, state, link)
        elif tag == W + "hyperlink":
            target = state.targets.get(child.get(R + "id", ""), "")
            anchor = child.get(W + "anchor")
            yield from _inline(child, paragraph, state, (target + "#" + anchor if anchor else target) or link)
        elif tag == W + "fldSimple":
            if not UNSHOWN_FIELDS.match(child.get(W + "instr", "")):
                found = HYPERLINK.match(child.get(W + "instr", ""))
                yield from _inline(child, paragraph, state, _target(found) if found else link)
        elif tag in EQUATIONS:
            if text := equation_text(child).translate(LINE_ENDS):
                yield Piece(text, None, None, link)
        elif tag == MC + "AlternateContent":
            chosen = child.find(MC + "Choice")
            if chosen is not None:
                yield from _inline(chosen, paragraph, state, link)
        elif isinstance(tag, str) and tag.startswith(W) and tag not in GONE and not _is_placeholder(child):
            yield from _inline(child, paragraph, state, link)


def _target(found: re.Match[str]) -> str:
    return ("#" if found["local"] else "") + found["target"]


def _run(run: Any, paragraph: Any, state: _Walk, link: str | None) -> Iterator[Piece]:
    styles = state.styles
    look: tuple[bool, bool, bool, bool] | None = None
    for child in run:
        tag = child.tag
        if tag == W + "fldChar":
            _field(child.get(W + "fldCharType"), state)
            continue
        if tag == W + "instrText":
            if state.fields:
                state.fields[-1].instruction += child.text or ""
            continue
        for content in child.iter(W + "txbxContent") if tag in BOXES else ():
            if not any(above.tag == MC + "Fallback" for above in content.iterancestors()):
                state.boxes.append((run, content))
        shown = _shown(child)
        if not shown or any(not one.shows or UNSHOWN_FIELDS.match(one.instruction) for one in state.fields):
            continue
        for one in state.fields:
            found = HYPERLINK.match(one.instruction)
            link = _target(found) if found else link
        if look is None:
            look = (
                styles.is_on(run, paragraph, "vanish"),
                styles.marked(run, "b"),
                styles.marked(run, "i"),
                styles.raised(run),
            )
        if tag in NOTES:
            if child.get(W + "customMarkFollows", "0") in OFF:
                yield Piece(shown, run, None, link, look[0], note=NOTES[tag], note_id=child.get(W + "id", ""))
        else:
            yield Piece(shown, run, child, link, *look, alt=_alt(child) if tag in BOXES else "")


BOXES = frozenset({W + "drawing", W + "pict", W + "object", MC + "AlternateContent"})
NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
FIXED = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": BREAK, W + "cr": BREAK, W + "noBreakHyphen": "\u2011",
    W + "drawing": " ", W + "pict": " ", W + "object": " ", MC + "AlternateContent": " ",
    W + "footnoteReference": "*", W + "endnoteReference": "*",
}  # fmt: skip


def _alt(picture: Any) -> str:
    for element in picture.iter(PICTURE, SHAPE):
        written = element.get("descr") if element.tag == PICTURE else element.get("alt")
        if written and written.strip():
            return " ".join(str(written).split())
    return ""


def _shown(child: Any) -> str:
    if child.tag == W + "t":
        return (child.text or "").translate(LINE_ENDS)
    if child.tag == W + "sym":
        code = child.get(W + "char", "")
        number = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else 0
        return SYMBOLS.get(number & 0xFF, " ") if 0xF000 <= number < 0xF100 else " "
    return FIXED.get(child.tag, "")


SYMBOLS = {
    0xB1: "\u00b1",
    0xA3: "\u2264",
    0xB3: "\u2265",
    0xB0: "\u00b0",
    0xB4: "\u00d7",
    0x2D: "\u2212",
    0x62: "\u03b2",
}


def _field(kind: str | None, state: _Walk) -> None:
    if kind == "begin":
        state.fields.append(_Field())
    elif kind == "separate" and state.fields:
        state.fields[-1].shows = True
    elif kind == "end" and state.fields:
        state.fields.pop()
