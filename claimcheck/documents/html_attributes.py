"""Attributes of a tag, with their places, and those among them that are copy: `alt`, `title`, a description."""

from __future__ import annotations

import html
import re
from html.entities import html5
from typing import TYPE_CHECKING

from claimcheck.documents.page_builder import BLANK
from claimcheck.documents.text_map import TextMap, TextMapBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator

Attributes = dict[str, tuple[str, int]]
"""Values as they are written, each with its place; names in lower case, "" where there is no value."""

WANTED = re.compile(
    r"[\s\"'/](?:alt|title|aria-(?:label|hidden)|placeholder|hidden|style|item(?:prop|scope|type)|role|content|value"
    r"|label|href|start|type|colspan|rowspan)(?=[\s=/>])",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(
    r"[\s/]*+(?P<name>[^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'"
    r"|(?P<bare>[^\s>]*+)))?"
)
PIECE = re.compile(
    rf"(?P<number>&#(?:[0-9]+|[xX][0-9A-Fa-f]+);?)|&(?P<name>[A-Za-z][A-Za-z0-9]*+)(?P<end>;?)"
    rf"|(?P<space>[ \t\n\r\f{BLANK}]{{2,}}|[\t\n\r\f{BLANK}])"
)
OPENED_ROLES = frozenset({"tabpanel", "dialog", "alertdialog"})
OPENED_CLASSES = re.compile(
    r"(?:\A|[\s_-])(?:my)?(?:slides?|carousel|tab(?:s|pane|panel|content)?|accordion|panel|collaps(?:e|ible)|modal"
    r"|dialog|drawer|toggle|more|testimonials?|reviews?|quotes?|faq|answer)(?=\Z|[\s_-])",
    re.IGNORECASE,
)
"""Of what a script shows: the slides of a carousel in turn, the rest of a text behind "read more"."""

HIDDEN_STYLE = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

ANYWHERE = ("title", "aria-label")
BY_TAG = {
    "img": ("alt",),
    "area": ("alt",),
    "input": ("placeholder",),
    "textarea": ("placeholder",),
    "option": ("label",),
    "optgroup": ("label",),
    "track": ("label",),
}
BUTTONS = frozenset({"submit", "button", "reset", "image"})
META = re.compile(
    r"(?:dc\.|dcterms\.)?description|(?:og|twitter):(?:title|description|image:alt)|abstract|(?:dc\.)?title",
    re.IGNORECASE,
)
DATES = re.compile(
    r"article:(?:published|modified)_time|og:updated_time|last-modified|date|dcterms\.(?:modified|date)", re.IGNORECASE
)


def read_attributes(tag: str, start: int) -> Attributes:
    """The attributes of a start tag that stands at `start`; of two with one name, the first."""
    if not WANTED.search(tag):
        return {}
    found: Attributes = {}
    at = re.match(r"<[^\s/>]*", tag).end()  # type: ignore[union-attr]  # it always matches
    while match := ATTRIBUTE.match(tag, at):
        at = match.end()
        name = match["name"].lower()
        if name not in found:
            value = match.lastgroup if match.lastgroup != "name" else None
            found[name] = (match[value], start + match.start(value)) if value else ("", start + match.start("name"))
    return found


def value_text(written: str, start: int) -> TextMap:
    """What the value of an attribute reads as: references resolved, white space folded."""
    builder = TextMapBuilder()
    at = 0
    for piece in PIECE.finditer(written):
        if piece["space"]:
            text = " "
        elif piece["number"]:
            text = html.unescape(piece["number"].rstrip(";") + ";")
        else:
            # Without its semicolon, a reference before "=" is part of an address: "?a=1&copy=2".
            name, end = piece["name"], piece["end"]
            if name + ";" not in html5 or (not end and (name not in html5 or written.startswith("=", piece.end()))):
                continue
            text = html5[name + ";"]
        builder.literal(written[at : piece.start()], start + at)
        builder.replaced(text, start + piece.start(), start + piece.end())
        at = piece.end()
    builder.literal(written[at:], start + at)
    return builder.build()


def value_of(attributes: Attributes, name: str) -> str:
    """What an attribute reads as, "" where it is missing or empty."""
    value = attributes.get(name)
    if not value:
        return ""
    return value[0].strip() if "&" not in value[0] and BLANK not in value[0] else value_text(*value).text


def is_hidden(attributes: Attributes) -> bool:
    """True where a tag hides what stands in it. What style sheets hide cannot be known.

    What a reader opens is there to be read: a tab or a dialog, by its role, or by an id for the script that shows it;
    so are the slides of a carousel and other things that a script shows, by their class.
    """
    if "id" in attributes or value_of(attributes, "role").lower() in OPENED_ROLES:
        return False
    if value_of(attributes, "aria-hidden").lower() == "true":
        return True  # copies of slides, too
    hides = "hidden" in attributes or ("style" in attributes and bool(HIDDEN_STYLE.search(attributes["style"][0])))
    return hides and not OPENED_CLASSES.search(value_of(attributes, "class"))


def copy_in(tag: str, attributes: Attributes) -> Iterator[tuple[str, TextMap]]:
    """The attributes of a tag that are copy: what each is, and how it reads."""
    if tag == "meta":
        name = value_of(attributes, "name") or value_of(attributes, "property") or value_of(attributes, "http-equiv")
        if (META.fullmatch(name) or DATES.fullmatch(name)) and "content" in attributes:
            yield name.lower(), value_text(*attributes["content"])
        return
    names = (*BY_TAG.get(tag, ()), *ANYWHERE)
    if tag == "input":
        kind = value_of(attributes, "type").lower()
        if kind in BUTTONS:
            names = ("value", "alt", *ANYWHERE)
        elif kind == "hidden":
            return
    for name in names:
        if name in attributes and attributes[name][0] and not (name == "title" and tag in ("link", "style", "meta")):
            yield name, value_text(*attributes[name])
