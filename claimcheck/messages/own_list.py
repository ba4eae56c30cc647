"""Rules that hold the copy against the page's own reference list."""

from __future__ import annotations

from claimcheck.messages.words import capital, counted


def count_differs(said: str, entry: str, on_list: str) -> str:
    """SF02: `said` are the words of the copy, `on_list` those of the entry."""
    return f"The copy says {said}. {capital(entry)} on this page says {on_list}."


def year_differs(noun: str, said: str, entry: str, on_list: str) -> str:
    """SF08, for a year of publication."""
    return f"The copy dates the {noun} {said}. {capital(entry)} on this page is from {on_list}."


def completed_after_print(noun: str, said: str, entry: str, on_list: str) -> str:
    """SF08, for a year in which the work was done."""
    return f"The copy says the {noun} was done in {said}. {capital(entry)} on this page is from {on_list}."


def year_differs_from_list(said: str, on_list: str) -> str:
    """SF08, where no marker points at the entry."""
    return f"The copy says {said}. The page's own list has this paper in {on_list}."


def protocol_cited(entry: str, verb: str) -> str:
    """ET01: `verb` is the copy's own word for the finding."""
    return (
        f'The copy tells a result of {entry} ("{verb}"). By its title, {entry} is the plan of a study; '
        "a plan has no results."
    )


def journal_differs(said: str, entry: str, on_list: str) -> str:
    """AC09."""
    return f"The copy places the work in {said}. {capital(entry)} on this page is from {on_list}."


def journal_differs_from_record(said: str, source: str, journal: str) -> str:
    """AC09, for a source on record."""
    return f"The copy places the work in {said}. On record, {source} is from {journal}."


def markers_without_entries(markers: int, entries: int) -> str:
    """AC07, where most markers lead nowhere."""
    return f"{counted(markers, 'marker')} on this page point at no reference: its list has {entries}."


def entries_not_cited(entries: str, how_many: int) -> str:
    """AC07, for entries that nothing points at."""
    return f"{capital(entries)} of this page {'is' if how_many == 1 else 'are'} not cited in the text."


def list_not_cited(how_many: int) -> str:
    """AC07, where nothing points at the list at all."""
    return f"None of the {how_many} references of this page is cited in the text."


def marker_without_entry(marker: str, how_many: int) -> str:
    """AC07, for a marker that points at nothing."""
    return f"{marker} points at no reference: the list on this page has {how_many}."


def called_new(noun: str, word: str, year: int, years_ago: int) -> str:
    """FR01."""
    return f"The copy calls the {noun} {word}. It was published in {year}, {years_ago} years ago."


def called_new_one_of(noun: str, word: str, newest: int, years_ago: int) -> str:
    """FR01, where several entries of the list may be meant and all of them are old."""
    return (
        f"The copy calls the {noun} {word}. The newest reference on this page that it can be is from {newest}, "
        f"{years_ago} years ago."
    )


def reference_fits_not(entry: str, marker: str) -> str:
    """What to try where two things differ from an entry."""
    return f"two things differ from {entry}: is {marker} the paper meant?"


STDIN_NAME = "stdin.md"
