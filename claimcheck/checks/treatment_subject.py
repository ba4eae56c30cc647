"""Whether what is called safe is something that does people good or harm: a treatment, a product, the page's topic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.checks.selling import is_selling
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion

THING = (
    r"(?:treatments?|therap(?:y|ies)|remed(?:y|ies)|medicines?|medications?|drugs?|vaccines?|jabs?"
    r"|supplements?|products?"
    r"|formulas?|formulations?|blends?|ingredients?|herbs?|extracts?|capsules?|gummies|powders?|teas?"
    r"|oils?|drops|creams?"
    r"|gels?|patch(?:es)?|devices?|masks?|lamps?|lights?|procedures?|interventions?|sessions?|massages?"
    r"|needles?|needling|injections?|peptides?|vitamins?|minerals?|probiotics?|adaptogens?|compounds?"
    r"|programs?|programmes?"
    r"|diets?|fasting|courses?|exercises?|apps?|relief|pain relief|weight loss|alternatives?|options?|solutions?"
    r"|ways?|adjuncts?|adjuvants?|aids?|adjunctive)"
)
TREATMENT = re.compile(rf"\b{THING}\b", re.IGNORECASE)
ATTRIBUTE = re.compile(
    rf"(?:,? (?:and |yet |but |& )?(?!(?:is|are|was|were|to|for|of|in|on|with|than)\b)[\w-]+,?){{0,4}}? {THING}\b",
    re.IGNORECASE,
)
WORKS_TOO = re.compile(r",? (?:and |but |yet )?(?:[\w-]+ly )?(?:effective|proven|therapeutic)\b", re.IGNORECASE)
"""What is called safe and effective in one breath is a treatment."""
PREDICATE = re.compile(
    r"(?P<subject>[^.;:!?()]*?)(?:\b(?:is|are|remains?|stays?)|'s|'re) "
    r"(?:(?:also|very|both|so|all|a|an|the|one|of|among|as|100%|[a-z]+ly) )*(?:[\w-]+ and )?$",
    re.IGNORECASE,
)
DEFINITE = re.compile(rf"\W*(?:the|this|these|all|both) (?:[\w-]+ ){{0,2}}?{THING} ", re.IGNORECASE)
"""Where a house that sells says "the treatment", it is its own."""
POINTER = re.compile(r"(?:^|[\s,;:\u2014-])(?:it|they|this|these|which|that|both|all|he)\s*$", re.IGNORECASE)
OWN = re.compile(r"\b(?:our|my)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]{4,}|\b[A-Z]{2,5}\b")
COMMON = frozenset(
    "with from what this that your about into does best guide complete health benefits effects side uses"
    " more when safe "
    "science evidence really works work explained review world home place school schools people children".split()
)
STEM = 8
"""Letters of a word that count: "acupuncture" and "acupuncturist" are one topic."""
SHORT_OPENING = 2
"""Words before "safe" that are no subject yet ("A safe way to ...")."""
REACH = 6
"""Words of a subject that are read, from its end."""


def names_treatment(page: Page, claim: Assertion) -> bool:
    """True where the sentence of a claim names a treatment, the house's own thing, or what the page is about."""
    passage = page.passages[claim.block]
    sentence = passage.sentence_at(claim.cue_start)
    text = passage.text[sentence.start : claim.cue_start] + passage.text[claim.cue_end : sentence.end]
    if OWN.search(text) or TREATMENT.search(text):
        return True
    named = any(hit.kind == "intervention" and sentence.start <= hit.start < sentence.end for hit in passage.terms)
    return named or _is_about(page, text)


def is_called(page: Page, claim: Assertion) -> bool:
    """True where the word stands behind "is" and a treatment or the page's topic right before that: "the drops are"."""
    passage = page.passages[claim.block]
    sentence = passage.sentence_at(claim.cue_start)
    predicate = PREDICATE.search(passage.text[sentence.start : claim.cue_start])
    last = predicate["subject"].split()[-1:] if predicate else []
    return bool(last) and (TREATMENT.fullmatch(last[0]) is not None or _is_about(page, last[0]))


def is_of_treatment(page: Page, claim: Assertion) -> bool:
    """True where a word of safety is said of a treatment, of the house's own thing, or of what the page is about."""
    passage = page.passages[claim.block]
    sentence = passage.sentence_at(claim.cue_start)
    before = passage.text[sentence.start : claim.cue_start]
    behind = passage.text[claim.cue_end : sentence.end]
    predicate = PREDICATE.search(before)
    if ATTRIBUTE.match(behind) or (predicate and WORKS_TOO.match(behind)):
        return True
    if predicate is None:
        return (
            not before.strip() and passage.block.kind in (BlockKind.ITEM, BlockKind.HEADING) and _is_about(page, behind)
        )
    subject = predicate["subject"]
    if POINTER.search(subject):
        return claim.agent.text != "" or TREATMENT.search(before) is not None
    words = " ".join(subject.split()[-REACH:])
    if OWN.search(words) or TREATMENT.search(words):
        return True
    start = sentence.start + predicate.end("subject") - len(words)
    named = any(hit.kind == "intervention" and start <= hit.start < claim.cue_start for hit in passage.terms)
    return named or _is_about(page, words)


def is_of_offer(page: Page, claim: Assertion) -> bool:
    """True where the sentence of a claim, or what its "it" stands for, is the house's own thing or the page's topic.

    A page on an illness calls a procedure safe in passing; where nothing tells the topic, any treatment will do.
    """
    passage = page.passages[claim.block]
    sentence = passage.sentence_at(claim.cue_start)
    before = passage.text[sentence.start : claim.cue_start]
    text = passage.text[sentence.start : sentence.end]
    if OWN.search(text) or not page.once(_topic):
        return True
    if DEFINITE.match(text) and is_selling(page):
        return True
    # What follows may be the illness: "it is safe for people with gout".
    subject = before if len(before.split()) > SHORT_OPENING else text
    return _is_about(page, f"{subject} {claim.agent.text}")


def _is_about(page: Page, words: str) -> bool:
    """True where words hold one of the page's title."""
    topic = page.once(_topic)
    return any(_stem(word) in topic for word in WORD.findall(words))


def _topic(page: Page) -> frozenset[str]:
    """Stems of the words of the title."""
    return frozenset(_stem(word) for p in page.titles()[:3] for word in WORD.findall(p.text)) - _COMMON_STEMS


def _stem(word: str) -> str:
    return word.lower().rstrip("s")[:STEM]


_COMMON_STEMS = frozenset(_stem(word) for word in COMMON)
