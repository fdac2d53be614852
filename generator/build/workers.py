"""The seam between what is to be done and who does it: an executor of `concurrent.futures`.

Tasks are functions of a module with one picklable argument, so that a process on this machine or on another can take
them. What comes of them does not depend on who took them, or on how many there were.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import forkserver, get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from typing import TypeVar

from generator.build.failures import WorkerKilled

T = TypeVar("T")
R = TypeVar("R")

# Workers that have done so many tasks are replaced, all at a time: what a library keeps for ever does not add up.
# `max_tasks_per_child` would do it one by one, and hangs where two reach it together (Python's issue 115634).
_TASKS_OF_A_WORKER = 64
# What the tasks import, loaded once and not by every worker.
_TASKS = (
    "generator.build.collections",
    "generator.build.departments",
    "generator.build.examining",
    "generator.build.indexing",
    "generator.build.overall_pages",
    "generator.build.own_pages",
)


def tidily(task: Callable[..., R], *arguments: object, **named: object) -> R:
    """What comes of a task; its garbage is looked for once, in the end: all along would take a tenth of its time."""
    looked = gc.isenabled()
    gc.disable()
    try:
        return task(*arguments, **named)
    finally:
        gc.collect(1)  # nothing of the task is older
        if looked:
            gc.enable()


class InTurn(Executor):
    """One task after another, here; the last resort of a machine with little memory, and easy to debug."""

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN003, ANN201
        """The future, done already."""
        future: Future[object] = Future()
        try:
            future.set_result(tidily(fn, *args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@dataclass(frozen=True, slots=True)
class Workers:
    """Who does the tasks: `open` gives an executor of so many workers; `jobs` are how many there should be.

    `here`: whether a task that is the only one is done by this process, as not worth a worker.
    """

    jobs: int
    open: Callable[[int], Executor]
    here: bool = False

    def each(self, task: Callable[[T], R], jobs: Sequence[T]) -> Iterator[tuple[T, R]]:
        """Every job with what came of it, as they are done.

        A job whose worker died is given to fresh workers, at last to one alone.

        Raises:
            WorkerKilled: when one alone dies without having done a job.

        """
        left = dict(enumerate(jobs))
        workers = min(self.jobs, len(left))
        if self.here and workers == 1:
            for job in jobs:
                yield job, tidily(task, job)
            return
        while left:
            before = len(left)
            turn = list(left.items())[: workers * _TASKS_OF_A_WORKER]
            try:
                with self.open(workers) as executor:
                    futures = {executor.submit(task, job): number for number, job in turn}
                    for future in as_completed(futures):
                        done = future.result()
                        number = futures.pop(future)
                        yield left.pop(number), done
            except BrokenProcessPool as error:
                if workers == 1 and len(left) == before:
                    raise WorkerKilled from error
                workers = max(1, workers // 2)


class _Processes(ProcessPoolExecutor):
    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN003, ANN202
        return super().submit(tidily, fn, *args, **kwargs)


def local_workers(jobs: int, tasks: Iterable[str] = _TASKS) -> Workers:
    """Processes of this machine; with one job none but this. `tasks` are the modules that they will need."""
    return Workers(
        jobs, lambda workers: InTurn() if jobs == 1 else _pool(workers, tasks), here=True
    )


def get_ready(tasks: Iterable[str]) -> None:
    """Let what workers are forked from load these modules while this process has other things to do."""
    if _context(tasks).get_start_method() == "forkserver":
        forkserver.ensure_running()


def _pool(workers: int, tasks: Iterable[str]) -> Executor:
    return _Processes(workers, mp_context=_context(tasks), initializer=_end_with_parent)


def _context(tasks: Iterable[str]) -> BaseContext:
    # Never a plain fork: this process has threads (a spinner), and their locks would be copied in mid-turn.
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    multiprocessing.set_forkserver_preload(list(tasks))
    return get_context("forkserver")


def _end_with_parent() -> None:
    """Let this worker end when the build that waits for it is killed; it would wait for tasks for ever."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def all_cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
