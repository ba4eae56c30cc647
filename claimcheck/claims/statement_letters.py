"""Letters of customers that a page prints: "Dear Mara, ... Kindest regards, Ana"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck.claims.first_person import SMALL_SPEAKER, SPEAKER
from claimcheck.claims.page_owners import is_owner
from claimcheck.claims.statement_elements import OUTSIDE
from claimcheck.claims.statement_names import is_name
from claimcheck.claims.statement_words import CHANGE, FAMILY, HOUSE_VOICE, HOUSE_WORK, PRAISE
from claimcheck.claims.testimonials import OUTCOME, PLAIN, Testimonial
from claimcheck.claims.voices import OWN_VOICE
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage

LONGEST: Final = 24
"""Blocks."""

LONGEST_OPENING: Final = 9
LEAST_WORDS: Final = 12
LINES_BELOW: Final = 3
"""Lines that sign below the closing one: a name, a place, a date."""

LONGEST_LINE: Final = 12

TO_MANY: Final = (
    r"(?:patients?|clients?|customers?|members?|friends?|famil(?:y|ies)|parents?|readers?|visitors?|neighbou?rs?"
    r"|guests?|residents?|colleagues?|students?|editors?|diary|self|body|applicants?|candidates?|supporters?|donors?"
    r"|volunteers?|reader|valued|community|future|past|younger|fellow|mums?|moms?|mothers?|women|men|sufferers?|you)\b"
)
"""To whom a house writes, or an author."""

NAMES: Final = r"[A-ZÀ-Þ][\w'.&-]*(?:(?:,| and| &|) [A-ZÀ-Þ][\w'.&-]*){0,5}"
OPENS: Final = re.compile(
    rf"\W*(?:(?:My )?Dear(?:est)?|Hi|Hello|Hey) (?!I\b|(?i:(?:our|all|future|\[)|(?:[\w-]+ ){{0,2}}{TO_MANY}))"
    rf"(?:(?:Drs?|Mrs?|Ms|Miss|Prof)\.? )?{NAMES}(?:[,!:.-]|\s*\Z)"
)
"""A salutation; what stands behind it may go on with what is said."""

CLOSES: Final = re.compile(
    r"\W*(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|sincere|very best) (?:regards|wishes|thanks)|regards"
    r"|(?:yours )?(?:sincerely|truly|faithfully|gratefully)|sincerely yours|warmly"
    r"|with (?:\w+ ){0,4}(?:thanks|gratitude|appreciation|love|affection|blessings)|(?:lots of )?love"
    r"|all (?:my|the) (?:love|best)|cheers|blessings|namaste|best|many thanks|thanks(?: again)?"
    r"|thank you(?: again| so much)?|respectfully|gratefully|take care)\b[,.!\s]*(?P<name>.{0,80})\Z",
    re.IGNORECASE,
)
GRATEFUL: Final = re.compile(r"\b(?:thank (?:you|u)\b|thanks\b|grateful|gratitude|appreciat)", re.IGNORECASE)
SIGNS: Final = re.compile(r"[A-ZÀ-Þ][\w'.-]+(?: [A-ZÀ-Þ][\w'.-]*){1,3}(?:,? [^!?]{0,60})?(?<![.:])\Z")
"""A name of two words or more, and what stands behind it: a title, a number to call."""


def find_letters(passages: Sequence[Passage], owners: frozenset[str]) -> dict[int, Testimonial]:
    """The letters of a page by the place where they start.

    Args:
        passages: those that the reader sees.
        owners: first names, in small letters, of those whom the page presents as its own people.
    """
    found: dict[int, Testimonial] = {}
    place = 0
    while place < len(passages):
        letter = _letter(passages, place, owners) if _opens(passages[place]) else None
        if letter:
            found[place] = letter
            place = letter.last
        place += 1
    return found


def _opens(passage: Passage) -> bool:
    if passage.block.kind not in PLAIN or passage.block.region in OUTSIDE or passage.block.links:
        return False
    opened = OPENS.match(passage.text)
    return opened is not None and len(opened[0].split()) <= LONGEST_OPENING


def _letter(passages: Sequence[Passage], place: int, owners: frozenset[str]) -> Testimonial | None:
    """What a customer writes from a salutation on, up to the line that closes it and who signs there."""
    last, signature = place, None
    for number in range(place, min(place + LONGEST, len(passages))):
        passage = passages[number]
        if number > place and (passage.block.kind not in (*PLAIN, BlockKind.SIGNATURE) or _opens(passage)):
            break
        if passage.block.card != passages[place].block.card:
            break
        last = number
        closes = CLOSES.match(passage.text) if number > place and len(passage.text.split()) <= LONGEST_LINE else None
        if closes:
            last, signature = _signed(passages, number, closes["name"].strip(" ,.-"))
            break
        if number > place and _signs(passage):
            signature = passage.text.strip(" -~")
            break
    words = " ".join(passage.text for passage in passages[place : last + 1])
    speaks = any(word.search(words) for word in (SPEAKER, SMALL_SPEAKER, FAMILY))
    thanks = GRATEFUL.search(words) is not None
    praised = PRAISE.search(words) or CHANGE.search(words)
    if signature is None or not (thanks or (speaks and praised)) or len(words.split()) < LEAST_WORDS:
        return None
    of_trade = sum(1 for _ in OWN_VOICE.finditer(words)) > 1 or HOUSE_VOICE.search(words) or HOUSE_WORK.search(words)
    if of_trade or is_owner(signature, owners):
        return None
    outcome = bool(OUTCOME.search(words))
    return Testimonial(place, last, 0, len(passages[place].text), words, signature, outcome, full=False)


def _signs(passage: Passage) -> bool:
    if passage.block.kind is BlockKind.SIGNATURE or is_name(passage.text):
        return True
    return len(passage.text.split()) <= LONGEST_LINE and SIGNS.fullmatch(passage.text) is not None


def _signed(passages: Sequence[Passage], place: int, name: str) -> tuple[int, str | None]:
    """The last line of a letter that closes at `place`, and who signs it there or below."""
    if name:
        return place, name
    for number in range(place + 1, min(place + 1 + LINES_BELOW, len(passages))):
        text = passages[number].text
        if _signs(passages[number]):
            return number, text.strip(" -~")
        if len(text.split()) > LONGEST_LINE:
            break
    return place, None
