"""What a run costs where nothing changed: 600 files, all results kept, beside a Python that does nothing.

    python benchmarks/warm_cache.py [--json FIGURES.json]

Prints, never judges. Files are the samples under other names; the cache lies in a folder of its own.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FILES = 600
ROUNDS = 11
SAMPLES = Path(__file__).parent.parent / "samples"


def seconds(command, environment, folder):
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main(figures):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".md", ".txt"))
        (folder / "pages").mkdir()
        words = 0
        for number in range(FILES):
            page = pages[number % len(pages)]
            shutil.copy(page, folder / "pages" / f"{number:03}{page.suffix}")
            words += len(page.read_text(encoding="utf-8").split())
        environment = {**os.environ, "CLAIMCHECK_CACHE": str(folder / "cache")}
        nothing = [sys.executable, "-c", "pass"]
        check = [sys.executable, "-m", "claimcheck", "check", "pages", "--fail-on", "never", "--format"]
        environment["PYTHONPATH"] = str(SAMPLES.parent)
        cold = seconds([*check, "concise"], environment, folder)
        print(f"{FILES} files, {words:,} words; first run {cold:.2f} s")
        times = {"python -c pass": nothing, **{form: [*check, form] for form in ("concise", "text", "json")}}
        measured = {form: [] for form in times}
        for _ in range(ROUNDS):
            # In turn, so that a busy moment of the machine falls on all alike.
            for form, command in times.items():
                measured[form].append(seconds(command, environment, folder))
        base = statistics.median(measured["python -c pass"])
        over = {}
        for form, each in measured.items():
            median = statistics.median(each)
            over[form] = 1000 * (median - base)
            print(f"{form:16} {1000 * median:6.1f} ms  {1000 * (median - base):6.1f} ms over python -c pass")
        if figures:
            figures.write_text(json.dumps(over), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", type=Path, help="write milliseconds over a bare Python there, by format of report")
    main(parser.parse_args().json)
