"""ED07: a house that says it treats the root cause, restores balance or lets the body heal itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import told_by_others
from claimcheck.checks.selling import is_selling
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["root_cause_treated"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.METADATA})
_YOUR: Final = (
    r"(?:(?:your|the|its|their|our|a|all|natural|inner|internal|proper|overall|whole|body's|body|energetic|true) ){0,3}"
)
ROOT = gated(
    r"\b(?P<verb>(?:treat|address|target|fix|resolv|heal|correct|tackl|eliminat|remov|attack|eradicat)(?:e?s|ed"
    r"|ing|e)?"
    r"|gets? (?:right )?(?:to|at)|goes to|works? on) (?:and (?:treat|heal|resolv|correct|fix)\w* )?"
    r"(?:(?:the|your|all|those|their|its|structural|real|true|actual|deep|hidden|very|multiple) ){0,3}"
    r"(?P<what>root (?:underlying )?(?:causes?|conditions?|problems?|imbalances?)|root of (?:the|your) (?:problem"
    r"|pain|issue|illness)"
    r"|underlying (?:causes?|imbalances?|conditions?|dysfunctions?))\b",
    re.IGNORECASE,
)
WHOLE = gated(
    rf"\b(?:restor(?:e|es|ing)|rebalanc(?:e|es|ing)|recreat(?:e|es|ing)|bring(?:s"
    rf"|ing)? (?:back )?) ?{_YOUR}(?:balance|harmony|equilibrium)\b"
    r"(?! in (?:your|their|our|his|her|my) (?:own |daily )?(?:li(?:fe|ves)|homes?|relationships?|work|family))"
    r"(?! (?:sheet|training|exercises?|and (?:coordination|mobility|stability|strength|gait)|problems|disorders))"
    r"|\bbalanc(?:e|es|ing) (?:your|the) (?:whole |entire )?(?:body|system|energy|energies)\b"
    r"|\b(?:resets?|resetting|reboots?|rebooting) (?:your|the) (?:whole |entire )?(?:body|system|nervous system"
    r"|metabolism)\b"
    r"|\b(?:bod(?:y|ies)(?:'s)?|it|system) (?:\w+ ){0,3}?(?:heal|heals|repair|restore)(?:ing)? itself\b"
    r"|\bbody's (?:own |natural |innate |inherent |inborn |and |self-){1,4}(?:healing|intelligence"
    r"|ability to heal|capacity to heal"
    r"|power to heal|healer)(?: (?:abilit(?:y|ies)|process(?:es)?|powers?|mechanisms?|response|energy"
    r"|intelligence|capacity"
    r"|potential))?\b|\bwhole body (?:begins to |starts to |will )?heals?\b",
    re.IGNORECASE,
)
"""Healing of everything, of which nothing can be measured."""
CONTRAST: Final = re.compile(
    r"\b(?:not (?:just|only|merely|simply)|n't (?:just|only|merely)|rather than|instead of|unlike|(?:not|never"
    r"|than|over|and not)"
    r" (?:the |just the |your )?symptoms?|mask\w*|temporary|band-aid|for good|permanent\w*|true healing"
    r"|once and for all)\b",
    re.IGNORECASE,
)
STRONG: Final = re.compile(r"heal|fix|resolv|eliminat|remov|attack|eradicat", re.IGNORECASE)
THEORY: Final = re.compile(
    r"\b(?:theory|theories|believ\w+|philosoph\w+|tradition(?:ally)?|according to|thought to|said to"
    r"|in (?:traditional )?(?:chinese"
    r" medicine|tcm|ayurveda)|aims?|goals?|seeks?|tr(?:y|ies|ying)|strives?|hopes?|mission|may|might|could|often"
    r"|studies"
    r"|trials?|infections?|antibiotics?|surgery|diagnos\w+|doctor|physician|medical condition|depend\w*|if|when"
    r"|need(?:s|ed)?"
    r"|should|must|ha(?:s|ve) to|unless|until|cannot|can't|research\w*)\b",
    re.IGNORECASE,
)
"""Told of a doctrine, of an aim, or of what medicine does."""
TALK: Final = re.compile(
    r"\b(?:counsel(?:l?ing|l?ors?)|psycholog\w+|psychotherap\w+|psychiatr\w+|therapists?|coach\w*|hypno\w+|emdr"
    r"|trauma|couples"
    r"|emotion\w*|dogs?|puppy|puppies|behaviou?rs?|software|leadership|relationships?)\b",
    re.IGNORECASE,
)
"""Where causes are talked about: what lies behind an illness of the mind, or behind what a dog does."""
NOT_OF_BODY: Final = re.compile(
    r"\b(?:emotion\w*|behaviou?rs?|work-life|life balance|budget|skin's|hair|colou?r|ph balance|vision|work and"
    r"|electrolyte"
    r"|fluid|hormon\w+ balance|pelvic floor|posture|gait|coordination|anxiety|trauma|thoughts?|beliefs?|patterns?"
    r"|stress|fillers?|facials?|botox|collagen|hyaluronic|micro-?needling|shock-?wave|implants?|complexion|skin tone"
    r"|redness|glow\w*|blemish\w*|glossary|maxims?)\b",
    re.IGNORECASE,
)
STORY: Final = re.compile(r"\b(?:I|I'm|I've|my|[Hh]e|[Ss]he|[Hh]er|[Hh]is)\b")


def root_cause_treated(page: Page) -> Iterator[Alarm]:
    """ED07: healing of causes and of the whole body, each wording once a page that sells."""
    places = [(p, found) for p in page.copy() if p.block.kind in READ for found in _promises(p)]
    if not places or not is_selling(page) or any(TALK.search(p.text) for p in page.titles()):
        return
    told: set[str] = set()
    for passage, found in places:
        key = " ".join(found[0].lower().split())
        if key in told or passage.block.id in told_by_others(page):
            continue
        if guards_at(passage, *found.span(), page.passages, UNASSERTED & ~Guard.RED_FLAG):
            continue
        told.add(key)
        mark = Mark(Place(passage.block.id, *found.span()))
        message = messages.root_cause_treated(found[0])
        yield Alarm("ED07", (mark,), message, rows=(Row("try", messages.ROOT_TRY),), reason="cause-not-measured")


def _promises(passage: Passage) -> Iterator[re.Match[str]]:
    text = passage.text
    for pattern in (ROOT, WHOLE):
        for found in pattern.finditer(text):
            sentence = passage.sentence_at(found.start())
            said = text[sentence.start : sentence.end]
            if any(words.search(said) for words in (THEORY, NOT_OF_BODY, STORY, TALK)):
                continue
            if pattern is ROOT and not _is_of_cause(found, said):
                continue
            yield found


def _is_of_cause(found: re.Match[str], said: str) -> bool:
    """True for a root cause; for an underlying one only where it is healed, or set against symptoms."""
    if found["what"].lower().startswith("root"):
        return True
    return bool(CONTRAST.search(said) or STRONG.match(found["verb"]))
