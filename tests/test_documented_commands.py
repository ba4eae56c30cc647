"""Every command that README and docs show is run here, in a folder of its own with a copy of the samples.

What cannot be run in a test stands in `NOT_RUN` with the reason.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli.help_examples import EXAMPLES
from tests.repositories import git

CHECKOUT = Path(__file__).parents[1]
PAGES = [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").glob("*.md"))]
FENCE = re.compile(r"(?ms)^(?P<fence>```+|~~~+)(?P<language>[\w-]*)[^\n]*\n(?P<body>.*?)^(?P=fence)$")
SHELLS = ("sh", "bash", "shell", "zsh", "console")
INLINE = re.compile(r"(?<!`)`(claimcheck [^`\n]+)`(?!`)")
NOT_RUN = {
    "pip install": "fetches from the network",
    "make demo": "makes an environment and installs into it; tests/packaging/test_project_files.py asks make for it",
    "pre-commit ": "tests/packaging/test_pre_commit.py runs the real one",
}
PLACEHOLDERS = {
    "FILE": "draft.md",
    "FACTS": "our-facts.yaml",
    "RULE": "SF08",
    "PATHS": "samples",
    "REF": "main",
    "WORDS": "acupuncture migraine",
    "COMMAND": "check",
    "FORMAT": "concise",
}
"""What stands for a word in capitals, where prose names a command."""

FACTS = """\
schema: 2
sources:
- {id: moss-2020-garlic, type: rct, title: Garlic syrup for colds, authors: [Moss AB], year: 2020}
"""


def commands_of(text):
    """The commands of a page's blocks, each with what is shown below it, where something is."""
    for block in FENCE.finditer(text):
        if block["language"] not in SHELLS:
            continue
        body = block["body"].replace("\\\n", " ")
        if block["language"] == "console":
            for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
                command, _, shown = part.partition("\n")
                yield command, shown.strip() or None
        else:
            for line in body.splitlines():
                if line.strip() and not line.lstrip().startswith("#"):
                    yield line.strip(), None


def reason(command):
    return next((why for start, why in NOT_RUN.items() if command.startswith(start)), None)


@pytest.fixture(scope="session", autouse=True)
def _one_cache(tmp_path_factory):
    """Rules, words and facts are compiled once for all commands."""
    CACHE.append(tmp_path_factory.mktemp("cache"))


CACHE = []


def run(command, folder):
    scripts = Path(sys.executable).parent
    # The command of this environment, whatever else is on the path; the shell reads redirections and variables.
    line = re.sub(r"(?<![\w./-])claimcheck(?= |$)", f"{shlex.quote(sys.executable)} -m claimcheck", command)
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", line],
        cwd=folder,
        env={
            **os.environ,
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(CHECKOUT),
            "CLAIMCHECK_CACHE": str(CACHE[0]),
            "COLUMNS": "80",
            "GIT_CONFIG_GLOBAL": os.devnull,
        },
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A repository with copy, facts and a rule of somebody's own, as the pages speak of."""
    folder = tmp_path_factory.mktemp("template")
    shutil.copytree(CHECKOUT / "samples", folder / "samples")
    shutil.copytree(CHECKOUT / "samples", folder / "content", ignore=shutil.ignore_patterns("*.yaml"))
    shutil.copy(CHECKOUT / "samples" / "fasting-course.md", folder / "draft.md")
    (folder / "blog").mkdir()
    (folder / "blog" / "tea.md").write_text("Tea is warm.\n", encoding="utf-8")
    (folder / "our-facts.yaml").write_text(FACTS, encoding="utf-8")
    (folder / "facts").mkdir()
    (folder / "facts" / "our-trials.yaml").write_text(FACTS, encoding="utf-8")
    rule = (CHECKOUT / "docs" / "writing-rules.md").read_text(encoding="utf-8")
    (folder / "our-rule.yaml").write_text(FENCE.search(rule)["body"], encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "copy")
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(folder, "checkout", "-qb", "draft")
    return folder


@pytest.fixture
def place(template, tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(template, folder, symlinks=True)
    return folder


def assert_works(command, shown, done):
    assert done.returncode in (0, 1), f"{command}\n{done.stdout}{done.stderr}"
    assert "Traceback" not in done.stderr
    if shown:
        # `...` alone on a line stands for lines that are left out.
        lines = ["(?:.*\n)*" if line == "..." else f"{re.escape(line)}\n" for line in shown.splitlines()]
        assert re.fullmatch("".join(lines), f"{done.stdout.strip()}\n"), done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_commands_of_a_page(page, place):
    """In their order, in one folder: one may need what another made."""
    text = page.read_text(encoding="utf-8")
    for block in FENCE.finditer(text):
        if block["language"] == "toml" and page.name == "configuration.md":
            (place / "claimcheck.toml").write_text(block["body"], encoding="utf-8")
            break
    for command, shown in commands_of(text):
        if not reason(command):
            assert_works(command, shown, run(command, place))


def inline():
    found = {}
    for page in PAGES:
        text = FENCE.sub("", page.read_text(encoding="utf-8"))
        for command in INLINE.findall(text):
            found.setdefault(command, page.name)
    return sorted(found)


def filled(command):
    """The command with something in place of the words that stand for something."""
    words = dict(PLACEHOLDERS)
    if re.match("claimcheck facts|.*--(extend-)?facts", command):
        words["FILE"] = words["FACTS"]
    if command.startswith("claimcheck facts show"):
        words["ID"] = ID
    return re.sub(r"\b[A-Z]{2,}\b(?!\d)", lambda found: words[found[0]] if found[0] in words else found[0], command)


ID = re.search(r"^- id: (\S+)", (CHECKOUT / "reference_facts.yaml").read_text(encoding="utf-8"), re.MULTILINE)[1]


@pytest.mark.parametrize("command", inline())
def test_a_command_that_prose_names(command, place):
    command = filled(command)
    assert not re.search(r"\b(?!SF\b)[A-Z]{3,}\b", command), "what does this word stand for? see PLACEHOLDERS"
    done = run(command, place)
    if "Missing argument" in done.stderr:  # prose may name a command without saying what of
        done = run(f"{command} --help", place)
    assert_works(command, None, done)


@pytest.mark.parametrize(
    "command", [example for examples in EXAMPLES.values() for example in examples], ids=lambda example: example
)
def test_the_examples_of_the_help(command, place):
    if "--baseline" in command:
        assert_works("", None, run("claimcheck baseline content", place))
    assert_works(command, None, run(command, place))


def test_what_is_not_run_is_in_the_pages():
    shown = [command for page in PAGES for command, _ in commands_of(page.read_text(encoding="utf-8"))]
    texts = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    for start in NOT_RUN:
        assert start.strip() in texts, f"nothing begins with '{start}' any more: take it from the list"
    assert len(shown) > 15
