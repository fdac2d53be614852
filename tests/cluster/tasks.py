"""Small tasks such as builds have, and what happens to machines while they are done."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path

from generator.build.failures import NotBuilt
from generator.build.handing import Handed, taken
from generator.build.jobs import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Copying(Job):
    """A job that writes what it was given; `mark` is a file that says that somebody died already."""

    word: Handed
    mark: str = ""


def copy(job: Copying) -> str:
    """The task: everything it may read, in one folder."""
    made = job.at(job.made)
    made.mkdir()
    (made / "empty").mkdir()
    (made / "word").write_text(taken(job, job.word))
    for name in job.reads[1:]:
        _write(made / "reads" / name, job.at(name).read_bytes())
    for name in job.documents:
        _write(made / "documents" / name, Path(job.content, name).read_bytes())
    return f"{Path.cwd()}\n{job.root}\n{job.content}"


def copy_or_die(job: Copying) -> str:
    """The task, whose first doer is killed when half is done."""
    mark = Path(job.mark)
    if not mark.exists():
        job.at(job.made).mkdir()
        (job.at(job.made) / "word").write_text("half")
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return copy(job)


def die(job: Job) -> None:
    """The task that no machine survives."""
    os.kill(os.getpid(), signal.SIGKILL)


def refuse(job: Job) -> None:
    """The task that fails by its own fault."""
    raise NotBuilt("某一页没有做成。")


def wait_for(job: Copying) -> None:
    """The task that ends only when somebody leaves a mark."""
    while not Path(job.mark).exists():
        pass


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
