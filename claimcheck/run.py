"""Checks the files of a run: takes what is kept, shares the rest among processes, and puts reports in order.

Whatever the number of processes, and whatever is kept, a run gives the same reports and errors in the same order.
"""

from __future__ import annotations

import contextlib
import gc
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import messages
from claimcheck._version import VERSION
from claimcheck.errors import ClaimcheckError, Errors, UnreadableFile
from claimcheck.files import FoundFile, FoundFiles, absolute, find_files, read_file, same_file
from claimcheck.findings.finding import RunReport
from claimcheck.task import Task, check_task

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from claimcheck.cache import ResultCache
    from claimcheck.exclusions import Exclusions
    from claimcheck.findings.finding import FileReport
    from claimcheck.linter import Prepared
    from claimcheck.settings import Settings
    from claimcheck.task import Outcome

STDIN = "-"
IN_ONE_PROCESS = 400_000
"""Bytes of copy to check up to which it is quicker to do so here than to start other processes."""


def tell_nobody(_done: int, _among: int) -> None:
    """How far a run is, where nobody wants to know."""


OWN_REPORT = b'<meta name="generator" content="claimcheck '
FAR_IN = 4096
"""Bytes of a page in which its generator stands."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How the files of a run are checked.

    Attributes:
        today: the date of the run.
        settings: what a file is checked under. It raises ClaimcheckError where its configuration is broken.
        exclusions: what is left out; None: nothing.
        cache: True to take results that an earlier run kept, and to keep those of this run.
        jobs: how many processes check files.
        before: asked once before the first file is checked; it raises ClaimcheckError where nothing can be.
        beside: what else results depend on, once the settings of a file are known.
        ours: files that claimcheck wrote itself, which are no copy where folders are searched.
        progress: told how many files are done, and among how many; at the end, whatever it is, that all are.
    """

    today: datetime.date
    settings: Callable[[FoundFile], Settings]
    exclusions: Exclusions | None = None
    cache: bool = False
    jobs: int = 1
    before: Callable[[], None] = lambda: None
    beside: Callable[[], tuple[str, ...]] = tuple
    ours: tuple[Path, ...] = ()
    progress: Callable[[int, int], None] = tell_nobody


def check_paths(
    paths: Iterable[str], settings: Settings | Plan, stdin_name: str | None = None, *, cache: bool = False
) -> RunReport:
    """Check files and folders. A file that cannot be read is an error of the report; the others are still read.

    Args:
        paths: as the user named them; "-" is standard input.
        settings: what every file is checked under, or a plan.
        stdin_name: what to call standard input.
        cache: with settings, as of `Plan`.

    Raises:
        ClaimcheckError: rules, vocabulary, facts or configuration are not what they must be, so that nothing can be
            checked.
    """
    plan = plan_of(settings, cache=cache)
    return check_found(find_copy(paths, plan, stdin_name), plan)


def plan_of(settings: Settings | Plan, *, cache: bool = False) -> Plan:
    """A plan for files that are all checked under the same settings; a plan as it is."""
    if isinstance(settings, Plan):
        return settings
    return Plan(settings.today, lambda _: settings, cache=cache)


def find_copy(paths: Iterable[str], plan: Plan, stdin_name: str | None = None) -> FoundFiles:
    """The files that paths stand for; "-" is standard input, which comes first. Arguments as of `check_paths`."""
    from claimcheck.documents.read import SUFFIXES

    paths = list(dict.fromkeys(paths))
    found = find_files([path for path in paths if path != STDIN], SUFFIXES, exclusions=plan.exclusions)
    if plan.ours:
        found.files = [file for file in found.files if not any(same_file(file.path, path) for path in plan.ours)]
    if STDIN in paths:
        stdin = FoundFile(Path(stdin_name or STDIN), stdin_name or messages.STDIN_NAME, from_stdin=True)
        why = plan.exclusions.file(absolute(stdin.path)) if plan.exclusions and stdin_name else None
        if why is None:
            found.files.insert(0, stdin)
        else:
            found.left_out.append((stdin.name, why))
    return found


def check_found(found: FoundFiles, plan: Plan) -> RunReport:
    """Check files that were found, with what was wrong before. Raises as `check_paths`."""
    # Reports are trees of many small records: the collector would walk through them all, again and again, for nothing.
    gc.set_threshold(50_000)
    run = _Run(plan)
    try:
        reports, errors = run.check(found.files)
    finally:
        run.close()
        plan.progress(len(found.files), len(found.files))
    reports.sort(key=lambda report: report.path)
    return RunReport(VERSION, plan.today, tuple(reports), (*found.errors, *errors), (*found.left_out, *run.left_out))


def is_own_report(name: str, content: bytes) -> bool:
    """True of a page that `claimcheck report` wrote: it quotes copy, and is none."""
    return name.lower().endswith(".html") and OWN_REPORT in content[:FAR_IN]


@contextlib.contextmanager
def checking_content(plan: Plan) -> Iterator[Callable[[str, bytes], FileReport]]:
    """What checks content that is in no file, such as that of an earlier revision, under the plan's settings.

    It takes the name that the settings are found by, and the bytes. It raises UnreadableFile where they are no copy.
    """
    run = _Run(plan)
    run.kept = _Kept(plan) if plan.cache else None

    def check(name: str, content: bytes) -> FileReport:
        task = Task(0, name, content, plan.settings(FoundFile(Path(name), name)))
        report = run.kept.get(task) if run.kept else None
        if report is None:
            outcome = check_task(task, run.prepare(task.settings))
            if isinstance(outcome, ClaimcheckError):
                raise outcome
            report = outcome
            if run.kept:
                run.kept.put(task, report)
        return report

    try:
        yield check
    finally:
        run.close()


