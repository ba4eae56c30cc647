"""What a number counts: people, studies, sessions, events. The head noun stands within a few words of the number."""

from __future__ import annotations

import re
from dataclasses import dataclass

PEOPLE = (
    "people|persons?|patients?|participants?|adults?|men|women|children|kids|infants|babies|toddlers|teenagers|"
    "teens|adolescents|volunteers?|subjects|individuals|workers|employees|nurses|doctors|students|pupils|"
    "teachers|smokers|runners|athletes|cyclists|swimmers|veterans|soldiers|controls|users|respondents|residents|"
    "seniors|pensioners|males?|females?|girls|boys|mothers|fathers|parents|couples|sufferers|drivers|musicians|"
    "dancers|staff|commuters|members|survivors|customers|clients|subscribers|drinkers|sleepers|recruits|officers|"
    "carers|caregivers|homeowners|shoppers|consumers|citizens|americans|britons|australians|canadians|europeans|"
    "enrollees|enrolees|completers|non-smokers|shift workers|gardeners|singers|players|firefighters|medics|"
    "trainees|cases"
)
STUDIES = (
    r"(?:[\w-]+[ -])?(?:trials?|RCTs?|stud(?:y|ies)|reviews?|meta-?analys[ie]s|papers?|articles?|experiments?|"
    r"cohorts?|reports)"
)
SESSIONS = (
    "sessions?|visits?|treatments?|appointments?|rounds?|classes|lessons|doses|injections|consultations|workouts|"
    "lozenges|capsules|tablets|pills|servings|cups|cycles"
)
EVENTS = (
    "deaths?|fatalities|events?|injuries|hospitali[sz]ations|strokes|attacks|falls|fractures|infections|admissions|"
    "cases|incidents"
)
MODIFIER = (
    r"(?:(?!(?:of|in|on|at|by|for|with|from|to|than|that|who|which|is|are|was|were|and|or|per|had|have|did|does)\b)"
    r"[\w'%/-]+,? )"
)
NUMBERED = re.compile(
    rf" ?(?P<modifiers>(?:{MODIFIER}){{0,5}}?)(?P<head>(?P<people>{PEOPLE})|(?P<deaths>deaths|fatalities)|"
    rf"(?P<studies>{STUDIES})|(?P<sessions>{SESSIONS})|(?P<events>{EVENTS}))\b(?!-)(?![- ]years?\b)",
    re.IGNORECASE,
)
SAMPLE_BEFORE = re.compile(
    r"(?:\bn ?= ?|\bsample (?:size )?(?:\w+ )?(?:was|of|is|at|:)? ?(?:of )?|\b(?:group|cohort|patient|"
    r"study) size (?:was|of|is)? ?|\bcohort of |\benrol(?:l)?ment (?:was|of) |\bpopulation of )$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: "people", "studies", "deaths", "sessions" or "events"; the noun phrase ends at `end`."""

    what: str
    head: str
    modifiers: str
    end: int


def counted(text: str, start: int, number_end: int, limit: int) -> Counted | None:
    """What a number counts, or None.

    Args:
        text: the block's text.
        start: where the quantity starts, its relation words included ("over 550").
        number_end: where the number ends.
        limit: nothing behind it is looked at.
    """
    found = NUMBERED.match(text, number_end, limit)
    if found and not _broken(found):
        what = next(name for name in ("people", "deaths", "studies", "sessions", "events") if found.group(name))
        return Counted(what, found.group("head").lower(), found.group("modifiers").strip().lower(), found.end())
    before = SAMPLE_BEFORE.search(text[max(0, start - 40) : start])
    if before:
        return Counted("people", "people", "", number_end)
    return None


def _broken(found: re.Match[str]) -> bool:
    """True where the words between are no modifiers: another number, a verb, a unit."""
    words = found.group("modifiers").lower().split()
    return any(
        (w[0].isdigit() and not w.endswith(("-year-old", "-week", "-month", "-arm")))
        or w in STOP
        or (w.endswith(",") and len(words) > 3)
        for w in words
    )


STOP = frozenset(
    (
        "mg g kg ml iu mcg years year weeks week months month days day hours hour minutes minute percent points times "
        "% more fewer less points out"
    ).split()
)
