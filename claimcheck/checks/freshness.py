"""How old a work is that the copy calls new (FR01)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Mark, Row
from claimcheck.checks.own_list import linked_row, related_entry
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.reference import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Mention, Work
    from claimcheck.citations.reference import Reference

__all__ = ["stale_new_study"]

NEW = re.compile(
    r"\b(?:brand[- ]new|new|newest|recent|latest|newly published|just[- ]published|recently published|breaking|"
    r"emerging|just released|hot off the press)\b",
    re.IGNORECASE,
)
DATED = re.compile(r"\b(?:19|20)\d\d\b|\bat the time\b|\bthen[- ]new\b|\bmore recent\b|\bmost recent\b")
REVIEWS = frozenset({"design.meta-analysis", "design.systematic-review", "design.umbrella", "design.review"})
YEARS, YEARS_OF_REVIEWS = 3, 5


def stale_new_study(page: Page) -> Iterable[Alarm]:
    """FR01: the copy calls a work new whose entry in the page's own list is more than three full years old."""
    entries = {entry.id: entry for entry in page.references}
    if not entries:
        return
    said: set[int] = set()
    for mention in page.mentions:
        word = _new_word(page, mention)
        if word is None or mention.id in said:
            continue
        meant = [entries[i] for i in _meant(page, mention) if i in entries]
        years = [entry.year for entry in meant]
        if not meant or any(year is None or not _is_stale(page, mention, year) for year in years):
            continue
        said.add(mention.id)
        yield _alarm(page, mention, word, meant)


def _new_word(page: Page, mention: Mention) -> tuple[int, int] | None:
    if (
        mention.kind not in (MentionKind.INDEFINITE, MentionKind.DEFINITE, MentionKind.NAMED, MentionKind.GENERIC)
        or mention.people
    ):
        return None
    text = page.passages[mention.block].text
    found = NEW.search(text, mention.start, mention.anchor_start)
    if found is None:
        return None
    # A year in a citation is the reader's way to the source; only one in the sentence itself dates the word.
    end = min([mention.end, *(m.start for m in _markers(page, mention))])
    return None if DATED.search(text, mention.start, end) else found.span()


def _markers(page: Page, mention: Mention) -> Iterator[Mention]:
    told = page.register.of_sentence.get(mention.sentence)
    return (marker for marker, _, _ in (told.markers if told else ()) if marker.start > mention.anchor_end)


def _meant(page: Page, mention: Mention) -> tuple[str, ...]:
    """Entries that the mention may mean: that of its work, or those that the marker of its sentence points at."""
    number = page.register.of_mention.get(mention.id)
    if number is not None:
        work = page.register.works[number]
        return work.references or work.candidates
    told = page.register.of_sentence.get(mention.sentence)
    if (
        told is None
        or mention.kind is not MentionKind.GENERIC
        or any(m.start > mention.start for m, _ in told.mentions)
    ):
        return ()
    return tuple(entry for marker, _, _ in told.markers for entry in marker.entries)


def _is_stale(page: Page, mention: Mention, year: int) -> bool:
    allowed = YEARS_OF_REVIEWS if mention.features.design in REVIEWS else YEARS
    return page.today.year - year > allowed


def _alarm(page: Page, mention: Mention, word: tuple[int, int], meant: list[Reference]) -> Alarm:
    newest = max(meant, key=lambda entry: entry.year or 0)
    year = newest.year or 0
    noun = mention.features.noun or "study"
    text = page.block(mention.block).text[slice(*word)].lower()
    say = messages.called_new if len(meant) == 1 else messages.called_new_one_of
    number = page.register.of_mention.get(mention.id)
    work: Work | None = page.register.works[number] if number is not None else None
    rows = [linked_row(work)] if work and work.linked else []
    place = Place(mention.block, word[0], mention.anchor_end)
    return Alarm(
        "FR01",
        (Mark(place),),
        say(noun, text, year, page.today.year - year),
        tuple(_years(meant)),
        (*rows, Row("try", f'"a {year} {noun}"')),
        tuple(related_entry(page, e, e.year_place) for e in meant),
        source=newest.id if len(meant) == 1 else None,
        expected=str(year),
        found=text,
        credit=CreditPath("identified" if len(meant) == 1 else "narrowed", (), tuple(e.id for e in meant)),
        reason="stale",
    )


def _years(meant: list[Reference]) -> Iterator[Mark]:
    for entry in meant[:2]:
        if entry.year_place is not None:
            yield Mark(entry.year_place)
