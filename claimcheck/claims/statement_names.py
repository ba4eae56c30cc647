"""What a line is by its words: a name, a rating, a line about a statement; and names within what is said."""

from __future__ import annotations

import re

from claimcheck.claims.first_person import SMALL_SPEAKER, SPEAKER
from claimcheck.claims.statement_words import PRAISE, VALUE
from claimcheck.claims.testimonials import AGED, COUPLE, NAMED, NOBODY_ALONE, SIGNATURE_LENGTH, SIGNED, STARS
from claimcheck.documents.platforms import REVIEW_SITES

RATER = re.compile(r"[^\w\"']*(?P<name>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]*\.?)?)(?=[.,]|\s*\Z|\s+[^\w\s])")
RATED = re.compile(
    r"\s*(?:(?:my |our )?rating:?\s*)?(?:(?:[★⭐☆🌟✩✭]\ufe0f?\s?){3,}|[1-5](?:\.\d)?\s?(?:/|(?:out )?of)\s?5(?:\.0)?\b"
    r"|(?:5|five)[- ]stars?\s*$|rating:?\s*$)|\s*(?:my |our )?rating:?\s*$",
    re.IGNORECASE,
)
WORDS_OF_RATING = re.compile(r"\b(?:my|our|rating|rated|stars?|out|of|five)\b", re.IGNORECASE)
LONGEST_LINE_ABOUT = 9
LINE_ABOUT = re.compile(
    rf"""\W*(?:(?:verified|{REVIEW_SITES}|amazon|source|via|posted|reviewed|published|dated)\b.*
    |(?:patient|client|customer|member|buyer|user|guest|reader)(?:\ (?:testimonials?|reviews?|since|for)\b.*)?\W*
    |\d+\ (?:days?|weeks?|months?|years?|hours?)\ ago\W*|an?\ (?:day|week|month|year)\ ago\W*
    |(?:\d{{1,2}}(?:st|nd|rd|th)?[\ /.-])?(?:\d{{1,2}}|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*
    [\ /.,-]+(?:\d{{1,2}},?\ )?\d{{2,4}}|(?:19|20)\d\d|(?:read|show|see)\ (?:more|all|full)\b.*|helpful\b.*
    |[\w'.-]+(?:\ [\w'.-]+)?\ (?:on|says)\b\W.*)\W*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
LEADING = r"[-\s]*(?P<name>[A-ZÀ-Þ][\w'’-]*\.?(?: [A-ZÀ-Þ][\w'’-]*\.?){0,4})"
LED_QUOTATION = re.compile(LEADING + r"\s?[-:,(|•·][^\"]{0,90}?(?<=[:\s])(?=(?:\"[^\"]+\"|'[^\"]{1,1500}')\W{0,9}\Z)")
LED_PLAINLY = re.compile(
    LEADING
    + r"(?:'s? (?i:(?:own )?words|story|experience|review|feedback)|, [^.!?:\"]{1,40}| \([^()]{1,40}\))?:\s+(?=\S)"
)
BY_SOMEBODY = re.compile(
    r"(?:In|Here are) the words of (?:a|one of (?:my|our)|another|our|my) (?:[\w-]+ )?"
    r"(?:patients?|clients?|customers?|members?|parents?|mothers?|students?):\s?(?=\"[^\"]+\"\W{0,9}\Z)"
)
"""A quotation that the house hands on from a customer without a name."""

OF_PERSON = re.compile(r", (?=[A-ZÀ-Þ\d])|\(|'s?\s")
"""What a label says of a person: a place, an age, or that these are their words."""

WORDS_OF = re.compile(r"'s? (?:own )?(?:words|voice|review|feedback)\s*\Z", re.IGNORECASE)
PERSON = re.compile(
    r"[-~\s]*(?:Mrs?\.? |Ms\.? |Miss )?[A-ZÀ-Þ][\w'’-]*\.?(?: (?:van|von|de|der|di|da|del|la|le|bin|al))?"
    r" (?:[A-ZÀ-Þ][\w'’-]*|[a-z]\b)\.?(?: [A-ZÀ-Þ][\w'’-]*)?\.?(?:\s?[,;|(•·/-]\s?[^.!?]{2,60})?\s*"
)
"""A name of two words or with an initial, and what else is said of the person."""

POSTED = re.compile(
    r"[-\s]*(?:A post shared by )?[A-ZÀ-Þ][\w'’. -]{1,40}\(@\w+\).{0,30}"
    r"|Posted by [A-ZÀ-Þ][\w'’. -]{1,40} on [^.!?]{0,40}\d{4}"
    r"|(?:says|said|writes|wrote) [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’.-]*){1,2}(?:, [^.!?\"]{2,80})?"
)
"""How a post on a social network is signed, and a line that says who said what stands above it."""

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
    rf"|(?<=[\w.]) (?:via|on) (?:{REVIEW_SITES}|instagram)\b.*"
    r"|(?<=\b[A-Z]\.) (?:(?:verified|google|facebook|yelp)\b.*"
    r"|(?:patient|client|customer) (?:testimonial|review)\b.*))$",
    re.IGNORECASE,
)
"""What a page prints behind a name in the same line."""

_PICTURE = r"[\s\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]"
PICTURED = re.compile(rf"{_PICTURE}+(?=\w)")
PICTURES = re.compile(rf"(?<=\w)[.\s]*{_PICTURE}+\Z")
"""Emoji and stars in front of a name, and behind it."""

HANDLE = re.compile(r"@[\w.]{3,30}")
"""A name on a social network."""

LEADING_WORDS = re.compile(r"^\s*(?:(?:written|posted|reviewed|review) )?by ", re.IGNORECASE)
BEHIND_NAME = re.compile(r"[,;]| -{1,3} |\s[|•·]\s| \(")
RESULT = re.compile(r"\W*(?:results?|outcomes?|achieved|achievements?):\s", re.IGNORECASE)
"""A line of the house on what became of somebody, below what they say."""
RESULT_TITLE = re.compile(r"\W*(?:the )?(?:results?|outcomes?)\W*", re.IGNORECASE)
"""A small title above such lines."""

NAME_ALONE = re.compile(
    r"[-~\s\"]*(?:Dr\.? |Mrs?\.? |Ms\.? |Miss )?[A-ZÀ-Þ][\w'.-]*"
    r"(?:,? (?:&|and|(?:van|von|de|der|den|di|da|del|la|le|bin|al|el|ter)(?= )|[A-ZÀ-Þ][\w'.-]*)){0,5}"
    r"(?:(?:\s*[,;|(/•·-]\s*| from )[\w .,'&/|•·-]{1,50}\)?)?[\s.]*(?::\))?"
)
INITIALLED = re.compile(r"[-\s]*[A-ZÀ-Þ][\w'-]+ [A-ZÀ-Þ](?:\.|(?=,))(?!\s*[A-ZÀ-Þ]\w)")
"""A first name and an initial: so customers are named, whatever their trade; people of a house sign in full."""

MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul"
    r"|Aug|Sept?|Oct|Nov|Dec)\.? \d"
)
ARTICLE = re.compile(r"An? [A-Z][\w'-]+ ")
_LAST_WORD = r"[A-ZÀ-Þ][\w'’-]+"
_ROLE = r"(?:Patient|Client|Customer|Member|Parent|Student)"
_MORE_OF_NAME = rf"(?: (?!{_ROLE}\b)(?:[A-ZÀ-Þ]\.?|{_LAST_WORD})){{0,2}}"
_NAME_BEHIND = rf"{_LAST_WORD}(?: (?:and|&) {_LAST_WORD})?{_MORE_OF_NAME}|(?:[A-Z]\. ?){{2,3}}"
TRAILED = re.compile(
    r"(?:(?<=[.!?\"'…)] )|(?<=:\) ))(?<!\b(?:Dr|St|Mr|Ms)\. )(?<!\b(?:Mrs)\. )(?<!\b[A-Z]\. )"
    rf"(?:(?:[|/·•*]|\.{{2,3}}|[Bb]y|\() ?)?(?P<name>{_NAME_BEHIND})"
    r"(?P<more>(?:, | \(|,? age )[^.!?\"]{2,40})?\)?\*?"
    rf"(?: {_ROLE})?\s*\Z"
)
"""A name behind the last sentence of what is said, as a line break of the page leaves it."""

LONGEST_FIRST_NAME = 12

RELATION = re.compile(
    r"(?:'s|')? (?:mom|mum|mother|father|dad|parent|wife|husband|daughter|son|sister|brother|family)\.?\Z",
    re.IGNORECASE,
)
"""Whose relative signs: "Jon Ana's mom"."""

LONGEST_BYLINE = 6
"""Words of a name above what somebody says; with what a site prints beside it twice as many."""

_DAY = r"(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}"
_DATE = rf"(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|{_DAY}|\d+ \w+ ago)"
_DETAIL = (
    rf"(?:\d+ (?:reviews?|photos?|friends?|ratings?)|{_DATE}|(?:on|via|from)(?= [A-Z\d])|(?:[1-5] ?|five |★+ ?)stars?"
    r"|Google|Yelp|Facebook|[Vv]erified(?: \w+)?|(?:[A-Z][\w'.]+,? ){0,5}[A-Z][\w'.]+, [A-Z]{2}\b|[Uu]pdated|[Rr]eview)"
)
BYLINE = re.compile(rf"[A-ZÀ-Þ][\w'-]*\.?(?: [A-ZÀ-Þ][\w'-]*\.{{0,2}}){{0,2}}(?:[ ,!|·•-]{{1,4}}{_DETAIL})+[ .!]*")
"""Who wrote a review, and what a site prints beside the name."""

TWO_LETTERS = re.compile(r"[^\W_]{2}")
"""What a line holds that is more than a rule or an arrow."""

INITIAL = re.compile(r"\b[A-Z]\.[ ,]")
TOWN = re.compile(r"(?:[A-Z][\w'.]+,? ?){1,6}, ?[A-Z]{2}(?: [\d/.-]{5,10})?")
DATE = re.compile(rf"{_DATE}(?: (?:Updated|Previous) review)?")

PRICE = re.compile(r"[$€£]\s?\d")
NOT_NAME = re.compile(
    r"\b(?:about|accreditations?|accredited|achievements?|acupuncture|advice|after|afternoon|am|answer|anxiety|apply"
    r"|appointments?|approach|are|asked|average|background|balance|battery|before(?:after)?|begin|benefits?|blog"
    r"|body|book|bottom|braces|buy|call|capsules|care|career|case|categor(?:y|ies)|certifications?|challenges?"
    r"|change|checklist|circle|classes|click|client|clients|collagen|communication|community|comparison|conclusions?"
    r"|conditions?|connected|consultation|contact|continue|cosmetic|counsell?ing|course|creams?|crowns|customers?|dear"
    r"|dentistry|description|details|diagnosis|discover|donate|donations?|dosage|download|emotional|equipments?"
    r"|estimate|evening|evidence|experiences?|expertise|experts?|explore|faq|favou?rite|feedback|fees|fitness"
    r"|flavou?r|follow|formula|free|frequently|gallery|get|goals?|grateful|growth|guarantee|gummies|health|here|home"
    r"|hours|how|hypnotherapy|impact|implants?|important|inflammatory|ingredients?|insights?|inspected|is|join"
    r"|journey|leadership|learn|lessons?|like|links|location|login|looks?|lost|love|massage|matters?|meet"
    r"|memberships?|menu|messages|methods?|mind|mission|model|more|morning|motivations?|my|news|not|nutrition|offers?"
    r"|oils?|order|osteopathy|our|outcomes?|overview|pack|packages?|pain|part|partners?|patients?|pending|people"
    r"|performance|personal|philosophy|placeholder|plans?|policy|powders?|powered|prices|pricing|privacy|probiotics?"
    r"|problem|process|professional|programmes?|programs?|protein|questions|quote|rating|read|real|references"
    r"|reflexology|registered|relationships?|request|research|results?|reviews?|satisfaction|savings|schedule|select"
    r"|send|seo|services?|share|shop|sign|size|skills|sleep|smoking|solutions?|sources|special|start|stories|story"
    r"|stress|struggles?|stud(?:y|ies)|submit|subscribe|summary|supplements?|support|surgery|tablets|tags|team"
    r"|technology|testimonials?|thankful|the|therapy|these|this|timeline|tips?|training|treatments?|us|values|veneers"
    r"|verified|view|vitamins?|warning|was|watch|weight|welcome|wellness|what|when|why|wish|wishlist|work|workouts?"
    r"|your)\b",
    re.IGNORECASE,
)


def is_name(text: str) -> bool:
    """True of a text that is a person's name and nothing else: "Ana P.", "Jo, 44, Leeds"."""
    text = PICTURES.sub("", LEADING_WORDS.sub("", TRAILING.sub("", text)).strip())
    if pictured := PICTURED.match(text):  # so are titles
        return bool(AGED.fullmatch(text, pictured.end()) or INITIALLED.match(text, pictured.end()))
    if is_anonymous(text) or NOBODY_ALONE.fullmatch(text) or HANDLE.fullmatch(text):
        return True
    if ARTICLE.match(text) or MONTH.match(text):
        return False  # "A Glimpse Inside Fernwell", "April 24, 2023"
    if not text or len(text.split()) > 10 or PRICE.search(text) or NOT_NAME.search(BEHIND_NAME.split(text, 1)[0]):
        return False
    text = RELATION.sub("", text)
    return bool(NAME_ALONE.fullmatch(text) or NAMED.fullmatch(text) or SIGNED.fullmatch(text))


def is_anonymous(text: str) -> bool:
    """True of a customer without a name; False of a link to what customers say."""
    return ANONYMOUS.fullmatch(text.lstrip("-~ ")) is not None and not LINK_WORDS.search(text)


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


def is_result(text: str) -> bool:
    """True of a line of the house on what became of somebody: "Result: lost two stone"."""
    return bool(RESULT.match(text)) and not SPEAKER.search(text)


def is_closing_line(text: str) -> bool:
    """A line that signs, or is nothing but a name or stars."""
    return bool(SIGNED.fullmatch(text)) or (is_stars(text) and len(text.split()) <= 4) or is_name(text)


def rater_of(text: str) -> str | None:
    """The name in a line of stars: "★★★★★ - Ana. Verified buyer"."""
    found = re.match(RATER, STARS.sub("", text))
    return found["name"] if found and not NOT_NAME.search(found["name"]) else None


def led(text: str) -> tuple[int, str | None]:
    """Where what is said starts behind a name in the same block, and the name; 0 and None without one.

    Either a quotation fills the rest of the block ('Ana P. - 2 weeks ago: "..."'), or a colon stands behind the name
    ("Ana, Split: ...").
    """
    if told := BY_SOMEBODY.match(text):
        return told.end(), None
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


def dashed(text: str) -> tuple[str, str | None]:
    """A statement and the name behind its last dash, where no mark of punctuation parts them."""
    found = re.search(r"\s-{1,3}\s+(?P<name>[^-]{2,60})$", text)
    if found and is_name(found["name"]):
        return text[: found.start()], found["name"].strip()
    return text, None


def trailed(text: str) -> tuple[str, str | None]:
    """A statement and the name that stands behind its last sentence: "I sleep through again. Ana Petrov, Split"."""
    if text[:1] == '"' and text.count('"') > 2:
        return text, None  # several things are quoted
    found = TRAILED.search(text, max(0, len(text) - SIGNATURE_LENGTH))
    if found is None or NOT_NAME.search(found["name"]) or PRAISE.search(found[0]) or VALUE.search(found["name"]):
        return text, None
    alone = found["name"].isalpha() and not found["more"]
    if alone and len(found["name"]) > LONGEST_FIRST_NAME:
        return text, None
    return text[: found.start()].rstrip(), found["name"] + (found["more"] or "").rstrip(") ")


def is_byline(text: str) -> bool:
    """True of a line that names who wrote what stands below it."""
    if len(text.split()) > LONGEST_BYLINE * 2 or is_rating(text) or DATE.fullmatch(text):
        return False
    if TOWN.fullmatch(text) and not INITIAL.search(text):
        return False
    if BYLINE.fullmatch(text):
        return NOT_NAME.search(text.split(" ", 1)[0]) is None
    return len(text.split()) <= LONGEST_BYLINE and is_name(text)
