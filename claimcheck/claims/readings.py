"""What a quantity measures, from the words around it. None where it is no claim: an age, a scale, a label, a plan.

Local patterns only: the number and the noun it counts stand side by side in nearly all copy, while a parse of the
clause puts them apart ("reviewing 39 studies and 20,827 patients confirmed ...").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.claims.measures import Measure, Role
from claimcheck.claims.nouns import Counted, counted
from claimcheck.claims.roles import role_of, study_role_of
from claimcheck.language.gated import gated
from claimcheck.language.quantities import Form, Relation

if TYPE_CHECKING:
    from claimcheck.language.passage import Passage
    from claimcheck.language.quantities import Quantity
    from claimcheck.language.sentences import Sentence

PORTIONS = frozenset(
    "dose doses lozenge lozenges capsule capsules tablet tablets pill pills serving servings cup cups".split()
)
REVIEWED = re.compile(
    r"\b(?:systematic|cochrane|published|scientific|literature|umbrella|narrative|overview|meta-analys\w+|trials?"
    r"|studies|evidence|included?|pooled|identified)\b",
    re.IGNORECASE,
)
MOVES = re.compile(r"[- ](?:walk|walking|run|step|sit|mile|timed|warm-up)\b", re.IGNORECASE)
TIME_UNITS = frozenset("second minute hour day night weekend week fortnight month year decade".split())
SKIPPED_FORMS = frozenset({Form.INTERVAL, Form.P_VALUE, Form.SPREAD})
DOSE_UNITS = frozenset("mg g mcg IU ml l kcal cal cup tablet capsule drop gram milligram microgram litre".split())
BODY_UNITS = frozenset(["kg", "lb", "pound", "inch", "cm", "stone", "st"])
SCORE_UNITS = frozenset(["point", "mm"])

REACH = 240
"""Characters before a quantity in which its verb stands."""
AGE = re.compile(
    r"\b(?:aged?|ages|age of|over the age of|under the age of|younger than|older than|adults|people|women|men|"
    r"patients|children)(?: over| under| from| between)? ?[<>=~]?$",
    re.IGNORECASE,
)
AGE_AFTER = re.compile(
    r"^(?:[ -]?years?[ -]old|[ -]?y/?o\b| years of age| and (?:over|older|under|younger|above|up)\b| or (?:over|"
    r"older|under|younger|above)\b|\+ (?:adults|people))",
    re.IGNORECASE,
)
SHARE_NONE_AFTER = re.compile(
    r"^ (?:off|discount|natural|organic|pure|cotton|vegan|money|satisfaction|guarantee\w*|free|"
    r"of (?:the )?(?:daily|your daily|recommended|NRV|RDA|DV)|"
    r"DV|daily value|NRV|RDI|RDA|RI|CI|confidence|ethanol|alcohol|cocoa|solution|strength|concentration|effort|"
    r"sure|certain|committed|online|safe|effective|"
    r"recyclable|recycled|plant-based|grass-fed|whey|juice|carbon|plastic-free|Australian|British|American|"
    r"humidity|interest|APR|VAT|tax|deposit|battery|(?:\w+ )?(?:acid|retinol|serum|peroxide|extract))\b",
    re.IGNORECASE,
)
CHANGE_VERB = (
    r"(?:reduc|cut|lower|rais|increas|decreas|improv|boost|shorten|lengthen|slash|halv|drop|fell|fall|rose|ris|"
    r"grew|grow|declin|shr[aiu]nk|gain|lost|los|eas|drops|jump|climb|soar|plung|dip|went (?:up|down)|"
    r"slow|speed|strengthen|enhanc|diminish|relie|worsen|aggravat|deteriorat)\w*"
)
BY = re.compile(
    rf"\b{CHANGE_VERB}\b[^.;]{{0,90}}?\bby(?: (?:more than|over|up to|about|around|nearly|almost|roughly|at least|"
    rf"some|as much as|an average of|a mean of))? ?$",
    re.IGNORECASE,
)
COMPARED_AFTER = re.compile(
    r"^(?:[ -](?:statistically |clinically )?(?:significantly )?(?:greater|more|less|fewer|lower|higher|better|"
    r"worse|faster|slower|shorter|longer|smaller|larger|bigger|stronger|reduction|increase|improvement|decrease|"
    r"drop|fall|rise|cut|gain|decline|boost|jump|relative|risk reduction|reduced|increased|lift|growth))",
    re.IGNORECASE,
)
REDUCTION_OF = re.compile(
    r"\b(?:reduction|increase|improvement|decrease|drop|fall|rise|cut|gain|decline|"
    r"boost)s? (?:in [^.;,]{1,60} )?of(?: (?:about|around|up to|over|more than|nearly|roughly))? ?$",
    re.IGNORECASE,
)
OF_WHAT = re.compile(
    r"^(?: (?:or more|or so))? (?:of|in) (?:the |all |these |those |our |their |its |both |"
    r"people in the )?(?P<words>(?:[\w'/-]+ ){0,4}?)(?P<head>people|patients?|participants?|adults|men|women|"
    r"children|users?|"
    r"volunteers|subjects|individuals|cases|trials|studies|reviews|treatments?|sessions?|visits?|consultations?|"
    r"events?|responders|respondents|group|groups|"
    r"workers|nurses|teachers|runners|students|players|smokers|customers|clients|members|americans|britons|"
    r"population|girls|boys|babies|infants|mothers|deaths)\b",
    re.IGNORECASE,
)
HEADS = {
    "trials": "trials",
    "studies": "trials",
    "reviews": "reviews",
    "treatments": "treatments",
    "session": "treatments",
    "sessions": "treatments",
    "visit": "treatments",
    "visits": "treatments",
    "consultation": "treatments",
    "consultations": "treatments",
    "event": "events",
    "events": "events",
    "deaths": "deaths",
}
WORLDWIDE = re.compile(
    r"\b(?:affects?|affecting|live with|living with|lives with|suffers? from|suffering from|have|has|afflicts?|"
    r"hits|struggle with|plagues?|diagnosed with)\b[^.;]{0,40}$|\b(?:worldwide|globally|around the world|"
    r"across the (?:globe|world|country)|nationwide|in the world)\b",
    re.IGNORECASE,
)
WORLDWIDE_AFTER = re.compile(
    r"^[^.;]{0,60}\b(?:worldwide|globally|around the world|across the (?:globe|world|country)|nationwide|"
    r"in the (?:US|U\.S\.|UK|United States|United Kingdom|world)|(?:live|living|lives) with|suffer(?:s|ing)? from|"
    r"have (?:been diagnosed|chronic)|each year|every year|a year)\b",
    re.IGNORECASE,
)
THRESHOLD = gated(
    r"\b(?:minimal(?:ly)?|minimum) (?:clinically )?important (?:difference|change)\b[^.;]{0,40}$|\b(?:MCID|MIC|MID|"
    r"threshold|cut-?off)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
DIFFERENCE = re.compile(
    r"\b(?:mean |average |weighted mean |between-group )?(?:difference|MD|WMD)\b(?:[^.;\d]{0,60}?(?: after \d+ \w+)?"
    r" (?:was|of|is))?,?:? ?=? ?$",
    re.IGNORECASE,
)
STD_DIFFERENCE = gated(
    r"\b(?:standardi[sz]ed (?:mean )?difference|SMD|effect size|Hedges'? g|Cohen'?s d)\b(?: \((?:SMD|ES|d|g)\))?"
    r"(?:[^.;\d]{0,80}?(?: after \d+ \w+)? (?:was|of|is))?,?:? ?=? ?$",
    re.IGNORECASE,
)
RATIO = re.compile(
    r"\b(?:(?:relative risk|risk ratio|odds ratio|hazard ratio|rate ratio)|RR|OR|HR|IRR|aOR|aHR)\b(?: (?:was|of|"
    r"is))?,?:? ?=? ?$"
)
STATISTICS = (("hazard", "hr"), ("odds", "or"), ("rate ratio", "irr"), ("risk", "rr"))
NNT = gated(r"\b(?:number needed to treat|NNT)\b(?: (?:was|of|is))?,?:? ?=? ?$", re.IGNORECASE)
SCORE_CHANGE = re.compile(rf"\b{CHANGE_VERB}\b[^.;]{{0,60}}$", re.IGNORECASE)
STAMP = re.compile(
    r"\b(?:updated|last reviewed|reviewed|as of|posted|accessed|last modified|published:|published on|copyright|"
    r"\(c\))(?: on)?:? ?(?:\d{1,2} )?(?:(?-i:[A-Z])[a-z]+ )?(?:\d{1,2}, )?$",
    re.IGNORECASE,
)
DATED = re.compile(
    r"\b(?:in|since|from|until|till|by|before|after|during|between|through|of|to|and|(?:early|late|"
    r"mid)[- ]?)(?: (?:early|late|mid|[A-Z][a-z]+))? $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a quantity measures; the claim's words run from `start` to `end`."""

    measure: Measure
    start: int
    end: int
    role: Role = Role.UNKNOWN
    of: str | None = None


