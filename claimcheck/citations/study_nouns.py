"""Words that stand for a work, and the design each of them says.

A design is an id of the vocabulary (`rules/vocabulary/design.yaml`), so that `holds` there says which types of source
may be called so. The nouns themselves are grammar: a page is read with an empty vocabulary too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.language.fold import fold
from claimcheck.language.gated import gated

if TYPE_CHECKING:
    from collections.abc import Iterator

# The longest phrase first: an alternation takes the first that fits.
DESIGN_NOUNS: tuple[tuple[str, str], ...] = (
    (r"systematic reviews? (?:and|with|&) (?:network )?meta-?analys[ie]s", "design.meta-analysis"),
    (
        r"(?:individual[ -](?:patient|participant)[ -]data |network |systematic )?meta-?analys[ie]s",
        "design.meta-analysis",
    ),
    (r"meta-?regressions?", "design.meta-analysis"),
    (r"pooled analys[ie]s", "design.meta-analysis"),
    (r"umbrella reviews?|overviews? of (?:systematic )?reviews", "design.umbrella"),
    (r"systematic (?:literature )?reviews?", "design.systematic-review"),
    (r"(?:study|trial) protocols?", "design.protocol"),
    (r"(?:randomi[sz]ed[ -])?(?:placebo-|sham-)?controlled (?:clinical )?trials?", "design.rct"),
    (r"randomi[sz]ed (?:clinical |crossover |pilot )?(?:trials?|stud(?:y|ies))", "design.rct"),
    (r"rcts?", "design.rct"),
    (r"cohort(?: stud(?:y|ies))?|observational stud(?:y|ies)|registry stud(?:y|ies)", "design.cohort"),
    (r"surveys?|polls?", "design.survey"),
    (r"guidelines?", "design.guideline"),
    (r"(?:clinical |pilot )?trials?", "design.trial"),
    (r"(?:literature |evidence |scoping |narrative )?reviews?", "design.review"),
    (r"stud(?:y|ies)|papers?|investigations?|experiments?|research|analys[ie]s|reports?|dataset", "design.study"),
)

BEGINNINGS = (
    "(?:ana|cli|coh|con|dat|evi|exp|gui|ind|inv|lit|met|nar|net|obs|ove|pap|pil|pla|pol|poo|ran|rct|reg|rep|res|rev"
    "|sco|sha|stu|sur|sys|tri|umb)"
)
"""Of all study nouns. Looked for first, they spare most words the long list."""

NOUN = re.compile(
    rf"\b(?={BEGINNINGS})(?:" + "|".join(f"(?P<n{i}>{p})" for i, (p, _) in enumerate(DESIGN_NOUNS)) + r")\b"
)
"""Of folded text: most of the copy's letters are small, and small letters are found faster."""

STEMS = (
    "review",
    "analys",
    "regression",
    "trial",
    "stud",
    "rct",
    "cohort",
    "survey",
    "poll",
    "guideline",
    "paper",
    "investigation",
    "experiment",
    "research",
    "report",
    "dataset",
    "protocol",
)
"""Every study noun holds one of these: most paragraphs hold none, and need no search."""
HAS_STEM = gated("|".join(STEMS), re.IGNORECASE)
PEOPLE_STEMS = (
    "researchers",
    "authors",
    "investigators",
    "scientists",
    "reviewers",
    "panel",
    "team",
    "group",
    "participants",
    "arm",
)
HAS_PEOPLE_STEM = gated("|".join(PEOPLE_STEMS), re.IGNORECASE)

# The people behind a work: they point back at it ("the researchers"), never name a new one.
PEOPLE_NOUN = re.compile(
    r"\b(?:researchers|authors|investigators|scientists|reviewers|panel|"
    r"(?:research|study|review|trial) (?:team|group|authors)|participants|(?:[\w-]+ )?(?:groups?|arms?))\b",
    re.IGNORECASE,
)

