"""Sources of the facts base, for people: one in full, or a line for each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.claims.measures import Measure
from claimcheck.evidence.facts_values import shown
from claimcheck.evidence.links import identifier_link, page_link
from claimcheck.reports.display import WIDTH, printable, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

INDENT = "  "
DEEPER = "    "
SAID = {
    "meta_analysis": "Meta-analysis",
    "ipd_meta_analysis": "Meta-analysis of the data of single patients",
    "rct": "Randomised trial",
    "cross_sectional": "Cross-sectional study",
    "cohort": "Cohort study",
}
"""Types in words, where the key does not read well."""


def source_list(entries: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A line for each source: id, type, year, and as much of the title as there is room for."""
    entries = list(entries)
    longest = max((len(entry["id"]) for entry in entries), default=0)
    for entry in entries:
        start = f"{entry['id']:<{longest}}  {entry['year']}  "
        yield f"{start}{_cut(printable(entry['title']), WIDTH - width(start))}"


def source_lines(entry: Mapping[str, Any]) -> Iterator[str]:
    """Everything that is on record of a source: what it is, what it is about, what it says and where that was read."""
    yield entry["id"]
    yield from wrap(entry["title"])
    yield from wrap(_record(entry))
    if link := identifier_link(entry.get("doi"), entry.get("pmid"), entry.get("pmcid")):
        yield link
    for label, value in _standing(entry):
        yield from wrap(value, f"{label}: ", INDENT)
    yield from _part("Scope", _scope(entry.get("scope", {})))
    yield from _part("Figures", _entries(entry.get("figures", ()), figure_text))
    yield from _part("Conclusions", _entries(entry.get("conclusions", ()), conclusion_text))
    if "note" in entry:
        yield from _part("Note", wrap(entry["note"], INDENT))


def figure_text(figure: Mapping[str, Any]) -> str:
    """A figure on one line: value, interval, what it measures, of what."""
    parts = [_value(figure)]
    if "ci" in figure:
        low, high = ("?" if end is None else end for end in figure["ci"])
        parts.append(f"(interval {low} to {high})")
    return f"{' '.join(parts)}: {', '.join(_slots(figure))}"


def conclusion_text(conclusion: Mapping[str, Any]) -> str:
    """A conclusion on one line, with direction, comparator and certainty."""
    against = conclusion.get("comparator")
    said = [conclusion["direction"].replace("none", "no difference")]
    if against:
        said.append(f"against {messages.listed([against] if isinstance(against, str) else against, 'or')}")
    if "certainty" in conclusion:
        said.append(f"certainty {conclusion['certainty']}")
    return f"{conclusion['text_in_my_words']} [{', '.join(said)}]"


def source_records(entries: Iterable[Mapping[str, Any]]) -> str:
    """The list as JSON: id, type, year, title and link of each source."""
    rows = [
        {
            **{key: entry[key] for key in ("id", "type", "year", "title")},
            "link": identifier_link(entry.get("doi"), entry.get("pmid"), entry.get("pmcid")) or _first_page(entry),
        }
        for entry in entries
    ]
    return json.dumps({"schema": 1, "sources": rows}, ensure_ascii=False, indent=2)


def _first_page(entry: Mapping[str, Any]) -> str | None:
    read = (row for row in entry.get("figures", ()) if row["verified"])
    return next((page for row in read if (page := page_link(row.get("read_at"), row.get("via")))), None)


def _value(figure: Mapping[str, Any]) -> str:
    text = shown(figure["value"], figure["measure"], figure.get("unit"))
    relation = figure["relation"].replace("_", " ") + " " if "relation" in figure else ""
    return f"{relation}{text}" + (f" per {figure['per']}" if "per" in figure else "")


def _slots(figure: Mapping[str, Any]) -> Iterator[str]:
    measure = figure["measure"].replace("_", " ")
    statistic = figure.get("statistic")
    named = f"{measure} ({statistic})" if statistic and statistic != measure else measure
    yield named + (f" of {figure['of']}" if "of" in figure and figure["measure"] != Measure.TIME else "")
    for key in ("role", "part", "outcome", "intervention"):
        if key in figure:
            yield str(figure[key])
    if "comparator" in figure:
        yield f"against {figure['comparator']}"
    if "arm" in figure:
        yield f"arm {figure['arm']}"
    for key in ("condition", "population", "scale", "cause", "place"):
        if key in figure:
            yield str(figure[key])
    if "weeks" in figure:
        start, end = (f"{week:g}" for week in figure["weeks"])
        yield f"week {end}" if start == end else f"weeks {start} to {end}"
    if "data_year" in figure:
        yield f"data of {figure['data_year']}"
    if "certainty" in figure:
        yield f"certainty {figure['certainty']}"


def _record(entry: Mapping[str, Any]) -> str:
    authors = ", ".join(entry.get("authors", ()))
    where = [entry.get("journal") or entry.get("publisher"), str(entry["year"]), entry.get("volume_pages")]
    kind = SAID.get(entry["type"], entry["type"].replace("_", " ").capitalize())
    parts = [authors, ", ".join(part for part in where if part), kind]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _standing(entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in ("retracted", "withdrawn"):
        notice = entry.get(key)
        if notice:
            said = notice if isinstance(notice, dict) else {}
            yield key.capitalize(), "; ".join(said[part] for part in ("date", "reason") if part in said) or "yes"
    for key in ("supersedes", "superseded_by", "comments_on", "split_from"):
        if entry.get(key):
            yield key.replace("_", " ").capitalize(), ", ".join(entry[key])


def _scope(scope: Mapping[str, Any]) -> Iterator[str]:
    labels = {
        "intervention": "Treatment",
        "comparators": "Compared with",
        "condition": "Condition",
        "population": "People",
        "search_date": "Searched until",
        "excluded": "Left out",
    }
    for key, label in labels.items():
        if key in scope:
            value = scope[key]
            yield from wrap(", ".join(value) if isinstance(value, list) else str(value), f"{INDENT}{label}: ", DEEPER)


def _entries(rows: Iterable[Mapping[str, Any]], text: Any) -> Iterator[str]:
    """Each row, and below it where it was read, unless the row after it was read at the same page."""
    rows = list(rows)
    for number, row in enumerate(rows):
        following = rows[number + 1] if number + 1 < len(rows) else None
        yield from wrap(text(row), INDENT, DEEPER)
        page = _provenance(row)
        if following is None or _provenance(following) != page:
            yield f"{DEEPER}{page}"


def _provenance(row: Mapping[str, Any]) -> str:
    if not row["verified"]:
        return "not read at a page: it is never held against copy"
    return page_link(row.get("read_at"), row.get("via")) or f"read at {_a(row['via'])}"


def _a(via: str) -> str:
    return f"an {via}" if via[0] in "aeiou" else f"a {via}"


def _part(heading: str, lines: Iterable[str]) -> Iterator[str]:
    lines = list(lines)
    if lines:
        yield ""
        yield heading
        yield from lines


def _cut(text: str, columns: int) -> str:
    if columns < 8 or width(text) <= columns:
        return text
    while width(text) > columns - 3:
        text = text[:-1]
    return f"{text.rstrip()}..."
