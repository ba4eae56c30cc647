"""The hook as a person meets it: the real pre-commit, its own environment, three changed files.

    python benchmarks/hook_times.py

Makes the environment from this checkout with everything the hook asks for (the network is needed once), then prints
the transcript of three commits (good copy, bad copy, mended copy) and what the hook takes on three changed files: cold,
with no results kept; warm, with those of the last run; and pre-commit alone, with a hook that does nothing.
Exit code: 0 as it must be, 1 not.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

CHECKOUT = Path(__file__).parent.parent
PARTS = ("claimcheck", "rules", "reference_facts.yaml", "pyproject.toml", "README.md", "LICENSE", "NOTICE")
ROUNDS = 7
PAGES = ("fasting-course.md", "magnesium-before-bed.md", "standing-desks.md")
GOOD = "# Warm stones\n\nA 2018 trial of 152 adults tested warm stones for stiff knees [1].\n\n## References\n\n{}\n"
ENTRY = "1. Oduya K, Brandt L. Warm stones for stiff knees: a randomised trial of 152 adults. J Rest. 2018;3(1):1-9."
NOTHING = {"id": "nothing", "name": "nothing", "entry": "true", "language": "system"}


def git(folder: Path, *arguments: str) -> str:
    """What git prints, without anybody's settings."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    alone = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(["git", *who, *arguments], cwd=folder, env=alone, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def tool_in(folder: Path) -> str:
    """This checkout as a repository of its own; its revision."""
    for part in (*PARTS, ".pre-commit-hooks.yaml"):
        source = CHECKOUT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / part)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "claimcheck")
    return git(folder, "rev-parse", "HEAD")


class Site:
    """A repository of copy with a hook."""

    def __init__(self, place: Path, tool: Path, rev: str) -> None:
        self.place = place
        self.environment = {
            **os.environ,
            "PRE_COMMIT_HOME": str(place.parent / "home"),
            "CLAIMCHECK_CACHE": str(place.parent / "results"),
            "PRE_COMMIT_COLOR": "never",
        }
        place.mkdir()
        git(place, "init", "-q")
        self.repos = {
            "claimcheck": {"repo": str(tool), "rev": rev, "hooks": [{"id": "claimcheck"}]},
            "nothing": {"repo": "local", "hooks": [NOTHING]},
        }
        self.use("claimcheck")

    def use(self, name: str) -> None:
        """The hook of that name alone."""
        config = yaml.safe_dump({"repos": [self.repos[name]]})
        (self.place / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")

    def hook(self, *arguments: str) -> tuple[int, str, float]:
        """Exit code, output and seconds of the hook."""
        git(self.place, "add", ".")
        command = [sys.executable, "-m", "pre_commit", "run", *arguments]
        start = time.perf_counter()
        done = subprocess.run(
            command, cwd=self.place, env=self.environment, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr, time.perf_counter() - start


def transcript(site: Site) -> bool:
    """Three commits, as they look."""
    page = site.place / "page.md"
    met = []
    for what, text, expected in (
        ("good copy", GOOD.format(ENTRY), 0),
        ("bad copy", GOOD.format(ENTRY).replace("A 2018", "A 2021"), 1),
        ("mended", GOOD.format(ENTRY), 0),
    ):
        page.write_text(text, encoding="utf-8")
        code, out, _ = site.hook("--all-files")
        print(f"\n$ pre-commit run --all-files   # {what}\n{out.rstrip()}\n(exit {code})")
        met.append(code == expected)
    return all(met)


def times(site: Site) -> None:
    """Medians over rounds in turn, so that a busy moment falls on all alike."""
    for name in PAGES:
        shutil.copy(CHECKOUT / "samples" / name, site.place / name)
    seconds: dict[str, list[float]] = {"pre-commit alone": [], "cold": [], "warm": []}
    for _ in range(ROUNDS):
        site.use("nothing")
        seconds["pre-commit alone"].append(site.hook("--files", *PAGES)[2])
        site.use("claimcheck")
        shutil.rmtree(site.environment["CLAIMCHECK_CACHE"], ignore_errors=True)
        seconds["cold"].append(site.hook("--files", *PAGES)[2])
        seconds["warm"].append(site.hook("--files", *PAGES)[2])
    base = statistics.median(seconds["pre-commit alone"])
    words = sum(len((CHECKOUT / "samples" / name).read_text(encoding="utf-8").split()) for name in PAGES)
    print(f"\nthree changed files, {words:,} words; median of {ROUNDS}")
    for what, each in seconds.items():
        median = statistics.median(each)
        print(f"{what:18} {1000 * median:6.0f} ms  {1000 * (median - base):6.0f} ms over pre-commit alone")


def main() -> int:
    """Transcript and times; the exit code."""
    with tempfile.TemporaryDirectory() as name:
        tool = Path(name, "tool")
        tool.mkdir()
        site = Site(Path(name, "site"), tool, tool_in(tool))
        start = time.perf_counter()
        met = transcript(site)
        print(f"\nwith the making of the environment: {time.perf_counter() - start:.1f} s")
        times(site)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
