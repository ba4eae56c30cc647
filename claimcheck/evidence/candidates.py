"""Which sources of the facts base the copy may mean by a work, and how surely it means one.

A mention denotes all sources whose record contradicts none of its features. An entry of the page's own list is
stronger than any feature: a work with an entry is that paper, and a stranger where the base does not hold it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.citations.names import surname_key
from claimcheck.citations.trial_names import trials_in
from claimcheck.claims.measures import Role
from claimcheck.evidence.index_keys import (
    author_key,
    body_key,
    folded_body,
    folded_journal,
    identifier_key,
    journal_key,
    name_key,
    title_key,
    years_of,
)
from claimcheck.evidence.meaning import compatible, meanings, relates
from claimcheck.evidence.slots import COUNTS
from claimcheck.evidence.values import Agreement, compare
from claimcheck.evidence.verdicts import Identity
from claimcheck.language.concept import Relatedness

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.citations.mention import Features, Work
    from claimcheck.citations.reference import Reference
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.base import FactsBase
    from claimcheck.evidence.source import Source
    from claimcheck.evidence.topics import Topic
    from claimcheck.language.vocabulary import Vocabulary

AGREES = Agreement.AGREES
LIKE_TITLE = 0.9
PINNING = frozenset({"author", "name", "body", "journal"})


@dataclass(frozen=True, slots=True)
class SourceLink:
    """The sources that a work may be, how surely it is one, and why, in words.

    `stranger` is True where the page names a paper so exactly that it would be found if the base held it. `no_edition`
    is True where the copy names an edition that the complete register of the series does not have.
    """

    identity: Identity = Identity.NONE
    candidates: tuple[str, ...] = ()
    why: str = ""
    stranger: bool = False
    no_edition: bool = False


NOBODY = SourceLink()


def link_work(
    work: Work,
    topic: Topic,
    counts: Sequence[FigureClaim],
    references: Mapping[str, Reference],
    base: FactsBase,
    vocabulary: Vocabulary,
) -> SourceLink:
    """The sources that a work may be.

    Args:
        work: from the register of works.
        topic: what the copy says it is about.
        counts: figures in the work's own phrase ("a study of 638 patients").
        references: the page's own list, by id.
        base: the facts base.
        vocabulary: the concepts of the run.
    """
    entries = [references[i] for i in work.references if i in references]
    if entries:
        return _by_entries(work, entries, base)
    if work.features.identifier:
        found = base.ids(identifier_key(work.features.identifier))
        identity = Identity.IDENTIFIED if len(found) == 1 else Identity.NARROWED if found else Identity.NONE
        return SourceLink(identity, found, "the identifier that the copy gives", stranger=not found)
    listed = _by_list_and_size([references[i] for i in work.candidates if i in references], counts, base)
    if listed:
        return listed
    return _by_features(work.features, topic, base, vocabulary)


def entry_sources(entry: Reference, base: FactsBase) -> tuple[str, ...]:
    """Sources that an entry of the page's own list is: by identifier, or by first author, year and title together."""
    for identifier in (entry.doi, entry.pmid, entry.pmcid, entry.registration):
        if identifier and (found := base.ids(identifier_key(identifier))):
            return tuple(i for i in found if _no_conflict(entry, base.get(i)))
    first = entry.authors[0] if entry.authors else entry.corporate
    if not (first and entry.year and entry.title):
        return ()
    by_author = {i for year in (entry.year, entry.year - 1, entry.year + 1) for i in base.ids(author_key(first, year))}
    return tuple(sorted(i for i in by_author if _same_title(entry.title, base.get(i))))


def _by_list_and_size(
    entries: Sequence[Reference], counts: Sequence[FigureClaim], base: FactsBase
) -> SourceLink | None:
    """The only entry of the list that fits journal and size, where the size of every other entry is on record too."""
    totals = [claim for claim in counts if claim.measure in COUNTS and claim.role is Role.TOTAL]
    linked = [entry_sources(entry, base) for entry in entries]
    if not totals or not linked or not all(linked):
        return None
    fitting = [ids for ids in linked if any(_has_size(base.get(i), totals) for i in ids)]
    if len(fitting) != 1:
        return None
    identity = Identity.IDENTIFIED if len(fitting[0]) == 1 else Identity.NARROWED
    return SourceLink(identity, fitting[0], "journal and size: the list's only such entry")