def read_quantity(passage: Passage, sentence: Sentence, quantity: Quantity, *, in_phrase: bool) -> Reading | None:
    """What a quantity measures, or None where it is no claim.

    Args:
        passage: the block it stands in.
        sentence: the sentence it stands in.
        quantity: the number as written.
        in_phrase: True where it stands in the noun phrase of a mention of a work.
    """
    if quantity.form in SKIPPED_FORMS or quantity.unit == "scale":
        return None
    text = passage.text
    before, after = text[sentence.start : quantity.start], text[quantity.end : sentence.end]
    if quantity.form is Form.DATE:
        return _date(quantity, before, after)
    if quantity.form is Form.MONEY:
        return _whole(Measure.MONEY, quantity)
    for pattern, measure in (
        (NNT, Measure.NNT),
        (STD_DIFFERENCE, Measure.STD_DIFFERENCE),
        (RATIO, Measure.RATIO),
        (THRESHOLD, Measure.LEVEL),
    ):
        if (found := pattern.search(before)) and quantity.form in (Form.SCALAR, Form.WORDS, Form.RANGE):
            of = _statistic(found[0]) if measure is Measure.RATIO else None
            return Reading(measure, sentence.start + found.start(), quantity.end, of=of)
    if quantity.unit in ("percent", "percentage point"):
        return _percentage(quantity, before, after)
    if quantity.form is Form.MULTIPLE:
        return _multiple(quantity, after)
    if quantity.per and quantity.form in (Form.SCALAR, Form.WORDS, Form.RANGE) and quantity.per in TIME_UNITS:
        return _whole(Measure.FREQUENCY, quantity)
    if quantity.unit in TIME_UNITS:
        return _time(quantity, before, after)
    if quantity.unit in SCORE_UNITS or quantity.unit == "SD":
        return _score(quantity, before, sentence)
    if quantity.unit in DOSE_UNITS:
        return _whole(Measure.DOSE, quantity)
    if quantity.unit in BODY_UNITS:
        threshold = after.startswith((" or more", " or less", " or greater"))
        return _whole(Measure.CHANGE, quantity) if SCORE_CHANGE.search(before) and not threshold else None
    if quantity.unit not in (None, "times"):
        return None
    return _count(passage, sentence, quantity, before, in_phrase=in_phrase)


