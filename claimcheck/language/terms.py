"""Finding the terms of the vocabulary in a block, all in one pass.

The automaton reads a coarse copy of the text: one byte a character, letters small, all that is no letter or digit a
space. A term is searched with a space at either end, so words are matched whole. What is found so is then held against
the text itself, where capitals, punctuation or neighbours matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ahocorasick_rs import BytesAhoCorasick

from claimcheck.language.concept import capital_words, forms, needs_company
from claimcheck.language.term_context import (
    Context,
    in_company,
    in_word,
    inside_number,
    names_a_journal,
    word_of,
    word_pattern,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.language.concept import Concept
    from claimcheck.language.vocabulary import Vocabulary

NAMES = {"journal": ("journal", "body"), "body": ("journal", "body", "design")}
"""A name hides the terms inside it, those of these kinds apart: "Journal of Pain" says nothing of pain."""

# A character beyond Latin-1 is encoded as "?" and so ends up a space; terms that hold one are told apart afterwards.
COARSE = bytes(ord(chr(byte).lower()) if in_word(chr(byte)) else 0x20 for byte in range(256))


@dataclass(frozen=True, slots=True)
class TermHit:
    """Code points `start` to `end` of a text name the concept with id `concept`."""

    start: int
    end: int
    concept: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Reading:
    """One concept that a pattern may stand for, and what must be true where it is found.

    Attributes:
        form: the text there, small letters, hyphens as spaces.
        capitals: parts of the text, by offset, that must have these very letters.
        company: one of these words must stand in the sentence; None where none need.
        unlike: True for a phrase that means something else than `concept`.
    """

    concept: str
    kind: str
    form: str
    capitals: tuple[tuple[int, str], ...] = ()
    company: re.Pattern[str] | None = None
    common: bool = False
    unlike: bool = False


# start, minus end, kind, concept: sorts by place, longest first
_Found = tuple[int, int, str, str]
# the text to be there, None for a single word, and kind and concept of each reading
_Plain = tuple[str | None, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True, eq=False)
class TermFinder:
    """Finds the terms of a vocabulary; made by `term_finder`."""

    _automaton: BytesAhoCorasick
    _readings: tuple[tuple[_Reading, ...], ...]
    _plain: tuple[_Plain | None, ...]

    def find(
        self,
        text: str,
        *,
        sentences: Sequence[tuple[int, int]] = (),
        emphasis: Sequence[tuple[int, int]] = (),
    ) -> tuple[TermHit, ...]:
        """Terms in order of their start, longer ones first. Those of different kinds may overlap.

        Args:
            text: normalised (`claimcheck.language.normalise`).
            sentences: code point ranges, in order; a term with `company` looks for it in its own. The whole text is
                one sentence where there are none.
            emphasis: code point ranges that are printed in italics or bold.
        """
        coarse = b" %b " % text.encode("latin-1", "replace").translate(COARSE)
        matches = self._automaton.find_matches_as_indexes(coarse, overlapping=True)
        if not matches:
            return ()
        found: list[_Found] = []
        unlike: list[_Found] = []
        context: Context | None = None
        plain = self._plain if text.isascii() else ()
        for index, start, end in matches:
            end -= 2
            simple = plain[index] if plain else None
            if simple is not None:
                form, readings = simple
                if form is None or text[start:end].lower().replace("-", " ") == form:
                    for kind, concept in readings:
                        found.append((start, -end, kind, concept))
                continue
            if context is None:
                context = Context(text, sentences, emphasis)
            self._read(index, start, end, context, found, unlike)
        if unlike:
            found = list(_without(found, unlike))
        if len(found) > 1:
            found.sort()
            found = _longest(found)
        return tuple([TermHit(start, -end, concept, kind) for start, end, kind, concept in found if concept])

    def _read(
        self, index: int, start: int, end: int, context: Context, found: list[_Found], unlike: list[_Found]
    ) -> None:
        text = context.text
        raw = text[start:end]
        folded = raw.lower().replace("-", " ")
        kinds: dict[str, str] = {}
        for reading in self._readings[index]:
            if (
                folded != reading.form
                or any(not raw.startswith(word, offset) for offset, word in reading.capitals)
                or not word_of(text, start, end)
                or inside_number(text, start, end)
            ):
                continue
            kind = reading.kind
            if reading.unlike:
                unlike.append((start, -end, kind, reading.concept))
            elif reading.company is not None and not in_company(reading.company, start, end, context):
                continue
            elif kind != "journal" or names_a_journal(start, end, context, common=reading.common):
                # Two concepts of one kind at one place: nobody knows which, and a shorter term would be wrong too.
                kinds[kind] = "" if kind in kinds else reading.concept
            elif not reading.common:
                kinds[kind] = ""  # another journal, whose name is longer: "European Journal of Pain" is no pain
        found.extend((start, -end, kind, concept) for kind, concept in kinds.items())


def term_finder(vocabulary: Vocabulary) -> TermFinder:
    """Prepare all terms of a vocabulary for one pass."""
    by_pattern: dict[bytes, dict[_Reading, None]] = {}
    for concept in vocabulary.concepts.values():
        for reading in _readings_of(concept):
            coarse = reading.form.encode("latin-1", "replace").translate(COARSE)
            by_pattern.setdefault(b" %b " % coarse, {})[reading] = None
    readings = tuple(tuple(found) for found in by_pattern.values())
    plain = tuple(map(_plain, readings))
    return TermFinder(BytesAhoCorasick(list(by_pattern)), readings, plain)


def _readings_of(concept: Concept) -> Iterator[_Reading]:
    company = word_pattern(concept.company) if concept.company else None
    for key, terms in (("terms", concept.terms), ("exact", concept.exact)):
        common = concept.common and (key == "exact" or not concept.exact)
        for term in terms:
            for form in forms(term):
                written = term + form[len(term) :]
                yield _Reading(
                    concept.id,
                    concept.kind,
                    form,
                    ((0, written),) if key == "exact" else capital_words(written),
                    company if needs_company(concept, key) else None,
                    common,
                )
    for phrase in concept.unlike:
        for form in forms(phrase):
            yield _Reading(concept.id, concept.kind, form, unlike=True)


def _plain(readings: Sequence[_Reading]) -> _Plain | None:
    """The readings of a pattern that need no second look in text of ASCII; None where any does."""
    form = readings[0].form
    kinds = {reading.kind for reading in readings}
    if len(kinds) < len(readings) or "journal" in kinds or not form.isascii():
        return None
    if not (form[0].isalpha() and form[-1].isalpha() and all(reading.form == form for reading in readings)):
        return None
    if any(reading.capitals or reading.company or reading.common or reading.unlike for reading in readings):
        return None
    return None if form.isalpha() else form, tuple((reading.kind, reading.concept) for reading in readings)


def _without(found: Iterable[_Found], unlike: Sequence[_Found]) -> Iterator[_Found]:
    for hit in found:
        start, end, _, concept = hit
        if not any(mask[0] <= start and mask[1] <= end and mask[3] == concept for mask in unlike):
            yield hit


def _longest(found: Sequence[_Found]) -> list[_Found]:
    """Of each kind the longest at each place, and nothing that is only a part of a name."""
    ends: dict[str, int] = {}
    kept: list[_Found] = []
    names: list[_Found] = []
    for hit in found:
        kind = hit[2]
        if hit[0] >= ends.get(kind, 0):
            ends[kind] = -hit[1]
            kept.append(hit)
            if kind in NAMES:
                names.append(hit)
    if not names:
        return kept
    return [
        hit
        for hit in kept
        if all(not (name[0] <= hit[0] and name[1] <= hit[1]) or hit[2] in NAMES[name[2]] for name in names)
    ]
