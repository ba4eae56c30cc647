import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.evidence.facts_file import check_facts_files

CHECKOUT = Path(__file__).parents[2]


def test_the_facts_that_come_along_are_a_facts_file():
    check_facts_files([CHECKOUT / "reference_facts.yaml"])


def test_what_continuous_integration_runs_can_be_run():
    assert os.access(CHECKOUT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize("target", ["demo", "test", "lint", "bench", "honest", "show-1", "show-2", "show-3"])
def test_make_knows_its_targets(target):
    done = subprocess.run(["make", "--dry-run", target], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_show_1_says_loudly_what_is_missing(monkeypatch, capsys):
    monkeypatch.syspath_prepend(str(CHECKOUT / "benchmarks"))
    import show_1

    needed = ("LABELS", "CORPUS", "TOOLS", "MEASEVAL", "BENCH")
    for name in (*needed, "CLEAN"):
        monkeypatch.delenv(name, raising=False)
    ran = []
    monkeypatch.setattr(show_1, "run", lambda title, command: ran.append(title) or 0)
    with pytest.raises(SystemExit) as caught:
        show_1.main()
    assert caught.value.code == 2
    said = capsys.readouterr().err
    assert all(f"MISSING: {name} is not set" in said for name in needed)
    assert ran == ["nothing needs spaCy", "start-up"]


def test_show_3_says_loudly_what_is_missing(monkeypatch, capsys):
    monkeypatch.syspath_prepend(str(CHECKOUT / "benchmarks"))
    import show_3

    for name in ("LABELS", "CORPUS", "TOOLS", "WILD"):
        monkeypatch.delenv(name, raising=False)
    for name in ("trap_documents", "same_copy", "generated", "kept_results", "processes"):
        monkeypatch.setattr(show_3, name, lambda: True)
    with pytest.raises(SystemExit) as caught:
        show_3.main()
    assert caught.value.code == 2
    said = capsys.readouterr().err
    assert all(f"MISSING: {name} is not set" in said for name in ("LABELS", "CORPUS", "TOOLS", "WILD"))


def test_the_readme_shows_what_the_sample_really_gives():
    readme = (CHECKOUT / "README.md").read_text("utf-8")
    blocks = re.findall(r"```console\n\$ (claimcheck [^\n]+)\n(.*?)```", readme, re.DOTALL)
    assert blocks
    for command, shown in blocks:
        run = [sys.executable, "-m", *command.split()]
        done = subprocess.run(run, cwd=CHECKOUT, capture_output=True, text=True, check=False)
        assert done.stdout.strip() == shown.strip()
