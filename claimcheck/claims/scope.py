"""Who says a figure, and how: a statement, a question, a heading, a patient, a quotation, a denial, an offer.

The scope of a figure is that of its whole sentence; `claimcheck.claims.guards` answers for a span.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.citations.voice import is_own_voice, is_question
from claimcheck.claims.figure import Scope
from claimcheck.claims.guards import is_debunked
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated
from claimcheck.language.term_lists import term_pattern

if TYPE_CHECKING:
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|I'd|my|me|myself)\b")
OWN_SCOPE_TERMS = gated(
    r"\b(?:our|my) (?:\w+ ){0,2}(?:price|fee|rate|session|visit|course|package|programme|program|plan|clinic|"
    r"practice|shop|store|team|app)s?\b"
    r"|\b(?:sign up|book (?:now|your|a|an|online)|free shipping|money-back|discount|coupon|% off|per bottle|"
    r"add to (?:cart|basket))\b",
    folded=True,
)


def scope_of(passage: Passage, sentence: Sentence) -> Scope:
    """Scope of the figures of a sentence."""
    block, at = passage.block, (passage.text, sentence.start, sentence.end)
    if block.kind is BlockKind.HEADING:
        return Scope.QUESTION if is_question(passage, sentence) else Scope.HEADING
    if block.kind is BlockKind.QUOTATION:
        return Scope.TESTIMONIAL if len(FIRST_PERSON.findall(passage.text)) > 1 else Scope.QUOTATION
    if block.kind is BlockKind.SIGNATURE:
        return Scope.TESTIMONIAL
    if is_question(passage, sentence):
        return Scope.QUESTION
    if is_own_voice(passage, sentence) or OWN_SCOPE_TERMS.search(*at):
        return Scope.OWN_OFFER
    if term_pattern("hypothetical-opening", start=True).match(*at) or term_pattern("hypothetical").search(*at):
        return Scope.HYPOTHETICAL
    if is_debunked(passage, sentence):
        return Scope.DENIAL
    return Scope.STATEMENT
