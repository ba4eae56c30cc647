"""Certainty of evidence in the words of GRADE: "rated the overall quality of evidence as moderate"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.language.gated import gated
from claimcheck.language.quantities import Form, Quantity, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

GRADES = ("very low", "low", "moderate", "high")
GRADE = r"(?P<grade>very low|low|moderate|high)(?: (?:to|or) (?P<top>very low|low|moderate|high))?"
RATED = gated(
    r"\b(?:quality|certainty|strength) of (?:the )?(?:\w+ )?evidence\b(?:[^.;:]{0,50}?\b(?:as|is|was|were|to be|at|"
    rf"rated|graded))[^.;\w]{{0,3}}{GRADE}\b(?!-)",
    re.IGNORECASE,
)
ATTRIBUTED = gated(rf"\b{GRADE}[- ](?:certainty|quality)(?: \w+)? evidence\b", re.IGNORECASE)
OVERALL = re.compile(r"\b(?:overall|as a whole|across the board|in general|all outcomes)\b", re.IGNORECASE)
UNIT, UNIT_OVERALL = "grade", "grade overall"


def find_certainty(passage: Passage, sentence: Sentence) -> Iterator[tuple[Quantity, int, int]]:
    """Grades that a sentence states, as quantities from 1 (very low) to 4 (high), with the words of the claim.

    The unit is "grade overall" where the sentence grades the evidence as a whole.
    """
    if "evidence" not in passage.text:
        return
    for pattern in (RATED, ATTRIBUTED):
        for found in pattern.finditer(passage.text, sentence.start, sentence.end):
            ranks = [Decimal(GRADES.index(g.lower()) + 1) for g in found.group("grade", "top") if g]
            whole = pattern is RATED and OVERALL.search(passage.text, sentence.start, sentence.end)
            start, end = found.start("grade"), found.end("top" if found.group("top") else "grade")
            quantity = Quantity(
                start=start,
                end=end,
                number_start=start,
                number_end=end,
                text=passage.text[start:end],
                low=min(ranks),
                high=max(ranks),
                printed=ranks[0] if len(ranks) == 1 else None,
                relation=Relation.EQ,
                unit=UNIT_OVERALL if whole else UNIT,
                per=None,
                decimals=0,
                zeros=0,
                form=Form.WORDS,
            )
            yield quantity, found.start(), found.end()
