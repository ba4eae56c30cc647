"""What customers say on a page, in any form: testimonials of `testimonials`, and what is set out as such.

Beside a story in the first person that somebody signs, these count:

- what stands under a heading such as "What our clients say", signed or not, with quotation marks or without;
- a quotation that a customer signs and that praises or tells an experience, be it short ("Best massage ever!" - Ana);
- a review of schema.org markup, which readers of HTML hand on as a quotation with its signature;
- a card with stars;
- the caption of a video in which a customer speaks.

Practitioners, owners, authors of studies and the press are no customers, nor are wise sayings of the famous.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.first_person import SMALL_SPEAKER, SPEAKER, is_experience
from claimcheck.claims.statement_signatures import (
    closing,
    dashed,
    is_closing_line,
    is_name,
    is_stars,
    name_before,
    named_behind,
)
from claimcheck.claims.testimonials import (
    BENEFIT,
    CLOSED,
    OPEN,
    OUTCOME,
    STARS,
    Testimonial,
    find_testimonials,
    split_signature,
)
from claimcheck.claims.voices import OWN_VOICE, TITLED, TRADED
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

SHORTEST_WORDS = 4
LONG_WORDS = 8
LONGEST_HEADING = 9
LONGEST_CAPTION = 20
EYEBROW, UNDER = 8, 7
"""Levels of a small title above a heading, and of what follows one that no heading follows."""


OUTSIDE = frozenset({"nav", "footer"})
TEXT = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTATION, BlockKind.CELL)

TITLE = gated(
    r"""\b(?:testimonials?|testimonies
    |(?:what|hear|see|why)\b.{0,30}\b(?:patients?|clients?|customers?|people|others|members|users|families|parents|they)
    \b.{0,24}\b(?:say|said|saying|think|tell|love)
    |(?:from|by)\ (?:our|my|happy|real|satisfied|past)\ (?:\w+\ )?
    (?:patients?|clients?|customers|members|users|families|parents|students|athletes|readers|guests|community)
    |in\ their\ (?:own\ )?words|(?:client|customer|patient|family|member|parent)\ voices
    |(?:patient|client|customer|member|user|google|facebook|yelp|verified|recent|latest|real)(?:'?s'?)?
    \ (?:\w+\ )?(?:reviews?|stories|feedback|comments|praise|love|success)
    |(?:patient|client|customer|member)(?:'?s'?)?\ experiences?
    |success\ stor(?:y|ies)|kind\ words|happy\ (?:patients|clients|customers)|word\ of\ mouth|rave\ reviews
    |stories\ (?:from|of|by)|reviews\ (?:from|of|by|on)|they\ said)\b
    |\A\W*(?:reviews?|feedback|client\ love|patient\ love)\W*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
"""A heading above what customers say."""

PAGE_TITLE = re.compile(
    r"\W*(?:(?:our|client|patient|customer|happy|google|what) ){0,2}"
    r"(?:testimonials?|reviews|feedback|(?:clients|patients|customers) say)\s*(?:\Z|[|:-])",
    re.IGNORECASE,
)
NOT_TITLE = re.compile(
    r"\b(?:how|guide|policy|write|leave|share|submit|send|give|evidence|research|literature|systematic|cochrane|study"
    r"|studies|trials?|clinical|product reviews?|book|best|top \d|vs)\b",
    re.IGNORECASE,
)

PRAISE = re.compile(
    r"""\b(?:recommend\w*|thank(?:s|\ you|ful)?|grateful|gratitude|amazing\w*|fantastic\w*|incredibl[ey]|brilliant\w*
    |wonderful\w*|excellent\w*|outstanding|awesome|exceptional\w*|fabulous|superb|life-?\ ?(?:chang\w+|sav\w+)
    |game-?\ ?changer|miracle|godsend|second\ to\ none|at\ ease|highly|friendly|professional(?:ism)?|knowledgeable
    |caring|welcoming|kind|attentive|thorough|listen(?:s|ed)|best
    |(?:I|we|my\ \w+)\ (?:\w+\ )?love[ds]?|impressed|pleased|delighted|trust
    |great\ (?:\w+\ )?(?:experience|service|place|team|results?|job|care|therapist|doctor|massage|treatment|staff
    |atmosphere|product|people|work)|works?(?:ed)?\ wonders|made\ (?:all\ the|an?(?:\ \w+)?)\ difference
    |(?:five|5)\ stars?|worth\ (?:it|every)|never\ (?:felt|looked)\ better|transform\w*|helped)\b""",
    re.IGNORECASE | re.VERBOSE,
)
STRONG_PRAISE = re.compile(
    r"\b(?:recommend\w*|thank you|life-?changing|second to none|helped (?:me|my|us|our)|at ease|great (?:experience"
    r"|service|team|results)|highly|fantastic|amazing|excellent|professional|friendly|brilliant)\b",
    re.IGNORECASE,
)

