"""Safety that is promised without limit (SA01)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.asserted import claims_said, is_cited, mark_of, sentence_of, text_around, warns
from claimcheck.checks.selling import is_selling
from claimcheck.checks.treatment_subject import is_called, is_of_offer, is_of_treatment, names_treatment
from claimcheck.claims.assertion import Kind, Safety
from claimcheck.claims.guards import UNASSERTED, Guard
from claimcheck.documents.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.checks.page import Page
    from claimcheck.claims.assertion import Assertion

__all__ = ["ASK_SOMEBODY", "CONCRETE_HARM", "OTHERS_SAY", "SafetySentence", "safety_alarm", "unqualified_safety"]

CONCRETE_HARM = re.compile(
    r"\b(?:bruis\w+|bleed\w*|faint\w*|infections?|pneumothorax|sore(?:ness)?|dizz\w+|drows\w+|nausea\w*|vomit\w+|"
    r"rash\w*|"
    r"headaches?|diarrh\w+|constipat\w+|irritat\w+|swelling|burns?|allerg\w+|liver damage|kidney damage|interact\w*|"
    r"upset stomach|stomach (?:upset|ache|pain)|cramps?|dehydrat\w+|palpitations?|overdos\w+|discomfort|bloating|gas|"
    r"upset|patch[- ]test\w*|caution\w*|contra-?indicat\w*|precautions?|hypersensitiv\w+|mortality|death rates?|"
    r"jitter\w*|toxicity)\b"
    r"|(?<!no )(?<!without )(?<!zero )\b(?:side[- ]effects?|adverse (?:events?|effects?|reactions?)|drawbacks?"
    r"|downsides?)\b",
    re.IGNORECASE,
)
GRADED = re.compile(
    r"\b(?:serious|severe|harsh|worst|usual|typical|common|same|major|significant|reported|recorded|observed"
    r"|documented|known|lasting|long-term)\b",
    re.IGNORECASE,
)
"""Words that make "no adverse events" a finding or a matter of degree: minor ones may be left."""
SEEN = re.compile(
    r"\b(?:reports?|reported|observed|recorded|occurred|seen|noted|found|documented|registered"
    r"|experienced|emerged|identified|"
    r"arose|detected)\b",
    re.IGNORECASE,
)
WAS = re.compile(r"\b(?:had|were|was|showed|saw)\b", re.IGNORECASE)
STUDY = re.compile(
    r"\b(?:trials?|stud(?:y|ies)|reviews?|meta-analys[ei]s|RCTs?|participants?|patients|volunteers|subjects|placebo|"
    r"patient|researchers?|investigators?|cohorts?|mouse|mice|rats|animals?|shown|n ?=|weeks)\b|\d ?mg\b"
    r"|pubmed|pmc|doi",
    re.IGNORECASE,
)
QUALIFIED = re.compile(
    r"\b(?:generally|relatively|considered|usually|often|mostly|likely|probably|possibly|presumably|appears?|seems?|"
    r"may(?! \d)|might|can|could|should|would|must|believed|thought|deemed|regarded|recogni[sz]ed|if|when"
    r"|while|whether|"
    r"unless|until|once|as long as|provided|under|most|many|some|healthy|short[- ]term|supervis\w+|as directed|"
    r"moderation|dos(?:e|es|age|ing)|levels?|limit|amounts?|up to|within|equally|enough|how|fairly|"
    r"reasonably|exceptionally well|\d[\d,.]* ?(?:mg|g|mcg|iu|ml|%))\b",
    re.IGNORECASE,
)
"""Words that limit "safe": to some people, a dose, a time, or to what somebody thinks."""
CLAUSE = re.compile(r"; |, (?=(?:it|they|this|these) (?:is|are|remains?|offers?|provides?)\b)", re.IGNORECASE)
"""Where a clause of its own starts, which words of doubt before it don't limit."""
AMONG = re.compile(r"\b(?:one of|among|is|are|'s|our) (?:the |of the |probably )*(?:very )?$", re.IGNORECASE)
PLACE = re.compile(
    r"\b(?:spaces?|places?|rooms?|environments?|schools?|homes?|communit(?:y|ies)|streets?|roads?) (?:is|are) "
    r"(?:\w+ )?$|\b(?:people|residents|families|children|clients|loved ones|adults|seniors|elders|parents|individuals"
    r"|patients|they|you|them)"
    r" (?:to )?(?:remain|stay|be) $"
    r"|\b(?:mission|aim|goal|vision|purpose) is to [^.;]{0,60}$",
    re.IGNORECASE,
)
PURPOSE = re.compile(
    r"\W*(?:our |the |my )?(?:mission|vision|core values|values|goals?|aims?|purpose)\b", re.IGNORECASE
)
"""A heading below which a house says what it strives for."""
INSTRUCTION = re.compile(
    r"\bsafe(?:ly)? (?:to|if|when|use|for use|for (?:[\w'-]+ ){1,7}to \w+|dos\w+|disposal|storage"
    r"|handling|and sound|application|in the)\b"
    r"|\b(?:stay|keep|feel|feels|felt|play it|make sure|ensur\w+|to be|be on the|as|it's|creat\w+|develop\w*|design\w*"
    r"|seek\w*|find|finding|search\w*|need\w*|into|explor\w*|toward\w*|pursu\w*|for|for (?:its|their"
    r"|the)) (?:[\w,-]+ ){0,4}safe(?:st)?\b"
    r"|\b(?:ensur\w+|make sure|determine|confirm|check) (?:[\w,-]+ ){0,8}safe\b"
    r"|-safe\b|\bsafest for\b|\bsafe (?:[\w-]+ )?(?:pick|choice|bet|guess)\b"
    r"|\bsafest (?:rule|bet|way|approach|course|choice|assumption|translation|answer|option is|thing|reading|plan)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:was|were|been|had) (?:\w+ ){0,2}$", re.IGNORECASE)
