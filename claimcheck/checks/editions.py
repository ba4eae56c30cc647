"""Editions, retractions and replaced guidelines: FR03, FR05, RS05."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Mark, Row
from claimcheck.checks.own_list import entry_name, related_entry
from claimcheck.checks.sources import is_asserted, month_of, related_source, source_name, source_row
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.reference import Place
from claimcheck.evidence.candidates import entry_sources
from claimcheck.evidence.verdicts import Identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Mention, Work
    from claimcheck.citations.reference import Reference
    from claimcheck.evidence.source import Notice, Source

__all__ = ["edition_not_found", "retracted_reference", "superseded_guideline"]

CITED_AS_GONE = re.compile(r"\b(?:retract\w*|withdrawn|withdrew|discredited|fraud\w*)\b", re.IGNORECASE)
HISTORICAL = re.compile(
    r"\b(?:earlier|former(?:ly)?|previous(?:ly)?|original(?:ly)?|older|old|replaced|superseded"
    r"|updated since|since been|"
    r"at the time|history|historical|back in|used to|no longer)\b",
    re.IGNORECASE,
)
GUIDES = frozenset({"guideline", "coverage_policy"})
CURRENT = re.compile(r"\b(?:current|latest|newest|up-to-date|most recent)\b", re.IGNORECASE)


def edition_not_found(page: Page) -> Iterable[Alarm]:
    """FR03: the copy names an edition of a series that its complete register does not have."""
    for work in page.register.works:
        link = page.links.get(work.id)
        if link is None or not link.candidates or work.references:
            continue
        for mention in _mentions(page, work):
            if mention.year_place is None or mention.features.year is None or _is_historical(page, mention):
                continue
            year = mention.features.year
            source = _latest(page, link.candidates)
            if link.no_edition and source is not None:
                yield _edition_alarm(mention, source, year)
            elif source is not None and link.identity is Identity.IDENTIFIED and _called_current(page, mention):
                newer = _newer_edition(source, year)
                if newer:
                    yield _outdated_alarm(mention, source, year, newer)


def retracted_reference(page: Page) -> Iterable[Alarm]:
    """FR05: an entry of the page's list, or a work that the copy names, was retracted or withdrawn."""
    for entry in page.references:
        for number in entry_sources(entry, page.base):
            source = page.base.get(number)
            notice = _gone(source)
            if source is None or notice is None or CITED_AS_GONE.search(entry.text) or _said_so(page, entry):
                continue
            yield _gone_alarm(page, _cited_at(page, entry), entry_name(entry), source, entry)
    for work in page.register.works:
        link = page.links.get(work.id)
        if link is None or link.identity is not Identity.IDENTIFIED or work.references:
            continue
        source = page.base.get(link.candidates[0])
        mention = next(_mentions(page, work), None)
        if source is not None and _gone(source) and mention is not None and not _sentence_says(page, mention):
            yield _gone_alarm(page, Place(mention.block, mention.start, mention.end), source_name(source), source, None)


def superseded_guideline(page: Page) -> Iterable[Alarm]:
    """RS05: the copy leans on a guideline or policy that a newer one has replaced."""
    for work in page.register.works:
        link = page.links.get(work.id)
        if link is None or link.identity not in (Identity.IDENTIFIED, Identity.PINNED):
            continue
        source = page.base.get(link.candidates[0])
        newer = page.base.get(source.superseded_by[0]) if source and source.superseded_by else None
        mention = next(_mentions(page, work), None)
        if source is None or newer is None or source.type not in GUIDES or mention is None:
            continue
        if not _is_historical(page, mention):
            yield _superseded_alarm(mention, source, newer, link.identity)


def _mentions(page: Page, work: Work) -> Iterator[Mention]:
    for number in work.mentions:
        mention = page.mentions[number]
        if mention.kind is not MentionKind.GENERIC and not mention.people and is_asserted(page, mention):
            yield mention


def _sentence_of(page: Page, mention: Mention) -> str:
    passage = page.passages[mention.block]
    sentence = passage.sentence_at(mention.anchor_start)
    return passage.text[sentence.start : sentence.end]


def _is_historical(page: Page, mention: Mention) -> bool:
    return bool(HISTORICAL.search(_sentence_of(page, mention)))


def _sentence_says(page: Page, mention: Mention) -> bool:
    return bool(CITED_AS_GONE.search(_sentence_of(page, mention)))


