"""The parts of one entry of a reference list: authors, title, journal, year, and what is printed behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.citations.author_lists import ORGANISATION_WORDS, AuthorList, read_authors
from claimcheck.citations.list_prose import DATED, is_running
from claimcheck.citations.locators import MONTH, YEAR, Identifiers, Locator, find_identifiers, find_locator
from claimcheck.citations.titles import looks_like_name, split_head

if TYPE_CHECKING:
    from collections.abc import Sequence

Range = tuple[int, int]

LABEL = re.compile(
    r"\s*(?:\[(?:\^|[Rr][Ee][Ff]\.?[ -]?)?(?P<a>\d{1,3}|[a-z])\]:?|\((?P<b>\d{1,3})\)|\^(?P<c>\d{1,3})\.?|"
    r"(?P<d>\d{1,3})[.)](?!\d)|(?P<e>\d{1,3})(?=\s+[A-Z])"
    r"|(?P<f>[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3})\.?)\s*(?=\S)"
)
BULLET = re.compile(r"\s*(?:[-*\u2022\u00b7\u25cf\u25aa\u2013\u2192>]+\s+)?")
SUPERSCRIPTS = str.maketrans("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079", "1230456789")
LEADING_YEAR = re.compile(
    rf"\s*(?:[(\[](?:(?:{MONTH} )?(?P<year>{YEAR})[a-z]?(?:[,;/ -][^()\[\]]{{0,24}})?|n\.d\.|in press"
    rf"|forthcoming)[)\]]|(?P<plain>{YEAR})[a-z]?(?=[.,:](?!\d)))\s*[.,:;]{{0,2}}\s*"
)
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{MONTH}\s*)?(?:\d{{1,2}}(?:st|nd|rd|th)?)?,?\s*"
LOOSE_YEAR = re.compile(
    rf"(?:^|[.,;:(\[|\"-]|\b(?i:copyright|\(c\)|published|online))\s*\(?(?P<why>(?i:published|posted|first"
    rf"|epub|reviewed|updated|last|accessed|retrieved|cited|viewed|modified|created"
    rf"|visited)[A-Za-z ]{{0,20}}?:?\s*(?:on |in )?)?"
    rf"(?:{DAY})(?P<year>{YEAR})(?:\s{MONTH}(?:\s\d{{1,2}})?)?[a-z]?(?=\s*(?:[.,;:)\]|\[]|$|-\s|\())"
)
NOT_PUBLISHED = re.compile(r"(?:review|updat|last|access|retriev|cited|view|modif|visit)", re.IGNORECASE)
YEAR_BEFORE = re.compile(
    rf"(?:[,.;: ]+(?:{MONTH}\s?(?:\d{{1,2}},?\s)?)?(?P<year>{YEAR})(?:\s{MONTH}(?:\s\d{{1,2}})?)?"
    rf"|\s*\((?:{MONTH}\s?(?:\d{{1,2}},?\s)?)?(?P<year2>{YEAR})\))[,.;: ]*$"
)
YEAR_AFTER = re.compile(rf"\s*[,.;]?\s*\(?(?:{MONTH}\s?(?:\d{{1,2}},?\s)?)?(?P<year>{YEAR})\)?(?=[.,;]|\s*$|\s)")
BOILERPLATE = re.compile(
    r"(?:\s|[.,;:|)\]\[(*_\u21a9\ufe0e^]|-(?=\s)|"
    r"(?i:\bdoi\b|\bpmid\b|\bpmcid\b|available (?:at|from|online|on)(?: at)?\b|(?:last )?(?:accessed"
    r"|retrieved|cited|viewed|updated|reviewed|visited)\b[^.\])]{0,40}?(?:(?:19|20)\d\d(?: [a-z]{3,9}\.?"
    r"(?: \d{1,2})?)?|from(?= )|(?=http)|(?=$))|"
    r"e?pub(?:lished)?(?: ahead of print| online)?\b:? ?[\w ,]{0,24}?(?:(?:19|20)\d\d(?: [a-z]{3}\.?"
    r"(?: \d{1,2})?)?\b|(?=[.;]))|(?:19|20)\d\d(?: [a-z]{3} ?\d{0,2})?(?=[.;,)])|"
    r"\b(?:pubmed|google scholar|crossref|medline|web of science|free (?:pmc|full)[ -](?:article|text)"
    r"|pmc free article|view abstract|view|abstract|full[ -]text|article|"
    r"pdf|link|online|internet|in press|print|http|scopus|ref list|back|open access|html|dx\.doi\.org"
    r"|read more|source|url|see|from|via|here|study|at)\b(?![ ][a-z])|"
    r"\bepub\b|\b(?:isbn|issn)\b[: ]*[\dX-]+|\berratum in\b[^.]*|\bpublished correction[^.\]]*|\bvol"
    r"(?:ume)?\b\.? ?\d+|\bno\. ?\d+|\bpp?\. ?\d+(?:-\d+)?))"
)
WORD = re.compile(r"[^\W\d_]{2,}")
NO_NOTE = re.compile(
    r"(?:Author (?:Affil|Inf)|Affiliation|Corresponden|Department of|Funding|Conflicts? of|Disclosure"
    r"|Copyright|All rights|\(c\)|\u00a9)",
    re.IGNORECASE,
)
# "Pulse and heart rate (2018) Elm Clinic. https://..."
PUBLISHER = re.compile(r"[\s).,;]*(?P<name>[A-Z][\w&'-]*(?: [\w&'-]+){0,6})\.?\s*$")
FINITE = (
    r"found|finds|showed|shows|shown|reported|reports that|studied|concluded|concludes|suggests?|suggested"
    r"|demonstrated|revealed|investigated|examined|looked|"
    r"observed|noted|compared|tested|analy[sz]ed|followed|wrote|says|said|argue[sd]?|recommend(?:s|ed)?"
    r"|published|were|was|has|have|is|are"
)
PROSE_AFTER_YEAR = re.compile(r"[a-z]{2,}")
PROSE_AFTER_LOCATOR = re.compile(
    rf"[\s)\]\"',]*(?:(?:which|who|that|this|it|also|and|further|later|recently) )?(?:{FINITE})\b"
)
PROSE = re.compile(rf"^[^.:\"]{{0,160}}?\b(?:{FINITE}|(?i:we|our|you|your|my)|I)\b")
TOLD = re.compile(
    r"(?:An?|The|One|Another|In|This|That|Our|We|Two|Three|Several|Many|Some)\b[^.]{0,80}"
    r"\b(?:published|reported|appeared) "
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What was read of an entry. Ranges are code points of its text; None where a part was not found."""

    start: int
    label: str | None
    authors: AuthorList | None
    title: Range | None
    journal: Range | None
    year: Range | None
    locator: Locator | None
    identifiers: Identifiers
    note: Range | None
    prose: bool
    plain_title: bool
    running: bool = False

    @property
    def has_identifier(self) -> bool:
        """True where it prints a DOI, PMID, PMCID or registration."""
        ids = self.identifiers
        return bool(ids.doi or ids.pmid or ids.pmcid or ids.registration)

    @property
    def is_sure(self) -> bool:
        """True where it can be nothing but an entry, even on a page whose list has no heading."""
        if self.prose or self.running:
            return False
        if self.locator and self.journal and (self.year or self.has_identifier):
            return bool(self.authors) or self.plain_title
        if self.authors and self.year and self.title and self.year[0] > self.authors.named - 1:
            return bool(self.journal or self.has_identifier or self.identifiers.url)
        return bool(self.has_identifier and (self.authors or self.title) and self.year)

    @property
    def is_likely(self) -> bool:
        """True where it is an entry if it stands below the heading of a list."""
        if self.prose:
            return False
        found = sum(map(bool, (self.authors, self.year, self.locator, self.title and self.journal)))
        return found >= 2 or self.has_identifier or bool(self.identifiers.url)


