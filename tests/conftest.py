"""What many tests need: pages read by the whole line, with nothing but the copy."""

import datetime

import pytest
from hypothesis import settings

# A busy machine is no fault of the code: no test fails on a clock.
settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")

TODAY = datetime.date(2026, 1, 31)


@pytest.fixture(scope="session")
def prepared():
    """Rules and vocabulary as they are shipped, with a fixed date."""
    from claimcheck.linter import Settings, prepare

    return prepare(Settings(today=TODAY))


@pytest.fixture(scope="session")
def read(prepared):
    """A function that reads a Markdown (or, with `.txt`, plain) text as a page."""
    from claimcheck.documents.read import read_document
    from claimcheck.linter import read_page

    def read_text(text, name="page.md"):
        return read_page(read_document(name, text.encode()), prepared)

    return read_text


@pytest.fixture(scope="session")
def alarms(prepared):
    """A function that gives the alarms on a text, as pairs of code and marked words."""
    from claimcheck.documents.read import read_document
    from claimcheck.linter import check_page

    def alarms_of(text, name="page.md"):
        page, found = check_page(read_document(name, text.encode()), prepared)
        return [(alarm.rule, page.quoted(alarm.marks[0].place)) for alarm in found]

    return alarms_of
