"""YAML without surprises, for rules, vocabulary and facts: plain data, and the line of every value.

Only true, false, null, whole numbers and decimal fractions are anything but text, and only where they stand without
quotes: `no`, `on`, `1:30`, `2026-01-31`, `0123` and `1_000` stay what was written. Keys are always text. Tags, anchors
and duplicate keys are refused. The parser's events are read with a stack of our own, so nesting cannot exhaust
Python's (or C's) stack, and nothing of PyYAML that constructs objects is ever run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from claimcheck.errors import BadData

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_VALUES",
    "Loaded",
    "load",
    "load_bytes",
    "nearest",
    "read",
    "read_bytes",
    "unknown_key",
]

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 64
MAX_VALUES = 2_000_000

# Eighteen digits fit every count and identifier; what is longer is no number, and float() of it could be infinite.
WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
FRACTION = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}")
WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
NUMBER_START = frozenset("-+0123456789")
# Control characters come in by escapes ("\e[2J") and would reach a terminal; lone surrogates cannot be written out.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

COLUMN_BITS = 20
Key = str | int
Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Plain data (dict, list, str, int, float, bool, None) and where each value stands.

    A place is looked up by the path to the value: `loaded.line("sources", 3, "figures", 0, "value")`. Where the path
    leads nowhere, the place is that of the last value on it, so a missing key is shown at the mapping that lacks it.
    """

    data: Any
    name: str
    _top: int = 0
    _values: dict[int, list[int] | dict[str, int]] = field(default_factory=dict, repr=False)
    _keys: dict[int, dict[str, int]] = field(default_factory=dict, repr=False)

    def line(self, *path: Key) -> int:
        """Line of the value at `path`, from 1."""
        return self.place(*path)[0]

    def place(self, *path: Key) -> tuple[int, int]:
        """Line and column of the value at `path`, both from 1."""
        value, mark = self.data, self._top
        for key in path:
            below: Any = self._values.get(id(value))
            if below is None or not _holds(value, key):
                break
            mark, value = below[key], value[key]
        return _unpacked(mark)

    def key_place(self, *path: Key) -> tuple[int, int]:
        """Line and column of the key that ends `path`; of the value where it is no key of a mapping."""
        value = self.data
        for key in path[:-1]:
            if not _holds(value, key):
                return self.place(*path)
            value = value[key]
        marks = self._keys.get(id(value), {})
        if path and path[-1] in marks:
            return _unpacked(marks[str(path[-1])])
        return self.place(*path)

    def error(self, what: str, *path: Key) -> BadData:
        """An error that points at the value at `path`."""
        return BadData(what, self.name, *self.place(*path))

    def key_error(self, what: str, *path: Key) -> BadData:
        """An error that points at the key that ends `path`."""
        return BadData(what, self.name, *self.key_place(*path))


def read(path: Path | str, name: str | None = None) -> Loaded:
    """Load a file of UTF-8 YAML.

    Args:
        path: the file.
        name: what errors call it; its path where None.

    Raises:
        BadData: it cannot be read, is larger than `MAX_BYTES`, or `load` refuses it.
    """
    name = str(path) if name is None else name
    return load_bytes(read_bytes(path, name), name)


def read_bytes(path: Path | str, name: str | None = None) -> bytes:
    """Content of a file that is not larger than `MAX_BYTES`.

    Raises:
        BadData: it cannot be read, or is larger.
    """
    name = str(path) if name is None else name
    try:
        if Path(path).stat().st_size > MAX_BYTES:
            raise _too_large(name)
        with Path(path).open("rb") as file:
            content = file.read(MAX_BYTES + 1)  # a pipe or a device has no size
    except OSError as error:
        raise BadData(f"cannot be read: {error.strerror or error}", name) from None
    except ValueError as error:  # a NUL character in the path
        raise BadData(f"cannot be read: {error}", name) from None
    if len(content) > MAX_BYTES:
        raise _too_large(name)
    return content


def load_bytes(content: bytes, name: str) -> Loaded:
    """Load one document of UTF-8 YAML, with or without byte order mark.

    Raises:
        BadData: it is not UTF-8, or `load` refuses it.
    """
    try:
        return load(content.decode("utf-8-sig"), name)
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
        raise BadData(
            f"byte 0x{content[error.start]:02x} is not UTF-8; save the file as UTF-8 text", name, line, column
        ) from None


