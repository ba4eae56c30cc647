"""What Word files read as: every piece of mark-up that other readers lose, at its paragraph and column."""

import io
import sys
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import blocks, documents, emphasis, held, links, texts
from word import file, paragraph, replaced, run, saved, word

from claimcheck.documents.docx import read_docx
from claimcheck.documents.read import read_document
from claimcheck.errors import UnreadableFile

SUP = '<w:vertAlign w:val="superscript"/>'


def field(instruction, result):
    parts = ('<w:fldChar w:fldCharType="begin"/>', f"<w:instrText>{instruction}</w:instrText>",
             '<w:fldChar w:fldCharType="separate"/>', f"<w:t>{result}</w:t>", '<w:fldChar w:fldCharType="end"/>')  # fmt: skip  # noqa: E501
    return "".join(f"<w:r>{part}</w:r>" for part in parts)


def box(content):
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx><w:txbxContent>"
        f"{content}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{content}"
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize(
    ("content", "read"),
    [
        (run("It ") + f"<w:ins w:id='1' w:author='a'>{run('helped ')}</w:ins>" + run("40%"), "It helped 40%"),
        (run("It ") + "<w:del w:id='1' w:author='a'><w:r><w:delText>cured</w:delText></w:r></w:del>" + run("helps"), "It helps"),  # noqa: E501
        (run("a ") + f"<w:moveFrom w:id='1' w:author='a'>{run('b ')}</w:moveFrom>" + run("c"), "a c"),
        (run("a ") + f"<w:moveTo w:id='1' w:author='a'>{run('b ')}</w:moveTo>" + run("c"), "a b c"),
        (run("12") + "<w:r><w:noBreakHyphen/></w:r>" + run("week"), "12\u2011week"),
        (run("a") + "<w:r><w:softHyphen/></w:r>" + run("b"), "ab"),
        (run("one") + "<w:r><w:tab/></w:r>" + run("two") + "<w:r><w:br/></w:r>" + run("three"), "one two three"),
        (run("Up ") + field(" REF x ", "40%") + run(" now"), "Up 40% now"),
        (run("Page ") + field(" PAGE ", "3") + run(" end"), "Page  end"),
        (run("a ") + f"<w:fldSimple w:instr=' DATE '>{run('2024')}</w:fldSimple>", "a 2024"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('In a control')}</w:sdtContent></w:sdt>", "In a control"),
        (run("a") + f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click')}</w:sdtContent></w:sdt>", "a"),  # noqa: E501
        (run("4", "<w:b/>") + run("0") + run("%", "<w:i/>"), "40%"),
        (run("15") + run("2", SUP) + run(" of 20"), "15[2] of 20"),
        (run("15") + run("2", SUP) + run(",", SUP) + run("3", SUP), "15[2,3]"),
        (run("15") + run("2\u20134", SUP), "15[2-4]"),
        (run("20 m") + run("2", SUP) + run(" and 10") + run("-3", SUP), "20 m\u00b2 and 10\u207b\u00b3"),
        (run("the 1") + run("st", SUP), "the 1st"),
        (run("30", SUP.replace("super", "sub")), "30"),
    ],
)  # fmt: skip
def test_inline(content, read):
    assert texts(word(paragraph(content))) == [read]


def test_a_reference_never_joins_a_number():
    page = word(paragraph(run("15") + run("2", SUP) + run(" of 20")))
    assert page.text.split("\n")[0] == "15\u00b2 of 20"
    assert links(page) == [("[2]", "#sup:2")]


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next():
    gone = "<w:rPr><w:del w:id='1' w:author='a'/></w:rPr>"
    page = word(paragraph(run("It helped "), gone), paragraph(run("40%.")), paragraph(run("More.")))
    assert texts(page) == ["It helped 40%.", "More."]
    assert page.text == "It helped 40%.\nMore."


def test_hidden_text_is_marked():
    page = word(
        paragraph(run("Cures ") + run("not ", "<w:vanish/>") + run("pain.")),
        paragraph(run("No."), "<w:pStyle w:val='x'/>"),
    )
    assert [(b.text, b.hidden) for b in page.blocks] == [("Cures pain.", False), ("not", True), ("No.", False)]


def test_links_and_emphasis():
    link = f"<w:hyperlink w:anchor='ref2'>{run('2')}</w:hyperlink>"
    by_field = field(' HYPERLINK "https://a.test/x" ', "the trial")
    page = word(paragraph(run("Up 15") + link + run(" in ") + by_field + run(" now", "<w:b/>")))
    assert texts(page) == ["Up 15[2] in the trial now"]
    assert links(page) == [("[2]", "#ref2"), ("the trial", "https://a.test/x")]
    assert emphasis(page) == [" now"]


def test_notes_come_after_the_body_with_their_labels():
    mark = "<w:r><w:footnoteReference w:id='{}'/></w:r>"
    note = "<w:footnote w:id='{}'>{}</w:footnote>"
    page = word(
        paragraph(run("It fell by 15") + mark.format(7) + run(" or 20") + mark.format(5)),
        paragraph(run("And 3") + "<w:r><w:endnoteReference w:id='2'/></w:r>"),
        footnotes=note.format(5, paragraph(run("Jones."))) + note.format(7, paragraph(run("Smith (2019)."))),
        endnotes=f"<w:endnote w:id='2'>{paragraph(run('Roe.'))}</w:endnote>",
    )
    assert blocks(page) == [
        ("paragraph", "It fell by 15[1] or 20[2]"), ("paragraph", "And 3[i]"), ("footnote", "Smith (2019)."),
        ("footnote", "Jones."), ("footnote", "Roe."),
    ]  # fmt: skip
    assert links(page) == [("[1]", "#fn:1"), ("[2]", "#fn:2"), ("[i]", "#fn:i")]
    assert [block.label for block in page.blocks] == [None, None, "1", "2", "i"]


def test_a_text_box_is_read_once_after_its_paragraph():
    page = word(paragraph(run("Before") + box(paragraph(run("In the box."))) + run(" after")))
    assert texts(page) == ["Before  after", "In the box."]


def test_structure():
    document = docx.Document()
    document.add_heading("Back pain", 0)
    document.add_heading("Does it work?", 1)
    document.add_paragraph("Key findings:")
    document.add_paragraph("one", style="List Bullet")
    document.add_paragraph("two", style="List Bullet 2")
    document.add_paragraph("It helped me.", style="Quote")
    document.add_paragraph("— Anna")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Group", "1,162"
    document.add_table(1, 1).cell(0, 0).text = "Call us."
    document.add_paragraph("“Great.”")
    document.add_paragraph("— Tom")
    page = held(read_docx("a.docx", saved(document)))
    assert blocks(page) == [
        ("heading", "Back pain"), ("heading", "Does it work?"), ("paragraph", "Key findings:"), ("item", "one"),
        ("item", "two"), ("quotation", "It helped me."), ("signature", "— Anna"), ("cell", "Group"),
        ("cell", "1,162"), ("paragraph", "Call us."), ("quotation", "“Great.”"), ("signature", "— Tom"),
    ]  # fmt: skip
    assert [block.level for block in page.blocks[:5]] == [1, 2, 0, 1, 1]
    assert (page.blocks[3].lead_in, page.blocks[3].section) == (2, (0, 1))
    assert [(block.row, block.column) for block in page.blocks[7:9]] == [(0, 0), (1, 1)]


def test_numbers_of_a_list_are_labels():
    document = docx.Document()
    for text in ("a", "b"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("3. typed")
    assert [block.label for block in read_docx("a.docx", saved(document)).blocks] == ["1", "2", "3"]


def test_template_tags_are_no_copy():
    page = word(
        paragraph(run("It {{ cli") + run("nic.name }}", "<w:b/>") + run(" helps {% if x %}40%{% endif %} now.")),
        paragraph(run("{% comment %}")), paragraph(run("Unseen 50%.")), paragraph(run("{% endcomment %}")),
    )  # fmt: skip
    assert texts(page) == ["It helps 40% now."]
    assert page.text.startswith("It {{ clinic.name }} helps {% if x %}40%")
    content = file(paragraph(run("It {{ x }} helps.")))
    assert texts(read_document("a.docx", content, dialects=())) == ["It {{ x }} helps."]
    assert texts(read_document("a.docx", content, dialects=("jinja", "mdx"))) == ["It helps."]


def picture(alt, around="wp:docPr"):
    return f"<w:r><w:drawing><wp:inline><{around} id='1' descr='{alt}'/></wp:inline></w:drawing></w:r>"


def test_what_is_written_for_pictures_is_copy():
    shape = "<w:r><w:pict><v:shape alt='A &quot;red&quot; chart'/></w:pict></w:r>"
    page = word(paragraph(run("Seen ") + picture("Pain fell  by 40%") + run(".")), paragraph(shape + picture(" ")))
    assert [(b.kind.value, b.label, b.text) for b in page.blocks] == [
        ("metadata", "alt", "Pain fell by 40%"), ("metadata", "alt", 'A "red" chart'), ("paragraph", None, "Seen  ."),
    ]  # fmt: skip
    assert [page.position(b.span(0, 4).start) for b in page.blocks] == [(1, 6), (2, 1), (1, 1)]


MATH = "<m:oMath>{}</m:oMath>"
ONE = "<m:r><w:rPr/><m:t>{}</m:t></m:r>"


@pytest.mark.parametrize(
    ("equation", "read"),
    [
        (ONE.format("p = 0.03"), "It fell, p = 0.03 now."),
        (f"<m:f><m:fPr/><m:num>{ONE.format('120')}</m:num><m:den>{ONE.format('200')}</m:den></m:f>", "It fell, 120/200 now."),  # noqa: E501
        (f"<m:sSup><m:e>{ONE.format('10')}</m:e><m:sup>{ONE.format('-6')}</m:sup></m:sSup>", "It fell, 10⁻⁶ now."),
        (f"<m:sSup><m:e>{ONE.format('x')}</m:e><m:sup>{ONE.format('a+b')}</m:sup></m:sSup>", "It fell, x^(a+b) now."),
        (f"<m:d><m:e><m:rad><m:e>{ONE.format('2')}</m:e></m:rad></m:e></m:d>", "It fell, (√2) now."),
        ("<m:d><m:e>" * 100 + ONE.format("2") + "</m:e></m:d>" * 100, "It fell, " + "(" * 15 + ")" * 15 + " now."),
    ],
)  # fmt: skip
def test_equations_read_as_one_line(equation, read):
    page = word(paragraph(run("It fell, ") + MATH.format(equation) + run(" now.")))
    assert texts(page) == [read]
    assert page.text.split("\n")[0] == read


def test_headers_and_footers_are_known_as_such():
    document = docx.Document()
    document.add_heading("Pain", 1)
    document.add_paragraph("It helps.")
    document.sections[0].header.paragraphs[0].text = "Stillpoint Clinic"
    document.sections[0].footer.paragraphs[0].text = "98% would come again"
    page = held(read_docx("a.docx", saved(document)))
    assert [(b.text, b.region) for b in page.blocks] == [
        ("Pain", None), ("It helps.", None), ("Stillpoint Clinic", "header"), ("98% would come again", "footer"),
    ]  # fmt: skip


GOOD = file(paragraph(run("It helps.")))


def locked(content):
    """The file, each part marked as encrypted."""
    content = bytearray(content)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(signature, at + 1)
    return bytes(content)


def many(content):
    """The file with ten thousand empty parts."""
    stream = io.BytesIO(content)
    with zipfile.ZipFile(stream, "a") as archive:
        for number in range(10_000):
            archive.writestr(f"word/{number}.bin", b"")
    return stream.getvalue()


def lying(content):
    """The file, whose directory says that the document is ten bytes long."""
    content = bytearray(content)
    at = content.rindex(b"word/document.xml") - 46
    assert content[at : at + 4] == b"PK\x01\x02"
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    return bytes(content)


BOMB = b"<a>" + b" " * 6_000_000 + b"</a>"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "a damaged Word file, or no Word file"),
        (GOOD[:200], "a damaged Word file, or no Word file"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "an old Word file (.doc); save it as .docx"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (replaced(GOOD, "word/document.xml", None), "a damaged Word file, or no Word file"),
        (replaced(GOOD, "word/document.xml", b"<w:document>"), "a damaged Word file (XML"),
        (replaced(GOOD, "word/document.xml", b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), "a document type declaration"),  # noqa: E501
        (replaced(GOOD, "word/more.xml", BOMB), "to 1; it is not opened"),
        (locked(GOOD), "a zip file locked with a password"),
        (many(GOOD), "a Word file that unpacks to 1 MB in 10,0"),
        (lying(GOOD), "a damaged Word file, or no Word file"),
        (replaced(GOOD, "_rels/.rels", b"http://purl.oclc.org/ooxml/"), "Strict form"),
        (replaced(GOOD, "[Content_Types].xml", b"application/vnd.ms-word.document.macroEnabled"), "with macros"),
    ],
)  # fmt: skip
def test_what_is_refused(content, words):
    with pytest.raises(UnreadableFile) as caught:
        read_document("a.docx", content)
    assert words in caught.value.what
    assert caught.value.path == "a.docx"


