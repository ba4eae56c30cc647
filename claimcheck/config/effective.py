"""From settings with their places to what the linter is asked to do, and back from a word to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.errors import ClaimcheckError, Errors
from claimcheck.settings import Settings

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from claimcheck.config.setting import ConfigFile, Setting

SEVERITY = "severity."
SELECTORS = ("select", "ignore")


def linter_settings(found: Mapping[str, Setting], today: datetime.date) -> Settings:
    """What a file is checked under.

    Args:
        found: every setting of the file, by name of the key.
        today: the date of the run.
    """
    return Settings(
        today=today,
        facts=found["facts"].value,
        rules=found["rules"].value,
        vocabulary=found["vocabulary"].value,
        select=found["select"].value,
        ignore=found["ignore"].value,
        preview=found["preview"].value,
        numbers=found["numbers"].value,
        extend_facts=found["extend-facts"].value,
        severities=tuple(
            (name.removeprefix(SEVERITY), one.value) for name, one in found.items() if name.startswith(SEVERITY)
        ),
        jurisdictions=found["profile.jurisdictions"].value,
        offer=found["profile.offer"].value,
        audience=found["profile.audience"].value,
        dialects=found["dialects"].value,
        front_matter=found["front-matter"].value,
        parser=found["parser"].value,
    )


def check_rule_words(files: Iterable[ConfigFile], problem: Callable[[str, str | None], str | None]) -> None:
    """Hold every rule that a configuration names against the rules that exist.

    Args:
        files: the configuration files; their overrides count, whether they fit a file of the run or not.
        problem: what is wrong with a code, name or family, and the severity that it is given, or None.

    Raises:
        Errors: every word that no rule has, with its place.
    """
    errors: dict[tuple[str, int, int], ClaimcheckError] = {}
    for origin, line, column, word, severity in _placed(files):
        if what := problem(word, severity):
            errors[origin, line, column] = ClaimcheckError(what, origin, line, column)
    if errors:
        raise Errors([errors[place] for place in sorted(errors)])


def rule_words(files: Iterable[ConfigFile]) -> tuple[str, ...]:
    """Every rule that these configurations name, with the severity that it is given."""
    return tuple(sorted({f"{word}={severity or ''}" for _, _, _, word, severity in _placed(files)}))


def _placed(files: Iterable[ConfigFile]) -> Iterator[tuple[str, int, int, str, str | None]]:
    for file in files:
        for settings in (file.settings, *(override.settings for override in file.overrides)):
            for name, one in settings.items():
                if name in SELECTORS:
                    for word, (line, column) in zip(one.value, one.places, strict=True):
                        yield one.origin, line, column, word, None
                elif name.startswith(SEVERITY):
                    yield one.origin, one.line or 1, one.column or 1, name.removeprefix(SEVERITY), one.value
