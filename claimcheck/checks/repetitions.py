"""HY03: sentences that a page prints twice in the same words, or with some words more.

What is meant to come back is let be: the frame of a page, law, calls to act, steps, summaries, refrains.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Related, Row
from claimcheck.checks.asserted import told_by_others
from claimcheck.checks.repeated_passages import WORD, Run, Said, find_groups, find_runs, said_nearly
from claimcheck.checks.repetition_words import CALLS, ENGLISH, LAW, NO_COPY, STEPS, SUMMARY, TWINS
from claimcheck.checks.selling import informs
from claimcheck.citations.reference import Place
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["duplicated_sentence"]

READ: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
SHORTEST: Final = 8
"""Words of a sentence that no page says twice by chance."""
MOST: Final = 3
"""Times that a sentence may stand on a page; what stands there oftener is a refrain or a form."""
FAR: Final = 40
"""Passages between two places of one sentence beyond which a reader may need it again."""
LABEL: Final = 40
"""Characters of a line that heads a list."""
STOP = re.compile(r"[.!\u2026][\"')\]*\u2020\u2021 ]*\Z")


def duplicated_sentence(page: Page) -> Iterator[Alarm]:
    """Each passage that comes back, once, with its places (HY03)."""
    said = list(_read(page))
    by_words: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        by_words[one.words].append(one)
    pairs = {
        one.at: places[0]
        for places in by_words.values()
        if 1 < len(places) <= MOST and _counts(places[0])
        for one in places[1:]
    }
    alone = [one for one in said if len(by_words[one.words]) == 1]
    pairs |= {at: before for at, before in said_nearly(alone).items() if _counts(said[at]) and _counts(before)}
    if not pairs or NO_COPY.search(PurePath(page.document.path).name) or informs(page):
        return
    spoken = told_by_others(page)
    told: dict[tuple[int, int], list[list[Run]]] = defaultdict(list)
    for group in find_groups(find_runs(said, pairs)):
        if _is_meant(page, group) or not spoken.isdisjoint(_blocks(group)):
            continue
        told[group[0].first[0].at, group[-1].first[1].at].append(group)
    for groups in told.values():
        yield _alarm(groups)


def _blocks(group: list[Run]) -> Iterator[int]:
    for run in group:
        yield run.first[0].passage.block.id
        yield run.again[0].passage.block.id


def _read(page: Page) -> Iterator[Said]:
    """The sentences of running copy, in order, and no summaries."""
    at = block = below = 0
    short = False  # below a line such as "Key points"
    for passage in page.copy():
        own = passage.block
        if own.kind is BlockKind.HEADING:
            below, short = 0, False
        if own.kind not in READ or own.region or own.card is not None:
            continue
        block, below = block + 1, below + 1
        if len(passage.text) <= LABEL and SUMMARY.search(passage.text):
            short = True
            continue
        short = short and own.kind is BlockKind.ITEM
        if short or (own.section and SUMMARY.search(page.block(own.section[-1]).text)):
            continue
        for sentence in passage.sentences:
            words = " ".join(WORD.findall(passage.text[sentence.start : sentence.end].lower()))
            yield Said(at, passage, sentence.start, sentence.end, words, block, below)
            at += 1


def _counts(one: Said) -> bool:
    """True for a whole sentence in English that asks for nothing and is no notice."""
    text = one.passage.text[one.start : one.end]
    return (
        one.words.count(" ") + 1 >= SHORTEST
        and STOP.search(text) is not None
        and len(set(ENGLISH.findall(one.words))) > 1
        and not STEPS.match(text)
        and not CALLS.search(text)
        and not LAW.search(text)
    )


def _is_meant(page: Page, group: list[Run]) -> bool:
    """True where the two stand in things of a kind, or so far apart that a reader is told again on purpose."""
    first, again = group[0].first[0], group[0].again[0]
    alone = len(group) == 1 and group[0].count() == 1
    if alone and (again.block - first.block > FAR or CALLS.search(again.passage.text)):
        return True
    ends = (end for run in group for end in (run.first[0], run.again[0]))
    if any(TWINS.search(source) for end in ends for source in _holders(end.passage)):
        return True
    one, other = first.passage.block.section, again.passage.block.section
    if one[-1:] == other[-1:]:
        return False
    if alone and not group[0].is_exact():
        return True
    if not one or not other:
        return False
    headings = page.block(one[-1]), page.block(other[-1])
    if all(heading.text.rstrip().endswith("?") for heading in headings) and not group[0].is_whole():
        return True
    return headings[0].level == headings[1].level and first.below == again.below and first.below > 1


def _holders(passage: Passage) -> Iterator[str]:
    holder = passage.block.holder
    while holder is not None:
        yield holder.source
        holder = holder.around


def _alarm(groups: list[list[Run]]) -> Alarm:
    again = [_place(run.again) for group in groups for run in group]
    first = [_place(run.first) for run in groups[0]]
    block = groups[0][0].first[0].passage.block
    exactly = all(run.is_exact() for group in groups for run in group)
    return Alarm(
        "HY03",
        tuple(Mark(place) for place in again),
        messages.printed_again(sum(run.count() for run in groups[0]), len(groups) + 1, exactly),
        seconds=tuple(Mark(place, messages.first_printed()) for place in first),
        rows=(Row("try", messages.KEEP_ONE),),
        related=(Related("elsewhere", block.text[first[0].start : first[0].end], place=first[0]),),
    )


def _place(ends: tuple[Said, Said]) -> Place:
    return Place(ends[0].passage.block.id, ends[0].start, ends[1].end)
