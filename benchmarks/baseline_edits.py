"""A baseline under edits: 200 old pages are adopted, then edited 50 times; only what an edit made wrong may be new.

    python benchmarks/baseline_edits.py [SEED]

Pages are invented: each has sentences about the entries of its own list, some of them not as the list has it. Edits
move lines, put text above, in front of and behind sentences, change other sentences, and change figures that were
right. Exit code: 0 just the changed figures are new, 1 anything else.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

PAGES, EDITS, TODAY = 200, 50, "2026-01-31"
CLAIMCHECK = [sys.executable, "-m", "claimcheck"]
AUTHORS = "Oduya Brandt Lindqvist Marlow Ferreira Tanaka Kowal Haddad Nystrom Pereira Quill Tarrow Fenwick Osei".split()
TREATMENTS = ("warm stones", "slow walking", "a rocking chair", "cold showers", "hopping drills", "oat baths")
ENDS = ("stiff knees", "light sleep", "sore wrists", "dry skin", "low mood in winter", "tired eyes")
JOURNALS = ("J Rest", "Annals of Imagined Sleep", "Invented J Mov")
ASIDES = (
    "Ask your doctor before you start.",
    "Our studio opens at nine.",
    "Most people come with a friend.",
    "It takes a little patience.",
    "Wear something warm.",
)


@dataclass
class Page:
    """A page: paragraphs, each a list of sentences, and entries. `right` are the sentences that the list bears out."""

    paragraphs: list[list[str]]
    entries: list[str]
    right: set[str] = field(default_factory=set)

    def text(self) -> str:
        """The page as Markdown."""
        numbered = [f"{number}. {entry}" for number, entry in enumerate(self.entries, 1)]
        parts = ["# A page", *(" ".join(paragraph) for paragraph in self.paragraphs), "## References"]
        return "\n\n".join([*parts, "\n".join(numbered)]) + "\n"


def invented(chance: random.Random) -> Page:
    """A page with three entries and a sentence about each; a third of the sentences differ from their entry."""
    page = Page([], [])
    for number in range(1, 4):
        first, second = chance.sample(AUTHORS, 2)
        treatment, end = chance.choice(TREATMENTS), chance.choice(ENDS)
        year, people = chance.randrange(2006, 2024), chance.randrange(60, 900)
        page.entries.append(
            f"{first} K, {second} L. {treatment.capitalize()} for {end}: a randomised trial of {people} adults. "
            f"{chance.choice(JOURNALS)}. {year};{chance.randrange(2, 40)}(1):1-9."
        )
        wrong = chance.random() < 1 / 3
        sentence = f"A {year - 2 if wrong else year} trial of {people} adults tested {treatment} for {end} [{number}]."
        if not wrong:
            page.right.add(sentence)
        around = [chance.choice(ASIDES), sentence, chance.choice(ASIDES)]
        page.paragraphs.append(around[chance.randrange(2) :])
    return page


def move(page: Page, chance: random.Random) -> None:
    """Paragraphs in another order."""
    chance.shuffle(page.paragraphs)


def put_above(page: Page, chance: random.Random) -> None:
    """A new paragraph somewhere."""
    page.paragraphs.insert(chance.randrange(len(page.paragraphs) + 1), chance.sample(ASIDES, 2))


def put_in_front(page: Page, chance: random.Random) -> None:
    """A new sentence in front of a paragraph, on its line."""
    chance.choice(page.paragraphs).insert(0, chance.choice(ASIDES))


def put_behind(page: Page, chance: random.Random) -> None:
    """A new sentence behind a paragraph."""
    chance.choice(page.paragraphs).append(chance.choice(ASIDES))


def say_otherwise(page: Page, chance: random.Random) -> None:
    """Another aside in place of one."""
    paragraph = chance.choice(page.paragraphs)
    for place, sentence in enumerate(paragraph):
        if sentence in ASIDES:
            paragraph[place] = "Bring a towel, and do come again."
            return


QUIET = (move, put_above, put_in_front, put_behind, say_otherwise)


def change_figure(page: Page, chance: random.Random) -> str | None:
    """The year of a sentence that was right is changed; the sentence as it reads now, or None where none was right."""
    for paragraph in page.paragraphs:
        for place, sentence in enumerate(paragraph):
            if sentence in page.right:
                year = sentence.split()[1]
                page.right.discard(sentence)
                paragraph[place] = sentence.replace(year, str(int(year) - chance.randrange(3, 9)), 1)
                return paragraph[place]
    return None


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """claimcheck in the folder of the pages."""
    return subprocess.run([*CLAIMCHECK, *arguments], cwd=folder, capture_output=True, text=True, check=False)


def main() -> int:
    """The experiment; its exit code."""
    chance = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    pages = {f"{number:03}.md": invented(chance) for number in range(PAGES)}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, page in pages.items():
            (folder / path).write_text(page.text(), encoding="utf-8")
        adopted = run(folder, "baseline", "--today", TODAY)
        print(adopted.stderr.strip() or adopted.stdout.strip())
        check = ("check", ".", "--baseline", ".claimcheck-baseline", "--today", TODAY, "--fail-on", "advice")
        if run(folder, *check).returncode:
            print("MISSED: the pages just adopted are not clean")
            return 1
        changed: set[tuple[str, str]] = set()
        counts: dict[str, int] = {}
        for number in range(EDITS):
            path = chance.choice(sorted(pages))
            edit = chance.choice((*QUIET, change_figure)) if number else change_figure
            done = edit(pages[path], chance)
            counts[edit.__name__] = counts.get(edit.__name__, 0) + 1
            if edit is change_figure and isinstance(done, str):
                changed.add((path, done))
            (folder / path).write_text(pages[path].text(), encoding="utf-8")
        after = run(folder, *check, "--format", "json")
        if after.returncode == 2:
            print(after.stderr)
            return 1
        lines = {path: page.text().split("\n") for path, page in pages.items()}
        new = {
            (found["path"], next((said for path, said in changed if path == found["path"] and said in line), line))
            for found in json.loads(after.stdout)["findings"]
            for line in [lines[found["path"]][found["line"] - 1]]
        }
        print(f"{PAGES} pages, {EDITS} edits: {', '.join(f'{name} {n}' for name, n in sorted(counts.items()))}")
        print(f"figures changed: {len(changed)}; found: {len(new & changed)}; anything else new: {len(new - changed)}")
        for path, said in sorted(new ^ changed):
            print(f"  {path}: {said}")
        return 0 if new == changed else 1


if __name__ == "__main__":
    sys.exit(main())
