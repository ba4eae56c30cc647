"""What customers say in a list of front matter: a template prints it on the page, so it is copy.

    testimonials:
      - quote: I sleep through again.
        author: Ana P.

or of a file that is one statement (`quote: ...`, `author: ...`). Each entry that has a text becomes a quotation, with
its signature where one is named, as a review of schema.org does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from claimcheck.documents.document import BlockKind
from claimcheck.documents.drafts import Draft
from claimcheck.documents.json_ld import without_markup
from claimcheck.documents.text_map import TextMap, TextMapBuilder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Value = Callable[[TextMapBuilder, str, int, int], int]

NAMES: Final = (
    r"(?:[\w-]*[_-])?(?:testimonials?|reviews?|quotes?|feedback|(?:client|customer|patient|success)[_-]?stories)\d*"
)
LINE_END: Final = r"[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)"
LIST = re.compile(rf"^(?P<indent>[ \t]*)(?:-[ \t]+)?[\"']?{NAMES}[\"']?[ \t]*:{LINE_END}", re.MULTILINE | re.IGNORECASE)
TABLE = re.compile(rf"^[ \t]*\[\[(?:[\w-]+\.)*{NAMES}\]\]{LINE_END}", re.MULTILINE | re.IGNORECASE)
ANY_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
LINE = re.compile(r"^(?P<indent>[ \t]*)(?P<dash>(?:-[ \t]+|-(?=[\r\n]|\Z))?)(?P<rest>[^\r\n]*)", re.MULTILINE)
KEY = re.compile(r"[\"']?(?P<key>[A-Za-z][\w-]*(?: [\w-]+){0,2})[\"']?[ \t]*(?P<sign>[:=])(?:[ \t]+|(?=[\r\n]|\Z))")
SAID = re.compile(
    r"(?:[a-z]+[ _-])?(?:quote|testimonial|testimony|review|text|body|content|comment|message|statement|feedback"
    r"|description|highlight|excerpt)(?:[ _-](?:html|text|body|content|quote))?"
)
SAID_BY = re.compile(
    r"(?:[a-z]+[ _-])?(?:author|name|client|customer|patient|person|reviewer|attribution|by)(?:[ _-]name)?|title"
)
"""Keys of the one who speaks; a title is their name where nothing else is."""

OF_FILE: Final = ("quote", "testimonial", "review", "feedback")
WHOLE: Final = re.compile(rf"^[\"']?(?:{'|'.join(OF_FILE)})[\"']?[ \t]*[:=][ \t]*[^\s#]", re.MULTILINE | re.IGNORECASE)
"""A key of a file that is one statement."""

NESTED: Final = re.compile(
    rf"^(?P<lead>[ \t]+(?:-[ \t]+)?|-[ \t]+)[\"']?(?:{'|'.join(OF_FILE)})[\"']?[ \t]*:[ \t]+[^\s#]",
    re.MULTILINE | re.IGNORECASE,
)
_KIND: Final = r"(?:_?type|id|block|component|layout|template|kind|widget|partial|section)"
SECTION: Final = re.compile(
    rf"^(?P<lead>[ \t]*(?:-[ \t]+)?)[\"']?{_KIND}[\"']?[ \t]*:[ \t]+[\"']?(?=[\w-]{{1,60}}[\"']?[ \t]*(?:[\r\n]|\Z))"
    r"[\w-]*?(?:testimonial|(?<!p)review|(?:client|customer|patient|success)[_-]?stor)",
    re.MULTILINE | re.IGNORECASE,
)
"""A section of a page builder whose kind says that customers speak in its entries."""

MOST_LINES: Final = 40
"""Lines of an entry on either side of what is said."""

SHORTEST: Final = 3
"""Words of a text; shorter ones are names of files and of other pages."""


def read_statements(text: str, start: int, end: int, value: Value, *, is_yaml: bool) -> Iterator[Draft]:
    """The statements in the front matter that stands at `start` to `end`.

    Args:
        text: the file.
        start: where the front matter starts.
        end: where it ends.
        value: adds the value that starts at an offset to a builder, and returns where it ends.
        is_yaml: True for YAML, False for TOML.
    """
    sign = ":" if is_yaml else "="
    table = None if is_yaml else ANY_TABLE.search(text, start, end)
    statements = []
    if WHOLE.search(text, start, end):
        found = _keys_of_file(text, start, table.start() if table else end, value, sign=sign)
        said = next((key for key in OF_FILE if key in found), None)
        others = {key: content for key, content in found.items() if SAID_BY.fullmatch(key)}
        statements += [{said: found[said], **others}] if said else []
    entries = [*_entries_of_yaml(text, start, end)] if is_yaml else [*_tables(text, start, end)]
    statements += [_keys(text, first, last, value, sign=sign) for first, last in entries]
    named = [*_entries_of_others(text, start, end, entries)] if is_yaml else []
    named += _entries_of_sections(text, start, end, [*entries, *named]) if is_yaml else []
    for first, last in named:
        found = _keys(text, first, last, value, sign=sign)
        if any(SAID_BY.fullmatch(key) and key != "title" for key in found):
            statements.append(found)
    drafts = [
        [*statement_drafts(each, -number)] for number, each in enumerate(statements, 1)
    ]  # groups of the page count upwards
    for each in sorted(filter(None, drafts), key=lambda pair: pair[0].start):
        yield from each


def statements_of(value: object) -> Iterator[Draft]:
    """The same of front matter in JSON: of the lists, at any depth, that are named so."""
    number = 0
    waiting: list[tuple[str, object]] = [("", value)]
    while waiting:
        name, node = waiting.pop()
        if isinstance(node, dict):
            waiting += reversed([*node.items()])
        elif isinstance(node, list):
            entries = [each for each in node if isinstance(each, dict)]
            if not re.fullmatch(NAMES, name, re.IGNORECASE):
                waiting += [("", each) for each in reversed(entries)]
                continue
            for entry in entries:
                number -= 1
                yield from statement_drafts(
                    {_name_of(k): v for k, v in entry.items() if isinstance(v, TextMap)}, number
                )


def statement_drafts(found: dict[str, TextMap], group: int | None) -> Iterator[Draft]:
    """A quotation of the longest value whose key says that it is said, and who says it; nothing without one."""
    said = max((found[key] for key in found if SAID.fullmatch(key)), key=lambda value: len(value.text), default=None)
    if said is None or len(said.text.split()) < SHORTEST:
        return
    yield Draft(BlockKind.QUOTATION, without_markup(said), group=group)
    yield from signature_drafts({key: value for key, value in found.items() if value is not said}, group)


def signature_drafts(found: dict[str, TextMap], group: int | None) -> Iterator[Draft]:
    """The name among the values, a title only where nothing else is one; nothing without any."""
    by = sorted((key for key in found if SAID_BY.fullmatch(key)), key="title".__eq__)
    if by:
        yield Draft(BlockKind.SIGNATURE, without_markup(found[by[0]]), group=group)


def _entries_of_yaml(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the entries of the lists stand. What is named so and has one entry only need be no list."""
    at = start
    while found := LIST.search(text, at, end):
        at = found.end()
        outside = len(found["indent"])
        inside: int | None = None  # the indent of the dashes of the list
        first: int | None = None
        for line in LINE.finditer(text, min(at + 1, end), end):
            indent, dash = len(line["indent"]), line["dash"]
            if not line.group().strip():
                continue
            if indent < outside or (indent == outside and not dash) or (inside is not None and indent < inside):
                break
            if dash and (inside is None or indent == inside):
                if first is not None:
                    yield first, line.start()
                inside, first = indent, line.start()
            at = line.end()
        if first is None and at > found.end():
            first = found.end()  # one entry, and no list
        if first is not None:
            yield first, at


