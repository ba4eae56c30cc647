"""Works that no marker points at, tied to the entry of the page's own list that their own words name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.citations.list_links import find_entry, fitting_entries
from claimcheck.citations.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.citations.mention import Features, Mention, Work
    from claimcheck.citations.reference import Reference
    from claimcheck.language.passage import Passage


def link_works(
    works: Sequence[Work],
    references: Sequence[Reference],
    passages: Mapping[int, Passage],
    mentions: Mapping[int, Mention],
) -> tuple[Work, ...]:
    """The works, those without an entry tied to the one that fits; where several do, these are its candidates."""
    if not references:
        return tuple(works)
    return tuple(work if work.references else _linked(work, references, passages, mentions) for work in works)


def _linked(
    work: Work, references: Sequence[Reference], passages: Mapping[int, Passage], mentions: Mapping[int, Mention]
) -> Work:
    for number in work.mentions:
        mention = mentions[number]
        if mention.entries and mention.kind is MentionKind.NAMED:
            linked = _named_by(mention.features)
            doubtful = work.doubtful or len(mention.entries) > 1 or linked == "author"
            return replace(work, references=mention.entries, linked=linked, bound_by=mention.id, doubtful=doubtful)
        passage = passages[mention.block]
        sentence = passage.sentence_at(mention.anchor_start)
        link = find_entry(mention.features, references, passage.text[sentence.start : sentence.end])
        if link:
            return replace(work, references=(link.entry,), linked=link.why, bound_by=mention.id)
    return replace(work, candidates=fitting_entries(work.features, references))


def _named_by(features: Features) -> str:
    if features.title:
        return "its title"
    return "author and year" if features.year else "author"
