"""The same copy as Markdown, HTML and plain text gives the same findings at the same words."""

import datetime

import pytest

from claimcheck.linter import Settings, check_content, prepare

PARTS = [
    ("heading", "Willow bark for knee pain"),
    ("paragraph", "A 2011 trial of 212 adults in the Northern Annals of Care found that willow bark helps [1]."),
    ("paragraph", "Pain fell by 14 points (95% CI 15 to 22; p = 0.03), and 130% of people felt better."),
    ("heading", "What readers say"),
    ("quotation", "I took willow bark and my knee pain was gone in two weeks, it changed my life."),
    ("paragraph", "Of 200 people, 120 improved and 90 did not. The review pooled 12 trials with 3,455 people [2]."),
    ("heading", "References"),
    (
        "entry",
        "Marsh A, Lyle B. Willow bark for knee pain: a randomised trial. Northern Annals of Care. 2014;7(2):100-9.",
    ),
    ("entry", "Dahl C. Bark for joints: a systematic review of 14 trials. Made-Up Trials. 2019;3(1):20-31."),
]


def markdown():
    number = 0
    for kind, text in PARTS:
        number += kind == "entry"
        start = {"heading": "## ", "quotation": "> ", "entry": f"{number}. "}.get(kind, "")
        yield f"{start}{text}\n" if kind == "entry" else f"{start}{text}\n\n"


def plain():
    number = 0
    for kind, text in PARTS:
        number += kind == "entry"
        if kind == "quotation":
            yield f'"{text}"\n\n'
        else:
            yield f"{number}. {text}\n" if kind == "entry" else f"{text}\n\n"


def html():
    yield "<!doctype html><html><head><title>Bark</title></head><body>\n"
    entries = [text for kind, text in PARTS if kind == "entry"]
    tags = {"heading": "h2", "paragraph": "p", "quotation": "blockquote"}
    for kind, text in PARTS:
        if kind != "entry":
            inside = (
                text.replace("130%", "1<b>30</b>&#37;").replace("[1]", "<sup>1</sup>").replace(" CI ", "&nbsp;CI\n")
            )
            yield f"<{tags[kind]}>{inside}</{tags[kind]}>\n"
    yield "<ol>" + "".join(f"<li>{entry}" for entry in entries) + "</ol></body></html>"


@pytest.fixture(scope="module")
def prepared():
    return prepare(Settings(today=datetime.date(2026, 1, 31), preview=True))


def found(name, pieces, prepared):
    report = check_content(name, "".join(pieces).encode(), prepared)
    return sorted((finding.rule, finding.name) for finding in report.findings), report


def test_same_findings(prepared):
    expected, report = found("page.md", markdown(), prepared)
    assert len(expected) >= 3
    assert found("page.html", html(), prepared)[0] == expected
    assert found("page.txt", plain(), prepared)[0] == expected
    claims = [(claim.kind, claim.verdict) for claim in report.claims]
    assert [(c.kind, c.verdict) for c in found("page.html", html(), prepared)[1].claims] == claims


def test_a_finding_in_html_stands_at_its_words(prepared):
    text = "".join(html())
    report = check_content("page.html", text.encode(), prepared)
    quotes = [finding.quote for finding in report.findings]
    assert any("1<b>30</b>&#37;" in quote or "130%" in quote for quote in quotes), quotes


def test_hidden_copy_makes_no_claim(prepared):
    hidden = b"<div hidden><p>In a trial 130% of people felt better.</p></div><p>Copy.</p>"
    report = check_content("page.html", hidden, prepared)
    assert not report.claims
    assert not report.findings
