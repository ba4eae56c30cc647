"""Authors, journals, trials, treatments and conditions renamed in copy, facts and vocabulary: the same findings.

A name gets other consonants and keeps its length, its capitals and its vowels, so that every finding keeps its place.
What only words of the language tell (study nouns, units, "usual care") stays as it is.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from claimcheck.claims.direction import WORDS as DIRECTIONS
from honesty.checking import Entry, base_of, check, known_sources, prepared_with, told
from honesty.corrupted_pages import PAGES
from honesty.forms import FORMS, page, usable
from honesty.invented_sources import SOURCES, VOCABULARY
from honesty.known_and_unknown import altered
from honesty.sources import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.findings.finding import FileReport
    from claimcheck.language.vocabulary import Vocabulary

OLD = "bcdfghjklmnpqrtvwxz"  # not s, which makes plurals
NEW = "dfghkjlmbpnrtqvwcxz"
CIPHER = str.maketrans(OLD + OLD.upper(), NEW + NEW.upper())
WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 4
RENAMED_KINDS = ("intervention", "condition", "journal", "outcome", "comparator", "scale", "population")
NAMES = ("authors", "journal", "journal_aliases", "names", "names_in_context", "title", "scope")
SLOTS = ("intervention", "comparator", "arm", "outcome", "condition", "population", "scale", "part")
CONCEPT_ID = re.compile(r"[a-z]+(?:\.[a-z0-9-]+)+")
KEPT = frozenset(
    """
    about active adults after against alone annals archives attention baseline before being blind body both care change
    changes children clinical combined common compared comparison control controlled controls cohort collaboration
    collaborators data database daily days design diagnosed difference dose doses drug drugs during early effect effects
    effectiveness efficacy evidence for from general given group groups health higher history hours index individual
    international intervention interventions investigators journal journals late letters list long lower mean medical
    medication medicine minimal months more most network none older open other others outcome outcomes over patient
    patients people physical pilot placebo plus points practice prevention primary programme program project protocol
    published quality randomised randomized rate rates real regular reports research response responders results review
    reviews risk same scale scales science score scores severe severity sham short simulated standard study studies
    symptom symptoms systematic term than that their therapies therapy these time trial trials treatment treatments
    treatment type under update usual using versus waiting weekly weeks when with without women years young first second
    adult point test tested positive together need help helps stop stopped pooled put
    half third quarter twice once day week month year minutes percent number numbers total every each analysis meta
    metaanalysis participants patient responder question questions nothing doing anything high low
    """.split()
)


@dataclass(slots=True)
class Renamed:
    """How many pages, and those whose findings changed."""

    pages: int = 0
    findings: int = 0
    differing: int = 0
    lines: list[str] = field(default_factory=list)


def run(step: int = 1) -> Renamed:
    """Check pages of both kinds, and the same pages renamed."""
    result = Renamed()
    known = known_sources()
    rows = rows_of(known)[::step]
    pages = [
        page(row, form, *counts)
        for row in rows
        for form in FORMS
        if usable(row, form)
        for counts in ((row.trials, row.people), (altered(row.trials), altered(row.people)))
    ]
    _compare(known, pages, "", result)
    invented = [p.text for p in PAGES] + [p.text.replace(old, new) for p in PAGES for old, new, _ in p.changes]
    _compare(SOURCES, invented, VOCABULARY, result)
    return result


def _compare(sources: list[Entry], pages: Iterable[str], words: str, result: Renamed) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = []
        if words:
            files.append(Path(folder, "words.yaml"))
            files[0].write_text(words, encoding="utf-8")
        before = prepared_with(tuple(files))
        names = names_of(sources, before.vocabulary)
        path = Path(folder, "renamed.yaml")
        path.write_text(_vocabulary(before.vocabulary, names), encoding="utf-8")
        after = prepared_with((*files, path))
    base, new_base = base_of(sources, before), base_of([_source(source, names) for source in sources], after)
    for text in pages:
        first = check(text, base, before)
        second = check(_renamed(text, names), new_base, after)
        result.pages += 1
        result.findings += len(first.findings)
        gone, fresh = _places(first) - _places(second), _places(second) - _places(first)
        if gone or fresh:
            result.differing += 1
            loud = [f for f in (*first.findings, *second.findings) if (f.rule, f.position) in gone | fresh]
            line = next(line for line in reversed(text.split("\n")) if line)
            which = "gone" if gone else "new"
            result.lines.append(f"{which}: {told(loud[0])} | {text.split(chr(10))[2][:120]} | {line[:80]}")


def _places(report: FileReport) -> set[tuple[str, Any]]:
    return {(finding.rule, finding.position) for finding in report.findings}


def names_of(sources: Iterable[Entry], vocabulary: Vocabulary) -> frozenset[str]:
    """The words that are renamed, in small letters and without a plural s."""
    found: set[str] = set()
    for source in sources:
        scope = source.get("scope") or {}
        for text in (
            *(source.get("authors") or ()),
            *(source.get("names") or ()),
            *(source.get("journal_aliases") or ()),
            source.get("journal") or "",
            *(scope.get("intervention") or ()),
            *(scope.get("condition") or ()),
        ):
            found |= {word.lower() for word in WORD.findall(str(text))}
    for concept in vocabulary.concepts.values():
        if concept.kind in ("intervention", "condition"):
            found |= {word.lower() for term in concept.terms for word in WORD.findall(term)}
    bodies = [str((source.get("series") or {}).get("body") or "") for source in sources]
    bodies += [term for concept in vocabulary.concepts.values() if concept.kind == "body" for term in concept.terms]
    kept = KEPT | {word.lower() for body in bodies for word in WORD.findall(body)}  # a body is not renamed
    stems = {_stem(word) for word in found if word not in kept and not DIRECTIONS.compiled.fullmatch(word)}
    return frozenset(stem for stem in stems if len(stem) >= SHORTEST and stem not in kept)


def _stem(word: str) -> str:
    """A word without a plural s: "aid" and "aids" are renamed together, or neither is."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _renamed(text: str, names: frozenset[str]) -> str:
    def word(match: re.Match[str]) -> str:
        plain = match[0].lower()
        return match[0].translate(CIPHER) if plain not in KEPT and _stem(plain) in names else match[0]

    return WORD.sub(word, text)


