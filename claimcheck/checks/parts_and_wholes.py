"""IN01: parts that are declared to be all, and do not add up to their whole."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.printed_numbers import COUNT, FIRST_WHOLE, count_of
from claimcheck.citations.reference import Place
from claimcheck.language.atoms import may_hold
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["parts_do_not_add_up"]

PEOPLE = (
    r"(?:people|persons|participants|patients|adults|adolescents|volunteers|users|runners|women|men|children|students"
    r"|subjects|respondents|members|clients|customers|workers|employees|nurses|athletes|trials|studies|mice|rats"
    r"|infants"
    r"|babies|mothers|teenagers|smokers|households|clinics|practices)"
)
ADJECTIVES = r"(?: (?!and\b|or\b|to\b|of\b|in\b|who\b|with\b|were\b)[a-z][\w'-]*){0,3}"
TOTAL = gated(rf"(?P<total>{FIRST_WHOLE}){ADJECTIVES} {PEOPLE}\b", folded=True)
ASSIGNED = re.compile(
    r"""(?:,?\ (?:who\ )?(?:were|was)|,?\ all|,)?\ ?(?:then\ |randomly\ |equally\ )*
    (?:randomi[sz]ed|assigned|allocated|divided|split|put)(?:\ at\ random|\ randomly|\ equally)?\ (?:in)?to
    (?:\ one\ of|\ either)?(?:\ (?P<groups>two|three|four|five|six|[2-6])\ (?:\w+\ ){0,2}(?:groups|arms))?""",
    re.IGNORECASE | re.VERBOSE,
)
BRACKET = re.compile(r" ?\((?P<inside>[^()]*)\)")
REST = re.compile(r"[^.!?]*(?:[.!?](?! |$)[^.!?]*)*")
UNITS = r"(?:mg|mcg|g|kg|ml|iu|weeks?|months?|days?|years?|hours?|minutes?|sessions?|visits?)"
DOSES = re.compile(rf"\b\d+(?:,? (?:or |and |to )?\d+)+,? ?{UNITS}\b", re.IGNORECASE)
LABELS = re.compile(
    r"\b(?:days?|weeks?|groups?|arms?|phases?|stages?|grades?|types?|visits?|months?|steps?|figures?|tables?) $",
    re.IGNORECASE,
)
GROUP_OF_ITS_OWN = re.compile(r" (?:the )?(?:(?:[\w-]+ ){0,3}(?:group|arm)\b|group [A-Z0-9]\b)", re.IGNORECASE)
OF_THEM = re.compile(r"(?<!total )\bof (?:the |these |those |all |our )?$", re.IGNORECASE)
PART = re.compile(rf"(?<![\w.,%£$€/-])(?P<part>{COUNT})(?!\w| ?%|[.,]\d|[/-])(?P<after>[^\d]{{0,40}})", re.IGNORECASE)
NOT_COUNTED = re.compile(
    r"""\s*-?(?:(?:weeks?|months?|years?|days?|hours?|minutes?|mins?|mg|g|kg|ml|mcg|iu|times?|sessions?|visits?|doses?
    |points?|items?|groups?|arms?|sites?|centres?|centers?|countries|cities|hospitals|capsules?|tablets?|mm|cm|km
    |miles?
    |steps|per\ ?cent)\b|%|to\ \d|-\d)""",
    re.IGNORECASE | re.VERBOSE,
)
OPEN = re.compile(
    r"""\b(?:including|include[sd]?|among|some|about|around|nearly|almost|over|more\ than|at\ least|of\ whom|of\ them
    |of\ these|of\ which|both|withdrew|dropped\ out|drop-?outs?|lost|complet\w+|remaining|remainder|rest|others?
    |most|e\.g
    |such\ as|also|plus|analy[sz]ed|excluded|overlap\w*|aged?|mean|median|average|each|ratio|non-?binary|unspecified
    |unknown|declined|missing|then|before|after|followed|half|third|quarter|later|baseline|up\ to
    |between
    |than|only|published|additional|another|first|second|per|every|times|(?:in|since|by|from|until)\ (?:19|20)\d\d)\b
    |[<>≥≤±~+*×]""",
    re.IGNORECASE | re.VERBOSE,
)
GROUP_WORD = re.compile(
    r"\b(?:groups?|arms?|controls?|placebo|sham|dummy|received?|got|took|given|usual care|standard care|treatment"
    r"|nothing|waiting list|wait-?list|randomi[sz]ed|assigned|allocated)\b",
    re.IGNORECASE,
)
SEX = r"(?:men|women|males?|females?|boys|girls)"
BY_SEX = re.compile(
    rf"^ ?(?P<a>{COUNT}) (?:were )?(?P<x>{SEX})(?:,| and|, and|;|/) "
    rf"(?P<b>{COUNT}) (?:were )?(?P<y>{SEX}) ?(?=[),;.]|$)",
    re.IGNORECASE,
)
RECEIVED = re.compile(
    r"\s*(?:\w+ )?(?:received|got|took|were (?:given|assigned|allocated|randomi[sz]ed)|had|used|did|joined)\b",
    re.IGNORECASE,
)
NEAR = 0.25
"""How far a sum may be from its whole to be a slip of it, rather than numbers of something else."""
NEARER = 0.1
MOST_PARTS = 6


class _Part(NamedTuple):
    value: int
    start: int
    end: int
    after: str


def parts_do_not_add_up(page: Page) -> Iterator[Alarm]:
    """Wholes whose parts are declared to be all and do not add up: SAMPL; CONSORT 2025 item 26.

    Declared are the parts of "60 runners (34 men and 28 women)", "assigned to three groups: 54 ..., 50 ..., 58 ...",
    "152 people: 54 ear, 50 body, 58 usual care", and of a next sentence in which every number "received" something.
    Nothing is said where a word leaves the parts open ("including"), or another number stands among them.
    """
    for passage in page.copy():
        if not may_hold(passage.text):
            continue
        totals = list(TOTAL.finditer(passage.text))
        for number, total in enumerate(totals):
            limit = totals[number + 1].start() if number + 1 < len(totals) else len(passage.text)
            parts = _parts(passage, total, limit)
            whole = count_of(total["total"])
            if len(parts) > 1 and sum(part.value for part in parts) != whole:
                yield _alarm(passage, total, whole, parts)
                break


def _parts(passage: Passage, total: re.Match[str], limit: int) -> list[_Part]:
    """The parts that are declared to be all of a total; none where they may not be."""
    text, whole = passage.text, count_of(total["total"])
    if OF_THEM.search(text[: total.start()]):
        return []
    assigned = ASSIGNED.match(text, total.end())
    if assigned and not assigned["groups"] and GROUP_OF_ITS_OWN.match(text, assigned.end()):
        return []
    start = assigned.end() if assigned else total.end()
    groups = count_of(assigned["groups"]) if assigned and assigned["groups"] else None
    bracket = BRACKET.match(text, start)
    if bracket:
        by_sex = BY_SEX.match(bracket["inside"])
        if by_sex:
            return _by_sex(by_sex, bracket.start("inside"))
        if not assigned and not GROUP_WORD.search(bracket["inside"]):
            return []
        return _near(
            _all_parts(bracket["inside"], bracket.start("inside"), groups), whole, NEAR if assigned else NEARER
        )
    rest = REST.match(text, start)
    clause = rest[0] if rest else ""
    if any(ASSIGNED.match(clause, other.end()) for other in TOTAL.finditer(clause)):
        return []
    if text[start : start + 2] == ": " or assigned:
        if not assigned and not GROUP_WORD.search(clause):
            return []
        return _near(_all_parts(clause, start, groups), whole, NEAR if assigned else NEARER)
    return _near(_next_sentence(passage, total), whole, NEARER) if limit == len(text) else []


def _by_sex(found: re.Match[str], offset: int) -> list[_Part]:
    if found["x"].lower()[:1] == found["y"].lower()[:1]:
        return []
    return [_Part(count_of(found[n]), offset + found.start(n), offset + found.end(n), "") for n in "ab"]


def _next_sentence(passage: Passage, total: re.Match[str]) -> list[_Part]:
    """The parts of the sentence after the total's, where each of them received something."""
    own = passage.sentence_at(total.start())
    following = next((s for s in passage.sentences if s.start >= own.end), None)
    if following is None:
        return []
    parts = _all_parts(passage.text[following.start : following.end], following.start, None)
    return parts if all(RECEIVED.match(part.after) for part in parts) else []


