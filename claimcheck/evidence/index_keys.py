"""Keys under which a source is found. The same functions make the keys of the index and of a look-up.

A key is a word of the kind "author:cherkin|2009". Everything is found by key, never by going through the base, so that
a large base costs no more than a small one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.citations.names import surname_key
from claimcheck.citations.trial_names import handles
from claimcheck.claims.measures import Measure, Role
from claimcheck.evidence.meaning import meanings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.evidence.source import Source
    from claimcheck.language.vocabulary import Vocabulary

LEAST_DISTINCTIVE = 1_000
WORD = re.compile(r"\w+")
SMALL_WORDS = frozenset("the of and for in on a an at".split())


def identifier_key(identifier: str) -> str:
    """A DOI, PMID, PMCID or registry number."""
    return f"id:{identifier.casefold()}"


def author_key(surname: str, year: int | None = None) -> str:
    """The first author, with or without the year."""
    name = surname_key(surname)
    return f"author:{name}|{year}" if year else f"author:{name}"


def body_key(body: str, detail: str | int) -> str:
    """A body or publisher, with a year or the concept of a treatment or condition."""
    return f"body:{body}|{detail}"


def journal_key(journal: str, detail: str | int) -> str:
    """A journal, with a year or the concept of a treatment or condition."""
    return f"journal:{journal}|{detail}"


def name_key(name: str) -> str:
    """A handle of one work, as "SPINE trial"."""
    return f"name:{' '.join(WORD.findall(name.casefold()))}"


def title_key(title: str) -> str:
    """A title, without punctuation."""
    return f"title:{' '.join(WORD.findall(title.casefold()))}"


def pair_key(studies: int, people: int) -> str:
    """Counts of studies and people, together."""
    return f"pair:{studies}|{people}"


def count_key(count: int) -> str:
    """One count that is found nowhere by chance: see `is_distinctive`."""
    return f"count:{count}"


def is_distinctive(count: int) -> bool:
    """True for a count of at least 1,000 that is no multiple of 100."""
    return count >= LEAST_DISTINCTIVE and count % 100 != 0


def folded_journal(name: str, vocabulary: Vocabulary) -> str:
    """A journal as keys name it: its concept, else its words."""
    found = vocabulary.find(name, "journal")
    return found or " ".join(word for word in WORD.findall(name.casefold()) if word not in SMALL_WORDS)


def folded_body(name: str, vocabulary: Vocabulary) -> str:
    """A body as keys name it: its concept, else its words."""
    return vocabulary.find(name, "body") or " ".join(WORD.findall(name.casefold()))


def years_of(source: Source) -> tuple[int, ...]:
    """Every year that copy may rightly give a source: print, online, and the editions of its series."""
    dates = (source.published, source.published_online, *(source.series.editions if source.series else ()))
    years = {source.year, *(int(date[:4]) for date in dates if date)}
    return tuple(sorted(years))


def keys_of(source: Source, vocabulary: Vocabulary) -> Iterator[str]:
    """All keys of a source; some may come twice."""
    for identifier in (source.doi, source.pmid, source.pmcid, source.registration):
        if identifier:
            yield identifier_key(identifier)
    if source.series and source.series.number:
        yield identifier_key(source.series.number)
    years = years_of(source)
    topics: tuple[str, ...] = (
        *meanings(vocabulary, source.interventions, "intervention"),
        *meanings(vocabulary, source.conditions, "condition"),
    )
    details: tuple[str | int, ...] = (*years, *topics)
    if source.surnames:
        yield author_key(source.surnames[0])
        yield from (author_key(source.surnames[0], year) for year in years)
    for body in _bodies(source, vocabulary):
        yield from (body_key(body, detail) for detail in details)
    for journal in _journals(source, vocabulary):
        yield from (journal_key(journal, detail) for detail in details)
    yield from (name_key(name) for name in (*source.names, *source.names_in_context))
    yield from (name_key(name) for name in handles((*source.names, *source.names_in_context)))
    yield title_key(source.title)
    yield from _value_keys(source)


def _bodies(source: Source, vocabulary: Vocabulary) -> set[str]:
    names = [source.publisher, source.series.body if source.series else None]
    return {folded_body(name, vocabulary) for name in names if name}


def _journals(source: Source, vocabulary: Vocabulary) -> set[str]:
    names = [source.journal, *source.journal_aliases]
    return {folded_journal(name, vocabulary) for name in names if name}


def _value_keys(source: Source) -> Iterator[str]:
    totals = [f for f in source.figures if f.role in (Role.TOTAL, Role.PLANNED) and f.low == f.high and f.verified]
    studies = [int(f.low) for f in totals if f.measure is Measure.STUDY_COUNT and f.role is Role.TOTAL]
    people = [int(f.low) for f in totals if f.measure is Measure.PEOPLE_COUNT and f.role is Role.TOTAL]
    yield from (pair_key(one, many) for one in studies for many in people)
    yield from (count_key(many) for many in people if is_distinctive(many))
