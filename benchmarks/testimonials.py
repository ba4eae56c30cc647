"""How well a page's testimonials are found: precision and recall of "this is a testimonial", on pages read by hand.

    STORIES=folder[:folder...] python benchmarks/testimonials.py [--list]

Each folder holds pages (HTML, Markdown, Word, plain text) and `labels.tsv`, which was written before the tool saw the
pages. One line is one testimonial, in three columns parted by tabs: the file's name; its first and last line, "12-15",
from the first line of what is said to the last one that belongs to it (name, place, stars); and what it is:

    said    a customer says it: quoted or not, signed or not, in a card, a list, a table, a caption of a video
    told    the house tells the story of one customer: "Ana came to us with ... Today she walks again"
    either  a reader may call it a testimonial or not: nothing is counted there

A page without a line has none. What a doctor recommends, quotations of papers, experts and the press, and what
practitioners say of themselves, or tell of their patients in an article, are none. A review in markup that the page
does not show counts only where it has a label. Lines that start with # are skipped.

A block of copy belongs to a label where at least half of its lines do. A label is found where statements hold at
least half of its words, the name that signs them among these; it takes the first that suffice. Of several labels on
the very same lines each takes one statement, and what is found there beyond them is false. A statement is right where
at least half of its words stand in labels. A statement that runs through several labels finds one of them; the others
are missed. A label may be found in several pieces; these are counted and printed. What a page says twice in the same
words, or in part, counts once, as it is told once; so a statement in a copy that has no label of its own is neither
right nor false. Each folder is a set with figures of its own.

Exit code: 0 both bars are met in each folder, 1 some are missed, 2 a folder or its labels are missing.
"""

from __future__ import annotations

import argparse
import datetime
import html
import os
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from outside import bar

from claimcheck.documents.document import MARKED_UP, BlockKind
from claimcheck.documents.read import read_document
from claimcheck.linter import Settings, prepare, read_page

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST = 0.95
KINDS = ("said", "told", "either")
WORD = re.compile(r"\w+")
TAG = re.compile(r"<[^>]+>")
LABELS = "labels.tsv"
LINES_ABOVE = 4
"""Blocks between what is said and the name above it: a date, stars."""

LONG = 24
"""Letters that two people do not say by chance."""


@dataclass
class Counts:
    """What came of one folder."""

    pages: int = 0
    with_labels: int = 0
    labels: int = 0
    found: int = 0
    statements: int = 0
    right: int = 0
    several: int = 0  # statements that hold more than one label
    pieces: int = 0  # labels that are found in more than one piece
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)


