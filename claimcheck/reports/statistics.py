"""How many findings each rule has, the most frequent first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.checks.rule import SEVERITIES
from claimcheck.reports.closing import closing_line
from claimcheck.reports.display import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.findings.finding import RunReport
    from claimcheck.reports.look import Look


def statistics(run: RunReport, look: Look) -> Iterator[str]:
    """A line for each rule and severity: how many findings, and how many of them are waived."""
    findings = run.findings()
    counts = Counter((finding.severity, finding.rule, finding.name) for finding in findings)
    waived = Counter((finding.severity, finding.rule, finding.name) for finding in findings if finding.waived)
    digits = len(f"{max(counts.values(), default=0):,}")
    longest = max((len(name) for _, _, name in counts), default=0)
    for kind, number in sorted(counts.items(), key=lambda one: (-one[1], SEVERITIES.index(one[0][0]), one[0][1])):
        severity, rule, name = kind
        more = f"  {messages.of_them_waived(waived[kind])}" if waived[kind] else ""
        yield f"{number:>{digits},}  {severity:<7}  {rule}  {name:<{longest}}{more}".rstrip()
    if look.closing:
        yield from ("", *wrap(closing_line(run), columns=look.columns)) if counts else wrap(closing_line(run))
