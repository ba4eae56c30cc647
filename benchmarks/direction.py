"""How well the direction of a result is read: higher, lower, no difference.

    python benchmarks/direction.py FOLDER [--half unseen] [--errors GOLD FOUND]

FOLDER holds `annotations_merged.csv` or `v2_annotations.csv`, and `prompts_merged.csv`, of jayded/evidence-inference
(Evidence Inference 2.0); they are not part of the project. The span that an annotator marked is given with the outcome,
the intervention and the comparator that were asked for. The rules were written with one half in view, drawn by lot
(seed 20); `--half unseen` measures the other. Spans are shown of the first half only.
"""

from __future__ import annotations

import argparse
import collections
import csv
import random
import sys
from pathlib import Path

from claimcheck.claims.result_direction import Direction, read_direction
from claimcheck.language.normalise import normalise

LABELS = {"1": Direction.HIGHER, "-1": Direction.LOWER, "0": Direction.NONE}
FILES = ("v2_annotations.csv", "annotations_merged.csv")
SEED = 20
LEAST = 0.75


def read_rows(folder: Path) -> list[tuple[dict[str, str], dict[str, str]]]:
    """Valid annotations that have a span, each with its prompt."""
    csv.field_size_limit(10**7)
    with (folder / "prompts_merged.csv").open(encoding="utf-8", newline="") as lines:
        prompts = {row["PromptID"]: row for row in csv.DictReader(lines)}
    name = next(name for name in FILES if (folder / name).is_file() and (folder / name).stat().st_size)
    with (folder / name).open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["Valid Label"] == "True" and row["Annotations"].strip()]
    return [(row, prompts[row["PromptID"]]) for row in rows]


def main() -> int:
    parser = argparse.ArgumentParser(description="Score the direction of results.")
    parser.add_argument("folder", type=Path, help="the annotations folder of jayded/evidence-inference")
    parser.add_argument("--half", default="all", choices=("all", "seen", "unseen"))
    parser.add_argument("--least", type=float, default=LEAST, help="macro-F1 below which the exit code is 1")
    parser.add_argument("--errors", nargs=2, metavar=("GOLD", "FOUND"), help="show these errors of the seen half")
    arguments = parser.parse_args()
    wanted = [arguments.folder / "prompts_merged.csv"]
    if not all(path.is_file() for path in wanted) or not any((arguments.folder / name).is_file() for name in FILES):
        print(f"MISSING: {arguments.folder} lacks prompts_merged.csv or {' and '.join(FILES)}", file=sys.stderr)
        return 2
    rows = read_rows(arguments.folder)
    order = list(range(len(rows)))
    random.Random(SEED).shuffle(order)
    middle = len(order) // 2
    chosen = {"all": order, "seen": order[:middle], "unseen": order[middle:]}
    half = "seen" if arguments.errors else arguments.half
    pairs: collections.Counter[tuple[str, str]] = collections.Counter()
    for index in sorted(chosen[half]):
        row, prompt = rows[index]
        text = normalise(row["Annotations"]).replace("\n", " ")
        found = read_direction(text, prompt["Outcome"], prompt["Intervention"], prompt["Comparator"])
        gold = LABELS[row["Label Code"]]
        pairs[gold, found] += 1
        if arguments.errors == [gold, found]:
            print(f"- {prompt['Intervention']} | {prompt['Comparator']} | {prompt['Outcome']}: {text}")
    if arguments.errors:
        return 0
    total = 0.0
    print(f"{'':8} {'P':>6} {'R':>6} {'F1':>6}   read as {', '.join(Direction)}")
    for label in LABELS.values():
        right = pairs[label, label]
        said = sum(number for (_, found), number in pairs.items() if found == label)
        meant = sum(number for (gold, _), number in pairs.items() if gold == label)
        f1 = 2 * right / (said + meant)
        total += f1
        counts = "  ".join(f"{pairs[label, found]:4}" for found in Direction)
        print(f"{label:8} {right / max(said, 1):6.3f} {right / meant:6.3f} {f1:6.3f}   {counts}")
    macro = total / len(LABELS)
    met = macro >= arguments.least
    print(f"{sum(pairs.values())} spans\n{'ok    ' if met else 'MISSED'} macro-F1 {macro:.3f} (>= {arguments.least})")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
