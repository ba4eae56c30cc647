"""The register of works: which mentions speak of the same work, and which entry of the page's own list it is.

Reads: passages, mentions, the page's own list. Gives: works, the work of each mention, and for each sentence the work
that it goes on about. The rules are those of reading: "this study" is the last one told of; a marker behind a sentence
belongs to the study that the sentence tells of; a new study ends the talk of the former.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimcheck.citations.binding import leads_in, marker_words, pick_mention
from claimcheck.citations.features import conflict, is_named, merged, speaks_of
from claimcheck.citations.linking import link_works
from claimcheck.citations.mention import Mention, MentionKind, Step, Work
from claimcheck.citations.records import are_two_records, numbers_of
from claimcheck.citations.register import Register, SentenceWorks
from claimcheck.citations.study_nouns import may_be
from claimcheck.citations.trial_names import is_told
from claimcheck.citations.voice import is_own_voice, is_question
from claimcheck.documents.document import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.citations.reference import Reference
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

OWN_SCOPE = frozenset(
    {BlockKind.QUOTATION, BlockKind.SIGNATURE, BlockKind.CELL, BlockKind.METADATA, BlockKind.FOOTNOTE}
)
POINTING = frozenset({"this", "that", "the"})
COPULA = re.compile(r"(?: ?\([^()]{1,80}\)| ?\[[^\[\]]{1,20}\])*,? (?:was|is) (?:in fact |also )?")
TELLING = frozenset({MentionKind.NAMED, MentionKind.INDEFINITE, MentionKind.DEFINITE, MentionKind.MARKER})
# How a paragraph opens that goes on about the study before it.
POINTS_BACK = re.compile(
    r"^\W*(?:and |but |so |in fact,? |importantly,? |crucially,? |notably,? )?(?:this|that|these|those"
    r"|they|it|its|their|"
    r"overall|on average|in all|in total|altogether|after|at|by the end|within|over the|during|in addition"
    r"|also|moreover|"
    r"furthermore|what'?s more|however|both|the (?:results?|effects?|benefits?|findings?|improvements?"
    r"|differences?|groups?|"
    r"participants|patients|volunteers|people)|results?|effects?|benefits?|findings|participants|patients|volunteers|"
    r"compared|by contrast|in contrast|more than half|half|(?:about|around|nearly|almost|over|just) )\b",
    re.IGNORECASE,
)
# A lead-in that goes on about it: "Results:", "What they found:", "In detail:"; not "Benefits:".
TELLS_ON = re.compile(
    r"\b(?:results?|findings?|outcomes?|found|showed|shows|revealed|this|these|they|it|its|their|participants|patients|"
    r"groups?|compared|data|figures|numbers|detail|study|trial|review)\b",
    re.IGNORECASE,
)
NEW_WORK = frozenset({"a", "an", "another", "one"})
PARAGRAPHS_BACK = 3  # "the researchers" points back no further than this


@dataclass(slots=True)
class _Segment:
    work: int | None = None
    mention: int | None = None
    opened: bool = False
    path: tuple[Step, ...] = (Step.SEGMENT,)
    reach: int = 1
    fresh: bool = True
    seen: list[int] = field(default_factory=list)


class _Reader:
    """Goes through the page once, from top to bottom, and keeps what a reader would keep in mind."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self.references = references
        self.entries = {entry.id: entry for entry in references}
        self.works: list[Work] = []
        self.of_mention: dict[int, int] = {}
        self.of_sentence: dict[int, SentenceWorks] = {}
        self.lead_ins: dict[int, tuple[int, int]] = {}
        self.headings: dict[int, tuple[int, int]] = {}
        self.told_in: dict[int, list[str]] = {}  # work: the sentences that speak of it
        self.last_block: dict[int, int] = {}  # work: number of the paragraph that spoke of it last
        self.paragraph = 0
        self.focus: tuple[int, int] | None = None
        self.quiet_paragraphs = 0

    def new_work(self, mention: Mention) -> int:
        work = Work(
            len(self.works),
            (mention.id,),
            mention.features,
            (mention.features.design,) if mention.features.design else (),
        )
        self.works.append(work)
        self._note(work.id, mention)
        return work.id

    def join(self, number: int, mention: Mention) -> int:
        work = self.works[number]
        nouns = (
            work.nouns if not mention.features.design else tuple(dict.fromkeys((*work.nouns, mention.features.design)))
        )
        self.works[number] = replace(
            work, mentions=(*work.mentions, mention.id), features=merged(work.features, mention.features), nouns=nouns
        )
        self._note(number, mention)
        return number

    def _note(self, number: int, mention: Mention) -> None:
        self.of_mention[mention.id] = number
        self.last_block[number] = self.paragraph

    def resolve(self, mention: Mention) -> int | None:
        """The work that a mention speaks of, or None."""
        if mention.kind is MentionKind.GENERIC or mention.kind is MentionKind.MARKER:
            return None
        if mention.kind is MentionKind.INDEFINITE or (mention.determiner in NEW_WORK and not mention.features.authors):
            return self.new_work(mention)
        if mention.kind is MentionKind.DEFINITE:
            return self._definite(mention)
        same = [w.id for w in reversed(self.works) if speaks_of(w, mention.features, mention.entries)]
        same += self._forward(mention)
        return self.join(same[0], mention) if same else self.new_work(mention)

    def _forward(self, mention: Mention) -> list[int]:
        """The new study of the paragraph before that "this study of 638 patients, published in ..." goes on to name."""
        if mention.determiner not in POINTING:
            return []
        near = [w for w in self.works if self.paragraph - self.last_block[w.id] <= 1 and not w.references]
        return [
            w.id
            for w in near[-1:]
            if not is_named(w.features)
            and self._may_be_named(w, mention)
            and not conflict(w.features, mention.features)
            and may_be(mention.features.design, w.nouns)
        ]

    def _definite(self, mention: Mention) -> int | None:
        recent = [w for w in self.works if self._in_reach(w, mention) and not conflict(w.features, mention.features)]
        recent.sort(key=lambda w: (self.last_block[w.id], w.mentions[-1]))
        if mention.plural and not mention.people and len(recent) > 1:
            bound = tuple(dict.fromkeys(entry for w in recent[-2:] for entry in w.references))
            number = self.new_work(mention)
            self.works[number] = replace(self.works[number], references=bound, doubtful=True)
            return number
        if recent:
            return self.join(recent[-1].id, mention)
        features = mention.features
        return self.new_work(mention) if features.year or features.authors or features.trial else None

    def _in_reach(self, work: Work, mention: Mention) -> bool:
        if (work.doubtful and len(work.references) > 1) or not may_be(mention.features.design, work.nouns):
            return False
        if not self._may_be_named(work, mention):
            return False
        back = self.paragraph - self.last_block[work.id]
        specific = mention.features.design not in (None, "design.study")
        return back <= PARAGRAPHS_BACK or (specific and back <= 3 * PARAGRAPHS_BACK)

    def _may_be_named(self, work: Work, mention: Mention) -> bool:
        """True unless the mention calls its study by a name that nothing told of this work prints."""
        name = mention.features.trial
        return not name or mention.determiner == "this" or is_told(name, self.told_in.get(work.id, ()))

    # paragraphs and sentences

    def read(self, passage: Passage, mentions: Sequence[Mention]) -> None:
        block = passage.block
        if block.kind is BlockKind.HEADING:
            self._heading(passage, mentions)
            return
        own = block.kind in OWN_SCOPE
        kept = self.focus
        if own:
            self.focus = None
        elif block.kind is not BlockKind.ITEM or block.lead_in is None:
            self.paragraph += 1
        segment = self._opening_segment(block, passage.text, mentions)
        by_sentence: dict[int, list[Mention]] = {}
        for mention in mentions:
            by_sentence.setdefault(mention.sentence, []).append(mention)
        after_marker = False
        for sentence in passage.sentences:
            segment, after_marker = self._sentence(
                passage, sentence, by_sentence.get(sentence.id, []), segment, after_marker
            )
        if own:
            self.focus = kept
        elif segment.work is not None and segment.mention is not None and passage.text.rstrip(" *_").endswith(":"):
            self.lead_ins[block.id] = (segment.work, segment.mention)
        elif (
            block.id not in self.lead_ins
            and self.focus
            and passage.text.rstrip(" *_").endswith(":")
            and TELLS_ON.search(passage.text)
        ):
            self.lead_ins[block.id] = self.focus

    def _opening_segment(self, block: Block, text: str, mentions: Sequence[Mention]) -> _Segment:
        speaks = any(m.kind is not MentionKind.MARKER for m in mentions)
        if block.kind is BlockKind.ITEM and block.lead_in in self.lead_ins:
            work, mention = self.lead_ins[block.lead_in]
            return _Segment(work, mention, opened=True, path=(Step.LEAD_IN,), reach=1)
        if block.kind is BlockKind.ITEM or block.kind in OWN_SCOPE or not self.focus:
            return _Segment()
        naming = next((m for m in mentions if m.kind in TELLING), None)
        if naming is not None and naming.kind is MentionKind.DEFINITE:
            return _Segment(*self.focus, path=(Step.PARAGRAPH,), reach=2)  # until "the researchers" take it up again
        if mentions:
            return _Segment()
        self.quiet_paragraphs = 0 if speaks else self.quiet_paragraphs + 1
        if self.quiet_paragraphs > 1:
            self.focus = None
            return _Segment()
        if not POINTS_BACK.match(text):
            return _Segment()
        return _Segment(*self.focus, path=(Step.PARAGRAPH,), reach=2)

    def _heading(self, passage: Passage, mentions: Sequence[Mention]) -> None:
        self.focus = None
        for mention in mentions:
            number = self.resolve(mention) if mention.kind is MentionKind.NAMED else None
            if number is not None:
                self.headings.setdefault(passage.block.id, (number, mention.id))
        for sentence in passage.sentences:
            told = tuple((m, self.of_mention[m.id]) for m in mentions if m.id in self.of_mention)
            self.of_sentence[sentence.id] = SentenceWorks(told, (), None, None, (), 0)

    def _sentence(
        self, passage: Passage, sentence: Sentence, mentions: list[Mention], segment: _Segment, after_marker: bool
    ) -> tuple[_Segment, bool]:
        closed = is_own_voice(passage, sentence) or is_question(passage, sentence)
        if not mentions:
            if closed or (after_marker and segment.path != (Step.LEAD_IN,)):
                segment = _Segment()
            ongoing = None if closed else segment.work
            self.of_sentence[sentence.id] = _quiet(ongoing, segment.mention, segment.path, segment.reach, closed)
            segment.seen.append(sentence.id)
            return segment, False
        naming = [
            m for m in mentions if m.kind not in (MentionKind.MARKER, MentionKind.GENERIC, MentionKind.IDENTIFIER)
        ]
        generic = not naming and any(m.kind is MentionKind.GENERIC and m.subject for m in mentions)
        opens = bool(naming) and naming[0].kind is not MentionKind.DEFINITE
        if closed or generic or opens or (after_marker and segment.path != (Step.LEAD_IN,)):
            segment = _Segment()
        told = self._told(passage.text, naming)
        for _, work in told:
            self.told_in.setdefault(work, []).append(passage.text[sentence.start : sentence.end])
        if told:
            first, number = next(((m, w) for m, w in told if m.subject), told[0])
            step = Step.DEFINITE if first.kind is MentionKind.DEFINITE else Step.SEGMENT
            segment = _Segment(number, first.id, opened=True, path=(step,), reach=1)
            self.focus, self.quiet_paragraphs = (number, first.id), 0
        markers = self._bind(passage, sentence, mentions, told, segment)
        ongoing = None if closed or generic else segment.work
        self.of_sentence[sentence.id] = SentenceWorks(
            tuple(told), tuple(markers), ongoing, segment.mention, segment.path, segment.reach, closed or generic
        )
        segment.seen.append(sentence.id)
        ends = any(not passage.text[m.end : sentence.end].strip(" .,;:!?\"')*_") for m, *_ in markers)
        return segment, ends

    def _told(self, text: str, naming: list[Mention]) -> list[tuple[Mention, int]]:
        """The mentions of a sentence with their works: in "the ABC trial (2006) was an RCT", the RCT is that trial."""
        told: list[tuple[Mention, int]] = []
        for mention in naming:
            last = told[-1] if told else None
            if (
                last
                and mention.kind is MentionKind.INDEFINITE
                and COPULA.fullmatch(text, last[0].end, mention.start)
                and not conflict(self.works[last[1]].features, mention.features)
            ):
                told.append((mention, self.join(last[1], mention)))
            elif (number := self.resolve(mention)) is not None:
                told.append((mention, number))
        return told

    # markers

    def _bind(
        self,
        passage: Passage,
        sentence: Sentence,
        mentions: list[Mention],
        told: list[tuple[Mention, int]],
        segment: _Segment,
    ) -> list[tuple[Mention, int, int | None]]:
        bound: list[tuple[Mention, int, int | None]] = []
        since = sentence.start
        for marker in mentions:
            if marker.kind not in (MentionKind.MARKER, MentionKind.IDENTIFIER):
                continue
            before = [(m, w) for m, w in told if since <= m.start < marker.start]
            neighbour = (
                bound[-1][0] if bound and passage.text[bound[-1][0].end : marker.start].strip(" ,;") == "" else None
            )
            if neighbour is not None:  # "[2] [3]": one marker that points at two
                _, work, bound_to = bound[-1]
                self._point(work, marker, sentence, passage)
                bound.append((marker, work, bound_to))
                continue
            mention, doubtful = pick_mention(
                before, marker, [self.entries[e] for e in marker.entries if e in self.entries]
            )
            at_end = not passage.text[marker.end : sentence.end].strip(" .,;:!?\"')*_")
            if mention is not None:
                work = self.of_mention[mention.id]
            elif (
                at_end
                and not leads_in(passage, sentence, marker)
                and segment.opened
                and segment.work is not None
                and not before
                and since == sentence.start
                and segment.mention is not None
            ):
                work, mention = segment.work, None
            else:
                work = self.new_work(marker)
            work = self._settle(work, marker, mention, told)
            if doubtful:
                self.works[work] = replace(self.works[work], doubtful=True)
            self._point(work, marker, sentence, passage)
            if segment.work is None and at_end:
                self.of_mention.setdefault(marker.id, work)
            bound.append((marker, work, mention.id if mention else None))
            since = marker.end
        return bound

    def _settle(self, number: int, marker: Mention, mention: Mention | None, told: list[tuple[Mention, int]]) -> int:
        """A work that another marker has already tied to another entry is not this one: open a new work."""
        if not self._is_another(self.works[number], marker):
            return number
        if mention is None:
            return self.new_work(marker)
        fresh = self.new_work(mention)
        told[:] = [(m, fresh if m.id == mention.id else w) for m, w in told]
        return fresh

    def _is_another(self, work: Work, marker: Mention) -> bool:
        if work.references and marker.entries:
            return not set(marker.entries) & set(work.references)
        known = numbers_of(work.features, [self.entries[e] for e in work.references if e in self.entries])
        return are_two_records(known, numbers_of(marker.features))

    def _point(self, number: int, marker: Mention, sentence: Sentence, passage: Passage) -> None:
        work = self.works[number]
        self.of_mention.setdefault(marker.id, number)
        entries = tuple(dict.fromkeys((*work.references, *marker.entries)))
        if marker.plural:
            self.works[number] = replace(
                work,
                references=entries,
                doubtful=True,
                bound_by=marker.id,
                linked=marker_words(marker, passage, sentence),
            )
            return
        if not marker.entries:
            self.works[number] = replace(work, features=merged(work.features, marker.features))
            return
        several = len(entries) > 1
        self.works[number] = replace(
            work,
            references=entries,
            bound_by=marker.id,
            linked=work.linked or marker_words(marker, passage, sentence),
            doubtful=work.doubtful or several,
        )


@functools.lru_cache(256)  # most sentences name nothing, and are alike in this
def _quiet(ongoing: int | None, mention: int | None, path: tuple[Step, ...], reach: int, closed: bool) -> SentenceWorks:
    """What a sentence that names no work speaks of: what those before it told of."""
    return SentenceWorks((), (), ongoing, mention, path, reach, closed)


def read_works(passages: Sequence[Passage], mentions: Sequence[Mention], references: Sequence[Reference]) -> Register:
    """The register of works of a page."""
    by_block: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_block.setdefault(mention.block, []).append(mention)
    reader = _Reader(references)
    for passage in passages:
        reader.read(passage, by_block.get(passage.block.id, []))
    works = link_works(reader.works, references, {p.block.id: p for p in passages}, {m.id: m for m in mentions})
    return Register(works, reader.of_mention, reader.of_sentence, reader.lead_ins, reader.headings)
