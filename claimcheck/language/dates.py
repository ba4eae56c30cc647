"""Dates and years. A bare number from 1900 to 2099 is a year only where the words say so."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.language.atoms import Kind
from claimcheck.language.quantity import Form, Quantity, Relation
from claimcheck.language.reading import Found, Reading
from claimcheck.language.relations import INFINITY
from claimcheck.language.units import read_unit

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?"
    r"|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
)
SEASON = r"(?:spring|summer|autumn|fall|winter|early|mid|late|Q[1-4])"
YEAR = r"(?:19|20)[0-9]{2}"
YEAR_ALONE = re.compile(rf"{YEAR}(?![0-9])")
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
WRITTEN = re.compile(
    rf"{DAY}(?:st|nd|rd|th)?(?: of)? {MONTH},? (?P<y1>{YEAR})(?![0-9])"
    rf"|(?P<y2>{YEAR})-[01][0-9]-[0-3][0-9](?![0-9])"
    rf"|[0-3]?[0-9]([/.-])[0-3]?[0-9]\3(?P<y3>{YEAR})(?![0-9])"
    rf"|(?P<y4>{YEAR})/[01]?[0-9]/[0-3]?[0-9](?![0-9])"
    rf"|{DAY}(?:st|nd|rd|th)?(?: of)? {MONTH}\b(?! [0-9]{{3}})(?![ -][a-z]+ing)",
    re.IGNORECASE,
)
MONTH_BEFORE = re.compile(
    rf"\b(?:{MONTH}|{SEASON}(?: of)?)(?: (?P<day>{DAY})(?:st|nd|rd|th)?,?|,)?[ -]\Z", re.IGNORECASE
)
DAY_BEHIND_MONTH = re.compile(rf"\b{MONTH} \Z", re.IGNORECASE)
DAY_AND_YEAR = re.compile(rf"{DAY}(?:st|nd|rd|th)?(?:,? (?P<year>{YEAR})(?![0-9]))?(?![0-9%]|[.,][0-9])")
BEFORE = re.compile(
    r"(?:\b(?:in|since|from|until|till|til|of|by|before|after|during|between|and|to|through|circa|early"
    r"|mid|late|pre|post|around|as of|published|updated|revised"
    r"|reviewed|accessed|edition|version|dated|copyright|est\.?|established|founded|released|issued"
    r"|approved|year|year of|et al\.?,?|al\.?,?|©)[ :-]+(?:the (?:year )?)?(?:early |mid-?|late )?"
    r"|\(|©|, |; )\Z",
    re.IGNORECASE,
)
STRONG_BEFORE = re.compile(
    r"\b(?:since|published|updated|revised|reviewed|accessed|copyright|established|founded|year|year of"
    r"|as of|early|mid|late|until|et al\.?,?)[ :-]+\Z|\bin (?:the year |early |mid-?|late )?\Z|©\s?\Z"
    r"|\((?:[A-Z][\w'-]+,? )?\Z",
    re.IGNORECASE,
)
WORKS = re.compile(
    r"(?:[a-z]?[ -]|'s )(?:(?!(?:of|in|on|with|patients|participants|people|adults|men|women"
    r"|children)\b)[A-Za-z][\w-]*[ -]){0,4}?(?:study|studies|trials?|reviews?|meta-?analys[ie]s|updates?"
    r"|editions?|reports?"
    r"|guidelines?|guidance|analys[ie]s|surveys?|papers?|articles?|RCTs?|statements?|consensus|versions?"
    r"|cohort|data|figures|estimates?|edition|paper|publication"
    r"|research|findings|census|letter|ruling|act|law|decision|recommendations?|position|protocol|overview"
    r"|poll|season|conference|film|book)\b",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"(?:\+|-| )?(?:(?!(?:and|or|to|by|when|which|that|with|for|as|was|is|were|in|of|at|on|has|had|have"
    r"|its|this|these|those|it|us|plus|thus|because|analysis|basis|news|series)\b)"
    r"[A-Za-z-]+ ){0,2}?(?:people|men|women|children|adults|patients|participants|volunteers|subjects"
    r"|individuals|steps|calories|users|[a-z]{3,}s)\b",
    re.IGNORECASE,
)
TO = re.compile(r" ?(?:-|to|and|through|until) ?\Z")
CLOSED = re.compile(
    r"\s*(?:[.,;:)\]!?]|\Z|'s\b| ?- | (?:and|or|to|by|was|were|is|that|the|when|which|show\w*|found|it|we"
    r"|they|after|with|for|on|in|as|at|he|she|but)\b)"
)
NAME_BEFORE = re.compile(r"(?:[A-Z][\w.'-]+|\bal\.),? ?\(?\Z")


def date(reading: Reading, index: int, floor: int) -> Found | None:
    """A date: "May 2026", "3 May 2026", "2026-05-03", "in 2019", "(2019)", "a 2019 trial", "1980 to 2016"."""
    text, atoms = reading.text, reading.atoms
    atom = atoms[index]
    if atom.kind is not Kind.DIGITS or (atom.decimals and not WRITTEN.match(text, atom.start)):
        return None
    begin = atom.start
    written = WRITTEN.match(text, begin)
    if written:
        year = next((written[name] for name in ("y1", "y2", "y3", "y4") if written[name]), None)
        return Found((_date(text, begin, written.end(), year),), _behind(reading, index, written.end()))
    month = DAY_BEHIND_MONTH.search(text[max(floor, begin - 12) : begin])
    if month and not YEAR_ALONE.match(text, begin):
        day = DAY_AND_YEAR.match(text, begin)
        capital = month[0][0].isupper()
        if (
            day
            and capital
            and (day["year"] or not read_unit(text, day.end()))
            and (day["year"] or month[0] != "May " or day[0][-1].isalpha())
        ):
            start = max(floor, begin - 12) + month.start()
            return Found((_date(text, start, day.end(), day["year"]),), _behind(reading, index, day.end()))
    if not YEAR_ALONE.fullmatch(text[atom.start : atom.end].lstrip("-+")) or atom.step != 1:
        return None
    return _year(reading, index, floor)


def _year(reading: Reading, index: int, floor: int) -> Found | None:
    text, atoms = reading.text, reading.atoms
    atom = atoms[index]
    if text[atom.end : atom.end + 1].lower() == "s":
        return Found((), index + 1)  # "the 1990s"
    month = MONTH_BEFORE.search(text[max(floor, atom.start - 20) : atom.start])
    if month:
        start = max(floor, atom.start - 20) + month.start()
        return Found((_date(text, start, atom.end, text[atom.start : atom.end]),), index + 1)
    start = atom.start + atom.signed
    window = text[max(0, start - 24) : start]
    following = atoms[index + 1] if index + 1 < len(atoms) else None
    if following and TO.match(text[atom.end : following.start + following.signed]) and following.start - atom.end < 10:
        last = text[following.start + following.signed : following.end]
        short = (
            re.fullmatch(r"[0-9]{2}", last) and text[atom.end] == "-" and int(last) > int(text[start + 2 : atom.end])
        )
        if (
            (YEAR_ALONE.fullmatch(last) or short)
            and not read_unit(text, following.end)
            and not _people(text, following.end)
        ):
            low, high = (
                Decimal(text[start : atom.end]),
                Decimal(last) if not short else Decimal(text[start : start + 2] + last),
            )
            if high >= low and ("and" not in text[atom.end : following.start] or "between" in window.lower()):
                quantity = Quantity(
                    start, following.end, start, following.end, text[start : following.end], low, high, None,
                    Relation.BETWEEN, None, None, 0, 0, Form.DATE,
                )  # fmt: skip
                return Found((quantity,), index + 2)
    if following and text[atom.end : following.start] == "-" and not following.signed:
        return None  # "2000-2500 calories"
    if read_unit(text, atom.end) or text[atom.end : atom.end + 1] in ("+", "%"):
        return None
    work = WORKS.match(text, atom.end)
    if (
        COUNTED.match(text, atom.end)
        and not work
        and not (STRONG_BEFORE.search(window) and not _people(text, atom.end))
    ):
        return None
    if work or BEFORE.search(window) or (NAME_BEFORE.search(window) and CLOSED.match(text, atom.end)):
        return Found((_date(text, start, atom.end, text[start : atom.end]),), index + 1)
    return None


PEOPLE = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:people|men|women|children|adults|patients|participants|volunteers|subjects"
    r"|individuals|steps|calories)\b",
    re.IGNORECASE,
)


def _people(text: str, end: int) -> bool:
    return PEOPLE.match(text, end) is not None


def _date(text: str, start: int, end: int, year: str | None) -> Quantity:
    number = Decimal(year) if year else None
    low, high = (number, number) if number is not None else (-INFINITY, INFINITY)
    return Quantity(
        start, end, start, end, text[start:end], low, high, number, Relation.EQ, None, None, 0, 0, Form.DATE
    )


def _behind(reading: Reading, index: int, end: int) -> int:
    while index < len(reading.atoms) and reading.atoms[index].start < end:
        index += 1
    return index
