"""Sentences inside a block, and the citation markers that are printed after their full stop."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Sentence:
    """Code points `start` to `end` of the text of block `block`; `id` counts the sentences of the document."""

    id: int
    block: int
    start: int
    end: int


SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
MARK = (
    rf"(?: ?\[\^?[0-9]{{1,3}}(?: ?[,;\u2013-] ?[0-9]{{1,3}}){{0,9}}\]"
    rf"|[{SUPERSCRIPTS}]++(?:[,\u207b\u2013-][{SUPERSCRIPTS}]++)*+)"
)

# A stop, what closes behind it, the markers printed after it, and a gap. Digits glued to a stop behind a small letter
# are a marker whose superscript was lost ("relief.3 The").
STOP = re.compile(
    rf"(?P<stop>[.!?\u2026]+)(?P<close>[\"'\u2019\u201d)\]]*)"
    rf"(?P<mark>(?:{MARK}){{0,5}}|(?<=[a-z][.)\"])[0-9]{{1,3}}(?:[,-][0-9]{{1,3}}){{0,5}}(?=\s+[A-Z\"'(]))"
    rf"(?P<gap>\s+|$)|\n[ \t]*\n\s*"
)
MAY_END = re.compile(r"[.!?\u2026\n]")
"""What STOP begins with: most headings, items and cells hold none."""

LONGEST = 4000
"""Code points of a sentence. What goes on for longer is no prose, and whatever reads it may take the square of it."""

PAREN = re.compile(r"[()]")
LAST_WORD = re.compile(r"[^\s(\[\"'\u2018\u201c/]*\Z")
FIRST_WORD = re.compile(r"[\"'\u2018\u201c(\[*_]*([^\s.,;:!?)\]\"']*)")

# Never the last word of a sentence.
_OPEN = (
    "e.g eg i.e ie vs v cf dr mr mrs ms prof rev hon st fig figs eq approx viz ca nr resp incl excl est dept univ assn "
    "gen col sgt capt lt messrs mt ft esp avg min max ver ed eds trans"
)
# Abbreviations that can close a sentence: what comes next decides.
_CLOSING = (
    "u.s u.k u.s.a e.u u.n d.c n.y a.m p.m ph.d m.d b.sc m.sc d.o n.d l.ac b.a m.a r.n inc ltd co corp jr sr al etc "
    "llc plc bros pty dc lac phd md i.v i.m b.i.d t.i.d"
)
# Abbreviations only before a number: "no. 5", "p. 12", "vol. 3", "Jan. 2019".
_BEFORE_NUMBER = (
    "no nos p pp vol vols art sec sect ch chap para cl reg n tab ref refs app pt jan feb mar apr jun jul aug sep sept "
    "oct nov dec mon tue tues wed thu thur thurs fri sat sun"
)
# Words that open a sentence and are part of hardly any name.
_STARTERS = (
    "the this that these those in it its a an we you he she they i our your their his her my there however but and or "
    "so as at by for from if when while after before since with without most many some all no not what why how who "
    "where then thus therefore also although because both each every other others more such to on of participants "
    "patients researchers studies results people one two three"
)
OPEN_ABBREVIATIONS = frozenset(_OPEN.split())
CLOSING_ABBREVIATIONS = frozenset(_CLOSING.split())
BEFORE_NUMBER = frozenset(_BEFORE_NUMBER.split())
STARTERS = frozenset(_STARTERS.split())
LETTERED = re.compile(
    r"\b(?:vitamin|hepatitis|type|group|plan|grade|class|category|phase|option|arm|influenza|factor|appendix)\s+\S\Z",
    re.IGNORECASE,
)
INITIAL = re.compile(r"(?:[A-Z]|[A-Z][a-z]?\.-?[A-Z])\Z")


def split_sentences(
    text: str, block: int, first_id: int, markers: Sequence[tuple[int, int]] = ()
) -> tuple[Sentence, ...]:
    """Sentences of a block, in order. Together they hold every character that is no space.

    One of more than `LONGEST` code points is cut at a space.

    Args:
        text: the text of the block, normalised or not.
        block: id of the block.
        first_id: id of the first sentence; the others count on.
        markers: code point ranges of citation markers; one that stands behind a full stop belongs to the sentence
            before it, as do bracketed numbers and superscripts that are found here.
    """
    sentences: list[Sentence] = []
    start = _skip_spaces(text, 0)
    for end in (*_ends(text, sorted(markers)), len(text.rstrip())):
        while end - start > LONGEST:
            space = text.rfind(" ", start + 1, start + LONGEST)
            cut = space if space > 0 else start + LONGEST
            sentences.append(Sentence(first_id + len(sentences), block, start, start + len(text[start:cut].rstrip())))
            start = _skip_spaces(text, cut)
        if end > start:
            sentences.append(Sentence(first_id + len(sentences), block, start, end))
            start = _skip_spaces(text, end)
    return tuple(sentences)


def _skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, markers: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Where sentences end, the last one of the block apart."""
    if not MAY_END.search(text):
        return
    depth = 0
    counted = start = 0
    marked = dict(markers)
    opened = "(" in text
    for found in STOP.finditer(text):
        if found["stop"] is None:
            yield found.start()
            start, depth, counted = found.end(), 0, found.end()
            continue
        for paren in PAREN.finditer(text, counted, found.end("close")) if opened else ():
            depth = depth + 1 if paren[0] == "(" else max(0, depth - 1)
        counted = found.end("close")
        end = _behind_markers(text, found.end("mark"), marked)
        after = _skip_spaces(text, end)
        if after >= len(text):
            return
        if after == end:
            continue
        if depth and text.find(")", counted, counted + 400) >= 0:
            continue
        if _ends_here(text, start, found, after, end > found.end("close")):
            yield end
            start, depth, counted = after, 0, max(counted, end)


def _behind_markers(text: str, at: int, marked: dict[int, int]) -> int:
    """The end of the markers that stand at `at`, one space before each allowed."""
    while marked:
        if at in marked and marked[at] > at:
            at = marked[at]
        elif marked.get(at + 1, 0) > at and text[at : at + 1].isspace():
            at = marked[at + 1]
        else:
            break
    return at


def _ends_here(text: str, start: int, found: re.Match[str], after: int, has_marker: bool) -> bool:
    """True where the stop ends a sentence that started at `start`; the next one would start at `after`."""
    opening = FIRST_WORD.match(text, after)
    following = opening[1] if opening else ""
    first = following[:1] or text[after]
    if first.islower():
        return False
    stop = found["stop"]
    if stop != "." or has_marker:
        return True
    word = _last_word(text, start, found.start())
    plain = word.lower()
    if found["close"]:
        return True
    if plain.isdigit() and text[start : found.start()].strip() == word:
        return False  # the label of a list: "3. Sleep"
    if plain in OPEN_ABBREVIATIONS:
        return plain in ("min", "max", "ft", "est", "v", "ed") and following.lower() in STARTERS
    if first.isdigit() and plain in BEFORE_NUMBER:
        return False
    if plain in CLOSING_ABBREVIATIONS:
        return text[after] != "(" and (following.lower() in STARTERS or (plain == "etc" and first.isupper()))
    if INITIAL.fullmatch(word):
        return (
            following.lower() in STARTERS - {"a", "i"}
            or LETTERED.search(text, max(start, found.start() - 24), found.start()) is not None
        )
    return True


def _last_word(text: str, start: int, stop: int) -> str:
    found = LAST_WORD.search(text[max(start, stop - 30) : stop])
    return found[0] if found else ""
