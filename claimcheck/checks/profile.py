"""Which rules are for a profile, and how severe they are there: what their files say, and what the user says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck.checks.engine import known_form, known_words, unknown_rule
from claimcheck.checks.rule import Where
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.checks.rule import Rule

OFF = "off"
RUN = "RUN"


@dataclass(frozen=True, slots=True)
class Profile:
    """What copy is for.

    Attributes:
        jurisdictions: where it is published: words of `claimcheck.checks.rule.JURISDICTIONS`.
        offer: what it sells.
        audience: whom it speaks to.
    """

    jurisdictions: tuple[str, ...] = ("us", "uk")
    offer: str = "service"
    audience: str = "public"


def is_for(rule: Rule, profile: Profile) -> bool:
    """Whether a rule is for this copy at all."""
    return _meets(Where(rule.jurisdictions, rule.offers, rule.audiences), profile)


def graded(
    rules: Iterable[Rule], profile: Profile, severities: Sequence[tuple[str, str]] = ()
) -> tuple[tuple[Rule, ...], frozenset[str]]:
    """The rules with the severity that they have for this copy, and the codes of those that the user turned off.

    A rule's own severity yields to the first of its `severity_where` that the profile meets, and that to what the user
    says: of a code or name before that of a family.

    Args:
        rules: all rules.
        profile: what the copy is for.
        severities: pairs of a code, name or family, and error, warning, advice or off.

    Raises:
        ClaimcheckError: there is no such rule, or a RUN rule is turned off.
    """
    rules = tuple(rules)
    wanted: dict[str, str] = {}
    for word, severity in severities:
        if what := severity_problem(rules, word, severity):
            raise ClaimcheckError(what)
        wanted[known_form(word, known_words(rules)) or word] = severity
    found, off = [], set()
    for rule in rules:
        own = next((severity for severity, where in rule.severity_where if _meets(where, profile)), rule.severity)
        said = wanted.get(rule.code) or wanted.get(rule.name) or wanted.get(rule.family)
        if said == OFF:
            off.add(rule.code)
        severity = own if said in (None, OFF) else said
        found.append(rule if severity == rule.severity else replace(rule, severity=severity))
    return tuple(found), frozenset(off)


def severity_problem(rules: Iterable[Rule], word: str, severity: str | None) -> str | None:
    """What is wrong with a code, name or family that a configuration names, or None.

    Args:
        rules: all rules.
        word: the code, name or family.
        severity: that it is given; None where it is only selected or ignored.
    """
    known = known_words(rules)
    form = known_form(word, known)
    if form is None:
        return unknown_rule(word, known)
    if severity == OFF and any(rule.family == RUN and form in (rule.code, rule.name, RUN) for rule in rules):
        from claimcheck import messages

        return messages.run_rule_off(word)
    return None


def _meets(where: Where, profile: Profile) -> bool:
    return (
        _either(where.jurisdictions, profile.jurisdictions)
        and _either(where.offers, (profile.offer,))
        and _either(where.audiences, (profile.audience,))
    )


def _either(wanted: Iterable[str], given: Iterable[str]) -> bool:
    wanted = set(wanted)
    return "all" in wanted or not wanted.isdisjoint(given)
