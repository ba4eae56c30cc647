"""Pointers into the page's own list: [2], superscripts, footnotes, (Brennan & Ostrow, 2010), DOI and PMID links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.citations.locators import numbers_in
from claimcheck.citations.names import surname_key
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.citations.reference import Reference
    from claimcheck.language.passage import Passage

BRACKETED = re.compile(r"\[(\d{1,3}(?:\s?[,;-]\s?\d{1,3})*)\]")
SUPERSCRIPT = re.compile(
    r"(?<=[\w.,;:!?)\"'%])(?<![\u00c2\u00c3\u00ce\u00cf\u00e2])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?:[,\u2009 "
    r"-]?[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)*"
)
UNIT_BEFORE = re.compile(r"\b(?:m|cm|mm|km|kg/m|ft|in|R|I|chi|x|10)$", re.IGNORECASE)
DIGITS = str.maketrans("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079", "1230456789")

PARTICLE = r"(?:(?:van|von|de|da|di|del|della|der|den|la|le|bin|al|el|ten|ter|dos|du)[ -]){0,3}"
SURNAME = rf"(?:[A-Z]\w+ (?=(?:da|de|dos|van|von|el|al|bin) ))?{PARTICLE}[A-Z\u00c0-\u00de][\w\u00c0-\u017f'-]+"
YEAR = r"(?P<year>(?:19|20)\d\d)[a-z]?"
MORE = r"(?P<more>,? et al\.?,?|,? and (?:colleagues|co-workers|coworkers|others|her team|his team|their team))"
SECOND = rf",? (?:&|and) (?P<second>{SURNAME})"
NARRATIVE = re.compile(
    rf"\b(?P<first>{SURNAME})(?:{MORE}|{SECOND})?(?:'s?)?(?:,? ?\(?{YEAR}(?:(?:, [^()]{{1,20}})?\))?)?"
)
AUTHORS_HINT = gated(r"(?:19|20)\d\d|et al|and colleagues|and co")
PARENTHETICAL = re.compile(r"\(([^()]{3,300}?(?:19|20)\d\d[a-z]?[^()]{0,40})\)")
ONE_IN_PARENTHESES = re.compile(
    rf"^\s*(?:see |see also |cf\.? |e\.g\.,? |for example,? |from |data: |source: )?(?P<first>{SURNAME})(?:{MORE}|"
    rf"(?:, {SURNAME})*{SECOND})?,? ?\(?{YEAR}\)?(?:,? p+\.? ?\d+(?:-\d+)?)?\s*$",
)
NOT_SURNAMES = frozenset(
    (
        "january february march april may june july august september october november december monday tuesday "
        "wednesday thursday friday saturday sunday updated reviewed published accessed the this that these in on at "
        "by for from since a an and or london paris new york copyright spring summer autumn winter fall last page "
        "posted edition version study trial review research cochrane lancet nature covid figure table box chapter "
        "appendix q1 q2 q3 q4 census olympics"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """A pointer: where it stands, what it prints, and the entries that it points at (none where none fits).

    `identifier` is a DOI, PMID, PMCID or registry number in its plain form.
    """

    start: int
    end: int
    labels: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    year: int | None = None
    identifier: str | None = None
    in_text: bool = False  # part of the sentence ("Calder et al. (2010) found"), not set behind it


@dataclass(frozen=True, slots=True)
class ListIndex:
    """The page's own list, by label, by first author and by identifier."""

    by_label: Mapping[str, tuple[str, ...]]
    by_author: Mapping[str, tuple[Reference, ...]]
    by_identifier: Mapping[str, str]


def index_list(references: Sequence[Reference]) -> ListIndex:
    """Look-ups into the page's own list."""
    labels: dict[str, tuple[str, ...]] = {}
    authors: dict[str, tuple[Reference, ...]] = {}
    identifiers: dict[str, str] = {}
    for entry in references:
        if entry.numbered and entry.label:
            labels[entry.label] = (*labels.get(entry.label, ()), entry.id)
        if entry.authors:
            key = surname_key(entry.authors[0])
            authors[key] = (*authors.get(key, ()), entry)
        for value in (entry.doi, entry.pmid, entry.pmcid, entry.registration):
            if value:
                identifiers[value.lower()] = entry.id
    return ListIndex(labels, authors, identifiers)


def find_pointers(passage: Passage, index: ListIndex) -> tuple[Pointer, ...]:
    """All pointers of a passage, in order, not overlapping."""
    found = [*_brackets(passage, index), *_links(passage, index), *_superscripts(passage, index)]
    found += _identifiers(passage.text, index)
    if AUTHORS_HINT.search(passage.text):
        found += _author_years(passage.text, index)
    # "[[8]](address of a record)" is that record where the list has no eighth entry.
    found.sort(key=lambda p: (p.start, -p.end, not (p.entries or p.identifier)))
    kept: list[Pointer] = []
    for pointer in found:
        if not kept or pointer.start >= kept[-1].end:
            kept.append(pointer)
    return tuple(kept)


