"""In whom a claim without a figure was found, and which verb tells it as a finding, in words as they stand.

Read where the vocabulary knows no group of people and the grammar no verb. Words that may mean two groups are no slot.
"""

from __future__ import annotations

import re
from typing import Final

from claimcheck.claims.nouns import PEOPLE
from claimcheck.claims.slots import EMPTY, Origin, Slot
from claimcheck.language.gated import gated

NO_PART: Final = (
    r"(?:the|a|an|and|or|in|of|for|to|with|that|which|who|than|by|from|on|at|is|are|was|were|may|can|how|most|many|"
    r"some|other|these|those|your|our|us|all|few)"
)
PART: Final = rf"(?:(?!{NO_PART}\b)[a-z0-9][\w-]*,? )"
HAVING: Final = (
    rf"(?: (?:with|who have|who had|living with|suffering from|recovering from|undergoing|at risk of) "
    rf"(?:{PART}){{0,3}}(?!{NO_PART}\b)[a-z0-9][\w-]*\b| (?:aged|over|under) \d{{2}}\b)?"
)
GROUP = gated(
    rf"\b(?:in|among|amongst|of|for) (?:the |most |many |some )?"
    rf"(?P<group>(?:{PART}){{0,4}}(?:{PEOPLE})\b(?!['\u2019-]){HAVING})",
    folded=True,
)
FINDING = gated(
    r"\b(?:stud(?:y|ies)|trials?|rcts?|reviews?|meta-?analys[ie]s|research|researchers|scientists|investigators|"
    r"authors|evidence|data|results|findings|analys[ie]s|experiments?|surveys?|cohorts?)\b"
    r"(?: (?!and\b|but\b|that\b)[\w.,()'-]+){0,6}? "
    r"(?P<verb>found|finds?|shows?|showed|shown|showing|reports?|reported|suggests?|suggested|demonstrates?|"
    r"demonstrated|confirms?|confirmed|concludes?|concluded|indicates?|indicated|reveals?|revealed)\b",
    folded=True,
)
VAGUE: Final = re.compile(r"(?:people|patients|individuals|users|clients|customers|members|consumers|cases|adults)")


def stated_group(text: str, start: int, end: int) -> Slot:
    """The group of people that a sentence names with a preposition; empty where it names two or only "people".

    Args:
        text: of the block.
        start: of the sentence.
        end: of the sentence.
    """
    found = [(match.start("group"), match.end("group")) for match in GROUP.finditer(text, start, end)]
    if len(found) != 1:
        return EMPTY
    first, last = found[0]
    words = text[first:last]
    if VAGUE.fullmatch(words.lower()):
        return EMPTY
    return Slot(None, words, first, last, Origin.STATED)


def finding_verb(text: str, start: int, cue: int) -> str:
    """The verb with which a study or its authors tell what stands behind it; "" where there is none before `cue`."""
    verb = ""
    for match in FINDING.finditer(text, start, cue):
        verb = match["verb"].lower()
    return verb
