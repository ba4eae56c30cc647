"""What makes a testimonial one that a reader can weigh: provenance, connection and the result that people can expect.

The tags are those of 16 CFR 255.2 and 255.5 (US) and of the CAP Code 3.45 to 3.48 (UK). They count in the testimonial
and in the two blocks above and below it, or above and below the run of testimonials that it stands in. "Results may
vary" is no tag. Consent is no matter of words on the page and is asked for by TE06.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.testimonials import runs
from claimcheck.documents.platforms import REVIEW_SITES
from claimcheck.language.gated import gated
from claimcheck.language.term_lists import term_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.checks.page import Page
    from claimcheck.citations.reference import Place
    from claimcheck.claims.testimonials import Testimonial
    from claimcheck.language.passage import Passage

AROUND = 2

REQUIRED = {
    "us": ("provenance", "connection", "result"),
    "uk": ("provenance", "connection"),
    "eu": ("provenance", "connection"),
}
"""The tags by jurisdiction. In Australia and Canada (Ontario) no tag makes a testimonial about treatment lawful."""

PROVENANCE = gated(
    r"""\b(?:patient|client|customer|member|user|reader|google|trustpilot|facebook|yelp|amazon|doctify|feefo
    |app\ store|survey
    |verified|independent|online)'?s?\ (?:\w+\ ){0,2}(?:reviews?|letters?|e-?mails?|feedback|comments?|messages?
    |purchases?
    |buyers?|response|answers?|interview|store)\b
    |\b(?:letter|e-?mail|message|review|feedback|comment|interview|story|card|post|words)\ (?:\w+\ ){0,2}(?:from|by
    |with|sent|left|posted|given)\b
    |\b(?:printed|published|quoted|reproduced|used|shared|posted)\ (?:here\ )?(?:as\ (?:written|sent|received
    |posted)|in\ full|with\b.{0,30}\b(?:permission|consent))
    |\b(?:shortened|edited|translated)\ by\b|\bwritten\ (?:permission|consent)\b|\breviews?\ (?:on|from)\ [a-z]
    |\bcollected\ (?:by|on|in|from|through)\b|\binterviewed\b""",
    re.VERBOSE,
    folded=True,
)
PLATFORM = re.compile(rf"\b(?:{REVIEW_SITES}|amazon|vitals|practo)\b|\b\d+ reviews?\b.{{0,20}}\d", re.IGNORECASE)
"""Where a review was written: in a short line beside it, or in a heading above."""
FAR = 6
"""Blocks above a run of statements, one of which may say where all of them were written."""
LONGEST_LINE = 14
"""Words of such a line."""
CONNECTION = gated(
    r"""\bunpaid\b|\b(?:not|never|nor|neither|nobody|none|wasn't|weren't|no\ one)\b.{0,40}\b(?:paid|pay|rewarded
    |payment|fee|discount|gift)
    |\bno\ (?:payment|reward|fee|incentive|connection|link|tie|compensation|discount)\b|\bwithout\ (?:payment|reward
    |pay)\b
    |\bpaid\ (?:ad|advert\w*|partnership|endorsement|for|to|by|testimonial|\d|£|\$|€)|\b(?:was|were|is|are)\ paid\b
    |\badvert(?:isement|orial)\b
    |\b(?:received|given|got|had|gave|sent)\b.{0,50}\b(?:free|discount\w*|gift|voucher|at\ no\ (?:cost|charge)
    |in\ return|complimentary)
    |\bfree\ of\ charge\b|\bin\ (?:exchange|return)\ for\b|\bsponsored\b|\#ad\b|\b(?:member|part)\ of\ (?:our
    |the)\ (?:staff|team)\b
    |\bour\ (?:employee|staff|sister|brother)|\bemployee\ of\b|\bworks?\ (?:for|with)\ us\b
    |\b(?:owner|founder|director|therapist|practitioner)'s\ (?:wife|husband|partner|sister|brother|mother|father|son
    |daughter|friend|cousin)""",
    re.VERBOSE,
    folded=True,
)
AMOUNT = re.compile(
    r"""\b\d+\ (?:in|of|out\ of)(?:\ every)?\ (?:\d+|ten|hundred)|\d\ ?%|\bper\ ?cent\b
    |\b(?:one|two|three|four|five|six|seven|eight|nine)\ (?:in|of|out\ of)(?:\ every)?\ (?:three|four|five|six|eight
    |ten)\b
    |\bon\ average\b.{0,60}\d|\d.{0,60}\bon\ average\b
    |\b(?:half|most|a\ third|two\ thirds|a\ quarter|few)\b.{0,80}\b(?:trial|study|survey)
    |\b(?:trial|study|survey|audit)\b.{0,80}\b(?:half|most|a\ third|two\ thirds|a\ quarter|few|smaller
    |\d+(?:\.\d+)?\ (?:points?|kg|kilos?|lbs?|pounds|minutes|days|hours|mm))\b""",
    re.IGNORECASE | re.VERBOSE,
)
BASIS = re.compile(
    r"""\b(?:trials?|stud(?:y|ies)|surveys?|audit|review\ of|average|typical(?:ly)?|generally|usual(?:ly)?|expect\w*
    |participants?|users|members|patients|clients|customers|people\ (?:who|given|on|in|like))\b""",
    re.IGNORECASE | re.VERBOSE,
)


MOST_APART = 3
"""Testimonials of one place on a page that are each a finding of their own; of more, one finding stands for all."""

MOST_MARKS = 6
"""Of one finding."""

NEAR = 4
"""Blocks, at most, between two testimonials of one place: a rating, a name, a line on it."""


def gathered(places: Sequence[tuple[Testimonial, Place]]) -> Iterator[tuple[tuple[Testimonial, Place], ...]]:
    """What a rule found in testimonials, in order: each alone, or as one where more stand in one place of the page."""
    group: list[tuple[Testimonial, Place]] = []
    for each in places:
        if group and each[0].first > group[-1][0].last + NEAR:
            yield from _apart(group)
            group = []
        group.append(each)
    yield from _apart(group)


def _apart(group: list[tuple[Testimonial, Place]]) -> Iterator[tuple[tuple[Testimonial, Place], ...]]:
    if len(group) > MOST_APART:
        yield tuple(group)
    else:
        yield from ((each,) for each in group)


def tagged(page: Page, testimonials: Sequence[Testimonial]) -> Iterator[tuple[Testimonial, tuple[str, ...]]]:
    """Each testimonial with the tags that it lacks, for those that are said and not held up as a bad example.

    Args:
        page: they stand on.
        testimonials: of the page, in order, by place in `page.copy()`.
    """
    passages = page.copy()
    required = {tag for place in page.jurisdictions for tag in REQUIRED.get(place, ())}
    for run in runs(testimonials):
        first, last = run[0].first, run[-1].last
        above = passages[max(0, first - AROUND) : first]
        around = [p.text for p in (*above, *passages[last + 1 : last + 1 + AROUND])]
        titles = [p.text for p in (*page.titles(), *passages[max(0, first - FAR) : first])]
        if above and term_pattern("bad-example").search(above[-1].text):
            continue
        for testimonial in run:
            section = passages[testimonial.first].block.section
            headings = [*titles, *(page.block(number).text for number in section)]
            missing = _missing(testimonial, passages, around, headings)
            yield testimonial, tuple(tag for tag in missing if tag in required)


def _missing(
    testimonial: Testimonial, passages: Sequence[Passage], around: Sequence[str], headings: Sequence[str]
) -> Iterator[str]:
    near = [p.text for p in passages[max(0, testimonial.first - NEAR) : testimonial.last + 1]]
    lines = (*near, *around, *headings, testimonial.signature or "")
    short = [text for text in lines if len(text.split()) <= LONGEST_LINE]
    texts = [p.text for p in passages[testimonial.first : testimonial.last + 1]]
    texts += around
    if not any(PROVENANCE.search(text) for text in texts) and not any(PLATFORM.search(text) for text in short):
        yield "provenance"
    if not any(CONNECTION.search(text) for text in texts):
        yield "connection"
    if testimonial.outcome and not any(_expected_result(text) for text in _beside(testimonial, texts)):
        yield "result"


def expected_result_beside(testimonial: Testimonial, text: str) -> bool:
    """True where a text beside a testimonial, or around what is said in it, gives the result that people can expect."""
    return any(_expected_result(part) for part in _beside(testimonial, [text]))


def texts_around(page: Page, testimonial: Testimonial) -> list[str]:
    """The testimonial and the two blocks above and below it."""
    passages = page.copy()
    return [p.text for p in passages[max(0, testimonial.first - AROUND) : testimonial.last + 1 + AROUND]]


def _beside(testimonial: Testimonial, texts: Sequence[str]) -> Iterator[str]:
    """The texts without what the customer says: their own figures are no expected result."""
    for text in texts:
        if text.count('"') >= 2:
            yield re.sub(r'"[^"]*"', "", text)
        elif text not in testimonial.words:
            yield text.replace(testimonial.words, "")


def _expected_result(text: str) -> bool:
    return any(AMOUNT.search(part) and BASIS.search(part) for part in re.split(r"(?<=[.!?])\s", text))
