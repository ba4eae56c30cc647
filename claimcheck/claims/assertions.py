"""All claims of a page that are no figures: causal, comparative and about safety, with slots, scope and credit.

Reads: passages and the register of works. Gives: `Assertion`s in the order of the page. Questions, references and
patients' stories assert nothing here.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from claimcheck.citations.credits import credit_figure, heading_credit
from claimcheck.claims.assertion import Assertion, Comparison, Kind, Polarity, Safety
from claimcheck.claims.causal import ABSOLUTE, Told, find_told, is_negative
from claimcheck.claims.causal_strength import is_of_health
from claimcheck.claims.claim_cues import Cue, cues_of
from claimcheck.claims.claim_setting import finding_verb, stated_group
from claimcheck.claims.claim_words import Words, read_words
from claimcheck.claims.clauses import POINTERS
from claimcheck.claims.comparative import Compared, find_compared
from claimcheck.claims.figure import Scope
from claimcheck.claims.guards import Guard, guards_at, is_quoted
from claimcheck.claims.nominal import Nominal, effect_of, find_nominal
from claimcheck.claims.result_direction import BAD, Direction
from claimcheck.claims.safety import Told as SafetyTold
from claimcheck.claims.safety import find_safety
from claimcheck.claims.scope import scope_of
from claimcheck.claims.slot_words import population_of, slot_of, weeks_of
from claimcheck.claims.slots import EMPTY, Origin, Slot
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.citations.mention import Credit
    from claimcheck.citations.register import Register
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence
    from claimcheck.language.terms import TermHit

ARROW: Final = "\u2192"  # "better sleep -> less pain" is read like a heading
ANY: Final = Cue.CAUSE | Cue.COMPARISON | Cue.SAFETY
NO_WORDS: Final = Words("", (), (), ())
UNCLAIMED: Final = frozenset({Scope.QUESTION, Scope.REFERENCE, Scope.TESTIMONIAL})
FRAGMENTS: Final = frozenset({BlockKind.HEADING, BlockKind.ITEM, BlockKind.CELL})
SKIPPED: Final = frozenset({BlockKind.METADATA, BlockKind.SIGNATURE})
CARRIERS: Final = frozenset("produce show have give lead result achieve provide deliver offer demonstrate".split())
EFFECT_UNITS: Final = frozenset({"percent", "point"})
BEHIND: Final = 12
BEFORE: Final = 60
HEALTH_KINDS: Final = frozenset({"intervention", "condition", "outcome"})
OF_PEOPLE: Final = frozenset({Safety.GROUP, Safety.CAUTION})
SHOWING: Final = frozenset(("show", "shows"))
LONGEST_SLOT: Final = 60
SAFER: Final = ("safer", "lower ", "fewer ", "less ")


def find_assertions(passages: Sequence[Passage], register: Register) -> tuple[Assertion, ...]:
    """All such claims of a page."""
    reader = _Reader(register, passages)
    return tuple(itertools.chain.from_iterable(reader.read(passage) for passage in passages))


def _overlaps(one: SafetyTold, other: Compared) -> bool:
    return one.cue_start < other.cue_end and other.cue_start < one.cue_end


class _Reader:
    """Goes through the page once and keeps what "it" and "this" may stand for."""

    def __init__(self, register: Register, passages: Sequence[Passage]) -> None:
        self.register = register
        self.page = passages
        self.agent: Slot = EMPTY
        self.of_health: bool | None = None
        self.number = 0

    def read(self, passage: Passage) -> Iterator[Assertion]:
        block = passage.block
        if block.hidden or block.kind in SKIPPED or not passage.sentences:
            return
        if block.lead_in is not None:
            self._introduce(block.lead_in)
        fragment = block.kind in FRAGMENTS or ARROW in passage.text
        cues = cues_of(passage.text, [(sentence.start, sentence.end) for sentence in passage.sentences])
        for sentence, cue in zip(passage.sentences, cues, strict=True):
            if cue & (ANY | (Cue.FRAGMENT if fragment else Cue.NONE)):
                yield from self._sentence(passage, sentence, cue)
            self._remember(passage, sentence)

    def _introduce(self, lead_in: int) -> None:
        passage = self.page[lead_in]
        for sentence in passage.sentences:
            self._remember(passage, sentence)

    def _remember(self, passage: Passage, sentence: Sentence) -> None:
        """The first treatment that a sentence names is what the next one's "it" means."""
        for hit in passage.terms:
            if hit.start >= sentence.end:
                return
            if hit.kind == "intervention" and sentence.start <= hit.start < sentence.end:
                words = passage.text[hit.start : hit.end]
                self.agent = Slot(hit.concept, words, None, None, Origin.INHERITED)
                return

    def _is_of_health(self) -> bool:
        """True where the page speaks of health anywhere; a page on software has safe defaults and harmless errors."""
        if self.of_health is None:
            self.of_health = any(
                any(hit.kind in HEALTH_KINDS for hit in passage.terms) or is_of_health(passage.text, plainly=True)
                for passage in self.page
            )
        return self.of_health

    def _warns(self, passage: Passage, sentence: Sentence) -> bool:
        """True for an item of a list of warning signs."""
        return bool(guards_at(passage, sentence.start, sentence.end, self.page, Guard.RED_FLAG))

    def _sentence(self, passage: Passage, sentence: Sentence, cue: int) -> Iterator[Assertion]:
        text = passage.text
        terms = passage.terms_in(sentence.start, sentence.end)
        safe = find_safety(text, sentence.start, sentence.end) if cue & Cue.SAFETY else ()
        if safe and not self._is_of_health():
            safe = tuple(one for one in safe if one.safety in OF_PEOPLE)
        compared = [
            c
            for c in (find_compared(text, sentence.start, sentence.end, terms) if cue & Cue.COMPARISON else ())
            if not any(_overlaps(s, c) for s in safe if not s.word.startswith(SAFER))
        ]
        # "safer than" is a comparison, as is "lower risk than"; with nothing behind it, either is about safety.
        safe = tuple(s for s in safe if not (s.word.startswith(SAFER) and any(_overlaps(s, c) for c in compared)))
        fragment = passage.block.kind in FRAGMENTS or ARROW in text[sentence.start : sentence.end]
        reads = cue & Cue.CAUSE or (fragment and cue & Cue.FRAGMENT)
        # A causal claim is one about health: most sentences with a verb such as "helps" are about something else.
        reads = reads and (cue & Cue.HEALTH or any(hit.kind in HEALTH_KINDS for hit in terms))
        words = read_words(text, sentence.start, sentence.end) if reads else NO_WORDS
        told = find_told(words, text, terms, fragment=fragment) if reads else ()
        nouns = find_nominal(text, sentence.start, sentence.end, terms) if reads else ()
        if not (told or compared or safe or nouns):
            return
        scope = scope_of(passage, sentence)
        if scope in UNCLAIMED:
            return
        place = _Place(passage, sentence, scope, self.register, self.number)
        causal = [one for one in told if not _told_by_comparison(one, words, compared)]
        causal = [one for one in causal if not _is_only_studied(one, words, text, sentence.end)]
        if causal and fragment and self._warns(passage, sentence):
            causal = []
        claims = [self._causal(one, words, terms, place) for one in causal]
        claims += [_nominal(one, terms, place) for one in nouns if not any(_shares(one, claim) for claim in claims)]
        claims += [self._comparative(one, terms, place) for one in compared]
        claims += [self._safety(one, terms, place) for one in safe]
        claims.sort(key=lambda claim: (claim.start, claim.kind))
        for number, claim in enumerate(claims, self.number):
            yield claim if claim.id == number else replace(claim, id=number)
        self.number += len(claims)

    def _causal(self, told: Told, words: Words, terms: Sequence[TermHit], place: _Place) -> Assertion:
        text = place.passage.text
        predicate = told.predicate
        cue = words.starts[predicate.head], words.ends[predicate.head]
        start = words.starts[predicate.first]
        end = words.ends[told.object.last - 1] if told.object.last > told.object.first else cue[1]
        if told.object.last <= told.object.first and told.subject.last > told.subject.first:
            start = words.starts[told.subject.first]
        outcome = _slot(text, words, told.object.first, told.object.last, terms, ("outcome", "condition"))
        if outcome is EMPTY:
            outcome = _slot(text, words, told.subject.first, told.subject.last, terms, ("outcome", "condition"))
        negative, focus = is_negative(words, predicate)
        codes = words.codes[told.subject.first : told.object.last]
        forms = words.forms[told.subject.first : told.object.last]
        return place.assertion(
            Kind.CAUSAL,
            start,
            end,
            cue,
            relation=told.verb,
            effect=told.effect,
            agent=self._agent(text, words, told, terms),
            outcome=outcome,
            direction=_direction(told.effect, outcome.text or text[start:end]),
            polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
            strength=predicate.strength,
            hedges=tuple(form for code, form in zip(codes, forms, strict=True) if code in "MUu"),
            evidence=_evidence(words, predicate.head),
            absolute=bool(ABSOLUTE.search(text, start, end)),
            focus=focus,
            with_figure=_has_figure(place.passage, start, end, cue[0] if predicate.form == "change" else start),
        )

    def _agent(self, text: str, words: Words, told: Told, terms: Sequence[TermHit]) -> Slot:
        subject = told.subject
        found = _slot(text, words, subject.first, subject.last, terms, ("intervention",))
        if found.concept:
            return found
        if subject.last == subject.first or words.forms[subject.first] in POINTERS or told.predicate.form == "fragment":
            return self.agent
        whose = effect_of(text, words.starts[told.predicate.head], words.ends[-1])
        if whose and whose[0]:
            return _slot_at(text, whose[0], terms, ("intervention",))
        return found

    def _comparative(self, one: Compared, terms: Sequence[TermHit], place: _Place) -> Assertion:
        before = [h for h in terms if h.kind == "intervention" and h.end <= one.cue_start]
        behind = [h for h in terms if h.kind in ("intervention", "comparator") and h.start >= (one.against or one.end)]
        text = place.passage.text
        return place.assertion(
            Kind.COMPARATIVE,
            one.start,
            one.end,
            (one.cue_start, one.cue_end),
            relation=one.word,
            agent=_of_hit(text, before[-1]) if before else self.agent,
            comparator=_of_hit(text, behind[0]) if behind and one.against else EMPTY,
            polarity=Polarity.NEGATIVE if one.negative else Polarity.POSITIVE,
            comparison=one.how,
            absolute=one.how is Comparison.MOST,
        )

    def _safety(self, one: SafetyTold, terms: Sequence[TermHit], place: _Place) -> Assertion:
        before = [h for h in terms if h.kind == "intervention"]
        text = place.passage.text
        return place.assertion(
            Kind.SAFETY,
            one.start,
            one.end,
            (one.cue_start, one.cue_end),
            relation=one.word,
            agent=_of_hit(text, before[0]) if before else self.agent,
            safety=one.safety,
            absolute=one.safety is Safety.ABSOLUTE,
            polarity=Polarity.NEGATIVE if one.safety is Safety.DENIAL else Polarity.POSITIVE,
        )


