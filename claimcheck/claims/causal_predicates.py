"""The predicates of a sentence that tell of an effect, read from the codes of its words.

"May reduce", "is caused by", "led to", "have no effect on", "was effective in": each is one predicate, with the place
of the word that tells it and how strongly it is said. Clauses are not parsed. What stands before and behind a word
tells whether "increased" is a verb, a participle or part of a noun phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from claimcheck.claims.claim_lexicon import VERB_OF
from claimcheck.claims.predicate_words import (
    BODILY,
    DIRECT_PASSIVE,
    EFFECTS,
    GOOD_FOR,
    GUESSED,
    HELPERS,
    KINDS,
    MEASURING,
    NO_ADJECTIVE,
    NO_EFFECT_OBJECTS,
    PEOPLE,
    TELLING,
    TOLD,
    TRANSITIVE,
    UNWANTED,
    WITH_PREPOSITION,
    WORKING,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.claims.claim_words import Words


class Strength(StrEnum):
    """How strongly a sentence claims that one thing changes another."""

    NONE = "none"
    CORRELATIONAL = "correlational"
    CONDITIONAL = "conditional"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that tells of an effect.

    Attributes:
        first: index of the first word of the predicate, its modal verb among them.
        head: index of the word that tells the effect.
        strength: how strongly this predicate says it.
        form: what kind of predicate it is: "modal", "third", "past", "passive", ...
    """

    first: int
    head: int
    strength: Strength
    form: str


OBJECT: Final = "dnxIQPGAEJzuKak"  # what may follow a verb that has an object
MODAL = re.compile(r"([MCWSD])([Nru,]*)([BJP])(?!v)")
HELPING = re.compile(r"([MCWSD]?)[Nr]*[JzE]t?r*([BJP])(?!v)")
HELPING_PEOPLE = re.compile(r"(?<!t)([MCWSD]?)[Nr]*([JzEI])(?=[dn]n)")
BY_DOING = re.compile(r"(?<=y)r*I")
PLURAL = re.compile(rf"(?<=[nQGJzr])B(?=r*[{OBJECT}])")
PLURALS = re.compile(r"(?<=[nGQzaK])[ru]*J(?=r*[adPQGEnxp])")
PLURAL_NOUN = re.compile(
    rf"(?<=[nr])J(?=r*d)|(?<=,)[JB](?=d?a)|(?<=a[hq])[BJE](?=r*[{OBJECT}])|(?<=n[hq])[BJE](?=r*[{OBJECT}])"
)
PLURAL_FORM = re.compile(r"[^sui]s$")
JOINED = re.compile(r"(?:^|h|V)n{0,3}cn{1,2}$")
EFFECT_SUBJECT = re.compile(r"([GJz])[op][^;.]*?b")
TOLD_EFFECT = re.compile(r"V[^;.V]{0,8}?([GJz])(?=[opi])")
THIRD = re.compile(rf"Z|(?<![dKPAotpi])z(?=r*[{OBJECT}w])")
RISES_WITH = re.compile(r"r*w")
PASSIVE = re.compile(r"([MCWS]?)([Nr]*)b([Nrb]*)(E)")
PERFECT = re.compile(r"([MCWS]?)H([Nr]*)(E)")
PAST = re.compile(rf"(?<=[nqrNAGzIQxJ,])E(?=r*[{OBJECT}wt])")
AND_PAST = re.compile(rf"(?<=[c,])r?E(?=r*[{OBJECT}])")
INTRANSITIVE = re.compile(r"(?<=[nQGxa])r*E(?=r*[piwysct.,;]|$)")
LEAD = re.compile(r"([MCWSD]?)[Nr]*L[Pr]*(?=[tip])")
LEADING = re.compile(r",r*l(?=[ti])|(?<=b)[Nr]*l(?=[ti])")
GOING_ON = re.compile(r"(?<=b)[Nr]*I(?=r*[da])")
HAVE_EFFECT = re.compile(r"([MCWSD]?)[Nr]*[HbV][NrdxuPtno]*?[nruKPQAacdIJk,]{0,6}?([GJz])(?=[pionwvtb.,;]|$)")
PLAY = re.compile(r"([MCWSD]?)[Nr]*nd?[rnuPKkc]{0,4}G[iy]")
NO_EFFECT = re.compile(r"N[nruKk]{0,3}([GJz])(?=[opitwb])")
GOOD_EFFECT = re.compile(r"K[cnruK]{0,3}(G)(?=[oip])")
SHORT_ABLE = re.compile(r"(?:(?<=[nrzIx])|^)(r*N?r*)K(?=r*[itpfws])")
BETTER_AT = re.compile(r"([MCWSD]?)[Nr]*[bU][Nrd]*Ppr*(I)")
AND_MODAL = re.compile(r"([MCW])[^;.hqsbHVMCWS]{2,9}?cr*(B)(?=r*[dnxQPGAEzaK])")
ABLE = re.compile(r"([MCWSD]?)([Nr]*)[bUV][Nrdtb]*(?:sr*)?[nrcPku,Q]{0,4}?K(?=[iftpycw,nCv.;sa]|$)")
USEFUL = re.compile(r"M[Nr]*(?:b|nb?)[Nrd]*[nrcPKku,]{0,4}?([ku])(?=[iftpywn,.c;]|$)")
INFINITIVE = re.compile(r"tr*([BJP])(?!v)")
FOUND_TO = re.compile(rf"V[dnr]{{1,4}}tr*([BJ])(?=r*[{OBJECT}])")
GERUND = re.compile(r",r*I|(?<=n)cr*I")

