"""What kind of work is cited: a plan of a study told as a result (ET01)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Mark, Row
from claimcheck.checks.own_list import entry_name, linked_row, related_entry
from claimcheck.citations.list_links import PROTOCOL, is_protocol
from claimcheck.citations.reference import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Work
    from claimcheck.citations.reference import Reference
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["protocol_cited_as_result"]

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
    r"yet to report|has (?:just )?(?:begun|started)|results are (?:due|awaited|expected))\b",
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
        messages.protocol_cited(entry_name(entry)),
        seconds,
        (linked_row(work), Row("try", "cite the paper with the results, or cut the sentence")),
        (related_entry(page, entry, entry.title_place),),
        source=entry.id,
        expected="a paper with results",
        found="the plan of a study",
        credit=CreditPath("identified", (), work.references),
        reason="protocol",
    )
