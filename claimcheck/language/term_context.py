"""What must be true around a term before it counts: whole words, company, the name of a journal."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SAID_BEFORE = re.compile(
    r"(?:\b(?:published|reported|printed|appeared|appears|writing) in|\bthe journal)[ '\"]+$", re.IGNORECASE
)
YEAR_AND_VOLUME = re.compile(
    r"""[.,'"]*\s?(?:
        \(?(?:19|20)\d\d\)?(?:\s[A-Z][a-z]{2,8}\.?(?:\s\d\d?)?)?\s?[;:,]\s?\d   # 2019;160: or (2019), 160
        | (?:vol(?:ume|\.)?\s)?\d{1,4}\s?(?:\(\d{1,3}\))?,?\s?\((?:19|20)\d\d\)  # 160 (2019)
        | \d{1,4}\(\d{1,3}(?:\sSuppl\s\d+)?\)[:,.]                               # 160(11):
    )""",
    re.VERBOSE,
)
EMPHASIS_BEFORE = re.compile(r"(?:\b(?:in|by|for|journal|of|see) (?:the )?|[(\[])$", re.IGNORECASE)
EMPHASIS_AFTER = re.compile(r"[.,]?\s?\(?(?:19|20)\d\d\b")
LONGER_AFTER = re.compile(r" (?:(?:&|of) )?([A-Z][a-z]+)")
LONGER_AFTER_COMMON = re.compile(r" (?:(?:&|and|of) )?[A-Z]")
LONGER_BEFORE = re.compile(r"\b([A-Z][A-Za-z]*)\.? $")
BEFORE_A_NAME = re.compile(r"The|In|A|An|From|And|Of|By|To|See|Via|This|That|Our|Per")
STUDY_WORD = re.compile(
    r"Anal|Article|Author|Commentar|Data|Edit|Evidence|Finding|Find|Found|Letter|Meta|Paper|Publi|Reader|Report"
    r"|Research|Review|Say|Show|Stud|Systematic|Trial"
)


@dataclass(frozen=True, slots=True)
class Context:
    """The text in which a term was found; ranges as in `TermFinder.find`."""

    text: str
    sentences: Sequence[tuple[int, int]]
    emphasis: Sequence[tuple[int, int]]


def word_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, whole, with or without plural s."""
    either = "|".join(re.escape(word).replace(r"\-", "[ -]").replace(r"\ ", "[ -]") for word in words)
    return re.compile(rf"(?<!\w)(?:{either})s?(?!\w)", re.IGNORECASE)


def in_word(character: str) -> bool:
    """True for letters, their accents and digits; a raised digit is a citation marker and ends the word."""
    return character.isalpha() or character.isdecimal() or unicodedata.combining(character) > 0


def word_of(text: str, start: int, end: int) -> bool:
    """True where no letter or digit runs on over the ends of a term."""
    return not (
        (start and in_word(text[start - 1]) and in_word(text[start]))
        or (end < len(text) and in_word(text[end]) and in_word(text[end - 1]))
    )


def inside_number(text: str, start: int, end: int) -> bool:
    """True where a term cuts a number in two: "5% minoxidil" in "2.5% minoxidil"."""
    before, after = text[max(0, start - 2) : start + 1], text[end - 1 : end + 2]
    return _decimal(before) or _decimal(after)


def in_company(company: re.Pattern[str], start: int, end: int, context: Context) -> bool:
    """True where a word of `company` stands in the sentence of a term, outside the term."""
    first, last = 0, len(context.text)
    for sentence_start, sentence_end in context.sentences:
        if sentence_start > start:
            break
        first, last = sentence_start, sentence_end
    text = context.text
    return bool(company.search(text, first, start) or company.search(text, end, max(last, end)))


def names_a_journal(start: int, end: int, context: Context, *, common: bool) -> bool:
    """False where the words are part of a longer name, or everyday words that nothing says to be a journal."""
    text = context.text
    after = LONGER_AFTER.match(text, end)
    if LONGER_AFTER_COMMON.match(text, end) if common else after and not STUDY_WORD.match(after[1]):
        return False
    before = text[max(0, start - 40) : start]
    if text[start:end].lower().startswith(("journal ", "j ", "archives ", "annals ")):
        longer = LONGER_BEFORE.search(before)
        if longer and not BEFORE_A_NAME.fullmatch(longer[1]):
            return False
    if not common or SAID_BEFORE.search(before) or YEAR_AND_VOLUME.match(text, end):
        return True
    if not any(first <= start and end <= last <= end + 2 and start - first <= 2 for first, last in context.emphasis):
        return False
    return bool(EMPHASIS_BEFORE.search(before) or EMPHASIS_AFTER.match(text, end))


def _decimal(text: str) -> bool:
    return len(text) == 3 and text[0].isdigit() and text[1] in ".," and text[2].isdigit()
