"""Which rules run, and what they say about a page, always in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.checks.patterns import run_patterns
from claimcheck.checks.registry import find_check
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from claimcheck.checks.alarm import Alarm
    from claimcheck.checks.page import Page
    from claimcheck.checks.rule import Rule

EXACT, FAMILY = 2, 1


def run(page: Page, rules: Sequence[Rule]) -> list[Alarm]:
    """What the rules say about a page: by position, then code; one alarm for a rule and a place.

    Modules are imported only for rules that run. RUN rules have nothing to run: the linter speaks them.

    Raises:
        BadData: a rule names a check that does not exist, or has an expression that RE2 refuses.
    """
    alarms = list(run_patterns(page, rules))
    for rule in rules:
        if rule.check:
            for alarm in find_check(rule)(page):
                if alarm.rule != rule.code:
                    raise ValueError(f"{rule.check} is for {rule.code} but spoke for {alarm.rule}")
                alarms.append(alarm)
    placed: dict[tuple[int, int, int, str], Alarm] = {}
    for alarm in alarms:
        placed.setdefault(_position(alarm), alarm)
    return [placed[position] for position in sorted(placed)]


def select(
    rules: Iterable[Rule], select: Sequence[str] = (), ignore: Sequence[str] = (), *, preview: bool = False
) -> tuple[Rule, ...]:
    """The rules that run, in the order given.

    A selector is a code (SF05), a name (borrowed-review-size) or the letters of a family (SF). Without `select`, all
    stable rules run. A code or name outdoes a family; of two alike, `ignore` wins. A trial rule runs only with
    `preview` or when its own code or name is selected, a deprecated one only in the latter case. RUN rules always
    run: they tell what could not be checked.

    Raises:
        ClaimcheckError: a selector that no rule has, with the nearest that exists.
    """
    rules = tuple(rules)
    selected, ignored = check_selectors(rules, select), check_selectors(rules, ignore)
    return tuple(rule for rule in rules if _runs(rule, selected, ignored, preview=preview))


def check_selectors(rules: Iterable[Rule], selectors: Iterable[str]) -> frozenset[str]:
    """The selectors in their usual case.

    Raises:
        ClaimcheckError: a selector that no rule has, with the nearest that exists.
    """
    known = known_words(rules)
    found = set()
    for selector in selectors:
        match = known_form(selector, known)
        if match is None:
            raise ClaimcheckError(unknown_rule(selector, known))
        found.add(match)
    return frozenset(found)


def known_words(rules: Iterable[Rule]) -> frozenset[str]:
    """All that a selector can be."""
    return frozenset(word for rule in rules for word in (rule.code, rule.name, rule.family))


def known_form(selector: str, known: Collection[str]) -> str | None:
    """A selector in its usual case, or None where no rule has it."""
    word = selector.strip()
    return next((form for form in (word, word.upper(), word.lower()) if form in known), None)


def unknown_rule(selector: str, known: Iterable[str]) -> str:
    """Text for a code, name or family that no rule has (RUN01)."""
    from claimcheck.strict_yaml import nearest

    near = nearest(selector, sorted(known))
    return f"no rule '{selector}'" + (
        f" (did you mean '{near}'?)" if near else "; `claimcheck rules list` shows them all"
    )


def _runs(rule: Rule, selected: frozenset[str], ignored: frozenset[str], *, preview: bool) -> bool:
    if rule.family == "RUN":
        return True
    wanted, unwanted = _strength(rule, selected), _strength(rule, ignored)
    if (selected and not wanted) or (unwanted and unwanted >= wanted):
        return False
    return wanted == EXACT or rule.status == "stable" or (rule.status == "trial" and preview)


def _strength(rule: Rule, selectors: frozenset[str]) -> int:
    if rule.code in selectors or rule.name in selectors:
        return EXACT
    return FAMILY if rule.family in selectors else 0


def _position(alarm: Alarm) -> tuple[int, int, int, str]:
    place = alarm.marks[0].place
    return place.block, place.start, place.end, alarm.rule