@dataclass(slots=True)
class _Run:
    plan: Plan
    asked: bool = False
    blocked: ClaimcheckError | None = None
    prepared: dict[Settings, Prepared] = field(default_factory=dict)
    broken: dict[Settings, ClaimcheckError] = field(default_factory=dict)
    kept: _Kept | None = None
    left_out: list[tuple[str, str]] = field(default_factory=list)

    def check(self, files: Sequence[FoundFile]) -> tuple[list[FileReport], list[ClaimcheckError]]:
        """Reports and errors, in the order of the files."""
        self.kept = _Kept(self.plan) if self.plan.cache else None
        outcomes: dict[int, FileReport | ClaimcheckError] = {}
        waiting = self._tasks(files, outcomes)
        for task, outcome in self._checked(waiting):
            outcomes[task.number] = outcome
            self.plan.progress(len(outcomes), len(files))
            if self.kept and not isinstance(outcome, ClaimcheckError):
                self.kept.put(task, outcome)
        ordered = [outcomes[number] for number in sorted(outcomes)]
        reports = [one for one in ordered if not isinstance(one, ClaimcheckError)]
        # Each error once: a configuration that is broken is so for all its files.
        errors = list(dict.fromkeys(one for one in ordered if isinstance(one, ClaimcheckError)))
        of_settings = [error for error in errors if not isinstance(error, UnreadableFile)]
        if not reports and not self.prepared and of_settings:
            raise Errors([one for error in of_settings for one in _each(error)])
        return reports, errors

    def close(self) -> None:
        if self.kept:
            self.kept.close()

    def prepare(self, settings: Settings) -> Prepared:
        """What files under these settings are checked with.

        Raises:
            ClaimcheckError: what is wrong with rules, vocabulary or facts; the same error object each time.
        """
        if settings in self.broken:
            raise self.broken[settings]
        if settings not in self.prepared:
            from claimcheck.linter import prepare

            try:
                self._ask_before()
                self.prepared[settings] = prepare(settings)
            except ClaimcheckError as error:
                self.broken[settings] = error
                raise
        return self.prepared[settings]

    def _ask_before(self) -> None:
        if not self.asked:
            self.asked = True
            try:
                self.plan.before()
            except ClaimcheckError as error:
                self.blocked = error
        if self.blocked:
            raise self.blocked

    def _tasks(self, files: Iterable[FoundFile], outcomes: dict[int, FileReport | ClaimcheckError]) -> Iterator[Task]:
        """The files that nothing is kept of; the others are outcomes already."""
        for number, file in enumerate(files):
            try:
                settings = self.plan.settings(file)
                content = read_file(file)
                if self.plan.exclusions is not None and is_own_report(file.name, content):
                    self.left_out.append((file.name, messages.own_report()))
                    continue
                task = Task(number, file.name, content, settings)
                report = self.kept.get(task) if self.kept else None
                if report is None:
                    self.prepare(settings)
                    yield task
                else:
                    outcomes[number] = report
            except ClaimcheckError as error:
                outcomes[number] = error

    def _checked(self, tasks: Iterator[Task]) -> Iterator[Outcome]:
        if self.plan.jobs > 1:
            first: list[Task] = []
            size = 0
            for task in tasks:
                first.append(task)
                size += len(task.content)
                if size > IN_ONE_PROCESS:
                    from claimcheck.workers import check_in_processes

                    yield from check_in_processes(first, tasks, self.plan.jobs, self._check)
                    return
            tasks = iter(first)
        for task in tasks:
            yield task, self._check(task)

    def _check(self, task: Task) -> FileReport | UnreadableFile:
        return check_task(task, self.prepare(task.settings))


class _Kept:
    """The cache of results, by settings: each has a key of its own."""

    def __init__(self, plan: Plan) -> None:
        from claimcheck.cache import open_cache

        self._plan = plan
        self._code: str | None = None
        self._runs: dict[Settings, tuple[str | None, tuple[str, ...]]] = {}
        self._cache: ResultCache | None = open_cache(self._is_sound)

    def get(self, task: Task) -> FileReport | None:
        key = self._key(task)
        return self._cache.get(key) if self._cache and key else None

    def put(self, task: Task, report: FileReport) -> None:
        key = self._key(task)
        if self._cache and key:
            self._cache.put(key, report)

    def close(self) -> None:
        if self._cache:
            self._cache.close()

    def _is_sound(self) -> bool:
        """False where a rule, a facts file or the code was changed during the run."""
        from claimcheck.cache import code_key, run_key

        code = code_key()
        return all(run_key(settings, beside, code) == key for settings, (key, beside) in self._runs.items())

    def _key(self, task: Task) -> str | None:
        from claimcheck.cache import code_key, file_key, run_key

        if task.settings not in self._runs:
            if not self._runs:
                self._code = code_key()
            beside = self._plan.beside()
            self._runs[task.settings] = run_key(task.settings, beside, self._code), beside
        run, _ = self._runs[task.settings]
        return file_key(run, task.name, task.content) if run else None


def _each(error: ClaimcheckError) -> Iterator[ClaimcheckError]:
    if isinstance(error, Errors):
        for one in error.errors:
            yield from _each(one)
    else:
        yield error
