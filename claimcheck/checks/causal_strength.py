"""Verbs that say more than the evidence behind them: CS01, CS02, CS03, CS10."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, CreditPath, Mark, Row
from claimcheck.checks.asserted import blocks_around, claims_said, mark_of, sentence_text
from claimcheck.checks.sources import KINDS, related_source, source_name, source_row
from claimcheck.citations.reference import Place
from claimcheck.claims.assertion import Kind, Polarity, Strength
from claimcheck.claims.causal_strength import is_of_health
from claimcheck.claims.guards import UNASSERTED, guards_at
from claimcheck.claims.measures import Measure
from claimcheck.evidence.judge_assertions import FAVOURS, fitting_conclusions, stance, treats
from claimcheck.evidence.verdicts import Identity
from claimcheck.language.quantities import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion
    from claimcheck.evidence.source import Source
    from claimcheck.language.passage import Passage

__all__ = ["causal_verb_on_association", "hedge_lost", "promotional_hedge", "verb_stronger_than_certainty"]

OBSERVATIONAL: Final = frozenset({"cohort", "cross_sectional", "case_series"})
ASSOCIATION = re.compile(
    r"\b(?:cohort|registr(?:y|ies)|observational|cross-sectional|case series|case reports?|surveys?|questionnaires?|"
    r"chart reviews?|before-and-after|before-after|case-control|retrospective|nurses' health study|biobank)\b",
    re.IGNORECASE,
)
TRIAL = re.compile(
    r"\b(?:randomi[sz]ed|RCTs?|trials?|placebo|sham|meta-analys[ie]s|systematic reviews?)\b",
    re.IGNORECASE,
)
SEVERAL_MARKERS = re.compile(r"\[\d+\]\W*\[\d+\]|\[\d+ ?[,\u2013-]")
REPORT = re.compile(
    r"\b(?:report|reports|reported|reporting|describe\w*|experienc\w+|note[sd]?|notic\w+|document\w*)(?: \w+){0,2} \Z",
    re.IGNORECASE,
)
"""Before "improved pain": what people say of themselves, and no verb of cause."""
LINKED = re.compile(
    r"\b(?:associat\w+|linked|correlat\w+|cannot (?:show|prove)|may|might|could|not (?:show|prove) cause)\b",
    re.IGNORECASE,
)
STUDY_NEAR: Final = 140
LOW: Final = ("very low", "low", "very low to low", "low to very low")
CONTRAST = re.compile(r"\b(?:but|although|though|however|yet)\b", re.IGNORECASE)
NOUN_OF = re.compile(r"\W*(?:evidence|certainty|quality)? ?(?:for|of|on) ", re.IGNORECASE)
PROBABLY = re.compile(
    r"\b(?:probably|likely|may|might|could|appears?|seems?|suggests?|uncertain|unclear)\b",
    re.IGNORECASE,
)
MAY = re.compile(r"\b(?:may|might|could|appears?|seems?|suggests?|uncertain|unclear|possibl[ey])\b", re.IGNORECASE)
MOOD = re.compile(
    r"\b(?:(?:very |highly |truly |some |more )?(?P<keen>promising|exciting|encouraging|cutting-edge|groundbreaking|"
    r"ground-breaking)|preliminary|initial|early|pilot|emerging)\s+(?:(?:new|clinical|human|pilot|recent|"
    r"scientific|"
    r"early) ){0,2}(?:data|results?|evidence|studies|research|findings|trials|science|(?P<one>study|trial))\b",
    re.IGNORECASE,
)
MOODS: Final = (
    "romising xciting ncouraging utting-edge roundbreaking round-breaking reliminary nitial arly ilot merging".split()
)
"""Every mood holds one of these, in capitals or not; most blocks hold none and need no search."""
TELLS = re.compile(
    r"(?: (?:from|by|in|of|on|into)\b[^.;:,|]{0,50}?)?,? (?:(?:also|now|even|clearly|strongly|consistently) )?"
    r"(?:suggests?|shows?|showed|showing|indicates?|points? (?:to|toward|towards)|supports?|demonstrates?|demonstrated|"
    r"reveals?|confirms?|finds?|found|proves?|reports?|hints?|links?|highlights?)\b",
    re.IGNORECASE,
)
"""What makes the mood the subject of a finding: "emerging evidence suggests"."""
FOR = re.compile(r" (?:for|in|on|of|with|that)\b", re.IGNORECASE)
SHOWN_BEFORE = re.compile(
    r"\b(?:show(?:s|n|ed|ing)?|yield(?:s|ed|ing)?|demonstrat(?:es|ed|ing)|delivers?) (?:very )?\Z", re.IGNORECASE
)
IN_STUDIES = re.compile(r" (?:in|across|from) (?:[\w-]+ ){0,2}?(?:studies|trials|research)\b", re.IGNORECASE)
"""Behind "has shown promising results": the results are those of the offer, and need no other benefit."""
FEW_HARMS = re.compile(r"\bfew(?= (?:side|adverse|known|risks|drawbacks|complications))", re.IGNORECASE)
"""Few harms limit no finding."""
LIMIT = re.compile(
    r"\b(?:small|smaller|few|fewer than|only|uncontrolled|no control|not (?:yet )?(?:been )?(?:proven|repeated|"
    r"confirmed|"
    r"replicated|enough|established|conclusive|definitive|well|fully|been)|conflicting|limit(?:ed|ations?)|larger|"
    r"further|"
    r"more (?:\w+ )?(?:research|studies|trials|evidence|work|data)|need(?:s|ed)?|requires?|too (?:early|soon)|cannot|"
    r"unclear|"
    r"uncertain|unknown|inconsistent|inconclusive|not a|mixed|weak|modest|however|although|though|but|lack\w*|sparse|"
    r"mice|mouse|rats?|rodents?|animals?|pre-?clinical|in vitro|cells?|theoretical|hypothes\w+|caution\w*|"
    r"may|might|could|possibl[ey]|potential(?:ly)?|appears?|seems?|likely|perhaps|uncontrolled|open-label|"
    r"observational|"
    r"phase (?:1|2|I|II)|n ?[=<] ?\d|\d[\d,]* (?:\w+ ){0,2}(?:people|patients|participants|adults|women|men|subjects|"
    r"volunteers|children))\b|n't\b",
    re.IGNORECASE,
)
"""What says how far a finding reaches: how many, in whom, how sure."""
BENEFIT = re.compile(
    r"\b(?:relie(?:f|ves?|ved|ving)|improv\w+|reduc\w+|help(?:s|ed|ing)?|eas(?:e|es|ed|ing)|benefits?|beneficial|"
    r"heal(?:s|ed|ing)?|"
    r"better|effective(?:ly)?|efficacy|works?|prevent(?:s|ed|ing)?|boost\w*|supports?|lower(?:s|ed|ing)?|restor\w+|"
    r"strengthen\w*|slows?|slow(?:ed|ing)|revers(?:es|ed|ing)|regrow\w*|protects?|speeds?)\b",
    re.IGNORECASE,
)
ANIMALS = re.compile(r"\b(?:animals?|mice|mouse|murine|rats?|rodents?|in vitro|in vivo|pre-?clinical)\b", re.IGNORECASE)


def causal_verb_on_association(page: Page) -> Iterable[Alarm]:
    """CS01: "reduces", told of a study that only looked on."""
    for claim in claims_said(page, Kind.CAUSAL, wanted=lambda claim: _may_be_association(page, claim)):
        sentence = sentence_text(page, claim)
        if REPORT.search(page.passages[claim.block].text, max(0, claim.cue_start - 40), claim.cue_start):
            continue
        if stance(claim) != FAVOURS or TRIAL.search(sentence) or LINKED.search(sentence) or ANIMALS.search(sentence):
            continue
        design = _design_said(page, claim) or _design_held(page, claim)
        if design:
            cue = page.passages[claim.block].text[claim.cue_start : claim.cue_end]
            yield Alarm(
                "CS01",
                (mark_of(claim),),
                messages.cause_from_association(cue, design),
                rows=(Row("try", "say what went together: 'was associated with', and the design"),),
                reason="observational-design",
            )


def _may_be_association(page: Page, claim: Assertion) -> bool:
    """True for a verb of cause that is told as a finding, or of a work that is named."""
    direct = claim.strength is Strength.DIRECT and claim.polarity is not Polarity.NEGATIVE and bool(claim.effect)
    return direct and (claim.credit is not None or bool(claim.evidence and _design_said(page, claim)))


def _design_said(page: Page, claim: Assertion) -> str | None:
    """The kind of study that the sentence names before the verb, as the one that found it."""
    text = page.passages[claim.block].text
    found = list(ASSOCIATION.finditer(text, max(0, claim.start - STUDY_NEAR), claim.start))
    if not found or re.search(r"[.!?]\s|[,;] but\b", text[found[-1].end() : claim.start]):
        return None
    return found[-1][0].lower() if claim.evidence else None


def _design_held(page: Page, claim: Assertion) -> str | None:
    """The design of the work that the claim is credited to, by the page's own list or by the facts base.

    None where the sentence cites several works: another one of them may have tried it.
    """
    if claim.credit is None:
        return None
    cited = page.register.of_sentence.get(claim.sentence)
    several = cited and len({work for _, work, _ in cited.markers} | {work for _, work in cited.mentions}) > 1
    if several or SEVERAL_MARKERS.search(page.passages[claim.block].text, claim.start):
        return None
    work = page.register.works[claim.credit.work]
    for entry in work.references:
        reference = page.reference(entry)
        title = reference.title if reference else None
        if title and (found := ASSOCIATION.search(title)) and not TRIAL.search(title):
            return found[0].lower()
    link = page.links.get(work.id)
    if link is None or link.identity not in (Identity.IDENTIFIED, Identity.PINNED):
        return None
    source = page.base.get(link.candidates[0])
    return KINDS[source.type] if source and source.type in OBSERVATIONAL else None


def hedge_lost(page: Page) -> Iterable[Alarm]:
    """CS02: the source is unsure, by its own grade, and the copy is not."""
    known = {work for work, link in page.links.items() if link.identity in (Identity.IDENTIFIED, Identity.PINNED)}
    for claim in claims_said(page, Kind.CAUSAL, wanted=lambda claim: bool(claim.credit and claim.credit.work in known)):
        if claim.strength is not Strength.DIRECT or claim.credit is None or stance(claim) != FAVOURS:
            continue
        link = page.links.get(claim.credit.work)
        if link is None or link.identity not in (Identity.IDENTIFIED, Identity.PINNED):
            continue
        source = page.base.get(link.candidates[0])
        if source is None or PROBABLY.search(sentence_text(page, claim)) or not treats(claim, source, page.vocabulary):
            continue
        fitting = fitting_conclusions(claim, source, page.vocabulary)
        favourable = [c for c in fitting if c.direction == "favours"]
        grades = {c.certainty for c in favourable}
        if not favourable or not grades <= set(LOW):
            continue
        yield _low(page, claim, source, str(favourable[0].certainty), link.identity, link.why, link.candidates)


def _low(
    page: Page, claim: Assertion, source: Source, grade: str, identity: Identity, why: str, candidates: tuple[str, ...]
) -> Alarm:
    cue = page.passages[claim.block].text[claim.cue_start : claim.cue_end]
    held = f"{grade} certainty"
    reach = claim.credit.reach if claim.credit else 0
    path = tuple(step.value for step in claim.credit.path) if claim.credit else ()
    return Alarm(
        "CS02",
        (mark_of(claim),),
        messages.hedge_lost(cue, source_name(source), grade),
        rows=(
            source_row("source", source, held),
            Row("linked", why or "its words"),
            Row("try", f"'may {claim.relation}', with the reason why it is not sure"),
        ),
        related=(related_source("source", source, held),),
        severity=None if identity is Identity.IDENTIFIED and reach <= 1 else "warning",
        source=source.id,
        expected="may",
        found=cue,
        credit=CreditPath(identity.value, path, candidates),
        reason="hedge-lost",
    )


def verb_stronger_than_certainty(page: Page) -> Iterable[Alarm]:
    """CS03: the sentence grades the evidence low, and its verb does not."""
    graded = {c.sentence: c for c in page.claims if c.measure is Measure.CERTAINTY}
    for claim in claims_said(page, Kind.CAUSAL, wanted=lambda claim: claim.sentence in graded):
        grade = graded.get(claim.sentence)
        if grade is None or claim.polarity is Polarity.NEGATIVE or claim.strength is Strength.CORRELATIONAL:
            continue
        sentence = sentence_text(page, claim)
        if claim.start < grade.start and CONTRAST.search(page.passages[claim.block].text, claim.cue_end, grade.start):
            continue
        if LIMIT.search(page.passages[claim.block].text, claim.start, claim.cue_end) or NOUN_OF.match(
            page.passages[claim.block].text, grade.end
        ):
            continue
        if any(part.form is Form.INTERVAL for part in page.passages[claim.block].quantities):
            continue
        rank = int(grade.quantity.high)
        wanted = MAY if rank <= 2 else PROBABLY
        if rank >= 4 or (wanted.search(sentence) and not (rank <= 2 and "probably" in sentence.lower())):
            continue
        cue = page.passages[claim.block].text[claim.cue_start : claim.cue_end]
        name = page.passages[grade.block].text[grade.quantity.start : grade.quantity.end]
        hedge = "probably" if rank == 3 else "may"
        yield Alarm(
            "CS03",
            (mark_of(claim),),
            messages.stronger_than_grade(cue, name.lower(), hedge),
            rows=(Row("try", f"'{hedge} {claim.relation}'"),),
            reason="stronger-than-grade",
        )


def promotional_hedge(page: Page) -> Iterable[Alarm]:
    """CS10: "promising results", and no word of how small, few or short they are; each mood once a page."""
    told: set[str] = set()
    for passage in page.copy():
        text = passage.text
        for number, sentence in enumerate(passage.sentences if any(mood in text for mood in MOODS) else ()):
            found = MOOD.search(text, sentence.start, sentence.end)
            if found and found[0].lower() not in told and _is_mood_alone(page, passage, number, found):
                told.add(found[0].lower())
                yield Alarm(
                    "CS10",
                    (Mark(Place(passage.block.id, *found.span())),),
                    messages.promotional_hedge(found[0]),
                    rows=(Row("try", "say how many people, against what, and that it has not been repeated"),),
                    reason="no-limit-named",
                )


def _is_mood_alone(page: Page, passage: Passage, number: int, found: re.Match[str]) -> bool:
    """True where a mood carries a benefit, and neither its block nor the sentence behind says how far it reaches."""
    text = passage.text
    sentence = passage.sentences[number]
    if found["one"] and not found["keen"]:
        return False  # "a pilot study" says what kind of study it is
    told = TELLS.match(text, found.end(), sentence.end)
    shown = found["keen"] and SHOWN_BEFORE.search(text, sentence.start, found.start())
    if not told and not (found["keen"] and FOR.match(text, found.end(), sentence.end)):
        return False
    around = [near.text for near in blocks_around(page, passage) if near is not passage]
    before = CONTRAST.sub("", text[: found.start()]) if shown else text[: found.start()]
    rest = FEW_HARMS.sub("", before + " " + text[found.end() :])
    if any(LIMIT.search(words) for words in (rest, *around, found[0])):
        return False
    carried = BENEFIT.search(text, told.end() if told else found.end(), sentence.end)
    if not carried and not (shown and IN_STUDIES.match(text, found.end(), sentence.end)):
        return False
    if not is_of_health(text[sentence.start : sentence.end]) and not passage.terms:
        return False
    return not guards_at(passage, *found.span(), page.passages, UNASSERTED)
