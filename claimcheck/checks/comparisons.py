"""Comparisons that no named study makes: better than something (CO01), as good as a drug (CO03)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Row
from claimcheck.checks.asserted import (
    claims_said,
    is_cited,
    is_sourced,
    is_vague,
    mark_of,
    names_study_near,
    sentence_of,
    sentence_text,
    warns,
)
from claimcheck.checks.rivals import is_of_effect, rival_of
from claimcheck.checks.selling import informs
from claimcheck.checks.sources import related_source, source_name, source_row
from claimcheck.citations.credits import ELSEWHERE as NAMED_FOR_OTHER
from claimcheck.claims.assertion import Comparison, Kind, Polarity
from claimcheck.claims.figure import Scope
from claimcheck.claims.guards import UNASSERTED, Guard
from claimcheck.documents.document import BlockKind
from claimcheck.evidence.meaning import meanings, relates
from claimcheck.evidence.verdicts import Identity
from claimcheck.language.concept import Relatedness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion
    from claimcheck.evidence.candidates import SourceLink
    from claimcheck.evidence.source import Source
    from claimcheck.language.passage import Passage

__all__ = ["indirect_comparison", "unsupported_comparison"]

CLAIMED: Final = frozenset({Comparison.BETTER, Comparison.MULTIPLE})
HEAD_TO_HEAD = re.compile(
    r"\bhead[- ]to[- ]head|\brandomi[sz]ed to\b|\bboth (?:arms|groups)\b|\bet al\b|\bnetwork meta-analysis\b|"
    r"\b(?:SMD|WMD|95 ?% CI|hazard ratio|odds ratio|risk ratio)\b",
    re.IGNORECASE,
)
NO_EVIDENCE = re.compile(
    r"\b(?:no|not|little|insufficient|unclear|whether|if) (?:\w+ ){0,3}?(?:evidence|proof|better|more|superior|known|"
    r"shown)\b",
    re.IGNORECASE,
)
LIMITED = re.compile(
    r"\b(?:may|might|could|possibly|perhaps|potentially|appears?|seems?|whether|not|never|likely|hoped?|expected|"
    r"thought|"
    r"believed|(?:claims?|beliefs?|ideas?|notions?|suggestions?) that|"
    r"(?<!been )(?<!was )(?<!were )(?:found|showed|proved|demonstrated|reported|concluded|provided?s?|established))\b",
    re.IGNORECASE,
)
"""Words before a comparison that leave it open, or tell it as what somebody found."""
REPORTED = re.compile(
    r"\b(?:outperformed|outdid|was|were|had|showed|worked|did|proved|surpassed|produced|led|gave)\b", re.IGNORECASE
)
"""A finding of somebody's, told in the past: the page goes on about a study."""
REFUSED = re.compile(r"\|\W*(?:no|not|none|false|myth|unproven|unknown|unclear|weak)\b", re.IGNORECASE)
"""The next cell of a row that was read as one line, where it says no."""
NOT_IN_PEOPLE = re.compile(
    r"\b(?:animals?|mice|mouse|rats?|rodents?|in vitro|in vivo|pre-?clinical|cell (?:lines?|cultures?))\b",
    re.IGNORECASE,
)
SAID_BEFORE: Final = 40
WEAKER: Final = ("worse", "weaker", "inferior", "less ", "slower")
VAGUELY: Final = re.compile(
    r"\b(?P<noun>studies|research|trials|evidence|science|reviews)(?: (?:has|have|is|are))?"
    r"(?: (?:even|also|now|further|since|long|consistently|repeatedly))*(?: been)? (?P<verb>shown?"
    r"|shows|found|finds?|proven?|proves?|proved|showed"
    r"|demonstrat\w+|confirm\w*|establish\w*|reported)\b",
    re.IGNORECASE,
)
"""Studies that nobody names say so: the comparison is the page's."""
OUTRIGHT: Final = re.compile(
    r"\b(?:alternatives? to|is|are|works?|beats?|outperforms?|heals?|relieves?|treats?)\b", re.IGNORECASE
)
"""The verb without which a heading only names what it is about."""
GUARDS: Final = UNASSERTED & ~Guard.RED_FLAG
"""A comparison in a section on side effects is no warning; one in a sentence that warns is."""


