"""Where an entry says a work stands: year, volume, issue, pages; and its identifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = r"(?:19|20)\d\d"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)[a-z]*\.?"
CITED = r"(?:\s?\[(?:cited|accessed|viewed) [^\]]{4,24}\])?"
DATE = rf"(?:[ ,]+{MONTH}(?:\s?[-/]\s?{MONTH})?(?:\s?\d{{1,2}}(?!\d)(?:-\d{{1,2}})?)?,?)?"
VOLUME = r"(?:[A-Z]?\d{1,4}[A-Z]?(?:[-/]\d{1,4})?|[IVXLC]{1,7})"
# The year and the volume that a locator begins with begin with their first character, whatever may not stand before it:
# a search skips quickly from one such character to the next.
FIRST_YEAR = r"(?P<year>(?:19|20)(?<!\d\d\d)\d\d)"
PAGE = r"(?:[A-Za-z]{0,6}\d[\dA-Za-z]{0,14}(?:\.\d{1,3}|\.e\d{1,3}|\.pub\d)?)"
PAGES = rf"(?:{PAGE}(?:\s?(?:-|to)\s?{PAGE})?(?:,\s?{PAGE}-{PAGE})?(?: ?passim)?)"
RANGE = rf"(?:{PAGE}\s?-{{1,2}}\s?{PAGE}(?:,\s?{PAGE}-{PAGE})?)"
ISSUE = r"[^()\[\]]{1,30}"
SUPPLEMENT = r"(?:\s?(?:Suppl(?:ement)?|Spec(?:ial)?(?: No| Issue)?|Pt|Part)\.?(?:\s?[\w/]{1,4}(?![\w]))?)"
PP = r"(?:pp?\.?\s?|pages? |Article (?:ID |No\.? ?)?|Art\. ?(?:no\. ?)?)"
END = r"(?=\s*(?:[.;,)\]]|$|\(|\[|doi|DOI|http|PMID|[A-Z]))"


def _first_volume(not_behind: str) -> str:
    """A volume that does not stand behind a character of a set."""
    rest = r"(?<=[A-Z])\d{1,4}[A-Z]?(?:[-/]\d{1,4})?|(?<=\d)\d{0,3}[A-Z]?(?:[-/]\d{1,4})?|(?<=[IVXLC])[IVXLC]{0,6}"
    return rf"(?P<volume>[A-Z0-9](?<!{not_behind}[A-Z0-9])(?:{rest}))"


FIRST_VOLUME, VOLUME_ALONE = _first_volume(r"[\d.(-]"), _first_volume(r"[\w.-]")
IN_BRACKETS = rf"\((?P<issue>{ISSUE})?\)"
CITED_PAGES = rf"{PP}?(?P<pages>{PAGES})(?!\w)"

# 2019 Mar;39(4):587-98 (StatPearls prints a colon for the semicolon behind a month)
VANCOUVER = re.compile(
    rf"{FIRST_YEAR}[a-z]?(?:{DATE}{CITED}\s?;|{DATE[:-1]}\s?:)\s?(?:vol\.? ?)?(?P<volume>{VOLUME}"
    rf"(?![\w-]))?(?:\s?\[)?"
    rf"(?P<suppl>{SUPPLEMENT})?\s?(?:{IN_BRACKETS})?(?P<suppl2>{SUPPLEMENT})?(?:\s?[:,;]\s?{CITED_PAGES})?"
)
# 25, no. 1 (2021): 1-10
CHICAGO = gated(
    rf"(?<![A-Za-z0-9.-])(?:vol\. ?)?(?P<volume>{VOLUME})(?:\.(?P<issue3>\d{{1,5}}))?,?\s?"
    rf"(?:{IN_BRACKETS}|,? ?(?:no|issue|iss|nr)\.? ?(?P<issue2>[\w./-]+))?,?\s?"
    rf"\((?:{MONTH}(?: \d{{1,2}})?,? )?(?P<year>{YEAR})\)(?:\s?[:,]?\s?{CITED_PAGES})?"
)
# vol. 25, no. 1, 2021, pp. 1-10
MLA = gated(
    rf"\b[Vv]ol(?:ume|\.)? ?(?P<volume>{VOLUME})(?:[,.]? ?\(?(?:no|issue|iss|number|nr)\.? ?(?P<issue>[\w./-]*\w)\)?)?"
    rf"(?:, (?:(?:\d{{1,2}} )?{MONTH} )?(?P<year>{YEAR}))?(?:[,.:]? ?(?:pp?\.?|pages?) ?(?P<pages>{PAGES})(?!\w))?"
)
# 2019, 11, 228
MDPI = re.compile(rf"{FIRST_YEAR}[,:.] ?(?P<volume>{VOLUME})(?:\s?{IN_BRACKETS})?\s?[,:]\s?{CITED_PAGES}")
# 25, 1-10 (2021)
NATURE = gated(
    rf"{VOLUME_ALONE}(?:\s?{IN_BRACKETS})?\s?[,:]\s?{CITED_PAGES}[,.]? ?\((?:{MONTH} )?"
    rf"(?P<year>{YEAR})\)"
)
# 2015, Issue 9. Art. No.: CD001234
COCHRANE = gated(
    rf"(?:(?<!\d)(?P<year>{YEAR})[,;]? ?|, )(?:\((?P<issue>\d{{1,2}})\)|[Ii]ssue (?P<issue2>\d{{1,2}}))"
    r"(?:[.,:;]? ?(?:Art(?:icle|\.)? ?(?:[Nn]o\.?|ID)?:? ?)?(?P<pages>CD\d{6}(?:\.pub\d)?))?"
)
# 142(8), 651-663
APA = re.compile(
    rf"{FIRST_VOLUME}(?:\s?{IN_BRACKETS}(?:\s?[,:]\s?{CITED_PAGES})?"
    rf"|\s?[,:]\s?(?:{PP}(?P<pages2>{PAGES})|(?P<pages3>{RANGE}|e\d{{3,}}|\d{{4,}}|[A-Z]{{1,4}}\d{{3,}}"
    rf"(?:\.pub\d)?)){END}"
    rf"|\s?:\s?(?P<pages4>[a-z]?\d{{1,4}})(?=[.,;]|$))"
)
# New York: Springer; 2012:45-67
BOOK = re.compile(rf"[;,]\s?(?P<year>{YEAR})\s?[:,]\s?{CITED_PAGES}")
# Nature Communications, 15, 654.
SHORT = re.compile(
    r"(?P<volume>\d(?<=[\w)], \d)\d{0,3})(?:, (?P<pages>[A-Za-z]{0,2}\d{1,5}))?(?=\.?\s*(?:$|\(|\[|https?:|doi))"
)
# Proceedings of the Elm Congress, 2114-2124.
PAGES_ONLY = re.compile(rf"(?<=[\w)], )(?P<pages>{RANGE})(?=\.?\s*(?:$|\(|\[|https?:|doi))")
# "between 2001 and 2012, 16,000 people"
THOUSANDS = re.compile(r"[ .,]\d{1,3},\d{3}$")
PLAIN_PAGES = re.compile(rf"p(?<!\wp)(?:p\.?|\.) ?(?P<pages>{PAGES})(?!\w)")
LOCATORS = (VANCOUVER, NATURE, CHICAGO, MDPI, MLA, COCHRANE, BOOK, APA, SHORT, PAGES_ONLY, PLAIN_PAGES)
LOCATOR_HINT = re.compile(r"\d\s?[;:,(]|, \d|(?i:\bvol|\bissue)|\bpp?\.?")

DOI = gated(
    r"(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/\s?|\bdoi:?\s?(?:https?://(?:dx\.)?doi\.org/)?)?\b"
    r"(?P<id>10\.\d{4,9}/[^\s\"<>{}|\\^`]+)",
    folded=True,
)
PMID = gated(
    r"(?:\bpmid:?\s?#?|\bpubmed(?: id)?:?\s?(?:pmid:?\s?)?|(?:https?://)?(?:www\.)?"
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/(?:pubmed|m/pubmed)/))(?P<id>\d{5,9})\b/?",
    folded=True,
)
PMCID = gated(
    r"(?:(?:https?://)?(?:www\.)?(?:ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov)/articles/"
    r"|\bpmcid:?\s?)?\b(?P<id>pmc\d{4,9})\b/?",
    folded=True,
)
REGISTRATION = re.compile(
    r"\b(?P<id>NCT\d{8}|ISRCTN\d{6,8}|ACTRN\d{14}|CD[0-9]{6}(?!\d)|ChiCTR[-\w]{6,16}|DRKS\d{8}|CRD\d{11})\b(?:\.pub\d)?"
)
NUMBERS = (("doi", DOI), ("pmid", PMID), ("pmcid", PMCID), ("registration", REGISTRATION))
URL = gated(r"(?:https?://|www\.)[^\s<>\"{}|\\^`]+", re.IGNORECASE)
TRAILING = ".,;:!?'\"*_"
FOUR_DIGITS = re.compile(r"\d{4}")  # each of the numbers has them, and most paragraphs have not
IDENTIFIER_HINT = gated(
    r"10\.\d|https?:|www\.|pmid|pmc|pubmed|nct\d|isrctn|actrn|cd[0-9]{6}|chictr|drks|crd", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Locator:
    """Volume, issue and pages as printed, with the place of the year where it stands among them."""

    start: int
    end: int
    volume: str | None
    issue: str | None
    pages: str | None
    year: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What an entry prints to be found by; `places` are the stretches of text that hold them."""

    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    registration: str | None = None
    url: str | None = None
    places: tuple[tuple[int, int], ...] = ()


