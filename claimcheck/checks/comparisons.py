"""Comparisons that no named study makes: better than something (CO01), as good as a drug (CO03)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Row
from claimcheck.checks.asserted import claims_said, is_cited, mark_of, sentence_of, sentence_text
from claimcheck.checks.sources import related_source, source_name, source_row
from claimcheck.citations.credits import ELSEWHERE
from claimcheck.claims.assertion import Comparison, Kind, Polarity
from claimcheck.claims.figure import Scope
from claimcheck.claims.guards import UNASSERTED, Guard
from claimcheck.evidence.meaning import meanings, relates
from claimcheck.evidence.verdicts import Identity
from claimcheck.language.concept import Relatedness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion
    from claimcheck.evidence.candidates import SourceLink
    from claimcheck.evidence.source import Source

__all__ = ["indirect_comparison", "unsupported_comparison"]

CLAIMED: Final = frozenset({Comparison.BETTER, Comparison.MULTIPLE})
OTHER_THINGS: Final = re.compile(
    r"\b(?:than (?:before|ever|usual(?! care)|average|normal|expected|you|I|we|it|they|he|she|my|our|the (?:first|last|"
    r"previous|baseline)|"
    r"at (?:baseline|the start)|(?:a|one|two|the) (?:week|month|year|day|night)s?|those who did not|non-)|"
    r"likely than)\b",
    re.IGNORECASE,
)
THERAPY = re.compile(
    r"\b(?:therap\w+|treatments?|medic\w+|drugs?|surgery|pills?|tablets?|painkillers?|analgesics?|opioids?|NSAIDs?|"
    r"SSRIs?|"
    r"antidepressants?|statins?|injections?|exercise|physiotherapy|placebo|sham|care|diets?|supplements?|melatonin|"
    r"caffeine|"
    r"\w{4,}(?:pam|olol|prazole|statin|triptan|profen|codone|amide|amate|oxetine|icillin))\b",
    re.IGNORECASE,
)
DRUG = re.compile(
    r"\b(?:medic\w+|drugs?|prescription\w*|surgery|painkillers?|opioids?|NSAIDs?|SSRIs?|antidepressants?|statins?|"
    r"injections?|melatonin|"
    r"morphine|aspirin|physiotherapy|\w{4,}(?:pam|olol|prazole|statin|triptan|profen|codone|amate|oxetine|icillin))\b",
    re.IGNORECASE,
)
HEAD_TO_HEAD = re.compile(
    r"\bhead[- ]to[- ]head|\brandomi[sz]ed to\b|\bboth (?:arms|groups)\b|\bet al\b|\bnetwork meta-analysis\b",
    re.IGNORECASE,
)
NO_EVIDENCE = re.compile(
    r"\b(?:no|not|little|insufficient|unclear|whether|if) (?:\w+ ){0,3}?(?:evidence|proof|better|more|superior|known|"
    r"shown)\b",
    re.IGNORECASE,
)
GUARDS: Final = UNASSERTED | Guard.HEADING


def unsupported_comparison(page: Page) -> Iterable[Alarm]:
    """CO01: better than another treatment, and no study is named, or the one that is named had no such group."""
    for claim in claims_said(page, Kind.COMPARATIVE, GUARDS):
        if claim.comparison not in CLAIMED or claim.polarity is Polarity.NEGATIVE:
            continue
        sentence = sentence_text(page, claim)
        text = page.passages[claim.block].text
        words = text[claim.start : claim.end]
        if NO_EVIDENCE.search(sentence) or claim.scope is Scope.HEADING:
            continue
        link = page.links.get(claim.credit.work) if claim.credit else None
        if link is not None and link.identity in (Identity.IDENTIFIED, Identity.PINNED):
            yield from _without_group(page, claim, link)
        elif (
            _names_nobody(page, claim) and not OTHER_THINGS.search(words) and _is_of_treatments(claim, words, sentence)
        ):
            yield Alarm(
                "CO01",
                (mark_of(claim),),
                messages.comparison_without_study(words),
                rows=(Row("try", messages.COMPARISON_TRY),),
                reason="no-comparison-named",
            )


def indirect_comparison(page: Page) -> Iterable[Alarm]:
    """CO03: as good as a drug, and no study is named that compared the two."""
    for claim in claims_said(page, Kind.COMPARATIVE, GUARDS):
        if claim.comparison is not Comparison.EQUAL:
            continue
        sentence = sentence_text(page, claim)
        words = page.passages[claim.block].text[claim.start : claim.end]
        if not DRUG.search(words) or HEAD_TO_HEAD.search(sentence) or NO_EVIDENCE.search(sentence):
            continue
        if not is_cited(page, claim):
            yield Alarm(
                "CO03",
                (mark_of(claim),),
                messages.indirect_comparison(words),
                rows=(Row("try", messages.COMPARISON_TRY),),
                reason="no-comparison-named",
            )


def _names_nobody(page: Page, claim: Assertion) -> bool:
    """True where neither the sentence nor the paragraph names a study for both sides."""
    sentence = sentence_of(page, claim)
    text = page.passages[claim.block].text
    if ELSEWHERE.search(text[sentence.start : claim.end]):
        return True  # "than rates reported for ...": whoever is named is named for one side
    if claim.credit is None:
        return not is_cited(page, claim)
    return not is_cited(page, claim) and "evidence than" in text[claim.start : claim.end].lower()


def _is_of_treatments(claim: Assertion, words: str, sentence: str) -> bool:
    """True where what stands behind "than" or "as" names a treatment, and what is compared is how well it does."""
    if claim.relation.startswith(OUTRIGHT):
        return True
    behind = AGAINST.search(words)
    if behind is None or (STRENGTH_ALONE.match(claim.relation) and not OF_EFFECT.search(sentence)):
        return False
    other = OTHER_END.split(words[behind.end() : behind.end() + OTHER_SIDE])[0]
    return bool(THERAPY.search(other) or (claim.comparator.concept and claim.comparator.text in other))


OUTRIGHT: Final = ("outperform", "superior", "beat", "surpass", "outclass")
AGAINST = re.compile(r"\b(?:than|as|to)\b", re.IGNORECASE)
OTHER_END = re.compile(r"[,;(]| and the | and is | while | which | that ", re.IGNORECASE)
STRENGTH_ALONE = re.compile(
    r"(?:stronger|longer|higher|lower|greater|larger|smaller|older|shorter|more (?:serious|common|expensive))\b"
)
OF_EFFECT = re.compile(r"\b(?:evidence|effects?|relief|efficacy|rates?|outcomes?|results|success)\b", re.IGNORECASE)


def _without_group(page: Page, claim: Assertion, link: SourceLink) -> Iterable[Alarm]:
    source = page.base.get(link.candidates[0])
    if source is None or not source.comparators or claim.credit is None:
        return
    missing = _missing(page, claim, source)
    if not missing:
        return
    groups = messages.listed(source.comparators)
    yield Alarm(
        "CO01",
        (mark_of(claim),),
        messages.comparison_not_made(source_name(source), missing, groups),
        rows=(
            source_row("source", source, f"compared with {groups}"),
            Row("linked", link.why or "its words"),
            Row("try", messages.COMPARISON_TRY),
        ),
        related=(related_source("source", source, f"compared with {groups}"),),
        severity="warning",
        source=source.id,
        expected=groups,
        found=missing,
        credit=CreditPath(link.identity.value, tuple(step.value for step in claim.credit.path), link.candidates),
        reason="no-such-group",
    )


OTHER_SIDE: Final = 60  # code points behind "than" that name what is compared with
BROAD = re.compile(r"\b(?:conventional|active|other|various|any|control|standard|medical)\b", re.IGNORECASE)


def _missing(page: Page, claim: Assertion, source: Source) -> str | None:
    """The treatment that the copy names behind "than" and that is none of the source's groups on record.

    None where any group is in words that the vocabulary does not know, or so broad that it may be the one.
    """
    passage = page.passages[claim.block]
    groups = _groups_of(source)
    if any(BROAD.search(words) or not meanings(page.vocabulary, (words,), "comparator") for words in groups):
        return None
    held = meanings(page.vocabulary, (*groups, *source.interventions), "comparator")
    spelt = {word for words in (*groups, *source.interventions) for word in WORD.findall(words.lower())}
    than = passage.text.lower().find("than", claim.cue_start, claim.end)
    if than < 0:
        return None
    for hit in passage.terms:
        if hit.kind not in ("comparator", "intervention") or not than < hit.start < claim.end:
            continue
        said = passage.text[hit.start : hit.end]
        inside = any(
            other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start
            for other in passage.terms
        )
        relation = relates(page.vocabulary, (hit.concept,), held)
        if inside or relation not in (Relatedness.APART, Relatedness.UNKNOWN) or BROAD.search(said):
            continue
        if not spelt.intersection(WORD.findall(said.lower())):
            return said
    return None


def _groups_of(source: Source) -> tuple[str, ...]:
    """Everything that the record says the treatment was compared with."""
    found = [*source.comparators, *(c.comparator for c in source.conclusions), *(f.comparator for f in source.figures)]
    return tuple(dict.fromkeys(words for words in found if words))


WORD = re.compile(r"[a-z]{4,}")
