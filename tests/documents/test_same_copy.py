"""Each sample, written again as HTML, Word, Markdown and plain text, gives the same findings and claims."""

import datetime
from pathlib import Path

import pytest
from formats import WRITERS

from claimcheck.documents.read import read_document
from claimcheck.linter import Settings, check_content, prepare

SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "samples").iterdir() if path.suffix in (".md", ".txt"))


@pytest.fixture(scope="module")
def prepared():
    return prepare(Settings(today=datetime.date(2026, 1, 31)))


def said(report):
    found = sorted((finding.rule, " ".join(finding.quote.split()), finding.message) for finding in report.findings)
    return found, [(claim.kind, claim.verdict, claim.reason) for claim in report.claims]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_same_copy_says_the_same(path, prepared):
    content = path.read_bytes()
    expected = said(check_content(path.name, content, prepared))
    assert expected[1]
    document = read_document(path.name, content)
    for suffix, write in WRITERS.items():
        assert said(check_content(f"page{suffix}", write(document).content, prepared)) == expected, suffix
