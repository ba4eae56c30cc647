"""Records: the works that a page speaks of, and which of its sentences speak of which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimcheck.citations.mention import Mention, Step, Work


@dataclass(frozen=True, slots=True)
class SentenceWorks:
    """What one sentence speaks of: its mentions and markers with their works, and the work it goes on about."""

    mentions: tuple[tuple[Mention, int], ...]
    markers: tuple[tuple[Mention, int, int | None], ...]  # marker, work, id of the mention that it is bound to
    ongoing: int | None
    ongoing_mention: int | None
    path: tuple[Step, ...]
    reach: int
    closed: bool = False  # the sentence speaks for the page itself, of studies in general, or asks


@dataclass(frozen=True, slots=True)
class Register:
    """All works of a page."""

    works: tuple[Work, ...]
    of_mention: Mapping[int, int]
    of_sentence: Mapping[int, SentenceWorks]
    lead_ins: Mapping[int, tuple[int, int]]  # block of a lead-in: work, mention
    headings: Mapping[int, tuple[int, int]]  # block of a heading: work, mention


EMPTY_REGISTER = Register((), {}, {}, {}, {})
