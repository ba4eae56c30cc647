"""Causal claims: what the copy says that a treatment, a habit or a product does to somebody's health.

Agent, verb and outcome are read from one clause. What has no verb ("better sleep", a bullet, a heading) is read by its
nouns, and takes its agent from what introduces it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimcheck.claims.causal_predicates import Predicate, Strength, find_predicates
from claimcheck.claims.causal_strength import counts, is_asked, speaks_of_health
from claimcheck.claims.claim_lexicon import VERB_OF, WEAK
from claimcheck.claims.clauses import Reach, object_of, subject_of
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.claims.claim_words import Words
    from claimcheck.language.terms import TermHit

USED_TO = re.compile(r"(?:[bH][rNb]*)?([nEI])tr*([BJP])")
USED: Final = frozenset(
    "used designed employed formulated intended made known proven shown found clinically needed applied given "
    "taken prescribed chosen".split()
)
WORKS = re.compile(r"(?<=[nQGzIr,])(n)(?=[rP]*[p.;,cisfwty]|r*$)")
WORKING: Final = frozenset("works work worked matters matter".split())
GOING = re.compile(r"(?<=[nQGzIa])r*([B])(?=r*[spi.,;]|r*$)")
SHOWN_CHANGE = re.compile(r"[VHn]N?[dnruPKxE]{0,4}?([QJ])(?=[iop.,;]|$)")
HAD_LESS = re.compile(r"[VHnE][np]?d?([P])(?=[nQaE])")
TOLD_TO = re.compile(r"V(?:[ip][dn]{0,3})?tr*([BJ])")
AIM = re.compile(r"tr*([BJ])(?=[dnPExQaGKkzAVJI])")
AND_VERB = re.compile(r"[c,]r*([BJ])(?=[dnPExQaGKkz])")
CHANGES: Final = frozenset(
    "reduction reductions improvement improvements decrease decreases decline increase increases relief recovery "
    "loss drop drops rise remission prevention gain gains".split()
)
MORE_OR_LESS: Final = frozenset(
    "stronger deeper calmer less more better fewer lower higher greater longer shorter milder deeper worse".split()
)
EXPERIENCED: Final = frozenset(
    "experience experiences experienced suffer suffered suffers report reported reports enjoy enjoyed see saw had "
    "has have show shows showed shown noted notice noticed demonstrated found achieved produced sustain sustained "
    "experiences sees measurable measured feel feels felt give gives gave get gets got gain gained".split()
)
WANTED: Final = frozenset(
    "aim aims aimed need needs needed want wants wanted try tries tried trying order ways way how ask hope hopes "
    "goal goals plan wish like easy hard difficult important essential necessary seek seeks attempt attempts "
    "intend intended whether ready willing recommend recommended".split()
)
OFFERING: Final = frozenset(
    "offer deliver achieve bring create limit manage target determine generate avoid foster maximize maximise "
    "correct clear aid assist support help".split()
)
DOSE = gated(
    r"\b(?:dose[- ]dependent|additive (?:benefit|effect)|synergistic|correlates? (?:\w+ )?(?:with|to)|"
    r"(?:is|are|was|were|been|be) (?:\w+ )?(?:correlated|linked|associated|tied) (?:with|to))\b",
    folded=True,
)
RID_OF = gated(
    r"\b(?:say (?:goodbye|farewell) to|bid farewell to|get rid of|gets rid of|rids? (?:you|your body) of|"
    r"put an end to|puts an end to|"
    r"wipes? out|free yourself from|frees you from|keeps? (?:[\w'-]+ ){1,3}(?:away|at bay))\b",
    folded=True,
)
DO_BETTER = gated(
    r"\b(?:sleep|sleeps|slept|live|lives|lived|recover|recovers|recovered|breathe|breathes|heal|heals|healed|"
    r"age|ages|feel|feels|"
    r"felt) (?:[\w-]+ )?(?:better|deeper|longer|faster|easier|calmer|healthier|younger|stronger|sooner|more \w+ly)\b",
    folded=True,
)
EVIDENCE_FOR = gated(
    r"\b(?:evidence|proof|support) (?:for|of) (?:\w+ ){0,2}?(?:benefits?|efficacy|effectiveness|relief|effect)\b",
    folded=True,
)
ABSOLUTE = gated(
    r"\b(?:cures?|cured|proven|prove[sd]?|guarantee[sd]?|always|never|eliminat\w+|eradicat\w+|permanent\w*|completely|"
    r"totally|100 ?%|instant\w*|revers(?:e|es|ed))\b",
    folded=True,
)
BY_FORM: Final = {"rid": "prevent", "better": "better"}
FOCUS: Final = frozenset("just only merely simply".split())
FAILED: Final = frozenset("failed fails fail failing".split())
FOUNDING: Final = frozenset("evidence proof trial trials study studies research data".split())
STUDY_WORDS: Final = frozenset("evidence research studies trials data".split())
NOT_A_CLAIM_OBJECT: Final = frozenset("us you your our this article page course post guide clinic policy".split())


@dataclass(frozen=True, slots=True)
class Told:
    """A causal claim in one sentence, by indexes of its words.

    Attributes:
        predicate: what tells the effect.
        subject, object: the words before and behind it.
        verb: plain form of the verb or noun.
        effect: what it does: "down", "up", "better", ...
    """

    predicate: Predicate
    subject: Reach
    object: Reach
    verb: str
    effect: str


def find_told(words: Words, text: str, terms: Sequence[TermHit], *, fragment: bool = False) -> tuple[Told, ...]:
    """The causal claims of a sentence, in order.

    Args:
        words: of the sentence.
        text: of the block.
        terms: concepts that stand in the sentence.
        fragment: True for a heading, a bullet or a cell, which may claim without a verb.
    """
    found = {p.head: p for p in _claiming(words, terms)}
    for predicate in _more(words, text):
        if predicate.head in found or any(p.first <= predicate.head <= p.head for p in found.values()):
            continue
        if predicate.form == "aim" and not _goes_on(predicate, found.values(), words, terms):
            continue
        found[predicate.head] = predicate
    heads = sorted(found)
    told: list[Told] = []
    for place, head in enumerate(heads):
        predicate = found[head]
        stops = [found[later].first for later in heads[place + 1 :]]
        behind = object_of(words, head, stops)
        floor = 0
        before = subject_of(words, predicate.first, floor)
        verb, effect = VERB_OF.get(words.forms[head], (words.forms[head], BY_FORM.get(predicate.form, "")))
        told.append(Told(predicate, before, behind, verb, effect))
    if not told and fragment:
        told += _fragment(words, terms)
    return tuple(t for t in told if _is_claim(t, words, terms))


def _claiming(words: Words, terms: Sequence[TermHit]) -> Iterator[Predicate]:
    for predicate in find_predicates(words):
        if is_asked(predicate, words):
            continue
        if predicate.strength in (Strength.DIRECT, Strength.CONDITIONAL):
            if (
                counts(predicate, words)
                or _names(words, predicate.head + 1, predicate.head + 7, terms)
                or VERB_OF.get(words.forms[predicate.head], ("offer",))[0] not in OFFERING
            ):
                yield predicate
        elif predicate.form in ("passive", "intransitive") and predicate.strength is Strength.CORRELATIONAL:
            yield predicate


def _more(words: Words, text: str) -> Iterator[Predicate]:
    codes, forms = words.codes, words.forms
    # Patterns whose letters no word has are left out, as in `causal_predicates`.
    verbs, nouns = "B" in codes or "J" in codes, "Q" in codes or "J" in codes
    to_verb = "t" in codes and (verbs or "P" in codes)
    for f in USED_TO.finditer(codes) if to_verb else ():
        head = f.start(2)
        if forms[f.start(1)] in USED and forms[head] in VERB_OF:
            yield Predicate(f.start(1), head, Strength.DIRECT, "purpose")
    for f in WORKS.finditer(codes) if not WORKING.isdisjoint(forms) else ():
        if forms[f.start(1)] in WORKING:
            yield Predicate(f.start(1), f.start(1), Strength.DIRECT, "works")
    for pattern, found in ((SHOWN_CHANGE, nouns), (HAD_LESS, "P" in codes)):
        for f in pattern.finditer(codes) if found else ():
            head = f.start(1)
            fits = forms[head] in CHANGES if pattern is SHOWN_CHANGE else forms[head] in MORE_OR_LESS
            first = f.start() + (forms[f.start()] not in EXPERIENCED and forms[f.start() + 1] in EXPERIENCED)
            if fits and (codes[first] in "VH" or forms[first] in EXPERIENCED):
                yield Predicate(first, head, Strength.CORRELATIONAL, "change")
    for f in GOING.finditer(codes) if "B" in codes else ():
        yield Predicate(f.start(1), f.start(1), Strength.CORRELATIONAL, "intransitive")
    for f in TOLD_TO.finditer(codes) if to_verb else ():
        if forms[f.start(1)] in VERB_OF:
            yield Predicate(f.start(), f.start(1), Strength.DIRECT, "infinitive")
    for f in (*AIM.finditer(codes), *AND_VERB.finditer(codes)) if verbs else ():
        before = forms[max(0, f.start() - 2) : f.start()]
        if f.start() > 1 and not WANTED.intersection(before) and forms[f.start(1)] in VERB_OF:
            yield Predicate(f.start(), f.start(1), Strength.DIRECT, "aim")
    base = words.starts[0] if words.starts else 0
    stop = words.ends[-1] if words.ends else 0
    for phrase, form in ((DOSE, "dose"), (EVIDENCE_FOR, "evidence"), (RID_OF, "rid"), (DO_BETTER, "better")):
        for f in phrase.finditer(text, base, stop):
            first = index_at(words, f.start())
            last = index_at(words, f.end() - 1) if form in ("rid", "better") else first
            yield Predicate(first, last, Strength.CORRELATIONAL if form == "dose" else Strength.DIRECT, form)


def _goes_on(aim: Predicate, found: Iterable[Predicate], words: Words, terms: Sequence[TermHit]) -> bool:
    """True where a verb behind "to" or "and" tells what a claim of the same sentence, or a treatment, does."""
    if not (speaks_of_health(words, aim.head + 1, aim.head + 6) or _names(words, aim.head + 1, aim.head + 7, terms)):
        return False
    earlier = [p for p in found if p.head < aim.head]
    if words.codes[aim.first] in "c,":
        return any(p.form in ("modal", "infinitive", "purpose", "helped", "plural", "aim") for p in earlier)
    verb = VERB_OF[words.forms[aim.head]][0]
    if verb in WEAK:
        return False
    start = words.starts[aim.first]
    return bool(earlier) or any(hit.kind == "intervention" and hit.start < start for hit in terms)


def index_at(words: Words, offset: int) -> int:
    """Index of the word at a code point of the text, or of the first behind it."""
    return next((index for index, end in enumerate(words.ends) if end > offset), len(words.ends) - 1)


ASKING: Final = frozenset("how why what when who where which can does do is are".split())


def _fragment(words: Words, terms: Sequence[TermHit]) -> Iterator[Told]:
    """A claim without a verb: "Lower pain levels", "Better sleep and reduced anxiety", "effective for migraine"."""
    codes, forms = words.codes, words.forms
    if not forms or forms[0] in ASKING:
        return
    for index, code in enumerate(codes):
        if code not in "PEQIK":
            continue
        if code == "K" and codes[index + 1 : index + 2] == "p":
            yield Told(
                Predicate(index, index, Strength.DIRECT, "fragment"),
                Reach(0, index),
                object_of(words, index),
                forms[index],
                "better",
            )
            return
        behind = object_of(words, index)
        first = max(0, index - 3) if code == "Q" else behind.first
        named = _names(words, first, behind.last, terms) or speaks_of_health(words, first, behind.last, plainly=True)
        if named and (behind.last > behind.first or code == "Q"):
            verb, effect = VERB_OF.get(forms[index], (forms[index], ""))
            first = max(0, index - 2) if code == "Q" else index
            yield Told(Predicate(first, index, Strength.DIRECT, "fragment"), Reach(0, first), behind, verb, effect)
            return


def _names(words: Words, first: int, last: int, terms: Sequence[TermHit]) -> bool:
    last = min(last, len(words.starts))
    if first >= last:
        return False
    start, end = words.starts[first], words.ends[last - 1]
    return any(hit.kind in ("outcome", "condition") and start <= hit.start < end for hit in terms)


def _is_claim(told: Told, words: Words, terms: Sequence[TermHit]) -> bool:
    """True where the clause speaks of health, and not of the page, its readers or its offer alone."""
    behind, before = told.object, told.subject
    subject = words.forms[before.first : before.last]
    if told.predicate.form in ("fragment", "better"):
        return True
    if told.predicate.form == "rid":
        first = told.predicate.first
        return _names(words, first, behind.last, terms) or speaks_of_health(words, first, behind.last)
    if told.predicate.form in ("intransitive", "works", "passive", "change", "dose"):
        condition = before.first > 0 and words.codes[before.first - 1] == "s"
        if (
            condition
            or (subject and subject[0] in ASKING)
            or STUDY_WORDS.intersection(words.forms[behind.first : behind.last])
        ):
            return told.predicate.form == "dose"
        about = _names(words, before.first, behind.last, terms) or speaks_of_health(words, before.first, behind.last)
        if told.predicate.form == "dose" and words.forms[told.predicate.head].startswith("dose"):
            return True
        if told.predicate.form in ("works", "dose"):
            about = about or any(
                hit.kind == "intervention" and words.starts[before.first] <= hit.start for hit in terms
            )
        return about
    if _names(words, behind.first, behind.last, terms) or speaks_of_health(words, behind.first, behind.last):
        return True
    if not subject or NOT_A_CLAIM_OBJECT.intersection(words.forms[behind.first : behind.first + 3]):
        return False
    start, end = words.starts[before.first], words.ends[before.last - 1]
    return any(hit.kind == "intervention" and start <= hit.start < end for hit in terms)


def is_negative(words: Words, predicate: Predicate) -> tuple[bool, bool]:
    """Whether a predicate is denied, and whether what is denied is only its being all ("not just")."""
    codes, forms = words.codes, words.forms
    first = max(0, predicate.first - 2)
    for index in range(first, predicate.head):
        if codes[index] == "N" and forms[index] != "without":
            behind = forms[index + 1 : index + 3]
            if FOCUS.intersection(behind):
                return False, True
            if index >= predicate.first or codes[index + 1 : predicate.first].strip("rdn") == "":
                return True, False
    if _is_failed(words, predicate) or _is_unfounded(words, predicate):
        return True, False
    subject = subject_of(words, predicate.first)
    return (subject.first < subject.last and forms[subject.first] in ("no", "neither")), False


def _is_failed(words: Words, predicate: Predicate) -> bool:
    """True for what was tried in vain: "failed to improve"."""
    for index in range(max(0, predicate.first - 3), predicate.head):
        if words.forms[index] in FAILED and words.forms[index + 1 : index + 2] == ("to",):
            return words.codes[index + 2 : predicate.head].strip("r") == ""
    return False


def _is_unfounded(words: Words, predicate: Predicate) -> bool:
    """True behind "no evidence that", "no trial has shown that"."""
    for index in range(predicate.first - 1, -1, -1):
        if words.codes[index] in ";.":
            return False
        if words.forms[index] == "no" and FOUNDING.intersection(words.forms[index + 1 : index + 4]):
            return (
                "that" in words.forms[index + 2 : predicate.first] and "but" not in words.forms[index : predicate.first]
            )
    return False
