"""What kind of work is cited: a plan told as a result (ET01), a review called more than it is (ET02)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Mark, Row
from claimcheck.checks.own_list import entry_name, linked_row, related_entry
from claimcheck.checks.sources import KINDS, is_asserted, related_source, source_name, source_row
from claimcheck.citations.list_links import PROTOCOL, is_protocol
from claimcheck.citations.reference import Place
from claimcheck.evidence.verdicts import Identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Mention, Work
    from claimcheck.citations.reference import Reference
    from claimcheck.evidence.source import Source
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["protocol_cited_as_result", "review_mislabelled"]

FINDING = re.compile(
    r"\b(?:found|showed|shown|shows|concluded|concludes|demonstrated|demonstrates|determined|confirmed|confirms|"
    r"proved|proves|proven|"
    r"revealed|reveals|reported|observed|established|suggested|suggests|produced|produces|improved|improves|"
    r"reduced|reduces|lowered|lowers|"
    r"relieved|relieves|eased|helped|helps|worked|works|outperformed|beat|cut|halved|doubled|led to|resulted in|"
    r"saw|experienced|had (?:fewer|less|better|lower|higher|more)|"
    r"(?:was|were|is|are) (?:\w+ )?(?:more effective|less effective|as effective|effective|better|superior|safe))\b",
    re.IGNORECASE,
)
PLAN = re.compile(
    r"\b(?:will|aims? to|aimed to|plans? to|planned|is designed|was designed|are designed|under way|underway|"
    r"ongoing|is recruiting|are recruiting|recruiting|registered|protocol|"
    r"intends?|to be published|expected|is being|are being|is testing|are testing|sets? out|hopes? to|"
    r"(?:is|was|are|were) to (?:show|test|find|see|compare|tell|learn)|whether|yet to report|has "
    r"(?:just )?(?:begun|started)|results are (?:due|awaited|expected))\b",
    re.IGNORECASE,
)


def protocol_cited_as_result(page: Page) -> Iterable[Alarm]:
    """ET01: a sentence tells findings and credits an entry whose title says that it is a protocol."""
    plans = {entry.id: entry for entry in page.references if entry.title and is_protocol(entry.title)}
    if not plans:
        return
    for work in page.register.works:
        if work.doubtful or len(work.references) != 1 or work.references[0] not in plans:
            continue
        told = next(_tellings(page, work), None)
        if told is not None:
            yield _alarm(page, work, plans[work.references[0]], *told)


REVIEW_WORDS = {
    "design.meta-analysis": "meta-analysis",
    "design.systematic-review": "systematic review",
    "design.umbrella": "overview of reviews",
}
OWN_WORDS = re.compile(
    r"\b(?:narrative (?:literature )?review|literature review|scoping review|case reports?|case series|survey|"
    r"cohort study|editorial|commentary)\b",
    re.IGNORECASE,
)
POOLED_TITLE = re.compile(r"\b(?:meta-?analys\w+|systematic|pooled|umbrella|overview)\b", re.IGNORECASE)
EMBEDDED = re.compile(
    r"\b(?:in|of|from|within) (?:the|this|that) (?P<noun>meta-analysis|systematic review)\b", re.IGNORECASE
)
POOLING = frozenset({"systematic_review", "overview"})


def review_mislabelled(page: Page) -> Iterable[Alarm]:
    """ET02: the copy calls an identified source a kind of review that its record says it is not."""
    said: set[tuple[int, int]] = set()
    called = [(mention, mention.features.design, mention.anchor_start, mention.anchor_end) for mention in page.mentions]
    for mention, design, start, end in [*called, *_embedded(page)]:
        own = start == mention.anchor_start
        number = page.register.of_mention.get(mention.id) if own else _last_called(page, mention, design)
        if number is None or design not in REVIEW_WORDS or mention.plural or (number, mention.block) in said:
            continue
        alarm = is_asserted(page, mention) and _mislabelled(page, number, design, Place(mention.block, start, end))
        if alarm:
            said.add((number, mention.block))
            yield alarm


def _mislabelled(page: Page, number: int, design: str, place: Place) -> Alarm | None:
    link = page.links.get(number)
    if link is not None and link.identity is Identity.IDENTIFIED:
        source = page.base.get(link.candidates[0])
        if source is None or _may_be(source, design, page):
            return None
        word, kind = REVIEW_WORDS[design], KINDS.get(source.type, source.type.replace("_", " "))
        return Alarm(
            "ET02",
            (Mark(place, f"on record: {kind}"),),
            messages.review_mislabelled(word, source_name(source), kind),
            rows=(source_row("source", source, kind), Row("linked", link.why), Row("try", f'"{kind}"')),
            related=(related_source("source", source, kind),),
            source=source.id,
            expected=kind,
            found=word,
            credit=CreditPath(link.identity.value, (), link.candidates),
            reason="review-mislabelled",
        )
    return _mislabelled_by_list(page, page.register.works[number], design, place)


def _mislabelled_by_list(page: Page, work: Work, design: str, place: Place) -> Alarm | None:
    """The same by the title of the entry that the work is, where that says of itself what it is."""
    entry = page.reference(work.references[0]) if len(work.references) == 1 and not work.doubtful else None
    found = OWN_WORDS.search(entry.title) if entry and entry.title else None
    if entry is None or entry.title is None or found is None or POOLED_TITLE.search(entry.title):
        return None
    word, kind = REVIEW_WORDS[design], found.group().lower()
    at = entry.title_place
    seconds = (Mark(Place(at.block, at.start + found.start(), at.start + found.end())),) if at else ()
    return Alarm(
        "ET02",
        (Mark(place, f"{entry_name(entry)}: {kind}"),),
        messages.review_mislabelled(word, entry_name(entry), kind),
        seconds,
        (linked_row(work), Row("try", f'"{kind}"')),
        (related_entry(page, entry, at),),
        source=entry.id,
        expected=kind,
        found=word,
        credit=CreditPath("identified", (), work.references),
        reason="review-mislabelled",
    )


def _embedded(page: Page) -> Iterator[tuple[Mention, str | None, int, int]]:
    """Reviews that a phrase names beside its own work: "another study included in the meta-analysis"."""
    for mention in page.mentions:
        text = page.passages[mention.block].text
        for found in EMBEDDED.finditer(text, mention.anchor_end, mention.end):
            design = (
                "design.meta-analysis" if found.group("noun").lower() == "meta-analysis" else "design.systematic-review"
            )
            yield mention, design, *found.span("noun")


def _last_called(page: Page, mention: Mention, design: str | None) -> int | None:
    """The last work before a mention that the page calls by this design."""
    for earlier in reversed(page.mentions[: mention.id]):
        number = page.register.of_mention.get(earlier.id)
        if number is not None and design in page.register.works[number].nouns:
            return number
    return None


def _may_be(source: Source, design: str, page: Page) -> bool:
    concept = page.vocabulary.concepts.get(design)
    if concept is None or source.type in concept.holds or "any" in concept.holds:
        return True
    # A review that is not known to be unpooled may be called a meta-analysis.
    return source.pooled is not False and source.type in (*concept.holds_if_pooled, *POOLING)


def _tellings(page: Page, work: Work) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Places where a sentence that speaks of the work tells a finding, those with a marker first."""
    later = []
    for passage in page.copy():
        for sentence in passage.sentences:
            told = page.register.of_sentence.get(sentence.id)
            if told is None:
                continue
            pointed = any(number == work.id for _, number, _ in told.markers)
            if not pointed and told.ongoing != work.id and all(number != work.id for _, number in told.mentions):
                continue
            found = _finding(passage, sentence)
            if found and pointed:
                yield passage, found
            elif found:
                later.append((passage, found))
    yield from later


def _finding(passage: Passage, sentence: Sentence) -> re.Match[str] | None:
    if PLAN.search(passage.text, sentence.start, sentence.end):
        return None
    return FINDING.search(passage.text, sentence.start, sentence.end)


def _alarm(page: Page, work: Work, entry: Reference, passage: Passage, found: re.Match[str]) -> Alarm:
    seconds: tuple[Mark, ...] = ()
    if entry.title and entry.title_place is not None and (word := PROTOCOL.search(entry.title)):
        start = entry.title_place.start + word.start()
        seconds = (Mark(Place(entry.title_place.block, start, start + len(word.group()))),)
    return Alarm(
        "ET01",
        (Mark(Place(passage.block.id, *found.span())),),
        messages.protocol_cited(entry_name(entry), found.group()),
        seconds,
        (linked_row(work, page, passage.block.id), Row("try", "cite the paper with the results, or cut the sentence")),
        (related_entry(page, entry, entry.title_place),),
        source=entry.id,
        expected="a paper with results",
        found="the plan of a study",
        credit=CreditPath("identified", (), work.references),
        reason="protocol",
    )