def _entries_of_others(text: str, start: int, end: int, known: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where entries of lists by other names stand that have a key for what is said: sections of a page builder."""
    lines: list[re.Match[str]] = []
    at: list[int] = []
    done = start
    ranges = iter([*sorted(known), (end, end)])
    first, last = next(ranges)
    for found in NESTED.finditer(text, start, end):
        while last <= found.start():
            first, last = next(ranges, (end, end))
        if first <= found.start() or found.start() < done:
            continue
        if not lines:
            lines = list(LINE.finditer(text, start, end))
            at = [line.start() for line in lines]
        own = bisect_left(at, found.start())
        opens, closes = _around(lines, own, len(found["lead"]))
        done = lines[closes].start() if closes < len(lines) else end
        yield lines[opens].start(), done


def _entries_of_sections(
    text: str, start: int, end: int, known: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Where the entries of lists stand in a section whose kind says that it is for what customers say."""
    lines: list[re.Match[str]] = []
    at: list[int] = []
    taken = sorted(known)
    done = start
    for found in SECTION.finditer(text, start, end):
        if found.start() < done:
            continue
        if not lines:
            lines = list(LINE.finditer(text, start, end))
            at = [line.start() for line in lines]
        opens, closes = _around(lines, bisect_left(at, found.start()), len(found["lead"]), most=len(lines))
        done = lines[closes].start() if closes < len(lines) else end
        outside = _column(lines[opens]) if lines[opens]["dash"] else -1
        entries = [line for line in lines[opens:closes] if line["dash"] and _column(line) > outside]
        for line, behind in zip_longest(entries, entries[1:]):
            last = behind.start() if behind else done
            before = bisect_left(taken, (last, start)) - 1
            if before < 0 or taken[before][1] <= line.start():
                yield line.start(), last


def _around(lines: Sequence[re.Match[str]], own: int, column: int, *, most: int = MOST_LINES) -> tuple[int, int]:
    """The first line of the mapping that has a key in line `own` at `column`, and the line behind its last."""
    opens = own
    while opens > 0 and own - opens < MOST_LINES and not (lines[opens]["dash"] and _column(lines[opens]) <= column):
        if lines[opens].group().strip() and _column(lines[opens]) < column:
            break
        opens -= 1
    closes = own + 1
    while closes < len(lines) and closes - own < most:
        line = lines[closes]
        if line.group().strip() and (_column(line) < column or (line["dash"] and _column(line) <= column)):
            break
        closes += 1
    return opens, closes


def _tables(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in TABLE.finditer(text, start, end):
        closing = ANY_TABLE.search(text, found.end(), end)
        yield found.end(), closing.start() if closing else end


def _keys(text: str, start: int, end: int, value: Value, *, sign: str) -> dict[str, TextMap]:
    """The values of an entry by their keys in small letters; of two with one key, the first."""
    values: dict[str, TextMap] = {}
    lines = list(LINE.finditer(text, start, end))
    at = start
    for number, line in enumerate(lines):
        key = KEY.match(text, line.start("rest"), end)
        if line.start() < at or not key or key["sign"] != sign:
            continue
        column = line.start("rest") - line.start()
        others = (lines[place] for place in range(number + 1, len(lines)))
        behind = (other.start() for other in others if other.group().strip() and _column(other) <= column)
        stop = next(behind, end) if sign == ":" else end
        builder = TextMapBuilder()
        at = value(builder, text, key.end(), stop)
        content = builder.build()
        if content.text:
            values.setdefault(_name_of(key["key"]), content)
    return values


def _name_of(key: str) -> str:
    """A key in small letters with its words apart: "author_name" of "authorName"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key).lower()


def _keys_of_file(text: str, start: int, end: int, value: Value, *, sign: str) -> dict[str, TextMap]:
    """The values of the keys that stand at the margin, by their names in small letters."""
    lines = [line for line in LINE.finditer(text, start, end) if line["rest"] and _column(line) == 0]
    values: dict[str, TextMap] = {}
    at = start
    for line, behind in zip_longest(lines, lines[1:]):
        key = KEY.match(text, line.start(), end)
        if line.start() < at or not key or key["sign"] != sign:
            continue
        builder = TextMapBuilder()
        at = value(builder, text, key.end(), behind.start() if behind else end)
        content = builder.build()
        if content.text:
            values.setdefault(_name_of(key["key"]), content)
    return values


def _column(line: re.Match[str]) -> int:
    return line.start("rest") - line.start()
