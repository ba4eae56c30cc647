"""TE01: a testimonial that stands without what a reader needs to weigh it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.citations.reference import Place
from claimcheck.claims.testimonials import Testimonial, find_testimonials, runs
from claimcheck.language.term_lists import term_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["untagged_testimonial"]

AROUND = 2

PROVENANCE = re.compile(
    r"""\b(?:patient|client|customer|member|user|reader|google|trustpilot|facebook|yelp|amazon|doctify|feefo
    |app\ store|survey
    |verified|independent|online)'?s?\ (?:\w+\ ){0,2}(?:reviews?|letters?|e-?mails?|feedback|comments?|messages?
    |purchases?
    |buyers?|response|answers?|interview|store)\b
    |\b(?:letter|e-?mail|message|review|feedback|comment|interview|story|card|post|words)\ (?:\w+\ ){0,2}(?:from|by
    |with|sent|left|posted|given)\b
    |\b(?:printed|published|quoted|reproduced|used|shared|posted)\ (?:here\ )?(?:as\ (?:written|sent|received
    |posted)|in\ full|with\b.{0,30}\b(?:permission|consent))
    |\b(?:shortened|edited|translated)\ by\b|\bwritten\ (?:permission|consent)\b|\breviews?\ (?:on|from)\ [A-Z]
    |\bcollected\ (?:by|on|in|from|through)\b|\binterviewed\b""",
    re.IGNORECASE | re.VERBOSE,
)
CONNECTION = re.compile(
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
    re.IGNORECASE | re.VERBOSE,
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


def untagged_testimonial(page: Page) -> Iterator[Alarm]:
    """Testimonials without provenance, connection or, where an outcome is told, the result people can expect.

    The tags are those of 16 CFR 255.2 and 255.5 and of the CAP Code; they count in the testimonial and in the two
    blocks above and below it, or above and below the run of testimonials that it stands in. "Results may vary" is no
    tag.
    """
    passages = page.copy()
    testimonials = find_testimonials(passages)
    for run in runs(testimonials):
        first, last = run[0].first, run[-1].last
        above = passages[max(0, first - AROUND) : first]
        around = [p.text for p in (*above, *passages[last + 1 : last + 1 + AROUND])]
        if above and term_pattern("bad-example").search(above[-1].text):
            continue
        for testimonial in run:
            missing = _missing(testimonial, passages, around)
            if missing:
                yield _alarm(page, passages, testimonial, missing)


def _missing(testimonial: Testimonial, passages: Sequence[Passage], around: Sequence[str]) -> tuple[str, ...]:
    texts = [p.text for p in passages[testimonial.first : testimonial.last + 1]]
    texts += around
    missing = []
    if not any(PROVENANCE.search(text) for text in texts):
        missing.append("provenance")
    if not any(CONNECTION.search(text) for text in texts):
        missing.append("connection")
    if testimonial.outcome and not any(_expected_result(text) for text in _beside(testimonial, texts)):
        missing.append("result")
    return tuple(missing)


def _beside(testimonial: Testimonial, texts: Sequence[str]) -> Iterator[str]:
    """The texts without what the customer says: their own figures are no expected result."""
    for text in texts:
        if text.count('"') >= 2:
            yield re.sub(r'"[^"]*"', "", text)
        elif text not in testimonial.words:
            yield text.replace(testimonial.words, "")


def _expected_result(text: str) -> bool:
    return any(AMOUNT.search(part) and BASIS.search(part) for part in re.split(r"(?<=[.!?])\s", text))


def _alarm(page: Page, passages: Sequence[Passage], testimonial: Testimonial, missing: tuple[str, ...]) -> Alarm:
    first, last = passages[testimonial.first].block, passages[testimonial.last].block
    start_line = page.document.position(first.span(testimonial.start, testimonial.end).start)[0]
    end_line = page.document.position(last.span(0, len(last.text)).end)[0]
    note = messages.to_line(end_line) if end_line > start_line else ""
    return Alarm(
        "TE01",
        (Mark(Place(first.id, testimonial.start, testimonial.end), note),),
        messages.untagged_testimonial(testimonial.signature, missing),
        rows=(
            Row("needs", messages.testimonial_needs(missing)),
            Row("law", "16 CFR 255.2, 255.5 (US); CAP Code 3.45 to 3.48 (UK)"),
            Row("try", messages.testimonial_try(len(missing))),
        ),
        expected=messages.testimonial_needs(missing),
        found="no tag" if len(missing) > 1 else "one tag missing",
    )
