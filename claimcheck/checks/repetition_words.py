"""Words of sentences that a page says again on purpose: law, calls to act, steps, summaries."""

from __future__ import annotations

import re

__all__ = ["AGAIN", "CALLS", "ENGLISH", "LAW", "NO_COPY", "STEPS", "SUMMARY", "TWINS"]

ENGLISH = re.compile(
    r"\b(?:the|and|to|for|with|you|your|we|our|that|this|are|can|from|was|have|has|not|by|at|their|or|on|is|of|it|as|be"
    r"|i|my|they|will|a)\b"
)
"""What a sentence in English has two of; filler in Latin has not."""
STEPS = re.compile(
    r"[\W\d]*(?:(?:please|simply|just|then|now|so|always|never|do not|don't|to learn more,?|step \d+:?"
    r"|for more (?:information|details),?) )?(?:ask|add|aim|apply|arrange|avoid|begin|book|breathe|bring|browse|buy"
    r"|call|check|choose|click|close|come|complete|contact|consider|continue|discover|download|drink|drop|eat|e-?mail"
    r"|enjoy|enter|exhale|experience|explore|feel|fill|find|follow|get|give|go|grab|hold|inhale|join|keep|learn|let"
    r"|look|lie|make|meet|mix|notice|open|order|place|pour|press|print|put|read|register|relax|remain|remember|remove"
    r"|repeat|request|rest|return|reach|run|save|schedule|see|select|send|set|share|shop|sign|sit|speak|stand|start"
    r"|stay|stir|stop|store|stretch|submit|subscribe|swipe|take|talk|tap|tell|text|think|try|turn|use|view|visit|wait"
    r"|walk|watch|wear|write)\b",
    re.IGNORECASE,
)
"""How steps of instructions and calls to act begin."""
CALLS = re.compile(
    r"\b(?:contact|call|e-?mail|text|message|visit) (?:us|our|me|the (?:office|clinic|practice))\b"
    r"|\b(?:in|get) (?:touch|contact) with\b|\bget in touch\b|\bfeel free\b|\bsign up\b"
    r"|\b(?:book|schedule|request|make|arrange|claim)"
    r" (?:(?:an?|your|the) )?(?:[\w-]+ ){0,2}(?:appointment|consultation|consult|visit|session|call"
    r"|assessment)\b"
    r"|\b(?:click|tap) (?:here|below|the|on)\b|\bplease (?:call|contact|see|visit|read|note|e-?mail|book|refer)\b"
    r"|\d{3}[-. )]{1,2}\d{3}[-. ]\d{4}|\bhttps?://|@\w|\bsubscribe\b|\bnewsletter\b|\badd to (?:cart|basket)\b"
    r"|\bfree shipping\b",
    re.IGNORECASE,
)
"""Calls to act."""
LAW = re.compile(
    r"\b(?:medical advice|not intended (?:to|for|as)|not (?:been )?evaluated|(?:substitute|replacement) for"
    r" (?:[\w-]+ ){0,2}(?:medical|professional)|consult (?:with )?(?:your|a|an|the)|(?:talk|speak) (?:to|with) your"
    r"|rights reserved|privacy|cookies?|terms (?:of|and)|conditions of|refund\w*|disclaimers?|disclos\w+|liab\w+"
    r"|affiliates?|commissions?|personal (?:data|information)|copyright\w*|trademark\w*|permissions?|archived"
    r"|not an? (?:registered|licensed|qualified|medical)|content on this page"
    r"|(?:results|experiences?) (?:may|can|will) vary|warrant(?:y|ies)|fda|food and drug administration|guarantees?"
    r"|third[- ]party|licen[cs]\w+|gdpr|hipaa|consent|insurance|health funds?|rebat\w+|parental|governing law|agreement"
    r"|medicare|ndis|cancell?ation|(?:informational|educational) purposes|side effects)\b",
    re.IGNORECASE,
)
"""Words of a notice, and of who pays."""
AGAIN = re.compile(
    r"\b(?:as (?:we |i )?(?:mentioned|noted|said|discussed|explained|stated)|mentioned (?:earlier|above|before)"
    r"|to recap|once (?:again|more)|as (?:above|before)|earlier|again)\b"
)
"""What tells the reader that this was said before."""
SUMMARY = re.compile(
    r"\b(?:summary|points? to remember|key (?:points?|takeaways?|facts|findings)|take-?aways?|in (?:short|brief"
    r"|a nutshell)|at a glance|tl;?dr|bottom line|conclusions?|recap|highlights|overview|quick (?:facts|answers?|look"
    r"|summary|guide)|final (?:thoughts|words?)|related|recent|latest|you may also|read more|more (?:articles|posts)"
    r"|privacy|terms|disclaimer|policy|policies|cookies?|legal|faqs?|frequently asked|common questions|impressum)\b",
    re.IGNORECASE,
)
"""Headings of what says a page again in short, or lists other pages."""
NO_COPY = re.compile(
    r"release_log|changelog|read-?me|privacy|terms|disclaimer|imprint|impressum|license|legal|cookie", re.IGNORECASE
)
"""Names of files that are no copy, or law."""
TWINS = re.compile(
    r"swiper|carousel|slick|slider|splide|glide__|marquee|owl-|modal|pop-?up|tooltip|(?<![a-z])(?:mob|mobile"
    r"|desktop)(?![a-z])|(?<![\w-])(?:hidden|(?:d|visible|hidden|show|hide)-(?:none|xs|sm|md|lg|xl|mobile|desktop)"
    r"|(?:xs|sm|md|lg|xl):(?:hidden|block|flex))\b",
    re.IGNORECASE,
)
"""Names of elements that print one thing twice: slides that come round, what small and large screens show."""
