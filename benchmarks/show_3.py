"""Every figure about the documents that an editor has: traps, formats, pages from the wild, kept results, processes.

    CORPUS=... LABELS=... TOOLS=... WILD=... python benchmarks/show_3.py

`head benchmarks/outside.py` says what the variables name; WILD names folders of public repositories, parted by colons.
Exit code: 0 every bar is met, 1 some are missed, 2 something that is needed is missing.
"""

from __future__ import annotations

import collections
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from formats import WRITERS, Written, flat
from outside import CHECKOUT, HERE, bar, folder, run, score_by_quotes
from show_2 import RULES

sys.path.insert(0, str(CHECKOUT / "tests" / "documents"))

EXAMPLES = 10  # times as many generated documents as `make test`
KEPT = "hold or newlines or browser or ordinary or byte_order or attributes_read"  # tests over generated documents
TEST = re.compile(r"\S*test_\w+\.py::\w+.*:$")
PASSING = re.compile(r"(\d+) passing")
FORMATS = ("markdown", "html", "docx")
NEAR = 0.01  # how far figures of other formats may lie from those of plain text
FIGURES = ("recall", "precision", "claims recall", "claims precision", "verdicts")


def trap_documents() -> bool:
    """Problems planted in copy, at their exact columns; the same in what is no copy, where nothing may be said."""
    from traps import traps

    from claimcheck.linter import Settings, check_content, prepare

    print("\n== traps: planted problems at exact line and column, in LF, CRLF, CR, with byte order mark, in UTF-16")
    prepared = prepare(Settings(today=datetime.date(2026, 1, 31)))
    counts: dict[str, collections.Counter[str]] = {}
    for trap in traps():
        findings = [each for each in check_content(trap.name, trap.content, prepared).findings if not each.waived]
        found = {(at.line, at.column, at.end_line, at.end_column) for at in (each.position for each in findings)}
        count = counts.setdefault(Path(trap.name).suffix, collections.Counter())
        count["files"] += 1
        count["planted"] += len(trap.planted)
        count["found"] += len(found & set(trap.planted))
        count["elsewhere"] += len(findings) - len(found & set(trap.planted))
    met = []
    for suffix, count in counts.items():
        what = f"{suffix} ({count['files']} files)"
        met.append(bar(f"{what}: found of {count['planted']}", count["found"], least=count["planted"]))
        met.append(bar(f"{what}: said of markup", count["elsewhere"], most=0))
    return all(met)


def same_copy() -> bool:
    """Each sample as four formats: the same findings, the same claims and verdicts."""
    tests = CHECKOUT / "tests" / "documents"
    names = ("test_same_copy.py", "test_same_findings.py", "test_docx_findings.py")
    return run("the same copy in each format", _pytest(*(tests / name for name in names))) == 0


def generated() -> bool:
    """Generated documents: spans slice back to the text, nothing fails."""
    print("\n== generated documents", flush=True)
    tests = sorted((CHECKOUT / "tests" / "documents").glob("test_*.py"))
    environment = {**os.environ, "EXAMPLES": str(EXAMPLES)}
    command = [*_pytest(*tests), "--hypothesis-show-statistics", "-k", KEPT]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    counts: collections.Counter[str] = collections.Counter()
    kind = ""
    for line in done.stdout.splitlines():
        if found := TEST.match(line):
            kind = next((kind for kind in FORMATS if kind in line), "html" if "page" in line else "markdown")
        elif found := PASSING.search(line):
            counts[kind] += int(found[1])
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n")
    met = [bar(f"{kind}: generated documents that hold", counts[kind], least=1000) for kind in FORMATS]
    return done.returncode == 0 and all(met)


