"""Verbs of proof with a study, or with experience, as what proves (CS04)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import SOURCE_MARK, names_health
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, guards_at
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["proof_verb"]

STEMS: Final = (
    "proving",
    "roven",
    "prove",
    "Prove",
    "confirm",
    "Confirm",
    "established that",
    "establishes that",
    "settle",
    "beyond",
    "nclusively ",
    "initively ",
)
"""Every proof verb holds one of these; most blocks hold none and need no search."""

VERB: Final = re.compile(
    r"\b(?:prove[sd]?|(?<=has )proven|(?<=have )proven|confirm(?:s|ed)?|establish(?:es|ed) that|"
    r"(?:conclusively|definitively) (?:shows?|showed|shown|demonstrates?|demonstrated)|settle[sd]? (?:it|the question|"
    r"the matter)|(?:shown?|shows|showed|demonstrate[sd]?) beyond (?:any |all |"
    r"reasonable )?doubt)\b",
    re.IGNORECASE,
)
PASSIVE: Final = re.compile(
    r"\b(?P<verb>prove[nd])\b(?=[^.?!;:|]{0,60}\b(?:in|by) (?:a|an|one|the|this|our|another) "
    r"(?:[\w-]+ ){0,3}?(?:study|trial|experiment)\b)",
    re.IGNORECASE,
)
"""The study stands behind: "proven in a trial". "Clinically proven" without a study is AC06."""
PROVING: Final = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|research|science|evidence|experiments)(?: (?:is|are|now|that is|out there))?"
    r" (?P<verb>proving)\b",
    re.IGNORECASE,
)
"""Studies that nobody names, and that prove: "there are several studies proving the benefits"."""
BY_DEVICE: Final = re.compile(
    r"\b(?P<verb>(?:MRI|CT|X-?ray|EEG|ultrasound|lab|laboratory|study|research|trial|university|hospital|doctor)"
    r"[ -]proven)\b(?= to [a-z]+"
    r"| (?:[\w-]+ ){0,2}(?:healing|results|relief|repair|regeneration|recovery|benefits?|improvements?"
    r"|effect\w*|efficacy|treatments?|therap(?:y|ies)|technolog(?:y|ies)|methods?|formulas?|ingredients?|remed(?:y|ies)"
    r"|solutions?|supplements?)\b)",
    re.IGNORECASE,
)
"""A picture or a place that stands in for the proof; "MRI-proven hernia" is a diagnosis."""
SUBJECT: Final = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|RCTs?|reviews?|experiments?|surveys?|research|researchers|scientists|science|data|"
    r"findings|results|evidence|analys[ie]s|experience|experts|doctors|imaging)\b",
    re.IGNORECASE,
)
MANY: Final = re.compile(
    r"\b(?:systematic reviews?|cochrane|(?:network )?meta-?analys[ie]s|pooled analys[ie]s|guidelines?|"
    r"(?:decades|years|a series|a number) of (?:\w+ )?(?:research|studies|evidence|RCTs|trials)|(?:more than|over|"
    r"at least|dozens|multiple|several|"
    r"numerous|many|hundreds|scores|both|two|three|four|five|six|seven|eight|nine|ten|[2-9]|"
    r"\d\d+)\b(?: [\w-]+){0,4}? (?:studies|trials|RCTs|reviews|experiments|"
    r"surveys)|(?<!\bof )(?:(?:controlled|clinical|human|randomi[sz]ed|double-blind|placebo-controlled) ){1,4}"
    r"(?:trials|studies)|RCTs|trials)\b",
    re.IGNORECASE,
)
"""What puts several studies together: that they agree is what confirming means."""
AGENCY: Final = re.compile(r"\b(?:authority|agency|commission|committee|EFSA|FDA|EMA|WHO)\b")
GOES_ON: Final = re.compile(
    r"\W*(?:the|this|these|its) (?:[\w-]+ )?(?:analys[ie]s|reviews?|authors?|results?)\b", re.IGNORECASE
)
"""A sentence that goes on about the review of the one before."""
REACH: Final = 70
"""Code points before the verb in which its subject stands."""
CLAUSE: Final = re.compile(
    r"[.?!;:|]|, (?:and|but|which|who|while|so)\b|\b(?:because|although|whereas|if|whether)\b", re.IGNORECASE
)
NOT_FINITE: Final = re.compile(
    r"\b(?:with|of|for|in|by|from|on|to|at|is|are|was|were|be|been|being|a|an|the|no|any|some|these|those|and|or|than|"
    r"after|not|yet|would|could|can|may|might|must|should|will|cannot|until|before|without)(?: \w+ly)? \Z|\w-\Z|n't \Z",
    re.IGNORECASE,
)
"""What stands before a participle ("with confirmed"), an infinitive or a denial: nothing is said to be proved there."""
OWN_FINDING: Final = re.compile(
    r"\W*(?:(?:that|the|these|those|this|its|their|our|earlier|previous|prior|such|his|"
    r"her)\s+)*(?:[\w']+ ){0,3}?(?:findings?|"
    r"results?|"
    r"observations?|hypothes[ie]s|diagnos[ie]s|presence|identity|purity|conclusions?|suspicions?|concerns?|"
    r"patterns?)\b",
    re.IGNORECASE,
)
NOTHING: Final = re.compile(
    r"\b(?:no|not|neither|nor|never|fail\w*|ineffective|without|lack\w*|unsafe|harm\w*|worse|(?:increas\w+|higher|"
    r"greater|elevated) (?:\w+ ){0,3}risks?)\b|n't\b",
    re.IGNORECASE,
)
NOT_IN_PEOPLE: Final = re.compile(
    r"\b(?:animals?|mice|mouse|rats?|rodents?|in vitro|in vivo|pre-?clinical|blot\w*|staining|assays?|docking|"
    r"biops\w+|histolog\w+)\b",
    re.IGNORECASE,
)
LIMIT: Final = re.compile(
    r"\b(?:but|however|although|(?<!even )though|lacking|contested|(?<!and )still|uncertain|unclear|limited|"
    r"not (?:yet )?(?:establish|prove|show|confirm)\w*|interim)\b",
    re.IGNORECASE,
)
"""Words that keep the question open, in the same sentence or the next."""
EFFECT: Final = re.compile(
    r"\b(?:works?|effective\w*|efficacy|safe\w*|benefits?|beneficial|effects?|relief|reductions?|improvements?|"
    r"protection|equivalent|superior|better|success\w*|(?:improv|reduc|reliev|eas|treat|prevent|lower|lift|boost|heal|"
    r"cur|speed|revers|regrow|regenerat|rebuild|burn|balanc|"
    r"restor|calm|sooth|resolv|help|fight|protect|rais|increas|decreas|stimulat|activat|support|strengthen|slow)"
    r"(?:e?s|ed|ing|e)?)\b",
    re.IGNORECASE,
)
KNOWN: Final = re.compile(r" (?:exactly )?what\b", re.IGNORECASE)
"""What is proved was known already: "confirms what we have seen for years"."""
IS_CALLED: Final = re.compile(
    r" that (?:\w+ ){1,3}(?:is|are) (?:exactly |just |simply )?(?:what|meant|called|a|an|the)\b", re.IGNORECASE
)
HEDGED: Final = re.compile(r"\b(?:may|might|could|likely|possibly|potential\w*)\b", re.IGNORECASE)
OBJECT: Final = 110
HEADLINE: Final = re.compile(
    r"\b(?:findings?|results?|benefits?|effects?|claims?) (?P<verb>confirmed|proven)\W*\Z", re.IGNORECASE
)
TITLES: Final = frozenset({BlockKind.HEADING, BlockKind.METADATA})


def proof_verb(page: Page) -> Iterable[Alarm]:
    """CS04: a study, or experience, "proves"; once in a sentence, and once in what titles a page."""
    titled = False
    for passage in page.copy():
        text = passage.text
        title = passage.block.kind in TITLES
        if (title and titled) or not any(stem in text for stem in STEMS):
            continue
        for number, sentence in enumerate(passage.sentences):
            span = next(_proofs(passage, number, sentence), None)
            if span and not guards_at(passage, *span, page.passages, UNASSERTED):
                titled = titled or title
                yield Alarm(
                    "CS04",
                    (Mark(Place(passage.block.id, *span)),),
                    messages.proof_verb(text[span[0] : span[1]]),
                    rows=(Row("try", messages.PROOF_TRY),),
                    reason="proof-verb",
                )


def _proofs(passage: Passage, number: int, sentence: Sentence) -> Iterator[tuple[int, int]]:
    text = passage.text
    found = [*VERB.finditer(text, sentence.start, sentence.end)]
    found += PASSIVE.finditer(text, sentence.start, sentence.end)
    vague = [
        *PROVING.finditer(text, sentence.start, sentence.end),
        *BY_DEVICE.finditer(text, sentence.start, sentence.end),
    ]
    headline = HEADLINE.search(text, sentence.start, sentence.end) if passage.block.kind in TITLES else None
    if not found and not headline and not vague:
        return
    following = passage.sentences[min(number + 1, len(passage.sentences) - 1)]
    before = passage.sentences[max(0, number - 1)]
    if NOT_IN_PEOPLE.search(text, sentence.start, sentence.end) or LIMIT.search(text, sentence.start, following.end):
        return
    for verb in found:
        start, end = verb.span("verb" if "verb" in verb.re.groupindex else 0)
        if GOES_ON.match(text, sentence.start) and MANY.search(text, before.start, sentence.start):
            continue
        subject = verb.re is PASSIVE or _subject(text, sentence.start, start)
        if subject and _is_told(passage, end, sentence.end):
            yield start, end
    for verb in vague:
        if not _names_source(passage) and (verb.re is BY_DEVICE or _is_told(passage, verb.end(), sentence.end)):
            yield verb.span("verb")
    if headline and names_health(passage, sentence.start, sentence.end):
        yield headline.span("verb")


def _names_source(passage: Passage) -> bool:
    """True where a block points at a work: these studies can be found."""
    return SOURCE_MARK.search(passage.text) is not None or any("://" in link.target for link in passage.block.links)


def _subject(text: str, start: int, verb: int) -> bool:
    """True where a study noun stands before the verb in its clause, the verb is finite, and it is not many studies."""
    first = max(start, verb - REACH)
    if NOT_FINITE.search(text, first, verb):
        return False
    for stop in CLAUSE.finditer(text, first, verb):
        first = stop.end()
    if MANY.search(text, start, verb) or AGENCY.search(text, first, verb):
        return False
    return SUBJECT.search(text, first, verb) is not None


def _is_told(passage: Passage, start: int, end: int) -> bool:
    """True where what is proved is an effect on health, and no denial of one."""
    text = passage.text
    last = min(end, start + OBJECT)
    stop = CLAUSE.search(text, start, last)
    last = stop.start() if stop else last
    if OWN_FINDING.match(text, start, last) or NOTHING.search(text, start, last) or HEDGED.search(text, start, last):
        return False
    treats = any(hit.kind == "intervention" and start <= hit.start < last for hit in passage.terms)
    told = treats or EFFECT.search(text, start, last) or KNOWN.match(text, start, last)
    return bool(told) and not IS_CALLED.match(text, start, last) and names_health(passage, start, end)
