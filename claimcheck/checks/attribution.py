"""Who is cited, and where it stands: journals (AC09), entries and markers without a partner (AC07)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Mark, Related, Row
from claimcheck.checks.own_list import entry_name, linked_row, marker_name, related_entry
from claimcheck.checks.sources import is_asserted, related_source, source_name, source_row
from claimcheck.citations.journals import same_journal
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.names import surname_key
from claimcheck.citations.reference import Place
from claimcheck.evidence.judge_list import list_identity
from claimcheck.evidence.owners import other_journal
from claimcheck.evidence.verdicts import Identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Mention
    from claimcheck.citations.reference import Reference

__all__ = ["uncited_reference", "wrong_journal"]

MANY = 3
WORD = re.compile(r"[^\W\d_][\w'-]+")


def journals_differ(page: Page) -> dict[int, tuple[Mention, Reference]]:
    """Works that the copy places in another journal than their entry: the mention that does, and the entry."""
    found: dict[int, tuple[Mention, Reference]] = {}
    entries = {entry.id: entry for entry in page.references}
    for mention in page.mentions:
        number = page.register.of_mention.get(mention.id)
        if number is None or mention.journal_place is None or mention.features.journal_name is None:
            continue
        if not is_asserted(page, mention):
            continue
        work = page.register.works[number]
        if work.bound_by is None or list_identity(work, entries) is not Identity.IDENTIFIED:
            continue
        entry = entries[work.references[0]]
        # Volume or pages tell an article of a journal from a chapter, a report or a page of the web.
        if (
            entry.journal
            and (entry.volume or entry.pages)
            and same_journal(mention.features.journal_name, entry.journal) is False
        ):
            found.setdefault(number, (mention, entry))
    return found


def wrong_journal(page: Page) -> Iterable[Alarm]:
    """AC09: the copy names another journal than the credited entry."""
    from claimcheck.checks.reference_figures import differing

    for number, (mention, entry) in journals_differ(page).items():
        if mention.journal_place is None or entry.journal is None:
            continue
        work, name = page.register.works[number], entry_name(entry)
        said = page.block(mention.block).text[slice(*mention.journal_place)]
        two = differing(page, number) > 1
        text = (
            messages.reference_fits_not(name, marker_name(entry))
            if two
            else f'"{entry.journal}", or cite the paper meant'
        )
        yield Alarm(
            "AC09",
            (Mark(Place(mention.block, *mention.journal_place), f"{name}: another journal"),),
            messages.journal_differs(_with_article(said), name, entry.journal),
            (Mark(entry.journal_place),) if entry.journal_place else (),
            (linked_row(work), Row("try", text)),
            (related_entry(page, entry, entry.journal_place),),
            source=entry.id,
            expected=entry.journal,
            found=said,
            credit=CreditPath("identified", (), work.references),
            reason="reference-differs",
        )

    yield from _wrong_by_record(page)


def _wrong_by_record(page: Page) -> Iterator[Alarm]:
    """The same for an identified source of the facts base, where the page's list names no journal."""
    for mention in page.mentions:
        number = page.register.of_mention.get(mention.id)
        link = page.links.get(number) if number is not None else None
        if link is None or link.identity is not Identity.IDENTIFIED or mention.journal_place is None:
            continue
        if not is_asserted(page, mention):
            continue
        source = page.base.get(link.candidates[0])
        work = page.register.works[number] if number is not None else None
        listed = [e for e in page.references if work and e.id in work.references and e.journal]
        said = mention.features.journal_name
        if source is None or not source.journal or listed or not other_journal(said, source, page.vocabulary):
            continue
        yield Alarm(
            "AC09",
            (Mark(Place(mention.block, *mention.journal_place), "source: another journal"),),
            messages.journal_differs_from_record(str(said), source_name(source), source.journal),
            rows=(
                source_row("source", source, source.title),
                Row("linked", link.why),
                Row("try", f'"{source.journal}"'),
            ),
            related=(related_source("source", source, source.journal),),
            source=source.id,
            expected=source.journal,
            found=said,
            credit=CreditPath("identified", (), link.candidates),
            reason="source-differs",
        )


