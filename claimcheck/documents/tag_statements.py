"""What customers say in the tags of site generators: a template prints it on the page, so it is copy.

    {{< testimonial name="Ana P." text="I sleep through again." >}}
    {% include review.html author="Ana P." quote="I sleep through again." %}
    <Testimonial author="Ana P.">I sleep through again.</Testimonial>

A tag counts whose name says so. Its text becomes a quotation, with its signature where one is named, as the entries of
front matter do; so does the copy between a tag that names somebody and the one that closes it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from claimcheck.documents.document import BlockKind
from claimcheck.documents.drafts import Draft
from claimcheck.documents.front_matter_statements import SAID_BY, statement_drafts
from claimcheck.documents.json_ld import without_markup
from claimcheck.documents.mdx import SPANS
from claimcheck.documents.text_map import TextMapBuilder

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from claimcheck.documents.text_map import TextMap

NAME: Final = r"(?P<name>[\w./-]{0,40}(?i:testimonial|review|feedback|quote|story)[\w./-]{0,40})"
STARTS: Final = {  # of the tags that are looked for, by dialect
    "hugo": rf"\{{\{{[<%]\s*{NAME}(?=\s)",
    "liquid": rf"\{{%-?\s*(?:include|include_relative|render|cached_include)\s+[\"']?{NAME}[\"']?,?(?=\s)",
    "mdx": rf"<(?=[A-Z]){NAME}(?=\s)",
}
ENDS: Final = {"hugo": re.compile(r"/?[>%]\}\}"), "liquid": re.compile(r"-?%\}"), "mdx": re.compile(r"/?>")}
CLOSING: Final = {"hugo": r"\{{\{{[<%]\s*/\s*{}\s*[>%]\}}\}}", "liquid": r"(?!)", "mdx": r"</{}\s*>"}
SAYS: Final = re.compile(r"testimonial|review|feedback|quote|story", re.IGNORECASE)
ATTRIBUTE: Final = re.compile(
    r"\s*,?\s*(?P<key>[A-Za-z][\w-]{0,40})(?:\s*[=:]\s*(?:\{?\s*"
    r"(?:\"(?P<double>(?:[^\"\\]|\\.)*+)\"|'(?P<single>(?:[^'\\]|\\.)*+)'|`(?P<ticked>(?:[^`\\$]|\\.)*+)`)\s*\}?"
    r"|[^\s\"'`{}<>]{1,200}|\{[^{}]*\})|(?=[\s/>%]))",
    re.DOTALL,
)
PIECE: Final = re.compile(r"\\(?P<escape>.)|(?P<space>[ \t]*[\r\n]\s*)|[^\\\r\n]+?(?=\\|[ \t]*[\r\n]|\Z)", re.DOTALL)
UNREAD: Final = re.compile(rf"{SPANS}|<!--.*?(?:-->|\Z)", re.DOTALL | re.MULTILINE)
MOST: Final = 500
"""Tags of a page that are read."""


def add_statements(drafts: list[Draft], text: str, start: int, dialects: Collection[str], lowest: int) -> list[Draft]:
    """The drafts of a page with what its tags hold, each in its place.

    Args:
        drafts: of the page, in order; those between two tags become quotations.
        text: the file.
        start: where front matter ends.
        dialects: template languages of the file.
        lowest: number of a group; those of the statements are below it.
    """
    if not SAYS.search(text, start):
        return drafts
    places = [draft.content.runs[0].source_start for draft in drafts]
    added: list[tuple[int, Draft]] = []
    for number, (values, inside) in enumerate(_tags(text, start, dialects), 1):
        made = [*statement_drafts(values, lowest - number)]
        if made:
            added += [(bisect_left(places, made[0].content.runs[0].source_start), each) for each in made]
            continue
        first, last = (bisect_left(places, place) for place in inside)
        said = [draft for draft in drafts[first:last] if draft.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTATION)]
        by = next((value for key, value in values.items() if SAID_BY.fullmatch(key)), None)
        for draft in said:
            draft.kind, draft.group = BlockKind.QUOTATION, lowest - number
        if said and by:
            added.append((last, Draft(BlockKind.SIGNATURE, without_markup(by), group=lowest - number)))
    merged, at = [], 0
    for place, draft in sorted(added, key=lambda pair: pair[0]):
        merged += [*drafts[at:place], draft]
        at = place
    return [*merged, *drafts[at:]]


def _tags(text: str, start: int, dialects: Collection[str]) -> Iterator[tuple[dict[str, TextMap], tuple[int, int]]]:
    """The values of each tag by their keys in small letters, and from where to where the copy stands that it holds."""
    kinds = [kind for kind in STARTS if kind in dialects]
    openings = [(kind, found) for kind in kinds for found in re.finditer(STARTS[kind], text[start:])][:MOST]
    if not openings:
        return
    unread = [found.span() for found in UNREAD.finditer(text, start)]
    closings = {}
    for kind, opening in sorted(openings, key=lambda pair: pair[1].start()):
        at = start + opening.end()
        if any(first <= start + opening.start() < last for first, last in unread):
            continue
        values: dict[str, TextMap] = {}
        while found := ATTRIBUTE.match(text, at):
            which = next((name for name in ("double", "single", "ticked") if found[name] is not None), None)
            if which and (content := _value(text, *found.span(which))).text:
                values.setdefault(found["key"].lower(), content)
            at = found.end()
        end = ENDS[kind].match(text, at + len(text[at : at + 200]) - len(text[at : at + 200].lstrip()))
        if not end:
            continue
        pattern = CLOSING[kind].format(re.escape(opening["name"]))
        if pattern not in closings:
            closings[pattern] = [found.start() for found in re.finditer(pattern, text)]
        behind = bisect_left(closings[pattern], end.end())
        closed = behind < len(closings[pattern]) and not end[0].startswith("/")
        yield values, (end.end(), closings[pattern][behind] if closed else end.end())


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