def _source(source: Entry, names: frozenset[str]) -> Entry:
    new = {key: _deep(value, names) if key in NAMES else value for key, value in source.items()}
    new["figures"] = [
        {key: _deep(value, names) if key in SLOTS else value for key, value in figure.items()}
        for figure in source.get("figures") or []
    ]
    return new


def _deep(value: Any, names: frozenset[str]) -> Any:
    if isinstance(value, str):
        return value if CONCEPT_ID.fullmatch(value) else _renamed(value, names)
    if isinstance(value, list):
        return [_deep(one, names) for one in value]
    return {key: _deep(one, names) for key, one in value.items()} if isinstance(value, dict) else value


def _vocabulary(vocabulary: Vocabulary, names: frozenset[str]) -> str:
    """A file that gives each concept its renamed terms too."""
    concepts = []
    for concept in vocabulary.concepts.values():
        if concept.kind not in RENAMED_KINDS:
            continue
        more = {
            key: new
            for key in ("terms", "exact", "unlike")
            if (new := [n for t in getattr(concept, key) if (n := _renamed(t, names)) != t])
        }
        if more:
            concepts.append({"extend": concept.id, **more})
    return yaml.safe_dump({"schema": 1, "concepts": concepts}, allow_unicode=True)


def bars(result: Renamed) -> Iterator[tuple[str, str, bool]]:
    """Name, figure beside its bar, and whether it is met."""
    said = f"{result.differing} of {result.pages} pages, {result.findings} findings (0)"
    yield "renaming: pages that differ", said, result.differing == 0
