"""A claim held against the page's own reference list.

Identity before comparison: only a work that the page itself ties to one entry of its list can contradict a claim.
Unknown is not equal: a count is compared only with a count of the same measure and role.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.citations.names import surname_key
from claimcheck.claims.figure import Scope
from claimcheck.claims.measures import Measure, Role
from claimcheck.evidence.records import Judgement, SourceFigure
from claimcheck.evidence.values import Agreement, compare, may_be_part
from claimcheck.evidence.verdicts import Identity, Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimcheck.citations.mention import Work
    from claimcheck.citations.reference import Reference
    from claimcheck.claims.figure import FigureClaim

FARTHEST = 3  # reach at which a contradiction may still be told, as a warning
# A study of so many is a register or a cohort: the copy may count those of them who were analysed.
POPULATION = 10_000
ASSERTED = frozenset({Scope.STATEMENT, Scope.HEADING})


def judge_by_list(
    claim: FigureClaim,
    work: Work,
    references: Mapping[str, Reference],
    own_list: Mapping[str, tuple[SourceFigure, ...]],
) -> Judgement:
    """A claim held against the entry of the page's own list that its work is."""
    identity = list_identity(work, references)
    if identity is Identity.NONE:
        return Judgement(claim.id, Verdict.NOT_CHECKED, Reason.UNKNOWN_WORK)
    figures = [f for source in work.references for f in own_list.get(source, ()) if _same_measure(claim, f)]
    verdict, reason, figure = _against(claim, figures)
    if verdict is Verdict.CONTRADICTED:
        refused = _may_not_contradict(claim, identity)
        if refused is not None:
            verdict, reason, figure = Verdict.NOT_CHECKED, refused, None
    return Judgement(
        claim.id,
        verdict,
        reason,
        identity,
        work.references,
        figure,
        work.linked,
        same=("measure", "role") if figure else (),
        unknown=("role",) if reason is Reason.ROLE_UNKNOWN else (),
        # Fewer than the entry says may be those who were analysed.
        weak=figure is not None and claim.measure is Measure.PEOPLE_COUNT and claim.quantity.high < figure.low,
    )


def list_identity(work: Work, references: Mapping[str, Reference]) -> Identity:
    """How surely the page ties a work to an entry of its own list.

    Identified: one entry, by marker, author and year, title or as the only one that fits, and the entry gives first
    author, year and title.
    """
    if not work.references:
        return Identity.NONE
    if len(work.references) > 1 or work.doubtful:
        return Identity.NARROWED
    entry = references.get(work.references[0])
    if entry is None:
        return Identity.NONE
    said = work.features.authors
    if said and entry.authors and surname_key(said[0]) not in {surname_key(name) for name in entry.authors}:
        return Identity.NARROWED  # the copy names other people than the entry
    known = bool((entry.authors or entry.corporate) and entry.year and entry.title)
    return Identity.IDENTIFIED if known else Identity.NARROWED


def _may_not_contradict(claim: FigureClaim, identity: Identity) -> Reason | None:
    if identity is not Identity.IDENTIFIED:
        return Reason.SEVERAL_WORKS
    if claim.scope not in ASSERTED:
        return Reason.NOT_ASSERTED
    if claim.credit is not None and claim.credit.reach > FARTHEST:
        return Reason.TOO_FAR
    return None


def _same_measure(claim: FigureClaim, figure: SourceFigure) -> bool:
    if claim.measure is not figure.measure:
        return False
    return claim.measure is Measure.DATE or claim.of == figure.of


def _against(claim: FigureClaim, figures: Sequence[SourceFigure]) -> tuple[Verdict, Reason, SourceFigure | None]:
    if not figures:
        return Verdict.NOT_CHECKED, Reason.NOT_ON_RECORD, None
    if claim.measure is Measure.DATE:
        return _year(claim, figures)
    agreements = [(compare(claim.quantity, f.low, f.high), f) for f in figures]
    for agreement, figure in agreements:
        if agreement is Agreement.AGREES:
            return Verdict.SUPPORTED, Reason.REFERENCE_AGREES, figure
    totals = [(a, f) for a, f in agreements if f.role is Role.TOTAL]
    if claim.role is not Role.TOTAL or not totals:
        return Verdict.NOT_CHECKED, Reason.ROLE_UNKNOWN, None
    if any(a is Agreement.UNSURE for a, _ in totals):
        return Verdict.NOT_CHECKED, Reason.BOUND_TOO_LOOSE, None
    if claim.measure is Measure.PEOPLE_COUNT and any(
        f.low >= POPULATION and may_be_part(claim.quantity, f.low) for _, f in totals
    ):
        return Verdict.NOT_CHECKED, Reason.ROLE_UNKNOWN, None
    if len({(f.low, f.high) for _, f in totals}) > 1:
        return Verdict.NOT_CHECKED, Reason.ROLE_UNKNOWN, None
    return Verdict.CONTRADICTED, Reason.REFERENCE_DIFFERS, totals[0][1]


def _year(claim: FigureClaim, figures: Sequence[SourceFigure]) -> tuple[Verdict, Reason, SourceFigure | None]:
    """The year that the copy gives the work, against the entry's; a paper may stand online in the year before."""
    if claim.of not in ("printed", "completed"):
        return Verdict.NOT_CHECKED, Reason.NOT_ON_RECORD, None
    year = claim.quantity.printed
    printed = figures[0].low
    if year is None:
        return Verdict.NOT_CHECKED, Reason.NOT_ON_RECORD, None
    if claim.of == "completed":
        agrees = year <= printed
    else:
        agrees = year in (printed, printed - 1)
    if agrees:
        return Verdict.SUPPORTED, Reason.REFERENCE_AGREES, figures[0]
    return Verdict.CONTRADICTED, Reason.REFERENCE_DIFFERS, figures[0]
