"""Rules held against their own examples: what must be flagged is, just there, and what must pass does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from claimcheck.checks.rule import Example, Rule

    Facts = Sequence[Mapping[str, Any]]
    Lint = Callable[[str, Facts, datetime.date | None], Iterable["Found"]]


class Found(NamedTuple):
    """A finding on an example: the code of its rule, and code points of the example's text."""

    code: str
    start: int
    end: int
    severity: str | None = None


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """How an example went.

    Attributes:
        rule: whose example it is.
        kind: "flag" or "pass".
        number: its place among those of its kind, from 1.
        example: the example.
        problems: what went wrong, a line each; empty where it is as it must be.
    """

    rule: Rule
    kind: str
    number: int
    example: Example
    problems: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """True where the example is as it must be."""
        return not self.problems

    def __str__(self) -> str:
        where = f"{self.rule.path}:{self.example.line}: {self.rule.code} {self.kind} {self.number}"
        return f"{where}: {'; '.join(self.problems) or 'ok'}"


def run_examples(rules: Iterable[Rule], lint: Lint) -> Iterator[ExampleResult]:
    """Each example of each rule, in order.

    Args:
        rules: loaded with their examples.
        lint: gives the findings on a Markdown text under some invented sources and a date (None: any). It must run
            the rules of the examples whatever their status. Findings of other rules are let be.
    """
    for rule in rules:
        for kind, examples in (("flag", rule.examples.flag), ("pass", rule.examples.pass_)):
            for number, example in enumerate(examples, 1):
                found = [Found(*finding) for finding in lint(example.text, example.facts, example.today)]
                own = sorted(finding for finding in found if finding.code == rule.code)
                yield ExampleResult(rule, kind, number, example, tuple(_problems(example, own)))


def _problems(example: Example, found: Sequence[Found]) -> Iterator[str]:
    for start, end in example.marks:
        times = sum(_overlap(finding, start, end) for finding in found)
        if times != 1:
            yield f"{f'flagged {times} times' if times else 'not flagged'}: '{example.text[start:end]}'"
    for finding in found:
        quoted = f"'{example.text[finding.start : finding.end]}'"
        if not any(_overlap(finding, start, end) for start, end in example.marks):
            yield f"flagged but not marked: {quoted}" if example.marks else f"flagged: {quoted}"
        elif example.severity and finding.severity != example.severity:
            yield f"severity of {quoted} is {finding.severity or 'not told'}, must be {example.severity}"


def _overlap(finding: Found, start: int, end: int) -> bool:
    if finding.start == finding.end:  # something is missing there
        return start <= finding.start <= end
    return finding.start < end and start < finding.end
