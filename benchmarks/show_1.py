"""Every figure of a page that is held against itself, each beside its bar.

    LABELS=... CORPUS=... TOOLS=... MEASEVAL=... BENCH=... python benchmarks/show_1.py

`head benchmarks/outside.py` says what the variables name. CLEAN=1 also times `make demo` and `make test` in a clone.
Exit code: 0 every bar is met, 1 some are missed, 2 something that is needed is missing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from outside import CHECKOUT, HERE, bar, folder, run, score, strangers

RULES = "SF02,SF08,ET01,AC07,FR02,IN,TE01"


def labelled(labels: Path, corpus: Path, tools: Path) -> bool:
    """Findings and numeric claims on the labelled documents."""
    found = score(labels, corpus, tools, RULES)
    if found is None:
        return False
    figures, claims = found[0], found[0]["claims"]
    return all(
        [
            bar("recall of what must be found", figures["recall"].get("must"), least=0.85),
            bar("precision of errors and warnings", figures["precision_error_warning"], least=0.95),
            bar("wrong source", figures["wrong_source"], most=0),
            bar("trap hits", figures["trap_hits"], most=0),
            bar("numeric claims, recall", claims.get("numeric_recall"), least=0.85),
            bar("numeric claims, precision", claims.get("numeric_precision"), least=0.85),
        ]
    )


def own_list(tools: Path) -> bool:
    """Pages with a list of their own: correct, and with one thing altered."""
    figures = strangers(tools, "own-list")
    if figures is None:
        return False
    right, altered = figures["correct"], figures["altered"]
    met = [bar(f"correct pages: {what}", right.get(what, 0), most=0) for what in ("errors", "warnings")]
    return all([*met, bar("altered pages: found", altered["found"] / altered["pages"], least=0.95)])


def clean_clone() -> int:
    """`make demo` and `make test` in a clone without anything installed, timed."""
    with tempfile.TemporaryDirectory() as scratch:
        clone = str(Path(scratch, "clone"))
        subprocess.run(["git", "clone", "--quiet", str(CHECKOUT), clone], check=True)
        for target in ("demo", "test"):
            start = time.perf_counter()
            code = run(f"make {target} in a clean clone", ["make", "-C", clone, target])
            print(f"make {target}: exit {code}, {time.perf_counter() - start:.0f} s")
            if code:
                return 1
    return 0


def main() -> None:
    at = {name: folder(name) for name in ("LABELS", "CORPUS", "TOOLS", "MEASEVAL", "BENCH")}
    missing = any(place is None for place in at.values())
    met = []
    if at["LABELS"] and at["CORPUS"] and at["TOOLS"]:
        met.append(labelled(at["LABELS"], at["CORPUS"], at["TOOLS"]))
    if at["TOOLS"]:
        met.append(own_list(at["TOOLS"]))
    if at["MEASEVAL"]:
        met.append(run("quantity spans on MeasEval", _script("measeval.py", at["MEASEVAL"])) == 0)
    graph = str(CHECKOUT / "tests" / "packaging" / "test_import_graph.py")
    met.append(run("nothing needs spaCy", [sys.executable, "-m", "pytest", "-q", graph]) == 0)
    met.append(run("start-up", _script("startup.py")) == 0)
    if at["BENCH"]:
        met.append(run("throughput", _script("throughput.py", at["BENCH"])) == 0)
    if os.environ.get("CLEAN"):
        met.append(clean_clone() == 0)
    sys.exit(2 if missing else 0 if all(met) else 1)


def _script(name: str, *arguments: Path) -> list[str]:
    return [sys.executable, str(HERE / name), *map(str, arguments)]


if __name__ == "__main__":
    main()
