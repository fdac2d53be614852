"""An executor whose workers are the machines of a cluster: the seam of `generator/build/workers.py`, past one machine.

A job travels with all it reads: what was handed over to every task once and for all, the rest in one parcel. What it made
comes back in one parcel, and is laid where a worker of this machine would have made it. No more jobs are on their way
than keep the cluster busy, so that the store never holds more than that.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from threading import Event
from typing import Any
from uuid import uuid4

from generator.build.collections import make_collection
from generator.build.folders import staging
from generator.build.handing import Handed
from generator.build.jobs import Job
from generator.cluster.errands import Done, Errand
from generator.cluster.fleet import Fleet
from generator.cluster.parcels import pack, unpack
from generator.cluster.places import Unreachable

# They read what all departments left, which lies here already and would have to travel to each worker.
_AT_HOME = frozenset({make_collection})


class Remote(Executor):
    """Tasks done by the cluster, so many on their way at a time; `at_home` does those that had better not travel."""

    def __init__(self, fleet: Fleet, at_once: int, at_home: Callable[[], Executor]) -> None:
        """The executor; nothing is started yet."""
        self._fleet = fleet
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="errand")
        self._open_home = at_home
        self._home: Executor | None = None
        self._over = Event()

    def submit(self, fn, /, *args, **_):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN003, ANN201
        """The future of a task."""
        [job] = args
        if fn in _AT_HOME or not all(map(_is_plain, job.documents, _documents(job))):
            return self._at_home().submit(fn, job)
        future: Future[Any] = self._threads.submit(self._send, fn, job)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        """End: what is still on its way is called back."""
        self._over.set()
        self._threads.shutdown(wait, cancel_futures=True)
        if self._home is not None:
            self._home.shutdown(wait, cancel_futures=True)

    def _at_home(self) -> Executor:
        if self._home is None:
            self._home = self._open_home()
        return self._home

    def _send(self, task: Callable[[Any], Any], job: Job) -> Any:  # noqa: ANN401 - what the task returns
        if self._over.is_set():
            raise CancelledError
        handed = _handed(job)
        name = f"{task.__name__}-{uuid4().hex}"
        store = self._fleet.store
        with staging(Path(job.root)) as scratch:
            parcel = scratch / "parcel"
            pack(parcel, _travelling(job, {one.name for one in handed}))
            self._fleet.lend(Path(job.root), handed)
            store.put(name, parcel)
            parcel.unlink()
            try:
                errand = Errand(task, job, name, handed, store, self._fleet.program)
                done = self._fleet.perform(name, errand, self._over)
                _take(done, job, self._fleet, parcel)
            finally:
                with suppress(Unreachable):
                    store.remove(name)
        return done.value


def _take(done: Done, job: Job, fleet: Fleet, parcel: Path) -> None:
    """Lay what a task made where it belongs."""
    if done.parcel:
        fleet.store.get(done.parcel, parcel)
        fleet.store.remove(done.parcel)
        unpack(parcel, job.at(job.made))


def _handed(job: Job) -> tuple[Handed, ...]:
    values = (getattr(job, one.name) for one in fields(job))
    return tuple(value for value in values if isinstance(value, Handed))


def _travelling(job: Job, handed: set[str]) -> Iterator[tuple[str, Path]]:
    """What is packed for a job, by where it will lie: what was handed over goes another way."""
    for name in job.reads:
        if name not in handed:
            yield f"root/{name}", job.at(name)
    for name, path in zip(job.documents, _documents(job), strict=True):
        yield f"content/{name}", path


def _documents(job: Job) -> list[Path]:
    return [Path(job.content, name) for name in job.documents]


def _is_plain(name: str, path: Path) -> bool:
    """A file like any other, the same at the end of a journey: no link, not missing, readable, of a name that is text."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        with path.open("rb"):
            return name.isprintable() and "\\" not in name
    except OSError:
        return False
