"""Weasel attributions: copy that puts research, or experts, behind a statement and names none of them.

"Studies show", "a growing body of evidence supports", "according to experts", "shown in several trials". What is told
of one study, of the house's own work, or of what research has not shown is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.language.passage import Passage
    from claimcheck.language.sentences import Sentence

__all__ = ["Attribution", "find_attributions"]

GREAT: Final = (
    r"(?:(?:ever-|rapidly )?(?:growing|large|vast|huge|substantial|strong|solid|considerable|significant|expanding|wide"
    r"|increasing|extensive|impressive|robust|big|rich|sizea?ble|whole) (?:and \w+ )?)"
)
COUNT: Final = (
    r"(?:(?:many|most|several|numerous|countless|multiple|various|some|plenty of|scores of|hundreds of|dozens of"
    r"|thousands of|decades of|years of|centuries of|a number of|a range of|a (?:host|series) of|a lot of|lots of"
    r"|a (?:great|good) deal of|more and more|(?:over|more than|at least) (?:a )?[\d,]+|all(?: of)?(?: the)?"
    rf"|(?:an? |the )?{GREAT}(?:body|wealth|amount|mountain|number|volume|base) of"
    r"|(?:a|the) (?:body|wealth|mountain|abundance|plethora|majority) of) )"
)
"""How many: the words that make up for names."""
SORT: Final = (
    r"(?:(?!(?:health|nutrition|fitness|sleep|pain|wellness|skin|brain),)"  # "... for pain, and evidence supports it"
    r"(?:recent|new|newer|modern|current|latest|early|emerging|growing|mounting|increasing|ongoing|extensive"
    r"|rigorous|independent|published|peer-reviewed|scientific|clinical|medical|human|controlled|randomi[sz]ed"
    r"|placebo-controlled|double-blind|long-term|large|large-scale|small|preliminary|observational|laboratory|lab"
    r"|animal|pre-?clinical|international|academic|cutting-edge|strong|solid|compelling|robust|good|high-quality"
    r"|considerable|substantial|overwhelming|ample|abundant|convincing|top|leading|renowned|health|nutrition|fitness"
    r"|sleep|pain|wellness|skin|neuroscience|neuroscientific|psychological|epidemiological|brain|nutritional"
    r"|experimental|follow-up|available|existing|additional|other|contemporary|the|in[ -]vitro)(?:,? and|,)? )"
)
MANY: Final = r"studies|trials|RCTs|meta-analyses|systematic reviews"
PLAIN_NOUN: Final = rf"{MANY}|research|science|evidence|literature"
NOUN: Final = (
    rf"(?:{PLAIN_NOUN}"
    r"|(?:clinical|scientific|research|trial|medical|emerging|human|study|survey|population"
    r"|epidemiological|observational) data)"
)
PEOPLE: Final = (
    r"experts|scientists|researchers|doctors|physicians|specialists|clinicians|nutritionists|dieti[ct]ians"
    r"|psychiatrists|neuroscientists"
)
EXPERTS: Final = rf"(?:{PEOPLE}|(?:health|medical) professionals|\w+ologists)"
WITHIN: Final = (
    r"(?: (?:on|into|in|of|from|about|over|at|with|using|involving|conducted|published|comparing|regarding|around"
    r"|for|to date|across|among|by|behind|since|done|examining|exploring|investigating)\b"
    r"(?: (?!(?:which|that|who|whom|is|are|was|were|has|have|had|can|may|might|will|would|could|should|not|do|does|did"
    r"|we|you|they|it|he|she|I|to|if|when|but|because)\b)[\w'%/&-]+,?){0,8}?,?)?"
)
"""What research is on: "on sleep", "over the past decade"."""
ADVERB: Final = (
    r"(?:,? (?:also|now|even|further|clearly|consistently|repeatedly|increasingly|strongly|generally|overwhelmingly"
    r"|actually|already|often|all|both|recently|really|currently|conclusively|indeed|still|regularly|routinely"
    r"|definitively|long|largely|widely|unanimously|typically|commonly|continues? to|keeps? on|begins? to|seems? to"
    r"|appears? to|does|time and (?:time )?again|again and again|over and over|in fact|however|therefore|too),?)*"
)
PAST: Final = (
    r"(?:shown|found|demonstrated|confirmed|proven|proved|suggested|indicated|revealed|linked|established|concluded"
    r"|documented|validated|observed|supported|highlighted|uncovered|discovered|pointed to|associated|connected)"
)
TELLS: Final = (
    r"(?:shows?|showed|suggests?|suggested|finds?|found(?! (?:in|on|at|here|within)\b)|indicates?|indicated"
    r"|demonstrates?|demonstrated|confirms?|confirmed|proves?|proved|reveals?|revealed|supports?"
    r"|backs?(?= (?:up|this|that|the|these|its?|our|what|both)\b)"
    r"|points? (?:to|toward)s?|links?(?! (?:on|to|below|and|are|is|here|in)\b)|tells? us|says?|agrees?"
    r"|highlights?(?= \w)|underscores?|validates?|establish(?:es)?|associates?|connects?|corroborates?|affirms?"
    r"|(?:is|are) clear that"
    rf"|(?:ha(?:s|ve)|'ve){ADVERB} {PAST})"
)
SAY: Final = (
    rf"(?:agree|say|believe|(?:ha(?:s|ve)|'ve){ADVERB} (?:found|shown|demonstrated|discovered|proven|proved|confirmed"
    r"|linked|established|known|concluded|agreed|observed))"
)
TELLING: Final = r"(?:showing|suggesting|finding|indicating|demonstrating|confirming|linking|supporting|pointing to)"
EVIDENCE: Final = (
    r"(?:growing|mounting|strong|solid|good|compelling|ample|abundant|overwhelming|considerable|substantial|extensive"
    r"|clear|increasing|convincing|robust|plenty of)"
)
ATTRIBUTION = gated(
    rf"\b(?P<before>(?:{COUNT}|{SORT})*)(?:(?P<noun>{NOUN})(?P<within>{WITHIN})(?P<adverb>{ADVERB}) (?P<tells>{TELLS})"
    rf"|(?P<people>{EXPERTS})(?: worldwide| everywhere| around the world)?{ADVERB} {SAY})\b"
    rf"|\baccording to (?:{COUNT}|{SORT})*(?:{NOUN}|experts|scientists|researchers)\b"
    r"(?! (?:team|group|from|by|at|in|published|conducted|done)\b)"
    rf"|\bwith (?:{COUNT}|{SORT})*(?:{NOUN}) {TELLING}\b"
    rf"|\bthere(?:'s| is| are| exists?)(?: \w+ly| now| also)? (?:{COUNT}|{EVIDENCE} )+(?:(?:scientific|clinical"
    r"|research|medical|peer-reviewed|published) )*(?:evidence|research|studies|data|science)"
    rf" (?:that|to (?:show|suggest|support|back|indicate)|for|behind|{TELLING})\b"
    r"|\b(?:been|is|are|was|were) (?:\w+ly )?(?:shown|proven|proved|demonstrated|confirmed|found|linked|supported"
    rf"|established|documented|validated) (?:in|by|through|across) (?:{COUNT}|{SORT})*"
    rf"(?:{MANY}|research|science|scientists|researchers|experts)\b",
    re.IGNORECASE,
)
"""One place where research or experts are put behind a statement."""

ABOUT: Final = re.compile(rf"\b(?:{PLAIN_NOUN}|data|{PEOPLE}|professionals)\b|ologists\b", re.IGNORECASE)
"""One of its nouns, without which the expression finds nothing."""

OWNED: Final = re.compile(
    r"(?:\b(?:our|my|your|his|her|their|its|whose|own|this|these|those|both|such|one|two|three|four|five|an?|another"
    r"|each|every|no|few|fewer|little|less|limited|scant|insufficient|inconclusive|conflicting|mixed|weak|poor"
    r"|anecdotal|low-certainty|low-quality|moderate-certainty|not|without|lack of|not enough|more|any|further|market"
    r"|customer|consumer|user|keyword|competitor|forensic|legal|court|physical|same|included|cited|above|reviewed"
    r"|eligible|identified|what|how|where|whether|if|when|whenever|until|unless|than|once|why|only|as soon as"
    r"|so far as|provided|to|see|read|help|let|ask|way"
    r"|across|pooling|combining|analy[sz]ing"
    r"|(?:used|applied|cited|described|reported|seen|found|published) in|in)|\w+n't|[\w-]+'s?)(?: [\w-]+){0,2} \Z"
    r"|\b(?:reviews?|analys[ie]s|synthes[ie]s|overview|summary) of (?:[\w-]+ ){0,5}\Z"
    r"|\b(?:imaging|radiographic|radiology|blood|MRI|CT|ultrasound|nerve conduction) \Z",
    re.IGNORECASE,
)
"""What stands before research that somebody does or owns, that was told of before, or that is lacking."""
POINTS_BACK: Final = re.compile(rf"\bthe (?:{SORT})*\Z", re.IGNORECASE)
PLURAL: Final = re.compile(rf"(?:{MANY})\Z", re.IGNORECASE)
BASE: Final = re.compile(
    r"(?:show|suggest|find|indicate|demonstrate|confirm|prove|validate|reveal|support|back|point (?:to|toward)"
    r"|link|tell us|say|agree|highlight|underscore|establish|associate|connect|corroborate|affirm)\Z",
    re.IGNORECASE,
)
OF_PAST: Final = re.compile(r"(?:found|\w+ed)\Z", re.IGNORECASE)
NAMED: Final = re.compile(r"\b(?:from|by|at|in) (?:the )?[A-Z][\w&]+")
NAMED_BEHIND: Final = re.compile(
    r" (?:(?:[a-z]+ed|done|released|out|and|it|\w+ly) ){0,3}(?:from|by|at|in) (?:\w+ (?:at|from|of) )?(?:the )?"
    r"[A-Z][\w&]+"
)
ASKING: Final = re.compile(r"(?:\A|[,;:] )(?:why|how|what|who|which|does|do|is|are|can) [^,;:]*\Z", re.IGNORECASE)
FRESH: Final = re.compile(r"\b(?:new|newer|latest|recent|current)\b", re.IGNORECASE)
CAPITAL: Final = re.compile(r"\b[A-Z][a-z]+(?:'s)? \Z|\b[A-Z][\w-]+ and (?:the )?\Z")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that put research behind a statement.

    Attributes:
        start, end: the words, from the first that says how many or which up to the verb.
        people: True where experts speak, not studies.
        fresh: True for "new research": a story may go on to tell which.
        back: True for "the research": it may be that which was told of just before.
    """

    start: int
    end: int
    people: bool
    fresh: bool
    back: bool


