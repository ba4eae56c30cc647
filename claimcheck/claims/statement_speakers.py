"""Who cannot be the customer that says a statement: experts, the famous, and a title in words of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.first_person import SMALL_SPEAKER, SPEAKER
from claimcheck.claims.statement_alike import is_quoted
from claimcheck.claims.statement_customers import is_professional
from claimcheck.claims.statement_names import ANONYMOUS, BEHIND_NAME, INITIALLED, TRAILING, is_name
from claimcheck.claims.statement_words import FAMILY
from claimcheck.claims.testimonials import NOBODY, SIGNATURE_LENGTH
from claimcheck.claims.voices import OWN_VOICE, TITLED, is_no_customer
from claimcheck.documents.document import BlockKind
from claimcheck.documents.platforms import REVIEW_SITES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.claims.statement_groups import Unit
    from claimcheck.claims.testimonials import Testimonial
    from claimcheck.language.passage import Passage

FAMOUS = re.compile(
    r"\b(?:actor|actress|celebrity(?! [\w-]+ (?:artist|trainer|stylist|coach))|award winner"
    r"|(?:academy|grammy|emmy|tony) award)\b",
    re.IGNORECASE,
)
"""Of a person whom the world knows: their words are quoted from elsewhere."""

SAGES = re.compile(
    r"[-~\s\"']*(?:(?:the )?(?:\d+th )?dalai lama|(?:mahatma )?gandhi|(?:the |gautama )?buddha|(?:jalaluddin )?rumi"
    r"|(?:albert )?einstein|hippocrates|confucius|lao[- ]?(?:tzu|tse)|laozi|maya angelou"
    r"|(?:carl|c\. ?g\.)(?: gustav)? jung|carl rogers|thich nhat hanh"
    r"|viktor (?:e\. )?frankl|helen keller|mother teresa|ralph waldo emerson"
    r"|(?:henry david )?thoreau|mark twain|oscar wilde|winston churchill|nelson mandela|martin luther king\b.*"
    r"|eckhart tolle|bren(?:e|é) brown|paracelsus|aristotle|socrates|plato|seneca|marcus aurelius|epictetus"
    r"|deepak chopra|b\. ?k\. ?s\. ?iyengar|patanjali|joseph (?:h\. )?pilates|florence nightingale"
    r"|benjamin franklin|thomas (?:a\. )?edison|(?:william )?shakespeare|(?:friedrich )?nietzsche|wayne dyer"
    r"|anne frank|martha graham|leonardo da vinci|voltaire|kahlil gibran|jon kabat-zinn|audre lorde|proverb"
    r"|[a-z]+ proverb|author unknown)[\s.,;)\"'*]*",
    re.IGNORECASE,
)
"""Whom pages quote for their wisdom."""

OFTEN_OF_SELF = 4
"""Times that the speaker names themselves, whom no trade makes an expert then."""

LONGEST_ROLE = 6
"""Words of a line that says what somebody is who signs above it."""

LEAST_OF_TEXT = 6
"""Spaces of a text; shorter lines are titles and names."""

SHORTEST_WORD = 4
"""Letters; shorter ones stand in names too."""

WORD = re.compile(r"\w+")
SMALL_WORD = re.compile(r"\b[a-zß-ÿ]+\b")
NUMERAL = re.compile(r"[-~.\s]*[IVXivx]{1,5}[.\s]*")
ROLE_ALONE = re.compile(NOBODY)
"""What a customer is, in the place of a name: "Parent"."""
PLATFORM = re.compile(rf"\W*(?:{REVIEW_SITES}|instagram)(?: reviews?)?\W*", re.IGNORECASE)
"""Where things are said, and not who says them."""

PRESS = re.compile(
    r"\b(?:[A-Z][\w'&]+ ){1,4}(?:Book Reviews?|Magazine|Gazette|Tribune|Herald|Weekly|Chronicle|Newspaper|Kirkus)\b"
)
"""A paper that reviews: its name ends in what it is."""

SELLER = re.compile(
    r"\b(?:(?:key |national |senior )*(?:account|territory|regional)(?: (?:&|and) \w+)? (?:executive|manager|director)"
    r"|business development|(?:territory |regional )?sales (?:rep|manager|executive|associate|director|lead))\w*"
    r"(?: \w+){0,2}\W*\Z",
    re.IGNORECASE,
)
"""A trade of those who sell, without the firm that they are of: of the house, where several sign so."""

SEVERAL = 3
"""Sellers on a page that are no chance."""

PROFILE = re.compile(r"\W*(?P<name>[A-ZÀ-Þ][\w'-]+) (?:is our|joined|graduated|grew up|was born)\b")
"""How a house tells of one of its own, under the name."""

LINES_ABOVE = 2
"""Lines above a statement that may say whose it is."""

TITLES = (BlockKind.HEADING, BlockKind.METADATA)

DOCTOR = re.compile(r"\W*(?:Dr|Prof)\b")


def is_numeral(signature: str) -> bool:
    """True of the number of a section, set off as a name is: "- II"."""
    return NUMERAL.fullmatch(signature) is not None


def is_of_trade(passages: Sequence[Passage], last: int, said: str) -> bool:
    """True where the line behind a name, at `last`, says that somebody of a trade speaks, and not of themselves."""
    if last + 1 == len(passages):
        return False
    role = passages[last + 1].text
    heading = passages[last + 1].block.kind is BlockKind.HEADING
    if heading and passages[last].block.kind is not BlockKind.HEADING:
        return False  # of what follows
    if len(role.split()) > LONGEST_ROLE or SPEAKER.search(role) or SPEAKER.search(said):
        return False
    return is_no_customer(role)


def by_customers(passages: Sequence[Passage], statements: Sequence[Testimonial]) -> list[Testimonial]:
    """The statements of a page without those of sellers, papers, authors and the famous, and without profiles.

    Args:
        passages: those of the page.
        statements: found in them, in order.
    """
    if not statements:
        return []
    small = _written_small(passages)
    titles = [passage.text for passage in passages if passage.block.kind in TITLES and " by " in passage.text]
    return [
        each
        for each in _without_sellers(statements)
        if not _is_of_press(passages, each)
        and not _is_of_author(each, titles)
        and not _is_profile(passages, each)
        and not _is_of_famous(passages[each.first : each.last + 2])
        and not SAGES.fullmatch(each.signature or "")
        and not _is_of_nobody(each, passages[each.first], small)
    ]


def _without_sellers(statements: Sequence[Testimonial]) -> list[Testimonial]:
    """The statements without those of the house's sellers, where several sign as such."""
    others = [each for each in statements if not (each.signature and SELLER.search(each.signature))]
    return others if len(statements) - len(others) >= SEVERAL else list(statements)


