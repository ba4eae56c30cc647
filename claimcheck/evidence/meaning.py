"""Words of a facts file as concepts: which kinds of concept a slot may hold, and how two meanings relate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.citations.title_words import title_words
from claimcheck.language.concept import Relatedness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.language.vocabulary import Vocabulary

COMPATIBLE = frozenset({Relatedness.SAME, Relatedness.NARROWER, Relatedness.WIDER})
SLOT_KINDS = {
    "intervention": ("intervention", "comparator"),
    "comparator": ("comparator", "intervention"),
    "arm": ("intervention", "comparator"),
    "outcome": ("outcome", "condition"),
    "condition": ("condition", "outcome"),
    "population": ("population", "condition"),
    "scale": ("scale", "outcome"),
}


def meaning(vocabulary: Vocabulary, term: str | None, slot: str) -> str | None:
    """The concept that a word of a facts file means in a slot, or None where the vocabulary does not know it."""
    if not term:
        return None
    for kind in SLOT_KINDS[slot]:
        found = vocabulary.find(term, kind)
        if found:
            return found
    return None


def meanings(vocabulary: Vocabulary, terms: Iterable[str], slot: str) -> tuple[str, ...]:
    """The concepts of several words, those that the vocabulary knows."""
    found = (meaning(vocabulary, term, slot) for term in terms)
    return tuple(dict.fromkeys(concept for concept in found if concept))


def relates(vocabulary: Vocabulary, said: Iterable[str], held: Iterable[str]) -> Relatedness:
    """How the concepts that the copy says relate to those that a record holds: the nearest relation of any two.

    Unknown where either side is empty.
    """
    found = {vocabulary.relate(a, b) for a in said for b in held}
    order = (Relatedness.SAME, Relatedness.NARROWER, Relatedness.WIDER, Relatedness.UNKNOWN, Relatedness.APART)
    return next((relation for relation in order if relation in found), Relatedness.UNKNOWN)


def compatible(
    said: tuple[str, ...], held: tuple[str, ...], slot: str, title: str, vocabulary: Vocabulary, *, strict: bool
) -> bool:
    """True unless what the copy says a work is about and what the record says cannot both hold.

    `strict` asks for a sign that they do: related concepts, or a term of the copy's concept in the title.
    """
    known = meanings(vocabulary, held, slot)
    if not said:
        return True
    relation = relates(vocabulary, said, known)
    if relation in COMPATIBLE or not strict:
        return relation is not Relatedness.APART
    words = title_words(f"{title} {' '.join(held)}")
    return any(
        (spelt := title_words(term)) and spelt <= words
        for concept in said
        for term in (vocabulary.concepts[concept].terms if concept in vocabulary.concepts else ())
    )
