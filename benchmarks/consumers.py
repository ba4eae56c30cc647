"""Reports for machines, read by programs that other people wrote: what these count must be what was found.

    [CORPUS=...] python benchmarks/consumers.py

Reads the samples, and the documents of CORPUS where it is named. `make show-4` installs sarif-tools and junitparser.
Exit code: 0 every count agrees, 1 some do not, 2 a program is missing.
"""

from __future__ import annotations

import collections
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from outside import CHECKOUT, CLAIMCHECK, TODAY

FORMS = ("json", "sarif", "junit", "checkstyle", "gitlab", "csv", "json-lines")
SARIF_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
GITLAB_KEYS = {"description", "check_name", "fingerprint", "severity", "location"}


def reports(paths: list[str], place: Path) -> dict[str, Path]:
    """One run, written in every format."""
    files = {form: place / f"report.{form}" for form in FORMS}
    outputs = [part for form, file in files.items() for part in ("--output", f"{form}={file}")]
    check = [*CLAIMCHECK, "check", *paths, "--today", TODAY, "--fail-on", "error", *outputs]
    done = subprocess.run(check, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        print(done.stderr, file=sys.stderr)
        sys.exit(1)
    return files


def agree(what: str, found: Any, expected: Any) -> bool:
    """Print what a program counts beside what was found."""
    same = bool(found == expected)
    print(f"{'ok    ' if same else 'MISSED'} {what}: {found}{'' if same else f' (found were {expected})'}")
    return same


def by_sarif_tools(file: Path, findings: list[dict[str, Any]]) -> bool:
    """sarif-tools: loads the file, counts by level."""
    from sarif import loader

    loaded = loader.load_sarif_file(str(file))
    expected = collections.Counter(SARIF_LEVELS[one["severity"]] for one in findings)
    report = loaded.get_report()
    counts = {level: number for level in expected if (number := report.get_issue_count_for_severity(level))}
    rules = json.loads(file.read_text(encoding="utf-8"))["runs"][0]["tool"]["driver"]["rules"]
    met = [agree("sarif-tools: results by level", counts, dict(expected))]
    met.append(
        agree("rules described", {one["rule"] for one in findings} <= {rule["id"] for rule in rules}, expected=True)
    )
    return all(met)


def by_junitparser(file: Path, findings: list[dict[str, Any]]) -> bool:
    """junitparser: loads the file, counts failures: what fails a run."""
    from junitparser import Failure, JUnitXml

    cases = [case for suite in JUnitXml.fromfile(str(file)) for case in suite]
    failures = [result for case in cases for result in case.result if isinstance(result, Failure)]
    expected = sum(one["severity"] == "error" and not one["waived"] for one in findings)
    return agree(f"junitparser: failures, in {len(cases)} cases", len(failures), expected)


def by_rules_of_the_format(files: dict[str, Path], findings: list[dict[str, Any]]) -> bool:
    """Formats without a program of their own: what their makers ask for."""
    errors = ET.parse(files["checkstyle"]).getroot().findall("file/error")
    quality = json.loads(files["gitlab"].read_text(encoding="utf-8"))
    lines = files["json-lines"].read_text(encoding="utf-8").splitlines()
    # A waived finding stands in these too, as information, with its reason.
    return all(
        [
            agree("checkstyle: errors", len(errors), len(findings)),
            agree("GitLab: issues", len(quality), len(findings)),
            agree("GitLab: keys", all(set(one) >= GITLAB_KEYS for one in quality), expected=True),
            agree("GitLab: fingerprints", len({one["fingerprint"] for one in quality}), len(quality)),
            agree("JSON lines: findings", sum('"rule"' in line for line in lines), len(findings)),
        ]
    )


def main() -> int:
    """All of them; the exit code."""
    try:
        import junitparser  # noqa: F401
        import sarif  # noqa: F401
    except ImportError as error:
        print(f"MISSING: {error.name}; `make show-4` installs it", file=sys.stderr)
        return 2
    paths = ["samples", *([os.environ["CORPUS"]] if os.environ.get("CORPUS") else [])]
    with tempfile.TemporaryDirectory() as scratch:
        files = reports(paths, Path(scratch))
        findings = json.loads(files["json"].read_text(encoding="utf-8"))["findings"]
        print(f"{len(findings)} findings")
        met = [
            by_sarif_tools(files["sarif"], findings),
            by_junitparser(files["junit"], findings),
            by_rules_of_the_format(files, findings),
        ]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
