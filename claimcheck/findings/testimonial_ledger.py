"""What customers tell on a page, as records for reports: one for each sentence that praises or tells a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claimcheck.checks.testimonial_tags import REQUIRED, tagged
from claimcheck.citations.reference import Place
from claimcheck.claims.statements import told_in
from claimcheck.evidence.verdicts import Reason, Verdict
from claimcheck.findings.finding import ClaimRecord
from claimcheck.findings.make import position_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page

TESTIMONIAL: Final = "testimonial"
"""The kind of these claims."""


def testimonial_records(page: Page) -> Iterator[ClaimRecord]:
    """The claims that customers make, by place.

    A testimonial with all tags that the law asks for where the page is published names where it comes from, so it is
    "not checked"; any other names nobody and is "uncredited". Where the law lets none stand, no tag counts.
    """
    curable = all(place in REQUIRED for place in page.jurisdictions)
    for statement, missing in tagged(page, page.statements()):
        is_tagged = curable and not missing
        for passage, sentence in told_in(statement, page.copy()):
            place = Place(passage.block.id, sentence.start, sentence.end)
            yield ClaimRecord(
                path=page.document.path,
                position=position_of(place, page),
                kind=TESTIMONIAL,
                text=page.quoted(place),
                verdict=(Verdict.NOT_CHECKED if is_tagged else Verdict.UNCREDITED).value,
                reason=(Reason.TAGGED if is_tagged else Reason.UNTAGGED).value,
                slots={"speaker": statement.signature} if statement.signature else {},
            )
