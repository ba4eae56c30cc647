"""True sentences about single figures: each slot in the words of the record, the work by its place in a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimcheck.claims.measures import Measure
from claimcheck.evidence.slots import REQUIRED
from honesty.checking import prepared_with
from honesty.sources import surname, vancouver

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from honesty.checking import Entry

Figure = dict[str, Any]

RATIOS = {"rr": "risk ratio", "or": "odds ratio", "hr": "hazard ratio", "irr": "rate ratio"}
ROLES = {
    "total": "The {design} included {value} {of}",
    "analysed": "Of those who took part, {value} {of} were analysed",
    "randomised": "In all, {value} {of} were randomised",
    "screened": "The team screened {value} {of}",
    "planned": "The plan was to enrol {value} {of}",
    "completed": "In the end {value} {of} completed the study",
    "added": "The update added {value} {of}",
    "arm": "One group of {value} {of} was given {arm}",
    "subgroup": "One part of it, {part}, had {value} {of}",
}
TEMPLATES = {
    "share": (
        "{At}, {value} of {of} given {arm} had {outcome}",
        "Of {of} in the {arm} group, {value} had {outcome} {at}",
    ),
    "difference": (
        "{At}, {outcome} was {size} {unit} {lower} on the {scale} with {intervention} than with {comparator}",
        "Compared with {comparator}, {intervention} changed {outcome} by {value} {unit} on the {scale} {at}",
        "{At}, the mean difference in {outcome} between {intervention} and {comparator} was "
        "{value} {unit} on the {scale}",
    ),
    "std_difference": (
        "Against {comparator}, the effect of {intervention} on {outcome} was {value} standard deviations {at}",
        "{At}, the standardised mean difference in {outcome} against {comparator} was {value}",
    ),
    "change": (
        "With {arm}, {outcome} {improved} by {size} {unit} on the {scale} {at}",
        "In the {arm} group, {outcome} {improved} {size} {unit} {at}",
    ),
    "level": (
        "The {statistic} {outcome} with {arm} {at} was {value} {unit} on the {scale}",
        "{At}, people given {arm} had a {statistic} {outcome} score of {value} on the {scale}",
    ),
    "ratio": (
        "The {ratio} for {outcome} with {intervention} against {comparator} was {value}",
        "{outcome} was compared between {intervention} and {comparator} ({short} {value})",
        "With {intervention} rather than {comparator}, {outcome} had a {ratio} of {value}",
    ),
    "relative_change": (
        "Compared with {comparator}, {intervention} cut the risk of {outcome} by {value}",
        "{intervention} lowered {outcome} by {value} relative to {comparator}",
    ),
    "point_difference": (
        "Between {intervention} and {comparator}, {outcome} differed by {value}",
        "{outcome} was {value} lower with {intervention} than with {comparator}",
    ),
    "event_rate": (
        "With {arm}, there were {value} cases of {outcome} per {per} {of}",
        "{value} per {per} {of} given {arm} had {outcome}",
    ),
    "nnt": ("The number needed to treat with {intervention} rather than {comparator} was {value} for {outcome}",),
    "time": ("It gives {value} {unit} for {what}",),
    "dose": ("It gives {value} {unit} per {per} for {what}",),
}
RECORD_KEY = {"time": "weeks", "role": "role"}  # slot: key of the facts file, where they differ


@dataclass(frozen=True, slots=True)
class TrueSentence:
    """A page that says one true thing of a figure of a source."""

    source: str
    figure: str
    measure: str
    text: str


def true_sentences(sources: Iterable[Entry]) -> Iterator[TrueSentence]:
    """Pages about every verified figure that states all slots that its measure requires."""
    for source in sources:
        for figure in source.get("figures") or []:
            if not figure.get("verified") or not states_all(figure):
                continue
            for number, sentence in enumerate(_sentences(figure, source)):
                yield TrueSentence(source["id"], figure["name"], figure["measure"], _page(sentence, source, number))


def states_all(figure: Figure) -> bool:
    """True where the record leaves no slot open that the measure requires."""
    try:
        needed = REQUIRED.get(Measure(figure["measure"]))
    except ValueError:
        return False
    if not needed or isinstance(figure["value"], str):
        return False
    return all(figure.get(RECORD_KEY.get(slot, slot)) for slot in needed)


def _sentences(figure: Figure, source: Entry) -> Iterator[str]:
    words = _words(figure, source)
    if figure["measure"] in ("study_count", "people_count"):
        templates: tuple[str, ...] = (ROLES[figure["role"]],)
        if figure["value"] == 1 or (figure["role"] == "subgroup" and not figure.get("part")):
            return
    else:
        templates = TEMPLATES.get(figure["measure"], ())
    for template in templates:
        text = template.format(**words)
        yield text[:1].upper() + text[1:]


def _words(figure: Figure, source: Entry) -> dict[str, str]:
    at = _time(figure.get("weeks"))
    arm = _term(figure.get("arm") or figure.get("intervention") or "the treatment")
    unit = str(figure.get("unit") or "")
    value = f"{figure['value']:,}"
    if figure["measure"] in ("share", "relative_change"):
        value += "%"
    if figure["measure"] == "point_difference":
        value += " percentage points"
    part = figure.get("part")
    return {
        "design": str(source["type"]).replace("_", " ").replace("rct", "trial"),
        "value": value,
        "of": str(figure.get("of") or "people"),
        "arm": str(part if arm == "pooled" and part else arm) + (f" ({part})" if part and arm != "pooled" else ""),
        "part": str(part or "its main part"),
        "outcome": _term(figure.get("outcome")),
        "intervention": _term(figure.get("intervention") or _first(source)),
        "comparator": _term(figure.get("comparator")),
        "scale": _term(figure.get("scale")),
        "statistic": str(figure.get("statistic")),
        "short": str(figure.get("statistic")).upper(),
        "size": f"{abs(figure['value']):,}",
        "lower": "lower" if figure["value"] < 0 else "higher",
        "improved": "fell" if figure["value"] < 0 else "improved",
        "ratio": RATIOS.get(str(figure.get("statistic")), "ratio"),
        "unit": unit if unit != "%" else "percent",
        "per": f"{figure['per']:,}" if isinstance(figure.get("per"), int) else str(figure.get("per")),
        "what": str(figure["name"]).replace("_", " "),
        "at": at,
        "At": at[:1].upper() + at[1:],
    }


def _time(weeks: list[float] | None) -> str:
    if not weeks:
        return "in the end"
    low, high = weeks
    if low == high:
        return f"at {low:g} weeks" if low != 1 else "after one week"
    return f"between {low:g} and {high:g} weeks" if low else f"in the first {high:g} weeks"


def _page(sentence: str, source: Entry, number: int) -> str:
    """The sentence credited by a marker, or by author and year."""
    entry = vancouver(source)
    name = surname(source)
    if number % 2 and name:
        opening = f"We read {name} et al. ({source['year']})"
        return f"# From our reading\n\n{opening}. {sentence}.\n\n## References\n\n- {entry}\n"
    return f"# From our reading\n\n{sentence} [1].\n\n## References\n\n1. {entry}\n"


def _term(words: object) -> str:
    """The words of a slot; of an id of the vocabulary its first term."""
    concept = prepared_with().vocabulary.concepts.get(str(words))
    return concept.terms[0] if concept and concept.terms else str(words)


def _first(source: Entry) -> str:
    return str(((source.get("scope") or {}).get("intervention") or ["the treatment"])[0])
