"""What a work is about, from the copy: treatments and conditions of its phrase, its sentence or a heading above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.citations.mention import Mention, Work
    from claimcheck.language.passage import Passage


@dataclass(frozen=True, slots=True)
class Topic:
    """Concepts that the copy says a work is about, and whether it says so in the sentence itself (else the heading)."""

    interventions: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    near: bool = True


def topic_of(work: Work, mentions: Sequence[Mention], passages: Sequence[Passage]) -> Topic:
    """The topic of a work. What its own phrase says comes first; a heading comes last."""
    treatments, conditions = work.features.interventions, work.features.conditions
    if not (treatments and conditions):
        spoken = [_of_sentence(mentions[m], passages) for m in work.mentions if not mentions[m].people]
        treatments = treatments or _first(topic["intervention"] for topic in spoken)
        conditions = conditions or _first(topic["condition"] for topic in spoken)
    if treatments and conditions:
        return Topic(treatments, conditions)
    above = _of_headings(mentions[work.mentions[0]], passages)
    near = not ((not treatments and above["intervention"]) or (not conditions and above["condition"]))
    return Topic(treatments or above["intervention"], conditions or above["condition"], near)


def _of_sentence(mention: Mention, passages: Sequence[Passage]) -> Mapping[str, tuple[str, ...]]:
    passage = passages[mention.block]
    sentence = passage.sentence_at(mention.anchor_start)
    return _concepts(passage, sentence.start, sentence.end)


def _of_headings(mention: Mention, passages: Sequence[Passage]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {"intervention": (), "condition": ()}
    for heading in reversed(passages[mention.block].block.section):
        passage = passages[heading]
        for kind, concepts in _concepts(passage, 0, len(passage.text)).items():
            found[kind] = found[kind] or concepts
    return found


def _concepts(passage: Passage, start: int, end: int) -> dict[str, tuple[str, ...]]:
    hits = [hit for hit in passage.terms if start <= hit.start < end]
    return {
        kind: tuple(dict.fromkeys(hit.concept for hit in hits if hit.kind == kind))
        for kind in ("intervention", "condition")
    }


def _first(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return next((concepts for concepts in found if concepts), ())
