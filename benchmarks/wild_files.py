"""Reads every HTML and Markdown file of some folders: how many there are, which fail, which are slow.

    python benchmarks/wild_files.py FOLDER...

A file that is refused (another encoding, too large) is no failure; one that raises anything else is. CPU seconds are
those of this process. Prints, never judges.
"""

import collections
import pathlib
import sys
import time
import traceback

from claimcheck.documents.read import read_document
from claimcheck.errors import UnreadableFile

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


def read_folder(folder):
    counts = collections.Counter()
    slowest = (0.0, "", 0)
    for path in files(folder):
        content = path.read_bytes()
        started = time.process_time()
        counts["files"] += 1
        counts[path.suffix.lower()] += 1
        counts["bytes"] += len(content)
        try:
            document = read_document(str(path), content)
        except UnreadableFile as error:
            counts["refused"] += 1
            print(f"  refused: {path}: {error.what if hasattr(error, 'what') else error}")
            continue
        except Exception:
            counts["crashes"] += 1
            print(f"  crash: {path}")
            traceback.print_exc(limit=-2)
            continue
        seconds = time.process_time() - started
        slowest = max(slowest, (seconds, str(path), len(content)))
        counts["words"] += sum(len(block.text.split()) for block in document.blocks)
        counts["blocks"] += len(document.blocks)
        counts["problems"] += len(document.problems)
        counts["misplaced"] += misplaced(document)
        counts["milliseconds"] += round(seconds * 1000)
        for problem in document.problems:
            print(f"  problem: {path}:{document.position(problem.span.start)}: {problem.what}")
    return counts, slowest


def main(folders):
    total = collections.Counter()
    for name in folders:
        counts, (seconds, path, size) = read_folder(pathlib.Path(name))
        total += counts
        kinds = ", ".join(f"{counts[kind]} {kind}" for kind in sorted(SUFFIXES) if counts[kind])
        print(f"{name}: {counts['files']} files ({kinds}), {counts['bytes'] / 1e6:.1f} MB, {counts['words']:,} words")
        print(
            f"  {counts['crashes']} crashes, {counts['refused']} refused, {counts['problems']} problems, "
            f"{counts['misplaced']} misplaced runs; slowest {seconds:.3f} CPU s ({size:,} bytes, {path})"
        )
    print(f"all: {total['files']} files, {total['crashes']} crashes, {total['words']:,} words")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
