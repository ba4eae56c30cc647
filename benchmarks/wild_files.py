"""Reads and checks every HTML and Markdown file of some folders: how many there are, which fail, which are slow.

    python benchmarks/wild_files.py [--json FIGURES.json] FOLDER...

A file that is refused (another encoding, too large) is no failure; one that raises anything else is. CPU seconds are
those of this process, for reading the file alone and for the whole check of it. Prints, never judges.
"""

import argparse
import collections
import datetime
import json
import pathlib
import time
import traceback

from claimcheck.documents.read import read_document
from claimcheck.errors import UnreadableFile
from claimcheck.linter import Settings, check_content, prepare

SUFFIXES = {".html", ".htm", ".xhtml", ".md", ".markdown", ".mdx"}


def files(folder):
    return [p for p in sorted(folder.rglob("*")) if p.suffix.lower() in SUFFIXES and p.is_file() and not p.is_symlink()]


def misplaced(document):
    """Literal runs of a document whose text is not what the source holds there."""
    return sum(
        document.text[run.source_start : run.source_end] != block.text[run.start : run.end]
        for block in document.blocks
        for run in block.content.runs
        if run.literal
    )


def look_at(path, prepared, counts):
    """Read and check one file. CPU seconds for each, and its size; None where it is refused or fails."""
    content = path.read_bytes()
    counts["files"] += 1
    counts[path.suffix.lower()] += 1
    counts["bytes"] += len(content)
    started = time.process_time()
    try:
        document = read_document(str(path), content)
        read = time.process_time() - started
        report = check_content(str(path), content, prepared)
    except UnreadableFile as error:
        counts["refused"] += 1
        print(f"  refused: {path}: {error.what}")
        return None
    except Exception:
        counts["crashes"] += 1
        print(f"  crash: {path}")
        traceback.print_exc(limit=-2)
        return None
    checked = time.process_time() - started - read
    counts["words"] += sum(len(block.text.split()) for block in document.blocks)
    counts["problems"] += len(document.problems)
    counts["misplaced"] += misplaced(document)
    counts["findings"] += len(report.findings)
    counts["claims"] += len(report.claims)
    for problem in document.problems:
        print(f"  problem: {path}:{document.position(problem.span.start)}: {problem.what}")
    return checked, read, len(content), str(path)


def main(folders, figures):
    prepared = prepare(Settings(today=datetime.date(2026, 1, 31)))
    total, slowest_of_all = collections.Counter(), 0.0
    for name in folders:
        counts = collections.Counter()
        times = [time for path in files(pathlib.Path(name)) if (time := look_at(path, prepared, counts))]
        total += counts
        kinds = ", ".join(f"{counts[kind]} {kind}" for kind in sorted(SUFFIXES) if counts[kind])
        print(f"{name}: {counts['files']} files ({kinds}), {counts['bytes'] / 1e6:.1f} MB, {counts['words']:,} words")
        print(
            f"  {counts['crashes']} crashes, {counts['refused']} refused, {counts['problems']} problems, "
            f"{counts['misplaced']} misplaced runs; {counts['claims']} claims, {counts['findings']} findings"
        )
        if times:
            checked, read, size, path = max(times)
            slowest_of_all = max(slowest_of_all, checked)
            print(f"  slowest: {path} ({size:,} bytes), {read:.3f} CPU s to read, {checked:.3f} to check")
    print(f"all: {total['files']} files, {total['crashes']} crashes, {total['words']:,} words")
    if figures:
        kept = {key: total[key] for key in ("files", "crashes", "refused", "problems", "misplaced", "words")}
        figures.write_text(json.dumps({**kept, "slowest": slowest_of_all}), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--json", type=pathlib.Path, help="write the figures there")
    arguments = parser.parse_args()
    main(arguments.folders, arguments.json)
