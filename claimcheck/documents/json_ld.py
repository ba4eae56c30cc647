"""What schema.org says of a page in JSON-LD: reviews, ratings, questions and answers, descriptions, dates.

A review is a quotation with its signature, as it is on the page. Everything else is metadata; its label says what.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from claimcheck.documents.document import MARKED_UP, BlockKind, Problem
from claimcheck.documents.drafts import Draft
from claimcheck.documents.json_text import kept, read_json
from claimcheck.documents.page_builder import BLANK
from claimcheck.documents.text_map import Span, TextMap

if TYPE_CHECKING:
    from collections.abc import Callable

COPY = frozenset(
    "headline alternativeHeadline description abstract text articleBody slogan ratingValue bestRating reviewCount "
    "ratingCount datePublished dateModified dateCreated lastReviewed".split()
)
NAMED = frozenset(
    "Question Product Article NewsArticle BlogPosting MedicalWebPage WebPage Service Course Offer Review HowTo "
    "HowToStep MedicalCondition MedicalTherapy Drug DietarySupplement Event".split()
)  # types whose `name` is copy
MARKUP = re.compile(
    r"(?P<tag><(?:/?[A-Za-z][^<>]*|!--.*?--)>)|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}"
    r"|[A-Za-z][A-Za-z0-9]{1,31});)",
    re.DOTALL,
)
INLINE_TAG = re.compile(r"</?(?:a|b|i|em|strong|span|u|small|mark|sub|cite|abbr)\b", re.IGNORECASE)


TEMPLATE = re.compile(
    rf'"(?:[^"\\\n]|\\.)*"|(?P<before>\A\s*|[:\[]\s*)(?P<value>{BLANK}{{2,}})(?=\s*(?:[,}}\]]|\Z))|(?P<command>{BLANK}+)'
)
"""Tags of a site generator, read as blanks, outside of the strings of JSON: `"name": {{ site.title | jsonify }}`."""


def _filled(found: re.Match[str]) -> str:
    """A tag as JSON of the same length: an empty text for what will be filled in, nothing for a command."""
    if found["value"]:
        return f'{found["before"]}"{" " * (len(found["value"]) - 2)}"'
    return " " * len(found[0]) if found["command"] else found[0]


def read_json_ld(text: str, start: int, end: int, new_group: Callable[[], int]) -> tuple[list[Draft], list[Problem]]:
    """Read the script that stands at `start` to `end` of a page.

    Returns:
        Its copy, in order, and a problem where a part is no JSON.
    """
    if BLANK in text[start:end]:
        text = f"{text[:start]}{TEMPLATE.sub(_filled, text[start:end])}"
    root, at = read_json(text, start, end)
    problems = []
    if at < end and text[at:end].strip():
        problems.append(Problem(Span(at, min(at + 1, end)), "this JSON-LD is no valid JSON; it was read up to here"))
    drafts: list[Draft] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            drafts += _item(node, new_group)
            waiting += reversed([value for value in node.values() if isinstance(value, dict | list)])
    return drafts, problems


def _item(node: dict[str, object], new_group: Callable[[], int]) -> list[Draft]:
    types = _texts(node.get("@type"))
    is_review = bool(types & {"Review", "UserReview", "CriticReview", "MedicalReview", "EmployerReview"})
    found: list[Draft] = []
    for key, value in node.items():
        is_copy = key in COPY or (key == "name" and types & NAMED)
        if not isinstance(value, TextMap) or not is_copy or (is_review and key == "description"):
            continue
        content = without_markup(value)
        if content.text:
            found.append(Draft(BlockKind.METADATA, content, label=key))
    said = node.get("reviewBody") or (node.get("description") if is_review else None)
    if isinstance(said, TextMap):
        content, group = without_markup(said), new_group()
        if content.text:
            found.append(Draft(BlockKind.QUOTATION, content, label=MARKED_UP, group=group))
            by = _name(node.get("author"))
            if by is not None and by.text:
                found.append(Draft(BlockKind.SIGNATURE, by, group=group))
    return found


def without_markup(content: TextMap) -> TextMap:
    """A text without the HTML in it: answers to questions are often written so."""
    text = content.text
    if "<" not in text and "&" not in text:
        return content
    pieces: list[tuple[int, int, str | None]] = []
    at = 0
    for found in MARKUP.finditer(text):
        pieces.append((at, found.start(), None))
        if found["entity"]:
            pieces.append((found.start(), found.end(), html.unescape(found["entity"])))
        elif not INLINE_TAG.match(found["tag"]):
            pieces.append((found.start(), found.end(), " "))
        at = found.end()
    return kept(content, [*pieces, (at, len(text), None)])


def _name(author: object) -> TextMap | None:
    if isinstance(author, list) and author:
        author = author[0]
    if isinstance(author, dict):
        author = author.get("name")
    return author if isinstance(author, TextMap) else None


def _texts(value: object) -> set[str]:
    values = value if isinstance(value, list) else [value]
    return {each.text.rsplit("/", 1)[-1] for each in values if isinstance(each, TextMap)}