def find_locator(text: str, start: int, end: int) -> Locator | None:
    """The year, volume, issue and pages of an entry, the surest shape first, or None."""
    if not LOCATOR_HINT.search(text, start, end):
        return None
    for pattern in LOCATORS:
        for found in pattern.finditer(text, start, end):
            parts = found.groupdict()
            volume = parts.get("volume")
            issue = parts.get("issue") or parts.get("issue2") or parts.get("issue3")
            pages = parts.get("pages") or parts.get("pages2") or parts.get("pages3") or parts.get("pages4")
            supplement = parts.get("suppl") or parts.get("suppl2")
            if supplement:
                issue = f"{issue} {supplement.strip()}" if issue else supplement.strip()
            if not (volume or issue or pages):
                continue
            if pattern in (APA, SHORT) and _is_no_volume(volume, issue, pages):
                continue
            if pattern is MDPI and THOUSANDS.search(found.group()):
                continue
            year = found.span("year") if parts.get("year") else None
            return Locator(found.start(), found.end(), volume, issue, pages, year)
    return None


def _is_no_volume(volume: str | None, issue: str | None, pages: str | None) -> bool:
    """True for "B12 (cobalamin)" and "2019 (in press)": no volume with its issue."""
    if issue and not pages:
        return not re.fullmatch(r"(?:\d[\w-]{0,6}|[Ss]uppl\.? ?\w{0,4}|\d+ [Ss]uppl\.? ?\w{0,4})", issue) or bool(
            re.fullmatch(YEAR, issue) or re.fullmatch(YEAR, volume or "")
        )
    # "May 4, 2020" is a date.
    if not pages and re.fullmatch(YEAR, volume or ""):
        return True
    return (
        not volume
        or bool(re.match(r"[A-Z]$", volume))
        or volume == pages
        or bool(not issue and re.fullmatch(YEAR, pages or ""))
    )