def _all_parts(text: str, offset: int, groups: int | None) -> list[_Part]:
    if OPEN.search(text):
        return []
    text = DOSES.sub(lambda doses: "#" * len(doses[0]), text)
    found = [
        part
        for part in PART.finditer(text)
        if not NOT_COUNTED.match(part["after"]) and not LABELS.search(text[: part.start()])
    ]
    parts = [_Part(count_of(p["part"]), offset + p.start("part"), offset + p.end("part"), p["after"]) for p in found]
    if len(parts) > MOST_PARTS or (groups and groups != len(parts)):
        return []
    return parts


def _near(parts: list[_Part], whole: int, distance: float) -> list[_Part]:
    values = [part.value for part in parts]
    # Where some of the numbers add up, the others count something else ("one of them withdrew").
    sums = {sum(some) for size in range(2, len(values) + 1) for some in itertools.combinations(values, size)}
    return parts if whole not in sums and abs(sum(values) - whole) <= distance * whole else []


def _alarm(passage: Passage, total: re.Match[str], whole: int, parts: list[_Part]) -> Alarm:
    block = passage.block.id
    values = [part.value for part in parts]
    marks = [Mark(Place(block, total.start("total"), total.end("total")), messages.parts_are(values))]
    marks += [Mark(Place(block, part.start, part.end)) for part in parts]
    return Alarm(
        "IN01",
        tuple(marks),
        messages.parts_and_whole(whole, values),
        rows=(Row("try", messages.recount()),),
        expected=f"{whole:,}",
        found=f"{sum(values):,}",
    )
