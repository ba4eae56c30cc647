"""A file's report as plain JSON data, and back: what the cache keeps.

Records are lists of their values, in the order of their fields. What is not a number, text or None is named in
`SHAPES`; a test holds it against the records.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from claimcheck.findings.finding import (
    NO_BASIS,
    Basis,
    Change,
    ClaimRecord,
    Credit,
    FileReport,
    Finding,
    KeptClaims,
    LabelledRow,
    MarkedCopy,
    Pointer,
    Position,
    SecondPlace,
    Waiver,
)

if TYPE_CHECKING:
    from collections.abc import Callable

RECORDS = (
    *(Position, MarkedCopy, LabelledRow, SecondPlace, Credit, Change, Waiver, Finding, Pointer, Basis),
    *(ClaimRecord, FileReport),
)


def plain(value: Any) -> Any:
    """Any part of a report as JSON data."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Basis) and value == NO_BASIS:
        return None
    if isinstance(value, tuple | list | KeptClaims):
        return [plain(one) for one in value]
    if isinstance(value, RECORDS):
        return [plain(getattr(value, field.name)) for field in fields(value)]
    return [[plain(key), plain(one)] for key, one in value.items()]


def file_report(data: Any) -> FileReport:
    """The report that `plain` made this of.

    Raises:
        TypeError, ValueError: it made no such thing.
    """
    return _record(FileReport)(data)  # type: ignore[no-any-return]


def basis_from(data: Any) -> Basis:
    """The basis that `plain` made this of. Raises as `file_report`."""
    return _one(Basis, NO_BASIS)(data)  # type: ignore[no-any-return]


def _one(record: type, missing: object = None) -> Callable[[Any], Any]:
    make = _record(record)
    return lambda data: missing if data is None else make(data)


def _many(record: type) -> Callable[[Any], Any]:
    make = _record(record)
    return lambda data: tuple([make(one) for one in data])


def _value(data: Any) -> Any:
    return tuple(data) if isinstance(data, list) else data


SHAPES: dict[type, dict[str, Callable[[Any], Any]]] = {}
_MAKERS: dict[type, Callable[[Any], Any]] = {}


def _record(record: type) -> Callable[[Any], Any]:
    if record not in _MAKERS:
        shapes = SHAPES.get(record, {})
        names = [field.name for field in fields(record)]
        turned = [(place, shapes[name]) for place, name in enumerate(names) if name in shapes]
        length = len(names)

        def make(data: Any) -> Any:
            if type(data) is not list or len(data) != length:
                raise ValueError(f"{record.__name__} has {length} values")
            for place, turn in turned:
                data[place] = turn(data[place])
            return record(*data)

        _MAKERS[record] = make
    return _MAKERS[record]


# A record stands behind those that it holds.
SHAPES[MarkedCopy] = {"position": _one(Position)}
SHAPES[SecondPlace] = {"position": _one(Position)}
SHAPES[Credit] = {"path": tuple, "candidates": tuple}
SHAPES[Change] = {"position": _one(Position)}
SHAPES[Finding] = {
    "position": _one(Position),
    "marks": _many(MarkedCopy),
    "seconds": _many(MarkedCopy),
    "rows": _many(LabelledRow),
    "related": _many(SecondPlace),
    "credit": _one(Credit),
    "assumed": tuple,
    "fix": _one(Change),
    "waived": _one(Waiver),
}
SHAPES[Basis] = {"mentions": _many(Pointer), "same": tuple, "differing": tuple, "unknown": tuple, "assumed": tuple}
SHAPES[ClaimRecord] = {
    "position": _one(Position),
    "value": _value,
    "slots": dict,
    "credit": _one(Credit),
    "basis": _one(Basis, NO_BASIS),
}
SHAPES[FileReport] = {"findings": _many(Finding), "claims": _many(ClaimRecord), "lines": dict}
