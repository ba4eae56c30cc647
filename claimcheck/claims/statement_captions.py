"""Captions of videos in which a customer tells their story: "Watch how Ana got back on her feet"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.claims.statement_elements import OUTSIDE
from claimcheck.claims.statement_zones import is_title
from claimcheck.claims.testimonials import OUTCOME, Testimonial
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.language.passage import Passage

LONGEST_CAPTION = 20
"""Words."""

CAPTION = gated(
    r"(?:(?i:video) (?:testimonials?|review|story)"
    r"|\A(?i:watch|see) how [A-Z][a-z]+ (?:\w+ed|went|lost|got|came|found|beat|quit|became|overcame|is|was)\b"
    r"|(?:\A|[.:!] )(?i:watch|hear|listen to)\b.{0,60}\b(?:stor(?:y|ies)|testimonials?|journey"
    r"|experience|recover\w*|explain|talk|tell|share)\b"
    r"|(?:patient|client|customer|member)(?:'s)? (?:video|story)"
    r"|[A-Z][a-z]+'s (?:video )?(?:story|testimonial))\b"
)
SHOWN = re.compile(r"\b(?:video|watch|hear|listen)\b", re.IGNORECASE)
NO_CAPTION = re.compile(
    r"(?:my|your|our) (?:story|journey)\b"
    r"|\b(?:patients|clients|customers|members|people) (?:\w+ )?(?:share|tell|talk|explain|speak)\b"
    r"|\b(?:from|by) (?:[\w-]+ ){0,3}(?:patients|clients|customers|members)\b"
    r"|\bour (?:\w+ )?(?:patients|clients|customers|members)\b"
    r"|\bhow we\b|\btheir stories\b|\bmore (?:stories|testimonials)\b|\]\Z|\bslot\b|\bcoming soon\b",
    re.IGNORECASE,
)


def caption_at(passages: Sequence[Passage], place: int) -> Testimonial | None:
    """The caption that stands at a place, as a statement; None where there is none."""
    block, text = passages[place].block, passages[place].text
    unread = block.kind is BlockKind.METADATA and block.label not in ("title", "aria-label", "alt", "label")
    if unread or block.region in OUTSIDE or block.kind is BlockKind.SIGNATURE or len(text.split()) > LONGEST_CAPTION:
        return None
    if not CAPTION.search(text) or NO_CAPTION.search(text):
        return None
    if (block.kind in (BlockKind.HEADING, BlockKind.METADATA) and not SHOWN.search(text)) or (
        is_title(text) and not re.search(r"[:|-] ", text)
    ):
        return None
    return Testimonial(place, place, 0, len(text), text, None, bool(OUTCOME.search(text)))
