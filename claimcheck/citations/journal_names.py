"""Names of journals in running copy, also of those that no vocabulary holds.

A name counts after "published in", "in the journal" and the like, or in italics after "in"; one capitalised word
alone only after "the journal" ("published in Germany" names no journal).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = r"(?:The )?[A-Z][\w&.'-]*(?:(?: (?:of|and|the|for|in|on|&|de|und|et))* [A-Z][\w&.'-]*)*"
IN_JOURNAL = re.compile(
    rf"\b(?:(?:published|appear(?:ing|ed|s)|printed|reported|featured|released)(?: online)?(?: (?:last|"
    rf"this) \w+)?(?: in (?:19|20)\d\d)? in|in) (?P<the>the )?(?P<journal>(?:medical |scientific |peer-reviewed |"
    rf"open-access )*journal )?(?P<name>{NAME})"
)
PUBLISHED = re.compile(r"^(?:published|appear|printed|reported|featured|released)")
JOURNAL_WORD = re.compile(
    r"\b(?:Journal|Annals|Archives|Medicine|Lancet|Proceedings|Transactions|Bulletin|Acta|Reviews?|Reports|Letters|"
    r"Research|J|Ann|Arch)\b"
)
NO_JOURNAL = re.compile(
    r"^(?:The )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|"
    r"Summer|Autumn|Fall|Winter|"
    r"United|UK|US|USA|England|Scotland|Wales|Europe|European Union|Asia|Africa|Australia|New Zealand|"
    r"North America|South Korea|Section|Table|Figure|Chapter|Part|Phase|Week|Year)\b"
)


def find_journal(text: str, start: int, end: int, emphasis: Sequence[tuple[int, int]] = ()) -> tuple[int, int] | None:
    """Place of the journal's name between two code points, or None."""
    for found in IN_JOURNAL.finditer(text, start, end):
        name = found.group("name")
        if NO_JOURNAL.match(name):
            continue
        place = found.span("name")
        words = [w for w in name.split() if w[0].isupper() and w != "The"]
        italic = any(a <= place[0] and place[1] <= b + 1 for a, b in emphasis)
        if found.group("journal") or italic:
            return place
        if PUBLISHED.match(found.group()) and (len(words) > 1 or (found.group("the") and JOURNAL_WORD.search(name))):
            return place
        if len(words) > 1 and re.search(r"\b(?:Journal|Annals|Archives|Acta|Lancet|Database)\b", name):
            return place
    return None
