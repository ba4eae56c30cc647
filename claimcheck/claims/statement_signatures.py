"""Who says a statement: the line that signs or closes it, and names in front of it and behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.first_person import SMALL_SPEAKER, SPEAKER
from claimcheck.claims.statement_elements import stand_apart
from claimcheck.claims.statement_words import PRAISE
from claimcheck.claims.testimonials import (
    CLOSED,
    COUPLE,
    NAMED,
    OPEN,
    PLAIN,
    SIGNATURE_LENGTH,
    SIGNED,
    STARS,
    is_whole,
    split_signature,
)
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage

RATER = re.compile(r"[^\w\"']*(?P<name>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]*\.?)?)(?=[.,]|\s*\Z|\s+[^\w\s])")
RATED = re.compile(
    r"\s*(?:(?:my |our )?rating:?\s*)?(?:(?:[★⭐☆🌟✩✭]\ufe0f?\s?){3,}|[1-5](?:\.\d)?\s?(?:/|(?:out )?of)\s?5(?:\.0)?\b"
    r"|(?:5|five)[- ]stars?\s*$|rating:?\s*$)|\s*(?:my |our )?rating:?\s*$",
    re.IGNORECASE,
)
WORDS_OF_RATING = re.compile(r"\b(?:my|our|rating|rated|stars?|out|of|five)\b", re.IGNORECASE)

LONGEST_LINE_ABOUT = 9
LINE_ABOUT = re.compile(
    r"""\W*(?:(?:verified|google|facebook|yelp|trustpilot|amazon|healthgrades|source|via|posted|reviewed|published|dated)\b.*
    |(?:patient|client|customer|member|buyer|user|guest|reader)(?:\ (?:testimonials?|reviews?|since|for)\b.*)?\W*
    |\d+\ (?:days?|weeks?|months?|years?|hours?)\ ago\W*|an?\ (?:day|week|month|year)\ ago\W*
    |(?:\d{1,2}(?:st|nd|rd|th)?[\ /.-])?(?:\d{1,2}|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*
    [\ /.,-]+(?:\d{1,2},?\ )?\d{2,4}|(?:19|20)\d\d|(?:read|show|see)\ (?:more|all|full)\b.*|helpful\b.*
    |[\w'.-]+(?:\ [\w'.-]+)?\ (?:on|says)\b\W.*)\W*\Z""",
    re.IGNORECASE | re.VERBOSE,
)

LEADING = r"[-\s]*(?P<name>[A-ZÀ-Þ][\w'’-]*\.?(?: [A-ZÀ-Þ][\w'’-]*\.?){0,4})"
LED_QUOTATION = re.compile(LEADING + r"\s?[-:,(|•·][^\"]{0,90}?(?<=[:\s])(?=(?:\"[^\"]+\"|'[^\"]{1,1500}')\W{0,9}\Z)")
LED_PLAINLY = re.compile(
    LEADING
    + r"(?:'s? (?i:(?:own )?words|story|experience|review|feedback)|, [^.!?:\"]{1,40}| \([^()]{1,40}\))?:\s+(?=\S)"
)
OF_PERSON = re.compile(r", (?=[A-ZÀ-Þ\d])|\(|'s?\s")
"""What a label says of a person: a place, an age, or that these are their words."""

WORDS_OF = re.compile(r"'s? (?:own )?(?:words|voice|review|feedback)\s*\Z", re.IGNORECASE)
PERSON = re.compile(
    r"[-~\s]*(?:Mrs?\.? |Ms\.? |Miss )?[A-ZÀ-Þ][\w'’-]*\.?(?: (?:van|von|de|der|di|da|del|la|le|bin|al))?"
    r" (?:[A-ZÀ-Þ][\w'’-]*|[a-z]\b)\.?(?: [A-ZÀ-Þ][\w'’-]*)?\.?(?:\s?[,;|(•·/-]\s?[^.!?]{2,60})?\s*"
)
"""A name of two words or with an initial, and what else is said of the person."""

POSTED = re.compile(r"[-\s]*(?:A post shared by )?[A-ZÀ-Þ][\w'’. -]{1,40}\(@\w+\).{0,30}")
"""How a post on a social network is signed."""

ANONYMOUS = re.compile(
    r"(?:[A-Z][\w'’-]*,? ){1,3}"
    r"(?:[Pp]atient|[Cc]lient|[Cc]ustomer|[Mm]ember|[Bb]uyer|[Rr]eader|[Pp]articipant|[Pp]arent)(?:,? [^.!?]{2,40})?"
    r"|(?:Patient|Client|Customer|Member) - [^.!?]{2,50}"
)
"""A customer without a name: "South Coast Patient"."""

LINK_WORDS = re.compile(
    r"\b(?:read|see|view|more|stories|reviews|portal|forms?|resources|testimonials?|info|information|login|services?"
    r"|results|gallery|experience|education|safety|comfort|care|rights|guide)\b",
    re.IGNORECASE,
)
"""Words of a link or a title that names no customer: "Read Patient Stories"."""

CUSTOMER_ROLE = (
    r"(?i:patient|client|customer|member|graduate|buyer|resident|student|user|participant)\b"
    r"(?! (?i:manager|management|relations|services?|success|care|coordinator|support|advocate|director|lead|liaison))"
)
OF_CUSTOMER = re.compile(
    rf"[-\s]*(?:[^.!?\"]{{0,30}}\b{CUSTOMER_ROLE}(?:(?:,| (?i:since|for|of|in)\b)[^.!?\"]{{0,20}})?[,:]?"
    r" [A-ZÀ-Þ][\w'-]+ [A-Z]\.?"
    rf"|[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]*\.?)?(?:, | \(| - | \| )[^.!?\"]{{0,30}}\b{CUSTOMER_ROLE}[^.!?\"]{{0,40}})\s*"
)
"""Who signs by what they are to the house: "Former patient, Ana P.", "Ana Lam, client since 2019"."""

TRAILING = re.compile(
    r"\s*(?:(?:read|show|see) (?:more|all|full).*|[1-5] ?stars?\b.*"
    r"|(?<=\b[A-Z]\.) (?:(?:verified|google|facebook|yelp)\b.*"
    r"|(?:patient|client|customer) (?:testimonial|review)\b.*))$",
    re.IGNORECASE,
)
"""What a page prints behind a name in the same line."""

LEADING_WORDS = re.compile(r"^\s*(?:(?:written|posted|reviewed|review) )?by ", re.IGNORECASE)
BEHIND_NAME = re.compile(r"[,;]| -{1,3} |\s[|•·]\s| \(")

RESULT = re.compile(r"\W*(?:results?|outcomes?|achieved|achievements?):\s", re.IGNORECASE)
"""A line of the house on what became of somebody, below what they say."""

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
NAME_ALONE = re.compile(
    r"[-~\s\"]*(?:Dr\.? |Mrs?\.? |Ms\.? |Miss )?[A-ZÀ-Þ][\w'.-]*"
    r"(?:,? (?:&|and|(?:van|von|de|der|den|di|da|del|la|le|bin|al|el|ter)(?= )|[A-ZÀ-Þ][\w'.-]*)){0,5}"
    r"(?:(?:\s*[,;|(/•·-]\s*| from )[\w .,'&/|•·-]{1,50}\)?)?[\s.]*(?::\))?"
)
INITIALLED = re.compile(r"[-\s]*[A-ZÀ-Þ][\w'-]+ [A-ZÀ-Þ](?:\.|(?=,))(?!\s*[A-ZÀ-Þ]\w)")
"""A first name and an initial: so customers are named, whatever their trade; people of a house sign in full."""

ARTICLE = re.compile(r"An? [A-Z]\w+ ")
SHOUTED = re.compile(r"(?<=[.!?\"'] )(?P<name>[A-ZÀ-Þ]{3,14}(?: [A-ZÀ-Þ]\.?| [A-ZÀ-Þ]{2,14})?)\s*\Z")
"""A name in capitals behind the last sentence of what is said."""

RELATION = re.compile(
    r"(?:'s|')? (?:mom|mum|mother|father|dad|parent|wife|husband|daughter|son|sister|brother|family)\.?\Z",
    re.IGNORECASE,
)
"""Whose relative signs: "Jon Ana's mom"."""

PRICE = re.compile(r"[$€£]\s?\d")
NOT_NAME = re.compile(
    r"\b(?:contact|about|services?|home|book|read|more|learn|our|your|the|get|treatments?|pricing|prices|faq|blog|call|why"
    r"|how|what|meet|location|hours|us|welcome|training|workouts?|plans?|support|advice|nutrition|fitness|therapy"
    r"|massage|hypnotherapy|acupuncture|osteopathy|reflexology|anxiety|pain|weight|smoking|sleep|stress|links|menu|team"
    r"|testimonials?|reviews?|stories|story|client|clients|patients?|customers?|feedback|case|frequently|questions|asked|stud(?:y|ies)|experiences?|results|comparison|overview|evidence|research|summary|conclusions?|references|sources"
    r"|my|personal|growth|wellness|emotional|career|leadership|performance|relationships?|communication|mission|approach"
    r"|values|philosophy|process|methods?|programs?|programmes?|benefits?|impact|community|experts?|insights?|skills|work|health|care|mind|body|balance|change"
    r"|journey|begin|gallery|news|privacy|policy|login|sign|average|rating|real|people|love|messages|seo|description|donate|donations?|free|estimate|goals?|cosmetic|dentistry|counsell?ing|bottom|size|lost|inflammatory|support|apply|continue|categor(?:y|ies)|tags|schedule|appointments?|request|view|select|start|join|order|buy|shop"
    r"|accreditations?|accredited|certifications?|memberships?|partners?|powders?|supplements?|capsules|tablets|gummies|protein|collagen|probiotics?|vitamins?|oils?|creams?|formula|pack|ingredients?|dosage|flavou?r|background|outcomes?|challenges?|solutions?|diagnosis|conditions?|timeline|is|are|was|looks?|like|this|these|when|consultation|explore|discover|watch|verified|guarantee|results?|before(?:after)?|after|follow|share|submit|send|inspected|struggles?|motivations?|tips?|achievements?|favou?rite|quote|lessons?|answer|problem|am|thankful|grateful|wish|packages?|course|classes|savings|expertise|surgery|technology|battery|powered|connected|pending|checklist|subscribe|download|click|here|morning|afternoon|evening|implants?|crowns|veneers|braces|special|offers?|satisfaction|equipments?|circle|model|fees|placeholder|important|details|wishlist|warning|matters?)\b",
    re.IGNORECASE,
)


def dashed(text: str) -> tuple[str, str | None]:
    """A statement and the name behind its last dash, where no mark of punctuation parts them."""
    found = re.search(r"\s-{1,3}\s+(?P<name>[^-]{2,60})$", text)
    if found and is_name(found["name"]):
        return text[: found.start()], found["name"].strip()
    return text, None


def shouted(text: str) -> tuple[str, str | None]:
    """A statement and the name in capitals that stands behind its last sentence."""
    found = SHOUTED.search(text, max(0, len(text) - SIGNATURE_LENGTH))
    if found and not NOT_NAME.search(found["name"]):
        return text[: found.start()].rstrip(), found["name"]
    return text, None


def led(text: str) -> tuple[int, str | None]:
    """Where what is said starts behind a name in the same block, and the name; 0 and None without one.

    Either a quotation fills the rest of the block ('Ana P. - 2 weeks ago: "..."'), or a colon stands behind the name
    ("Ana, Split: ...").
    """
    found = LED_QUOTATION.match(text) or LED_PLAINLY.match(text)
    plainly = found and not text.startswith('"', found.end()) and not OF_PERSON.search(found[0])
    if found and (plainly or text[found.end()].islower()) and not _speaks(text[found.end() :]):
        return 0, None  # "Key Facts: ...", "Leeds, England: how to get there"
    if found and not NOT_NAME.search(found["name"]):
        return found.end(), WORDS_OF.sub("", found["name"]).strip()
    return 0, None


def _speaks(text: str) -> bool:
    return bool(SPEAKER.search(text) or SMALL_SPEAKER.search(text) or COUPLE.search(text))


def named_behind(text: str) -> tuple[str, str | None]:
    """A quotation and the name behind it, where no dash parts them."""
    closing = text.rfind('"')
    if text[:1] != '"' or text.count('"') != 2 or not 0 < len(text) - closing - 1 <= SIGNATURE_LENGTH:
        return text, None
    behind = text[closing + 1 :].strip(" .,")
    return (text[: closing + 1], behind) if is_name(behind) else (text, None)


def closing(passages: Sequence[Passage], place: int, *, in_zone: bool) -> tuple[int, str | None, bool]:
    """Where a statement that starts at `place` ends: the last block, who signs it, whether stars close it."""
    block = passages[place].block
    for number in range(place + 1, min(place + 1 + FARTHEST_BLOCKS, len(passages))):
        after = passages[number]
        text = after.text
        if after.block.card is not None and after.block.card != block.card:
            break
        of_group = block.group is not None and after.block.group == block.group
        if is_whole(passages[number - 1].text) and _is_quoted(after):
            break
        if after.block.kind is BlockKind.SIGNATURE:
            return number, text.strip(" -~"), bool(STARS.search(text))
        if len(text) <= SIGNATURE_LENGTH and is_stars(text):
            if number + 1 < len(passages) and _is_quoted(passages[number + 1]):
                break  # they are those of the next statement
            return number, None, True
        signs = len(text) <= SIGNATURE_LENGTH and _signs(text, after, in_zone=in_zone)
        if not signs and not _is_quoted(passages[place]) and stand_apart(passages[number - 1].block, after.block):
            break
        plainly = number > place + 1 and not _is_quoted(passages[place])
        if plainly and after.block.kind is BlockKind.HEADING:
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
    if _is_anonymous(text) or any(form.fullmatch(text) for form in (SIGNED, POSTED, OF_CUSTOMER)):
        return True
    return in_zone and is_name(text)


def _is_anonymous(text: str) -> bool:
    """True of a customer without a name; False of a link to what customers say."""
    return ANONYMOUS.fullmatch(text.lstrip("-~ ")) is not None and not LINK_WORDS.search(text)


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
        if number and passages[number].block.kind is not BlockKind.HEADING and _is_closed(passages[number - 1]):
            return None  # it signs the quotation above
        if is_person(passages[number]) and not (
            passages[number].block.kind is BlockKind.HEADING
            and (passages[number].block.level == 1 or _is_signed(passages, place))
        ):
            return text.strip(" -~")
        if len(text.split()) > LONGEST_LINE_ABOUT or passages[number].block.kind is BlockKind.HEADING:
            return None
    return None


def name_heading(passages: Sequence[Passage], place: int, least: int) -> Passage | None:
    """The heading above a statement that is a name, at `least` or behind; lines about it may stand between."""
    for number in range(place - 1, max(least, place - LINES_OF_HEADING) - 1, -1):
        text = passages[number].text
        if passages[number].block.kind is BlockKind.HEADING:
            return passages[number] if passages[number].block.level > 1 and is_name(text) else None
        if len(text.split()) > LONGEST_LINE_ABOUT or _is_quoted(passages[number]):
            return None
    return None


def is_result(text: str) -> bool:
    """True of a line of the house on what became of somebody: "Result: lost two stone"."""
    return bool(RESULT.match(text)) and not SPEAKER.search(text)


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


def is_name(text: str) -> bool:
    """True of a text that is a person's name and nothing else: "Ana P.", "Jo, 44, Leeds"."""
    text = LEADING_WORDS.sub("", TRAILING.sub("", text)).strip()
    if _is_anonymous(text):
        return True
    if ARTICLE.match(text):
        return False  # "A Glimpse Inside Fernwell"
    if not text or len(text.split()) > 10 or PRICE.search(text) or NOT_NAME.search(BEHIND_NAME.split(text, 1)[0]):
        return False
    text = RELATION.sub("", text)
    return bool(NAME_ALONE.fullmatch(text) or NAMED.fullmatch(text) or SIGNED.fullmatch(text))