def seeds(labels: Path, corpus: Path, tools: Path) -> bool:
    """Labelled documents as HTML and as Word: recall and precision beside those of plain text."""
    print("\n== labelled documents in other formats", flush=True)
    from claimcheck.documents.read import read_document

    sources = [path for path in sorted(corpus.iterdir()) if path.suffix in (".txt", ".md")]
    documents = {path: read_document(path.name, path.read_bytes()) for path in sources}
    variants: dict[str, dict[Path, Written]] = {"as it is": {path: Written(path.read_bytes(), ()) for path in sources}}
    for suffix in (".html", ".docx"):
        variants[suffix] = {path: WRITERS[suffix](document) for path, document in documents.items()}
    flattened = {path: flat(document) for path, document in documents.items()}
    for suffix in (".html", ".docx"):
        variants[f"{suffix}, lines only"] = {path: WRITERS[suffix](document) for path, document in flattened.items()}
    figures = {}
    with tempfile.TemporaryDirectory() as scratch:
        for name, written in variants.items():
            place = Path(scratch, re.sub(r"\W+", "-", name))
            place.mkdir()
            suffix = name.split(",")[0] if name.startswith(".") else ""
            lines = {}
            for path, content in written.items():
                target = place / f"{path.stem}{suffix or path.suffix}"
                target.write_bytes(content.content)
                lines[target.name] = content.lines
            scored = score_by_quotes(labels, place, tools, RULES, lambda report, of=lines: _onto_source(report, of))
            if scored is None:
                return False
            figures[name] = _picked(scored)
    _table(figures)
    base = figures["as it is"]
    met = [
        bar(f"{name}: {what}, away from plain text", abs(figure - base[what]), most=NEAR)
        for name, each in figures.items()
        if name in (".html", ".docx")
        for what, figure in each.items()
    ]
    return all(met)


def _onto_source(report: dict[str, Any], lines: dict[str, tuple[int, ...]]) -> None:
    """Lines of the source in place of those of the file that was checked: labels of claims are by line."""
    for each in (*report["findings"], *report["claims"]):
        of = lines[Path(each["path"]).name]
        for key in ("line", "end_line"):
            if of and each.get(key):
                each[key] = of[each[key] - 1]


def _picked(figures: dict[str, Any]) -> dict[str, float]:
    claims = figures["claims"]
    picked = (
        figures["recall"].get("must"), figures["precision_error_warning"], claims.get("numeric_recall"),
        claims.get("numeric_precision"), claims.get("numeric_verdicts"),
    )  # fmt: skip
    return {name: float(figure or 0) for name, figure in zip(FIGURES, picked, strict=True)}


def _table(figures: dict[str, dict[str, float]]) -> None:
    print(f"{'':20}" + "".join(f"{what:>18}" for what in FIGURES))
    for name, each in figures.items():
        print(f"{name:20}" + "".join(f"{figure:18.3f}" for figure in each.values()))


def wild(folders: list[Path]) -> bool:
    """Files of public repositories: no crash, none slow."""
    figures = _figures("files of public repositories", "wild_files.py", *folders)
    if figures is None:
        return False
    return all(
        [
            bar("repositories", len(folders), least=3),
            bar("files", figures["files"], least=2000),
            bar("crashes", figures["crashes"], most=0),
            bar("spans that do not hold what the block says", figures["misplaced"], most=0),
            bar("slowest file, read and checked, CPU s", figures["slowest"], most=2.0),
        ]
    )


def kept_results() -> bool:
    """600 files in which nothing changed: milliseconds over a Python that does nothing."""
    figures = _figures("600 files unchanged, all results kept", "warm_cache.py")
    return figures is not None and bar("default report, ms over bare Python", figures["text"], most=300.0)


def processes() -> bool:
    """Two processes against one."""
    if not (HERE / "jobs.py").exists():
        return bar("two processes, times as fast as one", None, least=1.7)
    return run("two processes against one", [sys.executable, str(HERE / "jobs.py")]) == 0


def _figures(title: str, script: str, *arguments: Path) -> dict[str, Any] | None:
    """What a benchmark prints as it goes, and the figures that it writes down."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch, "figures.json")
        if run(title, [sys.executable, str(HERE / script), "--json", str(place), *map(str, arguments)]):
            return None
        figures: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
        return figures


def _folders() -> list[Path] | None:
    value = os.environ.get("WILD", "")
    named = [Path(part) for part in value.split(os.pathsep) if part]
    missing = [str(place) for place in named if not place.is_dir()]
    if named and not missing:
        return named
    what = f"names {missing[0]}, which is no folder" if missing else "is not set"
    print(f"MISSING: WILD {what}; it names folders of public repositories, parted by '{os.pathsep}'", file=sys.stderr)
    return None


def _pytest(*paths: Path) -> list[str]:
    return [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *map(str, paths)]


def main() -> None:
    at = {name: folder(name) for name in ("LABELS", "CORPUS", "TOOLS")}
    folders = _folders()
    missing = folders is None or any(place is None for place in at.values())
    met = [trap_documents(), same_copy(), generated(), kept_results(), processes()]
    if at["LABELS"] and at["CORPUS"] and at["TOOLS"]:
        met.append(seeds(at["LABELS"], at["CORPUS"], at["TOOLS"]))
    if folders:
        met.append(wild(folders))
    sys.exit(2 if missing else 0 if all(met) else 1)


if __name__ == "__main__":
    main()