def _has_size(source: Source | None, totals: Sequence[FigureClaim]) -> bool:
    return source is not None and all(
        any(
            f.measure is claim.measure and f.role is Role.TOTAL and compare(claim.quantity, f.low, f.high) is AGREES
            for f in source.figures
        )
        for claim in totals
    )


def _by_entries(work: Work, entries: list[Reference], base: FactsBase) -> SourceLink:
    found = [entry_sources(entry, base) for entry in entries]
    known = tuple(dict.fromkeys(i for ids in found for i in ids))
    if len(entries) == 1 and not work.doubtful:
        if not known:
            return SourceLink(why=work.linked, stranger=True)
        source = base.get(known[0])
        sure = (
            len(known) == 1
            and source is not None
            and (_has_own_identifier(entries[0], source) or not _is_living(source, base))
        )
        return SourceLink(Identity.IDENTIFIED if sure else Identity.NARROWED, known, work.linked)
    return SourceLink(Identity.NARROWED if known else Identity.NONE, known, work.linked, stranger=not all(found))


def _has_own_identifier(entry: Reference, source: Source) -> bool:
    """True where the entry prints the DOI, PMID or PMCID of this very paper."""
    pairs = ((entry.doi, source.doi), (entry.pmid, source.pmid), (entry.pmcid, source.pmcid))
    return any(one and other and one.casefold() == other.casefold() for one, other in pairs)


def _no_conflict(entry: Reference, source: Source | None) -> bool:
    """An identifier may be mistyped: another first author and another title are another paper.

    The number of a series stands for all its editions: only one of the entry's year is meant.
    """
    if source is None:
        return False
    if source.series and source.series.number and entry.registration == source.series.number:
        return entry.year is not None and entry.year in years_of(source)
    other_author = bool(entry.authors and source.surnames) and surname_key(entry.authors[0]) != surname_key(
        source.surnames[0]
    )
    return not (other_author and entry.title and not _same_title(entry.title, source))


def _same_title(title: str, source: Source | None) -> bool:
    from rapidfuzz.fuzz import ratio

    if source is None:
        return False
    a, b = title_key(title), title_key(source.title)
    # A list may cut a subtitle off, or a journal name may have run into the title.
    short, long = sorted((a, b), key=len)
    return ratio(a, b) >= 100 * LIKE_TITLE or (len(short.split()) >= 5 and long.startswith(short))


def _by_features(features: Features, topic: Topic, base: FactsBase, vocabulary: Vocabulary) -> SourceLink:
    found, handle = _gather(features, topic, base, vocabulary)
    sources = [source for i in sorted(found) if (source := base.get(i)) is not None]
    # A body or a journal prints about everything: there the topic must match. An author and a year say much more.
    strict = handle in ("body", "journal")
    fitting = [s for s in sources if _fits(s, features, topic, vocabulary, strict=strict)]
    if len(fitting) > 1 and not strict:
        fitting = [s for s in fitting if _fits(s, features, topic, vocabulary, strict=True)] or fitting
    if not fitting:
        return _series_of(features, topic, base, vocabulary)
    ids = tuple(source.id for source in fitting)
    if len({source.study for source in fitting}) > 1:
        return SourceLink(Identity.NARROWED, ids, handle)
    source = fitting[0]
    said_topic = _same_topic(source, topic, vocabulary)
    if said_topic and _has_register(source) and features.body and not features.journal_name:
        return SourceLink(Identity.IDENTIFIED, ids, f"{handle} and topic; all editions are on record")
    if said_topic and topic.near and features.year is not None and handle in PINNING and not _is_living(source, base):
        return SourceLink(Identity.PINNED, ids, f"{handle}, year and topic")
    return SourceLink(Identity.NARROWED, ids, handle)


