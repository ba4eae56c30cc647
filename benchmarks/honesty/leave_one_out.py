"""Each figure taken out of the record, and a true sentence about it held against the rest."""

from __future__ import annotations

import collections
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from honesty.checking import Overlay, accusations, base_of, check, known_sources, prepared_with, told
from honesty.true_sentences import true_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from honesty.checking import Entry

BAR = 0.005
FIGURES = ("SF", "ET", "AC", "CS06")  # that a paper was retracted or superseded is true, whatever its figures
# That a comparison leaves the sham group out (CS06) is true of a sentence that compares; these compare nothing.
ALONE = frozenset({"study_count", "people_count", "share", "change", "level", "event_rate", "time"})


@dataclass(slots=True)
class LeftOut:
    """Figures by measure: how many, how many accused when left out, and with the figure in its place."""

    figures: collections.Counter[str] = field(default_factory=collections.Counter)
    accused: collections.Counter[str] = field(default_factory=collections.Counter)
    accused_in_place: collections.Counter[str] = field(default_factory=collections.Counter)
    read: collections.Counter[str] = field(default_factory=collections.Counter)
    supported: collections.Counter[str] = field(default_factory=collections.Counter)
    lines: list[str] = field(default_factory=list)


def run(step: int = 1) -> LeftOut:
    """Try the sentences on every `step`th source."""
    prepared = prepared_with()
    sources = known_sources()
    base = base_of(sources, prepared)
    by_id = {source["id"]: source for source in sources}
    found = LeftOut()
    sentences: dict[tuple[str, str, str], list[str]] = collections.defaultdict(list)
    for sentence in true_sentences(sources[::step]):
        sentences[sentence.source, sentence.figure, sentence.measure].append(sentence.text)
    for (source, figure, measure), texts in sentences.items():
        found.figures[measure] += 1
        rest = Overlay(base, base_of([without_figure(by_id[source], figure)], prepared), source)
        reports = [check(text, rest, prepared) for text in texts]
        loud = [f for report in reports for f in accusations(report, FIGURES) if f.rule != "CS06" or measure in ALONE]
        found.accused[measure] += bool(loud)
        if loud:
            found.lines.append(f"left out: {source} {figure}: {told(loud[0])}")
        reports = [check(text, base, prepared) for text in texts]
        loud = [f for report in reports for f in accusations(report, FIGURES) if f.rule != "CS06" or measure in ALONE]
        found.accused_in_place[measure] += bool(loud)
        if loud:
            found.lines.append(f"in place: {source} {figure}: {told(loud[0])}")
        found.read[measure] += any(c.kind == measure for r in reports for c in r.claims)
        found.supported[measure] += any(
            c.verdict == "supported" and c.kind == measure for r in reports for c in r.claims
        )
    return found


def without_figure(source: Entry, figure: str) -> Entry:
    """The source as it would be had nobody entered that figure."""
    left = {**source, "figures": [f for f in source["figures"] if f["name"] != figure]}
    gone = next(f for f in source["figures"] if f["name"] == figure)
    if source.get("complete"):  # a record that lacks one is not complete
        left["complete"] = [measure for measure in source["complete"] if measure != gone["measure"]]
        if not left["complete"]:
            del left["complete"]
    return left


def bars(found: LeftOut) -> Iterator[tuple[str, str, bool]]:
    """Name, figure beside its bar, and whether it is met."""
    of, read = sum(found.figures.values()), sum(found.read.values())
    accused = sum(found.accused.values())
    yield "leave-one-out: accused", f"{accused}/{of} = {accused / max(of, 1):.4f} (<= {BAR})", accused <= BAR * of
    per_read = f"{accused}/{read} = {accused / max(read, 1):.4f} (<= {BAR})"
    yield "leave-one-out: accused, of figures that are read", per_read, accused <= BAR * read
    in_place = sum(found.accused_in_place.values())
    yield "the same in its place: accused", f"{in_place}/{read} (<= {BAR})", in_place <= BAR * read
    supported = sum(found.supported.values())
    yield "the same in its place: supported", f"{supported}/{read} (no bar)", True