def _whole(measure: Measure, quantity: Quantity) -> Reading:
    return Reading(measure, quantity.start, quantity.end)


def _statistic(words: str) -> str | None:
    """The kind of ratio that the words name, by its short name: hr, or, irr, rr."""
    short = words.split()[0].strip(":=,").lower().removeprefix("a")
    if short in {name for _, name in STATISTICS}:
        return short
    return next((name for word, name in STATISTICS if word in words.lower()), None)


def _date(quantity: Quantity, before: str, after: str) -> Reading | None:
    if STAMP.search(before) or re.match(r",? at \d", after):
        return None
    return _whole(Measure.DATE, quantity)


def _tail(before: str) -> str:
    """The last words before a quantity, as far back as any expression here looks."""
    return before if len(before) <= REACH else before[-REACH:].partition(" ")[2]


def _percentage(quantity: Quantity, before: str, after: str) -> Reading | None:
    before = _tail(before)
    if SHARE_NONE_AFTER.match(after) or (
        quantity.form is Form.SCALAR and AGE.search(before) and AGE_AFTER.match(after)
    ):
        return None
    if quantity.unit == "percentage point":
        return _whole(Measure.POINT_DIFFERENCE, quantity)
    if BY.search(before) or COMPARED_AFTER.match(after) or REDUCTION_OF.search(before):
        found = COMPARED_AFTER.match(after)
        return Reading(Measure.RELATIVE_CHANGE, quantity.start, quantity.end + (found.end() if found else 0))
    what = OF_WHAT.match(after)
    end = quantity.end + (what.end() if what else 0)
    of = HEADS.get(what.group("head").lower(), "people") if what else None
    rate = of == "treatments" or quantity.per is not None
    return Reading(Measure.EVENT_RATE if rate else Measure.SHARE, quantity.start, end, of=of)


