"""Whose figures these are, by value and without regard to the credit.

A pair of counts (studies, people), or one count that is found nowhere by chance, belongs to one study. This needs no
record of the work that the copy names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.measures import Measure, Role
from claimcheck.evidence.index_keys import count_key, is_distinctive, pair_key
from claimcheck.language.quantities import Form, Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.base import FactsBase

EXACT = frozenset({Relation.EQ, Relation.OVER})  # "over 20,827" gives the exact count away
WHOLE = frozenset({Role.TOTAL, Role.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Owner:
    """The sources that have these figures: papers of one study. `claims` are the figures, by id."""

    sources: tuple[str, ...]
    claims: tuple[int, ...]
    pair: bool


def find_owner(claims: Sequence[FigureClaim], base: FactsBase) -> Owner | None:
    """The owner of the counts of one sentence and one credit, or None where nobody or more than one study has them."""
    studies = [(c, n) for c in claims if c.measure is Measure.STUDY_COUNT and (n := _count(c)) is not None]
    people = [(c, n) for c in claims if c.measure is Measure.PEOPLE_COUNT and (n := _count(c)) is not None]
    for one, trials in studies:
        for many, persons in people:
            found = base.ids(pair_key(trials, persons))
            if found and _one_study(found, base):
                return Owner(found, (one.id, many.id), pair=True)
    for many, persons in people:
        found = base.ids(count_key(persons)) if is_distinctive(persons) else ()
        if found and _one_study(found, base):
            return Owner(found, (many.id,), pair=False)
    return None


def _count(claim: FigureClaim) -> int | None:
    quantity = claim.quantity
    if (
        quantity.printed is None
        or quantity.relation not in EXACT
        or claim.role not in WHOLE
        or quantity.form is Form.DATE
    ):
        return None
    return int(quantity.printed) if quantity.printed == int(quantity.printed) else None


def _one_study(found: Sequence[str], base: FactsBase) -> bool:
    return len({source.study for i in found if (source := base.get(i))}) == 1
