"""A source of a facts file as a record: what its words and numbers mean in comparison."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from claimcheck.claims.measures import Measure, Role
from claimcheck.evidence.facts_figures import range_of
from claimcheck.evidence.facts_keys import COUNTS, NOT_COMPARED
from claimcheck.evidence.facts_shapes import is_number
from claimcheck.evidence.records import Rank, SourceFigure
from claimcheck.evidence.source import Absent, Conclusion, Notice, Series, Source
from claimcheck.language.quantity import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HALF = Decimal("0.5")
MORE_AUTHORS = frozenset({"et al", "et al.", "and others"})
JUNIOR = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\.?$")
INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,4}")
SLOTS = ("intervention", "comparator", "arm", "outcome", "condition", "population", "scale")


def source_of(entry: Mapping[str, Any]) -> Source:
    """The record of a source that is as it must be."""
    scope: Mapping[str, Any] = entry.get("scope", {})
    overall = entry.get("certainty", {}).get("overall")
    authors = tuple(entry.get("authors", ()))
    return Source(
        id=entry["id"],
        type=entry["type"],
        title=entry["title"],
        year=entry["year"],
        authors=authors,
        surnames=tuple(surname(author) for author in authors if author.strip().casefold() not in MORE_AUTHORS),
        journal=entry.get("journal"),
        journal_aliases=tuple(entry.get("journal_aliases", ())),
        publisher=entry.get("publisher"),
        series=_series(entry["series"]) if "series" in entry else None,
        study=entry.get("study", entry["id"]),
        names=tuple(entry.get("names", ())),
        names_in_context=tuple(entry.get("names_in_context", ())),
        interventions=tuple(scope.get("intervention", ())),
        comparators=tuple(scope.get("comparators", ())),
        conditions=tuple(scope.get("condition", ())),
        doi=entry.get("doi"),
        pmid=entry.get("pmid"),
        pmcid=entry.get("pmcid"),
        registration=entry.get("registration"),
        published=entry.get("published"),
        published_online=entry.get("published_online"),
        supersedes=tuple(entry.get("supersedes", ())),
        superseded_by=tuple(entry.get("superseded_by", ())),
        retracted=_notice(entry.get("retracted", False)),
        withdrawn=_notice(entry.get("withdrawn", False)),
        pooled=entry["pooled"] if isinstance(entry.get("pooled"), bool) else None,
        complete=tuple(entry.get("complete", ())),
        absent=tuple(Absent(row["what"], row.get("url")) for row in entry.get("absent", ())),
        certainty=(overall[0], overall[1]) if overall else None,
        slots_read=entry.get("slots_read", False),
        figures=tuple(
            figure_of(figure, entry["id"])
            for figure in entry.get("figures", ())
            if figure["measure"] not in NOT_COMPARED
        ),
        conclusions=tuple(each for row in entry.get("conclusions", ()) for each in _conclusions(row)),
    )


def surname(author: str) -> str:
    """The surname of "Cherkin DC"; a body stays as it is."""
    words = JUNIOR.sub("", author.strip()).split()
    while len(words) > 1 and words[-1].isupper() and INITIALS.fullmatch(words[-1]):
        words.pop()
    return " ".join(words)


def figure_of(figure: Mapping[str, Any], source: str) -> SourceFigure:
    """The record of a figure, with what its value allows."""
    measure = Measure(figure["measure"])
    value = figure["value"]
    low, high, decimals = interval(value, measure)
    counted = figure.get("of") or ("people" if measure is Measure.PEOPLE_COUNT else None)
    slots: dict[str, Any] = {slot: figure.get(slot) for slot in SLOTS}
    return SourceFigure(
        source=source,
        name=figure["name"],
        low=low,
        high=high,
        measure=measure,
        role=Role(figure.get("role", "unknown")),
        of=counted,
        relation=Relation(figure.get("relation", "eq")),
        rank=Rank.CURATED,
        text=shown(value, measure, figure.get("unit")),
        decimals=decimals,
        unit=figure.get("unit"),
        per=str(figure["per"]) if "per" in figure else None,
        statistic=figure.get("statistic"),
        **slots,
        weeks=(float(figure["weeks"][0]), float(figure["weeks"][1])) if "weeks" in figure else None,
        cause=figure.get("cause"),
        location=figure.get("place"),
        data_year=figure.get("data_year"),
        part=figure.get("part"),
        benefit_positive=figure.get("benefit_positive", False),
        projection=figure.get("projection", False),
        in_words=in_words(value, measure),
        verified=figure["verified"],
        read_at=figure.get("read_at"),
        via=figure.get("via"),
        certainty=figure.get("certainty"),
    )


def in_words(value: object, measure: str) -> bool:
    """True where a value is words, so that it is never compared."""
    return not (is_number(value) or range_of(value) or measure == Measure.DATE)


def interval(value: Any, measure: Measure) -> tuple[Decimal, Decimal, int]:
    """What a value allows, and the digits after its point.

    Counts are exact; of a number of people who have a condition, zeros at the end are not counted. Everything else is
    given to half of its last digit. A date is its year.
    """
    if measure is Measure.DATE:
        year = Decimal(str(value)[:4])
        return year, year, 0
    if (ends := range_of(value)) is not None:
        return *ends, max(_decimals(end) for end in ends)
    if not is_number(value):
        return Decimal(0), Decimal(0), 0
    number = Decimal(str(value))
    decimals = _decimals(number)
    half = _half(number, measure, decimals)
    return number - half, number + half, decimals


def shown(value: Any, measure: str, unit: str | None) -> str:
    """A value as people read it: "8,270", "60%", "-9.22 points"."""
    if not is_number(value) or measure == Measure.DATE:
        text = str(value)
    else:
        text = f"{Decimal(str(value)):,}"
    if not unit or in_words(value, measure):
        return text
    return f"{text}%" if unit == "%" else f"{text} {unit}"


def _half(number: Decimal, measure: Measure, decimals: int) -> Decimal:
    if measure.value not in COUNTS:
        return HALF.scaleb(-decimals)
    digits = str(number)
    zeros = len(digits) - len(digits.rstrip("0")) if decimals == 0 else 0
    if measure is Measure.PREVALENCE_COUNT and zeros >= 2 and number:
        return HALF.scaleb(zeros)
    return Decimal(0)


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _series(row: Mapping[str, Any]) -> Series:
    return Series(
        row["body"],
        row.get("number"),
        row.get("version"),
        tuple(row.get("editions", ())),
        row.get("editions_complete", False),
    )


def _notice(said: Any) -> Notice | None:
    if not said:
        return None
    if said is True:
        return Notice()
    return Notice(said.get("date"), said.get("reason"), said.get("url"), said.get("verified", False))


def _conclusions(row: Mapping[str, Any]) -> Iterator[Conclusion]:
    """One for each comparator: better than no treatment and no better than sham are two things."""
    outcome, comparator = row.get("outcome", ()), row.get("comparator")
    for one in comparator if isinstance(comparator, list) else [comparator]:
        yield Conclusion(
            direction=row["direction"],
            outcome=(outcome,) if isinstance(outcome, str) else tuple(outcome),
            comparator=one,
            condition=row.get("condition"),
            certainty=row.get("certainty"),
            verified=row["verified"],
            via=row.get("via"),
        )
