"""Hostile text in copy, names, messages, facts and waivers: in every format it is text and nothing else."""

import csv
import dataclasses
import html as html_of
import io
import json
import re
import xml.etree.ElementTree as ET

import pyromark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_findings import LabelledRow, claim_of, finding_of, marked, run_of
from invented_runs import RULE, beside

from claimcheck.checks.rule import Authority, Example, Examples
from claimcheck.errors import UnreadableFile
from claimcheck.findings.finding import SecondPlace, Waiver
from claimcheck.reports.formats import FORMATS, report_text
from claimcheck.reports.github import MOST

TEXTS = {
    "script": "<script>alert(1)</script>",
    "handler": "<img src=x onerror=alert(1)>",
    "entity": "&lt;script&gt; &#60;b&#62;",
    "link": "[click](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example>",
    "address": "https://evil.example/a www.evil.example mailto:a@evil.example a@evil.example",
    "mention": "@everyone #123 org/repo#5 GH-7 !8",
    "table": "| a | b |\n|---|---|\n| c |",
    "code": "`code` ``more`` ```\nfence",
    "markdown": "# heading *bold* _it_ ~~gone~~ $x^2$ {0} {{x}} ${{ secrets.X }}",
    "github": "\n::error file=x::injected\n##[error]injected\n::set-output name=a::b",
    "percent": "100%0A::warning::injected%0D%0A",
    "azure": "##vso[task.setvariable variable=a]b",
    "terminal": "\x1b[2J\x1b]0;title\x07\x9b31m\x00\x08",
    "bidi": "\u202egnp.exe\u202c \u2066hidden\u2069 \u200f",
    "breaks": "a\r\nb\x0bc\x0cd\u2028e\u2029f\x85g",
    "xml": "]]> <![CDATA[ x ]]> --> <?pi?> \ufffe\uffff \ud800",
    "equals": '=HYPERLINK("https://evil.example")',
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3",
    "at": "@SUM(1)",
    "tab": "\t=1+1",
    "return": "\r=1+1",
    "space": "\u200b =1+1",
    "wide": "\uff1d1+1",
    "quote": '"a","b"\n\'c\';d',
}
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def hostile_run(text):
    lines = {1: "x" * 10, 5: f"{text} 30 {text}".replace("\n", " ").replace("\r", " ")}
    mark = dataclasses.replace(marked(lines, 5, "30", text), text=text)
    other = SecondPlace(text, text, text, "https://a.example/" if text == TEXTS["quote"] else text)
    values = {
        "path": text,
        "message": text,
        "rows": (LabelledRow(text, text, text), LabelledRow("try", text)),
        "related": (other, dataclasses.replace(other, position=marked(lines, 1, "xx").position)),
        "source": text,
        "owner": text,
        "expected": text,
        "found": text,
        "heading": text,
        "reason": text,
    }
    findings = [finding_of([mark], **values), finding_of([mark], waived=Waiver(text, 1, text, text), **values)]
    claims = [claim_of("contradicted", path=text, text=text, source=text, slots={"arm": text})]
    return run_of(findings, claims, lines, [UnreadableFile(text, text, 1, 1)], path=text)


def hostile_rule(text):
    examples = Examples(flag=(Example(f"{text} b", ((0, 1),), 1),))
    authority = Authority(text, text, text)
    return dataclasses.replace(RULE, message=text, why=text, rewrite=text, authorities=(authority,), examples=examples)


@pytest.fixture(params=TEXTS.values(), ids=TEXTS)
def text(request):
    return request.param


def written(text, form):
    given = beside(rules=(hostile_rule(text),))
    report = report_text(hostile_run(text), form, given)
    # What can be written is what is read: no lone surrogate is left where one would break it.
    return report.encode("utf-8", "backslashreplace").decode("utf-8")


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_that_a_terminal_or_a_reader_would_act_on(text, form):
    assert not ACTING.search(written(text, form))


@pytest.mark.parametrize("form", FORMATS)
def test_no_command_to_a_log_but_our_own(text, form):
    for line in written(text, form).split("\n"):
        if form not in ("text", "concise", "csv", "markdown"):  # those are mended where a log is read for commands
            assert not re.search(r"##[a-z]*\[", line)
            assert not line.lstrip().startswith("::") or (form == "github" and re.match("::(error|notice) ", line))


def test_json_gives_the_text_back(text):
    report = json.loads(written(text, "json"))
    [first, second] = report["findings"]
    assert first["message"] == first["quote"] == first["path"] == text
    assert second["waived"]["reason"] == report["claims"][0]["text"] == report["errors"][0]["message"] == text


def test_json_lines_are_lines(text):
    rows = [json.loads(line) for line in written(text, "json-lines").splitlines()]
    assert [row["type"] for row in rows] == ["run", "finding", "finding", "claim", "file", "error"]
    assert rows[1]["message"] == text


def test_sarif_messages_have_no_links(text):
    [run] = json.loads(written(text, "sarif"))["runs"]
    messages = [run["results"][0]["message"], run["tool"]["driver"]["rules"][0]["help"]]
    messages += [place["message"] for place in run["results"][0]["relatedLocations"]]
    for message in messages:
        assert not re.search(r"(?<!\\)\]\(", message["text"])
        assert not re.search(r"(?<!\{)(\{\{)*\{(?!\{)", message["text"])
        if "markdown" in message:
            assert_plain(message["markdown"])


