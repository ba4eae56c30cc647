"""Each claim held against what its credit points at, with a verdict and the reason for it.

Identity before comparison; the page's own list before the facts base; agreement before contradiction. The copy is read
in its best light: what agrees with any source that may be meant is supported.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.citations.mention import Step
from claimcheck.claims.figure import Scope
from claimcheck.claims.measures import Measure, Role
from claimcheck.claims.slot_words import weeks_in
from claimcheck.evidence.candidates import NOBODY, SourceLink, link_work
from claimcheck.evidence.compare import Comparison, compare_with, is_round, is_weak
from claimcheck.evidence.index_keys import years_of
from claimcheck.evidence.judge_list import judge_by_list, list_identity
from claimcheck.evidence.owners import cannot_be, find_owner
from claimcheck.evidence.records import Judgement, SourceFigure
from claimcheck.evidence.slots import COUNTS, same_time
from claimcheck.evidence.topics import Topic, topic_of
from claimcheck.evidence.values import ANALYSED_OF_ALL, may_be_part
from claimcheck.evidence.verdicts import Identity, Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.citations.mention import Mention
    from claimcheck.citations.reference import Reference
    from claimcheck.citations.register import Register
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.base import FactsBase
    from claimcheck.evidence.source import Source
    from claimcheck.language.passage import Passage
    from claimcheck.language.vocabulary import Vocabulary

FARTHEST = 3  # reach at which a contradiction of an identified work may still be told, as a warning
FARTHEST_PINNED = 2
ASSERTED = frozenset({Scope.STATEMENT, Scope.HEADING})


@dataclass(frozen=True, slots=True)
class Grounds:
    """All that claims of a page are held against."""

    register: Register
    mentions: Sequence[Mention]
    passages: Sequence[Passage]
    references: Mapping[str, Reference]
    own_list: Mapping[str, tuple[SourceFigure, ...]]
    base: FactsBase
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class Judged:
    """Judgements by id of the claim; topics and links to the facts base by id of the work."""

    judgements: Mapping[int, Judgement]
    topics: Mapping[int, Topic]
    links: Mapping[int, SourceLink]


def judge(claims: Sequence[FigureClaim], grounds: Grounds) -> Judged:
    """A judgement for each claim, and the sources that each work may be."""
    works = grounds.register.works
    topics = {work.id: topic_of(work, grounds.mentions, grounds.passages) for work in works}
    counts = _counts_of(claims)
    links = {
        work.id: link_work(
            work, topics[work.id], counts.get(work.id, ()), grounds.references, grounds.base, grounds.vocabulary
        )
        for work in works
    }
    found = {claim.id: _judge(claim, links, grounds) for claim in claims}
    _together(claims, found)
    _paired(claims, found, links)
    _parts(claims, found)
    _owners(claims, found, topics, links, grounds)
    return Judged(found, topics, links)


def _counts_of(claims: Sequence[FigureClaim]) -> dict[int, list[FigureClaim]]:
    """Figures that stand in the phrase of their work, by work."""
    found: dict[int, list[FigureClaim]] = {}
    for claim in claims:
        if claim.credit is not None and Step.IN_PHRASE in claim.credit.path:
            found.setdefault(claim.credit.work, []).append(claim)
    return found


def _judge(claim: FigureClaim, links: Mapping[int, SourceLink], grounds: Grounds) -> Judgement:
    if claim.credit is None and claim.elsewhere:
        return Judgement(claim.id, Verdict.NOT_CHECKED, Reason.UNKNOWN_WORK)
    if claim.credit is None:
        return Judgement(claim.id, Verdict.UNCREDITED, Reason.NOBODY_NAMED)
    work = grounds.register.works[claim.credit.work]
    by_list = judge_by_list(claim, work, grounds.references, grounds.own_list)
    if by_list.verdict is not Verdict.NOT_CHECKED:
        return by_list
    link = links.get(work.id, NOBODY)
    if not link.candidates:
        return by_list
    sources = [source for i in link.candidates if (source := grounds.base.get(i)) is not None]
    if claim.measure is Measure.DATE:
        return _dated(claim, link, sources)
    if claim.measure is Measure.TIME and (held := _timepoint(claim, link, sources)):
        return held
    best, source = _best(claim, sources, grounds.vocabulary)
    return _allowed(claim, best, source, link)


def _best(claim: FigureClaim, sources: Sequence[Source], vocabulary: Vocabulary) -> tuple[Comparison, Source]:
    """The comparison that is kindest to the copy, and with which source."""
    order = (Verdict.SUPPORTED, Verdict.NOT_CHECKED, Verdict.MISATTRIBUTED, Verdict.CONTRADICTED)
    held = [(compare_with(claim, source, vocabulary), source) for source in sources]
    return min(held, key=lambda pair: order.index(pair[0].verdict))


def _allowed(claim: FigureClaim, found: Comparison, source: Source, link: SourceLink) -> Judgement:
    """The judgement that identity, scope and reach allow."""
    verdict, reason, figure = found.verdict, found.reason, found.figure
    weak = bool(figure and is_weak(figure, source)) or link.identity is Identity.PINNED or bool(found.assumed)
    if verdict in (Verdict.CONTRADICTED, Verdict.MISATTRIBUTED):
        refused = _refused(claim, link)
        if refused:
            verdict, reason, figure = Verdict.NOT_CHECKED, refused, None
    return Judgement(
        claim.id,
        verdict,
        reason,
        link.identity,
        link.candidates,
        figure,
        link.why,
        found.same,
        found.differing,
        found.unknown,
        found.assumed,
        weak=weak,
    )


def _refused(claim: FigureClaim, link: SourceLink) -> Reason | None:
    if link.identity not in (Identity.IDENTIFIED, Identity.PINNED):
        return Reason.SEVERAL_WORKS
    if claim.scope not in ASSERTED:
        return Reason.NOT_ASSERTED
    farthest = FARTHEST if link.identity is Identity.IDENTIFIED else FARTHEST_PINNED
    return Reason.TOO_FAR if claim.credit is None or claim.credit.reach > farthest else None


def _timepoint(claim: FigureClaim, link: SourceLink, sources: Sequence[Source]) -> Judgement | None:
    """Supported where a source measured something at that time."""
    weeks = weeks_in(claim.quantity)
    for source in sources:
        for figure in source.figures:
            if weeks and figure.weeks and same_time(weeks, figure.weeks):
                return Judgement(
                    claim.id, Verdict.SUPPORTED, Reason.SOURCE_AGREES, link.identity, link.candidates, figure, link.why
                )
    return None


def _dated(claim: FigureClaim, link: SourceLink, sources: Sequence[Source]) -> Judgement:
    """The year that the copy gives a work: the candidates fit it already, or the series has no such edition."""
    if claim.of != "printed" or claim.quantity.printed is None:
        return Judgement(claim.id, Verdict.NOT_CHECKED, Reason.NOT_ON_RECORD, link.identity, link.candidates)
    year = int(claim.quantity.printed)
    if any(year in years_of(source) for source in sources):
        return Judgement(
            claim.id, Verdict.SUPPORTED, Reason.SOURCE_AGREES, link.identity, link.candidates, linked=link.why
        )
    if link.no_edition:
        return Judgement(
            claim.id, Verdict.CONTRADICTED, Reason.SOURCE_DIFFERS, link.identity, link.candidates, linked=link.why
        )
    return Judgement(claim.id, Verdict.NOT_CHECKED, Reason.SEVERAL_WORKS, link.identity, link.candidates)


def _together(claims: Sequence[FigureClaim], found: dict[int, Judgement]) -> None:
    """Figures of one sentence are judged together.

    A borrowed value that is round, or whose other slots the copy leaves open, counts only where a neighbour agrees
    with the same source at the same time.
    """
    for claim in claims:
        judgement = found[claim.id]
        if judgement.verdict is not Verdict.MISATTRIBUTED or judgement.figure is None:
            continue
        if (is_round(claim) or judgement.unknown) and not _backed(claim, judgement, claims, found):
            found[claim.id] = replace(
                judgement, verdict=Verdict.NOT_CHECKED, reason=Reason.SLOTS_UNKNOWN, figure=None, differing=()
            )


def _paired(claims: Sequence[FigureClaim], found: dict[int, Judgement], links: Mapping[int, SourceLink]) -> None:
    """People counted together with all trials of a review are all its people, not a part that was analysed."""
    for claim in claims:
        judgement = found[claim.id]
        figure, credit = judgement.figure, claim.credit
        if judgement.reason is not Reason.ROLE_UNKNOWN or figure is None or credit is None:
            continue
        beside = (
            found[other.id].figure
            for other in claims
            if other.measure is Measure.STUDY_COUNT
            and (other.sentence, other.credit and other.credit.work) == (claim.sentence, credit.work)
            and found[other.id].verdict is Verdict.SUPPORTED
        )
        whole = any(f and f.source == figure.source and f.role is figure.role is Role.TOTAL for f in beside)
        if (
            whole
            and not may_be_part(claim.quantity, figure.low, ANALYSED_OF_ALL)
            and not _refused(claim, links[credit.work])
        ):
            found[claim.id] = replace(
                judgement,
                verdict=Verdict.CONTRADICTED,
                reason=Reason.SOURCE_DIFFERS,
                same=("role", "of"),
                differing=("value",),
                unknown=(),
            )


def _parts(claims: Sequence[FigureClaim], found: dict[int, Judgement]) -> None:
    """Counts of one paragraph that together make the total are its groups: none of them contradicts it."""
    counts = [c for c in claims if c.measure in COUNTS and c.quantity.printed is not None]
    for claim in counts:
        judgement = found[claim.id]
        figure = judgement.figure
        if judgement.verdict is not Verdict.CONTRADICTED or figure is None:
            continue
        beside = [c for c in counts if c.block == claim.block and c.measure is claim.measure and c.id != claim.id]
        sums = [(claim.quantity.printed or 0) + (other.quantity.printed or 0) for other in beside]
        sums.append(sum((c.quantity.printed or 0) for c in (claim, *beside)))
        if beside and any(figure.low <= total <= figure.high for total in sums):
            found[claim.id] = replace(
                judgement, verdict=Verdict.NOT_CHECKED, reason=Reason.ROLE_UNKNOWN, figure=None, differing=()
            )


def _backed(
    claim: FigureClaim, judgement: Judgement, claims: Sequence[FigureClaim], found: Mapping[int, Judgement]
) -> bool:
    for other in claims:
        held = found[other.id]
        if other.sentence != claim.sentence or other.id == claim.id or held.verdict is not Verdict.SUPPORTED:
            continue
        figure = held.figure
        if figure and judgement.figure and figure.source == judgement.figure.source and figure.measure is claim.measure:
            return figure.weeks == judgement.figure.weeks
    return False


def _told_together(claim: FigureClaim) -> tuple[int, int, int]:
    """What counts of one study share: the sentence, or the lead-in of the list whose items they stand in."""
    if claim.credit is None:
        return 0, claim.sentence, -1
    if Step.LEAD_IN in claim.credit.path and claim.credit.mention is not None:
        return 1, claim.credit.mention, claim.credit.work
    return 0, claim.sentence, claim.credit.work


def _owners(
    claims: Sequence[FigureClaim],
    found: dict[int, Judgement],
    topics: Mapping[int, Topic],
    links: Mapping[int, SourceLink],
    grounds: Grounds,
) -> None:
    """Counts whose owner by value cannot be the work that they are credited to are misattributed."""
    credited = [c for c in claims if c.credit is not None and c.scope in ASSERTED]
    for _, group in itertools.groupby(sorted(credited, key=_told_together), key=_told_together):
        counts = list(group)
        work = grounds.register.works[counts[0].credit.work] if counts[0].credit else None
        owner = find_owner(counts, grounds.base)
        if work is None or owner is None or counts[0].credit is None or counts[0].credit.reach > FARTHEST_PINNED:
            continue
        link = links[work.id]
        sources = [source for i in owner.sources if (source := grounds.base.get(i)) is not None]
        if not sources or set(owner.sources) & set(link.candidates) or _supported(owner.claims, found):
            continue
        entry = grounds.references.get(work.references[0]) if len(work.references) == 1 else None
        topic = topics[work.id]
        if work.doubtful or not all(  # a sister paper of the same study may be the one that is meant
            cannot_be(source, work.features, topic, entry, grounds.vocabulary, pair=owner.pair) for source in sources
        ):
            continue
        for number in owner.claims:
            found[number] = replace(
                found[number],
                verdict=Verdict.MISATTRIBUTED,
                reason=Reason.OWNER_DIFFERS,
                identity=link.identity or list_identity(work, grounds.references),
                candidates=link.candidates,
                owner=sources[0].id,
                linked=link.why or work.linked,
            )


def _supported(claims: Sequence[int], found: Mapping[int, Judgement]) -> bool:
    return any(found[number].verdict is Verdict.SUPPORTED for number in claims)
