"""What mentions say of works: merged where they speak of one, and where they cannot."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.citations.journals import same_journal
from claimcheck.citations.names import surname_key
from claimcheck.citations.study_nouns import may_be

if TYPE_CHECKING:
    from claimcheck.citations.mention import Features, Work


def merged(first: Features, second: Features) -> Features:
    """What two mentions of one work say together; the first that says a thing is kept."""
    return replace(
        first,
        body=first.body or second.body,
        journal=first.journal or second.journal,
        journal_name=first.journal_name or second.journal_name,
        authors=first.authors or second.authors,
        year=first.year or second.year,
        design=_narrower(first.design, second.design),
        noun=first.noun or second.noun,
        trial=first.trial or second.trial,
        title=first.title or second.title,
        identifier=first.identifier or second.identifier,
        interventions=first.interventions or second.interventions,
        conditions=first.conditions or second.conditions,
    )


def _narrower(first: str | None, second: str | None) -> str | None:
    return second if first in (None, "design.study") and second else first


def is_named(features: Features) -> bool:
    """True where a body, journal, author, title, identifier or trial is named."""
    said = (features.body, features.journal_name, features.authors, features.title, features.identifier)
    return any(said) or features.trial is not None


def conflict(known: Features, said: Features) -> bool:
    """True where two mentions cannot speak of one work."""
    if known.year and said.year and known.year != said.year:
        return True
    if known.body and said.body and known.body != said.body:
        return True
    if known.authors and said.authors and surname_key(known.authors[0]) != surname_key(said.authors[0]):
        return True
    if known.trial and said.trial and known.trial != said.trial:
        return True
    if known.conditions and said.conditions and not set(known.conditions) & set(said.conditions):
        return True
    if known.interventions and said.interventions and not set(known.interventions) & set(said.interventions):
        return True
    return bool(
        known.journal_name and said.journal_name and same_journal(known.journal_name, said.journal_name) is False
    )


def speaks_of(work: Work, said: Features, entries: tuple[str, ...]) -> bool:
    """True where a named mention speaks of a work that the page has told of."""
    known = work.features
    if work.doubtful or conflict(known, said):
        return False
    if said.authors and known.authors:
        return True
    if entries and set(entries) & set(work.references):
        return True
    if said.trial and known.trial == said.trial:
        return True
    if said.body and known.body == said.body:
        return may_be(said.design, work.nouns)
    if said.identifier and said.identifier == known.identifier:
        return True
    same = said.journal_name and known.journal_name and same_journal(said.journal_name, known.journal_name)
    return bool(same and may_be(said.design, work.nouns))
