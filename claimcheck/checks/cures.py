"""ED01: words that promise a cure: a verb that ends an illness, right before it; a cure for it; its reversal.

"To cure", "can cure" and "helps to reverse" are what medicine says too, where it is true. They count only where a house
speaks of its own thing, or promises it by nature, for good or without a doctor.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark
from claimcheck.checks.asserted import SOURCE_MARK
from claimcheck.checks.selling import informs, is_selling
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["cure_claim"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.METADATA})
TITLES: Final = frozenset({BlockKind.HEADING, BlockKind.METADATA})
ILLNESS: Final = (
    r"(?:(?:back|neck|knee|joint|nerve|foot|heel|hip|shoulder|muscle|stomach|pelvic|period|chronic) )?pains?|aches"
    r"|migraines?|headaches?|(?:osteo|rheumatoid )?arthritis|osteoporosis|sciatica|(?:peripheral )?neuropathy|neuralgia"
    r"|nerve damage|insomnia|sleep apn(?:o)?ea|anxiety|depression|panic attacks|ptsd|adhd|autism|asthma|bronchitis|copd"
    r"|eczema|psoriasis|acne|rosacea|vitiligo|infertility|pcos|endometriosis|fibroids|(?:pre-?)?diabetes"
    r"|insulin resistance|cancers?|tumou?rs|leuk(?:a)?emia|inflammation|fibromyalgia|chronic fatigue(?: syndrome)?"
    r"|hypertension|high blood pressure|high cholesterol|heart disease|atherosclerosis|strokes?|dementia"
    r"|alzheimer's(?: disease)?|parkinson's(?: disease)?|multiple sclerosis|epilepsy|seizures|lyme(?: disease)?"
    r"|colds?(?: sores)?|flu|viruses|(?:the |a )virus|infections?|herpes|hpv|hiv|aids|hepatitis|shingles|covid(?:-19)?"
    r"|candida(?: overgrowth)?|yeast(?: infections?| overgrowth)?|(?:oral )?thrush|toenail fungus|nail fungus"
    r"|fungal infections?|athlete's foot|ringworm|parasites|worms|sibo|leaky gut|ibs|ibd|crohn's(?: disease)?|colitis"
    r"|gerd|acid reflux|heartburn|gastritis|ulcers?|constipation|ha?emorrhoids|kidney stones|gallstones|fatty liver"
    r"|kidney disease|liver disease|gout|utis?|urinary tract infections?|allergies|hay fever|sinusitis|hair loss"
    r"|alopecia|tinnitus|vertigo|hearing loss|cataracts?|glaucoma|macular degeneration|spinal stenosis|stenosis"
    r"|(?:herniated|bulging|slipped|degenerated) discs?|scoliosis|plantar fasciitis|carpal tunnel(?: syndrome)?"
    r"|tendonitis|tendinitis|bursitis|frozen shoulder|tennis elbow|bone spurs|bunions|warts"
    r"|gum disease|gingivitis|cavities|tooth decay|erectile dysfunction|impotence|premature ejaculation|addictions?"
    r"|alcoholism|obesity|thyroid (?:disease|disorders)|hypothyroidism|hashimoto's(?: disease)?|lupus"
    r"|autoimmune (?:diseases?|conditions?|disorders?)|chronic (?:diseases?|illness(?:es)?|conditions)|injuries"
    r"|(?:spinal|joint|nerve) (?:damage|degeneration)|varicose veins|lymph(?:o)?edema|pots|mold (?:illness|toxicity)"
)
_STOP: Final = (
    r"that|which|who|whose|from|in|into|on|by|with|to|for|at|and|or|but|if|when|where|than|as|is|are|was|were|be|been"
    r"|has|have|can|it|he|she|they|because|before|after|about|through|without|while|during|caused|risks?|causes?"
    r"|triggers?|foods?|fears?|stigma|my|not|no|need|drugs?|medications?|one|itself|some|cells?|bacteria|mothers?"
    r"|effects?|types|process"
)
BETWEEN: Final = (
    r"(?:(?:the |all )?(?:signs|symptoms|root causes?|underlying causes?|source|effects|pain|burden) (?:of|behind)"
    rf" |(?!(?:{_STOP})\b)[\w'][\w'-]* |[\"'] ?){{0,4}}?[\"']?"
)
BEHIND: Final = (
    r"(?![\w-]|['\"]? (?:risk|rates?|cases|deaths|triggers?|cells?|stigma|fears?|care|research|tests?|patients"
    r"|treatments?|medic\w+|drugs?|vaccin\w+|screening|cent(?:er|re)s?|clinics?|genes?|outbreaks?|epidemic"
    r"|transmission|over|around|about|related|prone|free|particles|spread|studies|scars?|marks|spots)\b)"
)
VERB: Final = (
    r"cur(?:e|es|ed)|heal(?:s|ed)?|revers(?:e|es|ed)|eliminat(?:e|es|ed)|eradicat(?:e|es|ed)|banish(?:es|ed)?"
    r"|vanquish(?:es|ed)?|(?:gets?|got) rid of|puts? an end to|says? good-?bye to|wip(?:e|es|ed) out"
)
GERUND: Final = (
    r"curing|healing|reversing|eliminating|eradicating|banishing|vanquishing|getting rid of|putting an end to"
)
FIX: Final = r"(?:fix(?:es)?|ends?|resolves?) (?:your|chronic|stubborn|recurring)"
PROMISE = gated(
    rf"(?<![\w-])(?P<verb>(?:{VERB}) {BETWEEN}(?:{ILLNESS}){BEHIND}|{FIX} {BETWEEN}(?:{ILLNESS}){BEHIND})",
    re.IGNORECASE,
)
DOING = gated(rf"(?<![\w-])(?P<verb>(?:{GERUND}) {BETWEEN}(?:{ILLNESS}){BEHIND})", re.IGNORECASE)
NOUN = gated(
    r"\b(?P<noun>(?:an?|the|our|natural|proven|only|real|true|complete|permanent|miracle|ultimate|best|herbal|home)"
    r" (?:(?:natural|proven|permanent|complete|only|real|true|holistic|herbal|safe|effective) ){0,2}cures? for"
    rf" (?:(?!(?:{_STOP})\b)[\w'-]+ ){{0,3}}?(?:{ILLNESS}|disease|illness){BEHIND})"
    rf"|\b(?P<reversal>(?:{ILLNESS}) (?:reversal|eradication|elimination))\b(?! (?:of|in|stud|research|trial|agents?))",
    re.IGNORECASE,
)
OF_MEDICINE = gated(
    r"\b(?:respiratory|overdose|opioid|genes?|gene therapy|crispr|wound healing|healing arts|self-healing|research"
    r"|researchers|scientists?|trials?|stud(?:y|ies|ied)|surg(?:ery|eries|ical|eons?)|operations?|antibiotics?"
    r"|vaccin\w+|chemotherapy|radiation|radiotherapy|immunotherapy|transplants?|antivirals?|antifungals?"
    r"|antifungal medic\w+|penicillin|insulin|immune (?:system|cells?|response)|white blood cells|t cells|your body"
    r"|the body|bodies|smallpox|polio|malaria|god|jesus|christ|lord|prayers?|saints?|bible|gospel|medications?"
    r"|medicines?|prescri\w+|(?:health ?care|medical) (?:providers?|professionals?)|ppis?|inhibitors?|steroids?"
    r"|corticosteroids?|statins?|drugs?|over-the-counter|otc)\b",
    re.IGNORECASE,
)
"""Who does cure, by what everyone knows: medicine, the body itself; and who is believed to."""
WITHOUT = re.compile(
    r"\b(?:without|instead of|no|avoid(?:ing)?|rather than|not|free of|skip(?:ping)?|alternatives? to|nor)"
    r"(?: (?:the need for|need for|any|taking|using|having|more|invasive|risky|harsh|expensive|prescription|dangerous"
    r"|drugs?,?|medications?,?|pills?,?|surgery,?|injections?,?|or|and|toxic|even))*"
    r" (?:drugs?|medications?|pills|surgery|surgeries|operations?|injections?|antibiotics?|steroids|chemo\w*|insulin)\b"
    r"|\bnon-?surgical\w*|\bdrug-free\b|\b(?:your body|the body)(?:'s)? (?=natural|own|to\b)",
    re.IGNORECASE,
)
"""What the promise does without is no medicine that cures."""
UNSURE = gated(
    r"\b(?:may|might|could|would|if|whether|goals?|aims?|mission|hopes?|hoping|prevention and cure|attempts?|tr(?:y|ies"
    r"|ied|ying) to|(?:limited|few|no|no other|some) (?:[a-z-]+ ){0,3}treatments|anxiety (?:over|about|around)"
    r"|claim(?:s|ed|ing)?"
    r"|believ\w+|allegedly|supposedly|promis\w+|wish\w*|want(?:s|ed|ing)? to|dream\w*|quest|search(?:ing)? for"
    r"|race|fight|someday|one day|impossible|unlikely|rarely|seldom|partially|potential\w*"
    r"|until|unless|scams?|fda)\b",
    re.IGNORECASE,
)
ABLE = re.compile(
    r"\b(?:can|cannot|able|help(?:s|ed|ing)?|to|should|must|how|ways?|capable|designed|used|for|of|at|by|in|towards?)\b"
    r"(?: [\w'-]+){0,4}[ \"']*\Z|\bcan\b[^.;:]{0,80}\b(?:or|and)(?: even| also)? \Z",
    re.IGNORECASE,
)
"""A promise that is one step away: "can cure", "helps to reverse", "good at eliminating"."""
OWN = re.compile(
    r"\b(?:our|we|us|my)\b|[\u2122\u00ae]|\bthis (?:[\w-]+ )?(?:product|formula|method|device|treatment|therapy"
    r"|program(?:me)?|protocol|course|supplement|remedy|technique)\b",
    re.IGNORECASE,
)
NATURAL = re.compile(
    r"\b(?:natural(?:ly)?(?! (?:history|killer|immunity|course|heal\w+|food))|for good|permanently"
    r"|once and for all)\b",
    re.IGNORECASE,
)
GOOD_AT = re.compile(
    r"\b(?:helpful|effective|great|good|powerful|excellent|ideal|perfect|best|known|able|capable|remarkable)"
    r" (?:for|at|in|of|against) (?:\w+ly )?\Z",
    re.IGNORECASE,
)
EASY = re.compile(
    r"\b(?:forever|permanent|for ever|overnight|fast|quickly"
    r"|in (?:just )?\d+ (?:days?|weeks?|minutes?|hours?)|at home|holistic(?:ally)?"
    r"|without (?:drugs?|medications?|surgery|pills))\b",
    re.IGNORECASE,
)
HOW_TO = re.compile(r"\W*(?:\d+ )?(?:[\w-]+ )?(?:how|ways?|tips|steps|remedies|foods?|what|why|can)\b", re.IGNORECASE)
MOSTLY = re.compile(r"\b(?:often|usually|sometimes|generally|typically|most) \Z", re.IGNORECASE)
CAUSE = re.compile(r"\b(?:root|underlying) causes?\b", re.IGNORECASE)
FIRST = re.compile(r"(?:\A|[:|\u2013\u2014\u2022.!?-]\s)[\W_]*(?:(?:the|a) [\w-]+ (?:to|of) )?\Z", re.IGNORECASE)
"""What may stand before a gerund that heads a title, or a part of it."""
MIND: Final = re.compile(
    r"\b(?:anxiety|depression|panic|ptsd|addictions?|inflammation|pain|pains|injuries)\W*\Z", re.IGNORECASE
)
"""What a course of talks, or rest, is said to heal all the time: no promise that medicine would."""


def cure_claim(page: Page) -> Iterator[Alarm]:
    """Promises of a cure, each sentence once, and the same words once a page (ED01); none on a page that informs."""
    told: set[str] = set()
    sells = is_selling(page) if any(_may_promise(passage) for passage in page.copy()) else False
    for passage in page.copy():
        if passage.block.kind not in READ or not _may_promise(passage):
            continue
        end = 0
        for start, stop in sorted(_promises(passage, sells)):
            words = passage.text[start:stop].lower()
            if start < end or words in told or guards_at(passage, start, stop, page.passages, UNASSERTED):
                continue
            if not told and informs(page):
                return
            end = passage.sentence_at(start).end
            told.add(words)
            mark = Mark(Place(passage.block.id, start, stop))
            yield Alarm("ED01", (mark,), messages.cure_claim(passage.text[start:stop]))


def _may_promise(passage: Passage) -> bool:
    return any(pattern.may_match(passage.text) for pattern in (PROMISE, DOING, NOUN))


def _promises(passage: Passage, sells: bool) -> Iterator[tuple[int, int]]:
    """Places of words that promise, before any guard of the sentence."""
    text = passage.text
    for pattern, is_said in ((PROMISE, _does), (DOING, _is_doing), (NOUN, _is_named)):
        for found in pattern.finditer(text):
            sentence = passage.sentence_at(found.start())
            said = text[sentence.start : sentence.end]
            if SOURCE_MARK.search(said) or UNSURE.search(said) or OF_MEDICINE.search(WITHOUT.sub(" ", said)):
                continue
            before = text[sentence.start : found.start()]
            own = bool(NATURAL.search(said)) or (sells and bool(OWN.search(said) or EASY.search(said)))
            if is_said(passage, found, before, own or (sells and GOOD_AT.search(before) is not None)):
                yield found.span()


def _does(passage: Passage, found: re.Match[str], before: str, own: bool) -> bool:
    """True where a verb is said of something, or tells the reader to; a step away only of the house's own thing."""
    if MOSTLY.search(before):
        return False
    if before.strip() and ABLE.search(before[-100:]):
        easy = HOW_TO.match(before) and passage.block.kind in TITLES and EASY.search(passage.text, found.start())
        return own or bool(easy)
    return True


def _is_doing(passage: Passage, found: re.Match[str], before: str, own: bool) -> bool:
    """True where a gerund heads a title, or is what the house's own thing is good at."""
    if passage.block.kind in TITLES and FIRST.search(before):
        return not MIND.search(found[0])
    if MIND.search(found[0]) and not CAUSE.search(found[0]):
        return False
    return bool(ABLE.search(before[-100:])) and (own or CAUSE.search(found[0]) is not None)


def _is_named(_: Passage, found: re.Match[str], __: str, own: bool) -> bool:
    """True for a cure that is named as such; for a reversal only where the house sells it."""
    return own or found["noun"] is not None
