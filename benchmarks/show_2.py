"""Every figure of a page that is held against what is known, each beside its bar.

    LABELS=... CORPUS=... TOOLS=... [FACTS=...] python benchmarks/show_2.py

`head benchmarks/outside.py` says what the variables name.
Exit code: 0 every bar is met, 1 some are missed, 2 something that is needed is missing.
"""

from __future__ import annotations

import collections
import os
import sys
from typing import TYPE_CHECKING, Any

from outside import CHECKOUT, HERE, Figures, bar, folder, run, score, strangers

if TYPE_CHECKING:
    from pathlib import Path

RULES = "SF01,SF02,SF03,SF04,SF05,SF06,SF08,SF10,ET01,ET02,FR01,FR02,FR03,AC07,CS06,TE01"


def labelled(labels: Path, corpus: Path, tools: Path) -> bool:
    """Findings and verdicts on the labelled documents, and why claims were not checked."""
    found = score(labels, corpus, tools, RULES)
    if found is None:
        return False
    figures, report = found
    _not_checked(report["claims"])
    return all(
        [
            bar("recall of what must be found", figures["recall"].get("must"), least=0.85),
            bar("precision of errors and warnings", figures["precision_error_warning"], least=0.95),
            bar("wrong source", figures["wrong_source"], most=0),
            bar("trap hits", figures["trap_hits"], most=0),
            bar("verdicts on numeric claims", figures["claims"].get("numeric_verdicts"), least=0.75),
        ]
    )


def _not_checked(claims: list[dict[str, Any]]) -> None:
    reasons = collections.Counter(claim["reason"] for claim in claims if claim["verdict"] == "not_checked")
    print(f"\nnot checked: {sum(reasons.values())} of {len(claims)} claims")
    for reason, number in reasons.most_common():
        print(f"  {reason:20} {number:4} {number / len(claims):.3f}")


def own_list(tools: Path) -> bool:
    """Pages with a list of their own, as before."""
    figures = strangers(tools, "own-list")
    if figures is None:
        return False
    right, altered = figures["correct"], figures["altered"]
    met = [bar(f"correct pages: {what}", right.get(what, 0), most=0) for what in ("errors", "warnings")]
    return all([*met, bar("altered pages: found", altered["found"] / altered["pages"], least=0.95)])


def facts_pages(tools: Path, facts: Path) -> bool:
    """Pages about every source, known and taken out, right, altered and borrowed."""
    figures = strangers(tools, "facts", [facts])
    if figures is None:
        return False
    unknown, known, borrowed = figures["unknown"], figures["known"], figures["borrowed"]
    return all(
        [
            bar("unknown: errors", unknown["errors"], most=0),
            bar("unknown: warnings for each page", unknown["warnings"] / unknown["pages"], most=0.01),
            bar("known: errors", known["errors"], most=0),
            bar("known: supported", known["supported"] / known["pages"], least=0.85),
            bar("altered where identified: found", _share(figures["altered, identified"], "found"), least=0.9),
            bar("borrowed: right owner", _share(borrowed, "found"), least=0.95),
            bar("borrowed: wrong owner", borrowed.get("wrong owner", 0), most=0),
            bar("wrong source, everywhere", sum(_of_all(figures, "wrong source")), most=0),
        ]
    )


def _share(figures: Figures, what: str) -> float:
    return float(figures.get(what, 0) / figures["pages"])


def _of_all(figures: Figures, what: str) -> list[int]:
    return [figures[mode].get(what, 0) for mode in ("unknown", "known", "altered", "borrowed")]


def main() -> None:
    at = {name: folder(name) for name in ("LABELS", "CORPUS", "TOOLS")}
    if os.environ.get("FACTS"):
        at["FACTS"] = folder("FACTS")
    missing = any(place is None for place in at.values())
    facts = at.get("FACTS") or CHECKOUT / "reference_facts.yaml"
    met = []
    if at["LABELS"] and at["CORPUS"] and at["TOOLS"]:
        met.append(labelled(at["LABELS"], at["CORPUS"], at["TOOLS"]))
    if at["TOOLS"]:
        met += [own_list(at["TOOLS"]), facts_pages(at["TOOLS"], facts)]
    met.append(run("pages of our own, whose truth is known", [sys.executable, str(HERE / "honest.py")]) == 0)
    met.append(run("cold start, and 30,000 sources", [sys.executable, str(HERE / "facts_size.py")]) == 0)
    sys.exit(2 if missing else 0 if all(met) else 1)


if __name__ == "__main__":
    main()
