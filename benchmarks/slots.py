"""Who does what to what, against what: slots by the grammar alone, and with the parser where a slot was left open.

    python benchmarks/slots.py FOLDER [--half unseen] [--pages FOLDER]

FOLDER and the halves as in `direction.py`; the parser was fitted to neither half. A span is compared with the prompt
that it was marked for: agent with the intervention, outcome, comparator. The figure is the mean F1 of their words, over
spans with a claim in which at least half of the prompt's words stand; of several claims the one counts whose slot fits
best. With --pages: how many sentences of real pages would be parsed. Needs the extra `parser`; without, exit code 2.
"""

from __future__ import annotations

import argparse
import datetime
import random
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from direction import SEED, read_rows

from claimcheck.claims.closer_slots import closer_slots, sentences_to_parse
from claimcheck.language.parse import NoParser, find_model, parse_sentences
from claimcheck.linter import prepare, read_copy, read_page
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.claims.assertion import Assertion
    from claimcheck.linter import Prepared

PAGES = (".md", ".txt", ".html")
SLOTS = {"agent": "Intervention", "outcome": "Outcome", "comparator": "Comparator"}
SMALL = frozenset("a an the of in on for with to and or by at from".split())


def words_of(text: str) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"[a-z0-9]+", text.lower())} - SMALL


def f1(found: set[str], wanted: set[str]) -> float:
    return 2 * len(found & wanted) / (len(found) + len(wanted)) if found and wanted else 0.0


def best(claims: Iterable[Assertion], slot: str, wanted: set[str]) -> float:
    return max((f1(words_of(getattr(claim, slot).text), wanted) for claim in claims), default=0.0)


def measure(folder: Path, half: str, prepared: Prepared) -> None:
    rows = read_rows(folder)
    order = list(range(len(rows)))
    random.Random(SEED).shuffle(order)
    chosen = {"all": order, "seen": order[: len(order) // 2], "unseen": order[len(order) // 2 :]}[half]
    sums: dict[str, list[float]] = {slot: [0, 0.0, 0.0, 0, 0] for slot in SLOTS}
    for index in sorted(chosen):
        row, prompt = rows[index]
        text = " ".join(row["Annotations"].split())
        page = read_page(read_copy("span.txt", text.encode(), prepared.settings), prepared)
        if not page.assertions:
            continue
        closer = closer_slots(page.assertions, page.passages, parse_sentences)
        for slot, column in SLOTS.items():
            wanted = words_of(prompt[column])
            if 2 * len(wanted & words_of(text)) < len(wanted):
                continue
            before, after = best(page.assertions, slot, wanted), best(closer, slot, wanted)
            for place, value in enumerate((1, before, after, after < before, after > before)):
                sums[slot][place] += value
    print(f"{'slot':<12}{'spans':>6}  grammar  with the parser  worse  better")
    for slot, (count, before, after, worse, better) in sums.items():
        number = count or 1
        print(f"{slot:<12}{count:>6}  {before / number:>7.3f}  {after / number:>15.3f}  {worse:>5}  {better:>6}")


def share(folder: Path, prepared: Prepared) -> None:
    sentences = parsed = 0
    for path in sorted(path for path in folder.rglob("*") if path.suffix in PAGES):
        page = read_page(read_copy(path.name, path.read_bytes(), prepared.settings), prepared)
        sentences += sum(len(passage.sentences) for passage in page.passages)
        parsed += len(sentences_to_parse(page.assertions))
    if not sentences:
        print(f"MISSING: {folder} holds no page ({', '.join(PAGES)})", file=sys.stderr)
        sys.exit(2)
    print(f"{parsed:,} of {sentences:,} sentences would be parsed: {parsed / max(1, sentences):.1%}")
    print("A plain check parses none; `claims --why`, `claims --format json` and `parser = required` do.")


def main() -> int:
    parser = argparse.ArgumentParser(description="Score slots with and without the parser.")
    parser.add_argument("folder", type=Path, help="the annotations folder of jayded/evidence-inference")
    parser.add_argument("--half", default="unseen", choices=("all", "seen", "unseen"))
    parser.add_argument("--pages", type=Path, help="Markdown pages")
    arguments = parser.parse_args()
    try:
        model = find_model()
    except NoParser as error:
        print(f"MISSING: {error}", file=sys.stderr)
        return 2
    print(f"{model.name} {model.version}")
    prepared = prepare(Settings(today=datetime.date(2026, 1, 31)))
    measure(arguments.folder, arguments.half, prepared)
    if arguments.pages:
        share(arguments.pages, prepared)
    return 0


if __name__ == "__main__":
    sys.exit(main())
