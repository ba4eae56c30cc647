"""Which elements of a page are made for what customers say, by the classes that their tags have."""

from __future__ import annotations

import re

CUSTOMERS = re.compile(r"(?:(?<![a-z])(?:testi(?:monials?|mony|monies)?|reviews?)|Testimonials?|Reviews?)(?![a-z])")
CLASSES = re.compile(r"\sclass(?:Name)?\s*=\s*(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)')")
PART = re.compile(
    r"(?<![a-z])(?:text|quotes?|quotation|content|body|authors?|names?|avatar|image|img|photo|pic(?:ture)?|thumb\w*"
    r"|stars?|rating|role|meta|info|titles?|subtitle|date|time|source|icons?|head|foot|heading|header|designation"
    r"|desc(?:ription)?|details?|position|location|company|logo|job|top|bottom|footer|left|right|by|cite|message"
    r"|comment|user|profile|client|customer|patient|person|initials?)(?![a-z])",
    re.IGNORECASE,
)
"""A piece of a card: "testimonial-author"."""

OTHER = re.compile(
    r"(?<![a-z])(?:steps?|checkout|order|summary|form|submit|links?|btn|button|count|cta|medical|doctor|policy|panel"
    r"|why)(?![a-z])",
    re.IGNORECASE,
)
"""A review of something else, or a button: "checkout-review", "review-link"."""

HOLDERS = frozenset("div section article li ul ol figure blockquote aside main p td dl dd".split())


LAST_OF_QUOTATION = re.compile(
    r"(?:[^<]|<(?!/?(?:small|blockquote)\b)){1,200}+</small\s*>\s*(?:</(?:p|em|i|b|strong|div"
    r"|span)\s*>\s*){0,3}</blockquote\b",
    re.IGNORECASE,
)


def signs_quotation(text: str, end: int) -> bool:
    """True of small print, whose tag ends at `end`, that closes a block quotation: there pages say whose it is."""
    return LAST_OF_QUOTATION.match(text, end) is not None


def opens_card(tag: str, source: str) -> bool:
    """True where a start tag opens what holds one or more statements of customers: its class says so.

    Args:
        tag: name of the element.
        source: the whole tag as it is written.
    """
    if tag not in HOLDERS or ("estimon" not in source and "eview" not in source and "testi" not in source):
        return False
    classes = CLASSES.search(source)
    return classes is not None and any(
        _is_card(each) for each in (classes["double"] or classes["single"] or "").split()
    )


def names_customers(name: str) -> re.Match[str] | None:
    """Where a name, of a class or of a tag, says that it is about what customers say; None for a form or a button."""
    return None if OTHER.search(name) else CUSTOMERS.search(name)


def _is_card(name: str) -> bool:
    found = names_customers(name)
    return found is not None and not PART.search(name, found.end())
