"""How words of the copy are meant: asserted, or denied, asked, supposed, quoted, debunked, told of others or of old.

One mechanism for all rules. `guards_at` answers for a span; the answer is a set of flags (`Guard`), and a rule is
silent where one of its own guards is among them. The words stand in `rules/terms/`. A rule with `pattern` names its
guards in its YAML (`guards: [negation, question]`); a check asks

    guards_at(passage, start, end, page.passages) & (Guard.NEGATION | Guard.QUESTION)

What each guard reaches:

- NEGATION: a word of `denial` before the span in its clause, of `absence` close before it, or of `denial-after` close
  behind it ("a cure does not exist"). Phrases of `no-denial` ("not only", "doesn't just", "no doubt") deny nothing.
  A list under "What it is not" or "We do not:" and a row of a table with the verdict "No" or "Myth" are denied too.
- QUESTION: the sentence ends in a question mark.
- HYPOTHETICAL: the sentence supposes. What follows "if you ...," is said of the reader and is asserted.
- QUOTATION: a block quotation, its signature, or the words between quotation marks in a paragraph.
- DEBUNKED: the sentence, a heading or a lead-in above turns against what it tells (`debunking`, `false-claim`).
- HEADING: a heading, or copy of the front matter: it says in short what the page says at length.
- COMPETITOR: the sentence tells what others claim.
- HISTORY: the sentence tells what was once believed or done.
- RED_FLAG: the sentence, a heading or a lead-in above is advice to get help, or a warning.
- OFFER: the page speaks of itself or of its prices.
- LEFT_OUT: within the span stands what is not read as copy: code, a formula, a picture, an empty element.

Arithmetic is silent at any doubt; `doubt_in` tells whether a text holds any word of denial, supposition or question.
"""

from __future__ import annotations

import functools
import re
from enum import Flag, auto
from typing import TYPE_CHECKING

from claimcheck.citations.voice import is_own_voice, is_question
from claimcheck.documents.document import BlockKind
from claimcheck.language.term_lists import term_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

NEAR = 5
"""Words between an absence, or a denial behind, and what is absent or denied."""

BREAK = re.compile(
    r"[;:]| -{1,3} |[.!?][\"')]* (?=[A-Z\"])"
    r"|,? (?:but|whereas|although|though|however|(?<!not )(?<!n't )yet|while|because|unless|so that)\b"
    r"|, (?:and |or |so |then )?(?:it|they|we|you|he|she|I|this|these|that|those|which|who|there)\b"
    r"|,? and (?:it|they|we|he|she|I|this)\b",
    re.IGNORECASE,
)
"""Where a clause ends, and with it what a denial reaches."""

OPENING = re.compile(
    r"\W*(?:if|when|whenever|since|as|after|before|while|although|though|because|unless|without|with no|rather than"
    r"|instead of|unlike|even if|no more|no longer)\b[^,]*,",
    re.IGNORECASE,
)
"""A clause or phrase that opens a sentence and ends at a comma."""

OF_READER = re.compile(r"\W*(?:even )?if (?:you|your|you're|you've|you'd)\b", re.IGNORECASE)
SUPPOSING_IF = re.compile(r"\W*(?:even )?if\b", re.IGNORECASE)
WORLD_IF = re.compile(r"\bwould\b|\bcould\b|\bmight\b", re.IGNORECASE)
WHAT_NOT = re.compile(
    r"\W*what\b[^.?!]*\b(?:(?:is|are|was|were)(?: not|n't)|(?:do|does|did|can)(?: ?not|n't) (?:do|show|prove|mean|"
    r"establish|know|say|claim|treat))\W*\Z|\W*(?:(?:claims|what is) )?(?:not (?:yet )?|un)(?:supported|established|"
    r"proven|proved|shown)\W*\Z",
    re.IGNORECASE,
)
"""A line that says that what stands below is not so: "What the study does not show"."""
JOINED = re.compile(r",|\b(?:and|or|that|which|who|whom|whose|when|if|to)\b", re.IGNORECASE)
ALTERNATIVE = re.compile(r"\b(?:and|to|that|which|who)\b|,", re.IGNORECASE)
INLINE_QUOTE = re.compile(r"(?<!\w)\"[^\"]{12,}?\"")
DENYING_END = re.compile(r"(?:\bnot|n't|\bnever|\bcannot)(?: \w+){0,2}\s*[:.\u2026]*$", re.IGNORECASE)
"""A line above a list that denies its items: "What the tea is not", "We do not:"."""
VERDICT = re.compile(r"\W*(?:no|not|false|myth|untrue|unproven|wrong|never|unsupported)\b", re.IGNORECASE)
"""A cell that denies what its row says."""
MARKUP = 2
"""Characters of source between two of the text that may be a mark of emphasis alone ("**")."""
ROW = 8
"""Cells before and behind one that can be of its row."""
ABOVE = 3
"""Headings above that count, innermost first."""


