"""Whether a page sells: it speaks of its own products, prices, appointments or customers.

A word such as "proven" is a claim for the house's own thing there; on a page that informs it often is a fact.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from claimcheck.checks.page import Page

__all__ = ["LEADS_TO_SHOP", "informs", "is_selling"]

SELLS: Final = gated(
    r"\b(?:our|my) (?:[\w-]+ ){0,2}?(?:clinics?|practice|patients|clients|customers|members|products?|formulas?|blends?"
    r"|supplements?|treatments?|therap(?:y|ies)|sessions?|services|programs?|programmes?|protocols?|courses?|shop|store"
    r"|studio|spa|practitioners?|therapists?|capsules|drops|patch(?:es)?|devices?|range|packages?)\b"
    r"|\b(?:shop|order|buy|enrol|enroll|subscribe|join|try|get) (?:[\w-]+ ){0,3}?(?:now|today|yours|online)\b"
    r"|\badd to (?:cart|basket|bag)\b"
    r"|\b(?:book|schedule|request|reserve|claim) (?:now\b|(?:in |your|an?|the) (?:[\w-]+ ){0,3}?(?:appointments?"
    r"|consultations?|consults?|sessions?|visits?|calls?|treatments?|assessments?|slot|spot|place)\b)"
    r"|\b(?:free|complimentary|no-obligation) (?:[\w-]+ ){0,2}?(?:consultation|consult|shipping|delivery|trial|call)\b"
    r"|\b(?:call|contact|visit|message|text) (?:us|our)\b|\bmoney[- ]back\b|\bresults that (?:last|speak)\b"
    r"|\b(?:we|i) (?:also |now |proudly )?(?:offer|stock|carry|sell|ship|treat|specialise|specialize)\b"
    r"|\baffiliate[ -](?:links?|commissions?|disclosure|partners?|program(?:me)?s?)\b|\bamazon associate\b"
    r"|\b(?:discount|promo|coupon) codes?\b|\b(?:earn|receive) (?:an? )?(?:small )?(?:affiliate )?commissions?\b"
    r"|\b(?:buy|order|get) (?:it|them|yours|this|one) (?:here|on amazon|from)\b|\bavailable (?:on|at|from) amazon\b"
    r"|\bcheck (?:the )?(?:latest |current )?price\b",
    folded=True,
)
PRICE: Final = re.compile(r"[$\u00a3\u20ac]\d[\d.,]*(?! ?(?:million|billion|bn|m\b))", re.IGNORECASE)


LEADS_TO_SHOP: Final = re.compile(
    r"amzn\.to/|amazon\.[a-z.]{2,6}/\S*(?:/dp/|tag=)|[?&](?:aff|affiliate|aff_id|coupon|discount)="
    r"|/(?:shop|cart|checkout|book-now|book-online|add-to-cart)(?:[/?#]|\Z)",
    re.IGNORECASE,
)
"""A target of a link behind which something is sold."""


def is_selling(page: Page) -> bool:
    """True where copy of a page offers something: the house's own, or what it is paid to recommend."""
    return page.once(_sells)


def _sells(page: Page) -> bool:
    return any(
        SELLS.search(passage.text)
        or PRICE.search(passage.text)
        or any(LEADS_TO_SHOP.search(link.target) for link in passage.block.links)
        for passage in page.copy()
    )


PRAISE: Final = gated(
    r"\b(?:powerful(?:ly)?|wellness|holistic(?:ally)?|optimal(?:ly)?|optimi[sz]e[sd]?|ultimate|transform(?:s|ing|ative)"
    r"|discover (?:how|the|why|what)|unlock(?:s|ing)?|your (?:\w+ )?journey|harness(?:es|ing)?|game[- ]chang\w+"
    r"|detox\w*|vitality|cutting[- ]edge|innovative|revolutionary|amazing|incredibl[ey]|remarkabl[ey]|perfect(?:ly)?"
    r"|secrets?|rejuvenat\w+|drug-free|lasting relief|root causes?|innate|thrive|superfoods?|potent|ancient"
    r"|time-tested|profound\w*|gentle|restor(?:e|es|ing) (?:balance|your)|look no further|say goodbye|you deserve"
    r"|feel your best|effortless(?:ly)?|premium|proven|boost(?:s|ing|ed)?|natural(?:ly)?|benefits of|wonder(?:s|ful)"
    r"|unique|enhanc(?:e|es|ing)|longevity|science-backed|biohack\w*|peak performance)\b",
    folded=True,
)
"""The voice of copy that wants something of its reader."""
CARE: Final = gated(
    r"\b(?:(?P<ask>(?:talk|speak|discuss|check)(?: \w+)? (?:to|with) (?:your|a|the) (?:doctor|gp|physician|pharmacist"
    r"|midwife|health ?care (?:provider|professional|team)))|(?P<provider>health ?care (?:provider|professional)s?)"
    r"|(?P<risk>risk factors?)|(?P<harm>side effects?)|(?P<symptom>symptoms)|(?P<diagnosis>diagnos(?:is|es|ed?))"
    r"|(?P<more>more (?:research|studies) (?:is|are) needed)|(?P<treatment>treatments? (?:for|of|include|may|options))"
    r"|(?P<complication>complications?)|(?P<trials>clinical trials?)|(?P<inherited>inherited|genetic|mutations?|genes?)"
    r"|(?P<course>prognosis|survival|recurrence|relapse)|(?P<surgery>surgery|surgical)|(?P<infection>infections?)"
    r"|(?P<tests>(?:blood|imaging|lab(?:oratory)?|screening) tests?|screening|biops(?:y|ies)|x-rays?)"
    r"|(?P<medicines>medicines?|medications?|doses?)|(?P<cause>causes? (?:of|include)|is caused by)"
    r"|(?P<emergency>emergency|seek medical|call 911|hospital))\b",
    folded=True,
)
"""What a leaflet speaks of: each group is one of its subjects."""
SUBJECTS: Final = 5


def informs(page: Page) -> bool:
    """True where a page informs as a leaflet of a public health service does: of causes, tests, harms, whom to ask.

    It sells nothing, has at least `SUBJECTS` of the subjects of a leaflet, and twice as many as words of praise.
    """
    return page.once(_informs)


def _informs(page: Page) -> bool:
    if is_selling(page):
        return False
    subjects: set[str] = set()
    praise: set[str] = set()
    for passage in page.copy():
        subjects.update(found.lastgroup or "" for found in CARE.finditer(passage.text))
        praise.update(found[0] for found in PRAISE.finditer(passage.text))
    return len(subjects) >= SUBJECTS and len(subjects) >= 2 * len(praise)
