"""TE05 and TE06: who speaks: people tied to the house, people with a reward, patients who can be recognised."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.offers import has_patients
from claimcheck.checks.testimonial_tags import CONNECTION, MOST_MARKS, gathered, texts_around
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import Guard, guards_at
from claimcheck.language.term_lists import term_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.claims.testimonials import Testimonial

__all__ = ["identifiable_patient", "undisclosed_connection"]

REWARD = re.compile(
    r"\b(?:leave|write|post|give|share|submit|drop)\b[^.?!]{0,30}\b(?:reviews?|stars?|ratings?|"
    r"testimonials?)\b[^.?!]{0,60}"
    r"\b(?:get|receive|earn|win|free|discount|off|voucher|gift|credit|entered|prize)\b"
    r"|\b(?:get|receive|earn|win|enjoy)\b[^.?!]{0,40}\b(?:off|free|discount|voucher|gift|"
    r"credit)\b[^.?!]{0,40}\b(?:for|when"
    r"|if) (?:you |a |an |your |leaving |writing )+[^.?!]{0,20}\b(?:review|stars?|rating|testimonial)s?\b",
    re.IGNORECASE,
)
TERMS_SAID = re.compile(
    r"\b(?:good or bad|honest|paid partnership|advert\w*|#ad|disclos\w*|whatever you (?:say|think)"
    r"|not (?:allowed|permitted)|against|never|policy)\b",
    re.IGNORECASE,
)
TIED = re.compile(
    r"\b(?<!UK )(?<!Trust )(?<!Foundation )(?<!Society )(?:ambassador|brand partner|affiliate"
    r"|influencer|sponsored athlete|gifted (?:to )?(?:me|us)|(?:was|were|been) gifted"
    r"|collab(?:oration)?|complimentary \w+"
    r"|(?:my|our) (?:wife|husband|sister|brother|mother|father|cousin|colleague|employee|friend)"
    r" (?:runs|owns|founded|started|works)"
    r"|(?:friend|colleague|wife|husband|sister|brother|mother|father|student|employee) of"
    r" (?:the (?:owner|founder|clinic|practice|team|house)|our (?:founder|owner|team))|fellow student"
    r"|(?:I|, who) (?:(?:works?|worked|trained) (?:for|at|under|alongside)|studied (?:with|at|under|alongside))"
    r" (?:him|her|them|the (?:clinic|team|practice)))\b|#sp\b",
    re.IGNORECASE,
)
PERSON = re.compile(r"[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ][^\W\d_]*(?:['-][^\W\d_]+)?(?!\w)")
NAMELESS = re.compile(
    r"\b(?:anonymous|name withheld|name changed|names changed|patient|client|customer|member|user|buyer|google|source"
    r"|review|clients|clientele|therap(?:y|ies)|massage|treatments?|sessions?|hypnosis|regression|coaching)\b"
    r"|\A\W*(?:an?|the|one|our) |\A[A-Z]\.? ?[A-Z]?\.?\Z",
    re.IGNORECASE,
)
OF_TRADE = (
    r"(?:high|middle|primary|school|college|university|medical|graduate|retired|public|senior|junior|software|biotech"
    r"|business|small|company|former|young|proud|happy|busy|working|single|full-time|local|marketing|sales|it|real"
    r"|estate|fitness|private|civil|social|office|freelance|professional|grateful)"
)
"""Words before a trade that are no names."""

ROLE = re.compile(
    r"(?:(?:\w+ ){1,3}survivor"
    rf"|(?:\w+ |(?:{OF_TRADE} ){{0,3}})(?:adult|teenager|servant|official|officer|scientist|programmer|developer"
    r"|professional|lawyer|solicitor|surgeon|doctor|nurse|editor|writer|banker|investor|architect|designer|director"
    r"|pilot|teacher|professor|engineer|consultant|founder|entrepreneur|curator|manager|driver|builder|farmer|chef"
    r"|student|runner|cyclist|dancer|athlete|parent|mother|father|mum|mom|dad|grandmother|grandfather|carer|retiree"
    r"|pensioner|graduate|participant|volunteer|employee|executive|accountant|dentist|therapist|coach|trainer|baker"
    r"|cook))(?: (?:from|of|in) .{2,40})?",
    re.IGNORECASE,
)
"""A trade or a role without a name: "Lawyer, 47"."""

AUTHORIZED = re.compile(
    r"\bauthori[sz]ation\b.{0,30}\b(?:on file|signed|recorded|[A-Z]*-?\d+)"
    r"|\b(?:composite|fictional|invented|actors?|models?)\b"
    r"|\bnames? (?:have been |has been |was |were )?(?:changed|altered|withheld)\b"
    r"|\bsigned (?:hipaa )?authori[sz]ation",
    re.IGNORECASE,
)


def undisclosed_connection(page: Page) -> Iterator[Alarm]:
    """People tied to the house who speak as customers, and rewards for reviews, not disclosed (TE05)."""
    for testimonial in page.statements():
        around = texts_around(page, testimonial)
        if any(CONNECTION.search(text) for text in around):
            continue
        for passage in page.copy()[testimonial.first : testimonial.last + 1]:
            found = TIED.search(passage.text)
            if found:
                place = Place(passage.block.id, *found.span())
                yield _alarm(place, messages.undisclosed_connection(page.quoted(place)))
                break
    for passage in page.copy():
        for sentence in passage.sentences:
            found = REWARD.search(passage.text, sentence.start, sentence.end)
            if found is None or TERMS_SAID.search(passage.text, sentence.start, sentence.end):
                continue
            if not guards_at(passage, found.start(), found.end(), page.passages, UNSAID):
                place = Place(passage.block.id, *found.span())
                yield _alarm(place, messages.reward_for_review(page.quoted(place)))


UNSAID = Guard.NEGATION | Guard.QUESTION | Guard.DEBUNKED | Guard.COMPETITOR


def _alarm(place: Place, message: str) -> Alarm:
    law = "16 CFR 255.5, 465.4, 465.5 (US); DMCC Act 2024 Sch. 20 (UK)"
    return Alarm("TE05", (Mark(place),), message, rows=(Row("law", law), Row("try", messages.disclose_try())))


def identifiable_patient(page: Page) -> Iterator[Alarm]:
    """Patients who are named, where nothing says that they authorized it (TE06, 45 CFR 164.508)."""
    if not page.statements() or not has_patients(page):
        return  # clients of a gym, and people who bring an animal, are no patients
    passages = page.copy()
    named = []
    for testimonial in page.statements():
        signature = testimonial.signature
        if not signature or NAMELESS.search(signature.strip()) or not PERSON.match(signature.strip(' -"')):
            continue
        if ROLE.fullmatch(re.split(r"[,|(•·]| - ", signature.strip(' -"'), maxsplit=1)[0].strip()):
            continue
        above = passages[testimonial.first - 1].text if testimonial.first else ""
        authorized = any(AUTHORIZED.search(text) for text in texts_around(page, testimonial))
        if authorized or term_pattern("bad-example").search(above):
            continue
        named.append((testimonial, _signed(page, testimonial, signature)))
    for group in gathered(named):
        yield Alarm(
            "TE06",
            tuple(Mark(place) for _, place in group[:MOST_MARKS]),
            messages.identifiable_patient(group[0][0].signature or "", len(group)),
            rows=(Row("law", "45 CFR 164.508(a)(3), (c)"), Row("try", messages.authorization_try())),
        )


def _signed(page: Page, testimonial: Testimonial, signature: str) -> Place:
    """Where the signature stands: in the statement, or in the block above it."""
    passages = page.copy()
    for number in (*range(testimonial.last, testimonial.first - 1, -1), testimonial.first - 1):
        at = passages[number].text.rfind(signature) if 0 <= number < len(passages) else -1
        if at >= 0:
            return Place(passages[number].block.id, at, at + len(signature))
    return Place(passages[testimonial.first].block.id, testimonial.start, testimonial.end)
