"""Records: what the copy asserts without a figure: one thing causes another, is better than another, or is safe."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from claimcheck.claims.causal_predicates import Strength
from claimcheck.claims.figure import Scope
from claimcheck.claims.result_direction import Direction
from claimcheck.claims.slots import EMPTY, Slot

if TYPE_CHECKING:
    from claimcheck.citations.mention import Credit

__all__ = ["Assertion", "Comparison", "Kind", "Polarity", "Safety", "Strength"]


class Kind(StrEnum):
    """What is asserted. The words are those of the ledger."""

    CAUSAL = "causal"
    COMPARATIVE = "comparative"
    SAFETY = "safety"


class Polarity(StrEnum):
    """Whether the effect is asserted or denied: "does not relieve pain" is negative, "does not just mask it" is not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Comparison(StrEnum):
    """How two things are compared."""

    BETTER = "better"
    WORSE = "worse"
    EQUAL = "equal"
    MOST = "most"  # a superlative, or the only one
    MULTIPLE = "multiple"  # "twice as effective"
    AGAINST = "against"  # "compared with", no more


class Safety(StrEnum):
    """What is said of harm."""

    ABSOLUTE = "absolute"  # none at all, whoever it may be
    SAFE = "safe"  # the word alone
    RATE = "rate"  # rare, minor, few
    HARM = "harm"  # there is some
    DENIAL = "denial"  # "not risk-free"
    GROUP = "group"  # suits people whom trials leave out
    CAUTION = "caution"  # "ask your doctor first", "contraindicated"


@dataclass(frozen=True, slots=True)
class Assertion:
    """A claim without a figure.

    Attributes:
        id: counts the claims of this kind of record on the page.
        kind: causal, comparative or safety.
        block, sentence: ids of where it stands.
        start, end: the words of the claim, in code points of the block's text.
        cue_start, cue_end: the word that makes it a claim: the verb, the comparative, "safe".
        relation: the verb or adjective, in its plain form.
        effect: what the verb does: "down", "up", "better", "worse", "prevent", "cause", "change"; "" where it does not
            say.
        agent: what does it: the treatment. Origin INHERITED where it comes from a sentence or lead-in before.
        outcome: what it does it to.
        condition, population, comparator: whom and what it is about.
        weeks: from and to, where the claim has a time.
        direction: which way the outcome goes.
        polarity: asserted or denied.
        strength: none, correlational, conditional or direct.
        hedges: the words that weaken it.
        evidence: the verb that tells it as a finding ("found", "proves"), "" where there is none.
        absolute: True for words without any limit: "cures", "proven", "always".
        focus: True for "not just", "not only": what is negated is not the claim.
        comparison: how things are compared, for comparative claims.
        safety: what is said of harm, for safety claims.
        scope: who says it, and how.
        credit: the work it is credited to; None where nobody is named.
        with_figure: True where a figure in the same words says how much; the ledger holds that figure instead.
    """

    id: int
    kind: Kind
    block: int
    sentence: int
    start: int
    end: int
    cue_start: int
    cue_end: int
    relation: str
    effect: str = ""
    agent: Slot = EMPTY
    outcome: Slot = EMPTY
    condition: Slot = EMPTY
    population: Slot = EMPTY
    comparator: Slot = EMPTY
    weeks: tuple[float, float] | None = None
    direction: Direction = Direction.UNKNOWN
    polarity: Polarity = Polarity.POSITIVE
    strength: Strength = Strength.DIRECT
    hedges: tuple[str, ...] = ()
    evidence: str = ""
    absolute: bool = False
    focus: bool = False
    comparison: Comparison | None = None
    safety: Safety | None = None
    scope: Scope = Scope.STATEMENT
    credit: Credit | None = None
    with_figure: bool = False
