"""How strongly a sentence claims that one thing causes another: not at all, by association, with a hedge, directly.

The four classes are those of Yu, Li and Wang (EMNLP 2019). A denied effect is as strong as the effect: "does not
reduce" is direct. Attribution does not weaken a claim: "the study found that X reduces Y" is direct.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck.claims.causal_predicates import Predicate, Strength, find_predicates
from claimcheck.claims.claim_lexicon import GENERIC, HEALTH, HEALTH_ENDINGS, NOT_OF_HEALTH, VERB_OF, WEAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.claim_words import Words

NEED = re.compile(
    r"\b(?:need(?:s|ed)? (?:to be|for|further|more)|(?:is|are|be) (?:\w+ )?(?:needed|warranted|required|necessary|"
    r"indicated)|warrant(?:s|ed)?|merits?|deserves?|(?:further|future|additional|more|larger) "
    r"(?:\w+[ -]){0,4}?(?:research|studies|study|trials?|investigations?|work|evaluation)|"
    r"(?<!in )(?:prospective|longitudinal) (?:\w+[ -]){0,3}?(?:research|studies|trials|investigations)|"
    r"remains? (?:\w+ )?(?:unclear|unknown|to be)|(?:is|are) (?:still )?(?:unclear|unknown)|urgent need|need exists|"
    r"(?<!emergency )calls? for|to be (?:determined|elucidated|established|confirmed|"
    r"explored|clarified|investigated|tested))\b",
    re.IGNORECASE,
)
NEEDLESS = re.compile(
    r"\b(?:avoid|reduc|decreas|lower|eliminat|remov|obviat|meet|prevent)\w* (?:\w+ ){0,3}?needs? for\b", re.IGNORECASE
)
"""A need that a treatment spares or answers; no research is called for."""
METHOD = re.compile(
    r"\b(?:we (?:aimed|sought|assessed|evaluated|investigated|examined)|(?:aim|objective|purpose|goal) (?:of|was|is)|"
    r"registered|registration|trial number|clinicaltrials)",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z][a-z-]*")
TURN = re.compile(r"\b(?:though|although|however|but|;)", re.IGNORECASE)
CAUSE_NOUN = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|as|being|remains?|becomes?|became) (?:\w+ ){0,4}(?:due to|causes? of|"
    r"consequences? of|determinants? (?:of|for)|mediators?|involved in|the (?:result|cause|consequence) of)|"
    r"(?:leading|main|major|(?:most )?common|dominant|primary|root|top|key) (?:\w+ )?causes? of (?!concern)|"
    r"(?<!to )(?:support|highlight|underscor|postulat|reveal|confirm|suggest)(?:s|es|ed|ing)? (?:\w+ ){0,4}(?:roles?|"
    r"impact|effects?|efficacy|effectiveness|benefits?) of|"
    r"keeps? (?:[\w'-]+ ){1,4}(?:away|at bay|from \w+ing)|"
    r"makes? (?:you|us|people|patients|them|women|men|children) (?:(?:more|less|feel|sleep|\w+er|prone|fat|thin|tired|"
    r"sick|ill|drowsy|happy|healthy)\b)|"
    r"provid(?:e|es|ed) (?:\w+ ){0,3}?(?:relief|protection|benefits?|improvements?|reductions?)|"
    r"mak(?:e|es) (?:all the|a (?:big|huge|real)) difference|(?:be|is|are|was|were|partly) (?:\w+ )?to blame|culprits?|"
    r"works? (?:at least )?(?:as well|better|wonders)|"
    r"because of|as a (?:result|consequence) of|owing to|responsible for|attribut(?:ed|able) to|caused by|"
    r"puts? (?:\w+ ){1,6}at (?:\w+ ){0,2}risk|poses? (?:\w+ ){0,3}(?:risks?|threats?|dangers?))\b",
    re.IGNORECASE,
)
SOFT = re.compile(
    r"\b(?:likely|possibl[ey]|potential(?:ly)?|probabl[ey]|perhaps|promising|presumably|plausible|putative|postulate|"
    r"hypothesi[sz]ed?|speculate|tend to|believed to|thought to|suspected)\b",
    re.IGNORECASE,
)
MORE_LIKELY = re.compile(
    r"\b(?:more|less|most|least|as) likely\b|\bat (?:\w+ ){0,2}risk\b|\bhad (?:\w+ ){0,2}(?:higher|lower)"
    r"|\b(?:increased|higher|lower|reduced|decreased|greater) (?:\w+ ){0,2}risk\b"
    r"|\b(?:risk|prognostic|independent|associated|predictive) factors? (?:for|of|in)\b"
    r"|\b(?:is|are|was|were|be|as) (?:\w+ ){0,5}(?:risk factors?|markers?|indicators?)\b"
    r"|\b(?:common|prevalent|frequent) (?:in|among)\b|\b(?:an?|important|major|key) (?:\w+ )?factors? in\b"
    r"|\bindependent of\b|\bfac(?:e|es|ed|ing) (?:\w+ ){0,6}?(?:risks?|rates?|odds|chances?)\b"
    r"|\b(?:twice|times|fold) (?:as|more|higher|greater|lower|likelier)\b"
    r"|\bvar(?:y|ies|ied) (?:\w+ )?(?:by|across|according|depending|with|between|among)\b",
    re.IGNORECASE,
)
FINDING = re.compile(r"[VHbN][^;]{0,6}?(?:Q(?=[oip.,cwtbV]|$)|J(?=[io]))")
OBSERVED = re.compile(r"[QJ][^;.vb]{0,12}?(?:[bM]|[CM]b)[rN]*V")
BEFORE = re.compile(
    r"\b(?:than|(?:similar|comparable|inferior|superior|compared) (?:to|with)) (?:\w+ ){0,4}?(?:previously|published|"
    r"reported|described|literature|thought|expected|believed|estimated|previous (?:studies|reports|work|research))\b",
    re.IGNORECASE,
)
"""A comparison with what was known, and not between groups."""
IS_LINKED = re.compile(r"b[Nrd]*A")
COMPARED = re.compile(r"[bHV][NrnQd]{0,4}P(?!vx|v$)|P[^;.v]+v|P(?=t)|rP(?=n)|Pr*p")


def read_strength(words: Words, text: str) -> Strength:
    """The class of a sentence.

    Args:
        words: of the sentence.
        text: the sentence itself.
    """
    return decide(find_predicates(words), words, text)


def decide(found: Sequence[Predicate], words: Words, text: str) -> Strength:
    """The class of a sentence from its predicates, and from what else it says."""
    codes = words.codes
    if METHOD.search(text) or _is_wanting(text):
        return Strength.NONE
    found = [p for p in found if counts(p, words)]
    strong = [p for p in found if p.strength in (Strength.DIRECT, Strength.CONDITIONAL)]
    advised = codes.find("S")
    if strong and not _is_advised(strong[0], advised, words):
        return strong[0].strength
    if strong:
        return Strength.NONE
    if CAUSE_NOUN.search(text):
        soft = SOFT.search(text) or "M" in codes or "U" in codes
        return Strength.CONDITIONAL if soft else Strength.DIRECT
    if advised >= 0:
        return Strength.CORRELATIONAL if IS_LINKED.search(codes, 0, advised) else Strength.NONE
    linked = _find_link(words, text)
    asked = codes.find("T")
    related = (
        (linked >= 0 and not 0 <= asked < linked)
        or (COMPARED.search(codes) and not BEFORE.search(text))
        or FINDING.search(codes)
        or OBSERVED.search(codes)
        or MORE_LIKELY.search(text)
    )
    if related or any(p.strength is Strength.CORRELATIONAL for p in found):
        return Strength.CORRELATIONAL
    return Strength.NONE


REASON: Final = frozenset("because since as".split())


def _is_advised(predicate: Predicate, advised: int, words: Words) -> bool:
    """True where a predicate is part of what should be done, and not the reason for it."""
    return 0 <= advised < predicate.first and REASON.isdisjoint(words.forms[advised : predicate.first])


def _find_link(words: Words, text: str) -> int:
    """Index of the first word of association, -1 where there is none; no society ("Heart Association"), no web link."""
    for index, code in enumerate(words.codes):
        if code != "A":
            continue
        form = words.forms[index]
        if form == "related" and words.codes[index - 1 : index + 2] == "nAn":
            continue
        if form == "association" and index and text[words.starts[index]].isupper():
            continue
        if form == "links" and words.codes[index + 1 : index + 2] in ".;,":
            continue
        return index
    return -1


def _is_wanting(text: str) -> bool:
    """True where a sentence asks for research or says what is needed, and nothing else."""
    need = NEED.search(text)
    if need and need[0].lower().endswith(" for"):
        need = NEED.search(NEEDLESS.sub(" ", text))
    return bool(need) and not TURN.search(text)


def counts(predicate: Predicate, words: Words) -> bool:
    """False for a verb that says nothing of health without a fitting object, where it has none."""
    verb = VERB_OF.get(words.forms[predicate.head], ("",))[0]
    if predicate.form == "helped" or verb not in WEAK or (verb == "help" and words.codes[predicate.first] == "M"):
        return True
    return speaks_of_health(words, predicate.head + 1, predicate.head + 6)


def speaks_of_health(words: Words, first: int, last: int, *, plainly: bool = False) -> bool:
    """True where one of the words from `first` up to `last` names something of health, before a stop or a clause.

    `plainly` leaves out words that also speak of other things, like "quality".
    """
    for form, code in zip(words.forms[first:last], words.codes[first:last], strict=True):
        if code in ";.hqs":
            return False
        if _is_health_word(form, plainly=plainly):
            return True
    return False


def _is_health_word(form: str, *, plainly: bool) -> bool:
    if form in HEALTH:
        return not (plainly and form in GENERIC)
    return form.endswith(HEALTH_ENDINGS) and form not in NOT_OF_HEALTH


def is_of_health(text: str, *, plainly: bool = False) -> bool:
    """True where a word of the text names something of health; `plainly` as in `speaks_of_health`."""
    return any(_is_health_word(form, plainly=plainly) for form in WORD.findall(text.lower()))
