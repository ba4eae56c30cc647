"""`claimcheck rules`: list the rules, or try them on their own examples."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import click

from claimcheck.cli.app import Commands, LazyGroup
from claimcheck.cli.exit_codes import CLEAN, FINDINGS
from claimcheck.cli.output import write_lines

COMMANDS: Commands = {
    "list": ("claimcheck.cli.rules", "list_rules", "Show every rule."),
    "test": ("claimcheck.cli.rules", "try_rules", "Try rules on their own examples."),
}


class RulesGroup(LazyGroup):
    """The commands about rules."""

    lazy: ClassVar[Commands] = COMMANDS


@click.group(cls=RulesGroup, short_help="List the rules, or try them on their own examples.")
def rules() -> None:
    """List the rules, or try them on their own examples."""


@click.command("list")
@click.option("--rules", "files", type=click.Path(path_type=Path), multiple=True, metavar="FILE", help="Your own.")
def list_rules(files: tuple[Path, ...]) -> int:
    """Show every rule: code, name, severity, what it needs."""
    from claimcheck import data
    from claimcheck.checks.load import load_rules
    from claimcheck.cli.configured import rules_here
    from claimcheck.reports.explanation import rule_list

    write_lines(rule_list(load_rules([data.root() / "rules"], rules_here(files))))
    return CLEAN


@click.command("test")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def try_rules(files: tuple[Path, ...]) -> int:
    """Try the rules of FILES on their own examples; without FILES, all that come along.

    Exit code: 0 all examples are as they must be, 1 some are not.
    """
    from claimcheck import messages
    from claimcheck.checks.examples import run_examples
    from claimcheck.cli.examples import example_linter, rules_of

    own = rules_of(files)
    results = list(run_examples(own, example_linter(own, files)))
    failed = [result for result in results if not result.passed]
    write_lines([*map(str, failed), messages.examples_tried(len(results) - len(failed), len(failed), len(own))])
    return FINDINGS if failed else CLEAN
