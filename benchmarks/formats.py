"""The same copy in another format: a document that was read, written again as HTML, Word, Markdown or plain text.

Headings become headings, lists lists, tables tables; `flat` gives a paragraph for each line and no more. What comes
back tells for each line of the result the line of the source, so that a report on it can be held against labels.
"""

from __future__ import annotations

import html
import io
import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.documents.document import Block, BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
STARTS = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))|^(?=[-+=])")
LISTED = (BlockKind.ITEM, BlockKind.FOOTNOTE)
DASHES = ("-", "\u2013", "\u2014")
POINTERS = ("#fn:", "#sup:")


@dataclass(frozen=True, slots=True)
class Written:
    """Copy in another format; line n of the result is line `lines[n - 1]` of the source."""

    content: bytes
    lines: tuple[int, ...]


def flat(document: Document) -> Document:
    """The document with a paragraph for each line of its source that says something, and nothing else."""
    from claimcheck.documents.drafts import Draft, finish
    from claimcheck.documents.text_map import TextMapBuilder

    drafts = []
    for start, end in itertools.pairwise((*document.lines, len(document.text))):
        builder = TextMapBuilder()
        builder.literal(document.text[start:end], start)
        if (content := builder.build()).text:
            drafts.append(Draft(BlockKind.PARAGRAPH, content))
    return finish(document.path, document.text, drafts)


def _dash(signature: Block) -> str:
    """The dash that shows where no mark-up does that a name signs what stands above it."""
    return "" if signature.text.startswith(DASHES) else "\u2014 "


def _pieces(block: Block) -> Iterator[tuple[str, str | None]]:
    """The text of a block, and where it leads where it is a link; a pointer without its brackets."""
    at = 0
    for link in block.links:
        if link.start < at:
            continue
        yield block.text[at : link.start], None
        text = block.text[link.start : link.end]
        yield text[1:-1] if link.target.startswith(POINTERS) else text, link.target
        at = link.end
    yield block.text[at:], None


def _runs(document: Document) -> Iterator[list[Block]]:
    """Blocks that belong together: a list, a table, a quotation with its signature; others alone."""

    def key(block: Block) -> object:
        if block.kind is BlockKind.FOOTNOTE:
            return "notes"
        if block.kind is BlockKind.ITEM:
            return "list", block.label is not None, block.group if block.level == 1 else None
        return (block.kind is BlockKind.CELL, block.group) if block.group is not None else block.id

    open_run: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.METADATA:
            continue
        nested = open_run and block.kind is BlockKind.ITEM and open_run[-1].kind is BlockKind.ITEM and block.level > 1
        if open_run and not nested and key(block) != key(open_run[0]):
            yield open_run
            open_run = []
        open_run.append(block)
    if open_run:
        yield open_run


