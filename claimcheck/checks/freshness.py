"""How old a work is that the copy calls new (FR01)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Mark, Related, Row
from claimcheck.checks.evidence_type import PLAN
from claimcheck.checks.own_list import linked_row, related_entry
from claimcheck.checks.sources import is_asserted, related_source, source_row
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.reference import Place
from claimcheck.citations.voice import is_question
from claimcheck.evidence.verdicts import Identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Mention
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["stale_new_study"]

NEW_WORDS = (
    r"brand[- ]new|new|newest|recent|latest|newly published|just[- ]published|recently published|breaking|emerging|"
    r"just[- ]released"
)
NOT_AMONG = r"(?! of (?:these|those|the|our|them)\b)"  # "the newest of these" compares, it dates nothing
NEW = re.compile(rf"\b(?P<word>{NEW_WORDS}){NOT_AMONG}(?: [\w/-]+){{0,3}} $", re.IGNORECASE)
EVIDENCE = re.compile(
    rf"\b(?P<word>{NEW_WORDS}){NOT_AMONG}(?: [\w/-]+){{0,2}} (?P<noun>evidence|findings|data|science|research|studies"
    rf"|trials|reviews)\b",
    re.IGNORECASE,
)
PLACE = re.compile(r"^New [A-Z]")  # New Zealand, New York
OTHERS = re.compile(r"\bother\b", re.IGNORECASE)  # not the work that was named before
DATED = re.compile(
    r"\b(?:19|20)\d\d\b|\bat the time\b|\bthen[- ]new\b|\b(?:more|most) recent\b"
    r"|\b(?:newer|later|recently) than\b",
    re.IGNORECASE,
)
OPENING_YEAR = re.compile(r"^\W*(?:back )?in (?:\w+ )?(?:19|20)\d\d\b", re.IGNORECASE)
REVIEWS = frozenset({"design.meta-analysis", "design.systematic-review", "design.umbrella", "design.review"})
YEARS, YEARS_OF_REVIEWS = 3, 5


@dataclass(frozen=True, slots=True)
class _Meant:
    """What the copy may mean: years, what to show, and how surely it is that."""

    years: tuple[int | None, ...]
    ids: tuple[str, ...]
    marks: tuple[Mark, ...]
    rows: tuple[Row, ...]
    related: tuple[Related, ...]
    identity: Identity


def stale_new_study(page: Page) -> Iterable[Alarm]:
    """FR01: the copy calls a work new that is more than three full years old; reviews five."""
    for mention in page.mentions:
        word = _new_word(page, mention)
        meant = _meant(page, mention) if word else None
        if word and meant and _all_stale(page, meant, mention.features.design):
            noun = mention.features.noun or "study"
            yield _alarm(page, Place(mention.block, word[0], mention.anchor_end), word, noun, meant)
    yield from _evidence(page)


def _new_word(page: Page, mention: Mention) -> tuple[int, int] | None:
    telling = (MentionKind.INDEFINITE, MentionKind.DEFINITE, MentionKind.NAMED)
    if mention.kind not in telling or mention.people:
        return None
    passage = page.passages[mention.block]
    found = NEW.search(passage.text[mention.start : mention.anchor_start])
    if found is None or not is_asserted(page, mention):
        return None
    if PLACE.search(found[0]) or OTHERS.search(passage.text, mention.start, mention.anchor_start):
        return None
    if _is_dated(page, passage, passage.sentence_at(mention.anchor_start), mention):
        return None
    return mention.start + found.start("word"), mention.start + found.end("word")


def _is_dated(page: Page, passage: Passage, sentence: Sentence, mention: Mention) -> bool:
    """True where the words themselves say when. A year in a citation is only the reader's way to the source."""
    told = page.register.of_sentence.get(sentence.id)
    markers = [m.start for m, _, _ in (told.markers if told else ()) if m.start > mention.anchor_end]
    bracket = passage.text.find("(", mention.anchor_end, mention.end)
    end = min([mention.end, *markers, *([bracket] if bracket >= 0 else [])])
    if DATED.search(passage.text, mention.start, end) or OPENING_YEAR.match(
        passage.text[sentence.start : sentence.end]
    ):
        return True
    return bool(PLAN.search(passage.text, mention.anchor_end, sentence.end))


