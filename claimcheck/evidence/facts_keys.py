"""The keys and closed lists of a facts file, in the order in which `claimcheck facts fmt` writes them.

The loader, the writer and the tests of the JSON Schema and of the documentation all read these tables.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.measures import Measure, Role

SCHEMA = 2
FILE_KEYS = ("schema", "sources")

TYPES = (
    "systematic_review",
    "meta_analysis",
    "ipd_meta_analysis",
    "overview",
    "rct",
    "cohort",
    "cross_sectional",
    "case_series",
    "lab_study",
    "narrative_review",
    "protocol",
    "guideline",
    "coverage_policy",
    "surveillance_statistic",
)
NOT_COMPARED = ("p", "other")
MEASURES = (*(measure.value for measure in Measure if measure is not Measure.CERTAINTY), *NOT_COMPARED)
ROLES = tuple(role.value for role in Role if role is not Role.UNKNOWN)
STATISTICS = ("rr", "or", "hr", "irr", "ratio", "mean", "median", "threshold", "upper", "lower", "score")
RELATIONS = ("over", "nearly", "about", "up_to", "at_least")
GRADES = ("very low", "low", "moderate", "high")
CERTAINTIES = (
    "very low",
    "low to very low",
    "low",
    "low to moderate",
    "moderate",
    "moderate to high",
    "high",
    "mixed",
    "heterogeneous",
)
DIRECTIONS = ("favours", "against", "none", "mixed", "descriptive")
MIRROR = "mirror"
VIAS = ("publisher", "index", "agency", "institution", MIRROR)
COUNTS = frozenset({"study_count", "people_count", "event_count", "deaths", "prevalence_count", "session_count"})
WHOLE_COUNTS = frozenset({"study_count", "people_count"})
LINKS = ("supersedes", "superseded_by", "split_from", "comments_on")
"""Keys of a source that hold ids of other sources."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand under a key.

    Attributes:
        kind: names a reader of `claimcheck.evidence.facts_shapes`.
        choices: of `choice` and `choices`.
        keys: of `mapping`, `notice` and `mappings`.
        required: keys that such a mapping must have.
    """

    kind: str
    choices: tuple[str, ...] = ()
    keys: dict[str, Shape] | None = None
    required: tuple[str, ...] = ()


TEXT, TEXTS, TEXT_OR_TEXTS = Shape("text"), Shape("texts"), Shape("text_or_texts")
FLAG, COUNT, YEAR, DATE, DATES = Shape("flag"), Shape("count"), Shape("year"), Shape("date"), Shape("dates")
URL, SPAN, INTERVAL = Shape("url"), Shape("span"), Shape("interval")
PLAIN = Shape("plain")  # a number or text, as printed

SERIES = {"body": TEXT, "number": TEXT, "version": COUNT, "editions": DATES, "editions_complete": FLAG}
NOTICE = {"date": TEXT, "reason": TEXT, "notice": TEXT, "scope_note": TEXT, "verified": FLAG, "url": URL}
SCOPE = {
    "intervention": TEXTS,
    "comparators": TEXTS,
    "condition": TEXTS,
    "population": TEXT,
    "search_date": Shape("date_or_year"),
    "excluded": TEXT_OR_TEXTS,
    "excluded_url": URL,
    "note": TEXT,
}
ARM = {"name": TEXT, "is": TEXT, "n": COUNT}
ABSENT = {"what": TEXT, "note": TEXT, "url": URL}
CERTAINTY = {"overall": Shape("grades", GRADES)}

FIGURE: dict[str, Shape] = {
    "name": TEXT,
    "measure": Shape("choice", MEASURES),
    "statistic": Shape("choice", STATISTICS),
    "role": Shape("choice", ROLES),
    "of": TEXT,
    "part": TEXT,
    "value": PLAIN,
    "relation": Shape("choice", RELATIONS),
    "unit": TEXT,
    "per": PLAIN,
    "ci": INTERVAL,
    "ci_level": PLAIN,
    "p": PLAIN,
    "intervention": TEXT,
    "comparator": TEXT,
    "arm": TEXT,
    "outcome": TEXT,
    "condition": TEXT,
    "population": TEXT,
    "scale": TEXT,
    "weeks": SPAN,
    "cause": TEXT,
    "place": TEXT,
    "data_year": YEAR,
    "studies": COUNT,
    "participants": COUNT,
    "certainty": Shape("choice", CERTAINTIES),
    "benefit_positive": FLAG,
    "projection": FLAG,
    "derived": TEXT,
    "note": TEXT,
    "verified": FLAG,
    "read_at": URL,
    "via": Shape("choice", VIAS),
}
CONCLUSION: dict[str, Shape] = {
    "text_in_my_words": TEXT,
    "outcome": TEXT_OR_TEXTS,
    "condition": TEXT,
    "comparator": TEXT_OR_TEXTS,
    "direction": Shape("choice", DIRECTIONS),
    "strength": TEXT,
    "certainty": Shape("choice", CERTAINTIES),
    "weeks": SPAN,
    "note": TEXT,
    "verified": FLAG,
    "read_at": URL,
    "via": Shape("choice", VIAS),
}
FIGURE_REQUIRED = ("name", "measure", "value", "verified")
CONCLUSION_REQUIRED = ("text_in_my_words", "direction", "verified")

SOURCE: dict[str, Shape] = {
    "id": TEXT,
    "type": Shape("choice", TYPES),
    "title": TEXT,
    "authors": TEXTS,
    "publisher": TEXT,
    "journal": TEXT,
    "journal_aliases": TEXTS,
    "year": YEAR,
    "published": DATE,
    "published_online": DATE,
    "volume_pages": TEXT,
    "doi": TEXT,
    "pmid": TEXT,
    "pmcid": TEXT,
    "registration": TEXT,
    "data_year": YEAR,
    "study": TEXT,
    "series": Shape("mapping", keys=SERIES, required=("body",)),
    "pooled": Shape("flag_or_unknown"),
    "slots_read": FLAG,
    "names": TEXTS,
    "names_in_context": TEXTS,
    "described_as": TEXTS,
    "supersedes": TEXTS,
    "superseded_by": TEXTS,
    "split_from": TEXTS,
    "comments_on": TEXTS,
    "retracted": Shape("notice", keys=NOTICE),
    "withdrawn": Shape("notice", keys=NOTICE),
    "correction": Shape("notice_or_text", keys=NOTICE),
    "scope": Shape("mapping", keys=SCOPE),
    "arms": Shape("mappings", keys=ARM, required=("name", "is")),
    "complete": Shape("choices", MEASURES),
    "absent": Shape("mappings", keys=ABSENT, required=("what",)),
    "certainty": Shape("mapping", keys=CERTAINTY, required=("overall",)),
    "figures": Shape("mappings", keys=FIGURE, required=FIGURE_REQUIRED),
    "conclusions": Shape("mappings", keys=CONCLUSION, required=CONCLUSION_REQUIRED),
    "commonly_misquoted_as": TEXTS,
    "note": TEXT,
}
SOURCE_REQUIRED = ("id", "type", "title", "year")
ONE_SOURCE = Shape("mapping", keys=SOURCE, required=SOURCE_REQUIRED)
