"""What a reviewer reads: families of rules, what a signature means, what claimcheck cannot know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.messages.words import counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterable

RULE_FAMILIES = {
    "SF": "Figures and their sources",
    "AC": "Attribution and citation",
    "IN": "Numbers of the page itself",
    "CS": "Cause and certainty",
    "ED": "Efficacy and disease",
    "SA": "Safety",
    "TE": "Testimonials",
    "DI": "Disclosures",
    "CO": "Comparisons",
    "RS": "Regulatory status",
    "ST": "Presentation of statistics",
    "FR": "Freshness",
    "SC": "Scope",
    "ET": "Type of evidence",
    "HY": "Hygiene",
    "RUN": "What could not be done",
}

CLAIM_KINDS = {
    "study_count": "number of studies",
    "people_count": "number of people",
    "share": "share",
    "difference": "difference between groups",
    "std_difference": "difference in standard deviations",
    "change": "change in one group",
    "ratio": "ratio",
    "relative_change": "relative change",
    "point_difference": "difference in percentage points",
    "event_rate": "rate of events",
    "event_count": "number of events",
    "prevalence_count": "people who have it",
    "deaths": "deaths",
    "level": "level",
    "time": "time",
    "dose": "dose",
    "frequency": "frequency",
    "session_count": "number of sessions",
    "money": "money",
    "date": "date",
    "nnt": "number needed to treat",
    "certainty": "certainty of evidence",
    "causal": "cause",
    "comparative": "comparison",
    "safety": "safety",
    "testimonial": "testimonial",
}

DIRECTIONS = {
    "favours": "favours it",
    "against": "speaks against it",
    "none": "no difference",
    "mixed": "mixed results",
    "descriptive": "describes, without a comparison",
}

BRIEF_REASONS = {
    "not-asserted": "not stated as a fact",
    "unknown-work": "work not on record",
    "several-works": "several works may be meant",
    "too-far": "work named too far away",
    "not-on-record": "no such figure on record",
    "plan": "a plan reports no figures",
    "ambiguous": "several such figures on record",
    "slots-unknown": "what it belongs to is left open",
    "unverified": "figure not read at its source",
    "role-unknown": "which part of the study is left open",
    "bound-too-loose": "bound too loose to compare",
    "no-conclusion": "no conclusion on this on record",
    "conclusions-mixed": "conclusions differ by comparison or outcome",
    "no-side-taken": "what is claimed is left open",
}
"""Why nothing could be compared, where there is no room for a sentence; others are said as in `REASONS`."""

LIMITS = (
    "This report is no medical and no legal advice, and it does not judge whether a treatment works.",
    "It says what does not match what, and shows both places. A passage without a mark means that no rule had "
    "something to say of it, not that the passage is right.",
    "Not checked is a result: a work is named, and nothing could be held against it. It is neither a hidden “fine” "
    "nor a hidden “doubtful”. Uncredited means that the copy names nobody; the figure itself was not judged.",
    "A figure is held only against what was read at the source and is on record, or against the page's own reference "
    "list. What is on record of a source is seldom all that the source says, and it may have changed since.",
    "Who is credited is read from the copy. The path of the credit says why; where the path is wrong, so is what "
    "rests on it.",
    "It cannot see pictures, video, layout, what a page links to, what was said elsewhere in a campaign, who holds "
    "consents, which product licence applies, or what people will take away from the whole.",
    "It reads English, and numbers written like 1,162.5.",
)

STATEMENT = (
    "I compared this version of the text, identified by its hash in this record, with the sources at the places "
    "listed. Claims marked “use” are supported as worded. Required disclosures appear where stated."
)


def statement_of_waivers(number: int) -> str:
    """What a signature says of waivers."""
    if number == 0:
        return "This run has no waivers."
    return "Waiver W1 is mine." if number == 1 else f"Waivers W1 to W{number} are mine, except those crossed out."


def grade_range(lowest: str, highest: str) -> str:
    """The certainty that a source gives, as a range of grades."""
    return lowest if lowest == highest else f"{lowest} to {highest}"


def source_notice(word: str, date: str | None, reason: str | None) -> str:
    """A retraction or withdrawal."""
    return f"{word}{f' on {date}' if date else ''}{f': {reason}' if reason else ''}."


def replaced_by(newer: Iterable[str]) -> str:
    """A source that has a newer edition."""
    return f"Replaced by {listed(newer)}."


def credited_there(words: str, line: int, steps: Iterable[str]) -> str:
    """Whom the copy names where nothing is on record, where, and how the claim came to it."""
    return f"“{words}”, line {line}: {'; '.join(dict.fromkeys(steps))}"


def as_before(name: str) -> str:
    """A credit that was found in the same way as that of an earlier claim."""
    return f"as at {name}"


def marks_too(names: Iterable[str]) -> str:
    """A claim whose words a finding at another claim marks too."""
    return f"See also {listed(names)}, where these words are marked too."


def recorded_by(author: str, date: str) -> str:
    """Who recorded a waiver, and when, by the history of the file."""
    return ", ".join(part for part in (author, date) if part) or "not committed yet"


def review_lead(documents: int, claims: int, not_matching: int, not_checked: int, errors: int, warnings: int) -> str:
    """The first sentences of the report."""
    where = counted(documents, "document")
    if not claims:
        return f"{where} read. No claims were found."
    found = [counted(number, word) for number, word in ((errors, "error"), (warnings, "warning")) if number]
    rules = f" The rules speak of {listed(found)}." if found else " No rule speaks of an error or a warning."
    do = "does" if not_matching == 1 else "do"
    differ = f"{not_matching:,} of them {do} not match" if not_matching else "None of them was found not to match"
    were = "was" if not_checked == 1 else "were"
    return (
        f"{counted(claims, 'claim')} in {where}. {differ} what the copy credits; {not_checked:,} {were} not checked."
        f"{rules}"
    )


def report_written(path: str, documents: int) -> str:
    """The line that ends `claimcheck report`."""
    return f"{path}: {counted(documents, 'document')}"


def claims_written(path: str, claims: int) -> str:
    """A file that `claimcheck claims` wrote."""
    return f"{path}: {counted(claims, 'claim')}"


def only_these(choice: Iterable[str]) -> str:
    """What a matrix is limited to."""
    return f"every claim but those that are {listed([word.replace('_', ' ') for word in choice], 'or')}"


def no_standard_input() -> str:
    """Standard input where a file must be named."""
    return "the report shows files; write the text to a file and name it"


def is_an_input(path: str) -> str:
    """An output that is one of the files that are read."""
    return f"'{path}' is a file that is checked; name another"


def not_as_checked() -> str:
    """A file that is not what it was when it was checked."""
    return "changed while it was checked; check it again"


def package_missing(what: str, extra: str) -> str:
    """A package of an extra that is not installed."""
    return f"{what}; install it with `pip install claimcheck-health[{extra}]`"
