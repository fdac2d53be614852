"""A command as a process of its own: how long it took, and the memory of its largest process."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.sites import ROOT

_GLANCE = 0.05  # seconds between two looks at the processes


class CommandFailed(Exception):
    """A measured command did not end well; the text is its last words."""


@dataclass(frozen=True, slots=True)
class Run:
    """Wall and processor seconds, and bytes of the largest process; `stopped` when the time limit ended it."""

    seconds: float
    cpu: float
    peak: int
    stopped: bool = False


def run(command: Sequence[str | Path], *, limit: float, folder: Path = ROOT) -> Run:
    """The run of a command in `folder`, ended after `limit` seconds.

    A process that lives shorter than two looks (`_GLANCE`) are apart is missed in the peak where this process is larger.

    Raises:
        CommandFailed: when it ends by itself with another status than 0.

    """
    # As on a clerk's machine, where Python keeps what it has compiled.
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            env=kept,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that stopping it stops its children too
        )
        try:
            done = _wait(process, limit)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        if process.returncode != 0 and not done.stopped:
            said.seek(0)
            words = said.read().decode(errors="replace").strip()
            raise CommandFailed(f"{' '.join(map(str, command))}: {words[-2000:]}")
    return done


def fastest(command: Sequence[str | Path], *, rounds: int, limit: float) -> Run:
    """The fastest of some runs: noise only ever adds."""
    return min((run(command, limit=limit) for _ in range(rounds)), key=lambda one: one.seconds)


@contextmanager
def cores(count: int) -> Iterator[None]:
    """Keep this process, and what it starts, to so many cores until the block ends."""
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(allowed)[:count])
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


def _wait(process: subprocess.Popen[bytes], limit: float) -> Run:
    start, polled, stopped = time.perf_counter(), 0, False
    while True:
        polled = max(polled, *(_high_water(pid) for pid in _family(process.pid)))
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        if time.perf_counter() > start + limit and not stopped:
            os.killpg(process.pid, signal.SIGKILL)
            stopped = True
        time.sleep(_GLANCE)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    # The system's own figure covers descendants that lived between two looks, but starts at the size of whoever
    # started the command: below that it says nothing.
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    exact = usage.ru_maxrss * 1024 if usage.ru_maxrss > own else 0
    return Run(seconds, usage.ru_utime + usage.ru_stime, max(polled, exact), stopped)


def _family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    found = [pid]
    for one in found:
        for task in _listed(Path(f"/proc/{one}/task")):
            found.extend(map(int, _text(task / "children").split()))
    return found


def _high_water(pid: int) -> int:
    """The largest resident size a process has had, in bytes; 0 when it is gone."""
    for line in _text(Path(f"/proc/{pid}/status")).splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:  # it ended meanwhile
        return []


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:  # it ended meanwhile
        return ""
