"""Which way the copy says that an outcome went: up, down, for the better, for the worse.

A direction is read only where one word of the clause says it and the grammar ties that word to outcome and number
("cut the risk of falls by 19%", "falls rose by 19%", "a 19% drop in falls"). Two such words, a denial or a word between
that is not understood leave it open: what is not surely said accuses nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.figure import Sign
from claimcheck.claims.slot_words import clause_of
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from claimcheck.claims.slots import Slot
    from claimcheck.language.passage import Passage
    from claimcheck.language.quantities import Quantity
    from claimcheck.language.sentences import Sentence

VERBS = {
    Sign.LOWER: r"reduc(?:e|es|ed|ing)|cuts?|cutting|lower(?:s|ed|ing)|decreas(?:e|es|ed|ing)|slash(?:es|ed|ing)?|"
    r"shorten(?:s|ed|ing)?|shr[aiu]nk|shrinks|drop(?:s|ped|ping)?|fell|fall(?:s|en|ing)?|declin(?:e|es|ed|ing)|"
    r"dip(?:s|ped)|plunge[sd]?|diminish(?:es|ed|ing)?|(?:went|go|goes|gone|came|come|comes|brought|brings?) down",
    Sign.HIGHER: r"increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|grew|grow(?:s|n|ing)?|"
    r"climb(?:s|ed|ing)?|jump(?:s|ed)|lengthen(?:s|ed|ing)?|(?:went|go|goes|gone|came|come|comes) up",
    Sign.BETTER: r"improv(?:e|es|ed|ing)|eas(?:es|ed|ing)|reliev(?:e|es|ed|ing)",
    Sign.WORSE: r"worsen(?:s|ed|ing)?|aggravat(?:e|es|ed|ing)|deteriorat(?:e|es|ed|ing)",
}
NOUNS = {
    Sign.LOWER: r"reductions?|decreases?|drops?|falls?|declines?|cuts?",
    Sign.HIGHER: r"increases?|rises?|jumps?|growth",
    Sign.BETTER: r"improvements?",
    Sign.WORSE: r"deteriorations?|worsening",
}
ADJECTIVES = {
    Sign.LOWER: r"lower|less|fewer|smaller|shorter|reduced|decreased",
    Sign.HIGHER: r"higher|more|greater|larger|longer|increased|raised|elevated",
    Sign.BETTER: r"better",
    Sign.WORSE: r"worse",
}
OTHERS = r"halv(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|tripl\w+|gain(?:s|ed)?|los[st]|loses?|boost\w*|enhanc\w+|restor\w+"
"""Words of direction that this module does not read: where one stands, another may not be all that is said."""

WORDS = gated(rf"\b(?:{'|'.join((*VERBS.values(), *NOUNS.values(), *ADJECTIVES.values(), OTHERS))})\b", folded=True)
DENIED = re.compile(
    r"\b(?:not|no|never|neither|nor|without|fail\w*|rather than|instead of|prevent\w*|avoid\w*|unlikely|"
    r"slow\w*|limit\w*|offset\w*|revers\w*|hardly|barely|cannot|if|whether)\b|n't\b",
    re.IGNORECASE,
)
STATISTIC = "statistic"  # "fell by": a term that says what kind of number it is; all others name a thing
OWNER = r"(?:the|their|your|his|her|its|a|an|people's|patients'|participants'|women's|men's|average|mean|overall)"
AMOUNT = (
    r"(?:(?:relative |absolute )?risk|odds|chances?|rates?|incidence|numbers?|levels?|severity|amount|frequency|"
    r"intensity|duration|likelihood|probability)"
)
TO_OUTCOME = rf"(?: {OWNER})?(?: {AMOUNT} of)?(?: {OWNER})?(?: [\w-]+-(?:reported|rated))? "
MEASURED = (
    r"(?:[ -](?:scores?|levels?|ratings?|intensity|severity|risk|rates?|incidence))?"
    r"(?: in (?:[\w-]+ ){0,2}(?:people|patients|adults|women|men|participants))?"
)
ADVERB = r"(?: (?:[a-z]+ly|also|on average|further|even|just|then))*"
AUXILIARY = r"(?: (?:was|were|is|are|had|has|have|been|be|being|can|could|may))*"
BY = (
    r"(?: by| of)?(?: (?:an?|about|around|over|nearly|almost|roughly|some|up to|at least|more than|as much as|"
    r"average of|mean of|average|mean|further|relative|absolute))*"
)


def direction_of(passage: Passage, sentence: Sentence, quantity: Quantity, outcome: Slot) -> Sign:
    """Which way the copy says that the outcome of a figure went; `Sign.NONE` where that is not surely said."""
    if outcome.start is None or outcome.end is None:
        return Sign.NONE
    text = passage.text
    floor, ceiling = clause_of(passage, sentence, quantity.start, quantity.end)
    if not floor <= outcome.start < ceiling:
        return Sign.NONE
    named = [(h.start, h.end) for h in passage.terms if h.kind != STATISTIC] + [(quantity.start, quantity.end)]
    words = [w for w in WORDS.finditer(text, floor, ceiling) if not any(a <= w.start() < b for a, b in named)]
    if len(words) != 1 or DENIED.search(text, floor, ceiling):
        return Sign.NONE
    word = words[0]
    for kind, tied in ((VERBS, _by_verb), (NOUNS, _by_noun), (ADJECTIVES, _by_adjective)):
        sign = next((sign for sign, said in kind.items() if re.fullmatch(said, word.group(), re.IGNORECASE)), None)
        if sign is not None and tied(text, word.span(), (outcome.start, outcome.end), (quantity.start, quantity.end)):
            return sign
    return Sign.NONE


Span = tuple[int, int]


def _by_verb(text: str, word: Span, outcome: Span, number: Span) -> bool:
    """Tell whether the copy says "cut the risk of falls by 19%" or "falls rose by 19%"."""
    if word[1] < outcome[0] < number[0]:
        return _fits(TO_OUTCOME, text, word[1], outcome[0]) and _fits(
            rf"{MEASURED}{ADVERB}{BY} ?", text, outcome[1], number[0]
        )
    if outcome[1] <= word[0] < number[0]:
        return _fits(rf"{MEASURED}{AUXILIARY}{ADVERB} ", text, outcome[1], word[0]) and _fits(
            rf"{ADVERB}{BY} ?", text, word[1], number[0]
        )
    return False


def _by_noun(text: str, word: Span, outcome: Span, number: Span) -> bool:
    """Tell whether the copy says "a 19% drop in falls" or "a drop in falls of 19%"."""
    if number[1] <= word[0] < outcome[0]:
        return _fits(r"[ -](?:(?:relative|absolute|mean|average|greater) )?", text, number[1], word[0]) and _fits(
            rf" (?:in|of){TO_OUTCOME}", text, word[1], outcome[0]
        )
    if word[1] < outcome[0] < number[0]:
        return _fits(rf" (?:in|of){TO_OUTCOME}", text, word[1], outcome[0]) and _fits(
            rf"{MEASURED}(?: was| is)? of{BY} ?", text, outcome[1], number[0]
        )
    return False


def _by_adjective(text: str, word: Span, outcome: Span, number: Span) -> bool:
    """Tell whether the copy says "19% fewer falls", "a 19% lower risk of falls" or "falls were 19% lower"."""
    if number[1] <= word[0] < outcome[0]:
        return _fits(r" ", text, number[1], word[0]) and _fits(TO_OUTCOME, text, word[1], outcome[0])
    if outcome[1] < number[0] and number[1] <= word[0]:
        return _fits(rf"{MEASURED}{AUXILIARY}{ADVERB}{BY} ?", text, outcome[1], number[0]) and _fits(
            r" (?:points? )?", text, number[1], word[0]
        )
    return False


def _fits(pattern: str, text: str, start: int, end: int) -> bool:
    return bool(re.fullmatch(pattern, text[start:end], re.IGNORECASE))
