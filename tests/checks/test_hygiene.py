"""HY01: what is left over from a template or a draft, in each format that can hold it."""

import datetime

import pytest

from claimcheck import Settings, check_text

SETTINGS = Settings(today=datetime.date(2026, 1, 31), select=("HY01",))


def residue(text, path):
    report = check_text(text, path, SETTINGS)
    return [(finding.position.line, finding.quote) for finding in report.findings]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("page.txt", "Moss tea\n\nH2: Why drink it?\n\nIt is warm.\n\n[H3] How much?\n\nThree cups.\n"),
        ("page.md", "# Moss tea\n\nH2: Why drink it?\n\nIt is warm.\n\n[H3] How much?\n\nThree cups.\n"),
        ("page.html", "<h1>Moss tea</h1>\n\n<p>H2: Why drink it?</p>\n\n<p>It is warm.</p>\n\n<p>[H3] How much?</p>\n"),
    ],
)
def test_typed_tags_of_headings(path, text):
    assert residue(text, path) == [(3, "Why drink it?"), (7, "How much?")]


def test_marks_of_markdown_are_told_once_a_paragraph():
    text = "Moss tea\n\nMoss tea is *warm* and **wet**.\n\nSee [the list](https://moss.example/list) for prices.\n"
    assert residue(text, "page.txt") == [(3, "*warm*"), (5, "[the list](https://moss.example/list)")]
    assert residue("<p>Moss tea is **warm and wet**.</p>", "page.html") == [(1, "**warm and wet**")]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("page.md", "Moss tea is *warm* and **wet**, see [the list](https://moss.example/list).\n"),
        ("page.txt", "# Moss tea\n\nMoss tea is *warm* and **wet**.\n"),
        ("page.txt", "Moss tea*\n\n* Prices with a star are net. A box is 5 * 3 * 2 inches.\n"),
        ("page.txt", "H2 blockers are no tea. Rated ***** by nobody; *p < 0.05, **p < 0.01.\n"),
    ],
)
def test_marks_that_are_meant(path, text):
    assert residue(text, path) == []


def test_placeholders_in_a_quotation_pass():
    assert residue("Templates say [INSERT NAME] in places.\n", "page.md") == [(1, "[INSERT NAME]")]
    assert residue("> Welcome to [CLINIC NAME].\n", "page.md") == []
