"""Which paragraphs are somebody else's words, and who said them: quotation marks, block quotes and signatures."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.documents.document import BlockKind
from claimcheck.documents.drafts import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CLOSING = {"\u201c": "\u201d", '"': '"', "\u00ab": "\u00bb", "\u201e": "\u201c\u201d"}
SINGLE = "'\u2018"
MAX_PARAGRAPHS = 30  # of one quotation
MOST_PARTS = 200  # of one paragraph, quotations and who signs them

DASH = re.compile(r"\s*(?:[\u2014\u2013\u2015\u2012]|-{1,3}|~)\s*(?=\S)")
LONG_DASH = re.compile(r"\s*(?:[\u2014\u2015]|--|~)")
NAME_START = re.compile(r"[^\W\d_]|[\"\u201c(]")
NO_NAME = re.compile(
    r"[!?:;%]|\d{4}|\b(?:is|are|was|were|has|have|had|can|could|will|would|may|helps?|works?|reduc\w+|improv\w+)\b"
)
ABBREVIATED = re.compile(r"(?:^|[\s.])[^\W\d_]{1,3}\.$")
FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|we|us|our)\b|\bI['\u2019]")
AFTER_CLOSING = re.compile(
    r"[\s.,;]*(?:(?:\[[^\]]{1,20}\]|\(\d{1,3}\)|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079*\u2020]+)\s*)*$"
)


def is_signature(line: str) -> bool:
    """True for a line such as "- Tom R., Leeds": a dash and who said it."""
    dash = DASH.match(line)
    return is_name(line[dash.end() :]) if dash else False


def is_name(text: str) -> bool:
    """True where a text of at most 90 characters can be a name with a place, an age or a role."""
    text = text.strip()
    if not text or len(text) > 90 or len(text.split()) > 12 or not NAME_START.match(text) or NO_NAME.search(text):
        return False
    if text[0].islower() and not text.startswith(("a ", "an ", "the ")):
        return False
    return not text.endswith((".", "\u2026")) or bool(ABBREVIATED.search(text))


def closing(text: str, start: int, opened: str) -> int | None:
    """Offset behind the mark that closes a quotation which is open at `start`, or None where it stays open.

    Args:
        text: a paragraph.
        start: where to look from, behind an opening mark that stands in this paragraph.
        opened: the opening mark.
    """
    marks, depth = CLOSING[opened], 1
    for place in range(start, len(text)):
        mark = text[place]
        if mark in marks and (mark != opened or len(marks) == 1):
            depth -= 1
            if not depth:
                return place + 1
        elif mark == opened:
            depth += 1
    return None


def mark_quotations(drafts: Sequence[Draft], source: str) -> list[Draft]:
    """Turn paragraphs that are quotations into quotations, and the lines that sign them into signatures.

    Args:
        drafts: of the whole page, in order. They are changed in place.
        source: the text they were read from.

    Returns:
        The drafts; one more for each signature that stood in the last line of a paragraph.
    """
    page = list(_split_signatures([part for draft in drafts for part in _split_quotations(draft, source)], source))
    group = max((draft.group for draft in page if draft.group is not None), default=-1)
    place = 0
    while place < len(page):
        draft = page[place]
        if draft.kind is BlockKind.QUOTATION:
            end = place + 1
            while end < len(page) and page[end].group == draft.group:
                end += 1
            of_group, last = draft.group, page[end - 1]
            if last.kind is BlockKind.QUOTATION and end - place > 1 and is_signature(last.text):
                last.kind = BlockKind.SIGNATURE
        elif draft.kind is BlockKind.PARAGRAPH:
            end = place + _quoted(page, place)
            if end == place:
                place += 1
                continue
            group += 1
            of_group = group
            for quoted in page[place:end]:
                quoted.kind, quoted.group = BlockKind.QUOTATION, of_group
        else:
            place += 1
            continue
        if page[end - 1].kind is BlockKind.QUOTATION and _signs(page, end):
            signature = page[end]
            signature.kind, signature.group, signature.level, signature.lead_in = BlockKind.SIGNATURE, of_group, 0, None
            end += 1
        place = end
    return page


def _split_quotations(draft: Draft, source: str) -> Iterator[Draft]:
    """A draft parted where one quotation, closed and signed, is followed on a new line by the next one.

    The name stands behind the quotation or on a line of its own.
    """
    cuts: list[tuple[int, BlockKind]] = [(0, BlockKind.QUOTATION)]
    if draft.kind is BlockKind.QUOTATION or (draft.kind is BlockKind.PARAGRAPH and draft.text[:1] in CLOSING):
        lines = [0, *_line_starts(draft, source), len(draft.text)]
        for first, by, after in zip(lines, lines[1:], [*lines[2:], len(draft.text)], strict=False):
            said, name = draft.text[first:by].rstrip(), draft.text[by:after].strip()
            if len(cuts) >= MOST_PARTS or by >= len(draft.text):
                break
            closes = after < len(draft.text) and said[-1:] in CLOSING.get(draft.text[after], ()) and said
            if closes and is_name(name):
                cuts += [(by, BlockKind.SIGNATURE), (after, BlockKind.QUOTATION)]
            elif draft.text[by] in CLOSING and _is_signed(said):
                cuts.append((by, BlockKind.QUOTATION))
    if len(cuts) == 1:
        yield draft
        return
    for (start, kind), end in zip(cuts, [*(start for start, _ in cuts[1:]), len(draft.text)], strict=True):
        part = replace(draft, content=draft.content.part(start, end), links=(), emphasis=())
        part.kind = kind
        yield part


def _is_signed(line: str) -> bool:
    """True of a line that is one quotation with a dash and a name behind it."""
    end = closing(line, 1, line[0]) if line[:1] in CLOSING else None
    return end is not None and is_signature(line[end:])


def _line_starts(draft: Draft, source: str) -> Iterator[int]:
    """Where the lines of a draft start behind the first."""
    for run in draft.content.runs:
        if not run.literal and draft.text[run.start : run.end] == " ":
            written = source[run.source_start : run.source_end]
            if "\n" in written or "\r" in written or written[:3].lower() == "<br":
                yield run.end


def _split_signatures(drafts: Sequence[Draft], source: str) -> Iterator[Draft]:
    for draft in drafts:
        yield draft
        if draft.kind is BlockKind.QUOTATION or (draft.kind is BlockKind.PARAGRAPH and _may_be_said(draft.text)):
            at = _last_line(draft, source)
            if at is None or not is_signature(draft.text[at:]):
                continue
            said, by = draft.content.part(0, at), draft.content.part(at, len(draft.text))
            if draft.kind is BlockKind.PARAGRAPH and not _may_be_signed(said.text, by.text):
                continue
            yield Draft(
                BlockKind.SIGNATURE,
                by,
                group=draft.group,
                hidden=draft.hidden,
                region=draft.region,
                card=draft.card,
                holder=draft.holder,
            )
            draft.content = said
            draft.links = tuple(link for link in draft.links if link.end <= len(said.text))
            draft.emphasis = tuple(
                (start, min(end, len(said.text))) for start, end in draft.emphasis if start < len(said.text)
            )


def _may_be_said(text: str) -> bool:
    return text[:1] in CLOSING or text[:1] in SINGLE or "\u2014" in text or "--" in text


def _may_be_signed(said: str, signature: str) -> bool:
    if said[:1] in CLOSING or said[:1] in SINGLE:
        return True
    return bool(LONG_DASH.match(signature) and FIRST_PERSON.search(said))


def _last_line(draft: Draft, source: str) -> int | None:
    """Where the last line of a draft starts, or None where it is one line."""
    return max(_line_starts(draft, source), default=None)


def _signs(page: Sequence[Draft], place: int) -> bool:
    """True where the draft at `place` signs the quotation that ends before it."""
    if place >= len(page):
        return False
    draft = page[place]
    if draft.kind is BlockKind.SIGNATURE:
        return draft.group is None or draft.group == page[place - 1].group
    if draft.kind is BlockKind.ITEM:
        alone = place + 1 == len(page) or page[place + 1].group != draft.group
        return alone and draft.label is None and draft.group != page[place - 1].group and is_name(draft.text)
    return draft.kind is BlockKind.PARAGRAPH and is_signature(draft.text)


def _quoted(page: Sequence[Draft], place: int) -> int:
    """How many paragraphs from `place` on are one quotation; 0 where the first is the page's own voice."""
    text = page[place].text
    if is_signature(text):
        return 0
    signed = _signs(page, place + 1)
    if text[0] not in CLOSING:
        if not signed:
            return 0
        return int(text[0] in SINGLE or _may_be_signed(text, page[place + 1].text))
    end = closing(text, 1, text[0])
    if end is not None:
        rest = text[end:]
        closes = AFTER_CLOSING.match(rest) or is_signature(rest)
        return int(bool(closes or (signed and text.rstrip()[-1] in CLOSING[text[0]])))
    return 1 if signed else _open_quotation(page, place)


def _open_quotation(page: Sequence[Draft], place: int) -> int:
    """Paragraphs of a quotation whose first one does not close it. One that nobody closes ends where no mark opens."""
    opened = page[place].text[0]
    marked = 1  # paragraphs in a row that start with the mark, as the convention has it
    for count in range(1, min(MAX_PARAGRAPHS, len(page) - place)):
        draft = page[place + count]
        if draft.kind is not BlockKind.PARAGRAPH:
            break
        starts = draft.text[0] == opened
        if starts and marked < count:
            break
        end = closing(draft.text, int(starts), opened)
        if end is not None:
            if AFTER_CLOSING.match(draft.text[end:]) or is_signature(draft.text[end:]):
                return count + 1
            break
        marked += starts and marked == count
        if _signs(page, place + count + 1):
            return count + 1
    return marked