def find_attributions(passage: Passage) -> Iterator[Attribution]:
    """The attributions of a passage that name nobody, in order."""
    text = passage.text
    if not ATTRIBUTION.may_match(text) or ABOUT.search(text) is None:
        return
    for sentence in passage.sentences:
        if ABOUT.search(text, sentence.start, sentence.end) is None:
            continue  # a search for research alone takes a tenth of the time
        for found in ATTRIBUTION.finditer(text, sentence.start, sentence.end):
            if _names_nobody(text, sentence, found):
                fresh, back = FRESH.search(found[0]) is not None, found[0].lower().startswith("the ")
                yield Attribution(found.start(), found.end(), found["people"] is not None, fresh, back)


def _names_nobody(text: str, sentence: Sentence, found: re.Match[str]) -> bool:
    """False for research that is somebody's, that was told of above or is lacking, and for words that are no verb."""
    if OWNED.search(text, sentence.start, found.start()):
        return False
    if found.start() > sentence.start and CAPITAL.search(text, sentence.start + 1, found.start()):
        return False
    if NAMED_BEHIND.match(text, found.end(), sentence.end):
        return False  # "according to research summarised by the Institute"
    if found["before"] is None:
        return ASKING.search(text[sentence.start : found.start()]) is None
    noun, tells = found["noun"] or found["people"], found["tells"] or ""
    if NAMED.search(text, found.start(), found.end()):
        return False
    several = found["people"] is not None or PLURAL.match(noun) is not None
    if POINTS_BACK.match(found["before"]) and (several or OF_PAST.match(tells)):
        return False  # "the studies found", "the research found": those that were told of
    is_verb = several or noun.lower().endswith("data") or not BASE.match(tells)
    return is_verb or found["adverb"].rstrip(",").endswith((" to", " does"))