FINITE: Final = frozenset("bHVMCWSDBZALUE")  # codes that may stand for the verb of a clause
HEDGES: Final = frozenset("MUu")
REACH: Final = 9  # words that a hedge reaches over


def is_hedged(codes: str, first: int) -> bool:
    """True where a hedge stands before a word in its clause."""
    for code in reversed(codes[max(0, first - REACH) : first]):
        if code in HEDGES:
            return True
        if code in ";hqs":
            return False
    return False


def find_predicates(words: Words) -> tuple[Predicate, ...]:
    """All predicates of a sentence, in the order of their heads; one for a head."""
    found: dict[int, Predicate] = {}
    for predicate in _all(words):
        found.setdefault(predicate.head, predicate)
    return tuple(found[head] for head in sorted(found))


def _said(codes: str, first: int, modal: str = "", more: str = "") -> Strength:
    if modal == "S":
        return Strength.NONE
    hedged = modal == "M" or not HEDGES.isdisjoint(more) or is_hedged(codes, first)
    return Strength.CONDITIONAL if hedged else Strength.DIRECT


def _all(words: Words) -> Iterator[Predicate]:
    """What each kind of pattern tells. Patterns whose letters no word has are left out: most sentences have few."""
    codes = words.codes
    plain = "B" in codes or "J" in codes or "P" in codes
    if plain:
        yield from _helped(words)
    yield from _active(words)
    if "E" in codes:
        yield from _participles(words)
    if "L" in codes or "l" in codes:
        yield from _leading(words)
    if "G" in codes or "J" in codes or "z" in codes:
        yield from _nominal(words)
    yield from _adjectives(words)
    for f in INFINITIVE.finditer(codes) if plain else ():
        teller = _subject_end(words, f.start())
        before = words.forms[teller] if teller >= 0 else ""
        if _verb(words, f.start(1)):
            if before in GUESSED:
                yield Predicate(f.start() - 1, f.start(1), Strength.CONDITIONAL, "infinitive")
            elif before in TOLD:
                yield Predicate(f.start() - 1, f.start(1), _said(codes, f.start()), "infinitive")
    for f in BY_DOING.finditer(codes):
        if _works(words, f.start()):
            yield Predicate(f.start(), f.end() - 1, _said(codes, f.start()), "gerund")
    for f in FOUND_TO.finditer(codes):
        if words.forms[f.start()] == "found":
            yield Predicate(f.start(), f.start(1), _said(codes, f.start(), "", f[0]), "infinitive")
    for f in GERUND.finditer(codes) if "I" in codes else ():
        if codes[f.start()] == "c" and not _follows_gerund(words, f.start()):
            continue
        if f.start() > 3 and codes[f.start() - 1] != ",":
            yield Predicate(f.start() + 1, f.end() - 1, _said(codes, f.start()), "gerund")


def _adjectives(words: Words) -> Iterator[Predicate]:
    """Adjectives that tell an effect: "was effective in", "better at reducing", "may be useful for"."""
    codes = words.codes
    if "K" in codes:
        for f in ABLE.finditer(codes):
            if words.forms[f.end() - 1] in KINDS and codes[f.end() : f.end() + 1] in ("n", "c", ","):
                continue
            yield Predicate(f.start(), f.end() - 1, _said(codes, f.start(), f[1], f[0]), "adjective")
        for f in SHORT_ABLE.finditer(codes):
            denied = words.forms[f.start() + f[0].index("N")] if "N" in f[0] else "not"
            if denied == "not" and FINITE.isdisjoint(codes[: f.end() - 1]):
                yield Predicate(f.start(), f.end() - 1, _said(codes, f.start()), "adjective")
    if "P" in codes:
        for f in BETTER_AT.finditer(codes):
            yield Predicate(f.start(), f.start(2), _said(codes, f.start(), f[1]), "adjective")
    if "M" in codes:
        for f in USEFUL.finditer(codes):
            head = f.start(1)
            expected = f.start() and words.forms[f.start() - 1] == "it"
            if (
                words.forms[head] in GOOD_FOR
                and not expected
                and MEASURING.isdisjoint(words.forms[head + 1 : head + 5])
            ):
                yield Predicate(f.start(), head, Strength.CONDITIONAL, "useful")