def is_dashed(text: str) -> bool:
    """True of a line that signs with a dash: "- Ana P., Leeds"."""
    return len(text) <= SIGNATURE_LENGTH and bool(SIGNED.fullmatch(text))


def is_stars(text: str) -> bool:
    """True of a text that starts with a rating: stars, or "5/5"."""
    return bool(RATED.match(text))


def is_rating(text: str) -> bool:
    """True of a line that is nothing but a rating: "★★★★★", "5 of 5 stars", "4.8 / 5.0"."""
    return bool(RATED.match(text)) and not re.search(r"[^\W\d_]{2,}", WORDS_OF_RATING.sub("", text))


def is_line_about(text: str) -> bool:
    """True of a line about a statement, which is no part of it: a date, where it was posted, that it was verified."""
    return len(text.split()) <= LONGEST_LINE_ABOUT and bool(LINE_ABOUT.match(text))


def rater_of(text: str) -> str | None:
    """The name in a line of stars: "★★★★★ - Ana. Verified buyer"."""
    found = re.match(RATER, STARS.sub("", text))
    return found["name"] if found and not NOT_NAME.search(found["name"]) else None


def is_closing_line(text: str) -> bool:
    """A line that signs, or is nothing but a name or stars."""
    return bool(SIGNED.fullmatch(text)) or (is_stars(text) and len(text.split()) <= 4) or is_name(text)