def _labelled(start: int, end: int, labels: Sequence[str], index: ListIndex) -> Pointer:
    entries = tuple(entry for label in labels for entry in index.by_label.get(label, ()))
    return Pointer(start, end, tuple(labels), entries)


def expand(printed: str) -> tuple[str, ...]:
    """Labels of a printed marker: "1,3-5" is 1, 3, 4, 5. A span of more than 30 is not expanded."""
    labels: list[str] = []
    for part in re.split(r"\s?[,;]\s?", printed):
        ends = [int(n) for n in part.replace(" ", "").split("-") if n]
        if len(ends) == 2 and ends[0] < ends[1] <= ends[0] + 30:
            labels += [str(n) for n in range(ends[0], ends[1] + 1)]
        else:
            labels += [str(n) for n in ends]
    return tuple(labels)


def _brackets(passage: Passage, index: ListIndex) -> Iterator[Pointer]:
    for found in BRACKETED.finditer(passage.text):
        if found.start() and passage.text[found.start() - 1] == "^":
            continue
        yield _labelled(found.start(), found.end(), expand(found.group(1)), index)


def _superscripts(passage: Passage, index: ListIndex) -> Iterator[Pointer]:
    if passage.text.isascii():  # raised digits are not
        return
    for found in SUPERSCRIPT.finditer(passage.text):
        labels = expand(re.sub(r"[\u2009 ]", ",", found.group()).translate(DIGITS))
        if UNIT_BEFORE.search(passage.text[max(0, found.start() - 5) : found.start()]) and not index.by_label.get(
            labels[0]
        ):
            continue
        if index.by_label:
            yield _labelled(found.start(), found.end(), labels, index)


def _links(passage: Passage, index: ListIndex) -> Iterator[Pointer]:
    for link in passage.block.links:
        if link.target.startswith(("#fn:", "#sup:")):
            label = link.target.split(":", 1)[1].strip("[]")
            labels = expand(label) if re.fullmatch(r"[\d,;\s-]+", label) else (label,)
            yield _labelled(link.start, link.end, labels, index)
            continue
        identifier = identifier_in(link.target)
        if identifier:
            entry = index.by_identifier.get(identifier)
            yield Pointer(link.start, link.end, (), (entry,) if entry else (), identifier=identifier)


def _identifiers(text: str, index: ListIndex) -> Iterator[Pointer]:
    for _, value, start, end in numbers_in(text):
        entry = index.by_identifier.get(value.lower())
        yield Pointer(start, end, (), (entry,) if entry else (), identifier=value.lower())


def identifier_in(target: str) -> str | None:
    """The DOI, PMID, PMCID or registry number that a link leads to, in lower case, or None."""
    return next((value.lower() for _, value, _, _ in numbers_in(target)), None)


def _author_years(text: str, index: ListIndex) -> Iterator[Pointer]:
    for outer in PARENTHETICAL.finditer(text):
        parts = [ONE_IN_PARENTHESES.match(part) for part in outer.group(1).split(";")]
        if not parts or not all(parts):
            continue
        pointers = [p for p in (_named(part, index) for part in parts if part) if p]
        if not pointers:
            continue
        entries = tuple(dict.fromkeys(entry for p in pointers for entry in p.entries))
        single = pointers[0] if len(pointers) == 1 else None
        yield Pointer(
            outer.start(), outer.end(), (), entries, single.authors if single else (), single.year if single else None
        )
    for found in NARRATIVE.finditer(text):
        if not (found.group("more") or found.group("year")):
            continue
        pointer = _named(found, index)
        if pointer:
            yield pointer


def _named(found: re.Match[str], index: ListIndex) -> Pointer | None:
    first, second, more = found.group("first"), found.group("second"), found.group("more")
    if any(word.lower() in NOT_SURNAMES for word in re.split(r"[ -]", first)[-1:]) or first.lower() in NOT_SURNAMES:
        return None
    if second and second.lower() in NOT_SURNAMES:
        return None
    entries = index.by_author.get(surname_key(first), ())
    if not entries and not more and not second:
        return None  # one capitalised word and a year: a place, a brand, an event
    year = int(found.group("year")) if found.group("year") else None
    if not entries and second and not year:
        return None
    if second:
        entries = tuple(
            e for e in entries if (len(e.authors) > 1 and surname_key(e.authors[1]) == surname_key(second)) or e.et_al
        )
    fitting = tuple(e.id for e in entries if year is None or e.year == year)
    authors = (first, second) if second else (first,)
    return Pointer(found.start(), found.end(), (), fitting, authors, year, in_text=True)
