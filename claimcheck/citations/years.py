"""The year that the copy gives a work, told from years of data, of searches and of events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.language.sentences import Sentence

YEAR = re.compile(
    r"\b(?:19|20)\d\d\b(?![,.]\d)(?!\s?(?:IU|mg|mcg|g|kcal|ml|people|patients|adults|participants|men|women|"
    r"children|studies|trials|steps|hours)\b)"
)
NOT_PUBLISHED = re.compile(
    r"(?:since|until|till|through|between|before|after|from \d{4} (?:to|and)|\d{4} ?(?:to|and|-)|search(?:es|"
    r"ed)?(?: up)? to|data (?:from|of|for)|in data from|up to|to) $"
    r"|\d{4} ?- ?$",
    re.IGNORECASE,
)
RANGE_AFTER = re.compile(r" ?(?:-|to|and|through|until|till) ?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")
OTHER_NAME = re.compile(r", [A-Z]")
DONE = re.compile(
    r"\b(?:conducted|completed|carried out|run|done|performed|finished|undertaken|ended|concluded) (?:(?:in|by|"
    r"during) )?(?:\w+ )?$",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"^\W*(?:back |as (?:far|long) (?:back|ago) as |later |earlier )?in (?:(?:early|late|mid|january|february|"
    r"march|april|may|june|july|august|september|october|november|december)[ -])?(?P<year>(?:19|20)\d\d),? ",
    re.IGNORECASE,
)
STARTS = re.compile(
    r"^\W*(?:\w+ )?(?:began|started|launched|opened|recruited|enrolled|set out|was (?:launched|started|begun|"
    r"registered)|will|is (?:planned|under way))",
    re.IGNORECASE,
)
PUBLISHED_AFTER = re.compile(
    r"^(?:\W+\w+){0,4}?\W+(?P<verb>published|appeared|came out|released|printed|reported|completed|conducted|"
    r"carried out|finished)\b(?: online)?(?: in(?: the)? [^.;]{0,60}?)?,? (?:in|"
    r"on) (?:\d\d? )?(?:[A-Z]\w+ )?(?P<year>(?:19|20)\d\d)\b"
)


PUBLISHES = re.compile(r"\b(?:published|released|issued|brought out|printed)\b", re.IGNORECASE)
# Behind the noun a year is that of the work only where the words say so: "men born in 1950" have another one.
OF_THE_WORK = re.compile(
    r"\b(?:published|printed|appear\w*|came out|released|reported|conducted|completed|carried out|done"
    r"|performed|finished|"
    r"updated|dated|run)\b[^.;]{0,90}$"
    r"|^(?: (?:by|from) [^,;]{1,50})?,? ?\(?(?:in|from|of)? ?$"
    r"|[A-Z][\w.'&-]*\)?,? ?\(?(?:in |from |of )?(?:[A-Z][a-z]+ )?$"
)


def find_year(
    text: str, sentence: Sentence, start: int, end: int, noun: tuple[int, int]
) -> tuple[tuple[int, int], str] | None:
    """Place of the year of a work, and "published" or "completed".

    A year inside the phrase comes first, then "In 2019, a trial ...", then "the trial was published in 2019".

    Args:
        text: the block's text.
        sentence: where the phrase stands.
        start: where the phrase starts.
        end: where it ends.
        noun: start and end of its study noun.
    """
    for found in YEAR.finditer(text, start, end):
        before = text[max(start, found.start() - 30) : found.start()]
        if NOT_PUBLISHED.search(before) or RANGE_AFTER.match(text, found.end()):
            continue
        named_by_it = text[max(sentence.start, found.start() - 3) : found.start()] == "of "
        if found.end() <= noun[0] and (named_by_it or OTHER_NAME.search(text, found.end(), noun[0])):
            continue  # "the Act of 1970 held research up", "(Roe 2018, Doe 2017 review)": not the year of this noun
        behind = found.start() >= noun[1]
        brought_out = PUBLISHES.search(text[sentence.start : start]) and before.endswith(" in ")
        if behind and not brought_out and not OF_THE_WORK.search(text[noun[1] : found.start()]):
            continue
        return found.span(), "completed" if DONE.search(before) else "published"
    rest = text[end : sentence.end]
    after = PUBLISHED_AFTER.match(rest)
    if after:
        done = after.group("verb").lower() in ("completed", "conducted", "carried out", "finished")
        return (end + after.start("year"), end + after.end("year")), "completed" if done else "published"
    opening = OPENING.match(text[sentence.start : start])
    if opening and opening.end() == start - sentence.start and not STARTS.match(rest):
        return (sentence.start + opening.start("year"), sentence.start + opening.end("year")), "published"
    return None
