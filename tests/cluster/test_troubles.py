"""A cluster that cannot do what it is asked says so in words, and does not go on for ever."""

from __future__ import annotations

import subprocess
import threading
import time
from pathlib import Path

import pytest
from distributed import Client

from generator.build.handing import hand
from generator.cluster.errands import Foreign
from generator.cluster.fleet import ClusterFailed
from generator.cluster.session import cluster_workers
from tests.cluster.machines import scheduler, worker
from tests.cluster.tasks import Copying, copy, die, wait_for


def job(out: Path, mark: Path) -> Copying:
    """A job; `mark` is what a waiting task waits for."""
    word = hand("词", out, "word")
    return Copying(root=str(out), reads=(word.name,), made="made", word=word, mark=str(mark))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def more(tmp_path: Path) -> str:
    """A folder with one library more: a machine that has it is another environment."""
    (tmp_path / "more" / "other-1.0.dist-info").mkdir(parents=True)
    (tmp_path / "more" / "other-1.0.dist-info" / "METADATA").write_text("Name: other\nVersion: 1")
    return str(tmp_path / "more")


def test_a_machine_with_another_program_is_refused(tmp_path: Path, out: Path, more: str) -> None:
    with (
        scheduler(tmp_path) as (address, _),
        worker(address, tmp_path / "other", PYTHONPATH=more),
        pytest.raises(ClusterFailed, match=r"工作机 tcp://\S+ 上的程序或所用的库"),
        cluster_workers(address, (tmp_path / "store").as_uri(), out, 1),
    ):
        pass


def test_a_machine_with_another_program_that_comes_later_is_refused(
    tmp_path: Path, out: Path, more: str
) -> None:
    with (
        scheduler(tmp_path) as (address, _),
        worker(address, tmp_path / "one") as first,
        cluster_workers(address, (tmp_path / "store").as_uri(), out, 1) as workers,
        worker(address, tmp_path / "other", PYTHONPATH=more),
    ):
        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(2)
        first.kill()
        with pytest.raises(Foreign, match=r"工作机 tcp://\S+ 上的程序或所用的库"):
            list(workers.each(copy, [job(out, tmp_path / "mark")]))
    assert not (out / "made").exists()


def test_a_machine_that_does_not_see_the_store_is_named(s3: str, tmp_path: Path, out: Path) -> None:
    with (
        scheduler(tmp_path) as (address, _),
        worker(address, tmp_path / "one", AWS_ENDPOINT_URL="http://127.0.0.1:9"),
        pytest.raises(ClusterFailed, match=r"工作机 tcp://\S+ 用不了中转存储"),
        cluster_workers(address, f"{s3}/{tmp_path.name}", out, 1),
    ):
        pass


def test_a_cluster_without_workers_is_told_in_words(tmp_path: Path, out: Path) -> None:
    with (
        scheduler(tmp_path) as (address, _),
        pytest.raises(ClusterFailed, match="集群里没有工作进程"),
        cluster_workers(address, (tmp_path / "store").as_uri(), out, 1, patience=2),
    ):
        pass


def test_when_the_last_worker_died_the_build_ends(tmp_path: Path, out: Path) -> None:
    with (
        scheduler(tmp_path) as (address, _),
        worker(address, tmp_path / "one"),
        pytest.raises(ClusterFailed, match="集群里没有工作进程"),
        cluster_workers(address, (tmp_path / "store").as_uri(), out, 1, patience=10) as workers,
    ):
        list(workers.each(die, [job(out, tmp_path / "mark")]))
    assert not list((tmp_path / "store").rglob("*"))


def test_when_the_scheduler_died_the_build_ends(tmp_path: Path, out: Path) -> None:
    mark = tmp_path / "mark"

    def kill_when_it_waits(process: subprocess.Popen[bytes]) -> None:
        while not list((tmp_path / "one").rglob("word")):
            time.sleep(0.05)
        process.kill()

    with scheduler(tmp_path) as (address, process):
        killer = threading.Thread(target=kill_when_it_waits, args=(process,))
        killer.start()
        with (
            worker(address, tmp_path / "one"),
            cluster_workers(address, (tmp_path / "store").as_uri(), out, 1, patience=10) as workers,
            pytest.raises(ClusterFailed, match="连接断了"),
        ):
            list(workers.each(wait_for, [job(out, mark)]))
        mark.touch()
        killer.join()
    assert not list((tmp_path / "store").rglob("*"))
