"""Claims that nouns tell: "the leading cause of", "a risk factor for", "an improvement in sleep after eight weeks of".

What verbs tell is read from the codes of words; here the grammar is that of a noun with its prepositions, so agent and
outcome are the phrases that the prepositions bring. Read only where nothing was found by a verb in the same words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimcheck.claims.assertion import Strength
from claimcheck.claims.causal_strength import is_of_health
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.language.terms import TermHit

WORD: Final = r"[a-z0-9][\w'%-]*"
STOPS: Final = (
    r"(?:and|or|but|that|which|who|is|are|was|were|be|been|has|have|had|in|on|with|after|from|by|between|than|as|to|at|"
    r"for|of|compared|correlated|associated|linked|noted|seen|reported|no|not|may|might|can|could|will|would|when"
    r"|while|if|because|it|this|they|there)"
)
PHRASE: Final = rf"(?:\b(?!{STOPS}\b){WORD}\b ?){{1,5}}"
"""A noun phrase without its prepositions."""
LONG: Final = rf"(?:{PHRASE})(?:(?:of|for|and|or) {PHRASE})?"
BE: Final = r"(?:is|are|was|were|remains?|became|becomes?|(?:may|might|could|can|must) be|has been|have been)"
HEDGE: Final = r"(?P<hedge>may|might|could|possibly|potentially|probably|likely|perhaps|seems? to|appears? to)"

CAUSE = gated(
    rf"(?P<agent>{LONG})(?P<verb>{BE} )(?P<between>(?:\w+ ){{0,3}}?)(?:an?|the|one of the|among the) "
    rf"(?P<kind>(?:[\w-]+ ){{0,3}}?)(?P<cue>causes?|triggers?|culprits?|drivers?|risk factors?|factors?) "
    rf"(?:of|for|in|behind) (?P<outcome>{LONG})",
    folded=True,
)
LINK = gated(
    rf"\b(?P<cue>associations?|correlations?|link|links|relationship) between (?P<agent>{PHRASE})and "
    rf"(?P<outcome>{PHRASE})",
    folded=True,
)
CHANGE = gated(
    rf"(?P<cue>reductions?|decreases?|drops?|declines?|increases?|rises?|improvements?|worsening) in "
    rf"(?P<outcome>{LONG})(?:with|after|following|due to|thanks to) (?P<agent>{LONG})",
    folded=True,
)
ROLE = gated(
    rf"(?:(?P<owner>{PHRASE}?)'s |\b)role (?:of (?P<agent>{PHRASE}))?in (?P<cue>reducing|lowering|preventing|relieving|"
    rf"easing|improving|raising|increasing|boosting) (?P<outcome>{LONG})",
    folded=True,
)
EFFECT_OF = gated(
    rf"\b(?:effects?|impact|influence) of (?P<agent>{PHRASE})on (?P<outcome>{PHRASE})(?P<studied>(?:was|were|is|are|"
    r"has been|have been|being) (?:\w+ly |then |also |being )?(?:studied|examined|assessed|evaluated|investigated|"
    r"explored|tested|measured|reviewed|unknown|unclear|compared|analy[sz]ed)\b)?",
    folded=True,
)
EFFECTS: Final = {
    "reduction": "down", "decrease": "down", "drop": "down", "decline": "down", "increase": "up", "rise": "up",
    "improvement": "better", "worsening": "worse", "reducing": "down", "lowering": "down", "preventing": "prevent",
    "relieving": "down", "easing": "down", "improving": "better", "raising": "up", "increasing": "up",
    "boosting": "up",
}  # fmt: skip
TIED: Final = frozenset("association correlation link relationship factor".split())
OPEN = gated(
    r"\b(?:whether|unclear|unknown|investigat\w*|examin\w*|explor\w*|assess\w*|evaluat\w*|to study|to see|aims?|aimed|"
    r"hypothesi\w+|questions?|need(?:s|ed)?|if|should|test(?:s|ed|ing)?|measured?|look(?:s|ed|ing)? (?:at|for)|"
    r"expect\w*|monitor|check|myths?|report any|notice any|unlikely|goals?|targets?|claims?|claimed|lacking|weak)\b",
    folded=True,
)
"""Words that leave open whether there is an effect, or ask the reader to watch for one."""
DENIAL = re.compile(r"\b(?:no|not|never|without|lacks?|neither|hardly)\b|n't\b")
SOFT = re.compile(rf"\b{HEDGE}\b")
FINDING = re.compile(
    r"\b(?:found|finds?|shows?|showed|shown|reported|reports|observed|saw|noticed|reveal\w+|suggests?)\b"
)
LEADING: Final = re.compile(
    r"^(?:(?:the|a|an|their|your|our|its|his|her|these|this|those|some|any|both|such|clear|significant|marked|"
    r"modest|small|large|slight|\w+ (?:weeks?|months?|days?|years?) of|regular|using|taking|use of|treatment with) )+"
)
POINTING: Final = frozenset("it this that they these those he she we you i there one what which how why each".split())
TIME: Final = re.compile(r"(?:\S+ )?(?:days?|weeks?|months?|years?|hours?|minutes?|treatment|baseline|follow-up|that)")
THERE: Final = re.compile(r"\bthere (?:is|was|are|were|seems|appears)\b|\bhas been\b")
BEHIND_DENIAL: Final = 40
LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Nominal:
    """A claim told by a noun, in code points of the block's text.

    Attributes:
        start, end: its words.
        cue: where the noun stands.
        agent, outcome: where the phrases stand; agent None where the noun has none.
        relation: the noun, in its plain form.
        effect: what it does, as of an `Assertion`.
        strength: correlational for associations and factors, weaker where hedged.
        hedges: the words that weaken it.
        evidence: the verb that tells it as a finding.
        negative: True where it is denied.
    """

    start: int
    end: int
    cue: tuple[int, int]
    agent: tuple[int, int] | None
    outcome: tuple[int, int]
    relation: str
    effect: str
    strength: Strength
    hedges: tuple[str, ...]
    evidence: str
    negative: bool


def find_nominal(text: str, start: int, end: int, terms: Sequence[TermHit]) -> tuple[Nominal, ...]:
    """The claims of a sentence that nouns tell, in order.

    Args:
        text: of the block.
        start: of the sentence.
        end: of the sentence.
        terms: concepts that stand in the sentence.
    """
    found = sorted(
        (match for pattern in (CAUSE, LINK, CHANGE, ROLE) for match in pattern.finditer(text, start, end)),
        key=lambda match: match.start("cue"),
    )
    if not found or OPEN.search(text, start, end) or text[start:end].rstrip().endswith("?"):
        return ()
    return tuple(_nominals(text, start, found, terms))


def effect_of(text: str, start: int, end: int) -> tuple[tuple[int, int] | None, bool] | None:
    """Whose effect a noun at `start` tells ("the effect of ginger on nausea"), and whether it is only studied.

    None where the words up to `end` are not of that form.
    """
    found = EFFECT_OF.match(text, start, end)
    return (_trimmed(text, *found.span("agent")), found["studied"] is not None) if found else None


def _nominals(text: str, floor: int, found: Sequence[re.Match[str]], terms: Sequence[TermHit]) -> Iterator[Nominal]:
    last = floor
    for match in found:
        outcome = _trimmed(text, *match.span("outcome"))
        agent = _agent_of(text, match)
        if match.start("cue") < last or outcome is None or not _is_of_health(text, outcome, terms):
            continue
        if agent is None and "owner" not in match.re.groupindex:
            continue
        if agent and TIME.fullmatch(text[slice(*agent)].lower()):
            continue  # "after twelve weeks" says when, and of what nothing
        said_before = text[floor : match.start("cue")].lower()
        told = FINDING.search(said_before)
        if match.re is LINK.compiled and not (told or THERE.search(said_before)):
            continue  # a title, or a link that the rest of the sentence denies
        word = match["cue"]
        relation = word.split()[-1].removesuffix("s")
        effect = EFFECTS.get(relation, "" if relation in TIED else "cause")
        if match["cue"].startswith("risk factor"):
            effect = "up"
        said = text[floor : match.end()].lower()
        hedges = tuple(dict.fromkeys(hedge["hedge"] for hedge in SOFT.finditer(said)))
        before = text[max(floor, match.start("cue") - BEHIND_DENIAL) : match.start("cue")].lower()
        begins = min(match.start("cue"), agent[0] if agent else match.start("cue"))
        last = match.end()
        yield Nominal(
            begins,
            max(outcome[1], agent[1] if agent else 0),
            match.span("cue"),
            agent,
            outcome,
            relation,
            effect,
            _strength(relation, bool(hedges)),
            hedges,
            told[0] if told else "",
            bool(DENIAL.search(before)),
        )


def _strength(relation: str, hedged: bool) -> Strength:
    if relation in TIED:
        return Strength.CORRELATIONAL
    return Strength.CONDITIONAL if hedged else Strength.DIRECT


def _agent_of(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    for name in ("agent", "owner"):
        if name in match.re.groupindex and match[name]:
            return _trimmed(text, *match.span(name))
    return None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A phrase without its articles and spaces; None for a pronoun or nothing, and for what is too long to be one."""
    leading = LEADING.match(text[start:end].lower())
    start += leading.end() if leading else 0
    while end > start and not text[end - 1].isalnum():
        end -= 1
    words = text[start:end].lower().split()
    if not words or words[0] in POINTING or end - start > LONGEST:
        return None
    return start, end


def _is_of_health(text: str, outcome: tuple[int, int], terms: Sequence[TermHit]) -> bool:
    start, end = outcome
    named = any(hit.kind in ("outcome", "condition") and start <= hit.start < end for hit in terms)
    return named or is_of_health(text[start:end], plainly=True)
