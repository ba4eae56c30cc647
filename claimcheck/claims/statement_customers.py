"""Whether a customer says it: the words, and the name that signs them.

How much it takes depends on how it is set out: under a heading for what customers say little is asked, elsewhere a
quotation, somebody who speaks, and praise or an experience.
"""

from __future__ import annotations

import re

from claimcheck.claims.first_person import SMALL_SPEAKER, SPEAKER, is_experience
from claimcheck.claims.statement_names import ANONYMOUS, INITIALLED, is_closing_line, is_line_about, is_result
from claimcheck.claims.statement_words import (
    CONSENT,
    FAMILY,
    HOUSE,
    HOUSE_OR_CUSTOMER,
    HOUSE_VOICE,
    HOUSE_WORK,
    INVITING,
    OF_MANY,
    OF_STUDY,
    OURS,
    PRAISE,
    RATING_LINE,
    STRONG_PRAISE,
    THANKS,
    TO_READERS,
    VALUE,
)
from claimcheck.claims.testimonials import BENEFIT, is_whole
from claimcheck.claims.voices import OWN_VOICE, TITLED, TRADED

SHORTEST_WORDS, SHORTEST_SAID = 4, 2
SHORTEST_SENTENCE, LONG_SENTENCE = 6, 12
LONGEST_TAIL = 6
SET_OFF_TAIL = re.compile(r"\s*[-(|][-\s]*\w{2}")
WORD_ALONE = re.compile(r"[^\W\d_]{2,}")
ENDED = re.compile(r"[.!][\"']?\s*$")

ADVISED = re.compile(r"\b(?:highly|would|strongly|definitely|thoroughly) recommend(?:ed)?\b", re.IGNORECASE)
"""What somebody says who was there, signed or not."""

CUSTOMER_NAME = re.compile(
    r"[-\s]*[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ]\.?| (?:and|&) [A-ZÀ-Þ][\w'-]+)?"
    r"(?:(?:, | \(| - | \| )(?!\d{4})[^.]{2,60}\)?)?[\s.]*"
    r"|[A-ZÀ-Þ]\. ?[A-ZÀ-Þ]\.?"
)
"""A first name alone or with an initial, and what else is said of the person."""

HOUSE_ROLE = re.compile(
    r"\b(?:co-?founder|founder|founding|owner|CEO|managing director|our (?:\w+ )?\w+ist|principles?|motto|mantra)\b",
    re.IGNORECASE,
)

FILLER = re.compile(
    r"\b(?:lorem|ipsum|adipiscing|suspendisse|placeholder|testimonial text"
    r"|insert (?:an? |the |your )?(?:\w+ )?(?:testimonial|story|quote|review)"
    r"|(?:your|client|customer|patient) (?:testimonial|quote|review|story) (?:text )?(?:goes )?here)\b"
    r"|\[(?-i:[A-Z]{1,2}|[A-Z]{2,}(?: [A-Z]+){1,9})\]|\[(?:paste|insert|add|enter|your|client|first name)\b[^\]]*\]"
    r"|\bwill appear here\b|\bcoming soon\b"
    r"|\A\W*(?:layout|heading|sub-?heading|headline|cta|button|image|photo|section)(?: \([^)]{1,20}\))?:",
    re.IGNORECASE,
)
"""Text that holds the place of what somebody is yet to say, or tells how it is to be set out."""

KNOWN = re.compile(rf"{CUSTOMER_NAME.pattern}|{ANONYMOUS.pattern}")


def is_customer_name(signature: str) -> bool:
    """True of a name as those of customers are written: "Jordan P., cook", "Ana", "a grateful patient"."""
    return KNOWN.fullmatch(signature.strip()) is not None


def is_closed_anyhow(said: str) -> bool:
    """True of a quotation with a few words set off behind it that are no name: "- 2023 family"."""
    tail = said[said.rfind('"') + 1 :]
    told = is_whole(said) and bool(SET_OFF_TAIL.match(tail)) and len(tail.split()) <= LONGEST_TAIL
    return told and not any(word.search(tail) for word in (TITLED, TRADED, HOUSE_ROLE))


