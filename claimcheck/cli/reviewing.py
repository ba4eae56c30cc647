"""From paths to the review that reports for reviewers show."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck import messages
from claimcheck.files import read_file, same_file
from claimcheck.run import STDIN, check_found, find_copy, plan_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from claimcheck.evidence.base import FactsBase
    from claimcheck.files import FoundFile
    from claimcheck.reports.review import Opened, Review
    from claimcheck.run import Plan
    from claimcheck.settings import Settings


def reviewed(paths: Sequence[str], settings: Settings | Plan, out: Path, *, cache: bool = False) -> Review:
    """Check files and make the review of them.

    Args:
        paths: as the user named them. What was written to `out` before is no copy, and is left out of folders.
        settings: what every file is checked under, or a plan.
        out: the file that will be written.
        cache: with settings: True to take results that an earlier run kept.

    Raises:
        click.BadParameter: standard input is named, or `out` itself.
    """
    from claimcheck.reports.review import review_of
    from claimcheck.reports.review_record import record_of

    if STDIN in paths:
        raise click.BadParameter(messages.no_standard_input(), param_hint="'PATHS'")
    if any(same_file(Path(path), out) for path in paths):
        raise click.BadParameter(messages.is_an_input(str(out)), param_hint="'--output'")
    plan = plan_of(settings, cache=cache)
    found = find_copy(paths, plan)
    found.files = [file for file in found.files if not same_file(file.path, out)]
    run = check_found(found, plan)
    read = {file.path for file in run.files}
    under = {file.name: plan.settings(file) for file in found.files if file.name in read}
    return review_of(run, record_of(run, list(dict.fromkeys(under.values()))), _opener(found.files, under))


def _opener(found: Iterable[FoundFile], under: Mapping[str, Settings]) -> Callable[[str], Opened]:
    from claimcheck.linter import prepare, read_copy
    from claimcheck.reports.review import Opened

    by_name = {file.name: file for file in found}
    bases: dict[Settings, FactsBase] = {}

    def opened(name: str) -> Opened:
        file, settings = by_name[name], under[name]
        if settings not in bases:
            bases[settings] = prepare(settings).base
        content = read_file(file)
        return Opened(file.path, content, lambda: read_copy(name, content, settings), bases[settings])

    return opened
