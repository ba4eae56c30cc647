"""Whether what stands in a facts file has the shape that its key asks for. Every error points at the place."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimcheck.strict_yaml import nearest, unknown_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.errors import BadData
    from claimcheck.evidence.facts_keys import Shape
    from claimcheck.strict_yaml import Key, Loaded

ISO_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s]*")
Path = tuple["Key", ...]


@dataclass(slots=True)
class Reading:
    """A loaded facts file and the errors found in it so far."""

    loaded: Loaded
    errors: list[BadData] = field(default_factory=list)

    def wrong(self, what: str, *path: Key) -> None:
        """Keep an error at the value at `path`."""
        self.errors.append(self.loaded.error(what, *path))

    def wrong_key(self, what: str, *path: Key) -> None:
        """Keep an error at the key that ends `path`."""
        self.errors.append(self.loaded.key_error(what, *path))


def check(reading: Reading, value: Any, shape: Shape, path: Path) -> bool:
    """True where a value has the shape; otherwise errors are kept, one for each thing that is wrong."""
    before = len(reading.errors)
    if value is None:
        reading.wrong(f"{_called(path)} is empty; leave the key out", *path)
    else:
        CHECKS[shape.kind](reading, value, shape, path)
    return len(reading.errors) == before


def is_number(value: object) -> bool:
    """True for a number; true and false are none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_iso_date(text: str) -> bool:
    """True for a year, a month or a day as ISO 8601 writes it: 2020, 2020-12, 2020-12-11."""
    if not ISO_DATE.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _called(path: Path) -> str:
    """How an error calls the value at a path."""
    named = next((key for key in reversed(path) if isinstance(key, str)), "the file")
    return f"'{named}'" if path and path[-1] == named else f"an entry of '{named}'"


def _text(reading: Reading, value: Any, _: Shape, path: Path) -> None:
    if not isinstance(value, str):
        reading.wrong(f"{_called(path)} must be text; put it in quotes", *path)
    elif not value.strip():
        reading.wrong(f"{_called(path)} is empty; leave the key out", *path)


