"""One line for a finding, for editors and `grep`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.reports.closing import closing_line
from claimcheck.reports.display import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.findings.finding import Finding, RunReport

# A full stop ends a sentence before a capital, a digit or a quotation mark, but not after "et al." and the like.
SENTENCE_END = re.compile(r"(?<!\bal)(?<!\bvs)(?<!\bNo)(?<!\bDr)(?<!\be\.g)(?<!\bi\.e)[.!?][\"')]?(?=\s+[\"'(A-Z0-9])")


def concise_report(run: RunReport) -> Iterator[str]:
    """The lines of the report: `path:line:col: severity: CODE name: first sentence`."""
    for finding in run.findings():
        yield f"{head(finding)}: {first_sentence(printable(finding.message))}"
    yield closing_line(run)


def head(finding: Finding) -> str:
    """`path:line:col: severity: CODE name`."""
    position = finding.position
    where = f"{printable(finding.path)}:{position.line}:{position.column}"
    return f"{where}: {finding.severity}: {finding.rule} {finding.name}"


def first_sentence(message: str) -> str:
    """The first sentence of a message."""
    found = SENTENCE_END.search(message)
    return message[: found.end()] if found else message
