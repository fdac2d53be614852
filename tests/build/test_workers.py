"""Tasks are done by as many workers as there are, and by fewer when one dies."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from weakref import ReferenceType, ref

import pytest

from generator.build.departments import Changed
from generator.build.failures import NotBuilt, WorkerKilled
from generator.build.jobs import Job
from generator.build.workers import local_workers, tidily
from tests.sites import ROOT

PATIENCE = 300.0  # seconds to wait at most
# What a build does while its workers have tasks that take long.
_BUSY = """
import time
from generator.build.workers import local_workers

def work(_):
    print("busy", flush=True)
    time.sleep(3600)

if __name__ == "__main__":
    list(local_workers(2).each(work, ["one", "two"]))
"""


class Ring:
    def __init__(self) -> None:
        self.itself = self


def make_a_ring() -> tuple[bool, ReferenceType[Ring]]:
    return gc.isenabled(), ref(Ring())


def process(_: int) -> int:
    return os.getpid()


def double(number: int) -> int:
    return number * 2


def die_once(place: str) -> str:
    """Killed by the system at the first try, as where memory runs out; done at the second."""
    if not (mark := Path(place)).exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def make_or_die_once(job: Job) -> str:
    made = job.begun()
    (made / "half").mkdir()
    if not Path(job.root, "died").exists():
        Path(job.root, "died").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return made.name


def die(_: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail(error: NotBuilt) -> None:
    raise error


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_job_is_done_however_many_workers_there_are(jobs: int) -> None:
    assert sorted(local_workers(jobs).each(double, [3, 1, 2])) == [(1, 2), (2, 4), (3, 6)]


def test_workers_are_renewed_and_nothing_waits_for_ever() -> None:
    # The pool's own way of renewing them stands still for ever once two have done their share together.
    done = dict(local_workers(2).each(double, list(range(300))))
    assert done == {number: 2 * number for number in range(300)}


def test_the_only_job_is_done_here_and_of_several_each_by_a_worker() -> None:
    def done(jobs: int) -> set[int]:
        return {pid for _, pid in local_workers(2).each(process, list(range(jobs)))}

    assert done(1) == {os.getpid()}
    assert os.getpid() not in done(2)


@pytest.mark.parametrize("enabled", [True, False])
def test_garbage_is_looked_for_after_a_task_and_not_while_it_is_done(enabled: bool) -> None:
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        looked, left = tidily(make_a_ring)
        assert not looked
        assert left() is None
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_without_jobs_nothing_is_started() -> None:
    assert list(local_workers(2).each(double, [])) == []


def test_a_job_whose_worker_was_killed_is_done_by_another(tmp_path: Path) -> None:
    places = [str(tmp_path / "one"), str(tmp_path / "two")]
    assert sorted(local_workers(4).each(die_once, places)) == [(place, "done") for place in places]


def test_what_a_killed_worker_had_half_made_is_in_nobodys_way(tmp_path: Path) -> None:
    jobs = [Job(root=str(tmp_path), made=f"work/{number}") for number in range(3)]
    done = {made for _, made in local_workers(2).each(make_or_die_once, jobs)}
    assert done == {"0", "1", "2"}


def test_a_job_that_kills_every_worker_is_told_in_words() -> None:
    with pytest.raises(WorkerKilled, match="--jobs 1"):
        list(local_workers(2).each(die, ["one", "two"]))


def test_what_a_task_says_went_wrong_arrives_as_it_was_said() -> None:
    with pytest.raises(Changed, match="被改动了"):
        list(local_workers(2).each(fail, [Changed(), Changed()]))


def test_workers_end_when_the_build_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "busy.py"
    script.write_text(_BUSY)
    with subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    ) as build:
        try:
            assert build.stdout is not None
            assert [build.stdout.readline() for _ in range(2)] == [b"busy\n"] * 2
            build.kill()
            # The stream ends with the last process that could write to it.
            build.communicate(timeout=PATIENCE)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(build.pid, signal.SIGKILL)
