"""Whose figures these are, by value and without regard to the credit.

A pair of counts (studies, people), or one count that is found nowhere by chance, belongs to one study. This needs no
record of the work that the copy names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.citations.journals import same_journal
from claimcheck.citations.names import surname_key
from claimcheck.claims.measures import Measure, Role
from claimcheck.evidence.index_keys import count_key, folded_body, pair_key
from claimcheck.evidence.meaning import compatible
from claimcheck.language.quantities import Form, Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.citations.mention import Features
    from claimcheck.citations.reference import Reference
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.base import FactsBase
    from claimcheck.evidence.source import Source
    from claimcheck.evidence.topics import Topic
    from claimcheck.language.vocabulary import Vocabulary

EXACT = frozenset({Relation.EQ, Relation.OVER})  # "over 20,827" gives the exact count away
WHOLE = frozenset({Role.TOTAL, Role.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Owner:
    """The sources that have these figures: papers of one study. `claims` are the figures, by id."""

    sources: tuple[str, ...]
    claims: tuple[int, ...]
    pair: bool


def find_owner(claims: Sequence[FigureClaim], base: FactsBase) -> Owner | None:
    """The owner of the counts of one sentence and one credit, or None where nobody or more than one study has them."""
    studies = [(c, n) for c in claims if c.measure is Measure.STUDY_COUNT and (n := _count(c)) is not None]
    people = [(c, n) for c in claims if c.measure is Measure.PEOPLE_COUNT and (n := _count(c)) is not None]
    for one, trials in studies:
        for many, persons in people:
            found = base.ids(pair_key(trials, persons))
            if found and _one_study(found, base):
                return Owner(found, (one.id, many.id), pair=True)
    for many, persons in people:
        found = base.ids(count_key(persons))  # the index holds distinctive counts alone
        if found and _one_study(found, base):
            return Owner(found, (many.id,), pair=False)
    return None


def cannot_be(
    source: Source,
    features: Features,
    topic: Topic,
    entry: Reference | None,
    vocabulary: Vocabulary,
    *,
    pair: bool,
) -> bool:
    """True where the work that the copy credits cannot be this source: another body, journal, author or topic.

    A year alone is no proof: it may be the year that is mistaken. Another topic is one where two counts agree, which
    chance does not bring about; one count alone may stand for two studies, so there the topic must be the owner's.
    """
    related = _related(topic, source, vocabulary)
    if not pair and not related:
        return False
    if entry is not None:
        authors = entry.authors or ((entry.corporate,) if entry.corporate else ())
        nameless = not (authors and source.surnames)
        return _other_author(authors, source) or (nameless and other_journal(entry.journal, source, vocabulary))
    if _other_author(features.authors, source) or other_journal(features.journal_name, source, vocabulary):
        return True
    if features.body and _other_body(features.body, source, vocabulary):
        return True
    return pair and not related and bool(topic.interventions)


def _related(topic: Topic, source: Source, vocabulary: Vocabulary) -> bool:
    """True where treatment or condition of the copy are, or touch, those of the source."""
    slots = (
        (topic.interventions, source.interventions, "intervention"),
        (topic.conditions, source.conditions, "condition"),
    )
    return any(
        said and compatible(said, held, slot, source.title, vocabulary, strict=True) for said, held, slot in slots
    )


def _other_author(said: Sequence[str], source: Source) -> bool:
    if not said or not source.surnames:
        return False
    # "Group et al." may be all that was read of a corporate author's name.
    words = {word for name in source.surnames for word in (surname_key(name), *map(surname_key, name.split()))}
    return surname_key(said[0]) not in words


def other_journal(said: str | None, source: Source, vocabulary: Vocabulary) -> bool:
    """True where a journal's name is surely none of those that the source is known under.

    "JAMA" may be said of JAMA Internal Medicine: the name of a house is not told from its journals.
    """
    names = [name for name in (source.journal, *source.journal_aliases) if name]
    if not said or not names:
        return False
    house = said.lower().removeprefix("the ").strip()
    if any(name.lower().removeprefix("the ").startswith(house + " ") for name in names):
        return False
    return all(same_journal(said, name, lambda n: vocabulary.find(n, "journal")) is False for name in names)


def _other_body(said: str, source: Source, vocabulary: Vocabulary) -> bool:
    """A body that publishes a series of its own prints its reviews nowhere else."""
    held = {folded_body(name, vocabulary) for name in (source.publisher, source.series and source.series.body) if name}
    concept = vocabulary.concepts.get(said)
    if held:
        return said not in held
    return bool(concept and concept.series and source.journal)


def _count(claim: FigureClaim) -> int | None:
    quantity = claim.quantity
    if (
        quantity.printed is None
        or quantity.relation not in EXACT
        or claim.role not in WHOLE
        or quantity.form is Form.DATE
    ):
        return None
    return int(quantity.printed) if quantity.printed == int(quantity.printed) else None


def _one_study(found: Sequence[str], base: FactsBase) -> bool:
    return len({source.study for i in found if (source := base.get(i))}) == 1
