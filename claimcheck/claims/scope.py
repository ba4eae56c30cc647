"""Who says a figure, and how: a statement, a question, a heading, a patient, a quotation, a denial, an offer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.citations.voice import is_own_voice, is_question
from claimcheck.claims.figure import Scope
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|I'd|my|me|myself)\b")
HYPOTHETICAL = re.compile(
    r"^\W*(?:if|suppose|imagine|say|let's say|assuming|for example, (?:if|a|an|suppose)|picture)\b"
    r"|\b(?:you might|you may|you could|would (?:need|take|cost|be)|could expect|hypothetical|for instance, if)\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(?:myth|misquoted|misreported|debunk\w*|contrary to|not true that|no evidence (?:that|for|of)|wrongly|"
    r"mistakenly|"
    r"claims? (?:that|of) .{0,80}\b(?:is|are|was|were) (?:wrong|false|not|misleading|exaggerated))\b|"
    r"\bnever (?:said|showed|found|reported)\b"
    r"|\b(?:did|does|do) not (?:find|show|say|report|include)\b|\b(?:didn't|doesn't|don't) (?:find|show|say|report|"
    r"include)\b",
    re.IGNORECASE,
)
OWN_SCOPE_TERMS = re.compile(
    r"\b(?:our|my) (?:\w+ ){0,2}(?:price|fee|rate|session|visit|course|package|programme|program|plan|clinic|"
    r"practice|shop|store|team|app)s?\b"
    r"|\b(?:sign up|book (?:now|your|a|an|online)|free shipping|money-back|discount|coupon|% off|per bottle|"
    r"add to (?:cart|basket))\b",
    re.IGNORECASE,
)


INLINE_QUOTE = re.compile(r"(?<!\w)\"[^\"]{12,}?\"")


def is_quoted(passage: Passage, start: int, end: int) -> bool:
    """True where the words stand between quotation marks inside a paragraph: somebody else says them."""
    return '"' in passage.text and any(
        found.start() < start and end < found.end() for found in INLINE_QUOTE.finditer(passage.text)
    )


def scope_of(passage: Passage, sentence: Sentence) -> Scope:
    """Scope of the figures of a sentence."""
    block, text = passage.block, passage.text[sentence.start : sentence.end]
    if block.kind is BlockKind.HEADING:
        return Scope.QUESTION if is_question(passage, sentence) else Scope.HEADING
    if block.kind is BlockKind.QUOTATION:
        return Scope.TESTIMONIAL if len(FIRST_PERSON.findall(passage.text)) > 1 else Scope.QUOTATION
    if block.kind is BlockKind.SIGNATURE:
        return Scope.TESTIMONIAL
    if is_question(passage, sentence):
        return Scope.QUESTION
    if is_own_voice(passage, sentence) or OWN_SCOPE_TERMS.search(text):
        return Scope.OWN_OFFER
    if HYPOTHETICAL.search(text):
        return Scope.HYPOTHETICAL
    if DENIED.search(text):
        return Scope.DENIAL
    return Scope.STATEMENT
