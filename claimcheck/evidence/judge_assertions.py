"""Claims without a figure held against the conclusions that sources record: direction, outcome, comparator.

A source's silence is no contradiction. A claim that names no comparator is settled only where all conclusions on its
outcome point the same way. Agreement with any source that may be meant is support.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimcheck.claims.assertion import Assertion, Comparison, Kind, Polarity, Safety
from claimcheck.claims.causal_strength import is_of_health
from claimcheck.claims.figure import Scope
from claimcheck.claims.result_direction import BAD, Direction
from claimcheck.evidence.candidates import NOBODY
from claimcheck.evidence.meaning import meaning, relates
from claimcheck.evidence.verdicts import Identity, Reason, Verdict
from claimcheck.language.concept import Relatedness

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from claimcheck.evidence.base import FactsBase
    from claimcheck.evidence.candidates import SourceLink
    from claimcheck.evidence.source import Conclusion, Source
    from claimcheck.language.vocabulary import Vocabulary

FARTHEST: Final = {Identity.IDENTIFIED: 3, Identity.PINNED: 2}
"""Reach up to which a contradiction may be told."""

ASSERTED: Final = frozenset({Scope.STATEMENT, Scope.HEADING})
WORDS_OF_BENEFIT: Final = frozenset(
    "effective beneficial efficacious protective helpful successful works work worked effectively curative".split()
)
WORDS_OF_HARM: Final = frozenset("harmful detrimental deleterious".split())
FAVOURS, AGAINST, NONE = "favours", "against", "none"
DIRECTIONS: Final = frozenset({FAVOURS, AGAINST, NONE})


@dataclass(frozen=True, slots=True)
class AssertionJudgement:
    """What came of a claim without a figure.

    Attributes:
        claim: id of the claim.
        verdict: what.
        reason: why.
        identity: how surely the credit means one source.
        candidates: ids of the sources that the credit may mean.
        linked: why we take the credit to mean that source, in words.
        source: id of the source that it was held against; None where it was held against none.
        conclusion: the conclusion that decided; None where none did.
        weak: True where a contradiction may be a warning at most.
    """

    claim: int
    verdict: Verdict
    reason: Reason
    identity: Identity = Identity.NONE
    candidates: tuple[str, ...] = ()
    linked: str = ""
    source: str | None = None
    conclusion: Conclusion | None = None
    weak: bool = False


def judge_assertions(
    claims: Sequence[Assertion],
    links: Mapping[int, SourceLink],
    generic: Container[int],
    base: FactsBase,
    vocabulary: Vocabulary,
) -> dict[int, AssertionJudgement]:
    """A judgement for each claim, by its id.

    Args:
        claims: of the page.
        links: sources that each work of the page may be.
        generic: ids of sentences that speak of studies, research or experts in general.
        base: the facts base.
        vocabulary: the concepts of the run.
    """
    return {claim.id: _judge(claim, links, generic, base, vocabulary) for claim in claims}


def _judge(
    claim: Assertion,
    links: Mapping[int, SourceLink],
    generic: Container[int],
    base: FactsBase,
    vocabulary: Vocabulary,
) -> AssertionJudgement:
    if claim.credit is None:
        if claim.sentence in generic:
            return AssertionJudgement(claim.id, Verdict.NOT_CHECKED, Reason.UNKNOWN_WORK)
        return AssertionJudgement(claim.id, Verdict.UNCREDITED, Reason.NOBODY_NAMED)
    link = links.get(claim.credit.work, NOBODY)
    sources = [source for i in link.candidates if (source := base.get(i)) is not None]
    if not sources:
        return AssertionJudgement(claim.id, Verdict.NOT_CHECKED, Reason.UNKNOWN_WORK, linked=link.why)
    found = [_held(claim, source, link, vocabulary) for source in sources]
    order = (Verdict.SUPPORTED, Verdict.NOT_CHECKED, Verdict.CONTRADICTED)
    best = min(found, key=lambda judgement: order.index(judgement.verdict))
    if best.verdict is Verdict.CONTRADICTED and (refused := _refused(claim, link)):
        return AssertionJudgement(
            claim.id, Verdict.NOT_CHECKED, refused, link.identity, link.candidates, link.why, best.source
        )
    return best


def _refused(claim: Assertion, link: SourceLink) -> Reason | None:
    """Why a contradiction may not be told, or None."""
    if link.identity not in FARTHEST:
        return Reason.SEVERAL_WORKS
    if claim.scope not in ASSERTED:
        return Reason.NOT_ASSERTED
    if claim.credit is None or claim.credit.reach > FARTHEST[link.identity]:
        return Reason.TOO_FAR
    return None


def _held(claim: Assertion, source: Source, link: SourceLink, vocabulary: Vocabulary) -> AssertionJudgement:
    def judgement(verdict: Verdict, reason: Reason, conclusion: Conclusion | None = None) -> AssertionJudgement:
        weak = link.identity is Identity.PINNED or bool(conclusion and conclusion.via == "mirror")
        return AssertionJudgement(
            claim.id, verdict, reason, link.identity, link.candidates, link.why, source.id, conclusion, weak
        )

    if source.type == "protocol":
        return judgement(Verdict.NOT_CHECKED, Reason.PLAN)
    said = stance(claim)
    if said is None or not treats(claim, source, vocabulary):
        return judgement(Verdict.NOT_CHECKED, Reason.NO_SIDE_TAKEN)
    fitting = fitting_conclusions(claim, source, vocabulary)
    if not fitting:
        return judgement(Verdict.NOT_CHECKED, Reason.NO_CONCLUSION)
    agreeing = [c for c in fitting if c.direction == said]
    differing = [c for c in fitting if c.direction in DIRECTIONS and c.direction != said]
    if agreeing and not differing:
        return judgement(Verdict.SUPPORTED, Reason.CONCLUSION_AGREES, agreeing[0])
    settled = claim.kind is Kind.SAFETY or bool(claim.comparator.text) or _comparisons(source) <= 1
    if differing and not agreeing and len(differing) == len(fitting) and settled:
        return judgement(Verdict.CONTRADICTED, Reason.CONCLUSION_DIFFERS, differing[0])
    return judgement(Verdict.NOT_CHECKED, Reason.CONCLUSIONS_MIXED)


def _comparisons(source: Source) -> int:
    """How many things the record compares the treatment with: a claim that names none is settled only by one."""
    return len({*source.comparators, *(c.comparator for c in source.conclusions if c.comparator)})


def stance(claim: Assertion) -> str | None:
    """What a claim says for its treatment, in the words of conclusions; None where it does not take sides."""
    if claim.kind is Kind.SAFETY:
        safe = claim.safety in (Safety.ABSOLUTE, Safety.SAFE, Safety.RATE)
        return NONE if safe else None
    if claim.kind is Kind.COMPARATIVE:
        if claim.polarity is Polarity.NEGATIVE or claim.comparison is Comparison.EQUAL:
            return NONE
        better = claim.comparison in (Comparison.BETTER, Comparison.MULTIPLE)
        return FAVOURS if better and claim.comparator.text else None
    good = _does_good(claim)
    if good is None:
        return None
    if claim.polarity is Polarity.NEGATIVE:
        return NONE
    return FAVOURS if good else AGAINST


OF_ILLNESS: Final = re.compile(
    r"\b(?:risks?|odds|incidence|diseases?|disorders?|illness(?:es)?|cancers?|tumou?rs?|diabetes|dementia|gout|asthma"
    r"|migraines?|headaches?|hot flu?ash(?:es)?|cravings?|tension|soreness|stiffness)\b",
    re.IGNORECASE,
)
"""What nobody wants more of, besides the outcomes of trials that are `BAD`."""


def _does_good(claim: Assertion) -> bool | None:
    if claim.relation in WORDS_OF_BENEFIT:
        return True
    if claim.relation in WORDS_OF_HARM:
        return False
    if claim.effect in ("better", "prevent"):
        return True
    if claim.effect == "worse":
        return False
    if claim.direction is Direction.UNKNOWN or not is_of_health(claim.outcome.text):
        return None
    bad = bool(BAD.search(claim.outcome.text) or OF_ILLNESS.search(claim.outcome.text))
    return bad == (claim.direction is Direction.LOWER)


def treats(claim: Assertion, source: Source, vocabulary: Vocabulary) -> bool:
    """True where the claim's treatment is the one that the source studied."""
    if claim.agent.concept is None:
        return False
    held = [found for words in source.interventions if (found := meaning(vocabulary, words, "intervention"))]
    return relates(vocabulary, (claim.agent.concept,), held) is Relatedness.SAME


