"""Rules that hold the copy against sources of the facts base."""

from __future__ import annotations

from claimcheck.messages.words import capital

WAYS = {"lower": "went down", "higher": "went up", "better": "improved", "worse": "worsened"}


def figure_differs(said: str, held: str, source: str) -> str:
    """SF01."""
    return f"The copy says {said}. {capital(source)} has {held}."


def direction_differs(said: str, way: str, outcome: str, held: str, held_way: str, source: str) -> str:
    """SF01, for the right size and the opposite direction; the ways are "lower", "higher", "better", "worse"."""
    return f"The copy says that {outcome} {WAYS[way]} by {said}. In {source} it {WAYS[held_way]}: {held}."


def other_slot(said: str, slot: str, held: str, source: str) -> str:
    """SF01, for the value of another time or outcome of the same source."""
    return f"The copy gives {said} for another {slot} than {source} does: there it is {held}."


def count_differs_from_source(said: str, held: str, source: str) -> str:
    """SF02, for a source on record."""
    return f"The copy says {said}. {capital(source)} has {held}."


def number_of_another_group(said: str, group: str, copy_group: str) -> str:
    """SF03: whose number it is in the source, and to whom the copy gives it."""
    return f"{said} is the figure of {group}. The copy gives it to {copy_group}."


def counted_together(said: str, part: str, copy_group: str) -> str:
    """SF03, where the source counts several groups together."""
    return f"{said} is the figure of several groups counted together: {part}. The copy gives it to {copy_group}."


def bound_differs(said: str, held: str, source: str) -> str:
    """SF04, where the source's value does not satisfy the words."""
    return f"The copy says {said}. {capital(source)} has {held}."


def bound_hides_range(said: str, low: str, high: str) -> str:
    """SF04, for the top of a range."""
    return f'"{capital(said)}" is the top of a range. The source gives {low} to {high}.'


def bound_is_exact(said: str, held: str) -> str:
    """SF04, where "over N" is printed for exactly N."""
    return f"The copy says {said}. The source has {held}, neither more nor less."


def borrowed_counts(said: str, credited: str, owner: str) -> str:
    """SF05."""
    return f"{capital(said)} are not the counts of {credited}. {capital(owner)} has them."


def unit_swapped(said: str, held: str, source: str) -> str:
    """SF06."""
    return f"The copy says {said}. {capital(source)} gives these digits in another unit: {held}."


def not_on_record(said: str, source: str) -> str:
    """SF10, where the record is silent."""
    return f'"{said}" is not among the figures on record for {source}. This is "not checked", not "wrong".'


def certainty_on_record(said: str, source: str, grades: str) -> str:
    """SF10, for a grade of certainty of a work that is not surely this one."""
    return f"The copy gives the certainty as {said}. On record, the grades of {source} run from {grades}."


def not_there(said: str, source: str, measure: str) -> str:
    """SF10, where the record says that the source reports no such figure."""
    return f'The copy gives "{said}". On record, {source} reports no such {measure}.'


def review_mislabelled(said: str, source: str, kind: str) -> str:
    """ET02."""
    return f"The copy calls it a {said}. On record, {source} is a {kind}."


def edition_not_found(year: int, series: str, latest: str) -> str:
    """FR03."""
    return f"No {year} edition of {series} is on record. The latest is of {latest}."


def edition_superseded(said: str, series: str, newer: str) -> str:
    """FR03, for a superseded edition that is called current."""
    return f"The copy calls the edition of {said} current. {capital(series)} has a newer one: {newer}."


def retracted(reference: str, date: str | None) -> str:
    """FR05."""
    return f"{capital(reference)} was retracted{f' on {date}' if date else ''}. The copy cites it as support."


def withdrawn(reference: str, date: str | None) -> str:
    """FR05, for a paper that its publisher took down."""
    return f"{capital(reference)} was withdrawn by its publisher{f' in {date}' if date else ''}. The copy cites it."


def superseded(source: str, newer: str) -> str:
    """RS05."""
    return f"The copy leans on {source}. It was replaced by {newer}."


def sham_left_out(source: str, said: str | None, control: str) -> str:
    """CS06."""
    told = f"The copy compares with {said}" if said else "The copy tells what one group gained"
    return f"{told}. {capital(source)} also had a {control} group, which the copy leaves out."