# A study noun in another sense. Looked for around the noun, from some words before it to one word behind it.
OTHER_SENSE = gated(
    r"\b(?:free|(?:\d+|seven|ten|fourteen|thirty)[ -](?:day|night|week|month)s?|risk-free|home|in-home|money-back|"
    r"no-obligation)"
    r"(?: \w+)? trial|\btrial (?:and error|period|offer|size|pack|version|subscription|run|lesson|class|session|"
    r"membership)"
    r"|\bpaper (?:towel|bag|cup|trail|form|form?s)|\b(?:tissue|toilet|wax|rice|parchment) paper"
    r"|\b(?:customer|client|patient|user|google|yelp|trustpilot|star|verified|buyer|product|online|app store|"
    r"amazon|peer) reviews?"
    r"|\breviews? (?:on (?:google|yelp|trustpilot|amazon)|site|date|page)|\bmedical(?:ly)? review"
    r"|\bcase stud(?:y|ies)|\bself[- ]study|\bstud(?:y|ies) (?:guide|programme|program|plan|skills|room|abroad|hard)"
    r"|\bblood (?:test )?reports?|\b(?:lab|test|weather|annual|credit|school|book|police) reports?"
    r"|\b(?:skin|gait|body|water|sleep|blood|needs|cost|data|meta) analysis (?:tool|app|session|machine)"
    r"|\bdrinking stud|\bsurvey (?:link|form|monkey)|\b(?:this|our|the present) (?:article|post|page|guide|report|"
    r"review|newsletter)\b(?= (?:we|you|explains|covers|will))",
    folded=True,
)

PLURAL = re.compile(
    r"(?:trials|studies|reviews|papers|investigations|experiments|analyses|reports|surveys|polls|RCTs|cohorts|"
    r"guidelines|protocols|overviews)$",
    re.IGNORECASE,
)


def may_hold(text: str) -> tuple[bool, bool]:
    """A cheap look: whether the text may hold a study noun, and a noun for the people behind a work."""
    return HAS_STEM.may_match(text), HAS_PEOPLE_STEM.may_match(text)


def find_nouns(text: str) -> Iterator[re.Match[str]]:
    """The study nouns of a text, in order; what they hold is in small letters."""
    return NOUN.finditer(fold(text))


def is_plural(noun: str) -> bool:
    """True for several works; "an overview of reviews" is one."""
    return bool(PLURAL.search(noun.split(" of ")[0]))


def design_of(found: re.Match[str]) -> str:
    """The design that a match of `NOUN` says."""
    index = next(int(name[1:]) for name, text in found.groupdict().items() if text is not None)
    return DESIGN_NOUNS[index][1]


# Which designs one word may stand for when it points back: "the study" for any work, "the review" for a meta-analysis.
ANSWERS: dict[str, frozenset[str]] = {
    "design.trial": frozenset({"design.trial", "design.rct", "design.study", "design.protocol"}),
    "design.rct": frozenset({"design.trial", "design.rct", "design.study"}),
    "design.review": frozenset(
        {"design.review", "design.systematic-review", "design.meta-analysis", "design.umbrella"}
    ),
    "design.systematic-review": frozenset(
        {"design.review", "design.systematic-review", "design.meta-analysis", "design.umbrella"}
    ),
    "design.meta-analysis": frozenset({"design.review", "design.systematic-review", "design.meta-analysis"}),
    "design.umbrella": frozenset({"design.review", "design.umbrella"}),
    "design.cohort": frozenset({"design.cohort", "design.study"}),
    "design.survey": frozenset({"design.survey", "design.study"}),
    "design.guideline": frozenset({"design.guideline"}),
    "design.protocol": frozenset({"design.protocol", "design.trial", "design.study"}),
}


def may_be(called: str | None, known: tuple[str, ...]) -> bool:
    """True where a work known by these designs can be called so. Unknown never rules out."""
    if called in (None, "design.study") or not known:
        return True
    answers = ANSWERS.get(called or "", frozenset({called or ""}))
    return any(design in answers or design == "design.study" for design in known)