def read_label(text: str, start: int = 0) -> tuple[str | None, int]:
    """The printed number that opens an entry, and where the entry goes on."""
    found = LABEL.match(text, start)
    if not found:
        bullet = BULLET.match(text, start)
        return None, bullet.end() if bullet else start
    label = next(group for group in found.groups() if group)
    return label.translate(SUPERSCRIPTS), found.end()


def read_entry(
    text: str, *, emphasis: Sequence[Range] = (), links: Sequence[tuple[int, int, str]] = (), labelled: bool = False
) -> Parts:
    """Read one entry.

    Args:
        text: its text, normalised.
        emphasis: stretches in italics or bold.
        links: start, end and target of the links in it.
        labelled: True where the reader of the file has already taken the number off.
    """
    label, start = (None, BULLET.match(text).end()) if labelled else read_label(text)  # type: ignore[union-attr]
    identifiers = find_identifiers(text, tuple(target for _, _, target in links))
    limit = next((a for a, _ in identifiers.places if a > start + 8), len(text))
    authors = read_authors(text, start)
    at = authors.end if authors else next((b for a, b in identifiers.places if a <= start + 8), start)
    year: Range | None = None
    prose = False
    if authors and (leading := LEADING_YEAR.match(text, at)):
        year = (
            leading.span("year") if leading.group("year") else leading.span("plain") if leading.group("plain") else None
        )
        at = leading.end()
        bracketed = text[leading.start() : leading.end()].lstrip()[:1] in "([" and not re.search(
            r"[.,:;]\s*$", leading.group()
        )
        prose = bracketed and bool(PROSE_AFTER_YEAR.match(text, at))
    frame = _frame(text, at, limit, year)
    locator, year = frame.locator, frame.year
    prose = prose or bool(locator and PROSE_AFTER_LOCATOR.match(text, locator.end))
    title, journal, inner = split_head(text, at, frame.head_end, bool(authors), bool(locator), emphasis, links)
    journal = journal or frame.publisher
    end = frame.end
    if title and authors and authors.surnames and not (locator or journal or identifiers.places or links):
        # One word may be the journal as well.
        title = title if " " in text[title[0] : title[1]] else None
    if title and year and not (locator or journal) and any(title == (a, b) for a, b, _ in links):
        end = title[1]
    led = bool(authors and authors.surnames)
    if inner and not led:
        authors = inner
    if not authors and PROSE.match(text[start : frame.head_end]) and not (title and text[title[0] - 1] == '"'):
        prose = prose or not (locator and journal and title) or bool(TOLD.match(text, start, frame.head_end))
    return Parts(
        start,
        label,
        authors,
        title,
        journal,
        year,
        locator,
        identifiers,
        _note(text, end, identifiers),
        prose,
        _is_plain(text, title, journal, locator),
        _runs_on(text, start, frame, title, journal, leading=led),
    )


