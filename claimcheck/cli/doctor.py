"""`claimcheck doctor`: is everything there that claimcheck needs, and does it work?"""

from __future__ import annotations

import importlib
import importlib.metadata
import re
import secrets
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck import messages
from claimcheck._version import VERSION
from claimcheck.cli.exit_codes import CLEAN, COULD_NOT_CHECK
from claimcheck.cli.output import error_lines, write_lines
from claimcheck.cli.terminal import columns_to_use
from claimcheck.errors import ClaimcheckError
from claimcheck.reports.display import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.settings import Settings

DISTRIBUTION = "claimcheck-health"
MODULES = {"google-re2": "re2", "pyyaml": "yaml", "python-docx": "docx"}
"""Modules that are called otherwise than their packages."""

EXTRAS = {
    "docx": "reading Word files",
    "xlsx": "writing workbooks",
    "parser": "telling who does what",
}
OK, NOT_OK, OFF = "ok", "not ok", "off"
REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?P<bounds>[^;]*)(?:;.*extra == ['\"](?P<extra>[a-z]+)['\"])?")
BOUND = re.compile(r"(>=|<)\s*([0-9.]+)")
PAGE = """\
A 2021 trial of 152 adults tested warm stones [1].

## References

1. Oduya K. Warm stones: a randomised trial of 152 adults. J Rest. 2018;3(1):1-9.
"""
RULE = "SF08"


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one thing: whether it works, what it is, and what of it."""

    state: str
    what: str
    said: str


@click.command(short_help="Say whether all that claimcheck needs is there and works.")
def doctor() -> int:
    """Try all that claimcheck needs, a line each: ok, off (not there, and not needed), not ok.

    Exit code: 0 all works, 2 something cannot work.
    """
    told: list[Told] = []
    for one in _all():
        told.append(one)
        write_lines([printable(f"{one.state:<6}  {one.what}: {one.said}")])
    failed = sum(one.state == NOT_OK for one in told)
    write_lines(["", messages.doctor_closing(failed)])
    return COULD_NOT_CHECK if failed else CLEAN


def _all() -> Iterator[Told]:
    yield Told(OK, _label("python"), sys.version.split()[0])
    yield Told(OK, _label("claimcheck"), VERSION)
    yield from packages()
    settings: Settings | None = None
    try:
        settings, said = _configuration()
        yield Told(OK, _label("configuration"), said)
    except ClaimcheckError as error:
        yield from _errors("configuration", error)
    if settings:
        yield from _data(settings)
    yield parser()
    yield cache()
    yield console()
    git = shutil.which("git")
    yield Told(OK, _label("git"), git) if git else Told(OFF, _label("git"), messages.no_git_here())


def _label(key: str) -> str:
    return messages.DOCTOR_LABELS[key]


def _errors(key: str, error: ClaimcheckError) -> Iterator[Told]:
    for line in error_lines(error):
        yield Told(NOT_OK, _label(key), line)


def packages(requirements: list[str] | None = None) -> Iterator[Told]:
    """Whether the packages that claimcheck needs, and those it can use, are there and can be used.

    Args:
        requirements: as packages state them; those of claimcheck where None.
    """
    if requirements is None:
        try:
            requirements = importlib.metadata.requires(DISTRIBUTION) or []
        except importlib.metadata.PackageNotFoundError:  # run from a checkout that nobody installed
            requirements = []
    seen = set()
    for requirement in requirements:
        found = REQUIREMENT.match(requirement)
        if not found or found["name"].lower() in seen:
            continue
        seen.add(found["name"].lower())
        state, said = _package(found["name"], found["bounds"].strip(" ()"), found["extra"])
        yield Told(state, found["name"], said)


def _package(name: str, bounds: str, extra: str | None) -> tuple[str, str]:
    try:
        version = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        if extra:
            return OFF, messages.without_extra(EXTRAS.get(extra, extra), extra)
        return NOT_OK, messages.not_installed()
    if not _within(version, bounds):
        return NOT_OK, messages.wrong_version(version, bounds)
    try:
        importlib.import_module(MODULES.get(name.lower(), name.lower().replace("-", "_")))
    except Exception as error:
        # A compiled package can fail in ways of its own; whatever it is, it is what is wrong.
        return NOT_OK, messages.cannot_be_used(f"{type(error).__name__}: {error}")
    return OK, version


def _within(version: str, bounds: str) -> bool:
    """True where a version lies within bounds like `>=1.0,<2`; only numbers count."""
    own = _numbers(version)
    return all(
        own >= _numbers(number) if sign == ">=" else own < _numbers(number) for sign, number in BOUND.findall(bounds)
    )


def _numbers(version: str) -> tuple[int, ...]:
    found = re.match(r"[0-9]+(?:\.[0-9]+)*", version)
    numbers = [int(part) for part in found[0].split(".")] if found else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _configuration() -> tuple[Settings, str]:
    from claimcheck.cli.configured import configure
    from claimcheck.config.file import shown
    from claimcheck.config.nearest import Configurations

    settings = configure((".",), {}).settings
    config = Configurations().near(Path.cwd())
    return settings, shown(config.path) if config else messages.no_configuration()


def _data(settings: Settings) -> Iterator[Told]:
    """Rules, vocabulary and facts, each by itself; then a page that needs all of them."""
    from claimcheck import data
    from claimcheck.checks.load import load_rules
    from claimcheck.evidence.base import load_facts
    from claimcheck.language.vocabulary import Vocabulary, load_vocabulary

    folder = data.root() / "rules"
    vocabulary = Vocabulary()

    def words() -> str:
        nonlocal vocabulary
        vocabulary = load_vocabulary(folder / "vocabulary", settings.vocabulary)
        return messages.loaded(len(vocabulary.concepts), "concept")

    def facts() -> str:
        files = (*(settings.facts or (data.root() / "reference_facts.yaml",)), *settings.extend_facts)
        return messages.loaded(len(load_facts(files, vocabulary).all_ids()), "source")

    yield from _tried("rules", lambda: messages.loaded(len(load_rules([folder], settings.rules)), "rule"))
    yield from _tried("vocabulary", words)
    yield from _tried("facts", facts)
    yield from _tried("page", lambda: _page(settings))


def _tried(key: str, attempt: Callable[[], str]) -> Iterator[Told]:
    try:
        yield Told(OK, _label(key), attempt())
    except ClaimcheckError as error:
        yield from _errors(key, error)


def _page(settings: Settings) -> str:
    """Check a page that dates a study otherwise than its own list does.

    Raises:
        ClaimcheckError: that is not what was found.
    """
    from claimcheck.linter import check_content, prepare
    from claimcheck.settings import Settings as AllDefault

    # Rules that a configuration turns off are no fault of the installation.
    prepared = prepare(AllDefault(today=settings.today))
    found = [finding.rule for finding in check_content("page.md", PAGE.encode(), prepared).findings]
    if found != [RULE]:
        raise ClaimcheckError(messages.page_fails(", ".join(found)))
    return messages.page_works(RULE)


def parser() -> Told:
    """Whether there is a model, and whether its files are those that claimcheck was tried with."""
    from claimcheck.language.parse import NoParser, changed_files, find_model

    label = _label("parser")
    try:
        model = find_model()
        changed = changed_files(model)
    except NoParser as error:
        return Told(OFF if error.missing else NOT_OK, label, str(error))
    except OSError as error:
        return Told(NOT_OK, label, messages.cannot_be_used(str(error)))
    if changed:
        return Told(NOT_OK, label, messages.model_changed(model.name, changed))
    return Told(OK, label, messages.model_found(model.name, model.version, listed=changed is not None))


def cache() -> Told:
    """Whether results can be kept. It is no error where they cannot: a run works without."""
    from claimcheck.cache_folder import cache_folder

    folder = cache_folder()
    if folder is None:
        return Told(OFF, _label("cache"), messages.cache_off())
    trial = folder / f".doctor-{secrets.token_hex(8)}"
    try:
        import sqlite3  # noqa: F401 - some systems leave it out of Python

        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        trial.write_bytes(b"")
        trial.unlink()
    except (OSError, ImportError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        return Told(OFF, _label("cache"), messages.cache_fails(str(folder), reason))
    return Told(OK, _label("cache"), messages.cache_works(str(folder)))


def console() -> Told:
    """What standard output is, and whether it has all letters."""
    from claimcheck.reports.letters import letters_of

    encoding = sys.stdout.encoding or "utf-8"
    said = messages.console(encoding, sys.stdout.isatty(), columns_to_use(), letters_of(encoding) is None)
    return Told(OK, _label("console"), said)
