"""A rule as SARIF describes it: what it says, why, what to write instead, who asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.reports.display import printable
from claimcheck.reports.markdown_text import code, link, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.checks.rule import Authority, Rule

LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
STABLE = "stable"


def rule_data(rule: Rule) -> dict[str, Any]:
    """A `reportingDescriptor`. The rule's examples are shown where they were loaded."""
    data: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": message_text(_message(rule))},
        "fullDescription": {"text": message_text(rule.why)},
        "help": {"text": message_text("\n\n".join(_help(rule))), "markdown": "\n\n".join(_markdown_help(rule))},
        "defaultConfiguration": {"enabled": rule.status == STABLE, "level": LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.family, rule.needs, *rule.jurisdictions],
            "problem.severity": {"advice": "recommendation"}.get(rule.severity, rule.severity),
            "status": rule.status,
            "needs": rule.needs,
            "jurisdictions": list(rule.jurisdictions),
        },
    }
    url = next((who.url for who in rule.authorities if who.url), None)
    return {**data, "helpUri": url} if url else data


def message_text(text: str) -> str:
    """Text for a SARIF message: braces and what looks like a link, `[words](place)`, stand for themselves."""
    lines = "\n".join(printable(line) for line in text.split("\n"))
    return lines.replace("{", "{{").replace("}", "}}").replace("](", "\\](")


def _help(rule: Rule) -> Iterator[str]:
    yield _message(rule)
    yield rule.why
    if rule.examples.flag:
        yield f"{messages.example_of_rule()}\n{rule.examples.flag[0].text.rstrip()}"
    if rule.rewrite:
        yield f"{messages.instead()} {rule.rewrite}"
    if rule.authorities:
        listed = [f"- {_named(who)} {who.url or ''}".rstrip() for who in rule.authorities]
        yield "\n".join([messages.asked_by(), *listed])


def _markdown_help(rule: Rule) -> Iterator[str]:
    yield f"**{plain(_message(rule))}**"
    yield plain(rule.why)
    if rule.examples.flag:
        lines = rule.examples.flag[0].text.rstrip().split("\n")
        yield plain(messages.example_of_rule())
        yield "\n".join(f"    {printable(line)}" for line in lines)
    if rule.rewrite:
        yield f"{plain(messages.instead())} {plain(rule.rewrite)}"
    if rule.authorities:
        yield "\n".join([plain(messages.asked_by()), "", *(f"- {_linked(who)}" for who in rule.authorities)])
    yield code(f"claimcheck explain {rule.code}")


def _message(rule: Rule) -> str:
    """What the rule says, without the place for the words that it finds."""
    return rule.message.replace("{found}", "...")


def _named(who: Authority) -> str:
    return f"{who.name}, {who.clause}" if who.clause else who.name


def _linked(who: Authority) -> str:
    return link(_named(who), who.url) if who.url else plain(_named(who))
