"""How much speaks for it that a part of a page is what a customer says.

It is a sum of small weights, none of which is needed and none of which is enough.

Evidence is of three kinds: what stands in the part itself, how many of the parts that are set out like it have the
same, and what stands around all of them. The weights come from a logistic regression on pages that were labelled by
hand, each page also with its headings, its classes or its quotation marks taken away, so that no kind of evidence does
the work of all; they are rounded. Those of teams, of the learned and of the press are set by hand,
since few of them were seen.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from claimcheck.claims.first_person import REPORTED, SMALL_SPEAKER, SPEAKER, is_experience
from claimcheck.claims.statement_cards import speaks_big
from claimcheck.claims.statement_names import NOT_NAME, PERSON, is_line_about, is_name, is_rating, led, trailed
from claimcheck.claims.statement_signatures import leads_elsewhere, set_off_name
from claimcheck.claims.statement_words import CONSENT, HOUSE, HOUSE_VOICE, PRAISE, TO_READERS, VALUE
from claimcheck.claims.statement_zones import TEAM, is_title
from claimcheck.claims.testimonials import OPEN, STAR, split_signature
from claimcheck.claims.voices import OWN_VOICE, TITLED
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimcheck.claims.statement_groups import Group, Unit
    from claimcheck.language.passage import Passage

BIAS: Final = -8.4
OWN: Final[dict[str, float]] = {
    "speaks": 2.3,
    "praise": 2.2,
    "rated": 1.6,
    "quoted": 1.6,
    "named": 1.5,
    "sentence": 1.4,
    "experience": 0.7,
    "value": 0.7,
    "person": 0.3,
    "headed": 0.0,
    "readers": -0.1,
    "trade": -0.3,
    "quotations": -0.4,
    "paragraphs": -0.4,
    "long": -0.5,
    "short": -0.5,
    "asks": -0.8,
    "names": -0.9,
    "house": -1.1,
    "titled": -1.1,
    "linked": -1.2,
    "blocks": -1.2,
    "learned": -2.5,
    "reported": -2.5,
}
"""What stands in the part itself."""

SHARED: Final[dict[str, float]] = {
    "rated": 2.0,
    "praise": 1.8,
    "named": 1.7,
    "quoted": 0.9,
    "speaks": 0.8,
    "value": 0.5,
    "person": 0.3,
    "experience": -0.4,
    "short": -0.4,
    "house": -0.8,
    "titled": -0.8,
    "readers": -1.1,
    "linked": -1.1,
    "asks": -1.1,
    "learned": -1.5,
    "trade": -1.7,
}
"""The share of the other parts that have it."""

AROUND: Final[dict[str, float]] = {
    "title": 2.0,
    "class": 1.3,
    "other class": -0.3,
    "other title": -0.7,
    "team": -3.0,
}
"""What stands around all of them."""

MOST_AROUND = sum(weight for weight in AROUND.values() if weight > 0)

LONG, SHORT, SENTENCE = 150, 5, 12
MANY_BLOCKS = 9
LINKED = 0.6
LONGEST_NAME = 120
"""Code points of a line that names somebody."""

HEADINGS = 12
"""Words of a heading, at most, that tells what stands below it."""

ONE_WORD = re.compile(r"\s*[\"'][\w-]+(?: [\w-]+)?[\"'] [a-z]")
"""A word in quotation marks that opens a sentence: '"Mara" means sea'."""

LEVELS_AROUND, LEVELS_INSIDE = 4, 6
UNITS_LOOKED_AT = 3

STARRED = re.compile(rf"(?:{STAR}\s?){{3}}")
ATTRIBUTE = re.compile(r"\s(?:class|id|aria-label|data-[\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
FOR = re.compile(
    r"testi|review|quote|feedback|client|customer|(?<!about-)(?<!our-)(?<!my-)(?<!brand-)stor(?:y|ies)|says|rating"
    r"|stars?\b|patient",
    re.IGNORECASE,
)
AGAINST = re.compile(
    r"team|staff|doctor|faq|accordion|pric|service|feature|blog|post|news|step|article|product|comment|menu|nav|form"
    r"|event|gallery|benefit",
    re.IGNORECASE,
)
OTHER_HEADING = re.compile(
    r"\b(?:team|staff|faqs?|questions|services?|treatments|blog|articles?|posts?|news|pricing|prices|benefits|steps"
    r"|about|meet|works?|why|how to|comments|our story|contact)\b",
    re.IGNORECASE,
)


OWN_STORY = re.compile(
    r"\A\W*(?:my (?:story|journey|path|approach|background)|(?:how|why) I\b|who I am)", re.IGNORECASE
)
"""A heading above what one of the house tells of themselves."""


def tells(passage: Passage) -> bool:
    """True where somebody is quoted, speaks of themselves or praises: one of the weighty kinds of evidence."""
    block, text = passage.block, passage.text
    if block.kind is BlockKind.METADATA:
        return False
    return (
        block.kind is BlockKind.QUOTATION
        or bool(OPEN.match(text))
        or bool(SPEAKER.search(text) or SMALL_SPEAKER.search(text))
        or bool(PRAISE.search(text))
    )


def evidence_in(passages: Sequence[Passage], unit: Unit) -> frozenset[str]:
    """What speaks for and against a part of a page, in the part itself: keys of `OWN` and `SHARED`."""
    said: list[str] = []
    names: list[str] = []
    found: set[str] = set()
    quotations = 0
    headed = True  # all names are headings
    for passage in passages[unit.first : unit.last + 1]:
        block, text = passage.block, passage.text
        if block.kind is BlockKind.METADATA:
            continue
        if sum(link.end - link.start for link in block.links) > LINKED * len(text):
            found.add("linked")
        opened = bool(OPEN.match(text)) and not ONE_WORD.match(text)
        brief = len(text) <= LONGEST_NAME
        if brief and is_rating(text):
            found.add("rated")
        elif brief and is_line_about(text):
            continue
        elif block.kind is BlockKind.SIGNATURE or (brief and is_name(text)):
            names.append(text)
            headed = headed and block.kind is BlockKind.HEADING
        elif block.kind is BlockKind.HEADING and not opened and not speaks_big(text):
            found.add("titled")
        else:
            said.append(text)
            quotations += opened
            if opened or block.kind is BlockKind.QUOTATION:
                found.add("quoted")
    signature = split_signature(said[-1])[1] or trailed(said[-1])[1] or led(said[0])[1] if said and not names else None
    if not signature and not names and said:
        signature = set_off_name(passages[unit.first])[1]
    names = [signature] if signature else names
    found.update(_in_words(" ".join(said), names))
    if names and headed and not signature:
        found.add("headed")
    if quotations > 1:
        found.add("quotations")
    if len(set(names)) > 1:
        found.add("names")
    if len(said) > 1:
        found.add("paragraphs")
    if unit.last - unit.first >= MANY_BLOCKS:
        found.add("blocks")
    return frozenset(found)


def _in_words(words: str, names: Sequence[str]) -> Iterator[str]:
    count = len(words.split())
    speaks = bool(SPEAKER.search(words) or SMALL_SPEAKER.search(words))
    if speaks:
        yield "speaks"
        if any(is_experience(sentence) for sentence in re.split(r"(?<=[.!?])\s", words)):
            yield "experience"
    elif TO_READERS.search(words):
        yield "readers"
    if PRAISE.search(words):
        yield "praise"
    elif VALUE.search(words):
        yield "value"
    if names:
        yield "named"
        if any(PERSON.fullmatch(name) and not NOT_NAME.search(name) for name in names):
            yield "person"
        if any(TITLED.search(name) for name in names):
            yield "learned"
    if STARRED.search(words):
        yield "rated"
    if HOUSE.match(words):
        yield "house"
    if OWN_VOICE.search(words) or HOUSE_VOICE.search(words) or CONSENT.match(words):
        yield "trade"
    if REPORTED.search(words):
        yield "reported"
    if words.rstrip("\"' ").endswith("?"):
        yield "asks"
    if count > LONG:
        yield "long"
    if count < SHORT:
        yield "short"
    if count >= SENTENCE:
        yield "sentence"


def evidence_around(passages: Sequence[Passage], group: Group) -> frozenset[str]:
    """What speaks for and against a group in the headings above it and in the tags of its elements: of `AROUND`."""
    found = set()
    headings = _above(passages, group.units[0].first)
    section = set(passages[group.units[0].first].block.section[-1:])
    if any(leads_elsewhere(passage) for passage in passages if passage.block.id in section):
        found.add("other title")
    elif any(is_title(heading) for heading in headings):
        found.add("title")
    elif any(OTHER_HEADING.search(heading) and len(heading.split()) <= HEADINGS for heading in headings):
        found.add("other title")
    if any(OWN_STORY.search(heading) for heading in headings[:2]):
        found.add("team")
    if any(TEAM.search(heading) and len(heading.split()) <= HEADINGS for heading in headings[:2]):
        found.add("team")
    attributes = " ".join(_attributes(passages, group))
    if FOR.search(attributes):
        found.add("class")
    if AGAINST.search(attributes):
        found.add("other class")
    return frozenset(found)


def _above(passages: Sequence[Passage], first: int) -> list[str]:
    """The texts right above a passage, up to a heading, and the headings that it stands under."""
    texts = []
    for passage in reversed(passages[max(0, first - 3) : first]):
        texts.append(passage.text)
        if passage.block.kind is BlockKind.HEADING:
            break
    section = set(passages[first].block.section[-2:])
    if section:
        texts += [passage.text for passage in passages[:first] if passage.block.id in section]
    return texts


def _attributes(passages: Sequence[Passage], group: Group) -> Iterator[str]:
    holder = group.around
    for _ in range(LEVELS_AROUND):
        if holder is None:
            break
        yield from _values(holder.source)
        holder = holder.around
    for unit in group.units[:UNITS_LOOKED_AT]:
        for passage in passages[unit.first : unit.last + 1]:
            holder = passage.block.holder
            for _ in range(LEVELS_INSIDE):
                if holder is None or holder is group.around:
                    break
                yield from _values(holder.source)
                holder = holder.around


def _values(source: str) -> Iterator[str]:
    for found in ATTRIBUTE.finditer(source):
        yield found[1] or found[2] or ""


def scores_of(evidence: Sequence[frozenset[str]], around: Iterable[str] | None = None) -> list[float]:
    """How much speaks for each part of a group: above 0 for it, below 0 against it.

    Args:
        evidence: in each part. What the other parts have counts by their share; of a part alone its own does.
        around: the evidence around them, or None for as much as there can be.
    """
    counts = Counter(key for own in evidence for key in own)
    others = max(1, len(evidence) - 1)
    same = BIAS + (MOST_AROUND if around is None else sum(AROUND[key] for key in around))
    scores = []
    for own in evidence:
        itself = own if len(evidence) > 1 else frozenset()
        shared = sum(weight * (counts[key] - (key in itself)) / others for key, weight in SHARED.items())
        scores.append(same + shared + sum(weight for key, weight in OWN.items() if key in own))
    return scores
