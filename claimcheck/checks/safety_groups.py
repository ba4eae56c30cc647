"""Safety that is promised to people whom trials leave out (SA04)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.asserted import claims_said, is_cited, mark_of, text_around
from claimcheck.checks.safety import ASK_SOMEBODY, CONCRETE_HARM, OTHERS_SAY, SafetySentence, safety_alarm
from claimcheck.claims.assertion import Kind, Safety
from claimcheck.claims.guards import is_denied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.alarm import Alarm
    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion

__all__ = ["vulnerable_group_reassured"]

FITS = re.compile(
    r"\b(?:appropriate|suitable|ideal|perfect|safe|right choice|good choice|gentle enough)"
    r"(?:,? (?:and|or|for|choice|option|treatment|remedy|therapy|way|effective|gentle|natural|[\w-]+ly)){0,4}?"
    r" (?:for|in|during|throughout|while|to take (?:in|during|while))\b(?P<between>[^.;!?()]{0,90}?)$",
    re.IGNORECASE,
)
"""What stands before a group that something is said to fit: the group is that word's object, or in a list of it."""
LIMITED = re.compile(
    r"\b(?:appears?|seems?|culinary|moderate|moderation|considered|relatively|likely|may(?! \d)|might"
    r"|could|would|when|if"
    r"|unless|only|some|certain"
    r"|first trimester|at|under)\b",
    re.IGNORECASE,
)
NO_LONGER_OBJECT = re.compile(
    r"\b(?:is|are|was|were|has|have|can|may|but|not|no|than|that|who|which|because|range|limit|by|including"
    r" those not)\b",
    re.IGNORECASE,
)
WHOLE_ANSWER: Final = 4
"""Sentences on each side in which an answer may come to whom to ask."""
GOES_ON = re.compile(
    r"(?: (?:women|mothers|people|persons|individuals|patients|populations?|users))?"
    r"(?:\s*$|[,.;:!)]| (?:and|or|with|on|in|of|who|that|over|under|aged|from|at|as well|taking|using|alike|too)\b)",
    re.IGNORECASE,
)
"""What may stand behind a group that is one of several in a list."""
ADDRESS_OF_LIFE = re.compile(
    r"\bsafe (?:place|home|environment|space|seat|sleep|level|range|limit|pregnanc\w+|birth|babies|infant|children)|"
    r"\b(?:which|what|whether|if) (?:\w+ ){0,4}(?:is|are) (?:safe|suitable)\b",
    re.IGNORECASE,
)
ASK_FIRST = re.compile(
    r"\b(?:ask|consult\w*|check with|talk to|speak (?:to|with)|contra-?indicat\w*|avoid\w*|not suitable|should not|"
    r"do not|don't|doctor|midwife|p(?:a)?ediatrician|obstetrician|pharmacist|prescriber|supervision"
    r"|cleared by|approval|"
    r"caution\w*|weigh\w*|monitor\w*|guidance|professional|clinician|physician|warning)\b",
    re.IGNORECASE,
)
POPULATION_OF_TRIAL = re.compile(
    r"\b(?:trials?|stud(?:y|ies)|review|participants|enrolled|included|recruited|randomi[sz]ed|we studied)\b",
    re.IGNORECASE,
)
PRAISED: Final = frozenset(
    "appropriate suitable suited ideal perfect safe recommended great best benefit benefits".split()
) | {"right choice", "good choice", "good option"}
"""Cues that say that it suits somebody: the alarm stands at whom."""
CHILDREN = re.compile(r"children|kids|toddlers|seniors|elderly|older", re.IGNORECASE)
OF_CLASS = re.compile(
    r"\b(?:class(?:es)?|lessons?|courses?|workshops?|camps?|clubs?|sports?|martial arts?|karate|judo|taekwondo|yoga"
    r"|pilates|danc\w+|swimming|tai chi|games?|activit(?:y|ies)|playgrounds?|trails?|walks?|hikes?|rooms?|books?)\b",
    re.IGNORECASE,
)
"""What people of an age take part in, which is chosen for them rather than taken."""


def vulnerable_group_reassured(page: Page) -> Iterator[Alarm]:
    """SA04: called fit for people who run a risk of their own, without a word of asking first; once a sentence."""
    groups: dict[int, list[Assertion]] = {}
    for claim in claims_said(page, Kind.SAFETY):
        if claim.safety is Safety.GROUP and claim.relation not in PRAISED and _is_reassured(page, claim):
            groups.setdefault(claim.sentence, []).append(claim)
    told: set[str] = set()
    for claims in groups.values():
        sentence = SafetySentence(page, claims[0])
        if sentence.words in told:
            continue
        told.add(sentence.words)
        named = [page.passages[c.block].text[c.cue_start : c.cue_end] for c in claims]
        yield safety_alarm("SA04", messages.group_reassured(named), tuple(mark_of(claim) for claim in claims))


def _is_reassured(page: Page, claim: Assertion) -> bool:
    sentence = SafetySentence(page, claim)
    if (
        LIMITED.search(sentence.text)
        or ASK_FIRST.search(text_around(page, claim))
        or ASK_SOMEBODY.search(text_around(page, claim, WHOLE_ANSWER))
        or POPULATION_OF_TRIAL.search(sentence.text)
        or is_cited(page, claim)
    ):
        return False
    fits = FITS.search(sentence.before)
    if fits is None or NO_LONGER_OBJECT.search(fits["between"]) or OTHERS_SAY.search(sentence.before):
        return False
    if "," in fits["between"] and not GOES_ON.match(sentence.behind):
        return False  # "suitable for adults, children get none"
    cue = page.passages[claim.block].text[claim.cue_start : claim.cue_end]
    if CHILDREN.search(cue) and OF_CLASS.search(sentence.text):
        return False
    if ADDRESS_OF_LIFE.search(sentence.text) or is_denied(sentence.text, fits.start(), fits.start() + 1):
        return False
    return not CONCRETE_HARM.search(text_around(page, claim))
