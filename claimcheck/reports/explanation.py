"""A rule in words, under headings that are always the same, and the list of all rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.reports.display import WIDTH, printable, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.rule import Authority, Example, Rule

INDENT = "  "
EXAMPLE = 4


def explanation(rule: Rule) -> Iterator[str]:
    """The lines of `claimcheck explain`. The rule must be loaded with its examples."""
    yield f"{rule.code} {rule.name}"
    said = messages.standing(rule.severity, rule.status, rule.needs, rule.jurisdictions, rule.offers, rule.audiences)
    yield from wrap(said)
    for severity, where in rule.severity_where:
        yield from wrap(messages.severity_where(severity, where.jurisdictions, where.offers, where.audiences))
    yield from _part("What", wrap(rule.message, INDENT))
    yield from _part("Why", wrap(rule.why, INDENT))
    if rule.examples.flag:
        yield from _part("Example", example_lines(rule.examples.flag[0]))
    if rule.rewrite:
        yield from _part("Instead", wrap(rule.rewrite, INDENT))
    if rule.authorities:
        yield from _part("References", (line for who in rule.authorities for line in _authority(who)))


def example_lines(example: Example) -> Iterator[str]:
    """The example's copy, with carets under what is flagged."""
    indent = " " * EXAMPLE
    offset = 0
    for line in example.text.rstrip("\n").split("\n"):
        start = offset
        for row in _rows(line):
            yield f"{indent}{printable(row)}".rstrip()
            carets = (
                ("^" if any(a <= place < b for a, b in example.marks) else " ") * width(printable(letter))
                for place, letter in enumerate(row.rstrip(), start)
            )
            if "^" in (under := "".join(carets)):
                yield f"{indent}{under}".rstrip()
            start += len(row)
        offset += len(line) + 1


def rule_list(rules: Iterable[Rule]) -> Iterator[str]:
    """A line for each rule: code, name, severity, what it needs, and whether it is on trial."""
    rules = tuple(rules)
    longest = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        status = "" if rule.status == "stable" else f" ({rule.status})"
        yield f"{rule.code}  {rule.name:<{longest}}  {rule.severity:<7}  {rule.needs}{status}"


def _part(heading: str, lines: Iterable[str]) -> Iterator[str]:
    yield ""
    yield heading
    yield from lines


def _authority(who: Authority) -> Iterator[str]:
    clause = f", {who.clause}" if who.clause else ""
    yield from wrap(f"{who.name}{clause}", INDENT, INDENT * 2)
    if who.url:
        yield INDENT * 2 + who.url


def _rows(text: str, columns: int = WIDTH - EXAMPLE) -> Iterator[str]:
    """Pieces of a line that fit; together they are the line, so that places in it can be counted."""
    row = ""
    for word in re.findall(r"\S*\s*", text):
        if row and width(printable(row + word.rstrip())) > columns:
            yield row
            row = ""
        row += word
    yield row
