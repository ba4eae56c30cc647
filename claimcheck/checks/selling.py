"""Whether a page sells: it speaks of its own products, prices, appointments or customers.

A word such as "proven" is a claim for the house's own thing there; on a page that informs it often is a fact.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from claimcheck.checks.page import Page

__all__ = ["is_selling"]

SELLS: Final = re.compile(
    r"\b(?:our|my) (?:[\w-]+ ){0,2}?(?:clinics?|practice|patients|clients|customers|members|products?|formulas?|blends?"
    r"|supplements?|treatments?|therap(?:y|ies)|sessions?|services|programs?|programmes?|protocols?|courses?|shop|store"
    r"|studio|spa|practitioners?|therapists?|capsules|drops|patch(?:es)?|devices?|range|packages?)\b"
    r"|\b(?:shop|order|buy|enrol|enroll|subscribe|join|try|get) (?:[\w-]+ ){0,3}?(?:now|today|yours|online)\b"
    r"|\badd to (?:cart|basket|bag)\b"
    r"|\b(?:book|schedule|request|reserve|claim) (?:now\b|(?:in |your|an?|the) (?:[\w-]+ ){0,3}?(?:appointments?"
    r"|consultations?|consults?|sessions?|visits?|calls?|treatments?|assessments?|slot|spot|place)\b)"
    r"|\b(?:free|complimentary|no-obligation) (?:[\w-]+ ){0,2}?(?:consultation|consult|shipping|delivery|trial|call)\b"
    r"|\b(?:call|contact|visit|message|text) (?:us|our)\b|\bmoney[- ]back\b|\bresults that (?:last|speak)\b"
    r"|\b(?:we|I) (?:also |now |proudly )?(?:offer|stock|carry|sell|ship|treat|specialise|specialize)\b"
    r"|[$\u00a3\u20ac]\d[\d.,]*(?! ?(?:million|billion|bn|m\b))",
    re.IGNORECASE,
)


def is_selling(page: Page) -> bool:
    """True where copy of a page offers something of the house's own."""
    return any(SELLS.search(passage.text) for passage in page.copy())
