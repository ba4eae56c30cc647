"""The work that a figure is credited to, and the path from the one to the other.

First that applies: the phrase of a mention; a marker behind the figure; a mention in the sentence; the work that the
paragraph goes on about; the lead-in; the heading. A figure in "than rates reported for ..." is nobody's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.citations.mention import Credit, Mention, MentionKind, Step
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from claimcheck.citations.register import Register, SentenceWorks
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

ELSEWHERE = gated(
    r"\b(?:than|unlike|in contrast (?:to|with)|compared (?:with|to)|versus|vs\.?)(?: even|"
    r" just)? (?:the )?(?:rates?|those|figures?|numbers?|levels?|that|what|results|risks?)\b[^;]*$",
    re.IGNORECASE,
)
SOURCE_AFTER = re.compile(
    r"^[^;]*?\b(?:according to|as reported (?:in|by)|reported (?:in|by)|,? (?:a|the|this|that|one|"
    r"another) (?:\w+ ){0,4}(?:found|showed|reported|suggests?|shows|concluded))",
    re.IGNORECASE,
)
REPORTED_AFTER = re.compile(
    r"\b(?:found|showed|reported|says?|said|concluded|shows|suggests|estimates?)\b", re.IGNORECASE
)

# A source of the figure's own that leads nowhere: "(Moll 1990)", "per Moll 1990", "(IOSN 2021 position stand)".
STRANGER = gated(
    r"(?:[^;.]|\.\d){0,90}?(?:\((?:see |e\.g\.,? )?|\bper |\bsource: )"
    r"[A-Z][\w'-]+(?:,? (?:&|and|et al\.?|[A-Z][\w'-]+)){0,4},? (?:19|20)\d\d\b"
)


def credit_figure(passage: Passage, sentence: Sentence, start: int, end: int, register: Register) -> Credit | None:
    """The credit of the figure at code points `start` to `end` of a passage, or None where nobody is named."""
    told = register.of_sentence.get(sentence.id)
    if told is None:
        return None
    inside = [(m, w) for m, w in told.mentions if m.start <= start and end <= m.end]
    if inside:
        mention, work = max(inside, key=lambda pair: pair[0].start)
        return Credit(work, mention.id, (Step.IN_PHRASE,), 0)
    if ELSEWHERE.search(passage.text, sentence.start, start):
        return None
    return (
        _by_marker(told, start, end)
        or _in_sentence(passage, sentence, told, start, end)
        or (None if _opens_later(told, start) or STRANGER.match(passage.text, start, sentence.end) else _carried(told))
    )


def _opens_later(told: SentenceWorks, start: int) -> bool:
    """True where the work that the sentence goes on about is first named behind the figure."""
    return any(m.id == told.ongoing_mention and m.start > start for m, _ in told.mentions) and not any(
        m.start <= start and m.id != told.ongoing_mention for m, _ in told.mentions
    )


def _by_marker(told: SentenceWorks, start: int, end: int) -> Credit | None:
    for marker, work, bound in told.markers:
        if marker.start >= end:
            mention = next((m for m, _ in told.mentions if m.id == bound), None)
            if mention is not None and mention.start > start:
                return None  # the marker belongs to a study that the sentence names after this figure
            return Credit(work, marker.id, (Step.MARKER,), 0)
    return None


def _in_sentence(passage: Passage, sentence: Sentence, told: SentenceWorks, start: int, end: int) -> Credit | None:
    before = [(m, w) for m, w in told.mentions if m.end <= start + 1]
    if before:
        mention, work = before[-1]
        return Credit(work, mention.id, _steps(mention), 0)
    for mention, work in told.mentions:
        between = passage.text[end : mention.start]
        follows = passage.text[mention.end : sentence.end]
        if SOURCE_AFTER.match(between + " " + passage.text[mention.start : mention.end]) or REPORTED_AFTER.match(
            follows.lstrip(" ,")
        ):
            return Credit(work, mention.id, _steps(mention), 0)
    return None


def _steps(mention: Mention) -> tuple[Step, ...]:
    return (Step.IN_SENTENCE, Step.DEFINITE) if mention.kind is MentionKind.DEFINITE else (Step.IN_SENTENCE,)


def _carried(told: SentenceWorks) -> Credit | None:
    if told.ongoing is not None and told.ongoing_mention is not None:
        backwards = any(m.id == told.ongoing_mention for m, *_ in told.markers)
        return Credit(told.ongoing, told.ongoing_mention, (Step.MARKER_BACK,) if backwards else told.path, told.reach)
    return None


def heading_credit(passage: Passage, register: Register) -> Credit | None:
    """The work that the nearest heading names, reach 2 (3 for the title of the page)."""
    for number, heading in enumerate(reversed(passage.block.section)):
        if heading in register.headings:
            work, mention = register.headings[heading]
            return Credit(work, mention, (Step.HEADING,), 2 if number == 0 and len(passage.block.section) > 1 else 3)
    return None
