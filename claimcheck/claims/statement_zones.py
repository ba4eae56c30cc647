"""Where on a page customers have their say: under a heading for it, in elements made for it, in signed lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.first_person import SMALL_SPEAKER, SPEAKER
from claimcheck.claims.statement_elements import OUTSIDE
from claimcheck.claims.statement_names import BYLINE, RATED, TWO_LETTERS, is_byline, is_name, is_rating
from claimcheck.claims.statement_signatures import is_person, leads_elsewhere
from claimcheck.claims.statement_words import FAMILY, PRAISE, VALUE
from claimcheck.claims.testimonials import OPEN, PLAIN, is_whole
from claimcheck.documents.document import CUSTOMER, OF_CUSTOMERS, STARRED, BlockKind
from claimcheck.documents.platforms import REVIEW_SITES
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.documents.document import Block
    from claimcheck.language.passage import Passage

LONGEST_HEADING = 9
EYEBROW, UNDER = 8, 7
"""Levels of a small title above a heading, and of what follows one that no heading follows."""

WHO = (
    r"(?:patients?|clients?|customers?|members?|users?|people|famil(?:y|ies)|parents?|students?|athletes?|readers?"
    r"|guests?|mothers|fathers|residents|survivors|caregivers|carers|participants|learners|buyers?|women|men|mums|moms"
    r"|runners|others|they|community)"
)
NO_CUSTOMERS = (
    r"(?:experts?|research\w*|stud\w+|science|scientists|doctors?|physicians|dentists?|vets?|evidence|critics|press"
    r"|media|guidelines?|laws?|history|data|labels?|results|numbers|tests?|you|we|I|not|no|does|do|did|the\ (?:law"
    r"|bible))\b"
)
"""Whose sayings are no praise."""
TITLE = gated(
    rf"""\b(?:testimonials?|testimon(?:y|ies)
    |(?:what|hear|see|why|how|read)\b.{{0,30}}\b{WHO}\b.{{0,24}}\b(?:say|says|said|saying|think|tell|love|feel)
    |\A\W*what\ (?:(?!{NO_CUSTOMERS})[\w'-]+\ |&\ ){{1,5}}
    (?:(?:are|is)\ saying|say|said|have\ (?:said|to\ say)|had\ to\ say)\b
    |(?:from|by)\ (?:our|my|happy|real|satisfied|past)\ (?:\w+\ )?{WHO}
    |in\ (?:their|his|her)\ (?:own\ )?words|{WHO}\ voices
    |(?:{WHO}|google|facebook|yelp|verified|(?:recent|latest)(?!\ comments)|real)(?:'?s'?)?
    \ (?:\w+\ )?(?:reviews?|stories|feedback|comments|praise|love|success|transformations?|says?)
    |(?:patient|client|customer|member)(?:'?s'?)?\ (?:experiences?|results)
    |real\ (?:people|patients|clients|customers|members|results|transformations|change)
    |(?:comments|notes?|letters?|cards|words|feedback|messages|quotes|praise|thoughts)\ from\ (?:\w+\ )?{WHO}
    |hear\ from\ (?:\w+\ ){{0,2}}{WHO}|listen\ to\ (?:our|my|what)\ (?:\w+\ )?{WHO}|praise\ for|shout[- ]?outs?
    |satisfied\ {WHO}|raving\ fans|(?:kind|lovely|nice|sweet|warm|beautiful)\ words|{WHO}(?:'?s'?)?\ experiences
    |thank[- ]?you\ (?:notes?|letters?|cards?|messages?)|wall\ of\ love|love\ (?:letters|notes)|their\ stories
    |(?:recovery|healing|weight[- ]loss|birth|survivor)\ stories|voices\ of
    |success\ stories|kind\ words|happy\ {WHO}|word\ of\ mouth|rave\ reviews
    |(?:whatsapp|instagram|facebook|customer|client|patient|member)\ (?:love|messages)
    |stories\ (?:from|of|by)|reviews\ (?:from|of|by|on|in|for)|they\ said|take\ (?:our|my)\ word|loved\ by)\b
    |\A\W*from\ the\ {WHO}(?:,|\W*\Z)
    |\A\W*(?:\d\d?\W+)?(?:reviews?|feedback|client\ love|patient\ love|transformations|stories|voices)\W*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
"""A heading above what customers say."""

PLAIN_TITLE = re.compile(
    r"\b(?:testimonials|success stories|(?:comments|reviews|feedback|letters|notes|messages|words)\b.{0,30}"
    rf"\b(?:from|by) (?:my|our) (?:\w+ )?{WHO})\b",
    re.IGNORECASE,
)
LONGEST_PLAIN = 13

OWN_WORDS = re.compile(r"\bin (?:his|her) own words\W*\Z", re.IGNORECASE)
LEADS_IN = re.compile(
    rf"\b{WHO}(?:'s?)?\b(?: \w+){{0,6}} (?:experiences?|words|feedback|stories|say|said|saying|told|tell|wrote|write"
    r"|shared?)\b.{0,100}:\s*\Z",
    re.IGNORECASE,
)
"""A line above quotations of customers."""

SHARED = re.compile(
    rf"\b(?:my|our) (?:\w+ )?{WHO} (?:have |had )?(?:shared?|said|say|told|wrote|written)\b", re.IGNORECASE
)
"""Such a line above what need not stand in quotation marks."""

OF_ONE = re.compile(
    r"\W*(?:Dr\. )?[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]*\.?)?(?:'s?|s') (?:own )?(?:[\w-]+ )?"
    r"(?i:story|experience|words|review|journey|testimonial|testimony|feedback|transformation)\b.{0,80}(?::"
    r"|\U0001f447)\s*\Z|\W*[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]*\.?)? (?:says|said|writes|wrote|tells us"
    r"|told us)(?: [^.!?:]{1,40})?:\s*\Z"
)
"""A line above the quotation of one customer: "Ana's story - two stone lighter:"."""

PAGE_TITLE = re.compile(
    r"\W*(?:(?:our|client|patient|customer|happy|google|what) ){0,2}"
    r"(?:testimonials?|reviews|feedback|(?:clients|patients|customers) say)\s*(?:\Z|[|:-])",
    re.IGNORECASE,
)
TITLE_END = re.compile(r"\s+[|:·-]\s+|[|:]")
WHOLE_TITLE = re.compile(
    rf"(?:(?:our|my|some|more) )?(?:kind words|words of praise|praise|word of mouth|love notes"
    rf"|(?:(?:happy|our|my) )?{WHO}(?:'s?|s')? (?:love|voices|stories|experiences|praise)|in their (?:own )?words)",
    re.IGNORECASE,
)
NOT_TITLE = re.compile(
    r"\b(?:how to|guide|policy|write|leave|share|submit|send|give|evidence|research|literature|systematic|cochrane"
    r"|study|studies|trials?|clinical|product reviews?|choose|book|best|top \d|vs|faqs?|questions|employees?|staff"
    r"|careers?|working (?:here|at|for|with us)|(?:your|our) jobs?)\b",
    re.IGNORECASE,
)

SLOGAN = re.compile(r"\breal (?:results|change|transformations|people|success)\b", re.IGNORECASE)
PEOPLE = re.compile(rf"\b{WHO}\b|\bstor(?:y|ies)\b|\breviews?\b|\btestimon", re.IGNORECASE)

QUOTED = (BlockKind.QUOTATION, BlockKind.SIGNATURE)
LEAST_OF_MENU, LONGEST_ENTRY = 3, 5
"""Lines of a menu before one of them, and words of such a line."""

LOOKED_AT = 4
"""Blocks behind a heading, one of which is said where it is the name of a customer."""

LEAST_WORDS = 5
REVIEW = 5
"""Blocks of one review: a rating, a headline, where it was posted, what is said, a name."""

VERIFIED = re.compile(
    r"\W*(?:verified (?:buyer|purchase|customer|patient|client|member|user|owner|review)"
    r"|reviewed (?:in|on) .{2,50})\W*",
    re.IGNORECASE,
)
PLATFORM = re.compile(rf"https?://(?:[\w-]+\.)*(?:{REVIEW_SITES})\.[a-z.]+/", re.IGNORECASE)

SURE = re.compile(r" [A-Z]\.|[|,(•·]")
"""Of a name that no heading is mistaken for: with an initial, or with what else is said of the person."""

TEAM = re.compile(
    r"\b(?:team|staff|therapists|practitioners|instructors|teachers|doctors|dentists|trainers|coaches|authors|founders"
    r"|about|meet|comments|replies|discussion|board|references|contributors|speakers|employees?|careers?|jobs?)\b",
    re.IGNORECASE,
)


def find_zones(passages: Sequence[Passage]) -> list[bool]:
    """For each passage whether it stands where customers have their say."""
    zones = _under_headings(passages)
    for place, passage in enumerate(passages):
        if passage.block.kind is not BlockKind.PARAGRAPH:
            continue
        if OWN_WORDS.search(passage.text):
            led: tuple[BlockKind, ...] = (BlockKind.PARAGRAPH, *QUOTED)
        elif passage.text.endswith((":", "\U0001f447")) and (
            LEADS_IN.search(passage.text) or OF_ONE.match(passage.text)
        ):
            led = (BlockKind.PARAGRAPH, BlockKind.ITEM, *QUOTED) if SHARED.search(passage.text) else QUOTED
        else:
            continue
        for behind in range(place + 1, len(passages)):
            if passages[behind].block.kind not in led:
                break
            zones[behind] = True
    for place, passage in enumerate(passages):
        if passage.block.region not in OUTSIDE and _is_review(passages, place):
            zones[place : place + REVIEW] = [True] * len(zones[place : place + REVIEW])
        if (passage.block.group or 0) < 0:  # of front matter
            zones[place] = True
        if passage.block.card is not None and passage.block.region not in OUTSIDE:
            zones[place] = True
    return zones


def _is_review(passages: Sequence[Passage], place: int) -> bool:
    """True where a review starts: a line that says that it is one, or a rating with what is said behind it."""
    text = passages[place].text
    if passages[place].block.kind is BlockKind.METADATA:
        return False
    if VERIFIED.fullmatch(text):
        return True
    if is_rating(text) and place > 0 and BYLINE.fullmatch(passages[place - 1].text):
        return True
    rated = RATED.match(text)
    return rated is not None and len(text[rated.end() :].split()) >= LEAST_WORDS


def is_title(text: str) -> bool:
    """True of a heading above what customers say."""
    words = len(text.split())
    if words > LONGEST_HEADING and not (words <= LONGEST_PLAIN and PLAIN_TITLE.search(text)):
        return False
    return bool(TITLE.search(text)) and not NOT_TITLE.search(text)


def _under_headings(passages: Sequence[Passage]) -> list[bool]:
    zones: list[bool] = []
    titled = next((place for place, passage in enumerate(passages) if passage.block.kind is BlockKind.HEADING), 0)
    titled = titled if titled * 2 < len(passages) else 0
    level = 0 if _is_of_customers(passages) or any(map(_is_page_title, passages)) else None
    for place, passage in enumerate(passages):
        block, text = passage.block, passage.text
        if block.region in OUTSIDE or (level == 0 and place < titled and block.kind in PLAIN):
            zones.append(False)  # of the menu above the first heading
            continue
        if level is not None and _is_between_quotations(passages, place):
            zones.append(True)  # a caption
            continue
        if block.kind is BlockKind.HEADING:
            if level == EYEBROW or (is_title(text) and not (block.level == 1 and _is_slogan(text))):
                level = block.level
            elif level is not None and block.level < level < EYEBROW and not SURE.search(text):
                level = None  # names stand at the level of their title or below it
            elif level is not None and (leads_elsewhere(passage) or (block.level <= level and not is_name(text))):
                level = None
            elif level is not None and block.level <= level and not _is_told_below(passages, place):
                level = None  # a title of two words looks like a name
            elif level is not None and not is_name(text) and len(text.split()) > 2 and not OPEN.match(text):
                level = level if block.level > level else None
        elif level is None and is_title(text) and _is_line(passages, place) and _stays(block):
            ended = text.rstrip().endswith((".", "!", "?", ",", ":", "-", '"', "'"))
            if ended and not _is_sentence_title(text) and not OWN_WORDS.search(text):
                zones.append(False)
                continue
            if _is_in_menu(passages, place):
                zones.append(False)
                continue
            level = EYEBROW
            zones.append(False)
            continue
        level = UNDER if level == EYEBROW and block.kind is not BlockKind.HEADING else level
        zones.append(level is not None)
    return zones


def _is_between_quotations(passages: Sequence[Passage], place: int) -> bool:
    """True of a short heading with a quotation right above it and right below it: it says who speaks, or of what."""
    around = [*passages[max(0, place - 1) : place], *passages[place + 1 : place + 2]]
    if passages[place].block.kind is not BlockKind.HEADING or len(around) < 2:
        return False
    short = len(passages[place].text.split()) <= LONGEST_HEADING
    return short and all(each.block.kind is BlockKind.QUOTATION and is_whole(each.text) for each in around)


def _is_line(passages: Sequence[Passage], place: int) -> bool:
    """True of a paragraph, and of a cell of an old page with somebody's name right below it."""
    block = passages[place].block
    if block.kind is not BlockKind.CELL:
        return block.kind is BlockKind.PARAGRAPH
    below = next((near for near in passages[place + 1 : place + 1 + LOOKED_AT] if TWO_LETTERS.search(near.text)), None)
    if below is None or (below.block.group, below.block.row) != (block.group, block.row):
        return False
    return below.block.column == block.column and is_byline(below.text)


def _stays(block: Block) -> bool:
    """True of a line that leads to no other page, unless to where the reviews come from."""
    return all(PLATFORM.match(link.target) for link in block.links)


def _is_slogan(text: str) -> bool:
    """True of a title that promises results, and says nothing of who tells of them."""
    return bool(SLOGAN.search(text)) and not (TITLE.search(SLOGAN.sub("", text)) or PEOPLE.search(text))


def _is_told_below(passages: Sequence[Passage], place: int) -> bool:
    """True where the name is surely one, or what stands below it up to the next heading may be said."""
    if SURE.search(passages[place].text):
        return True
    for passage in passages[place + 1 : place + 1 + LOOKED_AT]:
        if passage.block.kind is BlockKind.HEADING:
            return False
        text = passage.text
        quoted = passage.block.kind is BlockKind.QUOTATION or OPEN.match(text) or RATED.match(text)
        if quoted or any(word.search(text) for word in (SPEAKER, SMALL_SPEAKER, PRAISE, FAMILY, VALUE)):
            return True
    return False


def _is_in_menu(passages: Sequence[Passage], place: int) -> bool:
    """True of a line behind others as short: names of pages, rather than a title of what stands below."""
    below = passages[place + 1 : place + 2]
    if any(OPEN.match(passage.text) or passage.block.kind is BlockKind.QUOTATION for passage in below):
        return False
    return place >= LEAST_OF_MENU and all(_is_entry(passage) for passage in passages[place - LEAST_OF_MENU : place])


def _is_entry(passage: Passage) -> bool:
    text = passage.text
    short = passage.block.kind is BlockKind.PARAGRAPH and len(text.split()) <= LONGEST_ENTRY
    return short and not text.rstrip().endswith((".", "!", '"', "'"))


def _is_sentence_title(text: str) -> bool:
    """True of a title with stops in it: "Real people. Real results."."""
    return len(text.split()) <= 6 and text.rstrip().endswith(".") and text.count(".") > 1


def _is_of_customers(passages: Sequence[Passage]) -> bool:
    """True where front matter says so: by what it calls the file, by a customer's name, or by stars.

    Stars are a customer's where the title is a name; an editor's review has that of a product.
    """
    labels = {passage.block.label for passage in passages if passage.block.kind is BlockKind.METADATA}
    if labels & {CUSTOMER, OF_CUSTOMERS}:
        return True
    titles = (
        passage for passage in passages if passage.block.kind is BlockKind.METADATA and passage.block.label is None
    )
    return STARRED in labels and any(is_person(passage) for passage in titles)


def _is_page_title(passage: Passage) -> bool:
    """True for the title of a page that is about nothing but what customers say ("Reviews | Fernwell")."""
    block = passage.block
    named = block.kind is BlockKind.METADATA and block.label in (None, "title") and block.region is None
    if not named or NOT_TITLE.search(passage.text):
        return False
    title = TITLE_END.split(passage.text, maxsplit=1)[0]
    return bool(WHOLE_TITLE.fullmatch(title.strip()) or PAGE_TITLE.match(passage.text))