def unsupported_comparison(page: Page) -> Iterable[Alarm]:
    """CO01: better than another treatment, and no study is named, or the one that is named had no such group."""
    told: set[str] = set()
    for claim in claims_said(page, Kind.COMPARATIVE, GUARDS, wanted=lambda claim: claim.comparison in CLAIMED):
        if claim.polarity is Polarity.NEGATIVE or _is_title(page, claim) or warns(page, claim):
            continue
        sentence = sentence_text(page, claim)
        if NO_EVIDENCE.search(sentence):
            continue
        link = page.links.get(claim.credit.work) if claim.credit else None
        if link is not None and link.identity in (Identity.IDENTIFIED, Identity.PINNED):
            yield from _without_group(page, claim, link)
        elif not claim.relation.startswith(WEAKER):
            yield from _uncredited(page, claim, told, "CO01")


def indirect_comparison(page: Page) -> Iterable[Alarm]:
    """CO03: as good as a drug, and no study is named that compared the two."""
    told: set[str] = set()
    for claim in claims_said(page, Kind.COMPARATIVE, GUARDS, wanted=lambda claim: claim.comparison is Comparison.EQUAL):
        if claim.polarity is Polarity.NEGATIVE or _is_title(page, claim) or warns(page, claim):
            continue
        if not NO_EVIDENCE.search(sentence_text(page, claim)):
            yield from _uncredited(page, claim, told, "CO03")


def _is_title(page: Page, claim: Assertion) -> bool:
    """True in copy of the front matter, and in a heading that says nothing of what it names."""
    passage = page.passages[claim.block]
    if passage.block.kind is BlockKind.METADATA:
        return True
    heading = passage.block.kind is BlockKind.HEADING or claim.scope is Scope.HEADING
    return heading and not OUTRIGHT.search(sentence_text(page, claim))


def _is_left_open(passage: Passage, start: int, end: int) -> bool:
    """True where words before a comparison leave it open, or tell it as what a study found that can be named."""
    vague = {
        found.start("verb")
        for found in VAGUELY.finditer(passage.text, start, end)
        if is_vague(passage.text, *found.span("noun"))
    }
    return any(found.start() not in vague for found in LIMITED.finditer(passage.text, start, end))


def _uncredited(page: Page, claim: Assertion, told: set[str], code: str) -> Iterable[Alarm]:
    """The alarm of a comparison with a treatment that it names, where no study is named; once for each treatment."""
    passage = page.passages[claim.block]
    rival = rival_of(passage, claim, drug=code == "CO03")
    if rival is None or not is_of_effect(passage, claim, rival):
        return
    sentence = sentence_of(page, claim)
    if _is_left_open(passage, sentence.start, claim.cue_start) or NOT_IN_PEOPLE.search(passage.text):
        return
    if HEAD_TO_HEAD.search(passage.text, sentence.start, sentence.end):
        return
    if REFUSED.search(passage.text, rival.end, sentence.end):
        return
    if not rival.by_report and REPORTED.search(
        passage.text, max(sentence.start, claim.cue_start - SAID_BEFORE), claim.cue_end
    ):
        return
    named = is_cited(page, claim) if rival.by_report else claim.credit is not None or names_study_near(page, claim)
    against = passage.text[rival.start : rival.end].lower()
    if rival.by_report and NAMED_FOR_OTHER.search(passage.text, sentence.start, claim.end):
        named = False
    if named or against in told or informs(page) or (not rival.by_report and _is_told_elsewhere(page, claim, against)):
        return
    told.add(against)
    words = passage.text[claim.start : claim.end]
    message = messages.comparison_without_study if code == "CO01" else messages.indirect_comparison
    yield Alarm(
        code,
        (mark_of(claim),),
        message(words),
        rows=(Row("try", messages.COMPARISON_TRY),),
        reason="no-comparison-named",
    )


def _is_told_elsewhere(page: Page, claim: Assertion, against: str) -> bool:
    """True where another block names a study: below the same heading, or where it compares as well."""
    passage = page.passages[claim.block]
    own = _section_of(page, passage)
    heading = passage.block.section[-1:] if own is not None else ()
    return any(
        other.block.id != claim.block
        and (
            (heading and other.block.section[-1:] == heading)
            or (
                COMPARES.search(other.text)
                and (against in other.text.lower() or (own is not None and own == _section_of(page, other)))
            )
        )
        and is_sourced(page, other)
        for other in page.copy()
    )


def _section_of(page: Page, passage: Passage) -> int | None:
    """The outermost heading below the title that a block stands under; None where there is none."""
    return next((number for number in passage.block.section if page.block(number).level > 1), None)


COMPARES: Final = re.compile(
    r"\b(?:than|versus|vs|compar\w+|superior|outperform\w*|head[- ]to[- ]head|as \w+ as|relative to)\b", re.IGNORECASE
)


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
