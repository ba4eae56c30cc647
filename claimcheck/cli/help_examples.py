"""Examples that the help of a command ends with. A test runs every one."""

from __future__ import annotations

EXAMPLES = {
    "check": (
        "claimcheck check draft.md",
        "claimcheck check content --fail-on warning --ignore FR",
        "claimcheck check --diff main --output sarif=findings.sarif",
        "claimcheck check - --stdin-filename draft.md < draft.md",
    ),
    "claims": (
        "claimcheck claims draft.md --why",
        "claimcheck claims content --verdict contradicted,misattributed",
        "claimcheck claims content --output xlsx=ledger.xlsx",
    ),
    "baseline": ("claimcheck baseline content", "claimcheck check content --baseline .claimcheck-baseline"),
    "report": ("claimcheck report content -o report.html",),
    "explain": ("claimcheck explain SF08", "claimcheck explain year-differs-from-reference"),
    "facts list": ("claimcheck facts list --type rct",),
    "facts search": ("claimcheck facts search garlic colds",),
    "facts check": ("claimcheck facts check our-facts.yaml",),
    "rules test": ("claimcheck rules test", "claimcheck rules test our-rule.yaml"),
}


def help_examples(command: str) -> str | None:
    """The end of the help of a command; None where it needs no example.

    Args:
        command: its words behind `claimcheck`.
    """
    if command not in EXAMPLES:
        return None
    # `\\b` keeps click from wrapping what follows.
    return "\n".join(["\b", "Examples:", *(f"  {example}" for example in EXAMPLES[command])])