def test_gitlab(text):
    rows = json.loads(written(text, "gitlab"))
    assert len(rows) == 3
    assert all(len(row["description"].splitlines()) <= 1 for row in rows)


def test_github_has_a_line_for_each_thing(text):
    lines = written(text, "github").rstrip("\n").split("\n")
    assert len(lines) == 4
    assert lines[0].startswith("::error ")
    assert lines[1].startswith("::error file=")
    for line in lines[:2]:
        given, said = line[2:].split("::", 1)
        assert len(re.findall(r"[\w]+=[^,:\n]*", given)) == given.count("=") or "=" in text
        assert ":" not in given
        assert "injected" not in said or "%0A::error" not in said.replace("%25", "%")[: len(said)] or "%25" in said
    assert not lines[2].lstrip().startswith("::")


@pytest.mark.parametrize("form", ["junit", "checkstyle"])
def test_xml_is_well_formed_and_holds_the_text(text, form):
    root = ET.fromstring(written(text, form).encode("utf-8"))
    assert {element.tag for element in root.iter()} <= {
        *("testsuites", "testsuite", "testcase", "failure", "skipped", "error", "system-out", "checkstyle", "file"),
    }
    names = [element.get("name") for element in root.iter() if element.tag in ("testsuite", "file")]
    allowed = re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    assert allowed in names


def test_csv_has_no_formula(text):
    rows = list(csv.DictReader(io.StringIO(written(text, "csv"), newline="")))
    assert len(rows) == 3
    for row in rows:
        for cell in row.values():
            assert not re.match("[ \u200b]*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]", cell)
            assert "\n" not in cell


# What is escaped, code spans, addresses that we put there, and lines of code blocks.
NOT_BARE = re.compile(r"(?ms)^ {4}[^\n]*|\\[!-/:-@\[-`{-~]|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|\(<[^>]*>\)")


def rendered(markdown):
    extensions = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_GFM
    return pyromark.html(markdown, options=extensions)


def assert_plain(markdown):
    """Rendered, it has nothing but what we put there: no tag, link, picture or mention of its own."""
    html = rendered(markdown)
    tags = set(re.findall(r"<(\w+)", html))
    assert tags <= {
        *("h3", "h4", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "strong", "br", "ul", "li", "pre", "a")
    }
    assert not re.findall(r'href="(?!https://a\.example/")', html)
    prose = re.sub(r"<(code|pre)>.*?</\1>", "", html, flags=re.DOTALL)
    assert not re.search(r"[@#!]\w|GH-\d", html_of.unescape(prose))
    # GitHub makes links of bare addresses; a backslash in the source stops it.
    bare = NOT_BARE.sub(" ", markdown)
    assert not re.search(r"\w://|www\.|mailto:", bare)


def test_markdown_is_plain(text):
    markdown = written(text, "markdown")
    assert_plain(markdown)
    html = rendered(markdown)
    assert html.count("<tr>") == html.count("<table>") + 3


def test_a_run_of_hostile_names_stays_within_the_limits(text):
    run = hostile_run(text)
    run = dataclasses.replace(run, errors=run.errors * (MOST + 3))
    lines = report_text(run, "github", beside()).split("\n")
    assert sum(line.startswith("::error ") for line in lines) == MOST


LETTERS = "=+-@|`*_[](){}<>&\"'\\#:;,%$~! \t\r\n\x00\x1b\x85\u200b\u202e\u2028\ufeff\ufffe\ud800\uff1d1aG"
WORDS = ["::error::", "##[group]", "##vso[a]", "]]>", "www.", "https://", "mailto:", "<script>", "{0}", "\n::", "GH-1"]
ODD = st.lists(st.one_of(st.sampled_from([*LETTERS, *WORDS]), st.characters()), max_size=12).map("".join)


@given(ODD)
@settings(max_examples=150, deadline=None)
def test_any_text_is_text_in_every_format(text):
    run = hostile_run(text)
    reports = {form: report_text(run, form, beside(rules=(hostile_rule(text),))) for form in FORMATS}
    for form, report in reports.items():
        assert not ACTING.search(report), form
        report.encode("utf-8", "backslashreplace")
    assert json.loads(reports["json"])["findings"][0]["message"] == text
    assert len(reports["json-lines"].splitlines()) == 6
    assert len(json.loads(reports["sarif"])["runs"][0]["results"]) == 2
    assert len(json.loads(reports["gitlab"])) == 3
    for form in ("junit", "checkstyle"):
        ET.fromstring(reports[form].encode("utf-8"))
    lines = reports["github"].rstrip("\n").split("\n")
    assert len(lines) == 4
    assert [line.startswith("::") for line in lines] == [True, True, False, False]
    rows = list(csv.reader(io.StringIO(reports["csv"], newline="")))
    assert [len(row) for row in rows] == [len(rows[0])] * 4
    assert not [cell for row in rows for cell in row if re.match("[ ]*[=+@\uff1d-](?![0-9.]*$)", cell)]
    assert_plain(reports["markdown"])
    assert rendered(reports["markdown"]).count("<tr>") == rendered(reports["markdown"]).count("<table>") + 3
