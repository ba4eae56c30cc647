"""Who says a statement: the line that signs or closes it, and names in front of it and behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.first_person import SMALL_SPEAKER, SPEAKER
from claimcheck.claims.statement_elements import OUTSIDE, stand_apart
from claimcheck.claims.statement_names import (
    BEHIND_NAME,
    INITIALLED,
    LONGEST_LINE_ABOUT,
    NOT_NAME,
    OF_CUSTOMER,
    PERSON,
    POSTED,
    is_anonymous,
    is_dashed,
    is_line_about,
    is_name,
    is_rating,
    is_stars,
)
from claimcheck.claims.statement_words import PRAISE
from claimcheck.claims.testimonials import (
    CLOSED,
    OPEN,
    PLAIN,
    SIGNATURE_LENGTH,
    SIGNED,
    STARS,
    is_whole,
    split_signature,
)
from claimcheck.claims.voices import TITLED, TRADED
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage

LONGEST_MONOGRAM = 3
"""Letters on the place of a portrait: "S", "J.D."."""
BELOW_QUOTATION = (BlockKind.PARAGRAPH, BlockKind.SIGNATURE)
"""What a line is that says who speaks in the quotation above."""
SIGNING = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.CELL, BlockKind.QUOTATION)
SHORTEST_PARAGRAPH = 5
LINES_OF_HEADING = 3
"""A heading with a name, and lines about a statement between it and what is said."""
FARTHEST_BLOCKS = 10
"""Blocks of one statement that is closed by one signature."""


def closing(passages: Sequence[Passage], place: int, *, in_zone: bool) -> tuple[int, str | None, bool]:
    """Where a statement that starts at `place` ends: the last block, who signs it, whether stars close it."""
    block = passages[place].block
    for number in range(place + 1, min(place + 1 + FARTHEST_BLOCKS, len(passages))):
        after = passages[number]
        text = after.text
        if after.block.card is not None and after.block.card != block.card:
            break
        if after.block.region in OUTSIDE and block.region not in OUTSIDE:
            break
        of_group = block.group is not None and after.block.group == block.group
        if of_group and _ends_block_quotation(passages, number):
            return number, text.strip(" -~"), False
        if is_whole(passages[number - 1].text) and _is_quoted(after):
            break
        if after.block.kind is BlockKind.SIGNATURE:
            return number, text.strip(" -~"), bool(STARS.search(text))
        if len(text) <= SIGNATURE_LENGTH and is_stars(text):
            if number + 1 < len(passages) and _is_quoted(passages[number + 1]):
                break  # they are those of the next statement
            return number, None, True
        signs = len(text) <= SIGNATURE_LENGTH and _signs(text, after, in_zone=in_zone)
        signs = signs or (number == place + 1 and _names_speaker(passages, place))
        if not signs and not _is_quoted(passages[place]) and stand_apart(passages[number - 1].block, after.block):
            break
        plainly = number > place + 1 and not _is_quoted(passages[place])
        if plainly and after.block.kind is BlockKind.HEADING:
            break
        if signs and _starts_next(passages, place, number):
            break
        if signs:
            behind = passages[number + 1] if number + 1 < len(passages) else None
            if len(text) <= LONGEST_MONOGRAM and behind and is_name(behind.text):
                return number + 1, behind.text.strip(" -~"), False
            return number, text.strip(" -~"), False
        continues = (of_group and block.kind is BlockKind.QUOTATION and after.block.kind is BlockKind.QUOTATION) or (
            in_zone
            and after.block.kind is BlockKind.PARAGRAPH
            and block.kind in PLAIN
            and (_goes_on(passages, place) or _goes_on_plainly(passages[place], after))
        )
        if not continues:
            break
    return end_of_quotation(passages, place), None, bool(STARS.search(passages[place].text))


def _ends_block_quotation(passages: Sequence[Passage], place: int) -> bool:
    """True of the last line of a block quotation that is a name."""
    here, after = passages[place], passages[place + 1] if place + 1 < len(passages) else None
    if here.block.kind is not BlockKind.QUOTATION or (after and after.block.group == here.block.group):
        return False
    return len(here.text) <= SIGNATURE_LENGTH and is_name(here.text)


def _names_speaker(passages: Sequence[Passage], place: int) -> bool:
    """True of a line below a quotation in the first person that is the full name of a person, of no trade."""
    said, below = passages[place], passages[place + 1]
    if below.block.kind is not BlockKind.PARAGRAPH or below.block.links or not _is_closed_quotation(said):
        return False
    trade = TITLED.search(below.text) or TRADED.search(below.text)
    return bool(SPEAKER.search(said.text)) and is_person(below) and not trade


def _is_closed_quotation(passage: Passage) -> bool:
    return passage.block.kind is BlockKind.QUOTATION or is_whole(passage.text)


def _starts_next(passages: Sequence[Passage], place: int, number: int) -> bool:
    """True of a name in the next of elements that are alike, where the one of this statement has a name above it."""
    before = passages[place - 1] if place else None
    if before is None or not is_name(before.text) or stand_apart(before.block, passages[place].block):
        return False
    return stand_apart(passages[number - 1].block, passages[number].block)


def is_by_customer(passages: Sequence[Passage], place: int) -> bool:
    """True where a line below a quotation, or the end of a text, says that its speaker is a customer."""
    text = passages[place].text
    if OPEN.match(text) and CLOSED.search(text):
        below = passages[place + 1 : place + 2]
        return any(line.block.kind in BELOW_QUOTATION and OF_CUSTOMER.fullmatch(line.text) for line in below)
    said, signature = split_signature(text)
    return signature is not None and bool(SPEAKER.search(said)) and OF_CUSTOMER.fullmatch(signature) is not None


def end_of_quotation(passages: Sequence[Passage], place: int) -> int:
    """The block that closes the quotation mark that the block at `place` opens; `place` itself where none does."""
    block = passages[place].block
    if block.kind is not BlockKind.PARAGRAPH or not _goes_on(passages, place):
        return place
    for number in range(place + 1, min(place + 1 + FARTHEST_BLOCKS, len(passages))):
        if passages[number].block.kind is not block.kind:
            break
        if _goes_on(passages, number):
            return number if passages[number].text.rstrip(" .").endswith('"') else place
    return place


def closing_above(passages: Sequence[Passage], place: int) -> int:
    """The last block of a statement whose name stands above it: up to the next name, heading or rating."""
    last = place
    for number in range(place + 1, min(place + 1 + FARTHEST_BLOCKS, len(passages))):
        text = passages[number].text
        if passages[number].block.kind is not BlockKind.PARAGRAPH or is_name(text) or is_rating(text):
            break
        if not _goes_on_plainly(passages[place], passages[number]):
            break
        if stand_apart(passages[number - 1].block, passages[number].block):
            break
        last = number
    return last


def _is_quoted(passage: Passage) -> bool:
    return passage.block.kind is BlockKind.QUOTATION or bool(OPEN.match(passage.text))


def _is_closed(passage: Passage) -> bool:
    """True of a quotation that ends with its block, so that a name below is that of its speaker."""
    return _is_quoted(passage) and bool(CLOSED.search(passage.text))


def _goes_on_plainly(first: Passage, after: Passage) -> bool:
    """True where a paragraph can go on with what a customer started to say without quotation marks."""
    if _is_quoted(first) or _is_quoted(after) or first.block.kind is not BlockKind.PARAGRAPH:
        return False
    speaks = SPEAKER.search(after.text) or SMALL_SPEAKER.search(after.text) or PRAISE.search(after.text)
    return bool(speaks) or len(after.text.split()) < SHORTEST_PARAGRAPH


def _goes_on(passages: Sequence[Passage], place: int) -> bool:
    """True where the quotation that opens at `place` does not close in its own block."""
    text = passages[place].text
    return text.count('"') % 2 == 1


def _signs(text: str, passage: Passage, *, in_zone: bool) -> bool:
    if passage.block.kind not in SIGNING or text.endswith(":") or leads_elsewhere(passage):
        return False
    if is_anonymous(text) or any(form.fullmatch(text) for form in (SIGNED, POSTED, OF_CUSTOMER)):
        return True
    return in_zone and is_name(text)


def named_in_row(passages: Sequence[Passage], place: int) -> tuple[int, str | None]:
    """The last cell of the row that a statement stands in, and the name in another cell of it."""
    block = passages[place].block
    below = passages[place + 1] if place + 1 < len(passages) else None
    if below and below.block.row == block.row and below.block.group == block.group and is_dashed(below.text):
        return place + 1, below.text.strip(" -~")  # several say something in one cell or row
    last, name = place, None
    for number in range(max(0, place - FARTHEST_BLOCKS), min(place + FARTHEST_BLOCKS, len(passages))):
        other = passages[number].block
        if other.group == block.group and other.row == block.row and other.kind is block.kind and number != place:
            last = max(last, number)
            if name is None and is_name(passages[number].text):
                name = passages[number].text.strip()
    return (last, name) if name else (place, None)


def person_above(passages: Sequence[Passage], place: int, least: int) -> str | None:
    """A person named right above a statement, or above a line about it, at `least` or behind."""
    for number in (place - 1, place - 2):
        if number < least or number < 0:
            return None
        text = passages[number].text
        if passages[number].block.kind is BlockKind.ITEM and passages[place].block.kind is not BlockKind.ITEM:
            return None  # an entry of a list
        if number and passages[number].block.kind is not BlockKind.HEADING and _is_closed(passages[number - 1]):
            return None  # it signs the quotation above
        if number and _is_signed(passages, place) and _speaks(passages[number - 1]):
            return None  # so it does what stands above it, as the name below signs this
        if is_person(passages[number]) and not (
            passages[number].block.kind is BlockKind.HEADING
            and (passages[number].block.level == 1 or _is_signed(passages, place))
        ):
            return text.strip(" -~")
        if len(text.split()) > LONGEST_LINE_ABOUT or passages[number].block.kind is BlockKind.HEADING:
            return None
    return None


def set_off_name(passage: Passage) -> tuple[int, str | None]:
    """Where what is said starts behind a name of two words in bold or italics, and the name; else 0 and None."""
    end = next((end for start, end in passage.block.emphasis if start == 0), 0)
    name, said = passage.text[:end].strip(" -~:,"), passage.text[end:]
    if not 0 < end < len(passage.text) or not (SPEAKER.search(said) or SMALL_SPEAKER.search(said)):
        return 0, None
    if not PERSON.fullmatch(name) or not is_name(name):
        return 0, None
    return end + len(said) - len(said.lstrip(" -~:,")), name


def _speaks(passage: Passage) -> bool:
    """True of a text in which somebody speaks of themselves, or praises."""
    if passage.block.kind not in PLAIN or len(passage.text.split()) < SHORTEST_PARAGRAPH:
        return False
    return any(word.search(passage.text) for word in (SPEAKER, SMALL_SPEAKER, PRAISE))


def heading_above(passages: Sequence[Passage], place: int, least: int) -> Passage | None:
    """The heading above a statement that is a name, at `least` or behind; lines about it may stand between."""
    for number in range(place - 1, max(least, place - LINES_OF_HEADING) - 1, -1):
        text = passages[number].text
        if passages[number].block.kind is BlockKind.HEADING:
            return passages[number] if passages[number].block.level > 1 and is_name(text) else None
        if len(text.split()) > LONGEST_LINE_ABOUT or _is_quoted(passages[number]):
            return None
    return None


def is_person(passage: Passage) -> bool:
    """True of a line that is the name of a person, written with an initial or a surname, and what else is said."""
    text = passage.text
    named = len(text.split()) <= LONGEST_LINE_ABOUT and bool(PERSON.fullmatch(text)) and not leads_elsewhere(passage)
    known = INITIALLED.match(text) and BEHIND_NAME.search(text)  # "Ana P. - lost two stone"
    name = BEHIND_NAME.split(text, 1)[0] if known else text.split(",")[0]
    return named and not NOT_NAME.search(name) and not is_rating(text) and not is_line_about(text)


def leads_elsewhere(passage: Passage) -> bool:
    """True of a heading that links to another page and is no name with stars: it names what an editor reviews."""
    linked = any(link.target.strip("#") for link in passage.block.links)
    return passage.block.kind is BlockKind.HEADING and linked and not STARS.search(passage.text)


def _is_signed(passages: Sequence[Passage], place: int) -> bool:
    """True where a name stands right below a block, as a line of its own."""
    below = passages[place + 1] if place + 1 < len(passages) else None
    return below is not None and below.block.kind is not BlockKind.HEADING and is_person(below)


def name_before(passages: Sequence[Passage], place: int) -> str | None:
    """The name above a statement, where it stands above and not below."""
    if place == 0:
        return None
    name = passages[place - 1].text.strip(" -~:")
    return name if len(name) <= SIGNATURE_LENGTH and is_name(name) else None
