"""What a machine of the cluster does: it fetches what a task reads, does the task in a folder of its own, sends what it made.

It sees neither the content nor the output folder of the build; all it has is an address of the store. A task that was
begun elsewhere and lost with its machine begins from nothing here.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import uuid4

from distributed import Worker, get_worker

from generator.build.digests import digest_of, program_digest
from generator.build.failures import NotBuilt, Refused, in_words
from generator.build.handing import Handed
from generator.build.jobs import Job
from generator.cluster.parcels import below, pack, unpack
from generator.cluster.store import Store

_BENCH = "disclosure"
_ROOT, _CONTENT, _PARCEL = "root", "content", "parcel"
# MkDocs and its plugins know one build in a process; a worker with several threads does one task after another.
_one_at_a_time = Lock()


class Foreign(NotBuilt):
    """A machine has another version of this program or of its libraries; the text says so."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A task on its way: its job, the name in the store of what it reads, and what was handed over, by digest.

    `program` is the digest of the program that the result is wanted of.
    """

    task: Callable[[Any], Any]
    job: Job
    parcel: str
    handed: tuple[Handed, ...]
    store: Store
    program: str


@dataclass(frozen=True, slots=True)
class Done:
    """What a task returned, and the name in the store of what it made, empty where it makes nothing."""

    value: Any
    parcel: str


def perform(errand: Errand) -> Done:
    """Do a task.

    Raises:
        Foreign: when it would not be done here as where it was asked for.
        Unreachable: when the store cannot be used.
        Refused: when this machine cannot write.

    """
    with _one_at_a_time:
        worker = get_worker()
        if program_digest() != errand.program:
            raise Foreign(foreign([worker.address]))
        try:
            return _perform(errand, _bench(worker))
        except OSError as error:
            if error.errno is None:
                raise
            raise Refused(f"在工作机 {worker.address} 上，{in_words(error)}") from error


def _perform(errand: Errand, bench: Path) -> Done:
    job = replace(errand.job, root=str(bench / _ROOT), content=str(bench / _CONTENT))
    _clear(bench, job, errand.handed)
    for one in errand.handed:
        if not (there := job.at(one.name)).exists():
            there.parent.mkdir(parents=True, exist_ok=True)
            errand.store.get(one.digest, there)
    errand.store.get(errand.parcel, bench / _PARCEL)
    unpack(bench / _PARCEL, bench)
    (bench / _PARCEL).unlink()
    if job.made:
        job.at(job.made).parent.mkdir(parents=True, exist_ok=True)
    value = errand.task(job)
    if not job.made:
        return Done(value, "")
    # A machine that was given up may still be at the same task: each try has a name of its own.
    name = f"{errand.parcel}-{uuid4().hex}"
    pack(bench / _PARCEL, below(job.at(job.made)))
    errand.store.put(name, bench / _PARCEL)
    return Done(value, name)


def _clear(bench: Path, job: Job, handed: Iterable[Handed]) -> None:
    """Leave nothing of the last task but what was handed over for this one too, which most tasks of a kind share."""
    kept = {job.at(one.name): one.digest for one in handed}
    found = list(below(bench)) if bench.exists() else []
    for _, path in found:
        if path.is_file() and not (path in kept and digest_of(path.read_bytes()) == kept[path]):
            path.unlink()
    for _, path in sorted(found, reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    for folder in (job.root, job.content):
        Path(folder).mkdir(parents=True, exist_ok=True)


def _bench(worker: Worker) -> Path:
    # Below what Dask gives each worker, and takes away again even after one that was killed.
    return Path(worker.local_directory, _BENCH)


def greet(store: Store, name: str, dask_worker: Worker) -> str:
    """The digest of the program here, once the store was seen to hold what was put there.

    Raises:
        Unreachable: when the store cannot be read from here, or is another.

    """
    seen = _bench(dask_worker).with_name(f"{_BENCH}-{uuid4().hex}")
    try:
        store.get(name, seen)
    finally:
        seen.unlink(missing_ok=True)
    return program_digest()


def tidy(dask_worker: Worker) -> None:
    """Leave nothing behind on this machine."""
    shutil.rmtree(_bench(dask_worker), ignore_errors=True)


def foreign(addresses: Iterable[str]) -> str:
    """That these machines have another program."""
    return (
        f"工作机 {'、'.join(addresses)} 上的程序或所用的库与这里的不是同一版本，做出的文件会不一样。"
        "请在每台机器上安装同一版本的程序和同一份 requirements-cluster.txt，重新启动工作进程，再运行一次。"
    )
