"""What a customer says in one block of a page, with the lines that close it and the name that signs it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.first_person import SPEAKER
from claimcheck.claims.page_owners import is_owner
from claimcheck.claims.statement_cards import LEAST_OF_BIG
from claimcheck.claims.statement_customers import (
    HOUSE_ROLE,
    SHORTEST_WORDS,
    WORD_ALONE,
    is_closed_anyhow,
    is_customer_name,
    is_customers,
    is_professional,
)
from claimcheck.claims.statement_elements import OUTSIDE
from claimcheck.claims.statement_evidence import LINKED
from claimcheck.claims.statement_names import (
    BY_SOMEBODY,
    INITIALLED,
    PERSON,
    POSTED,
    dashed,
    is_closing_line,
    is_dashed,
    is_name,
    is_result,
    is_stars,
    led,
    named_behind,
    rater_of,
    trailed,
)
from claimcheck.claims.statement_signatures import (
    closing,
    closing_above,
    end_of_quotation,
    heading_above,
    is_by_customer,
    name_before,
    named_in_row,
    person_above,
    set_off_name,
)
from claimcheck.claims.statement_speakers import LONGEST_ROLE, is_numeral, is_of_trade
from claimcheck.claims.statement_words import CHANGE, PRAISE, RATING_LINE
from claimcheck.claims.testimonials import (
    AGED,
    BENEFIT,
    CLOSED,
    OPEN,
    OUTCOME,
    PLAIN,
    SIGNATURE_LENGTH,
    STARS,
    Testimonial,
    is_whole,
    split_signature,
)
from claimcheck.claims.voices import TITLED, TRADED
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage

__all__ = ["is_said_alone", "statement_at"]

SHORTEST_IN_ZONE = 2
LEAST_OF_SELF = 2
LABEL = re.compile(r"\W*(?P<label>[A-Z][\w'/]*(?: [\w'/]+){0,4}):\s*(?=\")")
"""What stands before a quotation in its block: "Testimonial 3: "."""

BY_INITIALS = re.compile(r"[.!?]\" ?-{1,2} ?(?:[A-Z]\. ?){2,3}\Z")
"""How a story ends that a customer signs with initials: '... and I sleep again." - D.H.'."""

OF_STATEMENT = re.compile(
    r"(?:[\w']+ ){0,2}(?:testimon(?:ial|ie|y)|review|quote|feedback|story|voice|word)s?(?: \d+)?", re.IGNORECASE
)
"""Such a label that says so itself."""


ASKS = re.compile(
    r"\W*(?:how|what|when|where|why|who|can|could|do|does|did|is|are|should|will|would|may) ", re.IGNORECASE
)
"""How a question starts, to which a link leads: "How do I floss"."""

LONE_MARK = re.compile(r"[\"']{1,2}")
"""A mark of quotation that a page sets big and alone, above what is quoted."""


def is_said_alone(passages: Sequence[Passage], place: int) -> bool:
    """True of a block that says by itself that a customer speaks, wherever it stands."""
    text = passages[place].text
    return (
        _is_signed_story(passages[place])
        or _is_said_big(passages, place)
        or is_by_customer(passages, place)
        or _is_posted(passages, place)
        or _is_under_quotation(passages, place)
        or BY_SOMEBODY.match(text) is not None
        or _is_signed_below(passages, place)
        or (_is_marked(passages, place) and any(map(_is_of_customer, passages[place + 1 : place + 2])))
        or bool((label := LABEL.match(text)) and OF_STATEMENT.fullmatch(label["label"]))
    )


def statement_at(
    passages: Sequence[Passage], place: int, owners: frozenset[str], taken: int, *, in_zone: bool
) -> Testimonial | None:
    """What is said from the block at `place` on; None where it is not a customer's.

    Args:
        passages: those of the page.
        place: of the block.
        owners: first names of those whom the page presents as its own people.
        taken: the place behind the last statement; what stands before it signs nothing more.
        in_zone: True where customers have their say.
    """
    block, text = passages[place].block, passages[place].text
    unread = block.kind not in PLAIN and not _is_said_big(passages, place) and not is_by_customer(passages, place)
    if unread or (block.region in OUTSIDE and block.card is None):
        return None
    marked = _is_marked(passages, place)
    if not in_zone and block.kind is not BlockKind.QUOTATION and not OPEN.match(text) and not marked:
        return None
    if is_closing_line(text) or _is_button(passages[place]) or is_result(text):
        return None
    behind, signature = led(text) if in_zone else (0, None)
    if in_zone and not behind:
        behind, signature = set_off_name(passages[place])
    label = LABEL.match(text) if in_zone and not behind else None
    behind = label.end() if label else behind
    said, row = text[behind:], place
    if signature is None:
        said, signature = split_signature(said)
    if signature is None:
        said, signature = named_behind(said)
    if signature is None and in_zone:
        said, signature = dashed(said)
    if signature is None and in_zone:
        said, signature = trailed(said)
    if signature is None and block.kind is BlockKind.CELL:
        row, signature = named_in_row(passages, place)
    least = 1 if behind and not label else SHORTEST_IN_ZONE if in_zone else SHORTEST_WORDS
    if len(WORD_ALONE.findall(said)) < least or RATING_LINE.search(said[:80]):
        return None
    if _is_role(said) and not OPEN.match(said):
        return None
    quoted = (
        marked or block.kind is BlockKind.QUOTATION or bool(OPEN.match(said) and CLOSED.search(said)) or is_whole(said)
    )
    quoted = quoted or (bool(OPEN.match(said)) and end_of_quotation(passages, place) > place)
    last, after, starred = (row, None, bool(STARS.search(text)))
    if signature is not None and block.kind is BlockKind.HEADING and place + 1 < len(passages):
        below = passages[place + 1]
        if is_whole(below.text) and closing(passages, place + 1, in_zone=in_zone)[1] is None:
            last = place + 1  # the heading is the pith of what stands below it
    above = person_above(passages, place, taken) if signature is None and in_zone else None
    if above:
        last, signature = closing_above(passages, place), above
    elif signature is None:
        last, after, starred = closing(passages, place, in_zone=in_zone)
        signature = after
        if after and in_zone and is_owner(after, owners) and passages[last].block.kind is BlockKind.HEADING:
            last, signature, after = place, None, None
    heading = heading_above(passages, place, taken) if in_zone else None
    ends_at = passages[last].block
    if heading and after and ends_at.kind is BlockKind.HEADING and ends_at.level == heading.block.level:
        last, after, signature = last - 1, None, None  # it starts the next one
    before = name_before(passages, place) if signature is None and in_zone and place > taken else None
    if before is None and signature is None and heading:
        before = heading.text.strip(" -~:")
    signature = signature or before
    if signature and is_numeral(signature):
        return None
    if in_zone and after and not INITIALLED.match(after) and is_of_trade(passages, last, said):
        return None
    words = " ".join(
        passages[number].text
        for number in range(place, (place if row > place else last) + 1)
        if (number == place or passages[number].block.kind in PLAIN)
        and (number < last or last == place or after is None)
    )
    if signature and not in_zone and (is_owner(signature, owners) or is_professional(signature, words)):
        return None
    if signature and TITLED.search(signature) and HOUSE_ROLE.search(signature):
        return None  # of the house
    if signature and is_professional(signature, words) and not (SPEAKER.search(words) or PRAISE.search(words)):
        return None  # an expert among customers
    rated = place > 0 and is_stars(passages[place - 1].text)
    if rated and signature is None:
        signature = rater_of(passages[place - 1].text)
    starred = starred or rated
    named = bool(signature and not before and not above) and passages[last].block.kind is not BlockKind.HEADING
    closed = bool(signature and not before) or starred or is_closed_anyhow(said) or (block.group or 0) < 0
    headed = before is not None and (heading is not None or passages[place - 1].block.kind is BlockKind.HEADING)
    closed = closed or (headed and len(SPEAKER.findall(words)) >= LEAST_OF_SELF)
    known = starred or bool(signature and is_customer_name(signature))
    told = words[behind:] if label else words
    if not is_customers(told, in_zone=in_zone, quoted=quoted, closed=closed, known=known, named=named):
        return None
    start = behind if len(words) == len(text) else 0
    end = (behind + len(said) if behind else len(said)) if last == place else len(text)
    return Testimonial(place, last, start, end, words[start:], signature, bool(OUTCOME.search(words)))


def _is_of_customer(passage: Passage) -> bool:
    return is_name(passage.text) and not (TITLED.search(passage.text) or TRADED.search(passage.text))


def _is_role(text: str) -> bool:
    """True of a few words that say what somebody is: "LGBTQ + Professional Counsellor"."""
    return len(text.split()) <= LONGEST_ROLE and TRADED.search(text) is not None and text[-1:].isalpha()


def _is_marked(passages: Sequence[Passage], place: int) -> bool:
    return place > 0 and LONE_MARK.fullmatch(passages[place - 1].text) is not None


def _is_signed_story(passage: Passage) -> bool:
    """True of a paragraph that tells an experience and ends in the name of a person."""
    if passage.block.kind not in PLAIN or not re.search(r"[-~)]", passage.text[-SIGNATURE_LENGTH:]):
        return False
    if BY_INITIALS.search(passage.text) and len(SPEAKER.findall(passage.text)) >= LEAST_OF_SELF:
        return True
    said, signature = split_signature(passage.text)
    named = signature is not None and (PERSON.fullmatch(signature) or AGED.fullmatch(signature))
    if signature is None or not named or len(SPEAKER.findall(said)) < LEAST_OF_SELF:
        return False
    return bool(BENEFIT.search(said)) and not TITLED.search(signature) and not TRADED.search(signature)


def _is_signed_below(passages: Sequence[Passage], place: int) -> bool:
    """True of a paragraph that tells an experience, with a dash and the full name of a person on the line below."""
    below = passages[place + 1] if place + 1 < len(passages) else None
    if below is None or not (passages[place].block.kind is below.block.kind is BlockKind.PARAGRAPH):
        return False
    if not is_dashed(below.text) or not PERSON.fullmatch(below.text) or below.block.links:
        return False
    told = len(SPEAKER.findall(passages[place].text)) >= LEAST_OF_SELF and BENEFIT.search(passages[place].text)
    return bool(told) and not (TITLED.search(below.text) or TRADED.search(below.text))


def _is_said_big(passages: Sequence[Passage], place: int) -> bool:
    """True of a heading that is a quotation with a name, or tells of its speaker and is signed below."""
    text = passages[place].text
    if passages[place].block.kind is not BlockKind.HEADING:
        return False
    said, signature = split_signature(text)
    if signature and is_whole(said) and not (TITLED.search(signature) or TRADED.search(signature)):
        return bool(PRAISE.search(said) or SPEAKER.search(said) or CHANGE.search(said))
    if place + 1 == len(passages):
        return False
    told = len(text.split()) >= LEAST_OF_BIG and len(SPEAKER.findall(text)) >= LEAST_OF_SELF
    below = passages[place + 1].text
    if is_whole(text) and _is_of_customer(passages[place + 1]) and (PRAISE.search(text) or SPEAKER.search(text)):
        return True
    return told and (is_dashed(below) or (bool(OPEN.match(text) and CLOSED.search(text)) and is_name(below)))


def _is_posted(passages: Sequence[Passage], place: int) -> bool:
    """True of what a line of its own below says who posted it, or said it."""
    return passages[place].block.kind in PLAIN and any(
        POSTED.fullmatch(below.text) for below in passages[place + 1 : place + 2]
    )


def _is_under_quotation(passages: Sequence[Passage], place: int) -> bool:
    """True of a paragraph under a heading that is a quotation in which somebody speaks of themselves."""
    above = passages[place - 1] if place else None
    if above is None or above.block.kind is not BlockKind.HEADING or passages[place].block.kind not in PLAIN:
        return False
    return is_whole(above.text) and bool(SPEAKER.search(above.text))


def _is_button(passage: Passage) -> bool:
    """True of a text that is one link, in which nobody speaks of themselves."""
    linked = sum(link.end - link.start for link in passage.block.links)
    return linked > LINKED * len(passage.text) and (
        not SPEAKER.search(passage.text) or ASKS.match(passage.text) is not None
    )