def _multiple(quantity: Quantity, after: str) -> Reading | None:
    if quantity.per or re.match(r"[ -](?:a|per|each|every|weekly|daily|monthly|yearly)\b", after):
        return _whole(Measure.FREQUENCY, quantity)
    end = re.match(r" (?:as |more |less |better |higher |lower |greater )?[\w-]+(?: as)?", after)
    return Reading(Measure.RATIO, quantity.start, quantity.end + (end.end() if end else 0))


def _time(quantity: Quantity, before: str, after: str) -> Reading | None:
    if (
        re.match(r"(?:weeks?|months?|days?|years?)\b", quantity.text, re.IGNORECASE)
        or AGE_AFTER.match(after)
        or (quantity.unit == "year" and (AGE.search(before) or re.match(r" (?:ago|in practice|of experience)", after)))
    ):
        return None
    if quantity.text[-1:].isdigit() is False and re.search(r"years?[ -]old$|\bago$", quantity.text):
        return None
    return None if MOVES.match(after) else _whole(Measure.TIME, quantity)


def _score(quantity: Quantity, before: str, sentence: Sentence) -> Reading | None:
    if quantity.unit == "SD":
        return _whole(Measure.STD_DIFFERENCE, quantity)
    found = DIFFERENCE.search(before)
    if found:
        return Reading(Measure.DIFFERENCE, sentence.start + found.start(), quantity.end)
    if re.search(r"\b(?:more|greater|lower|higher|less|better|fewer)(?: \w+){0,3} (?:by|of) ?$", before):
        return _whole(Measure.DIFFERENCE, quantity)
    if SCORE_CHANGE.search(before):
        return _whole(Measure.CHANGE, quantity)
    if re.search(
        r"\b(?:scor(?:e|ed|es|ing)|rated|average(?:d)?|mean|median|baseline)\b[^.;]{0,30}$", before, re.IGNORECASE
    ):
        return _whole(Measure.LEVEL, quantity)
    return None


PART_OF_NAME = re.compile(r"[a-z]-$", re.IGNORECASE)