CUSTOMER_NAME = re.compile(
    r"[-\s]*[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ]\.?| (?:and|&) [A-ZÀ-Þ][\w'-]+)?"
    r"(?:(?:, | \(| - | \| )(?!\d{4})[^.]{2,60}\)?)?[\s.]*"
    r"|[A-ZÀ-Þ]\. ?[A-ZÀ-Þ]\.?"
)
"""A first name alone or with an initial, and what else is said of the person."""

OURS = re.compile(r"\b(?:we|us|our|treatment|session|appointment|booked)\b", re.IGNORECASE)

THANKS = re.compile(
    r"\b(?:thank you (?:so|very) much|thanks so much|can(?:no|')t thank you)\b",
    re.IGNORECASE,
)
"""What only a customer says, so that nobody need sign it."""

RATING_LINE = re.compile(r"\b(?:based on|from) (?:over )?\d|\b\d+ (?:\w+ ){0,2}(?:reviews?|ratings?)\b", re.IGNORECASE)

HOUSE = re.compile(
    r"""\A\W*(?:read|see|view|watch|discover|find\ out|click|leave|write|share|submit|have\ you|are\ you|check\ out
    |book|contact|call|join|follow|hear|our|we|we're|we've|at\ [A-Z]|here\ (?:are|is|at)|these\ are|below
    |all\ (?:reviews|testimonials)|based\ on|rated|trusted\ by|over\ \d|more\ than\ \d|don't\ just|these\ testimonials
    |real\ (?:stories|results|feedback|people|reviews|experiences)|individual\ results|results|names|some\ names
    |disclaimer|please|the\ following|testimonials|transformations|what\b|how\b|why\b|load\ more|show\ more|next
    |previous|source)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""How the house speaks above and below what its customers say."""

HOUSE_OR_CUSTOMER = re.compile(r"\A\W*(?:our|we|we're|we've)\b", re.IGNORECASE)
HOUSE_VOICE = re.compile(
    r"\b[Mm]y (?:mission|purpose|work|approach|passion|clients?|patients?|practice|clinic|services?|testimonials)\b"
    r"|\bI(?:'m| am) (?:here to|an? (?:\w+ ){0,4}(?:therapist|hypnotherapist|osteopath|practitioner|coach|accredited))"
    r"|\bI(?:'m| am) [A-Z]\w+ and\b|\bI (?:offer|help people|provide|specialise|specialize|trained|qualified|treat)\b"
    r"|\b(?:get in touch|contact me|call me|book (?:a|an|your))\b|\bI (?:can|will) help you\b",
)
FAMILY = re.compile(
    r"\bour (?:\w+ )?(?:son|daughter|baby|babies|child|children|kids|toddler|family|dog|cat|puppy|wedding|first|last"
    r"|lives|treatments?|sessions?|visits?|appointments?)\b"
    r"|\bwe (?:tried|found|came|had|went|were|are so|are very|have been|would|can't|cannot|love|both|got|saw|started"
    r"|bought|ordered|highly)\b",
    re.IGNORECASE,
)

OWNER = gated(
    r"\b(?:meet|about|i'm|i am|my name is|hi,? i'm|hello,? i'm) (?P<name>(?-i:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?))"
    r"|(?P<first>(?-i:[A-Z][\w'-]+ [A-Z][\w'-]+)),? (?:owner|founder|director|practitioner|therapist|osteopath"
    r"|chiropractor|hypnotherapist|acupuncturist)\b",
    re.IGNORECASE,
)

CAPTION = gated(
    r"(?:(?i:video) (?:testimonials?|review|story)"
    r"|(?:\A|[.:!] )(?i:watch|hear|listen to)\b.{0,60}\b(?:stor(?:y|ies)|testimonials?|journey"
    r"|experience|recover\w*|explain|talk|tell|share)\b"
    r"|(?:patient|client|customer|member)(?:'s)? (?:video|story)"
    r"|[A-Z][a-z]+'s (?:video )?(?:story|testimonial))\b"
)
NO_CAPTION = re.compile(
    r"(?:my|your|our) (?:story|journey)\b|\bhow we\b|\bmore (?:stories|testimonials)\b", re.IGNORECASE
)

CHANGE = re.compile(
    r"""\b(?:gone|vanish\w*|disappear\w*|no\ longer|(?:re)?gain(?:ed|ing)|able\ to|can\ (?:now|finally)|again|better
    |improv\w+|reliev\w+|relief|stopp(?:ed|ing)|cured|heal(?:ed|ing)|fixed|lost|turned\ around|chang(?:ed|ing)
    |sleep\ (?:through|better|well|like)|slept|fewer|less|reduc\w+|eas(?:ed|es)|clear(?:ed|er)|quit|\w+-free
    |free\ (?:of|from)|back\ to|help(?:ed|s|ing)?|work(?:ed|s)|cancelled|avoided|quality\ of\ life|difference|came\ back
    |saved|lifted|calmer?|fitter|stronger|pain\ free)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words of a change in the speaker's life."""

WORD_ALONE = re.compile(r"[^\W\d_]{2,}")


def find_statements(passages: Sequence[Passage]) -> tuple[Testimonial, ...]:
    """All that customers say on a page, in order. `passages` are those that the reader sees.

    Those that `find_testimonials` finds have `full` set; the others need no first person, or no signature.
    """
    told = {testimonial.first: testimonial for testimonial in find_testimonials(passages)}
    owners = _owners(passages)
    zones = _zones(passages)
    found: list[Testimonial] = []
    place = taken = 0
    while place < len(passages):
        full = told.get(place)
        statement = (
            full or _caption(passages, place) or _statement(passages, place, owners, taken, in_zone=zones[place])
        )
        if statement and not (statement.signature and _is_owner(statement.signature, owners)):
            statement = statement if full else replace(_whole(statement, passages), full=False)
            found.append(statement)
            place = max(place, _whole(statement, passages).last)
            taken = place + 1
        elif full:
            place = full.last
        place += 1
    return tuple(found)


def _whole(statement: Testimonial, passages: Sequence[Passage]) -> Testimonial:
    """The statement with the paragraphs of its quotation that follow."""
    last = statement.last
    group = passages[last].block.group
    while (
        group is not None
        and passages[statement.first].block.kind is BlockKind.QUOTATION
        and last + 1 < len(passages)
        and passages[last + 1].block.group == group
        and passages[last + 1].block.kind is BlockKind.QUOTATION
        and not OPEN.match(passages[last + 1].text)
    ):
        last += 1
    return replace(statement, last=last) if last > statement.last else statement


def _zones(passages: Sequence[Passage]) -> list[bool]:
    """For each passage whether it stands under a heading for what customers say."""
    zones: list[bool] = []
    level = next((0 for passage in passages if _is_page_title(passage)), None)
    for passage in passages:
        block, text = passage.block, passage.text
        if block.region in OUTSIDE:
            zones.append(False)
            continue
        if block.kind is BlockKind.HEADING:
            if _is_title(text) or level == EYEBROW:
                level = block.level
            elif level is not None and block.level <= level and not is_name(text):
                level = None
            elif level is not None and not is_name(text) and len(text.split()) > 2 and not OPEN.match(text):
                level = level if block.level > level else None
        elif block.kind is BlockKind.PARAGRAPH and level is None and not block.links and _is_title(text):
            if text.rstrip().endswith((".", "!", "?", ",", ":", '"', "'")):
                zones.append(False)
                continue
            level = EYEBROW
            zones.append(True)
            continue
        level = UNDER if level == EYEBROW and block.kind is not BlockKind.HEADING else level
        zones.append(level is not None)
    return zones


def _is_page_title(passage: Passage) -> bool:
    """True for the title of a page that is about nothing but what customers say ("Reviews | Fernwell")."""
    block = passage.block
    named = block.kind is BlockKind.METADATA and block.label in (None, "title") and block.region is None
    return named and bool(PAGE_TITLE.match(passage.text)) and not NOT_TITLE.search(passage.text)


def _is_title(text: str) -> bool:
    return len(text.split()) <= LONGEST_HEADING and bool(TITLE.search(text)) and not NOT_TITLE.search(text)


def _owners(passages: Sequence[Passage]) -> frozenset[str]:
    """First names of those whom the page presents as its own people."""
    names = set()
    for passage in passages:
        for found in OWNER.finditer(passage.text):
            names.add((found["name"] or found["first"]).split()[0].lower())
    return frozenset(names - {"us", "the", "our", "me"})


def _is_owner(signature: str, owners: frozenset[str]) -> bool:
    words = re.findall(r"[\w']+", signature)
    return bool(words) and words[0].lower() in owners and len(words) <= 3


def _caption(passages: Sequence[Passage], place: int) -> Testimonial | None:
    block, text = passages[place].block, passages[place].text
    if block.region in OUTSIDE or block.kind is BlockKind.SIGNATURE or len(text.split()) > LONGEST_CAPTION:
        return None
    if block.kind is BlockKind.METADATA and block.label not in ("title", "aria-label", "alt", "label"):
        return None
    if not CAPTION.search(text) or NO_CAPTION.search(text):
        return None
    if _is_title(text) and not re.search(r"[:|-] ", text):
        return None
    return Testimonial(place, place, 0, len(text), text, None, bool(OUTCOME.search(text)))


def _statement(
    passages: Sequence[Passage], place: int, owners: frozenset[str], taken: int, *, in_zone: bool
) -> Testimonial | None:
    block, text = passages[place].block, passages[place].text
    if block.kind not in TEXT or block.region in OUTSIDE:
        return None
    if not in_zone and block.kind is not BlockKind.QUOTATION and not OPEN.match(text):
        return None
    if is_closing_line(text) or RATING_LINE.search(text[:80]):
        return None
    said, signature = split_signature(text)
    if signature is None:
        said, signature = named_behind(text)
    if signature is None and in_zone:
        said, signature = dashed(text)
    if len(said.split()) < SHORTEST_WORDS and not (in_zone and block.kind is BlockKind.QUOTATION):
        return None
    quoted = block.kind is BlockKind.QUOTATION or bool(OPEN.match(text) and CLOSED.search(said))
    last, after, starred = (place, None, bool(STARS.search(text)))
    if signature is None:
        last, after, starred = closing(passages, place, in_zone=in_zone)
        signature = after
        if after and in_zone and _is_owner(after, owners) and passages[last].block.kind is BlockKind.HEADING:
            last, signature, after = place, None, None
    before = name_before(passages, place) if signature is None and in_zone and place > taken else None
    signature = signature or before
    words = " ".join(
        passages[number].text
        for number in range(place, last + 1)
        if passages[number].block.kind in TEXT and (number < last or last == place or after is None)
    )
    if signature and not in_zone and (_is_owner(signature, owners) or _is_professional(signature, words)):
        return None
    starred = starred or (place > 0 and is_stars(passages[place - 1].text))
    closed = bool(signature and not before) or starred
    known = starred or bool(signature and CUSTOMER_NAME.fullmatch(signature.strip()))
    if not _is_customers(words, in_zone=in_zone, quoted=quoted, closed=closed, known=known):
        return None
    end = len(said) if last == place else len(text)
    return Testimonial(place, last, 0, end, words, signature, bool(OUTCOME.search(words)))


def _is_professional(signature: str, words: str) -> bool:
    """True for a signature of science, of the press or of a trade that does not tell of themselves."""
    if TITLED.search(signature):
        return True
    of_self = bool(CUSTOMER_NAME.fullmatch(signature.strip())) and (is_experience(words) or bool(OURS.search(words)))
    return bool(TRADED.search(signature)) and not of_self


def _is_customers(words: str, *, in_zone: bool, quoted: bool, closed: bool, known: bool) -> bool:
    """True where a customer says it: how much it takes depends on how it is set out.

    Args:
        words: what is said.
        in_zone: it stands under a heading for what customers say.
        quoted: it stands in quotation marks or in a block quotation.
        closed: a name or stars close it.
        known: the name is written as those of customers are ("Jordan P., cook", "Ana"), or there are stars.
    """
    speaks = bool(SPEAKER.search(words) or SMALL_SPEAKER.search(words) or FAMILY.search(words))
    if HOUSE_VOICE.search(words) or (OWN_VOICE.search(words) and not in_zone):
        return False
    if HOUSE.match(words) and not (quoted and closed) and not (HOUSE_OR_CUSTOMER.match(words) and FAMILY.search(words)):
        return False
    if in_zone:
        praised = bool(PRAISE.search(words))
        long = len(WORD_ALONE.findall(words)) >= LONG_WORDS
        if quoted:
            return speaks or praised or closed
        return (closed and (speaks or praised or long)) or (speaks and (praised or is_experience(words)))
    if not quoted:
        return False
    if not closed:
        return speaks and bool(THANKS.search(words))
    if known and (speaks or OURS.search(words)):
        return True
    return (speaks and bool(BENEFIT.search(words) or PRAISE.search(words))) or bool(STRONG_PRAISE.search(words))


def told_in(statement: Testimonial, passages: Sequence[Passage]) -> Iterator[tuple[Passage, Sentence]]:
    """The sentences of a statement that praise or tell a change; the first sentence where none does."""
    sentences = [
        (passage, sentence)
        for passage in passages[statement.first : statement.last + 1]
        if passage.block.kind is not BlockKind.SIGNATURE and passage.block.kind is not BlockKind.HEADING
        for sentence in passage.sentences
        if not is_closing_line(passage.text[sentence.start : sentence.end])
    ]
    told = [pair for pair in sentences if _tells(pair[0].text[pair[1].start : pair[1].end])]
    yield from told or sentences[:1]


def _tells(text: str) -> bool:
    return bool(PRAISE.search(text) or CHANGE.search(text))
