"""CS07 and ST05: what happens in the body, told as if it were the benefit.

CS07: an offer that "releases endorphins" or "resets the pain gate", told as fact, without a source, beside a benefit.
ST05: a laboratory value or a scan that changed ("drops in IL-6"), without a source, as if patients had felt it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import is_sourced, told_by_others
from claimcheck.checks.selling import informs, is_selling
from claimcheck.checks.treatment_subject import OWN, TREATMENT
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

    Finder = Callable[[str], Iterator[re.Match[str]]]
    Test = Callable[[Passage, re.Match[str]], bool]

__all__ = ["marker_as_benefit", "mechanism_as_proof"]

READ: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL, BlockKind.METADATA})
GUARDS: Final = UNASSERTED & ~Guard.RED_FLAG
MOST: Final = 5
"""Alarms of each rule on a page."""

LOOKED_AT: Final = 6
"""Matches in one sentence: more are no copy."""

MARKER: Final = (
    r"(?:IL-\d+\w*|interleukins?(?:[- ]\d+\w*)?|TNF(?:-(?:alpha|\w))?|C-reactive protein|CRP|cortisol(?: levels?)?|HRV"
    r"|heart rate variability|(?:inflammatory |pro-inflammatory )?(?:cytokines?|biomarkers)|inflammatory markers"
    r"|oxidative stress(?: markers)?|(?:functional |brain )connectivity|brain activity|alpha waves"
    r"|telomeres?(?: length)?|BDNF|(?:serotonin|melatonin|nitric oxide) levels?|slow-wave sleep(?: duration)?"
    r"|gr[ae]y matter)"
)
"""What is measured in a laboratory or on a screen, and what nobody feels. Blood pressure and sugar are not among it."""

PATHWAY: Final = (
    r"(?:endorphins?|enkephalins?|serotonin|dopamine|oxytocin|adenosine|GABA|prostaglandins?"
    r"|growth factors?|stem cells?|mitochondri(?:a|al function)|ATP(?: production)?|vagus nerve|vagal tone"
    r"|(?:para)?sympathetic (?:nervous system|tone|activity|response)|parasympathetic|(?:central "
    r"|autonomic )?nervous system|limbic (?:system|regulation)|HPA axis|brain ?stem(?: nuclei)?|brain(?: chemistry"
    r"|'s pain \w+)?|default mode network|neural (?:pathways?|networks?|modulation)|neuroplastic(?:ity| change)"
    r"|(?:central )?pain (?:gates?|filter|pathways?|signals?|receptors?)|microcirculation|fascia|immune cells"
    r"|natural killer cells|gut-brain axis|free radicals|cellular (?:repair|energy|regeneration|function)"
    r"|cell membranes?|lymph(?:atic)? (?:flow|system|drainage))"
)
ACTS: Final = (
    r"(?:triggers?|releases?|stimulat(?:e|es|ing)|activat(?:e|es|ing)|regulat(?:e|es|ing)"
    r"|(?:down|up)-?regulates?|resets?|rewires?|retrains?|calms?|balances?|rebalances?|normali[sz](?:e|es|ing)"
    r"|modulates?|boosts?|increases?|raises?|promotes?|enhances?|lowers?|reduces?|blocks?|inhibits?|neutrali[sz]es?"
    r"|switch(?:es)? (?:on|off)|energi[sz]es?)"
)
BETWEEN: Final = r"(?: (?!(?:and|but|which|that|because|when|if|is|are|was|for)\b)[\w'-]+){0,6}?"
MECHANISM = gated(rf"\b{ACTS}{BETWEEN} (?:{PATHWAY}|{MARKER})(?: release| production| levels?)?\b", re.IGNORECASE)
_CHANGE: Final = r"(?:drops?|falls?|reductions?|decreases?|increases?|rises?|improvements?|changes?)"
_CHANGED: Final = r"(?:dropp(?:ed|ing)|fell|falls?|rose|rises?|improv(?:ed|es)|increas(?:ed|es)|decreas(?:ed|es))"
_CHANGES: Final = r"(?:(?:lower|boost)(?:ed|s)|(?:reduc|increas|rais|improv|normali[sz])(?:ed|es))"
RESULT = gated(
    rf"\b(?:(?:measurable|significant|marked|clear|dramatic|sharp) )?{_CHANGE} (?:in|of)(?: [\w'-]+){{0,2}} {MARKER}\b"
    rf"|\b{MARKER} (?:improvements?|changes|(?:levels? )?{_CHANGED})\b"
    rf"|\b{_CHANGES}(?: [\w'-]+){{0,2}} {MARKER}\b(?= (?:by|from|within|in|after|up to) )",
    re.IGNORECASE,
)
COUNTED: Final = re.compile(r"\d")

UNSURE: Final = gated(
    r"\b(?:thought|believed|proposed|hypothes\w+|theor\w+|may|might|could|can|possibl[ey]|perhaps"
    r"|appears?|seems?|suggest\w*|unclear|unknown|not (?:yet )?(?:known|clear|proven)|said to|claim(?:s|ed)?|aims?"
    r"|designed to|tr(?:y|ies|ying) to|potential\w*|animal|mice|rats|in vitro|test tube|cell stud(?:y|ies)"
    r"|traditional(?:ly)?|likely|probably)\b",
    folded=True,
)
OF_BODY: Final = re.compile(
    r"\b(?:apno?ea|snoring|exercis\w+|walking|running|laugh\w*|sleep(?:ing)?|sunlight|stress(?:ors?)?|caffeine"
    r"|coffee|alcohol|smoking|nicotine|sugar|food|eating|meals?|chocolate|music|hugs?|sex|gratitude|meditat\w+"
    r"|breath\w*|pain|anger|fear|anxiety|trauma|(?:your|the|our|a|human) (?:body|brain|pet|dog|cat|liver|muscles?|skin"
    r"|gut|heart|mind|cells?|immune system|nervous system)"
    r"|insulin|hormones?|adrenaline|genes?|doctors?|physicians?|surgeons?|medications?|drugs?|opioids?|SSRIs?"
    r"|antidepressants?|statins?|vaccines?|antibiotics?|steroids?|anesthetics?|you|we|they|people|patients?|who)\b",
    re.IGNORECASE,
)
"""What acts by what every textbook says: the body, daily life, medicine; and people, who act otherwise."""

BENEFIT: Final = gated(
    r"\b(?:pain\w*|reliev\w+|relief|heal\w*|recover\w*|inflammation|symptoms?|sleep\w*|mood|anxiety|depression|stress"
    r"|relax\w*|calm\w*|energ\w+|health\w*|wellness|wellbeing|well-being|mobility|function|focus|memory"
    r"|immun\w+|anti-?aging|youthful|longevity|analgesi\w+|restor\w+|feel)\b",
    folded=True,
)
NEAR: Final = 2
"""Sentences on either side in which a benefit is promised."""

AGENT: Final = re.compile(r"\b(?:it|this|these|that)\W*(?:\w+ly )?\Z", re.IGNORECASE)


def mechanism_as_proof(page: Page) -> Iterator[Alarm]:
    """CS07: what an offer does inside the body, as fact and without a source, beside a benefit; once a sentence."""
    for place, said in _found(page, MECHANISM.finditer, _is_offered):
        yield _alarm("CS07", place, messages.mechanism_as_proof(said), messages.MECHANISM_TRY)


def marker_as_benefit(page: Page) -> Iterator[Alarm]:
    """ST05: a measured value that changed, with a figure or a time and without a source; once a sentence."""
    for place, said in _found(page, RESULT.finditer, _is_measured):
        yield _alarm("ST05", place, messages.marker_as_benefit(said), messages.MARKER_TRY)


def _alarm(code: str, place: Place, message: str, tried: str) -> Alarm:
    return Alarm(code, (Mark(place),), message, rows=(Row("try", tried),), reason="not-felt")


def _found(page: Page, find: Finder, is_meant: Test) -> Iterator[tuple[Place, str]]:
    """Where `find` finds what `is_meant`, told as fact, and its words; once a sentence."""
    told: set[int] = set()
    for passage in page.copy():
        if passage.block.kind not in READ or len(told) == MOST:
            continue
        looked_at: Counter[int] = Counter()
        for found in find(passage.text):
            sentence = passage.sentence_at(found.start())
            looked_at[sentence.id] += 1
            if sentence.id in told or looked_at[sentence.id] > LOOKED_AT or not is_meant(passage, found):
                continue
            if UNSURE.search(passage.text, sentence.start, sentence.end) or is_sourced(page, passage):
                continue
            if passage.block.id in told_by_others(page) or not is_selling(page) or informs(page):
                continue
            if guards_at(passage, *found.span(), page.passages, GUARDS):
                continue
            told.add(sentence.id)
            yield Place(passage.block.id, *found.span()), found[0]


def _is_offered(passage: Passage, found: re.Match[str]) -> bool:
    """True where something that is offered acts, and a benefit stands near."""
    sentence = passage.sentence_at(found.start())
    before = re.split(r"[;:]|, (?:and|but|so) ", passage.text[sentence.start : found.start()])[-1]
    if OF_BODY.search(before) or RESULT.search(passage.text, found.start(), sentence.end):
        return False
    named = any(hit.kind == "intervention" for hit in passage.terms_in(sentence.start, found.start()))
    if not (named or OWN.search(before) or TREATMENT.search(before) or AGENT.search(before) or not before.strip()):
        return False
    at = passage.sentences.index(sentence)
    near = passage.sentences[max(0, at - NEAR) : at + NEAR + 1]
    return BENEFIT.search(passage.text, near[0].start, near[-1].end) is not None


def _is_measured(passage: Passage, found: re.Match[str]) -> bool:
    """True where a figure or a time stands in the sentence: somebody is said to have measured it."""
    sentence = passage.sentence_at(found.start())
    said = passage.text[sentence.start : sentence.end].replace(found[0], " ")
    return COUNTED.search(said) is not None
