"""Invented pages, read up to their claims."""

import datetime
from functools import cache

from claimcheck.documents.read import read_document
from claimcheck.linter import prepare, read_page
from claimcheck.settings import Settings


@cache
def prepared():
    return prepare(Settings(today=datetime.date(2026, 1, 31)))


def page_of(text):
    return read_page(read_document("page.md", text.encode()), prepared())


def assertions_of(text, kind=None):
    page = page_of(text)
    return [claim for claim in page.assertions if kind is None or claim.kind == kind]


def words_of(text, kind=None):
    page = page_of(text)
    return [page.passages[c.block].block.text[c.start : c.end] for c in page.assertions if kind in (None, c.kind)]