def test_a_file_that_unpacks_to_more_than_any_copy_is_not_opened(monkeypatch):
    monkeypatch.setattr("claimcheck.documents.docx_package.MAX_UNPACKED", 10_000)
    with pytest.raises(UnreadableFile, match=r"unpacks to 1 MB in \d\d parts; it is not opened"):
        read_document("a.docx", GOOD)


def test_without_python_docx(monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UnreadableFile, match=r"pip install 'claimcheck-health\[docx\]'"):
        read_document("a.docx", GOOD)


TEXT = st.text(st.characters(min_codepoint=32, exclude_characters="<>&", exclude_categories=("Cs", "Cn")), max_size=12)
LOOKS = st.sampled_from(["", "<w:b/>", "<w:i/>", "<w:vanish/>", SUP])
RUNS = st.builds(run, TEXT | st.sampled_from(["15", "2", "40%", "2,3", "m", "- ", "1. ", "“", "— Anna"]), LOOKS)
WRAPS = st.sampled_from([
    "{}", "<w:ins w:id='1' w:author='a'>{}</w:ins>", "<w:del w:id='1' w:author='a'>{}</w:del>",
    "<w:hyperlink w:anchor='x'>{}</w:hyperlink>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "{}<w:r><w:tab/></w:r>", "{}<w:r><w:br/></w:r>", "{}<w:r><w:fldChar w:fldCharType='begin'/></w:r>",
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{}", "{}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
    "{}<w:r><w:footnoteReference w:id='1'/></w:r>",
])  # fmt: skip
INLINE = st.builds(lambda wrap, content: wrap.format(content), WRAPS, RUNS)
STYLES = st.sampled_from(["", "Heading1", "Title", "ListBullet", "ListNumber", "Quote", "ListBullet2"])
PARAGRAPHS = st.builds(
    lambda parts, style, gone: paragraph(
        "".join(parts), f"<w:pStyle w:val='{style}'/>" + gone * "<w:rPr><w:del w:id='1' w:author='a'/></w:rPr>"
    ),
    st.lists(INLINE, max_size=5), STYLES, st.booleans(),
)  # fmt: skip
TABLES = st.lists(PARAGRAPHS, min_size=1, max_size=3).map(
    lambda cells: f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"
)
NOTE = f"<w:footnote w:id='1'>{paragraph(run('Smith (2019).'))}</w:footnote>"


def test_a_hidden_part_before_a_line_that_signs_keeps_its_place():
    parts = [run("It helped."), run("Not shown.", "<w:vanish/>"), "<w:r><w:br/></w:r>", run("\u2014 Ana")]
    page = word(paragraph("".join(parts), "<w:pStyle w:val='Quote'/>"))
    assert [(block.kind.value, block.text, block.hidden) for block in page.blocks] == [
        ("quotation", "It helped.", False),
        ("paragraph", "Not shown.", True),
        ("signature", "\u2014 Ana", False),
    ]


@documents(150)
@given(st.lists(PARAGRAPHS | TABLES, max_size=6))
def test_every_document_holds(body):
    word(*body, footnotes=NOTE)


def test_a_bullet_that_is_cut_off_before_a_hidden_part_leaves_the_order():
    first, second = paragraph(run("- tea")), paragraph(run("- ") + run("not ", "<w:vanish/>") + run("sand"))
    found = [(block.text, block.hidden) for block in word(first, second).blocks]
    assert found == [("tea", False), ("not", True), ("sand", False)]
