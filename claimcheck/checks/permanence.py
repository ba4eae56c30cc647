"""ED03: a benefit that is said to last, or to come at once, without a source that measured how long or how soon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import is_about_health, told_by_others
from claimcheck.checks.named_works import names_work
from claimcheck.checks.selling import informs
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["permanence_claim"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.METADATA})
MOST: Final = 8
"""Alarms on a page."""

_BETWEEN: Final = (
    r"(?:,? ?(?!(?:side|negative|adverse|of|for|to|in|from|with|that|which|is|are|but|not|no|or|the|your"
    r"|term|follow-ups?|care|use|support|management|plans?|commitment|success)\b)"
    r"[\w-]+,? ){0,3}?"
)
_GOOD: Final = (
    r"(?:relief|results|improvements?|healing(?! (?:journey|process))|cures?|pain reduction|weight loss|weight control"
    r"|fat loss|benefits|freedom from (?:pain|anxiety|\w*aches?))\b"
)
_LASTS: Final = r"(?:long[- ]lasting|lasting|permanent|long[- ]term|enduring|durable|lifelong)"
_SOON: Final = r"(?:immediate|instant|instantaneous|overnight|same-day|almost immediate|near-instant)"
_ILL: Final = (
    r"(?:pains?|\w*aches?|migraines?|symptoms?|anxiety|stress|tension|inflammation|mobility|sleep|cravings|weight"
    r"|swelling|cramps?|nausea|stiffness|insomnia|fears?|phobias?|smoking|range of motion|movement"
    r"|circulation|digestion"
    r"|bloating|heartburn|itch\w*|snoring|tinnitus|sciatica|allerg(?:y|ies)|mood|fatigue|strength"
    r"|function|energy levels"
    r"|posture|flexibility)"
)
_DOES: Final = (
    r"(?:reliev|eas|reduc|improv|eliminat|stop|end|resolv|fix|heal|remov|calm|restor|banish|sooth|quit|lower|cur"
    r"|beat|conquer|los|chang|increas|benefit|get rid of|say goodbye to)(?:e?s|ed|ing|e|ping|ting)?"
)
_EVER: Final = (
    r"(?:permanently|for good(?=[\s]*(?:[.,;!?\u2013\u2014|)]|\Z|with\b|in\b|using\b))|once and for all"
    r"|forever|long[- ]term(?=[.,;!?]|\Z))"
)
_SITTING: Final = r"(?:session|treatment|visit|use|application|appointment|adjustment|dose|massage|sitting|needle)"
_AT_ONCE: Final = (
    r"(?:immediately(?! (?:after|before|following|when|upon|prior|then))|instantly|instantaneously"
    r"|overnight|right away|straight away"
    rf"|(?:after|from|in|within|with) (?:just |only |as little as )?(?:one|1|a single|the (?:very )?first"
    rf"|your (?:very )?first) (?:[\w-]+ )?{_SITTING}|(?:with)?in (?:just |only |under )?(?:a matter of "
    rf"|mere )?(?:(?!the\b)[\w-]+ )?(?:minutes|seconds))"
)
LASTING = gated(
    rf"(?<![\w-]){_LASTS} {_BETWEEN}{_GOOD}"
    r"|\b(?:relief|results|improvements?|healing|changes? in (?:pain|weight)|recovery|weight loss) (?:that|which)"
    r" (?:(?:truly|really|actually|will) )?lasts?\b(?! (?:for |up to |about )?(?:\d|one|two|three|four"
    r"|six|a few|several|only))"
    rf"|\b{_DOES} (?:[\w'-]+ ){{0,4}}?{_ILL} (?:[\w'-]+ ){{0,3}}?{_EVER}(?![\w-])"
    rf"|\bpermanently {_DOES} (?:[\w'-]+ ){{0,4}}?{_ILL}(?![\w-])"
    r"|\b(?:pain[- ]free|smoke[- ]free|symptom[- ]free) (?:for good|forever|for life|permanently)\b",
    re.IGNORECASE,
)
SOON = gated(
    rf"(?<![\w-]){_SOON} (?:and lasting |and long-lasting )?{_BETWEEN}{_GOOD}"
    rf"|\b{_DOES} (?:[\w'-]+ ){{0,4}}?{_ILL} (?:[\w'-]+ ){{0,3}}?{_AT_ONCE}(?![\w-])"
    rf"|\b(?:instantly|immediately) {_DOES} (?:[\w'-]+ ){{0,4}}?{_ILL}(?![\w-])"
    r"|\b(?:feel|feels|feeling|experience|notice|enjoy|get) (?:[\w'-]+ ){0,3}?(?:relief|better|calmer|improvements?"
    rf"|pain-free|relaxed|a difference|the difference|results) (?:[\w'-]+ ){{0,2}}?{_AT_ONCE}(?![\w-])"
    r"|\b(?:works|working|takes effect|acts) (?:almost )?(?:immediately|instantly|overnight|in minutes|in seconds)\b",
    re.IGNORECASE,
)
BOLD: Final = re.compile(r"\b(?:permanent|instant) (?:pain )?relief\b|\binstant (?:cure|remedy)", re.IGNORECASE)
"""What ED02 reads."""

OPEN: Final = re.compile(
    r"\b(?:may|might|could|would|some|sometimes|few|if|whether (?!you)|unless|until|goals?|aims?|aiming|mission"
    r"|strives?|seek\w*"
    r"|hop(?:e|es|ing)|insist\w*|demand\w*|want\w*|wish\w*|need(?:s|ing)?|desire\w*|deserve\w*"
    r"|looking for|search\w*|expect\w*|key to|crucial|essential|important|vital|necessary"
    r"|requires?|depend\w*|chances?|risks?|unknown|unclear|uncertain|hard|difficult|rare(?:ly)?"
    r"|impossible|focus(?:es|ed)? on (?:only )?immediate|stud(?:y|ies)"
    r"|research\w*|trials?|evidence|vary|varies|typically|until|short(?:-term)?|believe[sd]?(?! in)|claims?"
    r"|(?:step|path|road|journey|way) (?:to|towards?)"
    r"|alone|consisten\w+|commit\w*|lifestyle|habits?|exercis\w+|plan for|questions?)\b",
    re.IGNORECASE,
)
"""Left open, wished for, told of research, or of what the reader must do for it."""
TIMED: Final = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few)(?:[- ](?:to[- ])?\d*)?[- ]?\+?"
    r" ?(?:days?|weeks?|months?|years?)\b|\bfor (?:up to|about|hours|days|weeks|months|years)\b",
    re.IGNORECASE,
)
"""A time is given."""
TURNED_FROM: Final = re.compile(r"\b(?:rather than|instead of|don't|over|than|beyond) [^,.;:]{0,40}\Z", re.IGNORECASE)
"""Words before it by which it is what the house does not promise."""
AVOIDED: Final = re.compile(
    r"\b(?:without|instead of|rather than|no|avoid\w*|non-?|free of|than|alternatives? to|before)\b[^.;:!?]{0,70}"
    r"|\bnon-?surgical\w*|\bdrug-free\b",
    re.IGNORECASE,
)
"""What the promise does without."""
MEDICINE: Final = re.compile(
    r"\b(?:surg(?:ery|eries|ical|eons?)|operations?|implants?|dent(?:al|ist|istry|ures)|teeth|tooth|smiles?|crowns?"
    r"|veneers|fillings?|root canals?|facelifts?|lifts?|liposuction|augmentation|rhinoplasty|botox|fillers?|laser"
    r"|hair|skin|wrinkles?|acne|scars?|complexion|lashes|brows?|makeup|cellulite|tattoos?|contour\w*|sculpt\w*"
    r"|steroids?|cortisone|an(?:a)?esthe\w+|antibiotics?|inhalers?|medications?|medicines|drugs?|nicotine|insulin"
    r"|aspirin|ibuprofen|opioids?|antacids?|ablation|stents?|lenses|glasses|cataracts?|lasik|hearing aids?|vision)\b",
    re.IGNORECASE,
)
"""What lasts, or works at once, by what everyone knows; and what is done for looks."""
OTHER: Final = re.compile(
    r"\b(?:business|website|seo|marketing|password|clients? grow|financial|savings|invest\w*|careers?|puppy|dogs?"
    r"|training your|relationships?|couples?|marriage|recipe|download|access|online results|lab results|test results"
    r"|tests?|blood|x-rays?|scans?|imaging|labs?|screening|insurance|insurers?|employees?|disability"
    r"|booking|refund)\b",
    re.IGNORECASE,
)
LOOKS: Final = re.compile(
    r"\b(?:botox|facelift|liposuction|plastic surg\w+|cosmetic (?:surg\w+|procedures?)|dermal fillers?|veneers"
    r"|dental implants?|tattoos?|hair transplants?|breast augmentation)\b",
    re.IGNORECASE,
)
STORY: Final = re.compile(r"\b(?:I|I'm|I've|I'd|[Mm]y|me|[Hh]e|[Ss]he|[Hh]er|[Hh]is|[Hh]im)\b")
FIRST: Final = re.compile(r"\b(?:I|I'm|I've|I'd|[Mm]y|me)\b")
OF_READER: Final = re.compile(r"\byour?\b", re.IGNORECASE)
"""A sentence to the reader that names the practitioner tells no story."""


def permanence_claim(page: Page) -> Iterator[Alarm]:
    """ED03: on pages that sell, each wording once."""
    told: set[str] = set()
    for passage in page.copy():
        if passage.block.kind not in READ:
            continue
        for lasting, found in _promises(passage):
            words = " ".join(found[0].lower().split())
            if words in told or len(told) == MOST or not page.once(_promotes):
                continue
            if page.once(_is_of_other_things):
                return
            if passage.block.id in told_by_others(page) or names_work(page, passage):
                continue
            if any(link.target.startswith("http") for link in passage.block.links):
                continue
            if guards_at(passage, *found.span(), page.passages, UNASSERTED & ~Guard.RED_FLAG):
                continue
            told.add(words)
            mark = Mark(Place(passage.block.id, *found.span()))
            message = messages.lasts(found[0]) if lasting else messages.at_once(found[0])
            advice = Row("try", messages.LASTS_TRY if lasting else messages.SPEED_TRY)
            yield Alarm("ED03", (mark,), message, rows=(advice,), reason="lasting" if lasting else "at-once")


def _promises(passage: Passage) -> Iterator[tuple[bool, re.Match[str]]]:
    """Promises of a block, before any guard of the page; True for those that last."""
    text = passage.text
    for lasting, pattern in ((True, LASTING), (False, SOON)):
        for found in pattern.finditer(text):
            sentence = passage.sentence_at(found.start())
            said = text[sentence.start : sentence.end]
            if OPEN.search(said) or TIMED.search(said) or OTHER.search(said):
                continue
            if STORY.search(said) and not (OF_READER.search(said) and not FIRST.search(said)):
                continue
            if TURNED_FROM.search(text, sentence.start, found.start()):
                continue
            if BOLD.search(found[0]) or MEDICINE.search(AVOIDED.sub(" ", said)):
                continue
            yield lasting, found


def _promotes(page: Page) -> bool:
    """True where a page on health does not merely inform."""
    return is_about_health(page) and not informs(page)


def _is_of_other_things(page: Page) -> bool:
    """True where a title tells of medicine, of looks or of no health at all."""
    if any(LOOKS.search(passage.text) for passage in page.copy()):
        return True
    titles = [title.text for title in page.titles()]
    return any(MEDICINE.search(AVOIDED.sub(" ", title)) or OTHER.search(title) for title in titles)