def _runs_on(
    text: str, start: int, frame: _Frame, title: Range | None, journal: Range | None, *, leading: bool
) -> bool:
    """True where what looks like the parts of an entry are the words of a sentence."""
    if leading and (frame.locator or frame.year):
        return False
    if frame.locator and journal and title and looks_like_name(text[slice(*journal)]):
        return bool(DATED.match(text, start))
    return is_running(text[start:])


def _is_plain(text: str, title: Range | None, journal: Range | None, locator: Locator | None) -> bool:
    """True where a title without authors can be no sentence of copy: short, no verb, nothing left open."""
    if not title or not journal or not locator or title[1] - title[0] > 250:
        return False
    if PROSE.match(text[slice(*journal)]) or len(text[slice(*journal)].split()) > 14:
        return False
    before = text[: locator.start]
    return before.count("(") <= before.count(")") and not PROSE.match(text[title[0] : title[1]])


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where title and journal end, and where the bibliographic part does."""

    locator: Locator | None
    year: Range | None
    head_end: int
    end: int
    publisher: Range | None = None


def _frame(text: str, start: int, limit: int, year: Range | None) -> _Frame:
    locator = find_locator(text, start, limit)
    if locator:
        head_end, end = locator.start, locator.end
        year = year or locator.year
        if not year and (after := YEAR_AFTER.match(text, end)):
            year, end = after.span("year"), after.end()
        if before := YEAR_BEFORE.search(text, start, head_end):
            year = year or before.span("year" if before.group("year") else "year2")
            head_end = before.start() if before.start() > start + 3 else head_end
        return _Frame(locator, year, head_end, end)
    loose = None if year else _loose_year(text, start, limit)
    if not loose:
        end = _bibliographic_end(text, start, limit)
        return _Frame(None, year, end, end)
    site = PUBLISHER.match(text, loose.end(), _bibliographic_end(text, loose.end(), limit))
    if site and looks_like_name(site.group("name")) and ORGANISATION_WORDS.search(site.group("name")):
        return _Frame(None, loose.span("year"), loose.start(), site.end(), site.span("name"))
    return _Frame(None, loose.span("year"), loose.start(), loose.end())


def _loose_year(text: str, start: int, end: int) -> re.Match[str] | None:
    found = None
    for candidate in LOOSE_YEAR.finditer(text, start, end):
        if not (candidate.group("why") and NOT_PUBLISHED.match(candidate.group("why"))):
            found = candidate
    return found


def _bibliographic_end(text: str, start: int, end: int) -> int:
    """Before words such as "Accessed May 2, 2020" where no identifier ends the entry."""
    found = re.compile(
        r"\s*[\[(]?(?:\b(?:[Aa]ccessed|[Rr]etrieved|[Aa]vailable (?:at|from))|(?:(?<=[.;,] )|(?<=[(\[]))"
        r"(?:[Ll]ast )?(?:[Uu]pdated|[Rr]eviewed|[Mm]odified))\b"
    ).search(text, start, end)
    return found.start() if found else end


def _note(text: str, end: int, identifiers: Identifiers) -> Range | None:
    """Words of the page's author behind the bibliographic part."""
    at, size = end, len(text)
    places = dict(identifiers.places)
    while at < size:
        if at in places:
            at = max(places[at], at + 1)
            continue
        found = BOILERPLATE.match(text, at)
        if not found or found.end() == at:
            break
        at = found.end()
    stop = len(text.rstrip())
    words = text[at:stop]
    stop = min((a for a, b in identifiers.places if a > at and b >= stop - 2), default=stop)
    stop = at + len(re.sub(r"[\s(\[]*(?:(?i:PMID|doi|https?|available (?:from|at))[:\s]*)?$", "", text[at:stop]))
    words = text[at:stop]
    dashed = text[:at].rstrip().endswith(("-", "("))
    if len(WORD.findall(words)) < 3 or not (dashed or re.match(r"[\"'(]?[^\W_a-z]", words)) or NO_NOTE.match(words):
        return None
    if words.endswith(")") and "(" not in words:
        stop -= 1
    return at, stop
