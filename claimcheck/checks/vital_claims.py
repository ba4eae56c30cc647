"""ED09: detox, boosts and balanced hormones as effects of an offer, and vital forces told as workings of the body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import told_by_others
from claimcheck.checks.named_works import names_work
from claimcheck.checks.selling import is_selling
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["vital_claim"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.METADATA})
PROSE: Final = 80
"""Characters from which a cell of a table is read: pages were laid out with tables."""
MOST: Final = 8
"""Alarms on a page."""

_ORGAN: Final = (
    r"(?:body|bodies|liver|kidneys?|colon|bowels?|gut|intestines|lungs|blood|lymph(?:atic system)?|system|cells|organs"
    r"|respiratory system)"
)
_FEW: Final = r"(?:(?!(?:and|or|of|from|in|is|are|that|with|which|to)\b)[\w'-]+ ){0,3}?"
DETOX = gated(
    rf"\b(?:flush|remov|eliminat|releas|expel|draw|clear|cleans|purg|detoxif|wash|excret|reduc|mobili[sz])"
    rf"(?:e?s|ed|ing|e|ies|y|ying|l?ing)? (?:out |away |up )?(?:of )?{_FEW}(?:toxins|toxic (?:waste|buildup|build-up)"
    r"|inhaled pollutants)\b"
    rf"|\bsweat(?:s|ing)? out {_FEW}toxins\b|\b(?:rids?|ridding) {_FEW}of {_FEW}toxins\b"
    rf"|\b(?:detox(?:if(?:y|ies|ying)|es|ing)?|cleans(?:e|es|ing)"
    rf"|purif(?:y|ies|ying)) (?:(?:and|&) \w+ )?(?:(?:your|the|our) )?(?:(?:entire|whole|own|inner) )?{_ORGAN}\b"
    rf"|\b(?:helps?|allows?|supports?|supporting|helping) (?:your|the) (?:whole |entire )?{_ORGAN} (?:to )?"
    r"(?:naturally )?(?:detox(?:ify)?|cleanse|process and eliminate|process environmental toxins)\b"
    r"|\b(?:supports?|supporting|promot(?:e|es|ing)|aids?|aiding|activat(?:e|es|ing)|enhanc(?:e|es|ing)"
    r"|encourag(?:e|es|ing)|boost(?:s|ing)?"
    rf"|stimulat(?:e|es|ing)|assists?|accelerat(?:e|es|ing)|helps with|improv(?:e|es|ing)) (?:with |in )?"
    rf"{_FEW}(?:detox(?:ification|ing)?|cleansing)\b(?! (?:tea|kit|program))"
    r"|\b(?:guards?|protects?) (?:\w+ ){0,3}?(?:against|from) (?:damage from )?(?:environmental )?toxins\b"
    r"|\bdetox(?:ification)? (?:support|benefits?|effects?|response|properties)\b",
    re.IGNORECASE,
)
BOOST = gated(
    r"\b(?:boost(?:s|ing)?|strengthen(?:s|ing)?|supercharg(?:e|es|ing)|fortif(?:y|ies|ying)|enhanc(?:e|es|ing)"
    r"|stimulat(?:e|es|ing)|increas(?:e|es|ing)|improv(?:e|es|ing)|ramps? up) (?:and \w+ )?"
    r"(?:(?:your|the|their|our|body's|natural|overall|own|a healthy) ){0,3}"
    r"(?:immunity|immune (?:system|function|response|defen[cs]es?|health))\b"
    r"|\b(?:boost(?:s|ing)?|rev(?:s|ving)? up|supercharg(?:e|es|ing)|ignit(?:e|es|ing)|fir(?:e|es|ing) up"
    r"|speed(?:s|ing)? up"
    r"|ramps? up|accelerat(?:e|es|ing)) "
    r"(?:(?:your|the|their|our|body's|natural|overall|own) ){0,3}(?:metabolism|metabolic rate|fat[- ]burning)\b"
    r"|\bboost(?:s|ing)? (?:(?:your|the|their|our|body's|natural|overall|own"
    r"|physical) ){0,3}(?:energy(?: levels?)?|vitality)\b"
    r"|\b(?:immun(?:e|ity)|energy|metabolism)(?:-| system |-system )?boost(?:ing|s)?\b"
    r"|\b(?:immun(?:e|ity)|energy|metabolism) boost(?:ing|s)?\b|\bstrengthened immunity\b",
    re.IGNORECASE,
)
HORMONES = gated(
    r"\b(?:re-?)?balanc(?:e|es|ing) (?:and \w+ )?(?:(?:your|the|their|fertility|female|male|stress"
    r"|reproductive|menopausal"
    r"|body's|natural) ){0,3}hormones?(?: levels?)?\b"
    r"|\b(?:restor(?:e|es|ing)|support(?:s|ing)?|promot(?:e|es|ing)|improv(?:e|es|ing)|achiev(?:e|es|ing)) "
    r"(?:(?:your|the|natural|healthy|optimal|overall|proper) ){0,3}hormon(?:e|al) (?:balance|harmony)\b",
    re.IGNORECASE,
)
_FORCE: Final = (
    r"(?:qi|chi|ki|prana|meridians?|energy meridians|(?:life|vital) (?:force|energy)|life force energy"
    r"|energy (?:flow|channels?|pathways?|blockages?|fields?(?! of)|centers|centres)|energetic (?:blockages?|flow)"
    r"|flow of (?:\w+ ){0,3}(?:energy|qi|chi)|chakras?|(?:blood|qi|liver qi|energy) stagnation|stagnation"
    r"|stagnant energy"
    r"|blocked energy)"
)
VITAL = gated(
    r"\b(?:restor|mov|unblock|strengthen|balanc|rebalanc|clear|regulat|stimulat|releas|open|harmoni[sz]"
    r"|free|remov|tonif"
    r"|nourish|improv|increas|activat|align|circulat|dispers|dissolv|resolv|correct|invigorat|promot|unclog|smooth)"
    r"(?:e?s|ed|ing|e|ies|y|ying)? (?:out |up |and \w+ )?"
    rf"(?:(?:the|your|a|any|all|free|smooth|proper|healthy|blocked|stagnant|body's|liver|kidney|lung"
    rf"|spleen|stuck|natural|of"
    rf"|and|blood|body|internal|vital|major|proper) ){{0,5}}?{_FORCE}\b(?![- ]?(?:gong|kung|nei tsang"
    rf"|machine|squared?|squares|of longitude))"
    r"|\b(?:qi|chi|prana|vital energy|life force) (?:flows?|is (?:blocked|stuck|stagnant|deficient|depleted|flowing)"
    r"|stagnates|becomes (?:blocked|stuck|stagnant)|deficiency (?:causes?|leads))\b"
    r"|\b(?:stagnant|blocked|deficient|stuck) (?:qi|chi|liver qi) (?:is|causes?|leads|creates|results)\b"
    r"|\b(?:blood|qi) stagnation (?:causes?|leads|goes on|creates|results|turns)\b",
    re.IGNORECASE,
)
KINDS: Final = (("detox", DETOX), ("boost", BOOST), ("hormones", HORMONES), ("vital", VITAL))

TRADITION: Final = re.compile(
    r"\b(?:(?:traditional |classical )?chinese medicine|tcm|ayurved\w*|oriental medicine|tradition(?:s|al"
    r"|ally)?|believ\w+"
    r"|philosoph\w+|according to|theor(?:y|ies)|concepts?|thought to|said to|(?:is|are) described"
    r"|known as|called|we call"
    r"|regarded|considered|ancient|viewed?s?|understood|ancestral|yogic|eastern|refers? to|translates?|principles?"
    r"|paradigm|metaphor\w*|spiritual\w*|symbolic\w*|in (?:reiki|qigong|shiatsu|kinesiology))\b",
    re.IGNORECASE,
)
"""The frame of a tradition: the sentence tells how it sees the body."""
OPEN: Final = re.compile(
    r"\b(?:may|might|could|would|aims?|goals?|intended|research(?:ers)?|studies|stud(?:y|ied)|trials?|if|whether"
    r"|experiments?|scientists?|evidence|hop(?:e|es|ing)|theor(?:y|ies)|believ\w+|said to|thought to"
    r"|according to|claim(?:s|ed)"
    r"|traditionally|in (?:traditional )?chinese medicine|in tcm|in ayurveda)\b",
    re.IGNORECASE,
)
"""Left open, told as an aim, of research or of what others hold."""
MEDICINE: Final = re.compile(
    r"\b(?:vaccin\w+|booster|immuni[sz]ation|immunotherap\w*|antibod(?:y|ies)|t[- ]cells?|chemotherapy|dialysis"
    r"|botulinum|botox|tetanus|bacteria\w*|venom|snake|poison\w*|overdose|drugs?|alcohol\w*|opioids?"
    r"|addict\w*|rehab\w*"
    r"|withdrawal|sober\w*|substance|residential|hormone (?:replacement )?therapy|replacement|hrt|o?estrogen"
    r"|progesterone|testosterone|thyroxine|levothyroxine|pellets?|contracepti\w+|endocrinolog\w+|bio-?identical"
    r"|prescri\w+|medications?|insulin|transplant\w*|exercis\w+|walk(?:s|ing)?|physical activity|training"
    r"|workouts?|hiit|cardio|conditioning|sleep(?:ing)?"
    r"|caffeine|coffee|breakfast|stem cells?|emotion\w*|relationships?|mood|social|digital|phones?|screens?|detox from"
    r"|avoid\w*|exposure)\b",
    re.IGNORECASE,
)
"""What does act so, by what everyone knows; treatment of addiction; what is no matter of the body."""
BY_ORGAN: Final = re.compile(
    r"\b(?:liver|kidneys?|lymph(?:atic (?:system|fluid|vessels|drainage system))?|lymph nodes|lungs|skin|colon|organs?"
    r"|spleen|body|bodies|cells|system|mucus|it|they|which|that|blood)"
    r" (?:(?:is|are|also|to|then|naturally|can|works?|helps?|filters?|responsible|for|and|whose|job|normally|already"
    r"|blood|as|constantly|waste|by) ){0,6}\Z",
    re.IGNORECASE,
)
"""Before a verb that tells what an organ does of itself."""
SURROUNDINGS: Final = re.compile(
    r"\b(?:home|house|households?|lead|paint|plastics?|pesticides?|tap water|hands|children|babies|soil|workplace)\b",
    re.IGNORECASE,
)
"""Where poisons are that can be named and taken away."""
REHAB: Final = re.compile(
    r"\b(?:rehab|sober living|opioids?|opiates?|addictions?|alcohol detox|drug detox|medical detox"
    r"|withdrawal symptoms)\b",
    re.IGNORECASE,
)
STORY: Final = re.compile(r"\b(?:I|I'm|I've|[Mm]y|[Hh]e|[Ss]he|[Hh]er|[Hh]is)\b")


def vital_claim(page: Page) -> Iterator[Alarm]:
    """ED09: on pages that sell, each wording once."""
    told: set[str] = set()
    for passage in page.copy():
        if passage.block.kind not in READ and not _is_prose(passage):
            continue
        for kind, found in _claims(passage):
            words = " ".join(found[0].lower().split())
            if words in told or len(told) == MOST or not is_selling(page):
                continue
            if kind == "detox" and page.once(_is_of_addiction):
                continue
            if passage.block.id in told_by_others(page) or names_work(page, passage):
                continue
            if guards_at(passage, *found.span(), page.passages, UNASSERTED & ~Guard.RED_FLAG):
                continue
            told.add(words)
            mark = Mark(Place(passage.block.id, *found.span()))
            advice = Row("try", messages.VITAL_TRY if kind == "vital" else messages.BOOST_TRY)
            yield Alarm("ED09", (mark,), messages.vital_claim(found[0], kind), rows=(advice,), reason=kind)


def _claims(passage: Passage) -> Iterator[tuple[str, re.Match[str]]]:
    """Claims of a block by kind, before any guard of the page."""
    text = passage.text
    for kind, pattern in KINDS:
        for found in pattern.finditer(text):
            sentence = passage.sentence_at(found.start())
            before = text[sentence.start : found.start()]
            said = text[sentence.start : sentence.end]
            if OPEN.search(said) or MEDICINE.search(said) or STORY.search(said):
                continue
            if kind == "detox" and (BY_ORGAN.search(before[-90:]) or SURROUNDINGS.search(said)):
                continue
            if kind == "vital" and TRADITION.search(text, max(0, sentence.start - 160), sentence.end):
                continue
            yield kind, found


def _is_prose(passage: Passage) -> bool:
    return passage.block.kind is BlockKind.CELL and len(passage.text) >= PROSE


def _is_of_addiction(page: Page) -> bool:
    """True where a page speaks of addiction: detox is a treatment there."""
    return any(REHAB.search(passage.text) for passage in page.copy())
