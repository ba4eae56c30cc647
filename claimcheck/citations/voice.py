"""Sentences that speak of no particular work: the page's own voice, studies in general, questions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

OWN_SUBJECT = re.compile(
    r"\W*(?:(?:At|In|Here at|From|With|Since|After|During|For|Over) [^,]{1,60}, )?(?:And |But |So |Yes, |Today,? |"
    r"Now,? |That's why )?"
    r"(?:I|We|My|Our(?! (?:review|meta-analysis|trial|study)\b)|I've|We've|I'm|We're|I'd|We'd)\b"
)
OWN_PLACE = gated(r"\W*(?:At|In|Here at|From|With|For) (?:our|my) (?:[\w-]+ ){1,3}(?:we|I)\b")
OWN_NOUN = gated(
    r"\bour (?:own )?(?:\w+ )?(?:clinic|practice|app|product|products|team|course|courses|programme|program|"
    r"patients|customers|users|members|"
    r"clients|subscribers|readers|studio|store|shop|company|brand|formula|range|site|website|survey|records|"
    r"sessions|prices?|fees?)\b",
    folded=True,
)
ASKING = re.compile(r"(?:Is|Are|Does|Should) (?!(?:not|better|to)\b)[\w'-]+ \w", re.IGNORECASE)
REPORTS = re.compile(r"\W*(?:I|We) (?:read|cite|follow|rely on|quote|looked at|reviewed|refer to)\b", re.IGNORECASE)


def is_own_voice(passage: Passage, sentence: Sentence) -> bool:
    """True where the page speaks of itself: "we", "our clinic"."""
    at = (passage.text, sentence.start, sentence.end)
    return bool(OWN_SUBJECT.match(*at) or OWN_PLACE.match(*at) or OWN_NOUN.search(*at)) and not REPORTS.match(*at)


def is_question(passage: Passage, sentence: Sentence) -> bool:
    """True where the sentence asks; a heading may ask without a mark ("Is the tea safe in pregnancy")."""
    text = passage.text[sentence.start : sentence.end].rstrip(" \"')*_")
    return text.endswith("?") or (passage.block.kind is BlockKind.HEADING and ASKING.match(text) is not None)
