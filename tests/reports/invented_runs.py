"""A run with everything that a report can show, and one in which everything shown is hostile."""

import dataclasses

from invented_findings import LabelledRow, claim_of, finding_of, marked, run_of

from claimcheck.checks.rule import Authority, Example, Examples, Rule
from claimcheck.errors import UnreadableFile
from claimcheck.findings.finding import Change, Credit, Position, RunReport, SecondPlace, Waiver
from claimcheck.reports.formats import FORMATS, Beside, report_text

LINES = {
    3: "🙂 A 2020 trial of 550 people [2].",
    5: "Half of 40 nurses, 30 in all, slept.",
    9: "2. Oduya K. 🙂 Warm stones: 152 adults. 2019.",
}
RULE = Rule(
    code="SF02",
    name="sample-size-differs",
    status="stable",
    severity="error",
    needs="references",
    check=None,
    pattern=None,
    message="'{found}' differs from {the list}",
    why="Readers weigh a study by its size. " * 2,
    rewrite="Correct the count.",
    authorities=(Authority("A code", "3.1", "https://law.example/3"), Authority("A custom")),
    jurisdictions=("uk",),
    path="sample-size-differs.yaml",
    line=1,
    examples=Examples(flag=(Example("A trial of 9 people.", ((11, 12),), 1),)),
)
WARNING = dataclasses.replace(RULE, code="SF10", name="figure-not-on-record", severity="warning")


def differing(**more):
    second = marked(LINES, 9, "152 adults", "the list")
    values = {
        "related": (
            SecondPlace("reference", "152 adults", "reference:2", None, second.position),
            SecondPlace("source", "152 adults", "oduya-2019", "https://doi.example/1"),
        ),
        "rows": (LabelledRow("linked", "marker [2]"), LabelledRow("try", '"152"', "https://try.example/1")),
        "source": "reference:2",
        "expected": "152",
        "found": "550",
        "credit": Credit("identified", ("marker [2]",), ("reference:2",)),
        "reason": "differs",
        "fix": Change(marked(LINES, 3, "550").position, "152"),
        **more,
    }
    return dataclasses.replace(
        finding_of([marked(LINES, 3, "550 people", "the list: 152"), marked(LINES, 3, "2020")], **values),
        seconds=(second,),
    )


def waived(**more):
    return finding_of(
        [marked(LINES, 5, "Half of 40")],
        rule="SF10",
        name="figure-not-on-record",
        severity="warning",
        waived=Waiver("the house counts so", 4, "Ann Lee", "2026-12-31"),
        **more,
    )


def full_run():
    advice = finding_of([marked(LINES, 5, "30 in all")], rule="SF10", name="figure-not-on-record", severity="advice")
    return run_of(
        [differing(), waived(), advice],
        [claim_of("contradicted"), claim_of("not_checked")],
        LINES,
        [UnreadableFile("a NUL byte", "b.md", 2, 1), UnreadableFile("no such file", "c.md")],
    )


def many(*severities):
    """A run with a finding for each severity, in that order."""
    return run_of([finding_of([marked(LINES, 5, "30")], severity=severity) for severity in severities], lines=LINES)


def beside(fails=lambda finding: finding.severity == "error" and not finding.waived, rules=(RULE, WARNING)):
    return Beside(lambda: rules, fails)


def written(run, form, **more):
    return report_text(run, form, beside(**more))


__all__ = [
    "FORMATS",
    "LINES",
    "RULE",
    "Position",
    "RunReport",
    "beside",
    "differing",
    "full_run",
    "many",
    "waived",
    "written",
]
