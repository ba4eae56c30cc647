"""The configuration of a run: what its files are checked under, and what counts for the run as a whole."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.config.effective import check_rule_words, linter_settings, rule_words
from claimcheck.config.keys import AUTO, OFF
from claimcheck.config.nearest import Configurations, common_folder, given_settings, settings_of
from claimcheck.files import absolute
from claimcheck.run import STDIN, Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimcheck.config.nearest import Which
    from claimcheck.config.setting import ConfigFile, Found
    from claimcheck.files import FoundFile
    from claimcheck.settings import Settings

MOST_JOBS = 16
"""Processes that are started where nobody says how many: more are seldom busy."""


@dataclass(frozen=True, slots=True)
class Configured:
    """A run as its configuration has it.

    Attributes:
        plan: for `claimcheck.run.check_paths`.
        settings: of the run as a whole; those of a file may differ.
        form: the format to report in.
        fail_on: the mildest severity that counts.
        baseline: the file of known findings; None where there is none.
        fail_on_of: the same for files that say otherwise, by name; filled in as they are read.
    """

    plan: Plan
    settings: Settings
    form: str
    fail_on: str
    fail_on_of: Mapping[str, str]
    baseline: Path | None = None


def configure(
    paths: Iterable[str],
    given: Mapping[str, Any],
    stdin_name: str | None = None,
    *,
    cache: bool = True,
    no_exclude: bool = False,
    shows_slots: bool = False,
) -> Configured:
    """Find the configuration of a run.

    Args:
        paths: as the user named them. The configuration of the folder that holds them all counts for the run.
        given: what the command line says, by name of the key; None and () are what it leaves open.
        stdin_name: what to call standard input.
        cache: False where results are neither taken nor kept.
        no_exclude: True where what is left out is read all the same.
        shows_slots: True where somebody will look at who does what to what; else only a run that requires it parses.

    Raises:
        ClaimcheckError: what is wrong with the configuration of the run.
    """
    configurations = Configurations()
    overruling = given_settings(given)
    named = [stdin_name if path == STDIN else path for path in paths]
    folder = common_folder([absolute(Path(path)) for path in named if path])
    of_run = settings_of((configurations.near(folder), ()), overruling)
    today = of_run["today"].value or datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    fail_on, fail_on_of = of_run["fail-on"].value, dict[str, str]()
    known: dict[Which, tuple[Settings, Found]] = {}

    def settings(file: FoundFile) -> Settings:
        which = configurations.which(absolute(file.path))
        if which not in known:
            found = settings_of(which, overruling)
            file_settings = linter_settings(found, today)
            if file_settings.parser == AUTO and not shows_slots:
                file_settings = replace(file_settings, parser=OFF)
            known[which] = file_settings, found
        found_settings, found = known[which]
        if found["fail-on"].value != fail_on:
            fail_on_of[file.name] = found["fail-on"].value
        return found_settings

    def before() -> None:
        check_words(configurations, [*overruling["rules"].value] if "rules" in overruling else [])

    exclusions = None
    if not no_exclude:
        from claimcheck.exclusions import Exclusions

        exclusions = Exclusions(configurations)
    jobs = of_run["jobs"].value
    plan = Plan(
        today=today,
        settings=settings,
        exclusions=exclusions,
        cache=cache,
        jobs=processors() if jobs == AUTO else jobs,
        before=before,
        beside=lambda: rule_words(configurations.read()),
    )
    return Configured(
        plan,
        linter_settings(of_run, today),
        of_run["format"].value,
        fail_on,
        fail_on_of,
        of_run["baseline"].value or None,
    )


def check_words(configurations: Configurations, given_rules: Iterable[Path] = ()) -> None:
    """Hold every rule that a configuration names against those that exist, the user's own among them.

    Raises:
        Errors: every word that no rule has, with its place; or what is wrong with a rule.
    """
    files = configurations.read()
    if not rule_words(files):
        return
    from claimcheck import data
    from claimcheck.checks.load import load_rules
    from claimcheck.checks.profile import severity_problem

    rules = load_rules([data.root() / "rules"], list(dict.fromkeys([*own_rules(files), *given_rules])))
    check_rule_words(files, lambda word, severity: severity_problem(rules, word, severity))


def own_rules(files: Iterable[ConfigFile]) -> tuple[Path, ...]:
    """The user's own rules that configurations name, those of overrides among them."""
    tables = (settings for file in files for settings in (file.settings, *(one.settings for one in file.overrides)))
    return tuple(dict.fromkeys(path for table in tables if "rules" in table for path in table["rules"].value))


def rules_here(given: tuple[Path, ...]) -> tuple[Path, ...]:
    """The user's own rules: those that the command line names, or else the configuration of the current folder.

    Raises:
        ClaimcheckError: what is wrong with the configuration.
    """
    near = None if given else Configurations().near(Path.cwd())
    return own_rules([near]) if near else given


def processors() -> int:
    """How many processors this process may use, up to `MOST_JOBS`."""
    try:
        number = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        number = os.cpu_count() or 1
    return min(number, MOST_JOBS)