class _Place:
    """A sentence, and what is the same for all claims in it; they are numbered from `number` on as they are made."""

    def __init__(self, passage: Passage, sentence: Sentence, scope: Scope, register: Register, number: int) -> None:
        self.passage = passage
        self.sentence = sentence
        self.scope = scope
        self.register = register
        self.numbers = itertools.count(number)

    def assertion(
        self,
        kind: Kind,
        start: int,
        end: int,
        cue: tuple[int, int],
        *,
        relation: str,
        effect: str = "",
        agent: Slot = EMPTY,
        outcome: Slot = EMPTY,
        comparator: Slot = EMPTY,
        direction: Direction = Direction.UNKNOWN,
        polarity: Polarity = Polarity.POSITIVE,
        hedges: tuple[str, ...] = (),
        evidence: str = "",
        **more: object,
    ) -> Assertion:
        at = (self.passage, self.sentence, start, end)
        quoted = self.scope is Scope.STATEMENT and is_quoted(self.passage, start, end)
        text, sentence = self.passage.text, self.sentence
        population = population_of(*at)
        if not population.concept:
            stated = stated_group(text, sentence.start, sentence.end)
            population = stated if stated.text else population
        return Assertion(
            id=next(self.numbers),
            kind=kind,
            block=self.passage.block.id,
            sentence=self.sentence.id,
            start=start,
            end=end,
            cue_start=cue[0],
            cue_end=cue[1],
            relation=relation,
            effect=effect,
            agent=agent,
            outcome=outcome if outcome.text else slot_of(*at, "outcome"),
            condition=slot_of(*at, "condition"),
            population=population,
            comparator=comparator if comparator.text else slot_of(*at, "comparator"),
            weeks=weeks_of(*at),
            direction=direction,
            polarity=polarity,
            hedges=hedges,
            evidence=evidence or finding_verb(text, sentence.start, cue[0]),
            scope=Scope.QUOTATION if quoted else self.scope,
            credit=self._credit(start, end),
            **more,  # type: ignore[arg-type]
        )

    def _credit(self, start: int, end: int) -> Credit | None:
        if self.scope is Scope.OWN_OFFER:
            return None
        found = credit_figure(self.passage, self.sentence, start, end, self.register)
        if found is None and self.passage.block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            told = self.register.of_sentence.get(self.sentence.id)
            if told is None or not told.closed:
                return heading_credit(self.passage, self.register)
        return found


