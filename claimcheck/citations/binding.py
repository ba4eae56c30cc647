"""Which mention of a sentence a citation marker belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.citations.list_links import contradicts
from claimcheck.citations.mention import Mention, MentionKind
from claimcheck.citations.reference import printed_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.citations.reference import Reference
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

NEW = (MentionKind.NAMED, MentionKind.INDEFINITE)


def pick_mention(
    told: Sequence[tuple[Mention, int]], marker: Mention, entries: Sequence[Reference]
) -> tuple[Mention | None, bool]:
    """The mention that a marker belongs to, and whether another reading is as good.

    `told` are the mentions before the marker, with their works; `entries` what the marker points at. The copy is read
    in its best light: where one of two studies fits the entry, the marker is that one's.
    """
    works = [mention for mention, _ in told if not (mention.people and mention.features.body)]
    fresh = [m for m in works if m.kind in NEW and not m.people]
    if not fresh:
        return (works[0], False) if works else (None, False)
    adjacent = next((m for m in fresh if m.end >= (marker.adjacent_to or marker.start) - 1), None)
    if len(works) == 1:
        return works[0], False
    fitting = [m for m in works if all(not contradicts(m.features, e) for e in entries)]
    if adjacent is not None and (adjacent in fitting or not fitting):
        others = [m for m in fresh if m is not adjacent]
        return adjacent, bool(others) and adjacent not in fitting
    if len(fitting) == 1:
        return fitting[0], False
    subject = next((m for m in fitting or works if m.subject), (fitting or works)[0])
    return subject, len(fresh) > 1


def leads_in(passage: Passage, sentence: Sentence, marker: Mention) -> bool:
    """True for "Several things add to this:[2]": the marker is for what comes, not for the study told of before."""
    return passage.text[sentence.start : marker.start].rstrip(" *_").endswith(":")


def marker_words(marker: Mention, passage: Passage, sentence: Sentence) -> str:
    """How the copy points at the list with this marker, in words."""
    printed = passage.text[marker.start : marker.end]
    if not marker.labels:
        return (
            f"{printed} in this sentence" if marker.kind is MentionKind.MARKER else "the identifier that the copy gives"
        )
    names = [printed_label(label) for label in marker.labels]
    plain = names == list(marker.labels)
    label = printed if printed.startswith("[") and plain else f"[{', '.join(names)}]" if plain else " ".join(names)
    behind = not passage.text[marker.end : sentence.end].strip(" .,;:!?\"')*_")
    return f"marker {label} after the sentence" if behind else f"marker {label} in the sentence"