def is_professional(signature: str, words: str) -> bool:
    """True for a signature of science, of the press or of a trade that does not tell of themselves."""
    initialled = INITIALLED.match(signature) is not None
    if TITLED.search(signature) or (HOUSE_ROLE.search(signature) and not initialled):
        return True
    of_self = bool(CUSTOMER_NAME.fullmatch(signature.strip())) and (is_experience(words) or bool(OURS.search(words)))
    return bool(TRADED.search(signature)) and not of_self and not initialled


def is_customers(words: str, *, in_zone: bool, quoted: bool, closed: bool, known: bool, named: bool) -> bool:
    """True where a customer says it: how much it takes depends on how it is set out.

    Args:
        words: what is said.
        in_zone: it stands under a heading for what customers say.
        quoted: it stands in quotation marks or in a block quotation.
        closed: a name or stars close it.
        named: a name closes it.
        known: the name is written as those of customers are ("Jordan P., cook", "Ana"), or there are stars.
    """
    speaks = bool(SPEAKER.search(words) or SMALL_SPEAKER.search(words) or FAMILY.search(words))
    if (
        FILLER.search(words)
        or HOUSE_VOICE.search(words)
        or HOUSE_WORK.search(words)
        or CONSENT.match(words)
        or OF_STUDY.search(words)
        or OF_MANY.match(words)
    ):
        return False
    if OWN_VOICE.search(words) and not (in_zone and SPEAKER.search(words)):
        return False
    told = bool(HOUSE_OR_CUSTOMER.match(words) and FAMILY.search(words))
    of_self = in_zone and quoted and HOUSE_OR_CUSTOMER.match(words) is not None
    by_one = bool(SPEAKER.search(words)) and (closed or of_self)
    if HOUSE.match(words) and not told and not by_one and not (closed and quoted):
        return False
    if in_zone:
        praised = bool(PRAISE.search(words))
        if ADVISED.search(words) and not TO_READERS.search(words):
            return True
        if quoted:
            return speaks or praised or closed or _is_told_plainly(words)
        short = len(WORD_ALONE.findall(words)) < SHORTEST_WORDS
        valued = praised or (not short and named and (bool(VALUE.search(words)) or _is_told_plainly(words)))
        valued = valued or (named and short and is_experience(words))
        return (closed and ((speaks and not short) or valued)) or (speaks and (praised or is_experience(words)))
    if not quoted:
        return False
    if not closed:
        return speaks and bool(THANKS.search(words))
    if known and (speaks or OURS.search(words)):
        return True
    return (speaks and bool(BENEFIT.search(words) or PRAISE.search(words))) or bool(STRONG_PRAISE.search(words))


def is_said_shortly(text: str) -> bool:
    """True of a few words that are not those of the house: "Worth the drive", with a name below."""
    if len(WORD_ALONE.findall(text)) < SHORTEST_SAID or text.rstrip().endswith((":", "?")):
        return False
    about = is_closing_line(text) or is_line_about(text) or is_result(text) or RATING_LINE.search(text[:80])
    return not (about or is_house(text) or FILLER.search(text) or OF_MANY.match(text) or INVITING.match(text))


def is_house(words: str) -> bool:
    """True where the house speaks, by how it opens or by what it says of its work."""
    return bool(HOUSE.match(words) or HOUSE_VOICE.search(words) or HOUSE_WORK.search(words) or CONSENT.match(words))


def _is_told_plainly(words: str) -> bool:
    """True of a sentence that does not speak to readers, as a house does."""
    count = len(WORD_ALONE.findall(words))
    told = count >= SHORTEST_SENTENCE and bool(ENDED.search(words))
    return (told or count >= LONG_SENTENCE) and not TO_READERS.search(words)
