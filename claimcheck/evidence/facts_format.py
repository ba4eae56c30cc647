"""The canonical form of a facts file: by id, keys in one order, one figure and one conclusion a line.

Two people who change two figures then change two lines, and a difference shows what changed.
"""

from __future__ import annotations

import os
import re
import shutil
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

from claimcheck.errors import BadData, ClaimcheckError, Errors
from claimcheck.evidence.facts_file import read_sources
from claimcheck.evidence.facts_keys import SCHEMA, SOURCE
from claimcheck.evidence.facts_links import twice_taken
from claimcheck.strict_yaml import load_bytes, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from claimcheck.evidence.facts_keys import Shape
    from claimcheck.strict_yaml import Loaded

QUOTED = frozenset({"doi", "pmid", "pmcid", "registration", "published", "published_online", "search_date", "editions"})
"""Keys whose text is quoted even where YAML would not need it: other programs read dates and numbers there."""

PLAIN = re.compile(r"[A-Za-z](?:[\w ./()%+'&;–-]*[\w.()%+'–])?")
"""Text that every YAML reader takes without quotes, in a flow mapping too."""

RESOLVED = re.compile(r"(?i:y|n|yes|no|on|off|true|false|null)")
"""Words that YAML 1.1 takes for something else."""

ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def formatted(content: bytes, name: str) -> str:
    """A facts file in its canonical form. Data and the comment at the head stay as they are.

    Raises:
        Errors: everything that is wrong with the file; it holds comments between the sources, which would be lost.
    """
    loaded = load_bytes(content, name)
    entries, named, wrong = read_sources(loaded)
    errors: list[ClaimcheckError] = [*wrong, *twice_taken(named)]
    text = content.decode("utf-8-sig")
    head = _head(text)
    if not errors:
        errors.extend(_lost_comments(text, len(head), name))
    if errors:
        raise Errors(errors)
    written = "".join(f"{line}\n" for line in (*head, *_lines(entries)))
    if not _same(load_bytes(written.encode(), name), loaded):
        raise BadData(
            "claimcheck failed to write this file in its canonical form; please report it with the file", name
        )
    return written


def format_file(path: Path, *, write: bool) -> bool:
    """Write a facts file in its canonical form. It is written beside its place and renamed: nothing is ever lost.

    Args:
        path: the file.
        write: False to look only.

    Returns:
        True where it was, or is, in another form.

    Raises:
        ClaimcheckError: as of `formatted`; the file cannot be read or written.
    """
    content = read_bytes(path)
    text = formatted(content, str(path)).encode()
    if text == content or not write:
        return text != content
    place = path.resolve()  # a link stays a link
    beside = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        try:
            with beside.open("xb") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            shutil.copymode(place, beside)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise BadData(f"cannot be written: {error.strerror or error}", str(path)) from None
    return True


def _same(written: Loaded, read: Loaded) -> bool:
    by_id = sorted(read.data["sources"], key=lambda source: str(source["id"]))
    return bool(written.data == {"schema": SCHEMA, "sources": by_id})


def _head(text: str) -> list[str]:
    """The lines of comment that open a file."""
    head: list[str] = []
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            break
        head.append(line.rstrip())
    while head and not head[-1]:
        head.pop()
    return head


def _lost_comments(text: str, head: int, name: str) -> Iterator[BadData]:
    """An error for each comment below the head: what a person wrote is not thrown away."""
    lines = re.split(r"\r\n|[\r\n\x85\u2028\u2029]", text)
    if not any("#" in line for line in lines[head:]):
        return
    before_line = before_column = 0
    for token in yaml.scan(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        line, column = token.start_mark.line, token.start_mark.column
        for number in range(before_line, line + 1):
            gap = lines[number] if number < len(lines) else ""
            gap = gap[before_column if number == before_line else 0 : column if number == line else None]
            if number >= head and "#" in gap:
                yield BadData("a comment here would be lost; move it into a 'note', or to the head", name, number + 1)
        before_line, before_column = token.end_mark.line, token.end_mark.column


def _lines(entries: list[Mapping[str, Any]]) -> Iterator[str]:
    yield f"schema: {SCHEMA}"
    if not entries:
        yield "sources: []"
        return
    yield "sources:"
    for entry in sorted(entries, key=lambda entry: str(entry["id"])):
        yield ""
        for number, line in enumerate(_entry_lines(entry)):
            yield f"  {line}" if number else f"- {line}"


def _entry_lines(entry: Mapping[str, Any]) -> Iterator[str]:
    for key, shape in SOURCE.items():
        if key not in entry:
            continue
        value = entry[key]
        if isinstance(value, dict) and value and key != "certainty":
            yield f"{key}:"
            yield from (f"  {below}: {_flow(value[below], below, shape.keys)}" for below in _ordered(value, shape.keys))
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{key}:"
            yield from (f"  - {_flow(row, key, shape.keys)}" for row in value)
        else:
            yield f"{key}: {_flow(value, key, shape.keys)}"


def _ordered(value: Mapping[str, Any], keys: Mapping[str, Shape] | None) -> list[str]:
    return [key for key in keys or value if key in value]


def _flow(value: Any, key: str, keys: Mapping[str, Shape] | None = None) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{below}: {_flow(value[below], below)}' for below in _ordered(value, keys))}}}"
    if isinstance(value, list):
        return f"[{', '.join(_flow(one, key) for one in value)}]"
    if isinstance(value, str):
        return _text(value, quoted=key in QUOTED)
    if isinstance(value, float):
        digits = f"{Decimal(repr(value)):f}"
        return digits if "." in digits else f"{digits}.0"
    return "null" if value is None else str(value).lower()


def _text(text: str, *, quoted: bool) -> str:
    if not all(character.isprintable() for character in text):
        return f'"{"".join(_escaped(character) for character in text)}"'
    if not quoted and PLAIN.fullmatch(text) and not RESOLVED.fullmatch(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def _escaped(character: str) -> str:
    if character.isprintable() or character in ESCAPES:
        return ESCAPES.get(character, character)
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
