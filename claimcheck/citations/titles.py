"""Title and journal of an entry: what stands between the authors and the volume."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.citations.author_lists import ORGANISATION_WORDS, AuthorList, read_authors

if TYPE_CHECKING:
    from collections.abc import Sequence

Range = tuple[int, int]

BRACKETED = re.compile(r"\[?[^\[\]]{2,30}\]|\(?\d{1,2}(?:st|nd|rd|th) ed(?:\.|ition)?\)?")
CHAPTER = re.compile(r"[.?!] In:? (?=[A-Z])(?:[^.]{0,120}?(?:[Ee]ditors?|[Ee]ds?)\.?\)?[.,:]\s+)?")
EDITION = re.compile(r"[,.]? \(?\d{1,2}(?:st|nd|rd|th) ed(?:\.|ition)?\)?$")
GENERIC_ENDINGS = frozenset(
    "Res Med Sci Clin Rev Int Nutr Biol Chem Physiol Pharmacol Ther Dis Surg Health Rep Lett Assoc Soc Psychol".split()
)
BOUNDARY = re.compile(
    r"[.?!][\"')\]]?\.?\s+(?=[\"'(\[]?[A-Z0-9]|the [A-Z]|e[A-Z]|in: )"
    r"|(?<=[a-z]{3})[.?](?=[A-Z][a-z]+(?: [A-Z]|$))"
)
NO_BOUNDARY = re.compile(
    r"(?:\b(?:vs|St|Dr|Mr|Mrs|No|cf|al|e\.g|i\.e|approx|spp|ssp|var|Jr|Sr|Ste|Mt|(?<!st )(?<!nd )(?<!rd )"
    r"(?<!th )ed|eds|U\.S|U\.K)|\([^)]*)$"
)
QUOTED = re.compile(r"[\s,.]*(?:\"(?P<a>[^\"]{3,400}?)[.,]?\"|'(?P<b>[^\"]{3,400}?)[.,]?'(?![A-Za-z]))[.,;:]?\s*")
OPENING = re.compile(r"[\s.,;:|\"(-]*(?:In:? (?=[A-Z*])|in:? |Published in:? |via |from )?(?:the (?=journal\b))?\s*")
EDGE = " .,;:|-([_"
EXTRAS = re.compile(
    r"\s*(?:\[(?:Internet|Online|online|homepage on the Internet|Article|article|Web page|PDF)\]|\("
    r"(?:Online|online|Print)\)|,? in press|,? article|,? Article)\s*$|[\s,]+[Vv]ol\.?$"
)
SHORT_WORD = re.compile(r"[A-Z][A-Za-z]{0,9}$|[A-Z]{2,5} [A-Z][A-Za-z]{0,8}$|(?:[A-Z]\.)+[A-Z]?$")
LITTLE = frozenset("of the and for in on a an to de et la der und & with at by from - : di des du = y e".split())
JOURNAL_TELLS = re.compile(
    r"\b(?:[Jj]ournal|J|Annals|Ann|Archives|Arch|Lancet|BMJ|JAMA|Rev|Reviews|Int|Acta|PLo[Ss]|BMC|Cochrane"
    r"|Proc|Frontiers|Front|Med|Res|Clin|Sci|Reports|Letters|Bulletin)\b"
)
JOURNAL_NAME = re.compile(r"(?:The )?(?:[A-Z]\w+ ){0,3}(?:Journal|Annals|Archives|J) (?:of )?[A-Z]")
CITY = re.compile(r"^(?:[A-Z][\w.' -]{2,24}(?:, [A-Z][\w. ]{1,14})?): (?=[A-Z])")
LAST_CITY = re.compile(r"\. (?=[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?: [A-Z][^.:]{1,60}$)")
LINK_WORDS = re.compile(
    r"^(?:pubmed|doi|link|here|source|read more|full text|abstract|pdf|view|article|study|pmc"
    r"|google scholar|crossref|https?:.*|www\..*|10\..*)$",
    re.IGNORECASE,
)


def split_head(
    text: str,
    start: int,
    end: int,
    has_authors: bool,
    has_locator: bool,
    emphasis: Sequence[Range],
    links: Sequence[tuple[int, int, str]],
) -> tuple[Range | None, Range | None, AuthorList | None]:
    """Title and journal, and the authors where they stand behind the title.

    Args:
        text: the entry, normalised.
        start: where the authors (and a year behind them) end.
        end: where volume or year begin.
        has_authors: True where authors stand before `start`.
        has_locator: True where volume or pages stand at `end`.
        emphasis: stretches in italics or bold.
        links: start, end and target of the links in it.
    """
    if end - start < 3:
        return None, None, None
    quoted = QUOTED.match(text, start, end)
    if quoted:
        name = "a" if quoted.group("a") else "b"
        rest = _trim(text, quoted.end(), end)
        inner = None
        if not has_authors and rest and (inner := read_authors(text, rest[0])):
            rest = _trim(text, inner.end, end) if inner.end < end else None
        return _trim(text, *quoted.span(name), marks=False), _journal(text, rest), inner
    if not has_authors and (found := _title_first(text, start, end)):
        title_end, inner = found
        return (
            _trim(text, start, title_end),
            _journal(text, _trim(text, inner.end, end)) if inner.end < end else None,
            inner,
        )
    marked = _emphasised(text, start, end, emphasis, has_locator)
    if marked:
        before, journal = _trim(text, start, marked[0]), _journal(text, _trim(text, *marked))
        if before and re.search(r"\bIn:?$", text[before[0] : before[1]]):
            before = _trim(text, before[0], before[1] - 3)
        return before, journal, None
    linked = next(
        (
            (a, b)
            for a, b, _ in links
            if start - 1 <= a and b <= end + 1 and b - a >= 12 and not LINK_WORDS.match(text[a:b])
        ),
        None,
    )
    if linked and not (has_locator and BOUNDARY.search(text, linked[0], linked[1] - 2)):
        rest = _trim(text, linked[1], end)
        journal = _journal(text, rest)
        return _trim(text, *linked), journal if journal and looks_like_name(text[slice(*journal)]) else None, None
    return *_unmarked(text, start, end, has_authors, has_locator), None


def _title_first(text: str, start: int, end: int) -> tuple[int, AuthorList] | None:
    """Where a title ends behind which authors stand, and the authors."""
    for found in list(BOUNDARY.finditer(text, start, end))[:3]:
        inner = read_authors(text, found.end())
        if (
            inner
            and inner.surnames
            and inner.named < end
            and (inner.et_al or len(inner.surnames) > 1 or re.search(r" [A-Z]{1,3}$", text[: inner.named]))
        ):
            return found.start() + 1, inner
    return None


def _emphasised(text: str, start: int, end: int, emphasis: Sequence[Range], has_locator: bool) -> Range | None:
    """The journal in italics at the end of the head."""
    for a, b in reversed(emphasis):
        a, b = max(a, start), min(b, end)
        if a == start and end - b <= 2 and b - a >= 3 and text[:start].endswith(", "):
            return a, b
        if (
            b - a >= 3
            and a > start + 2
            and (end - b <= 4 or (not has_locator and end - b <= 60))
            and not text[a:b].strip().isdigit()
        ):
            return a, b
    return None


def _unmarked(
    text: str, start: int, end: int, has_authors: bool, has_locator: bool
) -> tuple[Range | None, Range | None]:
    if chapter := CHAPTER.search(text, start, end):
        book = BOUNDARY.search(text, chapter.end(), end)
        return _trim(text, start, chapter.start() + 1), _journal(
            text, _trim(text, chapter.end(), book.start() if book else end)
        )
    cuts = [
        c
        for c in BOUNDARY.finditer(text, start, end)
        if ")" in c.group() or not NO_BOUNDARY.search(text[max(start, c.start() - 60) : c.start()])
    ]
    # Exports of PubMed close every title with a stop, also behind its own question mark.
    closed = [c for c in cuts if c.group()[:2] in ("?.", "!.")]
    if has_locator and closed:
        return _trim(text, start, closed[-1].start() + 1), _journal(text, _trim(text, closed[-1].end(), end))
    pieces = list(
        zip(
            [start, *(c.end() for c in cuts)],
            [*(c.start() + len(c.group().rstrip().rstrip(".")) for c in cuts), end],
            strict=True,
        )
    )
    pieces = [p for p in (_trim(text, a, b) for a, b in pieces) if p and not BRACKETED.fullmatch(text, *p)]
    if not pieces:
        return None, None
    if len(pieces) == 1:
        return _one_piece(text, *pieces[0], has_authors, has_locator)
    first = len(pieces) - 1
    while (
        first > 1
        and SHORT_WORD.match(text[slice(*pieces[first - 1])])
        and len(text[slice(*pieces[first])].split()) <= 3
    ):
        first -= 1
    if text[slice(*pieces[first])] in GENERIC_ENDINGS and (comma := text.rfind(", ", *pieces[first - 1])) > 0:
        # "Title, Phytother. Res."
        pieces[first] = (comma + 2, pieces[first][1])
        pieces[first - 1] = (pieces[first - 1][0], comma)
    journal = _journal(text, (pieces[first][0], pieces[-1][1]))
    if has_locator or (journal and looks_like_name(text[slice(*journal)])):
        title = _trim(text, pieces[0][0], pieces[first - 1][1])
        return _without_extras(text, title), journal
    if len(pieces) > 2 and (second := _journal(text, pieces[1])) and looks_like_name(text[slice(*second)]):
        return _without_extras(text, pieces[0]), second
    return _without_extras(text, _trim(text, pieces[0][0], pieces[-1][1])), None


def _without_extras(text: str, title: Range | None) -> Range | None:
    """A title without "[Internet]" and "2nd ed" behind it."""
    for pattern in (EXTRAS, EDITION):
        if title and (found := pattern.search(text[slice(*title)])) and found.start():
            title = (title[0], title[0] + found.start())
    return title


def _one_piece(
    text: str, start: int, end: int, has_authors: bool, has_locator: bool
) -> tuple[Range | None, Range | None]:
    for mark in (", ", " | ", " - ", ": "):
        cut = text.rfind(mark, start, end)
        tail = _journal(text, _trim(text, cut + len(mark), end)) if cut > start else None
        if not tail or len(text[start:cut].split()) < 3:
            continue
        name = text[slice(*tail)]
        tells = JOURNAL_TELLS.search(name) or ORGANISATION_WORDS.search(name) or mark == " | "
        tells = tells or (mark == " - " and not looks_like_name(text[start:cut]))
        if looks_like_name(name) and ((has_locator and mark == ", ") or (tells and mark != ": ")):
            return _trim(text, start, cut), tail
    if has_locator:
        name = text[start:end]
        is_name = looks_like_name(name) and (JOURNAL_TELLS.search(name) or len(name.split()) <= 2)
        return (
            (None, _journal(text, (start, end)))
            if is_name
            else ((start, end) if has_authors and len(name.split()) > 4 else None, None)
        )
    if has_authors and looks_like_name(text[start:end]) and JOURNAL_NAME.match(text[start:end]):
        return None, _journal(text, (start, end))
    return (start, end) if has_authors or len(text[start:end].split()) > 1 else None, None


def looks_like_name(text: str) -> bool:
    """True for words that are all capitalised, as journals and publishers print theirs."""
    words = text.split()
    return (
        0 < len(words) <= 12
        and all(w in LITTLE or w[0].isupper() or not w[0].isalpha() or w[:2] == "eL" for w in words)
        and words[0] not in ("A", "An")
    )


def _journal(text: str, place: Range | None) -> Range | None:
    """A journal without "In" before and the city or "[Internet]" around it."""
    if not place:
        return None
    start, end = place
    if opening := OPENING.match(text, start, end):
        start = opening.end()
    while extra := EXTRAS.search(text, start, end):
        if extra.end() != end or extra.start() <= start:
            break
        end = extra.start()
    if last := LAST_CITY.search(text, start, end):
        start = last.end()
    if city := CITY.match(text[start:end]):
        name = text[start + city.end() : end]
        if (
            not re.search(r"[Jj]ournal|[Oo]fficial", name)
            and len(name.split()) <= 5
            and not JOURNAL_TELLS.search(city.group())
        ):
            start += city.end()
    return _trim(text, start, end)


def _trim(text: str, start: int, end: int, *, marks: bool = True) -> Range | None:
    while start < end and (text[start] in " .,;:|-_" or (marks and text[start] in "\"'")):
        start += 1
    while start < end and (text[end - 1] in EDGE or (marks and text[end - 1] == '"')):
        end -= 1
    return (start, end) if end > start else None