class _Lines:
    """Lines of text that are being written, each with the line of the source that it stands for."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.of: list[int] = []

    def add(self, text: str, line: int) -> None:
        self.text.append(text)
        self.of.append(line)

    def done(self) -> Written:
        return Written("\n".join(self.text).encode(), tuple(self.of))


def _line(document: Document, block: Block) -> int:
    return document.position(block.content.runs[0].source_start)[0]


def to_html(document: Document) -> Written:
    """As HTML: a tag for each kind of block, and a line for each block."""
    out = _Lines()
    out.add("<!doctype html><html><head><meta charset=utf-8></head><body>", 1)
    for run in _runs(document):
        first, last = run[0], run[-1]
        letters = " type=a" if (first.label or "").islower() else ""
        opening, closing = {
            BlockKind.ITEM: ((f"<ol{letters}>", "</ol>") if first.label else ("<ul>", "</ul>")),
            BlockKind.FOOTNOTE: (f"<ol{letters}>", "</ol>"),
            BlockKind.CELL: ("<table>", "</table>"),
            BlockKind.QUOTATION: ("<blockquote>", "</blockquote>"),
        }.get(first.kind, ("", ""))
        if opening:
            out.add(opening, _line(document, first))
        depth = 1
        for before, block in zip([None, *run[:-1]], run, strict=True):
            while block.kind is BlockKind.ITEM and block.level > depth:
                out.add("<ul>", _line(document, block))
                depth += 1
            while block.kind is BlockKind.ITEM and block.level < depth:
                out.add("</ul>", _line(document, block))
                depth -= 1
            row = "<tr>" if block.kind is BlockKind.CELL and (before is None or before.row != block.row) else ""
            out.add(row + _element(block, first), _line(document, block))
        out.add("</ul>" * (depth - 1) + closing, _line(document, last))
    out.add("</body></html>", len(document.lines))
    return out.done()


def _element(block: Block, first: Block) -> str:
    inside = "".join(_html_piece(text, target) for text, target in _pieces(block))
    if block.kind in LISTED:
        number = f" value={block.label}" if block.label and block.label.isdigit() else ""
        return f"<li{number}>{inside}"
    tag = {
        BlockKind.HEADING: f"h{block.level}",
        BlockKind.CELL: "th" if block.row == 0 else "td",
        BlockKind.SIGNATURE: "cite" if first.kind is BlockKind.QUOTATION else "p",
    }.get(block.kind, "p")
    label = f"{block.label}. " if block.kind is BlockKind.HEADING and block.label else ""
    return f"<{tag}>{label}{inside}</{tag}>"


def _html_piece(text: str, target: str | None) -> str:
    escaped = html.escape(text)
    if target is None:
        return escaped
    return f"<sup>{escaped}</sup>" if target.startswith(POINTERS) else f'<a href="{html.escape(target)}">{escaped}</a>'


def to_markdown(document: Document) -> Written:
    """As Markdown, with every sign escaped that could be markup."""
    out = _Lines()
    for run in _runs(document):
        for before, block in zip([None, *run[:-1]], run, strict=True):
            line = _line(document, block)
            inside = "".join(_markdown_piece(text, target) for text, target in _pieces(block))
            label = f"{block.label}. " if block.kind is BlockKind.HEADING and block.label else ""
            if block.kind is BlockKind.CELL:
                if before is None or before.row != block.row:
                    if before is not None and before.row == 0:
                        out.add("|" + "---|" * (1 + max(cell.column or 0 for cell in run)), line)
                    out.add("|", line)
                empty = (block.column or 0) - out.text[-1].count(" |")
                out.text[-1] += "  |" * empty + f" {inside} |"
                continue
            start = {
                BlockKind.HEADING: "#" * block.level + " " + label,
                BlockKind.ITEM: "    " * (block.level - 1) + (f"{block.label}. " if block.label else "- "),
                BlockKind.QUOTATION: "> ",
                BlockKind.SIGNATURE: "> " + _dash(block),
                BlockKind.FOOTNOTE: f"[^{block.label}]: ",
            }.get(block.kind, "")
            out.add(start + inside, line)
            out.add(">" if start == "> " and block is not run[-1] else "", line)
        out.add("", _line(document, run[-1]))
    return out.done()


def _markdown_piece(text: str, target: str | None) -> str:
    escaped = MARKUP.sub(r"\\\1", text)
    if target is None:
        return STARTS.sub(r"\1\\", escaped)
    if target.startswith("#fn:"):
        return f"[^{text}]"
    return f"<sup>{text}</sup>" if target.startswith("#sup:") else f"[{escaped}](<{target}>)"


def to_text(document: Document) -> Written:
    """As plain text: headings by their marks, cells parted by tabs, notes numbered, for text has no other pointers."""
    out = _Lines()
    notes = [block.label for block in document.blocks if block.kind is BlockKind.FOOTNOTE]
    numbers = {label: str(place) for place, label in enumerate(notes, 1)}
    for run in _runs(document):
        first = run[0]
        for before, block in zip([None, *run[:-1]], run, strict=True):
            line = _line(document, block)
            if block.kind is BlockKind.CELL and before is not None and before.row == block.row:
                out.text[-1] += f"\t{block.text}"
                continue
            label = f"{numbers.get(block.label, block.label)}. " if block.label else ""
            start = {
                BlockKind.HEADING: "#" * block.level + " " + label,
                BlockKind.ITEM: "    " * (block.level - 1) + (label or "- "),
                BlockKind.FOOTNOTE: label,
                BlockKind.SIGNATURE: _dash(block),
            }.get(block.kind, "")
            out.add(start + "".join(_text_piece(text, target, numbers) for text, target in _pieces(block)), line)
            if block.kind not in (BlockKind.CELL, *LISTED) and first.kind is not BlockKind.QUOTATION:
                out.add("", line)
        out.add("", _line(document, run[-1]))
    return out.done()


def _text_piece(text: str, target: str | None, numbers: Mapping[str | None, str]) -> str:
    return f"[{numbers.get(text, text)}]" if target and target.startswith(POINTERS) else text


def to_docx(document: Document) -> Written:
    """As a Word file: styles for headings, lists with numbers of their own, tables, and one line for each paragraph."""
    import docx

    word = docx.Document()
    lines: list[int] = []
    for run in _runs(document):
        first = run[0]
        if first.kind is BlockKind.CELL:
            rows = 1 + max(cell.row or 0 for cell in run)
            columns = 1 + max(cell.column or 0 for cell in run)
            table = word.add_table(rows, columns)
            placed = {(cell.row, cell.column): cell for cell in run}
            line = _line(document, first)
            for place in itertools.product(range(rows), range(columns)):
                if cell := placed.get(place):
                    line = _line(document, cell)
                    _fill(table.cell(*place).paragraphs[0], cell)
                lines.append(line)
            continue
        list_id = _new_list(word, first.label) if first.kind in LISTED and first.label else None
        for block in run:
            paragraph = word.add_paragraph(style=_style(block))
            if block.kind in LISTED and block.label and list_id:
                _number(paragraph, list_id)
            elif block.kind is BlockKind.HEADING and block.label:
                paragraph.add_run(f"{block.label}. ")
            elif block.kind is BlockKind.SIGNATURE:
                paragraph.add_run(_dash(block))
            _fill(paragraph, block)
            lines.append(_line(document, block))
    stream = io.BytesIO()
    word.save(stream)
    return Written(stream.getvalue(), tuple(lines))


def _style(block: Block) -> str | None:
    if block.kind is BlockKind.HEADING:
        return f"Heading {block.level}"
    if block.kind is BlockKind.ITEM and not block.label:
        return "List Bullet" + (f" {min(block.level, 3)}" if block.level > 1 else "")
    return "Quote" if block.kind is BlockKind.QUOTATION else None


def _fill(paragraph: Any, block: Block) -> None:
    for text, target in _pieces(block):
        run = paragraph.add_run(text)
        run.font.superscript = True if target and target.startswith(POINTERS) else None


def _new_list(word: Any, first: str) -> str:
    """Id of a new list that counts on from this number or letter."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    numbering = word.part.numbering_part.element
    number = str(1 + max(int(found.get(qn("w:numId"))) for found in numbering.findall(qn("w:num"))))
    start, form = (first, "decimal") if first.isdigit() else (ord(first[0]) - ord("a") + 1, "lowerLetter")
    level = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/>'
    abstract = f'<w:lvl w:ilvl="0">{level}</w:lvl>'
    made = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{900 + int(number)}">{abstract}</w:abstractNum>')
    numbering.insert(0, made)
    numbering.add_num(900 + int(number))
    return number


def _number(paragraph: Any, list_id: str) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001  # python-docx has no other way
    properties.get_or_add_numId().val = int(list_id)
    properties.get_or_add_ilvl().val = 0


WRITERS: dict[str, Callable[[Document], Written]] = {
    ".html": to_html,
    ".docx": to_docx,
    ".md": to_markdown,
    ".txt": to_text,
}
