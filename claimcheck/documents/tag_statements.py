"""What customers say in the tags of site generators: a template prints it on the page, so it is copy.

    {{< testimonial name="Ana P." text="I sleep through again." >}}
    {% include review.html author="Ana P." quote="I sleep through again." %}
    <Testimonial author="Ana P.">I sleep through again.</Testimonial>

A tag counts whose name says so, as a class does in HTML. Its text becomes a quotation, with its signature where one is
named, as the entries of front matter do; so does the copy between a tag that names somebody and the one that closes it.
A tag called quote holds a quotation too, of whomever.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from claimcheck.documents.document import BlockKind
from claimcheck.documents.front_matter_statements import signature_drafts, statement_drafts
from claimcheck.documents.html_cards import names_customers
from claimcheck.documents.mdx import SPANS
from claimcheck.documents.text_map import TextMapBuilder

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from claimcheck.documents.drafts import Draft
    from claimcheck.documents.text_map import TextMap

NAME: Final = r"(?P<name>[\w./-]{1,80})"
OPENERS: Final = {"hugo": ("{{<", "{{%"), "liquid": ("{%",), "mdx": ("<",)}
STARTS: Final = {  # of the tags that are looked for, by dialect
    "hugo": re.compile(rf"\{{\{{[<%]\s*{NAME}(?=\s)"),
    "liquid": re.compile(rf"\{{%-?\s*(?:include|include_relative|render|cached_include)\s+[\"']?{NAME}[\"']?,?(?=\s)"),
    "mdx": re.compile(rf"<(?=[A-Z]){NAME}(?=\s)"),
}
ENDS: Final = {
    "hugo": re.compile(r"\s*/?[>%]\}\}"),
    "liquid": re.compile(r"\s*-?%\}"),
    "mdx": re.compile(r"\s*/?>"),
}
CLOSING: Final = {"hugo": r"\{{\{{[<%]\s*/\s*{}\s*[>%]\}}\}}", "liquid": r"(?!)", "mdx": r"</{}\s*>"}
ATTRIBUTE: Final = re.compile(
    r"\s*,?\s*(?P<key>[A-Za-z][\w-]{0,40})(?:\s*[=:]\s*(?:\{?\s*"
    r"(?:\"(?P<double>(?:[^\"\\]|\\.)*+)\"|'(?P<single>(?:[^'\\]|\\.)*+)'|`(?P<ticked>(?:[^`\\$]|\\.)*+)`)\s*\}?"
    r"|[^\s\"'`{}<>]{1,200}|\{[^{}]*\})|(?=[\s/>%]))",
    re.DOTALL,
)
PIECE: Final = re.compile(r"\\(?P<escape>.)|(?P<space>[ \t]*[\r\n]\s*)|[^\\\r\n]+?(?=\\|[ \t]*[\r\n]|\Z)", re.DOTALL)
UNREAD: Final = re.compile(rf"{SPANS}|<!--.*?(?:-->|\Z)", re.DOTALL | re.MULTILINE)
QUOTE: Final = re.compile(r"(?:[\w-]+/)*_?(?:(?:block|pull)[-_]?)?quot(?:e|ation)(?:\.\w+)?", re.IGNORECASE)
SAID_IN: Final = (BlockKind.PARAGRAPH, BlockKind.QUOTATION)
WORDS: Final = ("estimon", "eview", "quot", "Quot")
"""In the names of all tags that are looked for."""

MOST_BLOCKS: Final = 14
"""Of what one customer says between two tags; a tag around more is a layout."""


def add_statements(drafts: list[Draft], text: str, start: int, dialects: Collection[str], lowest: int) -> list[Draft]:
    """The drafts of a page with what its tags hold, each in its place.

    Args:
        drafts: of the page, in order; those between two tags become quotations.
        text: the file.
        start: where front matter ends.
        dialects: template languages of the file.
        lowest: number of a group; those of the statements are below it.
    """
    if not any(word in text for word in WORDS):
        return drafts
    places = [draft.start for draft in drafts]
    added: list[tuple[int, Draft]] = []
    for number, (values, inside, quoted) in enumerate(_tags(text, start, dialects), 1):
        group = None if quoted else lowest - number
        made = [*statement_drafts(values, group)]
        if made:
            added += [(bisect_left(places, made[0].start), each) for each in made]
            continue
        first, last = (bisect_left(places, place) for place in inside)
        by = [*signature_drafts(values, group)]
        said = drafts[first:last]
        if by and said and len(said) <= MOST_BLOCKS and all(draft.kind in SAID_IN for draft in said):
            for draft in said:
                draft.kind, draft.group = BlockKind.QUOTATION, group
            added.append((last, by[0]))
    merged, at = [], 0
    for place, draft in sorted(added, key=lambda pair: pair[0]):
        merged += [*drafts[at:place], draft]
        at = place
    return [*merged, *drafts[at:]]


def _tags(
    text: str, start: int, dialects: Collection[str]
) -> Iterator[tuple[dict[str, TextMap], tuple[int, int], bool]]:
    """The values of each tag by their keys in small letters, where the copy stands that it holds, if it is a quote."""
    openings = sorted(
        (found.start(), kind, found)
        for kind in STARTS
        if kind in dialects and any(opener in text for opener in OPENERS[kind])
        for found in STARTS[kind].finditer(text, start)
        if names_customers(found["name"]) or QUOTE.fullmatch(found["name"])
    )
    if not openings:
        return
    unread = [found.span() for found in UNREAD.finditer(text, start)]
    closings: dict[str, list[int]] = {}
    for place, kind, opening in openings:
        before = bisect_right(unread, (place, len(text))) - 1
        if before >= 0 and place < unread[before][1]:
            continue
        at = opening.end()
        values: dict[str, TextMap] = {}
        while found := ATTRIBUTE.match(text, at):
            which = next((name for name in ("double", "single", "ticked") if found[name] is not None), None)
            if which and (content := _value(text, *found.span(which))).text:
                values.setdefault(found["key"].lower(), content)
            at = found.end()
        end = ENDS[kind].match(text, at)
        if not end:
            continue
        pattern = CLOSING[kind].format(re.escape(opening["name"]))
        if pattern not in closings:
            closings[pattern] = [found.start() for found in re.finditer(pattern, text)]
        behind = bisect_left(closings[pattern], end.end())
        closed = behind < len(closings[pattern]) and not end[0].lstrip().startswith("/")
        inside = (end.end(), closings[pattern][behind] if closed else end.end())
        yield values, inside, QUOTE.fullmatch(opening["name"]) is not None


def _value(text: str, start: int, end: int) -> TextMap:
    builder = TextMapBuilder()
    for piece in PIECE.finditer(text, start, end):
        if piece["escape"]:
            builder.replaced(" " if piece["escape"] in "nrt\r\n" else piece["escape"], piece.start(), piece.end())
        elif piece["space"]:
            builder.replaced(" ", piece.start(), piece.end())
        else:
            builder.literal(piece.group(), piece.start())
    return builder.build()