def find_identifiers(text: str, targets: tuple[str, ...] = ()) -> Identifiers:
    """DOI, PMID, PMCID, registration and URL of an entry, from its text and from where its links lead.

    Args:
        text: the entry.
        targets: targets of the links that stand in it.
    """
    values: dict[str, str] = {}
    places: list[tuple[int, int]] = []
    if IDENTIFIER_HINT.may_match(text):
        places = _identifiers_of(text, values)
    for target in targets:
        if not target.startswith("#"):
            _identifiers_of(target, values)
    return Identifiers(**values, places=tuple(sorted(places)))


def numbers_in(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Each DOI, PMID, PMCID and registry number of a text: its kind, its plain form, start and end.

    One stretch of text may give two ("https://doi.org/10.1002/14651858.CD000001").
    """
    if not (IDENTIFIER_HINT.may_match(text) and FOUR_DIGITS.search(text)):
        return
    for kind, pattern in NUMBERS:
        for found in pattern.finditer(text):
            value, end = text[slice(*found.span("id"))], found.end()
            if kind == "doi":
                value = _trim(value)
                end = found.start("id") + len(value)
                value = re.sub(r"/(?:full|abstract|pdf|epdf|meta)$|[?#].*$", "", value.lower())
            yield kind, value.upper() if kind == "pmcid" else value, found.start(), end


def _identifiers_of(text: str, values: dict[str, str]) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    for kind, value, start, end in numbers_in(text):
        # The number of a Cochrane review stands where others print pages.
        if not value.startswith("CD") and not any(a <= start < b for a, b in places):
            places.append((start, end))
        values.setdefault(kind, value)
    for found in URL.finditer(text):
        value = _trim(found.group())
        places.append((found.start(), found.start() + len(value)))
        if not re.search(r"//(?:dx\.|www\.)?doi\.org/", value):
            values.setdefault("url", value)
    return places


def _trim(value: str) -> str:
    """Cut off what the sentence adds to an address: stops, and brackets that it does not open."""
    while value:
        if (
            value[-1] in TRAILING
            or (value[-1] == ")" and value.count("(") < value.count(")"))
            or (value[-1] == "]" and value.count("[") < value.count("]"))
        ):
            value = value[:-1]
        else:
            return value
    return value