class Guard(Flag):
    """Why words are not, or not fully, the page's own assertion."""

    NONE = 0
    NEGATION = auto()
    QUESTION = auto()
    HYPOTHETICAL = auto()
    QUOTATION = auto()
    DEBUNKED = auto()
    HEADING = auto()
    COMPETITOR = auto()
    HISTORY = auto()
    RED_FLAG = auto()
    OFFER = auto()
    LEFT_OUT = auto()


ALL = ~Guard.NONE
UNASSERTED = (
    Guard.NEGATION
    | Guard.QUESTION
    | Guard.HYPOTHETICAL
    | Guard.QUOTATION
    | Guard.DEBUNKED
    | Guard.COMPETITOR
    | Guard.HISTORY
    | Guard.RED_FLAG
)
"""The page does not say it, or says it of others, of old or as a warning."""

NAMES = {guard.name.lower().replace("_", "-"): guard for guard in Guard if guard.name}
"""Guards by the name that a rule file uses."""


def guards_at(passage: Passage, start: int, end: int, page: Sequence[Passage] = (), wanted: Guard = ALL) -> Guard:
    """The guards that hold for a span of a passage.

    Args:
        passage: holds the span.
        start: of the span, a code point of its text.
        end: of the span.
        page: all passages of the page by block id, for lead-ins and headings; left out, nothing above is read.
        wanted: the guards to look for.
    """
    sentence = passage.sentence_at(start) if passage.sentences else None
    first, last = (sentence.start, sentence.end) if sentence else (0, len(passage.text))
    text, begin, stop = passage.text[first:last], start - first, min(end, last) - first
    found = Guard.NONE
    if wanted & Guard.NEGATION and (is_denied(text, begin, stop) or (page and _is_denied_above(passage, page))):
        found |= Guard.NEGATION
    if wanted & Guard.QUESTION and sentence and is_question(passage, sentence):
        found |= Guard.QUESTION
    if wanted & Guard.HYPOTHETICAL and _is_supposed(text, begin):
        found |= Guard.HYPOTHETICAL
    if wanted & Guard.QUOTATION and (
        passage.block.kind in (BlockKind.QUOTATION, BlockKind.SIGNATURE) or is_quoted(passage, start, end)
    ):
        found |= Guard.QUOTATION
    if wanted & Guard.HEADING and passage.block.kind in (BlockKind.HEADING, BlockKind.METADATA):
        found |= Guard.HEADING
    if wanted & Guard.OFFER and sentence and is_own_voice(passage, sentence):
        found |= Guard.OFFER
    if wanted & Guard.LEFT_OUT and passage.block.content.longest_gap(start, end) > MARKUP:
        found |= Guard.LEFT_OUT
    return found | (_told(text, begin, stop, passage, page, wanted) if wanted & TOLD else Guard.NONE)


TOLD = Guard.DEBUNKED | Guard.COMPETITOR | Guard.HISTORY | Guard.RED_FLAG


