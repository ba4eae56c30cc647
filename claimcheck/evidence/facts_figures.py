"""What must hold of a figure or conclusion of a facts file beyond the shape of each value."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from claimcheck.evidence.facts_keys import COUNTS, MIRROR, WHOLE_COUNTS
from claimcheck.evidence.facts_shapes import is_iso_date, is_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.evidence.facts_shapes import Path, Reading

RANGE = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)-([0-9]+(?:\.[0-9]+)?)")


def range_of(value: object) -> tuple[Decimal, Decimal] | None:
    """The two ends of a value like "6-8", or None."""
    found = RANGE.fullmatch(value) if isinstance(value, str) else None
    return (Decimal(found[1]), Decimal(found[2])) if found else None


def figure_errors(reading: Reading, figure: Mapping[str, Any], path: Path) -> None:
    """Keep what is wrong with the value, its interval and its provenance."""
    value, measure = figure.get("value"), figure.get("measure")
    ends = range_of(value)
    if measure == "date":
        if not (is_number(value) or value is None) and not (isinstance(value, str) and is_iso_date(value)):
            reading.wrong(
                "the value of a date must be a year or an ISO date in quotes, as in '2020-12-11'", *path, "value"
            )
    elif ends and ends[0] > ends[1]:
        reading.wrong(f"the range {value} is reversed: the lower end comes first", *path, "value")
    elif measure in COUNTS and is_number(value):
        _count_errors(reading, value, str(measure), path)
    _interval_errors(reading, figure, path)
    provenance_errors(reading, figure, path)


def conclusion_errors(reading: Reading, conclusion: Mapping[str, Any], path: Path) -> None:
    """Keep what is wrong with the provenance."""
    provenance_errors(reading, conclusion, path)


def provenance_errors(reading: Reading, entry: Mapping[str, Any], path: Path) -> None:
    """What was read must say what kind of page it was, and where; a mirror's address may be left out."""
    if entry.get("verified") is not True:
        return
    if "via" not in entry:
        reading.wrong("'verified: true' needs 'via', the kind of page it was read at", *path, "verified")
    if "read_at" not in entry and entry.get("via") != MIRROR:
        reading.wrong("'verified: true' needs 'read_at', the address of the page", *path, "verified")


def _count_errors(reading: Reading, value: Any, measure: str, path: Path) -> None:
    if value < 0:
        reading.wrong(f"a {measure} cannot be negative", *path, "value")
    elif measure in WHOLE_COUNTS and value != int(value):
        reading.wrong(f"a {measure} must be a whole number", *path, "value")


def _interval_errors(reading: Reading, figure: Mapping[str, Any], path: Path) -> None:
    value, ci = figure.get("value"), figure.get("ci")
    if not isinstance(ci, list) or len(ci) != 2 or not all(end is None or is_number(end) for end in ci):
        return
    low, high = ci
    if low is not None and high is not None and low > high:
        return  # told already
    ends = range_of(value) or ((value, value) if is_number(value) else None)
    if ends and ((low is not None and ends[0] < low) or (high is not None and ends[1] > high)):
        shown = " to ".join("?" if end is None else str(end) for end in ci)
        reading.wrong(f"value {value} lies outside its interval, {shown}", *path, "value")
