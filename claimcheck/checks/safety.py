"""Safety that is promised without limit (SA01), and to people whom trials leave out (SA04)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Row
from claimcheck.checks.asserted import claims_said, is_cited, mark_of, sentence_text, text_around
from claimcheck.claims.assertion import Kind, Safety
from claimcheck.claims.guards import UNASSERTED, Guard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion

__all__ = ["unqualified_safety", "vulnerable_group_reassured"]

CONCRETE_HARM = re.compile(
    r"\b(?:bruis\w+|bleed\w*|faint\w*|infections?|pneumothorax|sore(?:ness)?|dizz\w+|drows\w+|nausea\w*|vomit\w+|"
    r"rash\w*|"
    r"headaches?|diarrh\w+|constipat\w+|irritat\w+|swelling|burns?|allerg\w+|liver damage|kidney damage|interact\w*|"
    r"upset stomach|stomach (?:upset|ache|pain)|cramps?|dehydrat\w+|palpitations?|overdos\w+)\b",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\b(?:reported|observed|recorded|occurred|seen|noted|found|documented|registered|experienced|had|were|was|"
    r"arose)\b",
    re.IGNORECASE,
)
INSTRUCTION = re.compile(
    r"\bsafe(?:ly)? (?:to|if|when|use|for use|dos\w+|disposal|storage|handling)\b|\b(?:is it|are they|stay|keep|feel|"
    r"feels|felt|play it|"
    r"make sure|ensure|to be|be on the|whether|how|if it is|if it's|as|generally considered|not enough|until|"
    r"once) safe\b|"
    r"\bsafe and sound\b|\bto keep \w+ safe\b",
    re.IGNORECASE,
)
NOT_OF_A_TREATMENT = re.compile(
    r"\b(?:normally|usually|often|generally|mostly) (?:\w+ )?(?:harmless|no (?:risk|danger|harm))|"
    r"\bno (?:risk|danger|harm) (?:to|of|for) (?:you|your|the (?:baby|pregnancy)|others|other|anyone|catching|"
    r"spreading)\b|"
    r"\b(?:virus\w*|fung\w+|bacteri\w+|lumps?|cysts?|moles?|bites?|rash\w*|growths?|germs) (?:\w+ ){0,3}harmless\b|"
    r"\b(?:we|you|they|everyone|people|children|kids|changes) (?:are|is|were|feel|felt|stay) safe\b|"
    r"\bharmless (?:virus\w*|fun|bacteria|joke|fallback|error)\b",
    re.IGNORECASE,
)
POPULATION_OF_TRIAL = re.compile(
    r"\b(?:trial|study|review|participants|enrolled|included|recruited|randomi[sz]ed|we studied)\b",
    re.IGNORECASE,
)
ASK_FIRST = re.compile(
    r"\b(?:ask|consult|check with|talk to|speak (?:to|with)|contra-?indicat\w*|avoid\w*|not suitable|should not|"
    r"do not|don't|"
    r"doctor|midwife|pharmacist|prescriber|supervision|cleared by|approval|caution)\b",
    re.IGNORECASE,
)
SAFE_TO = re.compile(
    r"\bsafe(?:ly)? (?:to|if|when|level|dose|sleep)\b|"
    r"\b(?:which|what|whether) (?:\w+ )?(?:is|are) (?:safe|suitable)\b",
    re.IGNORECASE,
)
SAFE_BIRTH = re.compile(r"\bsafe (?:pregnanc\w+|birth|babies|infant|children)", re.IGNORECASE)
SUITS: Final = re.compile(
    r"\b(?:appropriate|suitable|suited|ideal|perfect|safe|recommended|right choice|gentle enough)\b", re.IGNORECASE
)
ABSOLUTE_GUARDS: Final = UNASSERTED & ~Guard.NEGATION
NOT_TRUE = re.compile(
    r"\b(?:not|n't|never|no \w+ is|no (?:proof|evidence|guarantee|promise)|nothing is|isn't|aren't|"
    r"hardly)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)


def unqualified_safety(page: Page) -> Iterable[Alarm]:
    """SA01: no harm at all, or "safe" and no word of what may happen."""
    for claim in claims_said(page, Kind.SAFETY, ABSOLUTE_GUARDS):
        text = page.passages[claim.block].text
        before = text[max(0, claim.cue_start - 60) : claim.cue_start]
        if NOT_TRUE.search(before):
            continue
        words = text[claim.cue_start : claim.cue_end]
        if NOT_OF_A_TREATMENT.search(text[max(0, claim.cue_start - 24) : claim.cue_end + 24]):
            continue
        if claim.safety is Safety.ABSOLUTE:
            if is_cited(page, claim) and REPORTED.search(sentence_text(page, claim)):
                continue  # what a study saw, told as what it saw
            yield _alarm("SA01", messages.absolute_safety(words), claim)
        elif claim.safety is Safety.SAFE and words.lower().startswith("safe"):
            near = text[max(0, claim.cue_start - 24) : claim.cue_end + 10]
            if INSTRUCTION.search(near) or CONCRETE_HARM.search(text_around(page, claim)):
                continue
            yield _alarm("SA01", messages.bare_safety(words), claim)


def vulnerable_group_reassured(page: Page) -> Iterable[Alarm]:
    """SA04: called fit for people who run a risk of their own, without a word of asking first."""
    for claim in claims_said(page, Kind.SAFETY):
        if claim.safety is not Safety.GROUP or claim.relation in PRAISED:
            continue
        sentence = sentence_text(page, claim)
        if not SUITS.search(sentence) or ASK_FIRST.search(sentence) or POPULATION_OF_TRIAL.search(sentence):
            continue
        text = page.passages[claim.block].text
        if SAFE_TO.search(sentence) or SAFE_BIRTH.search(text[max(0, claim.cue_start - 20) : claim.cue_end]):
            continue
        words = text[claim.cue_start : claim.cue_end]
        yield _alarm("SA04", messages.group_reassured(words), claim)


PRAISED: Final = frozenset(
    "appropriate suitable suited ideal perfect safe recommended great best benefit benefits".split()
) | {"right choice", "good choice", "good option"}
"""Cues that say that it suits somebody: the alarm stands at whom."""


def _alarm(rule: str, message: str, claim: Assertion) -> Alarm:
    return Alarm(
        rule, (mark_of(claim),), message, rows=(Row("try", messages.SAFETY_TRY[rule]),), reason="no-harm-named"
    )
