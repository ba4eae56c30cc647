"""Word files to blocks. The text of the document is one line for each paragraph, so a line is a paragraph's number.

The body comes first, then footnotes and endnotes in the order of their references, then headers and footers. A raised
number stands in the line as a raised digit; blocks read it, and references to notes, as a number in brackets.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from claimcheck.documents.document import BlockKind, Document, Link
from claimcheck.documents.docx_comments import read_comments
from claimcheck.documents.docx_package import WordFile, open_word
from claimcheck.documents.docx_story import BREAK, Paragraph, Piece, walk
from claimcheck.documents.docx_styles import QUOTES, Numbering, Styles, W, read_numbering, read_styles
from claimcheck.documents.drafts import Draft, finish, in_order, introduces
from claimcheck.documents.list_numbers import written
from claimcheck.documents.page_builder import BLANK
from claimcheck.documents.plain_lines import marker
from claimcheck.documents.pointers import RAISED, TO_A_POWER
from claimcheck.documents.quotations import mark_quotations
from claimcheck.documents.read import DIALECTS
from claimcheck.documents.templates import blank_templates
from claimcheck.documents.text_map import TextMapBuilder
from claimcheck.documents.typed_lists import find_typed_lists

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

POINTER = re.compile(
    r"[\[(]?\s*(?P<label>[-+\u2212]?\d{1,3}(?:\s?[,;\u2013\u2012-]\s?\d{1,3}){0,20}|[a-z*\u2020\u2021\u00a7])\s*[\])]?",
    re.IGNORECASE,
)
NUMBER_LINK = re.compile(r"\[?(?P<label>\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3}){0,20})\]?")

GAP = re.compile(f"{BLANK}+ ")  # a template tag with a space at both ends parts words once
PARTS = re.compile(f"(?P<space>[\t{BREAK}]|{BLANK}+)|[^\t{BREAK}{BLANK}]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph and where its line starts; `label` of the text of a note, `region` of a header or footer."""

    paragraph: Paragraph
    start: int
    label: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A Word file as lines: number n of the file is `lines[n - 1]`."""

    text: str
    lines: tuple[Line, ...]


def read_docx(path: str, content: bytes, *, dialects: Collection[str] = DIALECTS) -> Document:
    """Read a Word file.

    Args:
        path: its name.
        content: its bytes.
        dialects: template languages whose tags are no copy.

    Raises:
        UnreadableFile: it cannot be opened, and why.
    """
    word = open_word(path, content)
    styles = read_styles(word.styles)
    reading = read_lines(word, styles)
    shown = blank_templates(reading.text, [each for each in dialects if each != "mdx"], empty_lines=False)
    shown = GAP.sub(lambda found: BLANK * len(found.group()), shown)
    pictures, drafts = _drafts(replace(reading, text=shown), styles, read_numbering(word.numbering))
    drafts = find_typed_lists(drafts, lambda run: BREAK in reading.text[run.source_start : run.source_end])
    drafts = in_order(drafts)  # a bullet that was cut off may have stood before a hidden part
    # A break within a paragraph ends no line of the source, but may part a quotation from who signs it.
    text = reading.text.replace(BREAK, "\n")
    drafts = in_order(mark_quotations(drafts, text))  # so may a line that signs now stand behind one
    document = finish(path, reading.text, [*pictures, *drafts])
    return replace(document, comments=read_comments(word, reading))


def read_lines(word: WordFile, styles: Styles) -> Reading:
    """The paragraphs of a Word file, each as a line."""
    lines: list[Line] = []
    text: list[str] = []
    at = 0
    labels: dict[tuple[str, str], str] = {}

    def add(paragraph: Paragraph, label: str | None = None, region: str | None = None) -> None:
        nonlocal at
        paragraph.pieces = [_written(piece, labels) for piece in _raised(paragraph.pieces)]
        line = "".join(piece.text for piece in paragraph.pieces)
        lines.append(Line(paragraph, at, label, region))
        text.append(line)
        at += len(line) + 1

    for paragraph in walk(word.body, styles):
        add(paragraph)
    for kind, story in (("footnote", word.footnotes), ("endnote", word.endnotes)):
        notes = {note.get(W + "id"): note for note in story.root.iterfind(W + kind)} if story else {}
        for (of, note_id), label in list(labels.items()):
            if story and of == kind and note_id in notes:
                for paragraph in walk(story, styles, notes[note_id]):
                    add(paragraph, label)
    for region, story in word.margins:
        for paragraph in walk(story, styles):
            add(paragraph, region=region)
    return Reading("\n".join(text), tuple(lines))


def _written(piece: Piece, labels: dict[tuple[str, str], str]) -> Piece:
    if piece.note is None:
        return piece
    key = piece.note, piece.note_id
    if key not in labels:
        number = sum(kind == piece.note for kind, _ in labels) + 1
        labels[key] = str(number) if piece.note == "footnote" else written(number, "lowerRoman")
    return replace(piece, text=f"[{labels[key]}]", link=f"#fn:{labels[key]}")


def _raised(pieces: list[Piece]) -> list[Piece]:
    """Pieces whose raised digits are written as such, so that no line shows 152 for 15 with reference 2."""
    return [replace(piece, text=piece.text.translate(RAISED)) if piece.raised else piece for piece in pieces]


FLAT = {raised: flat for flat, raised in RAISED.items() if chr(flat).isdigit()} | {0x207B: ord("-")}


def _drafts(reading: Reading, styles: Styles, numbering: Numbering) -> tuple[list[Draft], list[Draft]]:
    """What is written for pictures, and all else."""
    drafts: list[Draft] = []
    pictures: list[Draft] = []
    groups = itertools.count()
    tables: dict[Any, int] = {}
    titled = any("title" in styles.names(line.paragraph.element)[:1] for line in reading.lines)
    of_list: tuple[str, int] | None = None
    lead_ins: dict[int, tuple[int, Draft | None]] = {}
    quoted, group = -2, 0
    for number, line in enumerate(reading.lines):
        element = line.paragraph.element
        listed = styles.list_of(element)
        label = numbering.label(*listed) if listed else None
        level = styles.level(element)
        names = styles.names(element)
        if any(name.startswith("toc ") for name in names):
            continue
        pictures += _pictures(line)
        made = _contents(line, reading.text)
        shown = next((draft for draft in made if not draft.hidden), None)
        if line.label is not None:
            for draft in made:
                draft.kind, draft.label = BlockKind.FOOTNOTE, line.label
        elif line.paragraph.cells:
            table, row, column = line.paragraph.cells[-1]
            for draft in made:
                draft.kind, draft.group = BlockKind.CELL, tables.setdefault(table, -1)
                if draft.group < 0:
                    tables[table] = draft.group = next(groups)
                draft.row, draft.column = row, column
        elif shown and level and not line.region:
            shown.kind, shown.label = BlockKind.HEADING, label
            shown.level = min(level + (titled and "title" not in names), 6)
        elif shown and any(name in QUOTES for name in names):
            if quoted != number - 1:
                group = next(groups)
            quoted = number
            shown.kind, shown.group = BlockKind.QUOTATION, group
        elif shown:
            depth = listed[1] if listed else 0
            if not listed and (typed := marker(shown.text)) and typed.kind != "letter":
                listed, label = (f"typed {typed.kind}", 0), typed.label
                if not (shown.text[0] in "-\u2013\u2014" or shown.text[typed.length :] == ""):
                    _cut(shown, typed.length)
                else:
                    listed = None
            if listed:
                if of_list is None or (depth == 0 and of_list[0] != listed[0]):
                    last = drafts[-1] if drafts else None
                    lead_ins = {depth: (next(groups), last if last and introduces(last) and not last.hidden else None)}
                elif depth not in lead_ins:
                    lead_ins[depth] = (next(groups), drafts[-1])
                lead_ins = {at: kept for at, kept in lead_ins.items() if at <= depth}
                shown.kind, shown.level, shown.label = BlockKind.ITEM, depth + 1, label
                shown.group, shown.lead_in = lead_ins[depth]
        of_list = listed if shown and shown.kind is BlockKind.ITEM else None if shown else of_list
        for draft in made:
            draft.region = line.region
        drafts.extend(in_order(made))  # a marker that was cut off may have stood before a hidden part
    return pictures, drafts


def _pictures(line: Line) -> Iterator[Draft]:
    at = line.start
    for piece in line.paragraph.pieces:
        if piece.alt:
            builder = TextMapBuilder()
            builder.replaced(piece.alt, at, at + len(piece.text))
            content = builder.build()
            yield Draft(BlockKind.METADATA, content, label="alt", hidden=piece.hidden, region=line.region)
        at += len(piece.text)


def _cut(draft: Draft, length: int) -> None:
    before = len(draft.text)
    draft.content = draft.content.part(length, before)
    gone = before - len(draft.text)
    draft.links = tuple(
        Link(link.start - gone, link.end - gone, link.target) for link in draft.links if link.start >= gone
    )
    draft.emphasis = tuple((max(start - gone, 0), end - gone) for start, end in draft.emphasis if end > gone)


def _contents(line: Line, shown: str) -> list[Draft]:
    """What a paragraph shows as one draft, and each stretch that it hides as another; in the order of the line.

    `shown` is the text of the file, template tags blanked out.
    """
    placed: list[tuple[int, Piece]] = []
    at = line.start
    for piece in line.paragraph.pieces:
        end = at + len(piece.text)
        placed.append((at, piece if shown.startswith(piece.text, at) else replace(piece, text=shown[at:end])))
        at = end
    visible = [one for one in placed if not one[1].hidden]
    stretches = [(hidden, list(run)) for hidden, run in itertools.groupby(placed, lambda one: one[1].hidden)]
    made = [(_draft(visible), False)] if visible else []
    made += [(_draft(run), True) for hidden, run in stretches if hidden]
    kept = []
    for draft, hidden in made:
        if draft.text:
            draft.hidden = hidden
            kept.append(draft)
    return in_order(kept)


def _draft(pieces: list[tuple[int, Piece]]) -> Draft:
    builder = TextMapBuilder()
    links: list[Link] = []
    emphasis: list[tuple[int, int]] = []

    def key(one: tuple[int, Piece]) -> tuple[bool, str | None, int]:
        return one[1].raised, one[1].link, one[0] if one[1].note else -1

    for (raised, link, _), group in itertools.groupby(pieces, key):
        run = list(group)
        start, end = run[0][0], run[-1][0] + len(run[-1][1].text)
        text = "".join(piece.text for _, piece in run)
        first = builder.length
        pointed = POINTER.fullmatch(text.translate(FLAT).strip()) if raised else None
        number = NUMBER_LINK.fullmatch(text.strip()) if link and not run[0][1].note else None
        if pointed and (pointed["label"][0] not in "-+\u2212") and not _is_power(pointed["label"], builder):
            label = re.sub(r"\s", "", pointed["label"]).replace("\u207b", "-").replace("\u2013", "-")
            builder.replaced(f"[{label}]", start, end)
            links.append(Link(first, builder.length, f"#sup:{label}"))
        elif number and link and builder.tail(1) != "[" and (link.startswith("#") or builder.tail(1).strip()):
            builder.replaced(f"[{number['label']}]", start, end)
            links.append(Link(first, builder.length, link))
        else:
            for place, piece in run:
                began = builder.length
                _add(builder, piece.text, place)
                if (piece.bold or piece.italic) and builder.length > began:
                    emphasis.append((began, builder.length))
            if link and builder.length > first:
                links.append(Link(first, builder.length, link))
    whole = builder.tail(builder.length)
    content = builder.build()
    cut, size = len(whole) - len(whole.lstrip()), len(content.text)
    return Draft(
        BlockKind.PARAGRAPH,
        content,
        links=tuple(
            Link(max(k.start - cut, 0), min(k.end - cut, size), k.target)
            for k in links
            if max(k.start - cut, 0) < min(k.end - cut, size)
        ),
        emphasis=_joined((max(s - cut, 0), min(e - cut, size)) for s, e in emphasis),
    )


def _joined(ranges: Any) -> tuple[tuple[int, int], ...]:
    made: list[tuple[int, int]] = []
    for start, end in ranges:
        if start >= end:
            continue
        if made and made[-1][1] >= start:
            made[-1] = made[-1][0], end
        else:
            made.append((start, end))
    return tuple(made)


def _is_power(label: str, builder: TextMapBuilder) -> bool:
    return label.isdigit() and bool(TO_A_POWER.search(builder.tail(8)))


def _add(builder: TextMapBuilder, text: str, start: int) -> None:
    """Add text; a tab, a break or a template tag parts words as a space does."""
    for found in PARTS.finditer(text):
        if found["space"]:
            if not builder.ends_with_space():
                builder.replaced(" ", start + found.start(), start + found.end())
        else:
            builder.literal(found.group(), start + found.start())
