"""Whom a page presents as its own people: what they say is not what customers say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.testimonials import OPEN
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage

OWNER = gated(
    r"\b(?:meet|about|i'm|i am|my name is|hi,? i'm|hello,? i'm) (?P<name>(?-i:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?))"
    r"|(?P<first>(?-i:[A-Z][\w'-]+ [A-Z][\w'-]+)),? (?:owner|founder|director|practitioner|therapist|osteopath"
    r"|chiropractor|hypnotherapist|acupuncturist)\b",
    re.IGNORECASE,
)
OF_CUSTOMER = re.compile(
    r"\b(?:journey|transformation|success story|weight loss|(?:our|my|a) (?:client|patient|member|customer)|lost \d+"
    r"|kg|lbs|pounds)\b",
    re.IGNORECASE,
)
"""What is told of customers whom a page introduces."""

WINDOW = 80
ABOUT = re.compile(r"(?:about|meet)\b", re.IGNORECASE)


def find_owners(passages: Sequence[Passage]) -> frozenset[str]:
    """First names of those whom the page presents as its own people."""
    names = set()
    for passage in passages:
        if passage.block.kind is BlockKind.QUOTATION or OPEN.match(passage.text) or passage.block.card is not None:
            continue  # "Hi, my name is Ana. I came here because ..."
        for found in OWNER.finditer(passage.text):
            if found.start() > 1 and ABOUT.match(found[0]):
                continue  # "after I heard about Dave"
            if OF_CUSTOMER.search(passage.text, found.end(), found.end() + WINDOW):
                continue  # "Meet Dave and his journey to 20 kg less"
            names.add((found["name"] or found["first"]).split()[0].lower())
    return frozenset(names - {"us", "the", "our", "me"})


def is_owner(signature: str, owners: frozenset[str]) -> bool:
    """True of the signature of one of them."""
    words = re.findall(r"[\w']+", signature)
    return bool(words) and words[0].lower() in owners and len(words) <= 3