def _latest(page: Page, ids: Iterable[str]) -> Source | None:
    sources = [source for number in ids if (source := page.base.get(number)) is not None]
    return max(sources, key=lambda s: s.published or str(s.year), default=None)


def _edition_alarm(mention: Mention, source: Source, year: int) -> Alarm:
    place = mention.year_place or (mention.start, mention.end)
    dates = source.series.editions if source.series and source.series.editions else (str(source.year),)
    latest = month_of(max(dates))
    listed = messages.listed(month_of(date) for date in sorted(dates, reverse=True))
    name = source_name(source)
    return Alarm(
        "FR03",
        (Mark(Place(mention.block, *place), f"latest: {latest[-4:]}"),),
        messages.edition_not_found(year, name, latest),
        rows=(
            source_row("editions", source, listed),
            Row("linked", "the body and the topic in the copy"),
            Row("try", f'"the {source.series.body if source.series else ""} review of {latest}"'),
        ),
        related=(related_source("source", source, listed),),
        source=source.id,
        expected=latest,
        found=str(year),
        credit=CreditPath("narrowed", (), (source.id,)),
        reason="no-edition",
    )


def _called_current(page: Page, mention: Mention) -> bool:
    text = page.passages[mention.block].text
    return bool(CURRENT.search(text, mention.start, mention.anchor_start))


def _newer_edition(source: Source, year: int) -> str | None:
    """The newest edition of a series with a complete register, where it is of a later year."""
    if source.series is None or not source.series.editions_complete or not source.series.editions:
        return None
    newest = max(source.series.editions)
    return newest if int(newest[:4]) > year + 1 else None


def _outdated_alarm(mention: Mention, source: Source, year: int, newer: str) -> Alarm:
    name, month = source_name(source), month_of(newer)
    return Alarm(
        "FR03",
        (Mark(Place(mention.block, mention.start, mention.end), f"latest: {newer[:4]}"),),
        messages.edition_superseded(str(year), name, month),
        rows=(source_row("editions", source, month), Row("try", f"cite the edition of {month}, or drop the word")),
        related=(related_source("source", source, month),),
        source=source.id,
        expected=month,
        found=str(year),
        credit=CreditPath("identified", (), (source.id,)),
        reason="superseded",
    )


def _gone(source: Source | None) -> Notice | None:
    if source is None:
        return None
    notice = source.retracted or source.withdrawn
    return notice if notice is not None and (notice.verified or notice.date) else None


def _said_so(page: Page, entry: Reference) -> bool:
    return any(entry.id in mention.entries and _sentence_says(page, mention) for mention in page.mentions)


def _cited_at(page: Page, entry: Reference) -> Place:
    """Where the text cites an entry; the entry itself where it does not."""
    for mention in page.mentions:
        if entry.id in mention.entries:
            return Place(mention.block, mention.start, mention.end)
    place = entry.places[0]
    return Place(place.block, place.start, min(place.end, place.start + 60))


def _gone_alarm(page: Page, place: Place, name: str, source: Source, entry: Reference | None) -> Alarm:
    notice = _gone(source)
    date = notice.date if notice else None
    say = messages.retracted if source.retracted else messages.withdrawn
    fate = "retracted" if source.retracted else "withdrawn"
    reason = f": {notice.reason}" if notice and notice.reason else ""
    related = [related_source("source", source, f"notice {date or 'on record'}{reason}")]
    related += [related_entry(page, entry, entry.title_place)] if entry else []
    return Alarm(
        "FR05",
        (Mark(place),),
        say(name, date),
        (Mark(entry.title_place),) if entry and entry.title_place and entry.title_place != place else (),
        (
            source_row("source", source, f"notice {date or 'on record'}{reason}"),
            Row("try", f"remove it, and check again every claim that leans on it; or say that it was {fate}"),
        ),
        tuple(related),
        source=source.id,
        found=source.title,
        credit=CreditPath("identified", (), (source.id,)),
        reason=fate,
    )


def _superseded_alarm(mention: Mention, source: Source, newer: Source, identity: Identity) -> Alarm:
    return Alarm(
        "RS05",
        (Mark(Place(mention.block, mention.start, mention.end)),),
        messages.superseded(source_name(source), source_name(newer)),
        rows=(
            source_row("source", newer, newer.title),
            Row("try", f"cite {source_name(newer)}, and read its wording again"),
        ),
        related=(related_source("source", source, source.title), related_source("newer", newer, newer.title)),
        source=source.id,
        expected=newer.id,
        credit=CreditPath(identity.value, (), (source.id,)),
        reason="superseded",
    )
