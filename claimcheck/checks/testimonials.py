"""TE01 to TE04: what customers tell, without what a reader needs to weigh it, or where the law bans it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.alarm import Alarm, Mark, Row
from claimcheck.checks.testimonial_tags import (
    AROUND,
    MOST_MARKS,
    expected_result_beside,
    gathered,
    tagged,
    texts_around,
)
from claimcheck.citations.reference import Place
from claimcheck.claims.statement_entries import is_filed
from claimcheck.claims.statement_words import CHANGE, PRAISE
from claimcheck.claims.statements import told_in
from claimcheck.claims.testimonials import BENEFIT, FIRST_PERSON, SHORTEST, STARS
from claimcheck.language.term_lists import term_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.checks.page import Page
    from claimcheck.claims.testimonials import Testimonial
    from claimcheck.language.passage import Passage

__all__ = ["banned_testimonial", "outcome_without_result", "results_may_vary", "untagged_testimonial"]

FIRST_NAME = re.compile(r"[A-Z][a-z]{2,}\b")
CRITICAL = re.compile(
    r"\b(?:did(?:n't|nt| not) (?:do (?:anything|much|a thing)|really help|work for)|not my favou?rite"
    r"|disappoint(?:ed|ing)|waste of (?:my )?(?:money|time)|not worth|(?:do not|don't|would not|wouldn't) recommend)\b",
    re.IGNORECASE,
)
"""A customer who is not content."""

LEAST_OF_SELF = 2
"""Times that the speaker of a story names themselves."""

VARIES = re.compile(
    r"\b(?:individual |your )?(?:results|experiences?|outcomes) (?:may|can|will|do|might) (?:vary|differ)\b"
    r"|\bresults (?:are |is )?not typical\b|\b(?:no|not a) guarantee of (?:similar|future|the same) results\b"
    r"|\byour results may be different\b|\bindividual results\b.{0,20}\b(?:vary|differ)\b",
    re.IGNORECASE,
)
CLINICAL = re.compile(
    r"""\b(?:pain\w*|ach(?:e|es|ed|ing)|symptoms?|diagnos\w+|treat(?:ed|ment|ments|s)?|therap\w+|cured?|heal(?:ed|ing)?
    |relie[fv]\w*|recover\w*|sciatica|migraines?|headaches?|anxiety|depression|insomnia|sleep\w*|slept|injur\w+
    |sessions?|acupunctur\w+|adjust(?:ed|ments?)|needles?|herbs|knowledgeable|skilled|expert\w*|best\ (?:\w+\ )?
    (?:practitioner|doctor|physio\w*|therapist|osteopath|chiropractor|acupuncturist)|fixed|results?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What Ahpra counts as clinical: symptom, diagnosis, treatment, outcome, skill."""


HEALTH = re.compile(
    r"""\b(?:pain\w*|hurt\w*|ach(?:e|es|ed|ing)|stiff\w*|sleep\w*|slept|energ\w+|anxi\w+|stress\w*|depress\w+|migraines?
    |headaches?|acne|eczema|bloat\w*|digesti\w+|weight|pounds|lbs|kg|kilos?|stone|inches|blood\ (?:pressure|sugar)
    |cholesterol|diabet\w+|hypertension|menopaus\w+|hot\ (?:flush|flash)\w*|symptoms?|medication|tablets?|pills?|mood
    |walk\w*|mobility|knees?|hips?|back|shoulders?|neck|joints?|feet|skin|hair|wrinkles?|smile|teeth|jaw\w*|gut|tumou?r
    |cancer|infection|inflammation|fatigue|focus|confiden\w+|phobia|fears?|panic|cravings?|alcohol|smok\w+|erect\w+
    |swell\w*|swollen|legs?|ankles?|wrists?|hands?|fingers?|thumbs?|eyes?|sinus\w*|breath\w*|cough\w*|itch\w*|rash\w*
    |nausea|dizz\w+|heels?|elbows?|spine|muscles?|bowels?|bladder
    |libido|fertil\w+|pregnan\w+|vision|hearing|tinnitus|allerg\w+|asthma|immune)\b""",
    re.IGNORECASE | re.VERBOSE,
)
SERVICE = re.compile(
    r"""\bbetter\ than\b|\ba\ little\ better\b|\b(?:barely|not|un)\ ?able\ to\b|\bstopped\ noticing\b
    |\bwithout\ reali[sz]ing\b|-free\ (?:\w+\ )?(?:procedure|process|experience|treatment|visit|appointment)
    |\b(?:procedure|process|experience|visit|treatment)\b[^.]{0,50}\b(?:pain|stress|hassle|worry)[- ]?free\b
    |\bfit\ me\ in\b
    |\b(?:pain|symptoms?|aches?|it|they|all)\ (?:\w+\ ){0,3}?(?:returned|came\ back|got\ worse)\b
    |\b(?:doubts?|questions?|queries)\b|\b(?:expert\ in|technology|missed|expecting)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a sentence tells of the house, of a wait or of the time before, rather than of what got better."""

OWN_OUTCOME = re.compile(
    r"""\b(?:cured|healed|(?:am|are|is|now|was|were|been|walk\w*|live)\ (?:completely\ |totally\ )?pain[- ]free
    |chang(?:ed|ing)\ (?:my|his|her|our)\ li(?:fe|ves)|life[- ]chang\w+
    |(?:my|his|her)\ life\ (?:back|has\ turned|turned)|new\ (?:person|man|woman)
    |never\ felt\ better|feel(?:ing)?\ (?:so\ )?much\ better
    |lost\ \d|off\ (?:all\ )?(?:my\ )?medication|in\ a\ much\ better\ place
    |made\ all\ the\ difference|normal\ again)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""An outcome that needs no name of what got better."""


def untagged_testimonial(page: Page) -> Iterator[Alarm]:
    """Stories without provenance, connection or, where an outcome is told, the result people can expect (TE01).

    What praises a service alone, and tells nothing of the speaker's health, is an advice; so said, with its source
    beside it, it lacks nothing that a reader would need. So is what has a file of its own in a folder for testimonials:
    the page that prints it may hold the tags.
    """
    stories = [statement for statement in page.statements() if _is_story(statement, page.copy())]
    for testimonial, missing in tagged(page, stories):
        told = _tells_outcome(testimonial)
        if missing and (told or missing != ("connection",)):
            yield _alarm(page, page.copy(), testimonial, missing, told=told)


def _tells_outcome(statement: Testimonial) -> bool:
    """True where the speaker tells what became of their health, in one sentence or over several."""
    words = statement.words
    return bool(OWN_OUTCOME.search(words) or (HEALTH.search(words) and CHANGE.search(words)))


def _is_story(statement: Testimonial, passages: Sequence[Passage]) -> bool:
    """True of a story in the first person that tells of a benefit and that a name or stars close."""
    if statement.full:
        return True
    closed = statement.signature is not None or any(
        STARS.search(passage.text) for passage in passages[statement.first : statement.last + 1]
    )
    if CRITICAL.search(statement.words) and not PRAISE.search(statement.words):
        return False  # it promises nothing
    told = statement.outcome or BENEFIT.search(statement.words)
    signature = statement.signature or ""
    name, words = FIRST_NAME.match(signature), statement.words.removesuffix(signature)
    if name and re.search(rf"(?<!I am )(?<!I'm )(?<!name is )\b{name[0]}\b", words):
        return False  # who is told of by name does not speak
    return (
        closed
        and bool(told)
        and len(statement.words) >= SHORTEST
        and len(FIRST_PERSON.findall(statement.words)) >= LEAST_OF_SELF
    )


def outcome_without_result(page: Page) -> Iterator[Alarm]:
    """Testimonials that tell an outcome, without the result that people can generally expect (TE02, 16 CFR 255.2)."""
    told = []
    for testimonial in _said(page):
        place = _outcome(page, testimonial)
        if place is None or any(expected_result_beside(testimonial, text) for text in texts_around(page, testimonial)):
            continue
        told.append((testimonial, place))
    for group in gathered(told):
        yield Alarm(
            "TE02",
            tuple(Mark(place) for _, place in group[:MOST_MARKS]),
            messages.outcome_without_result(len(group)),
            rows=(
                Row("needs", messages.testimonial_needs(("result",))),
                Row("law", "16 CFR 255.2(b)"),
                Row("try", messages.outcome_try()),
            ),
        )


def results_may_vary(page: Page) -> Iterator[Alarm]:
    """The phrase "results may vary" beside testimonials that have no expected result (TE03)."""
    marked = set()
    for testimonial in _said(page):
        texts = texts_around(page, testimonial)
        if not testimonial.outcome or any(expected_result_beside(testimonial, text) for text in texts):
            continue
        passages = page.copy()
        for passage in passages[max(0, testimonial.first - AROUND) : testimonial.last + 1 + AROUND]:
            for found in VARIES.finditer(passage.text):
                place = Place(passage.block.id, *found.span())
                if place not in marked:
                    marked.add(place)
                    yield Alarm(
                        "TE03",
                        (Mark(place),),
                        messages.results_may_vary(page.quoted(place)),
                        rows=(Row("law", "16 CFR 255.2(b)"), Row("try", messages.outcome_try())),
                    )


def banned_testimonial(page: Page) -> Iterator[Alarm]:
    """Testimonials about treatment where the law lets none stand, whatever their tags (TE04)."""
    told = []
    for testimonial in _said(page):
        found = CLINICAL.search(testimonial.words)
        if found:
            block = page.copy()[testimonial.first].block
            told.append((testimonial, Place(block.id, testimonial.start, testimonial.end)))
    for group in gathered(told):
        found = CLINICAL.search(group[0][0].words)
        yield Alarm(
            "TE04",
            tuple(Mark(place) for _, place in group[:MOST_MARKS]),
            messages.banned_testimonial(found[0] if found else "", len(group)),
            rows=(Row("law", messages.testimonial_bans(page.jurisdictions)), Row("try", messages.banned_try())),
        )


def _said(page: Page) -> Iterator[Testimonial]:
    """What customers say on the page, but for bad examples."""
    passages = page.copy()
    for testimonial in page.statements():
        above = passages[testimonial.first - 1].text if testimonial.first else ""
        if not term_pattern("bad-example").search(above):
            yield testimonial


def _outcome(page: Page, testimonial: Testimonial) -> Place | None:
    """The first sentence that tells what became of the speaker's health."""
    for passage, sentence in told_in(testimonial, page.copy()):
        text = passage.text[sentence.start : sentence.end]
        of_health = HEALTH.search(text) and CHANGE.search(text) and not SERVICE.search(text)
        if testimonial.outcome and (OWN_OUTCOME.search(text) or of_health):
            return Place(passage.block.id, sentence.start, sentence.end)
    return None


def _alarm(
    page: Page, passages: Sequence[Passage], testimonial: Testimonial, missing: tuple[str, ...], *, told: bool
) -> Alarm:
    first, last = passages[testimonial.first].block, passages[testimonial.last].block
    start_line = page.document.position(first.span(testimonial.start, testimonial.end).start)[0]
    end_line = page.document.position(last.span(0, len(last.text)).end)[0]
    note = messages.to_line(end_line) if end_line > start_line else ""
    filed = is_filed(page.document.path)
    return Alarm(
        "TE01",
        (Mark(Place(first.id, testimonial.start, testimonial.end), note),),
        messages.untagged_testimonial(testimonial.signature, missing),
        severity=None if told and not filed else "advice",
        rows=(
            Row("needs", messages.testimonial_needs(missing)),
            Row("law", "16 CFR 255.2, 255.5 (US); CAP Code 3.45 to 3.48 (UK)"),
            Row("try", messages.testimonial_try(len(missing), filed=filed)),
        ),
        expected=messages.testimonial_needs(missing),
        found="no tag" if len(missing) > 1 else "one tag missing",
    )