def _texts(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    _each(reading, value, shape, path, _text)


def _text_or_texts(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    (_texts if isinstance(value, list) else _text)(reading, value, shape, path)


def _flag(reading: Reading, value: Any, _: Shape, path: Path) -> None:
    if not isinstance(value, bool):
        reading.wrong(f"{_called(path)} must be true or false, without quotes", *path)


def _flag_or_unknown(reading: Reading, value: Any, _: Shape, path: Path) -> None:
    if not isinstance(value, bool) and value != "unknown":
        reading.wrong(f"{_called(path)} must be true, false or unknown", *path)


def _count(reading: Reading, value: Any, _: Shape, path: Path) -> None:
    if not is_number(value) or value != int(value):
        reading.wrong(f"{_called(path)} must be a whole number", *path)
    elif value < 0:
        reading.wrong(f"{_called(path)} is a count and cannot be negative", *path)


def _year(reading: Reading, value: Any, _: Shape, path: Path) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not 1000 <= value <= 2999:
        reading.wrong(f"{_called(path)} must be a year, as in 2020", *path)


def _date(reading: Reading, value: Any, _: Shape, path: Path) -> None:
    if not isinstance(value, str) or not is_iso_date(value):
        reading.wrong(f"{_called(path)} must be an ISO date in quotes, as in '2020-12-11' or '2020-12'", *path)


def _date_or_year(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    (_date if isinstance(value, str) else _year)(reading, value, shape, path)


def _dates(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    _each(reading, value, shape, path, _date)


def _url(reading: Reading, value: Any, _: Shape, path: Path) -> None:
    if not isinstance(value, str) or not WEB_ADDRESS.fullmatch(value):
        reading.wrong(f"{_called(path)} must be a web address that starts with https:// or http://", *path)


def _plain(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    if not is_number(value):
        _text(reading, value, shape, path)


def _choice(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    if value not in shape.choices:
        named = next(key for key in reversed(path) if isinstance(key, str))
        said = str(value).lower() if isinstance(value, bool) else str(value)
        reading.wrong(unknown_key(said, shape.choices, "measure" if named == "complete" else named), *path)


def _choices(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    _each(reading, value, shape, path, _choice)


def _grades(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    if not isinstance(value, list) or len(value) != 2:
        reading.wrong(f"{_called(path)} must be the lowest and the highest grade, as in [low, moderate]", *path)
        return
    before = len(reading.errors)
    _each(reading, value, shape, path, _choice)
    if len(reading.errors) == before and shape.choices.index(value[0]) > shape.choices.index(value[1]):
        reading.wrong(f"{_called(path)} is reversed: the lowest grade comes first", *path)


def _span(reading: Reading, value: Any, _: Shape, path: Path) -> None:
    if not isinstance(value, list) or len(value) != 2 or not all(is_number(number) for number in value):
        reading.wrong(f"{_called(path)} must be two numbers, from and to, as in [0, 12]", *path)
    elif value[0] < 0:
        reading.wrong(f"{_called(path)} counts from the start of treatment and cannot be negative", *path)
    elif value[0] > value[1]:
        reading.wrong(f"{_called(path)} is reversed: the earlier comes first", *path)


def _interval(reading: Reading, value: Any, _: Shape, path: Path) -> None:
    numbers = [number for number in value if number is not None] if isinstance(value, list) else []
    if not numbers or len(value) != 2 or not all(is_number(number) for number in numbers):
        shape = "must be two numbers, low and high, as in [0.8, 1.2]; null stands for an end that is not given"
        reading.wrong(f"{_called(path)} {shape}", *path)
    elif len(numbers) == 2 and numbers[0] > numbers[1]:
        reading.wrong(f"{_called(path)} is reversed: the lower end comes first", *path)


def _mapping(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    keys = shape.keys or {}
    if not isinstance(value, dict):
        reading.wrong(f"{_called(path)} must be a mapping of {', '.join(shape.required or keys)} ...", *path)
        return
    slips = set()  # a key that is only misspelt is not missing as well
    for key, held in value.items():
        if key in keys:
            check(reading, held, keys[key], (*path, key))
        else:
            reading.wrong_key(unknown_key(key, keys), *path, key)
            slips.add(nearest(key, keys))
    for key in shape.required:
        if key not in value and key not in slips:
            reading.wrong(f"{_called(path)} needs '{key}'", *path)


def _notice(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    if not isinstance(value, bool):
        _mapping(reading, value, shape, path)


def _notice_or_text(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    (_text if isinstance(value, str) else _notice)(reading, value, shape, path)


def _mappings(reading: Reading, value: Any, shape: Shape, path: Path) -> None:
    _each(reading, value, shape, path, _mapping)


def _each(
    reading: Reading, value: Any, shape: Shape, path: Path, one: Callable[[Reading, Any, Shape, Path], None]
) -> None:
    if not isinstance(value, list):
        reading.wrong(f"{_called(path)} must be a list", *path)
        return
    for place, entry in enumerate(value):
        one(reading, entry, shape, (*path, place))


CHECKS: dict[str, Callable[[Reading, Any, Shape, Path], None]] = {
    "text": _text,
    "texts": _texts,
    "text_or_texts": _text_or_texts,
    "flag": _flag,
    "flag_or_unknown": _flag_or_unknown,
    "count": _count,
    "year": _year,
    "date": _date,
    "date_or_year": _date_or_year,
    "dates": _dates,
    "url": _url,
    "plain": _plain,
    "choice": _choice,
    "choices": _choices,
    "grades": _grades,
    "span": _span,
    "interval": _interval,
    "mapping": _mapping,
    "notice": _notice,
    "notice_or_text": _notice_or_text,
    "mappings": _mappings,
}
