"""How strongly a sentence claims that one thing causes another: not at all, by association, with a hedge, directly.

The four classes are those of Yu, Li and Wang (EMNLP 2019). A denied effect is as strong as the effect: "does not
reduce" is direct. Attribution does not weaken a claim: "the study found that X reduces Y" is direct.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck.claims.causal_predicates import FINITE, Predicate, Strength, find_predicates
from claimcheck.claims.claim_lexicon import GENERIC, HEALTH, HEALTH_ENDINGS, NOT_OF_HEALTH, VERB_OF, WEAK
from claimcheck.claims.predicate_words import PEOPLE
from claimcheck.claims.strength_frames import (
    AT_RISK,
    BEFORE,
    CAUSE_NOUN,
    METHOD,
    MORE_LIKELY,
    NEED,
    NEEDLESS,
    SOFT,
    TURN,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.claim_words import Words

WORD = re.compile(r"[a-z][a-z-]*")
FINDING = re.compile(r"[VHbN][^;]{0,6}?(?:Q(?=[oip.,cwtbV]|$)|[Jz](?=[io]))")
NOMINAL = re.compile(r"[d,;xn]{0,3}(?:E[nQac]|xn{0,2}[QJ](?=[io.]|$)|Q[io])[^bHVMCWSDZBLUK]*$")
OBSERVED = re.compile(r"[QJ][^;.b]{0,20}?(?:[bM]|[CM]b)[rN]*V")
IS_LINKED = re.compile(r"b[Nrd]*A")
COMPARED = re.compile(r"(?:[bH][NrnQ]{0,4}|V[NrnQd]{0,4})P(?!vx|v$)|P[^;.v]+v|P(?=t)|rP(?=n)|Pr*p")

PAIR: Final = re.compile(
    r"\b(?:blood (?:sugar|pressure|flow)|hair (?:loss|growth)|hearing loss|weight (?:loss|gain)|stress relief"
    r"|immune (?:system|function|response)|(?:heart|gut|brain|skin|hair|bone|joint|immune|mental|liver|eye) health)\b"
)
"""Words that name health together, though each of them speaks of other things too."""

TIED: Final = frozenset("associated associate related linked".split())
TIE = re.compile(r"[^;.v]{0,3}[wt]")
THAN = re.compile(r"(?<=n)Pv(?=[dnq])")
COUNTING: Final = frozenset("more less fewer greater larger".split())
WORRIES: Final = frozenset("concern concerns concerned fear fears worry worries worried".split())
ASKED: Final = 12  # words that "whether" reaches over
REASON: Final = frozenset("because since as".split())


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
    if text.rstrip().endswith("?") or METHOD.search(text) or _is_wanting(text):
        return Strength.NONE
    found = [p for p in found if counts(p, words) or _helps_people(p, words)]
    strong = [p for p in found if p.strength in (Strength.DIRECT, Strength.CONDITIONAL) and not is_asked(p, words)]
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
        or ((COMPARED.search(codes) or _is_outdone(words)) and not BEFORE.search(text))
        or FINDING.search(codes)
        or OBSERVED.search(codes)
        or NOMINAL.match(codes)
        or MORE_LIKELY.search(text)
        or (FINITE.isdisjoint(codes) and "V" not in codes and AT_RISK.search(text))
    )
    if related or any(p.strength is Strength.CORRELATIONAL for p in found):
        return Strength.CORRELATIONAL
    return Strength.NONE


def _is_advised(predicate: Predicate, advised: int, words: Words) -> bool:
    """True where a predicate is part of what should be done, and not the reason for it."""
    return 0 <= advised < predicate.first and REASON.isdisjoint(words.forms[advised : predicate.first])


def _helps_people(predicate: Predicate, words: Words) -> bool:
    """True for help that somebody gets: "helps patients understand"; not for a purpose ("to help patients")."""
    helps = VERB_OF.get(words.forms[predicate.head], ("",))[0] == "help" and predicate.form != "infinitive"
    return helps and not PEOPLE.isdisjoint(words.forms[predicate.head + 1 : predicate.head + 3])


def is_asked(predicate: Predicate, words: Words) -> bool:
    """True where a predicate is what is studied or left open: "whether it helps", "they investigate how it helps".

    What follows a condition is claimed: "if you sleep badly, warm sand helps".
    """
    comma = False
    for index in range(predicate.first - 1, max(-1, predicate.first - ASKED), -1):
        code = words.codes[index]
        if code == "h" and index and words.forms[index - 1] in WORRIES and predicate.first > index + 1:
            return True
        if code in ";Vh":
            return False
        comma = comma or code == ","
        if code == "s":
            form = words.forms[index]
            if form == "if":
                return not comma
            return form == "whether" or (form in ("how", "why") and "T" in words.codes[:index])
    return False


def _find_link(words: Words, text: str) -> int:
    """Index of the first word of association, -1 where there is none; no society ("Heart Association"), no web link."""
    for index, code in enumerate(words.codes):
        if code != "A":
            continue
        form = words.forms[index]
        if form in TIED and not TIE.match(words.codes, index + 1):
            continue
        if index and words.codes[index - 1] == "i" and form in ("relation", "association", "connection"):
            continue
        if form == "association" and index and text[words.starts[index]].isupper():
            continue
        if form == "links" and words.codes[index + 1 : index + 2] in ".;,":
            continue
        return index
    return -1


def _is_outdone(words: Words) -> bool:
    """True where somebody does better or worse than others: "fare worse than", "live longer than"; not "more than"."""
    return any(words.forms[found.start()] not in COUNTING for found in THAN.finditer(words.codes))


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
    small = text.lower()
    return any(_is_health_word(form, plainly=plainly) for form in WORD.findall(small)) or bool(PAIR.search(small))
