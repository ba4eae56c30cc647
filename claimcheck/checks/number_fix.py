"""The change that puts another number where the copy has one, where nothing but the number changes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.checks.alarm import Fix
from claimcheck.citations.reference import Place
from claimcheck.evidence.compare import PERCENT
from claimcheck.language.quantities import Form, Relation

if TYPE_CHECKING:
    from claimcheck.checks.page import Page
    from claimcheck.claims.figure import FigureClaim
    from claimcheck.evidence.records import SourceFigure

NUMBER = re.compile(r"(?P<sign>[-−–]?)(?P<digits>\d+|\d{1,3}(?:,\d{3})+)(?P<decimals>\.\d+)?")
VALUE = re.compile(rf"{NUMBER.pattern}(?P<rest>[^\d]*)")
GROUPED = 1000  # from here on a number may have a comma


def number_fix(page: Page, claim: FigureClaim, figure: SourceFigure) -> Fix | None:
    """The change that gives the copy the number of a figure; None where more than the number would have to change.

    That is so where the copy has no single number in digits, where it bounds or rounds it in words, and where unit,
    base or sign are not the same: "-2.4" cannot stand in "fell by 4.2 points".
    """
    quantity = claim.quantity
    place = Place(claim.block, quantity.number_start, quantity.number_end)
    said, held = NUMBER.fullmatch(page.quoted(place)), VALUE.fullmatch(figure.text.strip())
    if said is None or quantity.form is not Form.SCALAR or quantity.relation is not Relation.EQ:
        return None
    if figure.low == figure.high and held is None:
        held = VALUE.fullmatch(f"{figure.low:f}")
    if held is None or figure.relation is not Relation.EQ or not figure.verified or figure.in_words:
        return None
    if figure.unit is not None and (_canonical(figure.unit) != quantity.unit or figure.per != quantity.per):
        return None
    if (said["sign"] == "") != (held["sign"] == "") or quantity.printed != _decimal(said):
        return None
    return Fix(place, said["sign"] + _like(said, held))


def _canonical(unit: str) -> str:
    """A facts file's unit as the grammar of quantities names it: one unit, in the singular."""
    return "percent" if unit in PERCENT else unit.removesuffix("s")


def _like(said: re.Match[str], held: re.Match[str]) -> str:
    """The digits held, with commas unless the copy writes its thousands without."""
    digits = held["digits"].replace(",", "")
    plain = "," not in said["digits"] and int(said["digits"]) >= GROUPED
    return (digits if plain else f"{int(digits):,}") + (held["decimals"] or "")


def _decimal(number: re.Match[str]) -> Decimal:
    value = Decimal(number["digits"].replace(",", "") + (number["decimals"] or ""))
    return -value if number["sign"] else value
