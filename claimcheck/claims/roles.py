"""Which part of a study a count of people or studies is: all of it, one arm, those who finished."""

from __future__ import annotations

import re

from claimcheck.claims.measures import Role

# "8,270 participants" as the whole: a study noun before ("a trial of", "involving"), or a verb of content.
TOTAL_BEFORE = re.compile(
    r"\b(?:trials?|RCTs?|stud(?:y|ies)|reviews?|meta-?analys[ie]s|analys[ie]s|cohorts?|surveys?|research|papers?|"
    r"investigations?|experiments?|overview|dataset|evidence|data|work)\b"
    r"(?: \([^()]{1,40}\))?(?: published in [^,.;]{1,80}| in (?:19|20)\d\d| from (?:19|20)\d\d)?,?"
    r"(?: of| with| in| among| on| from| involving| including| that (?:included|enrolled|involved|followed|"
    r"recruited|pooled|covered|analy[sz]ed|tested)| covering| following| totalling| totaling| comprising| pooling|"
    r" reviewing| analy[sz]ing| enrolling| tracking)(?: data (?:on|from))?(?: a total of| some| all| nearly| just|"
    r" only)? ?$",
    re.IGNORECASE,
)
CONTENT_VERB = re.compile(
    r"\b(?:includ(?:ed|es|ing)|enrol(?:l)?(?:ed|s|ing)|involv(?:ed|es|ing)|recruit(?:ed|s|ing)|pool(?:ed|s|ing)|"
    r"follow(?:ed|s|ing)|stud(?:ied|ies|ying)|analy[sz](?:ed|es|ing)|"
    r"review(?:ed|s|ing)|cover(?:ed|s|ing)|test(?:ed|s|ing) (?:(?:[\w-]+ ){1,6}?)?(?:in|on|with)|"
    r"(?:trial|study|review|survey|analysis) had|asked|look(?:ed|s|ing) at|"
    r"examin(?:ed|es|ing)|track(?:ed|s|ing)|survey(?:ed|s|ing)|combin(?:ed|es|ing)|identified|found|encompass(?:ed|"
    r"es|ing)|"
    r"randomi[sz](?:ed|es|ing)|assign(?:ed|s|ing)|took in|brought together|drew on|counted|gathered|contain(?:ed|s|"
    r"ing)|spann(?:ed|ing)|synthesi[sz](?:ed|es|ing)|put together|merged|summari[sz](?:ed|es|ing)|compris"
    r"(?:ed|es|ing)|total(?:l)?(?:ed|ing)|evaluated|assessed|monitored|observed)"
    r"(?: (?:data|results|evidence|findings) (?:on|from|of|for))?(?: a total of| more than| some| all| nearly|"
    r" just| only| over| about)* ?$",
    re.IGNORECASE,
)
RANDOMISED = re.compile(r"\brandomi[sz](?:ed|es|ing)|\bassign(?:ed|s|ing)\b", re.IGNORECASE)
SAMPLE = re.compile(
    r"(?:\bn ?= ?|\bsample (?:size )?(?:\w+ )?(?:was|of|is|at|:)? ?(?:of )?|\b(?:group|cohort|patient|"
    r"study) size (?:was|of|is)? ?|\bcohort of |enrol(?:l)?ment (?:was|of) )$",
    re.IGNORECASE,
)
ARM_WORDS = re.compile(
    r"\b(?:in each|per) (?:group|arm)|\b(?:group|arm)s? of\b|\bof (?:them|whom|these|those)\b|\b(?:received|"
    r"were given|got|were assigned to|were allocated|took (?:the|a)|allocated to|randomi[sz]ed to|assigned to)\b|"
    r"\b(?:sham|placebo|control|treatment|intervention|usual[- ]care|comparison|active) (?:group|arm)\b|"
    r"\brespectively\b",
    re.IGNORECASE,
)
OTHER_AFTER = re.compile(
    r"^ (?:who |that )?(?:were |was |had )?(?:(?:dropped out|withdrew|left|completed|finished|stayed|remained|"
    r"were analy[sz]ed|were screened|screened|excluded|lost|died|improved|responded|reported|felt|said|got better|"
    r"relapsed|quit|had )\b)",
    re.IGNORECASE,
)
TOTAL_AFTER = re.compile(
    r"^(?: \([^()]{1,60}\))?(?: with [^,.;]{1,60})? (?:took part|were (?:enrolled|recruited|randomi[sz]ed|studied|"
    r"included|followed)|participated|in total|in all|enrolled)\b|^ included(?=\W*$)",
    re.IGNORECASE,
)
COMPLETED = re.compile(r"\b(?:completed|finished|stayed|remained)\b", re.IGNORECASE)
PLANNED = re.compile(
    r"\b(?:will (?:enrol|enroll|recruit|include|test|follow)|plans? to|aims? to (?:enrol|enroll|recruit|include)|"
    r"planned|target of|intends? to)\b",
    re.IGNORECASE,
)
SCREENED = re.compile(r"\b(?:screened|assessed for eligibility|approached)\b", re.IGNORECASE)


