"""What rules on sources of the facts base have in common: how a source is called, shown and linked, and how loud."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from claimcheck.checks.alarm import CreditPath, Related, Row
from claimcheck.claims.figure import Scope
from claimcheck.claims.guards import Guard, guards_at, is_quoted
from claimcheck.claims.scope import scope_of
from claimcheck.documents.document import BlockKind
from claimcheck.evidence.links import link_of
from claimcheck.evidence.verdicts import Identity

if TYPE_CHECKING:
    from claimcheck.checks.page import Page
    from claimcheck.citations.mention import Credit, Mention
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.records import Judgement
    from claimcheck.evidence.source import Source

NEVER_OURS = Guard.NEGATION | Guard.QUESTION
THAN = re.compile(r"\bthan (?:that of |those of )?$")
FARTHEST_ERROR = 2

KINDS = {
    "systematic_review": "systematic review",
    "meta_analysis": "meta-analysis",
    "ipd_meta_analysis": "meta-analysis of individual patient data",
    "overview": "overview of reviews",
    "rct": "randomised trial",
    "cohort": "cohort study",
    "cross_sectional": "cross-sectional study",
    "case_series": "case series",
    "lab_study": "laboratory study",
    "narrative_review": "narrative review",
    "protocol": "study protocol",
    "guideline": "guideline",
    "coverage_policy": "coverage policy",
    "surveillance_statistic": "statistic",
}


def source_name(source: Source) -> str:
    """How a sentence calls a source: "Cherkin et al. 2009", "the Cochrane review CD013814"."""
    if source.series and source.series.number:
        return f"the {source.series.body} review {source.series.number}"
    if source.surnames:
        more = (
            " et al." if len(source.surnames) > 2 else f" and {source.surnames[1]}" if len(source.surnames) > 1 else ""
        )
        return f"{source.surnames[0]}{more} {source.year}"
    return f"{source.publisher or source.title} {source.year}"


def source_line(source: Source, held: str) -> str:
    """A row's words: who, where, and what it holds."""
    where = source.journal if source.journal and not source.series else None
    date = f", {month_of(source.published)}" if source.series and source.published else ""
    name = source_name(source)
    return f"{name[:1].upper()}{name[1:]}{date}{f', {where}' if where else ''}: {held}"


def month_of(date: str | None) -> str:
    """Month and year ("December 2020") of an ISO date; the year where the date has no more."""
    if not date:
        return ""
    parts = date.split("-")
    if len(parts) < 2:
        return parts[0]
    return datetime.date(int(parts[0]), int(parts[1]), 1).strftime("%B %Y")


def source_row(label: str, source: Source, held: str) -> Row:
    """A labelled row that shows a source, with a link that a person may follow."""
    return Row(label, source_line(source, held), link_of(source))


def related_source(label: str, source: Source, held: str) -> Related:
    """The source, for machines."""
    return Related(label, held, source.id, link_of(source))


def severity_of(judgement: Judgement, reach: int) -> str | None:
    """Severity that identity, provenance and reach allow; None for the rule's own."""
    quiet = judgement.weak or judgement.identity is not Identity.IDENTIFIED or reach > FARTHEST_ERROR
    return "warning" if quiet else None


def linked_row(judgement: Judgement) -> Row:
    """Why we take the credit to mean that source."""
    taken = "taking it to be the one that fits " if judgement.identity is Identity.PINNED else ""
    return Row("linked", f"{taken}{judgement.linked or 'its words'}")


def credit_of(credit: Credit, judgement: Judgement) -> CreditPath:
    """The credit, for machines."""
    return CreditPath(judgement.identity.value, tuple(step.value for step in credit.path), judgement.candidates)


def is_asserted(page: Page, mention: Mention) -> bool:
    """True where the page itself speaks of the work: no question, no quotation, no "there is no such review"."""
    passage = page.passages[mention.block]
    if passage.block.hidden or passage.block.kind in (BlockKind.QUOTATION, BlockKind.SIGNATURE):
        return False
    sentence = passage.sentence_at(mention.anchor_start)
    if scope_of(passage, sentence) in (Scope.DENIAL, Scope.QUESTION):
        return False
    # "No review carries more weight than the 2019 one": what something is measured against is not denied.
    against = THAN.search(passage.text, sentence.start, mention.start) is not None
    wanted = NEVER_OURS & ~Guard.NEGATION if against else NEVER_OURS
    meant = guards_at(passage, mention.anchor_start, mention.anchor_start, wanted=wanted)
    return mention.determiner != "no" and not meant and not is_quoted(passage, mention.start, mention.start + 1)


def words_of(page: Page, claim: FigureClaim) -> str:
    """The words of a claim."""
    return page.block(claim.block).text[claim.start : claim.end]


def held_by(judgement: Judgement, page: Page) -> Source | None:
    """The source that the claim was held against."""
    return page.base.get(judgement.figure.source) if judgement.figure else None
