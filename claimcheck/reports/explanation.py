"""A rule in words, under headings that are always the same, and the list of all rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck.reports.display import width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.checks.rule import Authority, Example, Rule

INDENT = "  "
EXAMPLE = 4


def explanation(rule: Rule) -> Iterator[str]:
    """The lines of `claimcheck explain`. The rule must be loaded with its examples."""
    yield f"{rule.code} {rule.name}"
    yield from wrap(messages.standing(rule.severity, rule.status, rule.needs, rule.jurisdictions))
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
    for line in example.text.splitlines(keepends=True):
        text = line.rstrip("\n")
        if not text:
            yield ""
        start = 0
        # The text is kept just so, because carets are counted from it; so is every space that ends a row.
        for row in _rows(text):
            yield f"{indent}{row}".rstrip()
            begins = offset + start
            carets = "".join(
                ("^" if any(a <= begins + i < b for a, b in example.marks) else " ") * width(letter)
                for i, letter in enumerate(row)
            )
            if "^" in carets:
                yield f"{indent}{carets}".rstrip()
            start += len(row)
        offset += len(line)


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


def _rows(text: str, columns: int = 80 - EXAMPLE) -> Iterator[str]:
    row = ""
    for word in text.replace(" ", " \0").split("\0"):
        if row and width(row) + width(word.rstrip()) > columns:
            yield row
            row = ""
        row += word
    if row:
        yield row
