"""Does a large facts base slow a check? And what does a base cost at the start? Prints, never judges.

Invented sources with as many figures as those that come along have are written to files, compiled once, and then a
page is checked with the small and with the large base in turn, each time in a process of its own.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PER_FILE = 6_000  # a file holds two million values at most
SURNAMES = "Moss Fern Reed Ash Birch Alder Thorn Vale Brook Heath".split()
TREATMENTS = "acupuncture|yoga|massage|vitamin D|omega-3|exercise|melatonin|magnesium".split("|")
CONDITIONS = "low back pain|insomnia|depression|migraine|knee osteoarthritis|obesity".split("|")
JOURNALS = "BMJ|JAMA|PLOS ONE|Journal of Invented Trials|Annals of Invented Medicine".split("|")
READ = "verified: true, read_at: 'https://example.org/{number}', via: publisher"


def source(number, chance):
    surname = f"{chance.choice(SURNAMES)}{chance.choice('abcdefghijklmnopqrstuvwxyz')}{number % 997}"
    treatment, condition = chance.choice(TREATMENTS), chance.choice(CONDITIONS)
    year, read = chance.randint(1995, 2025), READ.format(number=number)
    people, effect = chance.randint(20, 40_000), round(chance.uniform(-3, 3), 2)
    of = f"intervention: {treatment}, comparator: placebo, outcome: pain, condition: {condition}"
    return f"""
- id: invented-{number:06d}
  type: rct
  title: {treatment.capitalize()} for {condition}, invented trial {number}
  authors: [{surname} AB, Reed C, Ash DE, Vale F]
  journal: {chance.choice(JOURNALS)}
  year: {year}
  doi: '10.5555/invented.{number}'
  names: ['{surname} {year}']
  described_as: [a trial of {treatment}]
  scope:
    intervention: [{treatment}]
    comparators: [placebo]
    condition: [{condition}]
    population: adults
  figures:
    - {{name: studies, measure: study_count, role: total, of: trials, value: {chance.randint(2, 90)}, {read}}}
    - {{name: people, measure: people_count, role: total, of: people, value: {people}, {read}}}
    - {{name: pain, measure: difference, value: {effect}, unit: points, {of}, scale: NRS 0-10, weeks: [8, 8], {read}}}
    - {{name: better, measure: share, of: people, value: {chance.randint(5, 95)}, unit: '%', arm: {treatment}, {read}}}
  conclusions:
    - {{text_in_my_words: Invented., outcome: pain, comparator: placebo, direction: favours, {read}}}
"""


def write_base(folder, count):
    chance = random.Random(7)
    paths = []
    for start in range(0, count, PER_FILE):
        path = folder / f"invented-{start}.yaml"
        texts = (source(number, chance) for number in range(start, min(start + PER_FILE, count)))
        path.write_text("schema: 2\nsources:\n" + "".join(texts))
        paths.append(path)
    return paths


def command(page, files, *others):
    facts = [part for file in files for part in ("--facts", str(file))]
    return [sys.executable, "-m", "claimcheck", "check", str(page), "--no-cache", "--fail-on", "never", *facts, *others]


def seconds(arguments, environment):
    start = time.perf_counter()
    subprocess.run(arguments, stdout=subprocess.DEVNULL, check=True, env=environment)
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, default=30_000)
    parser.add_argument("--rounds", type=int, default=41)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "CLAIMCHECK_CACHE": str(folder / "cache")}
        empty = folder / "empty.yaml"
        empty.write_text("schema: 2\nsources: []\n")
        small = ROOT / "reference_facts.yaml"
        large = write_base(folder, asked.sources)
        pages = {
            "one sample": ROOT / "samples" / "headache-acupuncture-clinic.txt",
            "all samples": ROOT / "samples",
        }
        first = seconds(command(pages["one sample"], [small, *large]), environment)
        kept = sum(path.stat().st_size for path in (folder / "cache").glob("facts-*.sqlite")) / 1e6
        written = sum(path.stat().st_size for path in large) / 1e6
        print(
            f"{asked.sources:,} sources, {written:.0f} MB in {len(large)} files: {first:.1f} s to {kept:.0f} MB, once"
        )
        time.sleep(2.5)  # the digest of a file that has just changed is not remembered
        for label, page in pages.items():
            variants = {
                "no sources": command(page, [empty]),
                "312 sources": command(page, [small]),
                f"{asked.sources:,} sources more": command(page, [small, *large]),
            }
            times = {variant: [] for variant in variants}
            for variant, arguments in variants.items():
                seconds(arguments, environment)
                seconds(arguments, environment)
                times[variant].clear()
            for _ in range(asked.rounds):
                # In turn, so that a busy moment of the machine falls on all alike.
                for variant, arguments in variants.items():
                    times[variant].append(seconds(arguments, environment))
            medians = {variant: statistics.median(measured) for variant, measured in times.items()}
            none, few, many = medians.values()
            for variant, median in medians.items():
                print(f"{label:12} {variant:22} {1000 * median:7.1f} ms  {median / few:5.3f} x 312 sources")
            print(
                f"{label:12} 312 sources cost {1000 * (few - none):.1f} ms, the others {100 * (many / few - 1):+.1f} %"
            )


if __name__ == "__main__":
    main()