def _works(words: Words, index: int) -> bool:
    """True where "works" stands shortly before a word: "it works by calming nerves"."""
    return not WORKING.isdisjoint(words.forms[max(0, index - REACH) : index])


def _follows_gerund(words: Words, index: int) -> bool:
    """True where the clause before a word begins with a comma and a verb in -ing: ", calming nerves and ..."."""
    for before in range(index - 1, max(0, index - REACH), -1):
        if words.codes[before] == ",":
            return words.forms[before + 1].endswith("ing")
        if words.codes[before] in ";.hqsbV":
            return False
    return False


def _verb(words: Words, index: int) -> str:
    return VERB_OF.get(words.forms[index], ("", ""))[0]


def _helped(words: Words) -> Iterator[Predicate]:
    """Verbs behind a helping one: "helps reduce", "can help to prevent"."""
    for f in HELPING.finditer(words.codes):
        head = f.start(2)
        helper = head - 1 if words.codes[head - 1] in "JzE" else head - 2
        if words.forms[helper] in HELPERS and _verb(words, head):
            yield Predicate(f.start(), head, _said(words.codes, f.start(), f[1]), "helped")

    for f in HELPING_PEOPLE.finditer(words.codes):
        head = f.start(2)
        behind = words.forms[head + 1 : head + 5]
        if words.forms[head].startswith("help") and PEOPLE.intersection(behind[:2]) and BODILY.intersection(behind[1:]):
            yield Predicate(f.start(), head, _said(words.codes, f.start(), f[1]), "helped")


def _active(words: Words) -> Iterator[Predicate]:
    codes, forms = words.codes, words.forms
    last = len(codes)
    plain = "B" in codes or "J" in codes or "P" in codes
    for f in MODAL.finditer(codes) if plain else ():
        head = f.start(3)
        verb = _verb(words, head)
        if not verb or (f.start() and forms[f.start() - 1] == "who"):
            continue
        following = codes[head + 1] if head + 1 < last else "."
        if following in "piw.,;" and verb not in WITH_PREPOSITION and verb not in TRANSITIVE:
            yield Predicate(f.start(), head, Strength.CORRELATIONAL, "intransitive")
        else:
            yield Predicate(f.start(), head, _said(codes, f.start(), f[1], f[2]), "modal")
    for f in AND_MODAL.finditer(codes) if "B" in codes else ():
        yield Predicate(f.start(2), f.start(2), _said(codes, f.start(2), f[1]), "and-modal")
    for f in THIRD.finditer(codes) if "Z" in codes or "z" in codes else ():
        if RISES_WITH.match(codes, f.end()) and _verb(words, f.start()) not in WITH_PREPOSITION:
            yield Predicate(f.start(), f.start(), Strength.CORRELATIONAL, "intransitive")
            continue
        yield Predicate(f.start(), f.start(), _said(codes, f.start()), "third")
    for f in GOING_ON.finditer(codes) if "I" in codes else ():
        yield Predicate(f.start(), f.end() - 1, _said(codes, f.start()), "progressive")
    for f in (*PLURAL.finditer(codes), *PLURAL_NOUN.finditer(codes)) if plain or "E" in codes else ():
        before = _subject_end(words, f.start())
        if before >= 0 and codes[before] in "nQGJzhq" and forms[f.start()] != "correct":
            yield Predicate(f.start(), f.start(), _said(codes, f.start()), "plural")
    for f in PLURALS.finditer(codes) if "J" in codes else ():
        head = f.end() - 1
        if codes[f.end()] == "p" and _verb(words, head) not in WITH_PREPOSITION:
            continue
        if PLURAL_FORM.search(forms[f.start() - 1]) or _is_joined(codes, f.start()):
            yield Predicate(head, head, _said(codes, head), "plural")


def _subject_end(words: Words, verb: int) -> int:
    """Index of the word before a verb, its adverbs and what stands in parentheses; -1 where there is none."""
    before = verb - 1
    while before >= 0 and words.codes[before] == "r":
        before -= 1
    if before > 0 and words.forms[before] == ")" and "(" in words.forms[:before]:
        before = max(index for index in range(before) if words.forms[index] == "(") - 1
    return before


def _is_joined(codes: str, index: int) -> bool:
    """True where the subject before a word is joined by "and": "arsenic and smoke increase"."""
    return bool(JOINED.search(codes, 0, index))


