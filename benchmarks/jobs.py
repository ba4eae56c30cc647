"""How much quicker two processes check a million words than one. Prints, never judges.

    python benchmarks/jobs.py [--words N] [--rounds N] [--jobs N] [FOLDER]

FOLDER holds texts whose paragraphs are cycled into files; without it (or BENCH in the environment) they are generated.
The two run in turn, on the clock: that is what a second process is for. Both must say the same, to the byte.

On a machine with other work, wall clocks of a second process mean little. On Linux the CPU seconds of every process are
printed too, and what they allow: with as many free processors, a run takes at least as long as its busiest process, and
at least its CPU seconds shared evenly among the processors.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from throughput import corpus

PROC = pathlib.Path("/proc")
EVERY = 0.05
"""Seconds between two looks at the processes of a run."""


def cpu_of_session(session):
    """CPU seconds of each process of a session, by its id."""
    tick = os.sysconf("SC_CLK_TCK")
    found = {}
    for entry in PROC.iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == session:
                found[entry.name] = (int(fields[11]) + int(fields[12])) / tick
    return found


def timed(folder, jobs):
    """Seconds on the clock, CPU seconds of each process, and the report."""
    command = [
        sys.executable,
        "-m",
        "claimcheck",
        "check",
        folder,
        "--format",
        "json",
        "--no-cache",
        "--jobs",
        str(jobs),
    ]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    seen = {}

    def watch():
        while process.poll() is None:
            seen.update(cpu_of_session(process.pid))
            time.sleep(EVERY)

    watcher = threading.Thread(target=watch, daemon=True)
    if PROC.is_dir():
        watcher.start()
    report, said = process.communicate()
    took = time.perf_counter() - start
    if process.returncode not in (0, 1):
        sys.exit(said.decode("utf-8", "replace"))
    return took, sorted(seen.values(), reverse=True), report


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=os.environ.get("BENCH") or None)
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        words, files = corpus(pathlib.Path(scratch), args.words, args.folder and pathlib.Path(args.folder))
        print(f"{words:,} words in {files} files; {os.cpu_count()} processors")
        times, allowed = {1: [], args.jobs: []}, []
        for number in range(args.rounds):
            load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
            measured = {jobs: timed(scratch, jobs) for jobs in times}
            for jobs, (took, _, _) in measured.items():
                times[jobs].append(took)
            (one, cpu_one, report), (more, cpu_more, other) = measured.values()
            same = "same report" if report == other else "DIFFERENT REPORTS"
            print(f"round {number + 1}: {one:.2f} s, {more:.2f} s: {one / more:.2f} x; {same}; {load}")
            if cpu_more:
                allowed.append(sum(cpu_one) / max(cpu_more[0], sum(cpu_more) / args.jobs))
                each = " + ".join(f"{seconds:.2f}" for seconds in cpu_more if seconds >= 0.1)
                print(f"  CPU: {sum(cpu_one):.2f} s; {each} s: {allowed[-1]:.2f} x with free processors")
    one, more = (statistics.median(times[jobs]) for jobs in times)
    print(f"{args.jobs} processes are {one / more:.2f} x as quick on the clock (medians)")
    if allowed:
        print(f"and {statistics.median(allowed):.2f} x by their CPU seconds (median)")


if __name__ == "__main__":
    main()
