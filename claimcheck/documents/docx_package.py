"""A Word file opened with care: what is no .docx, locked, broken or a bomb is refused before anything unpacks it."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import Any

from claimcheck.errors import UnreadableFile

MAX_UNPACKED = 256 * 1024 * 1024
MAX_ENTRIES = 10_000
MAX_RATIO = 200  # real XML packs to a tenth, at best to a hundredth
RATIO_FROM = 4 * 1024 * 1024  # a smaller part harms nobody, however well it packs

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
MAIN_TYPES = {
    "macro": "application/vnd.ms-word.document.macroEnabled",
    "template": "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
}
FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
ENDNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes"
HEADER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
FOOTER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
NUMBERING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"


@dataclass(frozen=True, slots=True)
class Story:
    """The XML of one part of a Word file, and where its links lead, by id."""

    root: Any
    targets: dict[str, str]


@dataclass(frozen=True, slots=True)
class WordFile:
    """An opened Word file.

    Attributes:
        document: python-docx's own, which can be changed and saved.
        body, footnotes, endnotes: the stories; None where the file has none.
        margins: headers and footers, each with the name of its region.
        styles: the root of the styles.
        numbering: the root of the list definitions, or None.
    """

    document: Any
    body: Story
    footnotes: Story | None
    endnotes: Story | None
    margins: tuple[tuple[str, Story], ...]
    styles: Any
    numbering: Any


def open_word(path: str, content: bytes) -> WordFile:
    """Open a Word file.

    Args:
        path: its name, for errors.
        content: its bytes.

    Raises:
        UnreadableFile: python-docx is missing, or it is no .docx that can be read.
    """
    try:
        import docx
        from docx.opc.exceptions import OpcError
        from lxml.etree import XMLSyntaxError
    except ImportError:
        what = "a Word file, which needs python-docx; install it: pip install 'claimcheck-health[docx]'"
        raise UnreadableFile(what, path) from None
    try:
        _look_over(path, content)
        document = docx.Document(io.BytesIO(content))
        return _word_file(document)
    except UnreadableFile:
        raise
    except XMLSyntaxError as error:
        raise UnreadableFile(f"a damaged Word file (XML: {error.msg}); open and save it in Word again", path) from None
    except (
        OpcError, zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, AttributeError, NotImplementedError
    ):  # fmt: skip
        what = "a damaged Word file, or no Word file; open it in Word and save it again as .docx"
        raise UnreadableFile(what, path) from None


def _look_over(path: str, content: bytes) -> None:
    if content.startswith(OLD_OFFICE):
        if ENCRYPTED in content:
            raise UnreadableFile("a Word file locked with a password; save a copy without it", path)
        raise UnreadableFile("an old Word file (.doc); save it as .docx", path)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        if unpacked > MAX_UNPACKED or len(entries) > MAX_ENTRIES:
            size = f"{unpacked / 1024 / 1024:,.0f} MB in {len(entries):,} parts"
            raise UnreadableFile(f"a Word file that unpacks to {size}; it is not opened", path)
        for entry in entries:
            if entry.flag_bits & 1:
                raise UnreadableFile("a zip file locked with a password; save a copy without it", path)
            if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
                what = f"a Word file with a part packed {entry.file_size // max(entry.compress_size, 1)} to 1"
                raise UnreadableFile(f"{what}; it is not opened", path)
        # No part of a Word file declares entities, so one that does was made to do harm.
        for entry in entries:
            if entry.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(entry):
                raise UnreadableFile("a Word file with a document type declaration; it is not opened", path)
        types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
        relations = archive.read("_rels/.rels")
    if MAIN_TYPES["macro"] in types:
        raise UnreadableFile("a Word file with macros; save it as .docx, without them", path)
    if MAIN_TYPES["template"] in types:
        raise UnreadableFile("a Word template; save it as .docx", path)
    if b"purl.oclc.org/ooxml" in relations:
        raise UnreadableFile("a Word file in the Strict form; save it as Word Document (.docx)", path)


def _word_file(document: Any) -> WordFile:
    from docx.oxml.parser import parse_xml

    part = document.part

    def story(of: Any) -> Story:
        root = of.element if hasattr(of, "element") else parse_xml(of.blob)
        return Story(root, {key: rel.target_ref for key, rel in of.rels.items() if rel.is_external})

    related: dict[str, list[Any]] = {}
    for relation in part.rels.values():
        if not relation.is_external:
            related.setdefault(relation.reltype, []).append(relation.target_part)

    def first(kind: str) -> Story | None:
        return story(related[kind][0]) if related.get(kind) else None

    kinds = (("header", HEADER), ("footer", FOOTER))
    margins = tuple((region, story(of)) for region, kind in kinds for of in related.get(kind, ()))
    numbering = first(NUMBERING)
    return WordFile(
        document,
        story(part),
        first(FOOTNOTES),
        first(ENDNOTES),
        margins,
        part.styles.element,
        numbering.root if numbering else None,
    )
