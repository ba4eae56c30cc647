"""Every rule that does not say otherwise is asked about every kind of block, in every format."""

import datetime

import pytest
from word import file, paragraph, run

from claimcheck.documents.document import BlockKind
from claimcheck.linter import Settings, check_content, prepare

SAYS = "Moss cures 130% of people"
RULE = """\
code: XA01
name: moss-cures
status: stable
severity: warning
needs: copy
pattern: {any: ['\\bcures\\b']}
message: "'{found}' is too much"
why: Because.
rewrite: Write less.
authorities: [{name: House style, clause: "1", url: "https://lanternfish.example"}]
jurisdictions: [all]
examples:
  flag: [{text: "Moss {{cures}} colds."}, {text: "It {{cures}} all."}, {text: "We say it {{cures}}."}]
  pass: [{text: "Moss is green."}, {text: "Moss is soft."}, {text: "Moss is old."}]
"""
MARKDOWN = {
    "heading": "# {}", "paragraph": "{}.", "item": "- {}", "cell": "| {} |\n|---|\n| a |", "quotation": "> {}.",
    "footnote": "It[^a].\n\n[^a]: {}.", "metadata": "---\ntitle: {}\n---\n",
}  # fmt: skip
HTML = {
    "heading": "<h2>{}</h2>", "paragraph": "<div>{}", "item": "<ul><li>{}", "cell": "<table><td>{}",
    "quotation": "<blockquote>{}", "metadata": "<img alt='{}'>", "footnote": "",
}  # fmt: skip
TEXT = {"heading": "# {}", "paragraph": "{}.", "item": "* {}", "cell": "a\t{}\nb\tc", "quotation": '"{}."\n— Anna'}
WORD = {
    "heading": paragraph(run("{}"), "<w:pStyle w:val='Heading1'/>"), "paragraph": paragraph(run("{}.")),
    "item": paragraph(run("{}"), "<w:pStyle w:val='ListBullet'/>"),
    "cell": f"<w:tbl><w:tr><w:tc>{paragraph(run('a'))}</w:tc><w:tc>{paragraph(run('{}'))}</w:tc></w:tr></w:tbl>",
    "quotation": paragraph(run("{}."), "<w:pStyle w:val='Quote'/>"),
    "metadata": "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' descr='{}'/></wp:inline></w:drawing></w:r></w:p>",
}  # fmt: skip
CASES = [
    (name, kind, template)
    for name, templates in (("a.md", MARKDOWN), ("a.html", HTML), ("a.txt", TEXT), ("a.docx", WORD))
    for kind, template in templates.items()
    if template
]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    path = tmp_path_factory.mktemp("rules") / "moss.yaml"
    path.write_text(RULE)
    return prepare(Settings(today=datetime.date(2026, 1, 31), rules=(path,)))


@pytest.mark.parametrize(("name", "kind", "template"), CASES, ids=lambda value: str(value)[:12])
def test_a_rule_runs_on_every_kind_of_block(name, kind, template, prepared):
    content = file(template.format(SAYS)) if name == "a.docx" else template.format(SAYS).encode()
    report = check_content(name, content, prepared)
    assert {finding.rule for finding in report.findings} >= {"XA01", "IN09"}


def test_every_kind_has_a_case():
    # A signature says who speaks, and nothing else.
    assert {kind for _, kind, _ in CASES} == {kind.value for kind in BlockKind} - {"signature"}
