"""Copy that a link, a year or a number makes look like an entry, and the lines that end a list."""

from __future__ import annotations

import re

LONGEST_TITLE = 25  # words; below it, a statement under "References" may be a title
SHORTEST = 8  # words of a running sentence
SENTENCE = re.compile(r"(?<=[.!?;])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")
QUOTED = re.compile(r"\"[^\"]{3,400}\"")
PERSON = re.compile(r"\b(?:I|I'(?:m|ve|d|ll)|we|our|my|me)\b(?![-.])|(?:^|[.!?] )(?:We|My) [a-z]")
VERB = re.compile(
    r"\b(?:(?:was|were|is|are|has|have|had|did|does|do|could|would)(?:n\'t)?|can|will|may|might|should|must|found"
    r"|finds|showed|shows|shown|suggests?|suggested|reports|reported|concluded|links|linked|outlines|produces?"
    r"|produced|stimulates?|leads|deemed|comes|came|helps?|helped|gets?|got|makes?|made|tried|goes|went|examines?"
    r"|indicates?|indicated|released|says|said|offers?|remains?|became|becomes|occurs?|acts|you|they|he|she|those"
    r"|these)\b"
)
DATED = re.compile(r"\W{0,3}(?:In|Between|From|During|Since|By|After|Before|Until) (?:\w{3,9} )?(?:19|20)\d\d\b")
ASIDE = re.compile(r"\W{0,3}(?:For (?:instance|example)|However|Also|Note that|See (?:here|also)|Thanks to)\b")
LABEL_ALONE = re.compile(r"\s*(?:\[\^?(?P<a>\d{1,3})\]|\((?P<b>\d{1,3})\)|(?P<c>\d{1,3})[.)]?)[.:]?\s*$")
BARE_SOURCE = re.compile(r"\W{0,3}(?:source|image|photo)s?\b[\s\w]{0,12}[.!)]*\s*$", re.IGNORECASE)
ENDS_LIST = re.compile(
    r"\W{0,4}(?:found this (?:\w+ )?(?:helpful|useful)|(?:please )?share(?: (?:this|it|on|via|with|share|pin)\b|:|\s*$)"
    r"|(?:tweet|pin|email|print)(?: (?:this|it|share|pin|tweet|email|print))*\s*$"
    r"|follow (?:us|me)\b|like us\b|(?:related|recent|popular|latest|more|other|previous|next|similar)"
    r" (?:posts?|articles?|reading|stories|blogs?|content)\b|you (?:may|might) also\b|"
    r"(?:tags?|tagged|categor(?:y|ies)|filed under|posted (?:in|by|on)|labels)\b(?:\s*:|\s+[A-Z]|$)|"
    r"(?:\d+ )?(?:comments?|repl(?:y|ies)|responses?)(?:\s*:|\s*\(\d+\)|\s*$)|leave a (?:reply|comment)|"
    r"(?:about|meet|written by|(?:medically )?reviewed by) (?:the )?(?:author|writer|reviewer|[A-Z]\w+ [A-Z]\w+$)|"
    r"author bio|subscribe\b|sign up\b|newsletter|get in touch|contact us|(?:medical )?disclaimer|note on sources|"
    r"source url|back to top|use code\b|"
    r"\(?(?:full|additional|complete|more)[\w -]{0,20} (?:references?|sources?)[\w -]{0,20} (?:available|can)\b|"
    r"this work is licensed|copyright|\u00a9|all rights reserved)",
    re.IGNORECASE,
)


def is_running(text: str, *, person_only: bool = False) -> bool:
    """True where words are a running sentence of copy and not the parts of an entry.

    Args:
        text: the words, normalised.
        person_only: True where a statement may be a title, so that only its writer or a date before it tells.
    """
    words = QUOTED.sub('"', text)
    if PERSON.search(words) or DATED.match(words) or ASIDE.match(words):
        return True
    sentences = [s for s in SENTENCE.split(words) if VERB.search(s) and len(s.split()) >= SHORTEST]
    if not sentences:
        return False
    return not person_only or (len(text.split()) > LONGEST_TITLE and (len(sentences) > 1 or "http" not in text))


def label_alone(text: str) -> str | None:
    """The number of a block that prints nothing else, its entry standing in the next."""
    found = LABEL_ALONE.match(text) if len(text) <= 8 else None
    return next(group for group in found.groups() if group) if found else None
