"""How well sentences are found in which people tell what they themselves went through.

    PSYTAR=... CREDIBILITY=... python benchmarks/first_person.py [--half unseen]

PSYTAR: `data/PsyTAR_dataset.xlsx` of basaldella/psytarpreprocessor; its sentences labelled EF tell an effect on the
writer. CREDIBILITY: the file of that name of alenabozny/medical_credibility_corpus; its sentences labelled CRED are web
copy that tells no such thing, but for a few dozen. Neither is part of the project.

The expressions were written with one half of each in view, drawn by lot (seed 20); the other half is what counts.
Exit code: 0 both bars are met, 1 one is missed, 2 a file is missing.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from outside import bar

from claimcheck.claims.first_person import is_experience
from claimcheck.language.normalise import normalise

SEED = 20
LEAST_RECALL = 0.75
MOST_FALSE = 0.03
SHEET = "Sentence_Labeling"
SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_effects(path: Path) -> list[str]:
    """The sentences with an effect on the writer."""
    with zipfile.ZipFile(path) as book:
        strings = [
            "".join(part.text or "" for part in item.iter(f"{SPREADSHEET}t"))
            for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        ]
        parts = {
            each.get("Id"): each.get("Target")
            for each in ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
        }
        sheets = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{SPREADSHEET}sheet")
        part = next(parts[sheet.get(RELATION)] for sheet in sheets if sheet.get("name") == SHEET)
        rows = [
            {
                re.match("[A-Z]+", cell.get("r", ""))[0]: strings[int(value.text)]
                if cell.get("t") == "s"
                else value.text
                for cell in row
                if (value := cell.find(f"{SPREADSHEET}v")) is not None
            }
            for row in ElementTree.fromstring(book.read(f"xl/{part}")).iter(f"{SPREADSHEET}row")
        ]
    column = {name: letter for letter, name in rows[0].items()}
    return [row[column["sentences"]] for row in rows[1:] if row.get(column["EF"]) == "1" and column["sentences"] in row]


def read_web(path: Path) -> list[str]:
    """The sentences of web copy that readers hold credible."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [row["body"] for row in csv.DictReader(lines, delimiter=";") if row["label"] == "CRED"]


def half_of(sentences: list[str], half: str) -> list[str]:
    """All sentences, or the half that was looked at, or the other one."""
    order = list(range(len(sentences)))
    random.Random(SEED).shuffle(order)
    middle = len(order) // 2
    chosen = {"all": order, "seen": order[:middle], "unseen": order[middle:]}[half]
    return [normalise(sentences[index]) for index in sorted(chosen)]


def share(sentences: list[str]) -> float:
    return sum(map(is_experience, sentences)) / len(sentences)


def main() -> int:
    parser = argparse.ArgumentParser(description="Score first-person experience.")
    parser.add_argument("--half", default="unseen", choices=("all", "seen", "unseen"))
    arguments = parser.parse_args()
    paths = {}
    for name in ("PSYTAR", "CREDIBILITY"):
        path = Path(os.environ.get(name) or ".missing")
        if path.is_file():
            paths[name] = path
        else:
            print(f"MISSING: {name} must name a file; see the head of {Path(__file__).name}", file=sys.stderr)
    if len(paths) < 2:
        return 2
    told = half_of(read_effects(paths["PSYTAR"]), arguments.half)
    web = half_of(read_web(paths["CREDIBILITY"]), arguments.half)
    print(f"{arguments.half}: {len(told)} sentences of patients, {len(web)} of web copy")
    met = [
        bar("recall on what patients tell", share(told), least=LEAST_RECALL),
        bar("false positives on web copy", share(web), most=MOST_FALSE),
    ]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
