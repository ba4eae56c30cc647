"""The linter as rules' examples need it: on a text, under invented sources, on a date of its own."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck import data
from claimcheck.checks.examples import Found
from claimcheck.checks.load import load_rules
from claimcheck.documents.document import line_starts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from claimcheck.checks.examples import Facts, Lint
    from claimcheck.checks.rule import Rule
    from claimcheck.findings.finding import Position

ANY_DAY = datetime.date(2026, 1, 31)
NAME = "example.md"


def rules_of(files: Sequence[Path]) -> tuple[Rule, ...]:
    """The rules of the files, with their examples; without files, all that come along.

    Raises:
        Errors: everything that is wrong with the rules.
    """
    rules = load_rules([data.root() / "rules"], files, examples=True)
    return tuple(rule for rule in rules if rule.user) if files else rules


def example_linter(rules: Sequence[Rule], files: Sequence[Path] = ()) -> Lint:
    """What gives the findings of these rules on a text, whatever their status.

    The sources of an example stand in place of those that come along; an example without sources has none.
    """
    from claimcheck.evidence.base import EMPTY_FACTS, facts_from
    from claimcheck.linter import Prepared, Settings, check_content, prepare

    prepared: dict[datetime.date, Prepared] = {}

    def on(day: datetime.date) -> Prepared:
        if day not in prepared:
            codes = tuple(rule.code for rule in rules)
            for_all = prepare(Settings(today=day, rules=tuple(files), select=codes, preview=True))
            # An example is for whatever profile its rule is for.
            chosen = tuple(rule for rule in for_all.all_rules if rule.code in codes or rule.family == "RUN")
            prepared[day] = replace(for_all, rules=chosen)
        return prepared[day]

    def lint(text: str, facts: Facts, today: datetime.date | None) -> Iterator[Found]:
        starts = line_starts(text)
        for_day = on(today or ANY_DAY)
        base = facts_from(facts, for_day.vocabulary) if facts else EMPTY_FACTS
        for finding in check_content(NAME, text.encode(), replace(for_day, base=base)).findings:
            yield Found(finding.rule, *_offsets(finding.position, starts), finding.severity)

    return lint


def _offsets(position: Position, starts: Sequence[int]) -> tuple[int, int]:
    start = starts[position.line - 1] + position.column - 1
    return start, starts[position.end_line - 1] + position.end_column - 1