def fitting_conclusions(claim: Assertion, source: Source, vocabulary: Vocabulary) -> list[Conclusion]:
    """Verified conclusions on the claim's outcome, against its comparator where it names one."""
    return [
        conclusion
        for conclusion in source.conclusions
        if conclusion.verified
        and conclusion.direction != "descriptive"
        and _same_outcome(claim, conclusion, vocabulary)
        and _same_comparator(claim, conclusion, vocabulary)
        and _may_be_same(claim.condition.concept, conclusion.condition, vocabulary)
    ]


def _same_outcome(claim: Assertion, conclusion: Conclusion, vocabulary: Vocabulary) -> bool:
    if claim.kind is Kind.SAFETY:
        return any("adverse" in words or "safety" in words for words in conclusion.outcome)
    said = claim.outcome.concept
    if said is None:
        return False
    held = [found for words in conclusion.outcome if (found := meaning(vocabulary, words, "outcome"))]
    return relates(vocabulary, (said,), held) is Relatedness.SAME


def _same_comparator(claim: Assertion, conclusion: Conclusion, vocabulary: Vocabulary) -> bool:
    if not claim.comparator.text:
        return True
    said = claim.comparator.concept
    held = meaning(vocabulary, conclusion.comparator, "comparator")
    return bool(said and held) and relates(vocabulary, (said or "",), (held or "",)) is Relatedness.SAME


def _may_be_same(said: str | None, held: str | None, vocabulary: Vocabulary) -> bool:
    known = meaning(vocabulary, held, "condition")
    if not said or not known:
        return True
    return relates(vocabulary, (said,), (known,)) in (Relatedness.SAME, Relatedness.NARROWER)