def load(text: str, name: str) -> Loaded:
    """Load one YAML document; `name` is what errors call it. An empty document is None.

    Raises:
        BadData: it is no YAML, or holds what is refused; with line and column.
    """
    if len(text) > MAX_BYTES:
        raise _too_large(name)
    text = text.removeprefix("\ufeff")
    try:
        return _build(_events(text), name)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = _in_words(error, text, mark)
        raise BadData(what, name, mark.line + 1 if mark else None, mark.column + 1 if mark else None) from None
    except yaml.reader.ReaderError as error:
        # The C reader counts bytes and the other one characters, so the character is looked for.
        raise BadData(f"not YAML: {error.reason}; remove the character", name, *_first_unprintable(text)) from None
    except UnicodeEncodeError as error:
        raise BadData("a lone surrogate is no character; remove it", name, *_position(text, error.start)) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # escapes beyond Unicode, in PyYAML without C
        raise BadData(f"not YAML: {error}; correct or remove it", name, *_unpacked(0)) from None


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` is most likely a slip for, or None where nothing is near."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    choices, folded = list(choices), word.casefold()
    longer = [choice for choice in choices if len(word) > 2 and choice.casefold().startswith(folded)]
    if len(longer) == 1:
        return longer[0]
    found = process.extractOne(
        folded, choices, scorer=OSA.normalized_similarity, processor=str.casefold, score_cutoff=0.65
    )
    return found[0] if found else None


def unknown_key(key: str, known: Iterable[str], what: str = "key") -> str:
    """Text of the error for a word that is not among the known ones."""
    known = tuple(known)
    near = nearest(key, known)
    return f"unknown {what} '{key}' " + (f"(did you mean '{near}'?)" if near else f"(known: {', '.join(known)})")


@dataclass(slots=True)
class _Open:
    """A mapping or list that is still being filled."""

    data: Any
    marks: Any
    keys: dict[str, int] | None
    key: str | None = None


def _events(text: str) -> Iterator[Any]:
    parser = Parser(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    finally:
        parser.dispose()


def _build(events: Iterator[Any], name: str) -> Loaded:
    values: dict[int, Any] = {}
    keys: dict[int, dict[str, int]] = {}
    stack: list[_Open] = []
    top: Any = None
    top_mark = 0
    documents = count = 0
    for event in events:
        kind = type(event)
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            stack.pop()
            continue
        if kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise _refused(event, name, "a second document; a file holds one, so put it into a file of its own")
            continue
        if kind is yaml.AliasEvent:
            raise _refused(event, name, f"an alias (*{event.anchor}) is refused; write the value out")
        if kind is not yaml.ScalarEvent and kind is not yaml.MappingStartEvent and kind is not yaml.SequenceStartEvent:
            continue
        if event.anchor is not None:
            raise _refused(event, name, f"an anchor (&{event.anchor}) is refused; write the value out where it is used")
        if event.tag is not None:
            raise _refused(
                event, name, f"a tag ({UNPRINTABLE.sub('?', event.tag)}) is refused; quote the value if it is text"
            )
        count += 1
        if count > MAX_VALUES:
            raise _refused(event, name, f"more than {MAX_VALUES:,} values; split the file")
        mark = (event.start_mark.line << COLUMN_BITS) + min(event.start_mark.column, (1 << COLUMN_BITS) - 1)
        above = stack[-1] if stack else None
        if above is not None and above.keys is not None and above.key is None:
            above.key = _key(event, above, name)
            above.keys[above.key] = mark
            continue
        data: Any
        if kind is yaml.ScalarEvent:
            data = _scalar(event, name)
        else:
            if len(stack) == MAX_DEPTH:
                raise _refused(event, name, f"nested more than {MAX_DEPTH} deep; make it flatter")
            opened = _Open([], [], None) if kind is yaml.SequenceStartEvent else _Open({}, {}, {})
            data = opened.data
            values[id(data)] = opened.marks
            if opened.keys is not None:
                keys[id(data)] = opened.keys
            stack.append(opened)
        if above is None:
            top, top_mark = data, mark
        elif above.keys is None:
            above.data.append(data)
            above.marks.append(mark)
        else:
            above.data[above.key] = data
            above.marks[above.key] = mark
            above.key = None
    return Loaded(top, name, top_mark, values, keys)


def _key(event: Any, above: _Open, name: str) -> str:
    if type(event) is not yaml.ScalarEvent:
        raise _refused(event, name, "a mapping or list cannot be a key; quote it if it is text")
    key: str = event.value
    if event.style and UNPRINTABLE.search(key):
        raise _refused(event, name, "a control character in a key; remove it")
    if key in (above.keys or ()):
        raise _refused(event, name, f"duplicate key '{key}'; keep one of the two")
    return key


def _scalar(event: Any, name: str) -> object:
    value: str = event.value
    if event.style:
        if event.style == '"' and UNPRINTABLE.search(value):
            raise _refused(event, name, "a control character or lone surrogate in a text; remove it")
        return value
    if value in WORDS:
        return WORDS[value]
    if value[0] in NUMBER_START:
        if WHOLE.fullmatch(value):
            return int(value)
        if FRACTION.fullmatch(value):
            return float(value)
    return value


def _holds(value: object, key: Key) -> bool:
    if isinstance(value, dict):
        return key in value
    return isinstance(value, list) and isinstance(key, int) and 0 <= key < len(value)


def _unpacked(mark: int) -> tuple[int, int]:
    return (mark >> COLUMN_BITS) + 1, (mark & (1 << COLUMN_BITS) - 1) + 1


def _refused(event: Any, name: str, what: str) -> BadData:
    return BadData(what, name, event.start_mark.line + 1, event.start_mark.column + 1)


def _too_large(name: str) -> BadData:
    return BadData(f"larger than {MAX_BYTES // 1024 // 1024} MB; split the file", name)


def _in_words(error: yaml.MarkedYAMLError, text: str, mark: Any) -> str:
    parts = [part for part in (error.context, error.problem) if part]
    said = "not YAML: " + ", ".join(parts)
    line = text.split("\n", mark.line + 1)[mark.line : mark.line + 1] if mark else []
    if line and "\t" in line[0][: mark.column + 1]:
        return f"{said}; indent with spaces, not tabs"
    return f"{said}; check indentation, quotes and colons, or quote the text"


def _first_unprintable(text: str) -> tuple[int, int]:
    found = re.search("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]", text)
    return _position(text, found.start() if found else 0)


def _position(text: str, index: int) -> tuple[int, int]:
    before = text[:index]
    return before.count("\n") + 1, index - (before.rfind("\n") + 1) + 1
