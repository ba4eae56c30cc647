"""Checks files in other processes. They are given bytes and settings, and give back reports, never documents.

Processes are started anew rather than split off this one, which may hold threads, open files and a database. Reports
travel as plain data. A process that dies takes its files along: they are tried again, each in a process of its own, and
only one that kills that too cannot be checked.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any

from claimcheck import messages
from claimcheck.errors import ClaimcheckError, Errors, UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimcheck.findings.finding import FileReport
    from claimcheck.settings import Settings
    from claimcheck.task import Outcome, Task

BATCH = 48_000
"""Bytes of copy that are handed to a process at once."""

AHEAD = 3
"""Batches for each process that are handed out before the first is back."""

MOST = 61 if sys.platform == "win32" else 256
"""Processes that can be waited for."""


def check_in_processes(
    first: list[Task], others: Iterator[Task], jobs: int, check_here: Callable[[Task], FileReport | UnreadableFile]
) -> Iterator[Outcome]:
    """The outcome of each task, in no order.

    Args:
        first: tasks to begin with.
        others: tasks that follow; they are taken from it as they are needed.
        jobs: how many processes.
        check_here: checks a task in this process: where the system gives us no others.

    Raises:
        ClaimcheckError: rules or facts were changed since this process read them, and are broken now.
    """
    batches = _batches(first, others)
    more = True
    while more:
        try:
            pool = _pool(min(jobs, MOST))
        except (OSError, ImportError, NotImplementedError):  # no semaphores, or no room for another process
            for batch in batches:
                for task in batch:
                    yield task, check_here(task)
            return
        lost: list[Task] = []
        try:
            yield from _handed_out(pool, batches, jobs * AHEAD, lost)
        finally:
            _end(pool)
        for task in lost:
            yield task, _alone(task)
        more = bool(lost)


def _batches(first: list[Task], others: Iterator[Task]) -> Iterator[list[Task]]:
    batch: list[Task] = []
    size = 0
    for tasks in (first, others):
        for task in tasks:
            batch.append(task)
            size += len(task.content)
            if size >= BATCH:
                yield batch
                batch, size = [], 0
    if batch:
        yield batch


def _handed_out(
    pool: ProcessPoolExecutor, batches: Iterator[list[Task]], ahead: int, lost: list[Task]
) -> Iterator[Outcome]:
    """Outcomes as they come in. Where a process dies, tasks that have none are `lost`."""
    running: dict[Future[list[Any]], list[Task]] = {}
    while True:
        while len(running) < ahead and not lost and (batch := next(batches, None)):
            try:
                running[pool.submit(_check_batch, _plain(batch))] = batch
            except BrokenProcessPool:
                lost.extend(batch)
        if not running:
            return
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            batch = running.pop(future)
            try:
                results = future.result()
            except BrokenProcessPool:
                lost.extend(batch)
            else:
                yield from zip(batch, (_outcome(one) for one in results), strict=True)


def _alone(task: Task) -> FileReport | UnreadableFile:
    pool = _pool(1)
    try:
        return _outcome(pool.submit(_check_batch, _plain([task])).result()[0])
    except BrokenProcessPool:
        return UnreadableFile(messages.process_died(), task.name)
    finally:
        _end(pool)


def _pool(jobs: int) -> ProcessPoolExecutor:
    kind = "spawn" if sys.platform == "win32" else "forkserver"
    context = multiprocessing.get_context(kind)
    if kind == "forkserver":
        # Read once, before the processes split off: less time and less memory for each.
        context.set_forkserver_preload(["claimcheck.linter"])
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)
    pool.submit(int)  # a system that gives us no process says so here
    return pool


def _end(pool: ProcessPoolExecutor) -> None:
    """End the processes, and wait until they have.

    Without the wait, the thread that looks after them closes its pipe while Python, on its way out, writes to it.
    """
    pool.shutdown(wait=True, cancel_futures=True)


def _plain(batch: Iterable[Task]) -> list[tuple[str, bytes, Settings]]:
    return [(task.name, task.content, task.settings) for task in batch]


def _outcome(result: tuple[str, Any]) -> FileReport | UnreadableFile:
    from claimcheck.findings.stored import file_report

    kind, data = result
    if kind == "report":
        report: FileReport = file_report(data)
        return report
    if kind == "unreadable":
        return UnreadableFile(*data)
    raise Errors([ClaimcheckError(*one) for one in data])


# What follows runs in the other processes.

_prepared: dict[Settings, Any] = {}


def _begin() -> None:
    import gc

    # Ctrl+C is for the process that hands out the work.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(50_000)


def _check_batch(batch: list[tuple[str, bytes, Settings]]) -> list[tuple[str, Any]]:
    """Errors with places of their own do not travel as they are: their parts do."""
    from claimcheck.findings.stored import plain
    from claimcheck.linter import prepare
    from claimcheck.task import Task, check_task

    results: list[tuple[str, Any]] = []
    for name, content, settings in batch:
        try:
            if settings not in _prepared:
                _prepared[settings] = prepare(settings)
            outcome = check_task(Task(0, name, content, settings), _prepared[settings])
        except ClaimcheckError as error:
            each = error.errors if isinstance(error, Errors) else (error,)
            results.append(("broken", [(one.what, one.path, one.line, one.column) for one in each]))
            continue
        if isinstance(outcome, UnreadableFile):
            results.append(("unreadable", (outcome.what, outcome.path, outcome.line, outcome.column)))
        else:
            results.append(("report", plain(outcome)))
    return results
