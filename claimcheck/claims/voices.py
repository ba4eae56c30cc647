"""Who speaks in the first person by trade: practitioners, sellers, researchers. They are no customers."""

from __future__ import annotations

import re

from claimcheck.language.gated import gated

TITLED = re.compile(
    r"""\bDrs?\b|\bPh\.?D|\bM\.?D\.?(?![a-z])|\bMBBS\b|\bR\.?N\.?(?![a-z])|\bL\.?Ac\b|\bFRC\w+|\bMSc\b
    |\bD\.?O\.?\b(?-i:)
    |\b(?:prof(?:essor)?|researcher|scientist|author|co-author|writer|novelist|poet|philosopher|journalist|editor
    |spokes\w+|minister|charity|university|institute|college|hospital|journal|study|report|et\ al
    |interview|podcast|book|chapter|novel|memoir|BBC|Guardian|Times|editorial|speech|psalm|proverb\w*|bible|quran
    |the\ team|team\ at|staff)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""A signature of science, the press or the house."""

TRADED = re.compile(
    r"""\b(?:physician|surgeon|doctor|GP|psychiatrist|psychologist|neurologist|dermatologist|cardiologist|pharmacist
    |dietitian|nutritionist|therapist|physiotherapist|osteopath|chiropractor|acupuncturist|herbalist|midwife|nurse
    |dentist|counsell?or|coach|instructor|trainer|teacher|practitioner|founder|co-founder|owner|director|CEO|CMO|CTO|manager
    |president|chair(?:man|woman)?|head\ of|chief|consultant)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""A signature with a trade. People of a trade may be customers, where they tell of themselves."""


OWN_VOICE = gated(
    r"""\b(?:my|our)\ (?:patients?|residents?|clients?|customers?|practice|clinic|students?|readers?|listeners?
    |research|study|lab|team|members|colleagues|company|brand|formula|products?)\b
    |\bI\ (?:treat|prescribe|teach|founded|created|designed|developed|formulated
    |(?:always\ |often\ )?(?:tell|advise|ask)\ (?:my|our|people|patients))\b
    |\bas\ an?\ (?:\w+\ ){0,2}(?:therapist|physiotherapist|doctor|GP|nurse|practitioner|dietitian|nutritionist|coach
    |midwife|trainer|teacher|educator)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def is_no_customer(signature: str) -> bool:
    """True where a signature is of science, the press, the house or a trade."""
    return bool(TITLED.search(signature) or TRADED.search(signature))