def _count(passage: Passage, sentence: Sentence, quantity: Quantity, before: str, *, in_phrase: bool) -> Reading | None:
    text = passage.text
    if PART_OF_NAME.search(before):
        return None  # "omega-3 trials"
    if quantity.form is Form.ORDINAL:
        label = re.search(
            r"\b(?:sessions|visits|treatments)$",
            quantity.text[: quantity.number_start - quantity.start].strip() or before.rstrip(),
            re.IGNORECASE,
        )
        return _whole(Measure.SESSION_COUNT, quantity) if label and quantity.low != quantity.high else None
    if quantity.form is Form.FRACTION:
        return _fraction(quantity, text[quantity.end : sentence.end])
    number_end = max(quantity.number_end, quantity.end)
    found = counted(text, quantity.start, number_end, sentence.end)
    if found is None:
        difference = DIFFERENCE.search(before)
        if difference and quantity.form is Form.SCALAR:
            return Reading(Measure.DIFFERENCE, sentence.start + difference.start(), quantity.end)
        return None
    if (AGE.search(before) and found.what != "people") or AGE_AFTER.match(text[quantity.end : sentence.end]):
        return None
    return _counted_reading(found, quantity, before, text[found.end : sentence.end], in_phrase=in_phrase)


def _counted_reading(found: Counted, quantity: Quantity, before: str, after: str, *, in_phrase: bool) -> Reading | None:
    end = max(found.end, quantity.end)
    if found.what == "people":
        if quantity.printed == 1 and found.head.endswith("s"):
            return None  # "the 1 reason patients ask": the number counts something else
        large = quantity.printed is not None and quantity.printed >= 100_000
        if (large and (WORLDWIDE.search(before) or WORLDWIDE_AFTER.match(after))) or (
            quantity.printed is not None and quantity.printed >= 5_000_000
        ):
            return Reading(Measure.PREVALENCE_COUNT, quantity.start, end, of="people")
        role = Role.ARM if found.head in ("control", "controls") else role_of(before, after, in_phrase)
        return Reading(Measure.PEOPLE_COUNT, quantity.start, end, role, "people")
    if found.what == "studies":
        if quantity.relation is Relation.EQ and quantity.low == quantity.high == 1:
            return None
        if found.head == "reviews" and not REVIEWED.search(f"{before} {found.modifiers}"):
            return None  # of customers
        of = (
            "reviews"
            if re.search(r"reviews?$|meta", found.head)
            else "articles"
            if re.search(r"papers?|articles?|reports", found.head)
            else "trials"
        )
        return Reading(Measure.STUDY_COUNT, quantity.start, end, study_role_of(before, after, in_phrase), of)
    if found.what == "sessions" and found.head in PORTIONS:
        return Reading(Measure.DOSE, quantity.start, end)
    if found.what == "sessions":
        return Reading(Measure.FREQUENCY if quantity.per else Measure.SESSION_COUNT, quantity.start, end)
    return Reading(Measure.DEATHS if found.what == "deaths" else Measure.EVENT_COUNT, quantity.start, end)


def _fraction(quantity: Quantity, after: str) -> Reading | None:
    what = re.match(
        r"(?: of| in)? (?:the |all |these |those |our |its )?(?P<words>(?:[\w'/-]+ ){0,3}?)(?P<head>people|"
        r"patients?|participants?|adults?|men|women|children|users?|volunteers|americans|britons|workers|trials|"
        r"studies|nurses|runners|students|smokers|population|infants|babies|mothers|couples|households|cases)\b",
        after,
        re.IGNORECASE,
    )
    if what:
        head = what.group("head").lower()
        return Reading(Measure.SHARE, quantity.start, quantity.end + what.end(), of=HEADS.get(head, "people"))
    treated = re.match(
        r"(?: of| in)? (?:[\w'-]+ ){0,3}?(?:treatments|sessions|visits|consultations|procedures)\b", after
    )
    if treated:
        return Reading(Measure.EVENT_RATE, quantity.start, quantity.end + treated.end(), of="treatments")
    return _whole(Measure.SHARE, quantity) if quantity.denominator is not None else None
