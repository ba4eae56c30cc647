"""A baseline of 200 pages under 50 edits: the benchmark, as a test."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "baseline_edits.py"


def test_only_changed_figures_are_new():
    done = subprocess.run([sys.executable, SCRIPT, "7"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "anything else new: 0" in done.stdout
