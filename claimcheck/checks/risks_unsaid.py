"""SA03: a page that sells a treatment by what it does, and has no word on what harm it may do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import claims_said, sentence_of
from claimcheck.checks.harm_words import names_harm
from claimcheck.checks.selling import is_selling
from claimcheck.citations.reference import Place
from claimcheck.claims.assertion import Comparison, Kind, Polarity, Safety
from claimcheck.documents.document import BlockKind
from claimcheck.evidence.judge_assertions import FAVOURS, stance
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["benefit_without_risk"]

WORDS: Final = 180
"""A shorter page leaves much unsaid."""
BENEFITS: Final = 3
SHORT: Final = 2
"""A line of one word is a label."""
OPENING: Final = 40
"""Characters of a sentence in which its subject stands."""
WORD: Final = re.compile(r"[^\W\d_]{5,}")
SHOWN: Final = 2
"""Benefits under carets, behind the title."""
READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL})
TREATMENT = gated(
    r"\b(?P<needle>(?:electro-?)?acupuncture|acupressure|dry needling|needling|cupping|moxibustion|gua sha)"
    r"|\b(?P<spine>chiropractic|(?:spinal|joint) (?:adjustments?|manipulations?|decompression)"
    r"|flexion[- ]distraction|osteopath(?:y|ic)"
    r"|cranio-?sacral)\b"
    r"|\b(?P<massage>massages?|reflexology|myofascial release|myotherapy)\b"
    r"|\b(?P<device>lasers?|red[- ]light|light therapy|saunas?|cold plunges?|ice baths?|cryo-?therapy|shock ?wave"
    r"|pemf"
    r"|magnet(?:s|ic)|tens (?:unit|machine|device)s?|microcurrent|neurofeedback|tms|hyperbaric|ozone|halo-?therapy"
    r"|salt (?:room|cave|therapy))\b"
    r"|\b(?P<given>iv (?:therapy|drips?|infusions?|hydration)|infusions?|injections?|injectables?|botox|fillers?|prp"
    r"|platelet-rich plasma|stem cells?|exosomes?|micro-?needling|chemical peels?|peptides?|semaglutide|tirzepatide"
    r"|hormone (?:replacement|therapy)|testosterone|ketamine|psilocybin|mesotherapy|prolotherapy|lasik|implants?"
    r"|hair transplants?|liposuction|surgery)\b"
    r"|\b(?P<taken>supplements?|capsules?|tablets?|softgels?|gummies|tinctures?|drops|cbd|cannabidiol|hemp"
    r"|cannabis|kratom|kava"
    r"|mushrooms?|adaptogens?|herbs?|herbal|chinese medicine|ayurved(?:a|ic)|panchakarma|homo?eopath(?:y|ic)"
    r"|essential oils?|probiotics?|vitamins?|turmeric|curcumin|ashwagandha|berberine|collagen|magnesium|zinc"
    r"|royal jelly|melatonin"
    r"|creatine|ginseng|spirulina|moringa|shilajit|nootropics?|colostrum|omega-3)\b"
    r"|\b(?P<diet>detox\w*|cleanses?|fasting|keto(?:genic)?|carnivore diet|colon hydrotherapy|enemas?)\b",
    re.IGNORECASE,
)
"""What does something to a body, so that it can do harm: each group is one kind."""
MEDICAL: Final = re.compile(
    r"\b(?:surger(?:y|ies)|surgical|surgeons?|drugs?|medications?|injections?|botox|semaglutide|tirzepatide"
    r"|testosterone"
    r"|hormones?|ketamine|lasik|implants?|fillers?|infusions?|peptides?|liposuction)\b",
    re.IGNORECASE,
)
CONDITIONS: Final = re.compile(
    r"\b(?:conditions?|problems|issues|ailments|patients)\b.{0,30}\btreat(?:s|ed)?\b|\btreats\W*\Z", re.IGNORECASE
)
"""What a house treats, and no word on what comes of it."""
PERSON: Final = re.compile(
    r"\W*(?:he|she|i|i'm|my|we|dr|doctor|our (?:goal|aim|focus|mission|team|passion|clinic|practi\w+|therapists?"
    r"|staff)"
    r"|after \w+ing|home exercises?|exercises?|diets?|studies|theory)\b",
    re.IGNORECASE,
)
"""Whose good works are no effect of a treatment."""
POINTS: Final = re.compile(
    r"\W*(?:(?:it|this|these|they|which|both|treatments?|therapy|manipulation|adjustments|each|the"
    r" (?:treatment|therapy|procedure|formula|blend|product|technique|device|needles?|ingredients?))\b|this \w+ )",
    re.IGNORECASE,
)
TOLD_ELSEWHERE: Final = re.compile(
    r"\b(?:side[- ]effects?|risks?|safety|precautions?|contra-?indications?|warnings?|consent|aftercare"
    r"|disclaimer)\b",
    re.IGNORECASE,
)
"""A link behind which harms are told."""


def benefit_without_risk(page: Page) -> Iterator[Alarm]:
    """SA03: at least three sentences on the good that one kind of treatment does, and none on harm; once a page."""
    copy = [passage for passage in page.copy() if passage.block.kind in READ]
    if not is_selling(page) or sum(passage.text.count(" ") + 1 for passage in copy) < WORDS:
        return
    title = _title(page)
    if title is None:
        return
    benefits = _benefits(page)
    if len(benefits) < BENEFITS:
        return
    offer = _offer(page, title, benefits)
    if offer is None:
        return
    medical = any(MEDICAL.search(p.text) for p in (title, *page.titles()))
    if any(names_harm(passage, medical) or _leads_to_harms(passage) for passage in page.passages if passage.sentences):
        return
    marks = [Mark(Place(title.block.id, 0, len(title.text)))]
    told = [(p, s) for p, s in benefits if p is not title and _is_told(p.text[s.start : s.end])]
    marks += [Mark(Place(p.block.id, s.start, s.end)) for p, s in told[:SHOWN]]
    message = messages.benefit_without_risk(*offer)
    yield Alarm("SA03", tuple(marks), message, rows=(Row("try", messages.HARMS_TRY),), reason="no-harm-named")


def _title(page: Page) -> Passage | None:
    """What stands first to the reader: the title of front matter, the first heading, or the first block of copy."""
    copy = page.copy()
    front = [p for p in copy if p.block.kind is BlockKind.METADATA and p.block.label is None]
    headings = [p for p in copy if p.block.kind is BlockKind.HEADING]
    highest = [p for p in headings if p.block.level == 1]
    return next(iter((*front[:1], *highest[:1], *headings[:1], *copy[:1])), None)


def _benefits(page: Page) -> list[tuple[Passage, Sentence]]:
    """Sentences in the house's own voice on what does good, or is safe; each once, by its words."""
    found: dict[str, tuple[Passage, Sentence]] = {}
    claims = [claim for claim in claims_said(page, Kind.CAUSAL) if stance(claim) == FAVOURS]
    claims += [c for c in claims_said(page, Kind.COMPARATIVE) if _is_praise(c)]
    claims += [c for c in claims_said(page, Kind.SAFETY) if c.safety in (Safety.SAFE, Safety.ABSOLUTE)]
    for claim in sorted(claims, key=lambda claim: (claim.block, claim.start)):
        passage, sentence = page.passages[claim.block], sentence_of(page, claim)
        if passage.block.kind in READ:
            found.setdefault(passage.text[sentence.start : sentence.end].lower(), (passage, sentence))
    return list(found.values())