OF_WHICH = re.compile(r"\b(?:of which|of whom|of these|of those|of them|among (?:them|these|those))\b", re.IGNORECASE)


def role_of(before: str, after: str, in_phrase: bool) -> Role:
    """The role of a count of people.

    Args:
        before: the words of its sentence before it.
        after: the words of its sentence behind it.
        in_phrase: True where it stands in the noun phrase of a mention ("a trial of 152 adults").
    """
    if PLANNED.search(before):
        return Role.PLANNED
    if SCREENED.search(before[-60:]) or SCREENED.search(after[:30]):
        return Role.SCREENED
    if OF_WHICH.search(before[-70:]):
        return Role.SUBGROUP
    if OTHER_AFTER.match(after):
        return Role.COMPLETED if COMPLETED.search(after[:30]) else Role.UNKNOWN
    if (ARM_WORDS.search(before[-40:]) and not TOTAL_BEFORE.search(before)) or re.match(
        r" (?:received|were given|got|took(?! part)|in (?:each|the \w+) (?:group|arm))\b", after
    ):
        return Role.ARM
    if TOTAL_BEFORE.search(before) or SAMPLE.search(before) or CONTENT_VERB.search(before) or TOTAL_AFTER.match(after):
        return Role.TOTAL
    if in_phrase and re.search(
        r"\b(?:of|with|in|involving|among|and|,) ?(?:over |more than |about |nearly |some |almost )?$",
        before.rstrip() + " ",
    ):
        return Role.TOTAL
    if re.search(
        r"\b(?:trials|studies|reviews|RCTs)\)? (?:and|with|of|involving|including|in|covering|totalling|"
        r"\() ?(?:a total of |more than |over |about )?$",
        before,
        re.IGNORECASE,
    ):
        return Role.TOTAL
    return _of_counted_trials(before, in_phrase=in_phrase)


def _of_counted_trials(before: str, *, in_phrase: bool) -> Role:
    """The role of people that are counted together with trials: that of the trials."""
    found = COUNTED_TRIALS.search(before)
    if found is None:
        return Role.UNKNOWN
    return study_role_of(before[: found.start()], before[found.end("words") :], in_phrase)


# "pooled 44 trials of tea for colds, with 900 people": the people of all trials that were counted just before.
COUNTED_TRIALS = re.compile(
    r"(?P<number>\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?P<words>(?:[\w-]+ ){0,4}?)"
    r"(?:trials|studies|RCTs|reviews)(?: (?:of|on|for|testing|comparing) (?!\d)[^.;:,()\d]{2,80}?)?,? (?:and|with|"
    r"involving|including|covering|totalling|totaling|comprising|together enrolling|in) "
    r"(?:a total of |more than |over |about |nearly |some )?$",
    re.IGNORECASE,
)
PART_BEFORE = re.compile(
    r"\b(?:only|just|of these|of those|of them|of which|further|additional|another|other|new|more|remaining|first|"
    r"last)(?: \w+)? ?$",
    re.IGNORECASE,
)
PART_AFTER = re.compile(
    r" (?:compared|had|reported|measured|showed|found|were (?:rated|judged|small|at|of|excluded|added|ongoing)|"
    r"looked|of (?:low|high|good|poor)|"
    r"that (?:compared|reported|measured|met|used)|in (?:children|women|men|adults)|(?:reporting|comparing|"
    r"measuring)\b)"
)


def study_role_of(before: str, after: str, in_phrase: bool) -> Role:
    """The role of a count of studies: all that a review covers, or some of them."""
    if PART_BEFORE.search(before) or PART_AFTER.match(after):
        return Role.SUBGROUP
    if SCREENED.search(before[-60:]) or SCREENED.search(after[:30]):
        return Role.SCREENED
    if PLANNED.search(before):
        return Role.PLANNED
    if in_phrase or TOTAL_BEFORE.search(before) or CONTENT_VERB.search(before) or TOTAL_AFTER.match(after):
        return Role.TOTAL
    return Role.UNKNOWN