def _participles(words: Words) -> Iterator[Predicate]:
    codes, forms = words.codes, words.forms
    for f in PASSIVE.finditer(codes):
        by = "y" in codes[f.end() : f.end() + 6]
        strength = Strength.CORRELATIONAL
        if f[1] == "S":
            strength = Strength.NONE
        elif by or _verb(words, f.start(4)) in DIRECT_PASSIVE:
            strength = _said(codes, f.start(), f[1])
        yield Predicate(f.start(), f.start(4), strength, "passive")
    for f in PERFECT.finditer(codes):
        if f[1] == "M":
            yield Predicate(f.start(), f.start(3), Strength.CONDITIONAL, "perfect")
        elif forms[f.start(2) - 1] in ("has", "have") and (
            f[2] or codes[f.end() : f.end() + 1] == "d" or _verb(words, f.start(3)) in NO_ADJECTIVE
        ):
            yield Predicate(f.start(), f.start(3), _said(codes, f.start(), f[1]), "perfect")
    past = "L" in codes
    for f in PAST.finditer(codes):
        before = _subject_end(words, f.start())
        if before < 0 or codes[before] not in "nqNAGzIQxJa" or _is_attributive(words, before):
            continue
        if codes[f.end() : f.end() + 1] in "wt" and _verb(words, f.start()) not in WITH_PREPOSITION:
            continue
        past = True
        yield Predicate(f.start(), f.start(), _said(codes, f.start()), "past")
    for f in AND_PAST.finditer(codes):
        if past or (
            codes[f.start() - 1] == ","
            and f.start() > 2
            and codes[0] not in "pisw"
            and FINITE.isdisjoint(codes[: f.start()])
        ):
            yield Predicate(f.start(), f.end() - 1, _said(codes, f.start()), "and-past")
    for f in INTRANSITIVE.finditer(codes):
        head = f.end() - 1
        able = _verb(words, head) in WITH_PREPOSITION and codes[f.end() : f.end() + 1] in "pt"
        yield Predicate(f.start(), head, _said(codes, head) if able else Strength.CORRELATIONAL, "intransitive")


def _is_attributive(words: Words, before: int) -> bool:
    """True where a participle behind a word belongs to a noun: "no increased risk", "a 20% increased risk"."""
    if words.forms[before] == "no":
        return True
    return words.codes[before] == "x" and before > 0 and words.codes[before - 1] == "d"


def _leading(words: Words) -> Iterator[Predicate]:
    codes, forms = words.codes, words.forms
    for f in LEAD.finditer(codes):
        head = codes.index("L", f.start())
        after = forms[head + 1 : head + 6]
        if forms[head] == "lead" and f.start() == head and head and codes[head - 1] in "poiyd":
            continue  # the metal
        if forms[head] in ("result", "results"):
            if after[0] not in ("in", "from") or not head or (head and codes[head - 1] in "dVEK"):
                continue
        elif not NO_EFFECT_OBJECTS.isdisjoint(after):
            continue
        yield Predicate(f.start(), head, _said(codes, f.start(), f[1]), "lead")
    for f in LEADING.finditer(codes):
        yield Predicate(f.start(), f.end() - 1, _said(codes, f.start()), "leading")


def _is_unwanted(words: Words, first: int, head: int) -> bool:
    """True for "is the most common side effect", which says what is common."""
    return words.forms[head - 1] in UNWANTED and "b" in words.codes[first:head] and words.codes[head + 1 :][:1] != "o"


def _nominal(words: Words) -> Iterator[Predicate]:
    codes, forms = words.codes, words.forms
    for f in PLAY.finditer(codes):
        if any(form.startswith(("play", "pay")) for form in forms[f.start() : f.start() + 4]):
            yield Predicate(f.start(), f.end() - 2, _said(codes, f.start(), f[1], f[0]), "play")
    for pattern, name in ((NO_EFFECT, "no-effect"), (GOOD_EFFECT, "good-effect"), (HAVE_EFFECT, "have-effect")):
        for f in pattern.finditer(codes):
            head = f.start(2) if pattern is HAVE_EFFECT else f.start(1)
            modal = f[1] if pattern is HAVE_EFFECT else ""
            if pattern is HAVE_EFFECT and ("known" in forms[f.start() : head] or _is_unwanted(words, f.start(), head)):
                continue
            if forms[head] in EFFECTS:
                yield Predicate(f.start(), head, _said(codes, f.start(), modal, f[0]), name)
    for pattern, name in ((TOLD_EFFECT, "told-effect"), (EFFECT_SUBJECT, "effect-subject")):
        for f in pattern.finditer(codes):
            head = f.start(1)
            if forms[head] in EFFECTS and (pattern is EFFECT_SUBJECT or forms[f.start()].startswith(TELLING)):
                yield Predicate(head, head, _said(codes, head, "", f[0]), name)