def _series_of(features: Features, topic: Topic, base: FactsBase, vocabulary: Vocabulary) -> SourceLink:
    """The series that a body and a topic mean where no edition has the year that the copy gives."""
    if not (features.body and features.year):
        return NOBODY
    undated = replace(features, year=None)
    found, handle = _gather(undated, topic, base, vocabulary)
    sources = [source for i in sorted(found) if (source := base.get(i)) is not None]
    series = [
        s
        for s in sources
        if _has_register(s) and _fits(s, undated, topic, vocabulary, strict=True) and _same_topic(s, topic, vocabulary)
    ]
    if not series:
        return NOBODY
    near = any(abs(year - features.year) <= 1 for s in series for year in years_of(s))
    ids = tuple(source.id for source in series)
    return SourceLink(Identity.NARROWED, ids, f"{handle} and topic", no_edition=not near)


def _is_living(source: Source, base: FactsBase) -> bool:
    """True for a series that brings out editions within a year of each other: a year alone does not tell them apart."""
    if not (source.series and source.series.number):
        return False
    others = [base.get(i) for i in base.ids(identifier_key(source.series.number)) if i != source.id]
    return any(other is not None and abs(other.year - source.year) <= 1 for other in others)


def _has_register(source: Source) -> bool:
    return bool(source.series and source.series.editions_complete)


def _gather(features: Features, topic: Topic, base: FactsBase, vocabulary: Vocabulary) -> tuple[set[str], str]:
    """Sources under the strongest feature, and what that feature is."""
    details: tuple[str | int, ...] = (features.year,) if features.year else (*topic.interventions, *topic.conditions)
    if features.title:
        return set(base.ids(title_key(features.title))), "title"
    if features.trial and (named := base.ids(name_key(features.trial))):
        return set(named), "name"
    if features.authors:
        year = features.year
        keys = [author_key(features.authors[0], year)] if year else [author_key(features.authors[0])]
        return _under(keys, base), "author"
    if features.body:
        body = folded_body(features.body, vocabulary)
        return _under((body_key(body, detail) for detail in details), base), "body"
    if features.journal or features.journal_name:
        name = features.journal or folded_journal(features.journal_name or "", vocabulary)
        return _under((journal_key(name, detail) for detail in details), base), "journal"
    return set(), ""


def _under(keys: Iterable[str], base: FactsBase) -> set[str]:
    return {i for key in keys for i in base.ids(key)}


def _fits(source: Source, features: Features, topic: Topic, vocabulary: Vocabulary, *, strict: bool) -> bool:
    """True where nothing that the copy says of the work contradicts the record."""
    if features.year and features.year not in years_of(source):
        return False
    if features.authors and source.surnames and surname_key(features.authors[0]) != surname_key(source.surnames[0]):
        return False
    if features.trial and not _may_be_named(source, features.trial, topic, vocabulary):
        return False
    if features.design and not _may_be_called(source, features.design, vocabulary):
        return False
    return all(
        compatible(said, held, slot, source.title, vocabulary, strict=strict)
        for said, held, slot in (
            (topic.interventions, source.interventions, "intervention"),
            (topic.conditions, source.conditions, "condition"),
        )
    )


def _may_be_named(source: Source, trial: str, topic: Topic, vocabulary: Vocabulary) -> bool:
    """True unless the record knows the trial by another name; a loose name needs the trial's own topic beside it."""
    own, loose = trials_in(source.names), trials_in(source.names_in_context)
    if trial in own or not (own or loose):
        return True
    return trial in loose and _same_topic(source, topic, vocabulary)


def _may_be_called(source: Source, design: str, vocabulary: Vocabulary) -> bool:
    """True unless the vocabulary says that this design word never stands for such a source."""
    concept = vocabulary.concepts.get(design)
    if concept is None or not (concept.holds or concept.holds_if_pooled) or "any" in concept.holds:
        return True
    pooled = source.pooled is not False and source.type in concept.holds_if_pooled
    return source.type in concept.holds or pooled


def same_treatment(source: Source, topic: Topic, vocabulary: Vocabulary) -> bool:
    """True where the copy says a treatment, and it is the record's own concept."""
    treatments = meanings(vocabulary, source.interventions, "intervention")
    return relates(vocabulary, topic.interventions, treatments) is Relatedness.SAME


def _same_topic(source: Source, topic: Topic, vocabulary: Vocabulary) -> bool:
    """True where treatment and condition are said, and both are the record's own concepts."""
    conditions = meanings(vocabulary, source.conditions, "condition")
    said = relates(vocabulary, topic.conditions, conditions) is Relatedness.SAME
    return said and same_treatment(source, topic, vocabulary)
