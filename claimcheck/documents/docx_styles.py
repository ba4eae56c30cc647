"""What styles and list definitions of a Word file say of a paragraph: heading, quotation, list, hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimcheck.documents.list_numbers import written

if TYPE_CHECKING:
    from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = frozenset({"0", "false", "off", "none"})
HEADING = re.compile(r"heading (\d)$")
QUOTES = frozenset({"quote", "intense quote", "block text"})


def value(element: Any, *path: str) -> str | None:
    """`w:val` of the element that a path of names leads to, or None."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    found = element.get(W + "val") if element is not None else None
    return None if found is None else str(found)


def switch(properties: Any, name: str) -> bool | None:
    """A property that is on or off; None where nothing is said."""
    found = properties.find(W + name) if properties is not None else None
    return None if found is None else found.get(W + "val", "1") not in OFF


@dataclass(slots=True)
class Numbering:
    """List levels by id, and how far each list has counted."""

    levels: dict[tuple[str, int], Any] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)

    def label(self, list_id: str, depth: int) -> str | None:
        """The number of the next item, without what stands around it; None of a bullet."""
        base = self.lists.get(list_id, list_id)
        level = self.levels.get((base, depth))
        if level is None or value(level, "numFmt") in (None, "bullet", "none"):
            return None
        restart = self.restarts.pop((list_id, depth), None)
        start = _number(value(level, "start"), 1)
        self.counts[base, depth] = restart if restart is not None else self.counts.get((base, depth), start - 1) + 1
        for deeper in [key for key in self.counts if key[0] == base and key[1] > depth]:
            del self.counts[deeper]

        def count(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            form = value(self.levels.get((base, at)), "numFmt") or "decimal"
            return written(self.counts.get((base, at), 1), form)

        text = re.sub(r"%([1-9])", count, value(level, "lvlText") or f"%{depth + 1}.")
        return text.strip(" .()[]:") or None


def read_numbering(root: Any) -> Numbering:
    """The lists that a Word file defines; None gives none."""
    made = Numbering()
    if root is None:
        return made
    for abstract in root.iterfind(W + "abstractNum"):
        for level in abstract.iterfind(W + "lvl"):
            made.levels[str(abstract.get(W + "abstractNumId")), _number(level.get(W + "ilvl"), 0)] = level
    for number in root.iterfind(W + "num"):
        name = str(number.get(W + "numId"))
        made.lists[name] = value(number, "abstractNumId") or ""
        for override in number.iterfind(W + "lvlOverride"):
            start = value(override, "startOverride")
            if start is not None:
                made.restarts[name, _number(override.get(W + "ilvl"), 0)] = _number(start, 1)
    return made


@dataclass(frozen=True, slots=True)
class Styles:
    """Styles by id."""

    by_id: dict[str, Any]
    default: str | None

    def chain(self, style_id: str | None) -> Iterator[Any]:
        """A style and those that it is based on."""
        seen: set[str] = set()
        while style_id is not None and style_id not in seen and style_id in self.by_id:
            seen.add(style_id)
            style = self.by_id[style_id]
            yield style
            style_id = value(style, "basedOn")

    def names(self, paragraph: Any) -> list[str]:
        """Names of a paragraph's style and those that it is based on, in lower case."""
        style_id = value(paragraph, "pPr", "pStyle") or self.default
        return [(value(style, "name") or "").lower() for style in self.chain(style_id)]

    def level(self, paragraph: Any) -> int:
        """1-9 of a heading, by its outline level or its style; else 0. A title is 1."""
        outline = value(paragraph, "pPr", "outlineLvl")
        for style in self.chain(value(paragraph, "pPr", "pStyle") or self.default):
            outline = outline if outline is not None else value(style, "pPr", "outlineLvl")
        if outline is not None:
            number = _number(outline, 9)
            return number + 1 if 0 <= number < 9 else 0
        names = self.names(paragraph)
        found = next((HEADING.match(name) for name in names if HEADING.match(name)), None)
        return int(found[1]) if found else int("title" in names)

    def list_of(self, paragraph: Any) -> tuple[str, int] | None:
        """Id of the list that a paragraph is an item of, and its depth from 0; None where it is no item."""
        sources = [paragraph, *self.chain(value(paragraph, "pPr", "pStyle") or self.default)]
        list_id = next((found for of in sources if (found := value(of, "pPr", "numPr", "numId")) is not None), None)
        if list_id in (None, "0"):
            return None
        depth = next((found for of in sources if (found := value(of, "pPr", "numPr", "ilvl")) is not None), "0")
        return str(list_id), min(max(_number(depth, 0), 0), 8)

    def is_on(self, run: Any, paragraph: Any, name: str) -> bool:
        """True where a run has a property: its own, or by its style or the paragraph's."""
        own = switch(run.find(W + "rPr"), name)
        if own is not None:
            return own
        for style_id in (value(run, "rPr", "rStyle"), value(paragraph, "pPr", "pStyle") or self.default):
            for style in self.chain(style_id):
                said = switch(style.find(W + "rPr"), name)
                if said is not None:
                    return said
        return False

    def marked(self, run: Any, name: str) -> bool:
        """True where a run itself or its own style is bold or in italics; that of the paragraph marks nothing."""
        own = switch(run.find(W + "rPr"), name)
        if own is not None:
            return own
        return any(switch(style.find(W + "rPr"), name) for style in self.chain(value(run, "rPr", "rStyle")))

    def raised(self, run: Any) -> bool:
        """True of a superscript."""
        own = value(run, "rPr", "vertAlign")
        if own is not None:
            return own == "superscript"
        return any(
            value(style, "rPr", "vertAlign") == "superscript" for style in self.chain(value(run, "rPr", "rStyle"))
        )


def read_styles(root: Any) -> Styles:
    """The styles of a Word file."""
    styles = {str(style.get(W + "styleId")): style for style in root.iterfind(W + "style")}
    default = next(
        (
            name
            for name, style in styles.items()
            if style.get(W + "type") == "paragraph" and style.get(W + "default", "0") not in OFF
        ),
        None,
    )
    return Styles(styles, default)


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,9}", text) else otherwise