def read_labels(place: Path) -> dict[str, list[tuple[int, int, str]]]:
    """The labels of a folder by page: first line, last line, kind."""
    labels: dict[str, list[tuple[int, int, str]]] = {}
    for number, line in enumerate(place.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.split("\t")
        lines = re.fullmatch(r"(\d+)(?:-(\d+))?", parts[1]) if len(parts) == 3 else None
        if lines is None or parts[2] not in KINDS:
            sys.exit(f"{place}:{number}: expected page, first-last and one of {', '.join(KINDS)}, parted by tabs")
        labels.setdefault(parts[0], []).append((int(lines[1]), int(lines[2] or lines[1]), parts[2]))
    return labels


def measure(folder: Path) -> Counts:
    """Read the pages of a folder and hold what is found against its labels."""
    counts = Counts()
    labels = read_labels(folder / LABELS)
    prepared = prepare(Settings(today=datetime.date(2026, 11, 21)))
    pages = sorted(path for path in folder.iterdir() if path.is_file() and path.name != LABELS)
    for lost in sorted(labels.keys() - {path.name for path in pages}):
        sys.exit(f"{folder / LABELS}: there is no page {lost}")
    for path in pages:
        page = read_page(read_document(path.name, path.read_bytes()), prepared)
        counts.pages += 1
        counts.with_labels += any(kind != "either" for _, _, kind in labels.get(path.name, []))
        passages = page.copy()
        sizes = [
            0 if passage.block.kind is BlockKind.METADATA else len(WORD.findall(passage.text)) for passage in passages
        ]
        spans = [passage.block.span(0, len(passage.text)) if passage.text else None for passage in passages]
        lines = [page.document.position(span.start)[0] if span else 0 for span in spans]
        ends = [page.document.position(max(span.start, span.end - 1))[0] if span else 0 for span in spans]
        holders: dict[int, int] = {}
        for number, statement in enumerate(page.statements()):
            holders.update(dict.fromkeys(range(statement.first, statement.last + 1), number))
            above = range(statement.first - 1, max(-1, statement.first - 1 - LINES_ABOVE), -1)
            signs = (place for place in above if passages[place].text.strip(" -~") == statement.signature)
            holders.update((place, number) for place in signs if place not in holders)
        inside: dict[int, list[int]] = {}
        used: set[int] = set()  # statements that have found a label
        shared: set[int] = set()  # those of them that have found one of several on the same lines
        source = path.read_text("utf-8", "replace").splitlines()
        told: dict[str, str] = {}  # what is said in long words, and the line that says it missed, if it is
        whole: dict[str, str] = {}  # all letters of that label
        unread: dict[str, str] = {}  # letters of labels that the reader does not take for copy
        for which, (first, last, kind) in enumerate(labels.get(path.name, [])):
            places = [
                place
                for place, (line, end) in enumerate(zip(lines, ends, strict=True))
                if 2 * (min(end, last) - max(line, first) + 1) >= end - line + 1
            ]
            for place in places:
                inside.setdefault(place, []).append(which)
            alike = sum(label[:2] == (first, last) for label in labels[path.name])  # several on one line
            longest = max((passages[place].text for place in places), key=len, default="")
            letters = "".join(WORD.findall(longest.lower())) + (f" {which}" if alike > 1 else "")
            if kind == "either" or (letters in told and not told[letters]):
                continue
            words = sum(sizes[place] for place in places)
            mine: dict[int, int] = {}  # words in this label, by statement
            for place in places:
                if place in holders and holders[place] not in used:
                    mine[holders[place]] = mine.get(holders[place], 0) + sizes[place]
            # Nothing tells labels of the very same lines apart: each takes one statement.
            needed = _needed(mine, words) if alike == 1 else set(list(mine)[:1])
            shared |= needed if alike > 1 else set()
            if needed:
                used |= needed
                counts.pieces += len(mine) > 1 and alike == 1
            found = bool(needed)
            missed = f"{path.name}:{first} {passages[places[0]].text[:90] if places else '(not read)'}"
            if not places:
                unread[f"{first}"] = _letters(source[first - 1 : last])
            key = letters if len(letters) >= LONG else f"{first}"
            told[key] = "" if found else missed
            whole[key] = "".join(WORD.findall(" ".join(passages[place].text for place in places).lower()))
        for key, missed in told.items():
            if any(key != other and len(key) >= LONG and key in whole[other] for other in told):
                continue  # a part of another that is printed for itself
            if any(len(other) >= LONG and other in unread.get(key, "") for other in told):
                continue  # words that are printed again where nobody reads them: the copy of a card, a teaser
            counts.labels += 1
            counts.found += not missed
            counts.missed += [missed] if missed else []
        labelled = " ".join(_letters(source[first - 1 : last]) for first, last, _ in labels.get(path.name, []))
        extents = [label[:2] for label in labels.get(path.name, [])]
        for number, statement in enumerate(page.statements()):
            span = range(statement.first, statement.last + 1)
            held = sum(sizes[place] for place in span if place in inside)
            which_held = {which for place in span for which in inside.get(place, [])}
            one_of = all(extents.count(extents[which]) > 1 for which in which_held) and number not in shared
            if not which_held and any(passages[place].block.label == MARKED_UP for place in span):
                continue
            letters = "".join(WORD.findall(statement.words.lower()))
            if not which_held and len(letters) >= LONG and letters in labelled:
                continue  # a copy of what has a label elsewhere
            if 2 * held < sum(sizes[place] for place in span) or one_of:
                counts.statements += 1
                counts.false.append(f"{path.name}:{lines[statement.first]} {statement.words[:90]}")
            elif any(labels[path.name][which][2] != "either" for which in which_held):
                counts.statements += 1
                counts.right += 1
                counts.several += len(which_held) > 1
    return counts


def _letters(lines: Sequence[str]) -> str:
    """The letters and digits of lines of a source, without tags."""
    return "".join(WORD.findall(html.unescape(TAG.sub(" ", " ".join(lines))).lower()))


def _needed(words_in: dict[int, int], words: float) -> set[int]:
    """The first statements that together hold half of the words of a label; none where all of them hold less."""
    needed: set[int] = set()
    for statement in words_in:
        if words and 2 * sum(words_in[each] for each in needed) >= words:
            break
        needed.add(statement)
    return needed if words and 2 * sum(words_in[each] for each in needed) >= words else set()


def main() -> None:
    parser = argparse.ArgumentParser(description="precision and recall of testimonials")
    parser.add_argument("--list", action="store_true", help="print what was missed and what was false")
    listed = parser.parse_args().list
    value = os.environ.get("STORIES", "")
    folders = [Path(name) for name in value.split(":") if name]
    missing = [folder for folder in folders if not (folder / LABELS).is_file()]
    if not folders or missing:
        what = f"{missing[0]} has no {LABELS}" if missing else "STORIES is not set"
        print(f"MISSING: {what}; `head -40 benchmarks/testimonials.py` says what it must be", file=sys.stderr)
        sys.exit(2)
    met = []
    for folder in folders:
        counts = measure(folder)
        print(
            f"\n{folder.name}: {counts.pages} pages, {counts.with_labels} of them with testimonials; "
            f"{counts.labels} labels, {counts.statements} statements; {counts.several} statements hold several labels, "
            f"{counts.pieces} labels are found in pieces"
        )
        if listed:
            print(*(f"  missed {text}" for text in counts.missed), sep="\n")
            print(*(f"  false  {text}" for text in counts.false), sep="\n")
        met.append(bar("precision", counts.right / counts.statements if counts.statements else None, least=LEAST))
        met.append(bar("recall", counts.found / counts.labels if counts.labels else None, least=LEAST))
    sys.exit(0 if all(met) else 1)


if __name__ == "__main__":
    main()
