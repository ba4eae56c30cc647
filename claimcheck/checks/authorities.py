"""TE07: professionals and celebrities who lend their weight: by trade ("doctors swear by"), or by name where one sells.

What a named doctor says is news, or a biography, until the page sells what the doctor praises.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark
from claimcheck.checks.asserted import SOURCE_MARK
from claimcheck.checks.selling import is_selling
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["authority_endorsement"]

UNREAD: Final = frozenset({BlockKind.QUOTATION, BlockKind.SIGNATURE})
TRADE = gated(
    r"\b(?P<one>(?i:(?:top |leading |many |most |our |team |sports |renowned |celebrity )?(?:doctors|physicians"
    r"|surgeons"
    r"|dermatologists|cardiologists|dentists|paediatricians|pediatricians|midwives|pharmacists|dietitians|nutritionists"
    r"|physiotherapists|professional athletes|elite athletes|athletes|olympians|celebrities|medical professionals"
    r"|health professionals) (?:everywhere |worldwide |also |now |all |really )?(?:recommend|trust|use|swear by|endorse"
    r"|choose|rely on|prefer|love))) (?:our|this product|this brand|these products|it for their own|[A-Z][a-z]+)\b"
    r"|\b(?P<two>(?i:(?:doctors|physicians|dermatologists|dentists|midwives|nutritionists|athletes|olympians"
    r"|celebrities)"
    r" swear by))\b"
    r"|\b(?P<three>(?i:(?:recommended|trusted|endorsed|approved) by (?:top |leading |many |most |our |renowned "
    r"|over [\d,]+ "
    r"|more than [\d,]+ |thousands of )?(?:doctors|physicians|surgeons|dermatologists|dentists|midwives|nutritionists"
    r"|athletes|olympians|celebrities|professionals|experts|specialists)))\b"
    r"|\b(?P<four>(?i:(?:doctor|dermatologist|physician|dentist|expert|celebrity|pharmacist)[- ](?:recommended|approved"
    r"|endorsed|trusted)))\b"
)
NO_PRAISE = gated(
    r"\b(?:x-?rays?|scans?|tests?|antibiotics?|surgery|treatment|it|extraction|rest) (?:is|are|was|were)"
    r" (?:often |usually |sometimes )?recommended by\b"
    r"|\bthe (?:doctor|dermatologist|physician|dentist|pharmacist) (?:recommended|approved|endorsed|trusted)\b"
    r"|^\W*why (?:\w+ ){0,2}(?:athletes|doctors|dentists|celebrities) choose\b"
    r"|\b(?:guidelines?|guidance|survey(?:ed)?|stud(?:y|ies)|trial|review|according to|found that|reported"
    r"|doctors who)\b"
    r"|\[\d+\]|\bet al\b|\((?:[A-Z][a-z]+,? )?(?:19|20)\d\d\)"
    r"|\b(?:may|might|can|could|should|often|sometimes|usually|typically|commonly"
    r"|will) (?:also )?(?:be )?(?:recommend|use"
    r"|prefer|choose|rely)(?:ed)?\b"
    r"|\b(?:if|unless|as|until|when) (?:\w+ ){0,3}(?:recommended|approved) by\b",
    re.IGNORECASE,
)
NAMED = gated(
    r"\b(?P<name>(?:Drs?\.?|Prof\.?|Professor|Doctor) (?:[A-Z][\w'.-]*,? ){1,3}?|[A-Z][\w'-]+ [A-Z][\w'.-]+,? (?:MD"
    r"|M\.D\.|DO|ND"
    r"|PhD|Ph\.D\.|RD|DDS|PharmD),? )"
    r"(?:, ?)?(?P<title>(?:(?:a|an|the|our) )?[^.;:!?()]{3,90}?,? )??"
    r"(?P<verb>(?:(?:also|often|always|personally|routinely|herself|himself|strongly|highly|even) )?"
    r"(?:swears? by|recommends?|endorses?|vouches for|stands behind|champions|is a (?:big |huge )?fan of|advises taking"
    r"|suggests (?:taking|starting)|(?:has )?(?:long |often |always |publicly )?(?:advocated|recommended|championed"
    r"|endorsed"
    r"|praised)(?: for)?))\b"
)
THING: Final = re.compile(
    r"\b\d[\d,.]* ?-?(?:mg|mcg|\u00b5g|IU|g|ml|milligrams?|grams?|drops|capsules?|tablets?)\b"
    r"|\b(?:supplement\w*|capsules?|gummies|tinctures?|extracts?|powders?|serums?|creams?|patch(?:es)?|oils?|drops"
    r"|formulas?"
    r"|blends?|brands?|products?|devices?|magnesium|melatonin|collagen|probiotics?|ashwagandha|cbd|turmeric|curcumin"
    r"|zinc"
    r"|omega-?3|fish oil|creatine|vitamins?|herbs?|peptides?|adaptogens?|minerals?|nootropics?|kits?|pillows?"
    r"|mattress(?:es)?"
    r"|lamps?|masks?|wraps?|teas?)\b",
    re.IGNORECASE,
)
"""What can be bought, or how much of it to take."""
REACH: Final = 160
"""Code points behind a verb in which the thing is named."""
CAUTION: Final = re.compile(
    r"\b(?:avoid(?:ing)?|against|not|never|stop(?:ping)?|caution\w*|consult\w*|see(?:ing)? (?:a|your)"
    r"|talk(?:ing)? to|speak(?:ing)?"
    r" to|check(?:ing)? with|doctor first|instead of|without|limit(?:ing)?|sleep hygiene|who|patients? (?:with|who))\b",
    re.IGNORECASE,
)
OF_STUDY: Final = re.compile(r"\b(?:guidelines?|stud(?:y|ies)|trials?|research|review)\b", re.IGNORECASE)
NOT_SAID: Final = re.compile(r"\b(?:may|might|can|could|will|would|did|does|if|when|who|not|never|no)\b", re.IGNORECASE)
"""Between a name and its verb: what a doctor may recommend one day, or whom the sentence is about."""
GUARDS: Final = UNASSERTED & ~Guard.COMPETITOR


def authority_endorsement(page: Page) -> Iterator[Alarm]:
    """Weight that people lend in place of evidence; each wording once in a sentence (TE07)."""
    selling: bool | None = None
    told: set[str] = set()
    for passage in page.copy():
        if passage.block.kind in UNREAD or not (TRADE.may_match(passage.text) or NAMED.may_match(passage.text)):
            continue
        for sentence in passage.sentences:
            text = passage.text[sentence.start : sentence.end]
            if text in told:
                continue
            spans = [] if NO_PRAISE.search(text) else list(_by_trade(passage, sentence))
            named = _by_name(passage, sentence) if not spans else None
            if named:
                selling = is_selling(page) if selling is None else selling
                spans = [named] if selling else []
            for span in spans:
                if not guards_at(passage, *span, page.passages, GUARDS):
                    told.add(text)
                    words = passage.text[slice(*span)]
                    yield Alarm("TE07", (Mark(Place(passage.block.id, *span)),), messages.authority_endorsement(words))


def _by_trade(passage: Passage, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Places where doctors, athletes or celebrities, none of them named, recommend."""
    free = 0
    for found in TRADE.finditer(passage.text, sentence.start, sentence.end):
        span = found.span(found.lastgroup or 0)
        if span[0] >= free:
            free = span[1]
            yield span


def _by_name(passage: Passage, sentence: Sentence) -> tuple[int, int] | None:
    """Where a named doctor recommends what can be bought; None where a source is named, or the advice is a caution."""
    found = NAMED.search(passage.text, sentence.start, sentence.end)
    if found is None:
        return None
    behind = passage.text[found.end() : sentence.end]
    text = passage.text[sentence.start : sentence.end]
    if SOURCE_MARK.search(text) or OF_STUDY.search(text):
        return None
    if NOT_SAID.search(found[0]) or CAUTION.search(behind) or not THING.search(behind[:REACH]):
        return None
    return found.span()
