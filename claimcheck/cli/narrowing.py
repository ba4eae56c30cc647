"""`--diff`, `--baseline`, `--fix` and `--diff-fix`: what of a run is shown, and what of it is put right."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimcheck import messages
from claimcheck.run import check_found, checking_content, find_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimcheck.cli.known import Known
    from claimcheck.cli.new_only import CheckOne, Narrowed
    from claimcheck.files import FoundFiles
    from claimcheck.findings.baseline import Entry
    from claimcheck.findings.finding import RunReport
    from claimcheck.run import Plan

    Command = Callable[..., int]

NAMES = ("diff", "baseline", "fix", "diff_fix")
OPTIONS = (
    click.option("--diff", metavar="REF", help="Show only what is new since a branch, tag or commit."),
    click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Do not show what this file of `claimcheck baseline` has.",
    ),
    click.option("--fix", is_flag=True, help="Change figures that differ from a sure source; show what is changed."),
    click.option("--diff-fix", is_flag=True, help="Show what --fix would change as a diff, and change nothing."),
)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the options say; None and False where they say nothing."""

    diff: str | None = None
    baseline: Path | None = None
    fix: bool = False
    diff_fix: bool = False


@dataclass(slots=True)
class Shown:
    """A run as it is shown.

    Attributes:
        run: what is reported.
        notes: what is said beside the report, a line each.
        changes: the unified diff of what was or would be fixed, a line each.
    """

    run: RunReport
    notes: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)


def narrowing(command: Command) -> Command:
    """Adds the options to a command, which gets them as `narrowing`."""

    def collected(**values: Any) -> int:
        return command(narrowing=Narrowing(**{name: values.pop(name) for name in NAMES}), **values)

    collected.__name__, collected.__doc__ = command.__name__, command.__doc__
    collected.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
    decorated: Command = collected
    for option in reversed(OPTIONS):
        decorated = option(decorated)
    return decorated


def check_shown(
    paths: Sequence[str], plan: Plan, stdin_name: str | None, asked: Narrowing, *, all_rules: bool = True
) -> Shown:
    """Check files and folders, and narrow the report to what is asked for.

    Args:
        paths: as the user named them.
        plan: how their files are checked.
        stdin_name: what to call standard input.
        asked: what the options say.
        all_rules: False where the command line names rules: then a baseline's other lines are not called stale.

    Raises:
        ClaimcheckError: nothing can be checked, or git or the baseline is not what it must be.
    """
    known = _known(asked)
    found = find_copy(paths, plan, stdin_name)
    if (asked.fix or asked.diff_fix) and any(file.from_stdin for file in found.files):
        raise click.UsageError(messages.no_fix_of_stdin())
    narrowed = _narrowed(asked, found)
    run = check_found(found, plan)
    if not (known or narrowed or asked.fix or asked.diff_fix):
        return Shown(run)
    with checking_content(plan) as check:
        shown, stale, hidden = _filtered(run, known, narrowed, check)
        result = Shown(shown)
        if asked.fix or asked.diff_fix:
            fixed = _fixed(run, found, check, result, write=asked.fix)
            result.run, stale, hidden = _filtered(fixed, known, narrowed, check)
    if known:
        from claimcheck.cli.known import notes

        result.notes += notes(known, hidden, stale if all_rules else ())
    if narrowed:
        old = len(run.findings()) - hidden - len(shown.findings())
        changes = narrowed.changes
        result.notes.append(messages.only_new(changes.ref, changes.commit, len(narrowed.files), narrowed.among, old))
    return result


def _known(asked: Narrowing) -> Known | None:
    if asked.fix and asked.diff_fix:
        raise click.UsageError(messages.one_of_fixes())
    if asked.baseline is None:
        return None
    from claimcheck.cli.known import load_known

    return load_known(asked.baseline)


def _narrowed(asked: Narrowing, found: FoundFiles) -> Narrowed | None:
    if asked.diff is None:
        return None
    from claimcheck.cli.new_only import narrow

    return narrow(asked.diff, found)


def _filtered(
    run: RunReport, known: Known | None, narrowed: Narrowed | None, check: CheckOne
) -> tuple[RunReport, tuple[Entry, ...], int]:
    """The run without what is known and what is old; stale entries of the baseline, and how many findings it hid."""
    stale: tuple[Entry, ...] = ()
    hidden = 0
    if known:
        from claimcheck.cli.known import without_known

        run, hidden, stale = without_known(run, known)
    if narrowed:
        from claimcheck.cli.new_only import only_new

        run = only_new(run, narrowed, check)
    return run, stale, hidden


def _fixed(run: RunReport, found: FoundFiles, check: CheckOne, result: Shown, *, write: bool) -> RunReport:
    """The run after the fixes of what is shown."""
    from claimcheck.cli.fix import diffs, fix_files

    places = {file.name: file.path for file in found.files}
    after, done, errors = fix_files(run, places, check, result.run, write=write)
    result.changes += diffs(done)
    made, refused = sum(one.made for one in done), sum(one.refused for one in done)
    said = messages.fixed if write else messages.would_fix
    result.notes.append(said(made, sum(one.made > 0 for one in done), refused))
    return replace(after, errors=(*after.errors, *errors))
