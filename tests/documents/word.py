"""Word files for tests: paragraphs of raw XML in an otherwise empty file."""

import io
import zipfile

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from readings import held

from claimcheck.documents.docx import read_docx

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
)
SPACE = 'xml:space="preserve"'


def run(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t {SPACE}>{text}</w:t></w:r>"


def paragraph(content, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def file(*body, footnotes="", endnotes=""):
    """Bytes of a Word file whose body is raw XML."""
    document = docx.Document()
    last = document.element.body[-1]
    for xml in body:
        for element in parse_xml(f"<w:body {NAMES}>{xml}</w:body>"):
            last.addprevious(element)
    for kind, notes, relation in (
        ("footnote", footnotes, RT.FOOTNOTES),
        ("endnote", endnotes, RT.ENDNOTES),
    ):
        if notes:
            blob = f"<w:{kind}s {NAMES}>{notes}</w:{kind}s>".encode()
            content_type = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
            uri = PackURI(f"/word/{kind}s.xml")
            document.part.relate_to(Part(uri, content_type, blob, document.part.package), relation)
    return saved(document)


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def word(*body, **notes):
    return held(read_docx("page.docx", file(*body, **notes)))


def replaced(content, name, data):
    """A zip file with one entry put in the place of another, or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        if data is not None:
            new.writestr(name, data)
    return stream.getvalue()