def _is_only_studied(told: Told, words: Words, text: str, end: int) -> bool:
    """True for an effect that was looked at, and of which no more is said: "the effect of X on Y was studied"."""
    whose = effect_of(text, words.starts[told.predicate.head], end)
    return whose is not None and whose[1]


def _shares(noun: Nominal, claim: Assertion) -> bool:
    """True where a verb tells what a noun tells too."""
    return noun.start < claim.end and claim.start < noun.end


def _nominal(one: Nominal, terms: Sequence[TermHit], place: _Place) -> Assertion:
    text = place.passage.text
    outcome = _slot_at(text, one.outcome, terms, ("outcome", "condition"))
    return place.assertion(
        Kind.CAUSAL,
        one.start,
        one.end,
        one.cue,
        relation=one.relation,
        effect=one.effect,
        agent=_slot_at(text, one.agent, terms, ("intervention",)) if one.agent else EMPTY,
        outcome=outcome,
        direction=_direction(one.effect, outcome.text),
        polarity=Polarity.NEGATIVE if one.negative else Polarity.POSITIVE,
        strength=one.strength,
        hedges=one.hedges,
        evidence=one.evidence,
        with_figure=_has_figure(place.passage, one.start, one.end, one.start),
    )


def _slot_at(text: str, span: tuple[int, int], terms: Sequence[TermHit], kinds: Sequence[str]) -> Slot:
    """The concept that a phrase names, else its words."""
    start, end = span
    hit = next((hit for kind in kinds for hit in terms if hit.kind == kind and start <= hit.start < end), None)
    return _of_hit(text, hit) if hit else Slot(None, text[start:end], start, end, Origin.STATED)


