"""Findings as Word comments: on the very words, also across runs, insertions and notes, and in LibreOffice."""

import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from docx.oxml.parser import parse_xml

sys.path.insert(0, str(Path(__file__).parents[1] / "documents"))

from word import NAMES, file, paragraph, run

from claimcheck.documents.docx import read_docx
from claimcheck.findings.finding import Finding, LabelledRow, MarkedCopy, Position
from claimcheck.reports.annotated_docx import annotate

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SUP = '<w:vertAlign w:val="superscript"/>'
BOX = f"<w:r><w:pict><w:txbxContent>{paragraph(run('In a box 55%.'))}</w:txbxContent></w:pict></w:r>"
CONTENT = file(
    paragraph(run("First 40% of ", "<w:b/>") + f"<w:ins w:id='1' w:author='a'>{run('all people')}</w:ins>" + run(" and 30%.")),  # noqa: E501
    paragraph(run("It fell by 15") + run("2", SUP) + run(" in 39 trials.") + "<w:r><w:footnoteReference w:id='7'/></w:r>"),  # noqa: E501
    paragraph(run("Box: ") + BOX),
    footnotes=f"<w:footnote w:id='7'>{paragraph(run('Smith, 1,162 people.'))}</w:footnote>",
)  # fmt: skip


def finding(words):
    document = read_docx("page.docx", CONTENT)
    start = document.text.index(words)
    place = Position(*document.position(start), *document.position(start + len(words)))
    return Finding(
        "page.docx", place, "SF01", "different-figure", "error", f"About {words}.", words, (MarkedCopy(place, words),),
        rows=(LabelledRow("try", "Give the figure."), LabelledRow("source", "Smith")),
    )  # fmt: skip


WORDS = ("40%", "40% of all", "of all people and", "30%", "39 trials", "It fell by 15\u00b2", "people", "First")
FOUND = [finding(words) for words in WORDS]


def covered(content):
    """The words that each comment lies on, by its number."""
    body = docx.Document(io.BytesIO(content)).element.body
    open_now, made = set(), {}
    for element in body.iter():
        number = element.get(W + "id")
        if element.tag == W + "commentRangeStart":
            open_now.add(number)
            made[number] = ""
        elif element.tag == W + "commentRangeEnd":
            open_now.discard(number)
        elif element.tag == W + "t":
            for one in open_now:
                made[one] += element.text
    return [made[number] for number in sorted(made, key=int)]


def test_comments_lie_on_the_words():
    made = annotate("page.docx", CONTENT, FOUND)
    assert covered(made) == [words.replace("\u00b2", "2") for words in WORDS]
    assert read_docx("page.docx", made).text == read_docx("page.docx", CONTENT).text


def test_runs_keep_how_they_look_and_comments_say_what_to_do():
    made = docx.Document(io.BytesIO(annotate("page.docx", CONTENT, [finding("40%")])))
    looks = [(r.text, r.bold) for r in made.paragraphs[0].runs if r.text]
    assert looks == [("First ", True), ("40%", True), (" of ", True), (" and 30%.", None)]
    [comment] = made.comments
    assert comment.text == "error: SF01 different-figure\nAbout 40%.\ntry: Give the figure."
    assert comment.author == "claimcheck"


def test_what_word_cannot_comment_on_is_marked_where_it_hangs():
    made = annotate("page.docx", CONTENT, [finding("1,162 people"), finding("55%")])
    body = docx.Document(io.BytesIO(made)).element.body
    starts = [start.getnext() for start in body.iter(W + "commentRangeStart")]
    assert [start[-1].tag for start in starts if start.tag == W + "r"] == [W + "footnoteReference", W + "pict"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_has_every_comment_in_place(tmp_path):
    source = tmp_path / "a.docx"
    source.write_bytes(annotate("page.docx", CONTENT, [*FOUND, finding("1,162 people")]))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "a.fodt").read_text("utf-8")
    text = re.sub(r"<text:tracked-changes>.*?</text:tracked-changes>", "", text, flags=re.DOTALL)
    starts = re.findall(r'<office:annotation [^>]*office:name="([^"]+)".*?</office:annotation>', text, re.DOTALL)
    assert len(starts) == len(FOUND) + 1
    read = []
    for name in starts[:-1]:
        inside = re.search(
            rf'<office:annotation [^>]*office:name="{name}"(?P<in>.*?)<office:annotation-end office:name="{name}"/>',
            text, re.DOTALL,
        )["in"]  # fmt: skip
        inside = re.sub(r"\A.*?</office:annotation>", "", inside, flags=re.DOTALL)
        inside = re.sub(r"<office:annotation .*?</office:annotation>", "", inside, flags=re.DOTALL)
        read.append(re.sub(r"<text:s/>", " ", inside))
    assert sorted(re.sub(r"<[^>]*>", "", one) for one in read) == sorted(w.replace("\u00b2", "2") for w in WORDS)


def test_a_comment_on_an_equation_lies_on_what_stands_before_it():
    equation = "<m:oMath><m:r><m:t>130% of people</m:t></m:r></m:oMath>"
    content = file(paragraph(run("Up ") + equation), paragraph(equation + run(" did")), paragraph(equation))
    places = [Position(line, column, line, column + 4) for line, column in ((1, 4), (2, 1), (3, 1))]
    found = [
        Finding("a.docx", at, "IN09", "impossible-value", "error", "x", "130%", (MarkedCopy(at, "130%"),))
        for at in places
    ]
    assert covered(annotate("a.docx", content, found)) == ["Up ", " did", ""]


def test_a_file_without_paragraphs_of_its_own_can_be_annotated():
    assert annotate("page.docx", file(), []) != b""
    assert parse_xml(f"<w:p {NAMES}/>") is not None
