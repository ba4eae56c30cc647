"""The hooks, run by the real pre-commit on a repository of copy, in an environment that pre-commit makes itself.

Nothing is fetched: the environment sees the dependencies of the one that runs the tests, and builds with its backend.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import yaml

from tests.repositories import git

CHECKOUT = Path(__file__).parents[2]
PARTS = ("claimcheck", "rules", "reference_facts.yaml", "pyproject.toml", "README.md", "LICENSE", "NOTICE")
HOOKS = CHECKOUT / ".pre-commit-hooks.yaml"
BAD = """\
# Warm stones

A 2021 trial of 152 adults tested warm stones for stiff knees [1].

## References

1. Oduya K, Brandt L. Warm stones for stiff knees: a randomised trial of 152 adults. J Rest. 2018;3(1):1-9.
"""
GOOD = BAD.replace("2021", "2018")
ALLOWED = BAD.replace(
    "A 2021", "<!-- claimcheck: allow year-differs-from-reference -- the journal corrects it -->\n\nA 2021"
)


def run(*command, cwd, **environment):
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def tool(tmp_path_factory):
    """claimcheck as a repository that pre-commit clones, and where it keeps its environments."""
    folder = tmp_path_factory.mktemp("tool")
    for part in PARTS:
        source = CHECKOUT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / part)
    # What the hook asks for beside claimcheck is there already; without its line nothing is fetched.
    hooks = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    for hook in hooks:
        hook.pop("additional_dependencies")
    (folder / ".pre-commit-hooks.yaml").write_text(yaml.safe_dump(hooks), encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "claimcheck")
    return folder, git(folder, "rev-parse", "HEAD"), tmp_path_factory.mktemp("home")


@pytest.fixture
def site(tool, tmp_path):
    """A repository of copy with a hook; a function that runs it and gives exit code and output."""
    place, rev, home = tool
    folder = tmp_path / "site"
    folder.mkdir()
    git(folder, "init", "-q")

    def hook(*arguments, name="claimcheck", **settings):
        config = {"repos": [{"repo": str(place), "rev": rev, "hooks": [{"id": name, **settings}]}]}
        (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
        git(folder, "add", ".")
        return run(
            *(sys.executable, "-m", "pre_commit", "run", *(arguments or ["--all-files"])),
            cwd=folder,
            PRE_COMMIT_HOME=str(home),
            PIP_NO_DEPS="1",
            PIP_NO_BUILD_ISOLATION="0",  # pip reads this one the other way round: no isolation
            PIP_NO_INDEX="1",
            PIP_DISABLE_PIP_VERSION_CHECK="1",
            PYTHONPATH=sysconfig.get_path("purelib"),
            CLAIMCHECK_CACHE="",
            PRE_COMMIT_COLOR="never",
            GIT_CONFIG_GLOBAL=os.devnull,
        )

    hook.home = str(home)
    return folder, hook


def write(folder, **texts):
    for name, text in texts.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".md").write_text(text, encoding="utf-8")


def test_good_copy_passes_and_bad_copy_fails(site):
    folder, hook = site
    write(folder, good=GOOD)
    code, out = hook()
    assert (code, "Passed" in out) == (0, True), out
    write(folder, bad=BAD)
    code, out = hook()
    assert code == 1, out
    assert "bad.md:3:3: error: SF08 year-differs-from-reference" in out
    assert "good.md" not in out


def test_a_waiver_lets_a_commit_pass_and_is_shown(site):
    folder, hook = site
    write(folder, page=ALLOWED)
    code, out = hook(verbose=True)
    assert code == 0, out
    assert "waived    the journal corrects it" in out


def test_names_with_spaces_and_letters_of_any_alphabet(site):
    folder, hook = site
    names = ["my draft.md", "über uns.md", "日本/ページ.md", "a 'quoted' name.md"]
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(BAD, encoding="utf-8")
    code, out = hook("--all-files", args=["--format=concise"])
    assert code == 1, out
    for name in names:
        assert f"{name}:3:3: error" in out


def test_files_of_other_kinds_are_not_checked(site):
    folder, hook = site
    (folder / "code.py").write_text(BAD, encoding="utf-8")
    code, out = hook()
    assert (code, "no files to check" in out) == (0, True), out


def test_files_that_pre_commit_excludes_are_not_checked(site):
    folder, hook = site
    write(folder, old__bad=BAD, good=GOOD)
    assert hook()[0] == 1
    assert hook(exclude="^old/")[0] == 0


def test_more_files_than_a_command_line_holds(site):
    folder, hook = site
    # pre-commit cuts at 131,072 bytes: these names take about twice as many.
    long = "-".join(["page"] * 40)
    for number in range(1300):
        (folder / f"{long}-{number:04}.md").write_text("# A page\n\nTea is warm.\n", encoding="utf-8")
    (folder / "a-first.md").write_text(BAD, encoding="utf-8")
    (folder / "z-last.md").write_text(BAD, encoding="utf-8")
    code, out = hook(args=["--format=concise"])
    assert code == 1, out
    assert "a-first.md:3:3" in out
    assert "z-last.md:3:3" in out
    assert out.count("claims in") + out.count("claim in") + out.count("No claims") >= 2  # batches


def test_files_that_the_configuration_excludes_are_not_checked_though_pre_commit_names_them(site):
    folder, hook = site
    write(folder, old__bad=BAD, good=GOOD)
    assert hook()[0] == 1
    (folder / "claimcheck.toml").write_text('exclude = ["old/"]\n', encoding="utf-8")
    code, out = hook()
    assert code == 0, out
    # Nothing is left to check: that is no error.
    assert hook("--files", "old/bad.md")[0] == 0


def test_the_other_hook_shows_only_what_is_new(site):
    folder, hook = site
    write(folder, old=BAD, new=GOOD)
    # Before the first commit everything is new.
    assert hook(name="claimcheck-diff")[0] == 1
    git(folder, "commit", "-qm", "copy")
    assert hook(name="claimcheck-diff")[0] == 0
    write(folder, new=BAD)
    code, out = hook(name="claimcheck-diff")
    assert code == 1, out
    assert "new.md:3:3: error" in out
    assert "old.md" not in out


def test_in_a_commit_what_is_not_staged_does_not_count(site):
    folder, hook = site
    write(folder, page=GOOD)
    hook()
    git(folder, "commit", "-qm", "copy")
    write(folder, page=BAD)
    write(folder, other=GOOD)
    git(folder, "add", "other.md")
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run"],
        cwd=folder,
        env={**os.environ, "PRE_COMMIT_HOME": hook.home, "PYTHONPATH": sysconfig.get_path("purelib")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
