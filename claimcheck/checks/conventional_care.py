"""ED10: copy that sells by talking the reader out of medicine: do without it, or it "only masks symptoms"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import told_by_others
from claimcheck.checks.selling import informs, is_selling
from claimcheck.citations.reference import Place
from claimcheck.claims.guards import UNASSERTED, Guard, guards_at
from claimcheck.documents.document import BlockKind
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.page import Page
    from claimcheck.language.passage import Passage

__all__ = ["care_discouraged"]

READ: Final = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.METADATA, BlockKind.CELL})
_KIND: Final = (
    r"(?:prescription|prescribed|pain|addictive|dangerous|harmful|toxic|harsh|heavy|strong|conventional"
    r"|pharmaceutical"
    r"|narcotic|invasive|risky|costly|expensive|unnecessary|needless|psychiatric|chemical|man-made|synthetic"
    r"|endless|new"
    r"|very|and|or|even|otc|over-the-counter|anti-?viral|anti-?inflammatory|sleeping|powerful|western|modern"
    r"|allopathic"
    r"|mainstream|orthodox|more|traditional)"
)
_MEDICINE: Final = (
    r"drugs?|medications?|meds|medicines?|pills|pain ?killers?|opioids?|opiates|narcotics|antidepressants?|ssris"
    r"|steroids?"
    r"|antibiotics?|pharmaceuticals?|chemo(?:therapy)?|insulin|statins?|benzodiazepines|nsaids"
)
_KNIFE: Final = r"surger(?:y|ies)|operations?|surgeons?|invasive procedures"
_SCHOOL: Final = (
    r"(?:conventional|western|allopathic|mainstream|orthodox|modern) (?:medicines?|medical (?:care|treatments?)"
    r"|treatments?"
    r"|approach|doctors?|care|therap(?:y|ies))"
)
_ANY: Final = rf"(?:(?:{_KIND},? ){{0,4}}(?:{_MEDICINE}|{_KNIFE})|{_SCHOOL})"
_USE: Final = (
    r"(?:(?:the )?(?:use|need|side effects|dangers?|risks?|harm|dangers and side effects|side effects and dangers"
    r"|risks and side"
    r" effects|harmful side effects|nasty side effects)"
    r" (?:of|for|from) |(?:(?:ever|always|having|needing) )?(?:to )?(?:using|taking|resorting to|relying on"
    r"|reliance on|rely on"
    r"|resort to|turning to|turn to|depending on|dependence on|dependency on|undergoing|having|getting|popping"
    r"|take|have|undergo)"
    r" )?(?:(?:any|your|the|all|a|those|commonly) )?"
)
AVOIDED = gated(
    r"\b(?P<verb>without|no need for|instead of|rather than|avoid(?:s|ed|ing)?|skip(?:s|ping)?|ditch(?:es|ing)?"
    r"|(?:a |an |the )?(?:(?:natural|safe|safer|effective|holistic|better|great|proven|gentle|cheap|and|drug-free"
    r"|healthier"
    r"|non-invasive) ){0,4}(?:alternatives?|substitutes?|replacements?) (?:to|for)"
    r"|replac(?:e|es|ing)|(?:eliminat|remov|prevent)(?:e|es|ing)? (?:or (?:reduc\w+|delay\w*) )?(?:the "
    r"|your )?need for"
    r"|(?:get|getting|come|coming) off(?: of)?|(?:wean|free) yourself (?:off|from)(?: of)?|say(?:ing)? (?:goodbye"
    r"|no) to"
    r"|throw(?:ing)? away|stop taking|break(?:ing)? free from|don't need|no longer need|never need|do away with) "
    rf"(?P<use>{_USE})(?P<what>{_ANY}|treatments? prescribed|(?:commonly )?prescribed (?:treatments?|medic\w+|drugs?)"
    rf"|seeing (?:a|your|the) doctor|going to (?:a|your|the) doctor)\b(?P<more>(?: or|,| and) (?:even )?(?:{_ANY}))?",
    re.IGNORECASE,
)
_DULLED: Final = (
    r"(?:mask|cover(?:s|ing|ed)? up|covering|suppress|numb|dull|hid(?:e|ing)|paper(?:s|ing)? over)(?:s|es|ing|ed)?"
)
_FELT: Final = (
    r"(?:(?:the|your|their|over|up|those|these|underlying|away|pain) ){0,3}(?:symptoms?|pain|problems?|issues?|signs"
    r"|discomfort|condition|symptomatology)"
)
MASKED = gated(
    rf"\b(?P<own>(?:(?:does|do|did)(?: not|n't)|not|isn't|is not|instead of|rather than|without|never|beyond"
    rf"|more than|stop)"
    rf" (?:about )?(?:just |only |simply |merely |solely |temporarily )?{_DULLED} {_FELT})\b"
    rf"|\b(?P<rival>(?:{_KIND} )?(?:{_MEDICINE}|surgery|doctors|{_SCHOOL}|(?:most|many|other) (?:[\w-]+ )?treatments)"
    r" (?:that |which )?(?:[\w-]+ ){0,2}?(?:only|just|simply|merely|often|usually|temporarily|might"
    r"|can temporarily|may only|will)"
    rf" (?:simply |just |only |temporarily |merely )?{_DULLED} (?:up )?{_FELT})\b"
    rf"|\b(?P<plain>(?:pills?|{_SCHOOL}|drugs|medications?|pain ?killers?)"
    rf" (?:only|just|simply|merely) (?:treat|manage|address)s? (?:the |your )?(?:symptoms?|pain))\b"
    rf"|\b(?P<band>(?:band-aids?|sticking plasters?|quick fix(?:es)?) (?:of|like) (?:{_MEDICINE}))\b",
    re.IGNORECASE,
)
CAREFUL = gated(
    r"\b(?:(?:do not|don't|never|should not|shouldn't|must not|nobody should) (?:stop|change|alter|discontinue"
    r"|adjust|come off"
    r"|replace) (?:[\w-]+ ){0,4}?(?:medic\w+|drugs?|treatments?|prescri\w+|pills|care)"
    r"|before (?:stopping|changing|reducing|coming off) (?:[\w-]+ ){0,3}?(?:medic\w+|drugs?|treatments?|prescri\w+)"
    r"|not (?:intended |meant |designed |be used )?(?:as |to be )?(?:an? )?(?:substitute|replacement|alternative"
    r"|replace)"
    r"(?: (?:for|to))? (?:[\w-]+ ){0,4}?(?:treatments?|care|medications?|medicines?|drugs|doctors?|healthcare"
    r"|therapy)"
    r"|(?:alongside|in addition to|together with|in conjunction with|hand in hand with|complement(?:s|ary to"
    r"|ing)?|as well as"
    r"|works? with|combined with|combine) (?:[\w-]+ ){0,3}?(?:conventional|medical|standard|western|traditional"
    r"|mainstream"
    r"|allopathic|doctor'?s?|prescri\w+|medications?|medicines?|surgery))\b",
    re.IGNORECASE,
)
"""What a careful house says: that its offer comes beside medicine, not in its place."""
DOUBT: Final = re.compile(
    r"\b(?:some(?:times)?|possibly|may|might|could|would|where possible|if possible|when possible"
    r"|when(?:ever)? appropriate|where"
    r" appropriate|in (?:some|many|most|certain) cases|try(?:ing)?|unless|if (?:necessary|needed|required)"
    r"|prefers?|considering"
    r"|guidelines?|recommend(?:s|ed)? (?:that|by|trying|as)|first[- ]line|studies|study|trials?|research\w*"
    r"|risk of|myths?"
    r"|cannot|can't|should(?:n't)?|until)\b",
    re.IGNORECASE,
)
OTHER_DRUGS: Final = re.compile(
    r"\b(?:recreational|illicit|illegal|street|alcohol\w*|addiction|addicts?|sober|sobriety|rehab\w*|substance"
    r"|marijuana"
    r"|cannabinoids?|get(?:ting)? high|doping|athletes?|tobacco|nicotine|smok\w+|anxious about|parties)\b",
    re.IGNORECASE,
)
PLAIN_FACT: Final = re.compile(
    r"\b(?:referral|prescription(?:s)? (?:is|are|needed|required)|over-the-counter|before (?:your|the|a|each|any)"
    r"|prior to"
    r"|after (?:your|the|a|each|any) (?:treatment|session|procedure|appointment)|\d+ (?:hours?|days?|weeks?)"
    r"|hours (?:before"
    r"|after)|pregnan\w+|consult\w*|checking|interact\w*|insurance|patients treated|daily|cosmetic|face ?lifts?"
    r"|botox|fillers?"
    r"|wrinkles?|fat|teeth|smile|dental|implants?|hair|contour\w*|aesthetic\w*|skin)\b",
    re.IGNORECASE,
)
"""Advice on use, the law on referrals, and what is done for looks: nobody is kept from a doctor."""
STORY: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|him|[Hh]er|[Hh]is|himself|herself|my (?:mother|father|son|daughter|husband|wife)|I|I'm"
    r"|I've|i was)\b"
)
WANTED: Final = re.compile(
    r"\b(?:you|your|we|our|us|relie\w+|heal\w*|pain\w*|natural\w*|restor\w+|recover\w*|cure\w*|treat\w*|health\w*"
    r"|feel"
    r"|symptoms?|sleep\w*|resolv\w+|results|well-?being|function|flu|influenza)\b",
    re.IGNORECASE,
)
AFTER_DRUGS: Final = re.compile(
    r"\W*(?:store|tests?|interactions?|trials?|company|companies|balls?)\b|-", re.IGNORECASE
)
OF_USE: Final = re.compile(r"avoid|skip|stop|get|come", re.IGNORECASE)
SUCH_AS: Final = re.compile(r"\W*(?:such as|like|that|which|when|if)\b", re.IGNORECASE)
"""Which drugs are not to be taken: advice on use."""
PREFERRED: Final = re.compile(r"rather|instead|.*(?:alternative|substitute|replacement)", re.IGNORECASE)
"""What a page that sells nothing may say only to talk somebody into something."""
COSMETIC: Final = re.compile(
    r"\b(?:cosmetic|face ?lifts?|botox|fillers?|wrinkles?|fat|teeth|smile|dental|dentists?|orthodont\w+|hair"
    r"|contour\w*"
    r"|aesthetic\w*|skin|vision|lasik|eyes?)\b",
    re.IGNORECASE,
)
OF_HARM: Final = re.compile(r"side effects|dangers|harm", re.IGNORECASE)
HARD_ON: Final = re.compile(
    r"(?: \([^()]{1,40}\))? (?:that|which) (?:are hard|are harsh|damage|cause|harm|come with|carry|can (?:damage"
    r"|cause|harm))",
    re.IGNORECASE,
)
RUN_DOWN: Final = re.compile(
    r"\b(?:addictive|dangerous|harmful|toxic|harsh|risky|unnecessary|needless|chemical|narcotics?|man-made|synthetic"
    r"|popping|reliance|rely|relying|dependen\w+)\b",
    re.IGNORECASE,
)
"""Words that run down what the reader is to do without."""
NEAR: Final = 40
"""Characters between two wordings that are one thought: "without drugs, without surgery"."""


def care_discouraged(page: Page) -> Iterator[Alarm]:
    """ED10: words that keep from conventional care, or belittle it; those that follow each other at once, each once."""
    places = [(p, found) for p in page.copy() if p.block.kind in READ for found in _discouraging(p)]
    if not places or informs(page):
        return
    copy = page.copy()
    careful = any(CAREFUL.search(p.text) for p in copy) or any(COSMETIC.search(p.text) for p in page.titles())
    told: set[str] = set()
    last: Place | None = None
    for passage, found in places:
        start, end = found.span()
        words = passage.text[start:end]
        key = " ".join(words.lower().split())
        avoids = found.re.groupindex.get("verb") is not None
        if avoids and (careful or not (is_selling(page) or PREFERRED.match(found["verb"]) or _alarms(passage, found))):
            continue
        wanted = UNASSERTED if avoids else UNASSERTED & ~Guard.NEGATION
        if (
            key in told
            or passage.block.id in told_by_others(page)
            or guards_at(passage, start, end, page.passages, wanted)
        ):
            continue
        told.add(key)
        near = last is not None and last.block == passage.block.id and start - last.end < NEAR
        last = Place(passage.block.id, start, end)
        if near:
            continue
        message = messages.care_avoided(words) if avoids else messages.care_belittled(words)
        yield Alarm("ED10", (Mark(last),), message, rows=(Row("try", messages.CARE_TRY),), reason="care-discouraged")


def _alarms(passage: Passage, found: re.Match[str]) -> bool:
    """True where the harm that medicine does is held up: "without drugs that are hard on your stomach"."""
    return bool(OF_HARM.search(found["use"]) or HARD_ON.match(passage.text, found.end()))


def _discouraging(passage: Passage) -> Iterator[re.Match[str]]:
    """Words that discourage, before the guards of the page."""
    text = passage.text
    for found in AVOIDED.finditer(text):
        sentence = passage.sentence_at(found.start())
        said = text[sentence.start : sentence.end]
        if any(words.search(said) for words in (DOUBT, OTHER_DRUGS, PLAIN_FACT, STORY)):
            continue
        if not WANTED.search(said) and not _alarms(passage, found):
            continue
        if found["verb"].lower() == "without" and not (_alarms(passage, found) or RUN_DOWN.search(found[0])):
            continue  # a plain description: "heal without surgery"
        if AFTER_DRUGS.match(text, found.end()) or (OF_USE.match(found["verb"]) and SUCH_AS.match(text, found.end())):
            continue
        yield found
    for found in MASKED.finditer(text):
        sentence = passage.sentence_at(found.start())
        said = text[sentence.start : sentence.end]
        if not STORY.search(said) and not OTHER_DRUGS.search(said):
            yield found