def uncited_reference(page: Page) -> Iterable[Alarm]:
    """AC07: an entry that nothing in the text points at, or a marker that points at no entry."""
    if not page.references:
        return
    yield from _markers_without_entry(page)
    listed = [e for e in page.references if not e.further and (e.apart or e.numbered)]
    cited = _cited(page)
    reached = _reached(page, cited)
    missed = [entry for entry in listed if entry.id not in reached]
    if not missed:
        return
    if not cited and len(listed) > 1:
        missed = listed
        message = messages.list_not_cited(len(listed))
        text = 'cite each reference where it is used, or head the list "Further reading"'
    else:
        message = messages.entries_not_cited(_names(missed), len(missed))
        text = (
            "cite it where it is used, or cut it" if len(missed) == 1 else "cite them where they are used, or cut them"
        )
    related = tuple(Related("reference", entry.text, entry.id, None, entry.places[0]) for entry in missed)
    yield Alarm(
        "AC07", (Mark(_head(missed[0])),), message, rows=(Row("try", text),), related=related, reason="not-cited"
    )


def _markers_without_entry(page: Page) -> Iterator[Alarm]:
    labels = {entry.label for entry in page.references if entry.numbered and entry.label}
    if not labels:
        return
    lost = [m for m in page.mentions if m.kind is MentionKind.MARKER and set(m.labels) - labels]
    lost = [m for m in lost if not page.block(m.block).hidden]
    shown = lost if len(lost) <= MANY else lost[:1]
    for mention in shown:
        missing = [label for label in mention.labels if label not in labels]
        if len(lost) > MANY:
            place = Place(mention.block, mention.start, mention.end)
            message = messages.markers_without_entries(len(lost), len(page.references))
            yield Alarm("AC07", (Mark(place, "no such reference"),), message, reason="no-entry")
        else:
            place = Place(mention.block, mention.start, mention.end)
            message = messages.marker_without_entry(
                messages.listed(f"[{label}]" for label in missing), len(page.references)
            )
            yield Alarm(
                "AC07",
                (Mark(place, "no such reference"),),
                message,
                rows=(Row("try", "correct the number, or add the reference"),),
                reason="no-entry",
            )


def _cited(page: Page) -> frozenset[str]:
    """Ids of the entries that the text points at: by marker, link, author and year, title, or as the one that fits."""
    found = {entry for mention in page.mentions for entry in mention.entries}
    return frozenset(found.union(*(work.references for work in page.register.works)))


def _reached(page: Page, cited: frozenset[str]) -> frozenset[str]:
    """Ids of the entries that the text points at in any way, if only by a name."""
    found = cited.union(*(work.candidates for work in page.register.works))
    left = [entry for entry in page.references if entry.id not in found]
    if not left:
        return found
    capitals = {word for p in page.copy() for word in WORD.findall(p.text) if word[0].isupper()}
    words = set(map(surname_key, capitals))
    by_name = {entry.id for entry in left if any(surname_key(name) in words for name in entry.authors[:1])}
    text = " ".join(p.text for p in page.copy()).casefold()
    by_words = {
        e.id
        for e in left
        if (e.title and e.title.casefold() in text) or (e.corporate and e.corporate.casefold() in text)
    }
    return found | by_name | by_words


def _with_article(journal: str) -> str:
    return (
        f"the {journal}"
        if re.match(r"(?:\w+ )*(?:Journal|Annals|Archives|Bulletin|Quarterly|Lancet)\b", journal)
        else journal
    )


def _names(entries: list[Reference]) -> str:
    if all(entry.numbered and entry.label for entry in entries):
        labels = messages.listed(str(entry.label) for entry in entries)
        return f"reference {labels}" if len(entries) == 1 else f"references {labels}"
    return messages.listed(entry_name(entry) for entry in entries)


def _head(entry: Reference) -> Place:
    place = entry.places[0]
    return Place(place.block, place.start, min(place.end, place.start + 60))
