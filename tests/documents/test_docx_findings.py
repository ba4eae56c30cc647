"""Word files through the whole line: the same findings as other formats, at their paragraph and column; waivers."""

import datetime

import docx
import pytest
from word import file, paragraph, run, saved

from claimcheck.documents.read import read_document
from claimcheck.linter import Settings, check_content, prepare
from claimcheck.reports.text import finding_lines

PARTS = (
    ("heading", "Willow bark for knee pain"),
    ("paragraph", "A 2011 trial of 212 adults in the Northern Annals of Care found that willow bark helps [1]."),
    ("paragraph", "Pain fell by 14 points (95% CI 15 to 22; p = 0.03), and 130% of people felt better."),
    ("heading", "References"),
    ("entry", "Marsh A, Lyle B. Willow bark for knee pain: a randomised trial. Northern Annals of Care. 2014;7(2):100-9."),  # noqa: E501
    ("entry", "Dahl C. Bark for joints: a systematic review of 14 trials. Made-Up Trials. 2019;3(1):20-31."),
)  # fmt: skip


@pytest.fixture(scope="module")
def prepared():
    return prepare(Settings(today=datetime.date(2026, 1, 31), preview=True))


def in_word(comment=None):
    document = docx.Document()
    for kind, text in PARTS:
        if kind == "heading":
            document.add_heading(text, 2)
        else:
            document.add_paragraph(text, style="List Number" if kind == "entry" else None)
    if comment:
        document.add_comment(document.paragraphs[2].runs, comment, "An editor")
    return saved(document)


def in_markdown():
    starts = {"heading": "## ", "paragraph": "", "entry": "1. "}
    return "\n\n".join(starts[kind] + text for kind, text in PARTS).encode()


def in_text():
    entries = [text for kind, text in PARTS if kind == "entry"]
    body = [text for kind, text in PARTS if kind != "entry"]
    return "\n\n".join([*body, "\n".join(f"{n}. {text}" for n, text in enumerate(entries, 1))]).encode()


def test_the_same_copy_gives_the_same_findings(prepared):
    reports = [
        check_content(name, content, prepared)
        for name, content in (("a.docx", in_word()), ("a.md", in_markdown()), ("a.txt", in_text()))
    ]
    word, *others = [[(f.rule, f.quote, f.message) for f in r.findings] for r in reports]
    assert len(word) >= 3
    assert others == [word, word]


def test_findings_stand_at_their_paragraph_and_column(prepared):
    report = check_content("a.docx", in_word(), prepared)
    lines = [text for _, text in PARTS]
    for finding in report.findings:
        at = finding.position
        assert lines[at.line - 1][at.column - 1 : at.end_column - 1] == finding.quote


TRAP = (
    paragraph(run("Knee care"), "<w:pStyle w:val='Heading1'/>"),
    paragraph(
        run("Up 1") + run("30%", "<w:b/>") + run(" of people felt better")
        + "<w:del w:id='1' w:author='a'><w:r><w:delText> and 140% of people did</w:delText></w:r></w:del>"
        + run("2", '<w:vertAlign w:val="superscript"/>') + run(" and 150% of people did", "<w:vanish/>") + run(".")
    ),
    paragraph(
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF 160% of people</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + run("In all, 170% of patients improved.")
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    ),
    paragraph("<w:ins w:id='2' w:author='a'>" + run("\U0001f642 So 180% of adults improved.") + "</w:ins>"),
)  # fmt: skip


def test_a_trap_document(prepared):
    report = check_content("trap.docx", file(*TRAP), prepared)
    found = {(f.position.line, f.position.column) for f in report.findings if "%" in f.quote}
    text = read_document("trap.docx", file(*TRAP)).text
    assert text.split("\n")[1] == "Up 130% of people felt better\u00b2 and 150% of people did."
    assert found == {(2, 4), (3, 9), (4, 6)}


def test_a_comment_waives(prepared):
    rule = next(f for f in check_content("a.docx", in_word(), prepared).findings if f.position.line == 3)
    report = check_content("a.docx", in_word(f"claimcheck: allow {rule.name} -- as the client wrote it"), prepared)
    waived = [f for f in report.findings if f.waived]
    assert [(f.rule, f.waived.reason) for f in waived if f.rule == rule.rule][0][1] == "as the client wrote it"  # noqa: RUF015


def test_the_report_names_the_heading_above(prepared):
    report = check_content("a.docx", in_word(), prepared)
    finding = next(f for f in report.findings if f.position.line == 3)
    head, below, *_ = finding_lines(finding, report.lines)
    assert head.startswith("a.docx:3:")
    assert below == "  below the heading 'Willow bark for knee pain'"
    assert all(f.heading is None for f in check_content("a.md", in_markdown(), prepared).findings)
