"""What lies outside the project and is named by variables: labels, labelled documents, scoring tools.

LABELS    folder of gold labels        CORPUS    folder of the labelled documents
TOOLS     folder with score.py and strangers.py
FACTS     facts file for strangers.py; without it, the one that comes along
MEASEVAL  folder of the MeasEval evaluation set
BENCH     folder of texts for the throughput benchmark
WILD      folders of public repositories, parted by colons
CLEAN     folder of careful health writing; for show-1 any value, which also times a clone
AXE       axe.min.js of the package axe-core
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

HERE = Path(__file__).parent
CHECKOUT = HERE.parent
CLAIMCHECK = [sys.executable, "-m", "claimcheck"]
TODAY = "2026-11-21"
Figures = dict[str, Any]


def folder(name: str) -> Path | None:
    """The place that a variable names; where there is none, that is said loudly."""
    value = os.environ.get(name)
    if not value or not Path(value).exists():
        what = f"is {value}, which does not exist" if value else "is not set"
        print(f"MISSING: {name} {what}; `head benchmarks/outside.py` says what it must be", file=sys.stderr, flush=True)
        return None
    return Path(value).resolve()


def run(title: str, command: list[str]) -> int:
    """Run a command under a title; its exit code."""
    print(f"\n== {title}", flush=True)
    return subprocess.run(command, check=False).returncode


def bar(what: str, figure: float | None, least: float | None = None, most: float | None = None) -> bool:
    """Print a figure beside its bar; True where it is met. A figure that could not be had is a bar missed."""
    said = "none" if figure is None else f"{figure:.3f}" if isinstance(figure, float) else str(figure)
    met = figure is not None and (least is None or figure >= least) and (most is None or figure <= most)
    limit = f">= {least}" if least is not None else f"<= {most}" if most is not None else "no bar"
    print(f"{'ok    ' if met else 'MISSED'} {what}: {said} ({limit})", flush=True)
    return met


def report_on(corpus: Path, place: Path) -> dict[str, Any] | None:
    """The JSON report on a folder, also written to `place`; None where claimcheck could not read everything."""
    check = [*CLAIMCHECK, "check", str(corpus), "--format", "json", "--fail-on", "never", "--today", TODAY]
    done = subprocess.run(check, capture_output=True, check=False)
    place.write_bytes(done.stdout)
    if done.returncode:
        print(done.stderr.decode("utf-8", "replace"), file=sys.stderr)
        return None
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def score(labels: Path, corpus: Path, tools: Path, rules: str) -> tuple[Figures, dict[str, Any]] | None:
    """What score.py says of the labelled documents, after its own account; and the report itself."""
    print("\n== labelled documents", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch, "report.json")
        report = report_on(corpus, place)
        if report is None:
            return None
        command = [sys.executable, str(tools / "score.py"), str(labels), str(place), "--docs", str(corpus)]
        command += ["--rules", rules]
        subprocess.run([*command, "--per-rule", "--list"], check=False)
        done = subprocess.run([*command, "--json"], capture_output=True, text=True, check=False)
        return (json.loads(done.stdout), report) if done.returncode == 0 else None


def score_by_quotes(
    labels: Path, corpus: Path, tools: Path, rules: str, change: Callable[[dict[str, Any]], None]
) -> Figures | None:
    """What score.py says of documents in another format than the labelled ones, findings matched by their words.

    Args:
        labels: folder of gold labels.
        corpus: the documents, each with the name of a labelled one but for its suffix.
        tools: folder with score.py.
        rules: codes to keep on both sides.
        change: puts the lines of the labelled document into the report.
    """
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch, "report.json")
        report = report_on(corpus, place)
        if report is None:
            return None
        change(report)
        place.write_text(json.dumps(report), encoding="utf-8")
        command = [sys.executable, str(tools / "score.py"), str(labels), str(place), "--align", "quote"]
        done = subprocess.run([*command, "--rules", rules, "--json"], capture_output=True, text=True, check=False)
        if done.returncode:
            print(done.stderr, file=sys.stderr)
            return None
        figures: Figures = json.loads(done.stdout)
        return figures


def strangers(tools: Path, mode: str, facts: Iterable[Path] = ()) -> Figures | None:
    """What strangers.py says, by mode; the pages that went wrong are listed first."""
    print(f"\n== strangers: {mode}", flush=True)
    command = [sys.executable, str(tools / "strangers.py"), mode, *map(str, facts)]
    command += ["--command", " ".join(CLAIMCHECK)]
    done = subprocess.run([*command, "--list", "--json"], capture_output=True, text=True, check=False)
    *lines, last = done.stdout.strip().splitlines() or [""]
    print("\n".join(lines))
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return None
    figures: Figures = json.loads(last)
    return figures