def _is_praise(claim: Assertion) -> bool:
    """True for "better than" and for "as effective as"."""
    equal = claim.comparison is Comparison.EQUAL and "effective" in claim.relation
    return stance(claim) == FAVOURS or (equal and claim.polarity is Polarity.POSITIVE)


def _offer(page: Page, title: Passage, benefits: list[tuple[Passage, Sentence]]) -> tuple[str, int] | None:
    """The treatment that at least three of the benefits are told of, and how many they are.

    Where the title names it, an item or a sentence that begins with "it" need not.
    """
    titled = next((found for p in (title, *page.titles()) if (found := TREATMENT.search(p.text))), None)
    topic = {word.lower() for p in (title, *page.titles()) for word in WORD.findall(p.text)}
    named: dict[str, list[str]] = {}
    for passage, sentence in benefits:
        text = passage.text[sentence.start : sentence.end]
        if not _is_told(text):
            continue
        kinds = {m.lastgroup or "": m[0] for m in TREATMENT.finditer(passage.text, sentence.start, sentence.end)}
        if titled and not kinds and _may_be_titled(passage, text, topic):
            kinds = {titled.lastgroup or "": titled[0]}
        for kind, words in kinds.items():
            named.setdefault(kind, []).append(words)
    most = max(named.values(), key=len, default=[])
    if titled and len(named.get(titled.lastgroup or "", ())) >= BENEFITS:
        return titled[0].lower(), len(named[titled.lastgroup or ""])
    return (most[0].lower(), len(most)) if len(most) >= BENEFITS else None


def _is_told(text: str) -> bool:
    """True of a sentence on what a treatment does: not on what somebody does, nor on what is treated."""
    return not (PERSON.match(text) or CONDITIONS.search(text) or len(text.split()) < SHORT)


def _may_be_titled(passage: Passage, text: str, topic: set[str]) -> bool:
    """True for an item, and for a sentence on what the title names, or on "it"."""
    if passage.block.kind is BlockKind.ITEM or POINTS.match(text):
        return True
    return any(word.lower() in topic for word in WORD.findall(text[:OPENING]))


def _leads_to_harms(passage: Passage) -> bool:
    return any(
        TOLD_ELSEWHERE.search(link.target.replace("-", " "))
        or TOLD_ELSEWHERE.search(passage.text, link.start, link.end)
        for link in passage.block.links
    )
