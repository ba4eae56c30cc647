"""A sham or placebo group that the copy leaves out (CS06)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Mark, Row
from claimcheck.checks.sources import related_source, source_name, source_row
from claimcheck.citations.mention import MentionKind
from claimcheck.citations.reference import Place
from claimcheck.claims.figure import Scope
from claimcheck.claims.scope import scope_of
from claimcheck.evidence.meaning import meaning
from claimcheck.evidence.verdicts import Identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Work
    from claimcheck.evidence.source import Conclusion, Source
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["sham_left_out"]

NAMING = frozenset({MentionKind.NAMED, MentionKind.MARKER, MentionKind.IDENTIFIER})
ASSERTED = frozenset({Scope.STATEMENT, Scope.HEADING, Scope.OWN_OFFER, Scope.HYPOTHETICAL})
NO_GAIN = frozenset({"none", "mixed", "against"})
SHAM = frozenset({"comparator.sham", "comparator.placebo"})
NAMED = re.compile(
    r"\b(?:sham|placebo\w*|simulated|simulation|fake|dummy|minimal acupuncture|superficial needling|mock|inactive|"
    r"sugar pills?|pretend|toothpicks?|non-?penetrating|detuned|switched off)\b",
    re.IGNORECASE,
)
NOTHING_GAINED = re.compile(
    r"\bno (?:[\w-]+ ){0,3}(?:difference|benefit|effect|evidence|advantage)|\bno (?:better|more|less)\b"
    r"|\bnot (?:more|better|"
    r"superior|effective|shown)|\b(?:similar|equivalent|comparable|insufficient|inconclusive|failed to"
    r"|did not|does not)\b|"
    r"(?<!twice )(?<!times )\bas (?:well|effective|good) as\b",
    re.IGNORECASE,
)
BENEFIT = re.compile(
    r"\b(?:more likely|better|more effective|twice|improv\w*|reduc\w*|relie[fv]\w*|eas(?:ed|es|e)|lower"
    r"(?:ed|s)?|fewer|less|greater|"
    r"helps?|helped|benefit\w*|superior|outperform\w*|beat\w*|respond\w*|effective|worked|works)\b",
    re.IGNORECASE,
)
# What stands between the claim and the group that it is set against. "Exercise reduced pain" is set against nothing.
SET_AGAINST = re.compile(
    r"\b(?:than|versus|vs\.?|compared|comparisons?|relative to|against|over|superior to|inferior to|outperform\w*"
    r"|beat\w*|unlike|instead of|contrast(?:ed)?|alongside)\b[^;:.]*$",
    re.IGNORECASE,
)
FIGURES = re.compile(r"(?<![\d(])\d+(?:\.\d+)? ?(?:%|per ?cent|points?|people|patients)|\bresponders?\b", re.IGNORECASE)


def sham_left_out(page: Page) -> Iterable[Alarm]:
    """CS06: the source also had a sham or placebo group beside another comparator, and the passage names neither."""
    for work in page.register.works:
        link = page.links.get(work.id)
        if link is None or link.identity not in (Identity.IDENTIFIED, Identity.PINNED) or work.doubtful:
            continue
        source = page.base.get(link.candidates[0])
        if source is None or not _has_both(source, page) or (settled := _against_sham(source, page)) is None:
            continue
        told = list(_told(page, work))
        if any(NAMED.search(passage.text, s.start, s.end) for passage, s in told):
            continue
        claimed = _contrast(page, work, told, trial=source.type == "rct")
        if claimed is not None:
            yield _alarm(page, source, settled, *claimed, link.identity, link.why)


def _contrast(
    page: Page, work: Work, told: Sequence[tuple[Passage, Sentence]], *, trial: bool
) -> tuple[Passage, re.Match[str], str | None] | None:
    """Where the copy tells the benefit, and the comparator that it names.

    The first comparison behind the name of the work, else the first benefit of one group over another.
    """
    named = min((m.sentence for i in work.mentions if (m := page.mentions[i]).kind in NAMING), default=-1)
    naming = {page.mentions[i].sentence for i in work.mentions}
    gained = [(p, s) for p, s in told if not NOTHING_GAINED.search(p.text, s.start, s.end)]
    found = [(p, s, hit) for p, s in gained if (hit := BENEFIT.search(p.text, s.start, s.end))]
    against = [
        (p, hit, p.text[term.start : term.end])
        for p, s, hit in found
        if s.id >= named
        for term in p.terms
        if term.kind == "comparator"
        and s.start <= term.start < s.end
        and SET_AGAINST.search(p.text, s.start, term.start)
    ]
    # Without a comparator: a sentence that names the trial and says that it worked. What one group had is no gain.
    plain = (f for f in found if trial and f[1].id in naming and not FIGURES.search(f[0].text, f[1].start, f[1].end))
    gains = ((p, hit, None) for p, _, hit in plain)
    return next(iter(against), None) or next(gains, None)


def _has_both(source: Source, page: Page) -> bool:
    """True for a source with a sham or placebo comparator and another one: a two-arm placebo trial has none to hide."""
    held = [meaning(page.vocabulary, words, "comparator") for words in source.comparators]
    return any(c in SHAM for c in held) and any(c is not None and c not in SHAM for c in held)


def _against_sham(source: Source, page: Page) -> Conclusion | None:
    """What the source concludes against its sham or placebo, where that is no plain gain; None where nothing is held.

    Only then does the group that is left out change what the copy says.
    """
    return next(
        (
            conclusion
            for conclusion in source.conclusions
            if conclusion.verified
            and conclusion.direction in NO_GAIN
            and meaning(page.vocabulary, conclusion.comparator, "comparator") in SHAM
        ),
        None,
    )


def _told(page: Page, work: Work) -> Iterator[tuple[Passage, Sentence]]:
    """The sentences that speak of the work."""
    for passage in page.copy():
        for sentence in passage.sentences:
            told = page.register.of_sentence.get(sentence.id)
            if told is None or scope_of(passage, sentence) not in ASSERTED:
                continue
            spoken = {number for _, number in told.mentions} | {number for _, number, _ in told.markers}
            if work.id in spoken or told.ongoing == work.id:
                yield passage, sentence


def _alarm(
    page: Page,
    source: Source,
    settled: Conclusion,
    passage: Passage,
    found: re.Match[str],
    said: str | None,
    identity: Identity,
    why: str,
) -> Alarm:
    sham = next(words for words in source.comparators if meaning(page.vocabulary, words, "comparator") in SHAM)
    groups = messages.listed(source.comparators)
    held = messages.conclusion_words(settled.direction, settled.outcome, settled.comparator)
    return Alarm(
        "CS06",
        (Mark(Place(passage.block.id, *found.span())),),
        messages.sham_left_out(source_name(source), said, sham),
        rows=(
            source_row("source", source, f"compared with {groups}; {held}"),
            Row("linked", why or "its words"),
            Row("try", f"say in the same passage how {sham} did"),
        ),
        related=(related_source("source", source, f"compared with {groups}"),),
        severity=None if identity is Identity.IDENTIFIED else "warning",
        source=source.id,
        expected=sham,
        credit=CreditPath(identity.value, (), (source.id,)),
        reason="sham-left-out",
    )
