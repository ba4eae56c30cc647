"""Does claimcheck know what it does not know? Every figure beside its bar; exit code 1 where a bar is missed.

    python benchmarks/honest.py [--list] [--sample N] [PART ...]

PART       sources, left-out, renaming, corruption, empty, ablation; all where none is named
--list     also every page on which something is not as it must be
--sample N every Nth source only
"""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING, Any

from honesty import ablation, corruption, empty, known_and_unknown, leave_one_out, renaming

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PARTS: dict[str, tuple[Callable[[int], Any], Callable[[Any], Iterable[tuple[str, str, bool]]]]] = {
    "sources": (known_and_unknown.run, known_and_unknown.bars),
    "left-out": (leave_one_out.run, leave_one_out.bars),
    "renaming": (renaming.run, renaming.bars),
    "corruption": (lambda _: corruption.run(), corruption.bars),
    "empty": (empty.run, empty.bars),
    "ablation": (lambda step: ablation.run(8 * step), ablation.bars),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; all where none is named")
    parser.add_argument("--list", action="store_true", help="also every page on which something is not as it must be")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every Nth source only")
    args = parser.parse_args()
    if unknown := set(args.parts) - set(PARTS):
        parser.error(f"no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    missed = 0
    for name in args.parts or PARTS:
        run, bars = PARTS[name]
        start = time.process_time()
        result = run(args.sample)
        print(f"\n== {name} ({time.process_time() - start:.0f} CPU s)")
        for line in getattr(result, "lines", []) if args.list else ():
            print(f"   {line}")
        by_form = getattr(result, "counts", {})
        for (mode, form), count in by_form.items():
            said = ", ".join(f"{key} {value}/{count['pages']}" for key, value in count.items() if key != "pages")
            print(f"   {mode:9} {form:22} {count['pages']:4} pages: {said}")
        for what, figure, met in bars(result):
            missed += not met
            print(f"{'ok    ' if met else 'MISSED'} {what}: {figure}", flush=True)
    print(f"\n{missed} bars missed." if missed else "\nEvery bar is met.")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
