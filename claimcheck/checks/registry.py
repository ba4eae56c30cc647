"""The modules whose functions rules may name, and nothing else: a rule file cannot reach any other code."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from claimcheck.errors import BadData

if TYPE_CHECKING:
    from claimcheck.checks.alarm import Alarm
    from claimcheck.checks.page import Page
    from claimcheck.checks.rule import Rule

CHECK_MODULES = (
    "attribution",
    "authorities",
    "borrowed_size",
    "causal_strength",
    "comparisons",
    "condition_lists",
    "conventional_care",
    "cures",
    "dead_links",
    "editions",
    "endorsements",
    "establishment",
    "evidence_type",
    "freshness",
    "hygiene",
    "impossible_values",
    "interval_wording",
    "intervals",
    "mechanisms",
    "misprints",
    "not_on_record",
    "open_marks",
    "page_contradictions",
    "parts_and_wholes",
    "permanence",
    "proof_verbs",
    "ratios",
    "reference_figures",
    "repetitions",
    "risks_unsaid",
    "root_causes",
    "safety",
    "safety_groups",
    "serious_conditions",
    "sham",
    "shares",
    "source_conclusions",
    "source_figures",
    "superlatives",
    "testimonials",
    "trends",
    "trivial_effects",
    "uncited_figures",
    "unnamed_study",
    "update_stamps",
    "vital_claims",
    "weasel",
)
"""Modules of `claimcheck.checks` whose `__all__` are the functions that `check: module.function` may name."""

Check = Callable[["Page"], Iterable["Alarm"]]


def find_check(rule: Rule) -> Check:
    """The function that a rule names; its module is imported now.

    Raises:
        BadData: no such module is registered, or it does not offer the function.
    """
    module_name, _, function_name = (rule.check or "").partition(".")
    if module_name not in CHECK_MODULES:
        raise BadData(f"check '{rule.check}': no module '{module_name}' in CHECK_MODULES", rule.path, rule.line)
    full_name = f"claimcheck.checks.{module_name}"
    try:
        module = importlib.import_module(full_name)
    except ModuleNotFoundError as error:
        if error.name != full_name:
            raise
        raise BadData(f"check '{rule.check}': there is no {full_name}", rule.path, rule.line) from None
    if function_name not in getattr(module, "__all__", ()):
        raise BadData(
            f"check '{rule.check}': {full_name} does not list {function_name} in __all__", rule.path, rule.line
        )
    check: Check = getattr(module, function_name)
    return check
