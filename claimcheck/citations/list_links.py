"""Which entry of the page's own list a work is, where no marker says so.

Identity comes before comparison: a link needs an author and a year, a title, an identifier, or the only entry that
fits a journal together with a year or a study type. A similarity of titles is no identity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.citations.journals import same_journal
from claimcheck.citations.names import surname_key
from claimcheck.citations.study_nouns import ANSWERS, design_of, find_nouns
from claimcheck.citations.title_words import title_words
from claimcheck.citations.trial_names import has_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.citations.mention import Features
    from claimcheck.citations.reference import Reference

# Designs that titles name as a rule (PRISMA and CONSORT ask for it): a title without the word is another design.
NAMED_IN_TITLES = frozenset(
    {"design.meta-analysis", "design.systematic-review", "design.umbrella", "design.rct", "design.protocol"}
)
PROTOCOL = re.compile(r"\bprotocol\b|\brationale and design\b|\bdesign and rationale\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ListLink:
    """An entry of the page's own list, and why it is meant, in words."""

    entry: str
    why: str


def fitting_entries(features: Features, references: Sequence[Reference]) -> tuple[str, ...]:
    """Ids of the entries in the journal that the page names that contradict nothing else it says of the work."""
    if not features.journal_name:
        return ()
    return tuple(
        r.id
        for r in references
        if r.journal and same_journal(features.journal_name, r.journal) and not contradicts(features, r)
    )


def entry_design(entry: Reference) -> str | None:
    """The design that an entry's title says, or None. A protocol of a trial is a protocol."""
    title = entry.title or ""
    if is_protocol(title):
        return "design.protocol"
    found = [design_of(m) for m in find_nouns(title)]
    specific = [d for d in found if d != "design.study"]
    return specific[0] if specific else None


def is_protocol(title: str) -> bool:
    """True where a title announces a plan; a "treatment protocol" is none."""
    found = PROTOCOL.search(title)
    if not found:
        return False
    if found.group().lower() != "protocol":
        return True
    return bool(
        re.search(
            r"\b(?:study|trial|research|review) protocol\b|\bprotocol (?:of|for) (?:a|an|the|two|three)\b|"
            r"[:.(-]\s*(?:a |the )?(?:study |trial )?protocol\b|^protocol\b",
            title,
            re.IGNORECASE,
        )
    )


def contradicts(features: Features, entry: Reference) -> bool:
    """True where a feature of the mention and the entry cannot both hold."""
    if features.year and entry.year and entry.year not in (features.year, features.year + 1):
        return True
    if features.authors and entry.authors and surname_key(features.authors[0]) != surname_key(entry.authors[0]):
        return True
    if features.journal_name and entry.journal and same_journal(features.journal_name, entry.journal) is False:
        return True
    design = entry_design(entry)
    return bool(
        features.design
        and design
        and design not in ANSWERS.get(features.design, {features.design, design})
        and features.design != "design.study"
    )


def find_entry(features: Features, references: Sequence[Reference], context: str) -> ListLink | None:
    """The only entry that fits, or None.

    Args:
        features: what the page says of the work.
        references: the page's own list.
        context: the sentence; where the year differs, its words must touch those of the title.
    """
    if features.trial:
        named = [r for r in references if r.title and has_name(r.title, features.trial)]
        if len(named) == 1 and not contradicts(features, named[0]):
            return ListLink(named[0].id, "the trial's name in its title")
    if not (features.journal_name or features.title):
        return None
    if features.title:
        return next(
            (ListLink(r.id, "its title") for r in references if r.title and r.title == features.title),
            None,
        )
    in_journal = [
        r for r in references if r.journal and features.journal_name and same_journal(features.journal_name, r.journal)
    ]
    fitting = [r for r in in_journal if not contradicts(features, r) and _design_fits(features, r)]
    if len(fitting) == 1 and (features.year or features.authors or _same_design(features, fitting[0])):
        also = "year" if features.year else "authors" if features.authors else "study type"
        return ListLink(fitting[0].id, f"journal and {also}: the list's only such entry")
    if fitting or not features.year:
        return None
    typed = [r for r in in_journal if _same_design(features, r)]
    if len(typed) == 1 and title_words(typed[0].title or "") & title_words(context):
        noun = features.noun or "study"
        return ListLink(typed[0].id, f"journal and study type: the list's only {noun} from it")
    return None


def _design_fits(features: Features, entry: Reference) -> bool:
    return features.design not in NAMED_IN_TITLES or _same_design(features, entry)


def _same_design(features: Features, entry: Reference) -> bool:
    design = entry_design(entry)
    return (
        features.design in NAMED_IN_TITLES
        and design is not None
        and design in ANSWERS.get(features.design or "", frozenset())
    )