def _meant(page: Page, mention: Mention) -> _Meant | None:
    number = page.register.of_mention.get(mention.id)
    if number is None:
        return None
    work, link = page.register.works[number], page.links.get(number)
    entries = [e for e in page.references if e.id in (work.references or work.candidates)]
    if entries:
        marks = tuple(Mark(entry.year_place) for entry in entries[:2] if entry.year_place is not None)
        rows: tuple[Row, ...] = (linked_row(work, page, mention.block),) if work.linked else ()
        related = tuple(related_entry(page, entry, entry.year_place) for entry in entries)
        identity = Identity.IDENTIFIED if len(entries) == 1 and not work.doubtful else Identity.NARROWED
        years = tuple(entry.year for entry in entries)
        return _Meant(years, tuple(e.id for e in entries), marks, rows, related, identity)
    if link is None or link.identity not in (Identity.IDENTIFIED, Identity.PINNED):
        return None
    source = page.base.get(link.candidates[0])
    if source is None:
        return None
    published = source.published or str(source.year)
    rows = (source_row("source", source, f"published {published}"), Row("linked", link.why))
    return _Meant((source.year,), (source.id,), (), rows, (related_source("source", source, published),), link.identity)


def _evidence(page: Page) -> Iterator[Alarm]:
    """Sentences such as "Recent evidence shows ... [4]", where every marker of the sentence points at old work."""
    entries = {entry.id: entry for entry in page.references}
    for passage in page.copy() if entries else ():
        for sentence in passage.sentences:
            told = page.register.of_sentence.get(sentence.id)
            if (
                told is None
                or not told.markers
                or any(m.start for m, _ in told.mentions)
                or is_question(passage, sentence)
            ):
                continue
            found = EVIDENCE.search(passage.text, sentence.start, sentence.end)
            if found and (PLACE.match(found[0]) or OTHERS.search(passage.text[: found.start()][-8:])):
                continue
            if not found or DATED.search(passage.text, sentence.start, told.markers[0][0].start):
                continue
            pointed = [entries[i] for marker, _, _ in told.markers for i in marker.entries if i in entries]
            meant = _Meant(
                tuple(entry.year for entry in pointed),
                tuple(entry.id for entry in pointed),
                tuple(Mark(entry.year_place) for entry in pointed[:2] if entry.year_place is not None),
                (Row("linked", "the markers of this sentence"),),
                tuple(related_entry(page, entry, entry.year_place) for entry in pointed),
                Identity.IDENTIFIED,
            )
            if pointed and _all_stale(page, meant, None):
                place = Place(passage.block.id, *found.span())
                yield _alarm(page, place, found.span("word"), found.group("noun").lower(), meant)


def _all_stale(page: Page, meant: _Meant, design: str | None) -> bool:
    allowed = YEARS_OF_REVIEWS if design in REVIEWS else YEARS
    return bool(meant.years) and all(year is not None and page.today.year - year > allowed for year in meant.years)


def _alarm(page: Page, place: Place, word: tuple[int, int], noun: str, meant: _Meant) -> Alarm:
    year = max(year for year in meant.years if year is not None)
    text = page.block(place.block).text[slice(*word)].lower()
    say = messages.called_new if len(meant.ids) == 1 else messages.called_new_one_of
    retry = (
        f'"{noun} of {year}"'
        if noun.endswith(("s", "research", "evidence", "data", "science"))
        else f'"a {year} {noun}"'
    )
    return Alarm(
        "FR01",
        (Mark(place),),
        say(noun, text, year, page.today.year - year),
        meant.marks,
        (*meant.rows, Row("try", retry)),
        meant.related,
        None if meant.identity is not Identity.PINNED else "warning",
        source=meant.ids[0] if len(meant.ids) == 1 else None,
        expected=str(year),
        found=text,
        credit=CreditPath(meant.identity.value, (), meant.ids),
        reason="stale",
    )
