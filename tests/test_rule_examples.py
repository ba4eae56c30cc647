"""Every rule holds against its own examples, through the whole line from Markdown to findings."""

import functools

import pytest

from claimcheck.checks.examples import run_examples
from claimcheck.cli.examples import example_linter, rules_of

RULES = rules_of(())


@functools.cache
def linter():
    return example_linter(RULES, ())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code} {rule.name}")
def test_examples(rule):
    failed = [str(result) for result in run_examples([rule], linter()) if not result.passed]
    assert not failed, "\n".join(failed)
