from invented_findings import claim_of, finding_of, marked, run_of

from claimcheck.checks.rule import Authority, Example, Examples, Rule
from claimcheck.errors import UnreadableFile
from claimcheck.findings.finding import Waiver
from claimcheck.reports.closing import closing_line
from claimcheck.reports.concise import concise_report
from claimcheck.reports.display import printable, width, wrap
from claimcheck.reports.explanation import explanation, rule_list

LINES = {3: "A 2020 trial of 550 people [2]."}


def findings(*severities):
    return [finding_of([marked(LINES, 3, "550")], severity=severity) for severity in severities]


def test_the_closing_line_counts_findings_and_claims():
    claims = [
        claim_of(verdict)
        for verdict, times in [
            ("supported", 5),
            ("contradicted", 2),
            ("misattributed", 1),
            ("uncredited", 4),
            ("not_checked", 2),
        ]
        for _ in range(times)
    ]
    run = run_of(findings("error", "error", "error", "warning", "advice", "advice"), claims)
    assert closing_line(run) == (
        "3 errors, 1 warning, 2 advice. "
        "14 claims in 1 file: 5 supported, 2 contradicted, 1 misattributed, 4 uncredited, 2 not checked."
    )


def test_the_closing_line_always_says_what_was_not_checked():
    assert closing_line(run_of(claims=[claim_of()])) == "No findings. 1 claim in 1 file: 1 supported, 0 not checked."


def test_a_run_without_claims_says_so():
    assert closing_line(run_of()) == "No findings. No claims found in 1 file."


def test_the_closing_line_tells_of_files_that_were_not_read():
    run = run_of(errors=[UnreadableFile("a NUL byte", "b.md")])
    assert closing_line(run) == "No findings. No claims found in 1 file. 1 input could not be read."


def test_waived_findings_do_not_count():
    waived = finding_of([marked(LINES, 3, "550")], waived=Waiver("checked"))
    assert closing_line(run_of([waived])).startswith("No other findings, 1 waived.")


def test_the_concise_report_is_a_line_for_each_finding():
    assert list(concise_report(run_of(findings("warning")))) == [
        "a.md:3:17: warning: SF02 sample-size-differs: The copy says one thing. The list says another.",
        "1 warning. No claims found in 1 file.",
    ]


def test_wrapping_counts_columns_and_keeps_links_whole():
    link = "https://example.org/" + "a" * 90
    assert wrap(f"see {link} now", "  ") == ["  see", f"  {link}", "  now"]
    assert wrap("睡眠" * 30, "  ", columns=20)[0] == "  睡眠睡眠睡眠睡眠睡"
    assert all(width(line) <= 20 for line in wrap("睡眠" * 30, "  ", columns=20))
    assert wrap("") == [""]


def test_printable_text_is_one_line():
    assert printable("a\x1b[1m\nb\u202ec") == "a\ufffd[1m b\ufffdc"


MOSS = "# Moss\n\nMoss has been trusted in the house for a long time, and for\tthousands of years by others.\n"
RULE = Rule(
    code="XH01",
    name="ancient-secret",
    status="trial",
    severity="warning",
    needs="copy",
    check=None,
    pattern=None,
    message="'{found}': how old an idea is says nothing about whether it works",
    why="Long use shows that people believed in something. " * 3,
    rewrite="Say what was measured.",
    authorities=(Authority("House style", "4.2", "https://lanternfish.example/style"), Authority("Custom")),
    jurisdictions=("us", "uk"),
    path="ancient-secret.yaml",
    line=1,
    examples=Examples(flag=(Example(MOSS, ((MOSS.index("thousands"), MOSS.index(" by")),), 1, document=True),)),
)


def test_an_explanation_has_the_same_headings_for_every_rule():
    assert (
        "\n".join(explanation(RULE))
        == """\
XH01 ancient-secret
Severity warning; on trial, runs with --preview; looks at the copy alone; for US
and UK.

What
  '{found}': how old an idea is says nothing about whether it works

Why
  Long use shows that people believed in something. Long use shows that people
  believed in something. Long use shows that people believed in something.

Example
    # Moss

    Moss has been trusted in the house for a long time, and for thousands of
                                                                ^^^^^^^^^^^^
    years by others.
    ^^^^^

Instead
  Say what was measured.

References
  House style, 4.2
    https://lanternfish.example/style
  Custom"""
    )


def test_the_list_of_rules():
    assert list(rule_list([RULE])) == ["XH01  ancient-secret  warning  copy (trial)"]
