"""CS09: a small effect that the copy calls clinically meaningful, or a threshold for that which is far too low.

The thresholds are those of Ostelo RW and others, Spine 2008;33:90-94 (doi 10.1097/BRS.0b013e31815e3a10): the least
change in pain or disability that one person takes for an improvement. An alarm needs less than half of it: authors
differ by that much, and the difference between groups is smaller than what one person notices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import told_by_others
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, guards_at
from claimcheck.claims.measures import Measure
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.language.passage import Passage

__all__ = ["trivial_effect"]

LEAST: Final = {"scale.nrs-10": 2.0, "scale.vas-100": 15.0, "scale.rmdq": 5.0, "scale.odi": 10.0, "scale.qbpds": 20.0}
"""Points, by scale."""

SHARE: Final = 0.5
REACH: Final = 30
"""Code points between the words of a threshold and its figure."""

UNITS: Final = (None, "point", "mm")
EFFECTS: Final = frozenset({Measure.DIFFERENCE, Measure.CHANGE})
MEANS = gated(
    r"\bclinically (?:and statistically |very |highly )?(?:meaningful|important|relevant|significant)\b"
    r"(?! (?:threshold|difference|change|level|cut-?off)s?\b)"
    r"|\b(?:meaningful|noticeable|substantial|dramatic|major|large|profound|remarkable) "
    r"(?:reductions?|reliefs?|improvements?|decreases?|drops?|falls?|differences?|benefits?|effects?)\b",
    folded=True,
)
THRESHOLD = gated(
    r"\bminim(?:al|um) (?:clinically )?(?:important|relevant|significant|detectable) (?:differences?|changes?)\b"
    r"|\bMCIDs?\b|\bMIDs?\b|\bMICs?\b|\bclinically (?:important|relevant|meaningful) (?:threshold|cut-?off)\b",
)
TOO_SMALL = gated(
    r"\b(?:below|under|less than|smaller than|short of|does not reach|did not reach|not reach\w*|fails? to reach|not|no"
    r"|hardly|barely|whether|too small)\b",
    folded=True,
)
"""Where the sentence says so itself."""

OF_PEOPLE: Final = gated(r"\bresponders?\b|\b(?:achieved|reached|met) (?:the |an? )", folded=True)
"""A count of those who reached the threshold is another figure."""


def trivial_effect(page: Page) -> Iterator[Alarm]:
    """CS09: once a sentence; the scale must be named beside the figure, or in the same paragraph before a threshold."""
    told: set[int] = set()
    scales: dict[int, str] = {}  # the scale that a block named last
    for claim in page.claims:
        named = claim.scale.concept
        scale = named or scales.get(claim.block)
        if named:
            scales[claim.block] = named
        printed = claim.quantity.printed
        if scale not in LEAST or claim.sentence in told or not printed or claim.quantity.unit not in UNITS:
            continue
        passage = page.passages[claim.block]
        least = _threshold(passage, claim)
        found = least or (_meaning(passage, claim) if named else None)
        if found is None or abs(float(printed)) >= SHARE * LEAST[scale]:
            continue
        if claim.block in told_by_others(page) or guards_at(passage, *found.span(), page.passages, UNASSERTED):
            continue
        told.add(claim.sentence)
        marks = (Mark(Place(claim.block, *found.span())), Mark(Place(claim.block, claim.start, claim.end)))
        shown = page.quoted(Place(claim.block, claim.start, claim.end))
        figure = passage.text[claim.quantity.number_start : claim.quantity.number_end]
        message = (
            messages.low_threshold(figure, LEAST[scale])
            if least
            else messages.trivial_effect(found[0], shown, LEAST[scale])
        )
        yield Alarm("CS09", marks, message, rows=(Row("try", messages.TRIVIAL_TRY),), reason="below-threshold")


def _meaning(passage: Passage, claim: FigureClaim) -> re.Match[str] | None:
    """The words that call an effect meaningful in its sentence; None where the sentence says that it is not."""
    if claim.measure not in EFFECTS:
        return None
    sentence = passage.sentence_at(claim.start)
    said = (sentence.start, sentence.end)
    if TOO_SMALL.search(passage.text, *said) or OF_PEOPLE.search(passage.text, *said):
        return None
    return MEANS.search(passage.text, *said)


def _threshold(passage: Passage, claim: FigureClaim) -> re.Match[str] | None:
    """The words that give the figure as the least difference that matters."""
    sentence = passage.sentence_at(claim.start)
    found = THRESHOLD.search(passage.text, sentence.start, claim.end)
    if found is None:
        return None
    between = passage.text[found.end() : claim.start] if found.end() <= claim.start else ""
    return found if len(between) <= REACH and not any(sign.isdigit() for sign in between) else None
