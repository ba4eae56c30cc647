"""How well the strength of causal claims is read: none, correlational, conditional, direct.

    python benchmarks/strength.py FILE.csv [--codes 0132] [--half all] [--errors GOLD FOUND]

FILE has the columns `sentence` and `label`. --codes lists the labels of the four classes in the order above: 0321 for
`pubmed_causal_language_use.csv` of junwang4/causal-language-use-in-science (1 is direct, 3 correlational), 0123 for
`annotated_eureka.csv` of junwang4/correlation-to-causation-exaggeration. Neither is part of the project.

The rules were written with one half in view, drawn by lot (seed 20); `--half unseen` measures the other. Sentences
are shown of the first half only.
"""

from __future__ import annotations

import argparse
import collections
import csv
import random
import sys
import time
from pathlib import Path

from claimcheck.claims.causal_strength import Strength, read_strength
from claimcheck.claims.claim_words import read_words
from claimcheck.language.normalise import normalise

CLASSES = tuple(Strength)
SEED = 20
LEAST = 0.75


def read_rows(path: Path, codes: str) -> list[tuple[str, Strength]]:
    """Sentences with their class, in the order of the file."""
    names = dict(zip(codes, CLASSES, strict=True))
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = [(row["sentence"].replace("\\xa0", " "), names[row["label"]]) for row in csv.DictReader(lines)]
    return [(normalise(sentence), label) for sentence, label in rows]


def half_of(rows: list[tuple[str, Strength]], half: str) -> list[tuple[str, Strength]]:
    """All rows, or the half that was looked at, or the other one."""
    order = list(range(len(rows)))
    random.Random(SEED).shuffle(order)
    middle = len(order) // 2
    chosen = {"all": order, "seen": order[:middle], "unseen": order[middle:]}[half]
    return [rows[index] for index in sorted(chosen)]


def score(pairs: collections.Counter[tuple[Strength, Strength]]) -> float:
    """Print precision, recall and F1 by class; macro-F1."""
    total = 0.0
    print(f"{'':14} {'P':>6} {'R':>6} {'F1':>6}   read as {', '.join(CLASSES)}")
    for label in CLASSES:
        right = pairs[label, label]
        said = sum(pairs[gold, label] for gold in CLASSES)
        wanted = sum(pairs[label, found] for found in CLASSES)
        f1 = 2 * right / (said + wanted) if said + wanted else 0.0
        total += f1
        counts = "  ".join(f"{pairs[label, found]:4}" for found in CLASSES)
        print(f"{label:14} {right / max(said, 1):6.3f} {right / max(wanted, 1):6.3f} {f1:6.3f}   {counts}")
    return total / len(CLASSES)


def show_confusions(pairs: collections.Counter[tuple[Strength, Strength]]) -> None:
    """Print what is read as what, the largest group of errors first, with its share of all errors."""
    wrong = {pair: number for pair, number in pairs.items() if pair[0] != pair[1]}
    every = sum(wrong.values())
    print("errors, the largest group first")
    for (gold, found), number in sorted(wrong.items(), key=lambda item: -item[1]):
        print(f"  {gold:13} read as {found:13} {number:4}  {number / every:4.0%}")


def main() -> int:
    parser = argparse.ArgumentParser(description="Score the strength of causal claims.")
    parser.add_argument("file", type=Path, help="CSV with the columns sentence and label")
    parser.add_argument("--codes", default="0321", help="labels of none, correlational, conditional, direct")
    parser.add_argument("--half", default="unseen", choices=("all", "seen", "unseen"))
    parser.add_argument("--least", type=float, default=LEAST, help="macro-F1 below which the exit code is 1")
    parser.add_argument("--errors", nargs=2, metavar=("GOLD", "FOUND"), help="show these errors of the seen half")
    arguments = parser.parse_args()
    if not arguments.file.is_file():
        print(f"MISSING: {arguments.file} does not exist", file=sys.stderr)
        return 2
    rows = half_of(read_rows(arguments.file, arguments.codes), "seen" if arguments.errors else arguments.half)
    start = time.process_time()
    found = [read_strength(read_words(sentence), sentence) for sentence, _ in rows]
    seconds = time.process_time() - start
    if arguments.errors:
        for (sentence, gold), said in zip(rows, found, strict=True):
            if [gold, said] == arguments.errors:
                print(f"- {sentence}")
        return 0
    pairs = collections.Counter((gold, said) for (_, gold), said in zip(rows, found, strict=True))
    macro = score(pairs)
    show_confusions(pairs)
    met = macro >= arguments.least
    print(f"{len(rows)} sentences, {1e6 * seconds / len(rows):.0f} microseconds each")
    print(f"{'ok    ' if met else 'MISSED'} macro-F1 {macro:.3f} (>= {arguments.least})")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