def _evidence(words: Words, head: int) -> str:
    """The verb before a claim that tells it as a finding; "" where there is none."""
    for code, form in zip(words.codes[:head], words.forms, strict=False):
        if code == "V" or form in SHOWING:
            return form
    return ""


def _has_figure(passage: Passage, start: int, end: int, cue: int) -> bool:
    """True where the words of a claim give the size of the effect, in parentheses apart."""
    aside = passage.text.find("(", start, end)
    last = aside if aside >= 0 else end + BEHIND
    first = start if cue == start else max(0, start - BEFORE)
    return any(quantity.unit in EFFECT_UNITS for quantity in passage.quantities_in(first, last))


def _told_by_comparison(told: Told, words: Words, compared: Sequence[Compared]) -> bool:
    """True where the verb only carries a comparison: "produces superior outcomes"."""
    if told.verb not in CARRIERS or told.object.last <= told.object.first:
        return False
    start = words.starts[told.object.first]
    return any(start <= one.cue_start <= start + 25 for one in compared)


def _slot(text: str, words: Words, first: int, last: int, terms: Sequence[TermHit], kinds: Sequence[str]) -> Slot:
    """The first concept of the kinds among the words, else the words themselves; empty where there are none."""
    if last <= first:
        return EMPTY
    start, end = words.starts[first], words.ends[last - 1]
    for kind in kinds:
        hits = [hit for hit in terms if hit.kind == kind and start <= hit.start < end]
        if hits:
            return _of_hit(text, hits[0] if kind != "intervention" else hits[-1])
    if "intervention" in kinds:
        start = max(start, end - LONGEST_SLOT)
    shown = text[start : min(end, start + LONGEST_SLOT)].strip()
    return Slot(None, shown, start, start + len(shown), Origin.STATED) if shown else EMPTY


def _of_hit(text: str, hit: TermHit) -> Slot:
    return Slot(hit.concept, text[hit.start : hit.end], hit.start, hit.end, Origin.STATED)


def _direction(effect: str, outcome: str) -> Direction:
    if effect in ("down", "prevent"):
        return Direction.LOWER
    if effect == "up":
        return Direction.HIGHER
    if effect in ("better", "worse"):
        return Direction.LOWER if bool(BAD.search(outcome)) == (effect == "better") else Direction.HIGHER
    return Direction.UNKNOWN
