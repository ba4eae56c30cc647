"""Numbers that a work is registered under: DOI, PMID, PMCID, numbers of trial registers and Cochrane reviews.

Two numbers of one kind that differ are two records; numbers of two kinds say nothing of each other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.citations.mention import Features
    from claimcheck.citations.reference import Reference

KINDS = (
    ("doi", re.compile(r"10\.\d")),
    ("pmid", re.compile(r"\d+$")),
    ("pmcid", re.compile(r"pmc\d")),
    ("review", re.compile(r"cd\d")),
    ("registration", re.compile(r"[a-z]")),
)


def numbers_of(features: Features, entries: Sequence[Reference] = ()) -> frozenset[str]:
    """All numbers that a mention and the entries it points at give, in lower case."""
    printed = [features.identifier]
    for entry in entries:
        printed += [entry.doi, entry.pmid, entry.pmcid, entry.registration]
    return frozenset(number.lower() for number in printed if number)


def are_two_records(first: Iterable[str], second: Iterable[str]) -> bool:
    """True where both have numbers of one kind and share none of them.

    A number that goes on where the other ends is the same ("10.5555/a" and "10.5555/a/full").
    """
    known = [(kind_of(number), number) for number in first]
    said = [(kind_of(number), number) for number in second]
    pairs = [(a, b) for kind, a in known for other, b in said if kind == other]
    return bool(pairs) and not any(a.startswith(b) or b.startswith(a) for a, b in pairs)


def kind_of(number: str) -> str:
    """What a number in lower case is: "doi", "pmid", "pmcid", "review" or "registration"."""
    return next((name for name, pattern in KINDS if pattern.match(number)), "")