OTHERS_SAY = re.compile(
    r"\b(?:said|says|saying|claim(?:s|ed|ing)?|told|insist(?:s|ed)?|argue[sd]?|according to|called for|warn(?:s|ed)|"
    r"ask(?:s|ed)? (?:if|whether)|prov(?:e|es|ed|ing)|hopes?|hoped|assured?|(?:dis)?agree\w*|believ\w*"
    r"|persuad\w*|convinc\w*|questions?|questioned|trust|confiden\w+|reportedly|allegedly|surveyed"
    r"|promis(?:es|ed)|assum(?:e|es"
    r"|ed|ing)|suggest(?:s|ed)?|idea|belief|perception|perceive"
    r"[ds]?|advertis\w+|market(?:ed|ers)|present(?:ed)?)\b",
    re.IGNORECASE,
)
SAID_BEHIND = re.compile(
    r"['\"],? (?:[\w.]+ ){1,3}(?:said|says|told|assured|added|wrote)\b|, (?:he|she|they) s(?:aid|ays)\b"
)
QUOTES = "'\"\u2018\u201c"
"""A sentence that opens with one is somebody's words, though the mark that closes it stands further on."""
OF_ONESELF = re.compile(r"\b(?:I|me|I'm|I've|I'd|I'll)\b")
"""A story of one's own: rules on testimonials hear it."""
NOT_TRUE = re.compile(
    r"\b(?:not|n't|never|no \w+ is|no (?:proof|evidence|guarantee|promise)|nothing is|isn't|aren't"
    r"|hardly)\b[^.;,]{0,30}$"
    r"|\b(?:difficult|hard|impossible|premature|wrong) to (?:say|claim|conclude|call|know)\b[^.;]{0,60}$"
    r"|\btoo \w+ to\b[^.;]{0,80}$|\b(?:lack|absence|myth|illusion)\w* (?:of|that)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
NOT_OF_A_TREATMENT = re.compile(
    r"\b(?:normally|usually|often|generally|mostly|seemingly|apparently|otherwise|relatively|largely|virtually|almost|"
    r"practically|essentially|nearly|do|does|mild or|pretty much|little (?:or|to)|next to|few (?:or|to)|minimal or) "
    r"(?:\w+ )?"
    r"(?:harmless|non-?toxic|risk[- ]free|no (?:risk|danger|harm|toxicity|side|adverse))|"
    r"\b(?:no|without|zero) (?:risks?|danger|harm) (?:to|of|for|in|that|from)\b|"
    r"\bno (?:real|actual|obvious|apparent|visible) (?:danger|threat)\b|"
    r"\bor risk[- ]free\b|\brisk[- ]free (?:trial|purchase|guarantee|return|money|day|consult|offer|for \d|with our)|"
    r"\b(?:try|order|buy|shop|test) (?:[\w'-]+ ){0,6}risk[- ]free\b|"
    r"\b(?:virus\w*|fung\w+|bacteri\w+|lumps?|cysts?|moles?|bites?|rash\w*|growths?|germs|seizures?|spasms?|murmurs?"
    r"|palpitations|tics?|hiccups|tumou?rs?|freckles|conditions?|disorders?) (?:\w+ ){0,3}harmless\b|"
    r"\bharmless (?:virus\w*|fun|bacteria|joke|fallback|error)\b",
    re.IGNORECASE,
)
PROMISED: Final = re.compile(
    r"\b(?:no|zero|without|free|never|not|none|neither|do|does|will|won't|don't|doesn't|risk|side|non[- ]habit"
    r"|cannot)\b",
    re.IGNORECASE,
)
FOR_LONG_USE: Final = re.compile(
    r"\W*safe for (?:long[- ]term|daily|nightly|everyday|regular|continuous|ongoing) (?:use|consumption)\b",
    re.IGNORECASE,
)
"""A label of the offer that opens its line."""
LETTER: Final = re.compile(r"\w")
OF_PURCHASE: Final = re.compile(
    r"\b(?:cancel\w*|membership|refund\w*|money[- ]back|trial period|free trial|first class|sign up|subscri\w+)\b",
    re.IGNORECASE,
)
"""What is without a risk for the purse."""
OF_DRUG: Final = re.compile(
    r"\b(?:statins?|medications?|medicines?|drugs?|pills?|painkillers?|opioids?|steroids?|insulin|antidepressants?)\b",
    re.IGNORECASE,
)
OF_HABIT: Final = re.compile(
    r"\b(?:dependence|dependency|addiction|drowsiness|grogginess|hangovers?|tolerance"
    r"|habit\w*)\b",
    re.IGNORECASE,
)
KNOWN_EFFECTS: Final = re.compile(r"\bknown (?=side|adverse|drawback)", re.IGNORECASE)
"""None is known: said of an offer, that is a promise of none."""
PRAISED_PROFILE: Final = re.compile(r"(?:excellent|outstanding|exceptional|impeccable|superb|perfect)\b", re.IGNORECASE)
OF_A_TEST: Final = re.compile(
    r"\b(?:MRI|scans?|imaging|ultrasound|echocardiogra\w+|x-?rays?|biops(?:y|ies)|mammogra\w+|colonoscop\w+"
    r"|endoscop\w+)\b",
    re.IGNORECASE,
)
"""What looks for an illness, and promises no effect."""
HEDGED = re.compile(
    r"\b(?:appears?|seems?|may(?! \d)|might|could|should|likely|hopefully|supposed|hard|wants?|would)\b", re.IGNORECASE
)
OF_ONE_KIND = re.compile(r" (?:like|such as|than|on|from|of|to)\b", re.IGNORECASE)
"""Behind "no side effects": not all of them."""
HAS = re.compile(r"\b(?:has|have|carr(?:y|ies))\s*$", re.IGNORECASE)
OF_MOST = re.compile(
    r"\b(?:most|many|some|few|majority|often|usually|half|\d+ ?%)\b[^.;]{0,30}\b(?:experience|have|has"
    r"|report|get|see|feel|"
    r"suffer|with)\s*$",
    re.IGNORECASE,
)
SAVE_FOR = re.compile(
    r"\b(?:other than|except(?: for)?|apart from|aside from|besides) (?:an?|the|some|that|mild)\b", re.IGNORECASE
)
"""A harm that is named before the others are denied."""
OF_SURGERY = re.compile(
    r"\brisks?\b.{0,20}\b(?:of|with|from) (?:\w+ )?(?:surgery|operations?|an(?:a)?esthesia|incisions?|scarring)\b",
    re.IGNORECASE,
)
"""What is not cut has no risk of cutting."""
OF_ILLNESS = re.compile(r"\bcomplication", re.IGNORECASE)
"""What an illness, too, can be without."""
OF_ANYTHING = re.compile(
    r"\b(?:risks?|dangers?|harms?|drawbacks?|downsides?|injur\w+|deaths?|fatalit\w+)\b", re.IGNORECASE
)
RISK_FREE = re.compile(r"(?:zero[- ])?risk[- ]?(?:free)?$", re.IGNORECASE)
OF_STUDIES = re.compile(r"\badverse|toxicit", re.IGNORECASE)
ASK_SOMEBODY = re.compile(
    r"\b(?:ask|consult(?: with)?|check (?:it )?with|talk to|speak (?:to|with)|tell|see) (?:your|a|an|the) "
    r"(?:[\w-]+ ){0,2}(?:doctor|gp|midwife|p(?:a)?ediatrician|obstetrician|pharmacist|prescriber|clinician|physician|"
    r"provider|professional|nurse|specialist)\b",
    re.IGNORECASE,
)


def unqualified_safety(page: Page) -> Iterable[Alarm]:
    """SA01: no harm at all, or "safe" and no word of what may happen; once a sentence."""
    told: set[str] = set()
    for claim in claims_said(page, Kind.SAFETY, UNASSERTED & ~Guard.RED_FLAG):
        if claim.safety not in (Safety.ABSOLUTE, Safety.SAFE):
            continue
        # A promise of no harm at all is no warning, though it stands in a section on side effects.
        if warns(page, claim, above=claim.safety is Safety.SAFE):
            continue
        sentence = SafetySentence(page, claim)
        if sentence.words in told or not sentence.is_asserted():
            continue
        words = page.passages[claim.block].text[claim.cue_start : claim.cue_end]
        if claim.safety is Safety.ABSOLUTE:
            if not _is_absolute(page, claim, sentence, words):
                continue
            message = messages.absolute_safety(words)
        else:
            profile = PRAISED_PROFILE.match(words) is not None
            if not (profile or words.lower().startswith("safe")):
                continue
            if not (_is_praised(page, claim, sentence) if profile else _is_bare(page, claim, sentence)):
                continue
            message = messages.bare_safety(words)
        told.add(sentence.words)
        yield safety_alarm("SA01", message, (mark_of(claim),))


class SafetySentence:
    """The sentence of a claim, parted at the word that makes it."""

    def __init__(self, page: Page, claim: Assertion) -> None:
        at = sentence_of(page, claim)
        text = page.passages[claim.block].text
        self.before = text[at.start : claim.cue_start]
        self.behind = text[claim.cue_end : at.end]
        self.text = text[at.start : at.end]
        self.words = " ".join(self.text.lower().split())

    def near(self, before: int, behind: int) -> str:
        """The cue with so many characters around it."""
        start = len(self.before)
        return self.text[max(0, start - before) : len(self.text) - len(self.behind) + behind]

    def in_clause(self, reach: int) -> str:
        """The cue with so many characters around it, as far as its clause goes."""
        before, behind = self.before[-reach:], self.behind[:reach]
        opened = max((found.end() for found in CLAUSE.finditer(before)), default=0)
        return before[opened:] + self.text[len(self.before) : len(self.text) - len(self.behind)] + behind

    def is_asserted(self) -> bool:
        """False where the sentence takes it back, or says that others say so."""
        told = (
            self.text[:1] in QUOTES
            or OF_ONESELF.search(self.before)
            or OTHERS_SAY.search(self.before)
            or SAID_BEHIND.search(self.behind)
        )
        return not told and not NOT_TRUE.search(self.before[-100:])


def _is_absolute(page: Page, claim: Assertion, sentence: SafetySentence, words: str) -> bool:
    """True for a promise that nothing at all can happen; what a study saw is told as what it saw."""
    if OF_MOST.search(sentence.before) or SAVE_FOR.search(sentence.text) or OF_SURGERY.search(words + sentence.behind):
        return False
    if (
        GRADED.search(KNOWN_EFFECTS.sub("", words))
        or OF_ILLNESS.search(words)
        or NOT_OF_A_TREATMENT.search(sentence.near(60, 30))
    ):
        return False
    if PAST.search(sentence.before) or HEDGED.search(sentence.before[-60:]):
        return False
    studied = is_cited(page, claim) or STUDY.search(page.passages[claim.block].text)
    if SEEN.search(sentence.text) and (studied or sentence.before.strip() or not is_selling(page)):
        return False
    if (studied and (WAS.search(sentence.text) or OF_STUDIES.search(words))) or OF_ONE_KIND.match(sentence.behind):
        return False
    if "indication" in words.lower() and not HAS.search(sentence.before):
        return False  # "in people with no contraindications"
    if OF_HABIT.search(words):
        if OF_DRUG.search(words):
            return False  # that of another treatment
        own = not LETTER.search(sentence.before) or (names_treatment(page, claim) and is_of_offer(page, claim))
        return own and not STUDY.search(sentence.text) and not QUALIFIED.search(sentence.near(40, 0))
    if RISK_FREE.match(words):
        if OF_PURCHASE.search(page.passages[claim.block].text):
            return False
        return is_of_treatment(page, claim) and is_of_offer(page, claim)
    if PROMISED.match(words):
        return not OF_ANYTHING.search(words) or (names_treatment(page, claim) and is_of_offer(page, claim))
    if words.lower().startswith("proven") and page.passages[claim.block].block.kind is BlockKind.ITEM:
        return is_selling(page)
    called = is_called(page, claim) or (words.lower().endswith("safe") and is_of_treatment(page, claim))
    return called and not QUALIFIED.search(sentence.near(40, 40))


def _is_praised(page: Page, claim: Assertion, sentence: SafetySentence) -> bool:
    """True for "an excellent safety profile" of the offer, where no harm is named beside it."""
    if PAST.search(sentence.before) or QUALIFIED.search(sentence.text) or STUDY.search(sentence.text):
        return False
    if is_cited(page, claim) or not names_treatment(page, claim) or not is_selling(page):
        return False
    return not CONCRETE_HARM.search(text_around(page, claim))


def _is_bare(page: Page, claim: Assertion, sentence: SafetySentence) -> bool:
    """True for "safe" of a treatment without any limit to it, and no harm named beside it."""
    words = sentence.near(0, 0).lower()
    if FOR_LONG_USE.match(sentence.text) and is_selling(page):
        return not CONCRETE_HARM.search(text_around(page, claim))
    if (
        words.startswith("safer")
        or (words == "safest" and not AMONG.search(sentence.before))
        or PAST.search(sentence.before)
        or QUALIFIED.search(sentence.in_clause(70))
    ):
        return False
    if ASK_SOMEBODY.search(page.passages[claim.block].text) or PLACE.search(sentence.before):
        return False
    section = page.passages[claim.block].block.section
    if OF_A_TEST.search(sentence.before) or (section and PURPOSE.match(page.passages[section[-1]].text)):
        return False
    if INSTRUCTION.search(sentence.near(60, 30)) or not is_of_treatment(page, claim):
        return False
    return is_of_offer(page, claim) and not CONCRETE_HARM.search(text_around(page, claim))


def safety_alarm(rule: str, message: str, marks: tuple[Mark, ...]) -> Alarm:
    """What SA01 and SA04 say, each with what to write instead."""
    return Alarm(rule, marks, message, rows=(Row("try", messages.SAFETY_TRY[rule]),), reason="no-harm-named")
