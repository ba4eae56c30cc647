"""Pointers into a list of references, never digits of the number before them: superscripts, links that read "2".

`15<sup>2</sup>` reads `15[2]`, with a link to `#sup:2`; `m<sup>2</sup>` and `10<sup>6</sup>` read `m²` and `10⁶`.
`15[2](#list)` and `15[2]`, where `[2]: https://...` makes that a link, read `15[2]`, with a link to where they lead.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.documents.page_builder import PageBuilder

# The number may be a link, in HTML or Markdown, and may stand in brackets of its own.
SUPERSCRIPT = re.compile(
    r"<sup\b[^<>]{0,200}>\s*(?:<a\b[^<>]{0,500}>\s*)?\\?\[?\\?\[?"
    r"(?P<label>[-+\u2212]?\d{1,3}(?:\s?[,;\u2013\u2012-]\s?\d{1,3}){0,20}|[a-z*\u2020\u2021\u00a7])"
    r"\\?\]?(?:\([^()\s]{0,500}\))?\\?\]?\s*(?:</a\s*>\s*)?</sup\s*>",
    re.IGNORECASE,
)
NUMBER_LINK = re.compile(
    r"(?:\[|<a\b[^<>]{0,500}>)\s*\\?\[?(?P<label>\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3}){0,20})\\?\]?\s*(?:\]|</a\s*>)"
)
LABEL = re.compile(
    r"\[?\s?(?P<label>[-+\u2212]?\d{1,3}(?:\s?[,;\u2013\u2012-]\s?\d{1,3}){0,20}|[a-z*\u2020\u2021\u00a7])\s?\]?",
    re.IGNORECASE,
)
TAG = re.compile(r"<[^<>]*>")
SUP_END = re.compile(r"</sup\s*>", re.IGNORECASE)
LINK_END = re.compile(r"</a\s*>", re.IGNORECASE)
NEAR = 600  # characters, in which the end of a marker must stand
RAISED = str.maketrans(
    "0123456789-+\u2212\u2013", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b\u207a\u207b\u207b"
)
TO_A_POWER = re.compile(
    r"(?:(?:^|[\s(/\u00b7\u00d7*\d])(?:m|cm|mm|km|dm|ft|yd|s|kg/m|mg/m|g/m|x)|\d\s?in|\b(?:R|I|r|chi)"
    r"|[\u03c7\u03b7\u03c4]|(?<![\d.,])10)$"
)


def read_superscript(page: PageBuilder, start: int) -> bool:
    """Add the superscript whose tag stands at `start`, where it holds a number, a letter or a footnote sign.

    Returns:
        False where it holds something else ("1<sup>st</sup>"): then it is ordinary text. After True the text up to
        `page.skip_until` has been read.
    """
    found = SUPERSCRIPT.match(page.text, start)
    if not found:
        return False
    _raise(page, found["label"], start, found.end())
    return True


def _raise(page: PageBuilder, written: str, start: int, end: int) -> None:
    label = re.sub(r"\s", "", written).replace("\u2013", "-").replace("\u2012", "-")
    if label[0] in "-+\u2212" or (label.isdigit() and TO_A_POWER.search(page.before(8))):
        page.replaced(written.translate(RAISED), start, end)
    else:
        page.reference(label, f"#sup:{label}", start, end)
    page.skip_until = max(page.skip_until, end)


def read_marked_superscript(page: PageBuilder, start: int, end: int) -> bool:
    """As `read_superscript`, whatever tags stand in the superscript; its own stands at `start` to `end`."""
    if read_superscript(page, start):
        return True
    inside = _inside(page.text, SUP_END, end)
    label = LABEL.fullmatch(inside[0]) if inside else None
    if not inside or not label:
        return False
    _raise(page, label["label"], start, inside[1])
    return True


def read_marked_link(page: PageBuilder, start: int, end: int, target: str) -> bool:
    """As `read_number_link`, whatever tags stand in the link; its own stands at `start` to `end`."""
    inside = _inside(page.text, LINK_END, end)
    if not inside:
        return False
    found = LABEL.fullmatch(inside[0])
    before = page.before(1)
    if not found or not found["label"][0].isdigit() or before == "[":
        return False
    if not target.startswith("#") and (not before or before.isspace()):
        return False
    page.reference(re.sub(r"\s", "", found["label"]), target, start, inside[1])
    page.skip_until = max(page.skip_until, inside[1])
    return True


def _inside(text: str, closing: re.Pattern[str], start: int) -> tuple[str, int] | None:
    """What reads between `start` and a closing tag near it, and the end of that tag."""
    closes = closing.search(text, start, start + NEAR)
    if not closes:
        return None
    return html.unescape(TAG.sub("", text[start : closes.start()])).strip(), closes.end()


def read_number_link(page: PageBuilder, start: int, end: int, target: str, *, bare: bool) -> bool:
    """Add the link at `start` to `end` of the page's text where it reads as a number and points at a reference.

    Args:
        page: where it stands.
        start: offset of the link.
        end: offset behind it.
        target: where it leads.
        bare: whether the source holds no more than the number in its brackets: `[2]`.

    Returns:
        False where it is an ordinary link, such as "[12](trials.html) trials". After True the text up to
        `page.skip_until` has been read.
    """
    found = NUMBER_LINK.match(page.text, start, end)
    before = page.before(1)
    if not found or before == "[":
        return False
    if not bare and not target.startswith("#") and (not before or before.isspace()):
        return False
    page.reference(re.sub(r"\s", "", found["label"]), target, start, end)
    page.skip_until = max(page.skip_until, end)
    return True
