"""`claimcheck explain`: what a rule asks for, why, and what to write instead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import complete_rules
from claimcheck.cli.output import write_lines
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.checks.rule import Rule


@click.command(short_help="Say what a rule asks for, why, and what to write instead.")
@click.argument("rule", shell_complete=complete_rules)
@click.option("--rules", type=click.Path(path_type=Path), multiple=True, metavar="FILE", help="A rule of your own.")
def explain(rule: str, rules: tuple[Path, ...]) -> int:
    """Explain RULE, a code (SF02) or a name (sample-size-differs)."""
    from claimcheck import data
    from claimcheck.checks.load import load_rules
    from claimcheck.cli.configured import rules_here
    from claimcheck.reports.explanation import explanation

    found = find_rule(rule, load_rules([data.root() / "rules"], rules_here(rules), examples=True))
    write_lines(explanation(found))
    return 0


def find_rule(word: str, rules: Iterable[Rule]) -> Rule:
    """The rule with that code or name.

    Raises:
        ClaimcheckError: there is none; with the nearest.
    """
    from claimcheck.checks.engine import unknown_rule

    rules = tuple(rules)
    for rule in rules:
        if word.strip().casefold() in (rule.code.casefold(), rule.name):
            return rule
    raise ClaimcheckError(unknown_rule(word, [known for rule in rules for known in (rule.code, rule.name)]))