def _told(text: str, start: int, end: int, passage: Passage, page: Sequence[Passage], wanted: Guard) -> Guard:
    """Guards of words that stand anywhere in the sentence but in the span itself, or above it."""
    found = Guard.NONE
    for guard, names in (
        (Guard.DEBUNKED, ("debunking", "false-claim")),
        (Guard.COMPETITOR, ("competitor",)),
        (Guard.HISTORY, ("history",)),
        (Guard.RED_FLAG, ("red-flag",)),
    ):
        if guard & wanted and any(not (start < hit.end() and hit.start() < end) for hit in _hits(names, text)):
            found |= guard
    if page and wanted & ~found & (Guard.DEBUNKED | Guard.RED_FLAG):
        for line in _above(passage, page):
            if wanted & Guard.DEBUNKED and (
                term_pattern("bad-example", "debunking").search(line) or WHAT_NOT.match(line)
            ):
                found |= Guard.DEBUNKED
            if wanted & Guard.RED_FLAG and term_pattern("red-flag-heading", "red-flag").search(line):
                found |= Guard.RED_FLAG
    return found


def _is_denied_above(passage: Passage, page: Sequence[Passage]) -> bool:
    """True in a list whose lead-in or heading ends in a denial, and in a row of a table that a verdict denies."""
    block = passage.block
    if block.kind is BlockKind.ITEM:
        above = [*block.section[-1:], *([block.lead_in] if block.lead_in is not None else [])]
        return any(DENYING_END.search(page[number].text) for number in above)
    if block.kind is BlockKind.CELL and block.row:
        cells = page[max(0, block.id - ROW) : block.id + ROW]
        return any(
            cell.block.group == block.group and cell.block.row == block.row and VERDICT.match(cell.text)
            for cell in cells
        )
    return False


def _hits(names: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    return term_pattern(*names).finditer(text)


def _above(passage: Passage, page: Sequence[Passage]) -> Iterator[str]:
    """The lead-in of a list item and the headings above, innermost first."""
    if passage.block.lead_in is not None:
        yield page[passage.block.lead_in].text
    for number in passage.block.section[: -ABOVE - 1 : -1]:
        if page[number].block.level > 1 or passage.block.kind is not BlockKind.HEADING:
            yield page[number].text


def is_denied(text: str, start: int, end: int) -> bool:
    """True where a sentence denies what it says between two offsets."""
    before = _clause_before(text, start)
    if before:
        kept = term_pattern("no-denial").sub(lambda found: "_" * len(found[0]), text[: start + 40])
        before = kept[start - len(before) : start]
        if any(not _is_name(before, hit) for hit in term_pattern("denial").finditer(before)):
            return True
        for hit in term_pattern("absence").finditer(before):
            between = before[hit.end() :]
            if len(between.split()) <= NEAR and not ALTERNATIVE.search(between):
                return True
    behind = term_pattern("denial-after").search(text, end)
    if behind is None:
        return False
    between = text[end : behind.start()]
    return len(between.split()) <= NEAR and not JOINED.search(between) and not BREAK.search(between)


def _clause_before(text: str, start: int) -> str:
    """What stands before an offset in its clause."""
    opened = OPENING.match(text)
    begin = opened.end() if opened and opened.end() <= start else 0
    for found in BREAK.finditer(text, begin, start):
        begin = found.end() if found.end() <= start else begin
    return text[begin:start]


def _is_name(text: str, found: re.Match[str]) -> bool:
    """True for "no" as a part of another word ("no-needle")."""
    return text[found.end() : found.end() + 1] == "-" or text[: found.start()].endswith("-")


def _is_supposed(text: str, start: int) -> bool:
    if term_pattern("supposition", start=True).match(text):
        return True
    if SUPPOSING_IF.match(text) is None:
        return False
    comma = text.find(",")
    if 0 <= comma < start:
        return not OF_READER.match(text) and bool(WORLD_IF.search(text, comma))
    return True


def is_quoted(passage: Passage, start: int, end: int) -> bool:
    """True where the words stand between quotation marks inside a paragraph: somebody else says them."""
    return '"' in passage.text and any(first < start and end < last for first, last in _quotes(passage.text))


@functools.lru_cache(64)  # claims of one passage ask again
def _quotes(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in INLINE_QUOTE.finditer(text))


def doubt_in(text: str) -> bool:
    """True where a text holds any word of denial, condition or question."""
    return "?" in text or term_pattern("denial", "condition").search(text) is not None


def is_debunked(passage: Passage, sentence: Sentence) -> bool:
    """True where a sentence turns against what it tells."""
    return term_pattern("debunking").search(passage.text, sentence.start, sentence.end) is not None
