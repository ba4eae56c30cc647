"""The action and the GitLab job, as far as they run outside their hosts: their own script lines, in a repository."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

CHECKOUT = Path(__file__).parents[2]
BAD = """\
# Warm stones

A 2021 trial of 152 adults tested warm stones for stiff knees [1].

## References

1. Oduya K, Brandt L. Warm stones for stiff knees: a randomised trial of 152 adults. J Rest. 2018;3(1):1-9.
"""
GOOD = BAD.replace("2021", "2018")


@pytest.fixture
def folder(tmp_path):
    """A folder of copy, and `claimcheck` on the path."""
    scripts = tmp_path / "bin"
    scripts.mkdir()
    command = scripts / "claimcheck"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    site = tmp_path / "site"
    (site / "my pages").mkdir(parents=True)
    (site / "my pages/a.md").write_text(BAD, encoding="utf-8")
    (site / "b.md").write_text(GOOD, encoding="utf-8")
    return site


def bash(script, folder, **variables):
    path = f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, "CLAIMCHECK_CACHE": "", "PYTHONPATH": str(CHECKOUT), **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def action(folder, **inputs):
    """The action's last step with these inputs, the others as they are by default."""
    described = yaml.safe_load((CHECKOUT / "action.yml").read_text(encoding="utf-8"))
    step = described["runs"]["steps"][-1]
    values = {name: one["default"] for name, one in described["inputs"].items()} | inputs
    variables = {
        name: values[said.removeprefix("${{ inputs.").removesuffix(" }}")] for name, said in step["env"].items()
    }
    return bash(step["run"], folder, GITHUB_STEP_SUMMARY=str(folder.parent / "summary.md"), **variables)


def test_the_action_annotates_and_fails(folder):
    code, out = action(folder)
    assert code == 1
    assert "::error file=my pages/a.md,line=3," in out
    assert "The copy dates the trial 2021." in (folder.parent / "summary.md").read_text(encoding="utf-8")


def test_the_action_takes_paths_arguments_and_files(folder):
    assert action(folder, paths="b.md\n", summary="false")[0] == 0
    assert not (folder.parent / "summary.md").exists()
    code, out = action(folder, paths="my pages\nb.md", arguments="--select=SF02\n--today=2026-01-31\n")
    assert code == 0, out
    assert action(folder, **{"fail-on": "never", "sarif": "out.sarif"})[0] == 0
    assert json.loads((folder / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize("text", ["$(touch ran)", "`touch ran`", "; touch ran", "' ; touch ran '", "--output=json=ran"])
def test_what_an_input_says_is_never_run(folder, text):
    # A path that looks like an option is a path: it stands behind `--`.
    code, _ = action(folder, paths=text, diff=text)
    assert code == 2
    assert not (folder / "ran").exists()


def test_the_action_sets_everything_up_that_it_uses():
    described = yaml.safe_load((CHECKOUT / "action.yml").read_text(encoding="utf-8"))
    used = {
        said.removeprefix("${{ inputs.").removesuffix(" }}")
        for step in described["runs"]["steps"]
        for said in step.get("env", {}).values()
        if said.startswith("${{ inputs.")
    }
    assert used == set(described["inputs"])
    # No input is put into the text of a script, where it could run.
    assert not [step for step in described["runs"]["steps"] if "${{" in step.get("run", "")]


def test_the_gitlab_job_writes_its_reports(folder):
    job = yaml.safe_load((CHECKOUT / "docs/gitlab/claimcheck.yml").read_text(encoding="utf-8"))["claimcheck"]
    variables = {name: value for name, value in job["variables"].items() if name.startswith("CLAIMCHECK")}
    code, out = bash("\n".join(job["script"]), folder, **variables)
    assert code == 1, out
    reports = job["artifacts"]["reports"]
    quality = json.loads((folder / reports["codequality"]).read_text(encoding="utf-8"))
    assert (quality[0]["location"]["path"], quality[0]["check_name"][:4]) == ("my pages/a.md", "SF08")
    assert ET.parse(folder / reports["junit"]).getroot().tag == "testsuites"
