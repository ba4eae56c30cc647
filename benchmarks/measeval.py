"""How well quantity spans are found in scientific paragraphs: the evaluation part of MeasEval (SemEval-2021 task 8).

    python benchmarks/measeval.py FOLDER [--split eval] [--errors]

FOLDER is the `data` folder of the repository harperco/MeasEval; its texts and labels are not part of this project.
Overlap: a printed span is right where it shares a character with a labelled one, and the other way round. Exact: same
start and end. The labels take a list ("100, 500 and 1500 m") or a value with its tolerance as one span, so neighbours
that are joined in that way are scored as one.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from pathlib import Path

from claimcheck.language.masks import find_masks
from claimcheck.language.normalise import normalise
from claimcheck.language.quantities import Form, Quantity, find_quantities

JOINT = re.compile(r"\s?(?:,|;|and|or|/|,\s?and|,\s?or|x|×|by)?\s?\Z")

Span = tuple[int, int]


def joined(text: str, quantities: tuple[Quantity, ...]) -> list[Span]:
    """Spans, with lists and values with their tolerance taken together."""
    spans: list[Span] = []
    last: Quantity | None = None
    for quantity in quantities:
        together = (
            last is not None
            and JOINT.match(text[last.end : quantity.start])
            and (quantity.form is Form.SPREAD or (last.unit == quantity.unit and last.form is quantity.form))
        )
        if together:
            spans[-1] = (spans[-1][0], quantity.end)
        else:
            spans.append((quantity.start, quantity.end))
        last = quantity
    return spans


def is_label(quantity: Quantity) -> bool:
    """Bare years (most belong to citations) and places in an order are no quantities in these labels."""
    bare_year = quantity.form is Form.DATE and quantity.end - quantity.start <= 5
    return bare_year or quantity.form is Form.ORDINAL


def labelled(path: Path) -> list[Span]:
    """Quantity spans of one file of labels."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return sorted((int(r["startOffset"]), int(r["endOffset"])) for r in rows if r["annotType"] == "Quantity")


def touch(span: Span, others: list[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def score(right_found: int, found: int, right_labels: int, labels: int) -> str:
    precision = right_found / found if found else 0.0
    recall = right_labels / labels if labels else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Score quantity spans on MeasEval.")
    parser.add_argument("folder", type=Path, help="the data folder of harperco/MeasEval")
    parser.add_argument("--split", default="eval", choices=("eval", "train", "trial"))
    parser.add_argument("--errors", action="store_true", help="print every miss (-) and every false find (+)")
    arguments = parser.parse_args()
    labels_folder = arguments.folder / arguments.split / "tsv"
    texts = next((f for f in (arguments.folder / arguments.split / n for n in ("text", "txt")) if f.is_dir()), None)
    files = sorted(labels_folder.glob("*.tsv")) if labels_folder.is_dir() else []
    if texts is None or not files:
        print(f"measeval: no labels or texts in {arguments.folder / arguments.split}", file=sys.stderr)
        return 2
    found = labels = right_found = right_labels = exact = 0
    for path in files:
        source = texts / f"{path.stem}.txt"
        if not source.is_file():
            print(f"measeval: {source} is missing", file=sys.stderr)
            return 2
        with source.open(encoding="utf-8", newline="") as stream:
            text = normalise(stream.read())
        gold = labelled(path)
        quantities = find_quantities(text, find_masks(text))
        spans = joined(text, tuple(q for q in quantities if not is_label(q)))
        found, labels = found + len(spans), labels + len(gold)
        right_found += sum(touch(s, gold) for s in spans)
        right_labels += sum(touch(g, spans) for g in gold)
        exact += len(set(spans) & set(gold))
        if arguments.errors:
            wrong = [("+", s) for s in spans if not touch(s, gold)] + [("-", g) for g in gold if not touch(g, spans)]
            for sign, (start, end) in sorted(wrong, key=lambda w: w[1]):
                print(f"{sign} {text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 30]}")
    print(f"{len(files)} paragraphs, {labels} labelled, {found} found")
    print(f"overlap  {score(right_found, found, right_labels, labels)}")
    print(f"exact    {score(exact, found, exact, labels)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
