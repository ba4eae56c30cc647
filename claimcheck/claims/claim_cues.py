"""A cheap scan for sentences that can hold a claim: one pass over a block for all words that a claim needs.

Without one of its words a sentence can hold no claim of that kind, so nothing else is read of it.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from ahocorasick_rs import BytesAhoCorasick

from claimcheck.claims.claim_lexicon import CODE_OF, HEALTH, HEALTH_ENDINGS
from claimcheck.language.terms import COARSE

if TYPE_CHECKING:
    from collections.abc import Sequence


class Cue:
    """Kinds of claim that a sentence may hold: bits, as plain numbers, since every sentence of a page is asked."""

    NONE: Final = 0
    CAUSE: Final = 1
    COMPARISON: Final = 2
    SAFETY: Final = 4
    FRAGMENT: Final = 8
    HEALTH: Final = 16  # a word of health, or one that makes a causal claim without


CAUSE_CODES: Final = "ZzBJEILlGKA"
FRAGMENT_CODES: Final = "PQ"
CAUSE_WORDS: Final = (
    "goodbye farewell rid rids away bay end wipe wipes free frees sleep sleeps slept live lives lived breathe "
    "breathes age ages feel feels felt give gives gave works work worked matters matter dose additive synergistic "
    "evidence proof support reduction reductions improvement improvements decrease decline increase relief "
    "recovery loss drop drops rise remission prevention gain less more better fewer lower higher greater longer "
    "shorter milder deeper worse useful valuable promising"
)
CLAIMING_CODES: Final = "K"
CLAIMING_WORDS: Final = (
    "dose additive synergistic correlate correlates correlated linked associated tied sleep sleeps slept live lives "
    "lived recover recovers recovered breathe breathes heal heals healed age ages feel feels felt"
)
"""What claims an effect where nothing of health is named: "feel better", "dose-dependent", "great for"."""
COMPARISON_WORDS: Final = (
    "than, twice, thrice, times, fold, twofold, threefold, fourfold, fivefold, tenfold, best, most, strongest, "
    "fastest, safest, gentlest, purest, finest, leading, one of the, among the, the only, our only, your only, "
    "highest, greatest, number one, 1, gold standard, first line, second to none, unrivalled, unrivaled, "
    "unmatched, unparalleled, nothing, carries more, works more, offers more, has more, does more, gives more, "
    "comes close, outperform, outperforms, outperformed, outperforming, outdo, outdoes, outdone, outclass, "
    "outclasses, outclassed, beat, beats, surpass, surpasses, surpassed, superior, inferior, better, comparable, "
    "equivalent, equal, similar, identical, par with, works as well, "
    "worked as well, as good, as effective, as safe, as powerful, as strong, as "
    "potent, as reliable, as beneficial, as helpful, just as, rival, rivals, match, matches, matched, no "
    "different, compared, comparison, versus, vs, relative to, as opposed, stronger, greater, higher, faster, "
    "deeper, longer lasting, fewer, more effective, more consistent, more reliable, more powerful, more durable, "
    "more lasting, more complete, more natural, poorly, inadequately, barely, rarely, not well, not adequately, "
    "not just, not only, not merely, not simply, t just, t only, t merely, t simply, alternative to, alternatives to"
)
SAFETY_WORDS: Final = (
    "safe, safer, safest, safety, safely, side effect, side effects, adverse, risk, risks, harm, harms, harmless, "
    "harmed, danger, dangers, complication, complications, fatality, fatalities, deaths, toxic, nontoxic, "
    "toxicity, toxicities, drawback, drawbacks, downside, downsides, contraindication, contraindications, contra, "
    "contraindicated, injury, injuries, tolerated, gentle on, events, reactions, event, reaction, bruise, "
    "bruising, bleed, bleeding, faint, fainting, unsafe, doctor, physician, pharmacist, midwife, gp, prescriber, "
    "healthcare, health care, avoid, not suitable, not recommended, not advised, not appropriate, not be, "
    "pregnant, pregnancy, breastfeeding, breast feeding, nursing mothers, nursing mother, newborn, newborns, "
    "infant, infants, babies, toddlers, toddler, children, kids, older adults, older adult, older people, "
    "elderly, seniors, anticoagulant, anticoagulants, blood thinner, blood thinners, pacemaker, pacemakers, "
    "epilepsy, epileptic, immunocompromised, kidney disease, liver disease, heart disease, heart failure, "
    "weakened immune, dependence, dependency, addiction, drowsiness, grogginess, "
    "hangover, hangovers, tolerance risk, habituation, habit forming"
)


@functools.cache
def _automaton() -> tuple[BytesAhoCorasick, tuple[int, ...]]:
    masks: dict[bytes, int] = {}

    def add(word: str, cue: int, *, ending: bool = False) -> None:
        coarse = (b"%b " if ending else b" %b ") % word.encode("latin-1", "replace").translate(COARSE)
        masks[coarse] = masks.get(coarse, Cue.NONE) | cue

    for form, code in CODE_OF.items():
        if code in CAUSE_CODES:
            add(form, Cue.CAUSE)
        if code in FRAGMENT_CODES:
            add(form, Cue.FRAGMENT)
        if code in CLAIMING_CODES:
            add(form, Cue.HEALTH)
    for word in CAUSE_WORDS.split():
        add(word, Cue.CAUSE)
    for word in (*HEALTH, *CLAIMING_WORDS.split()):
        add(word, Cue.HEALTH)
    for word in HEALTH_ENDINGS:
        add(word, Cue.HEALTH, ending=True)
    for words, cue in ((COMPARISON_WORDS, Cue.COMPARISON), (SAFETY_WORDS, Cue.SAFETY)):
        for phrase in words.split(", "):
            add(phrase, cue)
    return BytesAhoCorasick(list(masks)), tuple(masks.values())


def cues_of(text: str, sentences: Sequence[tuple[int, int]]) -> list[int]:
    """The kinds of claim that each sentence may hold, as bits of `Cue`.

    Args:
        text: of the block, normalised.
        sentences: code points where each begins and ends, in order.
    """
    automaton, masks = _automaton()
    found = [Cue.NONE] * len(sentences)
    coarse = b" %b " % text.encode("latin-1", "replace").translate(COARSE)
    at = 0
    for index, start, _ in automaton.find_matches_as_indexes(coarse, overlapping=True):
        while at < len(sentences) - 1 and start >= sentences[at][1]:
            at += 1
        found[at] |= masks[index]
    return found