def _is_of_press(passages: Sequence[Passage], statement: Testimonial) -> bool:
    """True of what a paper says: its name signs it or is one of its short lines, or stands above what nobody signs."""
    first = max(0, statement.first - LINES_ABOVE)
    above = passages[first : statement.first]
    if statement.signature or (above and is_quoted(above[0])):
        above = ()  # those sign what stands above them
    lines = [passage.text for passage in (*above, *passages[statement.first : statement.last + 1])]
    behind = statement.words[statement.words.rfind('"') + 1 :]
    short = (line for line in lines if len(line) <= SIGNATURE_LENGTH)
    return any(map(PRESS.search, (behind, statement.signature or "", *short)))


def _is_of_author(statement: Testimonial, titles: Sequence[str]) -> bool:
    """True of the author of what a title names: a book that a page reviews."""
    name = (statement.signature or "").strip(" -~.,")
    return " " in name and any(f" by {name}" in title for title in titles)


def _is_profile(passages: Sequence[Passage], statement: Testimonial) -> bool:
    """True of what is told of the person whose name stands right above it, and who no customer is."""
    found = PROFILE.match(statement.words)
    above = passages[max(0, statement.first - LINES_ABOVE) : statement.first]
    return found is not None and any(passage.text.startswith(found["name"]) for passage in above)


def _is_of_famous(passages: Sequence[Passage]) -> bool:
    """True where a short line tells of somebody whom the world knows."""
    short = (passage.text for passage in passages if len(passage.text) <= SIGNATURE_LENGTH)
    return any(FAMOUS.search(text) and not SPEAKER.search(text) for text in short)


def _written_small(passages: Sequence[Passage]) -> frozenset[str]:
    """The words that a page writes in small letters in its texts: no names of persons."""
    texts = (passage.text for passage in passages if passage.text.count(" ") >= LEAST_OF_TEXT)
    return frozenset(word for text in texts for word in SMALL_WORD.findall(text))


def _is_of_nobody(statement: Testimonial, first: Passage, small: frozenset[str]) -> bool:
    """True where what signs it is a title in words of the page, and nothing else says that a customer speaks."""
    if not statement.signature or INITIALLED.match(statement.signature) or is_quoted(first):
        return False
    if ROLE_ALONE.fullmatch(statement.signature.strip(" -~")):
        return False
    if first.block.card is not None or ANONYMOUS.fullmatch(statement.signature.strip(" -~")):
        return False
    if any(word.search(statement.words) for word in (SPEAKER, SMALL_SPEAKER, FAMILY)):
        return False
    if PLATFORM.fullmatch(statement.signature):
        return True
    name = WORD.findall(BEHIND_NAME.split(TRAILING.sub("", statement.signature).strip(), 1)[0].lower())
    return any(word in small and len(word) >= SHORTEST_WORD for word in name)


def is_of_expert(passages: Sequence[Passage], unit: Unit, statement: Testimonial) -> bool:
    """True where the name, or the line behind it, is of science or a trade, and what is said is not of themselves.

    So it is where one speaks of their work more than once, or once above a title.
    """
    of_work = sum(1 for _ in OWN_VOICE.finditer(statement.words))
    if of_work > 1 or (of_work and statement.signature and TITLED.search(statement.signature)):
        return True
    if len(SPEAKER.findall(statement.words)) >= OFTEN_OF_SELF:
        return False
    texts = [passage.text for passage in passages[unit.first : unit.last + 1]]
    at = next((at for at, text in enumerate(texts) if text.strip(" -~,") == statement.signature), None)
    about = texts[at : at + 2] if at is not None and statement.signature else []
    about += [text for text in texts if DOCTOR.match(text) and is_name(text)]
    return any(
        len(text) <= SIGNATURE_LENGTH and text not in statement.words and is_professional(text, statement.words)
        for text in about
    )
